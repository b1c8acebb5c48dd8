"""The types of files that people take for text: told by their bytes, whatever their names."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import PurePath

_COPY, _TYPE, _UNPACK = "copy", "type", "unpack"  # what to do with such a file

_MARKS = {
    rb"%PDF-": ("pdf", _COPY),
    rb"\{\\rtf": ("rtf", _COPY),
    rb"\x89PNG\r\n\x1a\n": ("png", _TYPE),
    rb"\xff\xd8\xff": ("jpeg", _TYPE),
    rb"GIF8[79]a": ("gif", _TYPE),
    rb"BM.{4}\0{4}": ("bmp", _TYPE),
    rb"II\*\0|MM\0\*": ("tiff", _TYPE),
    rb"RIFF.{4}WEBP": ("webp", _TYPE),
    rb"\0{3}.ftyp(?:hei|mif1)": ("heic", _TYPE),
    rb"7z\xbc\xaf\x27\x1c": ("7z", _UNPACK),
    rb"Rar!\x1a\x07": ("rar", _UNPACK),
    rb"\x1f\x8b\x08": ("gzip", _UNPACK),
}
"""The type of a file and its remedy, by the bytes at its beginning."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ENTRY = re.compile(rb"PK\x03\x04.{26}((?:word|xl|ppt)/|OFD\.xml)", re.DOTALL)
_OF_ZIP = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx", "OFD.xml": "ofd"}
_PARTS = re.compile(r"(?:word|xl|ppt)/|OFD\.xml")
_OPEN_DOCUMENT = re.compile(
    rb"mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)"
)
_OF_OPEN_DOCUMENT = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OF_OLE = {
    "EncryptedPackage": "locked",
    "WordDocument": "doc",
    "Workbook": "xls",
    "Book": "xls",
    "PowerPoint Document": "ppt",
}
"""The type of an old Office file, by the name of a stream in it."""
_OF_SUFFIX = {
    **dict.fromkeys((".doc", ".dot", ".wps", ".wpt"), "doc"),
    **dict.fromkeys((".xls", ".xlt", ".et", ".ett"), "xls"),
    **dict.fromkeys((".ppt", ".pps", ".pot", ".dps", ".dpt"), "ppt"),
}
_BEGINNING = 100


def filetype(data: bytes, name: str) -> tuple[str, str] | None:
    """Return the type of a file that is no text, and the remedy; None for all other files.

    Both are words that the messages know (docx, copy). *name* decides only where an old Office
    file does not tell its type, or tells several.
    """
    if data.startswith(_ZIP):
        kind = _kind_of_zip(data)
        return kind, _UNPACK if kind == "zip" else _COPY
    if data.startswith(_OLE):
        return _kind_of_ole(data, name), _COPY
    for mark, found in _MARKS.items():
        if re.match(mark, data, re.DOTALL):
            return found
    return None


def _kind_of_zip(data: bytes) -> str:
    if written := _OPEN_DOCUMENT.search(data, 0, _BEGINNING):
        return _OF_OPEN_DOCUMENT[written[1]]
    kinds = (
        kind for name in _names(data) for begin, kind in _OF_ZIP.items() if name.startswith(begin)
    )
    return next(kinds, "zip")


def _names(data: bytes) -> Iterable[str]:
    """Return the names of the files in a zip, even if its end with the list of them is lost."""
    import zipfile  # noqa: PLC0415  # 5 ms that most runs can do without

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except Exception:  # noqa: BLE001  # the beginning of a damaged zip has names as well
        return (found[1].decode() for found in _ENTRY.finditer(data))


def _kind_of_ole(data: bytes, name: str) -> str:
    kinds = [
        kind for stream, kind in _OF_OLE.items() if stream.encode("utf-16-le") + bytes(2) in data
    ]
    by_name = _OF_SUFFIX.get(PurePath(name).suffix.lower(), "ole")
    # A document may hold another of another type.
    return by_name if by_name in kinds or not kinds else kinds[0]
