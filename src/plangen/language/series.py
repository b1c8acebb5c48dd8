"""Days that come back every week: 每周三学习，9月3日、10日、17日; 4月5日、12日、19日（每周日）."""

from __future__ import annotations

import re

from plangen.language.weekdays import DAY, WEEK, weekday
from plangen.patterns import regex

_OTHERS = rf"(?:\s?[、和及与]\s?(?:{WEEK})?{DAY}(?![\w]*[至到]))"
# 每周一次, 每周三场, 每周一书 say how much, and not on which day.
_HOW_MUCH = r"""\s?(?:
    [次回期趟堂个部题星查更天人本篇条名份]|小时
    |场(?!馆)|节(?!目)|讲(?![座堂解故])|轮(?![流值换])|集(?![中体合])|歌(?![会咏])|书(?![法画库会])
    |练(?![习琴])|课(?![堂后程])
)"""
EVERY_WEEK = regex(
    rf"""
    (?: (?:每逢?个?|逢|均为|都是|均在|都在|全部为)\s?
        (?P<days>{WEEK}{DAY}{_OTHERS}{{0,4}})
      | (?P<alone>{WEEK}{DAY})
        (?=(?:[上下]午|晚上?|早上)?(?:例会|学习|开放|课堂|读书会|放映|停机|检修))
    )
    (?!{_HOW_MUCH})
    (?!\s?(?:[至到—–~～-]|[前后内起以之](?!勤)))       # 每周一至周五, 每周五前
    """,
    re.VERBOSE,
    needs="每全放读堂修习例映停均都逢",
)
"""The weekday, or the two or three, on which something comes back: 每周三, 逢周二、周四."""
OTHER_DAYS = regex(
    r"除|不含|停[课办开播]|停一|改[在到至为于期]|调[整休课]|顺延|提前|推迟|补|加[课场开]|另|因|例外|单周|双周|隔周|分别|轮流|依次|分[一二两三四五六七八九十\d]{1,2}[次批场站]"
)
"""Words by which not each date of a sentence is one of the series."""
LIST_BEGINS = regex(
    r"(?:^|[，,。；;：:、（(\s]|时间|日期|分别|安排|定|本月|当月|共|即|例会|学习|课堂|读书会)(?:在|于|为|是|即|有)?\s?$"
)
"""What stands before a list of days by itself; 党支部4月7日、14日 are days of somebody else."""
_DAY = regex(DAY)


def days_of(found: re.Match[str]) -> frozenset[int]:
    """Return the weekdays of a match of EVERY_WEEK, 0 for Monday."""
    written = found["days"] or found["alone"]
    plain = regex(WEEK).sub("", written)
    return frozenset(weekday(each) for each in _DAY.findall(plain))
