"""``plangen new``: the next plan from the last one; its path on stdout, all talk on stderr."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Iterator
from functools import cached_property
from itertools import count
from pathlib import Path

from plangen.calendar.periods import Period, parse_period
from plangen.cli import console
from plangen.cli.exits import ERRORS, UNUSABLE
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import Configs, NamedFile, is_about_file, named_files, real_name
from plangen.cli.system import working_folder
from plangen.cli.usual import PLANS, is_folder, plans_lie_here
from plangen.config import Term
from plangen.editor.spelling import in_one_spelling
from plangen.errors import InputError, NextPlanError, OutputError, PlangenError, TakenError
from plangen.findings import Args, Finding, Place
from plangen.messages import Language, Phrasebook
from plangen.month.activities import Activities
from plangen.month.blank import blank
from plangen.month.predecessors import (
    Candidate,
    name_after,
    newest_before,
    newest_span,
    next_after,
    period_due,
    period_of,
    predecessor,
    refuse_beyond_term,
    refuse_period,
)
from plangen.month.remarks import About, Remark
from plangen.month.roll import roll
from plangen.month.rolled import Rolled
from plangen.month.upcoming import Upcoming, name_for
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.reading.load import load
from plangen.reading.telling import as_told
from plangen.report.review import comment, is_comment_of_ours, sentence
from plangen.rewriting import difference
from plangen.saving import beside, refuse_read_only, save
from plangen.source.edits import edited
from plangen.source.names import SUFFIXES
from plangen.source.text import SourceText, read
from plangen.values import Struct, replace

_SCHEMA = Path("schema", "plan.schema.json")
_PLAIN = regex(r"[\w./\\:+-]+")  # a name that no shell reads as anything else


class Options(Struct, frozen=True):
    """The options of ``new``; see the help of each."""

    source: Path | None = None
    output: str | None = None
    dry_run: bool = False
    force: bool = False
    activities: Activities | None = None
    no_comments: bool = False
    blank: bool = False
    keys: str | None = None
    name: str | None = None


def new(period: str | None, options: Options, language: Language) -> int:
    """Write the plan for *period*, or for the one that is due next; return the exit code."""
    phrases = phrases_with_rules(language)
    wanted = parse_period(period) if period else None
    if period and wanted is None:
        return _usage(phrases, phrases.say("usage.period", value=period))
    of_a_plan = (options.source, options.activities, options.no_comments, options.name)
    if options.blank and any(of_a_plan):
        return _usage(phrases, phrases.say("usage.blank"))
    try:
        maker = _Maker(options, phrases)
        return maker.blank(wanted) if options.blank else maker.next(wanted)
    except PlangenError as error:
        console.tell(error.findings, phrases)
        return error.exit_code


def _usage(phrases: Phrasebook, detail: str) -> int:
    console.say(phrases.say("usage.error", detail=detail))
    return UNUSABLE


def _refusal(code: str, file: Path, args: Args | None = None) -> NextPlanError:
    return NextPlanError(Finding(code, Place(str(file)), args or {}))


class _Maker(Struct, dict=True):
    options: Options
    phrases: Phrasebook

    def next(self, wanted: Period | None) -> int:
        """Write the plan for *wanted* from the newest plan before it; return the exit code."""
        source = self.options.source or self._newest(wanted)
        before = read(source, allows_pipe=source == self.options.source)
        loading = load(before)
        if loading.plan is None:
            errors = [each for each in as_told(before, loading.findings) if each.is_error]
            console.tell([*errors, *_refusal("PG435", source).findings], self.phrases)
            return ERRORS
        console.tell([each for each in loading.findings if is_about_file(each)], self.phrases)
        last = Upcoming(loading.plan.plan.period, loading.plan.plan.period_name)
        after = self._after(source, last, wanted)
        target = self._target(name_after(source, last, after), source)
        rolled = self._rolled(loading.plan, after, target)
        text, lines = rolled.text(self._comment)
        result = replace(edited(before, []), name=str(target), text=text)
        result = self._spelt(rolled, result, source)
        key = "new.shown" if self.options.dry_run else "new.done"
        self._write(result, target, before)
        self._say(key, source=str(source), period=after.called, file=str(target))
        if rolled.dropped:
            self._say("new.dropped", count=rolled.dropped)
        if rolled.emptied:
            self._say("new.emptied", count=rolled.emptied)
        self._review(rolled, lines, target)
        self._say_next(target)
        return 0

    def blank(self, wanted: Period | None) -> int:
        """Write a first plan, without one to make it from; return the exit code."""
        after = wanted or self._due or _next_month()
        target = self._target(f"{after}.yaml", None)
        language = self.phrases.language
        keys = self.options.keys or language
        schema = _schema_for(target)
        text = blank(after, language.value, schema, chinese=keys == Language.ZH)
        self._write(SourceText(str(target), text), target, None)
        self._say("new.blank", period=after.name, file=str(target))
        self._say_next(target)
        return 0

    # --- which plan ---

    @cached_property
    def _folder(self) -> Path:
        """The folder of the plans: the current one where they lie there, or else ``plans``."""
        return Path() if plans_lie_here() and not PLANS.is_dir() else PLANS

    @cached_property
    def _candidates(self) -> list[Candidate]:
        return list(self._found())

    def _found(self) -> Iterator[Candidate]:
        """Yield the plans of the folder.

        A file that cannot be read goes by the period in its name; without one it is only told.
        """
        for file in named_files([self._folder]) if self._folder.is_dir() else ():
            if not isinstance(file, NamedFile):
                about = [each for each in file.findings if is_about_file(each)]
                console.tell(about, self.phrases)
                continue
            try:
                said = period_of(file.read())
            except InputError as error:
                period = parse_period(file.path.stem)
                said = Upcoming(period, "") if period else None
                if period is None:
                    console.tell(error.findings, self.phrases)
            if said:
                yield Candidate(file.path, said.period, said.name)

    @property
    def _due(self) -> Period | None:
        return period_due(self._candidates, self._term(self._folder))

    def _term(self, folder: Path) -> Term | None:
        """Return the term of the configuration that holds in *folder*."""
        return Configs().config(folder).term

    def _after(self, source: Path, last: Upcoming, wanted: Period | None) -> Upcoming:
        """Return what the plan after *last* is for; refuses what cannot be or is not known."""
        term = self._term(source.parent)
        given = self.options.name
        if given and not last.name:
            raise _refusal("PG475", source, {"name": given})
        if wanted is None:
            after = next_after(source, last, term)
        else:
            if not given:
                refuse_beyond_term(source, last, term, wanted)
            after = Upcoming(wanted, name_for(last, wanted, term))
        refuse_period(source, last.period, after.period)
        return replace(after, name=given) if given else after

    def _newest(self, wanted: Period | None) -> Path:
        due = wanted or self._due
        if due is None and (span := newest_span(self._candidates)):
            return span.path  # which is told to have no next one
        after = due or _next_month()
        there = [each.path for each in self._candidates if each.period == after]
        is_named = self.options.force or self.options.dry_run or self.options.output
        if there and not is_named and not newest_before(self._candidates, after):
            raise _refusal("PG430", there[0])
        return predecessor(self._candidates, after, self._folder).path

    # --- the new plan ---

    def _rolled(self, loaded: LoadedPlan, after: Upcoming, target: Path) -> Rolled:
        config = Configs().config(target.parent)
        activities = self.options.activities or Activities.CLEAR
        return roll(loaded, after, activities, config, is_comment_of_ours)

    def _comment(self, remark: Remark) -> str:
        return "" if self.options.no_comments else comment(remark, self.phrases)

    def _spelt(self, rolled: Rolled, result: SourceText, source: Path) -> SourceText:
        """Return the new plan with its keys as wanted.

        Refuses a plan that cannot be read, or that says something else than it should.
        """
        loaded = load(result).plan
        if loaded is None or not rolled.is_as_meant(loaded.reading.written):
            raise _refusal("PG438", source)
        if self.options.keys:
            result = in_one_spelling(loaded, chinese=self.options.keys == Language.ZH) or result
        return result

    # --- the file ---

    def _target(self, name: str, source: Path | None) -> Path:
        """Return the path of the new plan; refuses one where a file would be lost."""
        is_beside = self.options.source is not None and not PLANS.is_dir()
        target = (source.parent if source and is_beside else self._folder) / name
        if output := self.options.output:
            path = Path(output)
            has_name = path.suffix or path.name == "-" or path.name.lower() in SUFFIXES
            target = path / name if is_folder(output) or not has_name else path
        if target.suffix.lower() not in SUFFIXES:
            raise _refusal("PG437", target)
        if source and real_name(target) == real_name(source):
            raise _refusal("PG436", target)
        if os.path.lexists(target) and not self.options.force and not self.options.dry_run:
            raise _refusal("PG430", target)
        if os.path.exists(target) and not target.is_file():  # noqa: PTH110
            reason = "EISDIR" if target.is_dir() else "ESPIPE"
            raise OutputError(Finding("PG411", Place(str(target)), {"reason": reason}))
        return target

    def _write(self, result: SourceText, target: Path, before: SourceText | None) -> None:
        """Write the new plan, or only show it: its differences from *before*, or the whole text."""
        if self.options.dry_run:
            shown = difference(before, result) if before else result.text
            console.raw(shown)
            return
        if os.path.exists(target):  # noqa: PTH110  # Path raises for a name that is too long
            refuse_read_only(target)
            self._say("new.backup", file=str(self._copied(target)))
        try:
            notes = save(result.as_utf_8, target, is_new=not self.options.force)
        except TakenError:  # by another run, since we looked
            raise _refusal("PG430", target) from None
        console.tell_once(notes, self.phrases)
        console.result(f"{target}\n")

    def _copied(self, target: Path) -> Path:
        """Copy a file, with its permissions, to a name that no file has; return that name."""
        data = target.read_bytes()
        for copy in _copies(target):
            if not os.path.lexists(copy):
                with contextlib.suppress(TakenError):  # another run wanted the same name
                    console.tell_once(save(data, copy, is_new=True, like=target), self.phrases)
                    return copy
        raise AssertionError  # there is no last name

    # --- what is said ---

    def _review(self, rolled: Rolled, lines: list[int], target: Path) -> None:
        """Print the remarks with their lines; those about old activities are in the file alone."""
        listed = [
            (line, sentence(remark, self.phrases))
            for remark, line in zip(rolled.remarks, lines, strict=True)
            if remark.about is not About.ACTIVITY
        ]
        if listed:
            self._say("new.review", count=len(listed))
        for line, text in listed:
            console.say(f"  {target}:{line}: {text}", [f"{target}:{line}:"])

    def _say_next(self, target: Path) -> None:
        if not self.options.dry_run:
            name = str(target)
            self._say("new.next", file=name if _PLAIN.fullmatch(name) else f'"{name}"')

    def _say(self, key: str, **args: str | int) -> None:
        paths = [value for value in args.values() if isinstance(value, str)]
        console.say(self.phrases.say(key, **args), paths)


def _schema_for(target: Path) -> str:
    """Return the path from a plan to the JSON Schema of its repository, there or not yet there."""
    folder = Path(working_folder()) / target.parent
    for parent in (folder, *folder.parents):
        if (parent / _SCHEMA).is_file():
            return Path(os.path.relpath(parent / _SCHEMA, folder)).as_posix()
    above = Path() if folder == Path(working_folder()) else Path("..")
    return (above / _SCHEMA).as_posix()


def _next_month() -> Period:
    today = dt.datetime.now(tz=dt.UTC).astimezone()
    return Period(today.year, today.month).shifted(1)


def _copies(target: Path) -> Iterator[Path]:
    """Yield names for a copy of *target*, without end."""
    yield beside(target, ".bak")
    for number in count(2):
        yield beside(target, f".{number}.bak")
