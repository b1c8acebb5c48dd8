"""JUnit XML as Jenkins' schema has it: a suite for each file, a case for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Finding
from plangen.messages import Phrasebook
from plangen.report.characters import one_line
from plangen.report.report import FileReport, Report, advice, message, source_line
from plangen.report.text import location

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def junit(report: Report, phrases: Phrasebook) -> str:
    """Return the run as test results.

    A finding that makes the run fail is a failure, any other finding is a test that was skipped; a
    file without findings is one test that passed.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="plangen" {_numbers(report, report.files)}>',
        *(line for file in report.files for line in _suite(report, file, phrases)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _numbers(report: Report, files: tuple[FileReport, ...]) -> str:
    tests = sum(max(len(file.findings), 1) for file in files)
    failures = sum(report.fails(each) for file in files for each in file.findings)
    return f'tests="{tests}" failures="{failures}" errors="0"'


def _suite(report: Report, file: FileReport, phrases: Phrasebook) -> Iterator[str]:
    name = _quoted(file.name)
    skipped = sum(not report.fails(each) for each in file.findings)
    yield f'  <testsuite name={name} {_numbers(report, (file,))} skipped="{skipped}">'
    if not file.findings:
        yield f'    <testcase name="validate" classname={name}/>'
    for finding in file.findings:
        title = _quoted(f"{finding.code} {location(finding.place)}")
        outcome = "failure" if report.fails(finding) else "skipped"
        kind = f" type={_quoted(finding.severity.value)}"
        yield f"    <testcase name={title} classname={name}>"
        yield f"      <{outcome}{kind} message={_quoted(message(finding, phrases))}>"
        yield from _details(finding, phrases)
        yield f"      </{outcome}>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _details(finding: Finding, phrases: Phrasebook) -> Iterator[str]:
    """Yield the place, the source line and the advice: Jenkins shows them or the message."""
    for text in (location(finding.place), source_line(finding.place), advice(finding, phrases)):
        if text.strip():
            yield _escaped(text)


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    escaped = one_line(text).translate(_ESCAPES)
    # In the log of GitHub Actions these would be commands: a line of a plan stands by itself here.
    return escaped.replace("::", "&#58;:").replace("##[", "#&#35;[")


def ascii_xml(text: str) -> str:
    """Return an XML *text* in ASCII, for a stream that cannot hold Chinese."""
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
