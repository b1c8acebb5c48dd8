"""Which language to speak: --lang, then PLANGEN_LANG, then the locale."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from plangen.cli.early import typed
from plangen.messages import Language

OPTION = "--lang"
VARIABLE = "PLANGEN_LANG"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_PRIMARY_LANGUAGE, _CHINESE = 0x3FF, 0x04  # of Windows' language identifiers


def choose(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language of messages.

    The command line is looked at before it is parsed: its own errors need a language too.
    """
    for name in (typed(OPTION, arguments), environment.get(VARIABLE, "")):
        if language := _named(name):
            return language
    for variable in _LOCALE_VARIABLES:
        if value := environment.get(variable):
            return _named(value) or Language.EN
    return _of_windows() or Language.EN


def _named(name: str) -> Language | None:
    return next((language for language in Language if name.lower().startswith(language)), None)


def _of_windows() -> Language | None:
    if sys.platform != "win32":
        return None
    import ctypes  # noqa: PLC0415  # Windows only

    identifier = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return Language.ZH if identifier & _PRIMARY_LANGUAGE == _CHINESE else Language.EN
