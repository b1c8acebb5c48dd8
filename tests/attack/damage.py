"""Damage to bytes, whatever they mean: flipped, cut, put in, moved, repeated."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from attack.attempts import cut

Change = Callable[[bytes, Random], bytes]

REPEATED = 1000
_MOST = 40  # bytes that one change takes
_PIECES = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b"\t"),
    *(b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xed\xa0\x80", b"\xed\xbf\xbf", b"\x1b[31m"),
    *(b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xf4\x8f\xbf\xbf", b"\xef\xbf\xbe", b"\xe3\x80\x80"),
    *(b"\xcd\x8f", b"\xcc\x81", b"\xe2\x80\x8d", b"\xc0\x80", b"\xf8\x88\x80\x80\x80", b"\x81\x30"),
)


def flip(data: bytes, random: Random) -> bytes:
    """Change one bit."""
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def byte(data: bytes, random: Random) -> bytes:
    """Replace a byte by any other."""
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def take_out(data: bytes, random: Random) -> bytes:
    """Leave some bytes out."""
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.randint(1, _MOST) :]


def end(data: bytes, random: Random) -> bytes:
    """Leave out all from some place on."""
    return data[: random.randrange(len(data) + 1)]


def put_in(data: bytes, random: Random) -> bytes:
    """Put something in that texts seldom hold."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_PIECES) + data[at:]


def swap(data: bytes, random: Random) -> bytes:
    """Let two pieces change places."""
    first, second, third, fourth = sorted(random.randrange(len(data) + 1) for _ in range(4))
    return (
        data[:first] + data[third:fourth] + data[second:third] + data[first:second] + data[fourth:]
    )


def repeat(data: bytes, random: Random) -> bytes:
    """Write a piece of some bytes very often."""
    at = random.randrange(len(data) + 1)
    piece = data[at : at + random.randint(1, 12)]
    return cut(data[:at] + piece * random.choice([2, 50, REPEATED]) + data[at:])


CHANGES: tuple[Change, ...] = (flip, byte, take_out, end, put_in, swap, repeat)


def damaged(data: bytes, random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return *data* after one to four changes, and their names."""
    chosen = random.choices(CHANGES, k=random.randint(1, 4))
    for change in chosen:
        data = change(data, random)
    return cut(data), tuple(change.__name__ for change in chosen)
