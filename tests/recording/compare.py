"""Two recordings compared: what differs between them, case by case."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from recording.store import case_of

_LINES = 24  # of one case
_WIDTH = 240  # characters of a line
_BEFORE = 60  # so many of them before the first that differs
_CONTEXT = 2


@dataclass(frozen=True)
class Difference:
    """A case that differs: *files* are those of it that do."""

    group: str
    case: str
    files: tuple[str, ...]


@dataclass
class Comparison:
    """What became of the cases of one group."""

    group: str
    same: int
    differences: list[Difference]

    @property
    def is_same(self) -> bool:
        return not self.differences and self.same > 0


class Recordings:
    """An older and a newer recording."""

    def __init__(self, old: Path, new: Path) -> None:
        self.old = old
        self.new = new
        self._known: dict[tuple[int, ...], bool] = {}

    def groups(self) -> list[str]:
        """Return the names of the groups of either."""
        found = chain(self.old.iterdir(), self.new.iterdir())
        return sorted({path.name for path in found if path.is_dir()})

    def compared(self, group: str) -> Comparison:
        """Compare all cases of a group."""
        files: dict[str, list[str]] = {}
        names = _names(self.old / group) | _names(self.new / group)
        for name in sorted(names):
            files.setdefault(case_of(name), []).append(name)
        differences = []
        for case, of_case in files.items():
            if differing := [name for name in of_case if not self._is_same(group, name)]:
                differences.append(Difference(group, case, tuple(differing)))
        return Comparison(group, len(files) - len(differences), differences)

    def _is_same(self, group: str, name: str) -> bool:
        old, new = (folder / group / name for folder in (self.old, self.new))
        if not old.is_file() or not new.is_file():
            return False
        statuses = old.stat(), new.stat()
        if statuses[0].st_size != statuses[1].st_size:
            return False
        # Equal contents are one file with many names: they are read once.
        key = tuple(value for each in statuses for value in (each.st_dev, each.st_ino))
        if key not in self._known:
            self._known[key] = old.read_bytes() == new.read_bytes()
        return self._known[key]

    def shown(self, difference: Difference) -> Iterator[str]:
        """Yield the lines that say how a case differs, but not more than one can read."""
        yield f"== {difference.group}/{difference.case}"
        lines = list(self._lines(difference))
        yield from lines[:_LINES]
        if len(lines) > _LINES:
            yield f"   … and {len(lines) - _LINES} lines more"

    def _lines(self, difference: Difference) -> Iterator[str]:
        for name in difference.files:
            old, new = (folder / difference.group / name for folder in (self.old, self.new))
            if not old.is_file() or not new.is_file():
                yield f"only in {self.new if new.is_file() else self.old}: {name}"
                continue
            lines = difflib.unified_diff(
                _text(old), _text(new), name, name, n=_CONTEXT, lineterm=""
            )
            yield from _shortened(list(lines))


def _names(folder: Path) -> set[str]:
    paths = folder.rglob("*")
    return {path.relative_to(folder).as_posix() for path in paths if path.is_file()}


def _text(path: Path) -> list[str]:
    """Return the lines of a file; what is no text is shown as codes."""
    text = path.read_bytes().decode(errors="backslashreplace")
    return text.replace("\r", "\\r").split("\n")


def _shortened(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines of a difference; of long ones, what is about the first character that differs."""
    at = 0
    while at < len(lines):
        removed = _run(lines, at, "-")
        added = _run(lines, at + len(removed), "+")
        pairs = list(zip_longest(removed, added, fillvalue=""))
        starts = [max(0, _alike(a[1:], b[1:]) - _BEFORE) for a, b in pairs]
        for some in (removed, added):
            yield from (_cut(line, start) for line, start in zip(some, starts, strict=False))
        if not pairs:
            yield _cut(lines[at], 0)
        at += len(removed) + len(added) or 1


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _run(lines: Sequence[str], at: int, mark: str) -> list[str]:
    end = at
    while end < len(lines) and lines[end].startswith(mark):
        end += 1
    return list(lines[at:end])


def _cut(line: str, start: int) -> str:
    mark, text = line[:1], line[1:]
    if len(text) <= _WIDTH:
        return line
    shown = text[start : start + _WIDTH]
    return f"{mark}{'…' * (start > 0)}{shown}{'…' * (start + _WIDTH < len(text))}"
