"""Days of a series that fall out of it: 每周三 beside a list with a Thursday."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.mentions import DateChain, DatePoint
from plangen.language.series import EVERY_WEEK, LIST_BEGINS, OTHER_DAYS, days_of
from plangen.language.weekdays import WEEKDAY, weekday_name
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView
from plangen.values import Struct

_WEEK = 7
_SATURDAY = 5
_PAIR, _SERIES = 2, 4  # days of a list
_SLIP = 2  # days by which a day that was mistyped may be too near to its neighbours, or too far
_BEFORE = 8  # characters before a list that tell whose it is
_BESIDE = 60  # characters between a list and the weekday that is said of it


class OddDays(Struct, frozen=True):
    """Days of a list that have not the weekday *written*, which a sentence says of all."""

    placed: PlacedText
    written: str
    points: tuple[DatePoint, ...]


def odd_days_of_series(view: PlanView) -> Iterator[OddDays]:
    """Yield the days of lists that the weekday of their sentence is not that of.

    Either one of three and more, or all of them, which then have another weekday.
    """
    for placed, text, chain in _lists(view):
        sentence = sentence_at(text, chain.span[0])
        found = list(EVERY_WEEK.finditer(text, *sentence))
        if len(found) != 1 or OTHER_DAYS.search(text, *sentence) or chain.weekdays:
            continue
        [every] = found
        if not _is_beside(text, chain.span, every.span()):
            continue
        days = days_of(every)
        odd = [point for point in chain.points if point.day and point.day.weekday() not in days]
        if _is_one(chain, odd) or (_are_all(chain, odd) and len(days) == 1):
            yield OddDays(placed, every["days"] or every["alone"], tuple(odd))


def _lists(view: PlanView) -> Iterator[tuple[PlacedText, str, DateChain]]:
    for placed, text, chain in view.dates:
        if chain.link == "and" and all(point.day for point in chain.points):
            yield placed, text, chain


def _is_beside(text: str, span: Span, every: Span) -> bool:
    """Return whether a list is of the weekday at *every*: it goes on from there, or ends there."""
    if every[0] >= span[1]:
        return every[0] - span[1] <= _BEFORE
    if span[0] - every[1] > _BESIDE:
        return False
    return LIST_BEGINS.search(text, max(every[1], span[0] - _BEFORE), span[0]) is not None


def _is_one(chain: DateChain, odd: Sequence[DatePoint]) -> bool:
    """Return whether one day of a list fell out of it."""
    return len(odd) == 1 and (len(chain.points) > _PAIR or _is_weekly(chain, _SLIP))


def _are_all(chain: DateChain, odd: Sequence[DatePoint]) -> bool:
    """Return whether all days of a list have one other weekday."""
    return len(odd) == len(chain.points) and _is_weekly(chain, 0)


def _is_weekly(chain: DateChain, slip: int) -> bool:
    """Return whether the days of a list are a week or two apart, give or take some days."""
    days = [point.day for point in chain.points if point.day]
    gaps = [(after - before).days for before, after in pairwise(days)]
    return all(
        any(abs(gap - weeks * _WEEK) <= slip for weeks in (1, _PAIR)) for gap in gaps if gap
    ) and all(gap > 0 for gap in gaps)


_ZH = Message(
    title="一组日期里的一天",
    sentence="这组日期都是{usual}，只有{value}是{actual}。",
    hints=("如果是每周一次，应当是{suggested}；确实改在这一天的，不用改。",),
    explanation=(
        "四个以上隔周相连的日期，只有一个不在同一个星期几，多半是打错了一天。因放假、调休改期的，"
        "周六、周日相间的，写明分别、轮流、改期的，不提示。"
    ),
    wrong="4月6日、13日、21日、27日开放夜场。（2023年的计划）",
    right="4月6日、13日、20日、27日开放夜场。",
)
_EN = Message(
    title="The one day of a list",
    sentence="The days of this list are all a {usual}, only {value} is a {actual}.",
    hints=("If it takes place every week, {suggested} is meant; or else leave it.",),
    explanation=(
        "Four days and more a week apart, of which one has another weekday: it was mostly "
        "mistyped. Days moved for a holiday, weekends, and lists with 分别, 轮流 or 改 are left "
        "alone."
    ),
    wrong="4月6日、13日、21日、27日开放夜场。 (in a plan for 2023)",
    right="4月6日、13日、20日、27日开放夜场。",
)


@rule("PG329", Severity.NOTE, zh=_ZH, en=_EN, needs=Need.PERIOD)
def one_day_of_a_list(view: PlanView) -> Iterator[Hit]:
    """Find the one date of a weekly list that is a day early or late."""
    for placed, text, chain in _lists(view):
        sentence = sentence_at(text, chain.span[0])
        if len(chain.points) < _SERIES or chain.weekdays or _ANY.search(text, *sentence):
            continue
        if OTHER_DAYS.search(text, *sentence) or not _is_weekly(chain, _SLIP):
            continue
        odd = _odd_one(chain)
        if odd and odd.day:
            usual = next(
                day.weekday() for point in chain.points if (day := point.day) and point is not odd
            )
            meant = odd.day + timedelta(usual - odd.day.weekday())
            are_days_off = {usual, odd.day.weekday()} <= {_SATURDAY, _SATURDAY + 1}
            if not are_days_off and not _may_be_moved(view, meant):
                args: dict[str, str | int] = {
                    "value": text[slice(*odd.span)],
                    "usual": weekday_name(usual),
                    "actual": weekday_name(odd.day.weekday()),
                    "suggested": f"{meant.month}月{meant.day}日",
                }
                yield Hit(placed, odd.span, args)


_ANY = regex(WEEKDAY)


def _odd_one(chain: DateChain) -> DatePoint | None:
    """Return the one date that has not the weekday of all others, or None."""
    days = Counter(point.day.weekday() for point in chain.points if point.day)
    usual, count = days.most_common(1)[0]
    if count != len(chain.points) - 1:
        return None
    return next(point for point in chain.points if point.day and point.day.weekday() != usual)


def _may_be_moved(view: PlanView, meant: date) -> bool:
    """Return whether what should be on a day may have been moved: it is a holiday, or worked on."""
    is_off = view.workdays.is_off(meant)
    return view.workdays.is_holiday(meant) or is_off is not (meant.weekday() >= _SATURDAY)
