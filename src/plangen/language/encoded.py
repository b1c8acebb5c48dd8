"""Characters that stand for others: codes of web pages, and UTF-8 that was read as another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from plangen.language.character_sets import is_of_gb2312
from plangen.language.clauses import HAN, Span
from plangen.patterns import begins_with, regex
from plangen.values import Struct

_HAN = regex(HAN)
_ENTITY = regex(
    r"&(?:amp[;；])*(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2})[;；]"
    r"|&nbsp(?![A-Za-z0-9])"
)
_CAPITALS = regex(r"&(?!AMP|LT|GT|QUOT|COPY|REG)[A-Z]+;")  # R&DD; is a department
_ESCAPES = regex(r"(?:\\u[0-9a-fA-F]{4})+")
_BLANKS = regex("[\\s\u00a0\u2002\u2003\u2009\u3000]+")
_UNSEEN = regex("[\u200b-\u200f\u2060\ufeff\u00ad]")


class Encoded(Struct, frozen=True):
    """Characters *span* of a text that stand for others; *meant* is None where those are lost."""

    span: Span
    meant: str | None


def codes(text: str) -> Iterator[Encoded]:
    r"""Yield the characters that are written as codes: ``&nbsp;``, ``\u4e2d``.

    Codes that stand side by side are one. A blank at an edge of the text stands for nothing.
    """
    if "&" in text and (_HAN.search(text) or "<" not in text):  # not a page's code that is shown
        for start, end in _joined(_entities(text)):
            yield Encoded((start, end), _seen(_unescaped(text[start:end]), text, start, end))
    if "\\u" in text:
        for found in _ESCAPES.finditer(text):
            units = bytes.fromhex(found.group().replace("\\u", ""))
            meant = units.decode("utf-16-be", errors="ignore")
            if not meant.isascii():
                yield Encoded(found.span(), _seen(meant, text, *found.span()))


def _entities(text: str) -> Iterator[Span]:
    for found in _ENTITY.finditer(text):
        written = found.group()
        if _unescaped(written) != written and not _CAPITALS.fullmatch(written):
            yield found.span()


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Yield the spans, those that touch as one."""
    start, end = next(spans, (0, 0))
    for first, last in spans:
        if first > end:
            yield start, end
            start = first
        end = last
    if end:
        yield start, end


def _unescaped(written: str) -> str:
    """Return what codes stand for; some programs have escaped the mark of the code as well."""
    from html import unescape  # noqa: PLC0415  # a table of 2,000 names that most plans do without

    meant = re.sub(r"&nbsp(?![;；])", "&nbsp;", written).replace("；", ";")
    for _ in range(3):
        meant = unescape(meant)
    return meant if meant != written.replace("；", ";") else written


def _seen(meant: str, text: str, start: int, end: int) -> str:
    """Return what is seen of characters: their blanks as one, or none at an edge of the text."""
    seen = _BLANKS.sub(" ", _UNSEEN.sub("", meant))
    if start == 0:
        seen = seen.lstrip()
    return seen if end < len(text) else seen.rstrip()


# --- UTF-8 that was read as another encoding ---

_LOST = begins_with("锟烫屯葺\ufffd", "(?:锟斤拷)+锟?斤?|烫{3,}|屯{3,}|葺{3,}|\ufffd+")
"""What is left where nothing can be known any more: signs of lost bytes, and of empty memory."""
_BYTES = {chr(byte): byte for byte in range(0x80, 0x100)} | {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0x100)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
"""The byte of each character that Windows, or Latin-1, shows for one."""
_TRAIL = "[" + re.escape("".join(each for each, byte in _BYTES.items() if byte < 0xC0)) + "]"  # noqa: PLR2004
_AS_LATIN = regex(
    rf"(?:[â-ï]{_TRAIL}{{2}}|ð{_TRAIL}{{3}}|[ÂÃ]{_TRAIL})+", needs="âãäåæçèéêëìíîïðÂÃ"
)
_MARKS = "“”‘’—…·、。《》〈〉【】！，：；？（）～\u3000\ufeff€"
_AS_GBK = regex(
    rb"(?:[\xe4-\xe9][\x80-\xbf]{2}|\xe3\x80[\x80-\xbf]|\xef[\xbc\xbd][\x80-\xbf]"
    rb"|\xe2\x80[\x80-\xbf]|\xc2\xb7)+"
)
_CUT = regex(rb"[\xe2-\xef][\x80-\xbf]?")
_WIDE_RUN = regex("[^\x00-\x7f\ufffd]{3,}")
SIGNS = "&\\锟烫屯葺ÂÃðâãäåæçèéêëìíîï"
"""Characters of which each code has one, and each text that was misread and is simple."""
_PAIR = 2  # bytes of a character in GBK
_FEWEST = 6  # bytes of two characters in UTF-8: fewer are found in rare names
_SIGNS = "?？\ufffd"


def misread(text: str) -> Iterator[Encoded]:
    """Yield the characters of a text that a program has made by reading it in a wrong encoding."""
    end = 0
    for each in sorted(_misread(text), key=lambda each: (each.span[0], -each.span[1])):
        if each.span[0] >= end:
            yield each
            end = each.span[1]


def _misread(text: str) -> Iterator[Encoded]:
    for found in _LOST.finditer(text):
        yield Encoded(found.span(), None)
    for found in _AS_LATIN.finditer(text):
        meant = bytes(_BYTES[each] for each in found.group()).decode(errors="replace")
        if "\ufffd" in meant:
            yield Encoded(found.span(), None)
        elif all(map(_is_usual, meant)):
            yield Encoded(found.span(), _seen(meant, text, *found.span()))
    if not is_of_gb2312(text):
        for found in _WIDE_RUN.finditer(text):
            yield from _read_as_gbk(text, *found.span())


@cache
def _is_usual(character: str) -> bool:
    """Return whether a character is one that plans have, or begins a file."""
    return character < "\u0800" or character in _MARKS or is_of_gb2312(character)


def _read_as_gbk(text: str, start: int, end: int) -> Iterator[Encoded]:
    """Yield the stretches of *start* to *end* that are UTF-8 read as GBK, two bytes a character."""
    pairs = (each.encode("gb18030") for each in text[start:end])
    data = b"".join(each if len(each) == _PAIR else bytes(_PAIR) for each in pairs)
    at = 0
    while at < len(data):
        found = _AS_GBK.match(data, at)
        if found is None or len(found.group()) < _FEWEST:
            at += _PAIR
            continue
        cut = _CUT.match(data, found.end())  # the beginning of a character whose end is lost
        last = (cut or found).end()
        first, at = start + at // _PAIR, last + last % _PAIR
        after = start + at // _PAIR
        meant = found.group().decode()
        if (
            all(map(_is_usual, meant))
            and _HAN.search(meant)
            and not is_of_gb2312(text[first:after])
        ):
            if cut or found.end() % _PAIR:
                sign = text[after : after + 1]  # stands for a lost byte
                yield Encoded((first, after + (sign != "" and sign in _SIGNS)), None)
            else:
                yield Encoded((first, after), meant)
