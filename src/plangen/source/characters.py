"""The characters that a plan, and the document made of it, can hold."""

from plangen.patterns import regex

# Neither YAML (1.1, 5.1) nor XML (1.0, 2.2) can hold other characters than these. NEL, LS and PS
# are left out too: YAML alone takes them for line breaks, so every line number would be wrong.
UNUSABLE = regex("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Finds a character that cannot be used."""

NO_BLANK = "\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
"""Characters, as in a pattern, that look like a blank or like nothing and are no blank of YAML."""
_BLANKS = {"\u3000": "  "}
_WITHOUT_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def as_blanks(text: str) -> str:
    """Return *text* with blanks in the place of what only looks like them; 　 is as wide as two."""
    blanks = ("" if each in _WITHOUT_WIDTH else _BLANKS.get(each, " ") for each in text)
    return "".join(blanks)
