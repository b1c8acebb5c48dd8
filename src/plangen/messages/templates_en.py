"""What is said of templates, in English."""

from __future__ import annotations

from plangen.messages import Wording

_NEAREST = "Did you mean “{nearest}”?"
_KNOWN = "Possible: {known}."

FINDINGS: dict[str, Wording] = {
    "PG401": Wording(
        "The template folder lacks “{name}”.",
        ("A template folder holds document.html.j2 and styles.docx.",),
    ),
    "PG402": Wording(
        "The template is wrong: {detail}", ("Compare the line with templates/official.",)
    ),
    "PG403": Wording("A template cannot use the element “<{name}>”.", (_NEAREST, _KNOWN)),
    "PG404": Wording(
        "The element “<{name}>” has no attribute “{attribute}”.", (_KNOWN, "Remove the attribute.")
    ),
    "PG405": Wording(
        "The template uses the style “{name}”, which styles.docx does not have.",
        (
            _NEAREST,
            "Make a style of that name in styles.docx, or start from that of templates/official.",
        ),
    ),
    "PG406": Wording(
        "The template's output is not well-formed XML: {detail}",
        ("Check that tags come in pairs and that & is written &amp;.",),
    ),
    "PG407": Wording("The element “<{name}>” cannot stand in “<{parent}>”.", (_KNOWN,)),
    "PG408": Wording(
        "The text “{text}” stands in “<{parent}>” outside any paragraph.",
        ("Put it into <p>…</p>.",),
    ),
    "PG409": Wording(
        "A row has {found} cells in a table of {expected} columns.",
        ("Check td, rowspan and col.",),
    ),
    "PG440": Wording(
        "“{name}” is not defined here.",
        (_NEAREST, _KNOWN, "Check the spelling."),
    ),
    "PG441": Wording(
        "There is no template “{name}”.",
        ("A template can extend or import {known}.",),
    ),
    "PG442": Wording(
        "The template that is extended has no block “{name}”, so this would not be printed.",
        (_NEAREST, _KNOWN),
    ),
    "PG443": Wording(
        "This stands outside the blocks of a template that extends another; it would not be "
        "printed.",
        ("Put it into a block: {known}.",),
    ),
    "PG444": Wording("“{opening}” is never closed.", ("Write “{closing}” where it ends.",)),
    "PG445": Wording(
        "“{closing}” closes nothing that was opened before it.",
        ("Open here is “{opening}”: close that, or delete this.", "Delete it."),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG401": (
        "Incomplete template folder",
        "document.html.j2 says what a document contains, styles.docx how it looks.",
    ),
    "PG402": (
        "Mistake in the template",
        (
            "Templates follow Jinja2, whose words these mostly are. The line is the last of "
            "the template's own; there is none if the mistake came to light outside it, as in "
            "the one that it extends."
        ),
    ),
    "PG403": (
        "Unknown element",
        (
            "A template has a fixed set of elements, each for one part of an official "
            "document. Others, such as b or img, have no such part; for bold, use a paragraph "
            "style."
        ),
    ),
    "PG404": (
        "Unknown attribute",
        (
            "Fonts, colours and alignment come from the styles in styles.docx; style or align "
            "would do nothing. ol, div, section and span need the class that is laid down for "
            "them."
        ),
    ),
    "PG405": (
        "Unknown style",
        (
            "The class of p names a paragraph style in styles.docx, that of table a table "
            "style. Word's own styles have English names in the file, whatever its menus say. "
            "Styles that plangen needs must stay."
        ),
    ),
    "PG406": (
        "Not well-formed XML",
        (
            "The output is read as XML 1.0, without the repairs of a browser, which lose text "
            "silently. Every element is closed, br too, and XML does not know names such as "
            "nbsp."
        ),
    ),
    "PG407": (
        "Element in the wrong place",
        (
            "Each element has its place: no table in a paragraph, a date in the signature "
            "alone, all of it in one article. Elsewhere there is no way to set it."
        ),
    ),
    "PG408": (
        "Text outside paragraphs",
        "Straight in article, div or table, text would have no font, size or spacing.",
    ),
    "PG409": (
        "Cells and columns",
        (
            "A table has as many columns as col elements, and the cells of each row, with "
            "those that span, must fill them, or Word drops or shifts some. It needs a column "
            "and a row at least."
        ),
    ),
    "PG440": (
        "Unknown name in a template",
        (
            "All that a template asks for must be there: names of the plan (listed at the top "
            "of the official template), their parts, filters, tests and statements of Jinja2. "
            "A gap on paper would be seen too late."
        ),
    ),
    "PG441": (
        "Unknown template",
        (
            "The official template is the only one that others can build on; it has this name "
            "on every machine. Files of the template's own folder cannot be included."
        ),
    ),
    "PG442": (
        "Unknown block",
        (
            "A template that extends another replaces its blocks by their names. Under a name "
            "that the other does not have, Jinja2 would leave the text out without a word."
        ),
    ),
    "PG443": (
        "Text outside the blocks",
        (
            "From a template that extends another only its blocks are taken, with its macros "
            "and variables. Other text would be lost or stand outside the document; comments "
            "may stand anywhere."
        ),
    ),
    "PG444": (
        "Something is not closed",
        (
            "Elements, expressions, statements, comments and quotes all have an end. It is "
            "missed only later, often many lines below; the place shown is where they begin."
        ),
    ),
    "PG445": (
        "An end without a beginning",
        (
            "Each end tag closes the last open element, each end of a statement the last open "
            "statement. A block of a template that extends another closes only what it opened "
            "itself."
        ),
    ),
}
