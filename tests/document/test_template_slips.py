"""What a template gets wrong is told at its own line, if it extends the official one too."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plangen.document.compose import check_template, compose
from plangen.document.engine import Engine
from plangen.document.markup import markup
from plangen.document.template import Template, official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.findings import Finding
from plangen.messages import Language, phrasebook
from plangen.source.text import SourceText
from support import loaded, marked, plan_text
from terminal import Run, write

PLAN = plan_text(
    letterhead="{mark: 测试图书馆文件}",
    sections="[{title: 甲, pictures: [{file: 图/a b.png, caption: 乙}]}]",
)
EXTENDS = '{% extends "official/document.html.j2" %}\n'
OWN = "<article>\n<h1>{{ title }}</h1>\n…\n</article>\n"
EXTENDING = EXTENDS + "{% block letterhead %}\n…\n{% endblock %}\n"
MANY = '<p class="remarks">x</p>\n' * 2000
SLIPS = {
    "unclosed element": ("甲\n<p class='mark'>乙", "PG444", 4, "<p class='mark'>"),
    "empty element that is not closed": ("<p>甲<br>乙</p>", "PG444", 3, "<br>"),
    "elements that cross": ("<p>甲<span>乙</p></span>", "PG444", 3, "<span>"),
    "wrong end tag": ("<p>甲</h2>", "PG445", 3, "</h2>"),
    "end tag alone": ("<h2>甲</h2>\n</p>", "PG445", 4, "</p>"),
    "name": ("<p>\n{{ titel }}</p>", "PG440", 4, "titel"),
    "part": ("<p>{{ letterhead.nmber }}</p>", "PG440", 3, "nmber"),
    "part that a macro uses": (
        "{% macro m(x) %}\n{% if x %}甲{% endif %}\n{% endmacro %}\n{{ m(letterhead.nmber) }}",
        "PG440",
        6,
        "nmber",
    ),
    "function": ("{{ title }}\n{{ total(1) }}", "PG440", 4, "total"),
    "filter": ("<p>{{ title|uper }}</p>", "PG440", 3, "uper"),
    "test": ("{% if title is uper %}{% endif %}", "PG440", 3, "uper"),
    "statement": ("{% fro x in [1] %}", "PG440", 3, "fro"),
    "filter on a branch not taken": ("{% if false %}{{ 1|no }}{% endif %}", "PG440", 3, "no"),
    "arguments of a macro": (
        "{% macro m(x) %}{{ x }}{% endmacro %}\n{{ m(1, 2) }}",
        "PG402",
        4,
        "{{ m(1, 2) }}",
    ),
    "class": ("<p class='没有'>甲</p>", "PG405", 3, "没有"),
    "computed class": ("<p class='{{ title }}'>甲</p>", "PG405", 3, "<p class='{{ title }}'>"),
    "element": ("<nav/>", "PG403", 3, "nav"),
    "computed element": ("<{{ title }}/>", "PG403", 3, "{{ title }}"),
    "attribute without quotes": ("<p class=mark>甲</p>", "PG406", 3, "<p class=mark>"),
    "attribute twice": ("<td rowspan='' rowspan=''/>", "PG406", 3, "<td rowspan='' rowspan=''/>"),
    "quote of an attribute": ('<p class="mark>甲</p>', "PG406", 3, "<"),
    "value": (
        "<h1>甲</h1><section class='attachment' data-orientation='斜'/>",
        "PG404",
        3,
        "<section class='attachment' data-orientation='斜'/>",
    ),
    "kind": (
        "<table><col data-kind='数'/><tbody><tr><td/></tr></tbody></table>",
        "PG404",
        3,
        "<col data-kind='数'/>",
    ),
    "level": (
        "<p><span class='run-in' data-level='9'>甲</span></p>",
        "PG404",
        3,
        "<span class='run-in' data-level='9'>",
    ),
    "ampersand": ("<p>\n甲 & 乙</p>", "PG406", 4, "&"),
    "entity": ("<p>\n甲&nbsp;乙</p>", "PG406", 4, "&nbsp;"),
    "less": ("<p>\n1 < 2</p>", "PG406", 4, "<"),
    "computed ampersand": ("<p>{{ '甲&乙'|safe }}</p>", "PG406", 3, "<p>{{ '甲&乙'|safe }}</p>"),
    "text outside a paragraph": ("<h2>甲</h2>\n乙丙", "PG408", 4, "乙丙"),
    "included file": ("{% include 'no.html' %}", "PG441", 3, "no.html"),
    "import without the plan": (
        "{% from 'official/document.html.j2' import text %}",
        "PG402",
        3,
        "{% from 'official/document.html.j2' import text %}",
    ),
    "official document in a paragraph": (
        "<p>\n{% include 'official/document.html.j2' %}</p>",
        "PG407",
        3,
        "<p>",
    ),
    "for": ("{% for x in [1] %}\n<p/>", "PG444", 3, "{% for x in [1] %}"),
    "if": ("{%- if title %}\n<p/>", "PG444", 3, "{%- if title %}"),
    "set": ("{% set x = 1 %}{% set y %}", "PG444", 3, "{% set y %}"),
    "statements that cross": (
        "{% for x in [1] %}\n{% if x %}\n{% endfor %}{% endif %}",
        "PG444",
        4,
        "{% if x %}",
    ),
    "end of a statement alone": ("<p/>\n{% endif %}", "PG445", 4, "{% endif %}"),
    "division": ("<p>{{ 1 / 0 }}</p>", "PG402", 3, "<p>{{ 1 / 0 }}</p>"),
    "expression that never ends": ("<p>{{ title </p>\n" + MANY, "PG444", 3, "{{"),
    "statement that never ends": ("{% if title\n" + MANY, "PG444", 3, "{%"),
    "comment of Jinja2": ("甲{# 乙\n" + MANY, "PG444", 3, "{#"),
    "comment of HTML": ("甲<!-- 乙\n" + MANY, "PG444", 3, "<!--"),
    "raw": ("甲{% raw %}乙\n" + MANY, "PG444", 3, "{% raw %}"),
    "quote": ("<p>{{ title|default(') }}</p>", "PG444", 3, "'"),
    "quote before others": ('<p>{{ title|default(") }}</p>\n' + MANY, "PG444", 3, '"'),
    "half of a character": (r"<p>{{ '\ud800' }}</p>", "PG119", 3, r"<p>{{ '\ud800' }}</p>"),
    "character of no text": (r"<p>{{ '\x00' }}</p>", "PG119", 3, r"<p>{{ '\x00' }}</p>"),
    "what is not to be seen": ("{{ title.__class__ }}", "PG446", 3, "__class__"),
    "depth of statements": (
        "{% if 1 %}" * 300 + "\n" + "{% endif %}" * 300,
        "PG402",
        3,
        "{% if 1 %}",
    ),
    "depth of loops": (
        "{% for x in [1] %}" * 25 + "{% endfor %}" * 25,
        "PG402",
        3,
        "{% for x in [1] %}",
    ),
    "depth of brackets": ("\n{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}", "PG402", 4, "("),
    "length of a sum": ("{{ 1" + " + 1" * 3000 + " }}", "PG402", 3, "{{ 1" + " + 1" * 3000 + " }}"),
    "length of a number": ("{{ 1" + "0" * 5000 + " }}", "PG402", 3, "1" + "0" * 5000),
    "argument twice": (
        "{% macro m(x) %}{% endmacro %}\n{{ m(x=1, x=2) }}",
        "PG402",
        4,
        "{{ m(x=1, x=2) }}",
    ),
    "parameter twice": (
        "{% macro m(x, x) %}{% endmacro %}",
        "PG402",
        3,
        "{% macro m(x, x) %}{% endmacro %}",
    ),
    "function without brackets": (
        "{% macro m(x) %}{% endmacro %}\n<p>{{ m }}</p>",
        "PG448",
        4,
        "<p>{{ m }}</p>",
    ),
    "list that is printed": ("<p>{{ title_lines }}</p>", "PG448", 3, "<p>{{ title_lines }}</p>"),
    "part that is printed": ("<p>{{ letterhead }}</p>", "PG448", 3, "<p>{{ letterhead }}</p>"),
    "nothing that is printed": ("<p>{{ none }}</p>", "PG448", 3, "<p>{{ none }}</p>"),
    **{
        f"nothing that is computed as {text}": (f"<p>{text}</p>", "PG448", 3, f"<p>{text}</p>")
        for text in ("{{ none or none }}", "{{ 1 and none }}", "{{ none if 1 else 2 }}")
    },
    "text of a block": ("<p>{{ self.x() }}</p>", "PG440", 3, "x"),
    "loop over a number": (
        "{% for x in 5 %}{% endfor %}",
        "PG448",
        3,
        "{% for x in 5 %}{% endfor %}",
    ),
    "picture that the plan does not name": (
        "<figure>\n<img src='a.png'/></figure>",
        "PG449",
        4,
        "<img src='a.png'/>",
    ),
    "quote of an expression": ('<p>{{ title|default("x) }}</p>', "PG444", 3, '"'),
    "two equal signs": ("{% set x == 1 %}", "PG402", 3, "{% set x == 1 %}"),
    "end in the place of else": ("{% if title %}{% els %}{% endif %}", "PG440", 3, "els"),
    "for without in": ("{% for x of y %}{% endfor %}", "PG402", 3, "{% for x of y %}{% endfor %}"),
    "Chinese marks": ("{{ title，remarks }}", "PG402", 3, "，"),
    "Chinese quotes": ("{{ “title” }}", "PG402", 3, "“"),
}  # fmt: skip
NOWHERE = {
    "computed element": ("{{ '<nav/>'|safe }}", "PG403"),
    "mark that is a text": ("{{ '<p data-line=\"abc\">x</p>'|safe }}", "PG404"),
    "mark that is a number": ("{{ '<p data-tag=\"1\">x</p>'|safe }}", "PG404"),
    "depth of elements": (
        "{{ '<p>'|safe }}" * 300 + "{{ '</p>'|safe }}" * 300,
        "PG406",
    ),
}
"""What nobody can tell the line of."""
EXTENDED = {
    "block": ("{% block leterhead %}{% endblock %}", "PG442", 2, "leterhead"),
    "block in a statement": (
        "{% if true %}\n{% block foot %}{% endblock %}{% endif %}",
        "PG442",
        3,
        "foot",
    ),
    "text outside blocks": ("\n<p>甲</p>", "PG443", 3, "<p>甲</p>"),
    "expression outside blocks": ("{{ title }}", "PG443", 2, "{{ title }}"),
    "inclusion outside blocks": (
        '{% include "official/document.html.j2" %}',
        "PG443",
        2,
        '{% include "official/document.html.j2" %}',
    ),
    "end of a block": (
        "{% block letterhead %}\n{% if true %}{% endif %}",
        "PG444",
        2,
        "{% block letterhead %}",
    ),
    "end of another block": (
        "{% block letterhead %}\n{% endblock colophon %}",
        "PG402",
        3,
        "{% endblock colophon %}",
    ),
    "block twice": (
        "{% block colophon %}{% endblock %}\n{% block colophon %}{% endblock %}",
        "PG402",
        3,
        "{% block colophon %}{% endblock %}",
    ),
    "another template too": (EXTENDS, "PG402", 2, EXTENDS.strip()),
    "macro of the official template": (
        "{% block letterhead %}\n{{ part('mark', '甲', '乙') }}{% endblock %}",
        "PG402",
        3,
        "{{ part('mark', '甲', '乙') }}{% endblock %}",
    ),
    "name for a macro of the official template": (
        "{% block letterhead %}\n{{ part('mark', letterhead.nmber) }}{% endblock %}",
        "PG440",
        3,
        "nmber",
    ),
    "value for a macro of the official template": (
        "{% block letterhead %}\n<p>{{ broken(5) }}</p>{% endblock %}",
        "PG448",
        3,
        "<p>{{ broken(5) }}</p>{% endblock %}",
    ),
    "block of the official template in a paragraph": (
        "{% block letterhead %}\n<p>{{ super() }}</p>{% endblock %}",
        "PG407",
        3,
        "<p>",
    ),
    "block above the official one": (
        "{% block letterhead %}\n{{ super.super() }}{% endblock %}",
        "PG402",
        3,
        "{{ super.super() }}{% endblock %}",
    ),
    "element of the official template closed": (
        "{% block letterhead %}\n</article>{% endblock %}",
        "PG445",
        3,
        "</article>",
    ),
    "element that the official template closes": (
        "{% block letterhead %}\n<article>{% endblock %}",
        "PG444",
        3,
        "<article>",
    ),
    "element of the official template closed and opened": (
        "{% block letterhead %}\n</article><article>{% endblock %}",
        "PG445",
        3,
        "</article>",
    ),
}


@pytest.fixture(name="template")
def _template(tmp_path: Path) -> Template:
    return open_template(shutil.copytree(official_folder(), tmp_path / "模板"))


def refused(template: Template, html: str) -> Finding:
    template.html.write_text(html, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        compose(loaded(PLAN), template, StyleNames())
    finding, *_ = caught.value.findings
    assert finding.place.file == str(template.html)
    return finding


@pytest.mark.parametrize("frame", [OWN, EXTENDING], ids=["own", "extending"])
@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_at_its_place(template: Template, slip: str, frame: str) -> None:
    inside, code, line, text = SLIPS[slip]

    finding = refused(template, frame.replace("…", inside))

    assert (finding.code, finding.place.line, marked(finding)) == (code, line, text)


@pytest.mark.parametrize("frame", [OWN, EXTENDING], ids=["own", "extending"])
@pytest.mark.parametrize("slip", NOWHERE)
def test_no_line_is_told_rather_than_a_wrong_one(template: Template, slip: str, frame: str) -> None:
    inside, code = NOWHERE[slip]

    finding = refused(template, frame.replace("…", inside))

    assert (finding.code, finding.place.line) == (code, 0)


@pytest.mark.parametrize("slip", EXTENDED)
def test_a_slip_beside_the_official_template(template: Template, slip: str) -> None:
    inside, code, line, text = EXTENDED[slip]

    finding = refused(template, EXTENDS + inside)

    assert (finding.code, finding.place.line, marked(finding)) == (code, line, text)


@pytest.mark.parametrize(
    ("parent", "code", "text"),
    [
        ("'official/document.html'", "PG441", "official/document.html"),
        ("'document.html.j2'", "PG441", "document.html.j2"),
        ("title", "PG441", "title"),
        ("titel", "PG441", "titel"),
        ("title ~ 'x'", "PG441", "{% extends title ~ 'x' %}"),
        ("5", "PG441", "5"),
    ],
)
def test_a_template_that_cannot_be_extended(
    template: Template, parent: str, code: str, text: str
) -> None:
    finding = refused(template, f"\n{{% extends {parent} %}}\n")

    assert (finding.code, finding.place.line, marked(finding)) == (code, 2, text)


@pytest.mark.parametrize("value", ["5", "[5]", "[{}]"])
def test_what_the_official_template_makes_of_a_variable_has_no_line(
    template: Template, value: str
) -> None:
    finding = refused(template, f"{EXTENDS}{{% set attachments = {value} %}}")

    assert finding.place.line == 0


def test_the_end_of_the_document_comes_once(template: Template) -> None:
    finding = refused(template, "<article>\n</article>\n</article>")

    assert (finding.code, finding.place.line) == ("PG445", 3)


@pytest.mark.parametrize("html", ["", "甲", "{# 甲 #}"])
def test_a_template_that_makes_no_document(template: Template, html: str) -> None:
    assert refused(template, html).code == "PG406"


def test_all_that_is_wrong_whatever_the_plan_is_is_told_at_once(template: Template) -> None:
    template.html.write_text("<article>\n<nav/>&\n<p style='x'/></article>", encoding="utf-8")

    with pytest.raises(TemplateError) as caught:
        check_template(template, StyleNames())

    assert [(each.code, each.place.line) for each in caught.value.findings] == [
        ("PG403", 2),
        ("PG406", 2),
        ("PG404", 3),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>{{ 'a < b & c' }}{# < & {{ #}</p>",
        "<!-- < & <nav> {{ title }} -->",
        "<p><![CDATA[ < & <nav> ]]></p>",
        "<p>{% raw %}{{ {% {#{% endraw %}</p>",
        "<{% if true %}h2{% else %}h3{% endif %}>甲</{% if true %}h2{% else %}h3{% endif %}>",
        "<p {% if true %}class='remarks'{% endif %}>甲</p>",
        "<p {{ \"class='remarks'\"|safe }}>甲</p>",
        "{% set x %}<p>甲</p>{% endset %}{{ x }}",
        "<p>{{ '<p>'|length }}&lt;&#60;&#x3C;&{{ 'amp' }};</p>",
        "<figure>\n  <img src='图/a b.png' alt='1 > 2'/></figure>",
        "<h2>{{ '{{' }}{{ \"%}\" }}</h2>\r\n{%- if true -%}  <p>甲</p>  {%- endif %}",
    ],
)
@pytest.mark.parametrize("frame", [OWN, EXTENDING], ids=["own", "extending"])
def test_what_is_right_stays_right(template: Template, inside: str, frame: str) -> None:
    template.html.write_text(frame.replace("…", inside), encoding="utf-8")

    compose(loaded(PLAN), template, StyleNames())


@pytest.mark.parametrize("name", ["official", "letter"])
def test_the_templates_of_plangen_are_right(name: str) -> None:
    check_template(open_template(official_folder(name)), StyleNames())


def test_comments_and_variables_may_stand_outside_blocks(template: Template) -> None:
    html = f"{{# 甲 #}}\n{EXTENDS}<!-- 乙 {{{{ title }}}} -->\n{{% set x = 1 %}}\n"
    template.html.write_text(html, encoding="utf-8")

    compose(loaded(PLAN), template, StyleNames())


@pytest.mark.parametrize(("lang", "said"), [("zh", "没有结束"), ("en", "never closed")])
@pytest.mark.parametrize(
    ("html", "line"),
    [
        (EXTENDS + "{% block letterhead %}<p>{% endblock %}\n", 2),
        ("<article>\n<p>{{ addressee </p>\n" + MANY + "</article>\n", 2),
    ],
    ids=["extending", "own"],
)
def test_a_template_that_is_wrong_is_no_bug_of_plangen(  # noqa: PLR0913, PLR0917
    run: Run, here: Path, template: Template, html: str, line: int, lang: str, said: str
) -> None:
    template.html.write_text(html, encoding="utf-8")
    plan = write(here, "plan.yaml", plan_text(letterhead="{mark: 测试图书馆文件}"))

    outcome = run("render", plan, "--template", template.folder, "--lang", lang)

    assert outcome.code == 2
    assert f"{template.html}:{line}:" in outcome.err
    assert said in outcome.err


CALLS = {
    "macro": ("{% macro m(x) %}\n{{ x.y }}\n{% endmacro %}\n\n{{ m(title) }}", "PG440", 4, "7"),
    "macro that divides": (
        "{% macro m(x) %}\n{{ 1 / x }}\n{% endmacro %}\n{{ m(1) }}\n{{ m(0) }}",
        "PG402",
        4,
        "7",
    ),
    "macro in a macro": (
        "{% macro m(x) %}\n{{ 1 / x }}\n{% endmacro %}\n"  # noqa: ISC004  # one template
        "{% macro n() %}\n{{ m(0) }}{% endmacro %}\n{{ n() }}",
        "PG402",
        4,
        "7 ← 8",
    ),
    "call block": (
        "{% macro m() %}\n{{ caller() }}{% endmacro %}\n\n{% call m() %}\n{{ 1/0 }}\n{% endcall %}",
        "PG402",
        7,
        "4 ← 6",
    ),
    "no macro": ("甲\n{{ 1 / 0 }}", "PG402", 4, None),
    "what is passed": (
        "{% macro m(x) %}\n{{ x }}\n{% endmacro %}\n{{ m(1 / 0) }}",
        "PG402",
        6,
        None,
    ),
}


@pytest.mark.parametrize("slip", CALLS)
def test_a_slip_inside_a_macro_tells_the_call(template: Template, slip: str) -> None:
    inside, code, line, called = CALLS[slip]

    finding = refused(template, OWN.replace("…", inside))

    assert (finding.code, finding.place.line) == (code, line)
    assert finding.args.get("called_at") == called


FOREIGN = [
    "{{ title remarks }}",
    "{{ 'a' 'b' if }}",
    "{{ title. }}",
    "{{ title[ }}",
    "{{ $ }}",
    "{{ ) }}",
    "{% for %}{% endfor %}",
    "{% set 1 = 2 %}",
    "{% block a %}{% endblock %}{% block a %}{% endblock %}",
    "{% block a-b %}{% endblock %}",
    "{% macro m(a=1, b) %}{% endmacro %}",
    "{{ 1 / 0 }}",
    "{{ title + 1 }}",
    "{{ title() }}",
    "{{ 1[0] }}",
    "{% for x in 5 %}{% endfor %}",
    "{% for x, y in [1] %}{% endfor %}",
    "{{ title.__class__ }}",
    "{% macro m(x) %}{% endmacro %}{{ m(1, 2) }}",
    "{% macro m(x) %}{% endmacro %}{{ m(z=2) }}",
    "{{ 5|length }}",
    "{{ 'x'|round }}",
    "{{ title|replace }}",
    "{{ range(1000000) }}",
    "<p>{{ '<b'|safe }}</p>",
    "<p>{{ '<b></i>'|safe }}</p>",
    "<p>{{ '<!--'|safe }}</p>",
]
LIBRARY_WORDS = re.compile(r"[A-Za-z]{3,}")


@pytest.mark.parametrize("inside", FOREIGN)
def test_no_words_of_a_library_stand_in_a_chinese_sentence(template: Template, inside: str) -> None:
    finding = refused(template, OWN.replace("…", inside))
    told = phrasebook(Language.ZH).sentence(finding)

    assert set(LIBRARY_WORDS.findall(told)) <= set(LIBRARY_WORDS.findall(inside)) | {"XML"}, told


@pytest.mark.parametrize(
    ("wrong", "detail"),
    [
        ("title|replace", "missing 2 required positional arguments: 'old' and 'new'"),
        ("title|truncate(x=1)", "got an unexpected keyword argument 'x'"),
    ],
)
def test_no_function_of_the_program_is_named(wrong: str, detail: str) -> None:
    engine = Engine(markup(SourceText("document.html.j2", f"<p>{{{{ {wrong} }}}}</p>")))

    with pytest.raises(TemplateError) as caught:
        engine.render({"title": "计划"})

    assert [each.args["detail"] for each in caught.value.findings] == [detail]
