"""Random plans with one table, of 3 to 12 columns, as offices have them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

import yaml

from judging import phrases
from judging.never import Kind

_Maker = Callable[[Random], str]


@dataclass(frozen=True)
class Field:
    """A column that a table may have; *header* is that of a column of its own."""

    key: str
    kind: Kind
    make: _Maker = lambda _: ""
    header: str = ""
    can_total: bool = False

    @property
    def declared(self) -> str | dict[str, str]:
        """What a plan file says under ``columns``."""
        return {self.key: self.header} if self.header else self.key


def _choice(subject: str) -> _Maker:
    plain = [text.replace("|", "") for text in phrases.known(subject)]
    return lambda random: random.choice(plain)


NUMBER = Field("number", Kind.OTHER)
VENUE = Field("venue", Kind.LABEL)
NAME = Field("name", Kind.TEXT, _choice("names"))
CONTENT = Field(
    "content",
    Kind.TEXT,
    lambda random: phrases.sentences(random, random.choice((8, 20, 40, 80, 150))),
)
FIELDS = (
    Field("type", Kind.LABEL, _choice("types")),
    Field("time", Kind.TIME, phrases.time),
    Field("place", Kind.LABEL, _choice("places")),
    Field("audience", Kind.LABEL, _choice("audiences")),
    Field("owner", Kind.PERSON, phrases.owners),
    Field("notes", Kind.TEXT, _choice("notes")),
    Field("经费", Kind.SUM, phrases.money, "预算经费", can_total=True),
    Field("人数", Kind.SUM, phrases.people, "预计参加人数（含线上）", can_total=True),
    Field("电话", Kind.OTHER, phrases.telephone, "联系电话"),
    Field("报名", Kind.TEXT, _choice("ways"), "报名方式及截止时间"),
    Field("主办", Kind.TEXT, _choice("hosts"), "主办（承办）单位"),
    Field("级别", Kind.TEXT, _choice("long_labels"), "项目级别"),
    Field("书号", Kind.TEXT, phrases.book_number, "推荐图书ISBN"),
    Field("联系人", Kind.PERSON, phrases.owners, "联系人"),
    Field("目标", Kind.TEXT, _choice("goals"), "预期目标与考核指标"),
)
_PLAIN = (NUMBER, VENUE, NAME, CONTENT, *FIELDS)
KINDS = {field.key: field.kind for field in _PLAIN}
WORDS = {
    text.replace("|", ""): tuple(text.split("|"))
    for subject in ("types", "audiences", "long_labels")
    for text in phrases.known(subject)
    if "|" in text
}
"""The words of each label of several words."""


def table(random: Random) -> dict[str, Any]:
    """Return a table as a plan file has it under ``activities``."""
    count = random.choice((3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12))
    first = [NUMBER] * (random.random() < 0.7) + [VENUE] * (random.random() < 0.3)
    texts = [NAME] + [CONTENT] * (count > 3 and random.random() < 0.8)
    others = random.sample(FIELDS, count - len(first) - len(texts))
    fields = [*texts, *others]
    if random.random() < 0.5:
        random.shuffle(fields)
    columns = [*first, *fields]
    made: dict[str, Any] = {"columns": [each.declared for each in columns]}
    # The first column has the word 合计.
    totalled = [each.key for each in columns[1:] if each.can_total]
    if totalled and random.random() < 0.6:
        made["total"] = totalled + ["name"] * (columns[0] is not NAME)
    blank = {each.key for each in others if not each.can_total and random.random() < 0.06}
    size = random.choice((1, 3, 6, 10, 15, 20, 30, 40))
    rows = [_row(random, fields, blank) for _ in range(size)]
    if VENUE in first:
        made["groups"] = _groups(random, rows)
    else:
        made["rows"] = rows
    return made


def keys(table: dict[str, Any]) -> list[str]:
    """Return the keys of the columns of a table."""
    return [each if isinstance(each, str) else next(iter(each)) for each in table["columns"]]


def rows(table: dict[str, Any]) -> list[dict[str, str]]:
    """Return the rows of a table, be they in groups or not."""
    grouped = [row for group in table.get("groups", ()) for row in group["rows"]]
    return grouped or table["rows"]


def _row(random: Random, fields: list[Field], blank: set[str]) -> dict[str, str]:
    return {each.key: each.make(random) for each in fields if each.key not in blank}


def _groups(random: Random, rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = []
    venues = phrases.known("venues")
    for venue in random.sample(venues, len(venues)):
        if rows:
            count = random.choice((1, 2, 3, 5, 9))
            groups.append({"venue": venue, "rows": rows[:count]})
            rows = rows[count:]
    if rows:
        groups[-1]["rows"] += rows
    return groups


def plan_of(activities: dict[str, Any], **fields: Any) -> str:  # noqa: ANN401  # YAML holds anything
    """Return the text of a plan file with these tables."""
    plan = {"organization": "铜官区图书馆", "period": "2023-04"} | fields
    plan.setdefault("sections", [{"title": "活动安排", "body": "具体安排见附件。"}])
    if activities:
        plan["activities"] = activities
    return yaml.safe_dump(plan, allow_unicode=True, sort_keys=False, width=10_000)
