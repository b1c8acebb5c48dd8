"""Whether each line that is typed is one of the document, or is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from lxml import etree

from plangen import load
from plangen.config import DEFAULT
from plangen.document.blocks import Paragraph
from plangen.document.compose import Typesetting, compose
from plangen.document.template import Template, official_folder, open_template
from plangen.errors import PlanError
from plangen.findings import Finding, Severity
from plangen.layout import OFFICIAL
from plangen.looks import stylesheet_of
from plangen.plan_file import PlanFile
from plangen.rendering import render_in
from plangen.source.text import SourceText
from plangen.values import Struct, astuple
from plangen.word.stylesheet import Stylesheet
from typed.texts import FOLD, INNER, Place, Style, Text, Trap, is_note
from typed.trees import Branch, Entry, Lines, Raw, Tree

PRINTED_ALL_THE_SAME = frozenset({"PG134", "PG135", "PG138", "PG220"})
"""What these say of a text changes nothing of its lines: they excuse no lost one."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_EXPRESSION = re.compile(r"\{\{\s*([^}\s]+)\s*\}\}")
_NUMBER = re.compile(
    r"^(?:第?[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．）]|（\d+）|[①-⑳▲●-]|"
    r"[A-Z]\.|第[一二三四五六七八九十]+部分\u3000)"
)
_HEADERS = {"time": "活动时间", "place": "活动地点", "content": "活动内容", "notes": "备注"}
_NOTE = "注："
_YEAR = re.compile(r"\d{4}[-年]")


@dataclass(frozen=True)
class Failure:
    """A text of which something is neither printed nor told; the file that shows it."""

    kind: str  # lost, refused, crash
    text: Text | None
    line: str
    file: str
    printed: tuple[str, ...]
    said: tuple[str, ...]

    def __str__(self) -> str:
        shown = self.file.replace("\r\n", "\n").replace("\r", "\n")
        place = self.text.place.value if self.text else "-"
        style = self.text.style.value if self.text else "-"
        return "\n".join(
            [
                f"{self.kind}: {self.line!r} ({place}, {style})",
                *(f"    | {line}" for line in shown.splitlines()),
                *(f"    prints {line}" for line in self.printed),
                *(f"    says {said}" for said in self.said),
            ]
        )


@dataclass(frozen=True)
class Wanted:
    """Lines that must be printed in this order, and the texts that they are of."""

    place: Place
    lines: tuple[str, ...]
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class _Label:
    """What stands before the text of a cell where a table is listed; *typed* is its header."""

    text: str
    typed: Text | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of one plan."""

    failures: tuple[Failure, ...]
    is_printed: bool
    needless: tuple[str, ...]  # codes of findings about the form of texts that are all right


def judge(tree: Tree, *, as_docx: bool = False) -> Outcome:
    """Print a plan, and look for each of its lines."""
    file, places = tree.file()
    findings: Sequence[Finding] = ()
    try:
        source = load(SourceText("plan.yaml", file), config=DEFAULT)
        findings = source.findings
        printed = _print(source, as_docx=as_docx)
    except PlanError as error:
        return _judged_without_document(tree, file, places, [*findings, *error.findings])
    except Exception as error:  # noqa: BLE001  # whatever it is, it is a failure
        failure = Failure("crash", None, repr(error), file, (), ())
        return Outcome((failure,), is_printed=False, needless=())
    failures: list[Failure] = []
    forms = [_forms(line) for line in printed]
    for wanted in _wanted(tree.root, tree.values()):
        if any(_is_excused(places[id(text)], findings) for text in wanted.texts):
            continue
        lost = _lost(wanted, printed, forms)
        if lost is not None:
            said = tuple(map(_said, findings))
            text = next((one for one in wanted.texts if _ends_with_comment(lost, one)), None)
            text = text or wanted.texts[0]
            failures.append(Failure("lost", text, lost, file, tuple(printed), said))
    return Outcome(tuple(failures), is_printed=True, needless=_needless(tree, places, findings))


def _ends_with_comment(line: str, text: Text) -> bool:
    return text.is_comment_typed and line.endswith(text.comment)


def _judged_without_document(
    tree: Tree, file: str, places: dict[int, Lines], findings: Sequence[Finding]
) -> Outcome:
    """No document is right only if an error stands where something is wrong."""
    traps = [places[id(text)] for _, text in tree.texts() if text.may_end_reading]
    errors = [each for each in findings if each.severity is Severity.ERROR]
    if any(each.place.line in lines for each in errors for lines in traps):
        return Outcome((), is_printed=False, needless=())
    text = next(
        (
            text
            for _, text in tree.texts()
            for each in errors
            if each.place.line in places[id(text)]
        ),
        None,
    )
    said = tuple(map(_said, errors))
    failure = Failure("refused", text, said[0] if said else "", file, (), said)
    return Outcome((failure,), is_printed=False, needless=())


def _needless(tree: Tree, places: dict[int, Lines], findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return the codes that are told of comments where there is nothing to tell."""
    sound = [
        places[id(text)]
        for _, text in tree.texts()
        if text.trap is Trap.NONE and not text.is_comment_typed and not text.is_glued
    ]
    typed = [
        places[id(text)] for _, text in tree.texts() if text.trap is not Trap.NONE or text.comment
    ]
    return tuple(
        each.code
        for each in findings
        if each.code == "PG137"
        and any(each.place.line in lines for lines in sound)
        and not any(each.place.line in lines for lines in typed)
    )


def _said(finding: Finding) -> str:
    place = finding.place
    return f"{place.line}:{place.column} {finding.code} {finding.severity.value}"


def _is_excused(lines: Lines, findings: Sequence[Finding]) -> bool:
    return any(
        place.line in lines
        for finding in findings
        if finding.code < "PG3" and finding.code not in PRINTED_ALL_THE_SAME
        for place in (finding.place, *finding.also)
    )


@cache
def _template() -> Template:
    return open_template(official_folder())


@cache
def _stylesheet() -> Stylesheet:
    return stylesheet_of(_template(), OFFICIAL)


def _print(plan: PlanFile, *, as_docx: bool) -> list[str]:
    """Return each line that is printed: of a Word file, or, quicker, of what it is made of."""
    if as_docx:
        return _printed(render_in(OFFICIAL, plan, _template()).data)
    if plan.printable is None:
        raise PlanError(*(each for each in plan.findings if each.is_error))
    names, capacity = _stylesheet().names, _stylesheet().title_capacity
    document = compose(plan.printable, _template(), names, Typesetting(capacity))
    return [line.strip() for line in _lines_of(document) if line.strip()]


def _lines_of(block: object) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        for each in block:
            yield from _lines_of(each)
    elif isinstance(block, Paragraph) and block.run_in:
        yield block.run_in.number + block.run_in.text + block.lines[0]
        yield from block.lines[1:]
    elif isinstance(block, Struct):
        yield from _lines_of(astuple(block))


def _printed(data: bytes) -> list[str]:
    """Return each line of each paragraph of a document, those of tables too."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    return [
        line.strip()
        for paragraph in body.iter(f"{_W}p")
        for line in _text(paragraph).split("\n")
        if line.strip()
    ]


def _text(paragraph: etree._Element) -> str:
    """Return a text with its typed line ends; those that were made for a column have a type."""
    marks = {f"{_W}br": "\n", f"{_W}noBreakHyphen": "-"}
    return "".join(
        "" if each.attrib and each.tag == f"{_W}br" else marks.get(str(each.tag), each.text or "")
        for each in paragraph.iter(f"{_W}t", *marks)
    )


def _wanted(
    branch: Branch, values: Mapping[str, str], labels: Mapping[str, _Label] | None = None
) -> Iterator[Wanted]:
    """Yield the lines of each text; *labels* are those of cells, in a table that is listed."""
    labels = _labels(branch, values) if branch.get("columns") else labels or {}
    entries = list(branch.entries)
    words = _venue(branch) if labels else _words(branch)
    if words:
        yield _run_on(branch, words, values)
        entries = [entry for entry in entries if entry not in words]
    for entry in entries:
        if isinstance(entry.node, Branch):
            yield from _wanted(entry.node, values, labels)
        elif isinstance(entry.node, Text) and entry.node.place is not Place.HIDDEN:
            first, *rest = _lines(branch, entry, values)
            if entry.key == "note":
                first = _NOTE + first.removeprefix(_NOTE)
            label = labels.get(entry.key, _Label(""))
            texts = tuple(filter(None, (entry.node, label.typed)))
            yield Wanted(entry.node.place, (label.text + first, *rest), texts)


def _venue(group: Branch) -> list[Entry]:
    """Return venue and tag of a group in a table that is listed, which share a line."""
    found = [entry for entry in group.entries if entry.key in {"venue", "tag"}]
    return found if len(found) > 1 else []


def _words(branch: Branch) -> list[Entry]:
    """Return title, body and owner of a section or an item that share lines, in this order."""
    found = {entry.key: entry for entry in branch.entries if isinstance(entry.node, Text)}
    title, body, owner = (found.get(key) for key in ("title", "body", "owner"))
    if owner:
        return [each for each in (title, body, owner) if each]
    return [title, body] if title and body and _runs_in(branch, title) else []


def _runs_in(branch: Branch, title: Entry) -> bool:
    """Whether the body follows a title that ends with 。 in the same paragraph."""
    assert isinstance(title.node, Text)
    ends = title.node.paragraphs[-1][-1].endswith("。")
    return title.node.place is Place.ONE and ends and not branch.get("run_in")


def _run_on(branch: Branch, words: Sequence[Entry], values: Mapping[str, str]) -> Wanted:
    """Return the lines of a title and of what may follow on its line: body, owner, or tag."""
    lines: list[str] = []
    for entry, last in zip(words, (None, *words), strict=False):
        more = _lines(branch, entry, values)
        if entry.key == "owner":
            lines[-1] += f"（{''.join(more)}）"
        elif entry.key == "tag":
            first, *rest = (f"（{line}）" for line in more)
            lines[-1:] = [lines[-1] + first, *rest]
        elif last and _runs_in(branch, last):
            lines[-1:] = [lines[-1] + more[0], *more[1:]]
        else:
            lines += more
    texts = tuple(entry.node for entry in words if isinstance(entry.node, Text))
    return Wanted(Place.LINES, tuple(lines), texts)


def _labels(table: Branch, values: Mapping[str, str]) -> dict[str, _Label]:
    """Return what stands before the cells of a table that is listed, by their columns."""
    columns = table.get("columns")
    if not table.get("listed") or not isinstance(columns, Branch):
        return {}
    labels = {key: _Label(f"{header}：") for key, header in _HEADERS.items()}
    for column in (entry.node for entry in columns.entries):
        if isinstance(column, Branch):
            named = column.get("key")
            key = named.value if isinstance(named, Raw) else column.entries[0].key
            header = next(each for each in column.entries if isinstance(each.node, Text))
            text = "".join(_lines(column, header, values))
            labels[key] = _Label(
                f"{text}：", header.node if isinstance(header.node, Text) else None
            )
    return {key: label for key, label in labels.items() if key != "name"}


def _lines(branch: Branch, entry: Entry, values: Mapping[str, str]) -> tuple[str, ...]:
    assert isinstance(entry.node, Text)
    lines = [_filled_in(line, values) for line in entry.node.lines]
    # In brackets a comment behind the comma stands behind the text too.
    is_last = entry is branch.entries[-1]
    if branch.is_flow and entry.behind and not is_last and not is_note(entry.behind):
        lines[-1] += f" {entry.behind}"
    return tuple(line.strip() for line in lines)


def _filled_in(line: str, values: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: values[found[1]], line.replace(INNER, " "))


def _forms(line: str) -> frozenset[str]:
    """Return what a printed line may have been typed as: its number, brackets, colon apart."""
    forms = {line}
    forms |= {_NUMBER.sub("", form, count=1) for form in forms}
    forms |= {form.removeprefix("（") for form in forms}
    forms |= {form.removesuffix("）") for form in forms}
    forms |= {form.removesuffix("：") for form in forms}
    return frozenset(form.strip() for form in forms)


def _lost(wanted: Wanted, printed: Sequence[str], forms: Sequence[frozenset[str]]) -> str | None:
    """Return the first line that is not printed in its turn."""
    if wanted.place is Place.TITLE:
        return None if _is_title(wanted.lines, printed) else "⏎".join(wanted.lines)
    shown = iter(forms)
    for line in wanted.lines:
        if wanted.place is Place.TIME and _YEAR.search(line):
            continue  # printed in another form
        possible = _unfolded(line)
        if not any(possible & each for each in shown):
            return line
    return None


def _unfolded(line: str) -> frozenset[str]:
    first, *rest = line.split(FOLD)
    return frozenset(
        first + "".join(map("".join, zip(blanks, rest, strict=True)))
        for blanks in product(("", " "), repeat=len(rest))
    )


def _is_title(lines: Sequence[str], printed: Sequence[str]) -> bool:
    whole = _tight("".join(lines).replace(FOLD, ""))
    for start in range(len(printed)):
        shown = ""
        for line in printed[start:]:
            shown += _tight(line)
            if shown == whole or _NUMBER.sub("", shown, count=1) == whole:
                return True
            if len(shown) > len(whole) + 6:
                break
    return False


def _tight(text: str) -> str:
    return "".join(text.split())


# The smallest plan that fails in the same way.


def smallest(tree: Tree, failure: Failure, most: int = 400) -> Failure:
    """Return the failure with all left out of its plan that has no part in it."""
    best, tries = failure, 0
    is_smaller = True
    while is_smaller and tries < most:
        is_smaller = False
        for undo in _steps(tree):
            tries += 1
            again = _same(judge(tree), failure)
            if again is None:
                undo()
            else:
                best, is_smaller = again, True
            if tries >= most:
                break
    return best


def _same(outcome: Outcome, failure: Failure) -> Failure | None:
    """Return the failure of an outcome that is of the same kind, at the same sort of text."""

    def signature(one: Failure) -> tuple[object, ...]:
        text = one.text
        said = one.said[0].split()[1:] if one.kind == "refused" and one.said else ()
        if one.kind == "crash":
            said = [one.line[:20]]
        return (one.kind, text and text.place, text and text.style, *said)

    wanted = signature(failure)
    return next((one for one in outcome.failures if signature(one) == wanted), None)


def _steps(tree: Tree) -> Iterator[Undo]:
    """Make the plan simpler in one place, and yield how to take that back."""
    for branch in list(tree.branches()):
        for entry in list(branch.entries):
            if entry in branch.entries and entry.key not in {"organization", "period"}:
                before = list(branch.entries)
                branch.entries.remove(entry)
                if branch.entries:
                    yield Undo(branch, "entries", before)
                else:
                    branch.entries = before
    yield from _simpler_surroundings(tree)
    for entry, text in list(tree.texts()):
        for simpler in text.simpler():
            before_text = entry.node
            if entry.node is text and simpler.fits(in_flow=text.style in _ALSO_IN_FLOW):
                entry.node = simpler
                yield Undo(entry, "node", before_text)


_ALSO_IN_FLOW = frozenset({Style.PLAIN})


def _simpler_surroundings(tree: Tree) -> Iterator[Undo]:
    for one, name, value in _defaults(tree):
        before = getattr(one, name)
        if before != value:
            setattr(one, name, value)
            yield Undo(one, name, before)


def _defaults(tree: Tree) -> Iterator[tuple[object, str, object]]:
    yield tree, "line_end", "\n"
    yield tree, "is_begun", False
    yield tree, "is_ended", True
    for branch in list(tree.branches()):
        yield branch, "comment", ""
        yield branch, "is_indented", True
        for entry in branch.entries:
            yield entry, "above", ()
            yield entry, "behind", ""
            yield entry, "is_broken", False
            yield entry, "gap", 1
            if not isinstance(entry.node, (Branch, Text)):
                yield entry.node, "comment", ""


@dataclass(frozen=True)
class Undo:
    """How a change is taken back."""

    of: object
    name: str
    value: object

    def __call__(self) -> None:
        setattr(self.of, self.name, self.value)
