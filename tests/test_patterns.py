"""Patterns that pass over what cannot be a match: characters, and whole texts."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from re import _parser  # type: ignore[attr-defined]  # what a pattern is made of
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import plangen
from plangen.checks import RULES, mistyped, times
from plangen.language import (
    batches,
    clocks,
    issues,
    number_ranges,
    periods,
    phones,
    pointing,
    units,
    weekday_lists,
)
from plangen.language import mistyped as mistyped_dates
from plangen.patterns import _Needy, _Pattern, begins_with, regex
from steps import MOST_TIME, patterns_in, times_as_long

_TEXTS = "\n".join(
    text
    for rule in RULES.values()
    for words in (rule.zh, rule.en)
    for text in (words.explanation, words.wrong, words.right)
)


def _quick_ones() -> list[tuple[str, str, int]]:
    """Return where patterns stand that ``begins_with`` has made, with their sources and flags."""
    names = [each.name for each in pkgutil.walk_packages(plangen.__path__, "plangen.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    found = ((f"{each.__name__}.{name}", it) for each in modules for name, it in vars(each).items())
    made = [
        (name, vars(it._pattern if isinstance(it, _Needy) else it))
        for name, it in found
        if isinstance(it, _Pattern | _Needy)
    ]
    return [
        (name, its["_source"], its["_flags"])
        for name, its in made
        if isinstance(its["_source"], str) and _BEGINS.match(its["_source"])
    ]


_BEGINS = re.compile(r"\(\?=\[(?:[^\]\\]|\\.)+\]\)\(\?:", re.DOTALL)


def _spans(source: str, flags: int) -> list[tuple[int, int]]:
    return [found.span() for found in re.compile(source, flags).finditer(_TEXTS)]


@pytest.mark.parametrize(
    ("source", "flags"), [pytest.param(*each[1:], id=each[0]) for each in _quick_ones()]
)
def test_a_pattern_finds_what_it_would_find_at_each_character(source: str, flags: int) -> None:
    bare = _BEGINS.sub("", source, count=1)[:-1]

    assert _spans(source, flags) == _spans(bare, flags)


def test_a_remark_in_the_last_line_hides_nothing() -> None:
    pattern = begins_with("ab", "a|b  # two letters", re.VERBOSE)

    assert pattern.findall("cab") == ["a", "b"]


WEEKDAY = r"(?:周|星期)([一二])|(礼)拜"
BARE, NEEDY = re.compile(WEEKDAY), regex(WEEKDAY, needs="周星礼")


@given(st.text("周星期礼拜一二a"), st.integers(0, 4))
def test_what_is_asked_about_a_text_is_answered_the_same(text: str, at: int) -> None:
    def seen(found: re.Match[str] | None) -> object:
        return found and (found.span(), found.groups())

    for name in ("search", "match", "fullmatch"):
        assert seen(getattr(NEEDY, name)(text, at)) == seen(getattr(BARE, name)(text, at))
    assert list(map(seen, NEEDY.finditer(text, at))) == list(map(seen, BARE.finditer(text, at)))
    assert NEEDY.findall(text) == BARE.findall(text)
    assert NEEDY.sub("-", text) == BARE.sub("-", text)
    assert NEEDY.sub(lambda found: found.group() * 2, text, 1) == BARE.sub(r"\g<0>\g<0>", text, 1)
    assert NEEDY.split(text, 1) == BARE.split(text, 1)
    assert NEEDY.pattern == BARE.pattern


def test_words_are_needed_as_a_whole() -> None:
    pattern = regex("周[五六]", needs=("周五", "周六"))

    assert pattern.search("周日五") is None
    assert "search" not in vars(pattern)
    assert pattern.search("周六") is not None
    assert "search" in vars(pattern)


def test_before_a_text_has_what_is_needed_it_is_not_looked_at() -> None:
    pattern = regex("周", needs="星")

    assert pattern.search("周") is None
    assert pattern.search("星期日周") is not None
    assert pattern.findall("周周") == ["周", "周"]


def test_a_text_that_is_asked_about_at_each_place_is_looked_through_once() -> None:
    def asked(count: int) -> Callable[[], object]:
        pattern, text = regex("[周星礼拜年月号附]", needs="周星礼拜年月号附"), "日" * count
        return lambda: [pattern.match(text, at) for at in range(count)]

    assert times_as_long(asked(10_000), asked(100_000)) < MOST_TIME


def needy() -> list[Any]:
    """Return the patterns of all modules, also those in tables."""
    found: list[Any] = []
    for each in pkgutil.walk_packages(plangen.__path__, "plangen."):
        if not each.name.endswith("__main__"):
            here = patterns_in(vars(importlib.import_module(each.name)))
            found += [each for each in here if isinstance(each, _Needy)]
    return found


_MOST_WORDS = 3_000
"""Words that a part of a pattern can be; what can be more is not listed."""


def characters(items: Iterable[Any]) -> set[str] | None:
    """Return the characters of a class; None if they are not listed one by one."""
    found: set[str] = set()
    for kind, value in items:
        match str(kind):
            case "LITERAL":
                found.add(chr(value))
            case "RANGE":
                found.update(map(chr, range(value[0], value[1] + 1)))
            case _:
                return None
    return found


def words(kind: str, value: Any) -> set[str] | None:  # noqa: ANN401, PLR0911
    """Return all that a part of a pattern can be; None if that cannot be listed."""
    match kind:
        case "LITERAL":
            return {chr(value)}
        case "IN":
            return characters(value)
        case "SUBPATTERN":
            return joined(value[3])
        case "ATOMIC_GROUP":
            return joined(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, tree = value
            return joined([*tree] * least) if least == most else repeated(least, most, tree)
        case "BRANCH":
            listed = [joined(branch) for branch in value[1]]
            return set().union(*filter(None, listed)) if None not in listed else None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return {""}
    return None


def repeated(least: int, most: int, tree: Iterable[Any]) -> set[str] | None:
    if most > 3:
        return None
    listed = [joined([*tree] * count) for count in range(least, most + 1)]
    return set().union(*filter(None, listed)) if None not in listed else None


def joined(tree: Iterable[Any]) -> set[str] | None:
    """Return all that parts one behind another can be; None if that cannot be listed."""
    found = {""}
    for kind, value in tree:
        listed = words(str(kind), value)
        if listed is None or len(found) * len(listed) > _MOST_WORDS:
            return None
        found = {before + behind for before in found for behind in listed}
    return found


def has_one(tree: Iterable[Any], needs: Sequence[str]) -> bool:
    """Return whether each match of a pattern's tree has one of *needs*, or stands beside one."""
    parts = [(str(kind), value) for kind, value in tree]
    return any(part_has_one(*each, needs) for each in parts) or any(
        all(any(need in word for need in needs) for word in window) for window in windows(parts)
    )


def windows(parts: Sequence[tuple[str, Any]]) -> Iterator[set[str]]:
    """Yield what parts that stand one behind another can be, for each run of them."""
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            run = parts[first:last]
            if (window := joined([once(run[0]), *run[1:-1], *map(once, run[1:][-1:])])) is None:
                break
            yield window


def once(part: tuple[str, Any]) -> tuple[str, Any]:
    """Return a part of which a run begins with the last, or ends with the first, if it repeats."""
    kind, value = part
    is_repeated = kind.endswith("_REPEAT") and value[0] > 0
    return ("ATOMIC_GROUP", value[2]) if is_repeated else part


def part_has_one(kind: str, value: Any, needs: Sequence[str]) -> bool:  # noqa: ANN401
    match kind:
        case "SUBPATTERN":
            return has_one(value[3], needs)
        case "ATOMIC_GROUP":
            return has_one(value, needs)
        case "ASSERT":
            return has_one(value[1], needs)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return value[0] > 0 and has_one(value[2], needs)
        case "BRANCH":
            return all(has_one(branch, needs) for branch in value[1])
    return False


def test_each_match_has_what_its_pattern_needs() -> None:
    patterns = needy()
    wrong = [
        each.pattern
        for each in patterns
        if not has_one(_parser.parse(each.pattern, each.flags & ~re.UNICODE), [*each._needs])
    ]

    assert len(patterns) > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("周|日", ["周"]),
        ("周?日", ["周"]),
        ("[^周]", ["周"]),
        (r"周\s*六", ["周六"]),
        ("周[五六]", ["周六"]),
        ("[上下]?周六", ["上周", "下周"]),
        ("第[一二]*周", ["第一", "第二", "第周"]),
        ("第[一二]{1,9}周", ["第一周", "第二周"]),
    ],
)
def test_what_a_pattern_does_not_need_is_seen(source: str, needs: Sequence[str]) -> None:
    assert not has_one(_parser.parse(source), needs)


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("周[五六]", ["周五", "周六"]),
        ("(?:上|下)周六?末", ["上周", "下周"]),
        ("初(?=一)", ["初"]),
        ("第[一二]{1,9}周", ["第一", "第二"]),
        ("第[一二]{1,9}周", ["一周", "二周"]),
    ],
)
def test_what_a_pattern_needs_is_seen(source: str, needs: Sequence[str]) -> None:
    assert has_one(_parser.parse(source), needs)


GUARDED = {
    batches.SO_MANY: batches.ANY_OF_MANY,
    clocks.CLOCK: clocks.HAS_CLOCK,
    issues._ISSUE: issues._MAY_BE_ISSUE,
    mistyped_dates._RUN: mistyped_dates.MAY_BE_RUN,
    mistyped._NOTHING: mistyped._MAY_BE_NOTHING,
    number_ranges._RANGE: number_ranges._MAY_BE_RANGE,
    periods.MASKED_YEAR: periods.MAY_BE_MASKED,
    periods.YEAR_OF_WORK: periods.MAY_BE_YEAR_OF_WORK,
    phones._NEXT: phones._GOES_ON,
    times._MONTHS: times._MAY_BE_MONTHS,
    pointing.ANNOUNCED: pointing.MAY_COUNT,
    pointing.COUNTED_BELOW: pointing.MAY_COUNT,
    pointing.COUNTED_IN_ATTACHMENT: pointing.MAY_COUNT,
    pointing.EACH_OF_SO_MANY: pointing.MAY_COUNT,
    pointing.EACH_PLACE: pointing.MAY_COUNT,
    pointing.ATTACHMENT_COUNTS: pointing.MAY_COUNT_BEHIND,
    units._WITHOUT_UNIT: units._MAY_LACK_UNIT,
    weekday_lists.DAY_ALONE: weekday_lists.MAY_BE_DAY_ALONE,
    weekday_lists.WEEKDAY_OF_LIST: weekday_lists.FIGURES_IN_BRACKETS,
}
"""Long patterns that are asked only about texts in which a short one finds something."""


@pytest.mark.parametrize(
    ("pattern", "guard"),
    [pytest.param(*each, id=each[0].pattern.strip()[:30]) for each in GUARDED.items()],
)
@given(st.data())
def test_a_short_pattern_hides_no_match_of_the_long_one(
    pattern: re.Pattern[str], guard: re.Pattern[str], data: st.DataObject
) -> None:
    source = pattern.pattern
    bare = _BEGINS.sub("", source, count=1)[:-1] if _BEGINS.match(source) else source
    text = data.draw(st.from_regex(re.compile(bare, pattern.flags & ~re.UNICODE)))

    assert guard.search(text)


def test_a_pattern_is_made_of_another_before_that_one_is_compiled() -> None:
    mistaken = regex("(")

    assert regex(f"[{mistaken.pattern}]").search("(") is not None
