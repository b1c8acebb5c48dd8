"""What is said of the totals of tables, in English."""

from __future__ import annotations

from plangen.messages import Wording

_NEAREST, _KNOWN = "Did you mean “{nearest}”?", "Known: {known}."
FINDINGS: dict[str, Wording] = {
    "PG250": Wording("“{value}” is not a column of this table with a total.", (_NEAREST, _KNOWN)),
    "PG251": Wording("“{value}” stands twice in the total.", ("Take one of them out.",)),
    "PG252": Wording(
        "“{value}” is the first column, which shows the word 合计 and no total.",
        ("Put number before the columns, or move this column to the right.",),
    ),
    "PG253": Wording(
        "“{value}” is not a number, so this column cannot be summed.",
        ("Write digits and a unit: 30, 30人, 1,200元. Where there is nothing, leave it empty.",),
    ),
    "PG254": Wording(
        "“{value}” has another unit than “{other}” in the same column.",
        ("Write all of them in one unit.",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG250": (
        "A column without a total",
        (
            "A total names columns of its table. Numbers, venues and times have nothing to add up; "
            "the column name shows how many activities there are, any other the sum of its numbers."
        ),
    ),
    "PG251": (
        "A column twice in the total",
        "There is one row of totals, with one result a column; probably another one was meant.",
    ),
    "PG252": (
        "A total of the first column",
        "The word 合计 begins the row and reaches to the first column with a total.",
    ),
    "PG253": (
        "No number in a column with a total",
        (
            "A cell holds one number and its unit; full-width digits and commas are understood, "
            "无, “/” and “—” are empty. A sum of estimates (30余人) and ranges (20—30人) would "
            "look exact and not be it."
        ),
    ),
    "PG254": (
        "Different units in a column with a total",
        (
            "人 and 人次, 元 and 万元 cannot be added up. The unit of a column is what most of its "
            "cells have; it is printed after the sum."
        ),
    ),
}
