"""The exit codes: what a shell and a continuous integration learn of a run."""

from __future__ import annotations

OK = 0
ERRORS = 1
"""Errors in a plan, or with ``--diff`` something that would change."""
UNUSABLE = 2
"""Wrong usage, an unreadable file, a template, configuration or target that cannot be used."""
BUG = 3
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""
