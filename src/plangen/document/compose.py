"""A plan goes through the Jinja2 template and comes out as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from plangen import layout, limits
from plangen.document.blocks import Document, Orientation
from plangen.document.formalities import (
    printed_colophon,
    printed_letterhead,
    printed_notice,
    printed_signature,
)
from plangen.document.html import NotXmlError, read_blocks
from plangen.document.markup import markup
from plangen.document.meter import field_names
from plangen.document.official import is_shipped
from plangen.document.packed import PackedEngine, packed_engine
from plangen.document.template import Template
from plangen.document.titles import title_lines
from plangen.document.vocabulary import StyleNames
from plangen.document.words import names_of
from plangen.errors import InputError, TemplateError
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Attachment, Plan
from plangen.plan.picture import Picture
from plangen.plan.rendered import paragraphs
from plangen.plan.sections import Item, Section
from plangen.plan.tables import PrintedTable, printed_table
from plangen.source.nodes import Path
from plangen.source.text import SourceText, read
from plangen.values import Struct, replace

if TYPE_CHECKING:
    from plangen.document.engine import Engine

_IMAGE = "<img"
_BRACKETS = {"（": 1, "(": 1, "）": -1, ")": -1}
_SENTENCE_ENDS = ("。", "：", "！", "？")


class PrintedPicture(Struct, frozen=True):
    """A picture for the template; *width* is in mm, or empty for the picture's own size."""

    file: str
    alt: str
    caption: str
    width: str


class PrintedItem(Struct, frozen=True):
    """An item for the template; its *level* is 2 to 4, and 1 is that of a section.

    A title that ends like a sentence is no heading of its own: the first paragraph runs on from it
    where the item *is_run_in*. Without a title the first paragraph has the number, if the item
    *is_numbered*.
    """

    title: str
    paragraphs: tuple[str, ...]
    pictures: tuple[PrintedPicture, ...]
    tables: tuple[PrintedTable, ...]
    items: tuple[PrintedItem, ...]
    closing: tuple[str, ...]
    level: int
    is_numbered: bool
    is_run_in: bool = False


class PrintedAttachment(Struct, frozen=True):
    """An attachment for the template; *label* is 附件, or 附件1 when there are several.

    *title* is the title on one line, as in 附件说明; *title_lines* are its lines on its own page.
    """

    label: str
    title: str
    title_lines: tuple[str, ...]
    paragraphs: tuple[str, ...]
    pictures: tuple[PrintedPicture, ...]
    sections: tuple[PrintedItem, ...]
    tables: tuple[PrintedTable, ...]
    orientation: str


class Typesetting(Struct, frozen=True):
    """What a document depends on besides its plan and its template.

    *title_capacity* is how many characters of a title fit on a line; *has_offices_apart* gives each
    of several offices in a title that the plan does not spell out a line of its own. *numbering*
    has the forms of numbers where the plan has none of its own.
    """

    title_capacity: float = layout.TITLE_CAPACITY
    has_offices_apart: bool = True
    numbering: tuple[str, ...] = ()


USUAL = Typesetting()


def compose(
    loaded: LoadedPlan, template: Template, styles: StyleNames, setting: Typesetting = USUAL
) -> Document:
    """Return the document that *template* makes of a plan.

    *styles* are the names of the Word file's styles. Raises TemplateError, with template and line,
    for a mistake of the template.
    """
    engine = _engine(_text(template), styles)
    context = _context(loaded, setting)
    html = engine.render(context)
    pictures = _files_of_pictures(context) if _IMAGE in html else []
    try:
        numbers = loaded.plan.numbering or setting.numbering
        return read_blocks(html, engine.origins, styles, pictures, numbers)
    except NotXmlError as error:
        detail = error.detail
    # The template runs once more, with marks in its end tags too, which would be in the way of a
    # template that looks at its own output.
    del html
    from plangen.document.engine import Engine  # noqa: PLC0415  # only here
    from plangen.document.wellformed import first_slip  # noqa: PLC0415

    marked = Engine(engine.own, marks_ends=True)
    raise TemplateError(first_slip(marked.render(context), marked.origins, detail))


def check_template(template: Template, styles: StyleNames) -> None:
    """Raise TemplateError for the mistakes of *template* that show without a plan.

    These are unknown elements and classes, HTML that is no XML, unknown filters, tests, blocks and
    templates, and statements that Jinja2 cannot read.
    """
    _engine(_text(template), styles)


def _text(template: Template) -> SourceText:
    try:
        return read(template.html, limits.TEMPLATE, is_markup=True)
    except InputError as error:
        # The remedy for a Word file in the place of a plan does not help here.
        findings = [
            replace(each, args={key: each.args[key] for key in each.args if key != "remedy"})
            for each in error.findings
        ]
    raise TemplateError(*findings)


@lru_cache(maxsize=4)
def _engine(text: SourceText, styles: StyleNames) -> Engine | PackedEngine:
    """Return the template of a text; raises TemplateError for mistakes that show without a plan."""
    own = markup(text)
    if engine := packed_engine(own):
        return engine
    from plangen.document.engine import Engine  # noqa: PLC0415  # few have a template of their own
    from plangen.document.faults import faults  # noqa: PLC0415

    if not is_shipped(own):  # a test looks for the faults of that one
        told = islice(faults(own, styles), limits.TOLD_FINDINGS)
        if findings := sorted(told, key=lambda finding: finding.order):
            raise TemplateError(*findings)
    return Engine(own)


def _context(loaded: LoadedPlan, setting: Typesetting) -> dict[str, object]:
    plan = loaded.plan
    attachments = plan.printed_attachments
    names = names_of(plan)

    def broken(title: str, *path: str | int) -> tuple[str, ...]:
        made = _by_office(title, plan) if setting.has_offices_apart else (title,)
        return title_lines(loaded.lines(path) or made, names, setting.title_capacity)

    return {
        "organization": plan.organization,
        "title": plan.document_title,
        "title_lines": broken(plan.document_title, *_title_path(plan)),
        "subtitle": paragraphs(plan.subtitle),
        "title_note": paragraphs(_in_brackets(plan.title_note)),
        "letterhead": printed_letterhead(plan),
        "notice": printed_notice(plan, broken(plan.full_title, "title")),
        "addressee": _addressee(plan.addressee),
        "introduction": paragraphs(plan.introduction),
        "tables": _tables(plan.tables, plan),
        "sections": _sections(plan.sections, plan),
        "closing": paragraphs(plan.closing),
        "signature": printed_signature(plan),
        "remarks": _in_brackets(plan.remarks),
        "remarks_lines": paragraphs(_in_brackets(plan.remarks)),
        "colophon": printed_colophon(plan),
        "attachments": [
            _attachment(
                plan,
                attachment,
                number if len(attachments) > 1 else 0,
                broken(attachment.title, "attachments", number - 1, "title"),
            )
            for number, attachment in enumerate(attachments, 1)
        ],
    }


def _files_of_pictures(context: Mapping[str, object]) -> list[str]:
    """Return the files of the pictures that a template is given."""
    found: list[str] = []
    left: list[object] = list(context.values())
    while left:
        each = left.pop()
        if isinstance(each, PrintedPicture):
            found.append(each.file)
        elif isinstance(each, list | tuple):
            left += each
        else:
            left += (getattr(each, name) for name in field_names(each))
    return found


def _title_path(plan: Plan) -> Path:
    """Return the place in the plan where the title of the whole document may be typed."""
    return ("title",) if plan.notice.is_absent else ("notice", "title")


def _by_office(title: str, plan: Plan) -> tuple[str, ...]:
    """Return a title with each of its several offices on a line of its own [J].

    The ends of their lines take the place of 、 between them.
    """
    if not plan.jointly or not title.startswith(plan.issuers):
        return (title,)
    return (plan.organization, *plan.jointly, title.removeprefix(plan.issuers))


def _tables(names: Iterable[str], plan: Plan, level: int = 1) -> tuple[PrintedTable, ...]:
    """Return tables as they are printed below a text, where numbers of *level* come next."""
    return tuple(printed_table(plan.activities[name], plan.period, level) for name in names)


def _sections(sections: tuple[Section, ...], plan: Plan) -> tuple[PrintedItem, ...]:
    return tuple(
        PrintedItem(
            *_with_owner(section.title, paragraphs(section.body), section.owner),
            _pictures(section.pictures),
            _tables(section.tables, plan, 2),
            _items(section.items, 2, plan),
            paragraphs(section.closing),
            level=1,
            is_numbered=section.numbered,
        )
        for section in sections
    )


def _items(items: tuple[Item, ...], level: int, plan: Plan) -> tuple[PrintedItem, ...]:
    return tuple(
        PrintedItem(
            *_with_owner(title, texts, item.owner),
            _pictures(item.pictures),
            _tables(item.tables, plan, level + 1),
            _items(item.items, level + 1, plan),
            paragraphs(item.closing),
            level,
            item.numbered,
            is_run_in=item.run_in and title.endswith(_SENTENCE_ENDS),
        )
        for item, (title, texts) in zip(items, map(_title_and_paragraphs, items), strict=True)
    )


def _title_and_paragraphs(item: Item) -> tuple[str, tuple[str, ...]]:
    """Return the first line of an item, and what stands below it.

    An item that is a text of several lines has paragraphs of its own: none runs on from the first.
    """
    title, *more = paragraphs(item.title) or ("",)
    run_on = ("",) if more and title.endswith(_SENTENCE_ENDS) else ()
    return title, (*run_on, *more, *paragraphs(item.body))


def _with_owner(title: str, texts: tuple[str, ...], owner: str) -> tuple[str, tuple[str, ...]]:
    """Return title and paragraphs with who is responsible in brackets at the end of the text."""
    named = _in_brackets(owner)
    if not texts:
        return title + named, texts
    return title, (*texts[:-1], texts[-1] + named)


def _pictures(pictures: tuple[Picture, ...]) -> tuple[PrintedPicture, ...]:
    return tuple(
        PrintedPicture(
            picture.file,
            picture.description,
            picture.caption,
            f"{picture.width:g}" if picture.width else "",
        )
        for picture in pictures
    )


def _addressee(text: str) -> str:
    """Return the addressee with the full-width colon after the last name (7.3.2)."""
    return f"{text.rstrip(':：')}：" if text else ""


def _in_brackets(text: str) -> str:
    """Return the remarks in full-width brackets (7.3.6), which the writer may have typed."""
    text = text.strip()
    inner = text[1:-1].strip() if _is_in_brackets(text) else text
    return f"（{inner}）" if inner else ""


def _is_in_brackets(text: str) -> bool:
    """Return whether a text is one pair of brackets: （甲）, and not （甲）（乙）."""
    depths = [*accumulate(_BRACKETS.get(each, 0) for each in text)]
    return depths[:1] == [1] and 0 in depths and depths.index(0) == len(depths) - 1


def _attachment(
    plan: Plan, attachment: Attachment, number: int, lines: tuple[str, ...]
) -> PrintedAttachment:
    # 7.3.7: an attachment that is not bound with the text begins with the document's number.
    before = plan.letterhead.number if attachment.detached else ""
    return PrintedAttachment(
        f"{before}附件{number or ''}",
        attachment.title,
        lines,
        paragraphs(attachment.body),
        _pictures(attachment.pictures),
        _sections(attachment.sections, plan),
        _tables(attachment.tables, plan),
        _orientation(attachment),
    )


def _orientation(attachment: Attachment) -> str:
    if "landscape" not in attachment.model_fields_set:
        return Orientation.AUTOMATIC
    return Orientation.LANDSCAPE if attachment.landscape else Orientation.PORTRAIT
