"""The types of files that people take for text: told by their bytes, whatever their names."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import PurePath

from plangen.patterns import regex

_COPY, _TYPE, _UNPACK = "copy", "type", "unpack"  # what to do with such a file
_NAME, _FOLLOW, _BEGIN, _ROWS = "name", "follow", "begin", "rows"

_MARKS = {
    rb"%PDF-": ("pdf", _COPY),
    rb"\{\\rtf": ("rtf", _COPY),
    rb"\x89PNG\r\n\x1a\n": ("png", _TYPE),
    rb"\xff\xd8\xff": ("jpeg", _TYPE),
    rb"GIF8[79]a": ("gif", _TYPE),
    rb"BM.{4}\0{4}": ("bmp", _TYPE),
    rb"II\*\0|MM\0\*": ("tiff", _TYPE),
    rb"RIFF.{4}WEBP": ("webp", _TYPE),
    rb"\0{3}.ftyp(?:hei|hev|mif1|msf1|avif)": ("heic", _TYPE),
    rb"\0{3}.ftyp": ("media", _NAME),
    rb"ID3[\x02-\x04]|RIFF.{4}(?:WAVE|AVI )|\x1aE\xdf\xa3|OggS\0|fLaC": ("media", _NAME),
    rb"8BPS\0\x01": ("psd", _TYPE),
    rb"L\0\0\0\x01\x14\x02\0": ("shortcut", _FOLLOW),
    rb"\[InternetShortcut\]": ("shortcut", _FOLLOW),
    rb"MZ.{1,200}\0|\x7fELF": ("program", _NAME),
    rb"%!PS-Adobe": ("postscript", _COPY),
    rb"Founder CEB|Foxit CEB": ("ceb", _COPY),
    rb"7z\xbc\xaf\x27\x1c": ("7z", _UNPACK),
    rb"Rar!\x1a\x07": ("rar", _UNPACK),
    rb"\x1f\x8b\x08": ("gzip", _UNPACK),
    rb"\xfd7zXZ\0|BZh[1-9]1AY|.{257}ustar|MSCF\0": ("archive", _UNPACK),
}
"""The type of a file and its remedy, by the bytes at its beginning."""
_TEXT_MARKS = {
    r"<!doctype html|<html\b|<(?:head|body|table|div|p|meta|style)\b[^>]{0,200}>": ("html", _COPY),
    r"<svg\b|<\?xml[^>]{0,200}\?>.{0,300}<svg\b": ("svg", _TYPE),
    r"<\?xml\b.{0,500}Word\.Document": ("doc", _COPY),
    r"<\?xml\b.{0,500}Excel\.Sheet": ("xls", _COPY),
    r"<\?xml\b.{0,500}<html\b": ("html", _COPY),
    r"<\?xml\b|<!DOCTYPE\b": ("xml", _COPY),
    r"(?:[A-Za-z-]{2,30}: [^\n]{0,500}\r?\n(?:[ \t][^\n]{0,500}\r?\n){0,3}){0,8}MIME-Version: ": (
        "mht",
        _COPY,
    ),
}
"""The type and remedy of a text that is not a plan's, by its beginning."""
_TABLES = (".csv", ".tsv")
_KEY = regex(rb"(?:\xef\xbb\xbf)?(?:\s*(?:#[^\n]{0,500})?\n)*[^,\t\n]{1,60}:")
_LOCK = "~$"  # before the name of a document that Word has open
_HEAD = 3_000
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ENTRY = regex(rb"PK\x03\x04.{26}((?:word|xl|ppt)/|OFD\.xml)", re.DOTALL)
_OF_ZIP = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx", "OFD.xml": "ofd"}
_EPUB = b"mimetypeapplication/epub+zip"
_PARTS = regex(r"(?:word|xl|ppt)/|OFD\.xml")
_OPEN_DOCUMENT = regex(
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
_OF_EMPTY = {
    **_OF_SUFFIX,
    **dict.fromkeys((".docx", ".docm", ".dotx"), "docx"),
    **dict.fromkeys((".xlsx", ".xlsm"), "xlsx"),
    ".pptx": "pptx",
    ".pdf": "pdf",
    ".odt": "odt",
    ".ods": "ods",
}
"""The type of a file with nothing in it, by its name alone."""
_BEGINNING = 100


def filetype(data: bytes, name: str) -> tuple[str, str] | None:
    """Return the type of a file that is no text, and the remedy; None for all other files.

    Both are words that the messages know (docx, copy). *name* decides only where an old Office
    file does not tell its type, or tells several.
    """
    path = PurePath(name)
    if path.name.startswith(_LOCK) and path.suffix.lower() in _OF_EMPTY:
        return "lock", _NAME
    if not data.strip():
        empty = _OF_EMPTY.get(path.suffix.lower())
        return (empty, _BEGIN) if empty else None
    if data.startswith(_ZIP):
        kind = _kind_of_zip(data)
        return kind, _UNPACK if kind == "zip" else _COPY
    if data.startswith(_OLE):
        return _kind_of_ole(data, name), _COPY
    for mark, found in _MARKS.items():
        if re.match(mark, data, re.DOTALL):
            return found
    return None


def texttype(data: bytes, name: str) -> tuple[str, str] | None:
    """Return the type of a text that other programs write, and the remedy, as ``filetype`` does."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:1] in {b"<", b"M", b"F", b"D", b"S"}:  # a page, or the head of a mail
        text = head.decode("latin-1")
        for mark, found in _TEXT_MARKS.items():
            if re.match(mark, text, re.DOTALL | re.IGNORECASE):
                return found
    if PurePath(name).suffix.lower() in _TABLES and not _KEY.match(data):
        return "csv", _ROWS
    return None


def _kind_of_zip(data: bytes) -> str:
    if _EPUB in data[:_BEGINNING]:
        return "epub"
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
