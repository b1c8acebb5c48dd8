"""The zip file around the parts: the same parts give the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from lxml import etree

Parts: TypeAlias = Mapping[str, bytes]
"""The files of a .docx by their names in the zip."""

_CONTENT_TYPES = "[Content_Types].xml"
_PROPERTIES = "docProps/"
CUSTOM_PROPERTIES = "docProps/custom.xml"
FINGERPRINT = "plangen.fingerprint"
NO_FINGERPRINT = "0" * 64
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip entry can carry


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx; raises zipfile.BadZipFile for anything else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(parts: Parts) -> bytes:
    """Return a .docx of *parts*: content types first, the others by name, all with one time."""
    buffer = io.BytesIO()
    names = sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # else the bytes would tell Windows from the rest
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def fingerprint(parts: Parts) -> str:
    """Return the SHA-256 over all parts but the document properties, in the order of names."""
    digest = hashlib.sha256()
    for name in sorted(parts):
        if not name.startswith(_PROPERTIES):
            for piece in (name.encode(), parts[name]):
                digest.update(len(piece).to_bytes(8, "big"))
                digest.update(piece)
    return digest.hexdigest()


def seal(data: bytes) -> bytes:
    """Return the .docx *data* in its final bytes, with its fingerprint in the place kept for it."""
    parts = read_parts(data)
    sealed = parts[CUSTOM_PROPERTIES].replace(NO_FINGERPRINT.encode(), fingerprint(parts).encode())
    return write_parts(parts | {CUSTOM_PROPERTIES: sealed})


def is_as_written(path: Path) -> bool:
    """Return whether *path* is a document that plangen wrote and nobody has edited since."""
    try:
        parts = read_parts(path.read_bytes())
        properties = etree.fromstring(parts[CUSTOM_PROPERTIES])
    except Exception:  # noqa: BLE001  # damaged, encrypted, no .docx …: zipfile raises many things
        return False
    recorded = [
        "".join(str(text) for text in property_.itertext()).strip()
        for property_ in properties
        if property_.get("name") == FINGERPRINT
    ]
    return recorded == [fingerprint(parts)]
