"""Writing a file so that no user is left with half a file, or without the old file.

``save`` is the entry. ``temporary`` knows the files that are written first and those that a killed
run has left, ``keeping`` what a new file takes over from the old one, ``placing`` how it gets its
name, ``names`` which names there are.
"""

from __future__ import annotations

from plangen.saving.names import SUFFIX, beside, file_name, lock_file
from plangen.saving.writing import refuse_read_only, save

__all__ = ["SUFFIX", "beside", "file_name", "lock_file", "refuse_read_only", "save"]
