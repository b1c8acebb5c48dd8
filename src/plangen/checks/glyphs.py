"""Characters that none of the official fonts has: another font would print them, or a box."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.character_sets import is_of_gbk
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.view import PlanView

_ABSENT = (
    "\u0590-\u1dff\uac00-\ud7a3"  # other scripts
    "\u20e3\ufe00-\ufe0f"  # what makes a picture of the character before
    "\u2300-\u23ff\u2600-\u27bf\u27c0-\u2bff"  # signs, dingbats, arrows
    "\u3400-\u4dbf\u9fa6-\u9fff\uf900-\ufaff"  # rare Han
    "\U00010000-\U000effff"  # emoji and rarer Han; what is behind them is for private use
)
"""Blocks outside of GBK, the characters of 仿宋, 楷体, 黑体 and 宋体."""
_PRESENT = (
    "⌒★☆☉♀♂"
    # Of the two blocks of rare Han, those that GBK or GB 18030 have taken in.
    "㑇㑳㖞㘎㘚㘤㘥㮧㧏㧐㧟㩳㭎㱮㳠䁖䅟䌷䎬䎱䏝䓖䙌䙡䜣䜩䝼䞍䥇䥺䥽䦂䦃䦅䦆䦛䦟䦶䦷䱷䲟䲠䲡䲢䲣䴓䴔䴕䴖䴗䴘䴙䶮"
    "\u9fb4-\u9fbb"
    "\uf92c\uf979\uf995\uf9e7\uf9f1\ufa0c-\ufa0f\ufa11\ufa13\ufa14\ufa18\ufa1f-\ufa21\ufa23\ufa24\ufa27-\ufa29"
)
_CHARACTER = rf"[{_ABSENT}](?<![{_PRESENT}])"
_JOINER = "\u200d"  # makes one picture of several
_UNPRINTABLE = regex(rf"(?:{_CHARACTER})+(?:{_JOINER}(?:{_CHARACTER})+)*")

_ZH = Message(
    title="公文的字体里没有的字符",
    sentence="公文的字体里没有“{value}”（{numbers}）。",
    several="这一段有{count}处公文的字体里没有的字符：{values}。",
    hints=("换成文字或常用的符号；人名、地名里的生僻字，打印前在 Word 里换一种有它的字体。",),
    explanation=(
        "表情、图形符号、其他文字和很少用的汉字，仿宋、楷体、黑体、宋体里都没有，Word 用别的字体"
        "代替，或者印成方框。①、★、℃ 这些 GBK 里的符号，和 GBK 里的汉字，都有，不报告。"
    ),
    wrong=r'"本月开展春游\U0001F338。"',
    right='"本月开展春游。"',
)
_EN = Message(
    title="Characters that the official fonts lack",
    sentence="The official fonts have no “{value}” ({numbers}).",
    several="The official fonts lack characters in {count} places of this paragraph: {values}.",
    hints=("Write words or common signs; give a rare character in a name another font in Word.",),
    explanation=(
        "Emoji, dingbats, other scripts and rare Han are in none of 仿宋, 楷体, 黑体, 宋体: Word "
        "takes another font, or prints boxes. Signs and characters of GBK (①, ★, ℃) are there."
    ),
    wrong=r'"本月开展春游\U0001F338。"',
    right='"本月开展春游。"',
)


@rule("PG389", Severity.WARNING, zh=_ZH, en=_EN)
def character_without_glyph(view: PlanView) -> Iterator[Hit]:
    """Find characters that none of the official fonts has."""
    others = (each for each in view.typed.joined.characters if not is_of_gbk(each))
    for _, placed, text in view.typed.with_any(others):
        for found in _UNPRINTABLE.finditer(text):
            value = found.group()
            numbers = " ".join(f"U+{ord(each):04X}" for each in dict.fromkeys(value))
            yield Hit(placed, found.span(), {"value": value, "numbers": numbers})
