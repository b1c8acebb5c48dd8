"""Slips of blanks: other blanks, columns, dashes, tabs."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from slips.places import HAN, CleanPlan, Line
from slips.spoiling import Mended, Slip, Spoil, changed, kind, some, with_lines

NO_BREAK = "\u00a0"
IDEOGRAPHIC = "\u3000"
BYTE_ORDER = "\ufeff"
ZERO_WIDTH = "\u200b"


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
