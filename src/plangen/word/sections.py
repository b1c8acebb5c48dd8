"""The sections of the styles file: one for each kind of sheet, with page set-up and footers."""

from __future__ import annotations

from collections.abc import Mapping

from plangen import layout
from plangen.layout import EMU_PER_TWIP, TWIPS_PER_POINT, Look, Sheet
from plangen.values import Struct
from plangen.word import names
from plangen.word.names import Style
from plangen.word.xml import DECLARATION, NAMESPACES, field, paragraph, run, tag, tagged

_DRAWING = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


class Footers(Struct, frozen=True):
    """The ids of the relations to the footers of a section; *first* is that of its first page."""

    odd: str
    even: str
    first: str = ""


def document_xml(look: Look, footers: Mapping[str, Footers]) -> str:
    """Return the part word/document.xml: an empty section for each bookmark in *footers*."""
    sheets = {names.LANDSCAPE: look.landscape}
    *first, last = (
        (
            tagged("p", tag("bookmarkStart", id=n, name=name), tag("bookmarkEnd", id=n)),
            _section(
                look,
                sheets.get(name, look.portrait),
                each,
                begins=tag("type", val="evenPage") if name == names.LAST_PAGE else "",
            ),
        )
        for n, (name, each) in enumerate(footers.items())
    )
    closed = (mark + tagged("p", tagged("pPr", section)) for mark, section in first)
    body = tagged("body", *closed, *last)
    return DECLARATION + f"<w:document {NAMESPACES}>{body}</w:document>"


def _section(look: Look, sheet: Sheet, footers: Footers, begins: str) -> str:
    turned = {"orient": "landscape"} if sheet.is_landscape else {}
    margins = {
        "top": sheet.top,
        "right": sheet.right,
        "bottom": sheet.bottom,
        "left": sheet.left,
        "header": sheet.footer,
        "footer": sheet.footer,
        "gutter": 0,
    }
    cells: dict[str, str | int] = {"linePitch": look.line_pitch}
    if sheet.is_filled_by(look.line_pitch) and look.has_character_grid:
        cells |= {"type": "linesAndChars", "charSpace": layout.GRID_CHARACTER_SPACE}
    elif sheet.is_filled_by(look.line_pitch):
        cells |= {"type": "lines"}
    return tagged(
        "sectPr",
        *(
            f'<w:footerReference w:type="{page}" r:id="{footer}"/>'
            for page, footer in (
                ("default", footers.odd),
                ("even", footers.even),
                ("first", footers.first),
            )
            if footer
        ),
        begins,
        tag("pgSz", w=sheet.width, h=sheet.height, **turned),
        tag("pgMar", **margins),
        tag("titlePg") if footers.first else "",
        tag("docGrid", **cells),
    )


def footer_xml(style: Style) -> str:
    """Return a footer part: — n — in 宋体 (7.5)."""
    return _footer(_number(style))


def plain_footer_xml(sheet: Sheet) -> str:
    """Return a footer part without a number.

    The footer fills the room below the text block: on even pages LibreOffice would move the edge of
    the block down to a lower footer.
    """
    style = names.PAGE_NUMBER_EVEN
    above = sheet.bottom - sheet.footer - style.element.line
    return _footer(paragraph(style.id, above=max(above, 0)))


def landscape_footer_xml(style: Style, look: Look) -> str:
    """Return a footer part whose number stands where it stands on an upright sheet (clause 8).

    The number is turned with the paper: it reads downwards in a frame at the left edge, as far from
    this edge as other footers are from the lower one. The frame is written as Word writes it, with
    the older form for programs that do not know the newer one.
    """
    upright = look.portrait
    is_mirrored = look.is_duplex and style is names.PAGE_NUMBER_EVEN
    left, top = layout.FOOTER_DISTANCE, upright.right if is_mirrored else upright.left
    width, height = layout.PAGE_NUMBER_LINE, upright.text_width
    frame = _frame(left, top, width, height, _number(style))
    older = _older_frame(left, top, width, height, _number(style))
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{frame}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    )
    anchor = tagged("pPr", tag("pStyle", val=names.AFTER_TABLE.id))
    return _footer(tagged("p", anchor, tagged("r", both)))


def _footer(content: str) -> str:
    return DECLARATION + f"<w:ftr {NAMESPACES} {_DRAWING}>{content}</w:ftr>"


def _number(style: Style) -> str:
    content = run(f"{layout.DASH} ") + field("PAGE", "1") + run(f" {layout.DASH}")
    return tagged("p", tagged("pPr", tag("pStyle", val=style.id)), content)


def _frame(left: int, top: int, width: int, height: int, content: str) -> str:
    """Return a text frame at a place of the page, in twips, whose text reads downwards."""
    across, down = width * EMU_PER_TWIP, height * EMU_PER_TWIP
    return tagged(
        "drawing",
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left * EMU_PER_TWIP}</wp:posOffset>'
        "</wp:positionH>"
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top * EMU_PER_TWIP}</wp:posOffset>'
        "</wp:positionV>"
        f'<wp:extent cx="{across}" cy="{down}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapNone/><wp:docPr id="1" name="Page Number"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_SHAPES}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>',
        f"<wps:txbx>{tagged('txbxContent', content)}</wps:txbx>"
        '<wps:bodyPr vert="vert" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>",
    )


def _older_frame(left: int, top: int, width: int, height: int, content: str) -> str:
    """Return the frame that _frame() describes in VML, with lengths in points."""
    margins = f"margin-left:{_in_points(left)};margin-top:{_in_points(top)}"
    size = f"width:{_in_points(width)};height:{_in_points(height)}"
    style = (
        f"position:absolute;{margins};{size};z-index:251659264;"
        "mso-position-horizontal-relative:page;mso-position-vertical-relative:page;"
        "mso-wrap-style:square;v-text-anchor:top"
    )
    text = tagged("txbxContent", content)
    return tagged(
        "pict",
        f'<v:rect id="PageNumber" style="{style}" filled="f" stroked="f">'
        f'<v:textbox style="layout-flow:vertical" inset="0,0,0,0">{text}</v:textbox></v:rect>',
    )


def _in_points(length: int) -> str:
    return f"{length / TWIPS_PER_POINT}pt"
