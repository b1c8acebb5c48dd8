"""A text is read as it stands: nodes, model, coherence, expressions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pydantic import ValidationError

from plangen.findings import Finding, Fix, Place, Severity
from plangen.plan.loaded import LoadedPlan, Need, PlacedText
from plangen.plan.model import Plan
from plangen.plan.reading import Reading
from plangen.reading.broken_lines import broken_lines
from plangen.reading.coherence import incoherences
from plangen.reading.cut_texts import cut_texts
from plangen.reading.facts import facts
from plangen.reading.folded_lines import folded_lines
from plangen.reading.forms import malformed
from plangen.reading.letters import letters_among_digits
from plangen.reading.normal import normalise
from plangen.reading.partial import Readable, without_errors
from plangen.reading.picture_files import undescribed_pictures
from plangen.reading.printed import PrintedText, printed
from plangen.reading.problems import problems
from plangen.reading.tabs import tabs
from plangen.reading.totals import unsummable
from plangen.reading.walk import typed_texts, with_texts
from plangen.source.cut_lines import comment_for_text
from plangen.source.decode import UTF_8
from plangen.source.mended import MendedText
from plangen.source.names import misnamed
from plangen.source.nodes import Mapping, Node, plain
from plangen.source.parse import parse
from plangen.source.text import SourceText
from plangen.values import Struct

_UNKNOWN_NAME = "PG224"
_ABOUT_PRINTED: tuple[Callable[[LoadedPlan], Iterable[Finding]], ...] = (
    cut_texts,
    broken_lines,
    folded_lines,
    malformed,
    letters_among_digits,
    unsummable,
    tabs,
)
"""The functions that yield findings about a plan as it is printed, or about its file."""


class Loading(Struct, frozen=True):
    """The result of reading a file: a plan when there is no error, and the findings.

    *written* is the tree as it was written, even of a wrong plan; None where YAML finds no tree.
    """

    written: Node | None
    findings: tuple[Finding, ...]
    plan: LoadedPlan | None = None
    partial: LoadedPlan | None = None
    """What can be checked where that is not *plan*: what could be read of a plan with errors, or
    the plan that was meant; its places are those of *mended*, if any."""
    mended: MendedText | None = None
    """The text that was read in the place of the file's, where that has slips of form."""
    looks_like_plan: bool = True
    """False for YAML that has none of a plan's fields; folders may hold such files."""

    @property
    def breaks(self) -> bool:
        """Whether YAML breaks off; then the last finding says where."""
        return self.written is None

    @property
    def errors(self) -> list[Finding]:
        """The findings that make a document impossible."""
        return [finding for finding in self.findings if finding.is_error]


def read_once(source: SourceText) -> Loading:
    """Read a text as it stands. All problems up to where YAML breaks off are reported together."""
    written, about_yaml = parse(source)
    if written is None:
        return Loading(written, tuple(about_yaml))
    known = (*_about_file(source), *about_yaml)
    if not isinstance(written, Mapping):
        found = _no_mapping(source, written)
        return Loading(written, (*known, found), looks_like_plan=False)
    reading, about_keys = normalise(source, written)
    return _loading(reading, known + about_keys)


def _loading(reading: Reading, known: tuple[Finding, ...]) -> Loading:
    """Make a plan of its normal form; *known* are the findings so far."""
    looks_like_plan = any(key.value in Plan.model_fields for key, _ in reading.root.entries)
    data = plain(reading.root)
    try:
        readable = Readable(Plan.model_validate(data))
    except ValidationError as error:
        known += tuple(problems(reading, error))
        rest = without_errors(data)
        if rest is None:
            return Loading(reading.written, known, looks_like_plan=looks_like_plan)
        readable = rest
    texts = tuple(_printed_texts(reading, readable.plan))
    loaded = _loaded(reading, readable, texts)
    found = (
        *known,
        *incoherences(reading, readable),
        *undescribed_pictures(reading, readable.plan),
        *(finding for text in texts for finding in text.findings if _is_sure(finding, readable)),
        *(finding for complain in _ABOUT_PRINTED for finding in complain(loaded)),
    )
    found = tuple({each.identity: each for each in reversed(found)}.values())[::-1]
    has_errors = any(finding.is_error for finding in found)
    plan, partial = (None, loaded) if has_errors else (loaded, None)
    return Loading(reading.written, found, plan, partial, looks_like_plan=looks_like_plan)


def _is_sure(finding: Finding, readable: Readable) -> bool:
    """Return whether a finding about a text holds; a table that is named may have been cut out."""
    return finding.code != _UNKNOWN_NAME or Need.PARTS not in readable.lacks


def _printed_texts(reading: Reading, typed: Plan) -> Iterator[PrintedText]:
    names = facts(typed)
    for text in typed_texts(typed, reading.root):
        yield printed(reading, text, names)


def _loaded(reading: Reading, readable: Readable, texts: Iterable[PrintedText]) -> LoadedPlan:
    """Return the plan with its texts as they are printed; a text that cannot be stays as typed."""
    placed = tuple(text.placed for text in texts if text.placed)
    changed = (each for each in placed if str(each.text) != each.scalar.value)
    plan = with_texts(readable.plan, ((each.path, str(each.text)) for each in changed))
    gaps = readable.gaps | {text.path[:-1] for text in placed if _is_commented_out(reading, text)}
    return LoadedPlan(reading, plan, tuple(_told_once(placed)), readable.lacks, gaps)


def _told_once(texts: Iterable[PlacedText]) -> Iterator[PlacedText]:
    """Yield *texts*, but the head above several columns once, in ``{报名: [人数, 方式]}``."""
    heads: set[int] = set()
    for text in texts:
        if text.path[-1] == "above":
            if text.scalar.start in heads:
                continue
            heads.add(text.scalar.start)
        yield text


def _is_commented_out(reading: Reading, text: PlacedText) -> bool:
    """Return whether the words of an empty text stand in the comment behind it."""
    return comment_for_text(reading.source, text.scalar) is not None


def _about_file(source: SourceText) -> Iterator[Finding]:
    """Yield the findings about the encoding and the name of a file."""
    if finding := misnamed(source.name):
        yield finding
    if source.encoding != UTF_8:
        args = {"encoding": source.encoding}
        yield Finding("PG106", Place(source.name), args, Severity.WARNING, Fix())


def _no_mapping(source: SourceText, root: Node) -> Finding:
    return source.finding("PG120", root.start, root.start + 1, {})
