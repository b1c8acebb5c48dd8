"""``plangen render``: plans to Word documents; their paths on stdout, all talk on stderr."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangen import rendering
from plangen.cli import console
from plangen.cli.exits import ERRORS, OK, UNUSABLE
from plangen.cli.opening import open_document
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import (
    Configs,
    NamedFile,
    Unreadable,
    exit_code,
    named_files,
    read_plan,
    real_name,
)
from plangen.cli.processes import mapped
from plangen.cli.usual import is_folder, paths_or_plans
from plangen.cli.verbose import Told
from plangen.config import Config
from plangen.document.template import open_template
from plangen.errors import ConfigError, OutputError, PlangenError, TemplateError
from plangen.findings import Finding, Place, Severity
from plangen.looks import departures, template_of
from plangen.messages import Language, Phrasebook
from plangen.rendering import RenderedDocument
from plangen.saving import SUFFIX
from plangen.values import Struct, field

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
_PAYS_FROM = 20
"""How many plans are worth a process: where it is no copy, it takes as long as some ten of them."""


class Options(Struct, frozen=True):
    """The options of ``render``; see the help of each."""

    output: str | None = None
    template: Path | None = None
    force: bool = False
    show: bool = False
    strict: bool = False
    quiet: bool = False
    verbose: bool = False
    jobs: int | None = None


class Task(Struct, frozen=True):
    """A plan file, and what its document is made with."""

    file: NamedFile
    config: Config
    template: Path | None


class Made(Struct, frozen=True):
    """What became of a plan file: its *document*, or the error that there is in its place.

    A file without a plan that can be printed has neither, nor a *config*; *findings* tell why.
    """

    path: Path
    findings: Sequence[Finding]
    config: Config | None = None
    document: RenderedDocument | PlangenError | None = None

    @property
    def is_plan(self) -> bool:
        """Whether the file has a plan that a document can be made of."""
        return self.config is not None


def make(task: Task) -> Made:
    """Read one plan, check it and make its document."""
    plan = read_plan(task.file, task.config)
    if plan.printable is None:
        return Made(plan.path, plan.findings)
    document: RenderedDocument | PlangenError
    try:
        document = rendering.render(plan.printable, template=task.template)
    except PlangenError as error:
        document = error
    return Made(plan.path, plan.findings, task.config, document)


def render(paths: Sequence[Path], options: Options, language: Language) -> int:
    """Write a document for each plan that *paths* name; return the exit code.

    Findings about the content are printed, but stop nothing.
    """
    phrases = phrases_with_rules(language)
    paths = paths_or_plans(paths, "render", phrases)
    if not paths:
        return UNUSABLE
    run = _Run(options, phrases)
    try:
        run.render(list(named_files(paths)))
    except PlangenError as error:  # of a configuration, a template or -o: the same for every plan
        run.tell(error.findings)
        return error.exit_code
    if not options.quiet:
        run.sum_up()
    return run.exit_code


class _Run(Struct):
    """The documents of one command; each plan is read, written and forgotten."""

    options: Options
    phrases: Phrasebook
    exit_code: int = OK
    written: int = 0
    failed: int = 0
    counts: Counter[Severity] = field(default_factory=Counter)
    _decided: set[str] = field(default_factory=set)

    def render(self, files: Sequence[NamedFile | Unreadable]) -> None:
        """Write a document for each file; raises PlangenError for what stops all of them."""
        options, configs = self.options, Configs()
        if options.template:
            open_template(options.template)  # whatever the plans are, the template must be right
        targets = _Targets(options.output)
        plans = self._made(files, configs)
        if targets.file:  # only one plan may go there, and which files are plans must be known
            plans = iter(read := list(plans))
            targets.refuse_many(sum(each.is_plan for each in read))
        if not options.quiet:
            plans = console.with_progress(plans, len(files), least=2)
        told = Told(self.phrases) if options.verbose else None
        for each in plans:
            if told:
                self._tell_used(told, each)
            self._write(each, targets)

    def _made(self, files: Sequence[NamedFile | Unreadable], configs: Configs) -> Iterator[Made]:
        """Yield what becomes of each file; raises ConfigError for any configuration at once."""
        tasks = [
            Task(file, configs.config(file.path.parent), self.options.template)
            for file in files
            if isinstance(file, NamedFile)
        ]
        made = mapped(make, tasks, self.options.jobs, pays_from=_PAYS_FROM)
        return (
            next(made) if isinstance(file, NamedFile) else Made(file.path, file.findings)
            for file in files
        )

    def _tell_used(self, told: Told, plan: Made) -> None:
        told.configuration(plan.path)
        if plan.config:
            told.template(template_of(plan.config, self.options.template).folder)
        told.plan(plan.path)

    def _write(self, plan: Made, targets: _Targets) -> None:
        """Write one document, and tell what is to be said of it."""
        if plan.config is None or plan.document is None:
            self.tell(plan.findings)
            self._fail(plan.findings)
            return
        # Departures from the standard in a configuration are told once, not for each plan.
        if str(plan.config) not in self._decided:
            self._decided.add(str(plan.config))
            self.tell(list(departures(plan.config)))
        self.tell(plan.findings)
        if isinstance(plan.document, TemplateError | ConfigError):  # the same for every plan
            raise plan.document
        try:
            self._save(plan.path, plan.document, targets)
        except PlangenError as error:
            self.tell(error.findings)
            self._fail(error.findings)

    def _save(
        self, plan: Path, document: RenderedDocument | PlangenError, targets: _Targets
    ) -> None:
        if isinstance(document, PlangenError):
            raise document
        path = targets.target(plan, document)
        notes = document.save(path, force=self.options.force)
        console.tell_once(notes, self.phrases)
        self.tell(document.findings)
        self.written += 1
        console.result(f"{path}\n")
        if self.options.show and not open_document(path):
            console.say(self.phrases.say("render.noprogram"))

    def tell(self, findings: Sequence[Finding]) -> None:
        """Print findings and count them."""
        console.tell(findings, self.phrases)
        self.counts.update(each.severity for each in findings)
        if self.options.strict and exit_code(findings, strict=True):
            self.exit_code = max(self.exit_code, ERRORS)

    def _fail(self, findings: Sequence[Finding]) -> None:
        self.failed += any(each.is_error for each in findings)
        self.exit_code = max(self.exit_code, exit_code(findings))

    def sum_up(self) -> None:
        """Print how many documents there are, and what was found; nothing where all is well."""
        if self.counts.total():
            key = "render.failed" if self.failed else "render.found"
            told = {f"{severity.value}s": self.counts[severity] for severity in Severity}
            sentence = self.phrases.say(key, failed=self.failed, written=self.written, **told)
            console.say(sentence)


class _Targets(Struct):
    """Where documents go: the file or folder of ``-o``, or output/<title>.docx."""

    output: str | None
    folder: Path = _DEFAULT_FOLDER
    file: Path | None = None
    written: dict[str, Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.output is None:
            return
        path = Path(self.output)
        suffix = path.suffix.lower()
        if is_folder(self.output):
            self.folder = path
        elif suffix in _OTHER_DOCUMENTS:
            raise OutputError(Finding("PG416", Place(self.output), {"suffix": suffix}))
        elif suffix != SUFFIX:
            self.folder = path
        else:
            self.file = path

    def refuse_many(self, count: int) -> None:
        """Refuse a file as the target of several plans."""
        if self.file and count > 1:
            raise OutputError(Finding("PG415", Place(str(self.output)), {"count": count}))

    def target(self, plan: Path, document: RenderedDocument) -> Path:
        """Return the path of the *document* of a plan; refuses one that another plan has taken."""
        target = self.file or self.folder / document.file_name
        if (taken := self.written.setdefault(real_name(target), plan)) != plan:
            args = {"other": str(target), "first": str(taken)}
            raise OutputError(Finding("PG412", Place(str(plan)), args))
        return target
