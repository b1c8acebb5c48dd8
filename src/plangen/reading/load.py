"""A source text becomes a plan: nodes, model, coherence, expressions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from plangen.calendar.numerals import from_chinese, to_chinese
from plangen.findings import Finding, Fix, Place, Severity
from plangen.plan.loaded import LoadedPlan, PlacedText
from plangen.plan.model import Plan
from plangen.plan.texts import PlanText, text_in
from plangen.plan.titles import TypedTitle
from plangen.reading import problems
from plangen.reading.coherence import incoherences
from plangen.reading.cut_texts import cut_texts
from plangen.reading.expressions import ExpressionError, render
from plangen.reading.facts import facts
from plangen.reading.forms import malformed
from plangen.reading.mending import with_fix
from plangen.reading.normal import normalise
from plangen.reading.picture_files import undescribed_pictures
from plangen.reading.totals import unsummable
from plangen.source.decode import UTF_8
from plangen.source.nodes import Mapping, Node, Path, Scalar, Sequence, plain
from plangen.source.parse import parse
from plangen.source.scalars import file_span
from plangen.source.slips import slip_in_text
from plangen.source.text import SourceText

_Model = TypeVar("_Model", bound=BaseModel)
_Change = Callable[[Path, str, PlanText, Scalar], str]

# What was meant as an expression: full-width braces, single ones, a statement.
_MISTYPED = re.compile(
    r"｛｛.*?｝｝|\{%.*?%\}|(?<!\{)\{\s*(?:activities|period|organization|活动|月份|单位)[\w.]*\s*\}(?!\})"
)


@dataclass
class Loading:
    """What came of reading a file: a plan when there is no error, and the findings."""

    plan: LoadedPlan | None = None
    findings: list[Finding] = field(default_factory=list)
    looks_like_plan: bool = True
    """False for YAML that has none of a plan's fields; folders may hold such files."""


def load(source: SourceText) -> Loading:
    """Read a plan. All problems of one stage are reported together."""
    root, found = parse(source)
    if root is None or found:
        return Loading(None, [with_fix(source, each) for each in found])
    if source.encoding != UTF_8:
        args = {"encoding": source.encoding}
        found = [Finding("PG106", Place(source.name), args, Severity.WARNING, Fix())]
    if not isinstance(root, Mapping):
        finding = slip_in_text(source, root.start, root.end)
        finding = finding or source.finding("PG120", root.start, root.start + 1, {})
        return Loading(None, [*found, with_fix(source, finding)], looks_like_plan=False)
    normal = normalise(source, root)
    found += normal.findings
    root = normal.root
    looks_like_plan = any(key.value in Plan.model_fields for key, _ in normal.root.entries)
    try:
        raw = Plan.model_validate(plain(root))
    except ValidationError as error:
        wrong = [with_fix(source, each) for each in problems.findings(source, normal, error)]
        return Loading(None, found + wrong, looks_like_plan)
    found += incoherences(source, normal, raw)
    found += undescribed_pictures(source, root, raw)
    texts: list[PlacedText] = []
    plan = _rendered(raw, source, root, texts, found)
    found += cut_texts(source, root, [text.scalar for text in texts])
    found += malformed(source, root, plan)
    found += unsummable(source, plan, texts)
    if any(finding.is_error for finding in found):
        return Loading(None, found)
    return Loading(LoadedPlan(source, root, plan, tuple(texts)), found)


def _rendered(
    raw: Plan, source: SourceText, root: Node, texts: list[PlacedText], found: list[Finding]
) -> Plan:
    """Return the plan with its texts as they are printed; collect texts and findings on the way."""
    names = facts(raw)

    def render_at(path: Path, value: str, mark: PlanText, at: Scalar) -> str:
        try:
            rendered = render(value, names)
        except ExpressionError as error:
            place = file_span(source.text, at, error.start, error.end)
            found.append(source.finding(error.code, *place, error.finding_args))
            return value
        if slip := _MISTYPED.search(value):
            place = file_span(source.text, at, *slip.span())
            found.append(source.finding("PG228", *place, {}, Severity.WARNING))
        starts = rendered.line_starts() if mark.keeps_lines else ()
        rendered = rendered.single_line() if mark.single_line else rendered
        first, last = _unnumbered(source, PlacedText(path, rendered, at), mark, found)
        if last - first < len(str(rendered)):
            rendered = rendered.cut(first, last)
        texts.append(PlacedText(path, rendered, at))
        breaks = tuple(start - first for start in starts if first < start < last)
        return TypedTitle(str(rendered), breaks) if breaks else str(rendered)

    return _map_texts(raw, root, (), render_at)


def _unnumbered(
    source: SourceText, placed: PlacedText, mark: PlanText, found: list[Finding]
) -> tuple[int, int]:
    """Return where a title begins and ends, without a typed number, of which a warning tells."""
    rendered = placed.text
    text = str(rendered)
    typed = _typed_number(text, mark)
    if typed is None:
        return 0, len(text)
    # Where the opening 《 belongs to what was typed too much, so does the closing one.
    end = len(text) - (1 if typed.group().endswith("《") else 0)
    place = file_span(source.text, placed.scalar, *rendered.value_range(*typed.span()))
    args = {"value": typed.group().strip()}
    kept = rendered.cut(typed.end(), end)
    spans = [span for span in (typed.span(), (end, len(text))) if span[0] < span[1]]
    edits = [edit for span in spans if (edit := placed.edit(source, span, ""))]
    # A second number would be the next to go: the plan would not be the same.
    is_sure = len(edits) == len(spans) and not _typed_number(str(kept), mark)
    fix = Fix(tuple(edits)) if is_sure else None
    found.append(source.finding("PG229", *place, args, Severity.WARNING, fix))
    return typed.end(), end


def _typed_number(text: str, mark: PlanText) -> re.Match[str] | None:
    found = mark.typed_number.match(text) if mark.typed_number else None
    if found is None or found.end() == len(text):
        return None
    written = found.groupdict().get("number") or "一"
    # 五一、端午 begins with a feast and not with a number.
    return found if to_chinese(from_chinese(written) or 0) == written else None


def _map_texts(part: _Model, node: Node | None, path: Path, change: _Change) -> _Model:
    """Return *part* with every plan text changed by *change*, in the order of the fields.

    *node* is what stands for it in the file. A text that is not written there is a default and
    stays as it is.
    """
    nodes = _below(node)
    changed: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value, at, below = getattr(part, name), (*path, name), nodes.get(name)
        mark = text_in(info)
        if mark and isinstance(value, str):
            changed[name] = change(at, value, mark, below) if isinstance(below, Scalar) else value
        elif isinstance(value, BaseModel):
            changed[name] = _map_texts(value, below, at, change)
        elif isinstance(value, tuple | dict):
            changed[name] = _map_items(value, below, at, change, mark)
    return part.model_copy(update=changed)


def _map_items(
    items: tuple[object, ...] | dict[str, object],
    node: Node | None,
    path: Path,
    change: _Change,
    mark: PlanText | None,
) -> object:
    own = PlanText() if isinstance(items, dict) else mark
    nodes = _below(node)

    def mapped(step: str | int, item: object) -> object:
        at, below = (*path, step), nodes.get(step)
        if isinstance(item, BaseModel):
            return _map_texts(item, below, at, change)
        if own and isinstance(item, str) and isinstance(below, Scalar):
            return change(at, item, own, below)
        return item

    if isinstance(items, dict):
        return {key: mapped(key, item) for key, item in items.items()}
    return tuple(mapped(index, item) for index, item in enumerate(items))


def _below(node: Node | None) -> dict[str | int, Node]:
    """Return what stands in a mapping by its keys, or in a list by its numbers."""
    if isinstance(node, Sequence):
        return dict(enumerate(node.items))
    # Of a column's text that is written twice, at `more` and beside it, the first is meant.
    entries = node.entries[::-1] if isinstance(node, Mapping) else ()
    return {key.value: value for key, value in entries}
