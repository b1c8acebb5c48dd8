"""Bytes to text: UTF-8, and what Windows programs write in its place."""

from __future__ import annotations

import codecs

from plangen.values import Struct

UTF_8 = "UTF-8"
_BOMS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
MARK = "\ufeff"
"""The byte order mark, as a character."""
_PROBE = 64  # bytes that tell UTF-16 without a byte order mark by their zeros


class NotTextError(ValueError):
    """Bytes that are no text in any encoding that we know; *offset* is the first wrong byte."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class Decoded(Struct, frozen=True):
    """A text without its byte order marks, and the name of its encoding.

    *has_mark* is for UTF-8 alone. Some programs write a mark before GB18030, or two marks.
    """

    text: str
    encoding: str
    has_mark: bool = False


def decode(data: bytes) -> Decoded:
    """Decode UTF-8, UTF-16 or GB18030 (which holds GBK and GB2312).

    Raises NotTextError for binary data and for UTF-8 with damaged bytes: to read those as
    GB18030 would turn all of the text into other characters.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, "UTF-16")
    try:
        return Decoded(data.decode().lstrip(MARK), UTF_8, data.startswith(codecs.BOM_UTF8))
    except UnicodeDecodeError as error:
        damaged = error.start
    if codec := _utf_16_without_mark(data):
        return _strict(data, codec, "UTF-16")
    if b"\0" in data or _is_mostly_utf_8(data):
        raise NotTextError(damaged)
    return _strict(data, "gb18030", "GB18030")


def _strict(data: bytes, codec: str, name: str) -> Decoded:
    try:
        return Decoded(data.decode(codec).lstrip(MARK), name)
    except UnicodeDecodeError as error:
        raise NotTextError(error.start) from None


def _utf_16_without_mark(data: bytes) -> str:
    """Return the codec of UTF-16 text, told by the zero bytes of its ASCII characters."""
    even, odd = data[:_PROBE:2].count(0), data[1:_PROBE:2].count(0)
    if odd > 2 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 2 * odd else ""


def _is_mostly_utf_8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(character > "\x7f" for character in text) - wrong
    return right > wrong
