"""The days that a text names, and what becomes of each in the next plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plangen.calendar.observances import observances_in
from plangen.language.clauses import sentence_at
from plangen.language.days import (
    ABBREVIATED_DATE,
    FIXED_BY_CONTRACT,
    LAST_DAY_AFTER,
    LAST_DAY_BEFORE,
    NUMBERS_OF_DATE,
    SHORT_YEAR_BEFORE,
    WEEKDAY_AFTER,
    WEEKDAY_BEFORE,
)
from plangen.language.holidays import ANNOUNCES_DAYS_OFF, AT_HOLIDAY
from plangen.language.mentions import DateChain, DatePoint, date_chains
from plangen.language.months import OTHER_YEAR
from plangen.language.numbers import like
from plangen.language.weekdays import weekday, weekday_like
from plangen.month.context import Context
from plangen.month.mention import Change, Mention, Outcome, in_effect

_NEAR = 12  # characters between a holiday and its date


def days_named(context: Context) -> Iterator[Mention]:
    """Yield the dates in a text, those that belong together as one mention."""
    text = context.text
    last: Mention | None = None
    for chain in date_chains(text, context.shift.before):
        outcome = _outcome(context, chain)
        if last and _goes_on(text, last, chain.span[0]):
            outcome = last.outcome
        last = Mention(chain.span, outcome)
        if outcome is Outcome.INFERRED:
            last = _moved(context, chain)
        yield last
    for found in ABBREVIATED_DATE.finditer(text):
        year = int(found["year"] or context.shift.before.year)
        if context.place(year, int(found["month"] or found["in_year"])) == 0:
            yield Mention(found.span(), Outcome.DOUBTFUL)


def _goes_on(text: str, last: Mention, start: int) -> bool:
    """Return whether a date is the end of a time that stays: 4月5日清明节至4月7日."""
    between = text[last.span[1] : start]
    is_end = len(between) <= _NEAR and between.endswith(("至", "到", "—", "–", "-", "~", "～"))
    return is_end and last.outcome is not Outcome.INFERRED


def _outcome(context: Context, chain: DateChain) -> Outcome:
    start, end = chain.span
    days = [point.day for point in chain.points if point.day]
    places = {context.place_of_day(day) for day in days}
    if len(days) < len(chain.points):
        places |= {context.place(point.year, point.month) for point in chain.points}
    of_place = context.of_place(start)
    if of_place is not Outcome.MOVED or not places & {-1, 0, 1}:
        return min(of_place, Outcome.DOUBTFUL if places & {-1, 0, 1} else Outcome.KEPT)
    is_wrong = len(days) < len(chain.points) or _is_contradicted(chain, days)
    if not is_wrong and _is_observed(context, chain, days):
        return Outcome.DOUBTFUL if 0 in places else Outcome.KEPT
    is_elsewhere = not chain.points[0].has_year and OTHER_YEAR.search(context.before(start))
    if is_wrong or is_elsewhere or _is_fixed(context, chain):
        return Outcome.DOUBTFUL  # a mistake stays, for a person to see
    if 0 in places:
        return context.unless_it_began((start, end), Outcome.INFERRED)
    return context.of_neighbours(places, chain.span)


def _is_contradicted(chain: DateChain, days: list[date]) -> bool:
    """Return whether a weekday beside the dates is wrong, or a lunar day would be after a move."""
    weekdays = {day.weekday() for day in days}
    return bool(chain.lunar) or any(claim.weekday not in weekdays for claim in chain.weekdays)


def _is_observed(context: Context, chain: DateChain, days: list[date]) -> bool:
    """Return whether the text says which feast the day is (4月23日世界读书日) or has."""
    if context.setting.is_time:
        return False
    first, last = sentence_at(context.text, chain.span[0])
    named = [each for each, _ in observances_in(context.text[first:last])]
    if any(each.includes(day) for each in named for day in days):
        return True
    within = [each.days(days[0].year) for each in named] if chain.link == "to" else []
    return any(found and days[0] <= found[0] and found[1] <= days[-1] for found in within)


def _is_fixed(context: Context, chain: DateChain) -> bool:
    """Return whether a date belongs to a holiday or a contract, or has a year of two figures.

    A plan passes on which days are off, and those are the same for all offices.
    """
    start, end = chain.span
    sentence = context.text[slice(*sentence_at(context.text, start))]
    if ANNOUNCES_DAYS_OFF.search(sentence):
        return True
    if AT_HOLIDAY.search(context.text, max(0, start - _NEAR), end + _NEAR):
        return not context.setting.is_time
    is_turn = context.shift.before.year != context.shift.after.year
    if is_turn and SHORT_YEAR_BEFORE.search(context.before(start)):
        return True
    return FIXED_BY_CONTRACT.search(context.clause(start)) is not None


def _moved(context: Context, chain: DateChain) -> Mention:
    shift = context.shift
    days = [point.day for point in chain.points if point.day]
    keeps_weekday = _names_weekday(context, chain, days)
    try:
        if shift.is_of_spans:
            moved = [shift.same_weekday(day) if keeps_weekday else shift.day(day) for day in days]
        elif keeps_weekday:
            offset = shift.same_weekday(days[0]) - days[0]
            moved = [day + offset for day in days]
        else:
            moved = [shift.day(day) for day in days]
            if _ends_month(context, chain):
                moved[-1] = shift.day(days[-1], is_end=True)
    except (ValueError, OverflowError):  # beyond the last year
        return Mention(chain.span, Outcome.DOUBTFUL)
    start, end = chain.span
    changes = list(_weekdays(context.text, chain, moved)) if shift.is_of_spans else []
    if in_effect(context.text, changes):  # shown to whoever looks at the mention
        end = max(end, *(last for (_, last), _ in changes))
        end += context.text.startswith("）", end)
    for number, (point, day) in enumerate(zip(chain.points, moved, strict=True)):
        changes += _numbers(context.text, point, day, moved[number - 1] if number else None)
    made = in_effect(context.text, changes)
    is_cut = not keeps_weekday and any(map(shift.is_cut, days))
    return Mention((start, end), Outcome.INFERRED, made, tuple(moved), is_cut=is_cut)


def _names_weekday(context: Context, chain: DateChain, days: list[date]) -> bool:
    """Return whether a weekday stands beside the days, which they are then to keep."""
    start, end = chain.span
    found = WEEKDAY_BEFORE.search(context.before(start)) or WEEKDAY_AFTER.match(context.text, end)
    is_theirs = found and {day.weekday() for day in days} == {weekday(found["day"])}
    return bool(chain.weekdays or is_theirs)


def _ends_month(context: Context, chain: DateChain) -> bool:
    """Return whether the last date is the end of its month, whichever day that is."""
    start, end = chain.span
    first, last = chain.points[0].day, chain.points[-1].day
    if first is None or last is None or context.shift.is_by_weeks:
        return False
    if chain.link == "to" and first.day == 1:
        return True
    text = context.text
    return bool(LAST_DAY_BEFORE.search(context.before(start)) or LAST_DAY_AFTER.match(text, end))


def _weekdays(text: str, chain: DateChain, days: list[date]) -> Iterator[Change]:
    """Yield the changes of the weekdays beside dates: the ends of a span may have others now."""
    of_ends = (days[0], days[-1]) if len(chain.weekdays) > 1 else (days[-1],)
    claims = [*zip(chain.weekdays, of_ends, strict=False)]
    claims += [
        (each.claim, day) for each, day in zip(chain.points, days, strict=True) if each.claim
    ]
    for claim, day in claims:
        yield claim.span, weekday_like(text[slice(*claim.span)], day.weekday())


def _numbers(text: str, point: DatePoint, day: date, before: date | None) -> Iterator[Change]:
    """Yield the changes that turn the numbers of *point* into *day*, in the form they have.

    A day that shared the month of the one *before* it gets its own if it no longer does.
    """
    if found := NUMBERS_OF_DATE.match(text, *point.span):
        values = {"year": day.year, "month": day.month, "day": day.day}
        parts = {name: written for name, written in found.groupdict().items() if written}
        # 10月05日 and 2023-12-15: the next month has two figures too.
        is_padded = found["iso_day"] or any(each.startswith("0") for each in parts.values())
        for name, written in parts.items():
            value = like(written, values[name.removeprefix("iso_")])
            width = len(written) if is_padded else 0
            shared = _no_longer_shared(name, parts, point, day, before)
            yield found.span(name), shared + value.zfill(width)


def _no_longer_shared(
    name: str, parts: Mapping[str, str], point: DatePoint, day: date, before: date | None
) -> str:
    """Return the year and the month that *name*, the first number of a date, needs before it."""
    if before is None or name != next(iter(parts)):
        return ""
    is_other_year = "year" not in parts and point.has_year and day.year != before.year
    year = f"{day.year}年" if is_other_year else ""
    needs_month = name == "day" and (day.month, day.year) != (before.month, before.year)
    return year + (f"{day.month}月" if needs_month else "")
