"""``python -m plangen``: the same as the command ``plangen``."""

from plangen.cli import run

run()
