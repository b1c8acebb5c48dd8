"""Clean plans, and the places in them where a hand can slip.

Only what the ten plans in ``plans/`` are made of is understood here: it is no YAML parser, and
shares nothing with the one of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "plans"
LINE = re.compile(
    r"(?P<indent> *)(?P<dash>- )?(?:(?P<key>[A-Za-z_\u4e00-\u9fff]+):(?: |$))?(?P<value>.*)"
)
HAN = re.compile(r"[\u4e00-\u9fff]")
# The field above a list or a group of fields, and what one entry of it is here.
LEVELS = {
    "sections": "section",
    "items": "item",
    "attachments": "attachment",
    "rows": "row",
    "groups": "group",
}
ENGLISH = {
    "章节": "sections",
    "条目": "items",
    "附件": "attachments",
    "行": "rows",
    "分组": "groups",
    "活动": "activities",
    "列": "columns",
    "月份": "period",
    "编号列": "number_in",
    "合计": "total",
    "表头行": "header",
    "表格": "tables",
    "日期": "date",
    "份号": "serial",
    "用印": "seal",
}


@dataclass(frozen=True)
class Line:
    """One line of a clean plan."""

    index: int
    indent: str
    dash: str
    key: str
    value: str
    path: tuple[str, ...]  # the fields it stands below, in English where they are known
    is_text: bool  # a line below "|"

    @property
    def english(self) -> str:
        """Its field in English, where this module needs to know it."""
        return ENGLISH.get(self.key, self.key)

    @property
    def level(self) -> str:
        """What its field belongs to: plan, section, item, table, row or another."""
        match self.path:
            case ():
                return "plan"
            case ("activities",):
                return "name of a table"
            case ("activities", _):
                return "table"
        return LEVELS.get(self.path[-1], self.path[-1])

    @property
    def is_plain(self) -> bool:
        """Whether its value is a text without quotes or brackets that ends on the line."""
        return bool(self.value) and not self.is_text and self.value[0] not in "|>[{\"'&*"

    @property
    def is_entry(self) -> bool:
        """Whether it is a text of a list: a dash and no field."""
        return bool(self.dash) and not self.key and self.is_plain

    def written(
        self,
        *,
        indent: str | None = None,
        dash: str | None = None,
        key: str | None = None,
        colon: str | None = None,
        value: str | None = None,
    ) -> str:
        """Return the line with some of its parts written in another way."""
        usual = "" if not self.key else ": " if self.value else ":"
        parts = (
            (indent, self.indent),
            (dash, self.dash),
            (key, self.key),
            (colon, usual),
            (value, self.value),
        )
        return "".join(old if new is None else new for new, old in parts)


@dataclass(frozen=True)
class CleanPlan:
    """A plan without any slip."""

    name: str
    text: str

    @cached_property
    def rows(self) -> list[str]:
        """Its lines as they stand."""
        return self.text.split("\n")[:-1]

    @cached_property
    def is_chinese(self) -> bool:
        """Whether its fields are in Chinese."""
        return "\n单位:" in self.text

    @cached_property
    def dashes_below_keys(self) -> bool:
        """Whether dashes stand in the column of their field, not further right."""
        return "\n- " in self.text

    @cached_property
    def lines(self) -> list[Line]:
        """Its lines with what they are; comments and empty lines left out."""
        return list(self._lines())

    def _lines(self) -> Iterator[Line]:
        stack: list[tuple[int, str]] = []
        text_from: int | None = None  # the column of the field whose text is being read
        for index, row in enumerate(self.rows):
            if not row or row.startswith("#"):
                continue
            match = LINE.fullmatch(row)
            assert match is not None
            indent = match["indent"]
            if text_from is not None and len(indent) > text_from:
                path = tuple(ENGLISH.get(key, key) for _, key in stack)
                yield Line(index, indent, "", "", row[len(indent) :], path, is_text=True)
                continue
            text_from = None
            dash, key, value = match["dash"] or "", match["key"] or "", match["value"]
            column = len(indent) + len(dash)
            while stack and stack[-1][0] >= column:
                stack.pop()
            path = tuple(ENGLISH.get(above, above) for _, above in stack)
            yield Line(index, indent, dash, key, value, path, is_text=False)
            if key and value == "|":
                text_from = column
            if key and value in ("", "|"):
                stack.append((column, key))


def clean_plans() -> list[CleanPlan]:
    """Return the ten plans, by name."""
    return [
        CleanPlan(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.yaml"))
    ]


def reading(text: str) -> object:
    """Return what YAML reads in a text, every value as text; None if it cannot be read."""
    try:
        # BaseLoader makes nothing but texts, lists and mappings.
        return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError:
        return None


def is_same_reading(one: str, other: str) -> bool:
    """Whether two texts are both YAML and say the same."""
    said = reading(one)
    return said is not None and said == reading(other)
