"""The package of the official styles file: its parts and how they relate.

``python -m plangen.word.styles`` writes ``templates/official/styles.docx``.
"""

from __future__ import annotations

from plangen.document.template import STYLES, official_folder
from plangen.layout import Look
from plangen.word import names, parts, sections
from plangen.word.package import write_parts
from plangen.word.xml import DECLARATION

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FORMATS = "application/vnd.openxmlformats"
_WORD_TYPE = f"{_FORMATS}-officedocument.wordprocessingml"
_FOOTERS = ("footer1.xml", "footer2.xml", "footer3.xml", "footer4.xml")
_FIRST_FOOTER = 4  # the number of its relation


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        **{f"/word/{name}": f"{_WORD_TYPE}.footer+xml" for name in _FOOTERS},
        "/docProps/core.xml": f"{_FORMATS}-package.core-properties+xml",
        "/docProps/app.xml": f"{_FORMATS}-officedocument.extended-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
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
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


def _core_properties() -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>zh-CN</dc:language>'
        "</cp:coreProperties>"
    )


def _app_properties() -> str:
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>plangen</Application></Properties>"
    )


def official_styles(look: Look) -> bytes:
    """Return the bytes of the official styles.docx in the *look* of a house."""
    relation = f"{_OFFICE}/relationships"
    footers = (
        sections.footer_xml(names.PAGE_NUMBER_ODD),
        sections.footer_xml(names.PAGE_NUMBER_EVEN),
        sections.landscape_footer_xml(names.PAGE_NUMBER_ODD, look.portrait.turned),
        sections.landscape_footer_xml(names.PAGE_NUMBER_EVEN, look.portrait.turned),
    )
    ids = [f"rId{_FIRST_FOOTER + number}" for number in range(len(footers))]
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{relation}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{relation}/extended-properties", "docProps/app.xml"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            (f"{relation}/styles", "styles.xml"),
            (f"{relation}/settings", "settings.xml"),
            (f"{relation}/fontTable", "fontTable.xml"),
            *((f"{relation}/footer", name) for name in _FOOTERS),
        ),
        "word/document.xml": sections.document_xml(look, ids),
        "word/styles.xml": parts.styles_xml(look),
        "word/settings.xml": parts.settings_xml(),
        "word/fontTable.xml": parts.font_table_xml(look),
        **{f"word/{name}": footer for name, footer in zip(_FOOTERS, footers, strict=True)},
        "docProps/core.xml": _core_properties(),
        "docProps/app.xml": _app_properties(),
    }
    return write_parts({name: text.encode() for name, text in files.items()})


if __name__ == "__main__":
    (official_folder() / STYLES).write_bytes(official_styles(Look()))
