"""What is too large is refused by its size, whatever it is, in a sentence and in little memory."""

from __future__ import annotations

import os
import re
import shutil
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from bounded import BoundedCase, bounded_runs, needs_fork
from plangen.document.template import HTML, official_folder
from profiles import by_profile
from support import plan_text
from terminal import Run

pytestmark = needs_fork

SPARSE = 700_000_000  # bytes that no disk has to hold
WITH_PICTURE = plan_text(sections="[{title: 甲, pictures: [{file: p.png, alt: 乙}]}]")
Writing = Callable[[Path], None]


def sparse(name: str) -> Writing:
    def write(folder: Path) -> None:
        (folder / name).touch()
        os.truncate(folder / name, SPARSE)

    return write


def text(name: str, content: str) -> Writing:
    def write(folder: Path) -> None:
        (folder / name).write_text(content, encoding="utf-8")

    return write


def linked(name: str, target: str) -> Writing:
    def write(folder: Path) -> None:
        (folder / name).symlink_to(target)

    return write


def fifo(name: str) -> Writing:
    def write(folder: Path) -> None:
        os.mkfifo(folder / name)

    return write


def picture(width: int, height: int, data: bytes = b"", *, is_sparse: bool = False) -> Writing:
    """Write a PNG of that size, by what it says of itself."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    def write(folder: Path) -> None:
        head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        content = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data or zlib.compress(b""))
        (folder / "p.png").write_bytes(content + chunk(b"IEND", b""))
        if is_sparse:
            os.truncate(folder / "p.png", SPARSE)

    return write


def template(change: Writing) -> Writing:
    def write(folder: Path) -> None:
        shutil.copytree(official_folder(), folder / "template")
        (folder / "template" / HTML).unlink()
        change(folder / "template")

    return write


VALIDATE, RENDER = ("validate", "plan.yaml"), ("render", "plan.yaml", "-o", "out.docx")
BY_TEMPLATE = (*RENDER, "--template", "template")
CASES: dict[str, tuple[tuple[str, ...], tuple[Writing, ...], str, str]] = {
    # name: words, what is written, what is read from, the file that is to be named
    "picture": (VALIDATE, (text("plan.yaml", WITH_PICTURE), sparse("p.png")), "", "p.png"),
    "plan": (VALIDATE, (sparse("plan.yaml"),), "", "plan.yaml"),
    "picture that is drawn": (
        RENDER,
        (text("plan.yaml", WITH_PICTURE), picture(10, 10, is_sparse=True)),
        "",
        "p.png",
    ),
    "pixels": (
        RENDER,
        (text("plan.yaml", WITH_PICTURE), picture(100_000, 100_000)),
        "",
        "p.png",
    ),
    "pixels of a picture that is small while packed": (
        RENDER,
        (text("plan.yaml", WITH_PICTURE), picture(11_000, 11_000, zlib.compress(bytes(1 << 24)))),
        "",
        "p.png",
    ),
    "picture from a pipe": (
        VALIDATE,
        (text("plan.yaml", WITH_PICTURE), fifo("p.png")),
        "",
        "p.png",
    ),
    "picture from a device": (
        RENDER,
        (text("plan.yaml", WITH_PICTURE), linked("p.png", "/dev/zero")),
        "",
        "p.png",
    ),
    "plan of text": (VALIDATE, (text("plan.yaml", "# 甲\n" * 2_000_000),), "", "plan.yaml"),
    "plan to be rendered": (RENDER, (sparse("plan.yaml"),), "", "plan.yaml"),
    "plan from a device": (VALIDATE, (linked("plan.yaml", "/dev/zero"),), "", "plan.yaml"),
    "plan from standard input": (("validate", "-"), (), "/dev/zero", ""),
    "plan to be spelt": (
        ("fmt", "plan.yaml", "--keys", "zh", "--diff"),
        (sparse("plan.yaml"),),
        "",
        "plan.yaml",
    ),
    "plan to be gone on from": (
        ("new", "2023-05", "--from", "plan.yaml", "--dry-run"),
        (sparse("plan.yaml"),),
        "",
        "plan.yaml",
    ),
    "plan to be compared": (
        ("diff", "plan.yaml", "other.yaml"),
        (text("plan.yaml", plan_text()), sparse("other.yaml")),
        "",
        "other.yaml",
    ),
    "template": (
        BY_TEMPLATE,
        (text("plan.yaml", plan_text()), template(sparse(HTML))),
        "",
        HTML,
    ),
    "template from a device": (
        BY_TEMPLATE,
        (text("plan.yaml", plan_text()), template(linked(HTML, "/dev/zero"))),
        "",
        HTML,
    ),
    "template of text": (
        BY_TEMPLATE,
        (text("plan.yaml", plan_text()), template(text(HTML, "<!-- 甲 -->\n" * 200_000))),
        "",
        HTML,
    ),
}
FIRST = ("picture", "plan", "pixels", "picture from a pipe", "plan from standard input", "template")


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    chosen = [each for each in CASES if each in FIRST or by_profile(0, 1)]
    cases = []
    for number, name in enumerate(chosen):
        words, writings, stdin, _ = CASES[name]
        folder = tmp_path / str(number)
        folder.mkdir()
        for each in writings:
            each(folder)
        cases += [
            BoundedCase((*words, "--lang", language), str(folder), stdin=stdin or os.devnull)
            for language in ("zh", "en")[: by_profile(1, 2)]
        ]
    runs = iter(bounded_runs(cases))

    wrong: dict[str, list[str]] = {}
    for name in chosen:
        for _ in range(by_profile(1, 2)):
            done = next(runs)
            wrong[name] = done.faults(1, 2)
            if CASES[name][3] not in done.said or not re.search(r"PG\d+", done.said):
                wrong[name].append(f"not named: {done.said[:200]}")

    assert {name: faults for name, faults in wrong.items() if faults} == {}


def test_a_plan_ten_times_as_large_as_any_is_read(run: Run, here: Path) -> None:
    """The largest real one has less than 100 kB."""
    (here / "plan.yaml").write_text("# 甲乙丙丁\n" * 100_000 + plan_text(), encoding="utf-8")

    assert run("validate", "plan.yaml").code == 0
