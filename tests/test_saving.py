from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from plangen import limits
from plangen.errors import OutputError, TakenError
from plangen.findings import Finding, Severity
from plangen.saving import beside, file_name, lock_file, save
from plangen.saving.temporary import prefix
from users import NOBODY, needs_root

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


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


def test_a_title_as_long_as_a_plan_may_be_becomes_a_file_name() -> None:
    # Taking off one character after the other would take hours.
    assert file_name("计" * (limits.PLAN // 3)) == "计" * 66 + ".docx"


def test_half_a_character_is_none_in_a_file_name() -> None:
    assert file_name("半个\ud800字") == "半个_字.docx"


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
    dead, alive = (tmp_path / f"{prefix()}{each}-x.tmp" for each in (process.pid, os.getpid()))
    other = tmp_path / ".plangen-another-machine-1-x.tmp"
    for path in (dead, alive, other):
        path.write_bytes(b"")

    save(b"data", tmp_path / "a.docx")

    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"a.docx", other.name} | (set() if sys.platform == "win32" else {alive.name})


def test_leftovers_are_looked_for_once_in_a_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    scandir = os.scandir

    def counted(path: Path) -> object:
        asked.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", counted)

    for number in range(3):
        save(b"data", tmp_path / f"{number}.docx")

    assert asked == [tmp_path]


@pytest.mark.parametrize("name", ["", "x", "x.tmp", "-x.tmp", "99999999999999999999-x.tmp", "1"])
def test_odd_names_like_those_of_leftovers_stop_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{prefix()}{name}").write_bytes(b"")

    save(b"data", tmp_path / "a.docx")

    assert (tmp_path / "a.docx").read_bytes() == b"data"


# --- what is kept of the old file ----------------------------------------------------------------


def noted(notes: tuple[Finding, ...]) -> list[tuple[str, object]]:
    assert {each.severity for each in notes} <= {Severity.NOTE}
    return [(each.code, each.args.get("refused")) for each in notes]


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o660, 0o755, 0o202 | 0o400])
def test_a_copy_has_the_permissions_of_what_it_keeps(tmp_path: Path, mode: int) -> None:
    old, copy = tmp_path / "a", tmp_path / "b"
    old.write_bytes(b"old")
    old.chmod(mode)

    save(b"old", copy, is_new=True, like=old)

    assert stat.S_IMODE(copy.stat().st_mode) == mode


@needs_root
@pytest.mark.parametrize(("owner", "group"), [(NOBODY, NOBODY), (0, NOBODY), (NOBODY, 0)])
def test_root_leaves_a_file_to_its_owner(tmp_path: Path, owner: int, group: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    os.chown(path, owner, group)

    assert save(b"new", path) == ()

    status = path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (owner, group, 0o640)


@needs_posix
def test_a_group_that_cannot_be_kept_opens_the_file_to_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o664)
    real = path.stat()
    other = os.stat_result((*real[:5], real.st_gid + 1, *real[6:]))

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "")

    monkeypatch.setattr("plangen.saving.writing._status", lambda _: other)
    monkeypatch.setattr(os, "chown", refuse)
    save(b"new", path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o644


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes of files are of Linux")
def test_attributes_stay(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.origin", b"office")  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        pytest.skip("the file system has no attributes")

    save(b"new", path)

    assert os.getxattr(path, "user.origin") == b"office"  # type: ignore[attr-defined,unused-ignore]


# --- files that must not be replaced -------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555, 0o004])
def test_a_read_only_file_stays_as_it_is(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(mode)

    with pytest.raises(OutputError) as caught:
        save(b"new", path)

    path.chmod(0o644)
    assert [each.code for each in caught.value.findings] == ["PG471"]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    path = tmp_path / "a"
    save(b"first", path, is_new=True)

    with pytest.raises(TakenError):
        save(b"second", path, is_new=True)

    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]
    assert path.stat().st_nlink == 1


@needs_posix
@pytest.mark.parametrize("number", [errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK])
def test_nor_does_it_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "link", refuse)
    test_a_new_file_never_replaces_another(tmp_path)


@needs_posix
def test_many_that_want_the_same_name_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a"
    winners = []

    def write(data: bytes) -> None:
        with suppress(TakenError):
            save(data, path, is_new=True)
            winners.append(data)

    threads = [Thread(target=write, args=(f"{number}".encode(),)) for number in range(16)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert winners == [path.read_bytes()]
    assert list(tmp_path.iterdir()) == [path]


@needs_posix
def test_another_name_of_a_file_keeps_the_old_contents(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"old")
    other.hardlink_to(path)

    assert noted(save(b"new", path)) == [("PG472", None)]
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")
    assert save(b"newer", path) == ()


@needs_posix
@pytest.mark.parametrize("first", ["a", "b"])
def test_links_that_lead_in_a_circle(tmp_path: Path, first: str) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    assert unusable(tmp_path / first) == "ELOOP"
    assert (tmp_path / "a").is_symlink()


@needs_posix
def test_a_link_that_leads_nowhere_leads_to_the_new_file(tmp_path: Path) -> None:
    link = tmp_path / "a"
    link.symlink_to(tmp_path / "folder" / "b")

    save(b"new", link, is_new=True)

    assert link.is_symlink()
    assert (tmp_path / "folder" / "b").read_bytes() == b"new"


# --- systems that refuse -------------------------------------------------------------------------

UNIMPORTANT = [errno.EINVAL, errno.ENOTSUP, errno.EPERM, errno.ENOSYS]


def refusing(number: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "")

    return refuse


@pytest.mark.parametrize("number", UNIMPORTANT)
def test_a_share_that_does_not_bring_files_to_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", refusing(number))

    assert noted(save(b"new", tmp_path / "a")) == [("PG470", "sync")]
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("number", UNIMPORTANT)
def test_a_share_that_has_no_permissions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "chmod", refusing(number))

    assert noted(save(b"new", path)) == [("PG470", "mode")]
    assert path.read_bytes() == b"new"


@needs_posix
@pytest.mark.parametrize("number", [*UNIMPORTANT, errno.EBUSY, errno.EXDEV])
def test_a_folder_in_which_nothing_can_be_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"much longer than the new contents")
    other.hardlink_to(path)
    monkeypatch.setattr(Path, "replace", refusing(number))

    assert noted(save(b"new", path)) == [("PG470", "replace")]
    assert path.read_bytes() == other.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [path, other]


@needs_posix
@pytest.mark.parametrize("written", [0, 2])
def test_a_disk_that_gets_full_while_a_file_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    write = os.write

    def full(handle: int, data: bytes) -> int:
        if bytes(data).startswith(b"data"):
            if not written:
                refusing(errno.ENOSPC)()
            return write(handle, b"x" * written)
        if bytes(data).startswith(b"ta"):
            refusing(errno.ENOSPC)()
        return write(handle, data)

    monkeypatch.setattr(Path, "replace", refusing(errno.EBUSY))
    monkeypatch.setattr(os, "write", full)

    assert unusable(path) == "ENOSPC"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("step", ["open", "fsync", "replace", "link"])
def test_a_failure_at_any_step_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    path = tmp_path / "a"
    is_new = step == "link"
    if not is_new:
        path.write_bytes(b"old")
    if step == "replace":
        monkeypatch.setattr(Path, "replace", refusing(number))
    else:
        monkeypatch.setattr(os, step, refusing(number))

    with pytest.raises(OutputError) as caught:
        save(b"new", path, is_new=is_new)

    assert caught.value.findings[0].args["reason"] == errno.errorcode[number]
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if is_new else [b"old"])


@pytest.mark.parametrize("step", ["fsync", "replace", "link", "fdopen"])
def test_ctrl_c_at_any_step_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path if step == "replace" else os, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(b"new", tmp_path / "a", is_new=step == "link")

    assert list(tmp_path.iterdir()) == []


# --- names beside others -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "ending", "expected"),
    [
        ("n.yaml", ".bak", "n.yaml.bak"),
        ("n" * 251, ".bak", "n" * 251 + ".bak"),
        ("n" * 252, ".bak", "n" * 251 + ".bak"),
        ("馆" * 85, ".bak", "馆" * 83 + ".bak"),
        ("馆" * 85, ".2.bak", "馆" * 83 + ".2.bak"),
    ],
)
def test_a_further_ending(name: str, ending: str, expected: str) -> None:
    assert beside(Path("x") / name, ending) == Path("x") / expected


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
