"""Texts of a plan that a template of one's own does not print."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.document.blocks import Document
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.plan.occurrences import WordIndex
from plangen.values import Struct, astuple

_OF_TEXT = frozenset(
    {
        *("subtitle", "title_note", "addressee", "introduction", "sections"),
        *("closing", "remarks", "attachments"),
    }
)
"""The parts that every document has room for; letterhead and signature may be pre-printed."""
_KNOWN_BY = 40  # characters that a text is known by: whole texts would cost their square
_BRACKETS = "（）()：:"


def unprinted(loaded: LoadedPlan, document: Document) -> Iterator[PlacedText]:
    """Yield the first text of each kind that a document lacks, and one of each table that it lacks.

    A kind is a field of the plan, of its sections, items or attachments. A table is known by its
    longest name, as times and sums are not printed as they are typed.
    """
    wanted = [(each, _plain(str(each.text))[:_KNOWN_BY]) for each in _texts(loaded)]
    index = WordIndex(words for _, words in wanted if words)
    there = {words for _, words in index.find(_plain("".join(_strings(document))))}
    told: set[tuple[str, ...]] = set()
    for each, words in wanted:
        kind = tuple(str(step) for step in each.path if not isinstance(step, int))
        if words and words not in there and kind not in told:
            told.add(kind)
            yield each


def _texts(loaded: LoadedPlan) -> Iterator[PlacedText]:
    names: dict[str, PlacedText] = {}
    for each in loaded.paragraphs:
        if each.path[0] in _OF_TEXT and "pictures" not in each.path:
            yield each
        elif each.path[0] == "activities" and each.path[-1] == "name":
            table = str(each.path[1])
            if len(str(each.text)) > len(str(names[table].text) if table in names else ""):
                names[table] = each
    yield from names.values()


def _strings(part: object) -> Iterator[str]:
    """Yield all strings of a part of a document, from the top down."""
    left = [part]
    while left:
        each = left.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, tuple):
            left.extend(reversed(each))
        elif isinstance(each, Struct):
            left.extend(reversed(astuple(each)))


def _plain(text: str) -> str:
    """Return a text without blanks, ends of lines, and the marks that printing adds or takes."""
    return "".join(text.split()).translate(dict.fromkeys(map(ord, _BRACKETS)))
