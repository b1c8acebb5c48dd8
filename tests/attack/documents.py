"""Documents that stand where one is to be written, and that are given in place of a plan."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from random import Random

from attack import archives, damage
from attack.archives import Parts
from attack.attempts import SAMPLE, SMALL, TESTS, Attempt, Call, cut, render, some
from attack.styles import document


@cache
def written() -> Parts:
    """Return the parts of a document that plangen writes."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch, "out.docx")
        words = ["render", str(SAMPLE), "-o", str(target), "-q"]
        subprocess.run([sys.executable, "-m", "plangen", *words], check=True, capture_output=True)
        return archives.unpacked(target.read_bytes())


def _strange(random: Random) -> bytes:
    """Return the bytes of a file that is no document at all."""
    bad = sorted((TESTS / "plans" / "bad").glob("*.yaml"))
    return random.choice(
        [
            *(b"", b"PK", b"PK\x05\x06" + bytes(18), b"%PDF-1.4\n", b"{\\rtf1 a}"),
            *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), SAMPLE.read_bytes()),
            random.choice(bad).read_bytes(),
        ]
    )


def attempt(random: Random) -> Attempt:
    """Return a damaged document at the target, and commands that meet it."""
    if random.random() < 0.1:
        data, changes = damage.damaged(_strange(random), random)
    else:
        data, changes = document(written(), random)
    files = {"plan.yaml": SMALL.read_bytes(), "out.docx": cut(data), "plan.docx": cut(data)}
    over = (render(), render("--force"))
    given = (
        Call(("validate", "plan.docx")),
        Call(("validate", "plan.docx", "--fix", "--diff")),
        Call(("render", "plan.docx", "-o", "new.docx")),
        Call(("new", "2023-05", "--from", "plan.docx", "--dry-run")),
        Call(("diff", "plan.docx", "plan.yaml")),
        Call(("diff", "plan.yaml", "plan.docx", "--format", "json")),
        Call(("fmt", "plan.docx", "--keys", "zh")),
    )
    return Attempt(files, (over[0], *some(random, given, 1), over[1]), changes)
