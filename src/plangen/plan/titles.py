"""A title knows where its writer began a new line."""

from __future__ import annotations

from typing import Self


class TypedTitle(str):
    """A title on one line, as everything but the page has it.

    *breaks* are the offsets where its writer began a new line.
    """

    __slots__ = ("breaks",)

    breaks: tuple[int, ...]

    def __new__(cls, text: str, breaks: tuple[int, ...] = ()) -> Self:
        """Return *text* with its *breaks*."""
        title = super().__new__(cls, text)
        title.breaks = breaks
        return title

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they were typed."""
        ends = (*self.breaks, len(self))
        return tuple(self[start:end] for start, end in zip((0, *self.breaks), ends, strict=True))


def typed_lines(title: str) -> tuple[str, ...]:
    """Return the lines that the writer of a title gave it: one, unless there are more."""
    return title.lines if isinstance(title, TypedTitle) else (title,)
