"""Shares of a whole that are more than all of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.shares import COMPARED, SHARE
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
    for _, placed, text in view.paragraphs:
        for found in SHARE.finditer(text) if "%" in text or "％" in text else ():
            before = text[found.start() : found.start("share")]
            if Decimal(found["share"]) > _ALL and not COMPARED.search(before):
                yield Hit(placed, found.span(), {"value": found.group()})
