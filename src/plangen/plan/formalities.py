"""The parts of a plan that make it an official document: 落款, 版头, 版记, and a 通知 before it."""

import datetime as dt  # not the name date: a field is called so
from typing import Annotated, Self

from pydantic import Field, PlainValidator, model_validator
from pydantic_core import PydanticCustomError

from plangen.calendar.periods import Period
from plangen.language.times import Precision, parse_time
from plangen.plan.part import English, Part
from plangen.plan.texts import Line, RequiredLine, RequiredText, Text, TitleLines


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

    organization: Annotated[Line, English("By default that of the plan.")] = Field(
        default="",
        title="单位",
        description="不写时为计划的单位。",
        examples=["铜官区图书馆"],
    )
    date: Annotated[
        dt.date,
        PlainValidator(_date),
        English("The date of the document, with its year, month and day."),
    ] = Field(
        title="日期",
        description="成文日期，年月日写全。",
        examples=["2023-03-28", "2023年3月28日"],
    )
    seal: Annotated[
        bool, English("Whether a seal is put over it: the name is then centred above the date.")
    ] = Field(
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


class Letterhead(Part):
    """版头 (7.2): what stands above the title of a document that is sent out."""

    mark: Annotated[
        RequiredLine,
        English(
            "The mark of the issuer: the name of the office, mostly with 文件. Without one the "
            "number stands alone above the title."
        ),
    ] = Field(
        default="",
        title="标志",
        description="发文机关标志：单位的名称，多加“文件”二字。不写时，标题上面只印字号。",
        examples=["铜官区图书馆文件"],
    )
    number: Annotated[Line, English("The number of the document.")] = Field(
        default="",
        title="字号",
        description="发文字号。",
        examples=["铜图〔2023〕4号"],
    )
    serial: Annotated[Line, English("The six digits of this copy.")] = Field(
        default="",
        title="份号",
        description="这一份的六位数字。",
        examples=["000012"],
    )
    secrecy: Annotated[Line, English("Grade and term of secrecy.")] = Field(
        default="",
        title="密级",
        description="密级和保密期限。",
        examples=["机密★1年"],
    )
    urgency: Annotated[Line, English("特急 or 加急.")] = Field(
        default="",
        title="紧急程度",
        description="特急或者加急。",
        examples=["加急"],
    )
    signers: Annotated[
        tuple[RequiredLine, ...],
        English("Who signed a document that goes to a higher office, one an item."),
    ] = Field(
        default=(),
        title="签发人",
        description="上行文的签发人，一人一项。",
        examples=[["测试员"]],
    )
    preprinted: Annotated[
        bool,
        English("Whether mark and red line are on the paper already: only room is left for them."),
    ] = Field(
        default=False,
        title="套打",
        description="纸上是否已经印好标志和红线：已经印好的，只留出位置。",
        examples=["true"],
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no letterhead at all."""
        return not self.mark and not self.number

    @model_validator(mode="after")
    def _has_mark_or_number(self) -> Self:
        if self.is_absent:
            raise PydanticCustomError("unmarked", "neither a mark nor a number")
        return self


NO_LETTERHEAD = Letterhead.model_construct(mark="")
"""Stands for a plan without a letterhead, as most are."""


class Colophon(Part):
    """版记 (7.4): what stands at the foot of the last page."""

    addressee: Annotated[
        Line, English("Addressees that are too many for the first page, without a colon.")
    ] = Field(
        default="",
        title="主送",
        description="主送机关太多时移到这里，不写冒号。",
        examples=["各街道、各社区"],
    )
    copies: Annotated[Line, English("Who gets copies, without a colon.")] = Field(
        default="",
        title="抄送",
        description="抄送机关，不写冒号。",
        examples=["区文化和旅游局"],
    )
    office: Annotated[RequiredLine, English("The department that prints and sends.")] = Field(
        title="印发机关",
        description="印发的部门。",
        examples=["铜官区图书馆办公室"],
    )
    date: Annotated[
        dt.date,
        PlainValidator(_date),
        English("The date of sending, with its year, month and day."),
    ] = Field(
        title="日期",
        description="印发日期，年月日写全。",
        examples=["2023-03-29"],
    )
    other: Annotated[
        Text, English("What else stands there, such as how many are printed; each line is one.")
    ] = Field(
        default="",
        title="其他",
        description="版记的其他内容，例如印数，一行是一项。",
        examples=["共印50份"],
    )
    own_page: Annotated[
        bool,
        English("Whether it stands alone on an even page at the end, which has no page number."),
    ] = Field(
        default=False,
        title="另页",
        description="是否单独放在后面的双数页上；这一页不编页码。",
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

    title: Annotated[
        TitleLines,
        English("By default organization, 关于印发, the title of the plan in 《》 and 的通知."),
    ] = Field(
        default="",
        title="标题",
        description="不写时为“单位＋关于印发《计划的标题》的通知”。",
        examples=["铜官区图书馆关于印发《铜官区图书馆2023年4月份工作计划》的通知"],
    )
    body: Annotated[RequiredText, English("The text of the notice; each line is a paragraph.")] = (
        Field(
            title="正文",
            description="通知的文字，每一行是一段。",
            examples=["现将《铜官区图书馆2023年4月份工作计划》印发给你们，请认真贯彻执行。"],
        )
    )

    @property
    def is_absent(self) -> bool:
        """Whether this stands for no notice at all."""
        return not self.body


NO_NOTICE = Notice.model_construct(body="")
"""Stands for a plan that goes out by itself, as most do."""
