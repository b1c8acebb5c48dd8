"""Names of observances that are one character off, or mix 世界 and 国际 up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plangen.calendar.observances import observances
from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.clauses import Spans
from plangen.language.near_names import SHORTEST, wrong_at
from plangen.language.observances import SCOPE, SCOPED_NAME
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.view import PlanView

_ZH_OBSERVANCE = Message(
    title="节日的名称",
    sentence="没有“{value}”，有“{other}”。",
    hints=("改成“{other}”；确有这个节日的，写进配置的 names。",),
    explanation=(
        "世界、国际、全国与日、节、周之间的名称，与一个常见的节日、纪念日只差一个字，"
        "或把世界与国际写混，而计划别处写对了，或日期正是那一天，就报告。"
    ),
    wrong="第28个世界图书日",
    right="第28个世界读书日",
)
_EN_OBSERVANCE = Message(
    title="Names of observances",
    sentence="There is no {value}, but {other}.",
    hints=("Write “{other}”; if there is one, put it into names in the configuration.",),
    explanation=(
        "Told when a name such as 世界……日 is one character off a known observance, or mixes 世界 "
        "and 国际 up, and the plan has the right name elsewhere, or the day beside it is the day."
    ),
    wrong="第28个世界图书日",
    right="第28个世界读书日",
)


@rule("PG361", Severity.WARNING, zh=_ZH_OBSERVANCE, en=_EN_OBSERVANCE, needs=Need.PARTS)
def observance_misnamed(view: PlanView) -> Iterator[Hit]:
    """Find names that are nearly those of an observance."""
    named = {text[slice(*span)] for _, text, _, span in view.observed} - set(
        view.config.known_names
    )
    for _, placed, text in view.paragraphs.with_any((), SCOPED_NAME):
        right = {span: each.name for each, span in view.observances(placed)}
        spans, meant = Spans(right), dict[tuple[str, str], str]()
        for found in SCOPED_NAME.finditer(text):
            written, (start, end) = found.group(), found.span()
            around = spans.around(start)
            known = right[around] if around and end <= around[1] else ""
            if written == known or written in view.config.known_names:
                continue
            if (written, known) not in meant:
                # 世界图书日 is said too, but not beside 世界读书日.
                candidates = named & {known} if known else named
                meant[written, known] = _observance_meant(
                    written, text, candidates, is_known=bool(known)
                )
            if other := meant[written, known]:
                yield Hit(placed, (start, end), {"value": written, "other": other})


def _observance_meant(written: str, text: str, named: Iterable[str], *, is_known: bool) -> str:
    """Return the name of an observance that *written* was meant for; empty if nothing shows it.

    The plan has that name (*named*), or the text has its day, or only 世界 or 国际 is wrong.
    """
    for other in sorted(named):
        if _is_nearly(written, other):
            return other
    for observance in () if is_known else observances():
        for other in observance.names:
            is_day = _is_nearly(written, other) and re.fullmatch(r"\d\d-\d\d", observance.rule)
            if is_day:
                month, day = map(int, observance.rule.split("-"))
                if f"{month}月{day}日" in text or SCOPE.sub("", written) == SCOPE.sub("", other):
                    return observance.name
    return ""


def _is_nearly(written: str, other: str) -> bool:
    if written == other:
        return False
    if SCOPE.search(written) and SCOPE.sub("", written) == SCOPE.sub("", other):
        return bool(SCOPE.search(other))
    return (
        len(other) > SHORTEST
        and len(written) == len(other)
        and wrong_at(written, other) is not None
    )
