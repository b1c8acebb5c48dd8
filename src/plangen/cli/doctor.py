"""``plangen doctor``: whether this machine can make documents and show them as they should be."""

from __future__ import annotations

import locale
import os
import platform
import sys
from pathlib import Path

from plangen.checks import RULES
from plangen.cli import console
from plangen.cli.console import Holds
from plangen.cli.exits import ERRORS
from plangen.cli.programs import document_programs
from plangen.cli.system import working_folder
from plangen.config import DEFAULT, Config, find_config, read_config
from plangen.document.compose import check_template
from plangen.document.template import official_folder, open_template
from plangen.errors import PlangenError
from plangen.fonts.survey import survey
from plangen.looks import look_of, stylesheet_of
from plangen.messages import Language, phrasebook
from plangen.report.doctor import CheckedFile, Diagnosis, doctor_json, doctor_text
from plangen.report.machine import ascii_json
from plangen.values import Struct

PLATFORM = sys.platform
_LOCALE_VARIABLES = ("LC_ALL", "LC_CTYPE", "LANG")


def doctor(language: Language, *, as_json: bool) -> int:
    """Print the diagnosis of this machine; return the exit code.

    It is 1 when plangen itself cannot work. Missing fonts are no reason: documents name their
    fonts, and only those who open a document need them.
    """
    phrases = phrasebook(language)
    found = examine()
    if as_json:
        console.result(console.encodable(doctor_json(found, phrases), ascii_json), Holds.DATA)
    else:
        console.result(doctor_text(found, phrases, console.of_results()))
    return 0 if found.is_fine else ERRORS


def examine() -> Diagnosis:
    """Return the diagnosis of this machine."""
    folder = Path(working_folder())
    configured = _configured(folder)
    own = configured.config.template
    return Diagnosis(
        python=platform.python_version(),
        platform=platform.platform(),
        locale=next(filter(None, map(os.environ.get, _LOCALE_VARIABLES)), ""),
        encodings=_encodings(),
        fonts=survey(PLATFORM, os.environ, look_of(configured.config).fonts),
        programs=tuple(document_programs(PLATFORM, os.environ)),
        template=_template(configured.config),
        has_own_template=own is not None,
        configuration=configured.part,
        folder=str(folder),
    )


class _Configured(Struct, frozen=True):
    config: Config
    part: CheckedFile | None


def _configured(folder: Path) -> _Configured:
    """Return the configuration that holds in *folder*; the defaults if it cannot be understood."""
    file = find_config(folder)
    if file is None:
        return _Configured(DEFAULT, None)
    try:
        return _Configured(read_config(file, RULES), CheckedFile(str(file)))
    except PlangenError as error:
        return _Configured(DEFAULT, CheckedFile(str(file), error.findings))


def _template(config: Config) -> CheckedFile:
    """Return the template in use with the findings that it has whatever the plan is."""
    folder = config.template or official_folder()
    try:
        template = open_template(folder)
        check_template(template, stylesheet_of(template, look_of(config)).names)
    except PlangenError as error:
        return CheckedFile(str(folder), error.findings)
    return CheckedFile(str(folder))


def _encodings() -> dict[str, str]:
    """Return the encodings of the streams, of texts by default, and of the names of files."""
    streams = {"stdin": sys.stdin, "stdout": sys.stdout, "stderr": sys.stderr}
    told = {name: str(getattr(stream, "encoding", None) or "-") for name, stream in streams.items()}
    return told | {"text": locale.getencoding(), "files": sys.getfilesystemencoding()}
