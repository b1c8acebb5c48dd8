"""Messages about templates: their elements, styles and cells."""

from __future__ import annotations

from plangen.messages.families import TEMPLATES
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    TEMPLATES,
    PG401=both(
        zh=Message(
            title="不完整的模板",
            sentence="模板文件夹里缺少“{name}”。",
            hints=("一个模板文件夹要有 document.html.j2 和 styles.docx。",),
            explanation=(
                "document.html.j2 规定文档有哪些内容、按什么次序，styles.docx 规定样子，"
                "两个缺一不可。"
            ),
        ),
        en=Message(
            title="Incomplete template folder",
            sentence="The template folder lacks “{name}”.",
            hints=("A template folder holds document.html.j2 and styles.docx.",),
            explanation="document.html.j2 says what a document contains, styles.docx how it looks.",
        ),
    ),
    PG402=both(
        zh=Message(
            title="模板的错误",
            sentence="模板的写法不对：{detail}。",
            hints=("对照官方模板 templates/official 修改这一行。",),
            explanation=(
                "模板按 Jinja2 的规则书写。指出的是您的模板最后执行的一行，在宏里的，"
                "也说出是哪一行调用的；错误在别处（如所扩展的模板里）才显出来时，不指出行号。"
            ),
        ),
        en=Message(
            title="Mistake in the template",
            sentence="The template is wrong: {detail}.",
            hints=("Compare the line with templates/official.",),
            explanation=(
                "Templates follow Jinja2, whose words these mostly are. The line is the last of "
                "the template's own, and in a macro its call is told; there is none if the mistake "
                "came to light outside it."
            ),
        ),
        wrong="<h1>{{ title remarks }}</h1>",
        right="<h1>{{ title }}{{ remarks }}</h1>",
    ),
    PG403=both(
        zh=Message(
            title="不能用的元素",
            sentence="模板里不能用元素“<{name}>”。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "模板里的元素是固定的，每一种对应公文的一个部分。b、img 等没有对应的部分；要加粗，"
                "用段落样式。"
            ),
        ),
        en=Message(
            title="Unknown element",
            sentence="A template cannot use the element “<{name}>”.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "A template has a fixed set of elements, each for one part of an official "
                "document. Others, such as b or img, have no such part; for bold, use a paragraph "
                "style."
            ),
        ),
        wrong="<h1><b>{{ title }}</b></h1>",
        right="<h1>{{ title }}</h1>",
    ),
    PG404=both(
        zh=Message(
            title="不能用的属性",
            sentence="元素“<{name}>”不能有属性“{attribute}”。",
            hints=(KNOWN.zh, "删去这个属性。"),
            explanation=(
                "字体、颜色、对齐由 styles.docx 的样式决定，写 style 或 align 没有作用。ol、div、"
                "section、span 则要写明规定的 class。"
            ),
        ),
        en=Message(
            title="Unknown attribute",
            sentence="The element “<{name}>” has no attribute “{attribute}”.",
            hints=(KNOWN.en, "Remove the attribute."),
            explanation=(
                "Fonts, colours and alignment come from the styles in styles.docx; style or align "
                "would do nothing. ol, div, section and span need the class that is laid down for "
                "them."
            ),
        ),
        wrong='<h1 align="center">{{ title }}</h1>',
        right="<h1>{{ title }}</h1>",
    ),
    PG405=both(
        zh=Message(
            title="没有的样式",
            sentence="模板用了样式“{name}”，而 styles.docx 里没有。",
            hints=(
                NEAREST.zh,
                (
                    "在 styles.docx 里建立同名的样式，"
                    "或者由 templates/official 里的 styles.docx 改起。"
                ),
            ),
            explanation=(
                "p 的 class 是 styles.docx 里段落样式的名称，table 的是表格样式的名称。"
                "Word 自带的样式在文件里是英文名，如“标题 1”是 heading 1。"
                "plangen 要用的样式不能删去。"
            ),
        ),
        en=Message(
            title="Unknown style",
            sentence="The template uses the style “{name}”, which styles.docx does not have.",
            hints=(
                NEAREST.en,
                (
                    "Make a style of that name in styles.docx, or start from that of "
                    "templates/official."
                ),
            ),
            explanation=(
                "The class of p names a paragraph style in styles.docx, that of table a table "
                "style. Word's own styles have English names in the file, whatever its menus say. "
                "Styles that plangen needs must stay."
            ),
        ),
        wrong='<p class="正文">{{ remarks }}</p>',
        right='<p class="Body Text">{{ remarks }}</p>',
    ),
    PG406=both(
        zh=Message(
            title="不合格的 XML",
            sentence="模板生成的内容不是合格的 XML：{detail}。",
            hints=("检查标签是不是成对，& 写作 &amp;。",),
            explanation=(
                "生成的内容按 XML 1.0 来读，不像浏览器那样补救，因为补救会悄悄丢字。"
                "每个元素都要结束，br 也一样；XML 也没有 nbsp 这样的名称。"
            ),
        ),
        en=Message(
            title="Not well-formed XML",
            sentence="The template's output is not well-formed XML: {detail}.",
            hints=("Check that tags come in pairs and that & is written &amp;.",),
            explanation=(
                "The output is read as XML 1.0, without the repairs of a browser, which lose text "
                "silently. Every element is closed, br too, and XML does not know names such as "
                "nbsp."
            ),
        ),
        wrong="<p>阅读 & 分享</p>",
        right="<p>阅读 &amp; 分享</p>",
    ),
    PG407=both(
        zh=Message(
            title="放错地方的元素",
            sentence="元素“<{name}>”不能放在“<{parent}>”里面。",
            hints=(KNOWN.zh,),
            explanation=(
                "每种元素有自己的地方：表格不在段落里，日期只在落款里，全部内容在一个 article 里。"
                "放在别处，就没有相应的排法。"
            ),
        ),
        en=Message(
            title="Element in the wrong place",
            sentence="The element “<{name}>” cannot stand in “<{parent}>”.",
            hints=(KNOWN.en,),
            explanation=(
                "Each element has its place: no table in a paragraph, a date in the signature "
                "alone, all of it in one article. Elsewhere there is no way to set it."
            ),
        ),
        wrong="<p><h2>{{ title }}</h2></p>",
        right="<h2>{{ title }}</h2>",
    ),
    PG408=both(
        zh=Message(
            title="段落外面的文字",
            sentence="“<{parent}>”里的文字“{text}”没有放在段落里。",
            hints=("放进 <p>…</p>。",),
            explanation=(
                "Word 的文字都在段落里。直接写在 article、div、table 里的文字，"
                "没有字体、字号和行距可用。"
            ),
        ),
        en=Message(
            title="Text outside paragraphs",
            sentence="The text “{text}” stands in “<{parent}>” outside any paragraph.",
            hints=("Put it into <p>…</p>.",),
            explanation=(
                "Straight in article, div or table, text would have no font, size or spacing."
            ),
        ),
        wrong="<h1>{{ title }}</h1>\n现将工作计划安排如下：",
        right="<h1>{{ title }}</h1>\n<p>现将工作计划安排如下：</p>",
    ),
    PG409=both(
        zh=Message(
            title="单元格和列",
            sentence="表格有一行的单元格是 {found} 个，而表格有 {expected} 列。",
            hints=("检查 td、rowspan 和 col。",),
            explanation=(
                "有几个 col，表格就有几列；每一行的单元格连同跨行、跨列的，要正好填满，"
                "否则 Word 会丢掉或错开。表格至少要有一列、一行。"
            ),
        ),
        en=Message(
            title="Cells and columns",
            sentence="A row has {found} cells in a table of {expected} columns.",
            hints=("Check td, rowspan and col.",),
            explanation=(
                "A table has as many columns as col elements, and the cells of each row, with "
                "those that span, must fill them, or Word drops or shifts some. It needs a column "
                "and a row at least."
            ),
        ),
        wrong="""
            <table>
              <col/><col/>
              <tbody><tr><td>书展</td></tr></tbody>
            </table>
        """,
        right="""
            <table>
              <col/><col/>
              <tbody><tr><td>书展</td><td>4月</td></tr></tbody>
            </table>
        """,
    ),
)
