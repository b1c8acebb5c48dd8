"""Words by which the time of a table is not that of the activity itself: 集合时间, 彩排安排."""

from __future__ import annotations

from plangen.patterns import words

OTHER_THAN_THE_ACTIVITY = words(
    "集合|报到|签到|到岗|到场|彩排|排练|布展|布置|撤展|报名|截止|筹备|准备|审核|检录|场次|值班|预告|回顾"
)
