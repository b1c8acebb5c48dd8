"""Records all that the program says and writes, so that two versions of it can be compared.

    python tests/recorder.py inputs INPUTS [--runs 5000]
    python tests/recorder.py record OLD --inputs INPUTS --source ../before/src
    python tests/recorder.py record NEW --inputs INPUTS [--only render fmt]
    python tests/recorder.py compare OLD NEW

``inputs`` writes plans of every kind and the commands that are run over them; both versions must
have the same ones. ``record`` runs the program of a tree, this one if no other is named, over its
command line. ``compare`` prints what differs, and exits with 1 if anything does.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recording.cases import Inputs
from recording.compare import Recordings
from recording.store import SAID

TESTS = Path(__file__).resolve().parent
SOURCE = TESTS.parent / "src"
ABOUT = "about.json"
"""The file of a recording that tells which inputs it was made of."""
RUNS = 5000
MOST = 20


def make_inputs(folder: Path, runs: int = RUNS, *, with_texts: bool = True) -> Inputs:
    """Write all inputs to *folder*, which must not be there."""
    if str(SOURCE) not in sys.path:
        sys.path.insert(0, str(SOURCE))  # the tests are those of this tree
    from recording import commands, documents, findings  # noqa: F401, PLC0415  # they register
    from recording.groups import GROUPS  # noqa: PLC0415
    from recording.inputs import write_files  # noqa: PLC0415

    inputs = Inputs(folder)
    write_files(inputs.files, runs, with_texts=with_texts)
    for name, make in GROUPS.items():
        inputs.keep(name, make(inputs.files))
    return inputs


@dataclass(frozen=True)
class Wanted:
    """Which cases are to be recorded, by how many processes; all groups if *only* is empty."""

    only: Sequence[str] = ()
    runs: int = RUNS
    processes: int = os.cpu_count() or 1


def record(
    inputs: Inputs, folder: Path, source: Path = SOURCE, wanted: Wanted | None = None
) -> dict[str, int]:
    """Run the program in *source* over the inputs; return how many cases each group has."""
    wanted = wanted or Wanted()
    groups = list(wanted.only) or inputs.groups
    if unknown := set(groups) - set(inputs.groups):
        raise ValueError(f"{inputs.folder} has no {unknown}; it has {inputs.groups}")
    if folder.exists() and any(folder.iterdir()) and not (folder / ABOUT).is_file():
        raise ValueError(f"{folder} holds something else than a recording")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / ABOUT).write_text("{}")
    paths = os.pathsep.join((str(source), str(TESTS)))
    workers = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "recording.worker", str(inputs.folder), str(folder)),
                *(str(source.resolve()), f"{number}/{wanted.processes}"),
                *(str(wanted.runs), *groups),
            ],
            env=os.environ | {"PYTHONPATH": paths},
        )
        for number in range(wanted.processes)
    ]
    codes = [worker.wait() for worker in workers]
    if any(codes):
        raise RuntimeError("the recording is not complete")
    about = {"runs": wanted.runs, "inputs": {group: inputs.fingerprint(group) for group in groups}}
    (folder / ABOUT).write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    return {group: sum(1 for _ in (folder / group).rglob(f"*{SAID}")) for group in groups}


def compare(old: Path, new: Path, only: Sequence[str] = (), most: int = MOST) -> bool:
    """Print how two recordings differ; return whether they are the same."""
    recordings = Recordings(old, new)
    for group in _with_other_inputs(old, new, only):
        print(f"{group}: recorded from different inputs, or in one of them alone")
    found = [recordings.compared(group) for group in only or recordings.groups()]
    for each in found:
        print(f"{each.group:10}{each.same:7} the same{len(each.differences):7} differ")
    differences = [each for comparison in found for each in comparison.differences]
    for difference in differences[:most]:
        print("\n".join(["", *recordings.shown(difference)]))
    if len(differences) > most:
        print(f"\n… and {len(differences) - most} cases more")
    is_same = bool(found) and all(each.is_same for each in found)
    print("\nThe recordings are the same." if is_same else "\nThe recordings differ.")
    return is_same


def _with_other_inputs(old: Path, new: Path, only: Sequence[str]) -> list[str]:
    first, second = (
        json.loads((folder / ABOUT).read_text(encoding="utf-8")).get("inputs", {})
        for folder in (old, new)
    )
    groups = only or sorted({*first, *second})
    return [group for group in groups if first.get(group) != second.get(group)]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("inputs")
    making.add_argument("folder", type=Path)
    making.add_argument("--without-texts", action="store_true", help="do not run the tests for it")
    recording = commands.add_parser("record")
    recording.add_argument("folder", type=Path)
    recording.add_argument(
        "--inputs", type=Path, help="made anew, without texts, if none are named"
    )
    recording.add_argument("--source", type=Path, default=SOURCE)
    recording.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    comparing = commands.add_parser("compare")
    comparing.add_argument("old", type=Path)
    comparing.add_argument("new", type=Path)
    comparing.add_argument("--most", type=int, default=MOST, help="so many cases are shown")
    for each in (making, recording):
        each.add_argument("--runs", type=int, default=RUNS, help="so many mutated plans")
    for each in (recording, comparing):
        each.add_argument("--only", nargs="+", default=(), metavar="GROUP")
    options = parser.parse_args()
    try:
        return _run(options)
    except (OSError, ValueError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2


def _run(options: argparse.Namespace) -> int:
    match options.command:
        case "inputs":
            make_inputs(options.folder, options.runs, with_texts=not options.without_texts)
            return 0
        case "compare":
            return 0 if compare(options.old, options.new, options.only, options.most) else 1
    with tempfile.TemporaryDirectory() as scratch:
        if options.inputs is None:
            inputs = make_inputs(Path(scratch, "inputs"), options.runs, with_texts=False)
        else:
            inputs = Inputs(options.inputs)
        wanted = Wanted(options.only, options.runs, options.processes)
        for group, count in record(inputs, options.folder, options.source, wanted).items():
            print(f"{group:10}{count:7} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
