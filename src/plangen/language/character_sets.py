"""Which characters the Chinese standards have that fonts and programs are made for."""

from __future__ import annotations

from collections.abc import Iterable


def is_of_gb2312(text: str) -> bool:
    """Return whether all characters are in GB 2312, which has the 6,763 that are used most."""
    return _can_be_written(text, "gb2312")


def part_of_gb2312(characters: Iterable[str]) -> frozenset[str]:
    """Return those of some characters that are in GB 2312; all are looked up at once."""
    return frozenset("".join(characters).encode("gb2312", "ignore").decode("gb2312"))


def is_of_gbk(text: str) -> bool:
    """Return whether all characters are in GBK, which has those of the official fonts."""
    return _can_be_written(text, "gbk")


def _can_be_written(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
