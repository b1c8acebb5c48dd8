"""The pages of the documentation: their blocks of code, their links and what these lead to."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

from support import ROOT

DOCS = ROOT / "docs"
READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
FOLDERS = {"en": DOCS, "zh": DOCS / "zh"}
CI_PAGES = [folder / "howto" / "continuous-integration.md" for folder in FOLDERS.values()]

_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<kind>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL
)
_HEADING = re.compile(r"^#+ +(?P<text>.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"`[^`\n]*`")
_ANCHOR = re.compile(r'<a (?:id|name)="([^"]+)"')


def docs(language: str) -> list[Path]:
    """Return the pages of ``docs`` in a language."""
    return [
        page
        for page in sorted(FOLDERS[language].rglob("*.md"))
        if language == "zh" or FOLDERS["zh"] not in page.parents
    ]


def pages(language: str) -> list[Path]:
    """Return all pages in a language."""
    return [READMES[language], *docs(language)]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    """Return the name of a page, for the name of a test."""
    return path.relative_to(ROOT).as_posix()


def blocks(text: str, kind: str) -> list[str]:
    """Return the blocks of code of a kind, without what they are set in."""
    return [
        textwrap.dedent(found["text"]) for found in _BLOCK.finditer(text) if found["kind"] == kind
    ]


def replaced(text: str, kind: str, change: Callable[[str], str]) -> str:
    """Return a text with each block of a kind changed."""

    def block(found: re.Match[str]) -> str:
        if found["kind"] != kind:
            return found.group()
        inside = textwrap.indent(change(textwrap.dedent(found["text"])), found["indent"])
        return f"{found['indent']}```{kind}\n{inside}{found['indent']}```"

    return _BLOCK.sub(block, text)


def links(text: str) -> Iterator[str]:
    """Yield where the links of a page lead within the repository."""
    prose = _CODE.sub("", _BLOCK.sub("", text))
    for found in _LINK.finditer(prose):
        if ":" not in found["target"]:
            yield found["target"]


def anchors(text: str) -> set[str]:
    """Return the names of the headings of a page, as GitHub makes them."""
    prose = _BLOCK.sub("", text)
    names: set[str] = set(_ANCHOR.findall(prose))
    seen: dict[str, int] = {}
    for found in _HEADING.finditer(prose):
        shown = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", found["text"])
        slug = re.sub(r"[^\w\- ]", "", shown.strip().lower()).replace(" ", "-")
        number = seen[slug] = seen.get(slug, -1) + 1
        names.add(f"{slug}-{number}" if number else slug)
    return names


def broken_links(page: Path) -> Iterator[str]:
    """Yield the links of a page that lead nowhere."""
    for target in links(read(page)):
        path, _, anchor = target.partition("#")
        there = page.parent / path if path else page
        is_there = there.exists() and ROOT in there.resolve().parents
        if not is_there or (anchor and anchor not in anchors(read(there))):
            yield target
