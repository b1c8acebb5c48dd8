"""docs/layout.md has a row for every requirement of the layout, and every proof it names exists."""

from __future__ import annotations

import re

import pytest

from plangen.cli.phrases import phrases_with_rules
from plangen.messages import Language
from support import ROOT, TESTS

PAGE = (ROOT / "docs" / "layout.md").read_text(encoding="utf-8")
COUNTS = {"A": 11, "B": 12, "C": 14, "D": 11, "E": 12, "F": 13, "G": 7, "H": 9, "I": 6, "J": 5}
"""How many requirements each part has: page, fonts, text, title, signature, attachments, page
numbers, 版头, 版记, special formats."""
ROWS = [
    [cell.strip() for cell in line.strip().strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| [A-J]\d+ \|", line)
]
HEADER = ["#", "Requirement", "Clause", "How it is met", "Proof"]
HEADER += ["Seen in", "What only Word can show"]
ENGINES = ["LibreOffice", "Aspose.Words", "Spire.Doc"]
ALONE, NOWHERE = "LibreOffice alone", "no engine"


def test_every_requirement_has_its_row() -> None:
    expected = [f"{part}{n}" for part, count in COUNTS.items() for n in range(1, count + 1)]

    assert [row[0] for row in ROWS] == expected
    assert PAGE.count("| " + " | ".join(HEADER) + " |") == len(COUNTS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_no_row_is_empty_and_its_proof_exists(row: list[str]) -> None:
    assert len(row) == len(HEADER)
    assert all(row)
    proofs = re.findall(r"`([\w/]+\.py)::(\w+)`", row[4])
    assert proofs
    for file, name in proofs:
        found = re.search(
            rf"^def {name}\(", (TESTS / file).read_text(encoding="utf-8"), re.MULTILINE
        )
        assert found, f"{file}::{name}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_row_names_the_engines_in_which_it_was_seen(row: list[str]) -> None:
    """And a proof in LibreOffice alone is called so."""
    seen = row[5]
    engines = [each for each in ENGINES if each in seen.split(", ")]

    assert seen in (ALONE, NOWHERE) or (seen == ", ".join(engines) and len(engines) > 1)
    if "`rendering/" in row[4]:
        assert seen.startswith("LibreOffice")


def test_codes_that_the_page_names_exist() -> None:
    known = phrases_with_rules(Language.EN).codes
    codes = set(re.findall(r"PG\d{3}", PAGE))

    assert len(codes) >= 10
    assert codes <= set(known)
