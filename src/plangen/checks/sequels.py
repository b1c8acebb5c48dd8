"""What goes on from the plan before: numbered series, and the venues of the tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.issues import issues_in
from plangen.language.numbers import number
from plangen.language.pointing import EACH_OF_SO_MANY
from plangen.messages import Message
from plangen.plan.loaded import Need, PlacedText
from plangen.plan.view import PlanView

_MOST = 3  # venues that may be forgotten; more of them are left out on purpose
_SHARE = 2  # of so many venues of the plan before, one at least is still there

_ZH_VENUE = Message(
    title="没有提到的分馆",
    sentence="这份计划里没有{venues}，{file} 里有。",
    hints=("漏了就补上；这一期确实不安排的，不用改。",),
    explanation=(
        "同一文件夹里有同一单位上一期的计划时，核对分组表里的分馆、教学点：上一期有，"
        "这一期全文都没有提到的，提示一下。配置的 venues 列出来的，也这样核对。"
    ),
    wrong="2023-03.yaml：官塘、北湖、东门三个分馆；2023-04.yaml：官塘、北湖",
    right="2023-04.yaml：官塘、北湖、东门三个分馆",
)
_EN_VENUE = Message(
    title="Venues that are missing",
    sentence="This plan does not name {venues}, which {file} has.",
    hints=("Add what was forgotten; where nothing is planned there, leave it.",),
    explanation=(
        "Where the same office's plan for the period before lies in the folder, a venue that its "
        "tables have and this plan names nowhere is told; and so is one of the venues that the "
        "configuration lists."
    ),
    wrong="2023-03.yaml: 官塘, 北湖 and 东门; 2023-04.yaml: 官塘 and 北湖",
    right="2023-04.yaml: 官塘, 北湖 and 东门",
)


@rule("PG356", Severity.NOTE, zh=_ZH_VENUE, en=_EN_VENUE, needs=Need.PARTS)
def venue_missing(view: PlanView) -> Iterator[Hit]:
    """Find venues that the configuration or the plan before has, and this one does not name."""
    now = _venues(view)
    for file, known in _known_venues(view) if now else ():
        missing = [name for name in known if not view.occurrences.count(name)]
        if not missing or len(missing) > _MOST or len(missing) * _SHARE > len(known):
            continue
        args: dict[str, str | int] = {"file": file, "venues": "、".join(missing)}
        if found := _said(view, len(now)) or _table(view):
            placed, span = found
            yield Hit(placed, span, args)
            return


def _known_venues(view: PlanView) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the venues that a plan of this office may be expected to have, and where they stand."""
    if view.config.venues:
        yield "plangen.toml", view.config.venues
    if before := view.before:
        yield _file(before), _venues(before)


def _venues(view: PlanView) -> list[str]:
    """Return the venues of all tables, each once."""
    tables = view.loaded.plan.activities.values()
    return list(
        dict.fromkeys(each.venue for table in tables for each in table.groups if each.venue)
    )


def _said(view: PlanView, count: int) -> tuple[PlacedText, tuple[int, int]] | None:
    """Return where the text says how many venues there are: 3个分馆各2场."""
    for placed, text in view.prose:
        for found in EACH_OF_SO_MANY.finditer(text):
            if number(found["places"]) == count:
                return placed, (found.start("places"), found.end("noun"))
    return None


def _table(view: PlanView) -> tuple[PlacedText, tuple[int, int]] | None:
    """Return where the table of the venues has its caption, or else its last venue.

    No venue that is there is the one that is meant; behind the last one is room for another.
    """
    texts = [each for each in view.loaded.texts if each.path[0] == "activities"]
    venues = [each for each in texts if each.path[-1] == "venue"]
    tables = {each.path[1] for each in venues}
    captions = [each for each in texts if each.path[-1] == "caption" and each.path[1] in tables]
    placed = next(iter([*captions, *venues[-1:]]), None)
    return (placed, (0, len(str(placed.text)))) if placed else None


def _file(view: PlanView) -> str:
    return PurePath(view.loaded.source.name.replace("\\", "/")).name


_ZH_ISSUE = Message(
    title="期数没有接上",
    sentence="“{name}”上一期计划（{file}）里是第{before}{unit}，这里是第{value}{unit}。",
    hints=("应当是第{suggested}{unit}；中间另外办过（加场、补办）的，不用改。",),
    explanation=(
        "同一文件夹里有同一单位上一期的计划时，核对“……”第N期、第N讲：这一期应当接着上一期的数。"
        "从第一期重新开始的、写明回顾、补办的，不报告。"
    ),
    wrong="上一期：“书山讲坛”第35期；这一期：“书山讲坛”第37期",
    right="“书山讲坛”第36期",
)
_EN_ISSUE = Message(
    title="Issues that do not go on",
    sentence=(
        "“{name}” had number {before}{unit} in the plan before ({file}), here it is {value}{unit}."
    ),
    hints=("Number {suggested}{unit} comes next; leave it where one was dropped or made up for.",),
    explanation=(
        "Where the same office's plan for the period before lies in the folder, the numbers of a "
        "series (“……”第N期, 第N讲) must go on from it. Those that begin anew with one, look back "
        "or make up for something are left alone."
    ),
    wrong="the plan before: “书山讲坛”第35期; this one: “书山讲坛”第37期",
    right="“书山讲坛”第36期",
)


@rule("PG357", Severity.WARNING, zh=_ZH_ISSUE, en=_EN_ISSUE, needs=Need.PERIOD)
def issue_does_not_go_on(view: PlanView) -> Iterator[Hit]:
    """Find numbers of a series that do not follow those of the plan before."""
    now = _issues(view)
    before = view.before if now else None
    earlier = _issues(before) if before else {}
    for key, issues in now.items():
        if before is None or key not in earlier:
            continue
        first, placed, span = min(issues, key=lambda each: each[0])
        last = max(value for value, _, _ in earlier[key])
        if first not in {1, last + 1}:
            args: dict[str, str | int] = {
                "name": key[0],
                "unit": key[1],
                "file": _file(before),
                "before": last,
                "value": first,
                "suggested": last + 1,
            }
            yield Hit(placed, span, args)


_Issue = tuple[int, PlacedText, tuple[int, int]]


def _issues(view: PlanView) -> dict[tuple[str, str], list[_Issue]]:
    """Return the issues of each series that a plan has, by its name and what they are."""
    found: dict[tuple[str, str], list[_Issue]] = {}
    for _, placed, text in view.paragraphs.with_any("“《"):
        for name, unit, value, span in issues_in(text):
            found.setdefault((name, unit), []).append((value, placed, span))
    return found
