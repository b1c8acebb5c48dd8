"""Parts that do not add up to the total of their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, pairwise

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Span, sentence_at
from plangen.language.numbers import measured
from plangen.language.totals import TOTAL_BEFORE, is_exact
from plangen.language.units import QUANTITY, quantity, quantity_like, scale, units_missing
from plangen.messages import Message
from plangen.patterns import each_of, regex
from plangen.plan.view import PlanView

_WHOLE_BEFORE = regex(r"其中|包括|分别[为是]|分[为成]|分别(?!由|在|于)|即|含|包含|[:：]")
_WHOLE_AFTER = regex(
    r"""
    [，,、；;：:\s]{0,2}
    (?:(?:以上|上述)?[^\W\d_]{0,2}?[项类种批期场])?      # 三项合计
    (?:共计?|合计|总计|一共|总共)[^，,。；;\d]{0,8}
    """,
    re.VERBOSE,
    needs="共合总",
)
"""What stands between the last of the parts and their total."""
_ELSE = "其余|其他|余下|主要|重点|另外|另有|此外|还有|不含|除|超|每"
_OPEN = regex(
    rf"""
    (?<![一二三特高平])等(?!级|候)            # 二等奖, 平等, 等级 list nothing
    |{_ELSE}
    """,
    re.VERBOSE,
    needs=("等", *each_of(_ELSE)),
)
_NO_WHOLE = regex("各|每|(?<![一二三特高平])等|其余")
_GOES_ON = regex(r"[、和及与]|以及")
_COMPARED = regex(r"较|比|增|减|多(?!功能|媒体)|少(?![儿年先数])", needs="较比增减多少")
_EACH = regex(r"[，,；;][^，,；;]{0,2}[每各][^，,；;]*$", needs="各每")
"""Words that begin another matter: ，每个书屋120册."""
_SOME = regex("其中|含")
"""Words before parts that need not be all; 分为 and a colon have all of them behind."""
_QUALITIES = regex(
    r"""
    职称|职务|党员|团员|学历|学位|研究生|本科|大专|女[性职]|男性|岁|骨干|持证|专职|兼职
    |老年人|少数民族|残疾|留守|困难|预留|机动|备用|获奖|优秀|原创|[一二三]级|文物
    """,
    re.VERBOSE,
)
"""What some of a whole are, and others are not: such parts need not be all."""
_SHORTFALL = Decimal("0.75")
"""Parts that make up less of their whole are only some of it."""
_MANY = 2  # parts, at least, of a total
_MOST = 40  # quantities of one sentence that anyone would add up

_ZH = Message(
    title="分项与合计",
    sentence="各项相加（{parts}）是{sum}{unit}，而合计写的是{total}{unit}。",
    hints=("改正合计，或者改正其中一项。",),
    explanation=(
        "一句话里先写合计再写“其中……”，或先列各项再写“共……”，单位相同，各项相加应当等于合计。"
        "近、约、余等约数，“等”“其余”“主要”这样没有列全的，“其中”后面只举出一部分的，不核对。"
    ),
    wrong="招募志愿者30名，其中讲解12名，引导10名，后勤9名。",
    right="招募志愿者30名，其中讲解12名，引导10名，后勤8名。",
)
_EN = Message(
    title="Parts and their total",
    sentence="The parts {parts} add up to {sum}{unit}, the total says {total}{unit}.",
    hints=("Correct the total or one of the parts.",),
    explanation=(
        "Where a sentence gives a total and then its parts (其中……), or the parts and then their "
        "total (共……) in the same unit, they must add up. Inexact numbers and lists that are not "
        "complete (等, 其余, 主要, or some parts behind 其中) are left alone."
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
                if whole != added and not _are_only_some(text, total, parts):
                    span = (
                        min(total.start(), parts[0].start()),
                        max(total.end(), parts[-1].end()),
                    )
                    if any(units_missing(text, *span)):
                        continue  # a part without its unit is none: another rule tells of it
                    args = {
                        "parts": "+".join(quantity_like(total, quantity(part)) for part in parts),
                        "sum": quantity_like(total, added),
                        "total": quantity_like(total, whole),
                        "unit": (total["scale"] or "") + total["unit"],
                    }
                    yield Hit(placed, span, args, yields_here=True)
            at = sentence[1] + 1


def _sums(text: str, sentence: Span) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Yield each total with its parts: those after 其中, or those before 共."""
    start, end = sentence
    quantities = list(islice(QUANTITY.finditer(text, start, end), _MOST))
    done = start
    for index, total in enumerate(quantities):
        following = quantities[index + 1 :]
        if total.start() < done:
            continue  # a part of what was added up
        if following and is_exact(text, total):
            between = text[total.end() : following[0].start()]
            if _WHOLE_BEFORE.search(between) and len(between) <= _NEAR:
                parts = _alike(text, total, following)
                if _is_complete(text, total, parts):
                    yield total, parts
                    done = parts[-1].end()
                    continue
        parts = _listed_before(text, total, quantities[:index])
        is_list = len(parts) >= _MANY and all(is_exact(text, each) for each in (*parts, total))
        if is_list and not _NO_WHOLE.search(text[start : total.end()]):
            yield total, parts
            done = total.end()


_OTHER_MATTER = regex(r"[，,；;](?:其中|包括|分别为|有)?[^\W\d_]{1,6}", needs="，,；;")
_NEAR = 40  # characters between a total and its parts


def _listed_before(
    text: str, total: re.Match[str], before: list[re.Match[str]]
) -> list[re.Match[str]]:
    """Return the quantities that are listed right before a total, as the last of them is.

    歌舞6场、戏剧5场，共12场: each ends with its unit, so that 15名保育员参加 is none of them.
    """
    parts: list[re.Match[str]] = []
    if not before or not _WHOLE_AFTER.fullmatch(text, before[-1].end(), total.start()):
        return parts
    for part in reversed(before):
        if part["unit"] != total["unit"]:
            # 为期3天，其中弦乐32件、管乐24件: what was said before its parts is no part.
            is_before = len(parts) >= _MANY and _OTHER_MATTER.fullmatch(
                text, part.end(), parts[-1].start()
            )
            return parts[::-1] if is_before else []
        is_other = parts and _ends_with_unit(text, part) != _ends_with_unit(text, parts[-1])
        if is_other or TOTAL_BEFORE.search(text, max(0, part.start() - _NEAR), part.start()):
            break
        parts.append(part)
    return parts[::-1]


def _ends_with_unit(text: str, part: re.Match[str]) -> bool:
    """Return whether what a quantity measures stands before it: 歌舞6场, but not 6场歌舞."""
    return text[part.end() : part.end() + 1] in _MARKS


_MARKS = "，,、。；;）)和及与"


def _are_only_some(text: str, total: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Return whether parts that do not add up may be right, as they need not be all.

    Where two digits were exchanged by mistake, they would add up.
    """
    whole, added = quantity(total), sum(map(quantity, parts), Decimal(0))
    if total.start() > parts[0].start():
        return False
    if any(sum(map(quantity, parts[:count])) == whole for count in range(_MANY, len(parts))):
        return True  # what follows is no part of it
    if added > whole or not _SOME.search(text, total.end(), parts[0].start()):
        return False
    is_little = added < whole * _SHORTFALL
    is_of_people = total["unit"] != "元" and _QUALITIES.search(text, total.end(), parts[-1].end())
    return bool(is_little or is_of_people) and not _was_exchanged(total, parts, whole - added)


def _was_exchanged(total: re.Match[str], parts: list[re.Match[str]], missing: Decimal) -> bool:
    """Return whether all would add up, had two digits of the total or of a part other places."""
    return missing in _exchanges(total) or any(-missing in _exchanges(part) for part in parts)


def _exchanges(found: re.Match[str]) -> set[Decimal]:
    """Return by how much a quantity is more than with two of its digits exchanged."""
    written = found["number"].replace(",", "")
    places = [at for at, each in enumerate(written) if each.isdecimal()]
    differences = set()
    for first, second in pairwise(places):
        digits = list(written)
        digits[first], digits[second] = digits[second], digits[first]
        differences.add((measured(written) - measured("".join(digits))) * scale(found))
    return differences - {Decimal(0)}


def _alike(text: str, total: re.Match[str], quantities: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the quantities of the total's unit, up to the first of another total."""
    parts: list[re.Match[str]] = []
    for part in quantities:
        if part["unit"] != total["unit"]:
            continue
        before = text[max(0, part.start() - 6) : part.start()]
        is_of_others = before.endswith("共") or _COMPARED.search(before)
        if parts and (is_of_others or _EACH.search(text, max(0, part.start() - 12), part.start())):
            break
        parts.append(part)
    return parts


def _is_complete(text: str, total: re.Match[str], parts: list[re.Match[str]]) -> bool:
    """Return whether the parts are exact, at least two, and all the parts of the sentence."""
    if len(parts) < _MANY or not all(is_exact(text, part) for part in parts):
        return False
    if _GOES_ON.match(text, parts[-1].end()) or "各" in text[total.end() : parts[-1].end()]:
        return False
    after = text[parts[-1].end() :][:3]
    stretch = text[total.end() : parts[-1].end()] + ("" if _EACH.search(after) else after)
    return not _OPEN.search(stretch) and "其中" not in stretch[stretch.find("其中") + 2 :]
