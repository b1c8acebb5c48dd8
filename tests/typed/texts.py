"""A text as somebody types it into a plan, and which lines it then has, by YAML's own rules."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from itertools import pairwise

INNER = "\ue000"
"""A line end inside an expression: it is none of the text."""

FOLD = "\ue001"
"""A folded line end with Chinese on one side of it alone: with a blank, or without one."""

_HAN_OR_FULL_WIDTH = re.compile(r"[\u4e00-\u9fff，。、：；！？（）《》]")
_NEVER_FIRST = "-?:,[]{}#&*!|>'\"%@`"
_NOT_PLAIN = re.compile(r": |:$| #|\t")


class Style(StrEnum):
    LITERAL = "|"
    FOLDED = ">"
    PLAIN = "plain"
    SINGLE = "'"
    DOUBLE = '"'

    @property
    def is_block(self) -> bool:
        return self in {Style.LITERAL, Style.FOLDED}


class Place(Enum):
    """What the document makes of the lines of a text."""

    PARAGRAPHS = "paragraphs"  # each line is one
    LINES = "lines"  # each line is one: of a cell, of a group, of the remarks
    TITLE = "title"  # printed with breaks of its own
    ONE = "one"  # one line: more of them are told
    TIME = "time"  # as LINES, but years may come and go
    HIDDEN = "hidden"  # not printed: the header of a column whose table has no header row


class Trap(Enum):
    """What cuts a text or ends the reading, and has to be told therefore."""

    NONE = "none"
    ANCHOR = "anchor"  # &A 馆计划
    ALIAS = "alias"  # *号栏目
    TAG = "tag"  # !重要 计划
    INDICATOR = "indicator"  # @各部门
    HASH = "hash"  # #话题# at the very beginning
    INSIDE = "inside"  # a comment behind a line of a plain text that goes on below
    ON_HEADER = "on header"  # 正文: | 文字


@dataclass(frozen=True)
class Text:
    """A text: paragraphs, each in the pieces that stand on lines of their own.

    *gaps* are blank lines between paragraphs, used in turn; *deeper* says by how many blanks a
    paragraph is indented more than the first; *step* is how far the text is indented.
    """

    place: Place
    paragraphs: tuple[tuple[str, ...], ...]
    style: Style
    step: int = 2
    chomping: str = ""
    has_indicator: bool = False
    is_indicator_last: bool = False
    gaps: tuple[int, ...] = (1,)
    deeper: tuple[int, ...] = (0,)
    before: int = 0
    after: int = 0
    are_blank_lines_filled: bool = False
    is_escaped: bool = False  # double quotes: \n for a line, \ at the end of a piece
    is_below: bool = False  # begins on the line below its key
    comment: str = ""
    is_glued: bool = False
    trap: Trap = Trap.NONE

    # What is meant.

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text, its expressions as typed, without what is a comment by rights."""
        lines = [self._joined(paragraph) for paragraph in self.paragraphs]
        for count, line in enumerate(lines):
            if self.style is Style.LITERAL or (self.style is Style.FOLDED and self._deeper(count)):
                lines[count] = line.replace(FOLD, "")
        match self.trap:
            case Trap.ANCHOR:
                lines[0] = f"&甲 {lines[0]}"
            case Trap.ALIAS:
                lines[0] = f"*{lines[0]}"
            case Trap.TAG:
                lines[0] = f"!重要 {lines[0]}"
            case Trap.INDICATOR:
                lines[0] = f"@{lines[0]}"
            case Trap.HASH:
                lines[0] = f"#话题# {lines[0]}"
            case Trap.INSIDE | Trap.ON_HEADER | Trap.NONE:
                pass
        if self.is_comment_typed:
            lines[-1] = f"{lines[-1]} {self.comment}"
        return tuple(lines)

    @property
    def is_comment_typed(self) -> bool:
        """Whether the comment behind the text is a part of it that YAML cuts off."""
        return bool(self.comment) and not self.style.is_block and not is_note(self.comment)

    @property
    def may_end_reading(self) -> bool:
        """Whether this text alone is a reason to make no document."""
        return self.trap is not Trap.NONE or self.is_glued

    def _joined(self, pieces: tuple[str, ...]) -> str:
        if self.style is Style.DOUBLE and self.is_escaped:
            return "".join(pieces)
        whole = pieces[0]
        for one, other in pairwise(pieces):
            sides = sum(bool(_HAN_OR_FULL_WIDTH.match(side)) for side in (one[-1], other[0]))
            whole += (" ", FOLD, "")[sides] + other
        return whole

    # How it is typed.

    def typed(self, indent: int, *, in_flow: bool = False) -> str:
        """Return what stands behind the colon or the dash, with the blank or line end before it.

        *indent* is the column of the key or the dash.
        """
        inner = "\n" + " " * (indent + self.step)
        value = self._block(indent) if self.style.is_block else self._flow_scalar(inner)
        value = value.replace(INNER, inner)
        opening = inner if self.is_below and not self.style.is_block and not in_flow else " "
        mark = {
            Trap.ANCHOR: "&甲 ",
            Trap.ALIAS: "*",
            Trap.TAG: "!重要 ",
            Trap.INDICATOR: "@",
            Trap.HASH: "#话题# ",
        }.get(self.trap, "")
        return opening + mark + value

    def _block(self, indent: int) -> str:
        indicator = str(self.step) if self._needs_indicator else ""
        marks = [indicator, self.chomping]
        header = self.style.value + "".join(reversed(marks) if self.is_indicator_last else marks)
        if self.comment:
            header += ("" if self.is_glued else " ") + self.comment
        if self.trap is Trap.ON_HEADER:
            header += f" {self.paragraphs[0][0]}"
        blank = " " * (indent + self.step) if self.are_blank_lines_filled else ""
        rows = [blank] * self.before
        for count, pieces in enumerate(self.paragraphs):
            if count:
                rows += [blank] * self._gap(count)
            margin = " " * (indent + self.step + self._deeper(count))
            if self.style is Style.LITERAL or self._deeper(count):
                row = self._joined(pieces).replace(FOLD, "")
                rows.append(margin + row.replace(INNER, f"\n{margin}"))
            else:
                rows += [margin + piece for piece in pieces]
        rows += [""] * self.after
        return "\n".join([header, *rows])

    @property
    def _needs_indicator(self) -> bool:
        return self.has_indicator or bool(self._deeper(0))

    def _deeper(self, count: int) -> int:
        return self.deeper[count % len(self.deeper)]

    def _gap(self, count: int) -> int:
        gap = self.gaps[count % len(self.gaps)]
        is_folding = self.style is Style.FOLDED and not (
            self._deeper(count) or self._deeper(count - 1)
        )
        return max(gap, 1) if is_folding else gap

    def _flow_scalar(self, inner: str) -> str:
        blank = inner if self.are_blank_lines_filled else "\n"
        written = ""
        for count, pieces in enumerate(self.paragraphs):
            if count:
                gap = max(self.gaps[count % len(self.gaps)], 1)
                is_marked = self.style is Style.DOUBLE and self.is_escaped
                written += "\\n" if is_marked else blank * gap + inner
            written += self._between(inner).join(map(self._quoted, pieces))
        if self.trap is Trap.INSIDE:
            written = written.replace(inner, f" # 注{inner}", 1)
        if self.style is not Style.PLAIN:
            written = self.style.value + written + self.style.value
        if self.comment:
            written += ("" if self.is_glued else " ") + self.comment
        return written

    def _between(self, inner: str) -> str:
        if self.style is Style.DOUBLE and self.is_escaped:
            return "\\" + inner
        return inner

    def _quoted(self, piece: str) -> str:
        if self.style is Style.SINGLE:
            return piece.replace("'", "''")
        if self.style is Style.DOUBLE:
            return piece.replace("\\", r"\\").replace('"', r"\"")
        return piece

    def fits(self, *, in_flow: bool = False) -> bool:
        """Whether the text may be typed so without being something else."""
        if in_flow and self.style.is_block:
            return False
        if self.trap is Trap.INSIDE and "\n" not in self._flow_scalar("\n "):
            return False
        if self.style is not Style.PLAIN:
            return True
        pieces = [piece for paragraph in self.paragraphs for piece in paragraph]
        if pieces[0][0] in _NEVER_FIRST or any(piece.startswith("#") for piece in pieces):
            return False
        if any(map(_NOT_PLAIN.search, pieces)):
            return False
        return not (in_flow and any(set(piece) & set(",[]{}") for piece in pieces))

    def simpler(self) -> list[Text]:
        """Return texts that are one step simpler than this one."""
        less: list[Text] = []
        for count in range(len(self.paragraphs)):
            rest = self.paragraphs[:count] + self.paragraphs[count + 1 :]
            if rest:
                less.append(replace(self, paragraphs=rest))
            pieces = self.paragraphs[count]
            for drop in range(len(pieces)):
                fewer = pieces[:drop] + pieces[drop + 1 :]
                if fewer:
                    less.append(self._with(count, fewer))
                piece = pieces[drop]
                for shorter in _shorter(piece):
                    new = (*pieces[:drop], shorter, *pieces[drop + 1 :])
                    less.append(self._with(count, new))
        plain: dict[str, object] = {
            "comment": "", "is_glued": False, "chomping": "", "has_indicator": False, "gaps": (1,),
            "deeper": (0,), "before": 0, "after": 0, "are_blank_lines_filled": False, "step": 2,
            "is_below": False, "is_indicator_last": False, "trap": Trap.NONE,
        }  # fmt: skip
        for name, value in plain.items():
            if getattr(self, name) != value:
                less.append(replace(self, **{name: value}))  # type: ignore[arg-type]
        return less

    def _with(self, count: int, pieces: tuple[str, ...]) -> Text:
        paragraphs = (*self.paragraphs[:count], pieces, *self.paragraphs[count + 1 :])
        return replace(self, paragraphs=paragraphs)


def _shorter(piece: str) -> list[str]:
    if "{{" in piece:
        return [piece[: piece.index("{{")]] if piece.index("{{") else []
    half = len(piece) // 2
    cuts = {piece[:half], piece[half:], piece[:-1], piece[1:]}
    return sorted({cut for cut in cuts if cut and cut == cut.strip()}, key=len)


def is_note(comment: str) -> bool:
    """Whether a comment is a person's note to himself, or one that speaks to the program."""
    if comment.startswith("# plangen:"):
        return True
    return comment.startswith("# ") and "#" not in comment[1:]
