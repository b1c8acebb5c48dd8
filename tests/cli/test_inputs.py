"""What is read of plans: up to a limit, from files, standard input, and pipes that are named."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path
from threading import Thread

import pytest

from plangen import limits
from plangen.limits import MB
from plangen.source.text import read
from support import plan_text
from terminal import Run, write

has_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")


class _Stream:
    """A standard input of some bytes, that counts what is read of it, or that cannot be read."""

    def __init__(self, data: io.BufferedIOBase | None) -> None:
        self.data = data

    @property
    def buffer(self) -> _Stream:
        return self

    def read(self, size: int) -> bytes:
        if self.data is None:
            raise IsADirectoryError(21, "Is a directory")
        return self.data.read(size)


def test_the_standard_input_is_read_up_to_the_limit(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert here.is_dir()
    data = io.BytesIO(b"# " + b"x" * (20 * MB))
    monkeypatch.setattr(sys, "stdin", _Stream(data))

    done = run("validate", "-", "--stdin-filename", "a.yaml", "--lang", "en")

    assert data.tell() == limits.PLAN + 1
    assert (done.code, done.out) == (
        2,
        "a.yaml: error PG163: The file has more than 8 MB, and is not read.\n",
    )


@pytest.mark.parametrize("fix", [(), ("--fix",), ("--diff",)])
def test_a_standard_input_that_cannot_be_read_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, fix: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Stream(None))

    done = run("validate", "-", *fix, "--lang", "en")

    assert done.code == 2
    assert "PG102" in done.out + done.err


@has_pipes
@pytest.mark.parametrize(
    "words",
    [
        ("validate", "PIPE"),
        ("render", "PIPE", "-o", "a.docx"),
        ("diff", "PIPE", "plan.yaml"),
        ("new", "2023-06", "--from", "PIPE", "-o", "next.yaml"),
        ("fmt", "PIPE", "--keys", "en", "--diff"),
    ],
)
def test_a_pipe_that_is_named_is_a_plan(here: Path, run: Run, words: tuple[str, ...]) -> None:
    write(here)
    pipe = here / "pipe.yaml"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=(plan_text(),), kwargs={"encoding": "utf-8"})
    writer.start()

    done = run(*[str(pipe) if word == "PIPE" else word for word in words])

    writer.join(10)
    assert done.code == 0, done


@has_pipes
def test_a_pipe_in_a_folder_is_passed_over(here: Path, run: Run) -> None:
    folder = here / "plans"
    folder.mkdir()
    write(folder)
    for name in ("pipe.yaml", "pipe.yml", "pipe.yaml.txt", "plan.YAML", "2023-04.docx"):
        os.mkfifo(folder / name)
    (folder / "zero.yaml").symlink_to("/dev/zero")

    for words in (("validate",), ("render", "-q"), ("new", "2023-06", "--dry-run")):
        assert run(*words).code == 0


@has_pipes
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full", "/dev/tty"])
@pytest.mark.parametrize(
    "words",
    [
        ("validate", "DEVICE"),
        ("render", "DEVICE"),
        ("diff", "DEVICE", "plan.yaml"),
        ("diff", "plan.yaml", "DEVICE"),
        ("new", "2023-06", "--from", "DEVICE"),
        ("fmt", "DEVICE", "--keys", "en"),
    ],
)
def test_a_device_is_no_plan(here: Path, run: Run, words: tuple[str, ...], device: str) -> None:
    write(here)

    done = run(*[device if word == "DEVICE" else word for word in words], "--lang", "en")

    assert done.code == 2
    assert "PG102" in done.out + done.err


@pytest.mark.parametrize("count", [0, 30])
def test_a_large_word_document_is_told_by_what_it_is(here: Path, run: Run, count: int) -> None:
    with zipfile.ZipFile(here / "plan.yaml", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr("word/media/image1.png", bytes(count * MB))

    done = run("validate", here / "plan.yaml", "--lang", "en")

    assert done.code == 2
    assert "PG107: This is a Word document (.docx), not a text file." in done.out


def test_a_plan_of_exactly_the_limit_is_read(here: Path, run: Run) -> None:
    text = plan_text()
    plan = write(here, text=text + "#" * (limits.PLAN - len(text.encode())))
    assert len(read(plan).text.encode()) == limits.PLAN

    plan.write_bytes(plan.read_bytes() + b"#")
    done = run("validate", plan, "--lang", "en", "--format", "full")

    assert done.code == 2
    assert "The file has more than 8 MB" in done.out
    assert "It has 8.1 MB" in done.out
