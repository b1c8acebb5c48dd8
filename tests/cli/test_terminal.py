"""What a person sees in a terminal: its width, its characters, its colours, its progress."""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from plangen.cli import app, console
from plangen.findings import Finding, Place
from plangen.messages import Entry, Language, Message, phrasebook
from plangen.report.screen import FILE, Colour, Screen, screen_of
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


# --- width -----------------------------------------------------------------------------------


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
    assert [line for line in too_wide(outcome.out, columns) if "/" not in line] == []


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
    assert colours(outcome) == {Colour.RED}
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
    ("value", "columns"), [("60", 60), ("", 80), ("x", 80), ("0", 80), ("1000", 1000)]
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


# --- the place of the caret ------------------------------------------------------------------

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


# --- colours ---------------------------------------------------------------------------------


def colours(outcome: Outcome) -> set[str]:
    return set(re.findall(r"\x1b\[1;(\d+)m", outcome.out + outcome.err))


@pytest.mark.parametrize(
    ("words", "environment", "is_coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": "", "FORCE_COLOR": ""}, True),
        ([], {"TERM": "dumb"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color", "auto"], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_terminal(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    environment: dict[str, str],
    *,
    is_coloured: bool,
) -> None:
    monkeypatch.setattr(console, "_is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert bool(colours(run("validate", AS_PUBLISHED, *words))) is is_coloured


@pytest.mark.parametrize(
    ("words", "variable", "is_coloured"),
    [
        ([], "", False),
        ([], "FORCE_COLOR", True),
        (["--color", "always"], "", True),
        (["--color", "always", "--format", "concise"], "", True),
        (["--color", "always", "--format", "json"], "", False),
        (["--color", "always", "--format", "github"], "", False),
        (["--color", "always", "--format", "sarif"], "", False),
    ],
)
def test_colours_elsewhere(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    variable: str,
    *,
    is_coloured: bool,
) -> None:
    if variable:
        monkeypatch.setenv(variable, "1")

    assert bool(colours(run("validate", AS_PUBLISHED, *words))) is is_coloured


def test_each_severity_has_its_colour(run: Run, here: Path) -> None:
    error = run("validate", AS_PUBLISHED, "--color", "always")
    write(here, "a.yaml", "name: ci\n")
    note = run("validate", ".", "--color", "always")
    warning = run(
        "validate", write(here, "b.yaml", plan_text(introduction="好,好。")), "--color", "always"
    )

    assert colours(error) == {Colour.RED}
    assert colours(warning) == {Colour.YELLOW}
    assert colours(note) == {Colour.CYAN}


def test_the_caret_has_the_colour_and_the_text_is_the_same(run: Run) -> None:
    words = ("validate", AS_PUBLISHED, "--format", "full")
    plain, coloured = run(*words), run(*words, "--color", "always")

    assert without_colours(coloured.out) == plain.out
    assert f"\x1b[1;{Colour.RED}m^^" in coloured.out


def test_colours_that_are_none(run: Run) -> None:
    outcome = run("validate", AS_PUBLISHED, "--color", "red", "--lang", "en")

    assert outcome.code == 2
    assert "Possible: auto|always|never." in outcome.err


@pytest.mark.parametrize("nasty", ["[/b]", "[red]x", "\x1b[31m", "\\[", "[link=x]"])
def test_the_words_of_a_plan_are_no_markup(run: Run, here: Path, nasty: str) -> None:
    path = write(
        here,
        text=plan_text(
            introduction=f"{nasty}现将3月份工作计划安排如下："
            if nasty[0] != "["
            else f"甲{nasty}现将3月份工作计划安排如下："
        ),
    )
    outcome = run("validate", path, "--format", "full", "--color", "always")

    assert outcome.code in {1, 2}
    assert "\x1b[31m" not in outcome.out
    assert nasty.replace("\x1b", "·") in outcome.out


# --- progress --------------------------------------------------------------------------------


@posix
def test_render_shows_a_bar_that_goes(here: Path) -> None:
    for number in range(1, 4):
        write(here, f"{number}.yaml", plan_text(period=f"2023-0{number}"))
    shown = in_terminal(80, "render", ".", folder=here).out
    quiet = in_terminal(80, "render", ".", "-q", folder=here).out

    assert "33% 1/3" in shown
    assert "%" not in quiet
    assert screen_after(shown) == [
        f"output/测试图书馆2023年{number}月份工作计划.docx" for number in (1, 2, 3)
    ]


def screen_after(text: str) -> list[str]:
    """Return the lines that are left when all has been written, also over what was there."""
    lines = []
    for written in text.split("\n"):
        line = ""
        for piece in written.split("\r"):
            line = piece + line[len(piece) :]
        lines.append(line.rstrip())
    return [line for line in lines if line]


def test_documents_are_written_one_by_one(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 4):
        write(here, f"{number}.yaml", plan_text(period=f"2023-0{number}"))
    done: list[str] = []
    monkeypatch.setattr(console, "result", done.append)

    from plangen.cli import plans  # noqa: PLC0415
    from plangen.cli import render as command  # noqa: PLC0415

    read = plans.read_plans

    def watched(*arguments: object) -> object:
        for number, plan in enumerate(read(*arguments)):  # type: ignore[arg-type]
            assert len(done) == number
            yield plan

    monkeypatch.setattr(command, "read_plans", watched)

    assert run("render", ".").code == 0
    assert len(done) == 3


def test_the_last_line_counts_what_was_found(run: Run, here: Path) -> None:
    outcome = run("render", AS_PUBLISHED, "--lang", "zh")
    quiet = run("render", AS_PUBLISHED, "-q", "--lang", "zh")
    lines = outcome.err.splitlines()

    assert outcome.code == 0
    assert lines[-1] == "生成了 1 份文档；查出 3 个错误，0 个警告，0 个提示。"
    assert quiet.err.splitlines() == lines[:-1]


@pytest.mark.parametrize(
    ("text", "code"),
    [("好。", 0), ("好,好。", 1), ("现将3月份工作计划安排如下：", 1)],
    ids=["fine", "warning", "error"],
)
def test_strict_fails_and_writes_all_the_same(run: Run, here: Path, text: str, code: int) -> None:
    path = write(here, text=plan_text(introduction=text))

    assert run("render", path).code == 0
    outcome = run("render", path, "--strict")
    assert outcome.code == code
    assert Path(outcome.out.strip()).is_file()


def test_a_configuration_that_cannot_be_understood_stops_before_anything_is_written(
    run: Run, here: Path
) -> None:
    for name in ("a", "b"):
        (here / name).mkdir()
        write(here / name, text=plan_text(title=name))
    write(here / "b", "plangen.toml", "colour = 1\n")

    assert run("render", "a", "b").code == 2
    assert not (here / "output").exists()


# --- the usual folder, and what is used ------------------------------------------------------


@pytest.mark.parametrize("command", ["render", "validate"])
def test_without_a_path_the_folder_of_plans_is_meant(run: Run, here: Path, command: str) -> None:
    nowhere = run(command, "--lang", "zh")
    write(here)
    beside = run(command, "--lang", "zh")
    (here / "plans").mkdir()
    write(here / "plans")

    assert (nowhere.code, beside.code, run(command).code) == (2, 2, 0)
    assert "这里也没有 plans 文件夹" in nowhere.err
    assert f"写 plangen {command} ." in beside.err


@both_languages
def test_what_is_used_is_said(run: Run, here: Path, language: str) -> None:
    config = write(here, "plangen.toml", 'closing-day = "周一"\n')
    path = write(here)
    rendered = run("render", path, "-v", "--lang", language).err
    validated = run("validate", path, "-v", "--lang", language).err

    for said in (rendered, validated):
        assert str(config) in said
        assert str(path) in said
    assert str(Path("templates", "official")) in rendered
    config.unlink()
    assert str(here) in run("validate", path, "--verbose", "--lang", language).err


# --- slips in commands and options -----------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [
        (["rendr"], "没有命令“rendr”，是不是 render？", "Did you mean render?"),
        (["RENDER", "x"], "是不是 render？", "Did you mean render?"),
        (["valdate", "x"], "是不是 validate？", "Did you mean validate?"),
        (["check"], "是不是 validate？", "Did you mean validate?"),
        (["检查", "x"], "是不是 validate？", "Did you mean validate?"),
        (["生成"], "是不是 render？", "Did you mean render?"),
        (["help"], "是不是 --help？", "Did you mean --help?"),
        (["plans/2023-04.yaml"], "先写命令，再写文件", "The command comes first."),
        (["render", "x", "--fix"], "render 没有选项 --fix，validate 有。", "belongs to validate."),
        (["validate", "x", "--statistic"], "想写 --statistics？", "Did you mean --statistics?"),
        (["render", "x", "-open"], "“-open”前面的横线不对", "Did you mean --open?"),
        (["render", "x", "——open"], "您是不是想写 --open？", "Did you mean --open?"),
        (["render", "x", "–q"], "您是不是想写 -q？", "Did you mean -q?"),
        (["render", "x", "－－output=y"], "您是不是想写 --output？", "Did you mean --output?"),
        (["explain", "missing.yaml"], "explain 后面写编号，如 PG301。", "explain takes a code"),
        (["explain", "missing.yaml"], "用 plangen validate missing.yaml", "validate missing.yaml"),
        (["explain", "PG3O1"], "没有编号 PG3O1，是不是 PG301？", "Did you mean PG301?"),
    ],
)
def test_what_was_meant_is_guessed(  # noqa: PLR0913, PLR0917
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], zh: str, en: str
) -> None:
    for language, sentence in (("zh", zh), ("en", en)):
        monkeypatch.setenv("PLANGEN_LANG", language)
        outcome = run(*words)
        assert (outcome.code, outcome.out) == (2, "")
        assert sentence in outcome.err


def test_a_file_may_begin_with_a_dash(run: Run, here: Path) -> None:
    write(here, "—open")

    assert run("validate", "—open").code == 0


@both_languages
@pytest.mark.parametrize("command", COMMANDS)
def test_arguments_that_may_be_left_out_are_in_brackets(
    run: Run, command: str, language: str
) -> None:
    usage = run(command, "--help", "--lang", language).out.splitlines()[0]
    optional = {
        "render": "[PATH]...",
        "validate": "[PATH]...",
        "new": "[PERIOD]",
        "explain": "[CODE]...",
    }
    needed = {"diff": "BEFORE AFTER", "fmt": "PATH..."}

    assert usage.endswith((optional | needed).get(command, "]"))


# --- completion ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shell", "files"),
    [
        ("bash", [".bash_completions/plangen.sh", ".bashrc"]),
        ("zsh", [".zfunc/_plangen", ".zshrc"]),
        ("fish", [".config/fish/completions/plangen.fish"]),
    ],
)
def test_completion_is_installed_once_and_keeps_what_is_there(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, shell: str, files: list[str]
) -> None:
    monkeypatch.setattr(Path, "home", lambda: here)
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: shell)
    start = here / files[-1]
    own = "# 我的设置".encode("gbk")
    if len(files) > 1:
        start.write_bytes(own)
    outcomes = [run("--install-completion", "--lang", "zh") for _ in range(2)]

    assert [each.code for each in outcomes] == [0, 0]
    assert outcomes[0].out == f"{here / files[0]}\n"
    assert f"√ {shell} 的自动补全装好了。" in outcomes[0].err
    assert "_PLANGEN_COMPLETE" in (here / files[0]).read_text(encoding="utf-8")
    if len(files) > 1:
        assert start.read_bytes().startswith(own + b"\n")
        assert len(start.read_bytes().splitlines()) == 2


@pytest.mark.skipif(not IS_POSIX, reason="the program is a script for sh")
def test_completion_of_powershell_goes_to_its_profile(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = here / "王 芳" / "profile.ps1"
    program = here / "powershell"
    program.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{here}:/bin:/usr/bin")
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: "powershell")

    assert [run("--install-completion").code for _ in range(2)] == [0, 0]
    assert profile.read_text(encoding="utf-8").count("Register-ArgumentCompleter") == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_the_script_is_shown(run: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: shell)
    outcome = run("--show-completion")

    assert outcome.code == 0
    assert "_PLANGEN_COMPLETE" in outcome.out


@both_languages
def test_a_shell_that_is_not_known(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr("plangen.cli.completion._shell", lambda: "cmd")
    outcome = run("--install-completion", "--lang", language)

    assert (outcome.code, outcome.out) == (2, "")
    assert "bash, zsh, fish, powershell" in outcome.err


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plangen va", ["validate"]),
        ("plangen render --fo", ["--force"]),
        ("plangen validate --format s", ["sarif"]),
        ("plangen new --activities ", ["keep", "clear", "drop"]),
        ("plangen --color n", ["never"]),
    ],
)
def test_completion_answers(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    typed: str,
    expected: list[str],
) -> None:
    from plangen.cli import main  # noqa: PLC0415

    words = typed.split(" ")
    monkeypatch.setenv("_PLANGEN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "\n".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setattr(sys, "argv", ["plangen"])
    with pytest.raises(SystemExit):
        main([])

    assert capsys.readouterr().out.split() == expected


# --- annotations -----------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["full", "concise", None])
def test_annotations_follow_the_list_in_github_actions(
    run: Run, monkeypatch: pytest.MonkeyPatch, form: str | None
) -> None:
    words = ["validate", AS_PUBLISHED, *(["--format", form] if form else [])]
    plain = run(*words).out
    github = run("validate", AS_PUBLISHED, "--format", "github").out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    annotated = run(*words).out

    commands = [line for line in github.splitlines() if line.startswith("::")]
    assert len(commands) == 3
    assert annotated == plain + "".join(f"{line}\n" for line in commands)


@pytest.mark.parametrize("words", [["--format", "json"], ["--format", "github"], ["--statistics"]])
def test_annotations_follow_no_other_format(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    plain = run("validate", AS_PUBLISHED, *words).out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    assert run("validate", AS_PUBLISHED, *words).out == plain


def test_every_option_has_its_help_in_both_languages() -> None:
    for language in Language:
        program = app.tree(app.build(phrasebook(language)))
        for command in (program, *program.commands.values()):
            assert all(each.help for each in command.params)


def test_a_file_is_no_screen() -> None:
    assert FILE.wrapped("一 " * 200) == ["一 " * 200]
