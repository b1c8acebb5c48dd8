"""Messages about slips of the hand in the form of a plan: blanks, dashes, columns, pasted lines."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import YAML
from plangen.messages.message import Message, both, family

CODES = family(
    YAML,
    PG136=both(
        zh=Message(
            title="叫法不同的字段",
            sentence="没有字段“{key}”，这里要写“{meant}”。",
            hints=("把“{key}”改成“{meant}”。",),
            explanation=(
                "每个字段只有一个中文名和一个英文名，别的叫法程序不认。这里缺的正是那一个，"
                "所以知道您要写的是它。"
            ),
        ),
        en=Message(
            title="Another name for a field",
            sentence="There is no field “{key}”; it is “{meant}” here.",
            hints=("Write “{meant}” in place of “{key}”.",),
            explanation=(
                "Each field has one English and one Chinese name. The one that is missing here is "
                "what was meant."
            ),
        ),
        wrong="""
            sections:
              - 小标题: 员工培训
        """,
        right="""
            sections:
              - 标题: 员工培训
        """,
        fixing=Fixing.SAFE,
    ),
    PG140=both(
        zh=Message(
            title="不是半角的空格",
            sentence="这里应该是半角空格，写的却是{character}。",
            hints=(
                "删去它，用空格键打上半角的空格，到第{last}行都一样；缩进每一层两格。",
                "删去它，用空格键打上半角的空格；缩进每一层两格。",
            ),
            explanation=(
                "从网页、Word 里粘贴来的文字常带着这样的字符，看上去像空格，或者什么也看不见。"
                "YAML 只认半角空格，别的都算文字。段首空两格由程序来排，不用打。"
            ),
        ),
        en=Message(
            title="No blank of YAML",
            sentence="A half-width space belongs here, and {character} was typed.",
            hints=(
                "Put half-width spaces in its place, down to line {last}; two for each level.",
                "Put half-width spaces in its place; two for each level of an indent.",
            ),
            explanation=(
                "Text pasted from web pages or Word often brings such characters along, which look "
                "like a space or like nothing. YAML takes only half-width spaces for blanks. The "
                "indent of a paragraph is made, never typed."
            ),
        ),
        wrong="sections:\n\u3000- title: 员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG141=both(
        zh=Message(
            title="短横后的空格",
            sentence="列表的短横“-”后面少一个空格。",
            hints=("在短横后面空一格：“- ”；同一条的其他字段与第一个字段左边对齐。",),
            explanation="YAML 靠短横后面的空格认出列表；没有空格，短横就是文字的一部分。",
        ),
        en=Message(
            title="Space after the dash",
            sentence="There is no space after the dash “-” of a list.",
            hints=("Write “- ”; the other fields of the entry begin below the first one.",),
            explanation="The space tells a list from a text; without it the dash is a character.",
        ),
        wrong="""
            sections:
              -title: 员工培训
               body: 4月组织卫生知识培训。
        """,
        right="""
            sections:
              - title: 员工培训
                body: 4月组织卫生知识培训。
        """,
        fixing=Fixing.SAFE,
    ),
    PG142=both(
        zh=Message(
            title="不是半角的短横",
            sentence="列表的短横写成了“{mark}”，不是半角的“-”。",
            hints=("换成半角短横，后面空一格：“- ”。",),
            explanation="输入法和 Word 会把短横变成全角的或者长的，YAML 都当作文字。",
        ),
        en=Message(
            title="Another dash",
            sentence="The dash of a list is “{mark}” here, and not a half-width “-”.",
            hints=("Write “- ”: a half-width dash and a space.",),
            explanation=(
                "Input methods and Word make full-width or long dashes; YAML takes them for text."
            ),
        ),
        wrong="sections:\n  － title: 员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG143=both(
        zh=Message(
            title="没有对齐的一行",
            sentence="这一行缩进{width}格，同级的字段缩进{column}格。",
            hints=("把这一行的开头改成{column}个空格。",),
            explanation=(
                "同一层的字段要左边对齐，列表的短横也一样；多一格、少一格，就成了另一层的内容。"
            ),
        ),
        en=Message(
            title="A line out of its column",
            sentence="This line is indented by {width}, the fields of its level by {column}.",
            hints=("Begin the line with {column} spaces.",),
            explanation=(
                "Fields of one level begin in the same column, and so do the dashes of a list. One "
                "space more or less, and they belong to another level."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
               body: 4月组织开展公共场馆卫生知识培训。
        """,
        right="""
            sections:
              - title: 员工培训
                body: 4月组织开展公共场馆卫生知识培训。
        """,
        fixing=Fixing.SOME,
    ),
    PG144=both(
        zh=Message(
            title="文字缩进少了",
            sentence="这一行是“|”下面的文字，缩进{width}格，上面的文字缩进{column}格。",
            hints=("把这一行的开头改成{column}个空格。",),
            explanation="“|”下面的文字，第一行空几格，后面各行至少空几格，少了就不再是这一段。",
        ),
        en=Message(
            title="A line of a text too far left",
            sentence=(
                "This line of the text below “|” is indented by {width}, the others by {column}."
            ),
            hints=("Begin the line with {column} spaces.",),
            explanation=(
                "The first line below “|” says how far all of them are indented; a line further "
                "left no longer belongs to the text."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                body: |
                  4月组织卫生知识培训。
                 组织消防演练。
        """,
        right="""
            sections:
              - title: 员工培训
                body: |
                  4月组织卫生知识培训。
                  组织消防演练。
        """,
        fixing=Fixing.SAFE,
    ),
    PG145=both(
        zh=Message(
            title="少了短横",
            sentence="这里少了“- ”：列表的每一条都以“- ”开头。",
            hints=("在第一个字段前面加上“- ”，同一条的其他字段与它左边对齐。",),
            explanation="没有“- ”，就不知道新的一条从哪里开始，这些字段成了上一条的。",
        ),
        en=Message(
            title="A dash is missing",
            sentence="“- ” is missing here: each entry of a list begins with it.",
            hints=("Put “- ” before the first field; the others begin below that field.",),
            explanation="Without “- ” the fields of a new entry belong to the one before.",
        ),
        wrong="""
            sections:
              - title: 员工培训
                body: 组织学习卫生知识。
                title: 阅读推广
                body: 举办阅读分享会。
        """,
        right="""
            sections:
              - title: 员工培训
                body: 组织学习卫生知识。
              - title: 阅读推广
                body: 举办阅读分享会。
        """,
        fixing=Fixing.SAFE,
    ),
    PG146=both(
        zh=Message(
            title="制表符",
            sentence="这里有一个制表符（Tab）。",
            hints=("换成空格，或者删去。",),
            explanation=(
                "制表符多半是从表格或 Word 里粘贴来的。在文字中间，它会印成一段宽窄不定的空白。"
            ),
        ),
        en=Message(
            title="A tab",
            sentence="A tab stands here.",
            hints=("Put a space in its place, or delete it.",),
            explanation=(
                "Tabs mostly come from spreadsheets and from Word. In a text they are printed as a "
                "gap of no certain width."
            ),
        ),
        wrong="organization:\t铜官区图书馆",
        right="organization: 铜官区图书馆",
        fixing=Fixing.SOME,
    ),
    PG147=both(
        zh=Message(
            title="括号里的全角逗号",
            sentence="方括号、花括号里用了{comma}，各项之间要用半角逗号。",
            hints=("换成半角逗号，后面空一格：“, ”。",),
            explanation="YAML 只认半角逗号；用了别的，几项就连成了一项。",
        ),
        en=Message(
            title="Full-width comma in brackets",
            sentence="{comma} stands in brackets, where a half-width comma belongs.",
            hints=("Write “, ”: a half-width comma and a space.",),
            explanation="YAML takes only half-width commas; with others, several parts are one.",
        ),
        wrong="""
            activities:
              main:
                columns: [name，time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        fixing=Fixing.SAFE,
    ),
    PG148=both(
        zh=Message(
            title="文字末尾的半角冒号",
            sentence="文字以半角冒号结尾，YAML 会把它当作字段。",
            hints=("换成全角冒号“：”；多打的就删去。",),
            explanation="半角冒号后面是空格或行尾，前面的文字就成了字段名，这一行读不下去。",
        ),
        en=Message(
            title="Half-width colon at the end",
            sentence="The text ends with a half-width colon, which makes a field of it in YAML.",
            hints=("Write a full-width colon “：”, or drop it.",),
            explanation="Before a space or a line end a half-width colon ends a field in plans.",
        ),
        wrong="sections:\n  - title: 行政工作:",
        right="sections:\n  - title: 行政工作",
        fixing=Fixing.SOME,
    ),
    PG149=both(
        zh=Message(
            title="全角的引号",
            sentence="全角引号“ ”不是 YAML 的引号，会照样印出来。",
            hints=("去掉全角引号；这一栏平常不用加引号。",),
            explanation=(
                "YAML 的引号是半角的。全角的“ ”是文字的一部分，写在单位、月份、列名这样的地方，"
                "内容就不对了。"
            ),
        ),
        en=Message(
            title="“ ” in the place of quotes",
            sentence="“ ” are no quotation marks of YAML and would be printed.",
            hints=("Leave them out; no quotes are needed here.",),
            explanation=(
                "YAML's quotation marks are half-width. “ ” belong to the text, and make another "
                "name of a period, a column, an office."
            ),
        ),
        wrong="organization: “铜官区图书馆”",
        right="organization: 铜官区图书馆",
        fixing=Fixing.SAFE,
    ),
    PG150=both(
        zh=Message(
            title="双引号里的反斜杠",
            sentence="双引号里的“\\”有特别的意思，这里不能照印。",
            hints=("把双引号换成单引号，或者把“\\”写成“\\\\”。",),
            explanation=(
                "在双引号里，“\\n”是换行，“\\t”是制表符，别的多半不认。文件的路径这样写会读错；"
                "在单引号里，“\\”只是文字。"
            ),
        ),
        en=Message(
            title="Backslash in double quotes",
            sentence="A backslash “\\” is special in double quotes, and is not printed as typed.",
            hints=("Use single quotes, or write “\\\\” for it.",),
            explanation=(
                "In double quotes \\n is a line end and \\t a tab, and most others are unknown. In "
                "single quotes a backslash is only a character."
            ),
        ),
        wrong=r'remarks: "文件在 D:\计划"',
        right=r"remarks: '文件在 D:\计划'",
        fixing=Fixing.SAFE,
    ),
    PG153=both(
        zh=Message(
            title="全角的括号",
            sentence="列表的括号写成了“{typed}”，要用半角的“{meant}”。",
            hints=("把括号换成半角的，各项之间用半角逗号加空格。",),
            explanation=(
                "YAML 的列表写在半角方括号里，一组字段写在半角花括号里。全角的括号是文字，"
                "印在文章里没有关系，写在这里程序就不认。"
            ),
        ),
        en=Message(
            title="Full-width brackets",
            sentence="The bracket of a list is “{typed}”, where a half-width “{meant}” belongs.",
            hints=("Use half-width brackets, and a half-width comma and a space inside.",),
            explanation=(
                "Lists stand in half-width square brackets, and groups of fields in half-width "
                "braces. Full-width brackets belong to texts."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: 【name, time】
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        fixing=Fixing.SAFE,
    ),
    PG154=both(
        zh=Message(
            title="括号后面的逗号",
            sentence="括号“{{ }}”“[ ]”结束以后多了“{mark}”。",
            hints=("删去它。",),
            explanation="逗号只在括号里面把各项分开；每一行自成一条，后面不用标点。",
        ),
        en=Message(
            title="Comma behind brackets",
            sentence="A “{mark}” too much stands behind the closing bracket.",
            hints=("Delete it.",),
            explanation="Commas part what stands in brackets; each line is an entry by itself.",
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日},
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        fixing=Fixing.SAFE,
    ),
    PG155=both(
        zh=Message(
            title="多了一个冒号",
            sentence="“{key}”后面有两个冒号。",
            hints=("只留一个半角冒号，后面空一格：“{key}: ”。",),
            explanation="第二个冒号会成为内容的第一个字，照样印出来，或者使这一行读不下去。",
        ),
        en=Message(
            title="A colon too much",
            sentence="Two colons stand behind “{key}”.",
            hints=("Leave one, half-width, with a space: “{key}: ”.",),
            explanation="The second colon would be the first character of the text.",
        ),
        wrong="sections:\n  - title:: 员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG157=both(
        zh=Message(
            title="没有另起的一行",
            sentence="“{text}:”要写在“{key}:”下面，另起一行。",
            hints=("在“{key}:”后面换行，再缩进两格写“{text}:”。",),
            explanation="每个字段各占一行，下一层的字段比上一层多缩进两格。",
        ),
        en=Message(
            title="A field on the line of another",
            sentence="“{text}:” belongs below “{key}:”, on a line of its own.",
            hints=("Begin a new line behind “{key}:”, two spaces further in.",),
            explanation="Each field has a line, and what stands below it is indented by two more.",
        ),
        wrong="""
            activities: main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
        """,
        fixing=Fixing.SAFE,
    ),
    PG158=both(
        zh=Message(
            title="少了冒号",
            sentence="“{key}”后面没有冒号。",
            hints=("在“{key}”后面写半角冒号，再空一格：“{key}: ”。",),
            explanation="字段和内容之间用半角冒号加空格；写成空格、分号、等号，就都连成了文字。",
        ),
        en=Message(
            title="Colon left out",
            sentence="There is no colon after “{key}”.",
            hints=("Write “{key}: ”: a half-width colon and a space.",),
            explanation="Only a half-width colon and a space part a field from its content.",
        ),
        wrong="sections:\n  - title 员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG151=both(
        zh=Message(
            title="从表格粘贴的一行",
            sentence="这一行像是从 Excel 等表格里粘贴的：单元格之间是制表符。",
            hints=(
                "到第{last}行为止，每一格写成“字段: 内容”，第一个字段前加“- ”。",
                "每一格写成“字段: 内容”，第一个字段前加“- ”。",
            ),
            explanation=(
                "计划里的一行活动由字段组成，这样才知道哪一格是名称、哪一格是时间。"
                "格数与表格的列对得上时，可以自动改写。"
            ),
        ),
        en=Message(
            title="A row pasted from a spreadsheet",
            sentence="This line seems to come from a spreadsheet: tabs stand between its cells.",
            hints=(
                "Down to line {last}, write each cell as “field: content”, the first after “- ”.",
                "Write each cell as “field: content”, and “- ” before the first.",
            ),
            explanation=(
                "The row of a plan consists of fields, which tell a name from a time. Where the "
                "cells are as many as the columns of the table, they can be written so."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  阅读分享会\t4月8日
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - name: 阅读分享会
                    time: 4月8日
        """,
        fixing=Fixing.SOME,
    ),
    PG152=both(
        zh=Message(
            title="从 Word 粘贴的编号",
            sentence="这一条以“{mark}”开头，列表的各条要以“- ”开头。",
            hints=(
                "换成“- ”，到第{last}行都一样；编号由程序来编，不用打。",
                "换成“- ”；编号由程序来编，不用打。",
            ),
            explanation="从 Word 粘贴的列表带着编号或圆点，YAML 不认；印出来的编号按次序自动编。",
        ),
        en=Message(
            title="Numbers pasted from Word",
            sentence="This entry begins with “{mark}”; the entries of a list begin with “- ”.",
            hints=(
                "Write “- ” in its place, down to line {last}; numbers are made, never typed.",
                "Write “- ” in its place; numbers are made, never typed.",
            ),
            explanation=(
                "Lists pasted from Word bring numbers or bullets along, which YAML does not know. "
                "The numbers in print are made in order."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                items:
                  1．学习卫生知识。
                  2．组织消防演练。
        """,
        right="""
            sections:
              - title: 员工培训
                items:
                  - 学习卫生知识。
                  - 组织消防演练。
        """,
        fixing=Fixing.SAFE,
    ),
)
