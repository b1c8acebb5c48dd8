"""What is said of pages, in English."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG501": Wording(
        "The styles file has no section for turned sheets (bookmark landscape), and an attachment "
        "is to lie on them.",
        ("Start from styles.docx in templates/official, or do without (landscape: false).",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG501": (
        "No turned sheets",
        (
            "The bookmarks portrait and landscape mark the sections of a styles file for upright "
            "and turned sheets. One of your own may do without the latter, unless a plan asks "
            "for it."
        ),
    ),
}
