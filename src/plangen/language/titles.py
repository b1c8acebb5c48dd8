"""What a title in 《》 says: 《4月活动安排》 is of the office itself, 《……通知》 may not be."""

from __future__ import annotations

import re

from plangen.patterns import regex

OF_OWN_WORK = regex(
    r"""
    工作|活动|计划|安排|方案                     # 4月工作计划
    |总结|简报|刊|预告|情况                      # 4月简报
    |书目|台账|表$|清单|名单|汇总                # 4月新书书目
    """,
    re.VERBOSE,
)
"""A title that names the work of a time; the next month has such a document too."""
OF_OTHERS = regex(r"关于|通知|意见|办法|条例|决定")
"""A title that may be another office's: 关于做好4月活动的通知."""

_MARKS = regex("[《》〈〉]")
_OPENING = "《〈"


def inside_title_marks(title: str) -> str:
    """Return *title* as it stands inside 《》: its own marks are 〈〉, and 《》 within those.

    GB/T 15834 has the two take turns from the outermost to the innermost.
    """
    depth = 0

    def in_turn(found: re.Match[str]) -> str:
        nonlocal depth
        opens = found.group() in _OPENING
        depth += 1 if opens else 0
        pair = "〈〉" if depth % 2 or not depth else "《》"
        depth -= 0 if opens else min(depth, 1)
        return pair[0 if opens else 1]

    return _MARKS.sub(in_turn, title)
