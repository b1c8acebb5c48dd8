"""A source text becomes a plan: nodes, model, coherence, expressions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from plangen.findings import Finding, Fix, Place, Severity
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Plan
from plangen.plan.reading import Reading
from plangen.reading.broken_lines import broken_lines
from plangen.reading.coherence import incoherences
from plangen.reading.cut_texts import cut_texts
from plangen.reading.facts import facts
from plangen.reading.forms import malformed
from plangen.reading.mending import with_fix
from plangen.reading.normal import normalise
from plangen.reading.picture_files import undescribed_pictures
from plangen.reading.printed import PrintedText, printed
from plangen.reading.problems import problems
from plangen.reading.totals import unsummable
from plangen.reading.walk import typed_texts, with_texts
from plangen.source.decode import UTF_8
from plangen.source.nodes import Mapping, Node, plain
from plangen.source.parse import parse
from plangen.source.slips import slip_in_text
from plangen.source.text import SourceText

_ABOUT_TYPED: tuple[Callable[[Reading, Plan], Iterable[Finding]], ...] = (
    incoherences,
    undescribed_pictures,
)
"""The functions that yield findings about a plan as it was typed."""
_ABOUT_PRINTED: tuple[Callable[[LoadedPlan], Iterable[Finding]], ...] = (
    cut_texts,
    broken_lines,
    malformed,
    unsummable,
)
"""The functions that yield findings about a plan as it is printed, or about its file."""


@dataclass(frozen=True)
class Loading:
    """The result of reading a file: a plan when there is no error, and the findings.

    *written* is the tree as it was written, even of a wrong plan; None where YAML finds no tree.
    """

    written: Node | None
    findings: tuple[Finding, ...]
    plan: LoadedPlan | None = None
    looks_like_plan: bool = True
    """False for YAML that has none of a plan's fields; folders may hold such files."""


def load(source: SourceText) -> Loading:
    """Read a plan. All problems of one stage are reported together."""
    written, slips = parse(source)
    if written is None or slips:
        return Loading(written, _with_fixes(source, slips))
    about_file = tuple(_about_encoding(source))
    if not isinstance(written, Mapping):
        found = _with_fixes(source, [_no_mapping(source, written)])
        return Loading(written, about_file + found, looks_like_plan=False)
    reading, about_keys = normalise(source, written)
    return _loading(reading, about_file + about_keys)


def _loading(reading: Reading, known: tuple[Finding, ...]) -> Loading:
    """Make a plan of its normal form; *known* are the findings so far."""
    looks_like_plan = any(key.value in Plan.model_fields for key, _ in reading.root.entries)
    try:
        typed = Plan.model_validate(plain(reading.root))
    except ValidationError as error:
        found = known + _with_fixes(reading.source, problems(reading, error))
        return Loading(reading.written, found, looks_like_plan=looks_like_plan)
    texts = tuple(_printed_texts(reading, typed))
    loaded = _loaded(reading, typed, texts)
    found = (
        *known,
        *(finding for complain in _ABOUT_TYPED for finding in complain(reading, typed)),
        *(finding for text in texts for finding in text.findings),
        *(finding for complain in _ABOUT_PRINTED for finding in complain(loaded)),
    )
    has_errors = any(finding.is_error for finding in found)
    return Loading(reading.written, found, None if has_errors else loaded, looks_like_plan)


def _printed_texts(reading: Reading, typed: Plan) -> Iterator[PrintedText]:
    names = facts(typed)
    for text in typed_texts(typed, reading.root):
        yield printed(reading, text, names)


def _loaded(reading: Reading, typed: Plan, texts: Iterable[PrintedText]) -> LoadedPlan:
    """Return the plan with its texts as they are printed; a text that cannot be stays as typed."""
    placed = tuple(text.placed for text in texts if text.placed)
    changed = (each for each in placed if str(each.text) != each.scalar.value)
    plan = with_texts(typed, ((each.path, str(each.text)) for each in changed))
    return LoadedPlan(reading, plan, placed)


def _about_encoding(source: SourceText) -> Iterator[Finding]:
    if source.encoding != UTF_8:
        args = {"encoding": source.encoding}
        yield Finding("PG106", Place(source.name), args, Severity.WARNING, Fix())


def _no_mapping(source: SourceText, root: Node) -> Finding:
    slip = slip_in_text(source, root.start, root.end)
    return slip or source.finding("PG120", root.start, root.start + 1, {})


def _with_fixes(source: SourceText, found: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(with_fix(source, each) for each in found)
