from __future__ import annotations

import pytest

from plangen.findings import Finding, Place, Severity
from plangen.messages import Entry, Language, Message, phrasebook
from plangen.report.formats import FORMATS
from plangen.report.report import FileReport, Report
from plangen.report.screen import Screen
from plangen.report.text import concise, full

BAD = Message(
    title="Bad", sentence="Bad “{value}”.", hints=("Try {better}.", "Mend it."), explanation="Bad."
)
PHRASES = phrasebook(Language.EN, {"PG999": Entry(zh=BAD, en=BAD)})


def shown(place: Place, **args: str) -> list[str]:
    return full([Finding("PG999", place, args or {"value": "x"})], PHRASES).splitlines()


def test_a_finding_has_place_sentence_source_caret_and_hint() -> None:
    place = Place("plans/一.yaml", 3, 5, 3, 8, "人数: 三十个")

    assert shown(place) == [
        "plans/一.yaml:3:5: error PG999: Bad “x”.",
        "    人数: 三十个",
        "          ^^^^^^",
        "    → Mend it.",
    ]


def test_the_hint_is_the_first_that_has_its_arguments() -> None:
    assert shown(Place("f"), value="x", better="y")[-1] == "    → Try y."


def test_without_a_line_the_file_stands_alone() -> None:
    assert shown(Place("f")) == ["f: error PG999: Bad “x”.", "    → Mend it."]


@pytest.mark.parametrize("severity", Severity)
def test_severities_are_named(severity: Severity) -> None:
    text = full([Finding("PG999", Place("f"), {"value": "x"}, severity)], PHRASES)

    assert text.startswith(f"f: {severity.value} PG999: ")


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "前" * 200 + "错误" + "后" * 200
    _, source, caret, _ = shown(Place("f", 1, 201, 1, 203, line))

    assert Screen().width(source) < 90
    assert source.strip().startswith("…前")
    assert source.endswith("后…")
    assert Screen().width(source[: source.index("错误")]) == caret.index("^")
    assert caret.count("^") == 4


def test_a_place_over_several_lines_is_marked_on_its_first() -> None:
    _, source, caret, _ = shown(Place("f", 1, 3, 4, 2, "a: |"))

    assert (source, caret) == ("    a: |", "      ^^")


def test_a_place_at_the_end_of_a_line_has_a_caret() -> None:
    assert shown(Place("f", 1, 3, 1, 3, "ab"))[2] == "      ^"


@pytest.mark.parametrize("nasty", ["\x1b[31m红", "\u202e倒", "a\rb", "a\nb"])
def test_what_would_steer_a_terminal_is_shown_as_a_mark(nasty: str) -> None:
    text = "\n".join(shown(Place("f", 1, 1, 1, 2, nasty), value=nasty))

    assert not {"\x1b", "\u202e", "\r"} & set(text)


def test_tabs_and_marks_without_width_keep_the_caret_in_place() -> None:
    _, source, caret, _ = shown(Place("f", 1, 5, 1, 6, "\te\u0301b错"))

    assert source == "     e\u0301b错"
    assert caret == "       ^^"


@pytest.mark.parametrize(
    "text",
    [
        "Chinese text has full-width commas, semicolons (GB/T 15834) and “quotes”. " * 3,
        "中文里的逗号、分号用全角（GB/T 15834）。时间（14:30）、网址，《手册》不报告。" * 3,
        "a" * 100,
        "",
    ],
)
def test_lines_are_wrapped_by_their_width(text: str) -> None:
    lines = Screen(41).wrapped(text)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(Screen().width(line) <= 40 or " " not in line for line in lines)
    assert not any(line[:1] in {*"，。、）》”"} for line in lines if line)
    assert not any(line[-1:] in {*"（《“"} for line in lines if line)


def alike(count: int, file: str = "f") -> list[Finding]:
    return [
        Finding("PG999", Place(file, line, 1, line, 2, "x"), {"value": "x"})
        for line in range(1, count + 1)
    ]


@pytest.mark.parametrize(("count", "rest"), [(1, 0), (20, 0), (21, 1), (60, 40)])
def test_more_than_twenty_alike_end_in_their_number(count: int, rest: int) -> None:
    lines = full(alike(count), PHRASES).splitlines()
    shown = [line for line in lines if "error PG999" in line]
    told = [line for line in lines if "more of" in line]

    assert len(shown) == count - rest
    assert told == ([f"f: {rest} more of PG999: Bad “x”."] if rest else [])


def test_other_words_and_other_files_are_not_alike() -> None:
    others = [Finding("PG999", Place("f", 90), {"value": "y"}) for _ in range(3)]
    text = full([*alike(20), *others, *alike(21, "g")], PHRASES)

    assert text.count("error PG999") == 43
    assert text.splitlines()[-1] == "g: 1 more of PG999: Bad “x”."


def test_other_formats_have_all_of_them() -> None:
    findings = tuple(alike(30))
    report = Report((FileReport("f", findings),))
    phrases = PHRASES

    assert concise(report, phrases).count("error PG999") == 20
    assert "f: 10 more of PG999: Bad “x”.\n" in concise(report, phrases)
    for name, mark in (
        ("json", '"code": "PG999"'),
        ("github", "error PG999"),
        ("junit", "<failure"),
        ("sarif", '"ruleId"'),
    ):
        assert FORMATS[name].write(report, phrases).count(mark) == 30
