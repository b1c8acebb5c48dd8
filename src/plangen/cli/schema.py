"""``plangen schema``: the JSON Schema of plan files, for editors."""

from __future__ import annotations

import json
import os
from pathlib import Path

from plangen.cli import console
from plangen.cli.console import Holds
from plangen.cli.exits import UNUSABLE
from plangen.editor.schema import json_schema, schema_text
from plangen.errors import InputError, OutputError
from plangen.findings import Finding, Place
from plangen.messages import Language, phrasebook
from plangen.saving import save
from plangen.source.text import read

_STALE = 1


def schema(output: Path | None, language: Language, *, check: bool) -> int:
    """Print the schema or write it to *output*; return the exit code.

    With *check* nothing is written: the code is 1 when *output* is not the schema of this version.
    """
    phrases = phrasebook(language)
    if check and output is None:
        detail = phrases.say("usage.check")
        console.say(phrases.say("usage.error", detail=detail))
        return UNUSABLE
    text = schema_text()
    try:
        if output is None:
            console.result(console.encodable(text, _to_ascii), Holds.DATA)
        elif check:
            if read(output).text != text:
                console.say(phrases.say("schema.stale", file=str(output)))
                return _STALE
            console.say(phrases.say("schema.fresh", file=str(output)))
        else:
            _refuse_another_file(output)
            console.tell_once(save(text.encode(), output), phrases)
            console.result(f"{output}\n")
    except (InputError, OutputError) as error:
        console.tell(error.findings, phrases)
        return error.exit_code
    return 0


def _to_ascii(text: str) -> str:
    return json.dumps(json.loads(text), indent=2) + "\n"


def _refuse_another_file(path: Path) -> None:
    """Refuse to replace a file that is no schema of ours."""
    if os.path.isdir(path):  # noqa: PTH112  # Path.is_dir raises for names that are too long
        raise OutputError(Finding("PG411", Place(str(path)), {"reason": "EISDIR"}))
    try:
        title = json.loads(read(path).text).get("title") if os.path.exists(path) else None  # noqa: PTH110
    except (ValueError, AttributeError, InputError):
        title = ""
    if title not in {None, json_schema()["title"]}:
        raise OutputError(Finding("PG413", Place(str(path))))
