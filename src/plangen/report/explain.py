"""The meaning of the codes: for a terminal, and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from plangen.messages import Message, Phrasebook
from plangen.report.screen import FILE, Screen

_INDENT = "  "
Respelling = Callable[[str], str]
"""Gives a piece of a plan file with Chinese names; an empty text if there is none."""


def listing(codes: Iterable[str], phrases: Phrasebook, screen: Screen = FILE) -> str:
    """Return the titles of *codes*, family by family."""
    blocks = []
    for family, members in _by_family(codes, phrases):
        lines = screen.page.wrapped(family)
        for code in members:
            lead = f"{_INDENT}{code}  "
            lines += screen.page.wrapped(lead + phrases.message(code).title, " " * len(lead))
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _by_family(codes: Iterable[str], phrases: Phrasebook) -> Iterator[tuple[str, list[str]]]:
    for family, members in groupby(codes, lambda code: phrases.codes[code].family):
        yield family.of(phrases.language), list(members)


def explained(code: str, phrases: Phrasebook, respell: Respelling, screen: Screen = FILE) -> str:
    """Return the explanation of *code*, with a wrong piece of a file and the right one.

    The pieces stay as they are to be typed, however narrow the screen is.
    """

    def set_in(text: str) -> list[str]:
        return screen.page.wrapped(_INDENT + text, _INDENT)

    message = phrases.message(code)
    lines = [*screen.page.wrapped(f"{code}  {_title(code, phrases)}", " " * 7), ""]
    lines += set_in(message.explanation)
    for key, example in _examples(message, respell):
        lines += ["", f"  {phrases.say(key)}", *(f"    {line}" for line in example.split("\n"))]
    if remarks := list(_remarks(code, phrases)):
        lines += ["", *(line for each in remarks for line in set_in(each))]
    return "\n".join(lines) + "\n"


def page(phrases: Phrasebook, respell: Respelling) -> str:
    """Return the page of all codes, in Markdown."""
    lines = [f"# {phrases.say('rules.title')}", "", phrases.say("rules.introduction")]
    for family, members in _by_family(phrases.codes, phrases):
        lines += ["", f"## {family}"]
        for code in members:
            message = phrases.message(code)
            lines += ["", f"### {code} {_title(code, phrases)}", "", message.explanation]
            for key, example in _examples(message, respell):
                lines += ["", phrases.say(key), "", "```text", example, "```"]
            lines += [line for remark in _remarks(code, phrases) for line in ("", remark)]
    return "\n".join(lines) + "\n"


def _title(code: str, phrases: Phrasebook) -> str:
    title, severity = phrases.message(code).title, phrases.codes[code].severity
    if severity is None:
        return title
    return phrases.say(
        "explain.title", title=title, severity=phrases.say(f"severity.{severity.value}")
    )


def _examples(message: Message, respell: Respelling) -> Iterator[tuple[str, str]]:
    """Yield each example with the key of the words before it, in both spellings of its names."""
    if not message.wrong:
        return
    wrong, right = respell(message.wrong), respell(message.right)
    yield "explain.wrong", message.wrong
    if wrong and right and wrong != right:
        yield "explain.chinese", wrong
    yield "explain.right", message.right
    if right:
        yield "explain.chinese", right


def _remarks(code: str, phrases: Phrasebook) -> Iterator[str]:
    entry = phrases.codes[code]
    if entry.fixing:
        yield phrases.say(f"explain.fix.{entry.fixing.value}")
    if entry.severity:
        yield phrases.say("explain.ignore", code=code)
