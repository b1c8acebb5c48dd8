"""How long something lasts beside its first and last day: 4月16日至18日举办，为期3天."""

from __future__ import annotations

import re

from plangen.language.numbers import COUNT
from plangen.patterns import regex

_DAYS = rf"(?P<days>{COUNT})\s?[天日](?![间前后内起以之余多半晚夜制])"
AFTER_RANGE = regex(
    rf"""
    [^。！？；;\n]{{0,40}}?
    (?:(?P<lasts>为期|历时|持续|连续|连放)|放假(?:调休)?，?(?:共(?:计|有)?)?|共(?:计|有)?(?![^，。；]{{0,8}}[场次期节课]))
    \s?{_DAYS}
    """,
    re.VERBOSE,
)
"""What stands between a range of days and the number of them, with the number."""
BEFORE_RANGE = regex(rf"(?P<lasts>为期|历时)\s?{_DAYS}\s?[，,（(：:]?\s?(?:时间[为：:]?|自|从)?$")
"""The number right before the range: 为期5天（4月10日至14日）."""
ANOTHER_DAY = regex(r"\d\s?[日号]|周[一二三四五六日天]|\d[:：]\d")
"""Another day between the range and the number, of which the number may be."""
NOT_ALL = regex(
    r"""
    工作日|[除扣]|不含|未|周末|双休|节假日|每|逢|隔日|分[批期两三四]|轮[流班次]|[一两二三四五\d]轮|累计|全[年月]|集中|左右|以上
    |满|约|近|超
    """,
    re.VERBOSE,
)
"""Words before the number by which not every day from the first to the last is counted."""
SOME_AFTER = regex(
    rf"""
    (?:以上|左右|[，,（(、]?\s?
        (?: [（(]?(?:工作日|[除扣]|不含|不包括|周末|双休|节假日|周[一二三四五六日天]|法定)
          | 其中[^，。]{{0,6}}?(?:{COUNT}\s?[天日]|周|月|休|课|集中|线上)
        )
    )
    """,
    re.VERBOSE,
)
"""Words right behind the number that say so."""
