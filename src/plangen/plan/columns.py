"""The columns that an activity table can have: each is declared here, once.

A column that a plan's writer fills is a field of Row: its key is the field's name, its Chinese key
the field's title. All that reads, checks, compares and prints plans takes the columns from here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from plangen.plan.part import Described, Part
from plangen.plan.texts import Text


class ColumnKind(StrEnum):
    """What the cells of a column hold, which decides how they are set (document/kinds.py)."""

    LABEL = "label"
    NUMBER = "number"
    TEXT = "text"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class ColumnManner:
    """How a column is printed: its usual header, its kind, whether its cells can be summed."""

    header: str
    kind: ColumnKind
    has_sum: bool = True


class Row(Part):
    """One activity. All its fields but *more* are columns."""

    type: Annotated[Text, ColumnManner("活动类型", ColumnKind.LABEL)] = Field(
        default="",
        title="类型",
        description=Described("活动的类别。", "The kind of activity."),
        examples=["线上展览"],
    )
    name: Annotated[Text, ColumnManner("活动名称", ColumnKind.TEXT)] = Field(
        default="",
        title="名称",
        description=Described("活动的名称。", "The name of the activity."),
        examples=["世界读书日精选书展"],
    )
    time: Annotated[Text, ColumnManner("活动时间", ColumnKind.TIME, has_sum=False)] = Field(
        default="",
        title="时间",
        description=Described(
            "照平常的写法：4月2日、2023年4月7日、4月中下旬。",
            "As usually written: 4月2日, 2023年4月7日, 4月中下旬.",
        ),
        examples=["4月2日", "4月中下旬"],
    )
    place: Annotated[Text, ColumnManner("活动地点", ColumnKind.LABEL)] = Field(
        default="",
        title="地点",
        description=Described("在哪里举行。", "Where it takes place."),
        examples=["一楼报告厅"],
    )
    content: Annotated[Text, ColumnManner("活动内容", ColumnKind.TEXT)] = Field(
        default="",
        title="内容",
        description=Described("活动做什么。", "What is done."),
        examples=["科普绘本导读"],
    )
    audience: Annotated[Text, ColumnManner("活动对象", ColumnKind.LABEL)] = Field(
        default="",
        title="对象",
        description=Described("为谁举办。", "For whom it is."),
        examples=["少儿读者"],
    )
    owner: Annotated[Text, ColumnManner("负责人", ColumnKind.LABEL)] = Field(
        default="",
        title="负责人",
        description=Described("由谁负责。", "Who is in charge."),
        examples=["活动小组"],
    )
    notes: Annotated[Text, ColumnManner("备注", ColumnKind.TEXT)] = Field(
        default="",
        title="备注",
        description=Described("其他说明。", "What else there is to say."),
        examples=["需提前报名"],
    )
    more: dict[str, Text] = Field(
        default={},
        title="其他",
        description=Described(
            "自定列的内容；平常直接写在活动里，不用写这一层。",
            (
                "Columns of the table's own; usually they are written into the row itself, "
                "without this."
            ),
        ),
        examples=[{"报名方式": "电话报名"}],
    )

    def text(self, column: str) -> str:
        """Return the text in a column, a field of Row or the table's own; empty without one."""
        return str(getattr(self, column)) if column in ROW_FIELDS else self.more.get(column, "")


@dataclass(frozen=True, slots=True)
class KnownColumn:
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
        KnownColumn(NUMBER, "序号", ColumnManner("序号", ColumnKind.NUMBER, has_sum=False)),
        KnownColumn(VENUE, "分馆", ColumnManner("分馆", ColumnKind.LABEL, has_sum=False)),
        *_of_rows(),
    )
}
"""The known columns by key, in their usual order; number and venue are made, not typed in rows."""

ROW_FIELDS = frozenset(COLUMNS) - {NUMBER, VENUE}
"""The columns that every row may fill without their being declared."""

NEVER_SUMMED = frozenset(key for key, column in COLUMNS.items() if not column.printed.has_sum)
"""The columns that have nothing to add up, whatever a table says in them."""
