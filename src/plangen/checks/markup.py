"""Marks that lay out texts in other programs: those of Markdown and of web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.clauses import HAN, Span
from plangen.language.surnames import SURNAMES
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import PlacedText
from plangen.plan.paragraphs import TextRole, role
from plangen.plan.view import PlanView

_HAN = regex(HAN)
_STRONG = regex(r"(?<!\*)(\*{2,3})(?=[^\s*，。、；：])([^*\n]{1,200})(?<=[^\s*：:])\1(?!\*)")
_EMPHASIS = regex(
    rf"(?<![A-Za-z0-9*])\*(?=(?![号为是表标项者]){HAN})([^*\n，。；]{{1,40}})(?<={HAN})\*(?![A-Za-z0-9*])",
    needs="*",
)
_UNDERLINED = regex(
    r"(?:^|(?<=[\s，。；！？：（“]))__(?=[^\s_])([^_\n]{1,100})(?<=[^\s_：:])__(?![_0-9])",
    needs=("__",),
)
_STRUCK = regex(r"(?<![\w~])~~(?=[^\s~])([^~\n]{1,200})(?<=[^\s~])~~(?!~)")
_CODE = regex(r"(?<![`A-Za-z0-9])(`{1,3})(?=[^`\s])([^`\n]{1,200})\1(?!`)")
_FENCE = regex(r"^`{3}\w*$")
_LINK = regex(r"!?\[([^\[\]\n]{0,100})\]\(([^\s()]{1,300}\.[^\s()]{1,300})\)")
_ADDRESS = regex(r"<((?:https?://|mailto:)[^\s<>]{1,300})>")
_HEADING = regex(r"^(?:#{2,6}[ \u3000]*|#[ \u3000]+)(?=[^\s#])")
_QUOTE = regex(rf"^>[ \u3000]?(?={HAN})")
_BULLETS = tuple(map("".join, product("-*+", " \u3000")))
_BULLET = regex(
    rf"^[ \t\u3000]*(?P<mark>[-*+](?: \[[ xX]?\])?[ \u3000]+)(?={HAN})",
    re.MULTILINE,
    needs=_BULLETS,
)
_TABLE_LINE = regex(r"^[ \t]*\|.*\|[ \t]*$")
_TABLE_RULE = regex(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$")

_ZH_MARKDOWN = Message(
    title="Markdown 的记号",
    sentence="“{value}”里有 Markdown 的记号，会照样印出来。",
    hints=("{remedy}。",),
    explanation=(
        "粗体两边的星号、标题前的井号、列表前的短横、画表格的竖线、方括号里的链接，"
        "是网上文章和聊天程序的写法，公文里会原样印出来。"
        "标题、列表和表格用计划的 title、items 和 activities 写，"
        "编号和格式由程序加上。“5*3”“C#”“姓名____”不报告。"
    ),
    wrong="**指导思想**是服务读者。",
    right="指导思想是服务读者。",
)
_EN_MARKDOWN = Message(
    title="Marks of Markdown",
    sentence="“{value}” has marks of Markdown, which are printed as they stand.",
    hints=("{remedy}.",),
    explanation=(
        "Asterisks around bold words, a # before a heading, dashes before a list, strokes that "
        "draw a table and links in brackets are how articles on the web and chat programs write; "
        "a document would show them. Headings, lists and tables of a plan are its title, items "
        "and activities, with numbers and looks made by the program. "
        "5*3, C# and blanks (姓名____) are left alone."
    ),
    wrong="**指导思想**是服务读者。",
    right="指导思想是服务读者。",
)


@rule(
    "PG384",
    Severity.ERROR,
    zh=_ZH_MARKDOWN,
    en=_EN_MARKDOWN,
    fixing=Fixing.SOME,
    takes_all=True,
)
def markdown(view: PlanView) -> Iterator[Hit]:
    """Find the marks of Markdown."""
    marked = view.typed.with_any("*_~`#>|]<+-")
    scalars = {id(placed.scalar) for _, placed, _ in marked}
    for placed in (each for each in view.loaded.texts if id(each.scalar) in scalars):
        text = str(placed.text)
        yield from _lists(placed, text)
        yield from _tables(placed, text)
    yield from _at_beginnings(marked)
    for _, placed, text in marked:
        yield from _inside(placed, text)


def _lists(placed: PlacedText, text: str) -> Iterator[Hit]:
    """Yield the first mark of each kind of list in a text; the repair removes all of its kind."""
    marks: dict[str, list[Span]] = {}
    for found in _BULLET.finditer(text):
        marks.setdefault(found["mark"][0], []).append(found.span("mark"))
    for mark, spans in marks.items():
        # A single * begins a footnote, a single + a number.
        if len(spans) > 1 or (mark == "-" and role(placed.path) is TextRole.PROSE):
            line = text[spans[0][0] :].split("\n", 1)[0]
            changes = [(span, "") for span in spans]
            yield _hit(placed, line, spans[0], "list", changes, is_sure=False)


def _tables(placed: PlacedText, text: str) -> Iterator[Hit]:
    """Yield the tables that are drawn with strokes, each once."""
    if "|" not in text or "\n" not in text:
        return
    at = 0
    rows: list[Span] = []
    for line in [*text.split("\n"), ""]:
        if _TABLE_LINE.match(line) or _TABLE_RULE.match(line):
            rows.append((at, at + len(line)))
        else:
            if len(rows) > 1:
                value = text[slice(*rows[0])].strip()
                args = {"value": value, "remedy": "table"}
                yield Hit(placed, (rows[0][0], rows[-1][1]), args)
            rows = []
        at += len(line) + 1


def _at_beginnings(lines: list[tuple[TextRole, PlacedText, str]]) -> Iterator[Hit]:
    """Yield the marks at the beginning of lines: headings and quotations."""
    for part, placed, text in lines:
        if _FENCE.match(text):
            yield _hit(placed, text, (0, len(text)), "code", [((0, len(text)), "")])
        elif (found := _HEADING.match(text)) and "#" not in text[found.end() :]:
            yield _hit(placed, text, found.span(), "heading", [(found.span(), "")], is_sure=False)
        elif part is TextRole.PROSE and (found := _QUOTE.match(text)):
            yield _hit(placed, text, found.span(), "quote", [(found.span(), "")], is_sure=False)


def _inside(placed: PlacedText, text: str) -> Iterator[Hit]:
    """Yield the marks around words of a line."""
    if "**" in text and not _are_hidden_names(text):
        for found in _STRONG.finditer(text):
            if _HAN.search(found[2]):
                yield _around(placed, text, found, 2)
    for pattern, is_sure in ((_UNDERLINED, True), (_EMPHASIS, False), (_STRUCK, False)):
        for found in pattern.finditer(text):
            if _HAN.search(found[1]):
                yield _around(placed, text, found, 1, is_sure=is_sure)
    for found in _CODE.finditer(text):
        yield _around(placed, text, found, 2)
    for found in _ADDRESS.finditer(text):
        yield _around(placed, text, found, 1)
    for found in _LINK.finditer(text):
        label, address = found.groups()
        written = label if found.group().startswith("!") else f"{label}（{address}）"
        yield _hit(placed, text, found.span(), "link", [(found.span(), written)], is_sure=False)


def _are_hidden_names(text: str) -> bool:
    """Return whether asterisks hide names: 李**、王**."""
    before = [text[found.start() - 1 : found.start()] for found in re.finditer(r"\*{2,}", text)]
    return bool(before) and all(each in SURNAMES for each in before)


def _around(
    placed: PlacedText,
    text: str,
    found: re.Match[str],
    group: int,
    *,
    is_sure: bool = True,
) -> Hit:
    """Return the hit of marks around the words *group* of a match; its repair removes both."""
    (start, end), (first, last) = found.span(), found.span(group)
    changes = [((start, first), ""), ((last, end), "")]
    return _hit(placed, text, (start, end), "mark", changes, is_sure=is_sure)


_OF_LINE = frozenset(["heading", "list", "quote"])  # that are told with the line they begin


def _hit(  # noqa: PLR0913  # the parts of a hit
    placed: PlacedText,
    text: str,
    span: Span,
    remedy: str,
    changes: list[tuple[Span, str]],
    *,
    is_sure: bool = True,
) -> Hit:
    value = text[slice(*span)]
    args = {"value": text if remedy in _OF_LINE else value, "remedy": remedy}
    repair = Repair(tuple(changes), is_safe=is_sure)
    return Hit(placed, span, args, repair=repair, is_sure=is_sure)


# --- web pages ---

_NAMES = (
    "br|hr|div|span|strong|em|font|img|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|sup|sub|center|strike|del|ins|"
    "section|article|blockquote|pre|code|style|script|html|head|body|input|label|o:p|iframe|small|big"
)
_TAG = regex(
    rf"<o:p></o:p>|</?(?P<name>{_NAMES}|p)(?:\s[^<>\n]{{0,300}}|/)?>|<!--[^\n]{{0,300}}?-->",
    re.IGNORECASE,
)
_SHORT = regex(
    rf"<(?P<short>[abisuq])(?:>(?={HAN}|\d)|\s[^<>\n]{{1,300}}>)[^<>\n]{{1,300}}(?P<end></(?P=short)>)",
    re.IGNORECASE,
)
"""A pair of short tags around words; by itself <a> may be an answer to choose."""
_OF_WORDS = frozenset("span strong em font o:p small big center".split())  # noqa: SIM905
"""The names of tags that say how words look, and part nothing."""
_OF_LINES = frozenset(["br", "p", "div"])
_ZH_TAG = Message(
    title="网页的标签",
    sentence="“{value}”是网页的标签，会照样印出来。",
    hints=("{remedy}。",),
    explanation=(
        "从网页或公众号后台复制的文字会带着 br、p、span 一类尖括号里的标签。"
        "只管字体的标签删去就行；换行的标签要真的换行。"
    ),
    wrong="<strong>重点</strong>是服务读者。",
    right="重点是服务读者。",
)
_EN_TAG = Message(
    title="Tags of web pages",
    sentence="“{value}” is a tag of a web page, which is printed as it stands.",
    hints=("{remedy}.",),
    explanation=(
        "Words copied from a web page come with its tags: br, p or span in <…>. Those that say how "
        "words look are simply removed; those that part lines have to become lines."
    ),
    wrong="<strong>重点</strong>是服务读者。",
    right="重点是服务读者。",
)


@rule("PG385", Severity.ERROR, zh=_ZH_TAG, en=_EN_TAG, fixing=Fixing.SOME, takes_all=True)
def web_tag(view: PlanView) -> Iterator[Hit]:
    """Find the tags of web pages."""
    for _, placed, text in view.typed.with_any("<"):
        for found in _SHORT.finditer(text):
            start, end = found.span("end")
            first = (found.start(), text.index(">", found.start()) + 1)
            for span in (first, (start, end)):
                yield _tag(placed, text, span, "mark", is_sure=True)
        for found in _TAG.finditer(text):
            name = (found["name"] or "").lower()
            at_edge = found.start() == 0 or found.end() == len(text)
            parts = bool(name) and name not in _OF_WORDS
            is_sure = not parts or (name in _OF_LINES and at_edge)
            yield _tag(placed, text, found.span(), "line" if parts else "mark", is_sure=is_sure)


def _tag(placed: PlacedText, text: str, span: Span, remedy: str, *, is_sure: bool) -> Hit:
    repair = Repair(((span, ""),)) if is_sure else None
    return Hit(placed, span, {"value": text[slice(*span)], "remedy": remedy}, repair=repair)
