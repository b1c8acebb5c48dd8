"""Configurations: TOML that is nested, long, doubled, of other types; and damaged bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from attack import damage, hostile
from attack.attempts import SMALL, Attempt, Call, cut, render, some, validate

_SETTINGS = (
    *(
        "select",
        "ignore",
        "severity",
        "closing-day",
        "names",
        "template",
        "holidays",
        "term",
        "term.weeks",
        "profile",
        "fonts",
        "duplex",
    ),
    *(
        "title-blank-before",
        "signature-min-gap",
        "grid",
        "line-pitch",
        "margins",
        "latin-font",
        "bold-level-3",
    ),
    *(
        "selct",
        "Select",
        "select.a",
        '"select"',
        "'profile'",
        '""',
        "月份",
        "a.b.c",
        "margins.top",
        "holidays.off",
    ),
)
_VALUES = (
    *(
        '"PG3"',
        '["PG3"]',
        '["PG301", "PG37"]',
        '["PG9999"]',
        '[""]',
        '"PG"',
        "true",
        "false",
        "[]",
        "{}",
        '""',
        '" "',
    ),
    *(
        '{ PG313 = "warning" }',
        '{ PG3 = "bad" }',
        "{ PG3 = 1 }",
        '"周一"',
        '["周一", "monday"]',
        '"星期八"',
        '"周八"',
        "[[]]",
    ),
    *(
        '"official"',
        '"letter"',
        '"."',
        '".."',
        '"/"',
        '"nosuch"',
        '"plan.yaml"',
        '"ours\\u0000"',
        '"\\u202e"',
        '"a/../official"',
    ),
    *(
        '"word"',
        '"gbt33476"',
        '"standard"',
        '"gb2312"',
        '"lines"',
        "0",
        "1",
        "2",
        "-1",
        "3",
        "12",
        "60",
        "1e300",
        "nan",
        "inf",
    ),
    *(
        "{ top = 20 }",
        "{ top = 1e9 }",
        "{ top = -inf, left = nan }",
        "{ top = 80, bottom = 80, left = 80, right = 80 }",
    ),
    *(
        '{ off = ["2027-02-05..2027-02-11"], work = ["2027-02-20"] }',
        '{ off = ["0001-01-01..9999-12-31"] }',
    ),
    *(
        '{ off = ["2023-04-31"] }',
        '{ off = ["2027-02-11..2027-02-05"] }',
        "{ off = [2027-02-05] }",
        '{ off = "2027" }',
    ),
    *(
        '{ off = ["9999-12-31"], work = ["0001-01-01"] }',
        '"holidays.toml"',
        '"plangen.toml"',
        '"/dev/zero"',
        '"pipe"',
    ),
    *(
        '{ off = ["..", "2027-01-01..", "..2027-01-01"] }',
        '{ off = ["20270101", "2027-W01-1", "2027-W01"] }',
    ),
    *(
        "2027-02-05",
        "07:32:00",
        "1979-05-27T07:32:00Z",
        "0001-01-01",
        "9999-12-31T23:59:59+23:59",
        "1979-02-30",
        "24:00:00",
    ),
    *(
        "0xffffffffffffffffffff",
        "0o777",
        "0b" + "1" * 5000,
        hostile.DIGITS,
        "1." + hostile.DIGITS,
        "1e" + hostile.DIGITS,
    ),
    *(
        "+99",
        "1_000",
        "1__0",
        "01",
        ".5",
        "5.",
        "'''a\n\nb'''",
        '"""a\\\n  b"""',
        '"\\ud800"',
        '"\\U0010ffff"',
        '"\\x"',
    ),
    *(
        '"' + "a" * 9999 + '"',
        '"' + "宋" * 31 + '"',
        '"' + "宋" * 32 + '"',
        "'宋体'",
        '"宋\\n体"',
        '"<&>\'"',
        '"Times New Roman"',
    ),
)
_GOOD = """\
select = ["PG3"]
ignore = ["PG317"]
severity = { PG313 = "warning" }
closing-day = "周一"
names = ["测试社区分馆"]
title-blank-before = 1
profile = "gbt33476"
fonts = "gb2312"
line-pitch = 30
latin-font = "Times New Roman"

[margins]
top = 37

[holidays]
off = ["2027-02-05..2027-02-11"]
work = ["2027-02-20"]
"""


def line(text: str, random: Random) -> str:
    """Have one setting more."""
    return f"{random.choice(_SETTINGS)} = {random.choice(_VALUES)}\n{text}"


def value(text: str, random: Random) -> str:
    """Give a setting another value."""
    found = list(re.finditer(r"(?<== ).*", text))
    if not found:
        return text
    at = random.choice(found)
    return text[: at.start()] + random.choice(_VALUES) + text[at.end() :]


def odd_text(text: str, random: Random) -> str:
    """Give a setting an odd text, or put it anywhere."""
    odd = hostile.text(random)[:60_000]
    if random.random() < 0.6:
        odd = odd.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'{random.choice(_SETTINGS)} = "{odd}"\n{text}'
    at = random.randrange(len(text) + 1)
    return text[:at] + odd + text[at:]


def deep(text: str, random: Random) -> str:
    """Nest lists, tables or names."""
    depth = random.choice([30, 500, 1500, 20_000])
    pieces = (
        *(
            "a = " + "[" * depth + "]" * depth,
            "a = " + "[" * depth,
            "a = " + "{a=" * depth + "1" + "}" * depth,
        ),
        *(
            ".".join("a" * min(depth, 9000)) + " = 1",
            "[" + ".".join("a" * min(depth, 9000)) + "]",
            "[[" + "a." * 500 + "b]]",
        ),
        *(
            "select = " + "[" * depth + '"PG3"' + "]" * depth,
            "[a]\n" * min(depth, 3000),
            "[[a]]\n" * min(depth, 9000),
        ),
        *(
            "\n".join(f"a{n} = {n}" for n in range(min(depth, 9000))),
            "names = [" + '"甲乙丙", ' * min(depth, 9000) + "]",
        ),
        *(
            "names = [" + ", ".join(f'"测试{n}馆"' for n in range(min(depth, 9000))) + "]",
            "\n" * depth,
            "#" * depth,
        ),
        "holidays = { off = [" + '"2000-01-01..2099-12-31", ' * min(depth, 5000) + "] }",
    )
    return f"{random.choice(pieces)}\n{text}"


def double(text: str, random: Random) -> str:
    """Write a line twice, or elsewhere."""
    lines = text.splitlines(keepends=True) or ["\n"]
    lines.insert(random.randrange(len(lines) + 1), random.choice(lines))
    return "".join(lines)


def drop(text: str, random: Random) -> str:
    """Leave a line out."""
    lines = text.splitlines(keepends=True)
    if lines:
        lines.pop(random.randrange(len(lines)))
    return "".join(lines)


CHANGES: tuple[Callable[[str, Random], str], ...] = (
    line,
    line,
    value,
    value,
    odd_text,
    deep,
    double,
    drop,
)


def configuration(random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of a damaged configuration, and what was done to it."""
    text = random.choice([_GOOD, "", "", 'template = "letter"\n'])
    chosen = random.choices(CHANGES, k=random.randint(1, 4))
    for change in chosen:
        text = change(text, random)
    changes = tuple(change.__name__ for change in chosen)
    data = text.encode("utf-8", errors="surrogatepass")
    if random.random() < 0.2:
        data, more = damage.damaged(data, random)
        changes += more
    return data, changes


def attempt(random: Random) -> Attempt:
    """Return a damaged configuration, and commands that go by it."""
    data, changes = configuration(random)
    name = "plangen.toml"
    if random.random() < 0.1:
        name, data = "pyproject.toml", b"[tool.plangen]\n" + data
    files: dict[str, bytes | None] = {
        name: cut(data),
        "plan.yaml": SMALL.read_bytes(),
        "pipe": None,
    }
    if random.random() < 0.1:
        files["plangen.toml"] = b'holidays = "holidays.toml"\n'
        files["holidays.toml"] = cut(data)
    calls = (render(), Call(("doctor",)), Call(("doctor", "--json")), validate("--format", "json"))
    return Attempt(files, (validate(), *some(random, calls, 1)), changes)
