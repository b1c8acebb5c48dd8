"""Configurations mutated by bytes and by structure: each is read, or refused by findings.

    python tests/fuzz_configurations.py --runs 5000 --seed 1

prints the number of each run that fails; ``--only N`` repeats the run with that number.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import tomllib
import traceback
from pathlib import Path
from random import Random

from plangen.checks import RULES
from plangen.config import FILE, find_config, read_config
from plangen.errors import ConfigError
from plangen.messages import Language, phrasebook
from plangen.report.text import full
from plangen.source.toml import parse_toml
from plangen.source.toml_places import spans

BASES = (
    """select = ["PG3"]
ignore = "PG317"
severity = { PG37 = "note", PG370 = "error" }
closing-day = ["周一", "sunday"]
names = ["鹞山", '官塘']
template = "official"
profile = "word"
duplex = true
title-blank-before = 1
signature-min-gap = 2.5
line-pitch = 28
margins = { top = 37, left = 28.5 }
latin-font = "Times New Roman"
""",
    """# 测试
[holidays]
off = ["2027-02-05..2027-02-11", 2027-05-01]
work = [
  "2027-02-20",  # 上班
]
[severity]
PG313 = "warning"
[margins]
top = 30
""",
    'holidays = "days.toml"\nnames = \'\'\'一\n二\'\'\'\ngrid = """lines"""\n',
    'severity.PG313 = "note"\nmargins.top = 30\n[[other]]\na = 1\n[[other]]\n[other.b]\nc = []\n',
)
NAMES = """select ignore severity closing-day names template profile duplex title-blank-before grid
signature-min-gap line-pitch margins latin-font holidays holidays.off holidays.work margins.top
severity.PG313 closing_day fonts bold-level-3 "a\\u4e00" '键' a.b.c [holidays] [[names]] []
""".split()  # noqa: SIM905  # many short words
VALUES = (
    *("true", "0", "-1", "28", "1e3", "inf", "-inf", "nan", "+nan", "1e999", "0x1F", "0o7", "0b1"),
    *("1_000", ".5", "5.", "00", "[]", "{}", "[[]]", "{a=1}"),
    *('""', "''", '"PG3"', '"周一"', '"official"', '"/dev/zero"', '"."', '"a/../.."', '"\\u0000"'),
    *('"2027-02-05"', '"2027-02-30"', '"1900-01-01..9999-12-31"', '"2027-02-11..2027-02-05"'),
    *("2027-02-05", "2027-02-05T07:32:00Z", "2027-02-05 07:32:00.999999", "07:32:00", "0000-00-00"),
    *(
        '"""\n三\n"""',
        "'''\n'''",
        '"\\ud800"',
        '"\\U0010FFFF"',
        '"\\x1b[31m"',
        '"\\"',
        "周一",
        "“周一”",
    ),
    *("9" * 50, "9" * 150, "9" * 5000, "0." + "1" * 5000, "0x" + "f" * 5000, "-" + "8" * 4400),
    *("[" * 60, "[" * 3000, "{a=" * 60, "[" * 40 + "]" * 40, "{a=[" * 30 + "]}" * 30, "a." * 3000),
    '"' + "长" * 300 + '"',
    '"' + "a" * 5000 + '"',
    "[" + '"名",' * 2000 + "]",
    "[" + '"PG399",' * 300 + "]",
    "[" + '"2027-02-05..2028-02-04",' * 200 + "]",
    *(
        "# 注释",
        "\x00",
        "\r",
        "\r\n",
        "\ufeff",
        "\u2028",
        "\x7f",
        "\\",
        '"',
        "'",
        '"""',
        "'''",
        ",",
    ),
)


def mutated(random: Random) -> bytes:
    """Return one of BASES after one to three changes of its bytes, names, values or lines."""
    data = random.choice(BASES).encode()
    for _ in range(random.randint(1, 3)):
        data = random.choice((_byte, _cut, _lines, *(4 * [_value, _pair])))(data, random)
    return data


def _byte(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + bytes([random.randrange(256)]) + data[at + random.randint(0, 1) :]


def _cut(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randint(1, 30) :]


def _value(data: bytes, random: Random) -> bytes:
    """Put another value behind one of the equals signs."""
    lines = data.split(b"\n")
    number = random.randrange(len(lines))
    name, equals, _ = lines[number].partition(b"=")
    if equals:
        lines[number] = name + b"= " + random.choice(VALUES).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _pair(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    name, value = random.choice(NAMES), random.choice(VALUES)
    line = name if name.startswith("[") else f"{name} = {value}"
    lines.insert(random.randrange(len(lines) + 1), line.encode("utf-8", "surrogatepass"))
    return b"\n".join(lines)


def _lines(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    first, second = (random.randrange(len(lines)) for _ in range(2))
    match random.randint(0, 2):
        case 0:
            lines[first], lines[second] = lines[second], lines[first]
        case 1:
            lines.insert(first, lines[second])
        case _:
            del lines[first]
    return b"\n".join(lines)


def run(data: bytes, folder: Path) -> str:
    """Read *data* as a configuration and as a file of holidays; return the codes of its findings.

    What is refused must be told at a place of the file and in both languages.
    """
    (folder / FILE).write_bytes(data)
    (folder / "days.toml").write_bytes(data)
    compare(data)
    assert find_config(folder) == folder / FILE
    try:
        read_config(folder / FILE, RULES)
    except ConfigError as error:
        for finding in error.findings:
            assert finding.place.file.startswith(str(folder))
            assert finding.place.line or finding.code in {"PG107", "PG420", "PG424"}, finding
        for phrases in PHRASES:
            full(error.findings, phrases)
        return " ".join(sorted({each.code for each in error.findings}))
    return ""


PHRASES = [phrasebook(language) for language in Language]


def compare(data: bytes) -> None:
    """Compare the paths whose places are known with those that the parser has read."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        table = tomllib.loads(text)
    except (ValueError, RecursionError):
        return
    try:
        file = parse_toml("plangen.toml", text)
    except ValueError:
        return  # beyond a bound
    assert file.table == table or "nan" in text
    assert set(spans(text)) == set(paths(table)), text


def paths(value: object, above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the paths of all that is in *value*."""
    steps = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    found = []
    for step, below in steps:
        found += [(*above, step), *paths(below, (*above, step))]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    options = parser.parse_args()
    failed = 0
    ends: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.runs) if options.only is None else [options.only]:
            data = mutated(Random(f"{options.seed}/{number}"))
            try:
                end = run(data, Path(folder))
                ends[end] = ends.get(end, 0) + 1
            except Exception:  # noqa: BLE001  # whatever it is, it is what we look for
                failed += 1
                print(f"--only {number}: {data[:300]!r}", file=sys.stderr)
                traceback.print_exc()
    for end, count in sorted(ends.items(), key=lambda each: -each[1])[:20]:
        print(f"{count:6} {end or 'read'}")
    print(f"{options.runs} runs, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
