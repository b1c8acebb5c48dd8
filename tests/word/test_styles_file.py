from __future__ import annotations

import io
import re
import struct
import zipfile
from pathlib import Path

import docx
import pytest

from plangen import limits
from plangen.cli.phrases import phrases_with_rules
from plangen.document.template import STYLES, official_folder, open_template
from plangen.errors import TemplateError
from plangen.findings import Finding
from plangen.messages import Language
from plangen.word.package import CUSTOM_PROPERTIES, read_parts, write_parts
from plangen.word.styles_file import sound_parts
from plangen.word.stylesheet import open_stylesheet
from support import document, plan_text
from word_packages import OFFICE, replaced, with_parts, word_like

OFFICIAL = official_folder() / STYLES
BODY, STYLE_PART, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
LED, KINDS = "word/_rels/document.xml.rels", "[Content_Types].xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADING = 'w:styleId="Heading1"'
TITLE_SIZE = '<w:sz w:val="44"/>'
FOOTER = "word/footer1.xml"


def told(data: bytes, language: Language = Language.EN) -> list[str]:
    """Return the code and the sentence of each finding about a styles file."""
    phrases = phrases_with_rules(language)
    return [f"{each.code} {phrases.sentence(each)}" for each in findings(data)]


def findings(data: bytes) -> tuple[Finding, ...]:
    try:
        sound_parts(data, STYLES)
    except TemplateError as error:
        return error.findings
    return ()


# --- each damage has its sentence ----------------------------------------------------------

DAMAGES = {
    "no document": (with_parts({BODY: None}), "PG460 .*“word/document.xml”, which _rels/.rels"),
    "no styles": (with_parts({STYLE_PART: None}), "PG460 .*“word/styles.xml”, which word/doc"),
    "no footer": (with_parts({FOOTER: None}), f"PG460 .*“{FOOTER}”, which word/document.xml"),
    "no such relation": (replaced(BODY, 'r:id="rId5"', 'r:id="rId55"'), "PG460 .*“rId55”, which"),
    "no content types": (with_parts({KINDS: None}), "PG410 .* no Word document, or"),
    "no relations": (with_parts({"_rels/.rels": None}), "PG465 _rels/.rels .*where the text is"),
    "no styles named": (
        replaced(LED, "relationships/styles", "relationships/other"),
        "PG465 word/_rels/document.xml.rels .*where the styles are",
    ),
    "relation without target": (replaced(LED, 'Target="footer2.xml"', ""), "PG465 .*incomplete"),
    "relation without id": (replaced(LED, 'Id="rId5"', ""), "PG465 .*incomplete"),
    "relation of no mode": (
        replaced(LED, 'Id="rId5"', 'Id="rId5" TargetMode="Perhaps"'),
        "PG465 .*incomplete",
    ),
    "ids of relations twice": (replaced(LED, 'Id="rId5"', 'Id="rId4"'), "PG465 .*same id"),
    "two settings": (
        replaced(LED, "relationships/fontTable", "relationships/settings"),
        "PG465 .*several where there can be one",
    ),
    "content type": (
        replaced(KINDS, "wordprocessingml.footer+xml", "x"),
        "PG465 word/footer1.xml .*kind",
    ),
    "no type of content": (
        replaced(KINDS, "ContentType=", "Content="),
        r"PG465 \[Content_Types\].xml .*incomplete",
    ),
    "types that differ": (
        replaced(KINDS, "/word/footer2.xml", "/word/styles.xml"),
        r"PG465 \[Content_Types\].xml .*contradicts",
    ),
    "template": (replaced(KINDS, "document.main", "template.main"), "PG465 .*Word template"),
    "picture is a footer": (
        replaced(LED, "relationships/footer", "relationships/image"),
        "PG46[05] word/footer1.xml .*|PG460",
    ),
    "strict": (
        replaced(LED, OFFICE, "http://purl.oclc.org/ooxml/officeDocument"),
        "PG465 .*Strict Open XML",
    ),
    "strict text": (
        replaced(BODY, W, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        "PG465 word/document.xml .*Strict",
    ),
    "another root": (replaced(SETTINGS, "w:settings", "w:others"), f"PG465 {SETTINGS} .*hold"),
    "properties": (
        replaced("docProps/core.xml", "coreProperties", "others"),
        "PG465 docProps/core.xml",
    ),
    "XML cut off": (
        replaced(SETTINGS, "</w:settings>", ""),
        "PG461 word/settings.xml of .* line 2: the rest is missing",
    ),
    "tags": (replaced(STYLE_PART, "</w:style>", ""), "PG461 word/styles.xml .*in pairs"),
    "behind the end": (replaced(BODY, "</w:document>", "</w:document>x"), "PG461 .*follows its"),
    "empty": (with_parts({SETTINGS: b""}), f"PG461 {SETTINGS} .*no XML"),
    "attribute twice": (
        replaced(STYLE_PART, HEADING, f"{HEADING} {HEADING}"),
        "PG461 .*stands twice",
    ),
    "entity": (replaced(BODY, "<w:body>", "<w:body>&a;"), "PG461 .*“&” is wrong"),
    "character": (replaced(BODY, "<w:body>", "<w:body>\x02"), "PG461 .*may not be"),
    "prefix": (replaced(BODY, "<w:body>", "<w:body><x:y/>"), "PG461 .*prefix"),
    "document type": (replaced(BODY, "<w:document", "<!DOCTYPE w><w:document"), "PG461 .*declares"),
    "broken theme": (
        with_parts({"word/theme/theme1.xml": b"<a>"}, word_like()),
        "PG461 word/theme/theme1.xml",
    ),
    "encoding": (
        replaced(BODY, "encoding='UTF-8'", "encoding='utf-7'"),
        "PG461 .*neither UTF-8 nor UTF-16",
    ),
    "nesting": (
        replaced(BODY, "<w:body>", "<w:body>" + "<w:p>" * 9000 + "</w:p>" * 9000),
        "PG461 .*nested too deeply",
    ),
    "no body": (replaced(BODY, "w:body", "w:nobody"), "PG465 word/document.xml .*no body"),
    "two bodies": (replaced(BODY, "<w:body>", "<w:body/><w:body>"), "PG465 .*or several"),
    "no section": (replaced(BODY, "w:sectPr", "w:noSectPr"), "PG465 .*there is no section"),
    "page in letters": (
        replaced(BODY, '<w:pgSz w:w="11906"', '<w:pgSz w:w="abc"'),
        "PG468 In word/document.xml .*width of the paper of section 1, “abc”, .* 1 to 31680",
    ),
    "page of no height": (replaced(BODY, ' w:h="16838"', ""), "PG468 .*height of the .*, “”, is"),
    "page too wide": (replaced(BODY, 'w:w="11906"', 'w:w="99999"'), "PG468 .*“99999”"),
    "margin in points": (replaced(BODY, 'w:footer="', 'w:footer="1.5'), "PG468 .*of the footer"),
    "grid": (replaced(BODY, 'w:linePitch="579"', 'w:linePitch="0"'), "PG468 .*line pitch .*“0”"),
    "no room": (replaced(BODY, 'w:left="1586"', 'w:left="9999"'), "PG464 .*section 1 has .*50 mm"),
    "page twice": (replaced(BODY, "<w:pgMar", "<w:pgSz/><w:pgMar"), "PG46[48]"),
    "size": (
        replaced(STYLE_PART, TITLE_SIZE, TITLE_SIZE.replace("44", "12.5")),
        "PG467 In word/styles.xml .*the size of the style “Title”, “12.5”, is no whole number",
    ),
    "no size": (replaced(STYLE_PART, TITLE_SIZE, "<w:sz/>"), "PG467 .*“Title”, “”, is"),
    "huge size": (
        replaced(STYLE_PART, TITLE_SIZE, '<w:sz w:val="9999999999"/>'),
        "PG467 .*“Title”",
    ),
    "full-width digits": (replaced(STYLE_PART, TITLE_SIZE, '<w:sz w:val="４４"/>'), "PG467"),
    "spacing": (replaced(STYLE_PART, 'w:line="579"', 'w:line="-579"'), "PG467 .*line spacing"),
    "no name": (
        replaced(STYLE_PART, '<w:name w:val="Title"/>', ""),
        "PG466 In word/styles.xml .*style “Title” has no name",
    ),
    "no id": (replaced(STYLE_PART, HEADING, ""), "PG466 .*“heading 1” has no id"),
    "id twice": (replaced(STYLE_PART, HEADING, 'w:styleId="Title"'), "PG466 .*the id of another"),
    "name twice": (replaced(STYLE_PART, '"heading 2"', '"heading 1"'), "PG466 .*is there twice"),
    "no type": (replaced(STYLE_PART, ' w:type="table"', ""), "PG466 .*“Official Table” is said"),
    "unknown type": (replaced(STYLE_PART, '"table"', '"tabel"'), "PG466 .*of no type"),
    "base that is not there": (
        replaced(STYLE_PART, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Gone"/>'),
        "PG466 .*is based on one that is not there",
    ),
    "circle": (
        replaced(
            STYLE_PART,
            '<w:name w:val="Normal"/>',
            '<w:name w:val="Normal"/><w:basedOn w:val="Title"/>',
        ),
        "PG466 .*is based on itself",
    ),
    "macros": (
        replaced(
            KINDS,
            "openxmlformats-officedocument.wordprocessingml.document.main",
            "ms-word.document.macroEnabled.main",
        ),
        "PG469 word/document.xml .*macros",
    ),
    "macros beside": (
        replaced(
            LED,
            f"{OFFICE}/relationships/fontTable",
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        ),
        "PG469 .*macros",
    ),
    "field": (
        replaced(FOOTER, " PAGE ", ' INCLUDEPICTURE "http://example.org/x.png" '),
        f"PG469 {FOOTER} .*a field that fetches",
    ),
    "absolute name": (with_parts({"/etc/passwd": b""}), "PG465 /etc/passwd .*at the root"),
    "drive": (with_parts({"C:/x": b""}), "PG465 C:/x .*at a drive"),
    "upwards": (with_parts({"word/../../x": b""}), "PG465 word/../../x .*folder above"),
    "backslash": (with_parts({"word\\x.xml": b""}), "PG465 .*characters"),
    "escape": (with_parts({"word/\x1b[2Jx": b""}), "PG465 .*characters"),
    "name twice in capitals": (with_parts({"WORD/Styles.xml": b""}), "PG465 .*two of this name"),
}


@pytest.mark.parametrize(("data", "sentence"), DAMAGES.values(), ids=list(DAMAGES))
def test_a_damage_is_told_with_its_part_and_cause(
    data: bytes, sentence: str, tmp_path: Path
) -> None:
    said, chinese = told(data), told(data, Language.ZH)

    assert any(re.match(sentence, each) for each in said), said
    assert len(said) == len(chinese)
    for each in chinese:
        assert re.search("[一-鿿]{2}", each)
        assert "{" not in each
    path = tmp_path / STYLES
    path.write_bytes(data)
    with pytest.raises(TemplateError) as caught:
        open_stylesheet(path)
    assert caught.value.findings[0].place.file == str(path)
    assert caught.value.exit_code == 2


def test_a_sound_file_has_no_findings() -> None:
    assert told(OFFICIAL.read_bytes()) == []
    assert told(word_like()) == []


def test_all_wrong_numbers_are_told_at_once_but_no_more_than_can_be_read() -> None:
    data = replaced(STYLE_PART, '<w:sz w:val="', '<w:sz w:val="x')

    assert 5 < len(told(data)) <= 20
    assert told(data)[0].startswith("PG467 In word/styles.xml")


def test_a_long_value_is_cut_short() -> None:
    said = told(replaced(STYLE_PART, TITLE_SIZE, f'<w:sz w:val="{"9" * 100_000}"/>'))

    assert said
    assert max(map(len, said)) < 250


# --- the zip ---------------------------------------------------------------------------------


def zipped(parts: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


PARTS = read_parts(OFFICIAL.read_bytes())


def test_another_way_of_packing() -> None:
    assert told(zipped(PARTS, zipfile.ZIP_STORED)) == []
    assert told(zipped(PARTS, zipfile.ZIP_LZMA))[0].startswith("PG462 ")
    assert "Word does not pack in this way" in told(zipped(PARTS, zipfile.ZIP_BZIP2))[0]


def test_a_wrong_checksum_is_told_with_the_part() -> None:
    data = zipped(PARTS, zipfile.ZIP_STORED)
    at = data.index(b"<w:styles") + 500
    said = told(data[:at] + b"\0" + data[at + 1 :])

    assert len(said) == 1
    assert re.match("PG462 word/styles.xml of the .* unpacked: it does not agree with", said[0])


def test_a_part_with_a_password() -> None:
    data = bytearray(zipped(PARTS))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(mark) + flags
        data[at] |= 1

    assert "it has a password" in told(bytes(data))[0]


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.99])
def test_a_file_that_was_cut_off(share: float) -> None:
    data = OFFICIAL.read_bytes()

    assert told(data[: int(len(data) * share)])[0].startswith("PG410 ")


def test_folders_and_foreign_files_in_the_zip_do_no_harm() -> None:
    mac = {"__MACOSX/._x": b"x", ".DS_Store": b"x", "word/": b""}

    assert told(zipped({**PARTS, **mac})) == []


# --- sizes are counted -------------------------------------------------------------------------


def bomb(size: int) -> bytes:
    """Return a styles file with a part of *size* MB of blanks."""
    return zipped({**PARTS, "word/media/bomb.png": bytes(size * limits.MB)})


def test_what_is_unpacked_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plangen.word.styles_file.STYLES_UNPACKED", 5 * limits.MB)

    assert told(bomb(4)) == []
    assert told(bomb(6)) == [
        "PG463 The styles file is too large: the MB of all that is unpacked are more than 5."
    ]


def test_the_claims_of_a_zip_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plangen.word.styles_file.STYLES_UNPACKED", 5 * limits.MB)
    data = bomb(6)
    size = struct.pack("<L", 6 * limits.MB)
    less, more = (data.replace(size, struct.pack("<L", each)) for each in (9, 2**31))

    assert told(less)[0].startswith("PG462 word/media/bomb.png")  # what comes is something else
    assert told(more)[0].startswith("PG463")


def test_a_small_file_unpacks_to_a_little_only() -> None:
    assert told(bomb(11)) == [
        "PG463 The styles file is too large: the MB of all that is unpacked are more than 10."
    ]


def test_parts_that_lie_upon_one_another() -> None:
    """Such zips (zip quines too) unpack to many times what no other can."""
    data = bomb(1)
    first, last, end = data.index(b"PK\1\2"), data.rindex(b"PK\1\2"), data.rindex(b"PK\5\6")
    again = (data[last : end - 8] + b"bomb%04d" % number for number in range(200))
    directory = data[first:end] + b"".join(again)
    count = len(PARTS) + 1 + 200
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), first, 0)

    assert "its parts lie upon one another" in told(data[:first] + directory + tail)[0]


def test_the_number_of_parts_is_bounded() -> None:
    many = {f"word/media/{number}.png": b"" for number in range(limits.STYLES_PARTS)}

    assert told(zipped({**PARTS, **many})) == [
        "PG463 The styles file is too large: its parts are more than 1000."
    ]


def test_a_directory_that_no_word_file_has_is_not_read() -> None:
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", *(0,) * 18)
    directory = entry * 40_000
    tail = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 40_000, 40_000, len(directory), 0, 0)

    assert told(directory + tail)[0].startswith("PG410")


def test_tags_and_attributes_are_bounded() -> None:
    large = "<w:x/>" * (limits.STYLES_MARKUP + 1)

    assert told(replaced(BODY, "<w:body>", f"<w:body>{large}")) == [
        "PG463 The styles file is too large: its tags and attributes are more than 300000."
    ]


def test_a_file_that_is_too_large_packed(tmp_path: Path) -> None:
    path = tmp_path / STYLES
    path.write_bytes(OFFICIAL.read_bytes())
    with path.open("ab") as file:
        file.truncate(limits.STYLES + 1)

    for opened in (open_stylesheet, lambda path: open_template(path.parent)):
        (tmp_path / "document.html.j2").touch()
        with pytest.raises(TemplateError) as caught:
            opened(path)
        assert caught.value.findings[0].code == "PG163"


# --- what a document takes over ----------------------------------------------------------------


def made_with(data: bytes, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    (folder / STYLES).write_bytes(data)
    (folder / "document.html.j2").write_bytes((official_folder() / "document.html.j2").read_bytes())
    return read_parts(document(plan_text(introduction="引言"), open_template(folder)))


def test_a_file_that_word_has_saved_makes_documents(tmp_path: Path) -> None:
    parts = made_with(word_like(), tmp_path / "own")

    kept = ("theme/theme1", "numbering", "footnotes", "header1", "webSettings", "fontTable")
    assert {f"word/{each}.xml" for each in kept} <= set(parts)
    assert "word/media/image1.png" in parts  # which the header shows
    assert b"https://example.org/" in parts["word/_rels/header1.xml.rels"]  # to be clicked


def test_a_grid_as_libreoffice_saves_it() -> None:
    assert told(replaced(BODY, 'w:charSpace="-820"', 'w:charSpace="4294966476"')) == []


def test_a_file_that_word_has_written_from_its_own_template_is_sound() -> None:
    data = Path(docx.__file__).parent / "templates" / "default.docx"

    assert told(data.read_bytes()) == []


def test_a_header_may_have_several_links() -> None:
    link = (
        f'<Relationship Id="rId91" Type="{OFFICE}/relationships/hyperlink" TargetMode="External" '
    )
    link += 'Target="https://example.org/2"/></Relationships>'
    base = word_like()
    name = next(
        name
        for name, data in read_parts(base).items()
        if name.endswith(".rels") and b"example.org" in data
    )

    assert told(replaced(name, "</Relationships>", link, base)) == []


def test_what_belongs_to_the_old_text_stays_behind(tmp_path: Path) -> None:
    base = word_like()
    links = '<Relationship Id="rId90" Type="T/hyperlink" Target="http://x/" TargetMode="External"/>'
    links = links.replace("T/", f"{OFFICE}/relationships/") + "</Relationships>"
    parts = made_with(replaced(LED, "</Relationships>", links, base), tmp_path / "own")

    assert not {"word/comments.xml", "customXml/item1.xml"} & set(parts)
    assert b"http://x/" not in parts[LED]
    assert b"image1" not in parts[LED]
    assert "旧文".encode() not in parts[BODY]


def test_no_document_leads_to_the_template_that_the_file_was_made_from(tmp_path: Path) -> None:
    parts = made_with(word_like(), tmp_path / "own")

    assert not [name for name, data in parts.items() if b"file:" in data]
    assert b"attachedTemplate" not in parts[SETTINGS]
    assert "word/_rels/settings.xml.rels" not in parts


def test_the_data_of_a_mail_merge_stays_behind(tmp_path: Path) -> None:
    merge = "<w:mailMerge><w:query w:val='SELECT * FROM x'/></w:mailMerge></w:settings>"
    parts = made_with(replaced(SETTINGS, "</w:settings>", merge), tmp_path / "own")

    assert b"SELECT" not in parts[SETTINGS]
    assert b"evenAndOddHeaders" in parts[SETTINGS]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("relationships/hyperlink", "relationships/image"),
        ("relationships/hyperlink", "relationships/oleObject"),
        ("relationships/hyperlink", "relationships/frame"),
        ("https://example.org/", "file://server/share"),
        ("https://example.org/", "\\\\server\\share"),
        ("https://example.org/", "javascript:x"),
    ],
)
def test_a_header_leads_nowhere_that_a_reader_does_not_click(old: str, new: str) -> None:
    [said] = told(replaced("word/_rels/header1.xml.rels", old, new, word_like()))

    assert said.startswith("PG469 word/header1.xml of the styles file holds a link to another file")


def test_an_object_in_a_header() -> None:
    data = replaced(
        "word/_rels/header1.xml.rels", "relationships/image", "relationships/oleObject", word_like()
    )

    assert "holds an embedded object" in told(data)[0]


def test_the_instruction_of_a_field_may_be_cut_in_pieces() -> None:
    cut = "</w:instrText></w:r><w:r><w:instrText>"
    data = replaced(FOOTER, " PAGE ", f" INCL{cut}UDETEXT C:/x ")

    assert told(data)[0].startswith("PG469 word/footer1.xml")
    assert told(replaced(FOOTER, " PAGE ", f" NUM{cut}PAGES ")) == []


def test_the_official_file_is_taken_over_whole() -> None:
    parts = sound_parts(OFFICIAL.read_bytes(), STYLES)

    made_anew = {CUSTOM_PROPERTIES}  # for the fingerprint of a document
    assert {name: data for name, data in parts.items() if not name.endswith(".rels")} == {
        name: data
        for name, data in PARTS.items()
        if not name.endswith(".rels") and name not in made_anew
    }
    assert set(parts) == set(PARTS) - made_anew


def test_a_style_id_may_have_any_characters(tmp_path: Path) -> None:
    data = PARTS[STYLE_PART].replace(b'"Title"', b'"a\'b&quot;c"')
    data = data.replace(b'<w:name w:val="a\'b&quot;c"', b'<w:name w:val="Title"')

    assert made_with(write_parts({**PARTS, STYLE_PART: data}), tmp_path / "own")
