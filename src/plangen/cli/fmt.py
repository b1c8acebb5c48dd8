"""``plangen fmt``: the keys of plan files in one language, and nothing else changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plangen.cli import console
from plangen.cli.exits import ERRORS
from plangen.cli.plans import NamedFile, Unreadable, exit_code, named_files, no_plan
from plangen.editor.spelling import in_one_spelling
from plangen.errors import InputError, OutputError
from plangen.findings import Finding, Place
from plangen.messages import Language, Phrasebook, phrasebook
from plangen.reading.load import load
from plangen.reading.telling import as_told
from plangen.rewriting import difference, rewrite
from plangen.source.text import SourceText
from plangen.values import Struct


class _Formatted(Struct, frozen=True):
    """The result for a file: its texts *before* and *after*, or the findings that prevent them.

    *notes* tell how it was written.
    """

    path: Path
    findings: Sequence[Finding] = ()
    before: SourceText | None = None
    after: SourceText | None = None
    notes: Sequence[Finding] = ()

    @property
    def is_changed(self) -> bool:
        return self.after != self.before

    @property
    def difference(self) -> str:
        return difference(self.before, self.after) if self.before and self.after else ""


def fmt(paths: Sequence[Path], keys: Language, language: Language, *, show: bool) -> int:
    """Write the keys of the plans that *paths* name in the language *keys*; return the exit code.

    With *show* nothing is written: the differences are printed, and the code is 1 if there are any.
    """
    phrases = phrasebook(language)
    files = list(named_files(paths))
    chinese = keys is Language.ZH
    formatted = (_formatted(file, chinese=chinese, show=show) for file in files)
    # All files are changed before anything is printed: the reader of the output may go away.
    results = list(console.with_progress(formatted, len(files)))
    findings = [finding for each in results for finding in each.findings]
    changed = [each for each in results if each.is_changed]
    if show:
        console.raw("".join(each.difference for each in changed))
    else:
        console.result("".join(f"{each.path}\n" for each in changed))
    console.tell_once((note for each in results for note in each.notes), phrases)
    console.tell(findings, phrases)
    console.talk(_summary(results, phrases, show=show))
    return max(exit_code(findings), ERRORS if show and changed else 0)


def _formatted(file: NamedFile | Unreadable, *, chinese: bool, show: bool) -> _Formatted:
    """Change one file, or with *show* find out its change; a file with errors is left alone."""
    if isinstance(file, Unreadable):
        return _Formatted(file.path, file.findings)
    try:
        before = file.read()
        loading = load(before)
        if not loading.looks_like_plan and not file.was_named:
            return _Formatted(file.path, [no_plan(file.path)])
        if loading.plan is None:
            told = as_told(before, loading.findings)
            return _Formatted(file.path, [each for each in told if each.is_error])
        after = in_one_spelling(loading.plan, chinese=chinese)
        if after is None:
            return _Formatted(file.path, [Finding("PG439", Place(str(file.path)))])
        notes: Sequence[Finding] = ()
        if after != before and not show:
            notes = rewrite(file.path, before, after)
    except (InputError, OutputError) as error:
        return _Formatted(file.path, error.findings)
    return _Formatted(file.path, before=before, after=after, notes=notes)


def _summary(results: Sequence[_Formatted], phrases: Phrasebook, *, show: bool) -> str:
    """Return how many files were changed, or would be, and how many had to be left alone."""
    changed = sum(each.is_changed for each in results)
    failed = sum(exit_code(each.findings) > 0 for each in results)
    lines = []
    if changed:
        lines.append(phrases.say("fmt.shown" if show else "fmt.done", files=changed))
    if failed:
        lines.append(phrases.say("fmt.failed", files=failed))
    return "".join(f"{line}\n" for line in lines or [phrases.say("fmt.none")])
