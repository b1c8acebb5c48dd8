"""The schema of a plan file. Every value is text; an absent value is the field's default.

A field's title is its Chinese name in plan files (see keys.py). Titles, descriptions and examples
are shown to the writer of a plan.
No field is a union: a union would turn one misspelt key into one error per alternative.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Period, parse_period
from plangen.plan.columns import COLUMNS, NAME, ColumnKind, Row
from plangen.plan.formalities import (
    NO_COLOPHON,
    NO_LETTERHEAD,
    NO_NOTICE,
    NO_SIGNATURE,
    Colophon,
    Letterhead,
    Notice,
    Signature,
)
from plangen.plan.part import Described, Part
from plangen.plan.picture import Picture, pictures_field
from plangen.plan.texts import (
    AttachmentTitle,
    ItemTitle,
    Line,
    RequiredLine,
    SectionTitle,
    Text,
)

ALL_ACTIVITIES = ("count", "总数")
"""The names in ``activities`` that expressions use for the total, so no table can have them."""

MAX_ITEM_DEPTH = 3
"""Items are numbered （一）, 1. and （1）: GB/T 9704-2012 has no level below (7.3.3)."""


def _period(value: object) -> Period:
    period = parse_period(value) if isinstance(value, str) else None
    if period is None:
        raise PydanticCustomError("period", "not a period")
    return period


def _table_name(name: str) -> str:
    # The name stands in expressions: activities.main.count.
    if not name.isidentifier() or name in ALL_ACTIVITIES:
        raise PydanticCustomError("table_name", "not a table name")
    return name


class Item(Part):
    """A numbered item of a section, with items below it."""

    title: ItemTitle = Field(
        title="标题",
        description=Described(
            "不写编号。以“。”结尾时，正文接在同一段。",
            (
                "Without a number. After a title that ends with “。” the body follows in the "
                "same paragraph."
            ),
        ),
        examples=["加强领导。"],
    )
    body: Text = Field(
        default="",
        title="正文",
        description=Described(
            "条目的文字，空一行另起一段。",
            "The text of the item; a blank line begins a new paragraph.",
        ),
        examples=["成立工作小组。"],
    )
    pictures: tuple[Picture, ...] = pictures_field("条目的正文下面", "below the text of the item")
    items: tuple[Item, ...] = Field(
        default=(),
        title="条目",
        description=Described(
            "下一级条目：（一）下面是 1.，再下面是（1）。",
            "The items one level down: below （一） they are numbered 1., below those （1）.",
        ),
        examples=[["下发《手册》。"]],
    )


class Section(Part):
    """One numbered section of the text."""

    title: SectionTitle = Field(
        title="标题",
        description=Described("不写“一、”，编号自动生成。", "Without “一、”: numbers are made."),
        examples=["员工培训"],
    )
    body: Text = Field(
        default="",
        title="正文",
        description=Described(
            "章节的文字，空一行另起一段。",
            "The text of the section; a blank line begins a new paragraph.",
        ),
        examples=["4月组织开展公共场馆卫生知识培训。"],
    )
    pictures: tuple[Picture, ...] = pictures_field(
        "章节的正文下面、条目前面", "between text and items"
    )
    items: tuple[Item, ...] = Field(
        default=(),
        title="条目",
        description=Described(
            "编为（一）（二）的条目；可以只写一段文字，也可以写标题、正文和下级条目。",
            "Items numbered （一）, （二）: each a text alone, or with a title, a body and items.",
        ),
        examples=[["下发《手册》。"], [{"title": "加强领导。", "body": "成立工作小组。"}]],
    )
    closing: Text = Field(
        default="",
        title="结语",
        description=Described(
            "条目后面不编号的段落。", "Paragraphs without a number after the items."
        ),
        examples=["以上工作请认真落实。"],
    )


class Group(Part):
    """The activities of one venue."""

    venue: RequiredLine = Field(
        title="分馆",
        description=Described("分馆或场馆的名称。", "The name of the branch or the venue."),
        examples=["官塘社区分馆"],
    )
    tag: Line = Field(
        default="",
        title="标签",
        description=Described(
            "名称下面括号里的说明，不写括号。",
            "What stands in brackets below the name, without the brackets.",
        ),
        examples=["15分钟阅读圈"],
    )
    rows: tuple[Row, ...] = Field(
        title="行",
        description=Described("这个分馆的活动。", "The activities of this venue."),
        min_length=1,
        examples=[[{"name": "垃圾分类知识宣传", "time": "4月9日"}]],
    )


class Column(Part):
    """One column of a table."""

    key: RequiredLine = Field(
        title="字段",
        description=Described(
            "列的内容在活动里的字段名。", "The key by which a row has what stands in the column."
        ),
        examples=["name", "报名方式"],
    )
    header: Line = Field(
        default="",
        title="表头",
        description=Described(
            "印在表头行的文字；不写时用通常的。",
            "The text in the header row; the usual one if it is left out.",
        ),
        examples=["活动主题"],
    )

    @property
    def printed_header(self) -> str:
        """The header as it was written, or the usual one of a known column."""
        return self.header or COLUMNS[self.key].printed.header


class ActivityTable(Part):
    """One table of activities: rows, or groups of rows by venue."""

    caption: Line = Field(
        default="",
        title="表题",
        description=Described("印在表格上方。", "Printed above the table."),
        examples=["总馆活动安排"],
    )
    columns: tuple[Column, ...] = Field(
        title="列",
        description=Described(
            "表格有哪些列，按顺序列出；写“字段: 表头”可以另定表头，或者自定一列。",
            (
                "The columns in their order; “key: header” gives another header or a column "
                "of one's own."
            ),
        ),
        min_length=1,
        examples=[["number", "type", "name", "time", {"报名方式": "报名方式"}]],
    )
    header: bool = Field(
        default=True,
        title="表头行",
        description=Described("是否印表头行。", "Whether there is a header row."),
        examples=["false"],
    )
    number_in: str = Field(
        default="",
        title="编号列",
        description=Described(
            "在哪一列的文字前加“1、”“2、”；有分馆时每个分馆重新编号。",
            "The column whose texts get “1、”, “2、”; with venues, each venue begins anew.",
        ),
        examples=["name"],
    )
    total: tuple[str, ...] = Field(
        default=(),
        title="合计",
        description=Described(
            "表末印“合计”一行，写要合计的列：数字相加，活动名称一列印项数。",
            ("A last row 合计 for these columns: numbers are added, names of activities counted."),
        ),
        examples=[["name", "人数"]],
    )
    rows: tuple[Row, ...] = Field(
        default=(),
        title="行",
        description=Described(
            "每项活动一行。与分组二选一。", "One row an activity. Either rows or groups."
        ),
        examples=[[{"name": "科普绘本导读", "time": "4月2日"}]],
    )
    groups: tuple[Group, ...] = Field(
        default=(),
        title="分组",
        description=Described(
            "按分馆分组的活动。与行二选一。", "The activities by venue. Either groups or rows."
        ),
        examples=[[{"venue": "学苑社区分馆", "rows": [{"name": "垃圾分类知识宣传"}]}]],
    )

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Every activity of the table."""
        return self.rows or tuple(row for group in self.groups for row in group.rows)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns, in order."""
        return tuple(column.key for column in self.columns)

    def kind(self, key: str) -> ColumnKind:
        """Return the kind of a column: numbers if it is summed, text if it is the table's own."""
        if key in self.total and key != NAME:
            return ColumnKind.NUMBER
        return COLUMNS[key].printed.kind if key in COLUMNS else ColumnKind.TEXT


class Attachment(Part):
    """One attachment: its title, its text and the tables that it prints."""

    title: AttachmentTitle = Field(
        title="标题",
        description=Described(
            "不写“附件1”和书名号。一行排不下时自动分行，写成几行就照写的分行。",
            (
                "Without “附件1” and 《》. A long one is broken by itself; line breaks that are "
                "typed stay."
            ),
        ),
        examples=["2023年4月活动安排一览表"],
    )
    body: Text = Field(
        default="",
        title="正文",
        description=Described(
            "附件标题下的文字，空一行另起一段。",
            "The text below the title; a blank line begins a new paragraph.",
        ),
        examples=["活动如有变动，另行通知。"],
    )
    pictures: tuple[Picture, ...] = pictures_field(
        "附件的正文下面、表格前面", "between text and tables"
    )
    sections: tuple[Section, ...] = Field(
        default=(),
        title="章节",
        description=Described("附件的各部分。", "The sections of the attachment."),
        examples=[[{"title": "报名办法"}]],
    )
    tables: tuple[str, ...] = Field(
        default=(),
        title="表格",
        description=Described(
            "这个附件里的表格，写“活动”下面的名称。",
            "The tables of this attachment, by their names in activities.",
        ),
        examples=[["main", "branches"]],
    )
    detached: bool = Field(
        default=False,
        title="另附",
        description=Described(
            "是否不与正文装订在一起；附件页上的“附件”前面就加发文字号。",
            (
                "Whether it is not bound with the text; “附件” on it then follows the "
                "document's number."
            ),
        ),
        examples=["true"],
    )
    landscape: bool = Field(
        default=False,
        title="横向",
        description=Described(
            "这个附件的纸是否横放；不写时，表格太宽就横放。",
            "Whether its sheets are turned; if left out, they are where a table is too wide.",
        ),
        examples=["true"],
    )


class Plan(Part):
    """A plan file."""

    organization: RequiredLine = Field(
        title="单位",
        description=Described("制定计划的单位。", "The office whose plan it is."),
        examples=["铜官区图书馆"],
    )
    jointly: tuple[RequiredLine, ...] = Field(
        default=(),
        title="联合单位",
        description=Described(
            "与单位联合行文的其他单位，按顺序列出。",
            "The other organizations that issue the document with it, in their order.",
        ),
        examples=[["铜官区文化馆"]],
    )
    period: Annotated[Period, PlainValidator(_period)] = Field(
        title="月份",
        description=Described(
            "计划的月份、季度、半年、年度或周。",
            "The month, quarter, half year, year or week of the plan.",
        ),
        examples=["2023-04", "2023年4月", "2023-Q2", "2023年上半年", "2023-W14"],
    )
    title: Line = Field(
        default="",
        title="标题",
        description=Described(
            "不写时为“单位＋月份＋工作计划”。太长时自动分行；写成几行就照写的分。",
            (
                "By default organization, period and 工作计划. A long one is broken by itself; "
                "typed lines stay."
            ),
        ),
        examples=["铜官区图书馆2023年4月份工作计划"],
    )
    letterhead: Letterhead = Field(
        default=NO_LETTERHEAD,
        title="版头",
        description=Described(
            "正式发文时标题上面的部分；一般的计划没有。",
            ("What stands above the title of a document that is sent out; most plans have none."),
        ),
        examples=[{"mark": "铜官区图书馆文件", "number": "铜图〔2023〕4号"}],
    )
    notice: Notice = Field(
        default=NO_NOTICE,
        title="通知",
        description=Described(
            "用“关于印发……的通知”发文：通知在前，计划作为附件。",
            "Sends the plan out by a 关于印发…的通知, to which it is attached.",
        ),
        examples=[{"body": "现将工作计划印发给你们，请认真贯彻执行。"}],
    )
    addressee: Line = Field(
        default="",
        title="主送",
        description=Described("主送机关，不写冒号。", "To whom it is addressed, without a colon."),
        examples=["各分馆"],
    )
    introduction: Text = Field(
        default="",
        title="引言",
        description=Described(
            "标题下、第一章前的段落。", "The paragraphs between the title and the first section."
        ),
        examples=["现将4月份工作计划安排如下："],
    )
    sections: tuple[Section, ...] = Field(
        default=(),
        title="章节",
        description=Described("计划的各部分。", "The sections of the plan."),
        examples=[[{"title": "员工培训"}]],
    )
    signature: Signature = Field(
        default=NO_SIGNATURE,
        title="落款",
        description=Described("署名和成文日期。", "Who signs, and the date."),
        examples=[{"date": "2023-03-28"}],
    )
    remarks: Line = Field(
        default="",
        title="附注",
        description=Described("印在日期下面的括号里。", "Printed in brackets below the date."),
        examples=["联系电话见附件"],
    )
    colophon: Colophon = Field(
        default=NO_COLOPHON,
        title="版记",
        description=Described(
            "正式发文时最后一页最下面的部分；一般的计划没有。",
            (
                "What stands at the foot of the last page of a document that is sent out; "
                "most plans have none."
            ),
        ),
        examples=[{"office": "铜官区图书馆办公室", "date": "2023-03-29"}],
    )
    attachments: tuple[Attachment, ...] = Field(
        default=(),
        title="附件",
        description=Described(
            "不写时，所有表格合为一个附件。", "If left out, all tables make one attachment."
        ),
        examples=[[{"title": "2023年4月活动安排一览表", "tables": ["main"]}]],
    )
    activities: dict[Annotated[str, AfterValidator(_table_name)], ActivityTable] = Field(
        default={},
        title="活动",
        description=Described(
            "各张活动表，每张一个名称。", "The tables of activities, each under a name."
        ),
        examples=[{"main": {"columns": ["name", "time"], "rows": [{"name": "书展"}]}}],
    )

    @property
    def full_title(self) -> str:
        """The title as written, or 单位 + 月份 + 工作计划."""
        return self.title or f"{self.issuers}{self.period.title}工作计划"

    @property
    def issuers(self) -> str:
        """The organization and those that issue the document with it, joined by 、."""
        return "、".join((self.organization, *self.jointly))

    @property
    def document_title(self) -> str:
        """The title of the whole document: of the notice, if there is one."""
        if self.notice.is_absent:
            return self.full_title
        title = f"{self.issuers}关于印发《{self.full_title}》的通知"
        return self.notice.title or title

    @property
    def activity_count(self) -> int:
        """The number of all activities, in all tables."""
        return sum(len(table.all_rows) for table in self.activities.values())

    @property
    def printed_attachments(self) -> tuple[Attachment, ...]:
        """The attachments as written, or one with all tables."""
        if self.attachments or not self.activities:
            return self.attachments
        title = f"{self.period.name}活动安排一览表"
        return (Attachment(title=title, tables=tuple(self.activities)),)
