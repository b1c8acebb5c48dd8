"""What each of several has, against the total of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.each import (
    A_UNIT,
    EACH,
    EACH_BEFORE,
    HOW_MANY_EACH,
    INCLUDES,
    LIST_OF_DAYS,
    MORE,
    NEEDS,
    NOT_ONCE,
    OF_A_DAY,
    STEP,
    counts_of,
)
from plangen.language.numbers import number
from plangen.language.totals import TOTAL_BEFORE, is_exact, is_plain
from plangen.language.units import QUANTITY, quantity, quantity_like
from plangen.messages import Message
from plangen.plan.view import PlanView

_FEW = 3  # steps
_MOST = 20  # quantities of one sentence
_FAR = 40  # characters before what each has that may say what it is each of
_REACH = 24  # characters before a number that say whose it is

_ZH = Message(
    title="每个的数与合计",
    sentence="{count}×{each}{unit}＝{product}{unit}，而合计写的是{total}{unit}。",
    hints=("改正个数、每个的数或者合计。",),
    explanation=(
        "一句话里写了有几个、每个（各）多少，又写了“共……”的，乘积应当等于合计；“500元/户”和"
        "“每路4个村，每村1场，三路共12场”也一样。"
        "约数，另加、除外、不少于，以及还有别的同类数字的，不核对。"
    ),
    wrong="6个社团每个招收30人，共200人。",
    right="6个社团每个招收30人，共180人。",
)
_EN = Message(
    title="So many each, and their total",
    sentence="{count} × {each}{unit} is {product}{unit}, but the total says {total}{unit}.",
    hints=("Correct how many there are, how many each has, or the total.",),
    explanation=(
        "Where a sentence says how many there are, how many each of them has (每, 各) and then "
        "共……, the product must be the total. Inexact numbers, 另, 除 and sentences with other "
        "numbers of the kind are left alone."
    ),
    wrong="6个社团每个招收30人，共200人。",
    right="6个社团每个招收30人，共180人。",
)


@rule("PG338", Severity.WARNING, zh=_ZH, en=_EN)
def product_is_not_the_total(view: PlanView) -> Iterator[Hit]:
    """Find totals that are not what each has, times how many there are."""
    for placed, text in view.prose:
        at = 0 if EACH.search(text) or "元/" in text or "元／" in text else len(text)
        while at < len(text):
            sentence = sentence_at(text, at)
            for total, each, count in _products(text, sentence):
                product = count * quantity(each)
                args: dict[str, str | int] = {
                    "count": count,
                    "each": quantity_like(each, quantity(each)) + (each["scale"] or ""),
                    "product": quantity_like(total, product) + (total["scale"] or ""),
                    "total": quantity_like(total, quantity(total)) + (total["scale"] or ""),
                    "unit": total["unit"],
                }
                if product != quantity(total):
                    yield Hit(placed, (each.start(), total.end()), args)
            at = sentence[1] + 1


def _products(text: str, sentence: Span) -> Iterator[tuple[re.Match[str], re.Match[str], int]]:
    """Yield each total of a sentence with what each has, and how many there are."""
    quantities = list(islice(QUANTITY.finditer(text, *sentence), _MOST))
    for place, total in enumerate(quantities):
        first = max(sentence[0], total.start() - _REACH)
        is_total = any(each.search(text, first, total.start()) for each in (TOTAL_BEFORE, NEEDS))
        if not is_total or not is_exact(text, total) or INCLUDES.match(text, total.end()):
            continue
        alike = [each for each in quantities[:place] if each["unit"] == total["unit"]]
        if not alike or not is_plain(text, alike[-1]):
            continue
        each = alike[-1]
        if count := _count(text, sentence, each, total):
            others = {quantity(one) for one in alike[:-1]} - {Decimal(count)}
            if not others:
                yield total, each, count


def _count(text: str, sentence: Span, each: re.Match[str], total: re.Match[str]) -> int:
    """Return how many have as much as *each*; 0 where that is not plain."""
    start = sentence[0]
    price = A_UNIT.match(text, each.end())
    if price and not MORE.search(text, max(start, each.start() - _REACH), total.end()):
        return _one(
            counts_of(price["per"], text, (start, total.end()), (each.span(), total.span()))
        )
    found = EACH_BEFORE.search(text, max(start, each.start() - _REACH), each.start())
    if found is None or len(EACH.findall(text, found.start(), total.start())) > 1:
        return 0
    if MORE.search(text, max(start, found.start() - _REACH), total.end()):
        return 0
    spans = ((found.start(), each.end()), total.span())
    per, times = found["per"], 1
    if EACH.search(text, max(start, found.start() - _FAR), found.start()):
        per, times, first = _steps(text, (max(start, found.start() - _FAR), found.start()), per)
        spans = ((first, each.end()), total.span())
    if per and times:
        counts = counts_of(per, text, (start, total.end()), spans)
        is_listed = not counts and per in OF_A_DAY and times == 1
        return _days_listed(text, (start, found.start())) if is_listed else times * _one(counts)
    before = HOW_MANY_EACH.search(text, max(start, found.start() - _REACH), found.start())
    return number(before["count"]) if before and times else 0


def _days_listed(text: str, span: Span) -> int:
    """Return how many days are listed; 0 where there is no list, or several, or not one a day."""
    lists = list(islice(LIST_OF_DAYS.finditer(text, *span), 2))
    if len(lists) != 1 or NOT_ONCE.search(text, *span):
        return 0
    return 1 + sum(lists[0]["more"].count(mark) for mark in "、和及")


def _steps(text: str, span: Span, per: str | None) -> tuple[str, int, int]:
    """Return what the first of several steps is of, how many they make, and where they begin.

    每路4个村，每村1场: of each 路 there are four times what a 村 has. 0 where they do not go on.
    """
    steps = list(islice(STEP.finditer(text, *span), _FEW))
    times = 1
    for step in reversed(steps):
        if step["of"] != per:
            return "", 0, span[0]
        per, times = step["per"], times * number(step["count"])
    if not steps or len(EACH.findall(text, *span)) != len(steps):
        return "", 0, span[0]
    return per or "", times, steps[0].start()


def _one(counts: set[int]) -> int:
    """Return the one of *counts*; 0 where there are none, or several."""
    return counts.pop() if len(counts) == 1 else 0
