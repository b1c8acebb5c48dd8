"""Sections of a plan and the items in them."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Protocol, TypeAlias, TypeVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plangen.plan.part import English, Part
from plangen.plan.picture import Picture
from plangen.plan.texts import ItemTitle, Line, SectionTitle, Text
from plangen.source.nodes import Path

MAX_ITEM_DEPTH = 3
"""Items are numbered （一）, 1. and （1）: GB/T 9704-2012 has no level below (7.3.3)."""


_IsNumbered: TypeAlias = Annotated[
    bool,
    English("Whether it is numbered: a title alone may be a stage, or have a number of its own."),
    Field(
        title="编号",
        description="是否编号；不编号的标题照写照印，比如“第一阶段：宣传发动”。",
        examples=["false"],
    ),
]

_Owner: TypeAlias = Annotated[
    Line,
    English("Who is responsible: printed in brackets at the end of the text, label and all."),
    Field(
        title="负责人",
        description="谁负责，印在文字末尾的括号里；“责任科室：”等字样一起写，不写括号。",
        examples=["责任科室：办公室"],
    ),
]

_TablesHere: TypeAlias = Annotated[
    tuple[str, ...],
    English("Tables that stand below this text, by their names in activities."),
    Field(
        title="表格",
        description="排在这段文字下面的表格，写“活动”下面的名称。",
        examples=[["main"]],
    ),
]


class _Titled(Protocol):
    """What has a title, or a body alone."""

    @property
    def title(self) -> str: ...

    @property
    def body(self) -> str: ...


_T = TypeVar("_T", bound=_Titled)


def _with_words(part: _T) -> _T:
    """Return a *part* that has words; without a title it is numbered by its body."""
    if not part.title and not part.body.strip():
        raise PydanticCustomError("untitled", "neither a title nor a body")
    return part


class Item(Part):
    """A numbered item of a section, with items below it."""

    title: Annotated[
        ItemTitle,
        English(
            "Without a number. After a title that ends with “。” the body follows in the "
            "same paragraph."
        ),
    ] = Field(
        default="",
        title="标题",
        description="不写编号。以“。”结尾时，正文接在同一段。只写正文时，正文就是编号的一段。",
        examples=["加强领导。"],
    )
    numbered: _IsNumbered = True
    body: Annotated[
        Text,
        English("The text of the item; each line is a paragraph. Without a title it is numbered."),
    ] = Field(
        default="",
        title="正文",
        description="条目的文字，每一行是一段。",
        examples=["成立工作小组。"],
    )
    run_in: Annotated[
        bool,
        English("Whether the body follows a title that ends with “。” in the same paragraph."),
    ] = Field(
        default=True,
        title="接排",
        description="标题以“。”结尾时，正文是否接在同一段；写 false 就另起一段。",
        examples=["false"],
    )
    owner: _Owner = ""
    pictures: Annotated[
        tuple[Picture, ...],
        English("Pictures below the text of the item, centred, never larger than the text block."),
    ] = Field(
        default=(),
        title="图片",
        description="图片，排在条目的正文下面，居中，不超出版心。",
        examples=[[{"file": "图/海报.png", "caption": "图1 活动海报"}]],
    )
    tables: _TablesHere = ()
    items: Annotated[
        tuple["Item", ...],
        English("The items one level down: below （一） they are numbered 1., below those （1）."),
    ] = Field(
        default=(),
        title="条目",
        description="下一级条目：（一）下面是 1.，再下面是（1）。",
        examples=[["下发《手册》。"]],
    )
    closing: Annotated[Text, English("Paragraphs without a number after the items below.")] = Field(
        default="",
        title="结语",
        description="下级条目后面不编号的段落。",
        examples=["以上工作请认真落实。"],
    )

    _is_filled = model_validator(mode="after")(_with_words)


class Section(Part):
    """One numbered section of the text."""

    title: Annotated[SectionTitle, English("Without “一、”: numbers are made.")] = Field(
        default="",
        title="标题",
        description="不写“一、”，编号自动生成。只写正文时，正文就是编号的一段。",
        examples=["员工培训"],
    )
    numbered: _IsNumbered = True
    body: Annotated[
        Text,
        English(
            "The text of the section; each line is a paragraph. Without a title it is numbered."
        ),
    ] = Field(
        default="",
        title="正文",
        description="章节的文字，每一行是一段。",
        examples=["4月组织开展公共场馆卫生知识培训。"],
    )
    owner: _Owner = ""
    pictures: Annotated[
        tuple[Picture, ...],
        English("Pictures between text and items, centred, never larger than the text block."),
    ] = Field(
        default=(),
        title="图片",
        description="图片，排在章节的正文下面、条目前面，居中，不超出版心。",
        examples=[[{"file": "图/海报.png", "caption": "图1 活动海报"}]],
    )
    tables: _TablesHere = ()
    items: Annotated[
        tuple[Item, ...],
        English(
            "Items numbered （一）, （二）: each a text alone, or with a title, a body and items."
        ),
    ] = Field(
        default=(),
        title="条目",
        description="编为（一）（二）的条目；可以只写一段文字，也可以写标题、正文和下级条目。",
        examples=[["下发《手册》。"], [{"title": "加强领导。", "body": "成立工作小组。"}]],
    )
    closing: Annotated[Text, English("Paragraphs without a number after the items.")] = Field(
        default="",
        title="结语",
        description="条目后面不编号的段落。",
        examples=["以上工作请认真落实。"],
    )

    _is_filled = model_validator(mode="after")(_with_words)


def tables_of(parts: Iterable[Section | Item]) -> Iterator[tuple[Path, str]]:
    """Yield the tables that stand in sections or items, in the order of the paper.

    Each has its path from the list of the *parts*.
    """
    for number, part in enumerate(parts):
        for index, name in enumerate(part.tables):
            yield (number, "tables", index), name
        if part.items:
            for path, name in tables_of(part.items):
                yield (number, "items", *path), name
