"""A document means the same by every reading: no element leans on one program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from docx.oxml.ns import qn
from lxml import etree

from plangen.layout import CHARACTER_PITCH, TWIPS_PER_MM
from plangen.word import names
from plangen.word.package import read_parts, write_parts
from readings import Paper, Reading
from rendering.matrix import NAMES, built
from support import PLANS, plan_text, rendered

GOOD = {path.stem: path for path in sorted((PLANS / "good").glob("*.yaml"))}
LETTER_RULES = {names.LETTER_RULE.id, names.LETTER_FOOT.id}
SIGNED = {names.SIGNATURE.id, names.DATE.id}
TOLERANCE = 0.6 * TWIPS_PER_MM


@cache
def papers() -> dict[str, Paper]:
    """Return the documents of the matrix and of the good plans."""
    made = {name: built(name).data for name in NAMES}
    made |= {name: rendered(path.read_text("utf-8")) for name, path in GOOD.items()}
    return {name: Paper(data) for name, data in made.items()}


def elements(tag: str) -> Iterator[tuple[str, Paper, etree._Element]]:
    """Yield the elements with a tag in all documents, each with its document and its name."""
    for name, paper in papers().items():
        for element in paper.all(tag):
            yield name, paper, element


def different(tag: str, read: Callable[[Paper, etree._Element, Reading], object]) -> list[str]:
    """Return what the two readings make of each element with a tag, where they differ."""
    found = [
        (name, *(read(paper, element, reading) for reading in Reading))
        for name, paper, element in elements(tag)
    ]
    assert len({name for name, *_ in found}) >= 20
    return [
        f"{name}: {word} and {office}"
        for name, word, office in found
        if word != pytest.approx(office, abs=1)  # a hundredth of a character is three twips
    ]


def test_lines_of_every_paragraph_begin_and_end_at_the_same_places() -> None:
    assert different("p", Paper.places) == []


def test_the_gap_of_a_signature_outweighs_characters_of_its_style() -> None:
    """A styles file of one's own may set the signature in characters."""
    text = plan_text(signature="{date: 2023-03-28, seal: true}")
    parts = dict(read_parts(rendered(text)))
    styles = etree.fromstring(parts["word/styles.xml"])
    for style in styles.iter(qn("w:style")):
        properties = style.find(qn("w:pPr"))
        if style.get(qn("w:styleId")) in SIGNED and properties is not None:
            characters = {qn("w:rightChars"): "100", qn("w:right"): "314"}
            etree.SubElement(properties, qn("w:ind"), characters)
    parts["word/styles.xml"] = etree.tostring(styles)
    paper = Paper(write_parts(parts))
    read = {
        paper.style(each): {round(paper.places(each, reading).right) for reading in Reading}
        for each in paper.all("p")
        if paper.style(each) in SIGNED
    }

    assert read == {
        names.SIGNATURE.id: {round(4.75 * CHARACTER_PITCH)},
        names.DATE.id: {4 * CHARACTER_PITCH},
    }


def test_what_stays_with_the_next_paragraph_stays_whole() -> None:
    """LibreOffice keeps the lines of such a paragraph together without being told."""
    parted = [
        (name, paper.style(each))
        for name, paper, each in elements("p")
        if paper.is_on(each, "keepNext") and not paper.is_on(each, "keepLines")
    ]

    assert parted == []


def test_every_row_is_as_high_as_its_text() -> None:
    assert different("tr", Paper.row_height) == []


def test_cells_of_every_table_have_margins_of_their_own() -> None:
    assert different("tbl", Paper.margins) == []


@pytest.mark.parametrize("reading", Reading)
def test_lines_along_paragraphs_have_their_length(reading: Reading) -> None:
    """7.2.7: 156 mm; 10.1: 170 mm."""
    drawn = [
        (170 if paper.style(each) in LETTER_RULES else 156, paper.rule(each, reading))
        for _, paper, each in elements("p")
        if paper.is_ruled(each)
    ]

    assert {wanted for wanted, _ in drawn} == {156, 170}
    for wanted, length in drawn:
        assert length == pytest.approx(wanted * TWIPS_PER_MM, abs=TOLERANCE)
