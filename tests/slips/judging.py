"""The judge: what the program says about spoilt plans, and what ``--fix`` makes of them.

The program is run as a person runs it, from outside; all spoilt plans go to it in one call, each
in a folder of its own. Only whether a plan is read as it was meant is asked of the library.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from plangen import load, render
from plangen.source.text import SourceText
from slips.codes import CODES
from slips.corpus import Spoilt
from slips.places import clean_plans, is_same_reading
from slips.spoiling import Mended, Where

ENOUGH = 300  # seconds
EXIT_CODES_OF_WORK = (0, 1, 2)


class CrashError(Exception):
    """The program ended in a way that no plan should bring about."""


@dataclass(frozen=True)
class Said:
    """One finding of the program."""

    line: int
    code: str
    severity: str
    message: str
    advice: str

    def holds(self, part: str) -> bool:
        """Whether its sentences hold some words, or a figure that is no part of another."""
        sentences = f"{self.message} {self.advice}"
        if part.isdigit():
            return re.search(rf"(?<!\d){part}(?!\d)", sentences) is not None
        return part in sentences


@dataclass(frozen=True)
class Verdict:
    """What the program says about one spoilt plan."""

    spoilt: Spoilt
    said: tuple[Said, ...]
    fixed: str  # the text after --fix
    is_as_meant: bool  # whether the program reads the plan as if nothing were wrong with it

    @property
    def at_slip(self) -> list[Said]:
        """What is said on a line of the slip."""
        lines = self.spoilt.slip.lines
        # A line of the name of a file there is none; the first one is as good.
        wanted = {*lines, 1} if lines == (0,) else set(lines)
        return [said for said in self.said if said.line in wanted]

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all is said about a plan that is read otherwise than meant."""
        return not self.said and not self.is_as_meant

    @property
    def is_told(self) -> bool:
        """Whether anything is said where the slip stands, whatever it is."""
        return self._covers({said.line for said in self.at_slip})

    @property
    def is_named(self) -> bool:
        """Whether one of the right codes is told where the slip stands, with what it must say."""
        right = CODES[self.spoilt.kind.name]
        wanted = self.spoilt.slip.must_say
        return self._covers(
            {
                said.line
                for said in self.at_slip
                if said.code in right and all(said.holds(part) for part in wanted)
            }
        )

    def _covers(self, told: set[int]) -> bool:
        if self.spoilt.kind.is_told_everywhere:
            return told >= set(self.spoilt.slip.lines)
        return bool(told)

    @property
    def is_claimed(self) -> bool:
        """Whether ``--fix`` changes the file, and so says that it knows what was meant."""
        return self.fixed != self.spoilt.slip.text

    @property
    def is_mended(self) -> bool:
        """Whether ``--fix`` makes what was meant. See ``Mended`` for what is equal to what."""
        slip = self.spoilt.slip
        if not self.is_claimed:
            return False
        if self.fixed == slip.original:
            return True
        if any(is_same_reading(self.fixed, also) for also in slip.also):
            return True
        is_by_reading = self.spoilt.kind.mended is Mended.READING
        return is_by_reading and is_same_reading(self.fixed, slip.original)

    @property
    def is_guessed(self) -> bool:
        """Whether ``--fix`` changes something although more than one thing can be meant."""
        return self.is_claimed and not self.spoilt.slip.is_mendable


def judge(spoilt: Sequence[Spoilt], language: str = "zh") -> list[Verdict]:
    """Run the program over spoilt plans, without and with ``--fix``."""
    with TemporaryDirectory(prefix="slips-") as folder:
        files = [
            Path(folder, f"{count:04}", one.slip.file_name) for count, one in enumerate(spoilt)
        ]
        for file, one in zip(files, spoilt, strict=True):
            file.parent.mkdir()
            file.write_text(one.slip.text, encoding="utf-8", newline="")
            if one.slip.where is Where.SHARED_FOLDER:
                other = next(plan for plan in clean_plans() if plan.name != one.plan)
                other_file = file.parent / f"{other.name}.yaml"
                other_file.write_text(other.text, encoding="utf-8", newline="")
        together = [
            file for file, one in zip(files, spoilt, strict=True) if one.slip.where is Where.FILE
        ]
        said: dict[Path, list[Said]] = _validate(together, language)
        for file, one in zip(files, spoilt, strict=True):
            if one.slip.where is not Where.FILE:  # a folder is answered for as a whole
                answers = _validate([file.parent], language)
                said[file] = [*answers.get(file.parent, []), *answers.get(file, [])]
        _validate(together, language, "--fix")
        return [
            Verdict(
                one,
                tuple(said.get(file, ())),
                file.read_bytes().decode("utf-8"),
                is_as_meant=_is_as_meant(one, is_quiet=file not in said),
            )
            for file, one in zip(files, spoilt, strict=True)
        ]


def _is_as_meant(spoilt: Spoilt, *, is_quiet: bool) -> bool:
    """Whether the library makes of the spoilt text what it makes of the original.

    The same plan, or where nothing is said about it, another plan that is printed the same. A
    plan that is passed over in a folder is not read at all.
    """
    if spoilt.slip.where is not Where.FILE:
        return False
    read = load(SourceText("plan.yaml", spoilt.slip.text))
    meant = load(SourceText("plan.yaml", spoilt.slip.original))
    assert meant.plan is not None
    if read.plan is not None and read.plan.plan == meant.plan.plan:
        return True
    return is_quiet and render(read).data == render(meant).data


def findings_of_originals(spoilt: Sequence[Spoilt]) -> list[Said]:
    """Return what is said about the plans before the slips: it should be nothing."""
    originals = sorted({one.slip.original for one in spoilt})
    with TemporaryDirectory(prefix="slips-") as folder:
        files = [Path(folder, f"{count:04}", "plan.yaml") for count in range(len(originals))]
        for file, text in zip(files, originals, strict=True):
            file.parent.mkdir()
            file.write_text(text, encoding="utf-8", newline="")
        return [said for findings in _validate(files, "en").values() for said in findings]


def _validate(paths: Sequence[Path], language: str, *options: str) -> dict[Path, list[Said]]:
    """Return what the program says about files or folders, by the path that it names."""
    if not paths:
        return {}
    command = [sys.executable, "-m", "plangen", "validate", "--quiet", "--jobs", "1"]
    command += ["--format", "json", "--lang", language, *options, *map(str, paths)]
    run = subprocess.run(command, capture_output=True, check=False, timeout=ENOUGH)
    if run.returncode not in EXIT_CODES_OF_WORK:
        raise CrashError(f"exit code {run.returncode}: {run.stderr.decode(errors='replace')}")
    found: dict[Path, list[Said]] = {}
    for finding in json.loads(run.stdout)["findings"]:
        said = Said(
            line=finding["line"] or 0,
            code=finding["code"],
            severity=finding["severity"],
            message=finding["message"],
            advice=finding["advice"] or "",
        )
        found.setdefault(Path(finding["file"]), []).append(said)
    return found
