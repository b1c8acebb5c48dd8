from __future__ import annotations

from pathlib import Path

import pytest

from damaged_packages import damaged, outcome, prepared
from plangen import rendering
from plangen.document.template import official_folder
from plangen.errors import TemplateError
from plangen.layout import OFFICIAL
from plangen.word.write import write_document
from profiles import by_profile

SEEDS = range(by_profile(60, 400))


def test_no_damaged_styles_file_makes_plangen_fail(tmp_path: Path) -> None:
    template, plan = prepared(tmp_path)

    told = {seed: outcome(damaged(seed), template, plan) for seed in SEEDS}

    codes = {code for each in told.values() for code in each}
    assert len(codes) > 8
    assert any(not each for each in told.values())
    # Whatever is wrong was seen beforehand: nothing had to be caught later.
    assert not [seed for seed, each in told.items() if "PG410 unknown" in each]


def test_damages_come_from_their_seed() -> None:
    assert damaged(5) == damaged(5)
    assert len({damaged(seed) for seed in range(10)}) == 10


class _FailsOnFirst:
    """Stands in for a step that a styles file makes fail, or that fails whatever it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, always: bool) -> None:
        self._always, self._calls = always, 0
        monkeypatch.setattr(rendering, "write_document", self)

    def __call__(self, *args: object) -> bytes:
        self._calls += 1
        if self._always or self._calls == 1:
            raise KeyError("rId7")
        return write_document(*args)  # type: ignore[arg-type]


def test_what_fails_in_ones_own_styles_alone_is_their_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=False)

    with pytest.raises(TemplateError) as caught:
        rendering.render_in(OFFICIAL, plan, template)

    [finding] = caught.value.findings
    assert (finding.code, finding.place.file) == ("PG410", str(template.styles))


def test_what_fails_in_the_official_styles_too_is_a_bug(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=True)

    with pytest.raises(KeyError, match="rId7"):
        rendering.render_in(OFFICIAL, plan, template)


def test_a_bug_with_the_official_template_stays_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, plan = prepared(tmp_path)
    _FailsOnFirst(monkeypatch, always=False)

    with pytest.raises(KeyError, match="rId7"):
        rendering.render(plan, template=official_folder())
