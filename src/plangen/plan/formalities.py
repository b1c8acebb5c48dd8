"""The parts of a plan that make it an official document: who signs it, and when."""

from __future__ import annotations

import datetime as dt  # not the name date: a field is called so
from typing import Annotated

from pydantic import Field, PlainValidator
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Period
from plangen.calendar.times import Precision, parse_time
from plangen.plan.part import Part
from plangen.plan.texts import Line


def _date(value: object) -> dt.date:
    # The period only gives a year where none is written, and a date here must have its own.
    time = parse_time(value, Period(1)) if isinstance(value, str) else None
    if time is None or time.start is None or not time.has_year or time.start != time.end:
        raise PydanticCustomError("date", "not a date")
    if time.precision is not Precision.DAY:
        raise PydanticCustomError("date", "not a date")
    return time.start


class Signature(Part):
    """署名 and 成文日期 (GB/T 9704-2012, 7.3.5)."""

    organization: Line = Field(
        default="", title="单位", description="不写时为计划的单位。", examples=["铜官区图书馆"]
    )
    date: Annotated[dt.date, PlainValidator(_date)] = Field(
        title="日期", description="成文日期，年月日写全。", examples=["2023-03-28", "2023年3月28日"]
    )
    seal: bool = Field(
        default=False,
        title="用印",
        description="是否盖章：盖章的署名在日期上方居中。",
        examples=["true"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no signature at all."""
        return self.date == dt.date.min


NO_SIGNATURE = Signature.model_construct(organization="", date=dt.date.min, seal=False)
"""Stands for a plan without a signature, so that the field is no union."""
