"""The characters that a plan, and the document made of it, can hold."""

from plangen.patterns import regex

# What neither YAML (1.1, 5.1) nor XML (1.0, 2.2) can hold. NEL, LS and PS
# are of them too: YAML alone takes them for line breaks, so every line number would be wrong.
UNUSABLE = regex("[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Finds a character that cannot be used."""

NO_BLANK = "\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff"
"""Characters, as in a pattern, that look like a blank or like nothing and are no blank of YAML."""
NO_BLANKS = NO_BLANK.replace("-", "".join(map(chr, range(0x2001, 0x200F))))
"""The same characters one by one."""
_BLANKS = {"\u3000": "  "}
_WITHOUT_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def as_blanks(text: str) -> str:
    """Return *text* with blanks in the place of what only looks like them; 　 is as wide as two."""
    blanks = ("" if each in _WITHOUT_WIDTH else _BLANKS.get(each, " ") for each in text)
    return "".join(blanks)
