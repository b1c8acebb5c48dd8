"""The pages that the documentation shows are those of the program."""

from __future__ import annotations

import json

import pytest

from page_pictures import DIGESTS, FOLDER, SHOWN, digest, document
from plangen import check, load
from plangen.config import DEFAULT


@pytest.mark.parametrize("name", SHOWN)
def test_the_picture_shows_what_is_made(name: str) -> None:
    assert (FOLDER / f"{name}.png").is_file()
    kept = json.loads(DIGESTS.read_text(encoding="utf-8"))

    assert kept[name] == digest(document(SHOWN[name])), "run python tests/page_pictures.py"


@pytest.mark.parametrize("name", SHOWN)
def test_its_plan_is_without_fault(name: str) -> None:
    plan = load(SHOWN[name].plan, config=DEFAULT)

    assert [*plan.findings, *check(plan)] == []


def test_every_picture_is_of_a_page() -> None:
    assert {path.stem for path in FOLDER.glob("*.png")} == set(SHOWN)
