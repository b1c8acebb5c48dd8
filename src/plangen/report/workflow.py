"""Texts of users in what GitHub Actions reads: the log of a step, and Markdown.

Whatever a step prints is searched for commands: at the beginning of a line for ``::name::``, at any
place of it for ``##[name]`` (actions/runner, ActionCommand.cs). A plan, a pull request of anybody,
must give none.
"""

from __future__ import annotations

import re
import secrets

from plangen.patterns import regex

_BREAK = "<!-- -->"
_ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_[]<>&|~#"} | {0: _BREAK}
# GitHub reads entities before it makes links of @names, addresses, #1 and GH-1, and formulas of
# $…$: only a comment in their middle keeps them apart.
_LINK = regex(
    r"(?<=:)(?=//) | (?<=www)(?=\.) | (?<=[@$]) | (?<=\#)(?=\d) | (?<=GH)(?=-\d)",
    re.VERBOSE | re.IGNORECASE,
)


def may_hold_command(text: str) -> bool:
    """Return whether any line of *text*, however lines are told apart, could be a command."""
    return "::" in text or "##[" in text


def kept_from_commands(text: str) -> str:
    """Return *text* between commands by which the log shows it and takes no command out of it.

    The token that ends this is random: no text can hold it. An empty text stays empty.
    """
    if not text:
        return text
    token = secrets.token_hex(16)
    end_of_line = "" if text.endswith("\n") else "\n"
    return f"::stop-commands::{token}\n{text}{end_of_line}::{token}::\n"


def markdown_text(text: str) -> str:
    """Return *text* for Markdown, in which it formats, links and calls nothing and nobody."""
    return _LINK.sub("\0", text).translate(_ENTITIES)
