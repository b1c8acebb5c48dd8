"""``--install-completion``: a shell that completes commands and options after the Tab key.

The scripts are Typer's. They are written here: Typer would rewrite a start file in the encoding of
the locale, would not find PowerShell's under a Chinese user name, and would allow all scripts there
without a word.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import typer.completion

from plangen.cli import console
from plangen.cli.early import COMPLETION
from plangen.cli.exits import OK, UNUSABLE
from plangen.errors import OutputError
from plangen.messages import Phrasebook
from plangen.saving import save
from plangen.values import Struct

PROGRAM = "plangen"
_TYPER: Any = typer.completion
_POWERSHELLS = ("powershell", "pwsh")
_SHELLS = ("bash", "zsh", "fish", *_POWERSHELLS)
_PROFILE = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"


class _Place(Struct, frozen=True):
    """Where a shell finds a script: its *file*, and the *line* that *start* needs to load it.

    Without a *file* the script itself goes into *start*.
    """

    file: Path | None
    start: Path | None = None
    line: str = ""


def prepare() -> None:
    """Let the program answer the scripts, which ask by an environment variable."""
    _TYPER.completion_init()


def run(phrases: Phrasebook, *, install: bool) -> int:
    """Install the completion for the shell that is in use, or print its script."""
    shell = _shell()
    if shell not in _SHELLS:
        known = ", ".join(_SHELLS)
        detail = phrases.say("completion.shell", name=shell or "-", known=known)
        console.say(phrases.say("usage.error", detail=detail))
        return UNUSABLE
    script = _TYPER.get_completion_script(prog_name=PROGRAM, complete_var=COMPLETION, shell=shell)
    if not install:
        console.result(f"{script}\n")
        return OK
    place = _place(shell)
    if place is None:
        console.say(phrases.say("completion.profile"))
        return UNUSABLE
    try:
        file = _write(place, script)
    except OutputError as error:
        console.tell(error.findings, phrases)
        return error.exit_code
    console.result(f"{file}\n")
    console.say(phrases.say("completion.done", shell=shell))
    return OK


def _shell() -> str:
    """Return the name of the shell that has started us, or else of the user's own."""
    detect = getattr(_TYPER, "_get_shell_name", lambda: None)
    return detect() or Path(os.environ.get("SHELL", "")).name


def _place(shell: str) -> _Place | None:
    """Return where *shell* looks for scripts; None if it does not tell."""
    home = Path.home()
    if shell == "bash":
        file = home / ".bash_completions" / f"{PROGRAM}.sh"
        return _Place(file, home / ".bashrc", f"source '{file}'")
    if shell == "zsh":
        line = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
        return _Place(home / ".zfunc" / f"_{PROGRAM}", home / ".zshrc", line)
    if shell == "fish":
        return _Place(home / ".config" / "fish" / "completions" / f"{PROGRAM}.fish")
    profile = _profile(shell)
    return _Place(None, profile) if profile else None


def _profile(shell: str) -> Path | None:
    """Return the start file of PowerShell, which may lie under a name in any script."""
    program = shutil.which(shell)
    if program is None:
        return None
    command = [program, "-NoProfile", "-Command", _PROFILE]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)  # noqa: S603
    name = done.stdout.decode("utf-8", "replace").lstrip("\ufeff").strip()
    return Path(name) if name else None


def _write(place: _Place, script: str) -> Path:
    """Write a script where it is looked for; what else a start file holds stays, to the byte."""
    if place.file:
        save(f"{script}\n".encode(), place.file)
    if place.start:
        before = place.start.read_bytes() if place.start.is_file() else b""
        added = place.line or script
        line = os.fsencode(added)  # a home may have a name that is no text
        if line not in before.replace(b"\r\n", b"\n"):
            gap = b"" if not before or before.endswith(b"\n") else b"\n"
            save(before + gap + line + b"\n", place.start)
    return place.file or place.start or Path()
