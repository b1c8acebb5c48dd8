"""How a run ends: killed, interrupted, asked to end, or with nobody who listens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from plangen.cli import main, system
from plangen.saving.temporary import begin_anew
from plangen.word.package import is_as_written
from profiles import by_profile
from support import plan_text
from terminal import Run, write
from users import in_another_process

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes end otherwise there")

KILLS = int(os.environ.get("PLANGEN_TEST_KILLS", by_profile(1, 5)))
"""How often each command is killed."""
ENDS = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
FIXABLE = plan_text(introduction="认真落实,按时完成。")
FIXED = FIXABLE.replace(",", "，")

ALWAYS = """
import shutil, signal, sys
from pathlib import Path
from plangen.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background
signal.signal(signal.SIGHUP, signal.SIG_DFL)
print(flush=True)
while main(sys.argv[1:]) != 130:
    if "--fix" in sys.argv:
        Path("a.yaml").write_text({fixable!r}, encoding="utf-8")
    if "fmt" in sys.argv:
        sys.argv[-1] = "en" if sys.argv[-1] == "zh" else "zh"
    if "new" in sys.argv:
        for each in Path().glob("new.yaml*.bak"):
            each.unlink()
"""


@dataclass(frozen=True)
class Killed:
    """A command that is run again and again, and the file that it writes."""

    words: tuple[str, ...]
    file: str


COMMANDS = {
    "render": Killed(("render", "source.yaml", "-o", "a.docx", "--force"), "a.docx"),
    "--fix": Killed(("validate", "a.yaml", "--fix"), "a.yaml"),
    "new": Killed(
        ("new", "2023-05", "--from", "source.yaml", "-o", "new.yaml", "--force"), "new.yaml"
    ),
    "fmt": Killed(("fmt", "b.yaml", "--keys", "zh"), "b.yaml"),
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("number", ENDS[: by_profile(1, 4)])
def test_a_run_that_is_ended_at_any_moment_leaves_files_whole(
    here: Path, command: str, number: signal.Signals
) -> None:
    """Old or new, and nothing beside them; what SIGKILL leaves goes with the next run."""
    killed = COMMANDS[command]
    for name in ("source.yaml", "a.yaml", "b.yaml"):
        write(here, name, FIXABLE)
    assert main(list(killed.words)) == 0
    whole = {killed.file: {(here / killed.file).read_bytes()}}
    if command == "--fix":  # the test itself writes the old text, and not in one step
        whole["a.yaml"] |= {FIXABLE.encode(), b""}
    if command == "fmt":
        main(["fmt", "b.yaml", "--keys", "en"])
        whole["b.yaml"] |= {FIXABLE.encode()}
    others = {path.name: path.read_bytes() for path in here.iterdir() if path.name not in whole}
    random = Random(number)
    for _ in range(KILLS if number == signal.SIGKILL else max(KILLS // 10, 1)):
        process = subprocess.Popen(
            [sys.executable, "-c", ALWAYS.format(fixable=FIXABLE), *killed.words],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.uniform(0, 0.6))
        process.send_signal(number)
        process.stdout.close()
        process.wait()
        assert (here / killed.file).read_bytes() in whole[killed.file]
        assert {name: (here / name).read_bytes() for name in others} == others
        left = [path.name for path in here.iterdir() if ".tmp" in path.name]
        assert number == signal.SIGKILL or left == []

    begin_anew()  # the next run
    assert main(list(killed.words)) == 0
    names = {path.name for path in here.iterdir() if not path.name.endswith(".bak")}
    assert names == {*others, killed.file}
    assert command != "render" or is_as_written(here / "a.docx")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_request_to_end_while_a_file_is_written(
    here: Path, command: str, number: signal.Signals, code: int
) -> None:
    for name in ("source.yaml", "a.yaml", "b.yaml", "new.yaml"):
        write(here, name, FIXABLE)
    before = {path.name: path.read_bytes() for path in here.iterdir()}

    def prepare() -> None:
        fsync = os.fsync

        def slowly(handle: int) -> None:
            os.kill(os.getpid(), number)
            fsync(handle)

        os.fsync = slowly  # type: ignore[assignment]

    outcome = in_another_process(prepare, *COMMANDS[command].words, "--lang", "en")

    assert outcome.code == code, outcome
    assert ("Interrupted." in outcome.err) == (number == signal.SIGINT)
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_signals_are_as_before_when_a_run_is_over(run: Run, here: Path) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)]

    run("explain", "PG301")

    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)] == before


def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with system.tidy_end():
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)


# --- streams that are closed or full -------------------------------------------------------------

WORDS = {
    "validate": ("validate", "plan.yaml"),
    "render": ("render", "plan.yaml", "-o", "x.docx", "-v"),
    "new": ("new", "2023-05", "--from", "plan.yaml", "-o", "y.yaml"),
    "fmt": ("fmt", "plan.yaml", "--keys", "zh"),
    "schema": ("schema",),
    "diff": ("diff", "plan.yaml", "plan.yaml"),
    "doctor": ("doctor",),
    "usage": ("unknown",),
}


def through_shell(here: Path, redirection: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = " ".join([sys.executable, "-m", "plangen", *words, redirection])
    return subprocess.run(
        ["/bin/sh", "-c", command], cwd=here, capture_output=True, check=False, text=True
    )


@pytest.mark.parametrize("command", list(WORDS)[: by_profile(1, 9)])
@pytest.mark.parametrize(
    "redirection",
    ["2>/dev/full", ">&- 2>&-", "<&- >&- 2>&-", "2>&-", "<&-", ">/dev/full 2>&1"][
        : by_profile(3, 6)
    ],
)
def test_streams_that_are_closed_or_full(here: Path, command: str, redirection: str) -> None:
    if "full" in redirection and not Path("/dev/full").exists():
        pytest.skip("a full disk is a device of Linux")
    write(here, text=FIXABLE)

    done = through_shell(here, redirection, *WORDS[command])

    assert done.returncode in {0, 2}
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    if command in {"render", "new", "fmt"} and redirection != ">/dev/full 2>&1":
        assert done.returncode == 0
        written = {"render": "x.docx", "new": "y.yaml", "fmt": "plan.yaml"}[command]
        assert len((here / written).read_bytes()) > 50
        assert b"plangen:" not in (here / written).read_bytes()[:20]


def test_a_closed_stream_gets_no_file_in_its_place(here: Path) -> None:
    """Or else what is said would be written into a plan."""
    write(here, text=FIXABLE)

    done = through_shell(here, "<&- >&- 2>&-", "validate", "plan.yaml", "--fix")

    assert done.returncode == 0
    assert (here / "plan.yaml").read_text(encoding="utf-8") == FIXED


@pytest.mark.parametrize(
    "words", [("validate", "."), ("schema",), ("explain",), ("--help",)][: by_profile(1, 4)]
)
def test_a_reader_who_goes_away(here: Path, words: tuple[str, ...]) -> None:
    for number in range(40):
        write(here, f"{number}.yaml", plan_text(introduction="认真落实,按时完成。", foo="1"))

    done = through_shell(here, "2>err | head -n 1", *words)

    assert done.stdout.count("\n") == 1
    assert "Traceback" not in (here / "err").read_text(encoding="utf-8")
    assert "BrokenPipe" not in (here / "err").read_text(encoding="utf-8")


def test_the_end_of_memory_is_told(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise MemoryError

    write(here)
    monkeypatch.setattr("plangen.cli.checking.load", stopped)
    outcome = run("validate", "plan.yaml")

    assert outcome.code == 2
    assert "memory" in outcome.err


def test_an_end_that_stops_the_making_of_a_class_is_no_bug(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()

    write(here)
    monkeypatch.setattr("plangen.cli.checking.load", stopped)

    assert run("validate", "plan.yaml").code == 130
