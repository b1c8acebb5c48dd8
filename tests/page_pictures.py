"""Draws the pages that the documentation shows, and keeps what the documents were made of.

    python tests/page_pictures.py

needs LibreOffice and the Fandol fonts, which stand in for the official ones (rendering/fonts.py).
A test compares the documents with the digests that are kept, and tells when to run this again.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plangen import load, render
from plangen.config import DEFAULT
from plangen.document.template import official_folder
from plangen.word.package import fingerprint, read_parts
from rendering import fonts, office
from support import ROOT

FOLDER = ROOT / "docs" / "pictures"
DIGESTS = FOLDER / "digests.json"
_DOTS_PER_INCH = 96
_COLOURS = 16


@dataclass(frozen=True)
class Shown:
    """A page that is shown: of which plan, in which template, and which page, from 1."""

    plan: Path
    page: int = 1
    template: str = "official"


SHOWN: Mapping[str, Shown] = {
    "plan": Shown(ROOT / "plans" / "2023-04.yaml"),
    "letterhead": Shown(FOLDER / "letterhead.yaml"),
    "colophon": Shown(FOLDER / "letterhead.yaml", page=2),
    "letter": Shown(FOLDER / "letter.yaml", template="letter"),
    "notice": Shown(FOLDER / "notice.yaml"),
    "turned": Shown(FOLDER / "turned.yaml", page=2),
}
"""The pages by the names of their pictures."""


def document(shown: Shown) -> bytes:
    """Return the document that a page is of."""
    plan = load(shown.plan, config=DEFAULT)
    return render(plan, template=official_folder(shown.template)).data


def digest(data: bytes) -> str:
    """Return the SHA-256 over the parts of a document, its properties left out."""
    return fingerprint(read_parts(data))


def main() -> int:
    program, source = office.program(), fonts.source_folder()
    if program is None or source is None:
        print("LibreOffice or the Fandol fonts are not installed", file=sys.stderr)
        return 2
    documents = {name: document(shown) for name, shown in SHOWN.items()}
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        printer = office.Office(program, fonts.make_stand_ins(source, folder), folder)
        for name, path in printer.printed(documents).items():
            _draw(path, SHOWN[name].page, FOLDER / f"{name}.png")
    digests = {name: digest(data) for name, data in documents.items()}
    DIGESTS.write_text(json.dumps(digests, indent=2) + "\n", encoding="utf-8", newline="\n")
    return 0


def _draw(pdf: Path, number: int, target: Path) -> None:
    import pdfplumber  # noqa: PLC0415  # only where pages are drawn

    with pdfplumber.open(pdf) as pages:
        drawn = pages.pages[number - 1].to_image(resolution=_DOTS_PER_INCH).original
        drawn.quantize(_COLOURS).save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
