"""A model of what GitHub's runner takes from a log (actions/runner, ActionCommandManager.cs)."""

from __future__ import annotations

import re

_LINES = re.compile("\r\n|\r|\n")
_KNOWN = {"error", "warning", "notice", "set-output", "add-mask", "add-path"}
_STOP = "stop-commands"


def carried_out(log: str) -> list[str]:
    """Return the lines of a log that the runner takes for commands and carries out.

    Fails where commands stay stopped for the rest of the job.
    """
    done: list[str] = []
    token = ""
    for line in _LINES.split(log):
        found = re.match("::(.*?)::(.*)", line.strip()) or re.search(r"##\[([^\]]*)\](.*)", line)
        name = found[1].split(" ")[0] if found else ""
        if token:
            token = "" if name == token else token
        elif found and name == _STOP:
            token = found[2]
        elif name in _KNOWN:
            done.append(line)
    assert not token, "commands stay stopped"
    return done
