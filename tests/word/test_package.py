from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from plangen.word.package import is_as_written, read_parts, write_parts
from support import document, plan_text


@pytest.fixture(name="written")
def _written(tmp_path: Path) -> Path:
    path = tmp_path / "计划.docx"
    path.write_bytes(document(plan_text(introduction="引言")))
    return path


def test_a_document_is_known_as_ours(written: Path) -> None:
    assert is_as_written(written)


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


def test_zip_entries_carry_no_time_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(document(plan_text()))) as archive:
        entries = archive.infolist()

    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
