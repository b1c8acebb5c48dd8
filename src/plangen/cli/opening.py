"""Opening a document with the program that the system has for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path


def open_document(path: Path) -> bool:
    """Open *path* without waiting for it to be closed; return whether a program was found."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606  # the user asked for it
        return True
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        return False
    # The shell leaves at once; the program goes on by itself.
    in_background = '"$0" "$1" >/dev/null 2>&1 &'
    command = ["/bin/sh", "-c", in_background, program, str(path)]
    subprocess.run(command, stdin=subprocess.DEVNULL, check=False)  # noqa: S603  # as above
    return True
