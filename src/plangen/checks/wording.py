"""Doubled words and spaces inside Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import Spans
from plangen.language.doubled import (
    CROSSES,
    DOUBLED_CHARACTERS,
    DOUBLED_WORDS,
    EDGE_OF_WORD,
    NAMES,
    TOWN_DOUBLED,
    TOWNS,
    is_by_nature,
    is_lawful_word,
    is_small_word,
    may_follow,
)
from plangen.language.spacing import BESIDE_A_MARK, BLANKS, LISTED, MARKS, QUOTED, SPACE, SPREAD
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import PlacedText
from plangen.plan.occurrences import Occurrences
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView
from plangen.values import Struct

_MAY_BE_DOUBLED = regex(r"([^\0-\x7f]).{0,5}\1")
"""The first character of a word, and of the same word behind it, for which it is quick to ask."""

_ZH_DOUBLED = Message(
    title="重复的词",
    sentence="“{value}”重复了。",
    hints=("改成“{suggested}”；有意重复的，在这一行写上 # plangen: ignore PG374。",),
    explanation="同一个词或字连写两遍，多半是误击。“人人”“点点滴滴”“一步一步”这样的叠词不报告。",
    wrong="市市图书馆举办讲座",
    right="市图书馆举办讲座",
)
_EN_DOUBLED = Message(
    title="Doubled words",
    sentence="“{value}” is doubled.",
    hints=("Write “{suggested}”; if it is meant, write # plangen: ignore PG374 on this line.",),
    explanation=(
        "A word or character that stands twice in a row is mostly a slip. Words that are doubled "
        "by nature (人人, 点点滴滴, 一步一步) are left alone."
    ),
    wrong="市市图书馆举办讲座",
    right="市图书馆举办讲座",
)


@rule("PG374", Severity.WARNING, zh=_ZH_DOUBLED, en=_EN_DOUBLED, fixing=Fixing.UNSAFE)
def doubled_word(view: PlanView) -> Iterator[Hit]:
    """Find words and characters that stand twice by mistake."""
    doubled = list(_doubled(view))
    view.occurrences.look_for(word for each in doubled for word in each.singles)
    for each in doubled:
        if each.is_certain or _is_seen_single(each, view.occurrences):
            yield _once(each.placed, each.found, each.word)


def _doubled(view: PlanView) -> Iterator[_Doubled]:
    """Yield the words and characters that stand twice, but for those that do so by nature."""
    for part, placed, text in view.typed.with_any((), _MAY_BE_DOUBLED):
        told = 0
        titles = Spans(each.span() for each in NAMES.finditer(text))
        for found in DOUBLED_WORDS.finditer(text):
            word = found[1]
            if _is_within(titles, found.start()):
                continue
            if not is_lawful_word(word, text[found.end() : found.end() + 1]):
                told = found.end()
                yield _Doubled(placed, found, is_certain=True)
        for found in DOUBLED_CHARACTERS.finditer(text):
            is_name = part is TextRole.CELL and len(text) <= _NAME  # 林芊芊
            is_name = is_name or _is_within(titles, found.start())
            if is_name or found.start() < told:
                continue
            yield from _doubled_character(placed, found)


def _is_within(titles: Spans, at: int) -> bool:
    """Return whether a place is inside one of *titles*, and not where it begins."""
    title = titles.around(at)
    return title is not None and title[0] < at


def _once(placed: PlacedText, found: re.Match[str], word: str) -> Hit:
    """Return the hit whose repair leaves *word* once."""
    repair = Repair(((found.span(), word),), is_safe=False)
    args = {"value": found.group(), "suggested": word}
    return Hit(placed, found.span(), args, repair=repair)


def _doubled_character(placed: PlacedText, found: re.Match[str]) -> Iterator[_Doubled]:
    """Yield AA in xAAy if it may be a slip for A.

    It is a slip when A is a small word, or when the plan has xAy elsewhere, in longer pieces; at
    the edge of a word, when the plan has the word.
    """
    text, character = found.string, found[1]
    if character in TOWNS and TOWN_DOUBLED.match(text, found.start()):
        yield _Doubled(placed, found, is_certain=True)
    elif is_by_nature(text, found.start()):
        return
    elif is_small_word(character):
        if not may_follow(character, text[found.end() : found.end() + 1]):
            yield _Doubled(placed, found, is_certain=True)
    else:
        yield _Doubled(placed, found, is_certain=False)


class _Doubled(Struct, frozen=True):
    """A word that stands twice in a text; unless it *is_certain*ly wrong, the plan decides."""

    placed: PlacedText
    found: re.Match[str]
    is_certain: bool

    @property
    def word(self) -> str:
        """The word or character that should stand once."""
        return self.found[1]

    @property
    def around(self) -> tuple[str, str]:
        """The two characters before the doubled word, and the two after it."""
        text, (start, end) = self.found.string, self.found.span()
        return text[max(0, start - 2) : start], text[end : end + 2]

    @property
    def pieces(self) -> list[str]:
        """The longer pieces with the word once: a slip, if the plan has one of them elsewhere."""
        before, after = self.around
        x, y = before[-1:], after[:1]
        pieces = []
        if len(before) > 1 and y:
            pieces.append(before + self.word + y)
        if x and len(after) > 1:
            pieces.append(x + self.word + after)
        return [piece for piece in pieces if _is_han(piece)]

    @property
    def at_edges(self) -> list[str]:
        """The word with its one neighbour, if it stands at the edge of words."""
        before, after = self.around
        x, y = before[-1:], after[:1]
        if self.word in CROSSES:
            return []
        at_beginning = [self.word + y] if EDGE_OF_WORD.match(x) and _is_han(y) else []
        return at_beginning + ([x + self.word] if EDGE_OF_WORD.match(y) and _is_han(x) else [])

    @property
    def singles(self) -> list[str]:
        """The pieces to look for in the plan."""
        return [] if self.is_certain else [*self.pieces, *self.at_edges]


def _is_seen_single(doubled: _Doubled, plan: Occurrences) -> bool:
    """Return whether the plan has xAy elsewhere, in longer pieces or as a word at an edge."""
    return any(map(plan.count, doubled.pieces)) or any(
        plan.count(each) > 1 for each in doubled.at_edges
    )


_NAME = 4  # characters of a person's name


def _is_han(text: str) -> bool:
    return bool(text) and all("\u3400" <= each <= "\u9fff" for each in text)


_ZH_SPACE = Message(
    title="汉字之间的空格",
    sentence="汉字之间有空格。",
    several="这一段有{count}处汉字之间有空格。",
    hints=("删去空格。",),
    explanation=(
        "正文和标题里汉字之间不空格。引号、书名号里的对句，表格里为对齐拉开的“张 三”“时 间”，"
        "用空格隔开的几个名称，不报告。"
    ),
    wrong="图书馆 举办讲座",
    right="图书馆举办讲座",
)
_EN_SPACE = Message(
    title="Spaces between Chinese characters",
    sentence="There is a space between Chinese characters.",
    several="This paragraph has spaces between Chinese characters in {count} places.",
    hints=("Remove it.",),
    explanation=(
        "No spaces stand between Chinese characters in text and headings. Couplets in quotation "
        "marks, cells spread for alignment (张 三) and lists parted by spaces are left alone."
    ),
    wrong="图书馆 举办讲座",
    right="图书馆举办讲座",
)
_LISTING = frozenset({"owner", "audience", "place", "organization"})


@rule("PG375", Severity.WARNING, zh=_ZH_SPACE, en=_EN_SPACE, fixing=Fixing.SOME)
def space_in_han(view: PlanView) -> Iterator[Hit]:
    """Find spaces between Chinese characters."""
    blank = view.typed.with_any(" \t\u00a0\u3000")
    spaced = [each for each in blank if SPACE.search(each[2])]
    listed = {text: BLANKS.sub("", text) for _, placed, text in spaced if _is_listing(placed)}
    view.occurrences.look_for(listed.values())
    for part, placed, text in spaced:
        found = list(SPACE.finditer(text))
        if _is_listing(placed) and not view.occurrences.count(listed[text]):
            continue  # two names, or one name that is spread
        if part in {TextRole.CELL, TextRole.LABEL} and (
            SPREAD.fullmatch(text) or LISTED.fullmatch(text)
        ):
            continue
        quoted = Spans(
            each.span() for each in QUOTED.finditer(text) if not MARKS.search(each[0][1:-1])
        )
        for space in found:
            if "\t" in space.group():
                continue  # told by itself (PG146)
            around = quoted.around(space.start())
            if around is None or not (around[0] < space.start() and space.end() < around[1]):
                # Between words it may part two names; beside a mark it parts nothing.
                is_sure = bool(BESIDE_A_MARK.search(text[space.start() - 1 : space.end() + 1]))
                repair = Repair(((space.span(), ""),), is_safe=is_sure)
                yield Hit(placed, space.span(), {}, repair=repair)


def _is_listing(placed: PlacedText) -> bool:
    """Return whether a text may list several names."""
    return placed.path[-1] in _LISTING
