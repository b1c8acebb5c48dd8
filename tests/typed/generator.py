"""Random plans: sections, items, tables, groups, notices, attachments, in all styles of YAML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from plangen.language.numbering import LEVELS, NUMBER_FORMS
from typed.texts import INNER, Place, Style, Text, Trap
from typed.trees import Branch, Entry, Node, Raw, Tree

_T = TypeVar("_T")

_HAN = (
    "开展读书活动组织志愿者整理图书做好安全保卫工作举办讲座展览培训员工编印简报参加比赛社区街道"
    "少儿阅览室报告厅文化广场体验课堂诵读经典绘本故事会科普知识宣传检查器材演练春天花草树木山水"
    "明亮温和清新广阔长短高低左右前后东西南北中外古今新旧学习交流合作共享服务读者馆员教师家长"
)
_LATIN = (
    "Open", "Library", "STEM", "VR", "Kindle", "ISBN", "AI", "wifi", "A4", "Q1", "e-book", "App",
    "3D", "4K", "No.5",
)  # fmt: skip
_MIDDLE = (
    "，", "、", "：", "；", "“读”", "《书》", "（一）", "——", "·", "…", "#话题#", "/", "+", "100%",
    "4月8日", "9:30", "2023-04-08", "&", "=", "~", "12.5", "【注】", "<b>", "$", "^", "①", "3～5",
    "×",
)  # fmt: skip
_QUOTED_ONLY = (
    " #话题# ", ": ", " # ", '"', "'", "\\", "[", "]", ",", "*", "!", "| ", "> ", "@", "`", " - ",
    "? ",
)  # fmt: skip
_FIRST = (
    "时间：", "4月8日，", "9:30 ", "① ", "注：", "1. ", "2、", "（二）", "● ", "“", "《", "#话题#",
    "- ", "* ", "> ", "# ", "1) ", "【注】", "一是", "时间: ", "'", '"', "&甲 ", "[", "{", "! ",
    "% ", "@", "~ ",
)  # fmt: skip
_LAST = ("。", "。", "。", "", "", "；", "，", "：", "、", "！", ":")
_NOTES = ("# 注", "# 请核对", "# 时间待定，问办公室", "# 待定", "# plangen: ignore PG344", "# a: b")
HASHTAGS = ("#话题#", "#301室", "#世界读书日# 开展", "# 一 # 二", "##", "#注")
_ODD_CELLS = (
    "9:30",
    "010",
    "1e3",
    "0x1F",
    "no",
    "off",
    "是",
    "=",
    "12,5",
    "2023",
    "1_000",
    "True",
    "3.0",
)
_TIMES = (
    "4月8日", "4月8日9:30", "4月中下旬", "4月23日至27日", "每周六14:30", "4月10日前", "待定",
    "4月9日（周日）14:30", "2023年4月7日", "2023-04-07", "周六上午",
)  # fmt: skip
_MONTHS = ("2023-04", "2023年4月")
_SPANS = ("2023-04-03..2023-04-28", "2023年4月3日至28日", "2023-03..2023-04")
_OWN = ("报名方式", "经费", "人数", "牵头部门", "online")


class Generator:
    """Makes plans out of a seed: the same seed, the same plan."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        # Few plans end at a syntax error: of those nothing is printed.
        self.has_traps = self.chance.random() < 0.3
        self.may_break = self.chance.random() < 0.06
        self.is_chinese = self.chance.random() < 0.5
        self.is_span = self.chance.random() < 0.2
        self.tables = ("main", "branches", "talks")[: self.chance.randint(0, 3)]
        self.unplaced = list(self.tables)

    def tree(self) -> Tree:
        """Return a whole plan."""
        line_end = self._one(("\n", "\n", "\r\n", "\r"))
        tree = Tree(self._plan(), self.is_chinese, line_end)
        tree.is_begun = self._is(0.05)
        tree.is_ended = self._is(0.9)
        return tree

    # Chance.

    def _is(self, part: float) -> bool:
        return self.chance.random() < part

    def _one(self, of: Sequence[_T]) -> _T:
        return self.chance.choice(of)

    # The parts of a plan.

    def _plan(self) -> Branch:
        period = self._one(_SPANS if self.is_span else _MONTHS)
        entries = [
            Entry(Raw("测试图书馆", self._any_note()), "organization"),
            Entry(Raw(period, self._any_comment()), "period"),
        ]
        if self._is(0.1):
            entries.append(Entry(self._text(Place.HIDDEN, last=("周",)), "period_name"))
        if self._is(0.2):
            entries.append(Entry(self._numbering(), "numbering"))
        if self._is(0.1):
            number = [Entry(Raw("测图〔2023〕4号", self._any_comment()), "document-number")]
            entries.append(Entry(self._branch(number), "letterhead"))
        entries += self._front()
        entries.append(Entry(self._sections(self.chance.randint(1, 3)), "sections"))
        entries += self._end()
        return self._branch(entries, can_flow=False)

    def _front(self) -> list[Entry]:
        entries: list[Entry] = []
        if self._is(0.3):
            entries.append(Entry(self._text(Place.TITLE), "title"))
        if self._is(0.15):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "subtitle"))
        if self._is(0.15):
            entries.append(Entry(self._text(Place.LINES), "title_note"))
        if self._is(0.15):
            notice = [Entry(self._text(Place.PARAGRAPHS), "body")]
            if self._is(0.5):
                notice.insert(0, Entry(self._text(Place.TITLE), "title"))
            entries.append(Entry(self._branch(notice), "notice"))
        if self._is(0.2):
            entries.append(Entry(self._text(Place.ONE, last=("馆",)), "addressee"))
        if self._is(0.6):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "introduction"))
        return entries + self._tables_here()

    def _numbering(self) -> Branch:
        """Return forms of numbers; a hyphen alone would begin a list."""
        forms = self.chance.sample(sorted(NUMBER_FORMS), k=self.chance.randint(1, LEVELS))
        quoted = [f"'{form}'" if form == "-" or self._is(0.2) else form for form in forms]
        return self._list([Raw(form) for form in quoted], is_flow=self._is(0.7))

    def _tables_here(self) -> list[Entry]:
        """Return, now and then, a table that stands below the text."""
        if not self.unplaced or not self._is(0.2):
            return []
        return [Entry(self._names([self.unplaced.pop(0)]), "tables")]

    def _names(self, names: Sequence[str]) -> Branch:
        branch = Branch([Entry(Raw(name)) for name in names], is_mapping=False, is_flow=True)
        branch.comment = self._any_comment()
        return branch

    def _end(self) -> list[Entry]:
        entries: list[Entry] = []
        if self._is(0.2):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "closing"))
        if self._is(0.4):
            signature = [Entry(Raw("2023-03-28", self._any_comment()), "date")]
            if self._is(0.4):
                signature.insert(0, Entry(self._text(Place.ONE, last=("馆",)), "organization"))
            entries.append(Entry(self._branch(signature), "signature"))
            if self._is(0.6):
                entries.append(Entry(self._text(Place.LINES), "remarks"))
        tables = self.tables
        if tables:
            if self.unplaced and self._is(0.5):
                entries.append(Entry(self._attachments(), "attachments"))
            table_entries = [
                Entry(self._table(is_grouped=name == "branches" or self._is(0.2)), name)
                for name in tables
            ]
            entries.append(Entry(self._branch(table_entries, can_flow=False), "activities"))
        return entries

    def _sections(self, count: int) -> Branch:
        return self._list([self._section() for _ in range(count)])

    def _section(self) -> Branch:
        entries = self._words(("", "动"), 0.7)
        entries += self._tables_here()
        if self._is(0.6):
            entries.append(Entry(self._items(1), "items"))
        if self._is(0.3):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "closing"))
        return self._branch(entries)

    def _items(self, depth: int) -> Branch:
        is_flow = self._is(0.2)
        items: list[Node] = []
        for _ in range(self.chance.randint(1, 3)):
            if is_flow or self._is(0.5):
                items.append(self._text(Place.PARAGRAPHS, in_flow=is_flow))
            else:
                items.append(self._item(depth))
        return self._list(items, is_flow=is_flow)

    def _item(self, depth: int) -> Branch:
        entries = self._words(("。", "。", ""), 0.6)
        if self._is(0.2):
            entries.append(Entry(Raw("false", self._any_comment()), "run_in"))
        entries += self._tables_here()
        if depth < 3 and self._is(0.3):
            entries.append(Entry(self._items(depth + 1), "items"))
        if self._is(0.15):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "closing"))
        return self._branch(entries)

    def _words(self, last: tuple[str, ...], share: float) -> list[Entry]:
        """Return the words of a section or an item: a title, a *share* of them with a body."""
        has_title = self._is(0.9)
        entries = [Entry(self._text(Place.ONE, last=last), "title")] if has_title else []
        if not has_title or self._is(share):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "body"))
        if self._is(0.1):
            entries.append(Entry(Raw("false", self._any_comment()), "numbered"))
        if self._is(0.2):
            entries.append(Entry(self._text(Place.ONE, last=("科", "科", "（主任）")), "owner"))
        return entries

    def _attachments(self) -> Branch:
        attachments: list[Node] = []
        while self.unplaced:
            name = self.unplaced.pop(0)
            entries = [Entry(self._text(Place.TITLE), "title")]
            if self._is(0.4):
                entries.append(Entry(self._text(Place.PARAGRAPHS), "body"))
            entries.append(Entry(self._names([name]), "tables"))
            if self._is(0.2):
                entries.append(Entry(self._sections(1), "sections"))
            attachments.append(self._branch(entries, can_flow=False))
        return self._list(attachments)

    def _table(self, *, is_grouped: bool) -> Branch:
        fields = ["name", *self.chance.sample(["time", "place", "content", "notes"], k=2)]
        own = self._one(_OWN) if self._is(0.4) else ""
        is_listed, is_headed = self._is(0.25), self._is(0.8)
        entries = [] if self._is(0.4) else [Entry(self._text(Place.ONE), "caption")]
        has_header_row = is_headed and not is_listed
        columns = self._columns(fields, own, is_grouped=is_grouped, is_headed=has_header_row)
        entries.append(Entry(columns, "columns"))
        if is_listed:
            entries.append(Entry(Raw("true", self._any_comment()), "listed"))
        else:
            entries += self._of_grid(fields, is_headed=is_headed)
        if self._is(0.25):
            entries.append(Entry(self._text(Place.PARAGRAPHS), "note"))
        if is_grouped:
            groups: list[Node] = []
            for _ in range(self.chance.randint(1, 2)):
                group = [Entry(self._text(Place.LINES, last=("馆",)), "venue")]
                if self._is(0.3):
                    group.insert(0, Entry(self._text(Place.LINES, last=("区",)), "heading"))
                if self._is(0.4):
                    group.append(Entry(self._text(Place.LINES, last=("圈",)), "tag"))
                group.append(Entry(self._rows(fields, own), "rows"))
                groups.append(self._branch(group, can_flow=False))
            entries.append(Entry(self._list(groups), "groups"))
        else:
            entries.append(Entry(self._rows(fields, own), "rows"))
        return self._branch(entries, can_flow=False)

    def _of_grid(self, fields: Sequence[str], *, is_headed: bool) -> list[Entry]:
        """Return what a table may have that is not listed."""
        entries: list[Entry] = []
        if not is_headed:
            entries.append(Entry(Raw("false", self._any_comment()), "table-header"))
        if self._is(0.2):
            entries.append(Entry(Raw("name", self._any_comment(), is_name=True), "number_in"))
        if self._is(0.2):
            names = [Raw(name, is_name=True) for name in self.chance.sample(fields[1:], k=1)]
            entries.append(Entry(self._list(list(names), is_flow=True), "merge"))
        return entries

    def _columns(self, fields: list[str], own: str, *, is_grouped: bool, is_headed: bool) -> Branch:
        place = Place.ONE if is_headed else Place.HIDDEN
        names = [
            *(["venue"] if is_grouped else []),
            *(["number"] if self._is(0.4) else []),
            *fields,
        ]
        entries: list[Entry] = []
        is_flow = self._is(0.7)
        for name in names:
            if self._is(0.15) and name not in {"venue", "number"}:
                entries.append(Entry(self._column(name, place)))
            else:
                entries.append(Entry(Raw(name, is_name=True)))
        if own:
            entries.append(Entry(self._column(own, place)))
        columns = self._list([entry.node for entry in entries], is_flow=is_flow)
        columns.is_flow = is_flow
        return columns

    def _column(self, name: str, place: Place) -> Branch:
        header = self._text(place, in_flow=True, is_short=True)
        if self._is(0.5):
            return Branch([Entry(header, name)], is_flow=True)
        key = Raw(name, is_name=True)
        entries = [Entry(key, "key"), Entry(header, "header")]
        if place is Place.ONE and self._is(0.3):
            entries.append(Entry(self._text(place, in_flow=True, is_short=True), "above"))
        return Branch(entries, is_flow=True)

    def _rows(self, fields: list[str], own: str) -> Branch:
        rows: list[Node] = []
        for _ in range(self.chance.randint(1, 3)):
            is_flow = self._is(0.3)
            entries: list[Entry] = []
            for name in [*fields, *([own] if own else [])]:
                if name != "name" and self._is(0.15):
                    continue
                place = Place.TIME if name == "time" else Place.LINES
                entries.append(Entry(self._text(place, in_flow=is_flow), name))
            row = self._branch(entries, can_flow=False)
            if is_flow:
                self._to_flow(row)
            rows.append(row)
        return self._list(rows)

    # Branches with their comments.

    def _branch(self, entries: list[Entry], *, can_flow: bool = True) -> Branch:
        branch = Branch(entries)
        for entry in entries:
            self._decorate(entry)
        fits = all(
            (isinstance(each.node, Raw) and not each.node.comment)
            or (
                isinstance(each.node, Text)
                and each.node.fits(in_flow=True)
                and not each.node.comment
            )
            for each in entries
        )
        if can_flow and fits and self._is(0.3):
            self._to_flow(branch)
        return branch

    def _list(self, nodes: list[Node], *, is_flow: bool = False) -> Branch:
        branch = Branch([Entry(node) for node in nodes], is_mapping=False)
        branch.is_indented = self._is(0.7)
        for entry in branch.entries:
            self._decorate(entry)
            entry.gap = self._one((1, 1, 1, 2, 3))
        if is_flow:
            self._to_flow(branch)
        return branch

    def _to_flow(self, branch: Branch) -> None:
        branch.is_flow = True
        branch.comment = self._any_comment()
        for entry in branch.entries:
            entry.above = ()
            entry.behind = ""
            entry.is_broken = self._is(0.25)
            if entry.is_broken and self._is(0.3):
                entry.above = ((0, self._one((*_NOTES, *HASHTAGS))),)
            if self._is(0.15):
                entry.behind = self._one(HASHTAGS if self.has_traps else _NOTES)

    def _decorate(self, entry: Entry) -> None:
        if self._is(0.12):
            comments = (*_NOTES, *HASHTAGS)
            margins = (0, 0, 2, 4, 9)
            count = self.chance.randint(1, 2)
            entry.above = tuple((self._one(margins), self._one(comments)) for _ in range(count))
        if self._is(0.08):
            entry.behind = self._one((*_NOTES, *HASHTAGS))

    def _any_note(self) -> str:
        return self._one(_NOTES) if self._is(0.15) else ""

    def _any_comment(self) -> str:
        return self._one((*_NOTES, *HASHTAGS)) if self._is(0.2) else ""

    # Texts.

    def _text(
        self,
        place: Place,
        *,
        in_flow: bool = False,
        is_short: bool = False,
        last: tuple[str, ...] = _LAST,
    ) -> Text:
        while True:
            text = self._any_text(place, in_flow=in_flow, is_short=is_short, last=last)
            if text.fits(in_flow=in_flow):
                return text

    def _any_text(
        self, place: Place, *, in_flow: bool, is_short: bool, last: tuple[str, ...]
    ) -> Text:
        styles = [Style.PLAIN, Style.PLAIN, Style.SINGLE, Style.DOUBLE]
        if not in_flow:
            styles += [Style.LITERAL, Style.LITERAL, Style.FOLDED]
        style = self._one(styles)
        is_plain = style is Style.PLAIN
        text = Text(
            place, self._paragraphs(place, last, is_plain=is_plain, is_short=is_short), style
        )
        layout = replace(
            text,
            step=self._one((2, 2, 2, 1, 3, 4)),
            chomping=self._one(("", "", "-", "+")),
            has_indicator=self._is(0.15),
            is_indicator_last=self._is(0.5),
            gaps=tuple(self._one((0, 0, 1, 1, 2)) for _ in range(3)),
            deeper=tuple(self._one((0, 0, 0, 1, 4)) for _ in range(4)) if self._is(0.15) else (0,),
            before=self._one((0, 0, 0, 0, 1)),
            after=self._one((0, 0, 0, 1, 2)),
            are_blank_lines_filled=self._is(0.2),
            is_escaped=self._is(0.4),
            is_below=self._is(0.1),
        )
        if self._is(0.15):
            layout = replace(layout, comment=self._one(_NOTES))
        if self.has_traps and self._is(0.15):
            layout = replace(layout, comment=self._one(HASHTAGS))
        if self.has_traps and self._is(0.2) and layout.comment and not is_plain:
            layout = replace(layout, is_glued=True)
        return self._trapped(layout, in_flow=in_flow)

    def _trapped(self, text: Text, *, in_flow: bool) -> Text:
        """Return the text as it is, or as one that YAML cuts or refuses."""
        if not self.has_traps or in_flow or not self._is(0.08):
            return text
        if self.may_break and text.style is Style.LITERAL and not text.comment:
            return replace(text, trap=Trap.ON_HEADER)
        if text.style is not Style.PLAIN:
            return text
        if self.may_break and self._is(0.6):
            trap = self._one((Trap.ALIAS, Trap.TAG, Trap.INDICATOR, Trap.INSIDE))
            return replace(text, trap=trap, comment="")
        if self.may_break and self._is(0.5):
            first = ((text.paragraphs[0][0],),)
            return replace(text, trap=Trap.ANCHOR, paragraphs=first, comment="", is_below=False)
        return replace(text, trap=Trap.HASH, comment="", is_below=False)

    def _paragraphs(
        self, place: Place, last: tuple[str, ...], *, is_plain: bool, is_short: bool
    ) -> tuple[tuple[str, ...], ...]:
        if place is Place.TIME and self._is(0.8):
            count = self._one((1, 1, 2, 3))
            return tuple((time,) for time in self.chance.sample(_TIMES, k=count))
        if place is Place.LINES and self._is(0.06):
            return ((self._one(_ODD_CELLS),),)
        if is_short:
            return ((self._han(2, 4),),)
        many = (1, 1, 1, 1, 2) if place is Place.ONE else (1, 1, 2, 3, 4)
        return tuple(
            tuple(
                self._piece(
                    last, is_first=not count, is_plain=is_plain, is_last=count == pieces - 1
                )
                for count in range(pieces)
            )
            for pieces in (self._one((1, 1, 1, 2, 3)) for _ in range(self._one(many)))
        )

    def _han(self, least: int, most: int) -> str:
        return "".join(self._one(_HAN) for _ in range(self.chance.randint(least, most)))

    def _piece(
        self, last: tuple[str, ...], *, is_first: bool, is_plain: bool, is_last: bool
    ) -> str:
        parts = [self._han(3, 8)]
        for _ in range(self._one((0, 1, 1, 2, 4))):
            roll = self.chance.random()
            if roll < 0.15:
                parts.append(self._one(("", " ")) + self._one(_LATIN) + self._one(("", " ")))
            elif roll < 0.2:
                parts.append(self._expression())
            elif roll < 0.35 and not is_plain:
                parts.append(self._one(_QUOTED_ONLY))
            else:
                parts.append(self._one(_MIDDLE))
            parts.append(self._han(1, 6))
        if not is_last:
            # Only what is plainly wide or plainly not stands at a line end that is folded.
            return "".join(parts) + self._one(("", "", "，", "。", "）", " Open", "A4", "12"))
        piece = "".join(parts) + self._one(last)
        if is_first and self._is(0.15):
            piece = self._one(_FIRST) + piece
        return piece

    def _expression(self) -> str:
        names = ["单位" if self.is_chinese else "organization"]
        if not self.is_span:
            names.append("月份.月" if self.is_chinese else "period.month")
        if self.tables:
            names.append("活动.总数" if self.is_chinese else "activities.count")
            names.append(
                f"活动.{self.tables[0]}.总数"
                if self.is_chinese
                else f"activities.{self.tables[0]}.count"
            )
        blank, other = self._one((" ", "")), self._one((" ", "", INNER))
        return f"{{{{{blank}{self._one(names)}{other}}}}}"
