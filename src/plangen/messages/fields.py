"""Messages about fields that are unknown, missing or filled with a wrong value."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import FIELDS
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    FIELDS,
    PG201=both(
        zh=Message(
            title="没有的字段",
            sentence="没有“{key}”这个字段。",
            several="没有“{key}”这个字段，这样写的有{count}处（第{lines}行）。",
            hints=(
                NEAREST.zh,
                "可以写：{known}；要另加一列，就在“{spelt:columns|列}”里加上“{{{column}: 表头}}”。",
                KNOWN.zh,
            ),
            explanation=(
                "字段名写错一个字，写在它下面的内容就没有地方印；悄悄略去等于丢了，所以算错误。"
                "自定的列要先在 columns（列）里写上表头。"
            ),
        ),
        en=Message(
            title="Unknown field",
            sentence="There is no field “{key}”.",
            several="There is no field “{key}”; it stands in {count} places (lines {lines}).",
            hints=(
                NEAREST.en,
                "Possible: {known}; a column of your own is “{{{column}: header}}” in columns.",
                KNOWN.en,
            ),
            explanation=(
                "What is written under a misspelt key has no place in the document; to drop it "
                "silently would lose it. A column of your own needs a header in columns first."
            ),
        ),
        wrong="secions:\n  - title: 员工培训",
        right="sections:\n  - title: 员工培训",
    ),
    PG202=both(
        zh=Message(
            title="缺少的字段",
            sentence="缺少必须填写的“{key}”。",
            hints=("加上一行“{key}: 内容”。",),
            explanation=(
                "单位和月份，附件的标题，表格的列，分组的分馆和行，落款的日期，"
                "少了就排不成文。只有字段名、没有内容的，也算缺少。"
            ),
        ),
        en=Message(
            title="Missing field",
            sentence="The required “{key}” is missing.",
            hints=("Add a line “{key}: …”.",),
            explanation=(
                "Organization and period, the titles of attachments, a table's columns, a group's "
                "venue and rows and a signature's date must be there. A key without content counts "
                "as missing."
            ),
        ),
        wrong="signature: {organization: 铜官区图书馆}",
        right="signature: {date: 2023-03-28}",
    ),
    PG203=both(
        zh=Message(
            title="该写文字的地方",
            sentence="“{key}”应该是一段文字。",
            hints=("第 {item} 项只写文字：“- ”后面不加“字段:”，也不空着。", "写成“{key}: 文字”。"),
            explanation=(
                "这里印的是一段文字，不是列表，也不是一组字段。要分段，写在“body: |”（正文）下面，"
                "每一行是一段；要分条，写成 items（条目）。"
            ),
        ),
        en=Message(
            title="Where a text belongs",
            sentence="“{key}” should be a text.",
            hints=(
                "Write item {item} as a text alone after “- ”, without “key:”.",
                "Write “{key}: text”.",
            ),
            explanation=(
                "One text is printed here, not a list and not fields. Write paragraphs below "
                "“body: |”, one on each line, and points as items."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                body:
                  - 学习卫生知识
                  - 组织消防演练
        """,
        right="""
            sections:
              - title: 员工培训
                items:
                  - 学习卫生知识
                  - 组织消防演练
        """,
    ),
    PG204=both(
        zh=Message(
            title="该写列表的地方",
            sentence="“{key}”应该是一个列表。",
            hints=("每一项单独一行，前面写“- ”。",),
            explanation="章节、条目、表格的行可以有几个，所以一律写成列表，只有一个时也一样。",
        ),
        en=Message(
            title="Where a list belongs",
            sentence="“{key}” should be a list.",
            hints=("One item a line, each after “- ”.",),
            explanation=(
                "There may be several sections, items or rows, so they are a list, even of one."
            ),
        ),
        wrong="sections: 员工培训",
        right="sections:\n  - title: 员工培训",
    ),
    PG205=both(
        zh=Message(
            title="该写字段的地方",
            sentence="“{key}”应该是若干个“字段: 内容”。",
            hints=("换一行，缩进两格，再写各字段。",),
            explanation=(
                "章节、活动由几个字段组成，单写一段文字，看不出是其中的哪一个。"
                "只有条目和列可以单写一段文字。"
            ),
        ),
        en=Message(
            title="Where fields belong",
            sentence="“{key}” should be “key: value” lines.",
            hints=("Begin a new line, indented by two spaces.",),
            explanation=(
                "A section or an activity is made of fields; a bare text does not say which of "
                "them it is. Only items and columns may be a text alone."
            ),
        ),
        wrong="sections:\n  - 员工培训",
        right="sections:\n  - title: 员工培训",
    ),
    PG206=both(
        zh=Message(
            title="空的内容",
            sentence="“{key}”是空的。",
            hints=("填上内容。",),
            explanation=(
                "标题、名称只有引号或空格，印出来就是一处空白；"
                "一列都没有的表格、一项活动都没有的分组，根本印不成。"
            ),
        ),
        en=Message(
            title="Nothing inside",
            sentence="“{key}” is empty.",
            hints=("Fill it in.",),
            explanation=(
                "Titles and names of nothing but quotes or spaces would be printed as a gap; a "
                "table without columns or a group without rows cannot be printed at all."
            ),
        ),
        wrong="""
            sections:
              - title: ""
                body: 4月组织开展公共场馆卫生知识培训。
        """,
        right="""
            sections:
              - title: 员工培训
                body: 4月组织开展公共场馆卫生知识培训。
        """,
    ),
    PG207=both(
        zh=Message(
            title="计划的时期",
            sentence="“{value}”不是一个时期。",
            hints=(
                "其中的{letters}是字母：写成数字，“{suggested}”。",
                "这是一天：整月的计划写成“{month}”；只有这一天的，写成“{day}”。",
                (
                    "写成“2023-04”“2023年4月”（月份从 1 到 12）、"
                    "“2023-Q2”“2023年上半年”“2023-W14”，"
                    "或一段日子“2024年3月4日至8日”。"
                ),
            ),
            explanation=(
                "标题里的年月由它而来，各处的日期也拿它核对，所以年份不能省。按周的计划，"
                "一周从星期一算起（ISO 8601）。"
            ),
        ),
        en=Message(
            title="Period of the plan",
            sentence="“{value}” is not a period.",
            hints=(
                "There are letters in it, {letters}: write “{suggested}”, with digits.",
                "This is a day: write “{month}” for its month, or “{day}” for the day alone.",
                (
                    "Write 2023-04, 2023年4月 (months from 1 to 12), 2023-Q2, 2023-H1, 2023, "
                    "2023-W14, or a span: 2024-03-04..2024-03-08."
                ),
            ),
            explanation=(
                "Titles take their year and month from it, and dates are checked against it, so "
                "the year must be there. A week begins on Monday (ISO 8601)."
            ),
        ),
        wrong="period: 4月",
        right="period: 2023-04",
        fixing=Fixing.SOME,
    ),
    PG208=both(
        zh=Message(
            title="是与否",
            sentence="“{key}”只能写是或否（true 或 false），而不是“{value}”。",
            hints=("写“是”或“否”，或者 true、false。",),
            explanation=(
                "header（表头行）说明印不印表头，写是、否，或者 true、false。"
                "“不要”“取消”这样的词不猜，免得猜错了，多印或少印一行。"
            ),
        ),
        en=Message(
            title="True or false",
            sentence="“{key}” should be true or false, not “{value}”.",
            hints=("Write true or false.",),
            explanation=(
                "header says whether the header row is printed: true or false, or 是 or 否. Words "
                "such as 不要 are not guessed at, lest a row is printed or lost by mistake."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                header: 不要
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                header: false
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG220=both(
        zh=Message(
            title="字段的两种写法",
            sentence="这里写“{key}”，照这个文件的写法是“{other}”，是同一个字段。",
            several=(
                "这里写“{key}”，照这个文件的写法是“{other}”，是同一个字段，"
                "这样的有{count}处（第{lines}行）。"
            ),
            hints=("全文用一种写法。",),
            explanation="两种写法意思相同，印出来也一样，只是混用以后，查找和修改时容易漏掉一种。",
        ),
        en=Message(
            title="Two spellings of one field",
            sentence="“{key}” is “{other}” in the spelling of this file: one field.",
            several=(
                "“{key}” is “{other}” in the spelling of this file: one field, in "
                "{count} places (lines {lines})."
            ),
            hints=("Use one spelling throughout the file.",),
            explanation=(
                "Both mean the same and print the same, but in a mixed file one of them is easily "
                "missed when searching and changing."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
              - 标题: 图书馆简报的编辑制作
        """,
        right="""
            sections:
              - title: 员工培训
              - title: 图书馆简报的编辑制作
        """,
    ),
    PG226=both(
        zh=Message(
            title="成文日期",
            sentence="“{value}”不是一个日期。",
            hints=(
                "其中的{letters}是字母：写成数字，“{suggested}”。",
                "{month}月只有{days}天，没有{day}日。",
                "年月日写全，例如“2023-03-28”或“2023年3月28日”。",
            ),
            explanation=(
                "公文的成文日期写全年月日，不编虚位（GB/T 9704-2012，7.3.5.4），"
                "“03月”的“0”会自动去掉。一段时间和不存在的日子都不是日期。"
            ),
        ),
        en=Message(
            title="Date of the document",
            sentence="“{value}” is not a date.",
            hints=(
                "There are letters in it, {letters}: write “{suggested}”, with digits.",
                "Month {month} has {days} days, and no day {day}.",
                "Write it in full: 2023-03-28 or 2023年3月28日.",
            ),
            explanation=(
                "An official document is dated with year, month and day in full, without leading "
                "zeros (GB/T 9704-2012, 7.3.5.4); zeros are dropped for you. Ranges and days that "
                "do not exist are no dates."
            ),
        ),
        wrong="signature:\n  date: 3月28日",
        right="signature:\n  date: 2023年3月28日",
    ),
    PG227=both(
        zh=Message(
            title="层次太深的条目",
            sentence="条目的层次太多。",
            hints=("“一、”下面最多有（一）、1.、（1）三级；把这一级并到上一级。",),
            explanation=(
                "公文的层次是“一、”“（一）”“1.”“（1）”四级（GB/T 9704-2012，7.3.3），"
                "再往下没有编号可用。"
            ),
        ),
        en=Message(
            title="Items too deep",
            sentence="Items are nested too deeply.",
            hints=("Below 一、 there are （一）, 1. and （1）; move this level up.",),
            explanation=(
                "Official documents have four levels, 一、 （一） 1. and （1） (GB/T 9704-2012, "
                "7.3.3); below them there is no number to give."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                items:
                  - title: 卫生知识
                    items:
                      - {title: 学习, items: [{title: 自学, items: [读手册]}]}
        """,
        right="""
            sections:
              - title: 员工培训
                items:
                  - title: 卫生知识
                    items:
                      - {title: 学习, items: [自学, 读手册]}
        """,
    ),
    PG229=both(
        zh=Message(
            title="手写的编号",
            sentence="编号自动生成，这里手写的“{value}”没有印。",
            several="编号自动生成，{count}处手写的编号没有印（第{lines}行）。",
            hints=("删去它。",),
            explanation=(
                "章节、条目、附件按次序编号。手写的也印，就成了“一、一、”，"
                "而且增删一项以后就不对了。"
            ),
        ),
        en=Message(
            title="Typed number",
            sentence="Numbers are made; the typed “{value}” is not printed.",
            several="Numbers are made; {count} that were typed are not printed (lines {lines}).",
            hints=("Delete it.",),
            explanation=(
                "Sections, items and attachments are numbered in their order. With the typed "
                "number it would read 一、一、, and after the next insertion it would be wrong."
            ),
        ),
        wrong="sections:\n  - title: 一、员工培训",
        right="sections:\n  - title: 员工培训",
        fixing=Fixing.SAFE,
    ),
    PG268=both(
        zh=Message(
            title="当作数字的字母",
            sentence="“{value}”里的“{letters}”是字母，这里应该是数字。",
            hints=("写成“{suggested}”。",),
            explanation=(
                "字母 O、o 像 0，l、I 像 1，在纸上几乎看不出来；但这样的日期和钟点程序看不懂，"
                "也查找不到。"
            ),
        ),
        en=Message(
            title="Letters for digits",
            sentence="“{letters}” in “{value}” is a letter, where a digit was meant.",
            hints=("Write “{suggested}”.",),
            explanation=(
                "O and o look like 0, l and I like 1, and on paper one hardly sees it; but such "
                "dates and times are not understood, nor found by a search."
            ),
        ),
        wrong="introduction: 4月l日起，现将2O23年4月份工作安排如下：",
        right="introduction: 4月1日起，现将2023年4月份工作安排如下：",
        fixing=Fixing.SAFE,
    ),
    PG290=both(
        zh=Message(
            title="没有标题也没有正文",
            sentence="这一项没有标题，也没有正文。",
            hints=("写上“{spelt:title|标题}: …”；只要一段文字的，写“{spelt:body|正文}: …”。",),
            explanation=(
                "章节和条目靠标题编号；没有标题的，正文就是编号的一段。两样都没有，编号后面就是空的。"
            ),
        ),
        en=Message(
            title="Neither title nor body",
            sentence="There is neither a title nor a body here.",
            hints=("Add “title: …”, or “body: …” for a paragraph alone.",),
            explanation=(
                "Sections and items are numbered by their titles; without one, the body is the "
                "numbered paragraph. Without either nothing would stand behind the number."
            ),
        ),
        wrong="sections:\n  - items: [下发《手册》。]",
        right="sections:\n  - title: 员工培训\n    items: [下发《手册》。]",
    ),
    PG291=both(
        zh=Message(
            title="没有的编号形式",
            sentence="没有“{value}”这种编号形式。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation="编号形式按每一级的第一个编号来写，只有这里列出的几种。",
        ),
        en=Message(
            title="Unknown form of numbers",
            sentence="There is no form of numbers “{value}”.",
            hints=(NEAREST.en, KNOWN.en),
            explanation="A form is named by its first number, and is one of those listed here.",
        ),
        wrong="numbering: [一、, 甲、]",
        right="numbering: [一、, 1、]",
    ),
    PG292=both(
        zh=Message(
            title="编号形式太多",
            sentence="“{key}”里的编号形式太多：只有四级。",
            hints=("去掉多余的。",),
            explanation="章节是第一级，条目是第二到第四级，公文没有更低的级别（7.3.3）。",
        ),
        en=Message(
            title="Too many forms of numbers",
            sentence="“{key}” has too many forms: there are four levels.",
            hints=("Take some out.",),
            explanation=(
                "Sections are the first level, items the second to the fourth; official documents "
                "have none below (7.3.3)."
            ),
        ),
        wrong="numbering: [一、, （一）, 1., （1）, ①]",
        right="numbering: [一、, （一）, 1., （1）]",
    ),
    PG293=both(
        zh=Message(
            title="两级用一种编号形式",
            sentence="“{value}”写了不止一次：两级编号会一样。",
            hints=("给下一级另写一种形式。",),
            explanation="上下级的编号一样，读的人分不清哪一条属于哪一条。",
        ),
        en=Message(
            title="One form of numbers for two levels",
            sentence="“{value}” stands here twice: two levels would look alike.",
            hints=("Give the lower level another form.",),
            explanation="Where two levels are numbered alike, nobody sees what belongs below what.",
        ),
        wrong="numbering: [一、, 1、, 1、]",
        right="numbering: [一、, 1、, （1）]",
    ),
)
