"""A first plan with explanations, for those who have none to start from."""

from __future__ import annotations

from pathlib import Path

from plangen.calendar.periods import Period
from plangen.plan.columns import COLUMNS, VENUE
from plangen.plan.formalities import Signature
from plangen.plan.keys import NAMES_IN_EXPRESSIONS
from plangen.plan.model import ActivityTable, Attachment, Plan
from plangen.plan.sections import Item, Section

_FOLDER = Path(__file__).parent
_TABLE = {"zh": "主表", "en": "main"}
_SEPARATORS = {"zh": "、", "en": ", "}
_MODELS = (Plan, Section, Item, Attachment, ActivityTable, Signature)


def blank(period: Period, language: str, schema: str, *, chinese: bool) -> str:
    """Return the text of a plan for *period*, explained in *language* (``zh`` or ``en``).

    Its keys, and the name of its table, are *chinese* or English. *schema* is the path by which an
    editor finds the JSON Schema of plans. It can be read and rendered as it is; ``validate`` names
    the places that are to be filled in.
    """
    text = (_FOLDER / f"blank-{language}.yaml").read_text(encoding="utf-8")
    names = _names(chinese=chinese)
    *columns, last = (names[key] for key in COLUMNS if key != VENUE)  # a venue needs groups
    values = {
        "COLUMNS": _SEPARATORS[language].join(columns),
        "LAST": last,
        "PERIOD": str(period),
        "TITLE": period.title,
        "NAME": period.name,
        "SCHEMA": schema,
        "MAIN": _TABLE["zh" if chinese else "en"],
        "DATE": period.start.isoformat(),
    }
    return text.format_map(names | values)


def _names(*, chinese: bool) -> dict[str, str]:
    """Return the names that the blank plan uses, as they are to be spelt."""
    spellings = {column.key: column.chinese for column in COLUMNS.values()}
    spellings |= {english: written for written, english in NAMES_IN_EXPRESSIONS.items()}
    for model in _MODELS:
        spellings |= {key: str(info.title) for key, info in model.model_fields.items()}
    return {key: written if chinese else key for key, written in spellings.items()}
