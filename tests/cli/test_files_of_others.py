"""Files that belong to others, are protected, or stand where nothing can be written.

Whatever the place is like, a command loses nothing, says so in a sentence, and ends in 0, 1 or 2.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest

from plangen.cli import main
from plangen.word.package import is_as_written
from profiles import by_profile
from support import plan_text
from terminal import Outcome, Run, write
from users import IS_ROOT, NOBODY, as_user, in_another_process, needs_others, needs_root

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no owners of this kind"
)

FIXABLE = plan_text(introduction="认真落实,按时完成。")
COMMANDS = {
    "render": ("render", "source.yaml", "-o", "a.docx"),
    "render --force": ("render", "source.yaml", "-o", "a.docx", "--force"),
    "--fix": ("validate", "a.yaml", "--fix"),
    "fmt": ("fmt", "b.yaml", "--keys", "zh"),
    "new": ("new", "2023-05", "--from", "source.yaml", "-o", "new.yaml"),
    "new --force": ("new", "2023-05", "--from", "source.yaml", "-o", "c.yaml", "--force"),
    "schema": ("schema", "-o", "a.json"),
    "--output-file": ("validate", "source.yaml", "--output-file", "report.txt"),
    "diff": ("diff", "a.yaml", "b.yaml"),
}
WRITTEN = {
    "render": "a.docx",
    "render --force": "a.docx",
    "--fix": "a.yaml",
    "fmt": "b.yaml",
    "new --force": "c.yaml",
    "schema": "a.json",
    "--output-file": "report.txt",
}
"""The files that commands replace; ``new`` makes one, and ``diff`` writes none."""


@cache
def made_files() -> dict[str, bytes]:
    """Return the document and the schema that the commands have made before."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, "source.yaml", FIXABLE)
        for words in (COMMANDS["render"], COMMANDS["schema"]):
            assert main([str(folder / word) if "." in word else word for word in words]) == 0
        return contents(folder)


def fill(folder: Path) -> None:
    """Put all files into *folder* that the commands read and replace."""
    for name in ("source.yaml", "a.yaml", "b.yaml", "c.yaml"):
        write(folder, name, FIXABLE)
    for name, data in made_files().items():
        (folder / name).write_bytes(data)
    (folder / "report.txt").write_bytes(b"an older report\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def check_end(outcome: Outcome) -> None:
    assert outcome.code in {0, 1, 2}, outcome
    assert "not by your fault" not in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.code != 2 or outcome.err or outcome.out


def check_nothing_lost(folder: Path, before: dict[str, bytes], outcome: Outcome) -> None:
    """Check that every file is as it was, or whole and new, and no other is left."""
    after = contents(folder)
    assert set(before) <= set(after)
    new = set(after) - set(before)
    assert not [name for name in new if "plangen" in name], "a temporary file is left"
    for name, data in before.items():
        if after[name] != data:
            assert outcome.code == 0
            assert after[name]
    assert is_as_written(folder / "a.docx")
    for name in new:
        assert after[name]


every_command = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture(name="folder")
def _folder(capsys: pytest.CaptureFixture[str]) -> Iterator[Path]:
    top = Path(mkdtemp())  # pytest keeps its folders from other users
    top.chmod(0o755)
    folder = top / "计划"
    folder.mkdir()
    fill(folder)
    capsys.readouterr()
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(top)


# --- other users -----------------------------------------------------------------------------


@needs_others
@every_command
def test_an_ordinary_user_among_files_of_root(folder: Path, command: str) -> None:
    """They may be read; the folder belongs to the user, who could replace them."""
    os.chown(folder, NOBODY, NOBODY)
    before = contents(folder)

    outcome = as_user(NOBODY, folder, *COMMANDS[command], "--lang", "en")

    check_end(outcome)
    check_nothing_lost(folder, before, outcome)
    if name := WRITTEN.get(command):
        assert outcome.code == 2
        assert "PG471" in outcome.err + outcome.out
        assert contents(folder) == before
        assert (folder / name).stat().st_uid == 0


@needs_root
@every_command
@pytest.mark.parametrize("mode", [0o640, 0o600, 0o664][: by_profile(1, 3)])
def test_root_among_files_of_another(folder: Path, command: str, mode: int) -> None:
    for path in folder.iterdir():
        path.chmod(mode)
        os.chown(path, NOBODY, NOBODY)
    before = contents(folder)

    outcome = in_another_process(lambda: os.chdir(folder), *COMMANDS[command], "--lang", "en")

    check_end(outcome)
    check_nothing_lost(folder, before, outcome)
    assert outcome.code == 0, outcome
    for name in before:
        status = (folder / name).stat()
        assert (status.st_uid, status.st_gid) == (NOBODY, NOBODY)
        assert stat.S_IMODE(status.st_mode) == mode
    if command == "new --force":
        copy = (folder / "c.yaml.bak").stat()
        assert (copy.st_uid, stat.S_IMODE(copy.st_mode)) == (NOBODY, mode)


@needs_others
@every_command
@pytest.mark.parametrize("mode", [0o555, 0o000, 0o500, 0o444, 0o111][: by_profile(2, 5)])
def test_an_ordinary_user_in_a_folder_with_few_rights(
    folder: Path, command: str, mode: int
) -> None:
    for path in (folder, *folder.iterdir()):
        os.chown(path, NOBODY, NOBODY)
    before = contents(folder)
    words = [str(folder / word) if "." in word else word for word in COMMANDS[command]]
    folder.chmod(mode)

    outcome = as_user(NOBODY, folder.parent, *words, "--lang", "en")
    inside = in_another_process(lambda: _become_inside(folder), *COMMANDS[command])

    folder.chmod(0o755)
    for each in (outcome, inside):
        check_end(each)
        assert each.code == 2 or command == "diff" or (command, mode) == ("--output-file", 0), each
    assert contents(folder) == before


def _become_inside(folder: Path) -> None:
    os.chdir(folder)
    os.setgroups([])  # type: ignore[attr-defined,unused-ignore]
    os.setgid(NOBODY)  # type: ignore[attr-defined,unused-ignore]
    os.setuid(NOBODY)  # type: ignore[attr-defined,unused-ignore]


@needs_others
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "source.yaml").chmod(0o600)

    for words in (("validate", "source.yaml"), ("validate", "."), ("render", "source.yaml")):
        outcome = as_user(NOBODY, folder, *words, "--lang", "en")
        assert outcome.code == 2
        assert "permission denied" in outcome.err + outcome.out


# --- read-only files -------------------------------------------------------------------------


@pytest.mark.parametrize("command", WRITTEN)
@pytest.mark.parametrize("mode", [0o444, 0o400][: by_profile(1, 2)])
def test_all_commands_leave_a_read_only_file_alone(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str, mode: int
) -> None:
    monkeypatch.chdir(folder)
    Path(WRITTEN[command]).chmod(mode)
    before = contents(folder)

    outcome = run(*COMMANDS[command], "--lang", "en")

    assert outcome.code == 2
    told = outcome.err + outcome.out
    assert told.count("error PG471: The file must not be changed") == 1
    assert contents(folder) == before


# --- full and read-only disks ----------------------------------------------------------------


MOUNT, UMOUNT = shutil.which("mount"), shutil.which("umount")


@dataclass
class Disk:
    """A small disk in memory."""

    path: Path

    def fill(self) -> None:
        """Leave no byte on it."""
        with (self.path / "ballast").open("wb", buffering=0) as file:
            try:
                while file.write(bytes(1024)):
                    pass
            except OSError:
                pass

    def mount(self, options: str) -> None:
        subprocess.run([str(MOUNT), "-o", f"remount,{options}", self.path], check=True)


@pytest.fixture(name="disk")
def _disk(here: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Disk]:
    if not IS_ROOT or sys.platform != "linux" or not MOUNT or not UMOUNT:
        pytest.skip("only root can mount a disk")
    path = here / "disk"
    path.mkdir()
    command = [MOUNT, "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(path)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("this system lets nobody mount a disk")
    try:
        fill(path)
        capsys.readouterr()
        yield Disk(path)
    finally:
        os.chdir(here)
        subprocess.run([str(UMOUNT), "-l", path], check=True)


@every_command
def test_a_full_disk(run: Run, disk: Disk, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(disk.path)
    disk.fill()
    before = contents(disk.path)

    outcome = run(*COMMANDS[command], "--lang", "en")

    check_end(outcome)
    assert contents(disk.path) == before
    if command != "diff":
        assert outcome.code == 2
        assert "the disk is full" in outcome.err + outcome.out


@every_command
def test_a_read_only_disk(
    run: Run, disk: Disk, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(disk.path)
    before = contents(disk.path)
    disk.mount("ro")

    outcome = run(*COMMANDS[command], "--lang", "en")

    check_end(outcome)
    assert contents(disk.path) == before
    if command != "diff":
        assert outcome.code == 2
        assert "the disk is read-only" in outcome.err + outcome.out


# --- hard links and locales ------------------------------------------------------------------


@every_command
def test_hard_links(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.chdir(folder)
    before = contents(folder)
    other = folder.parent / "links"
    other.mkdir()
    for path in folder.iterdir():
        (other / path.name).hardlink_to(path)

    outcome = run(*COMMANDS[command], "--lang", "en")

    check_end(outcome)
    assert outcome.code == 0
    check_nothing_lost(folder, before, outcome)
    assert contents(other) == before
    if name := WRITTEN.get(command):
        assert f"{name}: note PG472: " in outcome.err
        assert outcome.err.count("PG472") == 1


# --- two at once -----------------------------------------------------------------------------


def meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Let another program act when plangen has looked at the target, and not yet written it."""
    link = os.link

    def late(one: Path, other: Path) -> None:
        act()
        link(one, other)

    monkeypatch.setattr(os, "link", late)


def test_two_new_plans_never_replace_each_other(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    meanwhile(monkeypatch, lambda: Path("new.yaml").write_bytes(b"somebody's work"))

    outcome = run(*COMMANDS["new"], "--lang", "en")

    assert (outcome.code, outcome.out) == (2, "")
    assert "PG430" in outcome.err
    assert Path("new.yaml").read_bytes() == b"somebody's work"


def test_a_document_that_appears_meanwhile_is_left_alone(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    Path("a.docx").unlink()
    meanwhile(monkeypatch, lambda: Path("a.docx").write_bytes(b"somebody's work"))

    outcome = run(*COMMANDS["render"], "--lang", "en")

    assert (outcome.code, outcome.out) == (2, "")
    assert "PG413" in outcome.err
    assert Path("a.docx").read_bytes() == b"somebody's work"


def test_two_runs_that_make_the_same_document(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    data = Path("a.docx").read_bytes()
    Path("a.docx").unlink()
    meanwhile(monkeypatch, lambda: Path("a.docx").write_bytes(data))

    assert run(*COMMANDS["render"]).code == 0
    assert Path("a.docx").read_bytes() == data


def test_copies_of_two_runs_do_not_replace_each_other(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    before = Path("c.yaml").read_bytes()
    other = Path("c.yaml.bak")
    meanwhile(monkeypatch, lambda: other.exists() or other.write_bytes(b"another"))

    assert run(*COMMANDS["new --force"]).code == 0
    assert other.read_bytes() == b"another"
    assert Path("c.yaml.2.bak").read_bytes() == before


# --- shares ----------------------------------------------------------------------------------


def test_a_share_is_told_of_once_a_run(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: int) -> None:
        raise OSError(22, "")

    monkeypatch.chdir(folder)
    monkeypatch.setattr(os, "fsync", refuse)
    for words in (
        ("render", "a.yaml", "b.yaml", "-o", "x/"),
        ("fmt", "a.yaml", "b.yaml", "--keys", "zh"),
        ("validate", "a.yaml", "b.yaml", "--fix", "--output-file", "report.txt"),
        ("new", "2023-06", "--from", "source.yaml", "-o", "c.yaml", "--force"),
        ("schema", "-o", "a.json"),
    ):
        outcome = run(*words, "--lang", "en")
        assert outcome.err.count("note PG470: ") == 1, words
        assert outcome.code in {0, 2}
