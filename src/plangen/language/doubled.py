"""Words and characters that stand twice: by nature (人人, 点点滴滴), or as ends of two words."""

from __future__ import annotations

import re

from plangen.language.clauses import HAN
from plangen.language.numbers import TENS
from plangen.patterns import regex

DOUBLED_WORDS = regex(rf"({HAN}{{2,6}})\1+")
"""Two characters or more that stand twice, or more often."""
DOUBLED_CHARACTERS = regex(rf"({HAN})\1")
"""One character that stands twice."""

_IN_TURN = regex(r"^(?:一.|.一|.来.去)$")  # 一步一步, 走来走去
_DONE_TWICE = regex(
    r"""
    # To do a little, or together: 研究研究.
    研究|讨论|商量|学习|休息|了解|交流|锻炼|体验|参观|打扫|整理|收拾|放松|考虑|介绍|认识|尝试|比较
    |见识|热闹|高兴|开心|轻松|凉快|暖和
    # To say it with force: 非常非常.
    |非常|许多|很多|好多|十分|彼此
    # Sounds, cheers and greetings.
    |哈哈|叮咚|哗啦|加油|您好|你好
    """,
    re.VERBOSE,
)
_DONE_AND_NAMED = frozenset(["服务", "宣传", "管理", "教育", "培训", "保障"])
"""Names of work that are verbs as well: 把便民服务服务到家门口."""
_SPOKEN = regex("[很都好真太越再总常]")  # 很好很好
_SUFFIXED = regex(r"^[长员藏内外]")
_BODY_AT_END = ("馆", "会", "社", "站", "团", "队")

NAMES = regex(
    r"""
    《[^《》]*》
    |“[^“”，。]{4,12}”(?=[等的，。、])           # “拔萝卜拔萝卜”等儿歌
    """,
    re.VERBOSE,
    needs="《“",
)
"""A name, or words that are quoted for their sound."""

# 人人, 天天, 爸爸, 刚刚 …: doubled by nature.
_BY_NATURE = frozenset(
    "人天年月日夜时处家户事样种个件条步层代世声句字页本点滴常往渐慢轻悄静默深浓暖满大小多早高快好稳牢紧久频连刚"
    "仅偏恰纷匆欣蒸津孜兢业勤恳踏实认真清楚明白干净整齐红火轰烈热闹开心乐平安健康团圆甜蜜美睦严密方面林总形色少祖辈堂正"
    "爸妈爷奶哥姐弟妹叔伯婶舅姑公婆宝娃星猩蛐蝈谢看听说读讲聊谈走想试写画做玩唱跳比猜学练问查找等拍拉瞧尝动亲抱棒泡圈豆果糖"
    "贝欢冰晶油彤洋融灿甸堂丝缕阵簇束朵片队群排朗琅滚徐缓翩娓栩历源滔芸茫皑苍巍头面代比息津班村镇乡县场次回季"
    "项期周区分秒足明巴蒙蹦翘绵淡浅绿蓝白黑圆弯长远隐细粗胖瘦薄厚厉重偷暗呼哗啦沙嗡嘀嗒叮咚哈嘻嘿喵汪咩呱叽喳潺涓"
    "盈依恋念痴殷拳谆循款翼凛彬济芬菲青郁葱茵袅冉曼楚悠扬荡飘摇晃闪亮莹璀龘仔条落跃跄通统脉囡妞毛丫蛋嘟萌乖咪壮旺顺"
    "晓芊皮倩阳婷娜丽芳雯雪佳媛菲琪萱涵诗梦珊玲娟敏艳燕莉萍霞蕾薇洁琳璐颖慧宁悦怡晨帆波涛勇峰磊鑫强伟军虎兵斌宇浩坤岩岚雨露娇妍妮娅丹"
)

_LAWFUL_AFTER = {
    "的": "确",
    "了": "解如不断结却",
    "和": "气睦美平",
    "与": "会否",
    "是": "非",
    "把": "关脉手",
    "对": "联碰子象口照外比策接应手话方标",
    "及": "时格早",
    "以": "后前上下及外来往便",
    "都": "市",
    "就": "业读近医是",
    "要": "求点素闻",
    "被": "子",
    "为": "了何期主民止",
    "由": "于",
    "从": "业事",
    "向": "上下",
    "给": "予",
    "中": "国心间小学央午秋旬外华层药文英西式青老年级等型医草共考",
    "上": "下网午传述级报课班线台旬半架门岗墙学映市海交",
    "下": "午载级旬半乡发达架属设沉周次",
    "其": "他中余",
    "将": "",
    "在": "线建岗职编校馆读",
    "或": "",
    "于": "",
    "并": "",
    "也": "",
    "所": "有属长在内需务",
    "馆": "长员藏内外际舍校合联有区所刊庆讯志徽史务办规容",
    "校": "长园内外际舍史训本企门车服友歌庆规方有区务办纪风容貌",
    "院": "长内外校士落线务办规训歌史庆区感",
    "厅": "长堂内外局务",
    "室": "内外友务规训长",
}
"""Small words, and what may follow the second of them as the beginning of another word."""

EDGE_OF_WORD = regex(r"^$|[\W\d_]|[的了和与及]")
"""What stands beside a word where it begins or ends."""
TOWNS = "市区县镇"
TOWN_DOUBLED = regex(
    rf"""
    ([{TOWNS}])\1
    (?=图书|文化|博物|美术|档案|体育|青少|少年|教育|妇联|总工)     # 市市图书馆
    """,
    re.VERBOSE,
)
"""The word for a town, twice before the name of one of its houses."""
CROSSES = frozenset(TENS)
"""Numerals: with the character beside them they make no word."""


def is_lawful_word(word: str, after: str) -> bool:
    """Return whether a word of two characters or more may stand twice before *after*."""
    if word in _DONE_AND_NAMED and after and after in "到于进入给":
        return True
    is_usual = _DONE_TWICE.fullmatch(word) or _SPOKEN.match(word) or _IN_TURN.match(word[:2])
    if is_usual or len(set(word)) == 1:
        return True
    # 图书馆图书馆长: the second word goes on, as 馆长.
    return bool(after and _SUFFIXED.match(after)) and word.endswith(_BODY_AT_END)


def is_by_nature(text: str, start: int) -> bool:
    """Return whether the AA at *start* is a word of its own, or half of AABB (干干净净)."""
    if text[start] in _BY_NATURE:
        return True
    after, before = text[start + 2 : start + 4], text[max(0, start - 2) : start]
    return any(len(pair) == 2 and pair[0] == pair[1] for pair in (after, before))  # noqa: PLR2004


def is_small_word(character: str) -> bool:
    """Return whether a character is a word of its own which two others join: 的, 在, 馆."""
    return character in _LAWFUL_AFTER


def may_follow(character: str, after: str) -> bool:
    """Return whether *after* makes another word of the second of two small words: 的的确."""
    return bool(after) and after in _LAWFUL_AFTER[character]
