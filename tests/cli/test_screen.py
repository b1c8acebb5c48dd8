"""Texts on a screen: lines as wide as it is, carets under their characters."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from plangen.cli import console
from plangen.findings import Finding, Place
from plangen.messages import Entry, Language, Message, phrasebook
from plangen.report.screen import Colour, Screen, screen_of
from plangen.report.text import full
from support import AS_PUBLISHED, PLANS, plan_text
from terminal import IS_POSIX, Outcome, Run, in_terminal, on_console, without_colours, write

posix = pytest.mark.skipif(not IS_POSIX, reason="there are no pseudo-terminals")
both_languages = pytest.mark.parametrize("language", Language)
COMMANDS = ["render", "validate", "new", "diff", "fmt", "explain", "schema", "doctor"]
CODES = ["PG101", "PG124", "PG202", "PG230", "PG301", "PG306", "PG370", "PG413", "PG414", "PG421"]
BAD_PLANS = sorted((PLANS / "bad").glob("*.yaml"))[::7]
BAD = Message(title="Bad", sentence="Bad.", hints=("Mend it.",), explanation="Bad.")
PHRASES = phrasebook(Language.EN, {"PG999": Entry(zh=BAD, en=BAD)})


def too_wide(text: str, columns: int) -> list[str]:
    """Return the lines that a terminal would break, but for those of one long word."""
    lines = without_colours(text).splitlines()
    return [line for line in lines if cell_len(line) >= columns and " " in line.strip()]


class Seat:
    """Runs plangen as if in a terminal of some width: cheaper than a terminal."""

    def __init__(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        self._run, self._monkeypatch = run, monkeypatch

    def __call__(self, columns: int, *words: str | Path) -> Outcome:
        with self._monkeypatch.context() as patched:
            patched.setattr(console, "_is_terminal", lambda _: True)
            patched.setenv("COLUMNS", str(columns))
            patched.setenv("NO_COLOR", "1")
            return self._run(*words)


@pytest.fixture(name="seat")
def _seat(run: Run, monkeypatch: pytest.MonkeyPatch) -> Seat:
    return Seat(run, monkeypatch)


# --- width -------------------------------------------------------------------------------------


@both_languages
@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_help_fits(seat: Seat, language: str, columns: int) -> None:
    for words in (["--help"], *([command, "--help"] for command in COMMANDS)):
        outcome = seat(columns, *words, "--lang", language)

        assert outcome.code == 0
        assert too_wide(outcome.out, columns) == []
        assert too_wide(outcome.out, 101) == []


@both_languages
@pytest.mark.parametrize("columns", [60, 80])
def test_explanations_fit_and_pieces_of_files_stay_as_they_are_typed(
    run: Run, seat: Seat, language: str, columns: int
) -> None:
    shown = seat(columns, "explain", *CODES, "--lang", language).out
    plain = run("explain", *CODES, "--lang", language).out
    pieces = [line for line in plain.splitlines() if line.startswith("    ")]

    assert pieces
    assert set(pieces) <= set(shown.splitlines())
    assert "".join(shown.split()) == "".join(plain.split())
    assert [line for line in too_wide(shown, columns) if line not in pieces] == []


@both_languages
@pytest.mark.parametrize("columns", [60, 80])
def test_the_list_of_codes_fits(seat: Seat, language: str, columns: int) -> None:
    assert too_wide(seat(columns, "explain", "--lang", language).out, columns) == []


@both_languages
@pytest.mark.parametrize("columns", [60, 80])
def test_doctor_fits_and_keeps_paths_whole(
    seat: Seat, here: Path, monkeypatch: pytest.MonkeyPatch, language: str, columns: int
) -> None:
    folder = here / "公共 文件" / "一个很长的文件夹的名字" / "再一个很长的文件夹的名字"
    folder.mkdir(parents=True)
    write(folder, "plangen.toml", 'closing-day = "周一"\n')
    monkeypatch.chdir(folder)
    outcome = seat(columns, "doctor", "--lang", language)

    paths = str(folder / "plangen.toml")
    assert paths in outcome.out
    assert [line for line in too_wide(outcome.out, columns) if os.sep not in line] == []


@both_languages
@pytest.mark.parametrize("columns", [40, 60, 80])
@pytest.mark.parametrize("path", BAD_PLANS, ids=lambda path: path.stem)
def test_findings_fit(
    seat: Seat, monkeypatch: pytest.MonkeyPatch, language: str, columns: int, path: Path
) -> None:
    monkeypatch.chdir(path.parent)
    outcome = seat(columns, "validate", path.name, "--lang", language)

    assert outcome.code in {1, 2}
    assert f"{path.name}:" in outcome.out
    assert too_wide(outcome.out, columns) == []
    assert carets_beyond(outcome.out) == []


@posix
@pytest.mark.parametrize("columns", [60, 80])
def test_a_terminal_is_asked_for_its_width(columns: int) -> None:
    outcome = in_terminal(columns, "validate", AS_PUBLISHED.name, folder=AS_PUBLISHED.parent)

    assert outcome.code == 1
    assert f"\x1b[1;{Colour.RED}m" in outcome.out
    assert too_wide(outcome.out, columns) == []
    assert max(map(cell_len, without_colours(outcome.out).splitlines())) > columns - 6


def carets_beyond(text: str) -> list[str]:
    """Return the lines of carets that reach beyond the line of the file above them."""
    lines = text.splitlines()
    return [
        line
        for above, line in pairwise(lines)
        if line.strip() and not line.strip(" ^") and cell_len(line) > cell_len(above) + 1
    ]


def test_a_file_has_long_lines(run: Run, here: Path) -> None:
    outcome = run("validate", AS_PUBLISHED, "--format", "full", "--lang", "zh")

    assert max(map(cell_len, outcome.out.splitlines())) > 80


@pytest.mark.parametrize(
    ("value", "columns"),
    [("60", 60), ("", 80), ("x", 80), ("0", 80), ("1000", 1000), ("9" * 5000, 80)],
)
def test_the_width_is_that_of_columns_where_a_terminal_has_none(
    monkeypatch: pytest.MonkeyPatch, value: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", value)
    monkeypatch.setattr(console, "_is_terminal", lambda _: True)

    assert console.of_results().columns == columns


@pytest.mark.parametrize("columns", [0, 1, 5, 24])
def test_a_narrow_screen_is_sane(columns: int) -> None:
    place = Place("f", 1, 201, 1, 203, "前" * 200 + "错误" + "后" * 200)
    lines = full([Finding("PG999", place)], PHRASES, screen=Screen(columns)).splitlines()

    assert any("错误" in line for line in lines)
    assert max(map(cell_len, lines)) < 24


PATHS = ["/家/测 试/计划.yaml", "C:\\用户\\测 试\\计划.yaml", "../计划/一二三四五六七八九.yaml"]


@pytest.mark.parametrize("path", PATHS)
def test_a_path_is_never_broken(path: str) -> None:
    text = f"这个文件（{path}）和另一个计划会写成同一个文件，没有写。"

    for columns in range(24, 70):
        lines = Screen(columns).wrapped(text, "  ", [path])
        assert any(path in line for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())


# --- the place of the caret --------------------------------------------------------------------

ODD = [
    *("a", "漢", "“", "”", "—", "…", "·", "‘", "’", "×", "①", "→", "α", "é", "\t", "\u200b"),
    *("\u3000", "\xa0", "\u0301", "\u20dd", "\ufe0f", "\U000e0100", "\u202e", "\x1b", "😀", "ﾊ"),
    *("가", "\u1161", "㈠", "\U00020000", "\ue000", "\ufffd", "℃", "\u00ad"),
]
CONSOLES = {
    "utf-8": Screen(),
    "gbk": screen_of("gbk", None, wide=False, coloured=False),
    "cp936": screen_of("cp936", None, wide=False, coloured=False),
    "gb18030": screen_of("gb18030", None, wide=False, coloured=False),
    "big5": screen_of("big5", None, wide=False, coloured=False),
    "ascii": screen_of("ascii", None, wide=False, coloured=False),
    "code page 936": screen_of("utf-8", None, wide=True, coloured=False),
}


def cells(text: str, console_name: str) -> int:
    """Return how many cells a console takes, counted in another way than the program does."""
    if console_name in {"gbk", "cp936", "big5", "ascii"}:  # as many as bytes
        return len(text.encode(console_name, "replace"))
    is_wide = console_name != "utf-8"
    return sum(
        2
        if is_wide and unicodedata.east_asian_width(character) == "A" and cell_len(character)
        else cell_len(character)
        for character in text
    )


@pytest.mark.parametrize("console_name", CONSOLES)
@pytest.mark.parametrize("columns", [None, 40, 60, 80])
@given(
    before=st.lists(st.sampled_from(ODD), max_size=90).map("".join),
    after=st.lists(st.sampled_from(ODD), max_size=90).map("".join),
    length=st.integers(1, 6),
)
def test_no_caret_is_beside_its_character(
    console_name: str, columns: int | None, before: str, after: str, length: int
) -> None:
    marked = "错误错误错误"[:length]
    line = f"{before}{marked}{after}"
    place = Place("f", 1, len(before) + 1, 1, len(before) + 1 + length, line)
    of_console = CONSOLES[console_name]
    screen = Screen(columns, of_console.encoding, of_console.wide_marks)

    _, source, carets, *_ = full([Finding("PG999", place)], PHRASES, screen=screen).split("\n")

    shown = of_console.shown(marked)
    left = carets.index("^")
    at = [
        found.start()
        for found in re.finditer(f"(?={re.escape(shown)})", source)
        if cells(source[: found.start()], console_name) == left
    ]
    assert at
    assert carets.count("^") == cells(shown, console_name)
    if columns:
        assert cells(source, console_name) < columns


@pytest.mark.parametrize(
    ("line", "column", "source", "carets"),
    [
        ("a\u0301b", 2, "    a\u0301b", "    ^"),
        ("\u0301b", 1, "    ·b", "    ^"),
        ("\u0301b", 2, "    ·b", "     ^"),
        ("\t\t错", 3, "      错", "      ^^"),
        ("好\u200b错", 2, "    好·错", "      ^"),
        ("☀\ufe0f错", 3, "    ☀错", "     ^^"),
        ("葛\U000e0100错", 3, "    葛\U000e0100错", "      ^^"),
    ],
)
def test_a_caret_is_under_letters_with_marks(
    line: str, column: int, source: str, carets: str
) -> None:
    place = Place("f", 1, column, 1, column + 1, line)

    assert full([Finding("PG999", place)], PHRASES).splitlines()[1:3] == [source, carets]


def test_marks_take_two_cells_on_a_chinese_console(here: Path) -> None:
    path = write(here, text=plan_text(introduction="“甲”—…·‘乙’×现将3月份工作计划安排如下："))
    lines = on_console("gbk", "validate", path, "--format", "full", "--lang", "zh").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "PG301" in line)
    before = lines[at + 1].partition("3月份")[0]

    assert lines[at + 2].index("^") == len(before.encode("gbk"))


@pytest.mark.parametrize(("page", "is_wide"), [(936, True), (932, True), (437, False), (0, False)])
def test_the_code_page_of_a_console_decides(
    monkeypatch: pytest.MonkeyPatch, page: int, *, is_wide: bool
) -> None:
    monkeypatch.setattr(console, "_is_terminal", lambda _: True)
    monkeypatch.setattr(console, "_code_page", lambda: page)

    assert console.of_results().wide_marks is is_wide
