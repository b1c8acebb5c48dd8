"""Templates: tokens of Jinja and HTML dropped, doubled and swapped, and odd expressions."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

from attack import damage, hostile
from attack.attempts import (
    GOOD,
    LETTER,
    OFFICIAL,
    SMALL,
    Attempt,
    Call,
    cut,
    render,
)
from attack.jinja import EXTENDING, STATEMENTS, call, expression

_TOKEN = re.compile(
    r"\{[%{#]-?|-?[%}#]\}|</?[a-z0-9]+|/?>|[\w-]+=|\"[^\"]*\"|\w+|\s+|.", re.IGNORECASE
)
_DELIMITERS = (
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "<",
    ">",
    "</",
    "/>",
    '"',
    "'",
    "&",
    "-%}",
    "{%-",
)


@cache
def sources() -> tuple[str, ...]:
    """Return the templates that are damaged."""
    return tuple(
        (folder / "document.html.j2").read_text(encoding="utf-8") for folder in (OFFICIAL, LETTER)
    )


Change = Callable[[list[str], Random], None]


def _at(tokens: list[str], random: Random) -> int:
    return random.randrange(len(tokens)) if tokens else 0


def drop(tokens: list[str], random: Random) -> None:
    """Leave a token out."""
    if tokens:
        tokens.pop(_at(tokens, random))


def double(tokens: list[str], random: Random) -> None:
    """Write a token twice, or very often."""
    at = _at(tokens, random)
    tokens[at:at] = tokens[at : at + 1] * random.choice([1, 1, 1, 1000])


def swap(tokens: list[str], random: Random) -> None:
    """Let two tokens change places."""
    if tokens:
        one, two = _at(tokens, random), _at(tokens, random)
        tokens[one], tokens[two] = tokens[two], tokens[one]


def unclosed(tokens: list[str], random: Random) -> None:
    """Write a mark that opens or closes something, where nothing does."""
    tokens.insert(_at(tokens, random), random.choice(_DELIMITERS))


def misspell(tokens: list[str], random: Random) -> None:
    """Leave a letter of a name out."""
    at = _at(tokens, random)
    if tokens and len(tokens[at]) > 1:
        place = random.randrange(len(tokens[at]))
        tokens[at] = tokens[at][:place] + tokens[at][place + 1 :]


def value(tokens: list[str], random: Random) -> None:
    """Put something odd in place of a token."""
    if tokens:
        text = hostile.text(random) if random.random() < 0.5 else random.choice(hostile.NUMBERS)
        at = _at(tokens, random)
        quoted = [i for i, token in enumerate(tokens) if token.startswith('"')]
        if quoted and random.random() < 0.5:
            at, text = random.choice(quoted), f'"{text}"'
        tokens[at] = text


def odd_expression(tokens: list[str], random: Random) -> None:
    """Write an expression of every filter, test and global, with odd arguments."""
    tokens.insert(_at(tokens, random), "{{ " + call(random) + " }}")


def odd_statement(tokens: list[str], random: Random) -> None:
    """Write a statement: loops over texts, macros that call themselves, blocks, imports."""
    tokens.insert(_at(tokens, random), random.choice(STATEMENTS).replace("@", expression(random)))


CHANGES: tuple[Change, ...] = (
    *(drop, double, swap, unclosed, misspell, value, odd_expression, odd_expression, odd_statement),
)


def template(random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of a damaged template, and what was done to it."""
    chance = random.random()
    if chance < 0.35:  # few lines: what is wrong shows at its place, and not by what it follows
        text, changes = _small(random)
    elif chance < 0.5:
        text, changes = _extending(random)
    else:
        text, changes = random.choice(sources()), ()
    tokens = _TOKEN.findall(text)
    if chance >= 0.5 or random.random() < 0.4:
        chosen = random.choices(CHANGES, k=random.randint(1, 3))
        for change in chosen:
            change(tokens, random)
        changes += tuple(change.__name__ for change in chosen)
    data = "".join(tokens).encode("utf-8", errors="surrogatepass")
    if random.random() < 0.15:
        data, more = damage.damaged(data, random)
        changes += more
    return cut(data), changes


def _small(random: Random) -> tuple[str, tuple[str, ...]]:
    statement = random.choice(STATEMENTS).replace("@", expression(random))
    body = random.choice([statement, f"<p>{{{{ {call(random)} }}}}</p>", f"<p>{statement}</p>"])
    return f"<article><h1>{{{{ title }}}}</h1>{body}</article>", ("small",)


def _extending(random: Random) -> tuple[str, tuple[str, ...]]:
    piece = random.choice(EXTENDING)
    body = random.choice(
        [
            f"<p>{{{{ {call(random)} }}}}</p>",
            random.choice(STATEMENTS).replace("@", expression(random)),
            "<p>甲</p>",
            "{{ super() }}",
            '{{ part("number", letterhead.number) }}',
            "<p>",
            "</p>",
            "",
        ]
    )
    return piece.replace("@", body), ("extending",)


def attempt(random: Random) -> Attempt:
    """Return a template folder with a damaged template, and the rendering of a plan by it."""
    data, changes = template(random)
    files = {
        "ours/document.html.j2": data,
        "ours/styles.docx": (random.choice([OFFICIAL, LETTER]) / "styles.docx").read_bytes(),
        "plan.yaml": random.choice([SMALL, GOOD / "letterhead.yaml"]).read_bytes(),
    }
    if random.random() < 0.1:
        files["plangen.toml"] = b'template = "ours"\n'
        return Attempt(files, (render(), Call(("doctor",))), changes)
    return Attempt(files, (render("--template", "ours"),), changes)
