"""Doubled words and spaces inside Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import HAN
from plangen.messages import Message
from plangen.plan.loaded import PlacedText
from plangen.plan.occurrences import Occurrences
from plangen.plan.view import Part, PlanView

_ZH_DOUBLED = Message(
    title="重复的词",
    sentence="“{value}”重复了。",
    hints=("改成“{suggested}”；有意重复的，在这一行写上 # plangen: ignore PG374。",),
    explanation="同一个词或字连写两遍，多半是误击。“人人”“点点滴滴”“一步一步”这样的叠词不报告。",
    wrong="市市图书馆举办讲座",
    right="市图书馆举办讲座",
)
_EN_DOUBLED = Message(
    title="Doubled words",
    sentence="“{value}” is doubled.",
    hints=("Write “{suggested}”; if it is meant, write # plangen: ignore PG374 on this line.",),
    explanation=(
        "A word or character that stands twice in a row is mostly a slip. Words that are doubled "
        "by nature (人人, 点点滴滴, 一步一步) are left alone."
    ),
    wrong="市市图书馆举办讲座",
    right="市图书馆举办讲座",
)

_WORDS = re.compile(rf"({HAN}{{2,6}})\1+")
_ONE = re.compile(rf"({HAN})\1")
_IN_TURN = re.compile(r"^(?:一.|.一|.来.去)$")
_DONE_TWICE = re.compile(
    "研究|讨论|商量|学习|休息|了解|交流|锻炼|体验|参观|打扫|整理|收拾|放松|考虑|介绍|认识|尝试|比较|非常|许多|很多|"
    "好多|哈哈|叮咚|哗啦|加油|您好|你好|彼此|十分|热闹|高兴|开心|轻松|凉快|暖和|见识"
)
# A name, or words that are quoted for their sound: “拔萝卜拔萝卜”.
_IN_TITLE = re.compile(r"《[^《》]*》|“[^“”，。]{4,12}”(?=[等的，。、])")
_SPOKEN = re.compile("[很都好真太越再总常]")
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
_SUFFIXED = re.compile(r"^[长员藏内外]")
_LAWFUL_AFTER = {
    "的": "确",
    "了": "解如不断结却",
    "和": "气睦美平",
    "与": "会",
    "是": "非",
    "把": "关脉手",
    "对": "联碰子象口照外比策接应手话",
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
    "中": "国心间小学央午秋旬外华层药",
    "上": "下网午传述级报课班线台旬半",
    "下": "午载级旬半乡",
    "其": "他中余",
    "将": "",
    "在": "",
    "或": "",
    "于": "",
    "并": "",
    "也": "",
    "所": "有属",
    "馆": "长员藏内外际舍校合联有区所刊庆讯志徽史",
    "校": "长园内外际舍史训本企门车服友歌庆规方有区",
    "院": "长内外校士落线",
    "厅": "长堂内外局",
    "室": "内外友",
}
"""Small words, and what may follow the second of them as the beginning of another word."""
_EDGE = re.compile(r"^$|[\W\d_]|[的了和与及]")
_TOWN = re.compile(r"([市区县镇])\1(?=图书|文化|博物|美术|档案|体育|青少|少年|教育|妇联|总工)")


@rule("PG374", Severity.WARNING, zh=_ZH_DOUBLED, en=_EN_DOUBLED, fixing=Fixing.UNSAFE)
def doubled_word(view: PlanView) -> Iterator[Hit]:
    """Find words and characters that stand twice by mistake."""
    doubled = list(_doubled(view))
    view.occurrences.look_for(word for each in doubled for word in each.singles)
    for each in doubled:
        if each.is_certain or _is_seen_single(each, view.occurrences):
            yield _once(each.placed, each.found, each.word)


def _doubled(view: PlanView) -> Iterator[_Doubled]:
    """Yield what stands twice and is not lawful for itself."""
    for part, placed, text in view.paragraphs:
        told = 0
        titles = [each.span() for each in _IN_TITLE.finditer(text)]
        for found in _WORDS.finditer(text):
            word = found[1]
            if any(first < found.start() < last for first, last in titles):
                continue
            if _is_doubled_word(word, text[found.end() :][:1]):
                told = found.end()
                yield _Doubled(placed, found, is_certain=True)
        for found in _ONE.finditer(text):
            is_name = part is Part.CELL and len(text) <= _NAME  # 林芊芊
            is_name = is_name or any(first < found.start() < last for first, last in titles)
            if is_name or found.start() < told:
                continue
            yield from _doubled_character(placed, found)


def _once(placed: PlacedText, found: re.Match[str], word: str) -> Hit:
    repair = Repair(((found.span(), word),), is_safe=False)
    args = {"value": found.group(), "suggested": word}
    return Hit(placed, found.span(), args, repair=repair)


def _is_doubled_word(word: str, after: str) -> bool:
    if (
        _DONE_TWICE.fullmatch(word)
        or _SPOKEN.match(word)
        or _IN_TURN.match(word[:2])
        or len(set(word)) == 1
    ):
        return False
    return not (
        after and _SUFFIXED.match(after) and word.endswith(("馆", "会", "社", "站", "团", "队"))
    )


def _doubled_character(placed: PlacedText, found: re.Match[str]) -> Iterator[_Doubled]:
    """Yield AA in xAAy if it may be a slip for A.

    It is one when A is a small word, or when the plan has xAy elsewhere, in longer pieces; at the
    edge of a word, when it has the word.
    """
    text, character = found.string, found[1]
    if _TOWN.match(text, found.start()):
        yield _Doubled(placed, found, is_certain=True)
    elif _is_by_nature(text, found.start(), character):
        return
    elif character in _LAWFUL_AFTER:
        after = text[found.end() : found.end() + 1]
        if not after or after not in _LAWFUL_AFTER[character]:
            yield _Doubled(placed, found, is_certain=True)
    else:
        yield _Doubled(placed, found, is_certain=False)


@dataclass(frozen=True, slots=True)
class _Doubled:
    """What stands twice in a text; unless that *is_certain*ly wrong, the plan decides."""

    placed: PlacedText
    found: re.Match[str]
    is_certain: bool

    @property
    def word(self) -> str:
        """What should stand once."""
        return self.found[1]

    @property
    def around(self) -> tuple[str, str]:
        """Two characters before it and two after it."""
        text, (start, end) = self.found.string, self.found.span()
        return text[max(0, start - 2) : start], text[end : end + 2]

    @property
    def pieces(self) -> list[str]:
        """The longer pieces with the word once, of which the plan may have one elsewhere."""
        before, after = self.around
        x, y = before[-1:], after[:1]
        pieces = []
        if len(before) > 1 and y:
            pieces.append(before + self.word + y)
        if x and len(after) > 1:
            pieces.append(x + self.word + after)
        return [piece for piece in pieces if _is_han(piece)]

    @property
    def at_edges(self) -> list[str]:
        """The word with its one neighbour, if it stands at the edge of words."""
        before, after = self.around
        x, y = before[-1:], after[:1]
        if self.word in _CROSSES:
            return []
        at_beginning = [self.word + y] if _EDGE.match(x) and _is_han(y) else []
        return at_beginning + ([x + self.word] if _EDGE.match(y) and _is_han(x) else [])

    @property
    def singles(self) -> list[str]:
        """What to look for in the plan."""
        return [] if self.is_certain else [*self.pieces, *self.at_edges]


def _is_seen_single(doubled: _Doubled, plan: Occurrences) -> bool:
    """Return whether the plan has xAy elsewhere, in longer pieces or as a word at an edge."""
    return any(map(plan.count, doubled.pieces)) or any(
        plan.count(each) > 1 for each in doubled.at_edges
    )


_NAME = 4
_CROSSES = frozenset("一二三四五六七八九十")


def _is_han(text: str) -> bool:
    return bool(text) and all("\u3400" <= each <= "\u9fff" for each in text)


def _is_by_nature(text: str, start: int, character: str) -> bool:
    """Return whether AA is lawful: a word of its own, or half of AABB (干干净净)."""
    if character in _BY_NATURE:
        return True
    after, before = text[start + 2 : start + 4], text[max(0, start - 2) : start]
    return any(len(pair) == 2 and pair[0] == pair[1] for pair in (after, before))  # noqa: PLR2004


_ZH_SPACE = Message(
    title="汉字之间的空格",
    sentence="汉字之间有空格。",
    hints=("删去空格。",),
    explanation=(
        "正文和标题里汉字之间不空格。引号、书名号里的对句，表格里为对齐拉开的“张 三”“时 间”，"
        "用空格隔开的几个名称，不报告。"
    ),
    wrong="图书馆 举办讲座",
    right="图书馆举办讲座",
)
_EN_SPACE = Message(
    title="Spaces between Chinese characters",
    sentence="There is a space between Chinese characters.",
    hints=("Remove it.",),
    explanation=(
        "No spaces stand between Chinese characters in text and headings. Couplets in quotation "
        "marks, cells spread for alignment (张 三) and lists parted by spaces are left alone."
    ),
    wrong="图书馆 举办讲座",
    right="图书馆举办讲座",
)
_SPACE = re.compile(
    rf"(?:(?<={HAN})|(?<=[，。、；：！？”’）》】]))[ \t\u00a0\u3000]+"
    rf"(?={HAN}|[“‘（《【，。、；：！？”’）》])"
)
_BESIDE_A_MARK = re.compile(r"^[，。、；：！？”’）》】]|[“‘（《【，。、；：！？”’）》]$")
_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》|【[^【】]*】|‘[^‘’]*’")
_SPREAD = re.compile(rf"{HAN}(?:[ \t\u00a0\u3000]+{HAN})+")
_LIST = re.compile(rf"{HAN}{{1,4}}(?:[ \t\u00a0\u3000]+{HAN}{{1,4}}){{2,}}")
_BLANKS = re.compile(r"[ \t\u00a0\u3000]+")
_MARKS = re.compile(r"[，。、；：]")
_LISTING = frozenset({"owner", "audience", "place", "organization"})


@rule("PG375", Severity.WARNING, zh=_ZH_SPACE, en=_EN_SPACE, fixing=Fixing.SOME)
def space_in_han(view: PlanView) -> Iterator[Hit]:
    """Find spaces between Chinese characters."""
    spaced = [each for each in view.paragraphs if _SPACE.search(each[2])]
    listed = {text: _BLANKS.sub("", text) for _, placed, text in spaced if _is_listing(placed)}
    view.occurrences.look_for(listed.values())
    for part, placed, text in spaced:
        found = list(_SPACE.finditer(text))
        if _is_listing(placed) and not view.occurrences.count(listed[text]):
            continue  # two names, or one that is spread
        if part in {Part.CELL, Part.LABEL} and (_SPREAD.fullmatch(text) or _LIST.fullmatch(text)):
            continue
        quoted = [
            each.span() for each in _QUOTED.finditer(text) if not _MARKS.search(each[0][1:-1])
        ]
        for space in found:
            if not any(first < space.start() and space.end() < last for first, last in quoted):
                # Between words it may part two names; beside a mark it parts nothing.
                is_sure = bool(_BESIDE_A_MARK.search(text[space.start() - 1 : space.end() + 1]))
                repair = Repair(((space.span(), ""),), is_safe=is_sure)
                yield Hit(placed, space.span(), {}, repair=repair)


def _is_listing(placed: PlacedText) -> bool:
    """Return whether a text may list several names."""
    return placed.path[-1] in _LISTING
