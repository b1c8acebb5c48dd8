"""What the reference of plans says beside its tables, both languages side by side."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel

from plangen.messages import Pair
from plangen.plan.columns import Row
from plangen.plan.formalities import Colophon, Letterhead, Notice, Signature
from plangen.plan.model import ActivityTable, Attachment, Column, Group, Plan
from plangen.plan.picture import Picture
from plangen.plan.sections import Item, Section

WORDS = {
    "title": Pair("计划的字段", "Keys of a plan"),
    "introduction": Pair(
        (
            "每个字段有英文和中文两种写法，一个文件里只用一种；`plangen fmt` 可以换成另一种（[命"
            "令](commands.md)）。标“必写”的要写，其余都可以不写。表里没有的字段是错误。\n"
            "冒号用半角，后面空一格；每一层缩进两个空格。例子是一行的写法，也可以分成几"
            "行：[plans/2023-04.yaml](../../../plans/2023-04.yaml) 是一个完整的计"
            "划，[culture-quarter.yaml](../../../tests/plans/good/culture-quarter.yaml) 是一个用中"
            "文字段的计划。"
        ),
        (
            "Every key has an English and a Chinese name; a file uses one spelling or the other, "
            "and `plangen fmt` turns one into the other ([commands](commands.md)). What is "
            "required is marked; all else may be left out. A key that is not in these tables is "
            "an error.\n"
            "After the colon of a key stands a blank, and each level is set in by two. The "
            "examples are written in one line and may stand in several: "
            "[plans/2023-04.yaml](../../plans/2023-04.yaml) is a whole plan, "
            "[culture-quarter.yaml](../../tests/plans/good/culture-quarter.yaml) one with Chinese "
            "keys."
        ),
    ),
    "homes": Pair("写在{homes}里。", "Stands in {homes}."),
    "home": Pair("{owner}的{key}", "{key} of {owner}"),
    "comma": Pair("、", ", "),
    "required": Pair("必写。", "Required. "),
    "see": Pair("见{part}。", " See {part}."),
    "key": Pair("字段", "key"),
    "other": Pair("英文", "中文"),
    "what": Pair("是什么", "what it is"),
    "example": Pair("例子", "example"),
    "columns": Pair("这些列不用另外说明：", "These columns are known:"),
    "column": Pair("列", "column"),
    "column.other": Pair("英文", "中文"),
    "column.header": Pair("通常的表头", "usual header"),
    "column.synonyms": Pair("也是这一列的表头", "other headers of it"),
    "column.sum": Pair("可以合计", "can be summed"),
    "name": Pair("名称", "name"),
    "name.other": Pair("英文", "中文"),
    "yes": Pair("是", "yes"),
    "no": Pair("否", "no"),
}


class Words(NamedTuple):
    """What is said of a part: its heading, what it is, and what there is to know of it.

    *table* names a table that follows beside that of the keys.
    """

    title: Pair
    lead: Pair
    notes: tuple[Pair, ...] = ()
    table: str = ""


PARTS: dict[type[BaseModel], Words] = {
    Plan: Words(
        Pair("计划", "Plan"),
        Pair("一个计划文件。", "A plan file."),
        (
            Pair(
                "章节的“一、”、条目的（一）、表格的序号、附件的编号都由程序编排，不用手写。",
                "Numbers of sections, items, rows and attachments are made, never typed.",
            ),
            Pair(
                (
                    "标题一行（20 字）排不下时自动分行，排成梯形或菱形（GB/T 9704-2012，7.3.1）："
                    "计划里的名称、《……》、数量和单位、年月都不拆开。想自己分行，写 `标题: |`，下"
                    "面每行写一行；文件名等其他地方仍是一行。附件的标题也一样。"
                ),
                (
                    "A title wider than a line (20 characters) is broken at whole words, in the "
                    "shape of a trapezium or a rhombus (GB/T 9704-2012, 7.3.1): names of the "
                    "plan, 《…》, numbers with their units and periods stay whole. Where it is to "
                    "be broken otherwise, write `title: |` and the lines below it; everywhere "
                    "else, as in the file's name, it stays one line. So with titles of "
                    "attachments."
                ),
            ),
            Pair(
                (
                    "版头、通知、联合单位、版记只在正式发文时写，见[正式发"
                    "文](../howto/sending-out.md)。"
                ),
                (
                    "`letterhead`, `notice`, `jointly` and `colophon` are for documents that are "
                    "sent out: [Sending out](../howto/sending-out.md)."
                ),
            ),
        ),
    ),
    Section: Words(
        Pair("章节", "Section"),
        Pair(
            "编号的一章，依次印标题、正文、图片、条目、结语。",
            (
                "A numbered section. Title, body, pictures, items and closing are printed in this "
                "order."
            ),
        ),
    ),
    Item: Words(
        Pair("条目", "Item"),
        Pair(
            "章节里编号的一条：（一），下面是 1.，再下面是（1）。",
            "A numbered item of a section: （一）, below it 1., below that （1）.",
        ),
        (
            Pair(
                "只有正文的条目可以直接写成一段文字：`条目: [下发《手册》。, 组织学习。]`。",
                (
                    "An item that is a text alone may be written as that text: `items: [下发《手"
                    "册》。, 组织学习。]`."
                ),
            ),
            Pair(
                "标题不以“。”结尾时，自成一段。",
                "A title that does not end with “。” is a paragraph of its own.",
            ),
        ),
    ),
    ActivityTable: Words(
        Pair("活动表", "Table"),
        Pair(
            "一张活动表。“活动”下面每张表一个名称，附件和表达式里用这个名称。",
            (
                "A table of activities. Each has a name in `activities`, by which attachments and "
                "expressions call it."
            ),
        ),
        (
            Pair(
                "`行` 和 `分组` 只写一种；一组写通栏标题，或者（列里有“分馆”的）写分馆。",
                (
                    "There are either `rows` or `groups`; a group has a heading or, in a table "
                    "with that column, a venue."
                ),
            ),
            Pair(
                (
                    "合计用活动的数字来算，单位照写（30人、1,200元），不用自己算。不是数的一格，报"
                    "在那一格上（[PG250—PG254](../rules.md)）。"
                ),
                (
                    "Totals are computed from the cells, with their unit (30人, 1,200元). A cell "
                    "that is no number is an error at its place ([PG250–PG254](../rules.md))."
                ),
            ),
            Pair(
                (
                    "一个分馆的活动跨页时，名称仍是一格。"
                    "在 Word 和 LibreOffice 里都肯定从同一行换页的，"
                    "下一页开头再写一遍名称，加（续），并给出提示（PG516）。"
                ),
                (
                    "The name of a venue that runs over a page is one cell. Where Word and "
                    "LibreOffice surely end the page before the same row, the name stands again "
                    "at the top of the next one, with （续） and a note (PG516)."
                ),
            ),
            Pair(
                "列宽由程序按内容分配。",
                "The widths of columns are made by what stands in them.",
            ),
        ),
    ),
    Column: Words(
        Pair("列", "Column"),
        Pair(
            (
                "平常只写列名：`time`、`时间`。`{时间: 讲座时间}` 另定表头，`{报名方式: 报名方"
                "式}` 自定一列；写全时有这些字段。"
            ),
            (
                "Mostly its name alone: `time`. `{time: 讲座时间}` gives it another header, `{报名"
                "方式: 报名方式}` adds a column of the table's own. In full a column has these "
                "keys."
            ),
        ),
        (
            Pair(
                (
                    "列名也可以写成上表里的表头：`[序号, 活动主题, 日期]`，表头照印，活动里也可以用"
                    "这个词。字段已经有了列（写了它自己的名称，或者前面已经有它的表头），后面的词就是"
                    "自定的一列：`[名称, 主办单位, 承办单位]` 里的“承办单位”。"
                ),
                (
                    "A column may be called by one of these headers, which is printed: `[序号, "
                    "活动主题, 日期]`; rows may use the same word. If the field is taken, by its "
                    "own name anywhere or by an earlier header, the word is a column of the "
                    "table's own, as 承办单位 in `[name, 主办单位, 承办单位]`."
                ),
            ),
            Pair(
                (
                    "`{报名: [人数, 方式]}` 是两列，上面有共同的表头“报名”；里面的列也可以写"
                    "`{字段: 表头}`。没有上级表头的列占表头的两行。"
                ),
                (
                    "`{报名: [人数, 方式]}` is two columns below the head 报名; a column inside "
                    "may be `{key: header}` too. Columns without a head go through both rows of "
                    "the header."
                ),
            ),
        ),
        table="columns",
    ),
    Group: Words(
        Pair("分组", "Group"),
        Pair(
            "一个分馆的活动，或者一个通栏标题下面的活动。",
            "The activities of one venue, or those below one heading.",
        ),
    ),
    Row: Words(
        Pair("行", "Row"),
        Pair("一项活动。", "An activity."),
        (
            Pair(
                "自定的列直接写在活动里：`{名称: 书展, 报名方式: 电话报名}`。",
                (
                    "What stands in a column of the table's own is written like the others: "
                    "`{name: 书展, 报名方式: 电话报名}`."
                ),
            ),
            Pair(
                "序号和分馆由程序填，不写在活动里。",
                "Numbers and venues are filled in, never written into rows.",
            ),
        ),
    ),
    Attachment: Words(
        Pair("附件", "Attachment"),
        Pair(
            "一个附件，依次印标题、正文、图片、章节、表格。编号、附件说明由程序编排。",
            (
                "An attachment. Title, body, pictures, sections and tables are printed in this "
                "order; its number and the note of attachments in the text are made."
            ),
        ),
    ),
    Picture: Words(
        Pair("图片", "Picture"),
        Pair("一张图片，排在文字下面。", "A picture, which stands below a text."),
        (
            Pair(
                (
                    "不写宽度时，按图片本身的大小（看它的 dpi）；怎样都不超出版心。找不到、损坏、"
                    "格式不能用的图片是错误（[PG240—PG244](../rules.md)），没有替代文字、太大的是"
                    "警告（PG245—PG247）。例子"
                    "见[poster.yaml](../../../tests/plans/good/poster.yaml)。"
                ),
                (
                    "Without `width` it has its own size, by its dots per inch. One that is "
                    "missing, broken or of another format is an error "
                    "([PG240–PG244](../rules.md)), one without a description or too large a "
                    "warning (PG245–PG247). An example is "
                    "[poster.yaml](../../tests/plans/good/poster.yaml)."
                ),
            ),
        ),
    ),
    Signature: Words(
        Pair("落款", "Signature"),
        Pair("署名和成文日期（7.3.5）。", "Who signs, and the date (7.3.5)."),
        (
            Pair(
                "落款不会单独在一页上（7.3.5.5）：必要时页末空出几行（PG511），或者略改行距（PG506）。",
                (
                    "It is not left alone on a page (7.3.5.5): if need be, a few lines stay empty "
                    "at the foot of a page (PG511), or the line pitch is changed a little (PG506)."
                ),
            ),
        ),
    ),
    Letterhead: Words(
        Pair("版头", "Letterhead"),
        Pair(
            "正式发文时标题上面的部分（7.2）。",
            "What stands above the title of a document that is sent out (7.2).",
        ),
        (
            Pair(
                "字号、份号、密级、紧急程度的写法会检查（[PG260—PG265](../rules.md)）。",
                (
                    "The forms of number, serial, secrecy and urgency are checked "
                    "([PG260–PG265](../rules.md))."
                ),
            ),
        ),
    ),
    Colophon: Words(
        Pair("版记", "Colophon"),
        Pair(
            "正式发文时最后一页最下面的部分（7.4）。",
            "What stands at the foot of the last page of a document that is sent out (7.4).",
        ),
    ),
    Notice: Words(
        Pair("通知", "Notice"),
        Pair(
            "“关于印发《……》的通知”：通知在前，计划是它的附件，计划自己的附件跟在后面。",
            "关于印发《…》的通知: the plan is its attachment, with its own attachments behind it.",
        ),
    ),
}
"""The parts of a plan, in the order of the page."""

SECTIONS = (
    Words(
        Pair("表达式", "Expressions"),
        Pair(
            (
                "文字里的 `{{ … }}` 会算出数来：`{{ 活动.总数 }}`、`{{ activities.main.count }}`。"
                "有这些名称："
            ),
            (
                "`{{ … }}` in a text computes: `{{ activities.count }}`, `{{ "
                "activities.main.count }}`. The names are:"
            ),
        ),
        (
            Pair(
                (
                    "`活动.总数` 是所有活动的总数；`活动.main.总数` 是 `main` 这张表的活动数，`活"
                    "动.main.分馆数` 是它的分馆数；`月份.年`、`月份.月` 是计划的年和月。"
                ),
                (
                    "`activities.count` is the number of all activities, `activities.main.count` "
                    "of those in the table `main`, `activities.main.venues` of its venues; "
                    "`period.year` and `period.month` are those of the plan."
                ),
            ),
            Pair(
                "计划的时期不是月份时，有 `月份.季度`、`月份.半年` 或 `月份.周`。",
                (
                    "Where the period is no month, there is `period.quarter`, `period.half` or "
                    "`period.week`."
                ),
            ),
            Pair(
                (
                    "`月份.名称` 是时期名称，没有写时是时期本身（2024年3月4日至8日）。一段日子只有"
                    "名称，不跨年的还有 `月份.年`。"
                ),
                (
                    "`period.name` is `period_name`, or else the period itself, in words. A span "
                    "has its name and, within one year, `period.year`."
                ),
            ),
            Pair(
                '数可以加、减、比较：`{{ "甲" if 活动.总数 > 20 else "乙" }}`。',
                (
                    'Numbers can be added, subtracted and compared: `{{ "甲" if activities.count '
                    '> 20 else "乙" }}`.'
                ),
            ),
            Pair(
                "`|chinese` 写成汉字数字：`{{ 活动.总数|chinese }}` 是“二十三”。",
                (
                    "`|chinese` writes a number in Chinese: `{{ activities.count|chinese }}` is 二"
                    "十三."
                ),
            ),
            Pair(
                "以 `{{` 开头的文字要加引号，或者写在 `正文: |` 下面。",
                "A text that begins with `{{` needs quotes, or stands below `body: |`.",
            ),
        ),
        table="names",
    ),
    Words(
        Pair("计划的时期", "Periods"),
        Pair(
            "`月份` 可以是：",
            "`period` can be:",
        ),
        (
            Pair("月：2023-04、2023年4月", "a month: 2023-04, 2023年4月"),
            Pair("季度：2023-Q2、2023年第二季度", "a quarter: 2023-Q2, 2023年第二季度"),
            Pair("半年：2023-H1、2023年上半年", "half a year: 2023-H1, 2023年上半年"),
            Pair("年：2023、2023年", "a year: 2023, 2023年"),
            Pair("周：2023-W14", "a week: 2023-W14"),
            Pair(
                (
                    "从一天到一天：2024-03-04..2024-03-08、2024年3月4日至8日、2024年12月30日至1月3"
                    "日（结束的月份小于开始的，是下一年）"
                ),
                (
                    "days: 2024-03-04..2024-03-08, 2024年3月4日至8日, 2024年12月30日至1月3日 (a "
                    "month before that of the beginning is one of the next year)"
                ),
            ),
            Pair(
                "从一月到一月：2024-03..2024-06、2024年3月至6月",
                "months: 2024-03..2024-06, 2024年3月至6月",
            ),
            Pair(
                (
                    "没有年份的日期，是落在这段日子里的那一天。不超过一年的，表格里不印年份，除非每个日"
                    "期都写了年份。"
                ),
                (
                    "A date without a year is the one in the span. Tables leave the year out where "
                    "the span is no longer than a year, unless every date was written with one."
                ),
            ),
            Pair(
                (
                    "`时期名称` 在自动的标题里代替日期。名称没有年份时（第4周），文件名加上第一天，"
                    "不同学期的第4周就是两个文件。"
                ),
                (
                    "`period_name` takes the place of the dates in default titles. Where it has no "
                    "year (第4周), the file name gets the first day: the 第4周 of two terms are "
                    "two files."
                ),
            ),
        ),
    ),
    Words(
        Pair("活动的时间", "Times of activities"),
        Pair(
            (
                "照平常的写法：4月2日、2023年4月7日、2023-04-07、4月中下旬、4月23日至27日、每周"
                "六14:30、4月10日前、待定。"
            ),
            (
                "As usually written: 4月2日, 2023年4月7日, 2023-04-07, 4月中下旬, 4月23日至27日, "
                "每周六14:30, 4月10日前, 待定."
            ),
        ),
        (
            Pair(
                "一张表里的日期都写了年份，就都印年份；否则省去计划当年的年份。",
                (
                    "A table shows the year with every date, if every date was written with it, "
                    "or else leaves the plan's out."
                ),
            ),
            Pair(
                (
                    "一项活动有几个时间的，一行写一个，每行各自检查；只写钟点的一行，是上一行那天的。"
                ),
                (
                    "Several times of an activity stand on lines of their own, and each is "
                    "checked; a line with hours alone belongs to the day of the line above it."
                ),
            ),
            Pair(
                "一周以内的计划里，周一就是那一天：`时间: 周一9:30`。",
                "In a plan for a week or less 周一 is that day: `time: 周一9:30`.",
            ),
            Pair(
                "看不懂的时间照原样印出，并提示 PG303。",
                "A time that is not understood is printed as it stands, with a note (PG303).",
            ),
        ),
    ),
    Words(
        Pair("注释", "Comments"),
        Pair(
            "`#` 后面的话不印出来。",
            "What stands after `#` is not printed.",
        ),
        (
            Pair(
                (
                    "写在文字后面的会提示（PG137），除非 `# ` 后面再没有别的 `#`："
                    "“#话题#”多半是要印的文字。`--fix` 给整段文字加上引号。"
                ),
                (
                    "Behind a text it is told (PG137), unless it begins with `# ` and has no "
                    "further `#`: #topic# is mostly meant to be printed. `--fix` puts the whole "
                    "text into quotes."
                ),
            ),
            Pair(
                (
                    "确实没有错的地方，在那一行末尾写 `# plangen: ignore PG344`，就不再提示；"
                    "写在 `正文: |` 后面，管整段文字。不起作用的会提示（PG134、PG135）。"
                ),
                (
                    "What is right all the same is kept quiet on its line by `# plangen: ignore "
                    "PG344`; after `body: |` it holds for the whole text. One that keeps nothing "
                    "quiet is noted (PG134, PG135)."
                ),
            ),
        ),
    ),
)
"""What holds beyond one part."""
