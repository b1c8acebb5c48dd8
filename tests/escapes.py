"""The published escapes and resource attacks of tests/data/template-escapes.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from html import escape as escaped
from pathlib import Path
from typing import Literal

from support import TESTS

FILE = TESTS / "data" / "template-escapes.toml"
VARIABLE = "PLANGEN_TEST_SECRET"
_REPEATED = re.compile(r"«([^«»]*)×(\d+)»")


@dataclass(frozen=True)
class Escape:
    """A published attack: *tries* says on what, *ends* what it must come to.

    *text* has the marks of the file; ``aimed`` gives it as it is written into a template.
    """

    name: str
    source: str
    tries: Literal["read", "write", "reach", "resource", "text"]
    text: str
    ends: Literal["refused", "text", "either"] = "refused"
    anywhere: bool = False

    def aimed(self, secret: Path, written: Path) -> str:
        """Return the text, aimed at a file with a *secret* and a file to be *written*."""
        text = _REPEATED.sub(lambda found: found[1] * int(found[2]), self.text)
        names = {"$FILE": str(secret), "$WRITE": str(written), "$VAR": VARIABLE}
        for name, meant in names.items():
            text = text.replace(name, meant)
        return text

    @property
    def has_expressions(self) -> bool:
        """Whether a plan's text would compute something in it."""
        return "{{" in self.text

    @property
    def is_published_as_such(self) -> bool:
        """Whether the source has this attack, not only one of its kind."""
        return not self.source.startswith("after ")


def as_html(text: str) -> str:
    """Return a *text* as a template has it that means its characters."""
    return escaped(text, quote=False)


def escapes() -> list[Escape]:
    """Return all attacks of the file."""
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))["escape"]
    return [Escape(**each) for each in listed]
