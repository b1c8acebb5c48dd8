"""The package of the official styles file: its parts and how they relate, in normal form.

That is the form in which python-docx would write them (normal.py).
``python -m plangen.word.styles`` writes styles.docx in each folder of ``templates``, and the sums
by which a file is known as one that nobody has edited.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from plangen.document.template import STYLES, official_folder
from plangen.layout import LOOKS, Look
from plangen.word import names, parts, sections
from plangen.word.package import CUSTOM_PROPERTIES, SUMS, unsealed, whole_sum, write_parts
from plangen.word.sections import Footers
from plangen.word.xml import DECLARATION, serialized

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMATS = "application/vnd.openxmlformats"
_WORD_TYPE = f"{_FORMATS}-officedocument.wordprocessingml"
_ODD, _EVEN = "footer1.xml", "footer2.xml"
_TURNED_ODD, _TURNED_EVEN = "footer3.xml", "footer4.xml"
_PLAIN = "footer5.xml"
_FIRST_FOOTER = 4  # the number of its relation


def _content_types(footers: Iterable[str]) -> str:
    overrides = {
        "/docProps/app.xml": f"{_FORMATS}-officedocument.extended-properties+xml",
        "/docProps/core.xml": f"{_FORMATS}-package.core-properties+xml",
        f"/{CUSTOM_PROPERTIES}": f"{_FORMATS}-officedocument.custom-properties+xml",
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        **{f"/word/{name}": f"{_WORD_TYPE}.footer+xml" for name in footers},
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(*relations: tuple[str, str]) -> str:
    """Return a .rels part; ids are rId1, rId2 … in order."""
    content = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


def _core_properties() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>zh-CN</dc:language>'
        "</cp:coreProperties>"
    )


def _app_properties() -> str:
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>plangen</Application></Properties>"
    )


def _footers(look: Look) -> dict[str, str]:
    return {
        _ODD: sections.footer_xml(names.PAGE_NUMBER_ODD),
        _EVEN: sections.footer_xml(names.PAGE_NUMBER_EVEN),
        _TURNED_ODD: sections.landscape_footer_xml(names.PAGE_NUMBER_ODD, look),
        _TURNED_EVEN: sections.landscape_footer_xml(names.PAGE_NUMBER_EVEN, look),
        _PLAIN: sections.plain_footer_xml(look.portrait),
    }


def official_parts(look: Look) -> dict[str, bytes]:
    """Return the parts of the official styles.docx in the *look* of a house."""
    relation = f"{_OFFICE}/relationships"
    footers = _footers(look)
    ids = {part: f"rId{number}" for number, part in enumerate(footers, _FIRST_FOOTER)}
    plain = Footers(ids[_PLAIN], ids[_PLAIN])
    by_section = {
        names.PORTRAIT: Footers(ids[_ODD], ids[_EVEN], ids[_PLAIN] if look.is_letter else ""),
        names.LANDSCAPE: Footers(ids[_TURNED_ODD], ids[_TURNED_EVEN]),
        names.LAST_PAGE: plain,
    }
    trees = {
        "[Content_Types].xml": _content_types(footers),
        "_rels/.rels": _relationships(
            (f"{relation}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{relation}/extended-properties", "docProps/app.xml"),
            (f"{relation}/custom-properties", CUSTOM_PROPERTIES),
        ),
        "word/_rels/document.xml.rels": _relationships(
            (f"{relation}/styles", "styles.xml"),
            (f"{relation}/settings", "settings.xml"),
            (f"{relation}/fontTable", "fontTable.xml"),
            *((f"{relation}/footer", name) for name in footers),
        ),
        "word/document.xml": sections.document_xml(look, by_section),
        "word/styles.xml": parts.styles_xml(look),
        "word/settings.xml": parts.settings_xml(look),
        **{f"word/{name}": footer for name, footer in footers.items()},
        "docProps/core.xml": _core_properties(),
    }
    texts = {  # which python-docx passes on as they are
        "word/fontTable.xml": parts.font_table_xml(look),
        "docProps/app.xml": _app_properties(),
    }
    return {
        **{name: serialized(etree.fromstring(xml.encode())) for name, xml in trees.items()},
        **{name: text.encode() for name, text in texts.items()},
        CUSTOM_PROPERTIES: unsealed(),
    }


if __name__ == "__main__":
    shipped = {name: official_parts(look) for name, look in LOOKS.items()}
    for name, found in shipped.items():
        (official_folder(name) / STYLES).write_bytes(write_parts(found))
    SUMS.write_text(
        "".join(f"{whole_sum(each)}\n" for each in shipped.values()), "ascii", newline="\n"
    )
