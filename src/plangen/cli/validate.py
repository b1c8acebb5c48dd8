"""``plangen validate``: findings on stdout, a summary on stderr, fixes in the files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangen import limits
from plangen.checks.naming import names_met
from plangen.cli import console
from plangen.cli.checking import Checked, Mending, Task, check_files
from plangen.cli.console import Holds
from plangen.cli.exits import ERRORS, UNUSABLE
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import (
    Configs,
    NamedFile,
    ReadPlan,
    Unreadable,
    exit_code,
    named_files,
    read_plan,
)
from plangen.cli.system import working_folder
from plangen.cli.usual import paths_or_plans
from plangen.cli.verbose import Told
from plangen.errors import OutputError, PlangenError
from plangen.findings import Finding, Place, Severity, reason_of
from plangen.messages import Language, Phrasebook
from plangen.report.formats import CONCISE, FORMATS, FULL, Format
from plangen.report.github import annotations_of
from plangen.report.names import name_lists
from plangen.report.report import FileReport, Report
from plangen.report.text import statistics
from plangen.saving import save
from plangen.source.files import TooLargeError, read_stream
from plangen.source.text import unreadable
from plangen.values import Struct, field

_STANDARD_INPUT = Path("-")
_STEP_SUMMARY, _WORKSPACE = "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE"


class Options(Struct, frozen=True):
    """The options of ``validate``; see the help of each."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    format: str | None = None
    output_file: Path | None = None
    statistics: bool = False
    names: bool = False
    quiet: bool = False
    verbose: bool = False
    mending: Mending = field(default_factory=Mending)
    stdin_filename: Path | None = None
    jobs: int | None = None


def validate(paths: Sequence[Path], options: Options, language: Language) -> int:
    """Check the plans that *paths* name; return the exit code."""
    phrases = phrases_with_rules(language)
    is_stdin = _STANDARD_INPUT in paths
    if wrong := _contradiction(options, is_stdin=is_stdin):
        console.say(phrases.say("usage.error", detail=phrases.say(wrong)))
        return UNUSABLE
    paths = paths_or_plans(paths, "validate", phrases)
    if not paths:
        return UNUSABLE
    try:
        run = _Run(options, phrases, is_stdin=is_stdin)
        return run.names(paths) if options.names else run.finish(run.checked(paths))
    except PlangenError as error:
        console.tell(error.findings, phrases)
        return error.exit_code


def _standard_input(name: Path) -> NamedFile | Unreadable:
    """Return the standard input as a file under a *name*."""
    if sys.stdin is None:  # it was closed before we began
        args = {"reason": "EBADF"}
        return Unreadable(name, [Finding("PG102", Place(str(name)), args)])
    try:
        data = read_stream(sys.stdin.buffer, limits.PLAN)
    except TooLargeError as error:
        return Unreadable(name, [error.finding(Place(str(name)))])
    except OSError as error:
        return Unreadable(name, list(unreadable(name, error).findings))
    return NamedFile(name, was_named=True, data=data)


def _contradiction(options: Options, *, is_stdin: bool) -> str:
    """Return the key of the sentence about options that do not go together, or an empty text."""
    if options.stdin_filename and not is_stdin:
        return "usage.stdin"
    if options.mending.show and (options.format or options.output_file or options.statistics):
        return "usage.diff"
    changes = options.mending.fix or options.mending.show
    if options.names and (changes or options.format or options.output_file or options.statistics):
        return "usage.names"
    is_taken = is_stdin and options.mending.fix and not options.mending.show
    is_machine = options.format is not None and not FORMATS[options.format].is_text
    return "usage.fix" if is_taken and is_machine and not options.output_file else ""


class _Run(Struct):
    options: Options
    phrases: Phrasebook
    is_stdin: bool

    def checked(self, paths: Sequence[Path]) -> list[Checked]:
        """Return the result for every file, in order, with unreadable files among the others."""
        configs = Configs(self.options.select, self.options.ignore)
        files = list(self._files(paths))
        tasks = [
            Task(file, configs.config(file.path.parent), self.options.mending)
            for file in files
            if isinstance(file, NamedFile)
        ]
        self._refuse_to_overwrite(tasks)
        if self.options.verbose:
            told = Told(self.phrases)
            for task in tasks:
                told.configuration(task.file.path)
                told.plan(task.file.path)
        results = check_files(tasks, self.options.jobs)
        if not self.options.quiet:
            results = console.with_progress(results, len(tasks))
        done = iter(list(results))
        return [
            next(done)
            if isinstance(file, NamedFile)
            else Checked(str(file.path), file.findings, was_read=False)
            for file in files
        ]

    def _files(self, paths: Sequence[Path]) -> Iterator[NamedFile | Unreadable]:
        if self.is_stdin:
            name = self.options.stdin_filename or _STANDARD_INPUT
            yield _standard_input(name)
        yield from named_files(path for path in paths if path != _STANDARD_INPUT)

    def _refuse_to_overwrite(self, tasks: Sequence[Task]) -> None:
        """Refuse a report in the place of one of the plans."""
        target = self.options.output_file
        if target and any(
            os.path.realpath(task.file.path) == os.path.realpath(target) for task in tasks
        ):
            raise OutputError(Finding("PG419", Place(str(target))))

    def names(self, paths: Sequence[Path]) -> int:
        """Print the names that the plans give, for the configuration; tell why plans have none."""
        configs = Configs()
        read = [
            read_plan(file, configs.config(file.path.parent))
            if isinstance(file, NamedFile)
            else ReadPlan(file.path, file.findings)
            for file in self._files(paths)
        ]
        bad = [each for each in read if each.printable is None]
        wrong = [found for each in bad for found in each.findings if found.is_error]
        plans = [each.printable.plan for each in read if each.printable and each.printable.plan]
        console.tell(wrong, self.phrases)
        console.result(name_lists(names_met(plans), self.phrases), Holds.PLAN)
        return exit_code(wrong)

    def finish(self, files: list[Checked]) -> int:
        """Print and write the reports of all *files*, and return the exit code."""
        folder = working_folder()
        report = Report(
            tuple(FileReport(each.name, tuple(each.findings)) for each in files),
            folder,
            os.path.normpath(os.path.join(folder, os.environ.get(_WORKSPACE, ""))),  # noqa: PTH118
            unsafe=self.options.mending.unsafe,
            strict=self.options.strict,
        )
        if self.options.mending.show:
            return self._show(files, report)
        console.tell_once((each for file in files for each in file.notes), self.phrases)
        self._write(report)
        if self.is_stdin and self.options.mending.fix and (mended := files[0].after):
            console.raw(mended.as_utf_8)
        if not self.options.quiet:
            console.say(self._summary(files, report))
            self._say_about_fixes(files, report)
        return exit_code(report.findings, strict=self.options.strict)

    def _show(self, files: list[Checked], report: Report) -> int:
        """Print the fixes as differences, and of the findings only those about unreadable files."""
        console.raw("".join(each.diff for each in files))
        unreadable = [each for each in report.findings if exit_code([each]) > ERRORS]
        console.tell(unreadable, self.phrases)
        if not self.options.quiet:
            self._say_about_fixes(files, report)
        would_change = any(each.fixes for each in files)
        return max(exit_code(unreadable), ERRORS if would_change else 0)

    def _write(self, report: Report) -> None:
        """Write the report to the console, and to the file that was named for it."""
        options, console_format = self.options, self._default_format
        chosen = options.format or console_format
        if options.output_file:
            text = self._formatted(FORMATS[chosen], report)
            console.tell_once(save(text.encode(), options.output_file), self.phrases)
        elif not FORMATS[chosen].is_text:
            console_format = chosen
        elif options.format:
            console_format = options.format
        self._print(FORMATS[console_format], report)
        summarise, summary = FORMATS[chosen].summarise, os.environ.get(_STEP_SUMMARY)
        if summarise and summary:
            self._add(summarise(report, self.phrases), Path(summary))

    def _add(self, text: str, path: Path) -> None:
        """Add a text to the summary of the step; a failure is told, and does not fail the run."""
        try:
            with path.open("a", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            args = {"reason": reason_of(error)}
            finding = Finding("PG411", Place(str(path)), args, Severity.WARNING)
            console.tell([finding], self.phrases)

    @property
    def _default_format(self) -> str:
        return FULL if console.is_terminal() else CONCISE

    def _print(self, form: Format, report: Report) -> None:
        # The mended text of the standard input takes the standard output.
        is_taken = self.is_stdin and self.options.mending.fix
        say = console.talk if is_taken else console.result
        if not form.is_text:
            text = console.encodable(self._formatted(form, report), form.to_ascii)
            console.result(text, Holds.DATA)
            say = console.talk
        elif not self.options.statistics:
            screen = console.of_talk() if is_taken else console.of_results()
            say(form.write(report, self.phrases, screen), Holds.PLAN)
            if console.is_log_of_actions():
                say(annotations_of(report, self.phrases), Holds.DATA)
        if self.options.statistics:
            say(statistics(report, self.phrases))

    def _formatted(self, form: Format, report: Report) -> str:
        return form.write(report, self.phrases)

    def _summary(self, files: list[Checked], report: Report) -> str:
        counts = report.counts
        read = sum(each.was_read for each in files)
        key = "summary.found" if counts[Severity.ERROR] else "summary.passed"
        if files and not read:
            key = "summary.none"
        return self.phrases.say(
            key if counts.total() else "summary.clean",
            files=read,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
        )

    def _say_about_fixes(self, files: list[Checked], report: Report) -> None:
        """Print the sentences about fixes that were made, would be made, or could be made."""
        mending = self.options.mending
        say = self.phrases.say
        fixable = sum(map(report.is_fixable, report.findings))
        if mending.fix or mending.show:
            key = "fix.shown" if mending.show else "fix.done"
            changed = [each.fixes for each in files if each.fixes]
            if changed:
                console.say(say(key, count=sum(changed), files=len(changed)))
        if fixable and not mending.show:  # a long file has few passes
            options = "--fix --unsafe-fixes" if mending.unsafe else "--fix"
            console.say(say("fix.possible", count=fixable, options=options))
        if left := sum(each.fix is not None for each in report.findings) - fixable:
            console.say(say("fix.more", count=left))
