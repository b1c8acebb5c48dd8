"""What a conversion has left: pinyin, characters without a shape, codes, and wrong encodings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.character_sets import is_of_gb2312
from plangen.language.clauses import HAN
from plangen.language.encoded import SIGNS, Encoded, codes, misread
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.loaded import PlacedText
from plangen.plan.view import PlanView

_PINYIN = "a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü"
_TONED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ"
_LEFTOVER = regex(rf"(?<={HAN})[（(](?P<pinyin>[{_PINYIN}]{{1,6}})[）)](?:[（(](?P=pinyin)[）)])*")
_LATIN = "A-Za-zÀ-ɏ"
_STRAY_VOWEL = begins_with(
    _TONED,
    rf"(?:(?<={HAN})|(?<=[。，；！？]))(?<![{_LATIN}])[{_TONED}](?![{_LATIN}])(?=$|{HAN}|[。，；！？])",
)
_OF_PINYIN = regex(r"拼音|韵母|声母|声调|注音")
_SYLLABLE = regex(
    r"""
    (?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?
    (?:[iu]?[aeo](?:ng?|[iou])?|i(?:ng?|u|e|a)?|u(?:n|i|o|e|a)?|ü[en]?|er)
    """,
    re.VERBOSE,
)
_ZH_LEFTOVER = Message(
    title="转换的残留",
    sentence="这里有转换留下的“{value}”。",
    several="这一段有{count}处转换留下的内容：{values}。",
    hints=(
        "应是“{suggested}”。",
        "{remedy}。",
        "删去它。",
    ),
    explanation=(
        "“区(qū)”是文字转换留下的注音；以“&”开头、分号结尾的是网页里字符的代码；"
        "“锟斤拷”“烫烫烫”和“浣犲ソ”一类是读错了编码的乱码；"
        "U+FFFD、私用区字符、零宽字符和方向控制符也是残留，看不见却会印坏。"
    ),
    wrong="铜官区(qū)图书馆",
    right="铜官区图书馆",
)
_EN_LEFTOVER = Message(
    title="Leftovers of a conversion",
    sentence="A conversion has left “{value}” here.",
    several="A conversion has left something in {count} places of this paragraph: {values}.",
    hints=(
        "It stands for “{suggested}”.",
        "{remedy}.",
        "Remove it.",
    ),
    explanation=(
        "区(qū) has pinyin from a conversion of characters; web pages write characters as codes "
        "between & and a semicolon; 锟斤拷, 烫烫烫, 浣犲ソ come of a wrong encoding; "
        "U+FFFD, private characters, zero-width characters and bidirectional controls are "
        "leftovers too, mostly unseen."
    ),
    wrong="铜官区(qū)图书馆",
    right="铜官区图书馆",
)
_CODES = regex(
    "["
    "\ue000-\uf8ff\U000f0000-\U0010fffd"  # for private use
    "\u200b-\u200f\u2060-\u2069\ufeff\u00ad"  # without any width
    "\u202a-\u202e\u061c"  # changes of direction
    "]+"
)
_NOTHING = frozenset("\u200b\u2060\ufeff\u00ad")  # neither seen nor meant in Chinese text
_JOINER, _FIRST_PICTURE = "\u200d", "\U0001f000"
_SIGN = "\ufffd"  # stands for bytes that could not be decoded


@rule(
    "PG381",
    Severity.ERROR,
    zh=_ZH_LEFTOVER,
    en=_EN_LEFTOVER,
    fixing=Fixing.SOME,
    takes_all=True,
)
def conversion_leftover(view: PlanView) -> Iterator[Hit]:
    """Find pinyin in brackets, codes, and characters that are garbled, private or unseen."""
    suspicious = filter(_may_be_left, view.typed.joined.characters)
    for _, placed, text in view.typed.with_any(suspicious):
        garbled = list(misread(text))
        taken = {at for each in garbled for at in range(*each.span)}
        for each in (*garbled, *codes(text)):
            yield _encoded(placed, text, each)
        for found in () if text.isprintable() else _CODES.finditer(text):
            if found.group() == _JOINER and text[found.start() - 1] >= _FIRST_PICTURE:
                continue  # a joiner makes one picture of several: a family of three
            if found.start() in taken:
                continue
            is_nothing = _NOTHING.issuperset(found.group())
            repair = Repair(((found.span(), ""),)) if is_nothing else None
            yield Hit(placed, found.span(), {"value": _numbers(found.group())}, repair=repair)
        for span in _stray_vowels(text):
            yield Hit(placed, span, {"value": text[slice(*span)]})
        for found in _LEFTOVER.finditer(text) if "(" in text or "（" in text else ():
            pinyin = found["pinyin"]
            is_toned = any(each in _TONED for each in pinyin)
            if is_toned or (_SYLLABLE.fullmatch(pinyin) and not _ENGLISH.fullmatch(pinyin)):
                repair = Repair(((found.span(), ""),), is_safe=False)
                yield Hit(placed, found.span(), {"value": found.group()}, repair=repair)


def _may_be_left(character: str) -> bool:
    """Return whether a text with a *character* may have leftovers: all of them have such a one."""
    return character in _MAY_BE_LEFT or not is_of_gb2312(character)


_MAY_BE_LEFT = frozenset(f"{_TONED}（({SIGNS}")


def _stray_vowels(text: str) -> Iterator[tuple[int, int]]:
    """Yield the vowels with a tone that stand alone in Chinese text: 讲座。ǘ."""
    if not _STRAY_VOWEL.search(text) or _OF_PINYIN.search(text):
        return
    for found in _STRAY_VOWEL.finditer(text):
        yield found.span()


def _encoded(placed: PlacedText, text: str, found: Encoded) -> Hit:
    """Return the hit for characters that stand for others; those that are known are its repair."""
    value = text[slice(*found.span)]
    args = {"value": _numbers(value) if set(value) == {_SIGN} else value}
    if found.meant is None:
        return Hit(placed, found.span, args | {"remedy": "rewrite"})
    if found.meant == " ":
        args["remedy"] = "blank"
    elif found.meant:
        args["suggested"] = found.meant
    return Hit(placed, found.span, args, repair=Repair(((found.span, found.meant),)))


def _numbers(characters: str) -> str:
    """Return the numbers of characters that cannot be shown, each once."""
    return " ".join(f"U+{ord(each):04X}" for each in dict.fromkeys(characters))


_ENGLISH = regex(
    "an?|ban|bang|ben|bin|can|chi|cue|den|die?|do|due|en|er|fan|fang|fun|gang|gun|ha|hang|he|hen|hui?|lei|let|lie|"
    "long|lung|men?|mi|mu|nan|ne|nu|o|pang?|pen|pie?|pin|po|ran|rang|run|sang|she|shi|sing|so|song|sue|sun|tang?|"
    "ten|ti|tie|to|wang?|we|win|wing|xi|yang|yes|yin|you|yuan"
)
"""English words and abbreviations that are spelt as a syllable of pinyin is."""
