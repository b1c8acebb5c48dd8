"""Which lines of a text only go on from the line above, as typed text does that was wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plangen.patterns import regex

_HAN = "〇零一二三四五六七八九十"
_LATIN = regex(r"[!-~]")
_OPEN = regex(r"[，、,（(〔【《〈“‘]$")
"""The end of a line that cannot be the end of a paragraph."""
_UNMARKED = regex(r"[^\W_]$")
_BEGINS = regex(
    r"""
    [^，。；！？：:]{1,10}[：:]\S     # a label: 时间：…
    | [\d０-９]                       # a number, a date, a time
    | [一二三四五六七八九十]+[、．.月日是]   # 一、 五月下旬 二是
    | 第[一二三四五六七八九十\d]+      # 第一季度, 第3周
    | [（(]                           # （一）
    | [①-⑳●•·▲■◆★※*＊—–－-]         # the marks of lists
    | 上午|下午|晚上|周[一二三四五六日]|星期|每[周月日天]
    """,
    re.VERBOSE,
)
"""The beginning of a line that stands by itself."""
_ALONE = regex(
    r"""
    [^\s，。；！？：:、]{1,8}[：:](?!//)\S
    | \d{1,2}月\d{1,2}日 | \d{1,2}[:：]\d\d(?!\d)
    | [一二三四五六七八九十]+、 | \d{1,2}[.．、](?!\d) | [（(][一二三四五六七八九十\d]+[）)]
    | [①-⑳●•◆■]
    """,
    re.VERBOSE,
)
"""The beginning of a line that was surely meant to be one: a label, a date, a clock, a number."""
_CUT = regex(
    rf"""
      [{_HAN}] \n [{_HAN}]? 月                 # 十⏎二月
    | \d \n [年月日号时点]                     # 4⏎月
    | 年1 \n [0-2]月 | 月[1-3] \n \d[日号]     # 1⏎2月
    | [\d{_HAN}]年 \n [\d{_HAN}]{{1,2}}月      # 2023年⏎4月
    | [\d{_HAN}]月 \n [\d{_HAN}]{{1,3}}[日号]  # 4月⏎5日
    | \d[:：] \n \d\d                         # 9:⏎30
    | [\d日月号时点年] [至到~～—–－-] \n        # 4月5日至⏎8日
    """,
    re.VERBOSE,
    needs="\n",
)
"""A line end within a time."""
_AROUND = 4  # characters on each side show whether a time is cut
_LONG, _NEARLY = 20, 4  # characters


def stands_alone(line: str) -> bool:
    """Return whether a line begins as those do that stand by themselves: by a label, a date."""
    return _ALONE.match(line) is not None


def joint(text: str, end: int, start: int) -> str:
    """Return what stands for the line end in ``text[end:start]`` when its lines are joined.

    A blank between Latin characters; beside Chinese, and within a time, nothing.
    """
    before, after = text[max(end - _AROUND, 0) : end], text[start : start + _AROUND]
    is_latin = _LATIN.match(before[-1:]) and _LATIN.match(after)
    return " " if is_latin and not _CUT.search(f"{before}\n{after}") else ""


def goes_on(line: str, following: str, longest: int) -> bool:
    """Return whether *following* plainly goes on from *line*.

    *longest* is the length of the longest line of the text: text that was wrapped by hand has lines
    of nearly one length, each of which ends in the middle of a sentence.
    """
    if _CUT.search(f"{line}\n{following}"):
        return True
    if _BEGINS.match(following):
        return False
    if _OPEN.search(line):
        return True
    is_full = len(line) > _LONG and len(line) >= longest - _NEARLY
    return is_full and bool(_UNMARKED.search(line))


def runs(lines: Sequence[str], parted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and the behind-last number of the lines that are one paragraph together.

    *parted* tells of each line but the last whether more than a line end stands behind it.
    """
    longest = max(map(len, lines), default=0)
    start = 0
    for number in range(1, len(lines) + 1):
        is_last = number == len(lines) or parted[number - 1]
        if is_last or not goes_on(lines[number - 1], lines[number], longest):
            yield start, number
            start = number
