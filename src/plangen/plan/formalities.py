"""The parts of a plan that make it an official document: 落款, 版头, 版记, and a 通知 before it."""

from __future__ import annotations

import datetime as dt  # not the name date: a field is called so
from typing import Annotated

from pydantic import Field, PlainValidator
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Period
from plangen.language.times import Precision, parse_time
from plangen.plan.part import Described, Part
from plangen.plan.texts import Line, RequiredLine, RequiredText


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
        default="",
        title="单位",
        description=Described("不写时为计划的单位。", "By default that of the plan."),
        examples=["铜官区图书馆"],
    )
    date: Annotated[dt.date, PlainValidator(_date)] = Field(
        title="日期",
        description=Described(
            "成文日期，年月日写全。", "The date of the document, with its year, month and day."
        ),
        examples=["2023-03-28", "2023年3月28日"],
    )
    seal: bool = Field(
        default=False,
        title="用印",
        description=Described(
            "是否盖章：盖章的署名在日期上方居中。",
            "Whether a seal is put over it: the name is then centred above the date.",
        ),
        examples=["true"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no signature at all."""
        return self.date == dt.date.min


NO_SIGNATURE = Signature.model_construct(organization="", date=dt.date.min, seal=False)
"""Stands for a plan without a signature, so that the field is no union."""


class Letterhead(Part):
    """版头 (7.2): what stands above the title of a document that is sent out."""

    mark: RequiredLine = Field(
        title="标志",
        description=Described(
            "发文机关标志：单位的名称，多加“文件”二字。",
            "The mark of the issuer: the name of the office, mostly with 文件.",
        ),
        examples=["铜官区图书馆文件"],
    )
    number: Line = Field(
        default="",
        title="字号",
        description=Described("发文字号。", "The number of the document."),
        examples=["铜图〔2023〕4号"],
    )
    serial: Line = Field(
        default="",
        title="份号",
        description=Described("这一份的六位数字。", "The six digits of this copy."),
        examples=["000012"],
    )
    secrecy: Line = Field(
        default="",
        title="密级",
        description=Described("密级和保密期限。", "Grade and term of secrecy."),
        examples=["机密★1年"],
    )
    urgency: Line = Field(
        default="",
        title="紧急程度",
        description=Described("特急或者加急。", "特急 or 加急."),
        examples=["加急"],
    )
    signers: tuple[RequiredLine, ...] = Field(
        default=(),
        title="签发人",
        description=Described(
            "上行文的签发人，一人一项。",
            "Who signed a document that goes to a higher office, one an item.",
        ),
        examples=[["测试员"]],
    )
    preprinted: bool = Field(
        default=False,
        title="套打",
        description=Described(
            "纸上是否已经印好标志和红线：已经印好的，只留出位置。",
            "Whether mark and red line are on the paper already: only room is left for them.",
        ),
        examples=["true"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no letterhead at all."""
        return not self.mark


NO_LETTERHEAD = Letterhead.model_construct(mark="")
"""Stands for a plan without a letterhead, as most are."""


class Colophon(Part):
    """版记 (7.4): what stands at the foot of the last page."""

    addressee: Line = Field(
        default="",
        title="主送",
        description=Described(
            "主送机关太多时移到这里，不写冒号。",
            "Addressees that are too many for the first page, without a colon.",
        ),
        examples=["各街道、各社区"],
    )
    copies: Line = Field(
        default="",
        title="抄送",
        description=Described("抄送机关，不写冒号。", "Who gets copies, without a colon."),
        examples=["区文化和旅游局"],
    )
    office: RequiredLine = Field(
        title="印发机关",
        description=Described("印发的部门。", "The department that prints and sends."),
        examples=["铜官区图书馆办公室"],
    )
    date: Annotated[dt.date, PlainValidator(_date)] = Field(
        title="日期",
        description=Described(
            "印发日期，年月日写全。", "The date of sending, with its year, month and day."
        ),
        examples=["2023-03-29"],
    )
    own_page: bool = Field(
        default=False,
        title="另页",
        description=Described(
            "是否单独放在后面的双数页上；这一页不编页码。",
            "Whether it stands alone on an even page at the end, which has no page number.",
        ),
        examples=["true"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no colophon at all."""
        return not self.office


NO_COLOPHON = Colophon.model_construct(office="", date=dt.date.min)
"""Stands for a plan without a colophon, as most are."""


class Notice(Part):
    """印发…的通知: a document of its own, to which the plan is attached."""

    title: Line = Field(
        default="",
        title="标题",
        description=Described(
            "不写时为“单位＋关于印发《计划的标题》的通知”。",
            "By default organization, 关于印发, the title of the plan in 《》 and 的通知.",
        ),
        examples=["铜官区图书馆关于印发《铜官区图书馆2023年4月份工作计划》的通知"],
    )
    body: RequiredText = Field(
        title="正文",
        description=Described(
            "通知的文字，空一行另起一段。",
            "The text of the notice; a blank line begins a new paragraph.",
        ),
        examples=["现将《铜官区图书馆2023年4月份工作计划》印发给你们，请认真贯彻执行。"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no notice at all."""
        return not self.body


NO_NOTICE = Notice.model_construct(body="")
"""Stands for a plan that goes out by itself, as most do."""
