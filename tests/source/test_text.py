from __future__ import annotations

from pathlib import Path

import pytest

from plangen.errors import InputError
from plangen.source.text import SourceText, decoded_source, read


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_the_line_of_a_damaged_byte(line_break: str) -> None:
    data = f"a: 1{line_break}b: 2{line_break}c: 图书馆的计划".encode() + b"\xb1"

    with pytest.raises(InputError) as caught:
        decoded_source("plan.yaml", data)
    assert caught.value.findings[0].place.line == 3


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_places_count_lines_and_columns_from_one(line_break: str) -> None:
    source = SourceText("f", f"一二{line_break}三四五{line_break}")
    start = source.text.index("四")

    place = source.place(start, start + 2)

    assert (place.line, place.column, place.end_line, place.end_column) == (2, 2, 2, 4)
    assert place.excerpt == "三四五"


def test_the_end_of_a_text_is_a_place() -> None:
    place = SourceText("f", "一\n").place(2, 2)

    assert (place.line, place.column, place.excerpt) == (2, 1, "")


def test_reading_keeps_line_breaks_and_drops_the_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")

    assert read(path).text == "a: 1\r\nb: 2\r\n"


@pytest.mark.parametrize(
    ("name", "code"),
    [("没有.yaml", "PG101"), ("文件夹.yaml", "PG102"), ("坏.yaml", "PG103")],
)
def test_what_cannot_be_read_is_a_finding(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "文件夹.yaml").mkdir()
    (tmp_path / "坏.yaml").write_bytes(b"\x89PNG\r\n\x00")
    path = tmp_path / name

    with pytest.raises(InputError) as caught:
        read(path)

    [finding] = caught.value.findings
    assert (finding.code, finding.place.file) == (code, str(path))


def test_the_line_of_a_wrong_byte_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes("标题: 一二三\nb: 2\nc: ".encode() + b"\xff")

    with pytest.raises(InputError) as caught:
        read(path)

    assert caught.value.findings[0].place.line == 3
