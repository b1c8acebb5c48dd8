from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.source.decode import Decoded, NotTextError, decode

TEXT = "organization: 铜官区图书馆\r\nperiod: 2023-04\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("gbk"), "GB18030"),
    ],
    ids=["UTF-8", "BOM", "UTF-16", "UTF-16 BE", "LE without BOM", "BE without BOM", "GBK"],
)
def test_what_windows_programs_write_is_read(data: bytes, encoding: str) -> None:
    has_mark = data.startswith(b"\xef\xbb\xbf")

    assert decode(data) == Decoded(TEXT, encoding, has_mark)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("marks", [1, 2, 3])
def test_no_mark_stays_in_the_text(encoding: str, marks: int) -> None:
    """The parser passes over one, and every place behind it would be wrong."""
    assert decode(("\ufeff" * marks + TEXT).encode(encoding)).text == TEXT


def test_a_mark_within_the_text_is_the_writers() -> None:
    assert decode("a: 甲\ufeff乙".encode()).text == "a: 甲\ufeff乙"


def test_rare_characters_of_gb18030() -> None:
    assert decode("单位: 𠮷野家图书馆".encode("gb18030")).text == "单位: 𠮷野家图书馆"


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        pytest.param(
            "铜官区图书馆".encode() + b"\xb1" + "工作计划".encode(), 18, id="damaged UTF-8"
        ),
        pytest.param("铜官区图书馆".encode()[:-1], 15, id="cut off"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(20), 0, id="binary"),
        pytest.param(b"\xff\xfea", 0, id="half of a UTF-16 character"),
        pytest.param(b"a: \xff\xff", 3, id="no GB18030"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, offset: int) -> None:
    with pytest.raises(NotTextError) as caught:
        decode(data)

    assert caught.value.offset == offset


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    offset = 0
    try:
        decode(data)
    except NotTextError as error:
        offset = error.offset

    assert 0 <= offset <= len(data)
