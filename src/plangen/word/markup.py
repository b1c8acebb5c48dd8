"""The XML of a Word file that others have made: parsed without entities, and told where it ends."""

from __future__ import annotations

from lxml import etree

from plangen.limits import STYLES_MARKUP
from plangen.patterns import regex
from plangen.word.archive import UnsoundError, shown

_ENCODED = regex(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([^"']{0,40})["']""")
_ENCODINGS = {b"UTF-8", b"UTF-16", b"UTF8", b"US-ASCII", b"ASCII"}
_BEGINNINGS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0<")
_DECLARED = regex(rb"<!(?:DOCTYPE|ENTITY)")
_ERRORS = etree.ErrorTypes
_DETAILS = {
    _ERRORS.ERR_DOCUMENT_EMPTY: "xml.none",
    _ERRORS.ERR_DOCUMENT_END: "xml.behind",
    _ERRORS.ERR_TAG_NAME_MISMATCH: "xml.tags",
    _ERRORS.ERR_TAG_NOT_FINISHED: "xml.cut",
    _ERRORS.ERR_GT_REQUIRED: "xml.tags",
    _ERRORS.ERR_LTSLASH_REQUIRED: "xml.tags",
    _ERRORS.ERR_INVALID_CHAR: "xml.character",
    _ERRORS.ERR_INVALID_ENCODING: "xml.character",
    _ERRORS.ERR_UNSUPPORTED_ENCODING: "xml.encoding",
    _ERRORS.ERR_ATTRIBUTE_REDEFINED: "xml.twice",
    _ERRORS.ERR_UNDECLARED_ENTITY: "xml.ampersand",
    _ERRORS.ERR_ENTITYREF_SEMICOL_MISSING: "xml.ampersand",
    _ERRORS.ERR_NAME_REQUIRED: "xml.tags",
    _ERRORS.NS_ERR_UNDEFINED_NAMESPACE: "xml.prefix",
}
"""What is wrong with a text that is no XML, by the number of the parser's error."""
_DEEP = regex("[Dd]epth|[Hh]uge|too long")


def parsed(part: str, data: bytes) -> etree._Element:
    """Return the root of the XML of a *part*.

    Raises UnsoundError (PG461) for what is no XML, or has a DTD: its entities could grow without
    end, or fetch other files.
    """
    if not data.lstrip()[:3].startswith(_BEGINNINGS):
        raise UnsoundError("PG461", part=shown(part), line=1, detail="xml.none")
    declared = _ENCODED.match(data)
    if declared and declared[1].upper() not in _ENCODINGS:  # ISO/IEC 29500-2, 8.2.2
        raise UnsoundError("PG461", part=shown(part), line=1, detail="xml.encoding")
    plain = data.replace(b"\0", b"") if b"\0" in data else data  # in UTF-16 every other is one
    if found := _DECLARED.search(plain):
        line = plain.count(b"\n", 0, found.start()) + 1
        raise UnsoundError("PG461", part=shown(part), line=line, detail="xml.entities")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        code: int = getattr(error, "code", 0)  # which the stubs of lxml do not know
        detail = _DETAILS.get(code, "xml.other")
        if _DEEP.search(str(error)):
            detail = "xml.deep"
        raise UnsoundError(
            "PG461", part=shown(part), line=error.lineno or 1, detail=detail
        ) from None
    except ValueError:
        raise UnsoundError("PG461", part=shown(part), line=1, detail="xml.other") from None


class XmlReader:
    """Parses the parts of one file, whose tags and attributes are counted together before."""

    def __init__(self) -> None:
        self._left = STYLES_MARKUP

    def __call__(self, part: str, data: bytes) -> etree._Element:
        """Return the root of the XML of a *part*.

        Raises UnsoundError as parsed() does, and for more than a limit of tags and attributes.
        """
        self._left -= data.count(b"<") + data.count(b"=")
        if self._left < 0:
            raise UnsoundError("PG463", measure="markup", most=STYLES_MARKUP)
        return parsed(part, data)
