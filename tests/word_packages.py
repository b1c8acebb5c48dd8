"""Word files as other programs leave them: the official styles, with all that Word adds."""

from __future__ import annotations

import re
from pathlib import Path

from plangen.document.template import STYLES, official_folder
from plangen.word.package import read_parts, write_parts

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = f'xmlns:r="{OFFICE}/relationships"'
_PICTURE = Path(__file__).parent / "plans" / "good" / "pictures" / "poster.png"
_DRAWING = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:extent cx="9" cy="9"/><wp:docPr id="7" name="标志"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="1"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic>'
    "</a:graphicData></a:graphic>"
    "</wp:inline></w:drawing></w:r></w:p>"
)
_COLOURS = "".join(
    f'<a:{name}><a:srgbClr val="000000"/></a:{name}>'
    for name in (
        *("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4"),
        *("accent5", "accent6", "hlink", "folHlink"),
    )
)
_FONTS = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
    f'<a:themeElements><a:clrScheme name="Office">{_COLOURS}</a:clrScheme>'
    f'<a:fontScheme name="Office"><a:majorFont>{_FONTS}</a:majorFont>'
    f"<a:minorFont>{_FONTS}</a:minorFont></a:fontScheme>"
    f'<a:fmtScheme name="Office"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{'<a:ln/>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
_NOTES = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
_ADDED = {
    # name: relation, content type, XML
    "theme/theme1.xml": (
        "theme",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        _THEME,
    ),
    "webSettings.xml": (
        "webSettings",
        f"{_WORD}.webSettings+xml",
        f"<w:webSettings {_W}/>",
    ),
    "numbering.xml": ("numbering", f"{_WORD}.numbering+xml", f"<w:numbering {_W}/>"),
    "footnotes.xml": (
        "footnotes",
        f"{_WORD}.footnotes+xml",
        f"<w:footnotes {_W}>{_NOTES}</w:footnotes>",
    ),
    "header1.xml": ("header", f"{_WORD}.header+xml", f"<w:hdr {_W} {_R}>{_DRAWING}</w:hdr>"),
    "comments.xml": ("comments", f"{_WORD}.comments+xml", f"<w:comments {_W}/>"),
    "../customXml/item1.xml": ("customXml", "application/xml", "<b:Sources xmlns:b='urn:b'/>"),
    "media/image1.png": ("image", "image/png", ""),
}


def with_parts(changed: dict[str, bytes | None], base: bytes | None = None) -> bytes:
    """Return a Word file, the official styles file unless another, with parts changed or gone."""
    parts = dict(read_parts(base or (official_folder() / STYLES).read_bytes()))
    for name, data in changed.items():
        if data is None:
            del parts[name]
        else:
            parts[name] = data
    return write_parts(parts)


def replaced(part: str, old: str, new: str, base: bytes | None = None) -> bytes:
    """Return a Word file in which all *old* in a part is *new*."""
    data = read_parts(base or (official_folder() / STYLES).read_bytes())[part]
    assert old.encode() in data, old
    return with_parts({part: data.replace(old.encode(), new.encode())}, base)


def word_like() -> bytes:
    """Return the official styles as Word in Chinese saves them, and as an old document of use.

    The ids of styles are others; a theme, notes, a header with a picture, comments, data, a picture
    in the text, and a link to the template that it was made from have come.
    """
    parts = dict(read_parts((official_folder() / STYLES).read_bytes()))
    relations, kinds = [], []
    for number, (name, (kind, content, xml)) in enumerate(_ADDED.items(), 20):
        part = f"word/{name}" if not name.startswith("..") else name.removeprefix("../")
        parts[part] = xml.encode() or _PICTURE.read_bytes()
        relations.append(_relation(f"rId{number}", kind, name))
        kinds.append(f'<Override PartName="/{part}" ContentType="{content}"/>')
    _insert(parts, "word/_rels/document.xml.rels", "</Relationships>", "".join(relations))
    _insert(parts, "[Content_Types].xml", "</Types>", "".join(kinds))
    header = '<w:headerReference w:type="default" r:id="rId24"/>'
    _insert(parts, "word/document.xml", "<w:footerReference", header, first=True)
    _insert(parts, "word/document.xml", "<w:sectPr", "<w:p><w:r><w:t>旧文</w:t></w:r></w:p>")
    linked = f'<w:attachedTemplate r:id="rId1" {_R}/>'
    _insert(parts, "word/settings.xml", "</w:settings>", linked)
    target = "file:///C:/Users/x/AppData/Roaming/Microsoft/Templates/old.dotx"
    parts["word/_rels/settings.xml.rels"] = _relations(
        _relation("rId1", "attachedTemplate", target, " TargetMode='External'")
    )
    parts["word/_rels/header1.xml.rels"] = _relations(
        _relation("rId1", "image", "media/image1.png"),
        _relation("rId2", "hyperlink", "https://example.org/", " TargetMode='External'"),
    )
    return write_parts(parts | {"word/styles.xml": _with_other_ids(parts["word/styles.xml"])})


def _relation(number: str, kind: str, target: str, mode: str = "") -> str:
    address = f"{OFFICE}/relationships/{kind}"
    return f'<Relationship Id="{number}" Type="{address}" Target="{target}"{mode}/>'


def _relations(*lines: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'.encode()


def _insert(
    parts: dict[str, bytes], part: str, before: str, text: str, *, first: bool = False
) -> None:
    whole = parts[part].decode()
    at = whole.index(before) if first else whole.rindex(before)
    parts[part] = (whole[:at] + text + whole[at:]).encode()


def _with_other_ids(styles: bytes) -> bytes:
    """Return the styles with ids such as a3, which Word in Chinese gives."""
    text = styles.decode()
    ids = re.findall(r'w:styleId="([^"]+)"', text)
    for number, each in enumerate(ids):
        for attribute in ("w:styleId", "w:basedOn w:val", "w:next w:val", "w:link w:val"):
            text = text.replace(f'{attribute}="{each}"', f'{attribute}="a{number}"')
    return text.encode()
