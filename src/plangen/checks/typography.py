"""Marks (GB/T 15834): half-width ones, pairs, doubled marks, the mark at the end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property, lru_cache

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import HAN, Span, Spans
from plangen.language.half_brackets import listed
from plangen.language.numbers import ORDINAL, TENS
from plangen.messages import Message
from plangen.patterns import begins_with, regex
from plangen.plan.item_lists import lists_of_items
from plangen.plan.loaded import PlacedText
from plangen.plan.paragraphs import TextRole
from plangen.plan.view import PlanView
from plangen.values import Struct

_HAN = regex(HAN)
_PROTECTED = begins_with(
    r"A-Za-z\d.+\-《{｛",
    r"""
    [A-Za-z][A-Za-z0-9+.-]{1,12}://[^\s，。；、（）《》“”]{1,300}
    |《[^《》]*》
    |(?<![A-Za-z0-9.+-])[A-Za-z0-9.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}
    |\{[^{}]{1,60}\}|｛[^{}｛｝]{1,60}｝                            # an expression, mistyped
    |(?:www\.)[\w./?&=%#-]{1,300}
    |[a-z\d-]{2,30}\.(?:cn|com|org|net)/[\w./?&=%#-]{0,300}       # tgqlib.cn/2023
    """,
    re.VERBOSE,
    needs=("/", "@", "www.", "{", "｛", "《"),
)
"""Addresses and titles, whose marks stay as they are."""
_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_MARK = regex(r"[,;:!?.]")
_BESIDE_WIDE = regex(
    r"""
    [,;:!?.]
    (?: (?<=[^\x00-\x7f].) | (?<=[^\x00-\x7f][ ].) | (?<=[^\x00-\x7f][ ]{2}.)
      | (?=[ ]{0,2}[^\x00-\x7f])
    )
    """,
    re.VERBOSE,
)
"""A mark that may be one of Chinese text."""
_BRACKETS = regex(r"\(([^()\n]{0,200})\)")
_QUOTES = begins_with(
    "\"'", r"(?<![\d°'′])\"([^\"\n]{0,200})\"|(?<![A-Za-z\d°])'([^'\n]{0,200})'(?![A-Za-z])"
)
_CLOSERS = "”’）》】"

_ZH_NARROW = Message(
    title="半角标点",
    sentence="中文里用了半角标点{mark}。",
    several="这一段有{count}处半角标点：{values}。",
    hints=("改成全角的：{changes}。", "改成全角的{wide}。"),
    explanation=(
        "中文里的逗号、分号、冒号、叹号、问号、括号、引号用全角（GB/T 15834）。"
        "时间（14:30）、数字（1,000）、网址、英文和《》里的名称不报告。"
    ),
    wrong="认真落实,按时完成",
    right="认真落实，按时完成",
)
_EN_NARROW = Message(
    title="Half-width marks",
    sentence="The mark {mark} is half-width in Chinese text.",
    several="This paragraph has {count} half-width marks: {values}.",
    hints=("Write the full-width ones: {changes}.", "Write the full-width {wide}."),
    explanation=(
        "Chinese text has full-width commas, semicolons, colons, exclamation and question marks, "
        "brackets and quotation marks (GB/T 15834). Times (14:30), numbers (1,000), addresses, "
        "English and names in 《》 are left alone."
    ),
    wrong="认真落实,按时完成",
    right="认真落实，按时完成",
)


@rule("PG370", Severity.WARNING, zh=_ZH_NARROW, en=_EN_NARROW, fixing=Fixing.SOME)
def narrow_mark(view: PlanView) -> Iterator[Hit]:
    """Find half-width marks in Chinese text."""
    for part, placed, text in view.typed.with_any("()\"'", _BESIDE_WIDE):
        if not _HAN.search(text):
            continue
        narrow = list(_narrow(text))
        protected = Spans(found.span() for found in _PROTECTED.finditer(text) if narrow)
        for span, suggested in narrow:
            if protected.around(span[0]) is None:
                args = {"mark": _shown(text[slice(*span)]), "wide": _shown(suggested)}
                # At the end of a cell or a heading a comma is rather too much.
                is_over = part is not TextRole.PROSE and span[1] == len(text) and text[-1] in ",;"
                repair = None if is_over else _widened(text, span, suggested)
                yield Hit(placed, span, args, repair=repair)


def _shown(marks: str) -> str:
    """Return a mark in quotation marks, or the two marks of a pair; quotation marks as they are."""
    pair = marks if len(marks) == 1 else f"{marks[0]} {marks[-1]}"
    return pair if marks[0] in _QUOTATION else f"“{pair}”"


_QUOTATION = "\"'“"


def _widened(text: str, span: Span, suggested: str) -> Repair:
    """Return the repair of one mark, or of the two marks of a pair and not of the text in it."""
    start, end = span
    if end - start == 1:
        is_sure = not _DOUBTFUL[text[start] == "."].match(text, end)
        return Repair(((span, suggested),), is_safe=is_sure)
    if suggested[0] == "“":
        is_sure = _are_quotes_sure(text, start)
    else:
        is_sure = not _LATIN_BEFORE.search(text[max(0, start - 2) : start])
    changes = (((start, start + 1), suggested[0]), ((end - 1, end), suggested[-1]))
    return Repair(changes, is_safe=is_sure)


def _are_quotes_sure(text: str, start: int) -> bool:
    """Return whether straight quotation marks come in pairs, of one kind, none inside others."""
    quotes = _Quotes.of(text)
    return quotes.are_paired and bisect_left(quotes.opening, start) == bisect_left(
        quotes.closing, start
    )


class _Quotes(Struct, frozen=True):
    """The quotation marks of a text: whether the straight ones pair, where the curly ones stand."""

    are_paired: bool
    opening: list[int]
    closing: list[int]

    @staticmethod
    @lru_cache(maxsize=2)
    def of(text: str) -> _Quotes:
        """Return those of a text; each pair of its marks asks for them."""
        single, double = text.count("'"), text.count('"')
        are_paired = not (single and double) and not single % 2 and not double % 2
        opening, closing = ([found.start() for found in re.finditer(mark, text)] for mark in "“”")
        return _Quotes(are_paired, opening, closing)


# What shows, behind a mark (True: a full stop), that it may be meant: English, :), 新时代.新征程.
_DOUBTFUL = {
    False: regex(r" +[A-Za-z]|[-)(]"),
    True: regex(r"[^\s”’）》】]|\s+[^\s”’）》】]"),
}
_LATIN_BEFORE = regex(r"[A-Za-z] ?$")


def _narrow(text: str) -> Iterator[tuple[Span, str]]:
    """Yield the spans of half-width marks in Chinese text, or of a pair, with the right form."""
    for found in _MARK.finditer(text):
        at = found.start()
        left = text[:at].rstrip(" ")[-1:] if at < _FAR else text[at - _FAR : at].rstrip(" ")[-1:]
        right = text[at + 1 : at + 1 + _FAR].lstrip(" ")[:1]
        if _is_narrow(found.group(), left, right):
            yield found.span(), _WIDE[found.group()]
    for found in _BRACKETS.finditer(text):
        before = text[max(0, found.start() - 1) : found.start()]
        if (_HAN.search(found[1]) or _HAN.match(before)) and not _PINYIN.fullmatch(found[1]):
            yield found.span(), f"（{found[1]}）"
    yield from ((span, _WIDE_BRACKETS[text[span[0]]]) for span in _of_two_widths(text))
    for found in _QUOTES.finditer(text):
        if _HAN.search(found.group()):
            yield found.span(), f"“{found[1] or found[2] or ''}”"


def _of_two_widths(text: str) -> Iterator[Span]:
    """Yield the narrow bracket of each pair of which the other one is wide: （共3场)."""
    if not (("(" in text or ")" in text) and ("（" in text or "）" in text)):
        return
    counters = listed(text)
    spare = text.count(")") + text.count("）") - text.count("(") - text.count("（")
    open_at: list[int] = []
    for found in _ANY_BRACKET.finditer(text):
        at, mark = found.start(), found.group()
        if mark in "（(":
            open_at.append(at)
        elif spare > 0 and _COUNTER.search(text[max(0, at - 2) : at]):
            spare -= 1  # 1) inside brackets, of which the end is still to come
        elif open_at and not _COUNTED.search(text[max(0, at - 5) : at]) and at not in counters:
            opening = open_at.pop()
            if text[opening] == "(" and mark == "）":
                yield opening, opening + 1
            elif text[opening] == "（" and mark == ")":
                yield at, at + 1


_COUNTER = regex(r"[\dA-Za-z]$")
_ANY_BRACKET = regex(r"[（）()]")
_WIDE_BRACKETS = {"(": "（", ")": "）"}
_FAR = 3  # characters on either side of a mark, blanks included
_PINYIN = regex(r"[a-z]{0,5}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]{0,5}")  # another rule finds it


def _is_narrow(mark: str, left: str, right: str) -> bool:
    """Return whether a mark belongs to Chinese text, by the characters on both sides."""
    is_left = bool(_HAN.match(left)) or (left in _CLOSERS and left != "")
    if mark == ".":
        # 三.八, No.1, 4.23: only a full stop stands after a Han character at an end.
        is_stop = not right or right in _CLOSERS or _HAN.match(right) or right.isdecimal()
        return is_left and bool(is_stop) and left not in TENS
    return is_left or bool(_HAN.match(right))


_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "〔": "〕", "(": ")"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()} | {")": "（"}
_SAME = {"(": "（", ")": "）"}
_ENDS = "。！？；\n"
_OF_KIND = {
    opening: regex(f"[{re.escape(opening + closing)}{'()' if opening == '（' else ''}]")
    for opening, closing in _PAIRS.items()
}
_STRETCH = 100  # characters that a mark can leave open
_COUNTED = regex(rf"(?:^|[。；;，第\s]|(?<!\d)[：:])[（(]?(?:\d{{1,2}}|{ORDINAL}|[a-zA-Z])$")
_ZH_PAIR = Message(
    title="成对的标点",
    sentence="{mark}没有配对的{partner}。",
    hints=("补上{partner}，或者删去{mark}；方向写反了就改正。",),
    explanation="引号、括号、书名号成对使用，先开后闭（GB/T 15834）。“1）”这样的编号不报告。",
    wrong="举办“世界读书日活动。",
    right="举办“世界读书日”活动。",
)
_EN_PAIR = Message(
    title="Marks in pairs",
    sentence="The {mark} has no {partner} to it.",
    hints=("Add the {partner}, or remove the {mark}; turn it if it is turned round.",),
    explanation="Quotation marks and brackets come in pairs (GB/T 15834); 1） is left alone.",
    wrong="举办“世界读书日活动。",
    right="举办“世界读书日”活动。",
)


@rule("PG371", Severity.ERROR, zh=_ZH_PAIR, en=_EN_PAIR)
def unpaired_mark(view: PlanView) -> Iterator[Hit]:
    """Find quotation marks and brackets without their other half, or turned round."""
    for _, placed, text in view.typed.with_any("“”‘’（）《》【】〔〕()"):
        for opening in "“‘（《【〔":
            for span, value, other in _unpaired(text, opening):
                yield Hit(placed, span, {"mark": value, "partner": other})


def _unpaired(text: str, opening: str) -> Iterator[tuple[Span, str, str]]:
    """Yield the marks without a partner: the stretch each leaves open, the mark, the partner."""
    closing = _PAIRS[opening]
    marks = [(at, mark) for at, mark in _marks(text, opening)]
    if not marks:
        return
    turned = set(_turned(marks, opening, closing)) if opening in "“‘" else set()
    for at in sorted(turned):
        mark = text[at]
        yield (at, at + 1), mark, opening if mark == closing else closing
    open_at: list[int] = []
    in_list = listed(text) if opening == "（" else set()
    for at, mark in marks:
        is_opening = (mark == opening) != (at in turned)
        if is_opening:
            open_at.append(at)
        elif open_at:
            open_at.pop()
        elif mark != "）" or not (
            _COUNTED.search(text[max(0, at - 5) : at]) or at in in_list  # 1）
        ):
            yield (_start_of_stretch(text, at), at + 1), text[at], opening
    for at in open_at:
        yield (at, _end_of_stretch(text, at, opening)), text[at], closing


def _marks(text: str, opening: str) -> Iterator[tuple[int, str]]:
    for found in _OF_KIND[opening].finditer(text):
        at, mark = found.start(), _SAME.get(found.group(), found.group())
        if mark == "’" and _APOSTROPHE.match(text, at - 1):
            continue  # don’t
        yield at, mark


_APOSTROPHE = regex(r"[A-Za-z]’[A-Za-z ]")


def _turned(marks: list[tuple[int, str]], opening: str, closing: str) -> Iterator[int]:
    """Yield the offsets of the quotation marks that point the wrong way: their partner was meant.

    Where openings and closings alternate but for one, that one is turned round; where their
    number is odd, a mark is missing instead.
    """
    opened = sum(mark == opening for _, mark in marks)
    if len(marks) % 2 or (2 * opened == len(marks) and _alternate(marks, opening)):
        return
    expected = [opening, closing]
    for index, (at, mark) in enumerate(marks):
        if mark != expected[index % 2]:
            yield at


def _alternate(marks: list[tuple[int, str]], opening: str) -> bool:
    """Return whether an opening mark stands before each closing one; pairs may hold others."""
    depth = 0
    for _, mark in marks:
        depth += 1 if mark == opening else -1
        if depth < 0:
            return False
    return True


def _end_of_stretch(text: str, at: int, opening: str) -> int:
    limit = min(len(text), at + _STRETCH)
    ends = [text.find(mark, at + 1, limit) for mark in (*_ENDS, opening)]
    return min((end for end in ends if end > 0), default=limit)


def _start_of_stretch(text: str, at: int) -> int:
    start = max(0, at - _STRETCH)
    for mark in (*_ENDS, text[at]):
        start = max(start, text.rfind(mark, start, at) + 1)
    return start


_TWO_MARKS = regex("[，。、；：！？,;%％.．·]{2}")
_DOUBLED = begins_with(
    "，。、；：！？,;%％",
    r"[，。、；：][，。、；：]+|，[！？]|[！？][，、；：]|[,;][,;，。；]+|(?<=\d)[%％]{2,}",
)
_ZH_DOUBLED = Message(
    title="重复的标点",
    sentence="标点“{value}”重复。",
    several="这一段有{count}处重复的标点：{values}。",
    hints=("省略号写“{suggested}”。", "留下一个。"),
    explanation="句号、逗号、顿号、分号、冒号、百分号不叠用；省略号写“……”。叹号、问号可以叠用。",
    wrong="认真落实，，按时完成。",
    right="认真落实，按时完成。",
)
_EN_DOUBLED = Message(
    title="Doubled marks",
    sentence="The marks “{value}” are doubled.",
    several="This paragraph has doubled marks in {count} places: {values}.",
    hints=("An ellipsis is “{suggested}”.", "Keep one."),
    explanation=(
        "No two of 。，、；：% stand together; an ellipsis is ……. ！ and ？ may be repeated."
    ),
    wrong="认真落实，，按时完成。",
    right="认真落实，按时完成。",
)


@rule("PG372", Severity.WARNING, zh=_ZH_DOUBLED, en=_EN_DOUBLED, fixing=Fixing.SOME)
def doubled_mark(view: PlanView) -> Iterator[Hit]:
    """Find marks that stand twice in a row."""
    for _, placed, text in view.typed.with_any((), _TWO_MARKS):
        for found in _DOUBLED.finditer(text):
            repair = Repair(((found.span(), found.group()[0]),))
            is_sure = _REPEATED.fullmatch(found.group())
            args = {"value": found.group()}
            yield Hit(placed, found.span(), args, repair=repair if is_sure else None)
        for found in _DOTS.finditer(text):
            beside = (
                text[max(0, found.start() - 1) : found.start()]
                + text[found.end() : found.end() + 1]
            )
            if _HAN.search(beside) or any(each in _CLOSERS + "，。、；！？" for each in beside):
                args = {"value": found.group(), "suggested": "……"}
                yield Hit(placed, found.span(), args, repair=Repair(((found.span(), "……"),)))


_DOTS = begins_with(".．·", r"(?<![.\d])(?:\.{3}|\.{6}|．{3}|．{6}|·{3}|·{6})(?![.．·])")
"""Stops and middle dots in the place of an ellipsis; more of them lead to a number of a page."""

_REPEATED = regex(r"([，；：%％])\1+|([。、])\2")  # 。。。 may be meant for an ellipsis
_FINAL = "。！？…；"
_CLOSE = '”’）》】)"'
_LABEL = regex(r"^(?:[^，。；！？：:]|(?<=\d):(?=\d)){1,12}(?:：|(?<!\d):|:(?!\d))[^。！？]{0,40}$")
_FACT = regex(r"[电邮]|时间|地[点址]|联系|网|号|单位|部门|科室|人[：:]|对象|名称|主题|范围|标准|费")
"""What a label says that stands before a fact, and no sentence."""
_LONG_LABEL = 15  # characters of a line from which it may be a sentence in spite of its colon
_ITEM = regex(rf"^(?:[（(]?[\d{TENS}]{{1,3}}[）)、.．]|[①-⑳·•●▲◆-])")
_NO_TEXT = regex(r"[A-Za-z/@.]$|[A-Za-z/@.＠-]\d{1,4}$|(?<!\d)\d{5,}$|\d[-—－]\d+$")
_OF_NUMBERS = regex(r"电话|手机|短号|分机|转|邮编|QQ|微信|账号|[群房门车]号|版本|[.：:]\d+$")
"""What a number at the end belongs to, so that it is no end of a sentence."""
_FEWEST_IN_SENTENCE = 6  # Han before a number at the end of a sentence
_REMARK = regex(r"[。！？；…][（(][^（）()]{2,60}[）)]$")
"""A remark behind the last sentence: 完善制度。（责任科室：办公室）."""
_SHORT_LINE = 8
_ZH_FINAL = Message(
    title="段末的标点",
    sentence="这一段末尾{problem}。",
    hints=("以“{mark}”结尾。",),
    explanation=(
        "正文的段落以句号、问号、叹号等结尾（GB/T 15834），书名号、数字后面也要。"
        "逐条编号的、写成条目的，别的条都有标点，一条没有，也报告。“电话：……”这样的条目、"
        "一行一项都不带标点的列表、以网址和号码结尾的不报告。"
    ),
    wrong="要求全体馆员做好本职工作",
    right="要求全体馆员做好本职工作。",
)
_EN_FINAL = Message(
    title="The mark at the end",
    sentence="The paragraph {problem}.",
    hints=("End it with “{mark}”.",),
    explanation=(
        "A paragraph of running text ends with 。 or another final mark (GB/T 15834), also behind "
        "》 and digits; so does an item where all others do. Labels (电话：……), lists of "
        "lines without marks, and paragraphs that end with an address or a number to call are "
        "left alone."
    ),
    wrong="要求全体馆员做好本职工作",
    right="要求全体馆员做好本职工作。",
)


class _Paragraph(Struct, frozen=True):
    placed: PlacedText
    text: str

    @property
    def last(self) -> str:
        """The last character that is no closing quotation mark or bracket."""
        return self.text.rstrip(_CLOSE + " ")[-1:]

    @property
    def is_ended(self) -> bool:
        """Whether a final mark stands at the end, inside or outside of quotation marks."""
        if self.text[-1] in _FINAL + "：:—" or _REMARK.search(self.text):
            return True
        return self.text[-1] in _CLOSE and self.last in _FINAL

    @property
    def is_no_sentence(self) -> bool:
        """Whether the paragraph is a label, stands in brackets, or ends with an address."""
        text = self.text
        is_in_brackets = text[0] in "（(【" and text[-1] in "）)】"
        if text[-1].isdigit() and (
            _OF_NUMBERS.search(text) or len(_HAN.findall(text)) < _FEWEST_IN_SENTENCE
        ):
            return True
        return bool(is_in_brackets or _LABEL.match(text) or _NO_TEXT.search(text))

    @property
    def is_long_label(self) -> bool:
        """Whether a line with a colon goes on as a sentence: 6月5日：各班开展手工活动，……."""
        found = _LABEL.match(self.text)
        if not found or "，" not in self.text or len(self.text) < _LONG_LABEL:
            return False
        return not _FACT.search(self.text[: max(self.text.find("："), self.text.find(":")) + 1])

    @property
    def is_item(self) -> bool:
        """Whether a number or a bullet stands before the paragraph, or is made for it."""
        return bool(_ITEM.match(self.text)) or self.placed.path[-1] == "title"


class _Siblings(Struct, frozen=True, dict=True):
    """The paragraphs of one text."""

    paragraphs: list[_Paragraph]

    @cached_property
    def items(self) -> list[_Paragraph]:
        """Those with a number or a bullet before them."""
        return [each for each in self.paragraphs if each.is_item]

    @cached_property
    def _ended(self) -> int:
        return sum(each.is_ended for each in self.paragraphs)

    @cached_property
    def _ended_items(self) -> int:
        return sum(each.is_ended for each in self.items)

    def lack(self) -> Iterator[tuple[_Paragraph, str]]:
        """Yield the paragraphs that lack their final mark, each with the mark."""
        for each in self.paragraphs:
            is_comma = each.text[-1] in "，、；"
            # No item follows the semicolon of the last paragraph.
            is_open = each is self.paragraphs[-1] and each.text[-1] in "；;"
            if each.is_ended and not is_open:
                continue
            if is_comma or not (self._is_no_sentence(each) or self._may_be_open(each)):
                yield each, self._mark_of(each)

    def _is_no_sentence(self, paragraph: _Paragraph) -> bool:
        others_are_ended = self._ended == len(self.paragraphs) - 1 >= _FEWEST_OTHERS
        if others_are_ended and paragraph.is_long_label:
            return False
        return paragraph.is_no_sentence

    def _may_be_open(self, paragraph: _Paragraph) -> bool:
        """Return whether a paragraph may do without a mark: it is short, or the item of a list.

        An item may not where all of its siblings have one.
        """
        if paragraph.is_item and self._ended_items == len(self.items) - 1 >= _FEWEST_OTHERS:
            return False
        is_list = len(self.paragraphs) > 1 and not self._ended
        is_short = len(_HAN.findall(paragraph.text)) < _SHORT_LINE
        return is_short or is_list or paragraph.is_item

    def _mark_of(self, paragraph: _Paragraph) -> str:
        """Return 。, or ； for an item among items that end with it."""
        if not paragraph.is_item or paragraph is self.items[-1]:
            return "。"
        others = [each.text[-1] for each in self.items[:-1] if each is not paragraph]
        return "；" if others and all(each in "；;" for each in others) else "。"


_FEWEST_OTHERS = 2  # paragraphs with a mark that make one without it an exception


@rule("PG373", Severity.WARNING, zh=_ZH_FINAL, en=_EN_FINAL, fixing=Fixing.UNSAFE)
def final_mark_missing(view: PlanView) -> Iterator[Hit]:
    """Find paragraphs of running text that end without a final mark."""
    texts: dict[int, list[_Paragraph]] = {}
    for part, placed, text in view.typed:
        if part is TextRole.PROSE and text.strip():
            texts.setdefault(id(placed.scalar), []).append(_Paragraph(placed, text))
    for paragraphs in (*texts.values(), *_lists_with_marks(view)):
        for each, mark in _Siblings(paragraphs).lack():
            end = len(each.text)
            problem = "item" if mark == "；" else "missing"
            is_comma = each.text[-1] in "，、；,;:"
            ending = mark if is_comma else each.text[-1] + mark
            args = {"problem": "comma" if is_comma else problem, "mark": mark}
            repair = Repair((((end - 1, end), ending),), is_safe=False)
            yield Hit(each.placed, (end - 1, end), args, repair=repair)


def _lists_with_marks(view: PlanView) -> Iterator[list[_Paragraph]]:
    """Yield the lists of items of which all but one have a mark, and that one is no running text.

    Without marks they are titles, or lines that need none.
    """
    for texts in lists_of_items(view):
        items = [_Paragraph(each, str(each.text)) for each in texts if str(each.text).strip()]
        without = [each for each in items if not each.is_ended]
        if len(items) > _FEWEST_OTHERS and len(without) == 1 and without[0].is_item:
            yield items
