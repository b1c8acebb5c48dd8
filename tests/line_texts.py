"""Texts, the width of a cell in characters, and the lines they are broken into, parted by |."""

from __future__ import annotations

LINE_TEXTS = [
    # Han may be parted anywhere.
    ("", 4.1, ""),
    ("一二三四", 4.1, "一二三四"),
    ("一二三四", 3.9, "一二三|四"),
    ("一二三四五六七八九十一二", 5.1, "一二三四五|六七八九十|一二"),
    # A gap of a fifth of a character stands between Han and digits or letters, not at an edge.
    ("4月2日", 3.5, "4月2|日"),
    ("4月2日", 3.7, "4月2日"),
    ("2023年4月22日", 4.8, "2023年4|月22日"),
    ("巧手创意DIY活动", 5.6, "巧手创意|DIY活动"),
    ("周末+周日", 2.6, "周末+|周日"),
    # No line begins with a closing mark; none hangs over the edge.
    ("一二三四，五六", 4.1, "一二三|四，五六"),
    ("一二三四。", 4.1, "一二三|四。"),
    ("一二三（四）五", 4.1, "一二三|（四）五"),
    ("一二三）”，五", 4.1, "一二|三）”，|五"),
    ("《铜官悦影》科普", 4.1, "《铜官悦|影》科普"),
    # No line ends with an opening one.
    ("一二三“四五”", 4.1, "一二三|“四五”"),
    ("一二三《（四", 5.1, "一二三|《（四"),
    ("走进【绘读慧悦】", 3.1, "走进|【绘读|慧悦】"),
    # Latin words, dates and numbers stay whole, and go on below only after a hyphen.
    ("abc def ghi", 4.1, "abc def|ghi"),
    ("一二三abcdef", 4.1, "一二三|abcdef"),
    ("2023-04-07", 3.2, "2023-|04-07"),
    ("上午9:00-11:00", 4.6, "上午|9:00-|11:00"),
    ("不低于96.5%的", 4.1, "不低于|96.5%的"),
    ("2023/4/7开始", 3.9, "2023/4/|7开始"),
    ("ABCDEFGHIJ", 3.1, "ABCDEF|GHIJ"),
    # A digit stays with the closing mark before it, but not with ： ； ！ ？.
    ("老年书法交流活动。15分钟", 8.7, "老年书法交流活|动。15分钟"),
    ("3月21日（周四）9:00-9:40", 4.9, "3月21日|（周|四）9:00-|9:40"),
    ("世界读书日：15分钟", 6.2, "世界读书日：|15分钟"),
    # Dashes and dots.
    ("科普展览——清明", 5.1, "科普展览—|—清明"),
    ("上午9:00——", 5.1, "上午9:00|——"),
    ("做好本职工作的同……", 9.1, "做好本职工作的同…|…"),
    ("六·一", 1.1, "六|·|一"),
    # Where nothing can be done, something gives way.
    ("，，，，", 2.1, "，，|，，"),
]
