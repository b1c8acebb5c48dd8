"""Letters that were typed for digits, in texts and in the values of fields."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from plangen.calendar.lookalikes import around, letters_for_digits, with_digits
from plangen.calendar.periods import parse_period
from plangen.findings import Args, Finding, Fix, Severity
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.plan.reading import Reading
from plangen.source.nodes import Node, Scalar
from plangen.source.scalars import typed_span


def letters_among_digits(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for each number in a text that has letters in it, with the fix."""
    for placed in loaded.texts:
        text = str(placed.text)
        for span, digits in letters_for_digits(text):
            edit = placed.edit(loaded.source, span, digits)
            first, last = around(text, span)
            letters = dict.fromkeys(each for each in text[slice(*span)] if each.isalpha())
            args = {
                "value": text[first:last],
                "letters": "".join(letters),
                "suggested": text[first : span[0]] + digits + text[span[1] : last],
            }
            spot = loaded.reading.at_characters(placed.scalar, *placed.text.value_range(*span))
            yield spot.finding("PG268", args, Severity.WARNING, Fix((edit,)) if edit else None)


def period_with_digits(reading: Reading, node: Node) -> tuple[Args, Fix | None]:
    """Return the argument ``suggested`` and the fix for a period that has letters among its digits.

    Nothing where the value would be no period with digits either.
    """
    if not isinstance(node, Scalar) or parse_period(meant := with_digits(node.value)) is None:
        return {}, None
    span = typed_span(reading.source.text, node, 0, len(node.value))
    args = {"suggested": meant, "letters": _letters(node.value)}
    return args, Fix((reading.source.edit(*span, meant),)) if span else None


def what_is_wrong_with_date(value: str) -> Args:
    """Return the arguments that say why a value is no date: its letters, or a day too many."""
    meant = with_digits(value)
    found = _DATE.fullmatch(meant)
    if found is None:
        return {}
    if meant != value:
        return {"suggested": meant, "letters": _letters(value)}
    year, month, day = (int(each) for each in found.groups())
    if not (1 <= month <= 12 and year):  # noqa: PLR2004
        return {}
    days = monthrange(year, month)[1]
    return {"month": month, "days": days, "day": day} if day > days else {}


_DATE = regex(r"\s*(\d{4})\s?[-年./]\s?(\d{1,2})\s?[-月./]\s?(\d{1,2})\s?日?\s*")


def _letters(value: str) -> str:
    """Return the letters of a value that stand for digits, each once."""
    return "".join(dict.fromkeys(each for each in value if each != with_digits(each)))
