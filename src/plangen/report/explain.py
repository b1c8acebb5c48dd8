"""What the codes mean: for a terminal, and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from plangen.messages import Explanation, Phrasebook
from plangen.report.text import wrapped

_WIDTH = 76  # columns of a terminal, less the indent
_FAMILIES = {
    "PG10": "family.file",
    "PG11": "family.yaml",
    "PG12": "family.yaml",
    "PG13": "family.yaml",
    "PG20": "family.fields",
    "PG21": "family.fields",
    "PG22": "family.fields",
    "PG23": "family.fields",
    "PG24": "family.pictures",
    "PG25": "family.fields",
    "PG26": "family.letterhead",
    "PG30": "family.period",
    "PG31": "family.dates",
    "PG32": "family.sums",
    "PG33": "family.attachments",
    "PG34": "family.days",
    "PG35": "family.doubles",
    "PG36": "family.names",
    "PG37": "family.marks",
    "PG38": "family.damage",
    "PG40": "family.template",
    "PG41": "family.output",
    "PG42": "family.config",
    "PG43": "family.rewriting",
    "PG44": "family.template.names",
    "PG50": "family.pages",
    "PG51": "family.pages",
}
"""The key of a family's name by the beginning of its codes."""


def listing(codes: Iterable[str], phrases: Phrasebook) -> str:
    """Return the titles of *codes*, family by family."""
    blocks = []
    for family, members in _by_family(codes, phrases):
        rows = [f"  {code}  {phrases.explanations[code].title}" for code in members]
        blocks.append("\n".join([family, *rows]) + "\n")
    return "\n".join(blocks)


def _by_family(codes: Iterable[str], phrases: Phrasebook) -> Iterator[tuple[str, list[str]]]:
    for key, members in groupby(codes, lambda code: _FAMILIES[code[:4]]):
        yield phrases.say(key), list(members)


def explained(code: str, phrases: Phrasebook) -> str:
    """Return what *code* means, with an example of what is wrong and what is right."""
    explanation = phrases.explanations[code]
    lines = [f"{code}  {_title(explanation, phrases)}", ""]
    lines += [f"  {line}" for line in wrapped(explanation.text, _WIDTH)]
    for key, example in _examples(explanation):
        lines += ["", f"  {phrases.say(key)}", *(f"    {line}" for line in example.split("\n"))]
    if remarks := list(_remarks(code, explanation, phrases)):
        lines += ["", *(f"  {line}" for each in remarks for line in wrapped(each, _WIDTH))]
    return "\n".join(lines) + "\n"


def page(phrases: Phrasebook) -> str:
    """Return the page of all codes, in Markdown."""
    lines = [f"# {phrases.say('rules.title')}", "", phrases.say("rules.introduction")]
    for family, members in _by_family(phrases.explanations, phrases):
        lines += ["", f"## {family}"]
        for code in members:
            explanation = phrases.explanations[code]
            lines += ["", f"### {code} {_title(explanation, phrases)}", "", explanation.text]
            for key, example in _examples(explanation):
                lines += ["", phrases.say(key), "", "```text", example, "```"]
            remarks = _remarks(code, explanation, phrases)
            lines += [line for remark in remarks for line in ("", remark)]
    return "\n".join(lines) + "\n"


def _title(explanation: Explanation, phrases: Phrasebook) -> str:
    if explanation.severity is None:
        return explanation.title
    severity = phrases.say(f"severity.{explanation.severity.value}")
    return phrases.say("explain.title", title=explanation.title, severity=severity)


def _examples(explanation: Explanation) -> Iterator[tuple[str, str]]:
    if explanation.wrong:
        yield "explain.wrong", explanation.wrong
        yield "explain.right", explanation.right


def _remarks(code: str, explanation: Explanation, phrases: Phrasebook) -> Iterator[str]:
    if explanation.fixing:
        yield phrases.say(f"explain.fix.{explanation.fixing.value}")
    if explanation.severity:
        yield phrases.say("explain.ignore", code=code)
