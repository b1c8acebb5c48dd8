from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from plangen import saving
from plangen.errors import OutputError
from plangen.saving import file_name, lock_file, save
from plangen.word.package import is_as_written
from profiles import by_profile

KILLS = int(os.environ.get("PLANGEN_TEST_KILLS", by_profile(1, 5)))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("四月计划", "四月计划.docx"),
        ('a/b\\c:d*e?f"g<h>i|j\n', "a_b_c_d_e_f_g_h_i_j_.docx"),
        (" ..计划. ", "计划.docx"),
        ("", "_.docx"),
        ("CON", "_CON.docx"),
        ("com1.计划", "_com1.计划.docx"),
        ("计" * 100, "计" * 66 + ".docx"),
    ],
)
def test_titles_become_file_names(title: str, name: str) -> None:
    assert file_name(title) == name


def test_folders_on_the_way_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "一" / "二.docx"

    save(b"data", target)

    assert target.read_bytes() == b"data"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_are_those_of_the_old_file_or_of_any_new_one(tmp_path: Path) -> None:
    new, old = tmp_path / "new.docx", tmp_path / "old.docx"
    old.write_bytes(b"old")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        save(b"data", new)
        save(b"data", old)
    finally:
        os.umask(mask)

    assert [stat.S_IMODE(path.stat().st_mode) for path in (new, old)] == [0o640, 0o640]


def unusable(target: Path) -> str:
    with pytest.raises(OutputError) as caught:
        save(b"data", target)
    [finding] = caught.value.findings
    assert finding.code == "PG411"
    return str(finding.args["reason"])


def test_a_target_that_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()

    assert unusable(tmp_path / "a.docx") in {"EISDIR", "EACCES"}
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_target_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert unusable(tmp_path / "file" / "a.docx") in {"ENOTDIR", "EEXIST", "ENOENT"}


def test_a_full_disk_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)

    assert unusable(target) == "ENOSPC"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_run_left_is_cleared_away_and_what_a_living_one_needs_is_not(
    tmp_path: Path,
) -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    prefix = saving._temporary_prefix()
    dead, alive = (tmp_path / f"{prefix}{each}-x.tmp" for each in (process.pid, os.getpid()))
    other = tmp_path / ".plangen-another-machine-1-x.tmp"
    for path in (dead, alive, other):
        path.write_bytes(b"")

    save(b"data", tmp_path / "a.docx")

    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.docx", other.name} | (set() if sys.platform == "win32" else {alive.name})


KILLED = """
import sys
from pathlib import Path
from plangen.cli import main
while True:
    main(["render", sys.argv[1], "-o", sys.argv[2], "--force"])
"""


def test_a_run_that_is_killed_leaves_the_old_or_the_new_document_whole(
    tmp_path: Path, sample: Path
) -> None:
    target = tmp_path / "a.docx"
    save(b"", target)
    random = Random(1)
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, sample, target],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdout is not None
        process.stdout.readline()  # one document is done, the next is on its way
        time.sleep(random.uniform(0, 0.05))
        process.kill()
        process.wait()
        process.stdout.close()
        assert is_as_written(target)

    save(target.read_bytes(), target)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("铜官区图书馆2023年.docx", "~$区图书馆2023年.docx"),
        ("a.docx", "~$a.docx"),
        ("四月工作计划.docx", "~$四月工作计划.docx"),
        ("四月份工作计划.docx", "~$月份工作计划.docx"),
    ],
)
def test_a_document_that_word_has_open_is_noticed(tmp_path: Path, name: str, lock: str) -> None:
    assert lock_file(tmp_path / name) is None

    (tmp_path / lock).write_bytes(b"")

    found = lock_file(tmp_path / name)
    assert found is not None
    assert found.name == lock
