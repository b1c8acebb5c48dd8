from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plangen.checks import RULES
from plangen.config import Config, find_config, read_config
from plangen.errors import ConfigError
from plangen.findings import Finding, Severity
from terminal import Run, write


def read(folder: Path, text: str) -> Config:
    return read_config(write(folder, "plangen.toml", text), RULES)


def problems(folder: Path, text: str) -> list[Finding]:
    with pytest.raises(ConfigError) as raised:
        read(folder, text)
    return list(raised.value.findings)


def test_everything_can_be_set(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        """
select = ["PG3"]
ignore = "PG317"
severity = { PG37 = "note", PG370 = "error" }
closing-day = ["周一", "sunday"]
names = ["鹞山"]
template = "ours"
profile = "word"
duplex = true
bold-level-3 = true
title-blank-before = 1
signature-min-gap = 2
holidays = { off = ["2027-02-05..2027-02-07", 2027-05-01], work = ["2027-02-20"] }
""",
    )

    assert (config.select, config.ignore, config.names) == (("PG3",), ("PG317",), ("鹞山",))
    severities = [
        config.severity_of(code, Severity.WARNING) for code in ("PG371", "PG370", "PG301")
    ]
    assert severities == [Severity.NOTE, Severity.ERROR, Severity.WARNING]
    assert config.closing_day == {0, 6}
    assert config.template == tmp_path / "ours"
    assert (config.duplex, config.bold_level_3) == (True, True)
    assert (config.title_blank_before, config.signature_min_gap) == (1, 2)
    assert config.holidays.off == {date(2027, 2, day) for day in (5, 6, 7)} | {date(2027, 5, 1)}
    assert config.holidays.work == {date(2027, 2, 20)}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tool.plangen.grid = 'x'\n", 1),
        ("[tool]\nplangen.grid = 'x'\n", 2),
        ("[tool]\nplangen = {duplex = true, grid = 'x'}\n", 2),
        ("['tool'.\"plangen\"]\ngrid = 'x'\n", 2),
        ("[ tool . plangen ]\n\ngrid = 'x'\n", 3),
        ("[tool]\nplangen = 3\n", 2),
    ],
)
def test_the_table_of_a_project_is_found_however_it_is_written(
    tmp_path: Path, text: str, line: int
) -> None:
    file = write(tmp_path, "pyproject.toml", text)

    assert find_config(tmp_path) == file
    with pytest.raises(ConfigError) as caught:
        read_config(file, RULES)
    assert [each.place.line for each in caught.value.findings] == [line]


@pytest.mark.parametrize(
    "text", ["tool = 3 # plangen", "[project]\nname = 'plangen'\n", "[plangen"]
)
def test_a_project_that_only_speaks_of_plangen_is_passed_over(tmp_path: Path, text: str) -> None:
    write(tmp_path, "pyproject.toml", text)

    assert find_config(tmp_path) != tmp_path / "pyproject.toml"


@pytest.mark.parametrize(
    "text",
    [
        "[tool.plangen]\ngrid = 'lines'\n",
        "[ 'tool' . \"plangen\" ]\ngrid = 'lines'\n",
        "[tool]\nplangen.grid = 'lines'\n",
        "tool.plangen.grid = 'lines'\n",
        "tool = {plangen = {grid = 'lines'}}\n",
        "[tool.plangen.margins]\ntop = 30\n",
        "[\"\\u0074ool\".plangen]\ngrid = 'lines'\n",
        '[project]\nname = \'x\'\n["tool"]\n"plangen" = {}\n',
    ],
)
def test_the_table_is_found_however_it_is_written(text: str, tmp_path: Path) -> None:
    path = write(tmp_path, "pyproject.toml", text)

    assert find_config(tmp_path) == path


@pytest.mark.parametrize("text", ["[[tool.plangen]]\n", "tool = 3\n# [tool.plangen]\n"])
def test_a_project_whose_table_is_none(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read_config(write(tmp_path, "pyproject.toml", text), RULES)

    assert [finding.code for finding in raised.value.findings] == ["PG422"]


@pytest.mark.parametrize(
    ("select", "ignore", "allowed"),
    [
        ((), (), True),
        ((), ("PG301",), False),
        ((), ("PG3",), False),
        (("PG301",), ("PG3",), True),
        (("PG3",), ("PG301",), False),
        (("PG37",), (), False),
    ],
)
def test_the_longest_code_decides(
    select: tuple[str, ...], ignore: tuple[str, ...], *, allowed: bool
) -> None:
    assert Config(select=select, ignore=ignore).allows("PG301") is allowed


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("\nclosing_day = '周一'", "PG421", 2, 1),
        ("closing-day = 1", "PG422", 1, 1),
        ("closing-day = '周八'", "PG422", 1, 1),
        ("closing-day = ['周一', '周八']", "PG422", 1, 23),
        ("select = ['PG999']", "PG423", 1, 12),
        ("select = [\n  'PG301',\n  'PG999',\n]", "PG423", 3, 4),
        ("severity = { PG301 = 'fatal' }", "PG422", 1, 14),
        ("[severity]\nPG301 = 'note'\nPG999 = 'note'", "PG423", 3, 1),
        ("severity.PG999 = 'note'", "PG423", 1, 10),
        ("severity = 'error'", "PG422", 1, 1),
        ("profile = 'gothic'", "PG422", 1, 1),
        ("[holidays]\non = []", "PG422", 2, 1),
        ("[holidays]\noff = ['2027-02-01', '2027-02-30']", "PG422", 2, 23),
        ("margins = { top = 37, inner = 30 }", "PG422", 1, 23),
        ("margins = { top = 370 }", "PG422", 1, 13),
        ("duplex = 1", "PG422", 1, 1),
        ("latin-font = '01234567890123456789012345678901'", "PG422", 1, 1),
        ("line_pitch = 30", "PG421", 1, 1),
        ("term = { start = '2024-02-25', weeks = 20 }", "PG422", 1, 10),
        ("term = { start = '2024-02-30', weeks = 20 }", "PG422", 1, 10),
        ("term = { start = 2024-02-26T08:00:00, weeks = 20 }", "PG422", 1, 10),
        ("term = { start = 9999-12-27, weeks = 20 }", "PG422", 1, 10),
        ("\nterm = { start = 2024-02-26, weeks = 0 }", "PG422", 2, 30),
        ("[term]\nstart = 2024-02-26\nweeks = 54", "PG422", 3, 1),
        ("[term]\nstart = 2024-02-26\nweeks = '20'", "PG422", 3, 1),
        ("[term]\nstart = 2024-02-26\nweeks = 20\nend = 2024-07-12", "PG422", 4, 1),
        ("[term]\nstart = 2024-02-26", "PG422", 1, 2),
        ("term = '2024-02-26'", "PG422", 1, 1),
        ("template = 3", "PG422", 1, 1),
        ("names = [\n  3,\n]", "PG422", 2, 3),
        ("select = [", "PG420", 1, 1),
        ("select = 'a\nb'", "PG420", 1, 12),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    tmp_path: Path, text: str, code: str, line: int, column: int
) -> None:
    [finding] = problems(tmp_path, text)

    assert (finding.code, finding.place.line, finding.place.column) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[tool.other]\nselect = 3\n\n[tool.plangen]\nselect = 3\n", 5, 1),
        ("[tool.other]\nselect = 3\n[tool]\nplangen = { select = 3 }\n", 4, 13),
        ('[tool.plangen]\nnames = ["""\nselect = 3"""]\nselect = 3\n[tool.z]\nselect = 3\n', 4, 1),
        ("tool.plangen.select = 3\n", 1, 14),
        ("[tool.plangen]\n'select' = 3\n", 2, 2),
        ("# select\n[ tool . plangen ]\n# select\nselect=3 # select\n", 4, 1),
    ],
)
def test_a_setting_is_told_in_its_own_table(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    with pytest.raises(ConfigError) as raised:
        read_config(write(tmp_path, "pyproject.toml", text), RULES)

    [finding] = raised.value.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("PG422", line, column)


def test_all_that_is_wrong_is_told(tmp_path: Path) -> None:
    text = "selct = 3\nselect = ['PG999', 'PG998']\nduplex = 1\n[margins]\ntop = 1\nleft = 2\n"

    lines = [(each.code, each.place.line) for each in problems(tmp_path, text)]
    assert sorted(lines) == [
        ("PG421", 1),
        ("PG422", 3),
        ("PG422", 5),
        ("PG422", 6),
        ("PG423", 2),
        ("PG423", 2),
    ]


def test_an_unknown_setting_gets_the_nearest_one(tmp_path: Path) -> None:
    [finding] = problems(tmp_path, "closing-days = '周一'")

    assert finding.args["nearest"] == "closing-day"


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "plangen.toml"
    path.write_bytes(b"names = ['\xd0\xc2']")

    with pytest.raises(ConfigError) as raised:
        read_config(path, RULES)
    assert [each.code for each in raised.value.findings] == ["PG424"]


def test_days_off_can_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "days.toml", "off = ['2027-05-01']")

    assert read(tmp_path, "holidays = 'days.toml'").holidays.years == {2027}
    assert [each.code for each in problems(tmp_path, "holidays = 'gone.toml'")] == ["PG425"]
    path = write(tmp_path, "days.toml", "off = [\n  '2027-05-01',\n  'Monday',\n]\non = []")
    found = problems(tmp_path, "holidays = 'days.toml'")
    places = [(each.code, each.place.file, each.place.line) for each in found]
    assert places == [("PG422", str(path), 3), ("PG422", str(path), 5)]


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    write(tmp_path, "pyproject.toml", "[tool.plangen]\nignore = ['PG301']\n")
    write(tmp_path / "a", "pyproject.toml", "[tool.other]\n")

    assert find_config(deep) == tmp_path / "pyproject.toml"
    write(tmp_path / "a", "plangen.toml", "")
    assert find_config(deep) == tmp_path / "a" / "plangen.toml"


PLAN = "organization: 测试图书馆\nperiod: 2023-04\nintroduction: 3月举办讲座,按时完成。\n"


@pytest.mark.parametrize(
    ("config", "options", "expected"),
    [
        ("", (), (["PG301", "PG370"], 1)),
        ("ignore = ['PG301']", (), (["PG370"], 0)),
        ("ignore = ['PG301']", ("--strict",), (["PG370"], 1)),
        ("ignore = ['PG301']", ("--select", "PG301"), ([], 0)),
        ("", ("--ignore", "PG301,PG37"), ([], 0)),
        ("", ("--ignore", "pg301", "--ignore", "PG370"), ([], 0)),
        ("", ("--select", "PG37"), (["PG370"], 0)),
        ("severity = { PG301 = 'note' }", (), (["PG301", "PG370"], 0)),
        ("select = ['PG99']", (), ([], 2)),
        ("", ("--select", "PG99"), ([], 2)),
    ],
)
def test_configuration_and_options_choose_the_rules(
    here: Path, run: Run, config: str, options: tuple[str, ...], expected: tuple[list[str], int]
) -> None:
    codes, exit_code = expected
    write(here, "plangen.toml", config)
    plan = write(here, "plan.yaml", PLAN)

    done = run("validate", plan, *options, "--lang", "en")

    assert [code for code in ("PG301", "PG370") if code in done.out] == codes
    assert done.code == exit_code
    assert exit_code < 2 or "PG423" in done.err


def test_a_template_that_comes_with_the_program_is_meant_by_its_name(tmp_path: Path) -> None:
    assert read(tmp_path, 'template = "letter"').template == Path("letter")
    (tmp_path / "letter").mkdir()
    assert read(tmp_path, 'template = "letter"').template == tmp_path / "letter"


def test_render_uses_the_template_of_the_configuration(here: Path, run: Run) -> None:
    plan = write(here, "plan.yaml", PLAN)
    write(here, "plangen.toml", "template = 'ours'")

    done = run("render", plan, "--lang", "en")

    assert done.code == 2
    assert "ours" in done.err
