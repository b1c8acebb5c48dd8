"""Regular expressions that are compiled when they are first used.

A run uses less than half of them, and compiling is slower than most of what they find.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, AnyStr, cast

_USED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_NOTHING = re.compile(r"\A(?!)")  # tried at the beginning alone: (?!) would be at each character
_MORE_THAN_LISTED = frozenset("-\\^[]")
"""Characters that may stand in a set for others than themselves."""


class _Pattern:
    """Stands for a ``re.Pattern``: what is asked of it is asked of the compiled one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source, self._flags = source, flags

    @property
    def pattern(self) -> str | bytes:
        """The source, of which another pattern may be made before this one is compiled."""
        return self._source

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever a pattern has
        compiled = re.compile(self._source, self._flags)
        for each in _USED:  # from now on they are found without a detour
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


class _Needy:
    """Asks a pattern nothing before a text has one of the words that each match needs."""

    def __init__(self, pattern: _Pattern, needs: Sequence[str]) -> None:
        self._pattern, self._needs = pattern, needs
        self._lacking = ""  # the last text that was looked through: it may be asked about often

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # its source, its flags
        return getattr(self._pattern, name)

    def _about(self, text: str) -> Any:  # noqa: ANN401  # a pattern, or what stands for one
        if text is self._lacking:
            return _NOTHING
        if not any(map(text.__contains__, self._needs)):
            self._lacking = text
            return _NOTHING
        for name in _USED:  # from now on it is asked without a detour
            setattr(self, name, getattr(self._pattern, name))
        return self._pattern

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._about(text).search(text, *span)  # type: ignore[no-any-return]

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        return self._about(text).match(text, *span)  # type: ignore[no-any-return]

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        return self._about(text).fullmatch(text, *span)  # type: ignore[no-any-return]

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._about(text).finditer(text, *span)  # type: ignore[no-any-return]

    def findall(self, text: str, *span: int) -> list[Any]:
        return self._about(text).findall(text, *span)  # type: ignore[no-any-return]

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._about(text).sub(by, text, count)  # type: ignore[no-any-return]

    def split(self, text: str, most: int = 0) -> list[str | Any]:
        return self._about(text).split(text, most)  # type: ignore[no-any-return]


def regex(
    source: AnyStr, flags: int = 0, *, needs: str | tuple[str, ...] = ""
) -> re.Pattern[AnyStr]:
    """Return the regular expression *source*; a mistake in it shows when it is first used.

    *needs* are rare characters, or words, of which each match has one, or one stands where it
    looks: before a text has one, nothing is compiled.
    """
    pattern = _Pattern(source, flags)
    return cast("re.Pattern[AnyStr]", _Needy(pattern, needs) if needs else pattern)


def each_of(listed: str) -> tuple[str, ...]:
    """Return words that are listed with a bar between each two."""
    return tuple(listed.split("|"))


def words(listed: str) -> re.Pattern[str]:
    """Return the pattern of some words with a bar between each two.

    Before a text has one of them, nothing is compiled.
    """
    return regex(listed, needs=each_of(listed))


def begins_with(
    characters: str, source: str, flags: int = 0, *, needs: str | tuple[str, ...] = ""
) -> re.Pattern[str]:
    """Return ``regex``, looked for only where one of *characters*, as in a set, stands.

    What looks back, or begins with one of several things, is otherwise tried at each character of a
    text from its beginning: that takes many times as long as to pass over the others.
    """
    end = "\n" if flags & re.VERBOSE else ""  # a remark may stand in the last line
    needs = needs or ("" if _MORE_THAN_LISTED & {*characters} else characters)
    return regex(f"(?=[{characters}])(?:{source}{end})", flags, needs=needs)
