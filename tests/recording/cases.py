"""What is run to be recorded: cases, in a folder of inputs that serves any version of the program.

FOLDER/cases/<group>.jsonl    a case a line
FOLDER/files/                 the plans, templates and pictures that the cases name
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path

LANGUAGES = "zh", "en"


@dataclass(frozen=True)
class Case:
    """Some runs of the program in a folder, one after another.

    *files* are the files and folders that lie there before, by their names, and which inputs they
    are copies of; *texts* small ones, with what they say. With *is_terminal* the program believes
    that a person is watching; with *is_process* it is started as a process of its own.
    """

    name: str
    runs: Sequence[Sequence[str]]
    files: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    stdin: str = ""
    is_terminal: bool = False
    is_process: bool = False


class Inputs:
    """A folder of inputs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = folder / "files"
        self._cases = folder / "cases"

    @property
    def groups(self) -> list[str]:
        """The names of the groups that there are cases of."""
        return sorted(path.stem for path in self._cases.glob("*.jsonl"))

    def cases(self, group: str, most: int | None = None) -> list[Case]:
        """Return the cases of a group, or the first of them."""
        with (self._cases / f"{group}.jsonl").open(encoding="utf-8") as lines:
            return [Case(**json.loads(line)) for line in islice(lines, most)]

    def keep(self, group: str, cases: Iterable[Case]) -> None:
        """Write the cases of a group."""
        lines = [json.dumps(asdict(case), ensure_ascii=False) + "\n" for case in cases]
        self._cases.mkdir(parents=True, exist_ok=True)
        path = self._cases / f"{group}.jsonl"
        path.write_text("".join(lines), encoding="utf-8", newline="\n")

    def fingerprint(self, group: str) -> str:
        """Return the SHA-256 of the cases of a group and of all files that they name."""
        digest = hashlib.sha256((self._cases / f"{group}.jsonl").read_bytes())
        named = {name for case in self.cases(group) for name in (*case.files.values(), case.stdin)}
        for path in sorted(self.files / name for name in named if name):
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.is_file():
                    digest.update(hashlib.sha256(file.read_bytes()).digest())
        return digest.hexdigest()
