"""What a person types: options in, one library call, exit code out."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from plangen.cli import console, early, exits, system
from plangen.messages import Phrasebook, phrasebook


def run() -> NoReturn:
    """Run plangen as a program, and leave; what it has written is with the system by then.

    The memory goes with the process: freeing it piece by piece, as Python does at its end, costs
    an eighth of a short run.
    """
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError):  # closed, or full: Python knows what to do then
        sys.exit(code)
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run plangen and return its exit code: the one boundary where errors become codes.

    0 fine; 1 errors in a plan; 2 usage, unreadable input, template or output; 3 a bug in
    plangen; 130 interrupted. A request to end raises SystemExit with 143, or 129 if it was the
    terminal that went.
    """
    if arguments is None:
        # A short life makes little garbage; looking for it among many nodes costs a third of the
        # time.
        gc.disable()
        # No program's plugins see plans, and nobody looks for them among all that is installed.
        os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
        system.begin_anew_in_utf_8()
    from plangen.cli.language import choose  # noqa: PLC0415

    words = list(sys.argv[1:] if arguments is None else arguments)
    console.prepare(words)
    phrases = phrasebook(choose(words))
    try:
        with system.tidy_end():
            return _run(words, phrases)
    except KeyboardInterrupt:
        console.say(phrases.say("interrupted"))
        return exits.INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last boundary
        return _report(error, phrases)


def _report(error: Exception, phrases: Phrasebook) -> int:
    """Say what has ended the run, and return the exit code."""
    match error:
        case BrokenPipeError():
            console.give_up_results()
            return exits.OK
        case OSError():
            return _report_system(error, phrases)
        case UnicodeEncodeError() if system.lacks_chinese(error.encoding):  # the name of a file
            return _report_system(OSError(errno.EILSEQ, "", error.object), phrases)
        case MemoryError():
            console.say(phrases.say("memory"))
            return exits.UNUSABLE
    return _report_bug(error, phrases)


def _run(words: list[str], phrases: Phrasebook) -> int:
    import typer  # noqa: PLC0415  # after the boundary, so that Ctrl-C is caught from the start

    from plangen.cli import app, usage  # noqa: PLC0415

    if early.COMPLETION in os.environ:
        from plangen.cli.completion import prepare  # noqa: PLC0415  # a shell asks, no person

        prepare()
    line = usage.CommandLine(words, lambda: app.tree(app.build(phrases)))
    if detail := usage.about_dashes(line, phrases):
        console.say(phrases.say("usage.error", detail=detail))
        return exits.UNUSABLE
    program = app.build(phrases, words[:1])
    try:
        code = program(words or ["--help"], prog_name="plangen", standalone_mode=False, obj=phrases)
    except typer.TyperException as error:
        detail = usage.sentence(error, line, phrases)
        console.say(phrases.say("usage.error", detail=detail))
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "plangen"
        console.say(phrases.say("usage.help", command=command))
        return exits.UNUSABLE
    if code == exits.INTERRUPTED:  # Typer turns Ctrl-C into this code, without a word
        raise KeyboardInterrupt
    return code if isinstance(code, int) else 0


def _report_system(error: OSError, phrases: Phrasebook) -> int:
    """Say what the system refused: a file that vanished or was locked, or a full disk."""
    reason = phrases.word("reason", errno.errorcode.get(error.errno or 0, str(error.strerror)))
    file = error.filename
    if isinstance(error, FileNotFoundError) and system.is_working_folder_gone():
        file = file or os.curdir
    if file:
        file = os.fsdecode(file)
        console.say(phrases.say("system", file=file, reason=reason), [file])
    else:
        console.give_up_results()
        console.say(phrases.say("system.results", reason=reason))
    return exits.UNUSABLE


def _report_bug(error: Exception, phrases: Phrasebook) -> int:
    """Say that plangen failed, and keep the details in a file that can be sent on."""
    import platform  # noqa: PLC0415  # only here
    import tempfile  # noqa: PLC0415
    import traceback  # noqa: PLC0415

    from plangen import __version__  # noqa: PLC0415

    details = "".join(traceback.format_exception(error))
    versions = f"plangen {__version__}, Python {platform.python_version()}, {platform.platform()}"
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            prefix="plangen-error-",
            suffix=".log",
            delete=False,
            encoding="utf-8",
            errors="backslashreplace",
        ) as log:
            log.write(f"{versions}\n{details}")
        console.say(phrases.say("bug", log=log.name), [log.name])
    except OSError:
        console.say(phrases.say("bug.nolog", error=repr(error)))
    return exits.BUG
