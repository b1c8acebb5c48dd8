"""``plangen validate``: findings on stdout, a summary on stderr."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.cli import console
from plangen.cli.phrases import phrases_with_rules
from plangen.cli.plans import Configs, exit_code, read_plans
from plangen.errors import ConfigError
from plangen.findings import Finding, Severity
from plangen.messages import Language
from plangen.report.text import full


@dataclass(frozen=True)
class Options:
    """What a person may ask of ``validate``: which rules, and whether warnings fail."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    strict: bool


def validate(paths: Sequence[Path], options: Options, language: Language) -> int:
    """Check the plans that *paths* name; return the exit code."""
    # A short life makes little garbage; looking for it among many nodes costs a tenth of the time.
    gc.disable()
    phrases = phrases_with_rules(language)
    findings: list[Finding] = []
    files = 0
    try:
        for plan in read_plans(paths, Configs(options.select, options.ignore)):
            console.result(full(plan.findings, phrases))
            findings += plan.findings
            files += 1
    except ConfigError as error:
        console.talk(full(error.findings, phrases))
        return error.exit_code
    counts = Counter(finding.severity for finding in findings)
    console.talk(
        phrases.say(
            _summary(counts),
            files=files,
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            notes=counts[Severity.NOTE],
        )
        + "\n"
    )
    return exit_code(findings, strict=options.strict)


def _summary(counts: Counter[Severity]) -> str:
    if counts[Severity.ERROR]:
        return "summary.found"
    return "summary.passed" if counts.total() else "summary.clean"
