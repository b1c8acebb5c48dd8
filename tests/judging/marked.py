"""Plans with tables over several pages in which a rare character marks each thing to look for.

The marks are characters that no phrase has: where one is printed, there is its row, venue, caption,
title or heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from judging import offices, phrases

_FIRST, _PER_ROW = 0xD8A1, 94  # the less common characters of GB 2312


@dataclass(frozen=True)
class MarkedTable:
    """The marks of a table: *groups* has those of each venue's rows, *venues* that of its name."""

    caption: str
    groups: tuple[str, ...]
    venues: str
    has_total: bool

    @property
    def rows(self) -> str:
        return "".join(self.groups)


@dataclass(frozen=True)
class MarkedPlan:
    """The text of a plan; *pairs* has the marks of heads, each with that of what follows it.

    *attachments* has the mark of each title and the tables below it.
    """

    text: str
    pairs: tuple[tuple[str, str], ...]
    attachments: tuple[tuple[str, tuple[MarkedTable, ...]], ...]


def marks() -> Iterator[str]:
    """Yield characters that stand nowhere else in a plan."""
    for at in range(20 * _PER_ROW):
        code = _FIRST + (at // _PER_ROW << 8) + at % _PER_ROW
        yield code.to_bytes(2, "big").decode("gb2312")


def plan(seed: int) -> MarkedPlan:
    """Return the plan of a seed, with one to three tables in one to three attachments."""
    random = Random(f"tables {seed}")
    free = marks()
    tables = [offices.table(random) for _ in range(random.choice((1, 1, 2, 3)))]
    marked = [_mark(random, table, free) for table in tables]
    named = {f"table{at}": table for at, table in enumerate(tables)}
    attachments: list[dict[str, Any]] = []
    below: list[tuple[str, list[MarkedTable]]] = []
    for name, each in zip(named, marked, strict=True):
        if not attachments or random.random() < 0.5:
            mark = next(free)
            title = f"{mark}{random.choice(phrases.known('names'))}安排表"
            attachments.append({"title": title, "tables": []})
            below.append((mark, []))
        attachments[-1]["tables"].append(name)
        below[-1][1].append(each)
    sections, pairs = [], []
    for _ in range(random.randint(1, 6)):
        head, body = next(free), next(free)
        pairs.append((head, body))
        text = phrases.sentences(random, random.randint(8, 300))
        title = head + random.choice(phrases.known("clauses"))
        sections.append({"title": title, "body": body + text})
    text = offices.plan_of(named, sections=sections, attachments=attachments)
    kept = tuple((mark, tuple(tables)) for mark, tables in below)
    return MarkedPlan(text, tuple(pairs), kept)


def _mark(random: Random, table: dict[str, Any], free: Iterator[str]) -> MarkedTable:
    caption = next(free) if random.random() < 0.6 else ""
    if caption:
        table["caption"] = f"{caption}活动安排"
    venues = ""
    for group in table.get("groups", ()):
        venues += next(free)
        group["venue"] = venues[-1] + group["venue"]
    for row in offices.rows(table):
        row["name"] = next(free) + row["name"]
    groups = [group["rows"] for group in table.get("groups", ())] or [table["rows"]]
    marked = tuple("".join(row["name"][0] for row in rows) for rows in groups)
    return MarkedTable(caption, marked, venues, "total" in table)
