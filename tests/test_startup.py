"""What each command imports: a price that every start pays."""

from __future__ import annotations

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
loaded = {name.split(".")[0] for name in sys.modules}
print(code, *sorted(loaded & set(%r)), file=sys.stderr)
"""
HEAVY = ["yaml", "jinja2", "docx", "lxml", "pydantic", "typer", "rich", "multiprocessing"]


def loaded_by(*words: str | Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE % HEAVY, *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return done.stderr.splitlines()[-1].split()


def test_the_version_costs_typer_alone() -> None:
    assert loaded_by("--version") == ["0", "typer"]


def test_help_costs_typer_alone() -> None:
    assert loaded_by("--help") == ["0", "typer"]


def test_validation_never_imports_word(sample: Path) -> None:
    code, *modules = loaded_by("validate", sample)

    assert code == "0"
    assert {"yaml", "pydantic"} <= set(modules)
    assert not {"docx", "lxml", "multiprocessing"} & set(modules)


def test_looking_at_pictures_never_imports_word() -> None:
    code, *modules = loaded_by("validate", ROOT / "tests/plans/good/poster.yaml")

    assert code == "0"
    assert not {"docx", "lxml"} & set(modules)


def test_a_plan_without_expressions_does_not_import_jinja() -> None:
    [plan] = (ROOT / "tests/plans/bad").glob("missing-fields.yaml")

    assert "jinja2" not in loaded_by("validate", plan)


def test_rendering_imports_what_it_needs(tmp_path: Path) -> None:
    code, *modules = loaded_by("render", AS_PUBLISHED, "-o", tmp_path)

    assert code == "0"
    assert {"yaml", "pydantic", "jinja2", "docx", "lxml"} <= set(modules)


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
