"""What ``new`` makes of the plans of ten kinds of offices, as a careful clerk would."""

from __future__ import annotations

import shutil
from difflib import unified_diff
from pathlib import Path

import pytest

from support import PLANS, TESTS, Golden
from terminal import Run

OFFICES = PLANS / "good/offices"
EXPECTED = TESTS / "golden" / "new-offices"
GIVEN = {
    "culture-season": "2024年7月至10月",
    "duty-roster": "2025年1月28日至2月4日",
    "holiday-programme": "2025年9月30日至10月8日",
    "reading-festival": "2025年4月23日至5月22日",
    "street-tasks": "2025年5月至8月",
    "term-calendar": "2024-09-02..2025-01-17",
    "training-plan": "2025年3月至6月",
}
"""The new periods of plans whose next one nobody can tell."""


@pytest.mark.parametrize("path", sorted(OFFICES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_next_plan_is_what_a_clerk_would_make_of_it(
    run: Run, here: Path, golden: Golden, path: Path
) -> None:
    shutil.copytree(OFFICES, here / "plans")
    old = Path("plans", path.name)
    period = GIVEN.get(path.stem)
    if period:
        refused = run("new", "--from", old, "--lang", "en")
        assert refused.code == 2
        assert "error PG473" in refused.err
    made = run(
        "new", *([period] if period else []), "--from", old, "-o", "new.yaml", "--lang", "en"
    )

    assert made.code == 0
    before, after = (
        each.read_text("utf-8").splitlines(keepends=True) for each in (old, Path("new.yaml"))
    )
    changes = unified_diff(before, after, n=0)
    kept = [each for each in changes if each[:2] not in {"--", "++", "@@"}]
    golden.check("".join(kept), EXPECTED / f"{path.stem}.diff")
