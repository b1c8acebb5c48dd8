"""``plangen render``: plans to Word documents; their paths on stdout, all talk on stderr."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plangen import rendering
from plangen.cli import console
from plangen.cli.opening import open_document
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import Configs, ReadPlan, exit_code, read_plans
from plangen.document.template import open_template
from plangen.errors import OutputError, PlangenError, TemplateError
from plangen.findings import Finding, Place
from plangen.looks import departures
from plangen.messages import Language
from plangen.report.text import full
from plangen.saving import SUFFIX, file_name

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
    """The options of ``render``: target, template, replacing of edited documents, opening."""

    output: str | None
    template: Path | None
    force: bool
    show: bool


def render(paths: Sequence[Path], options: Options, language: Language) -> int:
    """Write a document for each plan that *paths* name; return the exit code.

    Findings about the content are printed, but stop nothing.
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
            open_template(options.template)  # whatever the plans are, the template must be right
        plans = list(read_plans(paths, Configs()))
        targets = _Targets(options.output, sum(each.printable is not None for each in plans))
    except PlangenError as error:
        say(error.findings)
        return error.exit_code
    # Departures from the standard in a configuration are told once, not for each plan.
    configs = (each.printable.config for each in plans if each.printable)
    decided = {str(config): config for config in configs}
    say([finding for config in decided.values() for finding in departures(config)])
    for each in plans:
        say(each.findings)
        if each.printable is None:
            stopping += each.findings
            failed += any(finding.is_error for finding in each.findings)
            continue
        try:
            path = targets.target(each)
            document = rendering.render(each.printable, template=options.template)
            document.save(path, force=options.force)
            say(document.findings)
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

    def target(self, plan: ReadPlan) -> Path:
        """Return the path of the document of a plan; refuses one that another plan has taken."""
        target = self.file or self.folder / file_name(plan.title)
        if (taken := self.written.setdefault(os.path.realpath(target), plan.path)) != plan.path:
            args = {"other": str(target), "first": str(taken)}
            raise OutputError(Finding("PG412", Place(str(plan.path)), args))
        return target
