"""SARIF 2.1.0, the format of code scanning (OASIS standard; sections are named below)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from plangen import __version__
from plangen.findings import Edit, Finding, Fix, Place, Severity
from plangen.messages import Language, Message, Phrasebook
from plangen.patterns import regex
from plangen.report.machine import dumped
from plangen.report.report import Report, message_and_advice

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en-US"}
_LINK = regex(r"\[(?=[^\[\]]*\]\()")  # 3.11.6: [text](target) would become a link
_Object = dict[str, object]


def sarif(report: Report, phrases: Phrasebook) -> str:
    """Return the run as a SARIF log with one run in it."""
    codes = sorted({finding.code for finding in report.findings})
    driver = {
        "name": "plangen",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, phrases) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[phrases.language],
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, codes, report, phrases) for each in report.findings],
    }
    return dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, phrases: Phrasebook) -> _Object:
    message = phrases.message(code)
    rule: _Object = {
        "id": code,
        "shortDescription": {"text": message.title},
        "fullDescription": {"text": message.explanation},
        "help": {
            "text": "\n".join(_help(message, phrases, "\n{}")),
            "markdown": "\n\n".join(_help(message, phrases, "\n\n```yaml\n{}\n```")),
        },
    }
    if severity := phrases.codes[code].severity:
        rule["defaultConfiguration"] = {"level": _LEVELS[severity]}
    return rule


def _help(message: Message, phrases: Phrasebook, form: str) -> Iterable[str]:
    yield message.explanation
    for key, example in (("explain.wrong", message.wrong), ("explain.right", message.right)):
        if example:
            yield phrases.say(key) + form.format(example)


def _result(finding: Finding, codes: list[str], report: Report, phrases: Phrasebook) -> _Object:
    text = message_and_advice(finding, phrases)
    location: _Object = {"artifactLocation": {"uri": _uri(finding.place.file, report)}}
    if finding.place.line:
        location["region"] = _region(finding.place)
    result: _Object = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": _LINK.sub(r"\\[", text)},
        "locations": [{"physicalLocation": location}],
    }
    if finding.also:
        result["relatedLocations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": location["artifactLocation"],
                    "region": _region(place),
                }
            }
            for place in finding.also
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(finding.fix, location, phrases)]
    return result


def _fix(fix: Fix, location: _Object, phrases: Phrasebook) -> _Object:
    change = {
        "artifactLocation": location["artifactLocation"],
        "replacements": [_replacement(edit) for edit in fix.edits],
    }
    description = phrases.say("fix.safe" if fix.is_safe else "fix.unsafe")
    return {"description": {"text": description}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> _Object:
    return {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}


def _region(place: Place) -> _Object:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _bytes(path: str) -> bytes:
    try:
        return path.encode(errors="surrogateescape")
    except UnicodeEncodeError:  # half of a character, which Windows allows
        return path.encode(errors="surrogatepass")


def _uri(name: str, report: Report) -> str:
    """Return a file relative to the root of the repository (3.4.3), each byte of it legal."""
    path = report.from_root(name)
    is_absolute = path.startswith("/") or path[1:2] == ":"
    # Bytes of a name that are no text stand in an address as they are (RFC 3986, 2.5).
    uri = quote(_bytes(path), safe="/:" if is_absolute else "/")
    return f"file:///{uri.lstrip('/')}" if is_absolute else uri
