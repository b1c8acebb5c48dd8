"""How much of anything is read or made: each limit once, with its reason.

No limit is met by a real plan; all of them end work that would fill the memory or never be done.
"""

from __future__ import annotations

MB = 1_000_000
"""Bytes, as a file manager counts them."""

PLAN = 8 * MB
"""Bytes of a plan file: the largest real one is under 100 kB."""
SETTINGS = 1 * MB
"""Bytes of a configuration, or of a file of holidays: a line a day for ten years is 40 kB."""
TEMPLATE = 1 * MB
"""Bytes of document.html.j2: the official one is 6 kB."""
STYLES = 20 * MB
"""Bytes of styles.docx as it lies on the disk, which may hold a picture of the whole page."""
STYLES_UNPACKED = 100 * MB
"""Bytes of all parts of a Word file that is read, counted while they are unpacked."""
PICTURE = 50 * MB
"""Bytes of a picture: a camera's largest photographs have 30 MB."""
PIXELS = 100 * MB
"""Pixels of a picture: a page of A4 at 600 dots an inch has 35 million."""
