"""The pages that LibreOffice makes of documents, many in one start."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rendering.fonts import make_stand_ins, source_folder
from rendering.office import Office, Page, program

_AT_ONCE = 20


def converted(documents: Sequence[bytes]) -> Iterator[list[Page]]:
    """Yield the pages of each document. Ends the program where LibreOffice or fonts are missing."""
    office, source = program(), source_folder()
    if office is None or source is None:
        raise SystemExit("LibreOffice or the Fandol fonts are missing: see CONTRIBUTING.md")
    with tempfile.TemporaryDirectory(prefix="plangen-judging-") as name:
        folder = Path(name)
        started = Office(office, make_stand_ins(source, folder), folder)
        for start in range(0, len(documents), _AT_ONCE):
            yield from started.pages_of_all(documents[start : start + _AT_ONCE], "document")
