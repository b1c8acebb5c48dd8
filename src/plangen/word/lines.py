"""A line of the flow as XML: a paragraph in the style of its element."""

from __future__ import annotations

from plangen.document.flowed import Line, Run
from plangen.document.unbroken import with_unbroken
from plangen.layout import CHARACTER_PITCH
from plangen.word.names import CHARACTER_STYLE_OF, STYLE_OF
from plangen.word.stylesheet import Stylesheet
from plangen.word.xml import paragraph, run


def line_xml(line: Line, stylesheet: Stylesheet, drawing: str = "") -> str:
    """Return ``w:p`` for a line; *drawing* is the run with its picture, if it has one.

    Raises TemplateError for a style that the styles file does not have.
    """
    own = stylesheet.paragraph_ids[line.style] if line.style else ""
    return paragraph(
        own or stylesheet.paragraph(STYLE_OF[line.element]),
        map(with_unbroken, line.text),
        before=drawing or "".join(_run_xml(each, stylesheet) for each in line.lead),
        keep_with_next=line.stays is True,
        is_apart=line.stays is False,
        keeping=line.keeping,
        outline=line.outline,
        right=round(line.right * CHARACTER_PITCH),
        above=line.above,
        tabs=line.tabs,
        frame=line.frame,
    )


def _run_xml(piece: Run, stylesheet: Stylesheet) -> str:
    style = stylesheet.character(CHARACTER_STYLE_OF[piece.element]) if piece.element else ""
    return run(with_unbroken(piece.text), style)
