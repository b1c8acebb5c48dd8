"""LibreOffice turns documents into PDF; pdfplumber reads where every character stands."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

_SECONDS = 120
_MM = 25.4 / 72  # of a PDF point
_SAME_LINE = 0.5  # mm between baselines of one line
_BELOW = 31  # mm from the lower edge: page numbers stand lower, text of either profile higher


@dataclass(frozen=True)
class Character:
    """A drawn character; lengths in mm from the top left corner of the page."""

    text: str
    font: str
    size: float
    left: float
    right: float
    top: float
    bottom: float
    baseline: float


@dataclass(frozen=True)
class Line:
    """The characters of one baseline, from left to right."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(each.text for each in self.characters)

    @property
    def left(self) -> float:
        return self.characters[0].left

    @property
    def right(self) -> float:
        return self.characters[-1].right

    @property
    def baseline(self) -> float:
        return self.characters[0].baseline

    @property
    def fonts(self) -> set[str]:
        return {each.font for each in self.characters}


@dataclass(frozen=True)
class Rule:
    """A drawn line of a table, in mm."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Box:
    """A place on a page, in mm: of a picture."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def overlaps(self, other: Box) -> bool:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) > 0


@dataclass(frozen=True)
class Page:
    """One page: its lines of text from top to bottom, its drawn rules, its pictures."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    pictures: tuple[Box, ...] = ()

    @property
    def is_turned(self) -> bool:
        return self.width > self.height

    @property
    def body(self) -> tuple[Line, ...]:
        """The lines of the text block, without the page number."""
        if not self.is_turned:
            return tuple(line for line in self.lines if self._is_text(line.characters[0]))
        kept = (tuple(filter(self._is_text, line.characters)) for line in self.lines)
        return tuple(Line(characters) for characters in kept if characters)

    @property
    def footer(self) -> Line:
        [line] = [line for line in self.lines if not self._is_text(line.characters[0])]
        return line

    @property
    def number(self) -> tuple[Character, ...]:
        """The characters of the page number in reading order; turned sheets have it at the left."""
        found = [each for line in self.lines for each in line.characters if not self._is_text(each)]
        return tuple(sorted(found, key=lambda each: each.top if self.is_turned else each.left))

    def _is_text(self, character: Character) -> bool:
        if self.is_turned:
            return character.left > _BELOW
        return character.baseline < self.height - _BELOW

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Office:
    """A LibreOffice of its own: its profile and its fonts touch nothing of the user's."""

    program: str
    fontconfig: Path
    folder: Path

    def pages(self, document: bytes, name: str) -> list[Page]:
        """Return the pages that LibreOffice makes of *document*."""
        return self.all_pages({name: document})[name]

    def all_pages(self, documents: Mapping[str, bytes]) -> dict[str, list[Page]]:
        """Return the pages of each document; one start of LibreOffice does for all."""
        return {name: list(_read_pages(path)) for name, path in self.printed(documents).items()}

    def printed(self, documents: Mapping[str, bytes]) -> dict[str, Path]:
        """Return the PDF of each document."""
        return self._converted(documents, "pdf")

    def outline(self, name: str) -> tuple[tuple[int, str], ...]:
        """Return the headings of a document that was printed, with their levels, from 1."""
        return tuple(_read_outline(self.folder / "pdf" / f"{name}.pdf"))

    def pages_of_all(self, documents: Sequence[bytes], name: str) -> list[list[Page]]:
        """Return the pages of several documents, which one process converts."""
        named = {f"{name}-{number}": each for number, each in enumerate(documents)}
        return list(self.all_pages(named).values())

    def saved_again(self, documents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return each document as LibreOffice saves it."""
        made = self._converted(documents, "docx")
        return {name: path.read_bytes() for name, path in made.items()}

    def _converted(self, documents: Mapping[str, bytes], kind: str) -> dict[str, Path]:
        sources = [self.folder / f"{name}.docx" for name in documents]
        for source, data in zip(sources, documents.values(), strict=True):
            source.write_bytes(data)
        target = self.folder / kind
        made = {name: target / f"{name}.{kind}" for name in documents}
        for path in made.values():
            path.unlink(missing_ok=True)
        profile = (self.folder / "profile").as_uri()
        subprocess.run(
            [
                self.program,
                f"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                target,
                *sources,
            ],
            check=True,
            capture_output=True,
            timeout=_SECONDS,
            env=os.environ | {"FONTCONFIG_FILE": str(self.fontconfig)},
        )
        return made


def program() -> str | None:
    """Return the path of LibreOffice, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def _read_pages(path: Path) -> Iterator[Page]:
    import pdfplumber  # noqa: PLC0415  # only where pages are measured

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            height = float(page.height) * _MM
            characters = [_character(each, height) for each in page.chars if each["text"].strip()]
            rules = tuple(_rule(each) for each in [*page.lines, *page.rects])
            pictures = [_box(each) for each in page.images]
            yield Page(
                float(page.width) * _MM,
                height,
                tuple(_lines(characters)),
                rules,
                tuple(sorted(pictures, key=lambda each: each.top)),
            )


def _read_outline(path: Path) -> Iterator[tuple[int, str]]:
    import pdfplumber  # noqa: PLC0415  # only where pages are measured
    from pdfminer.pdfdocument import PDFNoOutlines  # noqa: PLC0415

    with pdfplumber.open(path) as pdf:
        try:
            for level, title, *_ in pdf.doc.get_outlines():
                yield level, "".join(title.split())
        except PDFNoOutlines:
            return


def _character(drawn: dict[str, Any], height: float) -> Character:
    return Character(
        text=drawn["text"],
        font=drawn["fontname"].split("+")[-1],
        size=drawn["size"],
        left=drawn["x0"] * _MM,
        right=drawn["x1"] * _MM,
        top=drawn["top"] * _MM,
        bottom=drawn["bottom"] * _MM,
        baseline=height - drawn["matrix"][5] * _MM,
    )


def _box(drawn: dict[str, Any]) -> Box:
    return Box(*(drawn[name] * _MM for name in ("x0", "x1", "top", "bottom")))


def _rule(drawn: dict[str, Any]) -> Rule:
    return Rule(*(drawn[name] * _MM for name in ("x0", "x1", "top", "bottom")))


def _lines(characters: list[Character]) -> Iterator[Line]:
    ordered = sorted(characters, key=lambda each: each.baseline)
    keys: list[float] = []
    for each in ordered:
        same = keys and each.baseline - keys[-1] < _SAME_LINE
        keys.append(keys[-1] if same else each.baseline)
    for _, group in groupby(zip(keys, ordered, strict=True), key=lambda pair: pair[0]):
        yield Line(tuple(sorted((each for _, each in group), key=lambda each: each.left)))
