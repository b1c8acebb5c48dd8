"""JSON of our own; its form is documented in schema/report.schema.json."""

from __future__ import annotations

import json
from collections import Counter

from plangen import __version__
from plangen.findings import Edit, Finding, Place
from plangen.messages import Phrasebook
from plangen.patterns import regex
from plangen.report.characters import one_line
from plangen.report.report import Report, advice, message

VERSION = 1
"""The version of the form: it grows when a field goes or changes its meaning, not by new ones."""

_Object = dict[str, object]
_NOT_ASCII = regex(r"[^\x00-\x7f]")


def json_report(report: Report, phrases: Phrasebook) -> str:
    """Return the run as one JSON object."""
    counts = Counter(finding.severity.value for finding in report.findings)
    fixable = sum(map(report.is_fixable, report.findings))
    return dumped(
        {
            "version": VERSION,
            "plangen": __version__,
            "language": phrases.language.value,
            "summary": {
                "files": len(report.files),
                "errors": counts["error"],
                "warnings": counts["warning"],
                "notes": counts["note"],
                "fixable": fixable,
                "codes": dict(sorted(Counter(each.code for each in report.findings).items())),
            },
            "files": [one_line(file.name) for file in report.files],
            "findings": [finding_object(each, phrases) for each in report.findings],
        }
    )


def finding_object(finding: Finding, phrases: Phrasebook) -> _Object:
    """Return a finding as an object of JSON."""
    return {
        "file": one_line(finding.place.file),
        **_position(finding.place),
        "code": finding.code,
        "severity": finding.severity.value,
        "message": message(finding, phrases),
        "advice": advice(finding, phrases) or None,
        "fix": finding.fix
        and {"safe": finding.fix.is_safe, "edits": list(map(_edit, finding.fix.edits))},
        **({"also": list(map(_position, finding.also))} if finding.also else {}),
    }


def _edit(edit: Edit) -> _Object:
    return {**_position(edit.place), "text": edit.text}


def _position(place: Place) -> _Object:
    """Return lines and columns; all of them are null when a finding is about the whole file."""
    return {
        "line": place.line or None,
        "column": place.column or None,
        "end_line": place.end_line or None,
        "end_column": place.end_column or None,
    }


def dumped(value: object) -> str:
    """Return *value* as JSON text with Chinese as it is."""
    # GitHub Actions takes ##[name] for a command, at any place of a line of a log.
    text = json.dumps(value, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[")
    return text + "\n"


def ascii_json(text: str) -> str:
    """Return a JSON *text* in ASCII, for a stream that cannot hold Chinese."""
    return _NOT_ASCII.sub(lambda found: json.dumps(found.group())[1:-1], text)
