"""Documents of every form: read as PyYAML reads them, each character at its place, and edited."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import cache
from random import Random

import pytest
import yaml

from plangen.findings import Edit
from plangen.source.comments import comments
from plangen.source.edits import apply, is_as_meant
from plangen.source.nodes import Mapping, Node, Scalar, plain, scalars
from plangen.source.nodes import Sequence as Items
from plangen.source.parse import parse
from plangen.source.scalars import offsets, typed_span
from plangen.source.text import SourceText, decoded_source
from profiles import by_profile
from yaml_documents import Document, document

SEEDS = range(by_profile(100, 200))
LINE_ENDS = pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
ENCODINGS = {
    "UTF-8": ("utf-8", ""),
    "UTF-8 with a mark": ("utf-8-sig", ""),
    "UTF-8 with two marks": ("utf-8-sig", "\ufeff"),
    "UTF-16 LE": ("utf-16-le", "\ufeff"),
    "UTF-16 BE": ("utf-16-be", "\ufeff"),
    "UTF-16 with two marks": ("utf-16-le", "\ufeff\ufeff"),
    "GB18030": ("gb18030", ""),
    "GB18030 with a mark": ("gb18030", "\ufeff"),
}
_WORDS = "# 本馆工作计划，各部门照此办理。\n"
"""Enough of them to tell that GB18030 is not UTF-8."""
_FORMS = (
    *(r"\|\+", ">-", r"[|>][-+]?[1-9]", r"[|>][-+1-9]*#", r"\\\n", r"\? ", r"\*\w", "%YAML", "&"),
    *('"#', "'#", r"[]}]#", ",#", r"[{[]#", r"&\S+\s+#.*\n", "---", r"- - |- \S+:", "'':|\":[^ ]"),
)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def documents() -> list[Document]:
    """Return the documents that PyYAML can read."""
    return [made for seed in SEEDS if is_yaml((made := document(seed)).text)]


def is_yaml(text: str) -> bool:
    try:
        list(yaml.parse(text, Loader=_LOADER))
    except yaml.YAMLError:
        return False
    return True


def read(text: str) -> Node:
    root, found = parse(SourceText("plan.yaml", text))
    assert root, (found, text)
    return root


def composed(node: yaml.Node | None) -> object:
    """Return what PyYAML makes of a document; what is empty and plain is None."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: composed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [composed(each) for each in node.value]
    assert isinstance(node, yaml.ScalarNode)
    is_absent = not node.style and node.value in {"", "~", "null"}
    return None if is_absent else node.value


def test_nearly_all_documents_are_yaml_and_have_every_form() -> None:
    assert len(documents()) > 0.99 * len(SEEDS)
    text = "".join(each.text for each in documents())
    for form in _FORMS:
        assert re.search(form, text), form
    styles = {scalar.style for each in documents() for scalar in scalars(read(each.text))}
    assert styles == {"", "'", '"', "|", ">"}


@LINE_ENDS
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_tree_is_that_of_pyyaml(encoding: str, end: str) -> None:
    codec, marks = ENCODINGS[encoding]
    for made in documents():
        text = made.text.replace("\n", end)
        data = (marks + _WORDS + text).encode(codec)
        assert decoded_source("plan.yaml", data).text == _WORDS + text
        assert plain(read(text)) == composed(yaml.compose(text, Loader=_LOADER))


@LINE_ENDS
@pytest.mark.parametrize("marks", [0, 1, 2])
def test_every_character_stands_where_the_map_says(end: str, marks: int) -> None:
    """An escape stands for itself, a line end of the file for a blank or a line end."""
    for made in documents():
        text = "\ufeff" * marks + made.text.replace("\n", end)
        for scalar in scalars(read(text)):
            placed = offsets(text, scalar)
            assert list(placed) == sorted(placed)
            assert len(placed) == len(scalar.value) + 1
            assert scalar.start <= placed[0] <= placed[-1] <= max(scalar.end, scalar.start)
            for character, at in zip(scalar.value, placed, strict=False):
                assert stands_for(text[at : at + 1], character, scalar), (text, scalar, at)


def stands_for(typed: str, character: str, scalar: Scalar) -> bool:
    if typed == "\\" and scalar.style == '"':
        return True
    return typed == character or (typed in {"\n", "\r"} and character in " \n")


@LINE_ENDS
def test_all_comments_are_found_and_nothing_else(end: str) -> None:
    for made in documents():
        text = made.text.replace("\n", end)
        found = [text[slice(*span)] for span in comments(text, scalars(read(text)))]

        assert found == made.comments, text


@LINE_ENDS
@pytest.mark.parametrize("marks", [0, 1, 2])
def test_an_edit_changes_its_characters_alone(end: str, marks: int) -> None:
    edits = 0
    for seed, made in enumerate(documents()):
        random = Random(seed)
        text = "\ufeff" * marks + made.text.replace("\n", end)
        root = read(text)
        source = SourceText("plan.yaml", text)
        for scalar in texts(root):
            piece = random_piece(scalar, random)
            if piece is None or (span := typed_span(text, scalar, *piece)) is None:
                continue
            edit = source.edit(*span, "换、一")
            after = read(apply(text, [edit]))
            first, last = piece
            meant = f"{scalar.value[:first]}换、一{scalar.value[last:]}"

            assert changed(root, after) <= {(scalar.value, meant)}, text
            assert is_as_meant(text, root, after, [edit]), text
            edits += 1
    assert edits > 2 * len(documents())


@LINE_ENDS
def test_many_edits_are_made_at_once(end: str) -> None:
    for seed, made in enumerate(documents()):
        random = Random(seed)
        text = made.text.replace("\n", end)
        root, source = read(text), SourceText("plan.yaml", text)
        edits: list[Edit] = []
        for scalar in texts(root):
            piece = random_piece(scalar, random)
            span = typed_span(text, scalar, *piece) if piece else None
            if span:
                edits.append(source.edit(*span, "换"))

        assert is_as_meant(text, root, read(apply(text, edits)), edits), text


def texts(root: Node) -> set[Scalar]:
    """Return the texts of a tree but its keys and their aliases, which no edit changes."""
    return set(values(root)) - set(keys(root))


def keys(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from keys(value)
    elif isinstance(node, Items):
        for item in node.items:
            yield from keys(item)


def values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from values(value)
    else:
        for item in node.items:
            yield from values(item)


def random_piece(scalar: Scalar, random: Random) -> tuple[int, int] | None:
    """Return the span of a word of a text, without the blanks and marks that YAML looks at."""
    found = list(re.finditer(r"[^\W_]+", scalar.value))
    if not found or scalar.is_absent:
        return None
    word = random.choice(found)
    first = random.randrange(word.start(), word.end())
    return first, random.randrange(first, word.end()) + 1


def changed(before: Node, after: Node) -> set[tuple[object, object]]:
    """Return the texts of two trees that differ, with what stands in their place."""
    if isinstance(before, Scalar) and isinstance(after, Scalar):
        return set() if before.value == after.value else {(before.value, after.value)}
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        names = [[key.value for key, _ in each.entries] for each in (before, after)]
        assert names[0] == names[1]
        pairs = zip(before.entries, after.entries, strict=True)
        return set().union(*(changed(old, new) for (_, old), (_, new) in pairs))
    assert isinstance(before, Items)
    assert isinstance(after, Items)
    pairs_of_items = zip(before.items, after.items, strict=True)
    return set().union(*(changed(old, new) for old, new in pairs_of_items))


def test_marks_are_what_the_encodings_say() -> None:
    assert "\ufeff".encode("gb18030") == b"\x84\x31\x95\x33"
    assert "\ufeff".encode("utf-16-le") == codecs.BOM_UTF16_LE
