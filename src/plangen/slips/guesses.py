"""Other names that people have for the fields of a plan."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel

from plangen.plan.columns import COLUMNS, Row
from plangen.plan.formalities import Colophon, Letterhead, Signature
from plangen.plan.keys import spelt
from plangen.plan.model import ActivityTable, Attachment, Group, Plan
from plangen.plan.sections import Item, Section

_TITLE = "题目 小标题 大标题 名称 主题 标题名 heading headline subject name caption"
_BODY = "内容 文字 文本 正文内容 段落 说明 text content contents paragraph description"
_OFFICE = "单位名称 机构 机构名称 部门 馆名 学校 org organisation organizer unit institution office"
_DAY = "日期 时间 成文日期 成文时间 落款日期 落款时间 印发日期 印发时间 day time"
_CLOSING = "结束语 结尾 小结 ending conclusion end"
_OWNER = "责任人 责任科室 责任部门 责任单位 负责部门 负责科室 牵头单位 牵头部门 responsible owners"
_NUMBERED = "是否编号 有编号 number is_numbered"
_TABLES = "表 附表 活动 活动表 table activities"


def _headers(column: str) -> str:
    """Return the printed headers of a known column: as keys of rows they are slips."""
    printed = COLUMNS[column].printed
    return f"{printed.header} {printed.synonyms}"


GUESSES: Mapping[type[BaseModel], Mapping[str, str]] = {
    Plan: {
        "organization": _OFFICE,
        "period": "年月 期间 时期 月度 季度 年度 时段 周次 month date time quarter year week term",
        "period_name": "时期名 周次名称 学期 假期 期名 name_of_period period_title",
        "title": "题目 大标题 名称 计划标题 heading subject name",
        "addressee": "主送机关 主送单位 抬头 称呼 收文单位 to recipient recipients addressees",
        "introduction": "前言 导语 序言 开头 引语 目的 intro preface foreword opening",
        "sections": "章 节 部分 内容 正文 各章 工作内容 工作安排 section chapters parts body",
        "attachments": "附表 附录 附件列表 attachment appendix appendices annex annexes",
        "activities": "活动表 活动安排 活动计划 活动列表 各项活动 tables events activity programme",
        "signature": "署名 签名 签署 落款单位 sign signed signer",
        "remarks": "备注 说明 注 附注说明 note notes remark",
        "colophon": "印发 印发说明 imprint",
        "letterhead": "红头 文头 发文 letter_head head",
        "jointly": "联合 联合发文 joint joint_organizations",
        "subtitle": "副题 小标题 subheading sub_title",
        "title_note": "题注 标题说明 标题下说明 note_below_title",
        "numbering": "编号格式 编号方式 序号形式 numbers number_format number_forms",
        "closing": _CLOSING,
    },
    Section: {
        "title": _TITLE,
        "body": _BODY,
        "items": "要点 事项 列表 各项 条款 小点 子项 item points list entries bullets",
        "owner": _OWNER,
        "numbered": _NUMBERED,
        "tables": _TABLES,
        "closing": _CLOSING,
        "pictures": "照片 插图 picture images image photos",
    },
    Item: {
        "title": _TITLE,
        "body": _BODY,
        "items": "要点 事项 列表 各项 子项 item points list entries",
        "owner": _OWNER,
        "numbered": _NUMBERED,
        "tables": _TABLES,
        "run_in": "接在一段 同段 runin run_on",
        "closing": _CLOSING,
        "pictures": "照片 插图 picture images image photos",
    },
    Attachment: {
        "title": _TITLE,
        "body": _BODY,
        "tables": _TABLES,
        "sections": "章 节 部分 section chapters parts",
    },
    ActivityTable: {
        "caption": "表名 标题 题目 名称 表格名称 title heading name header_text",
        "columns": "栏目 列名 各列 表头 栏 字段 column fields headers cols",
        "rows": "各行 活动 内容 数据 行列表 明细 row lines data items activities entries",
        "groups": "组 各组 分馆 场馆 group venues",
        "merge": "合并 合并单元格 合并的列 merged merge_cells span",
        "total": "总计 小计 合计列 sum sums totals",
        "number_in": "编号 序号列 numbered number_column",
    },
    Group: {
        "heading": "标题 通栏 小标题 大标题 组名 分组名称 title header group_title",
        "venue": "地点 场馆 馆名 名称 分馆名称 place name branch location",
        "tag": "标记 标注 说明 label note",
        "rows": "各行 活动 内容 数据 明细 row lines data items activities",
    },
    Row: {
        "time": f"{_headers('time')} when date day hours",
        "name": f"{_headers('name')} subject title activity event",
        "place": f"{_headers('place')} location where venue address",
        "type": f"{_headers('type')} kind category sort",
        "content": f"{_headers('content')} description details text body",
        "owner": f"{_headers('owner')} responsible person contact leader",
        "audience": f"{_headers('audience')} target participants who",
        "notes": f"{_headers('notes')} note remark remarks comment",
    },
    Signature: {"organization": f"{_OFFICE} 署名", "date": _DAY, "seal": "盖章 印章 stamp"},
    Colophon: {
        "office": "印发单位 单位 印制机关 organization department",
        "copies": "抄送机关 抄送单位 copy cc",
        "date": _DAY,
        "other": "其他要素 印数 份数 others number_printed",
    },
    Letterhead: {
        "number": "文号 发文字号 编号 no",
        "signers": "签发 signer",
        "secrecy": "保密 密级期限 secret",
        "urgency": "紧急 缓急 urgent",
        "mark": "发文机关 红头 机关标志 title",
    },
}
"""By the model and the English name of a field, the other names that are surely it."""


class Guess(NamedTuple):
    """A field that was meant: its English name, and as it is to be written."""

    english: str
    spelt: str


def guess(
    model: type[BaseModel], word: str, present: Collection[str], *, chinese: bool
) -> Guess | None:
    """Return the field that *word* is meant for, spelt as in the file; None if none surely.

    *present* are the English names of the fields that stand there already: none is meant twice.
    """
    if word.lower() in model.model_fields and word.lower() not in present:
        return Guess(word.lower(), spelt(model, word.lower(), chinese=chinese))
    found = [name for name in _meant(model).get(word.lower(), ()) if name not in present]
    if len(found) != 1:
        return None
    return Guess(found[0], spelt(model, found[0], chinese=chinese))


@cache
def _meant(model: type[BaseModel]) -> Mapping[str, tuple[str, ...]]:
    """Return the English names of the fields by the other names for them."""
    meant: dict[str, tuple[str, ...]] = {}
    for name, words in GUESSES.get(model, {}).items():
        for word in dict.fromkeys(words.split()):
            meant[word] = (*meant.get(word, ()), name)
    return meant
