"""Ordinary slips in a template, and what Jinja2 stumbles over, are mistakes of the template."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plangen.document.template import HTML, official_folder
from profiles import by_profile
from support import plan_text
from terminal import Run, write

PLAN = plan_text(letterhead="{mark: 测试图书馆文件}", introduction="现将工作计划安排如下：")
EXTENDS = '{% extends "official/document.html.j2" %}\n'
BLOCK = "{% block letterhead %}\n…\n{% endblock %}\n"
OWN = "<article>\n<h1>T</h1>\n<p>…</p>\n</article>\n"
BLOCK_OF_TEXT = BLOCK.replace("…", "<p>…</p>")
BARE = "<article>\n<h1>T</h1>\n…\n</article>\n"
REST = '<p class="remarks">x</p>\n' * 2000
TOLD = re.compile(r"document\.html\.j2(?::(\d+))?(?::\d+)?: (?:error|错误) (PG4\d\d|PG119)\b")
LANGUAGES = ("zh", "en")[: by_profile(1, 2)]

NO_END_TAG = {
    "paragraph": "<p>",
    "header": '<header class="letterhead"><p class="mark">甲</p>',
    "span": '<p>甲<span class="run-in" data-level="2">乙</p>',
    "line break": "<p>甲<br>乙</p>",
    "end alone": "<p>甲</p></p>",
    "end of another": "<p>甲</h2>",
}
TYPOS = {
    "part": '{{ part("number", letterhead.nmber) }}',
    "other part": '{{ part("number", letterhead.numbr) }}',
    "variable": '{{ part("number", leterhead.number) }}',
    "macro": '{{ prat("number", letterhead.number) }}',
    "list": "{% for mark in letterhead.mark %}<p>{{ mark }}</p>{% endfor %}",
    "part of a text": "<p>{{ letterhead.marks[0].txt }}</p>",
}
NEVER_ENDING = {
    "expression": "{{ addressee </p>\n" + REST,
    "one brace": "{{ addressee }</p>\n" + REST,
    "statement": "{% if addressee </p>\n" + REST,
    "comment": "{# addressee </p>\n" + REST,
    "quote": '{{ "addressee }}</p>\n' + REST,
    "end of another": "{{ addressee %}</p>\n" + REST,
}
RAISING = {
    "half of a character": r"{{ '\ud800' }}",
    "other half": r"{{ '\udfff' }}",
    "zero": r"{{ '\x00' }}",
    "escape": r"{{ '\x1b[31m' }}",
    "no character": r"{{ '\uffff' }}",
    "halves joined": r"{{ '\ud83d' ~ '\ude00' }}",
    "power": "{{ 10**100000 }}",
    "lesser power": "{{ 10**5000 }}",
    "negative power": "{{ -10**100000 }}",
    "digits": "{{ " + "9" * 5000 + " }}",
    "hexadecimal digits": "{{ 0x" + "f" * 5000 + " }}",
    "digits of a text": "{{ ('9' * 5000)|int }}",
    "division": "{{ 1 // 0 }}",
    "infinity": "{{ (1e400)|int }}",
}
MARKS = {
    "line": """<p data-line="abc" foo="">x</p>""",
    "long line": """<p data-line="99999" foo="">x</p>""",
    "negative line": """<p data-line="-1" foo="">x</p>""",
    "empty line": """<p data-line="">x</p>""",
    "exponent": """<p data-line="1e9" foo="">x</p>""",
    "digits of others": """<p data-line="²" foo="">x</p>""",
    "many digits": '<p data-line="' + "9" * 5000 + '">x</p>',
}
INCLUDED = {
    "paragraph": '<p>{% include "official/document.html.j2" %}</p>',
    "heading": '<h2>{% include "official/document.html.j2" %}</h2>',
    "cell": (
        '<table><tbody><tr><td>{% include "official/document.html.j2" %}</td></tr></tbody></table>'
    ),
    "twice": '{% include "official/document.html.j2" %}' * 2,
    "picture": '<figure>{% include "official/document.html.j2" %}</figure>',
    "itself": '<p>{% include "document.html.j2" %}</p>',
}
NESTED = {
    "conditions": "{% if 1 %}" * 300 + "{% endif %}" * 300,
    "loops": "{% for x in sections %}" * 300 + "{% endfor %}" * 300,
    "brackets": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "lists": "{{ " + "[" * 3000 + "]" * 3000 + " }}",
    "negations": "{{ " + "not " * 3000 + "1 }}",
    "signs": "{{ " + "-" * 3000 + "1 }}",
    "captures": "{% set x %}" * 300 + "{% endset %}" * 300,
    "macros": "".join(f"{{% macro m{i}() %}}" for i in range(300)) + "{% endmacro %}" * 300,
}


@pytest.fixture(name="folder")
def _folder(here: Path) -> Path:
    write(here, text=PLAN)
    return Path(shutil.copytree(official_folder(), here / "模板"))


def refused(run: Run, folder: Path, html: str, language: str) -> list[int]:
    """Return the lines that are told of a template, once it is known to be refused."""
    (folder / HTML).write_text(html, encoding="utf-8")

    outcome = run("render", "plan.yaml", "--template", folder, "--lang", language)

    assert outcome.code == 2, outcome.err
    assert not list(folder.parent.glob("output/*"))
    told = TOLD.findall(outcome.err)
    assert told, outcome.err
    return [int(line or 0) for line, _ in told]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slip", [*NO_END_TAG, *TYPOS])
def test_a_slip_in_a_template_that_extends_the_official_one(
    run: Run, folder: Path, slip: str, language: str
) -> None:
    inside = (NO_END_TAG | TYPOS)[slip]

    assert 3 in refused(run, folder, EXTENDS + BLOCK.replace("…", inside), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", [OWN, EXTENDS + BLOCK_OF_TEXT], ids=["own", "extending"])
@pytest.mark.parametrize("slip", NEVER_ENDING)
def test_what_never_ends_is_told_where_it_begins(
    run: Run, folder: Path, slip: str, frame: str, language: str
) -> None:
    assert 3 in refused(run, folder, frame.replace("…", NEVER_ENDING[slip]), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", [OWN, EXTENDS + BLOCK_OF_TEXT], ids=["own", "extending"])
@pytest.mark.parametrize("slip", RAISING)
def test_whatever_an_expression_raises_is_told_at_its_line(
    run: Run, folder: Path, slip: str, frame: str, language: str
) -> None:
    assert 3 in refused(run, folder, frame.replace("…", RAISING[slip]), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slip", MARKS)
def test_marks_of_places_that_a_template_writes_itself(
    run: Run, folder: Path, slip: str, language: str
) -> None:
    """No line but one that the template has is told."""
    computed = BARE.replace("…", f"{{{{ '{MARKS[slip]}'|safe }}}}")
    typed = BARE.replace("…", MARKS[slip])

    assert set(refused(run, folder, computed, language)) <= {0, 3}
    assert set(refused(run, folder, typed, language)) == {3}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slip", INCLUDED)
def test_a_document_in_a_document(run: Run, folder: Path, slip: str, language: str) -> None:
    assert set(refused(run, folder, BARE.replace("…", INCLUDED[slip]), language)) <= {0, 1, 3}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", [BARE, EXTENDS + BLOCK], ids=["own", "extending"])
@pytest.mark.parametrize("slip", NESTED)
def test_what_is_too_deep_is_a_mistake_of_the_template(
    run: Run, folder: Path, slip: str, frame: str, language: str
) -> None:
    assert set(refused(run, folder, frame.replace("…", NESTED[slip]), language)) <= {0, 3}
