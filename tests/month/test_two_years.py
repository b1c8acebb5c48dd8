"""Two years, one month after the other: nothing goes stale, nothing moves twice."""

from __future__ import annotations

import re

import pytest

from plangen.calendar.periods import Period
from plangen.month.activities import Activities
from plangen.month.rows import EMPTIED
from plangen.plan.model import Plan
from profiles import by_profile
from rolling import in_words, next_plan, noted, rolled
from support import AS_PUBLISHED, ROOT, findings, loaded, marked

SAMPLE = (ROOT / "plans/2023-04.yaml").read_text(encoding="utf-8")
APRIL = Period(2023, 4)
MONTHS = range(1, 25)
SOME = range(1, by_profile(9, 25))


def by_hand(steps: int) -> str:
    """Return the sample as a clerk would have written it for another month, line by line.

    The sample's own month and the month before are all that moves; feasts in the contents stay.
    """
    own, last = APRIL.shifted(steps), APRIL.shifted(steps - 1)
    lines = []
    for line in SAMPLE.splitlines(keepends=True):
        if not re.search(r"content: 4月2\d日世界", line) and not line.startswith("#"):
            line = line.replace("period: 2023-04", f"period: {own}")  # noqa: PLW2901
            for month, name in ((4, own), (3, last)):
                line = line.replace(f"2023年{month}月", f"<{name.year}年><{name.number}月>")  # noqa: PLW2901
                line = re.sub(rf"(?<![\d<]){month}月", f"<{name.number}月>", line)  # noqa: PLW2901
        lines.append(line.replace("<", "").replace(">", ""))
    return "".join(lines)


@pytest.mark.parametrize("steps", MONTHS)
def test_the_sample_at_once(steps: int) -> None:
    assert next_plan(SAMPLE, steps) == by_hand(steps)


@pytest.mark.parametrize("is_noted", [False, True])
def test_the_sample_month_by_month(is_noted: bool) -> None:  # noqa: FBT001
    text = SAMPLE
    for steps in SOME:
        text = noted(text) if is_noted else next_plan(text)
        kept = [line for line in text.splitlines(keepends=True) if "# 请核对：" not in line]
        assert "".join(kept) == by_hand(steps)


@pytest.mark.parametrize("activities", [Activities.CLEAR, Activities.DROP])
def test_the_sample_without_its_activities(activities: Activities) -> None:
    text = SAMPLE
    for steps in SOME:
        made = rolled(text, 1, activities)
        text, lines = made.text(in_words)
        expected, plan = loaded(by_hand(steps)).plan, loaded(text).plan

        assert without_rows(plan) == without_rows(expected)
        assert len(lines) == len(made.remarks)
        assert text.count("# 请核对：") == sum(each.about != "activity" for each in made.remarks)
        assert text.count("# 上次：") == (23 if (steps, activities) == (1, "clear") else 0)
        assert made.emptied == plan.activity_count
        for table in plan.activities.values():
            assert not any(row.text(key) for row in table.all_rows for key in EMPTIED)
    assert loaded(text).plan.activity_count == (23 if activities is Activities.CLEAR else 9)


def without_rows(plan: Plan) -> object:
    """Return all that a plan says outside its rows; numbers that follow them left out."""
    tables = [
        (name, table.caption, table.columns, [(each.venue, each.tag) for each in table.groups])
        for name, table in plan.activities.items()
    ]
    return re.sub(r"\d+场", "场", repr((plan.model_copy(update={"activities": {}}), tables)))


@pytest.mark.parametrize("activities", Activities)
def test_what_was_wrong_is_carried_over_to_be_seen(activities: Activities) -> None:
    text = AS_PUBLISHED.read_text(encoding="utf-8")
    for _ in range(10):  # after that, March is the plan's own
        text = noted(text, 1, activities)
        told = {(each.code, marked(each)) for each in findings(text)}
        assert {("PG301", "3月份"), ("PG302", "24场")} <= told


@pytest.mark.parametrize("name", ["museum-year-plan", "culture-quarter-plan", "school-week-plan"])
@pytest.mark.parametrize("activities", Activities)
def test_plans_for_longer_and_shorter_periods(name: str, activities: Activities) -> None:
    text = (ROOT / f"tests/plans/good/{name}.yaml").read_text(encoding="utf-8")
    period = loaded(text).plan.period
    for steps in SOME:
        text = noted(text, 1, activities)
        plan = loaded(text).plan
        assert plan.period == period.shifted(steps)
        assert plan.period.name in plan.full_title
