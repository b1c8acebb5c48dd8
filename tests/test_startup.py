"""What each command imports: a price that every start pays."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support import AS_PUBLISHED, ROOT
from terminal import on_console

PROBE = """
import sys
from plangen.cli import main
code = main(sys.argv[1:])
print(code, *sorted(%r & sys.modules.keys()), file=sys.stderr)
"""
WATCHED = {
    *("yaml", "jinja2", "docx", "lxml", "pydantic", "typer", "msgspec", "rich", "borax"),
    *("chinese_calendar", "multiprocessing", "concurrent.futures", "asyncio", "logging"),
    *("ssl", "http", "http.client", "urllib.request", "xml.sax", "unittest", "sqlite3"),
}
"""What costs much, and what has no business in a plan."""
EACH = {"typer", "msgspec"}
CHECKED = EACH | {"yaml", "pydantic"}
RENDERED = CHECKED | {"chinese_calendar", "jinja2", "lxml"}
PLAN = "plans/2023-04.yaml"
MAY_IMPORT = {
    ("--version",): EACH,
    ("--help",): EACH,
    ("validate", "--help"): EACH | {"pydantic"},  # Typer asks for it
    ("validate", PLAN): CHECKED | {"chinese_calendar"},
    ("validate", "tests/plans/good/poster.yaml"): CHECKED,
    ("render", PLAN, "-o", "{folder}"): RENDERED,
    ("new", "2023-05", "--from", PLAN, "-o", "{folder}/new.yaml"): CHECKED
    | {"chinese_calendar", "borax"},
    ("fmt", PLAN, "--keys", "en", "--diff"): CHECKED,
    ("diff", PLAN, PLAN): CHECKED,
    ("explain", "PG301"): CHECKED,
    ("schema",): EACH | {"pydantic"},
    ("doctor",): RENDERED - {"yaml", "chinese_calendar"},
}
"""What each command imports of what is watched."""


@pytest.mark.parametrize("words", MAY_IMPORT, ids=" ".join)
def test_a_command_imports_what_it_needs(words: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE % WATCHED, *(each.format(folder=tmp_path) for each in words)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        cwd=ROOT,
    )
    code, *imported = done.stderr.splitlines()[-1].split()

    assert code == "0"
    assert set(imported) == MAY_IMPORT[words]


def test_without_a_configuration_none_is_read(tmp_path: Path) -> None:
    shutil.copy(ROOT / PLAN, tmp_path)

    done = subprocess.run(
        [sys.executable, "-c", PROBE % {"tomllib"}, "validate", Path(PLAN).name],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        cwd=tmp_path,
    )

    assert done.stderr.splitlines()[-1] == "0"


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_console_is_too_old(language: str, encoding: str) -> None:
    outcome = on_console(encoding, "validate", AS_PUBLISHED, "--lang", language)

    assert outcome.code == 1
    assert outcome.out.count("PG302") == 2
    assert "Traceback" not in outcome.err


def test_a_console_of_its_own_is_not_too_old() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "plangen", "validate", AS_PUBLISHED, "--lang", "zh"],
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "gbk", "PATH": ""},
    )

    assert done.returncode == 1
    assert done.stdout.decode("gbk").count("PG302") == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "plangen", "validate", AS_PUBLISHED],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=60)

    assert b"Traceback" not in errors
    assert b"Exception" not in errors
