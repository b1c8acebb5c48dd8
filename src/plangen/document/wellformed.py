"""Why the output of a template is no XML, and which tag of which template is to blame.

The XML parser says where it could not go on, in an output that no one sees. The scan here
goes through the output once, up to the first tag that is not closed or closes nothing.
"""

from __future__ import annotations

import re
from functools import cached_property

from plangen.document.origins import Origins, Tag
from plangen.document.vocabulary import ELEMENTS
from plangen.findings import Args, Finding
from plangen.patterns import regex
from plangen.values import Struct, field

_REFERENCE = r"&(?:amp|lt|gt|quot|apos|\#[0-9]+|\#x[0-9A-Fa-f]+);"
_UNUSABLE = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"  # XML 1.0, 2.2
_BAD_TEXT = regex(rf"(?!{_REFERENCE})&|\]\]>|{_UNUSABLE}")
_BAD_CHARACTER = regex(_UNUSABLE)
_END = regex(r"\s*+(?P<is_empty>/?)>")
_NAME = r"""[^\s<>/!?"'=&]++"""
_VALUE = rf"""(?:"(?:[^"<&]++|{_REFERENCE})*"|'(?:[^'<&]++|{_REFERENCE})*')"""
_ATTRIBUTE = regex(rf"\s++(?P<name>{_NAME})\s*+=\s*+{_VALUE}")
_DEEPEST, _LONGEST = 200, 10_000_000  # elements, and bytes of a text, that libxml2 reads
_NO_TAGS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!": ">"}


class _Slip(Struct, frozen=True):
    """A mistake as code and arguments, and the tag or the offset in the output that it is about."""

    code: str
    args: Args
    tag: Tag | None = None
    offset: int = -1


class _Open(Struct, frozen=True):
    name: str
    tag: Tag | None


def first_slip(html: str, origins: Origins, detail: str) -> Finding:
    """Return a finding about the first mistake in *html*, whose start and end tags have marks.

    *detail* is what the XML parser says of *html*.
    """
    scan = _Scan(html, origins, detail)
    slip = scan.slip() or _Slip("PG406", {"detail": detail})
    if slip.offset >= 0:
        return origins.finding(slip.code, scan.line_around(slip.offset), slip.args)
    is_own = slip.tag is not None and slip.tag.source is origins.own.source
    return origins.finding(slip.code, slip.tag if is_own else None, slip.args)


class _Scan(Struct, dict=True):
    html: str
    origins: Origins
    detail: str
    still_open: list[_Open] = field(default_factory=list)
    last: Tag | None = None
    """The last tag that was read."""

    @cached_property
    def _begin(self) -> re.Pattern[str]:
        mark = rf'(?: {re.escape(self.origins.attribute)}="(?P<mark>\d+)")?'
        return regex(rf"<(?P<is_end>/?)(?P<name>{_NAME}){mark}")

    def slip(self) -> _Slip | None:  # noqa: C901  # one look at each kind of markup
        """Go through the output and return the first mistake, or None."""
        html, at, has_root = self.html, 0, False
        while True:
            less = html.find("<", at)
            end = less if less >= 0 else len(html)
            if slip := self._slip_of_text(at, end):
                return slip
            if less < 0:
                return self._not_closed(self.still_open) if self.still_open else None
            if ending := next((e for s, e in _NO_TAGS.items() if html.startswith(s, less)), ""):
                at = html.find(ending, less) + len(ending)
                if at < len(ending):
                    return _Slip("PG406", {"detail": self.detail}, offset=less)
                continue
            begin = self._begin.match(html, less)
            tag = self.origins.tag(begin["mark"]) if begin else None
            whole = self._whole(begin) if begin else None
            is_outside = has_root and not self.still_open
            if len(self.still_open) > _DEEPEST:
                return _Slip("PG406", {"detail": "nesting"}, self.still_open[-1].tag)
            if begin is None or whole is None or (is_outside and not begin["is_end"]):
                return self._slip_of_tag(less, tag)
            has_root = True
            if begin["is_end"]:
                if slip := self._closed(_Open(begin["name"], tag)):
                    return slip
            elif not whole["is_empty"]:
                self.still_open.append(_Open(begin["name"], tag))
            self.last, at = tag, whole.end()

    def line_around(self, offset: int) -> tuple[int, int] | None:
        """Return the template's line that a text comes from, if the tags around it agree."""
        source = self.origins.own.source
        begin = self._begin.match(self.html, self.html.find("<", offset))
        following = self.origins.tag(begin["mark"]) if begin else None
        if self.last is None or following is None:
            return None
        lines = {self.last.line, following.line}
        if self.last.source is source is following.source and len(lines) == 1:
            return source.extent_of_line(self.last.line)
        return None

    def _whole(self, begin: re.Match[str]) -> re.Match[str] | None:
        """Return the end of the tag that *begin* begins, or None for a malformed tag."""
        at, names = begin.end(), set()
        while found := _ATTRIBUTE.match(self.html, at):
            value = found.group()
            is_wrong = _is_huge(value) or _BAD_CHARACTER.search(value)
            if found["name"] in names or begin["is_end"] or is_wrong:
                return None
            names.add(found["name"])
            at = found.end()
        return _END.match(self.html, at)

    def _slip_of_text(self, start: int, end: int) -> _Slip | None:
        found = _BAD_TEXT.search(self.html, start, end)
        if found and _BAD_CHARACTER.match(found.group()):
            args = {"character": f"U+{ord(found.group()):04X}"}
            return _Slip("PG119", args, offset=found.start())
        text = self.html[start:end]
        if not found and _is_huge(text):
            return _Slip("PG406", {"detail": "length"}, offset=start)
        if found or (not self.still_open and text.strip()):
            at = found.start() if found else start + len(text) - len(text.lstrip())
            return _Slip("PG406", {"detail": self.detail}, offset=at)
        return None

    def _slip_of_tag(self, start: int, tag: Tag | None) -> _Slip:
        end = self.html.find(">", start)
        if found := _BAD_CHARACTER.search(self.html, start, max(end, start)):
            return _Slip("PG119", {"character": f"U+{ord(found.group()):04X}"}, tag)
        return _Slip("PG406", {"detail": self.detail}, tag)

    def _closed(self, end: _Open) -> _Slip | None:
        """Close the element of an end tag, or return the mistake about it."""
        opened = self.still_open[-1] if self.still_open else _Open("", None)
        if opened.name == end.name:
            self.still_open.pop()
            return self._of_two_files(opened, end)
        names = [each.name for each in self.still_open]
        if end.name in names:
            inner = len(names) - names[::-1].index(end.name)
            return self._not_closed(self.still_open[inner:])
        args = {"closing": f"</{end.name}>"}
        if opened.tag and opened.tag.source is self.origins.own.source:
            args["opening"] = f"<{opened.name}>"
        return _Slip("PG445", args, end.tag)

    def _of_two_files(self, opened: _Open, end: _Open) -> _Slip | None:
        """Return the mistake if one template closes an element that another has opened."""
        if not opened.tag or not end.tag or opened.tag.source is end.tag.source:
            return None
        if end.tag.source is self.origins.own.source:
            return _Slip("PG445", {"closing": f"</{end.name}>"}, end.tag)
        return self._not_closed([opened])

    def _not_closed(self, left: list[_Open]) -> _Slip:
        """Return the mistake about an open element: the first of the template itself, if any."""
        own = [each for each in left if each.tag and each.tag.source is self.origins.own.source]
        blamed = (own or left)[0]
        element = ELEMENTS.get(blamed.name)
        is_empty = element is not None and not element.has_text and not element.children
        closing = f"<{blamed.name}/>" if is_empty else f"</{blamed.name}>"
        return _Slip("PG444", {"opening": f"<{blamed.name}>", "closing": closing}, blamed.tag)


def _is_huge(text: str) -> bool:
    return len(text) * 4 > _LONGEST and len(text.encode(errors="replace")) > _LONGEST
