"""Judges documents of random plans: the widths of columns, signatures, tables over pages.

    python tests/judging widths --tables 300 --seed 1 --jobs 2
    python tests/judging widths --tables 0 --case plan.yaml --case other.yaml

``widths`` makes random tables of 3 to 12 columns and compares the height of each with the lowest
that chance and a search find on the same sheet, and with the height in before.json, which
``--record`` writes. Heights are counted in text blocks of the sheet. What is never broken is told
in never.py. A table with the same seed is always the same.

``signed`` makes random signed texts of one to four pages and asks, by the habits of LibreOffice and
of Word, whether a signature stands on a page without text above it, how many lines before its page
are empty, and whether the line pitch was changed; ``--office`` has LibreOffice print them too.

``eye`` looks for slips as an editor would: false alarms on right plans and sentences, and how many
slips of each kind are found; ``-v`` names what is missed, and
``--set`` takes one of the sets that were written after the rules.

``tables`` has LibreOffice print random plans with one to three tables, and tells in how many a last
row, caption, title or heading stands alone, a venue has no name, （续） stands within a page, or
more than 30 % of a page is left empty before a row that would fit. It needs what the rendering
tests need.

Each kind prints its figures with their bounds, and the program ends with 1 if a bound is broken.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # the tests find each other by name

from judging import eye, over_pages, signed, widths  # noqa: E402
from judging.figures import Bound  # noqa: E402


def main() -> int:
    """Judge what the command line asks for; return 1 if a bound is broken."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    kinds = parser.add_subparsers(metavar="KIND", required=True)
    kind = kinds.add_parser("widths", help="column widths of random tables")
    kind.add_argument("--tables", type=int, default=300)
    kind.add_argument("--seed", type=int, default=1, help="that of the first table")
    kind.add_argument("--jobs", type=int, default=1)
    kind.add_argument("--case", type=Path, action="append", default=[], help="a plan to measure")
    kind.add_argument("--record", action="store_true", help="keep the heights as those before")
    kind.set_defaults(judge=_widths)
    kind = kinds.add_parser("signed", help="the pages of signatures")
    kind.add_argument("--texts", type=int, default=100)
    kind.add_argument("--seed", type=int, default=1, help="that of the first text")
    kind.add_argument("--office", action="store_true", help="print them with LibreOffice too")
    kind.set_defaults(judge=_signed)
    kind = kinds.add_parser("tables", help="tables over several pages")
    kind.add_argument("--plans", type=int, default=100)
    kind.add_argument("--seed", type=int, default=1, help="that of the first plan")
    kind.set_defaults(judge=_tables)
    kind = kinds.add_parser("eye", help="what an editor would see")
    kind.add_argument("-v", "--verbose", action="store_true", help="name what is missed")
    kind.add_argument("--set", choices=eye.SETS, default="first", help="which material")
    kind.set_defaults(judge=_eye)
    options = parser.parse_args()
    figures: list[Bound] = options.judge(options)
    print(*figures, sep="\n")
    return 0 if all(figure.is_kept for figure in figures) else 1


def _widths(options: argparse.Namespace) -> list[Bound]:
    seeds = range(options.seed, options.seed + options.tables)
    judged = widths.judge_all(seeds, options.jobs)
    if options.record:
        widths.record(judged)
    figures = list(widths.figures(judged)) if judged else []
    return [*figures, *(each for path in options.case for each in widths.case_figures(path))]


def _signed(options: argparse.Namespace) -> list[Bound]:
    seeds = range(options.seed, options.seed + options.texts)
    return list(signed.figures(seeds, is_printed=options.office))


def _tables(options: argparse.Namespace) -> list[Bound]:
    return list(over_pages.figures(range(options.seed, options.seed + options.plans)))


def _eye(options: argparse.Namespace) -> list[Bound]:
    folder = eye.SETS[options.set]
    return list(eye.figures(folder, is_verbose=options.verbose))


if __name__ == "__main__":
    sys.exit(main())
