"""A configuration that is deep, long, endless or of other times is told in a sentence."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from bounded import BoundedCase, bounded_runs, needs_fork
from support import plan_text
from terminal import Run, write

DIGITS = "9" * 4301
DEEP = {
    "lists": "a=" + "[" * 1200 + "]" * 1200,
    "lists in a known setting": "names=" + "[" * 20000 + "]" * 20000,
    "tables in a line": "a=" + "{a=" * 1200 + "1" + "}" * 1200,
    "dotted keys": ".".join("a" * 5000) + "=1",
    "headers": "[" + ".".join("a" * 5000) + "]",
    "lists never closed": "a=" + "[" * 5000,
}
LONG = {
    "pitch": f"line-pitch={DIGITS}",
    "pitch of more digits": f"line-pitch={DIGITS}{DIGITS}",
    "pitch below nought": f"line-pitch=-{DIGITS}",
    "pitch in other digits": "line-pitch=0x" + "f" * 5000,
    "pitch of an exponent": "line-pitch=1e999",
    "pitch that is none": "line-pitch=nan",
    "margin": f"margins={{top={DIGITS}}}",
    "blank lines": f"title-blank-before={DIGITS}",
    "font": "latin-font='" + "a" * 100_000 + "'",
    "year of a day": f"holidays={{off=['{DIGITS}-01-01']}}",
    "date": "holidays={off=[0000-00-00]}",
}
DAYS = {
    "ten thousand years": "holidays={off=['0001-01-01/9999-12-31']}",
    "ten thousand years with a word": "holidays={off=['0001-01-01至9999-12-31']}",
    "backwards": "holidays={off=['9999-12-31/0001-01-01']}",
    "first day": "holidays={off=['0001-01-01']}",
    "last day": "holidays={work=[9999-12-31]}",
    "many": "holidays={off=[" + ",".join(["2023-04-05"] * 20_000) + "]}",
}
TOLD = re.compile(r"plangen\.toml(?::\d+)?(?::\d+)?: error PG\d+: ")
COMMANDS = (("validate", "plan.yaml"), ("render", "plan.yaml", "-o", "out.docx"))


def with_config(run: Run, here: Path, text: str, language: str) -> tuple[int, str]:
    write(here, text=plan_text(introduction="现将工作计划安排如下。"))
    write(here, "plangen.toml", text + "\n")
    outcome = run("validate", "plan.yaml", "--lang", language)
    return outcome.code, outcome.out + outcome.err


@pytest.mark.parametrize("name", [*DEEP, *LONG])
def test_what_is_deep_or_long_is_refused(run: Run, here: Path, name: str) -> None:
    code, said = with_config(run, here, (DEEP | LONG)[name], "en")

    assert code == 2
    assert TOLD.search(said)
    assert len(said) < 5000  # what is long is not shown whole


@pytest.mark.parametrize("name", ["lists", "pitch"])
def test_it_is_told_in_chinese(run: Run, here: Path, name: str) -> None:
    code, said = with_config(run, here, (DEEP | LONG)[name], "zh")

    assert code == 2
    assert "plangen.toml" in said
    assert not re.search(r"recursion|digit|int string", said)


@pytest.mark.parametrize("name", DAYS)
def test_days_off_of_all_times(run: Run, here: Path, name: str) -> None:
    code, said = with_config(run, here, DAYS[name], "en")

    assert code in {0, 2}
    assert code == 0 or TOLD.search(said)


@pytest.mark.parametrize("name", DEEP)
def test_a_project_file_of_another_program(run: Run, here: Path, name: str) -> None:
    write(here, text=plan_text(introduction="现将工作计划安排如下。"))
    write(here, "pyproject.toml", f"{DEEP[name]}\n[tool.plangen]\n")

    outcome = run("validate", "plan.yaml", "--lang", "en")

    assert outcome.code in {0, 2}
    assert outcome.code == 0 or "pyproject.toml" in outcome.out + outcome.err


@needs_fork
def test_devices_and_pipes_are_no_configuration(tmp_path: Path) -> None:
    """None is waited for, and none is read without an end."""
    cases, names = [], ("device", "pipe", "linked pipe", "holidays", "template", "sparse")
    for name in names:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "plan.yaml").write_text(plan_text(), encoding="utf-8")
        os.mkfifo(folder / "fifo")
        config = folder / "plangen.toml"
        match name:
            case "device":
                config.symlink_to("/dev/zero")
            case "pipe":
                (folder / "fifo").rename(config)
            case "linked pipe":
                config.symlink_to(folder / "fifo")
            case "holidays":
                config.write_text("holidays='fifo'", encoding="utf-8")
            case "template":
                config.write_text("template='fifo'", encoding="utf-8")
            case "sparse":
                config.touch()
                os.truncate(config, 700_000_000)
        words = COMMANDS[name == "template"]
        cases.append(BoundedCase((*words, "--lang", "en"), str(folder)))

    wrong = {}
    for name, done in zip(names, bounded_runs(cases), strict=True):
        wrong[name] = done.faults(*((0, 2) if "pipe" in name or name == "device" else (2,)))
        if done.code == 2 and not re.search(r"(plangen\.toml|fifo).*PG\d+", done.said):
            wrong[name].append(done.said)

    assert {name: faults for name, faults in wrong.items() if faults} == {}
