"""A template folder: where it is, and whether its HTML uses the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.document.vocabulary import ELEMENTS, Element, StyleNames
from plangen.errors import InputError, TemplateError
from plangen.findings import Finding, Place, suggestion
from plangen.source.text import SourceText, read

HTML = "document.html.j2"
STYLES = "styles.docx"

_JINJA = re.compile(
    r"""(?P<expression>\{\{(?:"[^"]*"|'[^']*'|.)*?\}\})"""
    r"""|\{%(?:"[^"]*"|'[^']*'|.)*?%\}|\{\#.*?\#\}|<!--.*?-->""",
    re.DOTALL,
)
_TAG = re.compile(r"<(?P<name>/?[^\s<>/!?]+)(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r"""(?P<name>[^\s=/]+)\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
_COMPUTED = "\ufffc"

LINE = "data-line"
"""The attribute that tells the template's line of an element."""


@dataclass(frozen=True)
class Template:
    """A template folder with both its files."""

    folder: Path

    @property
    def html(self) -> Path:
        """The Jinja2 template that says what a document contains."""
        return self.folder / HTML

    @property
    def styles(self) -> Path:
        """The Word file that says how it looks."""
        return self.folder / STYLES


def official_folder(name: str = "official") -> Path:
    """Return one of the template folders that come with plangen.

    In an installed package it lies inside; in a checkout (an editable install does not see
    hatchling's force-include) beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return (inside if inside.is_dir() else package.parents[1] / "templates") / name


def open_template(folder: Path) -> Template:
    """Return the template in *folder*, or the one that comes with plangen under that name.

    Raises InputError when there is no such folder, TemplateError when a file of it is missing.
    """
    if not folder.is_dir() and official_folder(folder.name).is_dir() and folder.name == str(folder):
        folder = official_folder(folder.name)
    if not folder.is_dir():
        raise InputError(Finding("PG101", Place(str(folder))))
    template = Template(folder)
    missing = [path.name for path in (template.html, template.styles) if not path.is_file()]
    if missing:
        place = Place(str(folder))
        raise TemplateError(*(Finding("PG401", place, {"name": name}) for name in missing))
    return template


def read_html(template: Template, styles: StyleNames) -> SourceText:
    """Return the text of the template's HTML once it is known to use the vocabulary only.

    *styles* are the names that classes may have. Raises TemplateError with a finding for each
    unknown element, attribute or class, at its line.
    """
    source = read(template.html)
    if findings := list(_unknown_words(source, styles)):
        raise TemplateError(*findings)
    return source


def _unknown_words(source: SourceText, styles: StyleNames) -> Iterator[Finding]:
    html = _without_jinja(source.text)
    for tag in _TAG.finditer(html):
        name = tag["name"].removeprefix("/")
        start = tag.end("name") - len(name)
        element = ELEMENTS.get(name)
        if element is None:
            args = {"name": name, **suggestion(name, ELEMENTS)}
            yield source.finding("PG403", start, tag.end("name"), args)
            continue
        for attribute in _ATTRIBUTE.finditer(html, *tag.span("attributes")):
            yield from _unknown_in_attribute(source, name, element, attribute, styles)


def _unknown_in_attribute(
    source: SourceText,
    name: str,
    element: Element,
    attribute: re.Match[str],
    styles: StyleNames,
) -> Iterator[Finding]:
    if attribute["name"] not in element.attributes:
        args = {"name": name, "attribute": attribute["name"]}
        if element.attributes:
            args["known"] = ", ".join(sorted(element.attributes))
        yield source.finding("PG404", *attribute.span("name"), args)
    elif attribute["name"] == "class":
        group = "double" if attribute["double"] is not None else "single"
        if _COMPUTED not in attribute[group]:
            for code, args in unknown_class(name, element, attribute[group].strip(), styles):
                yield source.finding(code, *attribute.span(group), args)


def unknown_class(
    name: str, element: Element, written: str, styles: StyleNames
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the code and the arguments of what is wrong with the class *written* on an element."""
    if written in element.classes:
        return
    if element.styled:
        known = styles.of(name)
        if written not in known:
            yield "PG405", {"name": written, **suggestion(written, sorted(known))}
    else:
        classes = ", ".join(f'class="{each}"' for each in sorted(element.classes))
        yield "PG404", {"name": name, "attribute": f'class="{written}"', "known": classes}


def with_lines(source: SourceText) -> str:
    """Return the template with its own line number written into each start tag.

    So the elements of its output know where they come from, whatever loops they went through.
    """
    html = _without_jinja(source.text)
    pieces, at = [], 0
    for tag in _TAG.finditer(html):
        if not tag["name"].startswith("/"):
            end = tag.end("name")
            pieces += [source.text[at:end], f' {LINE}="{source.line_of(end)}"']
            at = end
    return "".join((*pieces, source.text[at:]))


def _without_jinja(text: str) -> str:
    """Return *text* with Jinja's marks and comments blanked, every other offset unchanged."""

    def blank(found: re.Match[str]) -> str:
        filler = _COMPUTED if found["expression"] else " "
        return "".join("\n" if mark == "\n" else filler for mark in found.group())

    return _JINJA.sub(blank, text)
