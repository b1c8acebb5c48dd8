"""The sentences of the program besides findings, by their keys; one file a subject."""

from __future__ import annotations

from plangen.messages.message import Pair
from plangen.messages.talk import (
    commands,
    comparison,
    doctor,
    help_pages,
    next_plan,
    packages,
    reports,
    symbols,
    usage,
)

TALK: dict[str, Pair] = {
    **commands.TALK,
    **reports.TALK,
    **help_pages.TALK,
    **usage.TALK,
    **symbols.TALK,
    **packages.TALK,
    **next_plan.TALK,
    **doctor.TALK,
    **comparison.TALK,
}
