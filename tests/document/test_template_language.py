"""A template is data: its language is closed, and what it does is counted."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from plangen import limits
from plangen.document.allowed import FILTERS, FUNCTIONS, LOOP, METHODS, OPERATORS, STATEMENTS, TESTS
from plangen.document.compose import compose
from plangen.document.engine import Engine
from plangen.document.html import read_blocks
from plangen.document.markup import markup, read_markup
from plangen.document.meter import Bulk, Counted, Meter, RefusedError, measured
from plangen.document.origins import Origins
from plangen.document.sandbox import ClosedEnvironment
from plangen.document.template import Template, official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.errors import TemplateError
from plangen.findings import Finding
from plangen.messages import Language, phrasebook
from plangen.source.text import SourceText
from plangen.values import Struct
from profiles import by_profile
from steps import MOST_TIME, times_as_long
from support import ROOT, loaded, plan_text

JINJA = Environment()  # noqa: S701  # it only tells what there is
PLAN = loaded(
    plan_text(
        letterhead="{mark: 测试图书馆文件}",
        sections="[{title: 甲, body: 一段, pictures: [{file: a.png, alt: 图}]}, {title: 乙}]",
    )
)
GOOD = ROOT / "tests" / "plans" / "good"
EXTENDS = '{% extends "official/document.html.j2" %}\n'
FRAMES = {
    "own": "<article>\n<h1>{{ title }}</h1>\n…\n</article>\n",
    "extending": EXTENDS + "{% block letterhead %}\n…\n{% endblock %}\n",
}
IN_BOTH_FRAMES = pytest.mark.parametrize("frame", FRAMES)
PRINTED = [
    line.split(" ⇒ ")
    for line in (ROOT / "tests/data/template-language.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
"""Pieces of a template, and what each prints."""
PAGES = [ROOT / "docs/howto/own-template.md", ROOT / "docs/zh/howto/own-template.md"]


@pytest.fixture(name="template", scope="module")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    return open_template(shutil.copytree(official_folder(), tmp_path_factory.mktemp("a") / "模板"))


def refused(template: Template, html: str) -> Finding:
    template.html.write_text(html, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        compose(PLAN, template, StyleNames())
    finding, *_ = caught.value.findings
    assert finding.place.file == str(template.html)
    return finding


def made(template: Template, inside: str) -> tuple[str, ...]:
    """Return the lines of a paragraph that a template prints."""
    template.html.write_text(f"<article><p>{inside}</p></article>", encoding="utf-8")
    [paragraph] = compose(PLAN, template, StyleNames()).blocks
    return paragraph.lines  # type: ignore[union-attr]


@pytest.mark.parametrize("page", PAGES, ids=["en", "zh"])
def test_the_page_of_templates_lists_the_whole_language(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = {word for code in re.findall(r"`([^`\n]+)`", text) for word in code.split()}
    loop = {f"loop.{each}" for each in LOOP}

    assert {*STATEMENTS, *FILTERS, *TESTS, *FUNCTIONS, *METHODS, *OPERATORS, *loop} <= named


@pytest.mark.parametrize("page", PAGES, ids=["en", "zh"])
def test_the_page_of_templates_has_the_limits(page: Path) -> None:
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    figures = [re.findall(r"\d+(?:,\d{3})*", row) for row in rows]

    for expected in (
        (limits.TEMPLATE_TURNS, limits.TURNS_A_PART),
        (limits.TEMPLATE_STEPS, limits.STEPS_A_PART),
        (limits.MACRO_DEPTH,),
        (limits.TEMPLATE // limits.MB, limits.TEMPLATE_TOKENS),
        (limits.NESTED_STATEMENTS, limits.NESTED_BRACKETS),
        (limits.MADE_TIMES,),
    ):
        assert [f"{each:,}" for each in expected] in figures
    grown = [limits.OUTPUT_TIMES, limits.OUTPUT_A_PART]
    most = [limits.OUTPUT, *grown, limits.OUTPUT_MOST]
    in_words = ([most[0] // unit, *grown, most[3] // unit] for unit in (limits.MB, 10_000))
    assert any([str(each) for each in row] in figures for row in in_words)


OFF_THE_LIST = {
    **{
        f"filter {name}": (f"{{{{ title|{name} }}}}", name)
        for name in JINJA.filters
        if name not in FILTERS
    },
    **{
        f"test {name}": (f"{{% if title is {name} %}}{{% endif %}}", name)
        for name in JINJA.tests
        if name not in TESTS and name.isidentifier()
    },
    **{
        f"function {name}": (f"{{{{ {name}() }}}}", name)
        for name in JINJA.globals
        if name not in FUNCTIONS
    },
    "filter of a block": ("{% filter center(9) %}甲{% endfilter %}", "center"),
    "filter of a variable": ("{% set x | indent %}甲{% endset %}", "indent"),
    "filter behind others": ("{{ title|upper|lower|format }}", "format"),
    "filter by name": ("{{ sections|map('attr', 'title')|list }}", "attr"),
    "filter by a computed name": ("{{ sections|map(title)|list }}", "map"),
    "filter on a branch not taken": ("{% if false %}{{ 1|pprint }}{% endif %}", "pprint"),
    "test by name": ("{{ sections|select('callable')|list }}", "callable"),
    "test of attributes": ("{{ sections|selectattr('title', 'sameas', 1)|list }}", "sameas"),
    "function by name": ("{{ range|length }}", "range"),
    "power": ("{{ 10 ** 100000 }}", "**"),
    "text times a number": ("{{ title * 1000000 }}", "*"),
    "number times a text": ("{{ 1000000 * title }}", "*"),
    "list times a number": ("{{ sections * 1000000 }}", "*"),
    "format": ("{{ '%1000000000d' % 1 }}", "%"),
    "method": ("{{ title.format(1) }}", "format"),
    "method of a constant": ("{{ ','.join(['a']) }}", "join"),
    "method of a list": ("{{ [].append(1) }}", "append"),
    "method of a result": ("{{ (title|upper).encode() }}", "encode"),
    "method of the loop": ("{% for x in [1] %}{{ loop.changed(1) }}{% endfor %}", "changed"),
    "the loop again": ("{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}", "recursive"),
    "call of a text": ("{{ title() }}", "( )"),
    "call of what a list has": ("{{ [title][0]() }}", "( )"),
    "call of a call": ("{% macro m() %}{% endmacro %}{{ m()() }}", "( )"),
    "call of a plan's part": ("{% set x = sections %}{{ x() }}", "( )"),
    "inside of Python": ("{{ title.__class__ }}", "__class__"),
    "inside of Python as an item": ("{{ title['__class__'] }}", "__class__"),
    "inside of Jinja2": ("{{ self._TemplateReference__context }}", "_TemplateReference__context"),
    "argument of Jinja2": ("{% macro m(x) %}{% endmacro %}{{ m(_loop_vars=1) }}", "_loop_vars"),
    "arguments of a list": ("{% macro m(x) %}{% endmacro %}{{ m(*[1]) }}", "*"),
    "arguments of a dictionary": ("{% macro m(x) %}{% endmacro %}{{ m(**{'x': 1}) }}", "**"),
    "key that is computed": ("{{ {title: 1}|length }}", "{ }"),
    "escaping": ("{% autoescape false %}{{ title }}{% endautoescape %}", "autoescape"),
}  # fmt: skip


@IN_BOTH_FRAMES
@pytest.mark.parametrize("case", OFF_THE_LIST)
def test_what_is_off_the_list_is_told_at_its_line(
    template: Template, case: str, frame: str
) -> None:
    inside, name = OFF_THE_LIST[case]

    finding = refused(template, FRAMES[frame].replace("…", inside))

    assert (finding.code, finding.args["name"], finding.place.line) == ("PG446", name, 3)


@pytest.mark.parametrize(
    ("inside", "nearest"),
    [
        ("{{ title|indent }}", "int"),
        ("{{ title|striptags }}", "string"),
        ("{% if title is sameas(1) %}{% endif %}", None),
        ("{{ title.removesufix('x').x() }}", None),
        ("{{ title.endwith('x') }}", "endswith"),
        ("{{ 2 ** 2 }}", "*"),
    ],
)
def test_the_nearest_allowed_name_is_told(
    template: Template, inside: str, nearest: str | None
) -> None:
    finding = refused(template, FRAMES["own"].replace("…", inside))

    assert finding.args.get("nearest") == nearest


@IN_BOTH_FRAMES
@pytest.mark.parametrize(
    "word", ["do x", "trans", "break", "continue", "debug", "pluralize", "foo"]
)
def test_a_statement_off_the_list_is_told(template: Template, word: str, frame: str) -> None:
    finding = refused(template, FRAMES[frame].replace("…", f"{{% {word} %}}"))

    assert (finding.code, finding.place.line) == ("PG440", 3)
    assert "autoescape" not in str(finding.args["known"])


@IN_BOTH_FRAMES
@pytest.mark.parametrize(
    "statement",
    [
        "{% include '/etc/hostname' %}",
        "{% include '../document.html.j2' %}",
        "{% include 'styles.docx' ignore missing %}",
        "{% include ['x', 'official/document.html.j2'] %}",
        "{% include title %}",
        "{% import 'os' as os %}",
        "{% from 'plangen' import x %}",
        "{% include 'official/document.html.j2' ~ '' %}",
    ],
)
def test_no_file_but_the_official_template_is_read(
    template: Template, statement: str, frame: str
) -> None:
    finding = refused(template, FRAMES[frame].replace("…", statement))

    assert (finding.code, finding.place.line) == ("PG441", 3)


COMPUTED_NAMES = [
    "{{ title['__cl' ~ 'ass__'] }}",
    "{{ sections[0]['__cl' ~ 'ass__'] }}",
    "{{ sections[0]['__dict__'|string] }}",
    "{{ [title]|map(attribute='__class__')|first }}",
    "{{ [title]|map(attribute='__class__.__mro__')|join }}",
    "{{ sections|sort(attribute='__class__')|length }}",
    "{{ sections|selectattr('__class__')|list|length }}",
    "{{ sections|join('', attribute='__doc__') }}",
    "{{ sections|map(attribute='title.__class__')|join }}",
    "{{ sections|unique(attribute='__module__')|length }}",
    "{{ self['__init__'|lower] }}",
    "{% for x in [1] %}{{ loop['_iter' ~ 'able'] }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m['_fu' ~ 'nc'] }}",
    "{% macro m() %}{% endmacro %}{{ m.name }}",
    "{% set ns = namespace(a=1) %}{{ ns['__cl' ~ 'ass__'] }}",
    "{{ titel['_undefined' ~ '_obj'] }}",
    "{{ {'a': 1}['ke' ~ 'ys'] }}",
    "{{ {'a': 1}.values }}",
    "{{ [1].append }}",
    "{{ title.upper }}",
    "{% from 'official/document.html.j2' import text with context %}{{ text.arguments }}",
    "{% import 'official/document.html.j2' as o with context %}{{ o['__na' ~ 'me__'] }}",
    "{{ sections[0].title.removesuffix['__se' ~ 'lf__'] }}",
]


@pytest.mark.parametrize("inside", COMPUTED_NAMES)
def test_a_name_that_is_computed_reaches_no_more(template: Template, inside: str) -> None:
    finding = refused(template, FRAMES["own"].replace("…", inside))

    assert (finding.code, finding.place.line) == ("PG440", 3)


@pytest.mark.parametrize("known", ["config", "request", "os", "environment", "context", "cycler2"])
def test_nothing_but_the_plan_has_a_name(template: Template, known: str) -> None:
    assert refused(template, FRAMES["own"].replace("…", f"{{{{ {known} }}}}")).code == "PG440"


def test_a_run_has_no_names_of_its_own() -> None:
    environment = ClosedEnvironment(Meter(Bulk()))

    assert set(environment.globals) == set(FUNCTIONS)
    assert {name for name in environment.filters if not name.startswith(" ")} == set(FILTERS)
    assert set(environment.tests) == set(TESTS)


@pytest.mark.parametrize(("inside", "printed"), PRINTED)
def test_what_is_on_the_list_does_what_it_says(
    template: Template, inside: str, printed: str
) -> None:
    lines = made(template, inside)

    assert lines == (printed,)


TEN = "[1,2,3,4,5,6,7,8,9,0]"


def loops(inside: str, count: int = 10) -> str:
    return f"{{% for x in {TEN} %}}" * count + inside + "{% endfor %}" * count


def again(statement: str, start: str = "'aaaaaaaaaa'") -> str:
    return f"{{% set a = {start} %}}" + f"{{% set a = {statement} %}}" * 60 + "{{ a|length }}"


LONG = "{% set a = 'a' %}" + "{% set a = a ~ a %}" * by_profile(15, 19)
SMALL = {"TEMPLATE_TURNS": 5_000, "TEMPLATE_STEPS": 50_000, "OUTPUT": 100_000}
CALLER = (
    "{% macro m() %}{{ caller() }}{% endmacro %}"
    "{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}"
)
BOMBS = {
    "turns": (loops(""), Counted.TURNS),
    "turns that print nothing": (loops("{% if x is none %}a{% endif %}", 6), Counted.TURNS),
    "turns with much to do": (loops("{% set a = x|e|e|e|e|e|upper|lower %}", 5), Counted.STEPS),
    "turns through a text": (
        LONG + "{% for x in a %}{% endfor %}",
        Counted.TURNS,
    ),
    "output": (loops("a" * 50, 5), Counted.OUTPUT),
    "output of an expression": (loops("{{ title }}{{ title }}{{ title }}", 5), Counted.OUTPUT),
    "doubled by ~": (again("a ~ a"), Counted.OUTPUT),
    "doubled by +": (again("a + a"), Counted.OUTPUT),
    "doubled by a join": (again("[a, a]|join(a)"), Counted.OUTPUT),
    "doubled by a replacement": (again("a|replace('a', a)"), Counted.OUTPUT),
    "doubled between all characters": (again("a|replace('', a)"), Counted.OUTPUT),
    "doubled by a block": (
        again("a").replace("{% set a = a %}", "{% set a %}{{ a }}{{ a }}{% endset %}"),
        Counted.OUTPUT,
    ),
    "doubled by a macro": (
        "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + again("m(a)"),
        Counted.OUTPUT,
    ),
    "doubled by a filter": (
        "{% macro m(x) %}{% filter upper %}{{ x }}{{ x }}{% endfilter %}{% endmacro %}"
        + again("m(a)"),
        Counted.OUTPUT,
    ),
    "doubled in a namespace": (
        "{% set n = namespace(a='aaaaaaaaaa') %}" + loops("{% set n.a = n.a ~ n.a %}", 2),
        Counted.OUTPUT,
    ),
    "list doubled": (again("a + a", "[1]"), Counted.TURNS),
    "list in a list": (again("[a, a]", "[1]"), Counted.TURNS),
    "tuple in a tuple": (again("(a, a)", "(1, 1)"), Counted.TURNS),
    "dictionary in a dictionary": (again("{'x': a, 'y': a}", "1"), Counted.TURNS),
    "lists in a namespace": (
        "{% set n = namespace(a=[1]) %}" + loops("{% set n.a = [n.a, n.a] %}", 2),
        Counted.TURNS,
    ),
    "many copies": (
        LONG
        + "{{ [1,1,1,1,1,1,1,1,1,1]|map('default', a)|map('upper')|join|length }}"
        + "".join(f"{{% set b{each} = a|upper %}}" for each in range(60)),
        None,
    ),
    "comparison of long texts": (
        LONG + "{% set b = a ~ 'b' %}"
        + loops("{% if a < b %}{% endif %}", 3),
        Counted.MADE,
    ),
    "search in long texts": (
        LONG + loops("{% if 'b' in a %}{% endif %}", 3),
        Counted.MADE,
    ),
    "sorting of long texts": (
        LONG + loops("{% set b = [a, a]|sort %}", 3),
        Counted.MADE,
    ),
    "ends of long texts": (
        LONG + loops("{% if a.endswith(a) %}{% endif %}", 3),
        Counted.MADE,
    ),
    "blanks of long texts": (
        LONG + "{% set b = a|trim(a) %}",
        Counted.OUTPUT,
    ),
    "slices": (
        LONG + loops("{% set b = a[1:] %}", 3),
        Counted.MADE,
    ),
    "macro that calls itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", Counted.DEPTH),
    "macros that call each other": (
        "{% macro m() %}{{ n() }}{% endmacro %}{% macro n() %}{{ m() }}{% endmacro %}{{ m() }}",
        Counted.DEPTH,
    ),
    "caller that calls": (CALLER, Counted.DEPTH),
    "macro that branches": (
        "{% macro m(n) %}{% if n %}{{ m(n - 1) ~ m(n - 1) }}{% endif %}{% endmacro %}{{ m(35) }}",
        Counted.STEPS,
    ),
    "block that calls itself": (
        "{% block x %}{{ self.x() }}{% endblock %}",
        None,
    ),
    "official document again and again": (
        loops("{% include 'official/document.html.j2' %}", 5),
        None,
    ),
    "block with all names in a loop": (
        "".join(f"{{% set a{each} = 1 %}}" for each in range(900))
        + loops("{% block x scoped %}{% endblock %}", 6),
        Counted.STEPS,
    ),
    "inclusions": ("{% include 'official/document.html.j2' %}" * 21, Counted.INCLUSIONS),
    "names": ("".join(f"{{% set a{each} = 1 %}}" for each in range(1001)), Counted.NAMES),
    "blocks": (
        "".join(f"{{% block a{each} %}}{{% endblock %}}" for each in range(101)),
        Counted.BLOCKS,
    ),
    "code": ("{{ 1 }}" * 7000, Counted.TOKENS),
}  # fmt: skip


@IN_BOTH_FRAMES
@pytest.mark.parametrize("bomb", BOMBS)
def test_what_would_not_end_is_counted(
    template: Template, bomb: str, frame: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By smaller limits, as the real ones take a second each; by those in the large profile."""
    inside, counted = BOMBS[bomb]
    for name, small in SMALL.items():
        monkeypatch.setattr(limits, name, by_profile(small, getattr(limits, name)))

    finding = refused(template, FRAMES[frame].replace("…", inside))

    assert finding.place.line == 3 or (frame, bomb) == ("extending", "block that calls itself")
    if counted:
        assert finding.code == "PG447"
        # What doubles is looked at too: either count may end it first.
        either = {counted, Counted.MADE} if bomb.startswith("doubled") else {counted}
        assert finding.args["counted"] in either
        assert int(finding.args["limit"]) > 0


@pytest.mark.parametrize("counted", Counted)
def test_each_count_is_told_in_words(counted: Counted) -> None:
    finding = SourceText("t", "x").finding("PG447", 0, 1, {"counted": counted.value, "limit": 5})

    assert counted.value not in phrasebook(Language.ZH).sentence(finding)
    assert f"counted.{counted.value}" in phrasebook(Language.EN).talk


def test_what_a_template_may_do_goes_with_the_plan() -> None:
    meter = Meter(Bulk(1000, 10_000))
    most = limits.TEMPLATE_TURNS + 1000 * limits.TURNS_A_PART

    meter.loop(most, 0)
    with pytest.raises(RefusedError) as caught:
        meter.loop(1, 0)
    assert caught.value.finding_args == {"counted": "turns", "limit": most}
    assert Meter(Bulk(0, 10**9)).output == limits.OUTPUT_MOST


class Part(Struct):
    title: str
    lines: tuple[str, ...]


def test_the_size_of_a_plan_is_that_of_all_its_parts() -> None:
    assert measured([Part("甲", ("乙丙", ""))]) == Bulk(3, 3)
    assert measured([Part("甲", ("乙丙", ""))], is_deep=False) == Bulk(1, 0)
    assert measured({"x": ["ab"]}) == Bulk(2, 2)


@pytest.fixture(name="extending")
def _extending(template: Template) -> Template:
    """Return a template of one's own that is the official one, and changes nothing of it."""
    Path(template.html).write_text(EXTENDS, encoding="utf-8")
    return template


@pytest.mark.parametrize("rows", [by_profile(300, 8_000)])
def test_the_official_template_is_far_from_all_limits(extending: Template, rows: int) -> None:
    """So is it with rows that print nearly nothing, which cost most beside what they say."""
    table = "".join("      - {name: 甲}\n" for _ in range(rows))
    columns = "[number, type, name, time, content, place, owner]"
    text = plan_text(activities=f"\n  main:\n    columns: {columns}\n    rows:\n{table}".rstrip())

    compose(loaded(text), extending, StyleNames())


@pytest.mark.parametrize("plan", sorted(GOOD.glob("o*/*.yaml")), ids=lambda path: path.stem)
def test_guarded_or_not_the_official_template_prints_the_same(
    extending: Template, plan: Path
) -> None:
    """Only templates of one's own are guarded and counted while they run."""
    read = loaded(plan.read_text(encoding="utf-8"))
    official = open_template(official_folder())

    assert compose(read, extending, StyleNames()) == compose(read, official, StyleNames())


GROWING = [
    "{{", "<a ", " ", '{{ "\n', "data-tag-", "<p class='remarks'>a</p>", "<!--",
    "{%", "{#", "<", '"', "'", "<a", "</", "<p a='", "&", "&a", "<?", "<!", ">",
    "{{ '", "{% raw %}", "{{ a<b", "{{ </", "\t", "\n", "  \n", "}}",
    "{", "(", "{{1", "{%-", "{%-  ", "{{ 'a' ", "<br>", "<x/>", "= '",
    "\r", "{{ 9", "1_", "\\", "{{ \\",
]  # fmt: skip


def attempt(text: str) -> None:
    for each in (text, f"<article><p>{text}</p></article>", "{{ " + text):
        try:
            own = markup(SourceText("t", each))
            Engine(own).render({})
            read_blocks(each, Origins(own), StyleNames(), ())
        except (TemplateError, ValueError):
            pass


@pytest.mark.parametrize("unit", GROWING[: by_profile(7, len(GROWING))])
def test_no_repeated_piece_costs_more_than_its_length(unit: str) -> None:
    count = by_profile(300, 8_000)

    assert (
        times_as_long(lambda: attempt(unit * count), lambda: attempt(unit * count * 10)) < MOST_TIME
    )


def test_blanks_without_a_line_break_are_read_once() -> None:
    def read(count: int) -> None:
        html = f"<article><p>a{' ' * count}b</p></article>"
        read_blocks(html, Origins(markup(SourceText("t", ""))), StyleNames(), ())

    assert times_as_long(lambda: read(2_000), lambda: read(20_000)) < MOST_TIME


ATOMS = st.sampled_from(
    [
        *("title", "sections", "letterhead", "title_lines", "attachments", "titel", "none", "1"),
        *("1.5", "true", "'甲'", "'<p>'", "[1]", "('a',)", "{'x': 1}", "loop", "self", "super"),
        *("namespace", "x", "m"),
    ]
)
SIGNS = st.sampled_from([*OPERATORS, "**"])
PARTS = st.sampled_from(["title", "upper", "__class__", "x", "cycle"])
FILTER_NAMES = st.sampled_from(sorted(JINJA.filters))


def _grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(inner, inner)
    return st.one_of(
        st.tuples(inner, FILTER_NAMES).map("({0[0]}|{0[1]})".format),
        st.tuples(inner, FILTER_NAMES, inner).map("({0[0]}|{0[1]}({0[2]}))".format),
        st.tuples(inner, st.sampled_from(sorted(JINJA.tests))).map("({0[0]} is {0[1]})".format),
        st.tuples(inner, SIGNS, inner).map("({0[0]} {0[1]} {0[2]})".format),
        two.map("{0[0]}[{0[1]}]".format),
        two.map("{0[0]}[{0[1]}:]".format),
        two.map("[{0[0]}, {0[1]}]".format),
        inner.map("{}()".format),
        st.tuples(inner, PARTS).map("{0[0]}.{0[1]}".format),
        two.map("({0[0]} if {0[1]} else {0[0]})".format),
    )  # fmt: skip


EXPRESSIONS = st.recursive(ATOMS, _grown, max_leaves=6)
FORMS = st.sampled_from(
    [
        "{{{{ {0} }}}}",
        "{{% for x in {0} %}}{{{{ x }}}}{{% endfor %}}",
        "{{% if {0} %}}a{{% endif %}}",
        "{{% set x = {0} %}}{{{{ x }}}}",
        "{{% macro m(x) %}}{{{{ {0} }}}}{{% endmacro %}}{{{{ m(1) }}}}",
        "{{% set x %}}{{{{ {0} }}}}{{% endset %}}{{{{ x|safe }}}}",
        "{{% with x = {0} %}}{{{{ x }}}}{{% endwith %}}",
    ]
)


@settings(max_examples=by_profile(40, 200), deadline=None)
@given(form=FORMS, expression=EXPRESSIONS, is_extending=st.booleans())
def test_whatever_an_expression_is_it_is_told_or_printed(
    template: Template,
    form: str,
    expression: str,
    is_extending: bool,  # noqa: FBT001  # either
) -> None:
    frame = FRAMES["extending" if is_extending else "own"]
    html = frame.replace("…", f"<p>{form.format(expression)}</p>")
    template.html.write_text(html, encoding="utf-8")
    try:
        compose(PLAN, template, StyleNames())
    except TemplateError as error:
        for finding in error.findings:
            assert finding.place.line in {0, 3} or is_extending
            for language in Language:
                assert phrasebook(language).sentence(finding)


def test_what_fails_in_a_with_is_told_at_its_line(template: Template) -> None:
    html = "<article>\n<h1>{{ title }}</h1>\n{% with x = (title is divisibleby) %}{% endwith %}\n"
    template.html.write_text(f"{html}</article>\n", encoding="utf-8")

    with pytest.raises(TemplateError) as caught:
        compose(PLAN, template, StyleNames())

    assert [each.place.line for each in caught.value.findings] == [3]


def test_a_template_of_more_than_the_limit_is_not_read(template: Template) -> None:
    assert refused(template, "<article/>" + " " * limits.TEMPLATE).code == "PG163"


def test_the_official_template_has_few_of_all_that_is_limited() -> None:
    own = read_markup(official_folder() / "document.html.j2")

    assert sum(token.is_code for token in own.tokens) < limits.TEMPLATE_TOKENS / 10
