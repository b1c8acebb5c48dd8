"""Telephone numbers, ISBN, dates and ranges hold at their hyphens; hours may be parted."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn

from plangen.document.extents import OFFICE, WORD
from plangen.document.held import HeldText
from plangen.document.kinds import Hold
from plangen.document.lines import HAN, text_width
from plangen.document.unbroken import unbroken_hyphens
from plangen.layout import BODY
from support import document, plan_text

NUMBERS = [
    "0562-1234567",
    "010-12345678",
    "0562-1234567-801",
    "86-0562-1234567",
    "+86-010-12345678",
    "138-0000-1234",
    "400-8201-234",
    "400-8201234",
    "978-7-5013-1234-5",
    "979-12-345-6789-X",
    "7-5013-1234-5",
    "2023-04-07",
    "2023-4-7",
    "2023-2024",
    "9-11",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "text", ["{}", "联系电话：{}。", "电话:{}", "2楼（{}）、a", "{}、{}", "{}：略"]
)
def test_numbers_hold_at_all_their_hyphens(number: str, text: str) -> None:
    whole = text.replace("{}", number)

    assert list(unbroken_hyphens(whole)) == [
        at for at, character in enumerate(whole) if character == "-"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "14:30-16:00",
        "14：30-16：00",
        "9-11:30",
        "8:30-11",
        "4月7日-9日",
        "123456789-1",
        "12345678-12345678-12345678",
        "0562－1234567",
        "A-B-C",
        "----",
        "-5",
    ],
)
def test_hours_and_other_forms_do_not(text: str) -> None:
    assert list(unbroken_hyphens(text)) == []


@pytest.mark.parametrize("number", [each for each in NUMBERS if len(each) <= 14])
@pytest.mark.parametrize("hold", [Hold.WORDS, Hold.FIGURES])
def test_numbers_in_cells_are_held_by_the_widths(number: str, hold: Hold) -> None:
    text = f"请打电话：{number}询问"

    least = HeldText(text, hold, is_tight=False).least
    assert least >= text_width(number.removeprefix("+")) * HAN


def test_documents_have_words_own_hyphen_and_the_text_of_the_plan() -> None:
    text = "电话0562-1234567，4-7日，书号978-7-5013-1234-5。"
    rows = f"    rows:\n      - {{name: 讲座, content: '{text}'}}\n"
    table = f"activities:\n  main:\n    columns: [name, content]\n{rows}"
    plan = plan_text(title="热线400-820-1234开通方案", introduction=f"'{text}'") + table

    made = docx.Document(io.BytesIO(document(plan)))

    texts = [each.text for each in made.paragraphs]
    assert text in texts
    assert "热线400-820-1234开通方案" in texts
    assert made.tables[0].rows[1].cells[1].text.replace("\n", "") == text
    hyphens = list(made.element.body.iter(qn("w:noBreakHyphen")))
    assert len(hyphens) == 2 + 6
    assert not any(list(each.iterancestors(qn("w:tc"))) for each in hyphens)


def test_a_held_hyphen_keeps_a_latin_text_latin() -> None:
    """The hint would draw its marks from the Han font."""
    made = docx.Document(io.BytesIO(document(plan_text(introduction="0562-1234567"))))
    [run] = next(each for each in made.paragraphs if each.text == "0562-1234567").runs

    assert run._element.find(f".//{qn('w:rFonts')}") is None


def test_lines_of_word_keep_a_number_whole_and_those_of_libreoffice_do_not() -> None:
    text, width = "咨询电话：0562-1234567", 10 * WORD.measure(BODY).han
    word, office = (each.broken(text, BODY).lines(width) for each in (WORD, OFFICE))

    assert word == ["咨询电话：", "0562-1234567"]
    assert office == ["咨询电话：0562-", "1234567"]
