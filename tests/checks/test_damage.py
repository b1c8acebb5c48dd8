from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from damage import PLANS, Score, findings, judge_kind
from damage_kinds import KINDS, damages
from damaged import Area, PlanText
from plangen.findings import Place
from profiles import by_profile

ALL_KINDS = 0.95
ANY_KIND = 0.80


MOST = by_profile(1, 2)


@cache
def score(kind: str) -> Score:
    return Score(tuple(each for path in PLANS for each in judge_kind(path, kind, most=MOST)))


def test_there_are_plans_and_kinds() -> None:
    assert len(PLANS) == 3
    assert len(KINDS) >= 24


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_correct_plan_has_no_findings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# 测试数据：虚构的")
    assert findings(text) == []


def test_damage_is_found_where_it_stands() -> None:
    every = Score(tuple(outcome for kind in KINDS for outcome in score(kind).outcomes))

    assert every.share >= ALL_KINDS, every.misses


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_damage_is_found(kind: str) -> None:
    of_kind = score(kind)

    assert of_kind.outcomes, "no plan has a place for this damage"
    assert of_kind.share > ANY_KIND, of_kind.misses


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_told_nowhere_else(kind: str) -> None:
    assert score(kind).collateral == []


@pytest.mark.parametrize("kind", KINDS)
def test_damages_are_different_and_the_same_each_time(kind: str) -> None:
    plan = PlanText(PLANS[0].read_text(encoding="utf-8"))

    texts = [damage.text for damage in damages(plan, kind, most=1 + MOST)]

    assert texts == [damage.text for damage in damages(plan, kind, most=1 + MOST)]
    assert len(texts) == len(set(texts)) <= 1 + MOST
    assert plan.text not in texts


@pytest.mark.parametrize(
    ("line", "column", "end_column", "near"),
    [(5, 20, 22, True), (5, 1, 8, True), (5, 1, 7, False), (5, 35, 36, False), (4, 20, 22, False)],
)
def test_near_is_twelve_columns_on_the_same_line(
    line: int, column: int, end_column: int, *, near: bool
) -> None:
    area = Area(5, 20, 5, 22)

    assert area.is_near(Place("plan.yaml", line, column, line, end_column)) is near
