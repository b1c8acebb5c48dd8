"""Slips of marks: commas, colons, quotation marks, backslashes."""

from __future__ import annotations

import re
from random import Random

from slips.places import HAN, CleanPlan, Line
from slips.spoiling import Mended, Slip, changed, kind, quoted, with_lines

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
