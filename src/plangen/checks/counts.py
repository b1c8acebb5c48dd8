"""Numbers of activities in the text, against the rows of the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.calendar.numerals import from_chinese
from plangen.calendar.periods import Period
from plangen.checks.registry import Hit, RuleText, rule
from plangen.checks.sentences import clauses
from plangen.findings import Severity
from plangen.plan.load import LoadedPlan
from plangen.plan.model import Plan

_CHINESE_DIGITS = "零一二两三四五六七八九十百千"
# The looks behind and ahead keep long runs of digits linear, and int() within its limits.
_NUMBER = (
    rf"(?P<number>(?<!\d)\d{{1,9}}(?!\d)|(?<![{_CHINESE_DIGITS}])[{_CHINESE_DIGITS}]{{1,9}})"
    r"\s*(?P<unit>场次?|项|次|个(?=活动))"
)
_COUNT = re.compile(_NUMBER)
# Words that say nothing about which activities are meant. No text can be cut into them in two
# ways, so hostile text has nothing to try again (possessive patterns are broken in Python 3.11.2).
_LEAD = (
    r"(?:其中|包括|包含|即|有|(?:\d{4}\s*年\s*)?\d{1,2}\s*月份?|本月份?|当月|全月|现|由|"
    r"计划|拟|将|预计|共计(?!划)|共|一共|总共|合计|总计|安排|开展|举办|举行|承办|主办|组织|推出|"
    r"各类|各种|各项|精彩|线上线下|阅读推广(?=活动)|读者(?=活动)|活动|为|在)"
)
_WHOLE = r"(?:总分馆|总馆[和与及、](?:各)?分馆|全馆|全系统|我馆|本馆|各馆)"
_CAPTION_ENDING = re.compile(r"(?:读者|活动|工作|安排|计划|日程|情况|一览|表)+$")
_MONTH = re.compile(r"(?:(?P<year>\d{4})\s*年\s*)?(?<!\d)(?P<month>\d{1,2})\s*月")
_PLANNED = re.compile(r"计划|拟|将|预计|安排")
# One activity is one of several, unless a word says that it is all of them.
_TOTAL = re.compile(r"共|总(?!馆|分馆)|合计|其中|计划")

_ZH = RuleText(
    title="活动数与表格",
    sentence="文中写{subject}{written}{unit}，表格里是{counted}{unit}。",
    hints=(
        "把数字换成 {expression}，以后随表格自动更新；或者补上、删去表格里的活动。",
        "改正数字，或者补上、删去表格里的活动。",
    ),
    explanation=(
        "文中写明的活动总数、某张表的活动数、某个分馆的活动数，应当等于表格的行数。"
        "近、超、余、左右、不少于、力争等约数不核对；带有其他限定词的数（如“少儿活动5场”）也不核对。"
    ),
    wrong="计划开展活动24场，其中总馆8场，分馆16场。（总馆的表有 7 行）",
    right="计划开展活动{{ activities.count }}场，其中总馆{{ activities.main.count }}场，分馆16场。",
)
_EN = RuleText(
    title="Counts and tables",
    sentence="The text says {subject}{written}{unit}, the tables have {counted}.",
    hints=(
        "Write {expression} for the number, which follows the tables; or mend the tables.",
        "Correct the number, or mend the tables.",
    ),
    explanation=(
        "A number of activities that the text gives in total, for one table or for one venue must "
        "be the number of rows. Inexact numbers (近 超 余 左右 不少于 力争 …) are not checked, nor "
        "numbers of some kind of activity only (少儿活动5场)."
    ),
    wrong="计划开展活动24场，其中总馆8场，分馆16场。 (the head library's table has 7 rows)",
    right="计划开展活动{{ activities.count }}场，其中总馆{{ activities.main.count }}场，分馆16场。",
)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a number counts: how texts call it, how many there are, which expression says so."""

    names: re.Pattern[str]
    counted: int
    expression: str


@rule("PG302", Severity.ERROR, zh=_ZH, en=_EN)
def count_contradicts_tables(loaded: LoadedPlan) -> Iterator[Hit]:
    """Find numbers of activities that the tables contradict."""
    subjects = list(_subjects(loaded.plan))
    for placed in loaded.paragraphs:
        text = str(placed.text)
        for start, end in clauses(text):
            if not _COUNT.search(text, start, end):
                continue
            for subject in subjects:
                found = subject.names.fullmatch(text, start, end)
                if found is None or _is_other(found, loaded.plan.period):
                    continue
                count = _number(found["number"])
                if count != subject.counted:
                    name = found.groupdict().get("name", "")
                    args: dict[str, str | int] = {
                        "subject": name,
                        "written": found["number"],
                        "unit": found["unit"],
                        "counted": subject.counted,
                    }
                    if subject.expression:
                        args["expression"] = subject.expression
                    first = found.start("name") if name else found.start("number")
                    yield Hit(placed, (first, found.end("unit")), args)
                break


def _is_other(found: re.Match[str], period: Period) -> bool:
    """Return whether a clause counts something else: another month's past, or one of several."""
    clause = found.group()
    for month in _MONTH.finditer(clause):
        year = int(month["year"] or period.year)
        if not period.has_month(year, int(month["month"])) and not _PLANNED.search(clause):
            return True
    return _number(found["number"]) == 1 and not _TOTAL.search(clause)


def _subjects(plan: Plan) -> Iterator[_Subject]:
    if not plan.activities:
        return
    for key, table in plan.activities.items():
        for group in table.groups:
            yield _Subject(_claim(group.venue), len(group.rows), "")
        if name := _CAPTION_ENDING.sub("", table.caption):
            expression = f"{{{{ activities.{key}.count }}}}"
            yield _Subject(_claim(name), len(table.all_rows), expression)
    yield _Subject(_total(plan.organization), plan.activity_count, "{{ activities.count }}")


def _claim(name: str) -> re.Pattern[str]:
    """Return the pattern of a clause that gives the number of activities of *name*."""
    name = re.escape(name)
    return re.compile(rf"(?:(?!{name}){_LEAD})*各?(?P<name>{name}){_LEAD}*{_NUMBER}{_LEAD}*")


def _total(organization: str) -> re.Pattern[str]:
    """Return the pattern of a clause that gives the number of all activities.

    It must speak of 活动 and of nothing that narrows them down.
    """
    name = re.escape(organization)
    anyone = rf"(?:{name}|(?!{name})(?:{_WHOLE}|{_LEAD}))"
    return re.compile(rf"(?=.*活动){anyone}*{_NUMBER}{_LEAD}*", re.DOTALL)


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else from_chinese(written)
