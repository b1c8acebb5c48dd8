"""Messages about the totals of tables."""

from __future__ import annotations

from plangen.messages.families import FIELDS
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    FIELDS,
    PG250=both(
        zh=Message(
            title="不能合计的列",
            sentence="“{value}”不是这张表里能合计的列。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "合计里写的是这张表的列。序号、分馆和时间没有可以相加的数；名称一列印活动的项数，"
                "其余的列把数字加起来。"
            ),
        ),
        en=Message(
            title="A column without a total",
            sentence="“{value}” is not a column of this table with a total.",
            hints=(NEAREST.en, "Known: {known}."),
            explanation=(
                "A total names columns of its table. Numbers, venues and times have nothing to add "
                "up; the column name shows how many activities there are, any other the sum of its "
                "numbers."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [名额]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
        right="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
    ),
    PG251=both(
        zh=Message(
            title="同一列合计两次",
            sentence="合计里的“{value}”写了两次。",
            hints=("删去一个。",),
            explanation="表末只有一行合计，一列只有一个结果；多半是想写另一列。",
        ),
        en=Message(
            title="A column twice in the total",
            sentence="“{value}” stands twice in the total.",
            hints=("Take one of them out.",),
            explanation=(
                "There is one row of totals, with one result a column; probably another one was "
                "meant."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数, 人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
        right="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
    ),
    PG252=both(
        zh=Message(
            title="第一列的合计",
            sentence="“{value}”是第一列，要印“合计”两个字，不能合计。",
            hints=("在列的前面加上“{spelt:number|序号}”，或者把这一列移到后面。",),
            explanation=(
                "合计行从左边印“合计”两个字，一直到第一个有结果的列，所以第一列没有地方印结果。"
            ),
        ),
        en=Message(
            title="A total of the first column",
            sentence="“{value}” is the first column, which shows the word 合计 and no total.",
            hints=(
                "Put {spelt:number|序号} before the columns, or move this column to the right.",
            ),
            explanation=(
                "The word 合计 begins the row and reaches to the first column with a total."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [name, 人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
        right="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
    ),
    PG253=both(
        zh=Message(
            title="合计列里不是数的内容",
            sentence="“{value}”不是一个数，这一列合计不了。",
            hints=("只写数字和单位，如 30、30人、1,200元；没有的留空，或者不合计这一列。",),
            explanation=(
                "一格里只能有一个数和它的单位，全角数字和千分撇都可以；空格、“无”“/”“—”当作没有。"
                "约数（30余人）和范围（20—30人）相加，结果看上去精确，其实不是。"
            ),
        ),
        en=Message(
            title="No number in a column with a total",
            sentence="“{value}” is not a number, so this column cannot be summed.",
            hints=(
                (
                    "Write digits and a unit: 30, 30人, 1,200元. Where there is nothing, leave it "
                    "empty."
                ),
            ),
            explanation=(
                "A cell holds one number and its unit; full-width digits and commas are "
                "understood, 无, “/” and “—” are empty. A sum of estimates (30余人) and ranges "
                "(20—30人) would look exact and not be it."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 约30人}, {name: 讲座, 人数: 20人}]
        """,
        right="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
    ),
    PG254=both(
        zh=Message(
            title="合计列里不同的单位",
            sentence="“{value}”和同一列的“{other}”单位不同，加不起来。",
            hints=("改成同一个单位。",),
            explanation=(
                "人和人次不能相加；元和万元可以，结果用元。"
                "一列的单位以用得最多的为准，它印在结果的后面。"
            ),
        ),
        en=Message(
            title="Different units in a column with a total",
            sentence="“{value}” has another unit than “{other}” in the same column.",
            hints=("Write all of them in one unit.",),
            explanation=(
                "人 and 人次 cannot be added up; 元 and 万元 can, and their sum is in 元. The unit "
                "of a column is what most of its cells have; it is printed after the sum."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人次}]
        """,
        right="""
            activities:
              main:
                columns: [name, {人数: 参加人数}]
                total: [人数]
                rows: [{name: 书展, 人数: 30人}, {name: 讲座, 人数: 20人}]
        """,
    ),
)
