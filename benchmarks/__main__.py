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
class Task:
    """A row of the table: plangen's command beside a yardstick, and what is to be reached."""

    group: str
    name: str
    command: Sequence[str | Path]
    yardstick: str
    other: Sequence[str | Path]
    reach: float
    by_clock: bool = False
    last: str = ""
    """What the last document of both must hold."""


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


def _peer(name: str, target: Path, *paths: Path) -> list[str | Path]:
    program: list[str | Path] = ["node"] if name.endswith(".mjs") else [_PYTHON]
    return [*program, HERE / "peers" / name, target, *paths]


def _tasks(folder: Path) -> Iterator[Task]:
    """Yield the rows of the table; their plans lie below *folder*, and documents in its ``out``."""
    out = folder / "out"
    sample = ROOT / "plans" / "2023-04.yaml"
    empty = [_PYTHON, HERE / "peers" / "empty.py", sample]
    yield Task(
        "cold", "validate, one plan", _plangen("validate", sample), "an empty program", empty, 1.4
    )
    rendered = _plangen("render", sample, "-o", out, "--force", "-q")
    yield Task(
        "cold", "render, one plan", rendered, "docxtpl", _peer("tagged.py", out, sample), 1.7
    )
    large = write(folder / "large", "large.yaml", table_of(_LARGE))
    node, last = _peer("by_node.mjs", out, large), rows(_LARGE)[-1]["content"]
    rendered = _plangen("render", large, "-o", out, "--force", "-q")
    yield Task("large", f"render, {_LARGE} rows", rendered, "node docx", node, 1.5, last=last)
    checked = _plangen("validate", large)
    yield Task("large", f"validate, {_LARGE} rows", checked, "node docx", node, 1.3)
    alike = write(folder / "alike", "alike.yaml", nearly_alike(3_000))
    ordinary = _plangen("validate", write(folder / "alike", "ordinary.yaml", table_of(3_000)))
    yield Task(
        "large",
        "validate, 3000 names nearly alike",
        _plangen("validate", alike),
        "as many rows",
        ordinary,
        1.5,
    )
    many = [write(folder / "many", f"{n:03}.yaml", small(n)) for n in range(_MANY)]
    node = _peer("by_node.mjs", out, *many)
    rendered = _plangen("render", folder / "many", "-o", out, "--force", "-q")
    yield Task("bulk", f"render, {_MANY} plans", rendered, "node docx", node, 1.2, by_clock=True)
    checked = _plangen("validate", folder / "many")
    yield Task("bulk", f"validate, {_MANY} plans", checked, "node docx", node, 0.55, by_clock=True)
    for name in ("python_docx.py", "tagged.py", "by_pandoc.py", "by_typst.py", "by_node.mjs"):
        other = _peer(name, out, sample)
        rendered = _plangen("render", sample, "-o", out, "--force", "-q")
        yield Task("peers", "render, one plan", rendered, name, other, 0)


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
        ours = run(task.command)
        _see(out, task.last)
        theirs = run(task.other)
        _see(out, task.last)
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
    """See that the newest document holds a text."""
    if not last:
        return
    newest = max(out.glob("*.docx"), key=lambda path: path.stat().st_mtime_ns)
    with zipfile.ZipFile(newest) as package:
        if last not in package.read("word/document.xml").decode("utf-8"):
            raise SystemExit(f"{newest} does not hold {last}")
    newest.unlink()


def _growth(folder: Path) -> Iterator[str]:
    yield ""
    yield "| rows | render, s | MiB | validate, s |"
    yield "|---|---|---|---|"
    for count in _GROWING:
        plan = write(folder / "growing", f"{count}.yaml", table_of(count))
        rendered = run(_plangen("render", plan, "-o", folder / "out", "--force", "-q"))
        checked = run(_plangen("validate", plan))
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
