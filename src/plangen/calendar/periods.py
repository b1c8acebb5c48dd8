"""The period that a plan is for."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_FORMS = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})"),
    re.compile(r"(?P<year>\d{4})\s*年\s*(?P<month>\d{1,2})\s*月份?"),
)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def end(self) -> date:
        """The last day."""
        return date(self.year, self.month, monthrange(self.year, self.month)[1])

    @property
    def name(self) -> str:
        """2023年4月, as in the title of an attachment."""
        return f"{self.year}年{self.month}月"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def parse_period(text: str) -> Month | None:
    """Read a month as people write it: 2023-04, 2023-4, 2023/4, 2023年4月, 2023年4月份.

    Returns None for anything else, a thirteenth month included.
    """
    for form in _FORMS:
        if found := form.fullmatch(text.strip()):
            year, month = int(found["year"]), int(found["month"])
            if year >= 1 and 1 <= month <= 12:  # noqa: PLR2004  # months of a year
                return Month(year, month)
    return None
