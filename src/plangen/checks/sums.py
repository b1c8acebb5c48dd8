"""Parts that do not add up to the total of their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.units import QUANTITY, quantity, quantity_like
from plangen.messages import Message
from plangen.plan.view import PlanView

_WHOLE_BEFORE = re.compile(r"其中|包括|分别[为是]|分[为成]|分别(?!由|在|于)|即|含|包含|[:：]")
_WHOLE_AFTER = re.compile(r"(?:共计|合计|总计|一共|总共|累计|共)[^，,。；;\d]{0,8}$")
_INEXACT_BEFORE = re.compile(
    r"""
    (?:近|超过?|逾|约|不少于|不低于|力争|至少|以上|最多|不超过|各|每|前|第)
    [^，,。；;\d]{0,3}$
    """,
    re.VERBOSE,
)
_INEXACT_AFTER = re.compile(r"\s?(?:（|以上|以下|左右|不等|上下|以内)")
_OPEN = re.compile(
    r"""
    (?<![一二三特高平])等(?!级|候)            # 二等奖, 平等, 等级 list nothing
    |其余|其他|余下|主要|重点|另外|另有|此外|还有|不含|除|超|每
    """,
    re.VERBOSE,
)
_NO_WHOLE = re.compile("各|每|(?<![一二三特高平])等|其余")
_GOES_ON = re.compile(r"[、和及与]|以及")
_COMPARED = re.compile(r"较|比|增|减|多|少")
_MANY = 2  # parts, at least, of a total
_MOST = 40  # quantities of one sentence that anyone would add up

_ZH = Message(
    title="分项与合计",
    sentence="各项相加是{sum}{unit}，而合计写的是{total}{unit}。",
    hints=("改正合计，或者改正其中一项。",),
    explanation=(
        "一句话里先写合计再写“其中……”，或先列各项再写“共……”，单位相同，各项相加应当等于合计。"
        "近、约、余等约数，“等”“其余”“主要”这样没有列全的，不核对。"
    ),
    wrong="招募志愿者30名，其中讲解12名，引导10名，后勤9名。",
    right="招募志愿者30名，其中讲解12名，引导10名，后勤8名。",
)
_EN = Message(
    title="Parts and their total",
    sentence="The parts add up to {sum}{unit}, the total says {total}{unit}.",
    hints=("Correct the total or one of the parts.",),
    explanation=(
        "Where a sentence gives a total and then its parts (其中……), or the parts and then their "
        "total (共……) in the same unit, they must add up. Inexact numbers and lists that are not "
        "complete (等, 其余, 主要) are left alone."
    ),
    wrong="招募志愿者30名，其中讲解12名，引导10名，后勤9名。",
    right="招募志愿者30名，其中讲解12名，引导10名，后勤8名。",
)


@rule("PG320", Severity.WARNING, zh=_ZH, en=_EN)
def parts_do_not_add_up(view: PlanView) -> Iterator[Hit]:
    """Find totals that are not the sum of their parts."""
    for placed, text in view.prose:
        at = 0
        while at < len(text):
            sentence = sentence_at(text, at)
            for total, parts in _sums(text, sentence):
                added, whole = sum(map(quantity, parts), Decimal(0)), quantity(total)
                if whole != added:
                    span = (
                        min(total.start(), parts[0].start()),
                        max(total.end(), parts[-1].end()),
                    )
                    args = {
                        "sum": quantity_like(total, added),
                        "total": quantity_like(total, whole),
                        "unit": (total["scale"] or "") + total["unit"],
                    }
                    yield Hit(placed, span, args, yields_here=True)
            at = sentence[1] + 1


def _sums(text: str, sentence: Span) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Yield a total with its parts: those after 其中, or those before 共."""
    start, end = sentence
    quantities = list(islice(QUANTITY.finditer(text, start, end), _MOST))
    for index, total in enumerate(quantities):
        following = quantities[index + 1 :]
        before = quantities[:index]
        if following and _is_exact(text, total):
            between = text[total.end() : following[0].start()]
            if _WHOLE_BEFORE.search(between) and len(between) <= _NEAR:
                parts = _alike(text, total, following)
                if _is_complete(text, total, parts):
                    yield total, parts
                    return
        if len(before) >= _MANY and _WHOLE_AFTER.search(text[before[-1].end() : total.start()]):
            parts = _alike(text, total, before)
            is_list = len(parts) == len(before) and _is_exact(text, total)
            if is_list and not _NO_WHOLE.search(text[start : total.end()]):
                yield total, parts
                return


_NEAR = 40  # characters between a total and its parts


def _alike(text: str, total: re.Match[str], quantities: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the quantities of the total's unit, up to the first of another total."""
    parts: list[re.Match[str]] = []
    for part in quantities:
        if part["unit"] != total["unit"]:
            continue
        before = text[max(0, part.start() - 2) : part.start()]
        if parts and (
            before.endswith("共") or _COMPARED.search(text[max(0, part.start() - 6) : part.start()])
        ):
            break
        parts.append(part)
    return parts


def _is_complete(text: str, total: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Return whether the parts are exact, at least two, and all the parts of the sentence."""
    if len(parts) < _MANY or not all(_is_exact(text, part) for part in parts):
        return False
    if _GOES_ON.match(text, parts[-1].end()) or "各" in text[total.end() : parts[-1].end()]:
        return False
    stretch = text[total.end() : parts[-1].end()] + text[parts[-1].end() :][:3]
    return not _OPEN.search(stretch) and "其中" not in stretch[stretch.find("其中") + 2 :]


def _is_exact(text: str, part: re.Match[str]) -> bool:
    before = text[max(0, part.start() - 6) : part.start()]
    is_inexact = part["inexact"] or part["vague"] or _INEXACT_AFTER.match(text, part.end())
    return not is_inexact and not _INEXACT_BEFORE.search(before)
