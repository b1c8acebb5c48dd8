"""What becomes of the months and days in sentences: a table of phrases and their near misses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plangen.calendar.periods import parse_period
from plangen.month.mention import Mention, Outcome, changed
from plangen.month.mentions import mentions
from plangen.month.shift import Shift
from support import TESTS

ARROW = " → "


def phrases() -> Iterator[tuple[str, str, str]]:
    """Yield the step, the sentence, and what becomes of it with how much it is to be looked at."""
    step = ""
    for line in (TESTS / "data/month-phrases.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            step = line.strip("[]")
        elif line and not line.startswith("#"):
            outcome, text = line.split("\t")
            before, arrow, after = text.partition(ARROW)
            yield step, before, f"{outcome} {after if arrow else before}"


def become(step: str, text: str) -> str:
    before, after = (parse_period(each) for each in step.split())
    assert before
    assert after
    found = mentions(text, Shift(before, after))
    seen: list[Mention] = [
        each for each in found if each.changes or each.outcome is not Outcome.MOVED
    ]
    outcome = max((each.outcome for each in seen), default=Outcome.KEPT)
    made = changed(text, (change for each in found for change in each.changes))
    return f"{outcome.name.lower()} {made}"


@pytest.mark.parametrize(("step", "text", "expected"), [*phrases()], ids=str)
def test_what_becomes_of_a_phrase(step: str, text: str, expected: str) -> None:
    assert become(step, text) == expected


def test_the_table_is_large_enough() -> None:
    known = list(phrases())

    assert len(known) > 600
    for outcome in Outcome:
        assert sum(each[2].startswith(outcome.name.lower()) for each in known) > 60
