"""The program as a person meets it: words in, text and exit code out."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from ooxml import check_package
from plangen.cli import main
from support import plan_text


@dataclass
class Outcome:
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs plangen in this process.

    A traceback fails the test, and so does a document that is not valid.
    """

    def run(*words: str | Path) -> Outcome:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        for line in captured.out.splitlines():
            if line.endswith(".docx") and Path(line).is_file():
                check_package(Path(line).read_bytes())
        return Outcome(code, captured.out, captured.err)

    return run


def on_console(encoding: str, *words: str | Path) -> Outcome:
    """Run plangen in this process, with streams of an *encoding*, and tell what they have got."""
    out, err = io.BytesIO(), io.BytesIO()
    console, talk = (io.TextIOWrapper(each, encoding=encoding) for each in (out, err))
    with redirect_stdout(console), redirect_stderr(talk):
        code = main([str(word) for word in words])
        console.flush()
        talk.flush()
    return Outcome(code, *(each.getvalue().decode(encoding) for each in (out, err)))


def write(folder: Path, name: str = "plan.yaml", text: str | None = None) -> Path:
    """Write a small plan, or *text*, to a file in *folder*."""
    path = folder / name
    path.write_text(plan_text() if text is None else text, encoding="utf-8")
    return path
