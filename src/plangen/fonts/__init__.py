"""The fonts of this machine: which of the five official families are there, and which stand in."""
