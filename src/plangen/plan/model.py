"""The schema of a plan file. Every value is text; an absent value is the field's default.

Titles, descriptions and examples are Chinese because they are shown to the writer of a plan.
No field is a union: a union would turn one misspelt key into one error per alternative.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Month, parse_period
from plangen.plan.columns import COLUMNS

ALL_ACTIVITIES = "count"
"""The one name in ``activities`` that expressions use for the total, so no table can have it."""


class PlanText:
    """Marks a field whose text may hold expressions, ``{{ … }}``."""


Text = Annotated[str, PlanText()]
RequiredText = Annotated[str, StringConstraints(min_length=1), PlanText()]


def _period(value: object) -> Month:
    period = parse_period(value) if isinstance(value, str) else None
    if period is None:
        raise PydanticCustomError("period", "not a period")
    return period


def _column(key: str) -> str:
    if key not in COLUMNS:
        raise PydanticCustomError("column", "not a column")
    return key


def _table_name(name: str) -> str:
    # The name stands in expressions: activities.main.count.
    if not name.isidentifier() or name == ALL_ACTIVITIES:
        raise PydanticCustomError("table_name", "not a table name")
    return name


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _absent_is_default(cls, data: Any) -> Any:  # noqa: ANN401  # whatever was written
        """Leave out fields without a value; an unknown key is wrong even without one."""
        if not isinstance(data, dict):
            return data
        known = cls.model_fields
        return {key: value for key, value in data.items() if value is not None or key not in known}


class Section(_Part):
    """One numbered section of the text."""

    title: RequiredText = Field(
        title="章节标题", description="不写“一、”，编号自动生成。", examples=["员工培训"]
    )
    body: Text = Field(
        default="",
        title="正文",
        description="章节的文字，空一行另起一段。",
        examples=["4月组织开展公共场馆卫生知识培训。"],
    )


class Row(_Part):
    """One activity."""

    type: Text = Field(
        default="", title="活动类型", description="活动的类别。", examples=["线上展览"]
    )
    name: Text = Field(
        default="", title="活动名称", description="活动的名称。", examples=["世界读书日精选书展"]
    )
    time: Text = Field(
        default="",
        title="活动时间",
        description="照平常的写法：4月2日、2023年4月7日、4月中下旬。",
        examples=["4月2日", "4月中下旬"],
    )
    place: Text = Field(
        default="", title="活动地点", description="在哪里举行。", examples=["一楼报告厅"]
    )
    content: Text = Field(
        default="", title="活动内容", description="活动做什么。", examples=["科普绘本导读"]
    )
    audience: Text = Field(
        default="", title="活动对象", description="为谁举办。", examples=["少儿读者"]
    )
    owner: Text = Field(default="", title="负责人", description="由谁负责。", examples=["活动小组"])
    notes: Text = Field(default="", title="备注", description="其他说明。", examples=["需提前报名"])


class Group(_Part):
    """The activities of one venue."""

    venue: RequiredText = Field(
        title="分馆", description="分馆或场馆的名称。", examples=["官塘社区分馆"]
    )
    tag: Text = Field(
        default="",
        title="标签",
        description="名称下面括号里的说明，不写括号。",
        examples=["15分钟阅读圈"],
    )
    rows: tuple[Row, ...] = Field(
        title="活动",
        description="这个分馆的活动。",
        min_length=1,
        examples=[[{"name": "垃圾分类知识宣传", "time": "4月9日"}]],
    )


class ActivityTable(_Part):
    """One table of activities: rows, or groups of rows by venue."""

    caption: Text = Field(
        default="", title="表题", description="印在表格上方。", examples=["总馆活动安排"]
    )
    columns: tuple[Annotated[str, AfterValidator(_column)], ...] = Field(
        title="列",
        description="表格有哪些列，按顺序列出。",
        min_length=1,
        examples=[["number", "type", "name", "time", "content"]],
    )
    header: bool = Field(
        default=True, title="表头行", description="是否印表头行。", examples=["false"]
    )
    number_in: str = Field(
        default="",
        title="编号列",
        description="在哪一列的文字前加“1、”“2、”；有分馆时每个分馆重新编号。",
        examples=["name"],
    )
    rows: tuple[Row, ...] = Field(
        default=(),
        title="活动",
        description="每项活动一行。与 groups 二选一。",
        examples=[[{"name": "科普绘本导读", "time": "4月2日"}]],
    )
    groups: tuple[Group, ...] = Field(
        default=(),
        title="分馆活动",
        description="按分馆分组的活动。与 rows 二选一。",
        examples=[[{"venue": "学苑社区分馆", "rows": [{"name": "垃圾分类知识宣传"}]}]],
    )

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Every activity of the table."""
        return self.rows or tuple(row for group in self.groups for row in group.rows)


class Attachment(_Part):
    """One attachment: its title and the tables that it prints."""

    title: RequiredText = Field(
        title="附件名称", description="不写“附件1”和书名号。", examples=["2023年4月活动安排一览表"]
    )
    tables: tuple[str, ...] = Field(
        title="表格",
        description="这个附件里的表格，写 activities 下面的名称。",
        min_length=1,
        examples=[["main", "branches"]],
    )


class Plan(_Part):
    """A plan file."""

    organization: RequiredText = Field(
        title="单位", description="制定计划的单位。", examples=["铜官区图书馆"]
    )
    period: Annotated[Month, PlainValidator(_period)] = Field(
        title="月份", description="计划的月份。", examples=["2023-04", "2023年4月"]
    )
    title: Text = Field(
        default="",
        title="标题",
        description="不写时为“单位＋年月＋工作计划”。",
        examples=["铜官区图书馆2023年4月份工作计划"],
    )
    introduction: Text = Field(
        default="",
        title="引言",
        description="标题下、第一章前的段落。",
        examples=["现将4月份工作计划安排如下："],
    )
    sections: tuple[Section, ...] = Field(
        default=(), title="章节", description="计划的各部分。", examples=[[{"title": "员工培训"}]]
    )
    attachments: tuple[Attachment, ...] = Field(
        default=(),
        title="附件",
        description="不写时，所有表格合为一个附件。",
        examples=[[{"title": "2023年4月活动安排一览表", "tables": ["main"]}]],
    )
    activities: dict[Annotated[str, AfterValidator(_table_name)], ActivityTable] = Field(
        default={},
        title="活动表",
        description="各张活动表，每张一个名称。",
        examples=[{"main": {"columns": ["name", "time"], "rows": [{"name": "书展"}]}}],
    )

    @property
    def full_title(self) -> str:
        """The title as written, or 单位 + 年月份 + 工作计划."""
        return self.title or f"{self.organization}{self.period.name}份工作计划"

    @property
    def printed_attachments(self) -> tuple[Attachment, ...]:
        """The attachments as written, or one with all tables."""
        if self.attachments or not self.activities:
            return self.attachments
        title = f"{self.period.name}活动安排一览表"
        return (Attachment(title=title, tables=tuple(self.activities)),)
