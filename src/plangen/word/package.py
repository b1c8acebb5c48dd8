"""The zip file around the parts: the same parts give the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from plangen.limits import DOCUMENT_PARTS, DOCUMENT_UNPACKED, MB, STYLES_UNPACKED
from plangen.word.archive import Archive
from plangen.word.markup import parsed
from plangen.word.packing import Packed, packed, zip_of
from plangen.word.xml import DECLARATION

Parts: TypeAlias = Mapping[str, bytes]
"""The files of a .docx by their names in the zip."""

_CONTENT_TYPES = "[Content_Types].xml"
_PROPERTIES = "docProps/"
CUSTOM_PROPERTIES = "docProps/custom.xml"
FINGERPRINT = "plangen.fingerprint"
NO_FINGERPRINT = "0" * 64
SUMS = Path(__file__).with_name("official.sha256")
"""The SHA-256 of the parts of each styles file that comes with plangen (styles.py writes it)."""
_CUSTOM_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the one id that the format has


def read_parts(data: bytes, most: int = STYLES_UNPACKED) -> dict[str, bytes]:
    """Return the parts of a .docx, of at most *most* bytes in all.

    Raises UnsoundError for anything else.
    """
    archive = Archive(io.BytesIO(data), most)
    return {name: archive.read(name) for name in archive.names}


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip of our own."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(parts: Parts, known: Mapping[str, Packed] = MappingProxyType({})) -> bytes:
    """Return a .docx of *parts*: content types first, the others by name, all with one time.

    Those that are *known* are packed already; the others are packed one after another, as pictures
    may be large.
    """
    names = sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name))
    return zip_of((name, known.get(name) or packed(parts[name])) for name in names)


def fingerprint(parts: Parts) -> str:
    """Return the SHA-256 over all parts but the document properties, in the order of names."""
    return _sum((name, len(parts[name]), (parts[name],)) for name in _without_properties(parts))


def whole_sum(parts: Parts) -> str:
    """Return the SHA-256 over all parts, in the order of names."""
    return _sum((name, len(parts[name]), (parts[name],)) for name in sorted(parts))


def is_official(parts: Parts) -> bool:
    """Return whether a styles file came with plangen, and nobody has edited it."""
    return whole_sum(parts) in SUMS.read_text("ascii").split()


def _without_properties(names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if not name.startswith(_PROPERTIES))


def _sum(parts: Iterable[tuple[str, int, Iterable[bytes]]]) -> str:
    """Return the SHA-256 of parts in order, each with its name, its length and its pieces."""
    digest = hashlib.sha256()
    for name, length, pieces in parts:
        digest.update(len(name.encode()).to_bytes(8, "big"))
        digest.update(name.encode())
        digest.update(length.to_bytes(8, "big"))
        for piece in pieces:
            digest.update(piece)
    return digest.hexdigest()


def unsealed() -> bytes:
    """Return the part with the property for the fingerprint, in which there is none yet."""
    xml = (
        f"{DECLARATION}<Properties {_CUSTOM_NAMESPACES}>"
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="2" name="{FINGERPRINT}">'
        f"<vt:lpwstr>{NO_FINGERPRINT}</vt:lpwstr></property></Properties>"
    )
    return xml.encode()


def sealed(parts: Parts, known: Mapping[str, Packed] = MappingProxyType({})) -> bytes:
    """Return the .docx of *parts* in its final bytes, with its fingerprint in the place for it.

    Those that are *known* are packed already.
    """
    place, mark = NO_FINGERPRINT.encode(), fingerprint(parts).encode()
    properties = parts[CUSTOM_PROPERTIES].replace(place, mark)
    return write_parts({**parts, CUSTOM_PROPERTIES: properties}, known)


def is_as_written(path: Path) -> bool:
    """Return whether *path* is a document that plangen wrote and nobody has edited since.

    One that is too large to be read is a person's.
    """
    try:
        with path.open("rb") as file:
            archive = Archive(file, DOCUMENT_UNPACKED, DOCUMENT_PARTS)
            recorded = _recorded(archive)
            if len(recorded) != 1:  # others' documents are not read any further
                return False
            found = _sum(
                (name, archive.claimed_size(name), archive.pieces(name))
                for name in _without_properties(archive.names)
            )
    except Exception:  # noqa: BLE001  # damaged, encrypted, no .docx …: zipfile raises many things
        return False
    return recorded == [found]


def _recorded(archive: Archive) -> list[str]:
    """Return the fingerprints among the properties of a document."""
    properties = parsed(CUSTOM_PROPERTIES, archive.read(CUSTOM_PROPERTIES, MB))
    return [
        "".join(str(text) for text in property_.itertext()).strip()
        for property_ in properties
        if property_.get("name") == FINGERPRINT
    ]
