"""The kinds of texts that the fields of a plan have."""

from __future__ import annotations

import re
from typing import Annotated, get_args

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from plangen.patterns import regex
from plangen.values import Struct


class PlanText(Struct, frozen=True):
    """Marks a field whose text may hold expressions, ``{{ … }}``.

    A text has paragraphs, or lines in a cell: each line end is one. The lines of a *single_line*
    text are joined; one that *keeps_lines* prints them apart on the page whose title it is.
    One that *is_whole_alone* has lines where it stands without its key, as an item that is a text.
    *typed_number* matches a number before the text that the program would print itself.
    """

    single_line: bool = False
    keeps_lines: bool = False
    typed_number: re.Pattern[str] | None = None
    is_whole_alone: bool = False


_CHINESE = "[一二三四五六七八九十]+"
# 七、八月 and 一、二年级 are lists, （一）班 and ①号 are names, 三.八 is a feast.
_NO_LIST = rf"(?!{_CHINESE}(?:月|年级|楼|季度|期|届|班|级|号|组|类)|班|年级|组|号|中队|"
_NO_LIST += r"中秋|国庆|双节|黄金周|假期|期间|端午|五一|元旦)"  # 十一、中秋
_NUMBERED_SECTION = regex(
    rf"(?P<number>{_CHINESE})(?:、|[．.](?!{_CHINESE}))\s*{_NO_LIST}|第{_CHINESE}部分[\s：:]+"
    rf"|[（(]{_CHINESE}[）)]、?\s*{_NO_LIST}",
    needs="、．.（(第",
)
_NUMBERED_ITEM = regex(
    rf"(?:[（(](?:(?P<number>{_CHINESE})|\d{{1,2}})[）)]、?|"
    rf"\d{{1,2}}(?:、(?!\d)|[．.](?!\d(?!\d?月)|{_CHINESE})|[)）])|[①-⑳])\s*{_NO_LIST}"
)
_NUMBERED_ATTACHMENT = regex(
    r"附件\s*\d*\s*[：:]?\s*《(?=[^《》]+》$)|附件\s*(?:\d+\s*[：:]?|[：:])\s*",
    needs=("附件",),
)
_FILLED = StringConstraints(pattern=r"\S")

Text = Annotated[str, PlanText()]
RequiredText = Annotated[str, _FILLED, PlanText()]
Line = Annotated[str, PlanText(single_line=True)]
RequiredLine = Annotated[str, _FILLED, PlanText(single_line=True)]
SectionTitle = Annotated[str, _FILLED, PlanText(single_line=True, typed_number=_NUMBERED_SECTION)]
ItemTitle = Annotated[
    str, _FILLED, PlanText(single_line=True, typed_number=_NUMBERED_ITEM, is_whole_alone=True)
]
AttachmentTitle = Annotated[
    str,
    _FILLED,
    PlanText(single_line=True, keeps_lines=True, typed_number=_NUMBERED_ATTACHMENT),
]
TitleLines = Annotated[str, PlanText(single_line=True, keeps_lines=True)]


def text_in(info: FieldInfo) -> PlanText | None:
    """Return the mark of the text in a field, or of the texts in its list; None for no text."""
    listed = get_args(info.annotation)[:1]
    marks = (
        *info.metadata,
        *(mark for each in listed for mark in getattr(each, "__metadata__", ())),
    )
    return next((mark for mark in marks if isinstance(mark, PlanText)), None)
