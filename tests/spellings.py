"""Both spellings of plans are made from one template, in which a name stands as title/标题."""

from __future__ import annotations

import random
import re
from collections import Counter
from itertools import pairwise

from pydantic import BaseModel

from plangen.editor.spelling import respelt
from plangen.findings import Edit
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import NAMES_IN_EXPRESSIONS, model_in
from plangen.plan.model import Plan
from plangen.source.edits import apply
from plangen.source.nodes import Mapping
from plangen.source.parse import parse
from plangen.source.text import SourceText
from support import findings, loaded

NAME = re.compile(r"(\w+)/(\w+)")
MIXING = {"PG220", "PG133"}
"""What is said of a plan that mixes the spellings."""


def english(template: str) -> str:
    return NAME.sub(r"\1", template)


def chinese(template: str) -> str:
    return NAME.sub(r"\2", template)


def mixed(template: str, chance: random.Random) -> str:
    return NAME.sub(lambda name: name[chance.choice((1, 2))], template)


def edits(text: str, *, to_chinese: bool) -> tuple[Edit, ...]:
    source = SourceText("plan.yaml", text)
    written, _ = parse(source)
    assert isinstance(written, Mapping)
    return respelt(source, written, chinese=to_chinese)


def in_chinese(text: str) -> str:
    return apply(text, edits(text, to_chinese=True))


def in_english(text: str) -> str:
    return apply(text, edits(text, to_chinese=False))


def assert_spells(template: str) -> None:
    """Both spellings become each other and stay themselves, and the plan is the same."""
    assert in_chinese(english(template)) == chinese(template)
    assert in_english(chinese(template)) == english(template)
    assert edits(english(template), to_chinese=False) == ()
    assert edits(chinese(template), to_chinese=True) == ()
    assert said(english(template)) == said(chinese(template))


def said(text: str) -> object:
    """Return what a plan says, and the codes of what is to be said about it but its spelling."""
    plan = loaded(text)
    told = {code: count for code, count in codes(text).items() if code not in MIXING}
    return plan.plan, [(each.path, str(each.text)) for each in plan.texts], told


def codes(text: str) -> Counter[str]:
    return Counter(each.code for each in findings(text))


def _models(root: type[BaseModel]) -> set[type[BaseModel]]:
    found = [root]
    for model in found:
        inner = (model_in(info.annotation) for info in model.model_fields.values())
        found += [each for each in inner if each and each not in found]
    return set(found)


KEYS = {
    *(
        (name, str(info.title))
        for model in _models(Plan)
        for name, info in model.model_fields.items()
    ),
    *((column.key, column.chinese) for column in COLUMNS.values()),
}
"""Every key and every column, in both spellings."""
_SPELLINGS = KEYS | {(english, chinese) for chinese, english in NAMES_IN_EXPRESSIONS.items()}


def assert_nothing_else_changes(text: str, *, to_chinese: bool) -> None:
    """Each edit makes one spelling of the other; all between them comes through."""
    source = SourceText("plan.yaml", text)
    made = edits(text, to_chinese=to_chinese)
    after = apply(text, made)
    bounds = [0, *(at for edit in made for at in (edit.start, edit.end)), len(text)]
    assert bounds == sorted(bounds)

    at = 0
    for number, (start, end) in enumerate(pairwise(bounds)):
        piece = text[start:end] if number % 2 == 0 else made[number // 2].text
        assert after.startswith(piece, at)
        at += len(piece)
    assert at == len(after)
    for edit in made:
        names = (text[edit.start : edit.end], edit.text)
        assert (names if to_chinese else names[::-1]) in _SPELLINGS
        assert edit.place == source.place(edit.start, edit.end)
