"""Shares of a whole: more than all of it, or not that of the part and the whole beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.shares import (
    COMPARED,
    IN_BRACKETS,
    MAKES_UP,
    NO_SHARE_AFTER,
    NO_SHARE_BEFORE,
    OF_PART,
    OF_SO_MANY,
    OF_WHOLE,
    PERCENT,
    RATE,
    SHARE,
    THAT_IS,
)
from plangen.language.totals import is_exact
from plangen.language.units import QUANTITY, quantity, quantity_like
from plangen.messages import Message
from plangen.plan.view import PlanView

_ALL = Decimal(100)

_ZH = Message(
    title="超过百分之百的比例",
    sentence="“{value}”超过了100%。",
    hints=("改正数字：多半漏了小数点，或者多打了一位。",),
    explanation=(
        "占比、满意率、覆盖率、合格率这样的比例是整体中的一部分，不会超过100%。"
        "完成率、增长、利用率、上座率可以超过，不核对；与去年、计划相比的也不核对。"
    ),
    wrong="读者满意率达到985%",
    right="读者满意率达到98.5%",
)
_EN = Message(
    title="Shares above 100 %",
    sentence="“{value}” is more than 100 %.",
    hints=("Correct the number: a point was lost, or a digit typed twice.",),
    explanation=(
        "A share of a whole (占, 满意率, 覆盖率, 合格率) is not more than all of it. What may be "
        "more than was planned (完成率, 增长, 利用率, 上座率) and what is compared with another "
        "time or a plan is left alone."
    ),
    wrong="读者满意率达到985%",
    right="读者满意率达到98.5%",
)


@rule("PG336", Severity.WARNING, zh=_ZH, en=_EN)
def share_above_all(view: PlanView) -> Iterator[Hit]:
    """Find shares that are more than the whole."""
    for _, placed, text in view.paragraphs.with_any("%％"):
        for found in SHARE.finditer(text):
            before = text[found.start() : found.start("share")]
            if Decimal(found["share"]) > _ALL and not COMPARED.search(before):
                yield Hit(placed, found.span(), {"value": found.group()})


_ZH_RATIO = Message(
    title="比例与两个数",
    sentence="{whole}中的{part}是{actual}%，而文中写的是{written}%。",
    hints=("改正比例，或者改正其中一个数。",),
    explanation=(
        "一句话里写了总数、其中的一部分和所占的比例，比例应当等于两数相除（四舍五入、只取整数的都可以）。"
        "目标、增长、约数，以及句中另有两个数符合的，不核对。"
    ),
    wrong="发放问卷300份，回收285份，回收率90%。",
    right="发放问卷300份，回收285份，回收率95%。",
)
_EN_RATIO = Message(
    title="Shares and their two numbers",
    sentence="{part} of {whole} is {actual} %, but the text says {written} %.",
    hints=("Correct the share, or one of the numbers.",),
    explanation=(
        "Where a sentence has a whole, a part of it and the share, the share must be the one by "
        "the other, rounded or cut. Goals, growth, inexact numbers, and shares that two other "
        "numbers of the sentence bear out are left alone."
    ),
    wrong="发放问卷300份，回收285份，回收率90%。",
    right="发放问卷300份，回收285份，回收率95%。",
)
_REACH = 24  # characters before a share that say what it is one of
_TIGHT = 4  # characters before a number that say that it is about right
_MOST = 16  # quantities of a sentence
_FEW = 8  # shares of a sentence
_BESIDE = 10  # characters around a quantity that say what it counts
_PEOPLE = frozenset("人名位")


@rule("PG328", Severity.WARNING, zh=_ZH_RATIO, en=_EN_RATIO)
def share_is_not_that_of_its_numbers(view: PlanView) -> Iterator[Hit]:
    """Find shares that are not the part by the whole, where the sentence has both."""
    for placed, text in view.prose:
        done = 0
        for first in PERCENT.finditer(text) if "%" in text or "％" in text else ():
            if first.start() < done:
                continue
            sentence = _with_whole(text, sentence_at(text, first.start()))
            done = sentence[1]
            found = [each for each in QUANTITY.finditer(text, *sentence) if _is_exact(text, each)]
            for share in islice(PERCENT.finditer(text, *sentence), _FEW):
                pair = _pair(text, sentence, share, found[:_MOST])
                if pair and not _is_of_any(share, found[:_MOST], pair[1]):
                    part, whole = pair
                    args: dict[str, str | int] = {
                        "part": _written(part),
                        "whole": _written(whole),
                        "actual": _rounded(quantity(part) * _ALL / quantity(whole)),
                        "written": share["share"],
                    }
                    yield Hit(placed, share.span(), args)


def _is_exact(text: str, found: re.Match[str]) -> bool:
    """Return whether a number is exact; the share itself may stand behind it in brackets."""
    if not IN_BRACKETS.match(text, found.end()):
        return is_exact(text, found)
    before = text[max(0, found.start() - _TIGHT) : found.start()]
    return not (found["inexact"] or found["vague"] or NO_SHARE_BEFORE.search(before))


def _with_whole(text: str, sentence: Span) -> Span:
    """Return the span of a sentence, with the one before where it begins with 其中."""
    start, end = sentence
    if text.startswith("其中", start) and start > 1:
        return sentence_at(text, start - 2)[0], end
    return sentence


_Pair = tuple[re.Match[str], re.Match[str]]


def _pair(
    text: str, sentence: Span, share: re.Match[str], quantities: Sequence[re.Match[str]]
) -> _Pair | None:
    """Return the part and the whole that a share is said of, or None."""
    before = text[max(sentence[0], share.start() - _REACH) : share.start()]
    if NO_SHARE_BEFORE.search(before) or NO_SHARE_AFTER.match(text, share.end()):
        return None
    earlier = [each for each in quantities if each.end() <= share.start()]
    later = [each for each in quantities if each.start() >= share.end()]
    if not earlier:
        return None
    last = earlier[-1]
    if OF_SO_MANY.fullmatch(text, last.end(), share.start()):
        if later and THAT_IS.fullmatch(text, share.end(), later[0].start()):
            return _as_pair(later[0], last)
        parts = _alike(earlier[:-1], last)
        makes_up = "占" in text[max(sentence[0], last.start() - _REACH) : last.start()]
        return _as_pair(parts[-1], last) if parts and makes_up else None
    if found := MAKES_UP.search(text, last.end(), share.start()):
        return _made_up(text, found, _alike(earlier, last))
    rate = RATE.search(text, last.end(), share.start())
    return _rated(text, rate["stem"], share, _alike(earlier, last)) if rate else None


def _alike(quantities: Sequence[re.Match[str]], like: re.Match[str]) -> list[re.Match[str]]:
    """Return the quantities that count what another does."""
    units = _PEOPLE if like["unit"] in _PEOPLE else {like["unit"]}
    return [each for each in quantities if each["unit"] in units]


def _as_pair(part: re.Match[str], whole: re.Match[str]) -> _Pair | None:
    is_less = quantity(part) < quantity(whole) and bool(_alike([part], whole))
    return (part, whole) if is_less else None


def _made_up(text: str, found: re.Match[str], alike: list[re.Match[str]]) -> _Pair | None:
    """Return the last quantity before 占 and the first one of its kind, which is the whole.

    Where 占 names the whole (占毕业生的), it is that which stands beside the name.
    """
    part = alike[-1]
    wholes = [
        each
        for each, after in pairwise(alike)
        if "占" not in text[each.end() : min(after.start(), each.end() + _BESIDE)]
    ]
    named = found["named"] or ""
    pairs = {named[at : at + 2] for at in range(len(named) - 1)}
    if pairs:
        wholes = [each for each in wholes if any(pair in _clause(text, each) for pair in pairs)]
    return _as_pair(part, wholes[0]) if wholes else None


def _clause(text: str, found: re.Match[str]) -> str:
    """Return the clause that a quantity stands in, or what of it is near."""
    start, end = max(0, found.start() - _REACH), found.end() + _REACH
    first = max(text.rfind(mark, start, found.start()) for mark in _MARKS) + 1
    ends = [at for mark in _MARKS if (at := text.find(mark, found.end(), end)) >= 0]
    return text[max(first, start) : min(ends, default=end)]


_MARKS = "，,、。；;：:（("


def _rated(text: str, stem: str, share: re.Match[str], alike: list[re.Match[str]]) -> _Pair | None:
    """Return the only two quantities before a rate, where they are a whole and a part of it."""
    if len(alike) != len((None, None)):
        return None
    between = text[alike[0].end() : alike[1].start()]
    if "、" in between or PERCENT.search(between):
        return None
    pair = _as_pair(*sorted(alike, key=quantity))
    if pair is None:
        return None
    part, whole = pair
    of_part = _clause(text, part)
    if OF_PART.search(of_part) and OF_WHOLE.search(_clause(text, whole)):
        return pair
    actual = quantity(part) * _ALL / quantity(whole)
    is_near = abs(actual - Decimal(share["share"])) <= _SLIP
    return pair if stem[-2:] in of_part and is_near else None


_SLIP = 15  # per cent that a slip may make, where nothing says that a number is the whole


def _is_of_any(
    share: re.Match[str], quantities: Sequence[re.Match[str]], whole: re.Match[str]
) -> bool:
    """Return whether a share is that of any two numbers of a sentence, or of one and their sum.

    What stands right before it (1200人的50%) is the whole, and no other is.
    """
    written = Decimal(share["share"])
    alike = {quantity(each) for each in _alike(quantities, whole)}
    added = sum((quantity(each) for each in _alike(quantities, whole)), Decimal(0))
    wholes = {*alike, added, added - quantity(whole)} - {Decimal(0)}
    if OF_SO_MANY.fullmatch(share.string, whole.end(), share.start()):
        wholes = {quantity(whole)}
    step = Decimal(1).scaleb(int(written.as_tuple().exponent))
    return any(
        abs(one * _ALL / other - written) < step
        for one in alike
        for other in wholes
        if one <= other
    )


def _rounded(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1')).normalize():f}"


def _written(found: re.Match[str]) -> str:
    return quantity_like(found, quantity(found)) + (found["scale"] or "") + found["unit"]
