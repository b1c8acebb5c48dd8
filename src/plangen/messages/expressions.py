"""Messages about expressions in texts."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import FIELDS
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    FIELDS,
    PG221=both(
        zh=Message(
            title="没有结束的表达式",
            sentence="“{{{{”没有对应的“}}}}”。",
            hints=("补上“}}}}”。",),
            explanation="没有结尾，就不知道哪些字要计算、哪些字要照印。",
        ),
        en=Message(
            title="Unclosed expression",
            sentence="“{{{{” has no “}}}}”.",
            hints=("Add “}}}}”.",),
            explanation=(
                "Without its end, it is open which words are computed and which are printed."
            ),
        ),
        wrong="introduction: 现将{{ period.month 月份工作计划安排如下：",
        right="introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
    PG231=both(
        zh=Message(
            title="表达式里的全角引号",
            sentence="表达式“{{{{{expression}}}}}”里的引号要用半角的。",
            hints=("把“ ”换成半角的引号 \"…\" 或 '…'。",),
            explanation=(
                "花括号里面由程序来算，只认半角的引号；印出来的文字里，引号照常用全角的“ ”。"
            ),
        ),
        en=Message(
            title="Curly quotes in an expression",
            sentence="Texts in the expression “{{{{{expression}}}}}” need straight quotes.",
            hints=("Write straight quotes \"…\" or '…' in place of “ ”.",),
            explanation=(
                "What stands between the braces is computed, and knows straight quotes alone. In "
                "the text that is printed “ ” are right."
            ),
        ),
        wrong="introduction: 本月活动{{ “多” if activities.count > 3 else “少” }}。",
        right="introduction: 本月活动{{ '多' if activities.count > 3 else '少' }}。",
        fixing=Fixing.SAFE,
    ),
    PG222=both(
        zh=Message(
            title="看不懂的表达式",
            sentence="看不懂表达式“{expression}”。",
            hints=("写成 {{{{ {spelt:activities.count|活动.总数} }}}} 这样的名称。",),
            explanation=(
                "花括号里写名称和加减，不写句子。名称的各部分用半角的点连接，中间没有空格，"
                "也没有全角标点。"
            ),
        ),
        en=Message(
            title="Unclear expression",
            sentence="The expression “{expression}” is not understood.",
            hints=("Write a name, as in {{{{ {spelt:activities.count|活动.总数} }}}}.",),
            explanation=(
                "Between the braces stand names and sums, no sentences. The parts of a name are "
                "joined by a half-width full stop, without spaces or full-width marks."
            ),
        ),
        wrong="introduction: 现将{{ period month }}月份工作计划安排如下：",
        right="introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
    PG223=both(
        zh=Message(
            title="不能用的表达式",
            sentence="表达式里不能用这种写法（{form}）。",
            hints=("只能用名称、数字、文字、加减、比较和“甲 if 条件 else 乙”。",),
            explanation=(
                "表达式用来填数字和名称，能做的事有意限制得很少：谁都看得懂，"
                "外来的计划也做不了坏事。"
            ),
        ),
        en=Message(
            title="Form not allowed in expressions",
            sentence="This form is not allowed in an expression ({form}).",
            hints=("Names, numbers, texts, + and -, comparisons and “a if condition else b” are.",),
            explanation=(
                "Expressions fill in numbers and names. They can do little on purpose: anyone can "
                "read them, and a plan from elsewhere can do no harm."
            ),
        ),
        wrong="""
            introduction: 4月份计划开展活动{{ len(activities) }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            introduction: 4月份计划开展活动{{ activities.count }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG224=both(
        zh=Message(
            title="表达式里没有的名称",
            sentence="表达式里的“{name}”没有定义。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "能用的有单位、时期的年月（或季度、半年、周）、活动总数和每张表的活动数、分馆数。"
                "活动表改了名称，表达式也要跟着改。"
            ),
        ),
        en=Message(
            title="Unknown name in an expression",
            sentence="“{name}” is not defined.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "There are the organization, the period's year and month (or quarter, half, week), "
                "the total of activities, and the count and venues of each table. When a table is "
                "renamed, expressions follow."
            ),
        ),
        wrong="""
            introduction: 4月份总馆计划开展活动{{ activities.mian.count }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            introduction: 4月份总馆计划开展活动{{ activities.main.count }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG225=both(
        zh=Message(
            title="没有结果的表达式",
            sentence="表达式“{expression}”得不出文字或数字。",
            hints=("用到具体的数，例如 {spelt:activities.count|活动.总数}。",),
            explanation=(
                "印出来的只能是文字或数字。整张表、整个时期不是，比较得出的是或否也不是；"
                "文字和文字不能相加。"
            ),
        ),
        en=Message(
            title="Expression without a result",
            sentence="The expression “{expression}” gives no text or number.",
            hints=("Go on to a number, for example {spelt:activities.count|活动.总数}.",),
            explanation=(
                "Only a text or a number can be printed. A whole table or period is neither, a "
                "comparison gives yes or no, and texts cannot be added."
            ),
        ),
        wrong="""
            introduction: 4月份计划开展活动{{ activities }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            introduction: 4月份计划开展活动{{ activities.count }}场。
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG228=both(
        zh=Message(
            title="写错的表达式",
            sentence="这像是表达式，但写法不对，会照原样印出来。",
            hints=("写成半角的两对花括号：{{{{ {spelt:activities.count|活动.总数} }}}}。",),
            explanation=(
                "全角花括号、单个花括号和“{% %}”都不会计算，印出来的是花括号本身，不是数字。"
            ),
        ),
        en=Message(
            title="Mistyped expression",
            sentence="This looks like an expression but is none, and is printed as it stands.",
            hints=(
                (
                    "Write two pairs of half-width braces: "
                    "{{{{ {spelt:activities.count|活动.总数} }}}}."
                ),
            ),
            explanation=(
                "Full-width or single braces and {% %} are printed as they are, with no number."
            ),
        ),
        wrong="introduction: 现将{ period.month }月份工作计划安排如下：",
        right="introduction: 现将{{ period.month }}月份工作计划安排如下：",
    ),
)
