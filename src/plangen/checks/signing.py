"""The dates of the document itself: that of the signature, of the 版记, the year of its number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from plangen.calendar.periods import Period
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.papers import DOCUMENT_NUMBER, PASSED, SUMS_UP
from plangen.messages import Message
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.rendered import RenderedText
from plangen.plan.view import PlanView
from plangen.source.nodes import Scalar, find
from plangen.values import Struct

_EARLY = 183
"""How many days before its period a plan may be signed: beyond them it is an older one."""
_NUMBERED = 62
"""How many days before its period a plan without a signature may have got its number."""
_YEARS = (1, -1, 2, -2)
"""The years by which a copied date may be wrong, the likely ones first."""

_ZH_SIGNED = Message(
    title="成文日期与计划的时期",
    sentence="成文日期是{value}，而计划的时期是{period}。",
    hints=(
        "年份像是从旧计划带来的：改成{suggested}。",
        "计划应当在开始以前或者执行期间成文：改正落款的日期。",
    ),
    explanation=(
        "计划在它的时期之前或者期间成文。成文日期在时期结束以后，或者早于时期半年以上，"
        "多半是照旧文件修改时漏改了年份、月份。标题写明总结、通报、情况的不核对。"
    ),
    wrong="signature: {date: 2022-03-28}（2023年4月的计划）",
    right="signature: {date: 2023-03-28}",
)
_EN_SIGNED = Message(
    title="The date of the signature and the period",
    sentence="The plan is signed on {value}, but it is for {period}.",
    hints=(
        "The year looks like that of an older plan: write {suggested}.",
        "A plan is signed before or in its period: correct the date.",
    ),
    explanation=(
        "A plan is signed before its period or in it. A date behind the period, or more than half "
        "a year before it, mostly stayed from the document that the plan was made from. Plans "
        "whose title says 总结, 通报 or 情况 are left alone."
    ),
    wrong="signature: {date: 2022-03-28} (in the plan for 2023年4月)",
    right="signature: {date: 2023-03-28}",
)


@rule("PG333", Severity.WARNING, zh=_ZH_SIGNED, en=_EN_SIGNED, needs=Need.PERIOD)
def signed_in_another_time(view: PlanView) -> Iterator[Hit]:
    """Find signatures of a day that is no day for this plan to be signed on."""
    dates = _Dates(view)
    if dates.is_signature_wrong:
        args: dict[str, str | int] = {"value": _written(dates.signed), "period": view.period.name}
        if fitting := dates.fitting:
            args["suggested"] = _written(fitting)
        yield from _hit(view, "signature", args)


_ZH_ISSUED = Message(
    title="印发日期与成文日期",
    sentence="印发日期{value}早于成文日期{other}。",
    hints=("改正其中一个：文件先成文，后印发，印发日期不早于成文日期。",),
    explanation="版记的印发日期是送印的日期，只能是成文日期当天或者以后。",
    wrong="signature: {date: 2023-03-28}，colophon: {date: 2023-03-18}",
    right="signature: {date: 2023-03-28}，colophon: {date: 2023-03-29}",
)
_EN_ISSUED = Message(
    title="The date of sending and that of the signature",
    sentence="The document is sent on {value}, before it is signed on {other}.",
    hints=("Correct one of them: a document is signed first, then printed and sent.",),
    explanation="The 版记 has the date of sending: the day of the signature, or a later one.",
    wrong="signature: {date: 2023-03-28}, colophon: {date: 2023-03-18}",
    right="signature: {date: 2023-03-28}, colophon: {date: 2023-03-29}",
)


@rule("PG334", Severity.WARNING, zh=_ZH_ISSUED, en=_EN_ISSUED, needs=Need.PERIOD)
def issued_before_signed(view: PlanView) -> Iterator[Hit]:
    """Find documents that are sent before they are signed."""
    plan, dates = view.loaded.plan, _Dates(view)
    if not dates.is_signed or dates.is_signature_wrong:
        return
    if _is_dated(view, "colophon") and plan.colophon.date < dates.signed:
        args: dict[str, str | int] = {
            "value": _written(plan.colophon.date),
            "other": _written(dates.signed),
        }
        yield from _hit(view, "colophon", args)


_ZH_PASSED = Message(
    title="通过日期与成文日期",
    sentence="题下写的是{value}通过，晚于成文日期{other}。",
    hints=("改正其中一个：会议通过以后才成文，或者当天成文。",),
    explanation="题下说明写着哪一天由哪个会议通过的，那一天不晚于落款的成文日期。",
    wrong="title_note: 2023年4月20日馆务会通过，signature: {date: 2023-03-28}",
    right="title_note: 2023年3月20日馆务会通过，signature: {date: 2023-03-28}",
)
_EN_PASSED = Message(
    title="The date of passing and that of the signature",
    sentence="The note below the title says it was passed on {value}, after its date {other}.",
    hints=("Correct one of them: a paper is passed first, and dated then or later.",),
    explanation=(
        "Where the note below the title says on which day a meeting passed the paper (通过), that "
        "day is not later than that of the signature."
    ),
    wrong="title_note: 2023年4月20日馆务会通过, signature: {date: 2023-03-28}",
    right="title_note: 2023年3月20日馆务会通过, signature: {date: 2023-03-28}",
)


@rule("PG366", Severity.WARNING, zh=_ZH_PASSED, en=_EN_PASSED, needs=Need.PERIOD)
def passed_after_signed(view: PlanView) -> Iterator[Hit]:
    """Find papers that are passed after they are signed."""
    dates = _Dates(view)
    if not dates.is_signed or dates.is_signature_wrong:
        return
    for placed, text in view.outside_rows:
        if placed.path[0] not in _BELOW_THE_TITLE:
            continue
        for found in PASSED.finditer(text):
            day = _day(found)
            if day and day > dates.signed:
                args: dict[str, str | int] = {
                    "value": _written(day),
                    "other": _written(dates.signed),
                }
                yield Hit(placed, found.span("day"), args)


_BELOW_THE_TITLE = frozenset({"title_note", "subtitle"})


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["date"]))
    except ValueError:
        return None


_ZH_NUMBER = Message(
    title="发文字号的年份",
    sentence="发文字号写的是〔{value}〕，而文件是{suggested}年的。",
    hints=("改成〔{suggested}〕；发文字号的年份是成文的那一年。",),
    explanation=(
        "发文字号的年份应当是成文日期的年份（GB/T 9704-2012，7.2.5）。没有落款时，"
        "与计划的时期和时期前的两个月相比。"
    ),
    wrong="letterhead: {number: 铜图〔2022〕4号}（2023年成文）",
    right="letterhead: {number: 铜图〔2023〕4号}",
)
_EN_NUMBER = Message(
    title="The year in the number of the document",
    sentence="The number says 〔{value}〕, but the document is of {suggested}.",
    hints=("Write 〔{suggested}〕: the year of the number is that of the signature.",),
    explanation=(
        "The year in the number of a document is that of its signature (GB/T 9704-2012, 7.2.5). "
        "Without one it must be a year of the plan's period, or of the two months before."
    ),
    wrong="letterhead: {number: 铜图〔2022〕4号} (signed in 2023)",
    right="letterhead: {number: 铜图〔2023〕4号}",
)


@rule("PG335", Severity.WARNING, zh=_ZH_NUMBER, en=_EN_NUMBER, needs=Need.PERIOD)
def numbered_in_another_year(view: PlanView) -> Iterator[Hit]:
    """Find numbers of the document whose year is not that of its signature."""
    allowed = _Dates(view).years_of_number
    for placed, text in view.outside_rows:
        if placed.path[0] not in _PLACES_OF_NUMBERS:
            continue
        found = DOCUMENT_NUMBER.fullmatch(text)
        if found and allowed and int(found["year"]) not in allowed:
            args: dict[str, str | int] = {"value": found["year"], "suggested": allowed[-1]}
            yield Hit(placed, found.span("year"), args)


_PLACES_OF_NUMBERS = frozenset({"letterhead", "title_note", "subtitle"})
"""The fields in which the document's own number stands; in a text it may be another's."""


class _Dates(Struct, frozen=True, dict=True):
    """The dates of the document, judged by the plan's period."""

    view: PlanView

    @property
    def signed(self) -> date:
        """The date of the signature, if there is one."""
        return self.view.loaded.plan.signature.date

    @property
    def is_signed(self) -> bool:
        """Whether there is a date of a signature that could be read."""
        return _is_dated(self.view, "signature")

    @cached_property
    def is_signature_wrong(self) -> bool:
        """Whether no plan for this period would be signed on that day."""
        plan = self.view.loaded.plan
        if not self.is_signed or _is_of_now(self.signed, self.view.period):
            return False
        if SUMS_UP.search(plan.document_title):
            return False
        # Where all the activities lie in another period, that of the plan is wrong.
        actual = self.view.actual_period
        return actual is None or not _is_of_now(self.signed, actual)

    @cached_property
    def fitting(self) -> date | None:
        """The day of another year on which the plan may have been signed, or None."""
        if self.signed.year in self.view.period.years:
            return None  # the month is wrong
        days = (_in_year(self.signed, self.signed.year + offset) for offset in _YEARS)
        return next((day for day in days if day and _is_of_now(day, self.view.period)), None)

    @cached_property
    def years_of_number(self) -> tuple[int, ...]:
        """The years that the number of the document may have."""
        plan, period = self.view.loaded.plan, self.view.period
        if self.is_signed and not self.is_signature_wrong:
            return (self.signed.year,)
        if SUMS_UP.search(plan.document_title):
            return ()
        first = date.fromordinal(max(1, period.start.toordinal() - _NUMBERED))
        return tuple(sorted({first.year, *period.years}))


def _is_of_now(day: date, period: Period) -> bool:
    """Return whether a plan for *period* may be signed on *day*."""
    return day <= period.end and period.start.toordinal() - day.toordinal() <= _EARLY


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _is_dated(view: PlanView, part: str) -> bool:
    """Return whether a part of the document has a date that could be read."""
    found = find(view.loaded.root, (part, "date"))
    is_written = found.complete and isinstance(found.node, Scalar)
    return is_written and not view.loaded.has_gap((part, "date"))


def _hit(view: PlanView, part: str, args: dict[str, str | int]) -> Iterator[Hit]:
    """Yield the hit at the date of a part of the document, as it was typed."""
    node = find(view.loaded.root, (part, "date")).node
    if isinstance(node, Scalar):
        placed = PlacedText((part, "date"), RenderedText.typed(node.value), node)
        yield Hit(placed, (0, len(node.value)), args)


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
