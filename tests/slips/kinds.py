"""The kinds of slips: what goes wrong when plans are typed and pasted in Chinese offices.

Each function spoils a clean plan in one way at a random place, or finds no place for it and
returns None. They are written from what hands do, not from what the program looks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from slips.places import HAN, CleanPlan, Line, reading

NO_BREAK = "\u00a0"
IDEOGRAPHIC = "\u3000"
BYTE_ORDER = "\ufeff"
ZERO_WIDTH = "\u200b"


class Mended(StrEnum):
    """When a spoilt plan counts as mended."""

    # The same characters as before. For slips in marks and words: there is one way in which the
    # rest of the file writes them.
    TEXT = "text"
    # YAML reads the same as before (see ``places.reading``). For slips of blanks and quotes: two
    # blanks or four, "…" or '…' or none are all the same plan, and none is more right.
    READING = "reading"


class Where(StrEnum):
    """How the program is given a spoilt plan."""

    FILE = "the file itself"
    FOLDER = "a folder with this file alone"
    SHARED_FOLDER = "a folder with this file and a clean plan"


@dataclass(frozen=True)
class Slip:
    """A plan with one slip in it."""

    text: str
    lines: tuple[int, ...]  # where it stands, counted from 1; 0 is the file as a whole
    is_mendable: bool  # whether only one thing can have been meant
    original: str
    also: tuple[str, ...] = ()  # other texts that are right when mended, by what they say
    must_say: tuple[str, ...] = ()  # what a finding has to hold to name the slip: “time”, 7, 8
    file_name: str = "plan.yaml"
    where: Where = Where.FILE


Spoil = Callable[[CleanPlan, Random], Slip | None]


@dataclass(frozen=True)
class Kind:
    """One kind of slip."""

    name: str
    spoil: Spoil
    mended: Mended
    is_told_everywhere: bool  # named only if there is a finding at each of its lines


KINDS: dict[str, Kind] = {}


def kind(
    name: str, mended: Mended = Mended.TEXT, *, is_told_everywhere: bool = False
) -> Callable[[Spoil], Spoil]:
    """Enter a function under the name of its slip."""

    def enter(spoil: Spoil) -> Spoil:
        assert name not in KINDS
        KINDS[name] = Kind(name, spoil, mended, is_told_everywhere)
        return spoil

    return enter


def changed(
    plan: CleanPlan,
    edits: Mapping[int, str],
    *,
    is_mendable: bool = True,
    also: Sequence[Mapping[int, str]] = (),
    must_say: Sequence[object] = (),
) -> Slip:
    """Return the plan with some lines written anew: the slip stands on each of them."""
    return Slip(
        text=with_lines(plan, edits),
        lines=tuple(index + 1 for index in sorted(edits)),
        is_mendable=is_mendable,
        original=plan.text,
        also=tuple(with_lines(plan, other) for other in also),
        must_say=tuple(map(str, must_say)),
    )


def with_lines(plan: CleanPlan, edits: Mapping[int, str]) -> str:
    """Return the text of a plan with some lines written anew."""
    rows = [edits.get(index, row) for index, row in enumerate(plan.rows)]
    return "\n".join(rows) + "\n"


def some(chance: Random, lines: Sequence[Line], most: int = 3) -> list[Line]:
    """Return a run of a few lines that follow each other."""
    first = chance.randrange(len(lines))
    return list(lines[first : first + chance.randint(1, most)])


def quoted(value: str) -> str:
    """Return a text in YAML's single quotes."""
    return "'" + value.replace("'", "''") + "'"


# Commas ----------------------------------------------------------------------------------------


def lists_of_names(plan: CleanPlan) -> list[Line]:
    """Return the lines with a list of columns or tables in brackets, two or more of them."""
    return [
        line
        for line in plan.lines
        if line.english in ("columns", "tables", "total") and ", " in line.value
    ]


def with_commas(chance: Random, value: str, comma: str) -> str:
    """Put another comma in place of one, or of all."""
    parts = value.split(", ")
    if chance.random() < 0.5:
        return comma.join(parts)
    at = chance.randrange(1, len(parts))
    return ", ".join(parts[:at]) + comma + ", ".join(parts[at:])


@kind("full-width-comma-in-list")
def full_width_comma_in_list(plan: CleanPlan, chance: Random) -> Slip | None:
    """``[number，name，time]``."""
    places = lists_of_names(plan)
    if not places:
        return None
    line = chance.choice(places)
    value = with_commas(chance, line.value, chance.choice(["，", "，", "， "]))
    return changed(plan, {line.index: line.written(value=value)})


@kind("full-width-comma-in-mapping")
def full_width_comma_in_mapping(plan: CleanPlan, chance: Random) -> Slip | None:
    """``{name: 书展，time: 4月8日}``."""
    places = [line for line in plan.lines if line.value.startswith("{") and ", " in line.value]
    if not places:
        return None
    line = chance.choice(places)
    value = with_commas(chance, line.value, chance.choice(["，", "，", "， "]))
    return changed(plan, {line.index: line.written(value=value)})


@kind("enumeration-comma-in-list")
def enumeration_comma_in_list(plan: CleanPlan, chance: Random) -> Slip | None:
    """``[number、name、time]``: all parts are known names, so they are no text."""
    places = lists_of_names(plan)
    if not places:
        return None
    line = chance.choice(places)
    return changed(plan, {line.index: line.written(value=with_commas(chance, line.value, "、"))})


# Blanks that are none ---------------------------------------------------------------------------


def indented(plan: CleanPlan) -> list[Line]:
    """Return the lines with an indent; texts below "|" have blanks of their own."""
    return [line for line in plan.lines if line.indent and not line.is_text]


def as_indent(plan: CleanPlan, chance: Random, blank: str) -> Slip | None:
    """Put another blank in the indent of one to three lines."""
    edits = {}
    manner = chance.random()
    for line in some(chance, indented(plan)):
        width = len(line.indent)
        if blank in (BYTE_ORDER, ZERO_WIDTH):  # no width: pasted beside the blanks, never for them
            indent = blank + line.indent if manner < 0.5 else line.indent + blank
        elif blank == IDEOGRAPHIC:  # as wide as two blanks
            indent = blank * (width // 2) + " " * (width % 2)
        else:
            indent = blank * width if manner < 0.7 else line.indent[:-1] + blank
        edits[line.index] = line.written(indent=indent)
    return changed(plan, edits)


def after_colon(plan: CleanPlan, chance: Random, blank: str) -> Slip | None:
    """Put another blank in place of the one after a colon."""
    line = chance.choice([line for line in plan.lines if line.key and line.value])
    colon = ":" + blank
    if blank in (BYTE_ORDER, ZERO_WIDTH) and chance.random() < 0.5:
        colon += " "
    return changed(plan, {line.index: line.written(colon=colon)})


def at_value(plan: CleanPlan, chance: Random, blank: str) -> Slip | None:
    """Begin a value with another blank; two of them begin a paragraph in Word."""
    line = chance.choice(
        [line for line in plan.lines if line.is_entry or (line.key and line.value not in ("", "|"))]
    )
    count = 2 if blank == IDEOGRAPHIC and chance.random() < 0.5 else 1
    return changed(plan, {line.index: line.written(value=blank * count + line.value)})


Place = Callable[[CleanPlan, Random, str], Slip | None]


def blanks(name: str, blank: str) -> None:
    """Enter the three kinds of one blank."""

    def entered(place: Place) -> Spoil:
        def spoil(plan: CleanPlan, chance: Random) -> Slip | None:
            return place(plan, chance, blank)

        return spoil

    kind(f"{name}-as-indent", Mended.READING)(entered(as_indent))
    kind(f"{name}-after-colon", Mended.READING)(entered(after_colon))
    kind(f"{name}-at-value", Mended.READING)(entered(at_value))


blanks("no-break-space", NO_BREAK)
blanks("ideographic-space", IDEOGRAPHIC)
blanks("byte-order-mark", BYTE_ORDER)
blanks("zero-width-space", ZERO_WIDTH)


# Dashes and columns -----------------------------------------------------------------------------


def entries_of_one_list(plan: CleanPlan, chance: Random) -> list[Line]:
    """Return one line with a dash, or all of its list: people are steady in their slips."""
    places = [line for line in plan.lines if line.dash]
    line = chance.choice(places)
    if chance.random() < 0.6:
        return [line]
    return [
        other
        for other in places
        if other.path == line.path
        and other.indent == line.indent
        and not any(
            len(between.indent + between.dash) <= len(line.indent)
            for between in plan.lines
            if min(line.index, other.index) < between.index < max(line.index, other.index)
            and not between.is_text
            and not between.dash
        )
    ]


@kind("dash-without-blank", Mended.READING)
def dash_without_blank(plan: CleanPlan, chance: Random) -> Slip | None:
    """``-title: 活动``, the lines of the same entry left alone or drawn to the left with it."""
    lines = entries_of_one_list(plan, chance)
    edits = {line.index: line.written(dash="-") for line in lines}
    slip = changed(plan, edits)
    if len(lines) > 1 or not lines[0].key or chance.random() < 0.5:
        return slip
    column = len(lines[0].indent) + 2
    index = lines[0].index + 1
    while index < len(plan.rows) and (
        not plan.rows[index] or plan.rows[index].startswith(" " * column)
    ):
        edits[index] = plan.rows[index][1:]
        index += 1
    return Slip(with_lines(plan, edits), slip.lines, slip.is_mendable, slip.original)


@kind("full-width-dash", Mended.READING)
def full_width_dash(plan: CleanPlan, chance: Random) -> Slip | None:
    """``－ title: 活动``, or a long dash, as an input method or Word makes it."""
    dash = chance.choice(["－ ", "－ ", "－ ", "－", "— ", "– "])
    lines = entries_of_one_list(plan, chance)
    return changed(plan, {line.index: line.written(dash=dash) for line in lines})


PAIRS = (("signature",), ("colophon",), ("落款",), ("版记",))  # alone, and not in a list


def shifted(plan: CleanPlan, chance: Random, by: int) -> Slip | None:
    """Move a line by one column.

    Where dashes stand below their field, a column between two levels is as near to the one as to
    the other, and both can have a title and a text. Which line of a level is wrong, the number of
    the others says, before and after it; of two lines that are alone, either can be told.
    """
    places = [line for line in indented(plan) if line.level != "name of a table"]
    line = chance.choice(places)
    width = len(line.indent) + by
    is_between = plan.dashes_below_keys and line.level in ("section", "item")
    edits = {line.index: line.written(indent=" " * width)}
    if (
        line.path in PAIRS
        and len(pair := [one for one in plan.lines if one.path == line.path]) == 2
    ):
        edits |= {one.index: plan.rows[one.index] for one in pair if one is not line}
    figures = (width,) if is_between else (width, len(line.indent))
    return changed(plan, edits, is_mendable=not is_between, must_say=figures)


@kind("one-blank-too-few", Mended.READING)
def one_blank_too_few(plan: CleanPlan, chance: Random) -> Slip | None:
    """Move a field or dash one column left of the others of its level."""
    return shifted(plan, chance, -1)


@kind("one-blank-too-many", Mended.READING)
def one_blank_too_many(plan: CleanPlan, chance: Random) -> Slip | None:
    """Move a field or dash one column right of the others of its level."""
    return shifted(plan, chance, 1)


@kind("text-line-too-far-left", Mended.READING)
def text_line_too_far_left(plan: CleanPlan, chance: Random) -> Slip | None:
    """Move a line below "|", not the first, one or two columns left, or to the margin."""
    places = [
        line
        for before, line in zip(plan.lines, plan.lines[1:], strict=False)
        if line.is_text and before.is_text
    ]
    if not places:
        return None
    line = chance.choice(places)
    width = len(line.indent)
    indent = " " * chance.choice([width - 1, width - 1, width - 2, 0])
    return changed(plan, {line.index: line.written(indent=indent)}, must_say=[width])


@kind("list-mark-lost", Mended.READING)
def list_mark_lost(plan: CleanPlan, chance: Random) -> Slip | None:
    """``name: 书展`` without its ``- ``; the blank of the dash stays or goes too."""
    places = [line for line in plan.lines if line.dash and line.key and line.level == "row"]
    if not places:
        return None
    line = chance.choice(places)
    return changed(plan, {line.index: line.written(dash=chance.choice(["  ", "  ", ""]))})


# Tabs -------------------------------------------------------------------------------------------


@kind("tab-as-indent", Mended.READING)
def tab_as_indent(plan: CleanPlan, chance: Random) -> Slip | None:
    """One to three lines are indented by the tab key, wholly or at their end."""
    edits = {}
    manner = chance.random()
    for line in some(chance, indented(plan)):
        width = len(line.indent)
        indent = "\t" * (width // 2) if manner < 0.6 else line.indent[:-2] + "\t"
        edits[line.index] = line.written(indent=indent)
    return changed(plan, edits)


@kind("tab-after-colon", Mended.READING)
def tab_after_colon(plan: CleanPlan, chance: Random) -> Slip | None:
    """Put a tab in place of the blank after a colon, or behind it.

    YAML 1.2 allows it (6.2): to read such a plan as it is meant is a right answer too.
    """
    line = chance.choice([line for line in plan.lines if line.key and line.value != ""])
    return changed(plan, {line.index: line.written(colon=chance.choice([":\t", ":\t", ": \t"]))})


@kind("tab-in-text")
def tab_in_text(plan: CleanPlan, chance: Random) -> Slip | None:
    """Put a tab between two words, as it is pasted from Word.

    A blank, a comma or nothing may stand there afterwards: only the writer knows.
    """
    places = [
        (line, at)
        for line in plan.lines
        if line.is_text or line.is_plain
        for at in range(2, len(line.value) - 1)
        if HAN.match(line.value[at - 1]) and HAN.match(line.value[at])
    ]
    line, at = chance.choice(places)
    value = line.value[:at] + "\t" + line.value[at:]
    return changed(plan, {line.index: line.written(value=value)}, is_mendable=False)


# Colons -----------------------------------------------------------------------------------------


@kind("colon-at-end")
def colon_at_end(plan: CleanPlan, chance: Random) -> Slip | None:
    """``title: 行政工作:``.

    A colon that belongs to the text is meant as ``：``. After a heading it may as well be too
    much, or a text may be missing behind it: then more than one thing can be meant.
    """
    places = [
        line
        for line in plan.lines
        if line.is_plain
        and (line.value.endswith("：") or line.level in ("section", "item"))
        and (line.value.endswith("：") or HAN.fullmatch(line.value[-1]))
    ]
    meant = [line for line in places if line.value.endswith("：")]
    line = chance.choice(meant if chance.random() < 0.5 else places)
    is_meant = line.value.endswith("：")
    stem = line.value.removesuffix("：")
    also = [quoted(stem + ":"), stem + "："]
    return changed(
        plan,
        {line.index: line.written(value=stem + ":")},
        is_mendable=is_meant,
        also=[{line.index: line.written(value=value)} for value in also],
    )


@kind("colon-in-text")
def colon_in_text(plan: CleanPlan, chance: Random) -> Slip | None:
    """``body: 时间: 4月5日``: mended by a full-width colon, or by quotes around what is typed."""
    places = [line for line in plan.lines if line.is_plain and "：" in line.value[:-1]]
    if not places:
        return None
    line = chance.choice(places)
    value = line.value.replace("：", ": ", 1)
    return changed(
        plan,
        {line.index: line.written(value=value)},
        also=[{line.index: line.written(value=quoted(value))}],
    )


@kind("full-width-colon")
def full_width_colon(plan: CleanPlan, chance: Random) -> Slip | None:
    """``title：活动``."""
    line = chance.choice([line for line in plan.lines if line.key])
    colon = chance.choice(["：", "：", "： "]) if line.value else "："
    return changed(plan, {line.index: line.written(colon=colon)})


@kind("full-width-colons", is_told_everywhere=True)
def full_width_colons(plan: CleanPlan, chance: Random) -> Slip | None:
    """Full-width colons after three to six fields: each is told in one run."""
    places = [line for line in plan.lines if line.key]
    lines = chance.sample(places, chance.randint(3, 6))
    return changed(plan, {line.index: line.written(colon="：") for line in lines})


# Quotes -----------------------------------------------------------------------------------------


def not_closed(plan: CleanPlan, chance: Random, quote: str) -> Slip | None:
    """Open a quotation mark before a text, or take away the closing one."""
    closed = [line for line in plan.lines if len(line.value) > 1 and line.value[0] == quote]
    if closed and chance.random() < 0.3:
        line = chance.choice(closed)
        return changed(plan, {line.index: line.written(value=line.value[:-1])})
    places = [line for line in plan.lines if line.is_plain and quote not in line.value]
    line = chance.choice(places)
    return changed(plan, {line.index: line.written(value=quote + line.value)})


@kind("double-quote-not-closed", Mended.READING)
def double_quote_not_closed(plan: CleanPlan, chance: Random) -> Slip | None:
    """``title: "行政工作``."""
    return not_closed(plan, chance, '"')


@kind("single-quote-not-closed", Mended.READING)
def single_quote_not_closed(plan: CleanPlan, chance: Random) -> Slip | None:
    """``title: '行政工作``."""
    return not_closed(plan, chance, "'")


NO_TEXTS = ("period", "number_in", "header", "date", "serial", "seal")


@kind("curly-quotes-around-value", Mended.READING)
def curly_quotes_around_value(plan: CleanPlan, chance: Random) -> Slip | None:
    """``period: “2023-04”``, ``[“number”, “name”]``: quotes where no text of prose can stand."""
    values = [line for line in plan.lines if line.english in NO_TEXTS and line.value]
    line = chance.choice([*values, *lists_of_names(plan)])
    opening, closing = chance.choice([("“", "”"), ("“", "”"), ("“", "”"), ("”", "”"), ("‘", "’")])
    if line.value.startswith("["):
        names = line.value[1:-1].split(", ")
        is_all = chance.random() < 0.5
        lucky = chance.randrange(len(names))
        value = ", ".join(
            opening + name + closing
            if not name.startswith("{") and (is_all or at == lucky)
            else name
            for at, name in enumerate(names)
        )
        value = f"[{value}]"
    else:
        value = opening + line.value.strip('"') + closing
    return changed(plan, {line.index: line.written(value=value)})


@kind("curly-quotes-around-most", Mended.READING)
def curly_quotes_around_most(plan: CleanPlan, chance: Random) -> Slip | None:
    """All or most texts of a file stand in ``“…”``: its writer takes them for YAML's quotes."""
    places = [line for line in plan.lines if line.is_plain]
    share = chance.choice([1.0, 0.9, 0.8])
    lines = [line for line in places if chance.random() < share]
    return changed(plan, {line.index: line.written(value=f"“{line.value}”") for line in lines})


@kind("curly-quotes-in-expression")
def curly_quotes_in_expression(plan: CleanPlan, chance: Random) -> Slip | None:
    """``{{ “多” if … else “少” }}``; straight single quotes are as right as double ones."""
    places = [line for line in plan.lines if '{{ "' in line.value]
    if not places:
        return None
    line = chance.choice(places)
    opening, closing = chance.choice([("“", "”"), ("“", "”"), ("”", "”"), ("‘", "’")])
    count = chance.choice([0, 0, 1])
    value = re.sub('"([^"]*)"', f"{opening}\\1{closing}", line.value, count=count)
    single = re.sub('"([^"]*)"', r"'\1'", line.value, count=count)
    return changed(
        plan,
        {line.index: line.written(value=value)},
        also=[{line.index: line.written(value=single)}],
    )


PATHS = (r"D:\图书\目录", r"E:\计划\三月", r"D:\通知\new", r"\\服务器\资料\表格", r"C:\工作\附表")


@kind("backslash-in-double-quotes", Mended.READING)
def backslash_in_double_quotes(plan: CleanPlan, chance: Random) -> Slip | None:
    r"""``"存放在D:\图书馆\计划。"``; ``\n`` in it is no escape either."""
    places = [
        line
        for line in plan.lines
        if line.is_plain and line.value.endswith("。") and line.english not in ("title", "标题")
    ]
    line = chance.choice(places)
    sentence = f"{line.value[:-1]}，存放在{chance.choice(PATHS)}。"
    right = line.written(value='"' + sentence.replace("\\", "\\\\") + '"')
    wrong = line.written(value=f'"{sentence}"')
    original = with_lines(plan, {line.index: right})
    return Slip(with_lines(plan, {line.index: wrong}), (line.index + 1,), True, original)  # noqa: FBT003


# What is pasted ---------------------------------------------------------------------------------


def rows_of_tables(plan: CleanPlan) -> list[tuple[list[str], str, int, int]]:
    """Return each row of each table: its columns, its indent, its first line and the one after."""
    found = []
    columns: list[str] = []
    for line in plan.lines:
        if line.english == "columns":
            value = reading(line.value)
            assert isinstance(value, list)
            columns = [next(iter(name)) if isinstance(name, dict) else name for name in value]
        if line.dash and line.path and line.path[-1] == "rows":
            end = line.index + 1
            while end < len(plan.rows) and plan.rows[end].startswith(line.indent + "  "):
                end += 1
            found.append((columns, line.indent, line.index, end))
    return found


@kind("spreadsheet-row", Mended.READING)
def spreadsheet_row(plan: CleanPlan, chance: Random) -> Slip | None:
    """One or two rows as a spreadsheet gives them: cells with tabs between, column by column."""
    rows = rows_of_tables(plan)
    at = chance.randrange(len(rows))
    columns, indent, first, end = rows[at]
    chosen = [(first, end)]
    if chance.random() < 0.5 and at + 1 < len(rows) and rows[at + 1][2] == end:
        chosen.append((end, rows[at + 1][3]))
    before = chance.choice([indent, indent, "", indent + "- "])
    has_number = chance.random() < 0.5
    pasted = []
    for count, (start, stop) in enumerate(chosen, 1):
        value = reading("\n".join(plan.rows[start:stop]))
        assert isinstance(value, list)
        filled = {**value[0], "number": str(count), "序号": str(count)}
        names = [
            name
            for name in columns
            if name not in ("venue", "分馆") and (has_number or name not in ("number", "序号"))
        ]
        pasted.append(before + "\t".join(filled.get(name, "") for name in names))
    last = chosen[-1][1]
    text = "\n".join([*plan.rows[:first], *pasted, *plan.rows[last:]]) + "\n"
    lines = tuple(range(first + 1, first + 1 + len(pasted)))
    return Slip(text, lines, True, plan.text)  # noqa: FBT003


def entries_of_texts(plan: CleanPlan) -> list[list[Line]]:
    """Return the lists of plain texts under sections and items, each with its lines."""
    lists: list[list[Line]] = []
    for line in plan.lines:
        if not line.is_entry:
            continue
        if lists and lists[-1][-1].index == line.index - 1:
            lists[-1].append(line)
        else:
            lists.append([line])
    return lists


def as_pasted(plan: CleanPlan, chance: Random, marks: Sequence[str]) -> Slip | None:
    """Put marks of Word in place of the dashes of a list, or of its last ones."""
    lists = entries_of_texts(plan)
    if not lists:
        return None
    lines = chance.choice(lists)
    lines = lines[chance.choice([0, 0, 0, len(lines) - 1]) :]
    indent = None if chance.random() < 0.7 else ""
    return changed(
        plan,
        {
            line.index: line.written(indent=indent, dash=mark)
            for line, mark in zip(lines, marks, strict=False)
        },
    )


NUMBERS = (
    ("1．", "2．", "3．"),
    ("1.\t", "2.\t", "3.\t"),
    ("1. ", "2. ", "3. "),
    ("1、", "2、", "3、"),
    ("（1）", "（2）", "（3）"),
    ("(1)", "(2)", "(3)"),
    ("a)", "b)", "c)"),
    ("①", "②", "③"),
    ("（一）", "（二）", "（三）"),
)
BULLETS = ("• ", "•\t", "● ", "●", "· ", "·", "\uf06c ", "◆ ")


@kind("word-numbers", Mended.READING)
def word_numbers(plan: CleanPlan, chance: Random) -> Slip | None:
    """Items with Word's automatic numbers in place of dashes."""
    return as_pasted(plan, chance, chance.choice(NUMBERS))


@kind("word-bullets", Mended.READING)
def word_bullets(plan: CleanPlan, chance: Random) -> Slip | None:
    """Items with Word's bullets in place of dashes."""
    return as_pasted(plan, chance, [chance.choice(BULLETS)] * 3)


# Names that are guessed -------------------------------------------------------------------------

Guesses = Mapping[tuple[str, str], Sequence[str]]

CHINESE_GUESSES: Guesses = {
    ("plan", "单位"): ("单位名称", "部门", "机构"),
    ("plan", "月份"): ("年月", "期间", "月度"),
    ("plan", "标题"): ("题目", "大标题"),
    ("plan", "主送"): ("主送机关", "抬头"),
    ("plan", "引言"): ("前言", "导语"),
    ("plan", "章节"): ("章", "部分"),
    ("plan", "附件"): ("附表",),
    ("plan", "活动"): ("活动表", "活动安排"),
    ("plan", "落款"): ("署名",),
    ("section", "标题"): ("题目", "小标题", "名称"),
    ("section", "正文"): ("内容", "文字"),
    ("section", "条目"): ("要点", "事项"),
    ("section", "结语"): ("结束语", "结尾"),
    ("item", "标题"): ("题目", "小标题"),
    ("item", "正文"): ("内容", "文字"),
    ("table", "表题"): ("表名", "题目"),
    ("table", "列"): ("栏目", "列名"),
    ("table", "行"): ("各行", "活动"),
    ("row", "时间"): ("时间段", "日期", "活动时间"),
    ("row", "名称"): ("题目", "活动名称", "名字"),
    ("row", "地点"): ("地址", "活动地点"),
    ("row", "负责人"): ("责任人",),
    ("row", "类型"): ("类别", "种类"),
    ("row", "对象"): ("人群",),
}
ENGLISH_GUESSES: Guesses = {
    ("plan", "organization"): ("org", "unit", "organisation"),
    ("plan", "period"): ("month", "date"),
    ("plan", "introduction"): ("intro", "preface"),
    ("plan", "sections"): ("section", "chapters"),
    ("plan", "attachments"): ("attachment", "appendix"),
    ("plan", "activities"): ("events", "activity"),
    ("plan", "addressee"): ("to", "recipients"),
    ("section", "title"): ("subject", "heading", "name"),
    ("section", "body"): ("text", "content"),
    ("section", "items"): ("item", "points"),
    ("section", "closing"): ("ending", "conclusion"),
    ("item", "title"): ("subject", "heading"),
    ("item", "body"): ("text", "content"),
    ("table", "caption"): ("title", "heading"),
    ("table", "columns"): ("column", "fields"),
    ("table", "rows"): ("row", "lines"),
    ("row", "time"): ("date", "when"),
    ("row", "name"): ("subject", "title", "activity"),
    ("row", "place"): ("location", "where"),
    ("row", "owner"): ("person", "responsible"),
    ("row", "type"): ("kind", "category"),
    ("row", "notes"): ("note", "remark"),
    ("row", "audience"): ("target",),
}


def guessed(plan: CleanPlan, chance: Random, guesses: Guesses) -> Slip | None:
    """Put a guess in place of a field, in rows also for the same field of every row."""
    places = [
        (line, key)
        for line in plan.lines
        for level, key in guesses
        if level == line.level
        and (line.key == key or (line.value.startswith("{") and f"{key}: " in line.value))
    ]
    level = chance.choice(sorted({line.level for line, _ in places}))
    line, key = chance.choice([place for place in places if place[0].level == level])
    guess = chance.choice(guesses[level, key])
    lines = [line]
    if level == "row" and chance.random() < 0.5:
        lines = [other for other, its in places if its == key and other.path == line.path]
    edits = {}
    for other in lines:
        if other.key:
            edits[other.index] = other.written(key=guess)
        else:
            value = re.sub(rf"(?<=[{{ ]){key}: ", f"{guess}: ", other.value)
            edits[other.index] = other.written(value=value)
    return changed(plan, edits, must_say=[f"“{key}”"])


@kind("guessed-key-chinese")
def guessed_key_chinese(plan: CleanPlan, chance: Random) -> Slip | None:
    """``时间段: 4月5日`` for ``时间``: the field itself is missing there, so it is meant."""
    return guessed(plan, chance, CHINESE_GUESSES) if plan.is_chinese else None


@kind("guessed-key-english")
def guessed_key_english(plan: CleanPlan, chance: Random) -> Slip | None:
    """``date: 4月5日`` for ``time``: the field itself is missing there, so it is meant."""
    return None if plan.is_chinese else guessed(plan, chance, ENGLISH_GUESSES)


# Names of files ---------------------------------------------------------------------------------

ENDINGS = (".yaml.txt", ".yaml.txt", ".yml.txt", ".yaml.TXT", ".txt")


@kind("file-name")
def file_name(plan: CleanPlan, chance: Random) -> Slip | None:
    """``2025-03.yaml.txt``: Notepad adds an ending, and Windows hides it.

    The text is clean. Nothing is mended by a program that does not rename files; the slip
    stands on line 0, the file as a whole.
    """
    ending = chance.choice(ENDINGS)
    where = chance.choice(list(Where))
    name = plan.name + ending
    return Slip(
        text=plan.text,
        lines=(0,),
        is_mendable=True,
        original=plan.text,
        file_name=name,
        where=where,
        must_say=(name,),
    )
