"""Files are read up to a limit, and devices are not read."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from plangen.errors import InputError
from plangen.findings import reason_of
from plangen.limits import LINES, MB
from plangen.source.files import TooLargeError, read_file, read_stream
from plangen.source.text import read


def test_a_file_at_the_limit_is_read_and_one_above_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 10)

    assert read_file(file, 10) == b"x" * 10
    with pytest.raises(TooLargeError):
        read_file(file, 9)


def test_a_file_that_is_said_to_be_huge_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    with file.open("wb") as handle:
        handle.truncate(3_000 * MB)

    with pytest.raises(InputError) as caught:
        read(file)

    [finding] = caught.value.findings
    assert (finding.code, finding.args) == ("PG163", {"most": "8", "size": "3000"})


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_file_of_too_many_lines_is_not_read(tmp_path: Path, end: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes((end * LINES).encode())
    assert read(file).text == end * LINES
    file.write_bytes((end * (LINES + 1)).encode())

    with pytest.raises(InputError) as caught:
        read(file)

    assert [each.code for each in caught.value.findings] == ["PG164"]


def test_a_stream_is_read_no_further_than_one_byte_behind_the_limit() -> None:
    stream = io.BytesIO(b"x" * 100)

    with pytest.raises(TooLargeError):
        read_stream(stream, 10)
    assert stream.tell() == 11


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_read_only_where_it_was_asked_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)

    with pytest.raises(OSError, match="Errno"):
        read_file(pipe, 10)

    writer = Thread(target=pipe.write_bytes, args=(b"text",))
    writer.start()
    assert read_file(pipe, 10, allows_pipe=True) == b"text"
    writer.join()


@pytest.mark.skipif(os.name == "nt", reason="devices are no files there")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/urandom"])
def test_a_device_is_never_read(device: str) -> None:
    with pytest.raises(InputError) as caught:
        read(Path(device), allows_pipe=True)

    assert [each.code for each in caught.value.findings] == ["PG102"]


def test_each_refusal_of_the_system_has_a_reason() -> None:
    assert reason_of(PermissionError(errno.EACCES, "")) == "EACCES"
    assert reason_of(TimeoutError()) == "TimeoutError"
