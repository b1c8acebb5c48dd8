"""Attacks plangen with damaged inputs of every kind; no run may fail, hang, or touch other files.

    python tests/attack --kind templates --count 20000 --seed 1 --jobs 2
    python tests/attack --kind templates --seed 1 --only 4711

Without ``--kind`` all kinds are run but ``limits``, whose inputs are as large as they may be. Each
failure is printed with the words that repeat it, and its input is kept in a folder (``--keep``),
which is told at the end. Attempt N of a kind with a seed is always the same.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from time import monotonic

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # the tests find each other by name

from attack.crew import Crew  # noqa: E402
from attack.failures import Book  # noqa: E402
from attack.kinds import KINDS, USUAL, warm_up  # noqa: E402


def main() -> int:
    """Run the attempts that the command line asks for; return 1 if any of them has failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--count", type=int, default=1000, help="so many attempts of each kind")
    parser.add_argument("--start", type=int, default=0, help="the number of the first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", type=int, help="repeat the attempt with this number")
    parser.add_argument("--keep", type=Path, help="the folder for inputs that have failed")
    options = parser.parse_args()
    keep = options.keep or Path(tempfile.mkdtemp(prefix="plangen-attack-failed-"))
    warm_up()
    is_well = True
    for kind in options.kind or USUAL:
        start = monotonic()
        numbers = range(options.start, options.start + options.count)
        if options.only is not None:
            numbers = range(options.only, options.only + 1)
        book = Book(kind, options.seed, keep)
        for failed in Crew(kind, options.seed, options.jobs).run(numbers):
            book.enter(failed)
        print(
            f"{kind}: {len(numbers)} attempts in {monotonic() - start:.0f} s, {book.failed} failed"
        )
        print(book.summary(), end="", flush=True)
        is_well = is_well and not book.failed
    if not is_well:
        print(f"The inputs are in {keep}")
    elif options.keep is None:
        keep.rmdir()
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(main())
