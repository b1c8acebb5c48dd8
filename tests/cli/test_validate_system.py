"""``plangen validate`` with several processes, and what a system can do to it."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plangen.cli import checking, processes
from plangen.document.template import official_folder
from plangen.messages import Language, phrasebook
from support import plan_text
from terminal import Run, write

WRONG = plan_text(introduction="认真落实,按时完成。", foo="1")
FIXABLE = plan_text(introduction="认真落实,按时完成。")
UNSAFE = plan_text(introduction="举办举办讲座。")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGEN_LANG", "en")


def _says(key: str, **args: str | int) -> str:
    return phrasebook(Language.EN).say(key, **args)


# --- several processes -------------------------------------------------------------------------


@pytest.mark.parametrize("words", [(), ("--fix",), ("--diff",), ("--format", "json")])
def test_several_processes_say_what_one_says(run: Run, here: Path, words: tuple[str, ...]) -> None:
    texts = [WRONG, FIXABLE, UNSAFE, "a: [", plan_text(), "name: ci\n"]
    outcomes = []
    for folder, jobs in (("one", "1"), ("two", "2")):
        (here / folder).mkdir()
        os.chdir(here / folder)
        for number in range(30):
            write(here / folder, f"{number:02}.yaml", texts[number % len(texts)])
        outcomes.append(run("validate", ".", "missing.yaml", "--jobs", jobs, *words))
    os.chdir(here)

    assert outcomes[0] == outcomes[1]
    files = [sorted((here / folder).iterdir()) for folder in ("one", "two")]
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]


@pytest.mark.parametrize(
    ("jobs", "files", "expected"),
    [(None, 99, 1), (None, 10_000, 4), (None, 250, 2), (8, 3, 3), (1, 1000, 1), (500, 1000, 61)],
)
def test_processes_are_started_where_they_pay(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, files: int, expected: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)

    assert processes._processes(jobs, files, checking._PAYS_FROM) == expected


@pytest.mark.parametrize("words", [(), ("-q",), ("--strict",), ("-o", "there")])
def test_documents_by_several_processes_are_those_of_one(
    run: Run, here: Path, words: tuple[str, ...]
) -> None:
    """Results come in the order of the plans, and a broken plan stops no other."""
    texts = [WRONG, FIXABLE, plan_text(), "a: [", "name: ci\n"]
    outcomes = []
    for folder, jobs in (("one", "1"), ("two", "2")):
        (here / folder).mkdir()
        os.chdir(here / folder)
        for number in range(1, 11):
            text = texts[number % len(texts)].replace("2023-04", f"2023-{number:02}")
            write(here / folder, f"{number:02}.yaml", text)
        outcomes.append(run("render", ".", "missing.yaml", "--jobs", jobs, *words))
    os.chdir(here)

    assert outcomes[0] == outcomes[1]
    assert outcomes[0].out.count(".docx\n") == 4
    made = [sorted((here / folder).rglob("*.docx")) for folder in ("one", "two")]
    assert [path.read_bytes() for path in made[0]] == [path.read_bytes() for path in made[1]]


def test_a_template_that_fails_in_another_process_stops_all(run: Run, here: Path) -> None:
    template = here / "own"
    shutil.copytree(official_folder(), template)
    (template / "document.html.j2").write_text("<p>{{ nothing.at_all }}</p>", "utf-8")
    for number in range(1, 5):
        write(here, f"{number}.yaml", plan_text(period=f"2023-0{number}"))
    outcome = run("render", ".", "--template", "own", "--jobs", "2", "--lang", "en")

    assert outcome.code == 2
    assert outcome.err.count("document.html.j2:1") == 1


def test_no_processes_at_all_is_a_usage_error(run: Run, here: Path) -> None:
    outcome = run("validate", write(here), "--jobs", "0")

    assert outcome.code == 2
    assert "--jobs" in outcome.err


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("files", "is_shown"), [(60, True), (3, False)])
def test_a_bar_is_shown_on_a_terminal_when_there_are_many(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, files: int, *, is_shown: bool
) -> None:
    for number in range(files):
        write(here, f"{number:02}.yaml")
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run("validate", ".")

    assert ("100%" in terminal.getvalue()) == is_shown
    run("validate", ".", "-q")
    assert terminal.getvalue().count("100%") == is_shown


# --- what a system can do ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "key"),
    [
        (["--diff", "--format", "json"], "usage.diff"),
        (["--diff", "--output-file", "x.json"], "usage.diff"),
        (["--diff", "--statistics"], "usage.diff"),
        (["-", "--fix", "--format", "sarif"], "usage.fix"),
        (["--names", "--fix"], "usage.names"),
        (["--names", "--statistics"], "usage.names"),
    ],
)
def test_options_that_contradict_each_other(
    run: Run, here: Path, stdin: io.BytesIO, words: list[str], key: str
) -> None:
    outcome = run("validate", write(here, text=FIXABLE), *words)

    assert (outcome.code, outcome.out) == (2, "")
    assert _says(key) in outcome.err
    assert sorted(path.name for path in here.iterdir()) == ["plan.yaml"]


needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of Unix")


@needs_pipes
def test_a_device_or_pipe_is_written_to_and_never_replaced(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    pipe = here / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    run("validate", path, "--format", "json", "--output-file", pipe)

    assert json.loads(os.read(reader, 100_000))["summary"]["warnings"] == 1
    assert pipe.is_fifo()
    os.close(reader)


@needs_pipes
def test_a_pipe_in_a_folder_is_not_waited_for(run: Run, here: Path) -> None:
    os.mkfifo(here / "pipe.yaml")
    write(here)

    assert run("validate", ".").err == _says("summary.clean", files=1) + "\n"


def test_a_standard_input_that_is_closed(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    outcome = run("validate", "-")

    assert outcome.code == 2
    assert "PG102" in outcome.out


def test_a_summary_that_cannot_be_written_changes_no_result(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "none" / "summary.md"))
    outcome = run("validate", write(here, text=WRONG), "--format", "github")

    assert outcome.code == 1
    assert "warning PG411" in outcome.err


def test_a_folder_whose_name_is_too_long_hides_no_other_file(run: Run, here: Path) -> None:
    path = write(here, text=FIXABLE)
    outcome = run("validate", Path("长" * 300) / "x.yaml", path)

    assert "PG102" in outcome.out
    assert "PG370" in outcome.out
    assert outcome.code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is a device of Linux")
@pytest.mark.parametrize(
    "words", [("validate", "plan.yaml"), ("--help",), ("explain",), ("schema",)]
)
def test_a_full_disk_is_told_in_a_sentence(here: Path, words: tuple[str, ...]) -> None:
    write(here, text=FIXABLE)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "plangen", *words, "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )

    assert done.returncode == 2
    assert done.stderr == "The results cannot be written (the disk is full).\n"


_TIMES = 1200


@pytest.mark.skipif(sys.platform == "win32", reason="processes end otherwise there")
def test_no_process_outlives_the_one_that_a_person_has_started(here: Path) -> None:
    for number in range(200):
        write(here, f"{number}.yaml", FIXABLE)
    started = subprocess.Popen(
        [sys.executable, "-m", "plangen", "validate", ".", "--jobs", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    children = Path(f"/proc/{started.pid}/task/{started.pid}/children")
    if not children.exists():
        started.kill()
        pytest.skip("the system does not tell the children of a process")
    _until(lambda: len(children.read_text().split()) == 2)
    workers = children.read_text().split()
    started.kill()
    started.wait()

    _until(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))


def _until(is_done: Callable[[], bool]) -> None:
    """Ask again and again; a machine that is busy answers later, and is not asked more often."""
    for _ in range(_TIMES):
        if is_done():
            return
        time.sleep(0.05)
    pytest.fail("it never came")
