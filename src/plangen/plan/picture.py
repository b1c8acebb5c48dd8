"""A picture in a plan: see model.py for the parts that have some."""

import unicodedata
from typing import Annotated

from pydantic import Field, PlainValidator, StringConstraints
from pydantic_core import PydanticCustomError

from plangen.patterns import regex
from plangen.plan.part import English, Part
from plangen.plan.texts import Line

_WIDTH = regex(r"(?P<number>[0-9]{1,4}(?:\.[0-9]{1,4})?) *(?P<unit>mm|cm|毫米|厘米)?")
_MM = {"cm": 10, "厘米": 10}


def _millimetres(value: object) -> float:
    text = unicodedata.normalize("NFKC", value).strip().lower() if isinstance(value, str) else ""
    found = _WIDTH.fullmatch(text)
    width = float(found["number"]) * _MM.get(found["unit"], 1) if found else 0
    if not width:
        raise PydanticCustomError("width", "not a width")
    return width


class Picture(Part):
    """A picture from a file beside the plan."""

    file: Annotated[
        str,
        StringConstraints(pattern=r"\S"),
        English("The path from the plan file's folder, with “/”. PNG, JPEG, GIF or BMP."),
    ] = Field(
        title="文件",
        description="从计划文件所在的文件夹算起的路径，用“/”。可以用 PNG、JPEG、GIF、BMP。",
        examples=["图/海报.png"],
    )
    caption: Annotated[
        Line, English("Printed below the picture; a number in it is yours to write.")
    ] = Field(
        default="",
        title="图题",
        description="印在图片下方，编号自己写。",
        examples=["图1 活动海报"],
    )
    alt: Annotated[
        Line,
        English("What the picture shows, for those who cannot see it; by default the caption."),
    ] = Field(
        default="",
        title="替代文字",
        description="图片里有什么，读给看不见图片的人听；不写时用图题。",
        examples=["世界读书日活动海报，写着时间和地点"],
    )
    width: Annotated[
        float,
        PlainValidator(_millimetres),
        English(
            "In millimetres; by default its own size. Never wider than the text block, "
            "in proportion."
        ),
    ] = Field(
        default=0,
        title="宽度",
        description="毫米；不写时按图片本身的大小。最宽到版心为止，高度按比例。",
        examples=["120"],
    )

    @property
    def description(self) -> str:
        """The text for those who cannot see the picture: the alternative text, or the caption.

        Empty where the plan has neither.
        """
        return self.alt or self.caption

    @property
    def summary(self) -> str:
        """All that the plan says of the picture, on one line: file, texts, and width."""
        width = f"{self.width:g} mm" if self.width else ""
        return "，".join(filter(None, (self.file, self.caption, self.alt, width)))
