"""What tells an official paper from others: its number, the date alone on a line, looking back."""

from __future__ import annotations

import re

from plangen.patterns import regex, words

DOCUMENT_NUMBER = regex(
    r"""
    \s*[^\W\d_]{1,12}\s?                       # 铜图, 铜图办发
    [〔\[［(（【]\s?(?P<year>(?:19|20)\d\d)\s?[〕\]］)）】]
    \s?第?\s?\d{1,5}\s?号\s*
    """,
    re.VERBOSE,
    needs="号",
)
"""The number of a document, 铜图〔2023〕4号, in whatever brackets: the year is that of its date."""

PASSED = regex(
    r"""
    (?P<day>(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<date>\d{1,2})日)
    [^，。；、\d]{0,30}(?<![未不])(?:通过|审定|批准|同意)
    """,
    re.VERBOSE,
    needs="通定批同",
)
"""Who passed a paper, and when, below its title: 2023年3月20日馆务会审议通过."""

SUMS_UP = words("总结|回顾|小结|情况|报告|简报|通报|统计|纪要|台账|存档|汇编")
"""Words of a title by which a paper is made when its period is over."""
