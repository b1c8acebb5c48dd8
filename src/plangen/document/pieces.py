"""A title in pieces that no line break cuts, and what a break between two of them costs.

Costs have no unit: they are compared with one another and with those of a shape (titles.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from plangen.document.lines import printed_width, text_width
from plangen.document.words import PieceKind, words
from plangen.patterns import regex
from plangen.values import Struct

# Forms are looked for in the shape of a title: in it, all characters of a kind are the same one of
# Latin-1, which no plan has. Sets of Chinese characters would be slow to compile.
_WIDE_DIGIT, _WIDE_SEPARATOR, _UNIT_DIGIT, _TENS, _ZERO, _SEASON = "\x86\x87\x88\x89\x8a\x8b"
_LONG_DASH, _TO, _OTHER_DASH = "\x8c\x8d\x8e"
_SHAPE = str.maketrans(
    {
        character: kind
        for kind, characters in {
            _WIDE_DIGIT: "０１２３４５６７８９",
            _WIDE_SEPARATOR: "．：",
            _UNIT_DIGIT: "一二三四五六七八九",
            _TENS: "十百千两",
            _ZERO: "〇○零",
            _SEASON: "春夏秋冬",
            _LONG_DASH: "—",
            _TO: "至",
            _OTHER_DASH: "–～",
        }.items()
        for character in characters
    }
)
# Every repetition is bounded, so that no text makes the search slow.
_DIGIT = f"[0-9{_WIDE_DIGIT}]{{1,10}}"
_DIGITS = f"{_DIGIT}(?:[.,:/{_WIDE_SEPARATOR}]{_DIGIT}){{0,3}}"
_RANGE = f"{_DIGITS}(?:[-~{_LONG_DASH}{_TO}{_OTHER_DASH}]{{1,2}}{_DIGITS})?"
_CHINESE = f"[{_UNIT_DIGIT}{_TENS}]{{1,6}}"
_NUMBER = f"(?:{_CHINESE}|{_RANGE})"
_UNTIL = f"[-{_LONG_DASH}{_TO}]{{1,2}}(?:{_DIGITS}年)?(?:{_DIGITS}月)?(?:{_DIGITS}日)?"
_PART_OF_YEAR = (
    f"度|[上下]半年|{_SEASON}季|第?{_NUMBER}(?:季度|周)|{_NUMBER}月份?(?:{_NUMBER}日)?(?:{_UNTIL})?"
)
_TERM = f"第?{_CHINESE}学期|[上下]学期"
_PERIOD = (
    f"(?:{_RANGE}|[{_UNIT_DIGIT}{_ZERO}]{{4}})年(?:{_PART_OF_YEAR})?"
    f"|{_RANGE}(?:学年(?:{_TERM})?|月(?:份|{_RANGE}日)?)"
    f"|第?{_CHINESE}季度|第{_NUMBER}(?:学期|周)"
)
_UNIT = (
    "周年|周岁|年度|年级|分钟|小时|公里|平方米|万元"
    "|[元届次期批轮个场项篇名人位家本册套部条件号周天年月日讲班站室楼]"
)
_FIXED = regex(
    rf"(?P<period>{_PERIOD})|(?P<count>第?{_NUMBER}(?:{_UNIT}))"
    r"|(?P<latin>[!-~]+?(?=(?<![0-9])[0-9]{1,10}[^!-~\s])|[!-~]+)"  # AI2023年: AI, 2023年
    rf"|(?P<space>\s+)|(?P<mark>{_LONG_DASH * 2}|……)"
)
"""The forms that are one piece whatever words they have, in the order of preference."""

_OPENING, _CLOSING = "《〈“‘（【「『", "》〉”’）】」』"
_OPENED_BY = dict(zip(_CLOSING, _OPENING, strict=True))
_DASH = "——"
_PAUSES = "、，。；：！？"
_NEVER_FIRST = frozenset(_CLOSING + _PAUSES + "…—·～,.;:!?%％")
_NEVER_LAST = frozenset(_OPENING + "·")
_ENCLITICS = frozenset("的和及与之等了")
_CONJUNCTIONS = frozenset(("和", "及", "与", "以及"))
_PREPOSITIONS = frozenset(("关于", *"对为在向从以由于暨"))
_SUFFIXES = frozenset(
    "节月日周季赛展会班课类型性化版式率区县市省镇乡村路馆站室厅所局处科部院校员者家队组团营圈场点"
)
_PREFIXES = frozenset("第各全总分大小新老好迎庆学讲进")
_REGIONS = frozenset("省市县区镇乡村路")
_INSTITUTION = regex(
    r"(?:(?<![闭开新旧老])馆|站|中心|社区|街道|书房|书屋|小学|中学|初中|高中|大学|学院|幼儿园"
    r"|局|厅|政府|工会|妇联|[团党]委|宣传部|委员会|办公室)$"
)
_WHOLE = frozenset((PieceKind.NAME, PieceKind.PERIOD))
_OPENERS_OF_PHRASES = frozenset(("关于", "暨", _DASH))

_SPACE = 0
_AFTER_WHOLE = 1  # a name, a period, a mark, 的: a pause in the sense
_BEFORE_WHOLE = 2
_BETWEEN_WORDS = 4
_BEFORE_BRACKETS = 8
_AFTER_COUNT = 8  # 第十五届 belongs to the noun behind it
_AFTER_CONJUNCTION = 9
_AFTER_PREPOSITION = 12
_BESIDE_UNKNOWN = 14
_IN_UNKNOWN = 30
# From here on there is no break, unless a piece would be wider than a line.
_LEVEL = 100  # in a pair, once for each pair around the break, up to three
_DEEPEST_PAIR = 3
_BEFORE_REST = 5 * _LEVEL
_IN_PHRASE = 6 * _LEVEL
_NEVER = 7 * _LEVEL

_REST = 2
"""Characters: a rest as short as this must not stand alone on the last line."""
_WORD_COST, _UNKNOWN_COST = 1, 3


class Piece(Struct, frozen=True):
    """A part of a title that stays on one line, and the cost of a line break behind it."""

    text: str
    cost: int


class _Token(Struct, frozen=True):
    """A word, or a single character that no word explains."""

    text: str
    kind: PieceKind = PieceKind.UNKNOWN

    @property
    def is_unknown(self) -> bool:
        return self.kind is PieceKind.UNKNOWN and self.text not in _FUNCTION

    @property
    def is_institution(self) -> bool:
        return self.kind is PieceKind.WORD and bool(_INSTITUTION.search(self.text))

    @property
    def ends_whole(self) -> bool:
        return self.kind in _WHOLE or self.text[-1] in _CLOSING + _PAUSES + "的"


_FUNCTION = _ENCLITICS | _PREPOSITIONS | frozenset(_OPENING + _CLOSING + _PAUSES + "·—…")


def pieces_of(title: str, names: Mapping[str, PieceKind], capacity: float) -> list[Piece]:
    """Return the pieces of *title*.

    Besides words, these stay whole: *names*, 《…》 and other pairs, a number with its unit, a
    period of time. In a piece wider than *capacity*, in characters, the rules give way in this
    order: pairs from the outermost, a short rest, phrases; never a word.
    """
    tokens = list(_tokens(title, names))
    costs = [_cost(left, right) for left, right in pairwise(tokens)]
    _keep_pairs(tokens, costs)
    _keep_rest(tokens, costs)
    is_open = [cost < _LEVEL for cost in costs]
    for level in range(_LEVEL, _NEVER, _LEVEL):
        _loosen(tokens, costs, is_open, level, capacity)
    return list(_joined(tokens, costs, is_open))


def _tokens(title: str, names: Mapping[str, PieceKind]) -> Iterator[_Token]:
    """Divide *title* into as few words as can be, with as few unknown characters."""
    fixed = {found.start(): found for found in _FIXED.finditer(title.translate(_SHAPE))}
    kinds = {**_kinds_of_words(), **names} if names else _kinds_of_words()
    longest = max(_longest_word(), *map(len, names), 0)
    costs = [0] * (len(title) + 1)
    ways = [_Token("")] * len(title)
    for start in range(len(title) - 1, -1, -1):
        ways[start] = _Token(title[start])
        costs[start] = costs[start + 1] + _UNKNOWN_COST
        found = fixed.get(start)
        form = (
            [_Token(title[start : found.end()], PieceKind(found.lastgroup or ""))] if found else []
        )
        for token in (*form, *_words_at(title, start, kinds, longest)):
            cost = costs[start + len(token.text)] + _WORD_COST
            if cost < costs[start]:
                costs[start], ways[start] = cost, token
    at = 0
    while at < len(title):
        yield ways[at]
        at += len(ways[at].text)


@cache
def _kinds_of_words() -> Mapping[str, PieceKind]:
    return dict.fromkeys(words(), PieceKind.WORD)


@cache
def _longest_word() -> int:
    return max(map(len, words()))


def _words_at(
    title: str, start: int, kinds: Mapping[str, PieceKind], longest: int
) -> Iterator[_Token]:
    for end in range(min(start + longest, len(title)), start + 1, -1):
        text = title[start:end]
        if text in kinds:
            yield _Token(text, kinds[text])


def _cost(left: _Token, right: _Token) -> int:
    """Return the cost of a line break between two neighbours."""
    if left.kind is PieceKind.SPACE:
        return _SPACE
    return _glue(left, right) or _bond(left, right) or _seam(left, right)


def _glue(left: _Token, right: _Token) -> int:
    """Return the cost of parting two neighbours that stay together, or 0 if they need not."""
    last, first = left.text[-1], right.text[0]
    if right.kind is PieceKind.SPACE or (last.isascii() and first.isascii()):
        return _NEVER
    if last in _NEVER_LAST or (first in _NEVER_FIRST and right.text != _DASH):
        return _NEVER
    is_number = last.isdigit() and first not in _OPENING
    is_phrase = right.text in _ENCLITICS or left.text in _PREFIXES
    is_derived = right.text in _SUFFIXES and left.text not in _FUNCTION
    is_named = right.is_institution and (left.is_unknown or left.is_institution or last in _REGIONS)
    return _IN_PHRASE if is_number or is_phrase or is_derived or is_named else 0


def _bond(left: _Token, right: _Token) -> int:
    """Return the cost of parting a word from the neighbour that it leans on, or 0."""
    if left.text in _CONJUNCTIONS:
        return _AFTER_CONJUNCTION
    if left.text in _PREPOSITIONS or left.text == _DASH:
        return _AFTER_PREPOSITION
    if right.text == "（":
        return _BEFORE_BRACKETS
    return _AFTER_COUNT if left.kind is PieceKind.COUNT and right.text not in _OPENING else 0


def _seam(left: _Token, right: _Token) -> int:
    """Return the cost of a break between two words, which their sense decides."""
    if left.ends_whole or right.text in _OPENERS_OF_PHRASES:
        return _AFTER_WHOLE
    if left.is_unknown or right.is_unknown:
        return _IN_UNKNOWN if left.is_unknown and right.is_unknown else _BESIDE_UNKNOWN
    is_before_whole = right.kind in _WHOLE or right.text in _OPENING
    return _BEFORE_WHOLE if is_before_whole else _BETWEEN_WORDS


def _keep_pairs(tokens: Sequence[_Token], costs: list[int]) -> None:
    """Raise the costs within pairs of marks; a mark without its other half pairs nothing."""
    opened: list[int] = []
    change = [0] * (len(tokens) + 1)
    for index, token in enumerate(tokens):
        if token.text in _OPENING:
            opened.append(index)
        elif opened and tokens[opened[-1]].text == _OPENED_BY.get(token.text):
            change[opened.pop()] += 1
            change[index] -= 1
    depth = 0
    for index, cost in enumerate(costs):
        depth += change[index]
        if depth and cost < _LEVEL:
            costs[index] = cost + _LEVEL * min(depth, _DEEPEST_PAIR)


def _keep_rest(tokens: Sequence[_Token], costs: list[int]) -> None:
    """Raise the costs of breaks that leave one or two characters on the last line."""
    width = 0.0
    for index in range(len(costs) - 1, -1, -1):
        width += text_width(tokens[index + 1].text)
        if width > _REST:
            return
        costs[index] = max(costs[index], _BEFORE_REST)


def _loosen(
    tokens: Sequence[_Token],
    costs: Sequence[int],
    is_open: list[bool],
    level: int,
    capacity: float,
) -> None:
    """Allow the breaks with a cost of *level* in each piece that is wider than *capacity*."""
    start = 0
    for end in range(len(tokens)):
        if end < len(costs) and not is_open[end]:
            continue
        if _is_wider(tokens[start : end + 1], capacity):
            for index in range(start, end):
                is_open[index] = is_open[index] or costs[index] // _LEVEL * _LEVEL == level
        start = end + 1


def _is_wider(tokens: Sequence[_Token], capacity: float) -> bool:
    return printed_width("".join(token.text for token in tokens)) > capacity


def _joined(
    tokens: Sequence[_Token], costs: Sequence[int], is_open: Sequence[bool]
) -> Iterator[Piece]:
    text: list[str] = []
    for token, cost, opens in zip(tokens, (*costs, 0), (*is_open, True), strict=False):
        text.append(token.text)
        if opens:
            yield Piece("".join(text), cost)
            text = []
