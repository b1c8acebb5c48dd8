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
