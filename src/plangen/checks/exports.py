"""What spreadsheets, word processors and chats leave in the texts that are copied from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Args, Fixing, Severity
from plangen.language.clauses import HAN
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.columns import TIME
from plangen.plan.loaded import PlacedText
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView

_NAN = "nan"
_NOTHING = regex(r"nan|NaN|NAN|NaT|None|null|Null|NULL|undefined|<NA>|\(null\)")
_NO_WORD = begins_with(
    r"\snNu",
    rf"""
    (?<=[：:])\s{{0,3}}(?P<label>nan|NaN|NaT|None|null|NULL|undefined)$
    |(?<={HAN})(?P<inside>NaN|NaT|None|NULL|undefined)(?=$|{HAN}|[，。、；）])
    """,
    re.VERBOSE,
    needs=("nan", "NaN", "NaT", "None", "null", "NULL", "undefined"),
)
_ERROR = begins_with(
    "#",
    r"#(?:REF[!！]|N/A|VALUE[!！]|NAME[?？]|DIV/0[!！]|NUM[!！]|NULL[!！]|SPILL[!！]|CALC[!！])|^#{4,}$",
)
_SCIENTIFIC = begins_with(r"\d", r"(?<![A-Za-z0-9_.])\d(?:\.\d{1,15})?[Ee]\+\d{2}(?![A-Za-z0-9_])")
_CONTROL = regex(r"(?:_x[0-9A-Fa-f]{4}_)+")
_MIDNIGHT = regex(
    r"(?<!\d)(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
    r"(?P<clock>[ T]0?0:00:00(?:\.0{1,9})?(?P<zone>Z?))(?![\d:])"
)
_SECONDS = regex(r"(?<![\d:])\d{1,2}:\d{2}(?P<seconds>:00(?:\.0{1,9})?)(?![\d:])")
_HAS_SECONDS = regex(r":\d\d:")
_MAY_BE_SERIAL = regex(r"\d{5}|0\.\d")
_SERIAL = regex(r"(?P<day>\d{5})(?:\.(?P<clock>\d{1,15}))?|(?P<only>0\.\d{1,15})")
_EPOCH = date(1899, 12, 30)  # the day 0 of spreadsheets, after their 29 February 1900
_FIRST, _LAST = 36526, 73050  # 2000-01-01, 2099-12-31
_MINUTES = 24 * 60

_ZH_SHEET = Message(
    title="电子表格的残留",
    sentence="“{value}”是从电子表格带来的，不是要印的内容。",
    hints=("电子表格里这个数是{day}：照此填写。", "{remedy}。"),
    explanation=(
        "“#REF!”“#N/A”是算错的公式，“nan”“None”“null”是空的单元格，“4.08E+03”是显示不全的数，"
        "“45024”是没有设成日期格式的日期（从1899年12月30日数起的天数），"
        "“2023-04-08 00:00:00”多了钟点，“_x000D_”是换行。"
    ),
    wrong="time: 2023-04-08 00:00:00",
    right="time: 2023-04-08",
)
_EN_SHEET = Message(
    title="Leftovers of a spreadsheet",
    sentence="“{value}” comes from a spreadsheet, and is not meant to be printed.",
    hints=("In a spreadsheet the number is {day}: write that.", "{remedy}."),
    explanation=(
        "#REF! and #N/A are formulas that went wrong, nan, None and null are empty cells, 4.08E+03 "
        "is a number cut short, 45024 a date without its format (days from 1899-12-30), "
        "2023-04-08 00:00:00 has a clock too many, _x000D_ is a line break."
    ),
    wrong="time: 2023-04-08 00:00:00",
    right="time: 2023-04-08",
)


@rule("PG386", Severity.ERROR, zh=_ZH_SHEET, en=_EN_SHEET, fixing=Fixing.SOME, takes_all=True)
def spreadsheet_leftover(view: PlanView) -> Iterator[Hit]:
    """Find errors, words for nothing, cut numbers and bare dates of spreadsheets."""
    may_be_left = view.typed.with_any("nNu#+_")
    has_syllable = any(text == _NAN for _, _, text in may_be_left)
    syllables = _columns_of_syllables(view) if has_syllable else set()
    for role, placed, text in may_be_left:
        is_syllable = text == _NAN and role is TextRole.CELL and _column(placed) in syllables
        if _NOTHING.fullmatch(text) and not is_syllable:
            yield Hit(placed, (0, len(text)), {"value": text, "remedy": "nothing"})
            continue
        for found in _NO_WORD.finditer(text):
            span = found.span(str(found.lastgroup))
            yield Hit(placed, span, {"value": text[slice(*span)], "remedy": "nothing"})
        for pattern, remedy in ((_ERROR, "formula"), (_SCIENTIFIC, "number")):
            for found in pattern.finditer(text):
                yield Hit(placed, found.span(), {"value": found.group(), "remedy": remedy})
        for found in _CONTROL.finditer(text):
            repair = Repair(((found.span(), ""),)) if found.end() == len(text) else None
            args = {"value": found.group(), "remedy": "break"}
            yield Hit(placed, found.span(), args, repair=repair)
    for role, placed, text in view.typed.with_any((), _HAS_SECONDS, _MAY_BE_SERIAL):
        is_time = role is TextRole.CELL and placed.path[-1] == TIME
        yield from _clocks(placed, text, is_time=is_time)
        if is_time and (serial := _SERIAL.fullmatch(text)):
            yield from _serial(view, placed, serial)


def _column(placed: PlacedText) -> tuple[str, str]:
    return str(placed.path[1]), str(placed.path[-1])


def _columns_of_syllables(view: PlanView) -> set[tuple[str, str]]:
    """Return the columns that have words in small letters, as a table of pinyin has."""
    return {
        _column(placed)
        for role, placed, text in view.typed
        if role is TextRole.CELL and _SYLLABLE.fullmatch(text) and not _NOTHING.fullmatch(text)
    }


_SYLLABLE = regex(r"[a-zü]{1,6}")


def _clocks(placed: PlacedText, text: str, *, is_time: bool) -> Iterator[Hit]:
    """Yield midnights behind dates, and in a time the seconds that nobody writes."""
    for found in _MIDNIGHT.finditer(text):
        is_sure = is_time and not found["zone"]  # in a text it may be the end of a term
        repair = Repair(((found.span("clock"), ""),), is_safe=is_sure)
        args: Args = {"value": found.group(), "remedy": "clock"}
        yield Hit(placed, found.span(), args, repair=repair, is_sure=is_sure)
    has_midnight = is_time and bool(_MIDNIGHT.search(text))
    for found in _SECONDS.finditer(text) if is_time else ():
        if found.group().lstrip("0") != ":00:00" or not has_midnight:
            repair = Repair(((found.span("seconds"), ""),))
            args = {"value": found.group(), "remedy": "seconds"}
            yield Hit(placed, found.span(), args, repair=repair)


def _serial(view: PlanView, placed: PlacedText, found: re.Match[str]) -> Iterator[Hit]:
    """Yield a day that is written as the number it has in a spreadsheet.

    The day is sure where it is one of the plan's own.
    """
    text = found.group()
    fraction = found["only"] or f"0.{found['clock'] or 0}"
    minutes = round(float(fraction) * _MINUTES) % _MINUTES
    clock = f"{minutes // 60}:{minutes % 60:02}" if minutes or found["only"] else ""
    written, is_sure = clock, False
    if found["day"]:
        if not _FIRST <= int(found["day"]) <= _LAST:
            return
        day = _EPOCH + timedelta(int(found["day"]))
        is_sure = view.period.start <= day <= view.period.end
        year = "" if is_sure else f"{day.year}年"
        written = f"{year}{day.month}月{day.day}日{clock}"
    repair = Repair((((0, len(text)), written),), is_safe=is_sure)
    yield Hit(placed, (0, len(text)), {"value": text, "day": written}, repair=repair)


# --- word processors and chats ---

_FIELD = begins_with(
    r"«{\sMEHPRTS\\错",
    r"""
    «[^«»\n]{1,40}»
    |\{?\s{0,3}(?<![A-Za-z])MERGEFIELD\s+"?\w{1,30}"?(?:\s{0,3}\\\*\s{0,3}MERGEFORMAT)?(?:\s{0,3}\})?
    |(?<![A-Za-z])EMBED\s+[A-Za-z0-9]{2,30}\.[\w.]{2,30}
    |(?<![A-Za-z])HYPERLINK\s+(?:\\l\s+)?["“][^"”\n]{1,300}["”]
    |(?<![A-Za-z])(?:PAGEREF|REF)\s+_\w{2,40}(?:\s+\\[hprn])*
    |(?<![A-Za-z])TOC\s+\\o\s+["“][\d-]{1,9}["”](?:\s+\\[a-z])*
    |(?<![A-Za-z])SEQ\s+\w{1,20}\s+\\\*\s+ARABIC
    |(?<![A-Za-z])EQ\s+\\[a-z](?:\\[a-z]{2})?\([^()\n]{0,40}\)
    |\\\*\s*MERGEFORMAT
    |错误[!！]\s?(?:未找到引用源|未定义书签|书签未定义|未指定书签|未指定文件名|未知的文档属性名称|不能识别的开关参数
      |文档中没有指定样式的文字|超链接引用无效|主控文档只能|表格中无)[^。\n]{0,20}。?
    |Error!\s(?:Reference|Bookmark|No\s|Hyperlink|Unknown|Not\sa)[^.\n]{0,60}\.?
    """,
    re.VERBOSE,
    needs=("«", "MERGE", "EMBED", "HYPER", "REF", "TOC", "SEQ", "EQ", "错误", "Error!"),
)
_MAY_BE_FIELD = regex("MERGEFIELD|EMBED|HYPERLINK|PAGEREF|REF|TOC|SEQ|EQ|错误|Error", needs="ET错")
_FIRST_HAN = "\u4e00"
_CHAT = regex(
    r"[\[［](?:图片|表情|动画表情|视频|语音|文件|链接|位置|聊天记录|小程序|名片|微笑|玫瑰|抱拳|鼓掌|庆祝|爱心|呲牙"
    r"|合十|握手|捂脸|拥抱|强|OK|太阳|礼物|红包|烟花|爆竹)[\]］]",
    needs="[［",
)
_ZH_FIELD = Message(
    title="Word 和聊天记录的残留",
    sentence="“{value}”是从 Word 或聊天记录带来的，不是要印的内容。",
    hints=("{remedy}。",),
    explanation=(
        "“MERGEFIELD”和双尖括号里的“姓名”是邮件合并的域，“EMBED”“HYPERLINK”是域的代码，"
        "“错误!未找到引用源。”是断了的交叉引用，“[图片]”“[玫瑰]”是聊天记录里图片和表情的位置。"
    ),
    wrong="举办讲座[图片]。",
    right="举办讲座。",
)
_EN_FIELD = Message(
    title="Leftovers of Word and of chats",
    sentence="“{value}” comes from Word or a chat, and is not meant to be printed.",
    hints=("{remedy}.",),
    explanation=(
        "MERGEFIELD, and a name in guillemets, are fields of a mail merge, EMBED and HYPERLINK "
        "codes of fields, “Error! Reference source not found.” a broken cross-reference; [图片] "
        "and [玫瑰] stand for the pictures of a chat."
    ),
    wrong="举办讲座[图片]。",
    right="举办讲座。",
)


@rule("PG387", Severity.ERROR, zh=_ZH_FIELD, en=_EN_FIELD, takes_all=True)
def field_leftover(view: PlanView) -> Iterator[Hit]:
    """Find fields of word processors, their errors, and what chats show for pictures."""
    for _, placed, text in view.typed.with_any("«[［\\", _MAY_BE_FIELD):
        for found in _FIELD.finditer(text):
            value = found.group()
            if value[0] == "«" and not any(each >= _FIRST_HAN for each in value):
                continue  # a quotation in French
            remedy = "guillemets" if value[0] == "«" else "field"
            yield Hit(placed, found.span(), {"value": value, "remedy": remedy})
        for found in _CHAT.finditer(text):
            yield Hit(placed, found.span(), {"value": found.group(), "remedy": "chat"})
