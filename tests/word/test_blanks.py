"""Empty paragraphs stand only where a clause asks for a blank line, or Word for a paragraph."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from plangen import layout
from plangen.layout import letterhead as layout_letterhead
from support import PLANS, ROOT, document, document_lines, plan_text

GOOD = [*sorted(PLANS.glob("good/*.yaml")), *sorted((ROOT / "plans").glob("*.yaml"))]
BLANK = re.compile(r"\[([^]]+)\]$")
ALLOWED = {
    ("Title", "*"): layout.BLANK_LINES_AFTER_TITLE,  # 7.3.2
    ("*", "Attachment Note"): layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE,  # 7.3.4
    ("*", "Attachment Note First"): layout.BLANK_LINES_BEFORE_ATTACHMENT_NOTE,
    ("*", "Signature"): layout.BLANK_LINES_BEFORE_SIGNATURE,  # 7.3.5.2
    ("Attachment Label", "*"): layout.BLANK_LINES_AFTER_ATTACHMENT_LABEL,  # 7.3.7
    ("Attachment Title", "*"): layout.BLANK_LINES_AFTER_ATTACHMENT_TITLE,
    ("|", "|"): 1,  # Word would join the tables
    ("|", "After Table"): 0,
    ("*", "Letterhead Number"): layout_letterhead.BLANK_LINES_BEFORE_NUMBER,  # 7.2.5
    ("*", "Letterhead Upward"): layout_letterhead.BLANK_LINES_BEFORE_NUMBER,
    ("Letterhead Rule", "*"): layout_letterhead.BLANK_LINES_AFTER_LETTERHEAD,  # 7.3.1
    ("*", "Joint Signature"): layout.BLANK_LINES_BEFORE_SEALED_SIGNATURE,  # 7.3.5.1
}
NO_BLANK = {"After Table", "Letterhead Rule", "Picture"}  # a line, or a drawing
"""How many blank lines stand between two paragraphs of these styles; | is a table."""


def kind(line: str) -> str:
    return "|" if line.startswith("|") else line[1:].partition("]")[0]


def blanks(lines: list[str]) -> list[tuple[str, int, str]]:
    """Return what stands above and below each run of empty paragraphs, and how many they are."""
    found, above, count = [], "", 0
    for line in lines:
        empty = BLANK.fullmatch(line)
        if empty and empty[1] == "Normal":
            count += 1
            continue
        if count:
            found.append((above, count, kind(line)))
        assert not empty or empty[1] in NO_BLANK, f"an empty paragraph: {line}"
        above, count = kind(line), 0
    assert count <= (above == "Title"), "blank lines at the end"
    return found


def allowed(above: str, below: str) -> int:
    keys = ((above, below), (above, "*"), ("*", below))
    return sum(ALLOWED.get(key, 0) for key in keys)


def check(lines: list[str], sealed: int = 0) -> int:
    found = blanks(lines)
    for above, count, below in found:
        expected = allowed(above, below) + (sealed if below == "Signature" else 0)
        assert count == expected, (above, count, below)
    return len(found)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_plans_have_the_blank_lines_of_the_clauses(path: Path) -> None:
    assert check(list(document_lines(document(path.read_text(encoding="utf-8"))))) >= 1


@pytest.mark.parametrize("seal", ["true", "false"])
def test_a_signature_has_its_blank_lines(seal: str) -> None:
    signature = f"{{date: 2023-03-28, seal: {seal}}}"
    text = plan_text(introduction="正文", signature=signature, remarks="电话：000")
    more = layout.BLANK_LINES_BEFORE_SEALED_SIGNATURE - layout.BLANK_LINES_BEFORE_SIGNATURE

    assert check(list(document_lines(document(text))), more if seal == "true" else 0) == 2


def test_two_tables_without_captions_are_parted_by_a_line() -> None:
    table = "{columns: [name], rows: [{name: 甲}]}"
    text = plan_text(activities=f"{{main: {table}, other: {table}}}")
    lines = list(document_lines(document(text)))

    assert ("|", 1, "|") in blanks(lines)
    check(lines)


def test_no_two_runs_of_blank_lines_meet() -> None:
    lines = list(document_lines(document((PLANS / "good/culture-quarter.yaml").read_text("utf-8"))))
    kinds = [(kind(above), kind(below)) for above, below in pairwise(lines)]

    assert ("Normal", "Normal") not in kinds
    assert len(lines) > 20
