"""Expressions and statements of Jinja2 that a template should not survive, or only just."""

from __future__ import annotations

from functools import cache
from random import Random

import jinja2

from attack.hostile import DIGITS, EXPRESSIONS, pieces

_VALUES = pieces(r"""
title  period  sections  activities  attachments  organization  letterhead  none  true  1  -1
0  1.5  10**9  1e308  'a'  ''  'a'*1000  '%s'  '{}'  '\ud800'  []  {}  [1,2,3]  [[1],[2]]
{'a':1}  ('a','b')  1:2  sections[0]  sections[99]  nothing  self  loop  caller  part  text
item  range  lipsum  dict  namespace  cycler  joiner  sections|map(attribute='title')
title|list  '甲'|safe  '<p>甲</p>'|safe  '<b>'|safe  '\x00'
""")
_ARGUMENTS = (
    *pieces("""
1  -1  0  10**9  2**63  -10**18  'a'  ''  none  true  1.5  1e308  []  {}  title  sections
*sections  **{'a':1}  attribute='title'  attribute='__class__'  default=1  '%', 1  'a','b'
first=true  width=10**9  width=-1  width=0  reverse=true  by=1  'title'  '__init__'  'upper'
'attr','__class__'  'odd'  'divisibleby',0  0, 'a'  3, fill_with='x'  '9'*100000  count=-1
blank=true  method='ceil'  precision=10**9  'nosuch'  ''.join
"""),
    DIGITS,
)
_SHAPES = pieces("""
{}  {}  {}  [{}]*3  ({},)  {} ~ {}  {} + {}  {} * {}  {} / {}  {} // {}  {} % {}  {} ** {}
{} in {}  {} < {}  {} and {}  not {}  -{}  {} if {} else {}  {}[0]  {}[{}]  {}.a  {}()  {}({})
{}|safe  {}[:{}]  {}[::0]  {}.format({})  {}.join({})  {}.split({})  {}.encode()  {}.ljust({})
{}.replace('', {})  {}.zfill({})  {}.expandtabs({})  {}.__len__()  {}.translate({})
{}.center({})  {}.format_map({})  {}.upper.__self__  {}.items()  {}.pop()
""")

_LOOP, _END = "{% for a in title %}", "{% endfor %}"
_WIDE = "<table>{}<tbody>{}</tbody></table>"
STATEMENTS = (
    *"""
{% for a in @ %}<p>{{ a }}</p>{% endfor %}
{% for a in title %}{% for b in title %}{{ a }}{% endfor %}{% endfor %}
{% for a in title recursive %}{{ loop(title) }}{% endfor %}
{% for a in sections recursive %}{{ loop(sections) }}{% endfor %}
{% macro m(x) %}{{ m(x) }}{% endmacro %}{{ m(1) }}
{% macro m(x) %}{{ n(x) }}{% endmacro %}{% macro n(x) %}{{ m(x) }}{% endmacro %}{{ m(@) }}
{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}
{% macro m(n) %}{% if n %}<p>{{ n }}</p>{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(400) }}
{% macro m(a, a) %}{% endmacro %}
{% macro m(a=@) %}{{ a }}{% endmacro %}{{ m() }}{{ m(1,2,3) }}{{ m(b=1) }}
{% macro text(x) %}{% endmacro %}
{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}<p>a</p>{% endcall %}
{% call(x) part(@) %}a{% endcall %}
{% set a = @ %}{{ a }}
{% set a.b = 1 %}
{% set a, b = @ %}{{ a }}
{% set x %}<p>a</p>{% endset %}{{ x }}
{% set x = [1] %}{% for i in title %}{% set x = x + x %}{% endfor %}{{ x }}
{% if @ %}<p>a</p>{% elif @ %}b{% else %}c{% endif %}
{% with a = @ %}{{ a }}{% endwith %}
{% filter upper %}<p>a</p>{% endfilter %}
{% filter @ %}a{% endfilter %}
{% include 'official/document.html.j2' %}
{% include '../canary.txt' %}
{% include @ ignore missing %}
{% include ['a', 'official/document.html.j2'] %}
{% import 'official/document.html.j2' as a %}{{ a.part(1, 2) }}
{% from 'official/document.html.j2' import part, text as t %}{{ t(@) }}
{% import @ as a %}
{% extends @ %}
{% extends 'document.html.j2' %}
{% extends none %}
{% extends 'official/document.html.j2' %}{% extends 'official/document.html.j2' %}
{% block a %}{{ self.a() }}{% endblock %}
{% block a %}{{ super() }}{% endblock %}
{% block a %}{% endblock %}{% block a %}{% endblock %}
{% block letterhead %}{{ self.letterhead() }}{% endblock %}
{% block a required %}{% endblock %}
{% raw %}{{ {% {# {% endraw %}
{% raw %}
{% nosuch %}
{% autoescape false %}{{ @ }}{% endautoescape %}
{% trans %}a{% endtrans %}
{% do @ %}
{% debug %}
{% break %}
{% continue %}
{% endfor %}
{% else %}
<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>
<?xml version='1.0'?>
<?a b?>
<![CDATA[a]]>
&nbsp;
&#0;
&#xd800;
&#x110000;
&lt;&amp;&gt;&quot;&apos;
&#9999999999999;
<p xmlns='a'>b</p>
<a:p>b</a:p>
<p a='1' a='2'/>
<P>a</P>
<img src='@' alt=''/>
<figure><img src='{{ @ }}' alt='a' data-width='{{ @ }}'/></figure>
<figure><img src='../canary.txt'/></figure>
<figure><img src='plan.yaml'/></figure>
<figure><img/></figure>
<figure></figure>
<figure><img src='/dev/zero' alt='a'/></figure>
<table><tr><td>a</td></tr></table>
<table><tbody><tr><td rowspan='9999999'>a</td></tr></tbody></table>
<table></table>
<table><tbody><tr><td colspan='{{ @ }}'>a</td></tr></tbody></table>
<table><tbody><tr><td rowspan='0' colspan='-1'>a</td></tr></tbody></table>
<table><col data-kind='a'/><tbody><tr><td colspan='100000'>a</td></tr></tbody></table>
<p class='@'>a</p>
<p class='{{ @ }}'>a</p>
<p data-line='99999' foo=''>a</p>
{{ '<p data-line="abc" foo="">x</p>'|safe }}
<span class='run-in' data-level='99'>a</span>
<p><span class='run-in' data-level='{{ @ }}'>a</span></p>
<header class='letter'/>
<section class='attachment'/>
<section class='attachment' data-orientation='x'><h1>a</h1></section>
<footer/>
<div class='signature'/>
""".strip().splitlines(),
    *(_LOOP * 5 + _END * 5, _LOOP * 25 + _END * 25, "{# ", "{{ ", "{% ", "<table>" * 300),
    *("{% if 1 %}" * 300 + "{% endif %}" * 300, "{% if 1 %}" * 25 + "<p/>" + "{% endif %}" * 25),
    "{% set n = namespace(a='aa') %}" + _LOOP * 2 + "{% set n.a = n.a ~ n.a %}" + _END * 2,
    *("<p>" * 3000 + "</p>" * 3000, "<p>a</p>" * 5000, "<br/>" * 9000, "<h1>a</h1>" * 300),
    *(
        f"<!-- {'-' * 999}",
        _WIDE.format("<col/>" * 500, "<tr><td rowspan='1000'>a</td></tr>" * 500),
    ),
)
"""Statements and elements; an expression stands in place of each @."""

EXTENDING = [
    f'{{% extends "official/document.html.j2" %}}{piece}'
    for piece in """
{% block letterhead %}@{% endblock %}
{% block without_letterhead %}@{% endblock %}
{% block colophon %}@{% endblock %}
{% block colofon %}@{% endblock %}
@
{% macro part(a, b) %}@{% endmacro %}
{% block letterhead %}{{ super() }}@{% endblock %}
{% block letterhead %}@
{% block letterhead %}{% block colophon %}@{% endblock %}{% endblock %}
{% set title = 1 %}
{% block without_letterhead scoped %}@{% endblock without_letterhead %}
{% if 1 %}{% block colophon %}@{% endblock %}{% endif %}
{% macro item(x) %}@{% endmacro %}{% block without_letterhead %}{{ item(1) }}{% endblock %}
{{ '甲' }}@
{% block a b %}
""".strip().splitlines()
]
"""Templates that say what is different from the official one; something stands in place of @."""


@cache
def _names() -> tuple[list[str], list[str], list[str]]:
    environment = jinja2.Environment(autoescape=True)
    return sorted(environment.filters), sorted(environment.tests), sorted(environment.globals)


def _value(random: Random) -> str:
    return random.choice(EXPRESSIONS if random.random() < 0.3 else _VALUES)


def _arguments(random: Random) -> str:
    count = random.choice([0, 0, 1, 1, 2])
    return "(" + ", ".join(random.choices(_ARGUMENTS, k=count)) + ")" if count else ""


def expression(random: Random) -> str:
    """Return an expression, which may be nonsense."""
    shape = random.choice(_SHAPES)
    for _ in range(shape.count("{}")):
        shape = shape.replace("{}", _value(random), 1)
    return shape


def call(random: Random) -> str:
    """Return an expression with a filter, a test or a global, with odd arguments."""
    filters, tests, functions = _names()
    match random.randrange(8):
        case 0:
            return f"{_value(random)} is {random.choice(tests)}{_arguments(random)}"
        case 1:
            return f"{random.choice(functions)}{_arguments(random) or '()'}"
        case 2:
            return expression(random)
        case _:
            chain = random.choices(filters, k=random.choice([1, 1, 2, 4]))
            return _value(random) + "".join(f"|{name}{_arguments(random)}" for name in chain)
