"""Messages about names and blocks in templates, and parts without an end or a beginning."""

from __future__ import annotations

from plangen.messages.families import TEMPLATE_NAMES
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    TEMPLATE_NAMES,
    PG440=both(
        zh=Message(
            title="模板里没有的名称",
            sentence="模板的这个地方没有名称“{name}”。",
            hints=(NEAREST.zh, KNOWN.zh, "检查有没有写错。"),
            explanation=(
                "模板用到的名称都必须有：计划的各项（列在官方模板开头的注释里）和它们的成员、"
                "Jinja2 的过滤器、测试和语句。写错的名称若只在纸上留空，发现时就晚了。"
            ),
        ),
        en=Message(
            title="Unknown name in a template",
            sentence="“{name}” is not defined here.",
            hints=(NEAREST.en, KNOWN.en, "Check the spelling."),
            explanation=(
                "All that a template asks for must be there: names of the plan (listed at the top "
                "of the official template), their parts, filters, tests and statements of Jinja2. "
                "A gap on paper would be seen too late."
            ),
        ),
        wrong="<h1>{{ titel }}</h1>",
        right="<h1>{{ title }}</h1>",
    ),
    PG441=both(
        zh=Message(
            title="没有的模板",
            sentence="没有名为“{name}”的模板。",
            hints=("可以扩展或引入的模板是 {known}。",),
            explanation=(
                "能扩展或引入的只有官方模板，它在任何文件夹、任何电脑上都是这个名称；"
                "模板文件夹里的其他文件不能引入。"
            ),
        ),
        en=Message(
            title="Unknown template",
            sentence="There is no template “{name}”.",
            hints=("A template can extend or import {known}.",),
            explanation=(
                "The official template is the only one that others can build on; it has this name "
                "on every machine. Files of the template's own folder cannot be included."
            ),
        ),
        wrong='{% extends "official" %}',
        right='{% extends "official/document.html.j2" %}',
    ),
    PG442=both(
        zh=Message(
            title="没有的块",
            sentence="所扩展的模板里没有块“{name}”，这一块不会印出来。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "扩展另一个模板，就是按名称替换它的块。那里没有这个名称的块，"
                "Jinja2 会不声不响地略去。"
            ),
        ),
        en=Message(
            title="Unknown block",
            sentence=(
                "The template that is extended has no block “{name}”, so this would not be printed."
            ),
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "A template that extends another replaces its blocks by their names. Under a name "
                "that the other does not have, Jinja2 would leave the text out without a word."
            ),
        ),
        wrong="""
            {% extends "official/document.html.j2" %}
            {% block footer %}
            {% endblock %}
        """,
        right="""
            {% extends "official/document.html.j2" %}
            {% block colophon %}
            {% endblock %}
        """,
    ),
    PG443=both(
        zh=Message(
            title="块外面的内容",
            sentence="模板扩展了另一个模板，这里写在块的外面，不会印出来。",
            hints=("放进一个块里：{known}。",),
            explanation=(
                "扩展另一个模板时，只取块、宏和变量。写在外面的文字不是丢失，就是落在文档之外；"
                "注释写在哪里都可以。"
            ),
        ),
        en=Message(
            title="Text outside the blocks",
            sentence=(
                "This stands outside the blocks of a template that extends another; it would not "
                "be printed."
            ),
            hints=("Put it into a block: {known}.",),
            explanation=(
                "From a template that extends another only its blocks are taken, with its macros "
                "and variables. Other text would be lost or stand outside the document; comments "
                "may stand anywhere."
            ),
        ),
        wrong="""
            {% extends "official/document.html.j2" %}
            <p>{{ title }}</p>
            {% block without_letterhead %}{% endblock %}
        """,
        right="""
            {% extends "official/document.html.j2" %}
            {% block without_letterhead %}
            <p>{{ title }}</p>
            {% endblock %}
        """,
    ),
    PG444=both(
        zh=Message(
            title="没有结束的部分",
            sentence="“{opening}”没有结束。",
            hints=("在结束的地方写上“{closing}”。",),
            explanation=(
                "元素、表达式、语句、注释和引号都要有结尾。缺了结尾，往往到很多行以后才发现；"
                "这里指出的是它开始的地方。"
            ),
        ),
        en=Message(
            title="Something is not closed",
            sentence="“{opening}” is never closed.",
            hints=("Write “{closing}” where it ends.",),
            explanation=(
                "Elements, expressions, statements, comments and quotes all have an end. It is "
                "missed only later, often many lines below; the place shown is where they begin."
            ),
        ),
        wrong="<p>{{ title }}<br>工作安排</p>",
        right="<p>{{ title }}<br/>工作安排</p>",
    ),
    PG445=both(
        zh=Message(
            title="没有开头的结尾",
            sentence="“{closing}”前面没有与它相配的开头。",
            hints=("这里没有结束的是“{opening}”：改成它的结尾，或者删去。", "删去。"),
            explanation=(
                "结束标签结束最近一个还没有结束的元素，语句的结尾也一样。扩展另一个模板时，"
                "一个块只能结束它自己开始的部分。"
            ),
        ),
        en=Message(
            title="An end without a beginning",
            sentence="“{closing}” closes nothing that was opened before it.",
            hints=("Open here is “{opening}”: close that, or delete this.", "Delete it."),
            explanation=(
                "Each end tag closes the last open element, each end of a statement the last open "
                "statement. A block of a template that extends another closes only what it opened "
                "itself."
            ),
        ),
        wrong="<h1>{{ title }}</h2>",
        right="<h1>{{ title }}</h1>",
    ),
)
