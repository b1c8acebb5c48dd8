"""Numbers of what a table has a column of: 四个食堂共8个岗位, 采购物资4类."""

from __future__ import annotations

from plangen.language.numbers import COUNT, COUNTS
from plangen.patterns import begins_with, regex

SORTS = frozenset("类种款样")
"""Measures of sorts, which have no noun of their own behind them: 采购物资4类."""
SO_MANY = begins_with(
    rf"\d{COUNTS}",
    rf"(?<![\d.第{COUNTS}—–～~-])(?P<number>{COUNT})\s?"
    r"(?P<measure>[个家所处座支条间](?=\s?[^\W\d_]{2})|[类种款样](?!人))\s?(?P<noun>[^\W\d_]{0,12})",
    needs="个家所处座支条间类种款样",
)
"""A number of what has a name behind it, or of sorts."""
MODIFIER = regex(r"[^\W\d_的各每共设有为是在由和与及等]{0,4}")
"""What may stand between 四个 and what they are called: 四个社区食堂."""
EACH_OF = regex(
    r"(?:每(?:(?!不[少多低超]|至少|最多)[^\W\d_]){1,8}|各)(?:设置?|安排|有|配备?|开设|派出?|选派|承担|负责)?\s?$",
    needs="每各",
)
"""What stands before the number that each has: 每个食堂2个岗位, 各设2个服务岗."""
TOTAL_RIGHT_BEFORE = regex(r"(?:共计?|合计|总计|一共|总共)(?:设置?|安排|有|配备?|开设)?\s?$")
"""What stands before the number of all: 共8个岗位."""
NO_NAMES = regex(
    "时间|日期|星期|电话|手机|备注|说明|内容|要求|数量|人数|金额|经费|单价|序号|时段|方式|单位$"
    "|人员?$|姓名|主讲|老师|教师|站长|所长|主持"
)
"""Headers of columns that list nothing one by one."""
