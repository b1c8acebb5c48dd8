from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from plangen.word.package import (
    CUSTOM_PROPERTIES,
    FINGERPRINT,
    NO_FINGERPRINT,
    is_as_written,
    read_parts,
    sealed,
    write_parts,
)
from support import document, plan_text


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> Path:
    path = tmp_path / "计划.docx"
    path.write_bytes(document(plan_text(introduction="引言")))
    return path


def test_a_document_is_known_as_ours(written: Path) -> None:
    assert is_as_written(written)


def test_a_document_of_very_many_pictures_is_known_as_ours(tmp_path: Path) -> None:
    path = tmp_path / "计划.docx"
    mark = f'<property name="{FINGERPRINT}">{NO_FINGERPRINT}</property>'
    pictures = {f"word/media/image{number}.png": b"x" for number in range(2000)}
    properties = f"<Properties>{mark}</Properties>".encode()
    path.write_bytes(sealed({CUSTOM_PROPERTIES: properties, **pictures}))

    assert is_as_written(path)


def test_one_changed_word_makes_it_a_persons(written: Path) -> None:
    parts = read_parts(written.read_bytes())
    changed = parts["word/document.xml"].replace("引言".encode(), "引语".encode())
    written.write_bytes(write_parts(parts | {"word/document.xml": changed}))

    assert not is_as_written(written)


def test_saved_by_another_program_it_is_a_persons(written: Path) -> None:
    package = docx.Document(str(written))
    package.add_paragraph("一段")
    package.save(str(written))

    assert not is_as_written(written)


@pytest.mark.parametrize(
    "data", [b"", b"text", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "empty zip"]
)
def test_anything_else_is_a_persons(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)

    assert not is_as_written(path)


def test_a_damaged_document_is_a_persons(written: Path) -> None:
    data = written.read_bytes()
    for at in range(0, len(data), 97):
        written.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        is_as_written(written)  # whatever it is, it is no crash
    written.write_bytes(data[: len(data) // 2])

    assert not is_as_written(written)


def test_a_document_too_large_to_be_read_is_a_persons(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plangen.word.package.DOCUMENT_UNPACKED", 100_000)
    assert is_as_written(written)

    with zipfile.ZipFile(written, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.png", bytes(10_000_000))

    assert not is_as_written(written)


def test_no_property_of_a_document_is_read_without_end(written: Path) -> None:
    parts = read_parts(written.read_bytes())
    large = parts["docProps/custom.xml"] + b" " * 2_000_000
    written.write_bytes(write_parts(parts | {"docProps/custom.xml": large}))

    assert not is_as_written(written)


def test_a_property_with_entities_is_a_persons(written: Path) -> None:
    parts = read_parts(written.read_bytes())
    [mark] = re.findall(rb"[0-9a-f]{64}", parts["docProps/custom.xml"])
    declared = parts["docProps/custom.xml"].replace(mark, b"&a;")
    begin = declared.index(b"?>") + 2
    entity = b'<!DOCTYPE Properties [<!ENTITY a "' + mark + b'">]>'
    declared = declared[:begin] + entity + declared[begin:]
    written.write_bytes(write_parts(parts | {"docProps/custom.xml": declared}))

    assert not is_as_written(written)


def test_what_is_no_file_is_a_persons(tmp_path: Path) -> None:
    assert not is_as_written(tmp_path)  # a folder
    assert not is_as_written(tmp_path / "none")


def test_zip_entries_carry_no_time_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(document(plan_text()))) as archive:
        entries = archive.infolist()

    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}


def test_a_zip_of_packed_parts_is_one_that_others_read() -> None:
    parts = {"b/图.png": bytes(range(256)) * 300, "a.xml": b"<a/>", "[Content_Types].xml": b""}

    with zipfile.ZipFile(io.BytesIO(write_parts(parts))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["[Content_Types].xml", "a.xml", "b/图.png"]
        assert {name: archive.read(name) for name in parts} == parts
        dates = {entry.date_time for entry in archive.infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_a_zip_is_written_to_the_byte_as_zipfile_would() -> None:
    parts = {"[Content_Types].xml": b"<Types/>" * 50, "word/document.xml": b"<w:body/>" * 500}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(entry, data)

    assert write_parts(parts) == buffer.getvalue()
