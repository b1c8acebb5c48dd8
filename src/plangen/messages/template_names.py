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
    PG446=both(
        zh=Message(
            title="模板里不能用的写法",
            sentence="模板里不能用{sort}“{name}”。",
            hints=(NEAREST.zh, KNOWN.zh, "改用“自己的模板”一页列出的写法。"),
            explanation=(
                "模板只用来挑选和排列计划里的内容，所以过滤器、判断、函数和运算是固定的一组，全部列在"
                "文档“自己的模板”里。不在其中的，有的会凭空造出很多文字，有的同一个计划每次结果不同。"
            ),
        ),
        en=Message(
            title="Not in the language of templates",
            sentence="A template cannot use the {sort} “{name}”.",
            hints=(NEAREST.en, KNOWN.en, "The page “A template of your own” has what can be used."),
            explanation=(
                "A template chooses and arranges what the plan says, with a fixed set of filters, "
                "tests and operators; the page “A template of your own” has them all. Others make "
                "texts out of nothing, or differ from run to run."
            ),
        ),
        wrong="<p>{{ title|center(80) }}</p>",
        right="<p>{{ title }}</p>",
    ),
    PG447=both(
        zh=Message(
            title="超出限度的模板",
            sentence="到这里，模板{counted}超过了 {limit}。",
            hints=("检查这里的循环和宏：是不是自己调用自己，或者把文字越拼越长。",),
            explanation=(
                "模板运行时按次数计算，限度随计划的大小增加，打印计划的模板远远用不到。"
                "超过的几乎都是没有尽头的写法，如宏调用自己、文字一再加倍。"
            ),
        ),
        en=Message(
            title="Template beyond its limits",
            sentence="Here the template goes beyond its limit of {limit} {counted}.",
            hints=("See whether a macro here calls itself, or a text grows and grows.",),
            explanation=(
                "What a template does is counted, and the limits grow with the plan. One that "
                "prints a plan never comes near them; one that calls itself, or doubles a text "
                "again and again, would never end."
            ),
        ),
        wrong="{% macro again() %}{{ again() }}{% endmacro %}\n<p>{{ again() }}</p>",
        right="{% macro once() %}{{ title }}{% endmacro %}\n<p>{{ once() }}</p>",
    ),
    PG448=both(
        zh=Message(
            title="印不出来的值",
            sentence="模板这里的值是{thing}。",
            hints=("对照官方模板 templates/official 修改这一行。",),
            explanation=(
                "{{ … }} 里要是文字或数，for 后面要是列表。列表和计划的各部分直接写出来，"
                "纸上会是一串程序的记号。"
            ),
        ),
        en=Message(
            title="A value that cannot be used here",
            sentence="The value in this place is {thing}.",
            hints=("Compare the line with templates/official.",),
            explanation=(
                "What stands in {{ … }} must be a text or a number, and what a for goes through a "
                "list. A list or a part of the plan, printed as it is, would be signs of a program "
                "on paper."
            ),
        ),
        wrong="<p>{{ title_lines }}</p>",
        right="<p>{{ title_lines|join }}</p>",
    ),
    PG449=both(
        zh=Message(
            title="计划里没有的图片",
            sentence="模板用了图片“{name}”，而计划里没有这个图片。",
            hints=(
                NEAREST.zh,
                KNOWN.zh,
                "图片写在计划的 {spelt:pictures|图片} 里，模板用 picture.file。",
            ),
            explanation=(
                "模板只能用计划里写明的图片，不能自己指定文件：换一个计划、换一台电脑，那个文件就不在了，"
                "别人给的模板也不该读这台电脑上的文件。"
            ),
        ),
        en=Message(
            title="A picture that the plan does not name",
            sentence="The template shows the picture “{name}”, which the plan does not name.",
            hints=(
                NEAREST.en,
                KNOWN.en,
                "Name it in the plan, in {spelt:pictures|图片}; a template prints picture.file.",
            ),
            explanation=(
                "A template shows the pictures of the plan, and none of its own: with another plan "
                "or on another machine the file would not be there, and a template from elsewhere "
                "has no business with files."
            ),
        ),
        wrong='<figure><img src="图/馆徽.png" alt="馆徽"/></figure>',
        right="<h1>{{ title }}</h1>",
    ),
)
