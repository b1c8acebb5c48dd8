"""The plans that are measured, the same each time: one table of many rows, and many small plans."""

from __future__ import annotations

from itertools import islice, product
from pathlib import Path

_MANNERS = [
    "春日",
    "夏夜",
    "金秋",
    "冬藏",
    "晨光",
    "午后",
    "周末",
    "假日",
    "云端",
    "乡村",
    "社区",
    "校园",
    "亲子",
    "银龄",
    "青年",
    "匠心",
    "非遗",
    "红色",
    "科普",
    "家风",
    "节气",
    "民俗",
    "诗意",
    "墨香",
    "书海",
    "光影",
    "丝路",
    "运河",
    "山水",
    "星空",
]
_SUBJECTS = [
    "诗词",
    "绘本",
    "国画",
    "书法",
    "剪纸",
    "陶艺",
    "古籍",
    "摄影",
    "戏曲",
    "民乐",
    "合唱",
    "舞蹈",
    "朗诵",
    "阅读",
    "编程",
    "天文",
    "植物",
    "昆虫",
    "历史",
    "地理",
    "法律",
    "健康",
    "茶艺",
    "花艺",
    "扎染",
    "篆刻",
    "木工",
    "棋类",
    "英语",
    "写作",
]
_FORMS = [
    "讲座",
    "展览",
    "沙龙",
    "体验课",
    "分享会",
    "训练营",
    "故事会",
    "巡展",
    "大赛",
    "征集",
    "导读",
    "公开课",
]
_PLACES = [
    "一楼报告厅",
    "二楼展厅",
    "三楼教室",
    "少儿阅览室",
    "创客空间",
    "古籍部",
    "多功能厅",
    "城东分馆",
    "城西分馆",
    "文化广场",
]
NAMES = len(_MANNERS) * len(_SUBJECTS) * len(_FORMS)
"""How many names there are before one comes again."""


def rows(count: int) -> list[dict[str, str]]:
    """Return *count* activities; up to 10,800 names and contents differ."""
    made = []
    for number in range(count):
        manner, subject, form = _words(number)
        made.append(
            {
                "type": form[-2:],
                "name": f"{manner}{subject}{form}",
                "time": f"4月{number % 30 + 1}日{9 + number % 9}:{number % 2 * 30:02}",
                "content": f"请{subject}爱好者参加第{number + 1}场{form}，由{manner}小组讲解{subject}",
                "place": _PLACES[number % len(_PLACES)],
            }
        )
    return made


def _words(number: int) -> tuple[str, str, str]:
    number %= NAMES
    left, form = divmod(number, len(_FORMS))
    manner, subject = divmod(left, len(_SUBJECTS))
    return _MANNERS[manner], _SUBJECTS[subject], _FORMS[form]


def table_of(count: int) -> str:
    """Return a plan with one table of *count* rows."""
    lines = "".join(
        "      - {" + ", ".join(f"{key}: '{value}'" for key, value in row.items()) + "}\n"
        for row in rows(count)
    )
    return _plan("测试图书馆", 4, "安排见附件。") + _TABLE + lines


def nearly_alike(count: int) -> str:
    """Return a plan with *count* rows whose names differ in two characters: 阅读分享甲子主题活动."""
    pairs = product(
        "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光",
        repeat=2,
    )
    names = islice((f"阅读分享{one}{other}主题活动" for one, other in pairs), count)
    lines = "".join(
        f"      - {{name: {name}, time: 4月{n % 30 + 1}日}}\n" for n, name in enumerate(names)
    )
    return (
        _plan("测试图书馆", 4, "安排见附件。")
        + _TABLE.replace("type, name, time, content, place", "name, time")
        + lines
    )


def small(number: int) -> str:
    """Return one of many plans of a month: six sections, a table, and activities of branches."""
    month = number % 12 + 1
    head = _plan(f"测试图书馆{number // 12 + 1}分馆", month, "安排见附件。")
    sections = "".join(
        f"  - title: 做好{''.join(_words(number * 6 + n)[:2])}工作\n"
        f"    body: |\n      {_sentence(number * 6 + n)}\n      {_sentence(number * 6 + n + 31)}\n"
        f"    items:\n      - {_sentence(number + n + 7)}\n      - {_sentence(number + n + 11)}\n"
        for n in range(5)
    )
    lines = "".join(
        f"      - {{type: {row['type']}, name: {row['name']}, time: {month}月{n * 3 + 2}日, "
        f"content: {row['content']}, place: {row['place']}}}\n"
        for n, row in enumerate(rows(number + 8)[-8:])
    )
    return head + sections + _TABLE + lines


def _sentence(number: int) -> str:
    manner, subject, form = _words(number * 37)
    return f"围绕{manner}主题，组织{subject}{form}，{subject}小组负责准备，{form}结束以后整理资料。"


def _plan(organization: str, month: int, body: str) -> str:
    return (
        f"organization: {organization}\nperiod: 2023-{month:02}\n"
        "introduction: 为做好各项工作，现将工作计划安排如下：\nsections:\n"
        f"  - title: 开展活动\n    body: {body}\n"
    )


_TABLE = """\
activities:
  main:
    columns: [number, type, name, time, content, place]
    rows:
"""


def write(folder: Path, name: str, text: str) -> Path:
    """Write a plan, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
