"""What has failed: printed as it comes, kept as files, and summed up by what it has in common."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from attack.attempts import Attempt
from attack.kinds import attempt
from attack.worker import Failed

_MOST_KEPT = 3  # inputs of one group
_SHOWN = 160


class Book:
    """The failures of a kind; the inputs of the first few of each group are kept in *folder*."""

    def __init__(self, kind: str, seed: int, folder: Path) -> None:
        self.kind = kind
        self.seed = seed
        self.folder = folder
        self.failed = 0
        self._groups: Counter[tuple[str, str]] = Counter()
        self._first: dict[tuple[str, str], Failed] = {}

    def enter(self, failures: list[Failed]) -> None:
        """Take in what is wrong with one attempt."""
        self.failed += bool(failures)
        for failed in failures:
            failure = failed.failure
            group = failure.sort, failure.place or failure.detail
            self._groups[group] += 1
            self._first.setdefault(group, failed)
            if self._groups[group] <= _MOST_KEPT:
                self._keep(failed)
                print(f"{self._again(failed)}\n    {failed.call}\n    {_told(failed)}", flush=True)

    def summary(self) -> str:
        """Return a line for each group of failures, the largest first."""
        return "".join(
            f"  {number:6} {' '.join(group)}   {self._again(self._first[group])}\n"
            for group, number in self._groups.most_common()
        )

    def _again(self, failed: Failed) -> str:
        return f"--kind {self.kind} --seed {self.seed} --only {failed.number}"

    def _keep(self, failed: Failed) -> None:
        folder = self.folder / f"{self.kind}-{self.seed}-{failed.number}"
        made = attempt(self.kind, self.seed, failed.number)
        for name, content in made.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content or b"")
        with (folder / "failed.txt").open("a", encoding="utf-8") as file:
            file.write(f"{_about(made)}{failed.call}\n{_told(failed)}\n\n")


def _about(made: Attempt) -> str:
    return f"{', '.join(made.changes)}\n"


def _told(failed: Failed) -> str:
    failure = failed.failure
    return " | ".join(filter(None, (failure.sort, failure.place, failure.detail[:_SHOWN])))
