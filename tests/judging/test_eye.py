"""Right plans and sentences stay silent, and slips of all kinds are found."""

from __future__ import annotations

from pathlib import Path
from statistics import mean

import pytest

from judging import eye
from profiles import by_profile

EACH_SET = pytest.mark.parametrize("folder", eye.SETS.values(), ids=eye.SETS)
LEAST = dict(zip(eye.SETS.values(), (0.95, 0.85, 0.75), strict=True))
"""The least mean over kinds of slips that are found: two sets were written afterwards."""


@EACH_SET
def test_nothing_is_said_of_right_plans(folder: Path) -> None:
    assert [(name, str(each)) for name, each in eye.said_of_plans(folder)] == []


@EACH_SET
def test_nothing_is_said_of_right_sentences(folder: Path) -> None:
    assert [(line, each.code) for _, line, each in eye.said_of_sentences(folder)] == []


@EACH_SET
def test_most_slips_are_found(folder: Path) -> None:
    kinds = list(eye.kinds(folder))[:: by_profile(4, 3)]
    judged = [eye.judge(kind) for kind in kinds]

    assert mean(each.share for each in judged) >= LEAST[folder]
    elsewhere = sum(len(each.elsewhere) for each in judged)
    assert elsewhere <= 0.02 * sum(len(kind.slips) for kind in kinds)
