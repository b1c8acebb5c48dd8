"""A plan file as it was read: its text, its two trees, and findings about places in it."""

from __future__ import annotations

from collections.abc import Mapping as Lookup

from plangen.findings import Args, Finding, Fix, Severity, shortened
from plangen.plan.keys import model_at, spelt
from plangen.plan.model import Plan
from plangen.source.nodes import Found, Mapping, Node, Path, Scalar, find
from plangen.source.scalars import file_span
from plangen.source.text import SourceText
from plangen.values import Struct

_TYPED = {"value", "other", "file"}
"""The arguments of a finding that show what was typed, however long that is."""
_NO_ARGS: Lookup[str, str | int] = {}


class Spot(Struct, frozen=True):
    """Characters of a plan file that a finding points at; *key* is their name in the file."""

    source: SourceText
    start: int
    end: int
    key: str = ""

    def finding(
        self,
        code: str,
        args: Args = _NO_ARGS,
        severity: Severity = Severity.ERROR,
        fix: Fix | None = None,
    ) -> Finding:
        """Return a finding about these characters.

        The argument ``key`` is the key as it is written in the file, unless *args* has another.
        Arguments that show text of the file are shortened; names that are suggested stay whole.
        """
        shown = {
            name: shortened(said) if name in _TYPED and isinstance(said, str) else said
            for name, said in args.items()
        }
        told = {"key": shortened(self.key), **shown}
        return self.source.finding(code, self.start, self.end, told, severity, fix)


class Reading(Struct, frozen=True):
    """The text of a plan file with its tree as it was *written*, and *root*, its normal form.

    The normal form has English keys and no short forms (reading/normal.py); its nodes stand where
    they were written. *chinese* says whether most keys of the file are Chinese.
    """

    source: SourceText
    written: Mapping
    root: Mapping
    chinese: bool = False

    def found(self, path: Path) -> Found:
        """Return the value and the key at *path* in the normal form."""
        return find(self.root, path)

    def at_key(self, path: Path) -> Spot:
        """Return the spot of the key at *path*; of an item of a list, the spot of the item.

        Where the file does not have the path, the spot is the last key or item on the way to it.
        """
        return self.at(self.found(path).label, path)

    def at_value(self, path: Path) -> Spot:
        """Return the spot of the whole value at *path*."""
        return self.at(self.found(path).node, path)

    def at(self, node: Node, path: Path) -> Spot:
        """Return the spot of *node*, named by the key at *path*."""
        return Spot(self.source, node.start, node.end, self.called(path))

    def at_characters(self, scalar: Scalar, start: int, end: int) -> Spot:
        """Return the spot of the characters *start* to *end* of the value of *scalar*."""
        return Spot(self.source, *file_span(self.source.text, scalar, start, end))

    def called(self, path: Path) -> str:
        """Return the name of the value at *path* in findings: its key as it was typed.

        An item of a list is sections[1], counted from one. A key that is missing is spelt as most
        keys of the file are.
        """
        if not path:
            return ""
        *above, last = path
        if isinstance(last, int):
            return f"{self._typed_key(find(self.root, tuple(above)))}[{last + 1}]"
        found = self.found(path)
        if found.complete:
            return self._typed_key(found)
        return spelt(model_at(Plan, tuple(above)), last, chinese=self.chinese)

    def _typed_key(self, found: Found) -> str:
        return self.source.text[found.key.start : found.key.end] if found.key else ""
