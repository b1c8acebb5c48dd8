"""Files of other programs in the place of a plan are told by what they are."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.document.template import official_folder
from plangen.errors import InputError
from plangen.messages import Language, phrasebook
from plangen.source.filetypes import filetype
from plangen.source.text import decoded_source
from support import document, plan_text
from terminal import Run, write
from tiny_pictures import jpeg, png

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def zipped(*names: str, content: bytes = b"") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return data.getvalue()


def stream(*names: str) -> bytes:
    return OLE + b"".join(name.encode("utf-16-le") + bytes(4) for name in names)


WORD = zipped("[Content_Types].xml", "word/document.xml")
KINDS = {
    "docx": WORD,
    "docx that was cut off": WORD[:-40],
    "docx with a table in it": zipped("word/document.xml", "word/embeddings/a.xlsx", "xl/a.xml"),
    "xlsx": zipped("[Content_Types].xml", "xl/workbook.xml"),
    "pptx": zipped("ppt/presentation.xml"),
    "ofd": zipped("OFD.xml", "Doc_0/Document.xml"),
    "odt": zipped("mimetype", content=b"application/vnd.oasis.opendocument.text"),
    "ods": zipped("mimetype", content=b"application/vnd.oasis.opendocument.spreadsheet"),
    "odp": zipped("mimetype", content=b"application/vnd.oasis.opendocument.presentation"),
    "zip": zipped("计划/2023-04.yaml"),
    "zip with nothing in it": zipped(),
    "zip with a docx in it": zipped("a.docx", content=WORD),
    "doc": stream("Root Entry", "WordDocument"),
    "xls": stream("Workbook"),
    "xls of long ago": stream("Book"),
    "ppt": stream("PowerPoint Document"),
    "locked": stream("EncryptedPackage"),
    "ole": OLE,
    "pdf": b"%PDF-1.4\n1 0 obj\n",
    "rtf": rb"{\rtf1\ansi \'b9\'a4\par}",
    "png": png(1, 1),
    "jpeg": jpeg(),
    "gif": b"GIF89a\1\0\1\0",
    "bmp": b"BM\x1e\0\0\0\0\0\0\0\x1a\0\0\0",
    "tiff": b"II*\0\x08\0\0\0",
    "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "heic": b"\0\0\0\x18ftypheic",
    "7z": bytes.fromhex("377abcaf271c0004"),
    "rar": b"Rar!\x1a\x07\x01\0",
    "gzip": b"\x1f\x8b\x08\0\0\0\0\0",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_known_by_its_bytes(kind: str) -> None:
    found = filetype(KINDS[kind], "2023-04.yaml")

    assert found
    assert found[0] == kind.split(maxsplit=1)[0]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_words(kind: str, language: Language) -> None:
    with pytest.raises(InputError) as caught:
        decoded_source("2023-04.yaml", KINDS[kind])

    [finding] = caught.value.findings
    phrases = phrasebook(language)
    assert finding.code == "PG107"
    for symbol in finding.args.values():
        assert f".{symbol}" not in phrases.talk
    said = phrases.sentence(finding) + phrases.hint(finding)
    assert phrases.talk[f"filetype.{finding.args['filetype']}"] in said
    assert phrases.talk[f"remedy.{finding.args['remedy']}"] in said


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("计划.doc", "doc"),
        ("计划.WPS", "doc"),
        ("计划.xls", "xls"),
        ("计划.et", "xls"),
        ("计划.dps", "ppt"),
        ("计划", "ole"),
    ],
)
def test_an_old_file_that_does_not_tell_is_known_by_its_name(name: str, kind: str) -> None:
    found = filetype(OLE, name)

    assert found
    assert found[0] == kind


def test_an_old_document_that_holds_another_is_known_by_its_name() -> None:
    data = stream("Workbook", "WordDocument")

    assert filetype(data, "计划.xls") == ("xls", "copy")
    assert filetype(data, "计划.yaml") == ("doc", "copy")


@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx", "plan.pdf", "plan.doc", "plan.png"])
def test_a_name_alone_makes_no_file_another(name: str) -> None:
    text = plan_text()

    assert decoded_source(name, text.encode()).text == text


@pytest.mark.parametrize(
    "text", ["BM图书馆: 甲\n", "GIF: 甲\n", "PK: 甲\n", "PDF: 甲\n", "Rar! 甲\n", "RIFF: WEBP\n"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_text_is_a_text_whatever_it_begins_with(text: str, encoding: str) -> None:
    assert decoded_source("plan.yaml", text.encode(encoding)).text == text


def test_other_bytes_are_told_as_before() -> None:
    with pytest.raises(InputError) as caught:
        decoded_source("plan.yaml", b"\x89\x8d\0\0")

    assert [finding.code for finding in caught.value.findings] == ["PG103"]


@given(st.sampled_from(sorted(KINDS)), st.binary(max_size=60), st.integers(0, 60))
def test_damaged_files_are_told_too(kind: str, noise: bytes, at: int) -> None:
    data = KINDS[kind][: 8 + at] + noise

    filetype(data, "plan.yaml")


@pytest.mark.parametrize(
    "words",
    [
        ("validate", "计划.docx"),
        ("validate", "计划.docx", "--fix"),
        ("render", "计划.docx"),
        ("new", "--from", "计划.docx"),
        ("diff", "计划.docx", "plan.yaml"),
        ("fmt", "--keys", "zh", "计划.docx"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(("language", "said"), [("zh", "Word 文档"), ("en", "a Word document")])
def test_every_command_says_what_it_was_given(
    run: Run, here: Path, words: tuple[str, ...], language: str, said: str
) -> None:
    write(here)
    data = document(plan_text())
    (here / "计划.docx").write_bytes(data)

    outcome = run(*words, "--lang", language)

    assert outcome.code == 2
    assert "PG107" in outcome.out + outcome.err
    assert said in outcome.out + outcome.err
    assert (here / "计划.docx").read_bytes() == data


def test_a_word_file_in_the_place_of_a_template_is_no_plan(run: Run, here: Path) -> None:
    folder = here / "模板"
    folder.mkdir()
    for name in ("styles.docx", "document.html.j2"):
        (folder / name).write_bytes((official_folder() / "styles.docx").read_bytes())

    outcome = run("render", write(here), "--template", folder, "--lang", "en")

    assert outcome.code == 2
    assert "PG107" in outcome.err
    assert ".yaml" not in outcome.err
    assert "document.html.j2 from templates/official" in outcome.err


HTML = b'<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>\xbc\xd7</body></html>\n'
TEXTS = {
    "html": HTML,
    "html with a declaration": b"<!DOCTYPE html>\n<html><head></head></html>",
    "html of a part of a page": b"<table border=1><tr><td>1</td></tr></table>",
    "html in UTF-16": "<html><body>甲</body></html>".encode("utf-16"),
    "html of a page that is XML": b'<?xml version="1.0"?>\n<html></html>',
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    "doc as XML": b'<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:a/>',
    "xls as XML": b'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>',
    "xml": b'<?xml version="1.0" encoding="UTF-8"?>\n<a/>',
    "mht": b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
    "mht of a page": "From: <由 Internet Explorer 保存>\r\nMIME-Version: 1.0\r\n".encode("gbk"),
    "media": b"\0\0\0\x18ftypmp42\0",
    "media with sound alone": b"ID3\x04\0\0\0",
    "shortcut": b"L\0\0\0\x01\x14\x02\0\0",
    "shortcut to a site": b"[InternetShortcut]\r\nURL=http://tg.cn/\r\n",
    "program": b"MZ\x90\0\x03\0\0\0",
    "psd": b"8BPS\0\x01\0\0",
    "postscript": b"%!PS-Adobe-3.0\n",
    "ceb": b"Founder CEB 3.0\0",
    "epub": zipped("mimetype", content=b"application/epub+zip"),
    "archive": b"\xfd7zXZ\0\0\x04",
    "heic of another phone": b"\0\0\0\x18ftypmif1",
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", TEXTS)
def test_pages_and_files_of_other_programs_are_told(kind: str, language: Language) -> None:
    with pytest.raises(InputError) as caught:
        decoded_source("2023-04.yaml", TEXTS[kind])

    [finding] = caught.value.findings
    assert (finding.code, finding.args["filetype"]) == ("PG107", kind.split(maxsplit=1)[0])
    phrases = phrasebook(language)
    said = phrases.sentence(finding) + phrases.hint(finding)
    assert all(f"{key}.{value}" in phrases.talk for key, value in finding.args.items())
    assert "UTF-8" not in said


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("计划.csv", "序号,时间,活动\n1,4月2日,书展\n".encode("gbk"), "csv"),
        ("计划.tsv", "序号\t时间\n1\t4月2日\n".encode(), "csv"),
        ("计划.docx", b"", "docx"),
        ("计划.doc", b"", "doc"),
        ("计划.wps", b"\r\n", "doc"),
        ("计划.xlsx", b"", "xlsx"),
        ("计划.et", b"", "xls"),
        ("计划.pdf", b"", "pdf"),
        ("~$计划.docx", b"\x05\xb2\xe2\xca\xd4\x20\0" * 20, "lock"),
        ("~$计划.doc", b"", "lock"),
    ],
    ids=str,
)
def test_some_files_are_known_by_their_names(name: str, data: bytes, kind: str) -> None:
    with pytest.raises(InputError) as caught:
        decoded_source(name, data)

    [finding] = caught.value.findings
    assert (finding.code, finding.args["filetype"]) == ("PG107", kind)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plan.csv", plan_text()),
        ("plan.csv", "# 计划\n\n" + plan_text()),
        ("plan.html", plan_text()),
        ("plan.yaml", ""),
        ("plan.yaml", "MIME: 甲\n"),
        ("plan.yaml", "<<: 甲\n"),
        ("plan.yaml", "From: 甲\nTo: 乙\n"),
    ],
)
def test_a_text_that_may_be_a_plan_is_read(name: str, text: str) -> None:
    assert decoded_source(name, text.encode()).text == text


def test_a_template_may_be_a_page() -> None:
    assert decoded_source("document.html.j2", HTML, is_markup=True).text.startswith("<html")


def test_damaged_text_names_its_line_and_no_notepad() -> None:
    good = plan_text(introduction="举办讲座，欢迎参加。").encode()
    with pytest.raises(InputError) as caught:
        decoded_source("plan.yaml", good.replace("讲".encode(), b"\xe8"))

    [finding] = caught.value.findings
    assert "第3行" in phrasebook(Language.ZH).hint(finding)


def test_bytes_that_are_no_text_are_not_to_be_saved_as_text() -> None:
    with pytest.raises(InputError) as caught:
        decoded_source("plan.yaml", b"\x89\x8d\0\0")

    [finding] = caught.value.findings
    assert "不要用记事本另存" in phrasebook(Language.ZH).hint(finding)


COMMANDS: list[tuple[str, ...]] = [
    ("validate",),
    ("render",),
    ("new", "--from"),
    ("diff", "plan.yaml"),
    ("fmt", "--keys", "zh"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("页.html", HTML),
        ("表.csv", b"a,b\n1,2\n"),
        ("空.docx", b""),
        ("~$计划.docx", b"\5abc\0"),
        ("图.png", KINDS["png"]),
        ("包.zip", KINDS["zip"]),
    ],
    ids=["html", "csv", "empty", "lock", "png", "zip"],
)
def test_every_command_knows_every_kind(
    run: Run, here: Path, words: tuple[str, ...], name: str, data: bytes
) -> None:
    write(here)
    (here / name).write_bytes(data)

    outcome = run(*words, name)

    assert outcome.code == 2
    assert "PG107" in outcome.out + outcome.err
    assert (here / name).read_bytes() == data


@pytest.mark.parametrize(
    "words", [("new", "--from"), ("diff", "plan.yaml"), ("diff",)], ids=" ".join
)
def test_a_folder_in_the_place_of_a_plan_is_called_a_folder(
    run: Run, here: Path, words: tuple[str, ...]
) -> None:
    write(here)
    (here / "计划").mkdir()

    outcome = run(*words, "计划", *(["plan.yaml"] if words == ("diff",) else []))

    assert outcome.code == 2
    assert "it is a folder" in outcome.err
    assert "Name a file in the folder" in outcome.err
    assert "may open it" not in outcome.err


def test_new_and_diff_tell_the_encoding(run: Run, here: Path) -> None:
    write(here)
    (here / "旧.yaml").write_bytes(plan_text().encode("gbk"))

    assert "PG106" in run("diff", "旧.yaml", "plan.yaml").err
    assert "PG106" in run("diff", "plan.yaml", "旧.yaml").err
    assert "PG106" in run("new", "--from", "旧.yaml", "--dry-run").err


def test_a_file_in_the_place_of_a_template_is_called_a_file(run: Run, here: Path) -> None:
    (here / "公文.docx").write_bytes(WORD)

    outcome = run("render", write(here), "--template", "公文.docx")

    assert outcome.code == 2
    assert "PG108" in outcome.err


@pytest.mark.parametrize(
    ("data", "said"),
    [(KINDS["pdf"], "a PDF file"), (HTML, "a web page"), (KINDS["doc"], "an old")],
    ids=["pdf", "html", "doc"],
)
def test_styles_that_are_something_else_are_called_what_they_are(
    run: Run, here: Path, data: bytes, said: str
) -> None:
    folder = here / "模板"
    folder.mkdir()
    (folder / "document.html.j2").write_bytes((official_folder() / "document.html.j2").read_bytes())
    (folder / "styles.docx").write_bytes(data)

    outcome = run("render", write(here), "--template", folder)

    assert outcome.code == 2
    assert "PG107" in outcome.err
    assert said in outcome.err
    assert "Copy styles.docx" in outcome.err


@pytest.mark.parametrize("name", ["plangen.toml", "放假.toml"])
def test_settings_that_are_something_else_are_called_what_they_are(
    run: Run, here: Path, name: str
) -> None:
    write(here)
    if name != "plangen.toml":
        (here / "plangen.toml").write_text(f"holidays = '{name}'\n", encoding="utf-8")
    (here / name).write_bytes(WORD)

    outcome = run("validate", "plan.yaml")

    assert outcome.code == 2
    assert "PG107" in outcome.out + outcome.err
    assert "a Word document" in outcome.out + outcome.err
