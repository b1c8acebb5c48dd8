"""Commands of GitHub Actions' log, and the table for the summary of a step."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Finding, Severity
from plangen.messages import Phrasebook
from plangen.report.characters import one_line
from plangen.report.report import Report, message_and_advice
from plangen.report.text import every, location
from plangen.report.workflow import kept_from_commands, markdown_text

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_SHOWN = 10  # annotations of a kind that GitHub shows for a step
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}
_MOST_BYTES = 1_000_000  # GitHub drops the summary of a step beyond 1 MiB


def github(report: Report, phrases: Phrasebook) -> str:
    """Return the plain list of findings, then a command for each, the errors first.

    GitHub shows only some of the commands; the list is complete, and no command is read in it.
    """
    return kept_from_commands(every(report, phrases)) + annotations_of(report, phrases)


def annotations_of(report: Report, phrases: Phrasebook) -> str:
    """Return a command for each finding, which shows it at its line."""
    return "".join(f"{line}\n" for line in _commands(report, phrases))


def _commands(report: Report, phrases: Phrasebook) -> Iterator[str]:
    if max(report.counts.values(), default=0) > _SHOWN:
        text = phrases.say("github.more", shown=_SHOWN, total=report.counts.total())
        yield f"::notice title=plangen::{_escaped(text, _DATA)}"
    for severity, level in _LEVELS.items():
        for finding in report.findings:
            if finding.severity is severity:
                properties = ",".join(_properties(finding, report))
                text = message_and_advice(finding, phrases)
                yield f"::{level} {properties}::{_escaped(text, _DATA)}"


def _properties(finding: Finding, report: Report) -> Iterator[str]:
    place = finding.place
    yield f"title={_escaped(f'plangen ({finding.code})', _PROPERTY)}"
    yield f"file={_escaped(one_line(report.from_root(place.file)), _PROPERTY)}"
    if place.line:
        yield f"line={place.line}"
        if place.end_line == place.line:  # GitHub refuses columns of a range of lines
            yield f"col={place.column}"
            yield f"endLine={place.end_line}"
            yield f"endColumn={place.end_column}"
        else:
            yield f"endLine={place.end_line}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)


def step_summary(report: Report, phrases: Phrasebook) -> str:
    """Return the findings as a Markdown table, for the file that GITHUB_STEP_SUMMARY names."""
    lines = [
        f"### plangen: {_summary(report, phrases)}",
        "",
        phrases.say("github.header"),
        "| --- | --- | --- | --- |",
    ]
    if not report.counts:
        return "\n".join(lines[:1]) + "\n"
    room = _MOST_BYTES
    for number, finding in enumerate(report.findings):
        row = _row(finding, phrases)
        room -= len(row.encode()) + 1
        if room < 0:
            left = report.counts.total() - number
            lines += ["", phrases.say("github.cut", count=left)]
            break
        lines.append(row)
    return "\n".join(lines) + "\n"


def _summary(report: Report, phrases: Phrasebook) -> str:
    return phrases.say(
        "github.counts",
        files=len(report.files),
        errors=report.counts[Severity.ERROR],
        warnings=report.counts[Severity.WARNING],
        notes=report.counts[Severity.NOTE],
    )


def _row(finding: Finding, phrases: Phrasebook) -> str:
    severity = phrases.say(f"severity.{finding.severity.value}")
    text = message_and_advice(finding, phrases)
    cells = (one_line(location(finding.place)), severity, finding.code, text)
    return f"| {' | '.join(map(markdown_text, cells))} |"
