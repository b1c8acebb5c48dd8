"""File names that are no UTF-8, and systems whose encoding has no Chinese."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bounded import BoundedCase, BoundedRun, bounded_runs, needs_fork
from profiles import by_profile
from support import PLANS, plan_text

pytestmark = needs_fork

ODD = os.fsdecode(b"bad\xff")
EVEN = "good"
COMMANDS: dict[str, tuple[str, ...]] = {
    "validate --diff": ("validate", "{}.yaml", "--diff"),
    "fmt --diff": ("fmt", "{}.yaml", "--keys", "zh", "--diff"),
    "new --dry-run": ("new", "2023-05", "--from", "{}.yaml", "--dry-run"),
    "render": ("render", "{}.yaml", "-o", "out.docx"),
    "render to the name": ("render", "{}.yaml", "-o", "{}.docx"),
    "render in a folder": ("render", "{}"),
    "validate a folder": ("validate", "{}"),
    "validate --fix": ("validate", "{}.yaml", "--fix"),
    "fmt": ("fmt", "{}.yaml", "--keys", "zh"),
    "new": ("new", "2023-05", "--from", "{}.yaml", "-o", "{}-next.yaml"),
    "diff": ("diff", "{}.yaml", "other.yaml"),
    "template": ("render", "other.yaml", "--template", "{}", "-o", "out.docx"),
    "report": ("validate", "{}.yaml", "--format", "json", "--output-file", "{}.json"),
    "missing": ("validate", "{}-none.yaml"),
    **{
        form: ("validate", "{}.yaml", "--format", form)
        for form in ("full", "json", "github", "junit", "sarif")
    },
}
FIRST = ("validate --diff", "fmt --diff", "new --dry-run", "render to the name")


def _folder(folder: Path, name: str) -> None:
    folder.mkdir()
    (folder / name).mkdir()
    march = (PLANS / "bad" / "march.yaml").read_text(encoding="utf-8")
    for each in (f"{name}.yaml", "other.yaml", f"{name}/plan.yaml"):
        (folder / each).write_text(march, encoding="utf-8")


def _run_with(tmp_path: Path, name: str, commands: list[str]) -> list[BoundedRun]:
    cases = []
    for number, command in enumerate(commands):
        folder = tmp_path / f"{number}{'odd' if name == ODD else 'even'}"
        _folder(folder, name)
        words = [word.format(name) for word in COMMANDS[command]]
        cases.append(BoundedCase((*words, "--lang", "en"), str(folder)))
    return bounded_runs(cases)


def test_a_name_that_is_no_utf_8_changes_no_exit_code(tmp_path: Path) -> None:
    """What is printed of it is a path that is there, or is marked as not printable."""
    commands = [each for each in COMMANDS if each in FIRST or by_profile(0, 1)]
    odd, even = (_run_with(tmp_path, name, commands) for name in (ODD, EVEN))

    wrong = {}
    for number, (command, ours, usual) in enumerate(zip(commands, odd, even, strict=True)):
        wrong[command] = ours.faults(usual.code if usual.code is not None else -1)
        for line in ours.out.splitlines():
            if line.endswith(".docx") and not Path(tmp_path, f"{number}odd", line).exists():
                wrong[command].append(f"printed {line!a}")

    assert {command: faults for command, faults in wrong.items() if faults} == {}


def test_names_that_are_utf_8_and_odd(tmp_path: Path) -> None:
    names = ["换\n行", "a\rb", "\u202eabc", "e\u0301", "长" * 80, " 空 格 ", "-dash", "\U0001f600"]
    cases = []
    for number, name in enumerate(names):
        folder = tmp_path / str(number)
        _folder(folder, name)
        cases += [
            BoundedCase(("validate", f"./{name}.yaml", "--diff"), str(folder)),
            BoundedCase(("render", f"./{name}.yaml", "-o", f"./{name}.docx"), str(folder)),
        ]

    runs = bounded_runs(cases)
    wrong = [(case.words, run.faults(0, 1)) for case, run in zip(cases, runs, strict=True)]

    assert [each for each in wrong if each[1]] == []


ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
IN_ASCII: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "render": (("render", "plan.yaml"), ASCII),
    "doctor": (("doctor",), ASCII),
    "validate": (("validate", "plan.yaml"), ASCII),
    "new": (("new", "2023-05", "--from", "plan.yaml", "-o", "下月.yaml"), ASCII),
    "fmt": (("fmt", "计划.yaml", "--keys", "zh"), ASCII),
    "explain": (("explain", "PG301"), ASCII),
    "schema": (("schema", "-o", "架构.json"), ASCII),
    "posix": (("render", "计划.yaml"), ASCII | {"LC_ALL": "POSIX"}),
    "gbk": (("validate", "计划.yaml"), {"PYTHONIOENCODING": "gbk"}),
    "ascii": (("validate", "计划.yaml", "--diff"), {"PYTHONIOENCODING": "ascii"}),
}
FIRST_IN_ASCII = ("render", "doctor")


@pytest.mark.parametrize(
    "name", [each for each in IN_ASCII if each in FIRST_IN_ASCII or by_profile(0, 1)]
)
def test_a_system_without_chinese(tmp_path: Path, name: str) -> None:
    words, environment = IN_ASCII[name]
    for each in ("plan.yaml", "计划.yaml"):
        (tmp_path / each).write_text(plan_text(), encoding="utf-8")
    kept = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "plangen", *words],
        cwd=tmp_path,
        env=kept | environment | {"PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")

    assert done.returncode in {0, 1, 2}, said
    assert "Traceback" not in said
    assert not list(tmp_path.glob("plangen-error-*"))
    if name in {"render", "posix"}:
        assert done.returncode in {0, 2}
        if done.returncode == 0:  # the path that is printed is there
            assert os.path.exists(tmp_path.__fspath__().encode() + b"/" + done.stdout.strip())  # noqa: PTH110  # bytes


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    code = "import os; os.mkdir('x'); os.chdir('x'); os.rmdir('../x'); "
    code += "from plangen.cli import main; raise SystemExit(main(['validate', 'p.yaml']))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PLANGEN_LANG": "en"},
        capture_output=True,
        check=False,
        text=True,
    )

    said = done.stdout + done.stderr
    assert done.returncode == 2, said
    assert "plangen failed" not in said
    assert "results" not in said  # none were to be written
    assert re.search(r"folder|p\.yaml", said)
