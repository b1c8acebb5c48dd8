"""Headers of lists of goods: how many there are, what one costs, and what they cost together."""

from __future__ import annotations

from plangen.patterns import each_of, regex, words

_UNIT = r"\s?(?:[（(][^（）()]{0,6}[）)]|/元|元)?$"
_PRICES = "单价|均价|定价|价格|标准"
_AMOUNTS = "金额|总价|小计|合计|合价|总额|总金额|码洋|经费|费用|预算|资金"
HOW_MANY = regex(
    r"^(?:拟|计划|预计)?(?:采购|购置|购买|申购|申领|配备|需求|订购|领用|发放|补助|慰问)?"
    rf"(?:数量|件数|册数|套数|台数|份数|箱数|盒数|个数|户数|人数|复本数?|数){_UNIT}",
    needs="数复",
)
"""The header of how many there are: 数量, 采购数量, 册数."""
PRICE = regex(
    rf"^(?:预算|预计|采购|参考|市场|平均|补助|补贴|慰问|发放)?(?:{_PRICES}){_UNIT}",
    needs=each_of(_PRICES),
)
"""The header of what one costs: 单价（元）, 定价, 补助标准."""
AMOUNT = regex(
    r"^(?:预算|预计|采购|购置|所需|补助|补贴|慰问|发放)?"
    rf"(?:{_AMOUNTS}){_UNIT}",
    needs=each_of(_AMOUNTS),
)
"""The header of what all cost: 金额（元）, 总价, 小计, 码洋."""
CHANGES_THE_PRICE = words(
    "折|优惠|运费|税|安装费|次数|场次|天数|期数|月数|时长|课时|已付|定金|补助比例"
)
"""Headers of columns by which an amount is not the number times the price."""
PER_PIECE = regex(r"元?\s?[/／]\s?[^\W\d_]{1,3}$", needs="/／")
"""The end of a price that says what it is of: 25元/本."""
