"""Shares of a whole, which cannot be more than all of it: 占64%, 满意率96%."""

from __future__ import annotations

import re

from plangen.patterns import regex

_WHAT = """
    满意|知晓|覆盖|合格|筛查|出勤|出席|到会|到课|到岗|签到|参训|参会|参与|参加|走访|入户|回收|归还|退还
    |正确|准确|及格|优秀|优良|良好|达标|认领|整改|办结|回复|答复|完好|建档|接种|免疫|培训|普及|入学|巩固
    |猜中|命中|上架|公开|公示|处置|处理|排查|检查|安装|配备|持证|录入|著录|相符
"""
"""What part of all something can be done with.

Not 完成, 增长, 执行, 利用, 上座 and the like, of which there may be more than was planned.
"""
SHARE = regex(
    rf"""
    (?: (?:{_WHAT})[率度]
      | 占比
      | 占(?!用|地|座|位)[^，,。；;：:、（）()%％\d]{{0,10}}
    )
    (?:[^，,。；;：:、（）()%％\d]{{0,6}})         # 达到, 为, 不低于, 保持在
    (?P<share>\d{{1,6}}(?:\.\d{{1,4}})?)\s?[%％]
    """,
    re.VERBOSE,
)
"""A share with its number in per cent."""
COMPARED = regex(r"去年|上年|往年|同期|上[月季]|上期|计划|目标|任务|预算|原|增|高|升|翻|倍")
"""Words by which a share is one of something else than its whole: 占去年同期的120%."""
