"""Numbers of a list without the mark that their neighbours have: 1）清点；2登记；3）上架."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plangen.language.clauses import HAN, Span
from plangen.patterns import regex
from plangen.values import Struct

_NUMBER = r"(?P<number>\d{1,2})"
# Behind 附件, 图 and 表 a number is a name; a point between figures is that of an amount.
MARKS = "）)、.．"
"""What stands behind a number of a list; none has lost its mark where no other has one."""
_MARKED = regex(
    rf"(?<![\d.附件图表第章页版期])(?P<open>[（(]?){_NUMBER}(?P<mark>[{MARKS}])(?![\d/~～—-])"
)
_BARE = regex(rf"(?:(?<=^)|(?<=[：:；;。，,\s])){_NUMBER}(?={HAN})")
_ENDS_ITEM = "；;。"
_BEGINS_LIST = "：:"
_UNIT = regex(
    """
    [年月号位件册篇所间套份万米楼层岁页村种]|日(?![常志])|点(?!评)|时(?!刻)|分(?![工类析批])|周(?![密边])|天(?!气)|人(?!员)
    |名(?![额单])|次(?!日)|个(?!人)|项(?!目)|场(?![地所馆])|支(?![持援])|组(?!织)|家(?![长校])|台(?!账)|张(?!贴)|元(?![旦宵])
    |级(?!别)|期(?!间)|届(?!时)|户(?!外)|批(?![评准])|路(?![线演])|条(?!件)|本(?!着)|部(?![署门])|社(?![会区])
    |类(?!别)|门(?!票)|节(?!约)|步(?!行)|轮(?!流)|章(?!程)
    """,
    re.VERBOSE,
)
"""What makes a number of things of a bare number: 3名志愿者 goes on from 2）培训讲解员 as well."""


class LostMark(Struct, frozen=True):
    """A number at *span* of the text number *line*, which lacks its *opening* and its *mark*."""

    line: int
    span: Span
    number: int
    opening: str
    mark: str


class _Item(Struct, frozen=True):
    """A number of a list, with its opening and its closing mark if it has any."""

    span: Span
    number: int
    opening: str = ""
    mark: str = ""

    @property
    def form(self) -> tuple[str, str]:
        """The marks around the number."""
        return self.opening, self.mark


def lost_marks(lines: Sequence[str]) -> Iterator[LostMark]:
    """Yield the numbers that have lost their mark, in the paragraphs of one text."""
    if len(lines) > 1:
        yield from _at_beginnings(lines)
    for line, text in enumerate(lines):
        if sum(map(text.count, MARKS)) > 1:
            yield from _inside(line, text)


def _inside(line: int, text: str) -> Iterator[LostMark]:
    """Yield those of a list that runs on in one paragraph."""
    marked = [
        _Item(found.span(), int(found["number"]), found["open"], found["mark"])
        for found in _MARKED.finditer(text)
    ]
    starts = [item.span[0] for item in marked]
    for found in _BARE.finditer(text) if len(marked) > 1 else ():
        bare = _Item(found.span(), int(found["number"]))
        at = bisect_left(starts, bare.span[0])
        before, after = marked[max(0, at - 2) : at], marked[at : at + 2]
        mark = text[bare.span[0] - 1 : bare.span[0]]
        is_last, is_first = not after and mark in _ENDS_ITEM, not before and mark in _BEGINS_LIST
        form = _form(bare.number, before, after, is_last=is_last, is_first=is_first)
        yield from _lost(line, text, bare, form)


def _at_beginnings(lines: Sequence[str]) -> Iterator[LostMark]:
    """Yield those at the beginning of lines."""
    found = [_MARKED.match(text) for text in lines]
    marked = [
        _Item(each.span(), int(each["number"]), each["open"], each["mark"]) if each else None
        for each in found
    ]
    for line, text in enumerate(lines):
        bare = None if marked[line] else _BARE.match(text)
        if bare is None:
            continue
        before = [item for item in marked[max(0, line - 2) : line] if item]
        after = [item for item in marked[line + 1 : line + 3] if item]
        number = int(bare["number"])
        is_last = line == len(lines) - 1
        form = _form(number, before, after, is_last=is_last, is_first=line == 0)
        yield from _lost(line, text, _Item(bare.span(), number), form)


def _form(
    number: int,
    before: Sequence[_Item],
    after: Sequence[_Item],
    *,
    is_last: bool,
    is_first: bool,
) -> tuple[str, str] | None:
    """Return the form of the list to which a bare number belongs, or None.

    It has a neighbour on either side, or as the last or the first one two of them.
    """
    if before and after:
        near = [before[-1], after[0]]
        expected = [number - 1, number + 1]
    elif is_last and len(before) > 1:
        near, expected = list(before), [number - 2, number - 1]
    elif is_first and len(after) > 1:
        near, expected = list(after), [number + 1, number + 2]
    else:
        return None
    forms = {item.form for item in near}
    if [item.number for item in near] != expected or len(forms) != 1 or number < 1:
        return None
    form = forms.pop()
    return form if bool(form[0]) == (form[1] in "）)") or not form[0] else None


def _lost(line: int, text: str, bare: _Item, form: tuple[str, str] | None) -> Iterator[LostMark]:
    if form and not _UNIT.match(text, bare.span[1]):
        yield LostMark(line, bare.span, bare.number, *form)
