from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plangen.document.blocks import Attachment, AttachmentNote, Title
from plangen.document.compose import compose
from plangen.document.engine import Engine
from plangen.document.faults import faults
from plangen.document.markup import read_markup
from plangen.document.template import HTML, STYLES, Template, official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.errors import InputError, TemplateError
from support import loaded, marked, plan_text

OFFICIAL = official_folder()
STYLE_NAMES = StyleNames(frozenset({"强调", "Body Text"}))


@pytest.fixture(name="template")
def _template(tmp_path: Path) -> Template:
    return open_template(shutil.copytree(OFFICIAL, tmp_path / "模板"))


def refused(template: Template, html: str) -> list[tuple[str, int, str]]:
    template.html.write_text(html, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        compose(loaded(plan_text()), template, STYLE_NAMES)
    return [(each.code, each.place.line, marked(each)) for each in caught.value.findings]


def test_the_official_template_uses_the_vocabulary() -> None:
    markup = read_markup(open_template(OFFICIAL).html)

    assert "<article>" in markup.html
    assert list(faults(markup, StyleNames())) == []


def test_the_official_template_is_taken_apart_by_jinja_alone() -> None:
    own = read_markup(open_template(OFFICIAL).html)

    Engine(own)

    assert vars(own) == {}  # neither its tokens nor its HTML


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(InputError):
        open_template(Path("没有"))


@pytest.mark.parametrize("missing", [HTML, STYLES])
def test_a_file_that_is_not_there(template: Template, missing: str) -> None:
    (template.folder / missing).unlink()

    with pytest.raises(TemplateError) as caught:
        open_template(template.folder)

    [finding] = caught.value.findings
    assert (finding.code, finding.args) == ("PG401", {"name": missing})


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<article>\n<nav>\n</nav></article>",
            [("PG403", 2, "nav"), ("PG403", 3, "nav")],
            id="element",
        ),
        pytest.param(
            "<article>\n<p onclick='x'>甲</p></article>", [("PG404", 2, "onclick")], id="attribute"
        ),
        pytest.param(
            "<article>\n<p class='强掉'>甲</p></article>", [("PG405", 2, "强掉")], id="class"
        ),
        pytest.param(
            "<article>\n<h1 class='强调'>甲</h1></article>",
            [("PG404", 2, "class")],
            id="class where there is none",
        ),
        pytest.param(
            "{% if false %}\n<nav>{{ '<b>' }}</nav>{% endif %}<article/>",
            [("PG403", 2, "nav"), ("PG403", 2, "nav")],
            id="element that is never reached",
        ),
        pytest.param(
            "<article>\n{% for %}</article>", [("PG402", 2, "{% for %}</article>")], id="syntax"
        ),
        pytest.param(
            "<article>\n<p>{{ titel }}</p></article>",
            [("PG440", 2, "titel")],
            id="unknown name",
        ),
        pytest.param(
            "<article>\n{% for x in [1, 2] %}\n<p>{{ x }}\n{% endfor %}</article>",
            [("PG444", 3, "<p>")],
            id="unclosed element",
        ),
        pytest.param(
            "{% if true %}\n<article>\n甲</article>{% endif %}",
            [("PG408", 3, "甲")],
            id="text outside a paragraph",
        ),
        pytest.param(
            "<article>\n<p>{{ '{x}'.format() }}</p></article>",
            [("PG446", 2, "format")],
            id="method of a text",
        ),
        pytest.param(
            "{% macro a() %}{{ a() }}{% endmacro %}\n<article>{{ a() }}</article>",
            [("PG447", 1, "{% macro a() %}{{ a() }}{% endmacro %}")],
            id="endless macro",
        ),
        pytest.param(
            "<article>\n<p>{{ 1 / 0 }}</p></article>",
            [("PG402", 2, "<p>{{ 1 / 0 }}</p></article>")],
            id="arithmetic",
        ),
        pytest.param(
            "<article>\n<p>{{ title.__class__.mro() }}</p></article>",
            [("PG446", 2, "__class__"), ("PG446", 2, "mro")],
            id="way out of the sandbox",
        ),
    ],
)
def test_what_a_template_gets_wrong_is_told_with_its_line(
    template: Template, html: str, expected: list[tuple[str, int, str]]
) -> None:
    assert refused(template, html) == expected


def test_jinja_and_comments_are_no_html(template: Template) -> None:
    html = (
        "{# <nav> #}<!-- <nav> --><article>{% if 1 < 2 %}<p>{{ '<nav>' }}</p>{% endif %}</article>"
    )
    template.html.write_text(html, encoding="utf-8")

    blocks = compose(loaded(plan_text()), template, StyleNames()).blocks

    assert [block.lines for block in blocks] == [("<nav>",)]  # type: ignore[union-attr]


def test_a_class_may_be_any_style_of_the_word_file(template: Template) -> None:
    template.html.write_text("<article><p class='强调'>甲</p></article>", encoding="utf-8")

    [paragraph] = compose(loaded(plan_text()), template, STYLE_NAMES).blocks

    assert paragraph.style == "强调"  # type: ignore[union-attr]


LONG = "测试图书馆2023年4月份总分馆阅读推广活动"
LONG_TITLES = plan_text(
    title=f"{LONG}工作计划", attachments=f"[{{title: {LONG}安排一览表, body: 甲}}]"
)
LINES = ("测试图书馆2023年4月份总分馆", "阅读推广活动工作计划")
ATTACHMENT_LINES = ("测试图书馆2023年4月份", "总分馆阅读推广活动安排一览表")


def test_long_titles_are_broken_where_they_are_titles(template: Template) -> None:
    title, note, attachment = compose(loaded(LONG_TITLES), template, StyleNames()).blocks

    assert title == Title(LINES)
    assert note == AttachmentNote(((f"{LONG}安排一览表",),))
    assert isinstance(attachment, Attachment)
    assert attachment.title == Title(ATTACHMENT_LINES)


def test_a_template_without_line_breaks_has_titles_on_one_line(template: Template) -> None:
    """So were the first templates: Word breaks such a title."""
    html = "<article><h1>{{ title }}</h1><h1>{{ attachments[0].title }}</h1></article>"
    template.html.write_text(html, encoding="utf-8")

    blocks = compose(loaded(LONG_TITLES), template, StyleNames()).blocks

    assert blocks == (Title((f"{LONG}工作计划",)), Title((f"{LONG}安排一览表",)))


def test_the_lines_of_the_writer_are_those_of_the_page(template: Template) -> None:
    text = plan_text(
        title="|\n  测试图书馆\n  2023年4月份\n  工作计划",
        attachments="\n  - {title: '安排 &\n\n      <br/>一览表', body: 甲}",
    )

    title, note, attachment = compose(loaded(text), template, StyleNames()).blocks

    assert title == Title(("测试图书馆", "2023年4月份", "工作计划"))
    assert note == AttachmentNote((("安排 & <br/>一览表",),))
    assert isinstance(attachment, Attachment)
    assert attachment.title == Title(("安排 &", "<br/>一览表"))
