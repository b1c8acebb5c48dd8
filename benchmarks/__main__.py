"""What plangen costs beside what else makes such documents, in turn on the same machine.

    python benchmarks                    the whole table, which is written to docs/speed.md
    python benchmarks --runs 3 --only cold
    python benchmarks --short            growth alone, as a check

The peers and plangen itself get an environment of their own in benchmarks/.env, the packages
of Node.js lie in benchmarks/node_modules; both are made when they are missing. Each figure is that of a
whole process: seconds of the processor (user and system), or on the clock where several processes
work side by side. A ratio is the median over runs in turn, with the lowest and the highest. That a
document is whole is seen by the last row in it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import venv
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from inputs import nearly_alike, rows, small, table_of, write
from measure import Cost, run

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
_SAMPLE = ROOT / "plans" / "2023-04.yaml"
_LAST_OF_SAMPLE = "老年国画作品展"
_ENVIRONMENT = HERE / ".env"
_PYTHON = _ENVIRONMENT / "bin" / "python"
_PAGE = ROOT / "docs" / "speed.md"
_MARK = "<!-- what python benchmarks has printed last -->"
_MANY = 200
_LARGE = 10_000
_GROWING = (1_000, 3_000, 10_000, 30_000)
_MOST_GROWTH = 14.0
"""Ten times the rows may cost so many times as much."""


@dataclass(frozen=True)
class Side:
    """A command, and what one of the documents that it writes must hold, if it writes any.

    *ends* are the exit codes with which it did its work.
    """

    command: Sequence[str | Path]
    last: str = ""
    ends: tuple[int, ...] = (0,)

    def run(self, out: Path) -> Cost:
        """Return what it costs; raises SystemExit where its work is not done."""
        cost = run(self.command, self.ends)
        if self.last:
            _see(out, self.last)
        return cost


@dataclass(frozen=True)
class Task:
    """A row of the table: plangen's command beside a yardstick, and what is to be reached."""

    group: str
    name: str
    ours: Side
    yardstick: str
    other: Side
    reach: float
    by_clock: bool = False


def main() -> int:
    """Measure what the command line asks for; return 1 if something grows too fast."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7, help="how often each is run, in turn")
    parser.add_argument(
        "--only", default="", help="rows of one group: cold, large, bulk, peers, growth"
    )
    parser.add_argument("--short", action="store_true", help="growth alone; 1 if it is too fast")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plangen-benchmark-") as name:
        folder = Path(name)
        if options.short:
            return 0 if _grows_slowly(folder) else 1
        _prepare()
        lines = []
        for line in _report(folder, options.runs, options.only):
            lines.append(line)
            print(line, flush=True)
    if not options.only:
        above, mark, _ = _PAGE.read_text("utf-8").partition(_MARK)
        _PAGE.write_text("\n".join((above + mark, "", *lines, "")), "utf-8")
    return 0


def _prepare() -> None:
    """Make the environment of the peers, and of plangen as it is installed."""
    if not _PYTHON.is_file():
        venv.create(_ENVIRONMENT, with_pip=True)
    pip = [_PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", HERE / "requirements.txt", ROOT], check=True)
    if not (HERE / "node_modules").is_dir():
        subprocess.run(
            ["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True
        )


def _plangen(*words: str | Path, python: Path = _PYTHON) -> list[str | Path]:
    return [python, "-m", "plangen", *words]


def _validate(*paths: Path) -> Side:
    return Side(_plangen("validate", *paths), ends=(0, 1))  # 1: with findings


def _render(out: Path, last: str, *paths: Path) -> Side:
    return Side(_plangen("render", *paths, "-o", out, "--force", "-q"), last)


def _peer(name: str, target: Path, last: str, *paths: Path) -> Side:
    program: list[str | Path] = ["node"] if name.endswith(".mjs") else [_PYTHON]
    return Side([*program, HERE / "peers" / name, target, *paths], last)


def _tasks(folder: Path) -> Iterator[Task]:
    """Yield the rows of the table; their plans lie below *folder*, and documents in its ``out``."""
    yield from _cold(folder / "out")
    yield from _with_large_tables(folder, folder / "out")
    yield from _with_many_plans(folder / "many", folder / "out")
    for name in ("python_docx.py", "tagged.py", "by_pandoc.py", "by_typst.py", "by_node.mjs"):
        last = "" if name == "by_typst.py" else _LAST_OF_SAMPLE  # it writes no document of Word
        other = _peer(name, folder / "out", last, _SAMPLE)
        ours = _render(folder / "out", _LAST_OF_SAMPLE, _SAMPLE)
        yield Task("peers", "render, one plan", ours, name, other, 0)


def _cold(out: Path) -> Iterator[Task]:
    empty = Side([_PYTHON, HERE / "peers" / "empty.py", _SAMPLE])
    yield Task("cold", "validate, one plan", _validate(_SAMPLE), "an empty program", empty, 1.4)
    ours = _render(out, _LAST_OF_SAMPLE, _SAMPLE)
    other = _peer("tagged.py", out, _LAST_OF_SAMPLE, _SAMPLE)
    yield Task("cold", "render, one plan", ours, "docxtpl", other, 1.7)


def _with_large_tables(folder: Path, out: Path) -> Iterator[Task]:
    large = write(folder / "large", "large.yaml", table_of(_LARGE))
    last = rows(_LARGE)[-1]["content"]
    node = _peer("by_node.mjs", out, last, large)
    yield Task("large", f"render, {_LARGE} rows", _render(out, last, large), "node docx", node, 1.5)
    yield Task("large", f"validate, {_LARGE} rows", _validate(large), "node docx", node, 1.3)
    alike = _validate(write(folder / "alike", "alike.yaml", nearly_alike(3_000)))
    ordinary = _validate(write(folder / "alike", "ordinary.yaml", table_of(3_000)))
    name = "validate, 3000 names nearly alike"
    yield Task("large", name, alike, "as many rows", ordinary, 1.5)


def _with_many_plans(folder: Path, out: Path) -> Iterator[Task]:
    many = [write(folder, f"{n:03}.yaml", small(n)) for n in range(_MANY)]
    last = rows(_MANY + 7)[-1]["content"]
    node = _peer("by_node.mjs", out, last, *many)
    ours, name = _render(out, last, folder), f"render, {_MANY} plans"
    yield Task("bulk", name, ours, "node docx", node, 1.2, by_clock=True)
    ours, name = _validate(folder), f"validate, {_MANY} plans"
    yield Task("bulk", name, ours, "node docx", node, 0.55, by_clock=True)


def _report(folder: Path, runs: int, only: str) -> Iterator[str]:
    yield "| work | yardstick | ratio (lowest–highest) | reach | s | s of the yardstick | MiB |"
    yield "|---|---|---|---|---|---|---|"
    (folder / "out").mkdir()
    for task in _tasks(folder):
        if only in {"", task.group}:
            yield _row(task, folder / "out", runs)
    if only in {"", "growth"}:
        yield from _growth(folder)


def _row(task: Task, out: Path, runs: int) -> str:
    figure: Callable[[Cost], float] = (
        (lambda each: each.wall) if task.by_clock else (lambda each: each.cpu)
    )
    pairs = []
    for number in range(runs + 1):
        ours, theirs = task.ours.run(out), task.other.run(out)
        if number:  # the first warms the caches of the disk
            pairs.append((ours, theirs))
    ratios = sorted(figure(ours) / figure(theirs) for ours, theirs in pairs)
    reach = f"≤ {task.reach:g}" if task.reach else ""
    seconds = [median(figure(each) for each in side) for side in zip(*pairs, strict=True)]
    peak = max(ours.peak for ours, _ in pairs)
    return (
        f"| {task.name} | {task.yardstick} | {median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"
        f" | {reach} | {seconds[0]:.2f} | {seconds[1]:.2f} | {peak:.0f} |"
    )


def _see(out: Path, last: str) -> None:
    """See that one of the documents holds a text, and remove them; raises SystemExit otherwise."""
    made = [path for path in out.glob("*.docx") if path.name != "tagged.docx"]  # a template
    if not any(_holds(path, last) for path in made):
        raise SystemExit(f"no document holds {last}")
    for path in made:
        path.unlink()


def _holds(document: Path, text: str) -> bool:
    with zipfile.ZipFile(document) as package:
        return text in package.read("word/document.xml").decode("utf-8")


def _growth(folder: Path) -> Iterator[str]:
    yield ""
    yield "| rows | render, s | MiB | validate, s |"
    yield "|---|---|---|---|"
    for count in _GROWING:
        plan = write(folder / "growing", f"{count}.yaml", table_of(count))
        rendered = _render(folder / "out", rows(count)[-1]["content"], plan).run(folder / "out")
        checked = _validate(plan).run(folder / "out")
        yield f"| {count} | {rendered.cpu:.2f} | {rendered.peak:.0f} | {checked.cpu:.2f} |"


def _grows_slowly(folder: Path) -> bool:
    """Return whether ten times the rows cost at most fourteen times as much, the start aside."""
    python, costs = Path(sys.executable), []
    for count in (0, 300, 3_000):
        plan = write(folder / "growing", f"{count}.yaml", table_of(max(count, 1)))
        words = ("render", plan, "-o", folder / "out", "--force", "-q")
        costs.append(min(run(_plangen(*words, python=python)).cpu for _ in range(2)))
    start, few, many = costs
    growth = (many - start) / (few - start)
    print(f"3,000 rows cost {growth:.1f} times as much as 300: at most {_MOST_GROWTH:g}")
    return growth <= _MOST_GROWTH


if __name__ == "__main__":
    sys.exit(main())
