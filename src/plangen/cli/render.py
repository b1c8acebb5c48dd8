"""``plangen render``: plans to Word documents; their paths on stdout, all talk on stderr."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from plangen.cli import console
from plangen.cli.look import departures, look_of, stylesheet_of
from plangen.cli.opening import open_document
from plangen.cli.paging import paged
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import Configs, ReadPlan, exit_code, read_plans
from plangen.document.compose import compose
from plangen.document.template import Template, official_folder, open_template
from plangen.errors import OutputError, PlangenError, TemplateError
from plangen.findings import Finding, Place
from plangen.messages import Language
from plangen.plan.load import LoadedPlan
from plangen.report.text import full
from plangen.saving import SUFFIX, file_name, lock_file, save
from plangen.word.package import is_as_written
from plangen.word.write import Properties, write_document

_EPOCH = "SOURCE_DATE_EPOCH"
_OTHER_DOCUMENTS = {
    ".doc",
    ".dot",
    ".dotx",
    ".docm",
    ".wps",
    ".odt",
    ".rtf",
    ".pdf",
    ".txt",
    ".html",
}
_DEFAULT_FOLDER = Path("output")
_SEPARATORS = tuple(separator for separator in (os.sep, os.altsep) if separator)


@dataclass(frozen=True)
class Options:
    """What a person may ask of ``render``: where to, which template, over edits, and to show it."""

    output: str | None
    template: Path | None
    force: bool
    show: bool


def render(paths: Sequence[Path], options: Options, language: Language) -> int:
    """Write a document for each plan that *paths* name; return the exit code.

    Findings about the content are said, but stop nothing.
    """
    phrases = phrases_with_rules(language)
    findings: list[Finding] = []

    def say(found: Sequence[Finding]) -> None:
        console.talk(full(found, phrases))
        findings.extend(found)

    stopping: list[Finding] = []
    failed = 0
    try:
        if options.template:
            open_template(options.template)  # whatever the plans are, this must be right
        plans = list(read_plans(paths, Configs()))
        writer = _Writer(
            options.template,
            _Targets(options.output, sum(plan.loaded is not None for plan in plans)),
            force=options.force,
            say=say,
        )
    except PlangenError as error:
        say(error.findings)
        return error.exit_code
    # What an office has decided is told once, not for each plan.
    decided = {str(each.config): each.config for each in plans if each.loaded}
    say([finding for config in decided.values() for finding in departures(config)])
    for plan in plans:
        say(plan.findings)
        if plan.loaded is None:
            stopping += plan.findings
            failed += any(finding.is_error for finding in plan.findings)
            continue
        try:
            path = writer.write(plan, plan.loaded)
            console.result(f"{path}\n")
            if options.show and not open_document(path):
                console.talk(phrases.say("render.noprogram") + "\n")
        except TemplateError as error:  # the same for every plan
            say(error.findings)
            return error.exit_code
        except PlangenError as error:
            say(error.findings)
            stopping += error.findings
            failed += 1
    if failed:
        console.talk(phrases.say("render.none", failed=failed) + "\n")
    return exit_code(stopping)


@dataclass
class _Targets:
    """Where documents go: the file or folder of ``-o``, or output/<title>.docx."""

    output: str | None
    count: int
    folder: Path = field(init=False, default=_DEFAULT_FOLDER)
    file: Path | None = field(init=False, default=None)
    written: dict[str, Path] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.output is None:
            return
        path = Path(self.output)
        suffix = path.suffix.lower()
        if self.output.endswith(_SEPARATORS) or path.is_dir():
            self.folder = path
        elif suffix in _OTHER_DOCUMENTS:
            raise OutputError(Finding("PG416", Place(self.output), {"suffix": suffix}))
        elif suffix != SUFFIX:
            self.folder = path
        elif self.count > 1:
            raise OutputError(Finding("PG415", Place(self.output), {"count": self.count}))
        else:
            self.file = path

    def target(self, plan: ReadPlan, loaded: LoadedPlan) -> Path:
        """Return where the document of a plan goes; refuses what another plan has taken."""
        target = self.file or self.folder / file_name(loaded.plan.document_title)
        if (taken := self.written.setdefault(os.path.realpath(target), plan.path)) != plan.path:
            args = {"other": str(target), "first": str(taken)}
            raise OutputError(Finding("PG412", Place(str(plan.path)), args))
        return target


@dataclass
class _Writer:
    template: Path | None
    targets: _Targets
    force: bool
    say: Callable[[Sequence[Finding]], None]
    opened: dict[Path, Template] = field(init=False, default_factory=dict)

    def write(self, plan: ReadPlan, loaded: LoadedPlan) -> Path:
        """Write the document of one plan and say what there is about its pages; return its path."""
        target = self.targets.target(plan, loaded)
        self._refuse_what_is_in_use(target)
        template = self._template(self.template or plan.config.template or official_folder())
        sheet = stylesheet_of(template, plan.config)
        document = compose(loaded.plan, template, sheet.names, sheet.title_capacity)
        properties = Properties(
            loaded.plan.document_title, loaded.plan.organization, _document_time(loaded)
        )
        pages = paged(document, sheet, template, plan, loaded)
        self.say(pages.findings)
        look, folder = look_of(plan.config), loaded.source.folder
        save(write_document(pages.document, pages.sheet, properties, look, folder), target)
        return target

    def _template(self, folder: Path) -> Template:
        """Return the template in *folder*, read once."""
        if folder not in self.opened:
            self.opened[folder] = open_template(folder)
        return self.opened[folder]

    def _refuse_what_is_in_use(self, target: Path) -> None:
        if lock := lock_file(target):
            raise OutputError(Finding("PG414", Place(str(target)), {"lock": lock.name}))
        if target.is_file() and not self.force and not is_as_written(target):
            raise OutputError(Finding("PG413", Place(str(target)), {"force": "--force"}))


def _document_time(loaded: LoadedPlan) -> datetime:
    """Return the time in the document's properties, which depends on nothing but the plan.

    SOURCE_DATE_EPOCH, seconds since 1970, replaces the first day of the plan's period.
    """
    if epoch := os.environ.get(_EPOCH, ""):
        try:
            return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
        except (ValueError, OverflowError, OSError):
            raise OutputError(Finding("PG417", Place(_EPOCH), {"value": epoch})) from None
    start = loaded.plan.period.start
    return datetime(start.year, start.month, start.day)  # noqa: DTZ001  # python-docx takes it as UTC
