"""Which lines of a text only go on from the line above, as typed text does that was wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LATIN = re.compile(r"[!-~]")
_OPEN = re.compile(r"[，、,（(〔【《〈“‘]$")
"""The end of a line that cannot be the end of a paragraph."""
_UNMARKED = re.compile(r"[^\W_]$")
_BEGINS = re.compile(
    r"""
    [^，。；！？：:]{1,10}[：:]\S     # a label: 时间：…
    | [\d０-９]                       # a number, a date, a time
    | [一二三四五六七八九十]+[、．.]   # 一、
    | 第[一二三四五六七八九十\d]+      # 第一季度, 第3周
    | [（(]                           # （一）
    | [①-⑳●•·▲■◆★※*＊—–－-]         # the marks of lists
    | 上午|下午|晚上|周[一二三四五六日]|星期|每[周月日天]
    """,
    re.VERBOSE,
)
"""The beginning of a line that stands by itself."""
_CUT = re.compile(r"[一二三四五六七八九十]\n[一二三四五六七八九十]?月|\d\n[年月日号时点]")
"""A line end within a time: 十⏎二月."""
_LONG, _NEARLY = 20, 4  # characters


def joint(before: str, after: str) -> str:
    """Return what stands for a line end between two characters when their lines are joined.

    A blank between Latin ones; beside Chinese, nothing.
    """
    return " " if _LATIN.match(before) and _LATIN.match(after) else ""


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
