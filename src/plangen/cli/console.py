"""The two streams of the program, results on stdout and talk on stderr, and their screens."""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import stat
import sys
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING, TextIO, TypeVar

from plangen.cli.early import Colours, colours
from plangen.cli.system import occupy_streams
from plangen.values import Struct, field

if TYPE_CHECKING:
    from plangen.findings import Finding
    from plangen.messages import Phrasebook
    from plangen.report.screen import Screen

MANY = 50
"""How many files one notices when they are checked."""

_BAR = 30  # columns
_BESIDE_BAR = 20
_COLUMNS = 80  # of a terminal that does not tell
_MOST_FIGURES = 5  # of a width that is believed
_EAST_ASIA = {936, 54936, 932, 949, 950, 1361}
"""Code pages of Windows' console in which the marks “ ” — … are as wide as Chinese characters."""

_ACTIONS = "GITHUB_ACTIONS"
_NAMES = "plangen.names"
"""How the streams write what their encoding lacks."""
_NO_TEXT = 0xDC00
"""What Python adds to a byte of a name that is no text (PEP 383)."""
_MOST_ASCII, _MOST_BYTE = 0x7F, 0xFF

_Item = TypeVar("_Item")


class Holds(Enum):
    """What a text holds, for the log of GitHub Actions, which looks for commands in it.

    A PLAN's lines are always kept from being read for commands, a SENTENCE where it names something
    that looks like one; DATA is for programs, and written so that it holds none.
    """

    PLAN = auto()
    SENTENCE = auto()
    DATA = auto()


class _State(Struct):
    """What a run remembers: the wish for colours, the cells of the bar that is shown, the notes."""

    colours: Colours = Colours.AUTO
    bar: int = 0
    told: set[Hashable] = field(default_factory=set)


_state = _State()


def prepare(words: Sequence[str] = ()) -> None:
    """Begin a run with the *words* of its command line.

    Both streams print a replacement for what their encoding lacks (GBK consoles).
    """
    occupy_streams()
    _state.colours, _state.bar, _state.told = colours(words), 0, set()
    codecs.register_error(_NAMES, _bytes_of_name)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_NAMES)


def _bytes_of_name(error: UnicodeError) -> tuple[bytes | str, int]:
    """Return what is written for characters that an encoding lacks.

    Names of files may have bytes that are no text: they come out as they are, so that a path that
    is printed exists. All else is a question mark.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    if error.encoding.startswith(("utf-16", "utf-32")):  # their characters are not single bytes
        return "?" * len(lacking), error.end
    return b"".join(_byte(ord(character)) for character in lacking), error.end


def _byte(number: int) -> bytes:
    byte = number - _NO_TEXT
    return bytes([byte]) if _MOST_ASCII < byte <= _MOST_BYTE else b"?"


# --- what is written ---


def result(text: str, holds: Holds = Holds.SENTENCE) -> None:
    """Print a result: findings of ``validate``, paths of ``render``."""
    _write(sys.stdout, text, holds)


def talk(text: str, holds: Holds = Holds.SENTENCE) -> None:
    """Print a text that accompanies the results, behind those printed so far."""
    with contextlib.suppress(OSError):  # a full disk was told when the results were written
        _write(sys.stdout, "")
    try:
        _write(sys.stderr, text, holds)
    except OSError:  # nobody can be told: that changes no result
        _give_up(sys.stderr)


def say(text: str, whole: Collection[str] = ()) -> None:
    """Print a sentence that accompanies the results; the paths of *whole* are never broken."""
    talk("\n".join(of_talk().wrapped(text, "  ", whole)) + "\n")


def tell(findings: Iterable[Finding], phrases: Phrasebook) -> None:
    """Print findings that accompany the results."""
    from plangen.report.text import full  # noqa: PLC0415  # where there are none, none is needed

    talk(full(findings, phrases, screen=of_talk()), Holds.PLAN)


def tell_once(findings: Iterable[Finding], phrases: Phrasebook) -> None:
    """Print notes about a run, each once: several files may have the same cause."""
    new = {each.identity: each for each in findings if each.identity not in _state.told}
    _state.told.update(new)
    if new:
        tell(new.values(), phrases)


def give_up_results() -> None:
    """Write no more results: whoever reads them has gone, or there is no room for them."""
    _give_up(sys.stdout)


def _give_up(stream: TextIO | None) -> None:
    """Let a stream lead nowhere; Python would try again at its end, and complain in its words."""
    if stream is not None:
        with contextlib.suppress(OSError):  # it is no stream of the system
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)


def raw(data: bytes | str) -> None:
    """Print the text of a plan as a result in UTF-8; its bytes without any change."""
    talk("")
    if sys.stdout is not None:
        data = data.encode(errors=_NAMES) if isinstance(data, str) else data
        if is_log_of_actions() and not _is_file(sys.stdout):
            text = data.decode(errors="surrogateescape")  # names may be no text
            data = _for_log(text, Holds.PLAN).encode(errors=_NAMES)
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


def encodable(text: str, to_ascii: Callable[[str], str]) -> str:
    """Return *text* for a standard output in UTF-8; for any other, *to_ascii* of the text."""
    return text if of_results().encoding == "utf-8" else to_ascii(text)


def is_log_of_actions() -> bool:
    """Return whether GitHub Actions reads what is printed."""
    return bool(os.environ.get(_ACTIONS))


def _write(stream: TextIO | None, text: str, holds: Holds = Holds.DATA) -> None:
    _hide_bar()
    if stream is not None:  # None when it was closed before we began
        stream.write(_for_log(text, holds) if is_log_of_actions() else text)
        stream.flush()


def _for_log(text: str, holds: Holds) -> str:
    """Return *text* so that GitHub Actions reads no command of a plan's writer in it."""
    from plangen.report.workflow import kept_from_commands, may_hold_command  # noqa: PLC0415  # rarely needed

    is_kept = holds is Holds.PLAN or (holds is Holds.SENTENCE and may_hold_command(text))
    return kept_from_commands(text) if is_kept else text


def _is_file(stream: TextIO) -> bool:
    """Return whether a stream goes to a file, which is no log."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


# --- screens ---


def is_terminal() -> bool:
    """Return whether a person reads the results as they come."""
    return _is_terminal(sys.stdout)


def of_results() -> Screen:
    """Return the screen on which the results appear."""
    return _screen(sys.stdout)


def of_talk() -> Screen:
    """Return the screen on which all else appears."""
    return _screen(sys.stderr)


def _screen(stream: TextIO | None) -> Screen:
    from plangen.report.screen import screen_of  # noqa: PLC0415  # it knows Unicode

    is_here = _is_terminal(stream)
    return screen_of(
        getattr(stream, "encoding", None) or "utf-8",
        _columns(stream) if is_here else None,
        wide=is_here and _code_page() in _EAST_ASIA,
        coloured=_is_coloured(stream, is_here=is_here),
    )


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _columns(stream: TextIO | None) -> int:
    """Return the width of a terminal; COLUMNS takes its place."""
    typed = os.environ.get("COLUMNS", "")
    if typed.isdecimal() and len(typed) < _MOST_FIGURES and int(typed):
        return int(typed)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _COLUMNS if stream else _COLUMNS
    except (OSError, ValueError):
        return _COLUMNS


def _code_page() -> int:
    """Return the code page of Windows' old console; 0 elsewhere, and in Windows Terminal."""
    if sys.platform != "win32" or os.environ.get("WT_SESSION"):
        return 0
    import ctypes  # noqa: PLC0415  # Windows only

    return int(ctypes.windll.kernel32.GetConsoleOutputCP())


def _is_coloured(stream: TextIO | None, *, is_here: bool) -> bool:
    """Return whether a stream has colours: by --color, NO_COLOR, FORCE_COLOR or its terminal."""
    if _state.colours is not Colours.AUTO:
        return _state.colours is Colours.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_here and os.environ.get("TERM") != "dumb" and _understands_colours(stream)


def _understands_colours(stream: TextIO | None) -> bool:
    """Switch on the colours of Windows' console, which has them since Windows 10."""
    if sys.platform != "win32" or stream is None:
        return True
    import ctypes  # noqa: PLC0415  # Windows only
    import msvcrt  # noqa: PLC0415

    escapes = 0x4  # ENABLE_VIRTUAL_TERMINAL_PROCESSING
    try:
        handle, mode = msvcrt.get_osfhandle(stream.fileno()), ctypes.c_ulong()
    except (OSError, ValueError):
        return False
    kernel = ctypes.windll.kernel32
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(handle, mode.value | escapes))


# --- progress ---


def with_progress(items: Iterator[_Item], length: int, least: int = MANY) -> Iterator[_Item]:
    """Yield *items*; from *least* on with a bar on the standard error, if that is a terminal.

    The bar makes room for whatever is printed, and goes at the end.
    """
    is_shown = _is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
    if length < least or not is_shown:
        yield from items
        return
    try:
        _show_bar(0, length)
        for done, item in enumerate(items, 1):
            yield item
            _show_bar(done, length)
    finally:
        _hide_bar()


def _show_bar(done: int, length: int) -> None:
    cells = max(min(_BAR, _columns(sys.stderr) - _BESIDE_BAR), 1)
    full = cells * done // length
    bar = f"[{'#' * full}{'-' * (cells - full)}] {100 * done // length}% {done}/{length}"
    _hide_bar()
    sys.stderr.write(bar)
    sys.stderr.flush()
    _state.bar = len(bar)


def _hide_bar() -> None:
    if _state.bar and sys.stderr is not None:
        sys.stderr.write(f"\r{' ' * _state.bar}\r")
        sys.stderr.flush()
    _state.bar = 0
