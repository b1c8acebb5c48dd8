"""The characters that a plan, and the document made of it, can hold."""

import re

# Neither YAML (1.1, 5.1) nor XML (1.0, 2.2) can hold other characters than these. NEL, LS and PS
# are left out too: YAML alone takes them for line breaks, so every line number would be wrong.
UNUSABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""Finds a character that cannot be used."""
