"""A folder in which commands run, with files beside it that nobody may touch."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from lxml import etree

from attack.attempts import Attempt, Call

Stamp = tuple[int, int, int]
LOGS = "plangen-error-*.log"


class Sandbox:
    """A working folder *here* within *scratch*; all that a run may see lies in scratch.

    Beside the working folder lie a home, a folder for temporary files and files that stand for
    those of others: whatever is made or changed there is told.
    """

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self.here = scratch / "here"
        self.temporary = scratch / "temporary"
        for name in ("temporary", "home", "nothing", "beside"):
            (scratch / name).mkdir()
        for path in (scratch / "canary.txt", scratch / "beside" / "canary.docx"):
            path.write_bytes(b"it sings")
        self._around = self._outside()

    def lay_out(self, attempt: Attempt) -> None:
        """Make the working folder anew, with the files of *attempt*."""
        self.clear()
        for name, content in attempt.files.items():
            path = self.here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                os.mkfifo(path)
            else:
                path.write_bytes(content)

    def clear(self) -> None:
        """Remove the working folder and what was left among the temporary files."""
        shutil.rmtree(self.here, ignore_errors=True)
        self.here.mkdir(parents=True)
        for path in self.temporary.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment of a run: nothing of the machine but the program."""
        return {
            **dict.fromkeys(("PATH", "XDG_DATA_HOME"), str(self.scratch / "nothing")),
            "HOME": str(self.scratch / "home"),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "LC_ALL": "C.UTF-8",
        }

    def files(self) -> dict[str, Stamp]:
        """Return every file of the working folder, with what changes when it is written."""
        return dict(_stamps(self.here))

    def logs(self) -> list[str]:
        """Return what the program has written about bugs of its own."""
        return [path.read_text(encoding="utf-8") for path in self.temporary.glob(LOGS)]

    def wrongs(self, call: Call, before: Mapping[str, Stamp]) -> Iterator[str]:
        """Yield what *call* has done that it may not; *before* is what ``files`` was."""
        after = self.files()
        for name in sorted(before.keys() - after.keys()):
            yield f"removed {name}"
        for name in sorted(name for name, stamp in after.items() if before.get(name) != stamp):
            if not _fits(name, call.makes):
                yield f"wrote {name}"
            elif name.endswith(".docx"):
                yield from (f"{name}: {wrong}" for wrong in damages(self.here / name))
        left = [path.name for path in self.temporary.iterdir() if not fnmatchcase(path.name, LOGS)]
        yield from (f"left temporary {name}" for name in sorted(left))

    def wrongs_outside(self) -> Iterator[str]:
        """Yield what was made, changed or removed beside the working folder."""
        now = self._outside()
        for name in sorted(now.keys() ^ self._around.keys()):
            yield f"{'made' if name in now else 'removed'} outside: {name}"
        for name in sorted(now.keys() & self._around.keys()):
            if now[name] != self._around[name]:
                yield f"changed outside: {name}"
        self._around = now

    def _outside(self) -> dict[str, Stamp]:
        skipped = {self.here.name, self.temporary.name}
        return {
            name: stamp
            for name, stamp in _stamps(self.scratch, skipped)
            if not name.startswith("out-")
        }


def _stamps(folder: Path, skipped: Iterable[str] = ()) -> Iterator[tuple[str, Stamp]]:
    for root, folders, names in os.walk(folder):
        if Path(root) == folder:
            folders[:] = [name for name in folders if name not in skipped]
        for name in (*names, *folders):
            path = Path(root, name)
            status = path.lstat()
            is_folder = name in folders
            stamp = (0, 0, 0) if is_folder else _stamp(status)
            yield path.relative_to(folder).as_posix(), stamp


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_ino, status.st_mtime_ns, status.st_size


def _fits(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def damages(path: Path) -> Iterator[str]:
    """Yield what is wrong with a document as a file: no whole archive, or a part that is no XML."""
    try:
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            if wrong := archive.testzip():
                yield f"{wrong} is torn"
            etree.fromstring(archive.read("word/document.xml"), etree.XMLParser(huge_tree=True))
    except (OSError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        yield f"is torn: {error}"
