"""How long something lasts beside its first and last day: 4月16日至18日举办，为期3天."""

from __future__ import annotations

import re

from plangen.language.numbers import COUNT, number
from plangen.language.weekdays import DAY, WEEK
from plangen.patterns import each_of, regex

_LENGTH = rf"""
    (?P<days>{COUNT}|半(?=个月))\s?
    (?P<unit>[天日](?![间前后内起以之余多半晚夜制])|个?(?:周|星期)(?![{DAY[1:-1]}末岁年])|个月)
"""
_BARE = rf"(?:{COUNT}|半(?=个月))\s?(?:[天日]|个?(?:周|星期)|个月)"
_LASTS = "为期|历时|用时|持续|连续|连放|展期|会期|工期|(?:培训|公示|招展|集训|活动)期"
_WORDS_OF_LASTING = each_of(
    "为期|历时|用时|持续|连续|连放|展期|会期|工期|培训期|公示期|招展期|集训期|活动期"
)
AFTER_RANGE = regex(
    rf"""
    (?: (?:[（(][^（）()]{{1,8}}[）)])?\s?(?P<beside>[（(](?:共|计)?|，?(?:时间|用时)|)
        (?=\s?{_BARE}(?:时间)?(?:[）)，,。；;]|$|开[展放]|举[办行]|组织|在|进行))
      | [^。！？；;\n]{{0,60}}?
        (?: (?P<lasts>{_LASTS})(?:为|共|约)?
          | 放假(?:调休)?，?(?:共(?:计|有)?)?
          | 共(?:计|有)?(?![^，。；]{{0,8}}[场次期节课])
        )
    )
    \s?{_LENGTH}
    """,
    re.VERBOSE,
)
"""What stands between a range of days and the number of them, with the number."""
BEFORE_RANGE = regex(
    rf"""
    (?P<lasts>{_LASTS}|利用|用)\s?{_LENGTH}
    (?:时间)?(?:的[^，,。；;：:\d]{{1,16}})?
    \s?[，,（(：:]?\s?(?:(?:活动)?(?:时间)?(?:将|定|拟)?[为：:于在自从]?)\s?$
    """,
    re.VERBOSE,
    needs=(*_WORDS_OF_LASTING, "用"),
)
"""The number before the range: 为期5天（4月10日至14日）, 为期5天的书展定于4月10日至14日."""
NEXT_SENTENCE = regex(
    rf"""
    。\s?(?:活动|展览|培训|比赛|全程)?(?P<lasts>{_LASTS})(?:为|共)?\s?{_LENGTH}(?=[，。；]|$)
    """,
    re.VERBOSE,
    needs=_WORDS_OF_LASTING,
)
"""The number at the beginning of the sentence behind that of the range."""
_BEGINS = "起|开始|开幕|开营|出发|启程|启动|开展|开赛|开工|开馆"
BEGINS_AND_ENDS = regex(
    rf"""
    (?:[（(][^（）()]{{1,8}}[）)])?\s?
    (?:{_BEGINS})[^\d。；;：:每]{{0,12}}
    """,
    re.VERBOSE,
    needs=each_of(_BEGINS),
)
"""What stands between the first and the last day where both have a verb: 4月1日开幕，4月10日."""
_ENDS = "止|结束|闭幕|闭营|闭展|收官|完工|撤展|落幕|谢幕|返回|返程|归来"
ENDS = regex(rf"(?:[（(][^（）()]{{1,8}}[）)])?\s?(?:{_ENDS}|截止)", needs=each_of(_ENDS))
"""What stands behind the last day."""
LIST_TOTAL = regex(
    rf"\s?[，,]?\s?(?:共(?:计|有)?\s?(?P<number>{COUNT})\s?(?P<unit>[次场天期讲节])|(?P<days>{COUNT})天)(?!之?[前后内])",
    needs="天共",
)
"""The number right behind a list of days: 4月5日、12日、19日共3次."""
NOT_EACH = regex("[各每]|上下午|分别|两场|[早晚]场|起|另|除|其中|分批|轮|首|加")
"""Words of a sentence by which a list has not one for each day."""
ANOTHER_DAY = regex(r"\d\s?[日号]|周[一二三四五六日天]|\d[:：]\d")
"""Another day between the range and the number, of which the number may be."""
NOT_ALL = regex(
    r"""
    工作日|[除扣]|不含|未|周末|双休|节假日|每(?![天日])|逢|隔日|分[批期两三四]|轮[流班次]|[一两二三四五\d]轮|累计|全[年月]|集中
    |左右|以上|满|约|(?<!附)近|超
    """,
    re.VERBOSE,
)
"""Words before the number by which not every day from the first to the last is counted."""
CLOSED_AFTER = regex(rf"[，,（(、]?\s?(?:每?逢?{WEEK}(?P<closed>{DAY}))(?:闭|休|停|不开)")
"""The weekday on which it is shut, right behind the number: 为期31天，周一闭馆."""
SOME_AFTER = regex(
    rf"""
    (?:以上|左右|[，,（(、]?\s?
        (?: [（(]?(?:工作日|[除扣]|不含|不包括|周末|双休|节假日|周[一二三四五六日天]|法定)
          | 其中[^，。]{{0,6}}?(?:{COUNT}\s?[天日]|周|月|休|课|集中|线上)
        )
    )
    """,
    re.VERBOSE,
    needs="周作其假以法末含除双扣括左",
)
"""Words right behind the number that say so."""
ON_WORKDAYS = regex(
    r"培训|轮训|集训|实训|实习|学习|上课|授课|课程|[学班]|公示|盘点|整改|办公|值班|工作|施工|检查|巡查|督查|审计|走访|调研|会"
)
"""Words of what takes place on working days: ten of them are two weeks."""


def days_of(found: re.Match[str]) -> range:
    """Return how many days a match of a length may be: 为期两周 are some more or less than 14."""
    many = number(found["days"])
    unit = found["unit"]
    if unit in {"天", "日"}:
        return range(many, many + 1)
    if unit == "个月":
        return range(28 * many - 1, 31 * many + 2) if many else range(13, 17)
    return range(7 * many - 3, 7 * many + 2)
