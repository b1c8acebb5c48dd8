"""Which tag of which template an element of the output comes from, whatever loops it went through.

Each tag is given its number in an attribute before the template runs. An element without a number
was made by an expression: a finding about it tells no line, rather than a wrong one.
"""

from __future__ import annotations

from functools import cached_property

from plangen.document.markup import Markup
from plangen.findings import Args, Finding, Place
from plangen.patterns import regex
from plangen.source.text import SourceText
from plangen.values import Struct

_NAME = "data-tag"
_MARK = regex(rf"{_NAME}(?P<more>-*)")
_TAG = regex(r"""<(?P<name>/?[^\s<>/!?"'=]++)""")


class Tag(Struct, frozen=True):
    """A tag in a template: the offsets of its part on its first line."""

    source: SourceText
    start: int
    end: int

    @property
    def line(self) -> int:
        """The number of the line that the tag begins on."""
        return self.source.line_of(self.start)


class Origins:
    """The tags of the template *own*, and of the templates that it is built on."""

    def __init__(self, own: Markup) -> None:
        self.own = own
        self._tags: list[Tag] = []

    @cached_property
    def attribute(self) -> str:
        """The attribute that tells the number of a tag; its name stands nowhere in the template."""
        text = self.own.source.text
        if _NAME not in text:
            return _NAME
        longest = max(len(each["more"]) for each in _MARK.finditer(text))
        return _NAME + "-" * (longest + 1)

    def marked(self, template: Markup, *, ends: bool = False) -> str:
        """Return the text of a template with its numbers in the start tags, and in end tags too."""
        source, pieces, at = template.source, [], 0
        end = end_of_line = 0
        for tag in _TAG.finditer(template.html):
            if tag["name"].startswith("/") and not ends:
                continue
            pieces += [source.text[at : tag.end()], f' {self.attribute}="{len(self._tags)}"']
            at = tag.end()
            # Each is looked for once, however many tags a line has.
            if end_of_line < at:
                end_of_line = _next(source.text, "\n", at)
            if end <= at:
                end = _next(template.html, ">", at) + 1
            self._tags.append(Tag(source, tag.start(), min(end, end_of_line)))
        return "".join((*pieces, source.text[at:]))

    def tag(self, number: str | None) -> Tag | None:
        """Return the tag with a number from the output, or None if no tag has this number."""
        if number is None or not number.isdecimal() or int(number) >= len(self._tags):
            return None
        return self._tags[int(number)]

    def own_tag(self, number: str | None) -> Tag | None:
        """Return the tag with a number if it stands in the template itself, else None."""
        tag = self.tag(number)
        return tag if tag and tag.source is self.own.source else None

    def finding(self, code: str, at: Tag | tuple[int, int] | None, args: Args) -> Finding:
        """Return a finding about the template: at a tag of its own, at offsets, or at no place."""
        if at is None:
            return Finding(code, Place(self.own.source.name), args)
        start, end = (at.start, at.end) if isinstance(at, Tag) else at
        return self.own.source.finding(code, start, end, args)


def _next(text: str, mark: str, start: int) -> int:
    """Return where *mark* comes next, or the end of *text*."""
    found = text.find(mark, start)
    return found if found >= 0 else len(text)
