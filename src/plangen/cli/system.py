"""What a system can do to a run before it begins, and how it may end it."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

_RESTARTED = "_PLANGEN_RESTARTED"
_CHINESE = "图书馆"  # simplified: Big5 and the encodings of Japan lack it


def begin_anew_in_utf_8() -> None:
    """Let Python start this program again with UTF-8 for names, where there is no Chinese in them.

    In the locale C, Python may take names of files for ASCII, and then no document could have its
    title for a name. Names are bytes there, so UTF-8 is never wrong; a locale in GBK is left alone.
    Returns where that is not needed, or cannot be done.
    """
    was_restarted = os.environ.pop(_RESTARTED, "")
    if was_restarted or os.name != "posix" or not lacks_chinese(sys.getfilesystemencoding()):
        return
    if not sys.executable or getattr(sys, "frozen", False):
        return
    words = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
    with contextlib.suppress(OSError):
        os.execve(sys.executable, words, os.environ | {_RESTARTED: "1"})  # noqa: S606  # ourselves


def lacks_chinese(encoding: str) -> bool:
    """Return whether an encoding has no Chinese characters."""
    try:
        _CHINESE.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False


def occupy_streams() -> None:
    """Let no file get the number of a stream that is closed: what is said would go into it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)  # it gets the lowest number that is free


def working_folder() -> str:
    """Return the path of the working folder, or of the root if somebody has deleted it."""
    try:
        return os.getcwd()  # noqa: PTH109  # reports compare texts
    except OSError:
        return os.sep


def is_working_folder_gone() -> bool:
    """Return whether the working folder has been deleted."""
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        return True
    return False


@contextlib.contextmanager
def tidy_end() -> Iterator[None]:
    """Let a request to end (SIGTERM), or a terminal that is closed, end a run as Ctrl-C does.

    What is half written is removed on the way. A signal that is ignored, as by nohup, stays so.
    """
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    numbers = [signal.Signals[name] for name in names]
    changed = [each for each in numbers if signal.getsignal(each) is signal.SIG_DFL]
    for each in changed:
        signal.signal(each, _end)
    try:
        yield
    except Exception as error:
        if end := _end_behind(error):
            raise end from None
        raise
    finally:
        for each in changed:
            signal.signal(each, signal.SIG_DFL)


def _end_behind(error: BaseException | None) -> BaseException | None:
    """Return the Ctrl-C or the request to end that is the cause of an *error*, if one is.

    While a class is made, Python 3.11 puts a RuntimeError around whatever stops that.
    """
    while error and not isinstance(error, KeyboardInterrupt | SystemExit):
        error = error.__cause__
    return error


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)  # as shells have it
