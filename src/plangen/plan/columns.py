"""The columns that an activity table can have."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ColumnKind(StrEnum):
    """How the cells of a column are set (no clause regulates it [J])."""

    NUMBER = "number"
    TIME = "time"
    LABEL = "label"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """One known column: its two keys in plan files, its printed header and its kind."""

    key: str
    chinese: str
    header: str
    kind: ColumnKind


NUMBER = "number"
VENUE = "venue"
NAME = "name"
TIME = "time"

COLUMNS = {
    column.key: column
    for column in (
        Column(NUMBER, "序号", "序号", ColumnKind.NUMBER),
        Column(VENUE, "分馆", "分馆", ColumnKind.LABEL),
        Column("type", "类型", "活动类型", ColumnKind.LABEL),
        Column(NAME, "名称", "活动名称", ColumnKind.TEXT),
        Column(TIME, "时间", "活动时间", ColumnKind.TIME),
        Column("place", "地点", "活动地点", ColumnKind.LABEL),
        Column("content", "内容", "活动内容", ColumnKind.TEXT),
        Column("audience", "对象", "活动对象", ColumnKind.LABEL),
        Column("owner", "负责人", "负责人", ColumnKind.LABEL),
        Column("notes", "备注", "备注", ColumnKind.TEXT),
    )
}
"""The known columns by key; all but number and venue are fields of a row."""

NEVER_SUMMED = frozenset({NUMBER, VENUE, TIME})
"""The columns that have nothing to add up, whatever a table says in them."""
