"""The parts of the Word file that says how a document looks, written from layout/.

See styles.py for the package that these parts make up.
"""

from __future__ import annotations

from plangen import layout
from plangen.layout import Border, Element, Font, Look
from plangen.layout.letterhead import COLOPHON_BORDERS, RED
from plangen.word import names
from plangen.word.names import CHARACTER_STYLES, HEADINGS, PARAGRAPH_STYLES, Style
from plangen.word.xml import DECLARATION, KEPT, NAMESPACES, frame_tag, tag, tagged

_LANGUAGE = "zh-CN"
_CHARACTER = 100  # the unit of indents in characters is the hundredth part of one (17.3.1.12)


def styles_xml(look: Look) -> str:
    """Return the part word/styles.xml: defaults, and the styles of paragraphs, text and tables."""
    fonts = _fonts(Font.FANG_SONG, look)
    language = tag("lang", val="en-US", eastAsia=_LANGUAGE, bidi="ar-SA")
    defaults = tagged(
        "docDefaults",
        tagged("rPrDefault", tagged("rPr", fonts, language)),
        tagged("pPrDefault"),
    )
    character = tagged(
        "style",
        tag("name", val="Default Paragraph Font"),
        tag("uiPriority", val=1),
        tag("semiHidden"),
        type="character",
        default=1,
        styleId="DefaultParagraphFont",
    )
    paragraphs = (_paragraph_style(style, look) for style in PARAGRAPH_STYLES)
    pairs = zip(CHARACTER_STYLES, HEADINGS, strict=True)
    run_ins = (_run_in_style(*pair, look) for pair in pairs)
    plain = (_character_style(style, look) for style in names.PLAIN_CHARACTER_STYLES)
    tables = _plain_table_style() + _official_table_style() + _colophon_table_style(look)
    content = tagged("styles", defaults, *paragraphs, character, *run_ins, *plain, tables)
    return DECLARATION + content.replace("<w:styles>", f"<w:styles {NAMESPACES}>", 1)


def _fonts(font: Font, look: Look) -> str:
    # The Latin font stands for ASCII alone: “ ” — … must never be drawn from it.
    name = look.fonts[font].name
    return tag("rFonts", ascii=look.latin or name, hAnsi=name, eastAsia=name, cs=name)


def _weight(set_as: Element, look: Look) -> str:
    return tag("b") if look.is_bold(set_as) else ""


def _paragraph_style(style: Style, look: Look) -> str:
    is_normal = style is names.NORMAL
    based_on = "" if is_normal else tag("basedOn", val=names.NORMAL.id)
    following = names.BODY if style in {names.TITLE, *HEADINGS} else style
    attributes: dict[str, str | int] = {"type": "paragraph", "styleId": style.id}
    if is_normal:
        attributes["default"] = 1
    return tagged(
        "style",
        tag("name", val=style.name),
        based_on,
        tag("next", val=following.id),
        tag("link", val=f"{style.id}Char") if style in HEADINGS else "",
        tag("qFormat"),
        _paragraph_properties(style.element, look, is_normal=is_normal),
        _run_properties(style.element, look, is_normal=is_normal),
        **attributes,
    )


def _run_in_style(style: Style, heading: Style, look: Look) -> str:
    """Return the character style that gives a part of a paragraph the look of a heading."""
    return _character_style(style, look, tag("link", val=heading.id))


def _character_style(style: Style, look: Look, link: str = "") -> str:
    return tagged(
        "style",
        tag("name", val=style.name),
        tag("basedOn", val="DefaultParagraphFont"),
        link,
        tagged("rPr", _fonts(style.element.font, look), _weight(style.element, look)),
        type="character",
        customStyle=1,
        styleId=style.id,
    )


def _paragraph_properties(set_as: Element, look: Look, *, is_normal: bool) -> str:
    """Return w:pPr; styles other than Normal have only the properties that they change."""
    normal = layout.NORMAL
    parts = [
        KEPT if set_as.keep_with_next else "",
        tag("pageBreakBefore") if set_as.own_page else "",
        frame_tag(set_as.frame) if set_as.frame else "",
    ]
    if is_normal:
        # overflowPunct is left out: its default lets a mark hang over the edge in Word, and
        # LibreOffice reads a written one the wrong way round. autoSpace would push lines with
        # dates beyond 28 characters (ISO 29500-1, 17.3.1.2).
        parts += [
            tag("widowControl", val=0),
            tag("kinsoku"),
            tag("autoSpaceDE", val=0),
            tag("autoSpaceDN", val=0),
            tag("snapToGrid", val=0),
        ]
    if set_as.borders:
        parts.append(tagged("pBdr", *map(border, set_as.borders)))
    parts.append(_spacing(set_as, look, is_normal=is_normal))
    parts.append(_indent(set_as))
    if is_normal or set_as.alignment != normal.alignment:
        parts.append(tag("jc", val=set_as.alignment.value))
    if set_as.outline is not None:
        parts.append(tag("outlineLvl", val=set_as.outline))
    return tagged("pPr", *parts) if any(parts) else ""


def _spacing(set_as: Element, look: Look, *, is_normal: bool) -> str:
    """Return w:spacing; where only the room differs from Normal, the line pitch is left to it."""
    normal = layout.NORMAL
    has_line = is_normal or (set_as.line, set_as.at_least) != (normal.line, normal.at_least)
    if not has_line and (set_as.before, set_as.after) == (normal.before, normal.after):
        return ""
    line: dict[str, str | int] = {
        "line": look.pitch_of(set_as),
        "lineRule": "atLeast" if set_as.at_least else "exact",
    }
    return tag("spacing", before=set_as.before, after=set_as.after, **line if has_line else {})


def border(set_as: Border) -> str:
    """Return one side of w:pBdr or w:tblBorders."""
    color = RED if set_as.is_red else "000000"
    return tag(set_as.side, val="single", sz=set_as.size, space=0, color=color)


def _indent(set_as: Element) -> str:
    """Return w:ind in characters and, as LibreOffice reads no characters, in twips beside them.

    In twips, left says where the lines after the first begin. In characters Word and the engines
    that set pages alike take it for the place of the first line, and add hanging for the others.
    They count left and right in characters of the body, hanging and firstLine in the paragraph's.
    """
    left, hanging, right, first = set_as.left, set_as.hanging, set_as.right, set_as.first_line
    own = (set_as.size.twips + set_as.character_spacing) / layout.CHARACTER_PITCH
    indents = {
        "left": (left - hanging, left),
        "right": (right, right),
        "hanging": (hanging / own, hanging),
        "firstLine": (first / own, first),
    }
    attributes: dict[str, str | int] = {}
    for name, (in_characters, in_twips) in indents.items():
        if in_characters or in_twips:
            attributes[f"{name}Chars"] = round(in_characters * _CHARACTER)
            attributes[name] = round(in_twips * layout.CHARACTER_PITCH)
    return tag("ind", **attributes) if attributes else ""


def _run_properties(set_as: Element, look: Look, *, is_normal: bool) -> str:
    normal = layout.NORMAL
    parts = []
    if is_normal or set_as.font != normal.font:
        parts.append(_fonts(set_as.font, look))
    parts.append(_weight(set_as, look))
    if is_normal:
        parts.append(tag("snapToGrid", val=0))
    if set_as.is_red:
        parts.append(tag("color", val=RED))
    if is_normal or set_as.character_spacing != normal.character_spacing:
        parts.append(tag("spacing", val=set_as.character_spacing))
    if is_normal or set_as.size != normal.size:
        parts += [tag("sz", val=set_as.size), tag("szCs", val=set_as.size)]
    return tagged("rPr", *parts) if any(parts) else ""


def _plain_table_style() -> str:
    margins = tagged(
        "tblCellMar",
        *(tag(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right")),
    )
    return tagged(
        "style",
        tag("name", val="Normal Table"),
        tag("uiPriority", val=99),
        tag("semiHidden"),
        tag("unhideWhenUsed"),
        tagged("tblPr", tag("tblInd", w=0, type="dxa"), margins),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _official_table_style() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = (border(Border(side, layout.TABLE_BORDER)) for side in sides)
    margins = tagged(
        "tblCellMar",
        tag("top", w=layout.TABLE_CELL_TOP, type="dxa"),
        tag("left", w=layout.TABLE_CELL_SIDE, type="dxa"),
        tag("bottom", w=layout.TABLE_CELL_BOTTOM, type="dxa"),
        tag("right", w=layout.TABLE_CELL_SIDE, type="dxa"),
    )
    return tagged(
        "style",
        tag("name", val=names.TABLE_STYLE),
        tag("basedOn", val="TableNormal"),
        tag("qFormat"),
        # In LibreOffice rows that snap to the grid take two lines each.
        tagged("pPr", tag("snapToGrid", val=0)),
        tagged("tblPr", tagged("tblBorders", *borders), margins),
        type="table",
        customStyle=1,
        styleId=names.id_of(names.TABLE_STYLE),
    )


def _colophon_table_style(look: Look) -> str:
    """Return the table style of 版记, whose rules a letter does without (10.1)."""
    borders = () if look.is_letter else map(border, COLOPHON_BORDERS)
    return tagged(
        "style",
        tag("name", val=names.COLOPHON_TABLE),
        tag("basedOn", val="TableNormal"),
        tag("qFormat"),
        tagged("pPr", tag("snapToGrid", val=0)),
        tagged("tblPr", tagged("tblBorders", *borders)),
        type="table",
        customStyle=1,
        styleId=names.id_of(names.COLOPHON_TABLE),
    )


def font_table_xml(look: Look) -> str:
    """Return the part word/fontTable.xml, with the names to try where a font is missing."""
    fonts = (
        tagged(
            "font",
            tag("altName", val=font.alternative),
            tag("panose1", val=font.panose),
            tag("charset", val="86"),
            tag("family", val="auto"),
            tag("pitch", val="default"),
            name=font.name,
        )
        for font in look.fonts.values()
    )
    latin = (tagged("font", tag("charset", val="00"), name=look.latin),) if look.latin else ()
    content = tagged("fonts", *fonts, *latin)
    return DECLARATION + content.replace("<w:fonts>", f"<w:fonts {NAMESPACES}>", 1)


def settings_xml(look: Look) -> str:
    """Return the part word/settings.xml."""
    mode = tag(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=15,
    )
    content = tagged(
        "settings",
        tag("zoom", percent=100),
        tag("mirrorMargins") if look.is_duplex else "",
        tag("defaultTabStop", val=layout.INDENT * layout.CHARACTER_PITCH),
        tag("evenAndOddHeaders"),
        # Word may squeeze marks to get 29 characters into a line; the standard has 28 (5.2.3).
        tag("characterSpacingControl", val="doNotCompress"),
        tagged("compat", mode),
        tag("themeFontLang", val="en-US", eastAsia=_LANGUAGE),
    )
    return DECLARATION + content.replace("<w:settings>", f"<w:settings {NAMESPACES}>", 1)
