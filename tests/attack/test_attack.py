"""A short attack of every kind, and that the attack finds what it looks for."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from attack import calling
from attack.attempts import Attempt, Call
from attack.calling import Caller, Failure
from attack.kinds import KINDS, USUAL, attempt
from attack.sandbox import Sandbox
from profiles import by_profile
from support import TESTS

SEED = 18
"""That of the short attack here and in continuous integration; a long one takes another."""
COUNT = by_profile(1, 2)


def test_a_short_attack_finds_nothing() -> None:
    words = ["--count", str(COUNT), "--seed", str(SEED), "--jobs", "1"]
    done = subprocess.run(
        [sys.executable, TESTS / "attack", *words], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert all(f"{kind}: {COUNT} attempts" in done.stdout for kind in USUAL)


@pytest.mark.parametrize("kind", USUAL)
def test_an_attempt_is_always_the_same(kind: str) -> None:
    first, again = (attempt(kind, 1, 7) for _ in range(2))

    assert first == again
    assert first != attempt(kind, 1, 8) or first != attempt(kind, 2, 7)


def test_inputs_at_a_limit_are_asked_for_by_name() -> None:
    assert set(KINDS) - set(USUAL) == {"limits"}


@pytest.fixture(name="sandbox")
def _sandbox(tmp_path: Path) -> Sandbox:
    made = Sandbox(tmp_path)
    made.lay_out(Attempt({"plan.yaml": b"a: b\n"}, ()))
    return made


def wait() -> int:
    time.sleep(60)
    return 0


def work() -> int:
    while True:
        pass


def fail() -> int:
    raise OSError(errno.EIO, "")


def fill() -> int:
    return len(bytearray(300 << 20)) and 0


def log() -> int:
    path = Path(os.environ["TMPDIR"], "plangen-error-1.log")
    path.write_text(
        f'plangen\n  File "{calling.PROGRAM}/cli/a.py", line 1, in one\n    x\nValueError: y\n'
    )
    return 3


@pytest.mark.parametrize(
    ("program", "failure"),
    [
        (wait, Failure("hang")),
        (work, Failure("hang")),
        (fail, Failure("exception OSError", "", "OSError(5, '')")),
        (fill, Failure("large", "validate")),
        (log, Failure("exit 3, ValueError", "cli/a.py:one", "ValueError: y")),
        (lambda: 4, Failure("exit 4")),
        (lambda: 130, Failure("exit 130")),
    ],
)
def test_what_is_wrong_with_a_run_is_found(
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    program: Callable[[], int],
    failure: Failure,
) -> None:
    monkeypatch.setattr(calling, "main", lambda _: program())
    if failure.sort == "hang":
        monkeypatch.setattr(calling, "HANGS_AFTER", 0.5)
        monkeypatch.setattr(calling, "ENDLESS", 0.5)
    monkeypatch.setattr(calling, "MOST_MEMORY", calling._memory("VmRSS") + (200 << 20))
    if program is fill and not sys.platform.startswith("linux"):
        pytest.skip("no other system tells how much memory was taken")

    found = list(Caller(sandbox).failures(Call(("validate",))))

    assert [(each.sort, each.place) for each in found] == [(failure.sort, failure.place)]
    assert failure.detail in found[0].detail


def test_what_is_written_elsewhere_is_found(sandbox: Sandbox) -> None:
    call = Call(("render",), ("out.docx",))
    before = sandbox.files()
    (sandbox.here / "out.docx").write_bytes(b"PK")
    (sandbox.here / ".plangen-a-1-b.tmp").write_bytes(b"")
    (sandbox.here / "plan.yaml").write_bytes(b"a: c\n")
    (sandbox.temporary / "left").write_bytes(b"")
    (sandbox.scratch / "canary.txt").unlink()
    (sandbox.scratch / "home" / ".config").mkdir()

    assert list(sandbox.wrongs(call, before)) == [
        "wrote .plangen-a-1-b.tmp",
        "out.docx: is torn: File is not a zip file",
        "wrote plan.yaml",
        "left temporary left",
    ]
    assert list(sandbox.wrongs_outside()) == [
        "removed outside: canary.txt",
        "made outside: home/.config",
    ]
    assert list(sandbox.wrongs_outside()) == []
