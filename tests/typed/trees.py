"""A plan as a tree of what is typed, and its text as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from typed.texts import Text

CHINESE = {
    "organization": "单位", "period": "月份", "title": "标题", "notice": "通知", "body": "正文",
    "addressee": "主送", "introduction": "引言", "sections": "章节", "items": "条目",
    "closing": "结语", "signature": "落款", "date": "日期", "remarks": "附注",
    "attachments": "附件", "tables": "表格", "activities": "活动", "caption": "表题",
    "columns": "列", "table-header": "表头行", "number_in": "编号列", "rows": "行",
    "groups": "分组", "heading": "通栏标题", "venue": "分馆", "tag": "标签",
    "name": "名称", "time": "时间",
    "place": "地点", "content": "内容", "notes": "备注", "number": "序号", "key": "字段",
    "header": "表头", "above": "上级表头", "subtitle": "副标题", "title_note": "题下说明",
    "numbered": "编号", "owner": "负责人", "run_in": "接排", "numbering": "编号形式",
    "listed": "逐条", "note": "表注", "merge": "合并列", "period_name": "时期名称",
    "letterhead": "版头", "document-number": "字号",
}  # fmt: skip
ENGLISH = {"table-header": "header", "document-number": "number"}


@dataclass(eq=False)
class Raw:
    """What is no text: a period, a date, a yes; *is_name* if it is the name of a field."""

    value: str
    comment: str = ""
    is_name: bool = False


@dataclass(eq=False)
class Entry:
    """A field of a mapping, or (without key) an item of a list; *above* are comments on lines."""

    node: Node
    key: str = ""
    above: tuple[tuple[int, str], ...] = ()
    behind: str = ""  # a comment behind the key, the dash, or in brackets behind the comma
    is_broken: bool = False  # in brackets: on a line of its own
    gap: int = 1  # blanks behind a dash


@dataclass(eq=False)
class Branch:
    """A mapping or a list."""

    entries: list[Entry] = field(default_factory=list)
    is_mapping: bool = True
    is_flow: bool = False
    is_indented: bool = True  # a list, against its key
    comment: str = ""  # behind the closing bracket
    is_flat: bool = False  # a list in brackets of names only

    def get(self, key: str) -> Node | None:
        return next((entry.node for entry in self.entries if entry.key == key), None)


Node: TypeAlias = Raw | Branch | Text


@dataclass(frozen=True)
class Lines:
    """The lines of the file on which a text stands."""

    first: int
    last: int

    def __contains__(self, line: object) -> bool:
        return isinstance(line, int) and self.first <= line <= self.last


@dataclass
class Tree:
    """A plan: its tree, its spelling, its line ends."""

    root: Branch
    is_chinese: bool
    line_end: str = "\n"
    is_begun: bool = False  # by ---
    is_ended: bool = True  # by a line end

    def file(self) -> tuple[str, dict[int, Lines]]:
        """Return the text of the file, and by ``id`` of a text the lines where it stands."""
        writer = _Writer(is_chinese=self.is_chinese)
        writer.text = "---\n" if self.is_begun else ""
        writer.mapping(self.root, 0)
        text = writer.text if self.is_ended else writer.text.removesuffix("\n")
        return text.replace("\n", self.line_end), writer.places

    def values(self) -> dict[str, str]:
        """Return what each expression that is used prints."""
        values = {"单位": "测试图书馆", "organization": "测试图书馆"}
        counts = {"": 0}
        activities = self.root.get("activities")
        for table in activities.entries if isinstance(activities, Branch) else ():
            assert isinstance(table.node, Branch)
            counts[f"{table.key}."] = _count(table.node)
        counts[""] = sum(counts.values())
        values |= {f"活动.{name}总数": str(count) for name, count in counts.items()}
        values |= {f"activities.{name}count": str(count) for name, count in counts.items()}
        return values | {"月份.月": "4", "period.month": "4"}

    def branches(self) -> Iterator[Branch]:
        """Yield all mappings and lists."""
        yield from _branches(self.root)

    def texts(self) -> Iterator[tuple[Entry, Text]]:
        """Yield all texts with the entries that hold them."""
        for branch in self.branches():
            for entry in branch.entries:
                if isinstance(entry.node, Text):
                    yield entry, entry.node


def _count(table: Branch) -> int:
    """Return how many rows a table has, those of its groups too."""
    counts = [0]
    for entry in table.entries:
        if isinstance(entry.node, Branch) and entry.key == "rows":
            counts.append(len(entry.node.entries))
        elif isinstance(entry.node, Branch) and entry.key in {"groups", ""}:
            counts.append(_count(entry.node))
    return sum(counts)


def _branches(branch: Branch) -> Iterator[Branch]:
    yield branch
    for entry in branch.entries:
        if isinstance(entry.node, Branch):
            yield from _branches(entry.node)


class _Writer:
    def __init__(self, *, is_chinese: bool) -> None:
        self.is_chinese = is_chinese
        self.text = ""
        self.places: dict[int, Lines] = {}

    def _line(self) -> int:
        return self.text.count("\n") + 1

    def _key(self, key: str) -> str:
        return (CHINESE if self.is_chinese else ENGLISH).get(key, key)

    def _end(self) -> None:
        if not self.text.endswith("\n"):
            self.text += "\n"

    def mapping(self, branch: Branch, indent: int, *, is_behind_dash: bool = False) -> None:
        for count, entry in enumerate(branch.entries):
            if count or not is_behind_dash:
                self._above(entry, indent)
                self.text += " " * indent
            self.text += self._key(entry.key) + ":"
            self._value(entry, indent)

    def _above(self, entry: Entry, indent: int) -> None:
        for margin, comment in entry.above:
            self.text += " " * min(margin, indent) + comment + "\n"

    def _value(self, entry: Entry, indent: int) -> None:
        node = entry.node
        if isinstance(node, Branch) and not node.is_flow:
            self.text += f"  {entry.behind}\n" if entry.behind else "\n"
            if node.is_mapping:
                self.mapping(node, indent + 2)
            else:
                self._list(node, indent + (2 if node.is_indented else 0))
            return
        self._inline(node, indent)
        self._end()

    def _list(self, branch: Branch, indent: int) -> None:
        for entry in branch.entries:
            node = entry.node
            above = entry
            if isinstance(node, Branch) and not node.is_flow and node.entries[0].above:
                above = node.entries[0]
            self._above(above, indent)
            self.text += " " * indent + "-"
            if isinstance(node, Branch) and not node.is_flow:
                inner = indent + 1 + entry.gap
                if entry.behind:
                    self.text += f"  {entry.behind}\n{' ' * inner}"
                else:
                    self.text += " " * entry.gap
                self.mapping(node, inner, is_behind_dash=True)
                continue
            self._inline(node, indent)
            self._end()

    def _inline(self, node: Node, indent: int, *, in_flow: bool = False) -> None:
        if isinstance(node, Text):
            first = self._line()
            self.text += node.typed(indent, in_flow=in_flow)
            last = self._line() - (1 if self.text.endswith("\n") else 0)
            self.places[id(node)] = Lines(first, max(first, last))
        elif isinstance(node, Raw):
            value = self._key(node.value) if node.is_name else node.value
            self.text += f" {value}" + (f"  {node.comment}" if node.comment else "")
        else:
            self.text += " "
            self._flow(node, indent)

    def _flow(self, branch: Branch, indent: int) -> None:
        opening, closing = "{}" if branch.is_mapping else "[]"
        self.text += opening
        inner = "\n" + " " * (indent + 4)
        for count, entry in enumerate(branch.entries):
            start = self._line()
            if entry.is_broken:
                self.text += inner
                for _, comment in entry.above:
                    self.text += comment + inner
            elif count:
                self.text += " "
            if branch.is_mapping:
                self.text += self._key(entry.key) + ":"
                self._inline(entry.node, indent, in_flow=True)
            else:
                before = len(self.text)
                self._inline(entry.node, indent, in_flow=True)
                self.text = self.text[:before] + self.text[before:].removeprefix(" ")
            if isinstance(entry.node, Text):
                if entry.node.comment:
                    self.text += inner
                self.places[id(entry.node)] = Lines(start, self._line())
            if count < len(branch.entries) - 1:
                self.text += ","
                if entry.behind:
                    self.text += f" {entry.behind}{inner}"
        self.text += closing + (f"  {branch.comment}" if branch.comment else "")
