"""Configurations that are too deep, too long, or no files: each is a sentence at its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plangen import limits
from plangen.checks import RULES
from plangen.config import Config, find_config, read_config
from plangen.errors import ConfigError
from plangen.findings import Finding
from steps import MOST, steps
from terminal import Run, write


def read(folder: Path, text: str) -> Config:
    return read_config(write(folder, "plangen.toml", text), RULES)


def problems(folder: Path, text: str) -> list[Finding]:
    with pytest.raises(ConfigError) as raised:
        read(folder, text)
    return list(raised.value.findings)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a=" + "[" * 2400, "PG426", 1, 53),
        ("duplex = true\na=" + "[" * 60 + "]" * 60, "PG426", 2, 53),
        ("a=" + "{a=" * 3000, "PG426", 1, 151),
        ("a=" + "{a=" * 60 + "1" + "}" * 60, "PG426", 1, 151),
        ("\n" + "a." * 400_000 + "b = 1", "PG426", 2, 1),
        ("[" + "a." * 400_000 + "b]", "PG426", 1, 2),
        ("[[" + ".".join("a" * 51) + "]]", "PG426", 1, 3),
        ("line-pitch=" + "9" * 4301, "PG427", 1, 12),
        ("\nline-pitch = -" + "9" * 400_000, "PG427", 2, 14),
        ("line-pitch = 0." + "1" * 5000, "PG427", 1, 14),
        ("line-pitch = 0x" + "f" * 5000, "PG427", 1, 14),
        ("line-pitch = 1_" + "0_" * 5000 + "0", "PG427", 1, 14),
        ("names = ['a', " + "9" * 5000 + "]", "PG427", 1, 15),
        ("margins = { top = " + "9" * 5000 + " }", "PG427", 1, 19),
        ("line-pitch = " + "9" * 100, "PG422", 1, 1),
        ("line-pitch = inf", "PG422", 1, 1),
        ("line-pitch = nan", "PG422", 1, 1),
        ("signature-min-gap = nan", "PG422", 1, 1),
        ("margins = { top = nan, left = -inf }", "PG422", 1, 13),
        ("title-blank-before = 1.0", "PG422", 1, 1),
        ("title-blank-before = " + "9" * 99, "PG422", 1, 1),
        ("duplex = true\nduplex = false", "PG420", 2, 1),
        ("[margins]\n[margins]", "PG420", 2, 9),
        ("closing-day = 2027-02-05", "PG422", 1, 1),
        ("template = 'a\\u0000b'".replace("'", '"'), "PG422", 1, 1),
        ('template = "a\\u001b[31mb"', "PG422", 1, 1),
        ('holidays = "a\\u0000b"', "PG422", 1, 1),
        ('names = ["\\ud800"]', "PG420", 1, 17),
        ("names = ['a\x00b']", "PG420", 1, 12),
        ('latin-font = "a\\u0000b"', "PG422", 1, 1),
    ],
)
def test_what_is_beyond_a_bound_is_told_at_its_place(
    tmp_path: Path, text: str, code: str, line: int, column: int
) -> None:
    findings = problems(tmp_path, text)

    found = findings[0]
    assert (found.code, found.place.line, found.place.column) == (code, line, column)
    assert all(len(str(value)) < 500 for each in findings for value in each.args.values())


@pytest.mark.parametrize(
    ("text", "place", "bound", "size"),
    [
        ("holidays = {off = '1900-01-01..9999-12-31'}", (1, 13), "days", 2_958_464),
        ("[holidays]\nwork = [\n'2027-01-01',\n'0001-01-01..2027-01-01']", (4, 2), "days", 739_982),
        ("[holidays]\noff = ['2027-01-01..2028-01-02']", (2, 9), "days", 367),
        (
            "[holidays]\noff = ["
            + "".join(f"'{year}-01-01..{year}-12-31',\n" for year in range(1900, 2000))
            + "]",
            (56, 2),
            "alldays",
            20_088,
        ),
    ],
)
def test_holidays_are_bounded_in_days(
    tmp_path: Path, text: str, place: tuple[int, int], bound: str, size: int
) -> None:
    [finding] = problems(tmp_path, text)

    assert (finding.code, finding.args["bound"], finding.args["size"]) == ("PG427", bound, size)
    assert (finding.place.line, finding.place.column) == place


def test_a_span_of_a_whole_year_is_read(tmp_path: Path) -> None:
    config = read(tmp_path, "holidays = { off = '2028-01-01..2028-12-31' }")

    assert len(config.holidays.off) == 366


def test_holidays_may_be_dates_of_toml(tmp_path: Path) -> None:
    assert len(read(tmp_path, "holidays = { off = [2027-02-05] }").holidays.off) == 1
    [finding] = problems(tmp_path, "holidays = { off = [2027-02-05 07:32:00] }")
    assert (finding.code, finding.place.column) == ("PG422", 21)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone.toml", "ENOENT"),
        (".", "EISDIR"),
        ("", "EISDIR"),
        ("plangen.toml/x", "ENOTDIR"),
        ("名" * 100, "ENAMETOOLONG"),
        ("x" * 5000, "ENAMETOOLONG"),
        *([("pipe", "ESPIPE"), ("/dev/zero", "ESPIPE")] if hasattr(os, "mkfifo") else []),
    ],
)
def test_a_file_of_holidays_that_cannot_be_read_is_told_at_its_setting(
    tmp_path: Path, name: str, reason: str
) -> None:
    if name == "pipe":
        os.mkfifo(tmp_path / name)

    [finding] = problems(tmp_path, f"duplex = true\nholidays = '{name}'")

    assert (finding.code, finding.args["reason"]) == ("PG425", reason)
    assert (finding.place.line, finding.place.column) == (2, 1)


def test_a_file_of_holidays_is_bounded_as_a_configuration_is(tmp_path: Path) -> None:
    path = write(tmp_path, "days.toml", "off = []\n" + "#" * limits.SETTINGS)
    [finding] = problems(tmp_path, "holidays = 'days.toml'\nduplex = 1")[:1]
    assert (finding.code, finding.place.file) == ("PG163", str(path))

    write(tmp_path, "days.toml", "off = " + "[" * 1000)
    found = problems(tmp_path, "holidays = 'days.toml'\nduplex = 1")
    assert [(each.code, each.place.line) for each in found] == [("PG426", 1), ("PG422", 2)]


@pytest.mark.parametrize("name", ["gone", "名" * 100, "x" * 5000, "plangen.toml/x", "/dev/zero"])
def test_a_template_that_is_none_is_told_at_its_setting(here: Path, run: Run, name: str) -> None:
    write(here, "plangen.toml", f"duplex = true\ntemplate = '{name}'\n")
    plan = write(here)

    done = run("render", plan, "--lang", "en")

    assert done.code == 2
    assert f"plangen.toml:2:1: error PG425: “{here / name}”, which template names" in done.err
    assert run("validate", plan).code == 0


def test_a_template_that_is_a_file_is_told_at_its_setting(here: Path, run: Run) -> None:
    write(here, "plangen.toml", "template = 'plangen.toml'\n")

    done = run("render", write(here), "-v", "--lang", "en")

    assert done.code == 2
    assert "plangen.toml:1:1: error PG108" in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("name", ["plangen.toml", "pyproject.toml"])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "loop"])
def test_what_is_no_file_is_no_configuration(tmp_path: Path, name: str, kind: str) -> None:
    inner = tmp_path / "a"
    inner.mkdir()
    match kind:
        case "pipe":
            os.mkfifo(inner / name)
        case "device":
            (inner / name).symlink_to("/dev/zero")
        case "folder":
            (inner / name).mkdir()
        case _:
            (inner / name).symlink_to(name)
    outer = write(tmp_path, "plangen.toml", "")

    assert find_config(inner) == outer


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ("[project]\n# plangen\n" + "#" * limits.SETTINGS, False),
        ("#" * limits.SETTINGS + "\n[tool.plangen]\n", False),
        ("[tool.plangen]\n" + "#" * limits.SETTINGS, True),
        ("a=" + "[" * 3000 + "# plangen", False),
        ("a=" + "9" * 5000 + " # plangen", False),
        ("[tool.plangen]\na=" + "[" * 3000, True),
    ],
)
def test_a_large_project_of_others_stops_nothing(
    here: Path, run: Run, text: str, *, is_ours: bool
) -> None:
    file = write(here, "pyproject.toml", text)

    assert (find_config(here) == file) is is_ours
    done = run("validate", write(here), "--lang", "en")
    assert done.code == (2 if is_ours else 0)


def test_a_large_configuration_is_not_read(here: Path, run: Run) -> None:
    write(here, "plangen.toml", "#" * (limits.SETTINGS + 1))

    done = run("validate", write(here), "--lang", "en")

    assert done.code == 2
    assert "plangen.toml: error PG163" in done.err


MANY = 4_000


@pytest.mark.parametrize(
    "text",
    [
        "select = [" + "'PG999', " * MANY + "]",
        "names = [" + "\n3," * MANY + "]",
        "".join(f"a{number} = 1\n" for number in range(MANY)),
        "[severity]\n" + "".join(f"PG{number} = 'a'\n" for number in range(4000, 4000 + MANY)),
        "holidays = 'plangen.toml'\n" + "".join(f"b{number} = 1\n" for number in range(MANY)),
    ],
)
def test_of_many_problems_the_first_hundred_are_told(tmp_path: Path, text: str) -> None:
    found = problems(tmp_path, text)

    assert limits.PROBLEMS <= len(found) <= 2 * limits.PROBLEMS + 1


def test_many_names_are_read_in_their_time(tmp_path: Path) -> None:
    def cost(count: int) -> int:
        names = "".join(f"'馆{number}',\n" for number in range(count))
        return steps(lambda: problems(tmp_path, f"names = [\n{names}3]\nduplex = 1"))

    assert cost(3000) < MOST * cost(300)


def test_a_wrong_key_of_a_million_characters_is_told_short(tmp_path: Path) -> None:
    [finding] = problems(tmp_path, "a" * 900_000 + " = 1")

    assert (finding.code, len(str(finding.args["key"]))) == ("PG421", 31)
