"""The files that are recorded from: plans of every kind that the tests have, and ones made of them.

Here alone the recorder leans on the insides of the program: on those of its own tree.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import docx
import yaml
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm, Pt
from hypothesis import Phase, given, settings

import damage
from attack import plans
from attack.kinds import chance
from comparing.test_report import edited
from damage_kinds import KINDS, damages
from damaged import PlanText
from plangen.document.blocks import Table
from random_tables import SEEDS, random_table
from recording import harvest
from rendering.matrix import PLANS as MATRIX
from support import PLANS, ROOT, TESTS, plan_text
from test_properties import PLAN
from tiny_pictures import exif, jpeg, png

TABLES = 150
SHAPES = 100
DAMAGES = 5  # of a kind in a plan
FIRST_SEED = 1
"""Of the damaged bytes and trees: they are those of ``tests/attack --kind plans --seed 1``."""
_ROOMS = (
    *("calendar", "checks", "cli", "document", "messages", "month", "plan", "report", "source"),
    *("word", "test_fixing.py"),
)
_SLOW = "checks/test_damage.py", "checks/test_hostile.py", "document/test_width_search.py"
_SENTENCES = 60  # in a plan
_TITLES = 24


def write_files(folder: Path, runs: int, *, with_texts: bool) -> None:
    """Write all inputs to *folder*: *runs* mutated plans, and the texts of the tests if wanted."""
    folder.mkdir(parents=True)
    _copies(folder)
    _templates(folder / "templates")
    _odd_files(folder / "odd")
    for name, plan in MATRIX.items():
        _write(folder / "matrix" / f"{name}.yaml", plan.text)
    for seed in SEEDS[:TABLES]:
        _write(folder / "tables" / f"{seed:03}.yaml", table_plan(random_table(seed)))
    for number, shape in enumerate(_shapes()):
        _write(folder / "shapes" / f"{number:03}.yaml", _dumped(shape))
    for name, text in _phrases():
        _write(folder / "phrases" / f"{name}.yaml", text)
    _damaged(folder / "damage")
    _mutated(folder / "fuzz", runs)
    if with_texts:
        _texts_of_tests(folder / "texts")


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _dumped(fields: dict[str, Any]) -> str:
    return yaml.dump(fields, allow_unicode=True, sort_keys=False)


def _copies(folder: Path) -> None:
    shutil.copytree(ROOT / "plans", folder / "plans")
    shutil.copytree(PLANS / "good", folder / "good")
    shutil.copytree(PLANS / "bad", folder / "bad", ignore=shutil.ignore_patterns("*.txt"))
    sample = (ROOT / "plans" / "2023-04.yaml").read_text(encoding="utf-8")
    _write(folder / "edited.yaml", edited(sample))
    shutil.copy(ROOT / "docs" / "rules.md", folder)


# --- templates and other files -----------------------------------------------------------------


def _templates(folder: Path) -> None:
    """Make templates of a user's own: they must go on working as they are."""
    official = ROOT / "templates" / "official"
    for name in ("same", "styled", "large", "narrow", "broken", "nameless", "bare"):
        shutil.copytree(official, folder / name)
    shutil.copytree(ROOT / "templates" / "letter", folder / "post")
    _write(folder / "bare" / _HTML, "<article><h1>{{ title }}</h1></article>\n")
    _write(folder / "broken" / _HTML, "<article>\n  <nav/><p class='强掉'>甲</p>\n</article>\n")
    _write(folder / "nameless" / _HTML, "<article>\n<p>{{ titel }}</p></article>\n")
    html = "<article><h1>{{ title }}</h1>\n<p class='强调'>甲</p></article>\n"
    _write(folder / "styled" / _HTML, html)
    package = docx.Document(str(folder / "styled" / _STYLES))
    package.styles.add_style("强调", WD_STYLE_TYPE.PARAGRAPH)
    package.save(str(folder / "styled" / _STYLES))
    package = docx.Document(str(folder / "large" / _STYLES))
    package.styles["Normal"].font.size = Pt(14)
    package.save(str(folder / "large" / _STYLES))
    package = docx.Document(str(folder / "narrow" / _STYLES))
    package.sections[0].top_margin = Mm(30)
    package.styles["Normal"].paragraph_format.line_spacing = Pt(28)
    package.save(str(folder / "narrow" / _STYLES))
    _write(folder / "half" / _HTML, html)


_HTML, _STYLES = "document.html.j2", "styles.docx"


def _odd_files(folder: Path) -> None:
    pictures = {
        "海报.png": png(40, 30),
        "photo.heic": b"\0\0\0\x18ftypheic",
        "broken.png": png(40, 30)[:-20],
        "large.png": png(100_000, 501),
        "phone.jpg": jpeg(exif(6)),
    }
    for name, content in pictures.items():
        _write(folder / "图" / name, content)
    package = docx.Document()
    package.add_paragraph("馆长加的一段")
    package.save(str(folder / "person.docx"))
    fixable = plan_text(introduction="认真落实,按时完成。  # 注,释")
    for codec, mark in {"utf-8": b"\xef\xbb\xbf", "gb18030": b"", "utf-16-le": b"\xff\xfe"}.items():
        for name, line_end in {"lf": "\n", "crlf": "\r\n", "cr": "\r"}.items():
            text = fixable.rstrip("\n").replace("\n", line_end)
            _write(folder / f"{codec}-{name}.yaml", mark + text.encode(codec))
    _write(folder / "gbk.toml", b"names = ['\xd0\xc2']")
    for lines in (3, 16, 17, 30):
        text = "\n\n".join(["  正文"] * lines)
        head = f"{plan_text(title=f'计划{lines}')}introduction: |\n{text}\n"
        _write(folder / f"lines-{lines}.yaml", f"{head}signature:\n  date: 2023-03-28\n")


# --- tables, shapes, phrases -------------------------------------------------------------------


def table_plan(table: Table) -> str:
    """Return a plan with *table* in it; first cells that cover several rows become venues."""
    [rows] = table.bodies
    is_grouped = any(len(row) < len(table.kinds) or row[0].rowspan > 1 for row in rows)
    keys = _keys(table.kinds, is_grouped=is_grouped)
    [header] = table.header or ((),)
    names = [cell.lines[0] for cell in header] or keys
    known = {"number", "time", "type", "name", "venue"}
    fields: dict[str, Any] = {
        "columns": [
            key if key in known and not header else {key: name}
            for key, name in zip(keys, names, strict=True)
        ]
    }
    if not header:
        fields["header"] = "false"
    groups: list[dict[str, Any]] = []
    for row in rows:
        texts = [cell.lines[0] for cell in row]
        if is_grouped and len(row) == len(keys):
            groups.append({"venue": texts[0], "rows": []})
        cells = dict(zip(reversed(keys), reversed(texts), strict=False))
        cells = {key: cells[key] for key in keys if key in cells and key not in {"venue", "number"}}
        (groups[-1]["rows"] if is_grouped else groups).append(cells)
    fields["groups" if is_grouped else "rows"] = groups
    return plan_text() + _dumped({"activities": {"main": fields}})


def _keys(kinds: tuple[str, ...], *, is_grouped: bool) -> list[str]:
    """Return a column for each kind: the known one for the first, and then ones of its own."""
    columns = {"number": "number", "time": "time", "label": "type", "text": "name"}
    keys: list[str] = []
    for number, kind in enumerate(kinds):
        key = "venue" if is_grouped and number == 0 else columns[kind]
        keys.append(f"栏{number}" if key in keys else key)
    return keys


def _shapes() -> list[dict[str, Any]]:
    """Return plans of any shape, the same ones each time."""
    found: list[dict[str, Any]] = []

    @settings(max_examples=SHAPES, derandomize=True, database=None, phases=[Phase.generate])
    @given(PLAN)
    def find(plan: dict[str, Any]) -> None:
        found.append(plan)

    find()
    return found


def _phrases() -> Iterator[tuple[str, str]]:
    """Yield plans of the sentences, times and titles in tests/data.

    The name of one with sentences ends with the period that it is to go on to.
    """
    step, sentences = "", dict[str, list[str]]()
    for line in _lines("month-phrases.txt"):
        if line.startswith("["):
            step = line.strip("[]")
        else:
            sentences.setdefault(step, []).append(line.partition("\t")[2].partition(" → ")[0])
    for step, texts in sentences.items():
        before, after = step.split()
        for number, some in enumerate(_chunks(texts, _SENTENCES)):
            sections = [{"title": f"第{n}项工作", "body": text} for n, text in enumerate(some, 1)]
            yield f"{before}-{number}-to-{after}", _plan(period=before, sections=sections)
    times = [line.partition("|")[0].strip() for line in _lines("time-forms.txt")]
    for number, some in enumerate(_chunks(times, _SENTENCES)):
        rows = [{"name": f"第{n}场讲座", "time": time} for n, time in enumerate(some, 1)]
        table = {"columns": ["number", "name", "time"], "rows": rows}
        yield f"times-{number}", _plan(activities={"main": table})
    titles = [line.replace("|", "") for line in _lines("titles.txt")]
    titles = [each for each in titles if not each.startswith(("names:", "words:"))]
    for number, some in enumerate(_chunks(titles, _TITLES)):
        attachments = [{"title": title, "body": "正文"} for title in some]
        yield f"titles-{number}", _plan(attachments=attachments)


def _lines(name: str) -> list[str]:
    lines = (TESTS / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _chunks(items: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _plan(**fields: Any) -> str:  # noqa: ANN401  # whatever a plan says
    return _dumped({"organization": "铜官区图书馆", "period": "2023-04", **fields})


# --- damaged and mutated plans, and those of the tests -----------------------------------------


def _damaged(folder: Path) -> None:
    for path in damage.PLANS:
        text = path.read_text(encoding="utf-8")
        for kind in KINDS:
            for number, each in enumerate(islice(damages(PlanText(text), kind), DAMAGES)):
                _write(folder / path.stem / f"{kind.replace(' ', '-')}-{number}.yaml", each.text)


def _mutated(folder: Path, runs: int) -> None:
    for number in range(runs):
        data, _ = plans.plan(chance("plans", FIRST_SEED, number))
        _write(folder / f"{number:06}.yaml", data)


def _texts_of_tests(folder: Path) -> None:
    """Run the tests to see which plans they read; whether they pass is not asked here."""
    words = ["-q", "-n", "0", "-p", "recording.harvest", "-p", "no:cacheprovider"]
    words += [str(TESTS / name) for name in _ROOMS]
    words += [f"--ignore={TESTS / name}" for name in _SLOW]
    paths = os.pathsep.join((str(ROOT / "src"), str(TESTS)))
    subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": paths, harvest.FOLDER_VARIABLE: str(folder)},
        stdout=subprocess.DEVNULL,
        check=False,
    )
