"""Letters that were typed for digits, in texts and in the values of fields."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.calendar.lookalikes import around, letters_for_digits, with_digits
from plangen.calendar.periods import parse_period
from plangen.findings import Args, Finding, Fix, Severity
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
    return {"suggested": meant}, Fix((reading.source.edit(*span, meant),)) if span else None
