"""Messages about slips that YAML reads as something else: colons, quotes, brackets, comments."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import YAML
from plangen.messages.hints import NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    YAML,
    PG124=both(
        zh=Message(
            title="全角冒号",
            sentence="“{key}”后面用了全角冒号“：”。",
            hints=("换成半角冒号，后面空一格：“{key}: ”。",),
            explanation=(
                "YAML 只认半角冒号加空格；用了全角，字段名和内容就连成一段文字，这一项就没有了。"
                "文字里面的冒号照常用全角。"
            ),
        ),
        en=Message(
            title="Full-width colon",
            sentence="A full-width colon “：” stands after “{key}”.",
            hints=("Write “{key}: ” with a space.",),
            explanation=(
                "YAML takes only a half-width colon with a space; after a full-width one, key and "
                "content are one text. Inside a text the full-width colon is right."
            ),
        ),
        wrong="sections:\n  - title：员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG125=both(
        zh=Message(
            title="冒号后的空格",
            sentence="“{key}:”的冒号后面没有空格。",
            hints=("在冒号后面空一格：“{key}: ”。",),
            explanation="YAML 靠这个空格认出字段名；“14:30”“http://”没有空格，所以是文字。",
        ),
        en=Message(
            title="Space after the colon",
            sentence="There is no space after “{key}:”.",
            hints=("Write “{key}: ” with a space.",),
            explanation="The space tells a key from a text; so 14:30 and http:// can be texts.",
        ),
        wrong="sections:\n  - title:员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG126=both(
        zh=Message(
            title="没有结束的引号",
            sentence="引号 {mark} 没有配对。",
            hints=("在文字的末尾补上 {mark}，或者两个都去掉。",),
            explanation=(
                "以半角引号开头的文字一直读到下一个同样的引号，中间几行都算在内。"
                "文字里面用全角的“”最稳妥，它们在 YAML 里没有别的意思。"
            ),
        ),
        en=Message(
            title="Unclosed quotation mark",
            sentence="The quote {mark} is never closed.",
            hints=("Close it at the end of the text, or drop it.",),
            explanation=(
                "A text that begins with a half-width quote goes on to the next one, over all "
                "lines between. Inside a text “ ” are safe: they mean nothing in YAML."
            ),
        ),
        wrong='title: "铜官区图书馆4月份工作计划\naddressee: 各分馆',
        right="title: 铜官区图书馆4月份工作计划\naddressee: 各分馆",
        fixing=Fixing.SAFE,
    ),
    PG127=both(
        zh=Message(
            title="引号后面的文字",
            sentence="引号 {mark} 结束以后还有文字。",
            hints=("把整段文字放进一对引号，或者把里面的引号换成全角的“”。",),
            explanation=(
                "开头的半角引号是 YAML 的记号，不印出来；引号一结束，这段文字就结束了，"
                "后面的字没有着落。要印引号，用全角的“”。"
            ),
        ),
        en=Message(
            title="Text after a quotation",
            sentence="There is text after the closing quote {mark}.",
            hints=("Put all of the text into quotes, or use “ ” inside it.",),
            explanation=(
                "A half-width quote at the beginning is YAML's and is not printed; where it "
                "closes, the text ends. To print quotes, write “ ”."
            ),
        ),
        wrong='sections:\n  - title: "书香铜官"主题活动',
        right="sections:\n  - title: “书香铜官”主题活动",
    ),
    PG128=both(
        zh=Message(
            title="特殊符号开头",
            sentence="文字以“{mark}”开头，YAML 会当作特殊符号。",
            hints=("给整段文字加上一对半角引号。",),
            explanation=(
                "@、`、*、&、|、>、%、短横和括号放在开头另有用处，或者留作后用（YAML 1.2，5.3）；"
                "放在中间，或者整段加了引号，就只是文字。所加的引号不印出来。"
            ),
        ),
        en=Message(
            title="Special character at the start",
            sentence="The text begins with “{mark}”, which means something else in YAML.",
            hints=("Put the whole text into quotes.",),
            explanation=(
                "@ ` * & | > % - and brackets mean something at the start of a text, or are kept "
                "for later (YAML 1.2, 5.3). Further in, or in quotes, they are mere text; such "
                "quotes are not printed."
            ),
        ),
        wrong="remarks: *请提前报名",
        right="remarks: '*请提前报名'",
        fixing=Fixing.SAFE,
    ),
    PG129=both(
        zh=Message(
            title="没加引号的表达式",
            sentence="以“{{{{”开头的文字要加引号。",
            hints=("写成 '{{{{ activities.count }}}}…'，整段放进一对半角引号。",),
            explanation=(
                "半角“{”开头，在 YAML 里表示一组字段。表达式不在开头，"
                "或者写在“body: |”下面的正文里，就不用加引号。"
            ),
        ),
        en=Message(
            title="Expression without quotes",
            sentence="A text that begins with “{{{{” needs quotes.",
            hints=("Write '{{{{ activities.count }}}}…', all of it in quotes.",),
            explanation=(
                "“{” begins a mapping in YAML. An expression further inside a text, or below "
                "“body: |”, needs no quotes."
            ),
        ),
        wrong="introduction: {{ period.month }}月份工作计划安排如下：",
        right="introduction: '{{ period.month }}月份工作计划安排如下：'",
        fixing=Fixing.SAFE,
    ),
    PG130=both(
        zh=Message(
            title="花括号里的逗号",
            sentence="花括号里的文字含有半角逗号，“{key}”被当成了另一个字段。",
            hints=("把逗号换成全角“，”，或者给整段文字加上引号。",),
            explanation=(
                "在“{字段: 内容, 字段: 内容}”里，半角逗号把各项分开，后半句于是成了没有内容的字段。"
                "方括号里也一样，一项会变成两项。"
            ),
        ),
        en=Message(
            title="Comma inside braces",
            sentence="A comma inside braces made “{key}” a field of its own.",
            hints=("Use a full-width comma “，”, or put the text into quotes.",),
            explanation=(
                "In {key: text, key: text} a half-width comma parts the fields, so half of the "
                "text became a field without content. In square brackets it makes two items of one."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 绘本阅读,手绘环保袋, time: 4月22日}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 绘本阅读，手绘环保袋, time: 4月22日}
        """,
    ),
    PG131=both(
        zh=Message(
            title="没有结束的括号",
            sentence="括号“{mark}”没有配对。",
            hints=("补上另一半；括号是文字的一部分时，整段加上引号。",),
            explanation=(
                "半角“[”开头是列表，“{”开头是一组字段；没有另一半，下面各行都被算进去，"
                "到后面才发觉不对。"
            ),
        ),
        en=Message(
            title="Unclosed bracket",
            sentence="The bracket “{mark}” is never closed.",
            hints=("Close it; if it belongs to the text, put the whole text into quotes.",),
            explanation=(
                "Everything below is taken into the list or mapping, so the mistake shows up late."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        fixing=Fixing.SOME,
    ),
    PG132=both(
        zh=Message(
            title="文字里的冒号",
            sentence="文字里有“冒号加空格”，YAML 会当作另一个字段。",
            hints=("换成全角冒号“：”，或者给整段文字加上引号。",),
            explanation=(
                "冒号加空格前面的，YAML 都看作字段名。“14:30”“http://”的冒号后面没有空格，不要紧。"
            ),
        ),
        en=Message(
            title="Colon inside a text",
            sentence="A colon and a space inside a text begin another field in YAML.",
            hints=("Use a full-width colon “：”, or put the whole text into quotes.",),
            explanation=(
                "YAML takes what stands before a colon and a space for a key. In 14:30 and http:// "
                "no space follows, so they do no harm."
            ),
        ),
        wrong="introduction: 活动主题: 春满大地，书香铜官。",
        right="introduction: 活动主题：春满大地，书香铜官。",
        fixing=Fixing.SAFE,
    ),
    PG134=both(
        zh=Message(
            title="没有用处的注释",
            sentence="这个注释没有用：这一行没有 {code}。",
            hints=("删去它。",),
            explanation=(
                "“plangen: ignore”只管它所在的一行，写在“body: |”后面的管整段正文。没有用处的留着，"
                "以后会把真的错误盖住。"
            ),
        ),
        en=Message(
            title="Idle comment",
            sentence="This comment keeps nothing quiet: there is no finding {code} on this line.",
            hints=("Remove it.",),
            explanation=(
                "“plangen: ignore” holds for its line, and after “body: |” for the whole text. "
                "Left where it keeps nothing quiet, it would later hide a real mistake."
            ),
        ),
        wrong="introduction: 4月开展世界读书日系列活动。  # plangen: ignore PG301",
        right="introduction: 4月开展世界读书日系列活动。",
    ),
    PG135=both(
        zh=Message(
            title="注释里的编号",
            sentence="没有编号为“{value}”的规则，这个注释不起作用。",
            hints=(NEAREST.zh, "写内容规则的编号，如 PG301。"),
            explanation=(
                "编号不对，要略过的照样报告。注释只管内容规则（PG3 开头），"
                "文件和字段的错误不能略过；编号也不能不写。"
            ),
        ),
        en=Message(
            title="Code in a comment",
            sentence="No rule has the code “{value}”, so this comment does nothing.",
            hints=(NEAREST.en, "Write codes of content rules, such as PG301."),
            explanation=(
                "With a wrong code the finding is told all the same. Comments hold for content "
                "rules alone (PG3xx), not for mistakes of file and fields, and must name a code."
            ),
        ),
        wrong="introduction: 3月开展讲座。  # plangen: ignore PG3001",
        right="introduction: 3月开展讲座。  # plangen: ignore PG301",
    ),
    PG137=both(
        zh=Message(
            title="被当作注释的文字",
            sentence="“{text}”不会印出来：YAML 把这里的 # 和它后面的文字当作注释。",
            hints=("要印，就给整段文字加上一对半角引号；真是注释，就在 # 后面空一格。",),
            explanation=(
                "“#话题#”是常用的写法，而 YAML 里空格加 # 是注释的开头，后面的文字就悄悄丢了；"
                "紧接在引号、逗号、括号和“|”后面的 # 也是。"
                "# 后面空一格、再没有别的 # 的，才当作写给自己看的注释，不报告。"
            ),
        ),
        en=Message(
            title="Words taken for a comment",
            sentence=(
                "“{text}” is not printed: YAML takes the # here, and all behind it, for a comment."
            ),
            hints=(
                "To print it, put the whole text into quotes; a comment has a space behind its #.",
            ),
            explanation=(
                "#topic# is everyday language, but in YAML a # after a space, a quote, a comma, a "
                "bracket or “|” begins a comment, and its words are lost. Only a comment that "
                "begins with “# ” and has no further # is taken for the writer's own."
            ),
        ),
        wrong="introduction: 围绕 #世界读书日# 开展活动。",
        right="introduction: '围绕 #世界读书日# 开展活动。'",
        fixing=Fixing.SOME,
    ),
    PG138=both(
        zh=Message(
            title="一段像是分成了两行",
            sentence="这一行没有说完，下一行接着说；每一行是一段，会印成两段。",
            several=(
                "这段文字有{count}行没有说完，下一行接着说；每一行是一段，会印成许多段"
                "（第{lines}行）。"
            ),
            hints=("是一段的，把两行连成一行；是两段的，写完这一段，或者中间空一行。",),
            explanation=(
                "“|”下面的文字，每一行是一段。从别处粘贴来的文字往往一行一断，印出来就成了许多段。"
                "检查和新建计划时，这样的两行当作一段来读。"
            ),
        ),
        en=Message(
            title="One paragraph on two lines",
            sentence=(
                "This line breaks off and the next goes on; each line is a paragraph, so two are "
                "printed."
            ),
            several=(
                "{count} lines of this text break off and the next goes on; each line is printed "
                "as a paragraph (lines {lines})."
            ),
            hints=("Put one paragraph on one line; end the first of two, or leave a blank line.",),
            explanation=(
                "Below “|” each line is a paragraph. Pasted text is often broken line by line, and "
                "would be printed as many paragraphs. Checks and new plans read such lines as one."
            ),
        ),
        wrong="introduction: |\n  现将本月活动，\n  安排如下：",
        right="introduction: |\n  现将本月活动，安排如下：",
        fixing=Fixing.UNSAFE,
    ),
    PG156=both(
        zh=Message(
            title="连成一段的几行",
            sentence="“{text}”会和上一行连成一段：YAML 把这里的换行当作空格。",
            hints=("要各成一段，就在字段后面写“|”，几行文字写在它下面；或者在两行之间空一行。",),
            explanation=(
                "不写“|”的文字，YAML 把换行读作空格，几行连成一段来印。"
                "日期、时间、编号、“地点：”一类开头的行，多半是想各占一行的。"
            ),
        ),
        en=Message(
            title="Lines that become one paragraph",
            sentence="“{text}” is joined with the line above, whose end is a blank for YAML.",
            hints=("Write “|” behind the key and the lines below it, or leave a line empty.",),
            explanation=(
                "Without “|”, YAML takes a line end for a blank, and the lines are one paragraph. "
                "Lines that begin with a date, a number, or a label such as 地点： mostly stand "
                "by themselves."
            ),
        ),
        wrong="introduction: 安排如下：\n  时间：4月8日\n  地点：报告厅。",
        right="introduction: |\n  安排如下：\n  时间：4月8日\n  地点：报告厅。",
    ),
    PG139=both(
        zh=Message(
            title="写成几行的一行字",
            sentence="这一栏只印一行，这里写了几行，连成一行来印。",
            hints=("写在一行里。",),
            explanation=(
                "标题、表题、单位这样的栏目只有一行，分行写的会连起来印。"
                "计划、通知和附件的标题照写的行来分行，正文和表格里每一行各自成行，都不报告。"
            ),
        ),
        en=Message(
            title="One line typed on several",
            sentence="This field has one line; the several that were typed are joined in print.",
            hints=("Write it on one line.",),
            explanation=(
                "Fields such as headings, captions and offices have one line. Titles of the plan, "
                "the notice and attachments keep the lines that are typed, and so do texts and "
                "cells; about these nothing is said."
            ),
        ),
        wrong="organization: |\n  铜官区\n  图书馆",
        right="organization: 铜官区图书馆",
        fixing=Fixing.SAFE,
    ),
)
