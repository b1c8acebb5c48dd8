"""Published escapes and resource attacks on template engines: none reads, writes or reaches."""

from __future__ import annotations

import io
import json
import re
import secrets
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from bounded import BoundedCase, BoundedRun, bounded_runs, needs_fork
from escapes import VARIABLE, Escape, as_html, escapes
from plangen.document.compose import compose
from plangen.document.template import official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from profiles import by_profile
from steps import steps_up_to
from support import loaded

pytestmark = needs_fork

ESCAPES = escapes()
SECRET = secrets.token_hex(16)
SECTIONS = 12
PLAN = (
    "organization: 测试图书馆\nperiod: 2023-04\nletterhead: {mark: 测试图书馆文件}\nsections:\n"
    + "".join(f"  - {{title: 第{number}项工作, body: 做好工作。}}\n" for number in range(SECTIONS))
)
OWN = "<article>\n<h1>T</h1>\n<p>…</p>\n</article>\n"
EXTENDING = (
    '{% extends "official/document.html.j2" %}\n{% block letterhead %}\n<p>…</p>\n{% endblock %}\n'
)
FIRST_LINE = 3
"""The line of both templates on which the attack begins."""
TOLD = re.compile(r"document\.html\.j2(?::(\d+))?(?::\d+)?: error (PG\d+):")


@dataclass(frozen=True)
class Attempt:
    """An attack as it was written to a folder of its own."""

    escape: Escape
    text: str
    folder: Path
    case: BoundedCase

    @property
    def written(self) -> Path:
        return self.folder / "written"

    @property
    def document(self) -> Path:
        return self.folder / "out.docx"

    def faults(self, run: BoundedRun, *codes: int) -> list[str]:
        """Return what went wrong, whatever the attack was to end in."""
        wrong = run.faults(*codes)
        data = self.document.read_bytes() if self.document.exists() else b""
        if any(SECRET in text for text in (run.said, run.log, *_parts(data))):
            wrong.append("a secret was told")
        if self.written.exists():
            wrong.append("a file was written")
        strangers = [path for path in run.written if not path.startswith(str(self.folder))]
        return [*wrong, *(f"opened {path} for writing" for path in strangers)]


def attempt(escape: Escape, folder: Path, *words: str) -> Attempt:
    """Write what an attack is aimed at into *folder*, and return it with the command *words*."""
    folder.mkdir(parents=True)
    secret = folder / "secret"
    secret.write_text(SECRET, encoding="utf-8")
    text = escape.aimed(secret, folder / "written")
    case = BoundedCase(
        words=[*words, "--lang", "en"],
        folder=str(folder),
        environment={VARIABLE: SECRET},
        files=[str(secret), "/etc/passwd"],
    )
    return Attempt(escape, text, folder, case)


def in_template(escape: Escape, folder: Path, frame: str) -> Attempt:
    """Write an attack into a template by which a small plan is rendered."""
    words = ("render", "plan.yaml", "--template", "template", "-o", "out.docx")
    made = attempt(escape, folder, *words)
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "template").mkdir()
    shutil.copy(official_folder() / "styles.docx", folder / "template")
    text = as_html(made.text) if escape.ends == "text" else made.text
    html = folder / "template" / "document.html.j2"
    html.write_text(frame.replace("…", text), encoding="utf-8")
    return made


def ending(made: Attempt, run: BoundedRun) -> list[str]:
    """Return how the end of an attack in a template differs from what it must be."""
    ends = made.escape.ends
    if run.code == 0:
        text = _text(made.document.read_bytes())
        if ends == "text" and " ".join(made.text.split()) not in text:
            return ["the text is not printed as it stands"]
        return ["not refused"] if ends == "refused" else []
    if ends == "text":
        return [f"refused: {run.err[:200]}"]
    told = TOLD.findall(run.err)
    lines = range(FIRST_LINE, FIRST_LINE + made.text.count("\n") + 2)
    places = [int(line) for line, code in told if line and code.startswith("PG4")]
    if not told or not all(code.startswith(("PG4", "PG119")) for _, code in told):
        return [f"no finding about the template: {run.err[:200]}"]
    if not places and not made.escape.anywhere:
        return [f"at no line: {run.err[:200]}"]
    return [f"at line {line}" for line in places if line not in lines]


def _parts(data: bytes) -> list[str]:
    if not data:
        return []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name).decode("utf-8", "replace") for name in package.namelist()]


def _text(data: bytes) -> str:
    """Return all text of a document, its blanks as one each."""
    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    return " ".join(" ".join(each.text for each in paragraphs).split())


def some(frame: int) -> list[Escape]:
    """Return a part of the attacks, in each frame others: all of them in continuous integration."""
    count = by_profile(12, 2)
    return [each for number, each in enumerate(ESCAPES) if number % count == frame % count]


def test_a_hundred_attacks_have_their_source() -> None:
    published = [each for each in ESCAPES if each.is_published_as_such]
    resources = [each for each in ESCAPES if each.tries in {"resource", "text"}]

    assert len(published) >= 100
    assert len({each.name for each in ESCAPES}) == len(ESCAPES)
    assert len(resources) >= 40
    assert all(each.source for each in ESCAPES)


@pytest.mark.parametrize("frame", [OWN, EXTENDING], ids=["own", "extending"])
def test_nothing_gets_out_of_a_template(tmp_path: Path, frame: str) -> None:
    chosen = some(int(frame == EXTENDING))
    made = [in_template(each, tmp_path / str(at), frame) for at, each in enumerate(chosen)]
    runs = bounded_runs(each.case for each in made)

    wrong = {
        each.escape.name: [*each.faults(run, 0, 2), *ending(each, run)]
        for each, run in zip(made, runs, strict=True)
    }

    assert {name: faults for name, faults in wrong.items() if faults} == {}


ENDLESS = (
    "empty loops over data in each other",
    "captured text that doubles itself",
    "macro that calls itself twice, to a depth",
)
MOST_STEPS = 10_000_000
"""Lines of Python; the turns of loops that a small plan allows take a tenth of them."""


@pytest.mark.parametrize("name", ENDLESS[: by_profile(1, 3)])
def test_what_has_no_end_is_ended_by_a_count(tmp_path: Path, name: str) -> None:
    """The count is much the same each time: no clock has a part in it."""
    chosen = next(each for each in ESCAPES if each.name == name)
    in_template(chosen, tmp_path / "it", OWN)
    template = open_template(tmp_path / "it" / "template")
    plan = loaded(PLAN)

    def render() -> None:
        with pytest.raises(TemplateError):
            compose(plan, template, StyleNames())

    counts = [steps_up_to(MOST_STEPS, render) for _ in range(by_profile(1, 2))]

    later = counts[1:] or counts  # the template is compiled the first time
    assert max(later) < 1.1 * min(later)


def test_nothing_gets_out_of_the_text_of_a_plan(tmp_path: Path) -> None:
    """Expressions that are refused in a template are refused there too; the rest is text."""
    made = []
    for at, each in enumerate(some(0)):
        at_plan = attempt(each, tmp_path / str(at), "render", "plan.yaml", "-o", "out.docx")
        body = json.dumps(f"甲{at_plan.text}乙", ensure_ascii=False)
        plan = at_plan.folder / "plan.yaml"
        plan.write_text(PLAN + f"  - {{title: 末项工作, body: {body}}}\n", encoding="utf-8")
        made.append(at_plan)
    runs = bounded_runs(each.case for each in made)

    wrong = {}
    for attack, run in zip(made, runs, strict=True):
        wrong[attack.escape.name] = attack.faults(run, 0, 1)
        if attack.escape.has_expressions and attack.escape.ends == "refused" and run.code == 0:
            wrong[attack.escape.name].append("not refused")
        if run.code == 1 and not re.search(r"plan\.yaml:\d+:\d+: error PG\d+:", run.err):
            wrong[attack.escape.name].append(f"at no place: {run.err[:200]}")

    assert {name: faults for name, faults in wrong.items() if faults} == {}
