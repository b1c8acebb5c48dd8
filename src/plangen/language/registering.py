"""Until when people can sign up, and when the activity itself is: 报名4月9日截止，4月15日开课."""

from __future__ import annotations

import re

from plangen.patterns import regex

REGISTERS = regex("报名|预约登记")
ENDS_BEFORE = regex(
    r"报名(?:截止|截至|结束)?(?:时间|日期|期限)?(?:为|是|至|到|截至|截止到|截止至|[：:])?\s?$"
)
"""What stands before the last day to sign up."""
ENDS_AFTER = regex(
    r"(?:\s?\d{1,2}[:：]\d{2}|[（(][^（）()]{1,8}[）)])?\s?(?:前|之前)?(?:截止|为止|结束|止)(?!后)"
)
"""What stands behind the last day, where 报名 stands before it."""
CLOSES_AFTER = regex(
    r"(?:[（(][^（）()]{1,8}[）)])?\s?(?:前|之前)?(?:截止报名|报名截止|止报名|报名结束|停止报名)"
)
"""What stands behind the last day, with 报名."""
TAKES_PLACE = regex(
    r"""
    (?:[（(][^（）()]{1,12}[）)])?\s?(?:[上下]午|晚上?)?(?:\d{1,2}[:：]\d{2})?
    [^，,。；;（）()]{0,12}?
    (?:举行|举办|开课|开班|开讲|开赛|开营|开幕|上岗|出发|进行|上课|比赛|展示|活动
      |开始(?!接受|受理|报名|征集|预约|招募|发放|售票))
    [^，,。；;（）()]{0,8}
    """,
    re.VERBOSE,
)
"""What stands behind the day of the activity itself."""
OF_SOMETHING_ELSE = regex("报名|征集|启动|宣传|预约|预售|售票|公布|审|领|名单|发放|招募|动员")
"""Words of a clause whose day is not that of the activity."""
IN_A_ROW = regex(r"第[一二三四五六七八九十\d]{1,2}(?:批|期|轮|班|场|讲)")
"""One of several, which has its own last day to sign up."""
CLOSING_HEADER = regex("报名.{0,4}截止|截止.{0,4}报名")
"""The header of a column of last days to sign up."""
