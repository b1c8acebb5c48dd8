"""The mistakes in the HTML of a template that show without a plan: all are found at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.document.markup import COMPUTED, Markup
from plangen.document.vocabulary import ELEMENTS, ElementRule, StyleNames, unknown_class
from plangen.findings import Finding, suggestion
from plangen.patterns import regex

# No character that one part of a pattern takes fits the next part: a search goes through a text
# once.
_TAG = regex(r"""<(?P<name>/?[^\s<>/!?"'=]++)(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*)>""")
_ATTRIBUTE = regex(
    r"""(?<![^\s"'/])(?P<name>[^\s=/"']++)\s*+=\s*+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')"""
)
_LESS = regex(r"<(?![!?])")
_REFERENCE = regex(
    rf"&(?:(?:amp|lt|gt|quot|apos|\#[0-9]+|\#x[0-9A-Fa-f]+);|[\#\w]*{COMPUTED}|(?P<name>\w+;)?)"
)
_STATEMENT = "{%"


def faults(markup: Markup, styles: StyleNames) -> Iterator[Finding]:
    """Yield a finding for each part of a template's HTML that is no XML or not in the vocabulary.

    *styles* are the names of styles that classes may have.
    """
    source, html = markup.source, markup.html
    tags = {tag.start(): tag for tag in _TAG.finditer(html)}
    for tag in tags.values():
        name = tag["name"].removeprefix("/")
        start = tag.end("name") - len(name)
        element = ELEMENTS.get(name)
        if element is None:
            shown = source.text[start : tag.end("name")]
            args = {"name": shown, **suggestion(name, ELEMENTS)}
            yield source.finding("PG403", start, tag.end("name"), args)
            continue
        yield from _of_attributes(markup, tag, name, element, styles)
    yield from _of_characters(markup, set(tags))


def _of_attributes(
    markup: Markup, tag: re.Match[str], name: str, element: ElementRule, styles: StyleNames
) -> Iterator[Finding]:
    source, rest, at = markup.source, "", tag.start("attributes")
    for attribute in _ATTRIBUTE.finditer(markup.html, *tag.span("attributes")):
        rest += markup.html[at : attribute.start()]
        at = attribute.end()
        if attribute["name"] not in element.attributes:
            args = {"name": name, "attribute": source.text[slice(*attribute.span("name"))]}
            if element.attributes:
                args["known"] = ", ".join(sorted(element.attributes))
            yield source.finding("PG404", *attribute.span("name"), args)
        elif attribute["name"] == "class":
            group = "double" if attribute["double"] is not None else "single"
            if COMPUTED not in attribute[group]:
                for code, args in unknown_class(name, element, attribute[group].strip(), styles):
                    yield source.finding(code, *attribute.span(group), args)
    rest += markup.html[at : tag.end("attributes")]
    is_computed = _STATEMENT in source.text[slice(*tag.span("attributes"))]
    if rest.strip(f" \t\r\n/{COMPUTED}") and not is_computed:
        yield source.finding("PG406", *tag.span(), {"detail": "attribute"})


def _of_characters(markup: Markup, tags: set[int]) -> Iterator[Finding]:
    """Yield each < that begins no tag and each & that begins no reference."""
    source, html = markup.source, markup.html
    for found in _LESS.finditer(html):
        at = found.start()
        if at in tags or html[at + 1 : at + 2] == COMPUTED:
            continue
        end = html.find("<", at + 1)
        text = source.text[at : end if end >= 0 else len(html)]
        is_tag = text[1:2].isalpha() or text[1:2] in {"/", "{"}
        if is_tag and _STATEMENT in text:  # the tag that it makes is not known yet
            continue
        yield source.finding("PG406", at, at + 1, {"detail": "tag" if is_tag else "less"})
    for found in _REFERENCE.finditer(html):
        is_known = len(found.group()) > 1 and not found["name"]
        if is_known or source.text.startswith(_STATEMENT, found.end()):
            continue
        detail = "entity" if found["name"] else "ampersand"
        yield source.finding("PG406", *found.span(), {"detail": detail})
