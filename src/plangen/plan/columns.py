"""The columns that an activity table can have: each is declared here, once.

A column that a plan's writer fills is a field of Row: its key is the field's name, its Chinese key
the field's title. All that reads, checks, compares and prints plans takes the columns from here.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from plangen.plan.part import English, Part
from plangen.plan.texts import Text
from plangen.values import Struct


class ColumnKind(StrEnum):
    """What the cells of a column hold, which decides how they are set (document/kinds.py)."""

    LABEL = "label"
    NUMBER = "number"
    TEXT = "text"
    TIME = "time"


AUDIENCE = "audience"


class ColumnManner(Struct, frozen=True):
    """How a column is printed: its usual header, its kind, whether its cells can be summed.

    *synonyms* are other printed headers of the column, parted by blanks: such a word among the
    columns of a table is the column with that header, and as a key of a row it is a slip.
    """

    header: str
    kind: ColumnKind
    has_sum: bool = True
    synonyms: str = ""


class Row(Part):
    """One activity. All its fields but *more* are columns."""

    type: Annotated[
        Text,
        ColumnManner(
            "活动类型", ColumnKind.LABEL, synonyms="类别 种类 形式 活动形式 活动类别 问题类别"
        ),
        English("The kind of activity."),
    ] = Field(
        default="",
        title="类型",
        description="活动的类别。",
        examples=["线上展览"],
    )
    name: Annotated[
        Text,
        ColumnManner(
            "活动名称",
            ColumnKind.TEXT,
            synonyms="活动主题 主题 活动项目 项目 项目名称 活动 队会主题 剧目 名字 题目 标题",
        ),
        English("The name of the activity."),
    ] = Field(
        default="",
        title="名称",
        description="活动的名称。",
        examples=["世界读书日精选书展"],
    )
    time: Annotated[
        Text,
        ColumnManner(
            "活动时间",
            ColumnKind.TIME,
            has_sum=False,
            synonyms="日期 活动日期 举办时间 开展时间 演出时间 播出时间 展出时间 开、闭馆时间 "
            "开放时间 计划完成时间 完成时间 完成时限 时间段 时段 月份 星期",
        ),
        English("As usually written: 4月2日, 2023年4月7日, 4月中下旬."),
    ] = Field(
        default="",
        title="时间",
        description="照平常的写法：4月2日、2023年4月7日、4月中下旬。",
        examples=["4月2日", "4月中下旬"],
    )
    place: Annotated[
        Text,
        ColumnManner(
            "活动地点",
            ColumnKind.LABEL,
            synonyms="举办地点 活动场所 场馆 场地 场所 地址 活动平台 签名地点",
        ),
        English("Where it takes place."),
    ] = Field(
        default="",
        title="地点",
        description="在哪里举行。",
        examples=["一楼报告厅"],
    )
    content: Annotated[
        Text,
        ColumnManner(
            "活动内容",
            ColumnKind.TEXT,
            synonyms="具体内容 主要内容 工作内容 工作安排 工作要求 活动目的 内容简介 简介 详情",
        ),
        English("What is done."),
    ] = Field(
        default="",
        title="内容",
        description="活动做什么。",
        examples=["科普绘本导读"],
    )
    audience: Annotated[
        Text,
        ColumnManner(
            "活动对象",
            ColumnKind.LABEL,
            synonyms="参加对象 适合对象 面向对象 对象人群 参加人员 适宜年龄 人群 受众 报名要求",
        ),
        English("For whom it is."),
    ] = Field(
        default="",
        title="对象",
        description="为谁举办。",
        examples=["少儿读者"],
    )
    owner: Annotated[
        Text,
        ColumnManner(
            "负责人",
            ColumnKind.LABEL,
            synonyms="责任人 负责 负责部门 责任部门 责任科室 负责单位 责任单位 牵头单位 协办单位 "
            "主办单位 承办单位 组织单位 辅导教师 主讲人 主持人 执教者 联系人",
        ),
        English("Who is in charge."),
    ] = Field(
        default="",
        title="负责人",
        description="由谁负责。",
        examples=["活动小组"],
    )
    notes: Annotated[
        Text,
        ColumnManner(
            "备注",
            ColumnKind.TEXT,
            synonyms="记载 整改状态 完成情况 检查 注 附注 其他说明",
        ),
        English("What else there is to say."),
    ] = Field(
        default="",
        title="备注",
        description="其他说明。",
        examples=["需提前报名"],
    )
    more: Annotated[
        dict[str, Text],
        English(
            "Columns of the table's own; usually they are written into the row itself, "
            "without this."
        ),
    ] = Field(
        default={},
        title="其他",
        description="自定列的内容；平常直接写在活动里，不用写这一层。",
        examples=[{"报名方式": "电话报名"}],
    )

    def text(self, column: str) -> str:
        """Return the text in a column, a field of Row or the table's own; empty without one."""
        return str(getattr(self, column)) if column in ROW_FIELDS else self.more.get(column, "")


class KnownColumn(Struct, frozen=True):
    """A column that needs no declaration in a plan: its two keys there, and how it is printed."""

    key: str
    chinese: str
    printed: ColumnManner


NUMBER = "number"
VENUE = "venue"
NAME = "name"
TIME = "time"


def _of_rows() -> Iterator[KnownColumn]:
    for key, info in Row.model_fields.items():
        for mark in info.metadata:
            if isinstance(mark, ColumnManner):
                yield KnownColumn(key, str(info.title), mark)


COLUMNS = {
    column.key: column
    for column in (
        KnownColumn(
            NUMBER, "序号", ColumnManner("序号", ColumnKind.NUMBER, has_sum=False, synonyms="编号")
        ),
        KnownColumn(
            VENUE,
            "分馆",
            ColumnManner(
                "分馆",
                ColumnKind.LABEL,
                has_sum=False,
                synonyms="分馆名称 图书馆名称 场馆名称 单位名称 演出单位",
            ),
        ),
        *_of_rows(),
    )
}
"""The known columns by key, in their usual order; number and venue are made, not typed in rows."""

ROW_FIELDS = frozenset(COLUMNS) - {NUMBER, VENUE}
"""The columns that every row may fill without their being declared."""

NEVER_SUMMED = frozenset(key for key, column in COLUMNS.items() if not column.printed.has_sum)
"""The columns that have nothing to add up, whatever a table says in them."""

NEVER_MERGED = frozenset({NUMBER, VENUE})
"""The columns that a table cannot merge: each row has its number, and venues span theirs anyway."""

HEADERS = {
    word: column.key
    for column in COLUMNS.values()
    for word in (column.chinese, column.printed.header, *column.printed.synonyms.split())
}
"""The known column of each printed header: its Chinese key, its usual header, the synonyms."""


def field_of_header(header: str) -> str:
    """Return the known column that has a printed *header*, or an empty text.

    Blanks inside, which pad short headers (时  间), do not matter.
    """
    return HEADERS.get("".join(header.split()), "")
