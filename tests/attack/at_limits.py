"""Inputs as large as they may be, and a little larger: they take their time, but not all of it."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from random import Random

import tiny_pictures as tiny
from attack import archives, hostile
from attack.attempts import (
    OFFICIAL,
    SAMPLE,
    SMALL,
    Attempt,
    Call,
    Limits,
    render,
    some,
    validate,
)
from attack.styles import sources

LIMITS = Limits(150, 4 << 30)
PLAN, SETTINGS, TEMPLATE = 8_000_000, 1_000_000, 1_000_000
STYLES, STYLES_UNPACKED, PICTURE = 20_000_000, 100_000_000, 50_000_000
_HEAD = "organization: 测试图书馆\nperiod: 2023-04\nsections:\n  - title: 甲\n"
_TABLE = (
    "activities:\n  main:\n    columns: [number, type, name, time, place, content]\n    rows:\n"
)

Files = dict[str, bytes | None]


def _filled(piece: Callable[[int], str], size: int, head: str = "") -> bytes:
    parts, length, number = [head.encode()], len(head.encode()), 0
    while length < size:
        parts.append(piece(number).encode())
        length += len(parts[-1])
        number += 1
    return b"".join(parts)[:size]


def body(random: Random) -> Files:
    """Return a plan with a unit that fills a text."""
    unit = "".join(random.choices(hostile.UNITS, k=random.choice([1, 2, 5]))).replace("\n", "")
    text = (unit * (PLAN // max(1, len(unit.encode()))))[: PLAN // 4]
    quoted = text.replace("'", "''")
    return {"plan.yaml": f"{_HEAD}    body: '{quoted}'\n".encode()[:PLAN]}


def lines(random: Random) -> Files:
    """Return a plan with very many paragraphs."""
    unit = "".join(random.choices(hostile.UNITS, k=8)).replace("\n", "").replace("\t", "")
    return {
        "plan.yaml": _filled(lambda n: f"      甲{unit}第{n}段。\n", PLAN, f"{_HEAD}    body: |\n")
    }


def rows(random: Random) -> Files:
    """Return a plan with very many activities, alike or not."""
    name = random.choice(
        ["第{}讲读书会", "阅读分享{}主题活动", "同一活动", "甲乙丙丁{}戊己庚辛", "活动（{}）"]
    )

    def row(number: int) -> str:
        time = f"4月{number % 28 + 1}日"
        return (
            f"      - {{type: 讲座, name: {name.format(number)}, time: {time}, "
            f"place: 一楼{number % 9}室, content: 阅读与分享活动}}\n"
        )

    return {"plan.yaml": _filled(row, PLAN, _HEAD + _TABLE)}


def sections(random: Random) -> Files:
    """Return a plan with very many sections, or tables, or keys."""
    return {
        "plan.yaml": random.choice(
            [
                _filled(lambda n: f"  - title: 第{n}节活动\n    body: 内容{n}。\n", PLAN, _HEAD),
                _filled(
                    lambda n: f"  t{n}: {{columns: [name], rows: [{{name: 甲{n}}}]}}\n",
                    PLAN,
                    _HEAD + "activities:\n",
                ),
                _filled(lambda n: f"key{n}: {n}\n", PLAN, "organization: 甲\nperiod: 2023-04\n"),
                _filled(lambda n: f"# plangen: ignore PG{n % 1000}\n", PLAN, _HEAD),
                _filled(lambda _: "[" * 100, PLAN),
                _filled(lambda n: f"甲{n}：乙\n", PLAN),
                _filled(lambda _: "a", PLAN),
                _filled(lambda n: "\n" if n % 2 else "\t", PLAN),
                os.urandom(0) + bytes(PLAN),
                b"\xff\xfe" + bytes([0x4A, 0x75]) * (PLAN // 2 - 1),
            ]
        )
    }


def plan_too_large(random: Random) -> Files:
    """Return a plan that is larger than one may be."""
    size = random.choice([PLAN + (1 << 20), 100 << 20])
    return {"plan.yaml": _filled(lambda _: "# " + "甲" * 10_000 + "\n", size, _HEAD)}


def settings(random: Random) -> Files:
    """Return a configuration of a megabyte, or of more."""
    pieces: tuple[Callable[[int], str], ...] = (
        lambda n: f"a{n} = {n}\n",
        lambda _: "[" * 100,
        lambda _: "# 甲\n",
        lambda n: f'[a{n}]\nb = "c"\n',
        lambda _: "9" * 1000,
        lambda _: '"a" ' * 100,
        lambda _: "names = [" + '"甲乙", ' * 100,
    )
    size = random.choice([SETTINGS, SETTINGS, SETTINGS + (1 << 20)])
    return {"plangen.toml": _filled(random.choice(pieces), size), "plan.yaml": SMALL.read_bytes()}


def template(random: Random) -> Files:
    """Return a template of a megabyte, or of more."""
    pieces: tuple[Callable[[int], str], ...] = (
        lambda n: f"<p>甲{n}</p>\n",
        lambda _: "{{ title }}",
        lambda _: "{% if 1 %}",
        lambda _: "<p>",
        lambda _: "{{ ",
        lambda n: f"{{% block a{n} %}}{{% endblock %}}",
        lambda n: f"{{% macro a{n}() %}}{{% endmacro %}}",
        lambda _: "{% for a in title %}<p>a</p>{% endfor %}",
        lambda _: "&amp;",
        lambda _: "<!-- - ",
        lambda _: '"',
        lambda _: "<p class='a",
        lambda _: "(" * 100,
        lambda _: "{# #}",
    )
    size = random.choice([TEMPLATE - 100, TEMPLATE - 100, TEMPLATE + (1 << 20)])
    html = _filled(random.choice(pieces), size, "<article><h1>甲</h1>")
    styles = (OFFICIAL / "styles.docx").read_bytes()
    return {
        "ours/document.html.j2": html,
        "ours/styles.docx": styles,
        "plan.yaml": SMALL.read_bytes(),
    }


def styles_file(random: Random) -> Files:
    """Return a styles file of 20 MB, or one that unpacks to 100 MB; or of more."""
    parts = list(sources()[0])
    over = random.choice([0, 0, 1 << 20])
    match random.randrange(4):
        case 0:
            more = [("word/media/a.png", random.randbytes(STYLES - 100_000 + over))]
            data = archives.packed(parts + more, zipfile.ZIP_STORED)
        case 1:
            data = archives.packed(
                [*parts, ("word/media/a.png", bytes(STYLES_UNPACKED - 100_000 + over))]
            )
        case 2:
            at = next(i for i, part in enumerate(parts) if part[0] == "word/styles.xml")
            style = b'<w:style w:type="paragraph" w:styleId="a%d"><w:name w:val="a%d"/></w:style>'
            room = random.choice([1, 20, 95]) * 1_000_000
            made = b"".join(style % (n, n) for n in range(room // len(style)))
            parts[at] = (parts[at][0], parts[at][1].replace(b"</w:styles>", made + b"</w:styles>"))
            data = archives.packed(parts)
        case _:
            data = _bomb(parts, random.choice([1, 3]) << 30)
    html = (OFFICIAL / "document.html.j2").read_bytes()
    return {
        "ours/document.html.j2": html,
        "ours/styles.docx": data,
        "plan.yaml": SMALL.read_bytes(),
    }


def _bomb(parts: archives.Parts, size: int) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
        with archive.open("word/media/bomb.png", "w", force_zip64=True) as part:
            for _ in range(size >> 20):
                part.write(bytes(1 << 20))
    return data.getvalue()


def document(random: Random) -> Files:
    """Return a document at the target that unpacks to very much."""
    data = _bomb(list(sources()[0]), random.choice([1, 3]) << 30)
    return {"out.docx": data, "plan.docx": data, "plan.yaml": SMALL.read_bytes()}


def picture(random: Random) -> Files:
    """Return a picture of 50 MB or more, or of a hundred megapixels in few bytes."""
    plan = f"{_HEAD}    pictures: [{{file: a.png, alt: 测试}}]\n".encode()
    made: Callable[[], bytes] = random.choice(
        [
            lambda: tiny.png(20, 10)[:-12] + b"\x03\0\0\0tEXt" + bytes(PICTURE - 1000),
            lambda: tiny.png(9_900, 9_900),
            lambda: tiny.png(30_000, 3_000),
            lambda: tiny.png(20_000, 20_000),
            lambda: tiny.jpeg(*[tiny._segment(0xFE, b"a")] * (PICTURE // 10)),
            lambda: tiny.gif()[:-1] + b"\x21\xfe\x01a\0" * (PICTURE // 5),
            lambda: bytes(PICTURE + (1 << 20)),
        ]
    )
    data = made()
    return {"a.png": data, "plan.yaml": plan}


MADE: tuple[Callable[[Random], Files], ...] = (
    *(body, body, lines, rows, rows, sections, sections, plan_too_large),
    *(settings, template, styles_file, document, picture),
)


def attempt(random: Random) -> Attempt:
    """Return inputs at a limit, and one or two commands over them."""
    make = random.choice(MADE)
    files = make(random)
    if "ours/styles.docx" in files:
        calls: tuple[Call, ...] = (render("--template", "ours"),)
    elif make is document:
        calls = (render(), Call(("validate", "plan.docx")))
    elif make in {picture, settings}:
        calls = (validate(), render())
    else:
        files["base.yaml"] = SAMPLE.read_bytes()
        calls = (
            *(validate(), validate("--format", "json"), validate("--fix", "--diff"), render()),
            Call(("fmt", "plan.yaml", "--keys", "zh", "--diff")),
            Call(("new", "2023-05", "--from", "plan.yaml", "--dry-run")),
            Call(("diff", "plan.yaml", "base.yaml")),
        )
        calls = some(random, calls, 1)
    return Attempt(files, calls, (make.__name__,), limits=LIMITS)
