"""``plangen diff``: the differences between two plans, for a reader."""

from __future__ import annotations

from pathlib import Path

from plangen.cli import console
from plangen.cli.console import Holds
from plangen.cli.exits import ERRORS, UNUSABLE
from plangen.cli.plans import is_about_file
from plangen.comparing.formats import DiffFormat
from plangen.comparing.model import compare
from plangen.comparing.report import WRITERS
from plangen.errors import InputError
from plangen.findings import Finding
from plangen.messages import Language, phrasebook
from plangen.plan.loaded import LoadedPlan
from plangen.reading.load import load
from plangen.reading.telling import as_told
from plangen.report.machine import ascii_json
from plangen.source.text import read


def diff(before: Path, after: Path, form: DiffFormat, language: Language) -> int:
    """Print the differences between two plans; return the exit code.

    It is 0 whether they differ or not, 1 when one of them has errors, 2 when one cannot be read.
    """
    phrases = phrasebook(language)
    plans: list[LoadedPlan] = []
    code = 0
    for path in (before, after):
        plan, found, failing = _read(path)
        console.tell(found, phrases)
        plans += [plan] if plan else []
        code = max(code, failing)
    if len(plans) < len((before, after)):
        return code
    shown = WRITERS[form](compare(plans[0].plan, plans[1].plan), phrases, (str(before), str(after)))
    if form is DiffFormat.JSON:
        console.result(console.encodable(shown, ascii_json), Holds.DATA)
    else:
        console.result(shown, Holds.PLAN)
    return 0


def _read(path: Path) -> tuple[LoadedPlan | None, list[Finding], int]:
    """Return the plan of a file, what is to say of it, and the exit code."""
    try:
        source = read(path, allows_pipe=True)
    except InputError as error:
        return None, list(error.findings), UNUSABLE
    loading = load(source)
    errors = [each for each in as_told(source, loading.findings) if each.is_error]
    about_file = [finding for finding in loading.findings if is_about_file(finding)]
    return loading.plan, [*about_file, *errors], ERRORS if errors else 0
