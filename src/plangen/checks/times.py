"""Times of activities that cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.calendar.times import parse_time
from plangen.checks.registry import Hit, RuleText, rule
from plangen.findings import Severity
from plangen.plan.columns import TIME
from plangen.plan.load import LoadedPlan

_SHOWN = 30

_ZH = RuleText(
    title="看不懂的时间",
    sentence="看不懂活动时间“{value}”，会照原样印出来，也无法核对。",
    hints=(
        "写成“4月2日”“4月中下旬”“4月23日至27日”“每周六14:30”这样的形式；确实要这样写，就不用管。",
    ),
    explanation=(
        "活动时间照写的印出来；看得懂的，还会与计划的时期、星期、节日核对。看不懂的不会丢，也不会猜。"
        "不存在的日期（4月31日）和颠倒的起止日期也在这里提示。"
    ),
    wrong="time: 4月31日",
    right="time: 4月30日",
)
_EN = RuleText(
    title="A time that is not understood",
    sentence="The time “{value}” is not understood; it is printed as it stands and not checked.",
    hints=(
        "Write 4月2日, 4月中下旬, 4月23日至27日 or 每周六14:30; or leave it, if it must be so.",
    ),
    explanation=(
        "Times are printed as they are written; those that are understood are checked against the "
        "period, weekdays and feasts. Others are never lost and never guessed. Dates that do not "
        "exist (4月31日) and ranges turned round are told here too."
    ),
    wrong="time: 4月31日",
    right="time: 4月30日",
)


@rule("PG303", Severity.NOTE, zh=_ZH, en=_EN)
def time_not_understood(loaded: LoadedPlan) -> Iterator[Hit]:
    """Find times that are kept as text."""
    for placed in loaded.paragraphs:
        text = str(placed.text)
        if placed.path[0] == "activities" and placed.path[-1] == TIME:
            time = parse_time(text, loaded.plan.period)
            if not time.is_understood:
                value = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
                yield Hit(placed, (0, len(text)), {"value": value})
