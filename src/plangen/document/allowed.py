"""The language of templates: the one list of what may stand in an expression or a statement.

A template is data that anyone may hand on, so it can do nothing but choose and arrange what the
plan says: it has Jinja2's grammar, and of Jinja2's filters, tests and functions those that give
the same for the same plan and make no text out of nothing. ``docs/howto/own-template.md`` lists
them for readers.
"""

from __future__ import annotations


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STATEMENTS = _names(
    "block call elif else extends filter for from if import include macro raw set with"
)
"""The words that begin a statement; most have an end… of their own."""

FILTERS_OF_ANYTHING = _names("count d default first last length")
FILTERS_OF_TEXTS = _names(
    "capitalize e escape int lower replace safe string title trim truncate upper"
)
FILTERS_OF_LISTS = _names(
    "items join list map max min reject rejectattr reverse select selectattr sort unique"
)
FILTERS = tuple(sorted((*FILTERS_OF_ANYTHING, *FILTERS_OF_TEXTS, *FILTERS_OF_LISTS)))
"""Filters; the class of each says what it looks at, and so what it costs."""

TESTS_OF_NUMBERS = _names("divisibleby even odd")
TESTS_THAT_COMPARE = _names("eq equalto ge gt in le lt ne")
TESTS_OF_KINDS = _names(
    "boolean defined false float integer mapping none number sequence string true undefined"
)
TESTS = tuple(sorted((*TESTS_OF_NUMBERS, *TESTS_THAT_COMPARE, *TESTS_OF_KINDS)))
"""Tests, which stand behind ``is``."""

FUNCTIONS = ("namespace",)
"""Functions; besides them a template calls its macros and blocks."""

METHODS = _names("endswith removeprefix removesuffix startswith")
"""What may be called on a text, as in ``mark.removesuffix("文件")``: none makes it longer."""

LOOP = _names("cycle depth first index index0 last length nextitem previtem revindex revindex0")
"""The parts of ``loop``, of which ``cycle`` is called."""

ARITHMETIC = ("+", "-", "*", "/", "//", "%")
"""With numbers; ``+`` also joins two texts, or two lists."""
OPERATORS = (*ARITHMETIC, "~", "==", "!=", "<", "<=", ">", ">=", *_names("and or not in is if"))
"""All operators: ``~`` joins texts, ``if`` chooses between two values."""
