"""Regular expressions that are compiled when they are first used.

A run uses less than half of them, and compiling is slower than most of what they find.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Pattern:
    """Stands for a ``re.Pattern``: what is asked of it is asked of the compiled one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        compiled = re.compile(self._source, self._flags)
        for each in _USED:  # from now on they are found without a detour
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return the regular expression *source*; a mistake in it shows when it is first used."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))
