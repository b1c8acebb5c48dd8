"""Shares of a whole, which cannot be more than all of it: 占64%, 满意率96%.

Where a sentence has the part and the whole too, the share follows: 320人中已有288人，占90%.
"""

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
    needs="%％",
)
"""A share with its number in per cent."""
COMPARED = regex(r"去年|上年|往年|同期|上[月季]|上期|计划|目标|任务|预算|原|增|高|升|翻|倍")
"""Words by which a share is one of something else than its whole: 占去年同期的120%."""

PERCENT = regex(r"(?<![\d.])(?P<share>\d{1,2}(?:\.\d{1,4})?)\s?[%％](?![—–~～至到])")
"""A number of per cent that a part may be of a whole."""
MAKES_UP = regex(
    r"""
    占(?!用|地|座|位)(?:比|到|了|总?数|比例)*(?:约?为|达到?|是)?
    (?:(?P<named>[^，,。；;：:、（）()\d占]{1,16}?)的|(?P<all>全部|总体|其中|整体|全体|总[数量额])的?|的)?
    $
    """,
    re.VERBOSE,
    needs="占",
)
"""What stands before the share of what was said just before: 占, 占比为, 占参赛选手的."""
OF_SO_MANY = regex(r"[^\W\d_占达为是按]{0,6}的$")
"""What stands between a whole and a share of it: 1200人的50%, 120名读者的30%."""
THAT_IS = regex(
    r"\s?[，,（(]?\s?(?:即|也就是|为|计|合计|约合|共计?|预付|支付|先付|计提|奖励|补助)?\s?"
)
"""What stands between a share of a whole and its amount: 1200人的50%，即600人."""
RATE = regex(
    r"""
    (?P<stem>[^，,。；;：:、（）()\d的]{0,6}?[^，,。；;：:、（）()\d增长同环效概频汇利])率
    (?:已?(?:为|是|达到|达))?\s?$
    """,
    re.VERBOSE,
)
"""A rate with its number: 回收率95%, 到会率达到90%."""
OF_WHOLE = regex(
    "应|共|总|计划|发放|发出|预算|原有|全[县区市镇校馆站体部]|收到|受理|抽[查检取]|目标",
    needs="共全目划总发收应算原受抽",
)
"""Words beside a whole."""
OF_PART = regex("实|已|其中|有|完成|合格|通过|回收|收回|办结|落实")
"""Words beside a part of it."""
NO_SHARE_BEFORE = regex(
    r"""
    不低于|不少于|不超过|不高于|高于|低于|超过|(?<!附)近|(?<![签预节特])约|逾|力争|确保|争取|至少|最多|目标|以上|左右
    |提高|提升|增[长加幅]|下降|降低|减少|同比|环比|上升|比[去上往]|较[去上往]|[由从](?=\d)|折|优惠|浮动
    """,
    re.VERBOSE,
)
"""Words before a number of per cent by which it is a goal, a growth, or about right."""
NO_SHARE_AFTER = regex(r"\s?(?:以上|以下|左右|以内|上下|的?目标|的优惠|折)")
"""Words behind it that say so."""
IN_BRACKETS = regex(r"[（(][^（）()]{0,12}[%％]")
"""The share right behind its part: 到会36人（到会率75%）."""
