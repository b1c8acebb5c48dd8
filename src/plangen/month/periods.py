"""Quarters, halves, years and weeks that the text of a plan for one names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.calendar.periods import Kind, Period
from plangen.language.clauses import sentence_at
from plangen.language.mentions import YEAR
from plangen.language.numbers import like, number
from plangen.month.context import Context
from plangen.month.mention import Mention, Outcome, Span, in_effect

_IN_YEAR = rf"(?:(?P<year>{YEAR})\s*年\s*)?"
_FORMS = {
    Kind.QUARTER: re.compile(
        rf"{_IN_YEAR}(?:第(?P<number>[一二三四1-4])季度|"
        r"(?<![第\d全])(?P<alone>[一二三四1-4])季度|Q(?P<mark>[1-4])(?![\dA-Za-z]))"
    ),
    Kind.HALF: re.compile(rf"{_IN_YEAR}(?P<number>[上下])半年"),
    Kind.WEEK: re.compile(rf"{_IN_YEAR}第(?P<number>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})周"),
    Kind.YEAR: re.compile(rf"(?P<year>{YEAR})\s*年(?!\s*\d|\s*[一二三四五六七八九十]+月)"),
}
_YEAR_ALONE = re.compile(
    rf"(?P<year>{YEAR})\s*年(?!\s*(?:\d|[一二三四五六七八九十]+月|第|[上下]半年|[一二三四]季度))|"
    r"(?:今年|明年|去年|本年(?!级)|下一年|上一年)(?!\s*(?:\d|[一二三四五六七八九十]+月|同期))"
)
_LONGER = ((Kind.QUARTER, 3), (Kind.HALF, 6))
_HALVES = "上下"
_LOOKS_BACK = re.compile(
    r"总结|回顾|台账|情况|简报|成果|完成|统计|梳理|经验|问题|报告|通报|结果|反馈|归档|兑现|核对|表彰"
)
_LOOKS_AHEAD = re.compile(r"谋划|筹划|筹备|准备|预告|预算|思路|编制|拟定|制定|展望")
_OTHER_YEAR = re.compile(r"(?:明年|来年|次年|(?P<past>去年|上年))(?:的)?\s*$")
_RELATIVE = re.compile(r"(?:(?P<past>上)|下)一?个?(?:周|季度|半年|年)\s*[（(即]{0,2}\s*$")
_COUNTED = re.compile(r"周年|第[^，。；]{1,4}[届年次]")
_LISTED_BEFORE, _LISTED_AFTER = (
    re.compile(r"[、至和及与—–~～-]第?$"),
    re.compile(r"[、至和及与—–~～-]第?"),
)


def periods_named(context: Context, taken: Iterable[Span]) -> Iterator[Mention]:
    """Yield the periods of the plan's kind that a text names, and at the turn of a year the years.

    Months have no place here.
    """
    covered = {at for span in taken for at in range(*span)}
    shift = context.shift
    form = _FORMS.get(shift.before.kind)
    for found in form.finditer(context.text) if form else ():
        if not covered.intersection(range(*found.span())):
            named = _period(found, shift.before)
            yield _mention(context, found, named) if named else Mention(found.span(), Outcome.KEPT)
    yield from _longer(context, covered)
    if shift.before.kind is not Kind.YEAR and shift.before.year != shift.after.year:
        for found in _YEAR_ALONE.finditer(context.text):
            is_own = not found["year"] or number(found["year"]) == shift.before.year
            if is_own and found.start() not in covered:
                yield Mention(found.span(), Outcome.DOUBTFUL)


def _longer(context: Context, covered: set[int]) -> Iterator[Mention]:
    """Yield the quarters and halves that a plan for a month names, when the next is of another."""
    before, after = context.shift.before, context.shift.after
    for kind, months in _LONGER if before.kind is Kind.MONTH else ():
        first, last = (
            Period(each.year, (each.number - 1) // months + 1, kind) for each in (before, after)
        )
        for found in _FORMS[kind].finditer(context.text) if first != last else ():
            if found.start() not in covered and _period(found, first) in {first, last}:
                yield Mention(found.span(), Outcome.DOUBTFUL)


def _period(found: re.Match[str], before: Period) -> Period | None:
    parts = found.groupdict()
    year = number(parts["year"]) if parts["year"] else before.year
    written = next((parts[name] for name in ("number", "alone", "mark") if parts.get(name)), "1")
    count = _HALVES.index(written) + 1 if written in _HALVES else number(written)
    try:
        return Period(year, count, before.kind).shifted(0)
    except ValueError:  # a week that the year does not have
        return None


def _mention(context: Context, found: re.Match[str], named: Period) -> Mention:
    outcome = _outcome(context, found, named)
    if outcome not in {Outcome.MOVED, Outcome.INFERRED}:
        return Mention(found.span(), outcome)
    try:
        after = named.shifted(context.shift.steps)
    except ValueError:  # beyond the last year
        return Mention(found.span(), Outcome.DOUBTFUL)
    is_later = after > context.shift.after
    if is_later and not found["year"] and after.year != context.shift.after.year:
        return Mention(found.span(), Outcome.DOUBTFUL)  # whose year would have to be said
    changes = [
        (found.span(name), _written(name, written, after))
        for name, written in found.groupdict().items()
        if written
    ]
    return Mention(found.span(), outcome, in_effect(context.text, changes))


def _outcome(context: Context, found: re.Match[str], named: Period) -> Outcome:
    place = context.place_of_period(named)
    before = context.before(found.start())
    if not found["year"] and (other := _OTHER_YEAR.search(before)):
        is_compared = other["past"] and place == 0
        return Outcome.INFERRED if is_compared else Outcome.DOUBTFUL
    of_place = context.of_place(found.start())
    if place is None or of_place is Outcome.KEPT:
        return Outcome.KEPT
    is_listed = _LISTED_BEFORE.search(before) or _LISTED_AFTER.match(context.text, found.end())
    if is_listed or of_place is Outcome.DOUBTFUL:
        return Outcome.DOUBTFUL  # 上半年、下半年各两次
    if place == 0 and (_COUNTED.search(context.clause(found.start())) or _RELATIVE.search(before)):
        return Outcome.DOUBTFUL  # 2023年是建馆40周年
    if place == 0:
        return context.unless_it_began(found.span(), Outcome.MOVED)
    relative = _RELATIVE.search(before)
    direction = _direction(context.text, found.start())
    if relative:
        direction = -1 if relative["past"] else 1
    is_known = context.setting.is_about_another or direction == place
    return Outcome.INFERRED if is_known else Outcome.DOUBTFUL


def _direction(text: str, at: int) -> int:
    first, last = sentence_at(text, at)
    if _LOOKS_AHEAD.search(text, first, last):
        return 1
    return -1 if _LOOKS_BACK.search(text, first, last) else 0


def _written(name: str, written: str, period: Period) -> str:
    if name == "year":
        return like(written, period.year)
    return _HALVES[period.number - 1] if written in _HALVES else like(written, period.number)
