"""The schema of a plan file. Every value is text; an absent value is the field's default.

A field's title is its Chinese name in plan files (see keys.py). Titles, descriptions and examples
are shown to the writer of a plan.
No field is a union: a union would turn one misspelt key into one error per alternative.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Period, parse_period
from plangen.calendar.span_forms import fault_of
from plangen.language.numbering import LEVELS, NUMBER_FORMS
from plangen.language.titles import inside_title_marks
from plangen.patterns import regex
from plangen.plan.columns import COLUMNS, NAME, NEVER_MERGED, NUMBER, VENUE, ColumnKind, Row
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
from plangen.plan.part import English, Part
from plangen.plan.picture import Picture
from plangen.plan.sections import Section, tables_of
from plangen.plan.texts import (
    AttachmentTitle,
    Line,
    RequiredLine,
    RequiredText,
    Text,
    TitleLines,
)
from plangen.source.nodes import Path

ALL_ACTIVITIES = ("count", "总数")
"""The names in ``activities`` that expressions use for the total, so no table can have them."""

_YEAR = regex(r"\d{4}|[〇零一二三四五六七八九]{4}")


def _period(value: object) -> Period:
    period = parse_period(value) if isinstance(value, str) else None
    if period is None:
        fault = fault_of(value) if isinstance(value, str) else None
        raise PydanticCustomError(f"span_{fault.fault}" if fault else "period", "not a period")
    return period


def _number_form(form: str) -> str:
    if form not in NUMBER_FORMS:
        raise PydanticCustomError("number_form", "not a form of numbers")
    return form


def _table_name(name: str) -> str:
    # The name stands in expressions: activities.main.count.
    if not name.isidentifier() or name in ALL_ACTIVITIES:
        raise PydanticCustomError("table_name", "not a table name")
    return name


class Group(Part):
    """The activities of one venue, or those below one heading."""

    heading: Annotated[
        RequiredText, English("A row across the whole table, above the rows of the group.")
    ] = Field(
        default="",
        title="通栏标题",
        description="占整行的标题，印在这一组的活动上面。",
        examples=["第一片区"],
    )
    venue: Annotated[
        RequiredText,
        English("The name of the branch or the venue; needed if the table has that column."),
    ] = Field(
        default="",
        title="分馆",
        description="分馆或场馆的名称；列里有分馆时必须写。",
        examples=["官塘社区分馆"],
    )
    tag: Annotated[
        Text, English("What stands in brackets below the name, without the brackets.")
    ] = Field(
        default="",
        title="标签",
        description="名称下面括号里的说明，不写括号。",
        examples=["15分钟阅读圈"],
    )
    rows: Annotated[tuple[Row, ...], English("The activities of this group.")] = Field(
        title="行",
        description="这一组的活动。",
        min_length=1,
        examples=[[{"name": "垃圾分类知识宣传", "time": "4月9日"}]],
    )


class Column(Part):
    """One column of a table."""

    key: Annotated[
        RequiredLine, English("The key by which a row has what stands in the column.")
    ] = Field(
        title="字段",
        description="列的内容在活动里的字段名。",
        examples=["name", "报名方式"],
    )
    header: Annotated[
        Line, English("The text in the header row; the usual one if it is left out.")
    ] = Field(
        default="",
        title="表头",
        description="印在表头行的文字；不写时用通常的。",
        examples=["活动主题"],
    )
    above: Annotated[
        Line,
        English(
            "A head above this column and its neighbours with the same one; short: “{报名: [人数, "
            "方式]}” among the columns."
        ),
    ] = Field(
        default="",
        title="上级表头",
        description="印在这一列和相邻各列上面的共同表头；在列里可以简写成“{报名: [人数, 方式]}”。",
        examples=["报名"],
    )

    @property
    def printed_header(self) -> str:
        """The header as it was written, or the usual one; that of an unknown column is its key."""
        known = COLUMNS.get(self.key)
        return self.header or (known.printed.header if known else self.key)


class ActivityTable(Part):
    """One table of activities: rows, or groups of rows by venue or below headings."""

    caption: Annotated[Line, English("Printed above the table.")] = Field(
        default="",
        title="表题",
        description="印在表格上方。",
        examples=["总馆活动安排"],
    )
    columns: Annotated[
        tuple[Column, ...],
        English(
            "The columns in their order; “key: header” gives another header or a column "
            "of one's own. A printed header such as 活动主题 is its field with that header."
        ),
    ] = Field(
        title="列",
        description="表格有哪些列，按顺序列出；写“字段: 表头”可以另定表头，或者自定一列；"
        "写“活动主题”这样的表头，就是“名称”一列，表头照印。",
        min_length=1,
        examples=[["number", "type", "name", "time", {"报名方式": "报名方式"}]],
    )
    header: Annotated[bool, English("Whether there is a header row.")] = Field(
        default=True,
        title="表头行",
        description="是否印表头行。",
        examples=["false"],
    )
    number_in: Annotated[
        str,
        English("The column whose texts get “1、”, “2、”; with venues, each venue begins anew."),
    ] = Field(
        default="",
        title="编号列",
        description="在哪一列的文字前加“1、”“2、”；有分馆时每个分馆重新编号。",
        examples=["name"],
    )
    total: Annotated[
        tuple[str, ...],
        English(
            "A last row 合计 for these columns: numbers are added, names of activities counted."
        ),
    ] = Field(
        default=(),
        title="合计",
        description="表末印“合计”一行，写要合计的列：数字相加，活动名称一列印项数。",
        examples=[["name", "人数"]],
    )
    merge: Annotated[
        tuple[str, ...],
        English(
            "Columns in which equal texts one below the other become one cell, but never over "
            "groups."
        ),
    ] = Field(
        default=(),
        title="合并列",
        description="这些列里上下相邻、文字相同的格合成一格；不跨分组。",
        examples=[["time", "place"]],
    )
    listed: Annotated[
        bool,
        English(
            "Whether each row is printed as its name with labelled lines below it, and not in a "
            "table."
        ),
    ] = Field(
        default=False,
        title="逐条",
        description="是否不印成表格，而是逐条印：每项先印名称，下面一行一项“活动时间：……”。",
        examples=["true"],
    )
    note: Annotated[Text, English("Printed below the table; “注：” before it is made.")] = Field(
        default="",
        title="表注",
        description="印在表格下面，“注：”自动加上。",
        examples=["活动如有变动，另行通知。"],
    )
    rows: Annotated[
        tuple[Row, ...],
        English("One row an activity. Either rows or groups."),
    ] = Field(
        default=(),
        title="行",
        description="每项活动一行。与分组二选一。",
        examples=[[{"name": "科普绘本导读", "time": "4月2日"}]],
    )
    groups: Annotated[
        tuple[Group, ...],
        English("The activities by venue, or below headings. Either groups or rows."),
    ] = Field(
        default=(),
        title="分组",
        description="按分馆或者通栏标题分组的活动。与行二选一。",
        examples=[[{"venue": "学苑社区分馆", "rows": [{"name": "垃圾分类知识宣传"}]}]],
    )

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Every activity of the table."""
        return self.rows or tuple(row for group in self.groups for row in group.rows)

    @property
    def name_column(self) -> str:
        """The key of the column that names a row: that of names, or else the first with texts."""
        texts = [key for key in self.keys if key not in {NUMBER, VENUE}]
        return NAME if NAME in texts else next(iter(texts), NAME)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns, in order."""
        return tuple(column.key for column in self.columns)

    @property
    def merged(self) -> frozenset[str]:
        """The columns whose equal cells become one; those with numbers have no equal cells."""
        return frozenset(self.merge) - NEVER_MERGED - {self.number_in}

    def kind(self, key: str) -> ColumnKind:
        """Return the kind of a column: numbers if it is summed, text if it is the table's own."""
        if key in self.total and key != NAME:
            return ColumnKind.NUMBER
        return COLUMNS[key].printed.kind if key in COLUMNS else ColumnKind.TEXT


class Attachment(Part):
    """One attachment: its title, its text and the tables that it prints."""

    title: Annotated[
        AttachmentTitle,
        English(
            "Without “附件1” and 《》. A long one is broken by itself; line breaks that are "
            "typed stay."
        ),
    ] = Field(
        title="标题",
        description="不写“附件1”和书名号。一行排不下时自动分行，写成几行就照写的分行。",
        examples=["2023年4月活动安排一览表"],
    )
    body: Annotated[Text, English("The text below the title; each line is a paragraph.")] = Field(
        default="",
        title="正文",
        description="附件标题下的文字，每一行是一段。",
        examples=["活动如有变动，另行通知。"],
    )
    pictures: Annotated[
        tuple[Picture, ...],
        English("Pictures between text and tables, centred, never larger than the text block."),
    ] = Field(
        default=(),
        title="图片",
        description="图片，排在附件的正文下面、表格前面，居中，不超出版心。",
        examples=[[{"file": "图/海报.png", "caption": "图1 活动海报"}]],
    )
    sections: Annotated[tuple[Section, ...], English("The sections of the attachment.")] = Field(
        default=(),
        title="章节",
        description="附件的各部分。",
        examples=[[{"title": "报名办法"}]],
    )
    tables: Annotated[
        tuple[str, ...], English("The tables of this attachment, by their names in activities.")
    ] = Field(
        default=(),
        title="表格",
        description="这个附件里的表格，写“活动”下面的名称。",
        examples=[["main", "branches"]],
    )
    detached: Annotated[
        bool,
        English(
            "Whether it is not bound with the text; “附件” on it then follows the "
            "document's number."
        ),
    ] = Field(
        default=False,
        title="另附",
        description="是否不与正文装订在一起；附件页上的“附件”前面就加发文字号。",
        examples=["true"],
    )
    landscape: Annotated[
        bool,
        English("Whether its sheets are turned; if left out, they are where a table is too wide."),
    ] = Field(
        default=False,
        title="横向",
        description="这个附件的纸是否横放；不写时，表格太宽就横放。",
        examples=["true"],
    )


class Plan(Part):
    """A plan file."""

    organization: Annotated[RequiredLine, English("The office whose plan it is.")] = Field(
        title="单位",
        description="制定计划的单位。",
        examples=["铜官区图书馆"],
    )
    jointly: Annotated[
        tuple[RequiredLine, ...],
        English("The other organizations that issue the document with it, in their order."),
    ] = Field(
        default=(),
        title="联合单位",
        description="与单位联合行文的其他单位，按顺序列出。",
        examples=[["铜官区文化馆"]],
    )
    period: Annotated[
        Period,
        PlainValidator(_period),
        English(
            "The month, quarter, half year, year or week of the plan, or any span of days or "
            "months."
        ),
    ] = Field(
        title="月份",
        description="计划的月份、季度、半年、年度或周，也可以是从一天到一天、从一月到一月的任何一段。",
        examples=[
            *("2023-04", "2023年4月", "2023-Q2", "2023年上半年", "2023-W14"),
            *("2024-03-04..2024-03-08", "2024年3月4日至8日", "2024年3月至6月"),
        ],
    )
    period_name: Annotated[
        Line,
        English(
            "What the period is called: it takes the place of its dates in default titles, file "
            "names and {{ period.name }}."
        ),
    ] = Field(
        default="",
        title="时期名称",
        description="这段时间的名称，在自动的标题、文件名和 {{ 月份.名称 }} 里代替日期。",
        examples=["第4周", "2023—2024学年第二学期", "国庆假期"],
    )
    title: Annotated[
        TitleLines,
        English(
            "By default organization, period and 工作计划. A long one is broken by itself; "
            "typed lines stay."
        ),
    ] = Field(
        default="",
        title="标题",
        description="不写时为“单位＋月份＋工作计划”。太长时自动分行；写成几行就照写的分。",
        examples=["铜官区图书馆2023年4月份工作计划"],
    )
    subtitle: Annotated[
        Text, English("Lines below the title, as typed: “——‘阅读’主题” and the like.")
    ] = Field(
        default="",
        title="副标题",
        description="标题下面的文字，照写照印，每一行是一行。",
        examples=["——“书香满城”主题"],
    )
    title_note: Annotated[Text, English("Below title and subtitle, in brackets that are made.")] = (
        Field(
            default="",
            title="题下说明",
            description="印在标题下面的括号里，比如日期；不写括号。",
            examples=["2024年3月27日"],
        )
    )
    numbering: Annotated[
        tuple[Annotated[str, AfterValidator(_number_form)], ...],
        English(
            "The forms of numbers from the first level down; those that are left out are the "
            "usual ones: 一、 （一） 1. （1）."
        ),
    ] = Field(
        default=(),
        title="编号形式",
        description="从第一级起各级编号的写法；不写的级别用通常的：一、（一）1.（1）。",
        max_length=LEVELS,
        examples=[["一、", "1、"]],
    )
    letterhead: Annotated[
        Letterhead,
        English(
            "What stands above the title of a document that is sent out; most plans have none."
        ),
    ] = Field(
        default=NO_LETTERHEAD,
        title="版头",
        description="正式发文时标题上面的部分；一般的计划没有。",
        examples=[{"mark": "铜官区图书馆文件", "number": "铜图〔2023〕4号"}],
    )
    notice: Annotated[
        Notice, English("Sends the plan out by a 关于印发…的通知, to which it is attached.")
    ] = Field(
        default=NO_NOTICE,
        title="通知",
        description="用“关于印发……的通知”发文：通知在前，计划作为附件。",
        examples=[{"body": "现将工作计划印发给你们，请认真贯彻执行。"}],
    )
    addressee: Annotated[Line, English("To whom it is addressed, without a colon.")] = Field(
        default="",
        title="主送",
        description="主送机关，不写冒号。",
        examples=["各分馆"],
    )
    introduction: Annotated[
        Text, English("The paragraphs between the title and the first section.")
    ] = Field(
        default="",
        title="引言",
        description="标题下、第一章前的段落。",
        examples=["现将4月份工作计划安排如下："],
    )
    tables: Annotated[
        tuple[str, ...],
        English("Tables that stand below the introduction, by their names in activities."),
    ] = Field(
        default=(),
        title="表格",
        description="排在引言下面的表格，写“活动”下面的名称。",
        examples=[["main"]],
    )
    sections: Annotated[tuple[Section, ...], English("The sections of the plan.")] = Field(
        default=(),
        title="章节",
        description="计划的各部分。",
        examples=[[{"title": "员工培训"}]],
    )
    closing: Annotated[Text, English("Paragraphs without a number after the last section.")] = (
        Field(
            default="",
            title="结语",
            description="最后一章后面不编号的段落，比如“特此通知。”或者联系人。",
            examples=["联系人：办公室"],
        )
    )
    signature: Annotated[Signature, English("Who signs, and the date.")] = Field(
        default=NO_SIGNATURE,
        title="落款",
        description="署名和成文日期。",
        examples=[{"date": "2023-03-28"}],
    )
    remarks: Annotated[Text, English("Printed in brackets below the date.")] = Field(
        default="",
        title="附注",
        description="印在日期下面的括号里。",
        examples=["联系电话见附件"],
    )
    colophon: Annotated[
        Colophon,
        English(
            "What stands at the foot of the last page of a document that is sent out; "
            "most plans have none."
        ),
    ] = Field(
        default=NO_COLOPHON,
        title="版记",
        description="正式发文时最后一页最下面的部分；一般的计划没有。",
        examples=[{"office": "铜官区图书馆办公室", "date": "2023-03-29"}],
    )
    attachments: Annotated[
        tuple[Attachment, ...], English("If left out, all tables make one attachment.")
    ] = Field(
        default=(),
        title="附件",
        description="不写时，所有表格合为一个附件。",
        examples=[[{"title": "2023年4月活动安排一览表", "tables": ["main"]}]],
    )
    activities: Annotated[
        dict[Annotated[str, AfterValidator(_table_name)], ActivityTable],
        English("The tables of activities, each under a name."),
    ] = Field(
        default={},
        title="活动",
        description="各张活动表，每张一个名称。",
        examples=[{"main": {"columns": ["name", "time"], "rows": [{"name": "书展"}]}}],
    )

    @property
    def full_title(self) -> str:
        """The title as written, or 单位 + 月份 + 工作计划."""
        return self.title or f"{self.issuers}{self.period_name or self.period.title}工作计划"

    @property
    def name_of_period(self) -> str:
        """What the period is called: the name that it was given, or that of its dates."""
        return self.period_name or self.period.name

    @property
    def issuers(self) -> str:
        """The organization and those that issue the document with it, joined by 、."""
        return "、".join((self.organization, *self.jointly))

    @property
    def document_title(self) -> str:
        """The title of the whole document: of the notice, if there is one."""
        if self.notice.is_absent:
            return self.full_title
        title = f"{self.issuers}关于印发《{inside_title_marks(self.full_title)}》的通知"
        return self.notice.title or title

    @property
    def file_mark(self) -> str:
        """What the document's file has behind its title: the first day, if no year tells which.

        The 第4周 of two terms are two files.
        """
        may_come_again = self.period_name or self.period.is_span
        if not may_come_again or _YEAR.search(self.document_title):
            return ""
        return f"（{self.period.start}）"

    @property
    def activity_count(self) -> int:
        """The number of all activities, in all tables."""
        return sum(len(table.all_rows) for table in self.activities.values())

    @cached_property
    def placed_tables(self) -> tuple[tuple[Path, str], ...]:
        """The tables that the plan has a place for, in the order of the paper, with their paths."""
        return tuple(self._placed_tables())

    def _placed_tables(self) -> Iterator[tuple[Path, str]]:
        yield from ((("tables", index), name) for index, name in enumerate(self.tables))
        yield from ((("sections", *path), name) for path, name in tables_of(self.sections))
        for number, each in enumerate(self.attachments):
            at = ("attachments", number)
            yield from (((*at, "sections", *path), name) for path, name in tables_of(each.sections))
            yield from (((*at, "tables", index), name) for index, name in enumerate(each.tables))

    @cached_property
    def printed_attachments(self) -> tuple[Attachment, ...]:
        """The attachments as written, or one with all tables that stand nowhere in the text."""
        placed = {name for _, name in self.placed_tables}
        left = tuple(name for name in self.activities if name not in placed)
        if self.attachments or not left:
            return self.attachments
        title = f"{self.name_of_period}活动安排一览表"
        return (Attachment(title=title, tables=left),)
