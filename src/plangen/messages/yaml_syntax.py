"""Messages about syntax that YAML or a plan file does not allow."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import YAML
from plangen.messages.message import Message, both, family

CODES = family(
    YAML,
    PG111=both(
        zh=Message(
            title="不符合 YAML 的写法",
            sentence="从这里起不符合 YAML 的写法。",
            hints=(
                (
                    "检查这一行和上一行：冒号用半角、后面空一格，缩进用空格对齐，引号和括号成对；"
                    "文字里有特殊符号时，整段加上引号。"
                ),
            ),
            explanation=(
                "同一层的字段要左边对齐，列表的短横也一样。差一格，后面的内容就都读不出来了；"
                "发现的地方常常比写错的地方晚一行。"
            ),
        ),
        en=Message(
            title="Not YAML",
            sentence="From here on this is not YAML ({detail}).",
            hints=(
                (
                    "Check this line and the one above: a colon and a space after each key, "
                    "indentation by spaces, quotes and brackets in pairs; quote texts with special "
                    "characters."
                ),
            ),
            explanation=(
                "Fields of one level begin in the same column, and so do the dashes of a list. One "
                "space off, and nothing after it can be read; it is often noticed a line late."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
              ]
        """,
        right="""
            sections:
              - title: 员工培训
        """,
    ),
    PG112=both(
        zh=Message(
            title="空文件",
            sentence="文件是空的。",
            hints=("至少写上 organization 和 period 两项。",),
            explanation="只有注释或只有“---”的文件也算空。多半是没有保存，或者还没有写。",
        ),
        en=Message(
            title="Empty file",
            sentence="The file is empty.",
            hints=("Write at least organization and period.",),
            explanation=(
                "A file with nothing but comments or “---” is empty too; mostly it was not saved."
            ),
        ),
    ),
    PG113=both(
        zh=Message(
            title="重复的字段",
            sentence="“{key}”在这里写了两次。",
            hints=("只留一个；两处内容不同时，合在一起。",),
            explanation=(
                "YAML 规定同一处的字段名不能重复（YAML 1.2，3.2.1.1）。许多程序只取后一个，"
                "前面的内容就悄悄丢了；留哪一个，由您决定。"
            ),
        ),
        en=Message(
            title="Repeated field",
            sentence="“{key}” is written twice here.",
            hints=("Keep one; join the two if they differ.",),
            explanation=(
                "YAML has each key once in a mapping (YAML 1.2, 3.2.1.1). Many programs take the "
                "last and lose the first without a word; here the choice is yours."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                body: 组织学习卫生知识。
                body: 组织消防演练。
        """,
        right="""
            sections:
              - title: 员工培训
                body: 组织学习卫生知识，组织消防演练。
        """,
    ),
    PG114=both(
        zh=Message(
            title="YAML 标签",
            sentence="计划文件不使用 YAML 标签“{tag}”。",
            hints=("删去标签；“!”是文字的一部分时，整段加上引号。",),
            explanation=(
                "以半角叹号开头的词在 YAML 里是标签，不是文字，不会印出来。全角叹号开头的只是文字，"
                "没有这个问题。"
            ),
        ),
        en=Message(
            title="YAML tag",
            sentence="Plan files do not use YAML tags (“{tag}”).",
            hints=("Remove the tag; quote the text if “!” belongs to it.",),
            explanation=(
                "A word that begins with a half-width exclamation mark is a tag in YAML, not text, "
                "and would not be printed. A full-width one is ordinary text."
            ),
        ),
        wrong="remarks: !note 请提前报名",
        right="remarks: 请提前报名",
    ),
    PG115=both(
        zh=Message(
            title="合并键",
            sentence="计划文件不使用合并键“<<”。",
            hints=("把要用的各项直接写出来。",),
            explanation=(
                "“<<”把另一处的字段并进来，是 YAML 1.1 的附加写法，YAML 1.2 里没有。计划要印什么，"
                "就逐项写明什么，看的人不必到别处去找。"
            ),
        ),
        en=Message(
            title="Merge key",
            sentence="Plan files do not use the merge key “<<”.",
            hints=("Write the fields out.",),
            explanation=(
                "“<<” takes over the fields of another place; it is an addition to YAML 1.1 and "
                "not in YAML 1.2. A plan says in full what is printed."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - &a {name: 阅读分享会, time: 4月8日}
                  - {<<: *a, time: 4月15日}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 阅读分享会, time: 4月8日}
                  - {name: 阅读分享会, time: 4月15日}
        """,
    ),
    PG116=both(
        zh=Message(
            title="不是词的字段名",
            sentence="字段名必须是一个词，不能是列表或映射。",
            hints=("以“[”或“{{”开头的文字要加上引号。",),
            explanation=(
                "半角“[”开头是列表，“{”开头是映射，后面再写冒号，它就成了字段名。"
                "多半是文字以方括号开头，如“[线上]”；写成“【线上】”就不必加引号。"
            ),
        ),
        en=Message(
            title="Key that is not a word",
            sentence="A key must be one word, not a list or a mapping.",
            hints=("Quote a text that begins with “[” or “{{”.",),
            explanation=(
                "“[” begins a list and “{” a mapping; a colon after it makes all of that a key. "
                "Mostly a text begins with a bracket, as in [线上]; 【线上】 needs no quotes."
            ),
        ),
        wrong="""
            sections:
              - title: 阅读推广活动
                items:
                  - {[线上]: 科普展览}
        """,
        right="""
            sections:
              - title: 阅读推广活动
                items:
                  - '[线上]科普展览'
        """,
    ),
    PG117=both(
        zh=Message(
            title="一个文件两个计划",
            sentence="一个文件只能有一个计划，这里又开始了一个（---）。",
            hints=("分成两个文件。",),
            explanation=(
                "顶格的“---”表示另一份内容开始（YAML 1.2，9.1），不是分隔线。"
                "一个文件生成一份 Word 文档，第二个计划没有地方印。"
            ),
        ),
        en=Message(
            title="Two plans in one file",
            sentence="One file holds one plan; another begins here (---).",
            hints=("Make two files.",),
            explanation=(
                "A line that begins with “---” starts another document (YAML 1.2, 9.1) and is no "
                "ruled line. One file becomes one Word document; the second plan has nowhere to go."
            ),
        ),
        wrong="""
            organization: 铜官区图书馆
            period: 2023-04
            ---
            period: 2023-05
        """,
        right="organization: 铜官区图书馆\nperiod: 2023-04",
    ),
    PG118=both(
        zh=Message(
            title="没有来处的引用",
            sentence="引用“*{name}”没有对应的“&{name}”。",
            hints=("“*”是文字的一部分时，整段加上引号。",),
            explanation=(
                "“*”后面的词代表前面用“&”起了这个名字的内容；前面没有这个名字，就不知道要印什么。"
            ),
        ),
        en=Message(
            title="Alias without an anchor",
            sentence="The alias “*{name}” has no “&{name}”.",
            hints=("Quote the text if “*” belongs to it.",),
            explanation=(
                "A word after “*” is the name that “&” gave to a text above; here there is none."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, owner]
                rows:
                  - {name: 老年书法交流活动, owner: *team}
        """,
        right="""
            activities:
              main:
                columns: [name, owner]
                rows:
                  - {name: 老年书法交流活动, owner: 活动小组}
        """,
    ),
    PG119=both(
        zh=Message(
            title="不能用的字符",
            sentence="文件里有 Word 文档不能容纳的字符 {character}。",
            hints=("删去这个字符。",),
            explanation=(
                "Word 文档由 XML 组成，XML 1.0（2.2）不容许控制字符；它们多半是复制时带来的，"
                "双引号里的“\\b”之类也会变成它。行分隔符（U+2028 等）会使行号算错，也不能用。"
            ),
        ),
        en=Message(
            title="Unusable character",
            sentence="The file has the character {character}, which a Word document cannot hold.",
            hints=("Delete the character.",),
            explanation=(
                "XML 1.0 (2.2), of which a Word document is made, forbids control characters; they "
                "mostly come by copying, or by \\b and the like in double quotes. Line separators "
                "(U+2028) would shift all line numbers."
            ),
        ),
        wrong=r'remarks: "请提前\b报名"',
        right="remarks: 请提前报名",
    ),
    PG120=both(
        zh=Message(
            title="计划的最外层",
            sentence="计划文件的最外层应该是“字段: 内容”。",
            hints=("从“organization: 单位名称”这一行写起。",),
            explanation=(
                "各行都以“- ”开头就成了列表。计划由字段组成，"
                "这样才分得清哪是标题、哪是正文、哪是表格。"
            ),
        ),
        en=Message(
            title="The top of a plan",
            sentence="A plan file consists of “key: value” lines.",
            hints=("Begin with “organization: name”.",),
            explanation=(
                "Only fields tell title, text and tables apart; a list or a bare text does not."
            ),
        ),
        wrong="- organization: 铜官区图书馆\n- period: 2023-04",
        right="organization: 铜官区图书馆\nperiod: 2023-04",
    ),
    PG121=both(
        zh=Message(
            title="层数太多",
            sentence="层数太多，超过 {limit} 层。",
            hints=("减少缩进的层数。",),
            explanation=(
                "一个计划用到的不过十来层。超过五十层，多半是括号没有写完，或者缩进一行比一行深。"
            ),
        ),
        en=Message(
            title="Too many levels",
            sentence="More than {limit} levels of nesting.",
            hints=("Use fewer levels.",),
            explanation=(
                "A plan has about a dozen. More than fifty come from brackets that were never "
                "closed, or from lines indented ever deeper."
            ),
        ),
    ),
    PG122=both(
        zh=Message(
            title="引用展开得太多",
            sentence="引用展开后超过 {limit} 项。",
            hints=("把内容直接写出来。",),
            explanation=(
                "引用里套引用，几行就能变成几百万项，读不完，也印不出来。计划里很少用得着引用。"
            ),
        ),
        en=Message(
            title="Too much from aliases",
            sentence="The aliases stand for more than {limit} values.",
            hints=("Write the values out.",),
            explanation=(
                "Aliases of aliases grow to millions of values within a few lines, more than can "
                "be read or printed. Plans hardly need any."
            ),
        ),
    ),
    PG123=both(
        zh=Message(
            title="行首的制表符",
            sentence="这一行的开头用了制表符（Tab）。",
            hints=(
                "换成空格，到第{last}行都一样；每层两个。",
                "换成空格，每层两个。",
            ),
            explanation=(
                "YAML 的缩进只能用空格（YAML 1.2，6.1）。制表符在各种编辑器里宽窄不同，看着对齐的，"
                "未必真在同一层。"
            ),
        ),
        en=Message(
            title="Tab at the start of a line",
            sentence="This line begins with a tab.",
            hints=(
                "Indent by spaces, down to line {last}; two a level.",
                "Indent by spaces, two a level.",
            ),
            explanation=(
                "YAML is indented by spaces alone (YAML 1.2, 6.1). Tabs are of another width in "
                "each editor, so what looks aligned may not be."
            ),
        ),
        wrong="sections:\n\t- title: 员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG133=both(
        zh=Message(
            title="两种语言的同一字段",
            sentence="“{key}”和“{other}”是同一个字段，写了两次。",
            hints=("只留一个。",),
            explanation=(
                "每个字段都有英文名和中文名，如 organization 和“单位”。同一处两个都写，"
                "就不知道该印哪一个。"
            ),
        ),
        en=Message(
            title="One field in both languages",
            sentence="“{key}” and “{other}” are one field, written twice.",
            hints=("Keep one.",),
            explanation=(
                "Each key has an English and a Chinese name, such as organization and 单位. With "
                "both in one place, it is open which to print."
            ),
        ),
        wrong="organization: 铜官区图书馆\n单位: 铜官区图书馆",
        right="organization: 铜官区图书馆",
    ),
)
