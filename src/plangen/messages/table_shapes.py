"""Messages about the shapes of tables: merged cells, headings across, heads of two rows."""

from __future__ import annotations

from plangen.messages.families import FIELDS
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    FIELDS,
    PG280=both(
        zh=Message(
            title="不能合并的列",
            sentence="“{value}”不是这张表里能合并的列。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "合并列里写的是这张表的列。序号和编号列每行不同，分馆本来就是一格；要合计的列合并以后，"
                "看到的数比加起来的少，所以也不能合并。"
            ),
        ),
        en=Message(
            title="A column that cannot be merged",
            sentence="“{value}” is not a column of this table whose cells can be merged.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "The columns to merge are columns of the table. Numbers differ from row to row, a "
                "venue is one cell anyway, and of a column with a total fewer numbers would be "
                "seen than are added."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, place]
                merge: [场地]
                rows: [{name: 书展, place: 一楼}, {name: 讲座, place: 一楼}]
        """,
        right="""
            activities:
              main:
                columns: [name, place]
                merge: [place]
                rows: [{name: 书展, place: 一楼}, {name: 讲座, place: 一楼}]
        """,
    ),
    PG281=both(
        zh=Message(
            title="同一列合并两次",
            sentence="合并列里的“{value}”写了两次。",
            hints=("删去一个。",),
            explanation="一列写一次就合并了；多半是想写另一列。",
        ),
        en=Message(
            title="A column twice among those to merge",
            sentence="“{value}” stands twice among the columns to merge.",
            hints=("Take one of them out.",),
            explanation="Once is enough for a column; probably another one was meant.",
        ),
        wrong="""
            activities:
              main:
                columns: [name, place]
                merge: [place, place]
                rows: [{name: 书展, place: 一楼}, {name: 讲座, place: 一楼}]
        """,
        right="""
            activities:
              main:
                columns: [name, place]
                merge: [place]
                rows: [{name: 书展, place: 一楼}, {name: 讲座, place: 一楼}]
        """,
    ),
    PG282=both(
        zh=Message(
            title="没有名称的分组",
            sentence="这一组既没有“{spelt:heading|通栏标题}”，也没有“{spelt:venue|分馆}”。",
            hints=(
                "加上“{spelt:heading|通栏标题}: 标题”，或者不分组，把活动写在“{spelt:rows|行}”里。",
            ),
            explanation=(
                "一组活动要有一个通栏标题，或者（列里有分馆的）一个分馆，否则纸上看不出为什么分开。"
            ),
        ),
        en=Message(
            title="A group without a name",
            sentence="This group has neither {spelt:heading|通栏标题} nor {spelt:venue|分馆}.",
            hints=(
                (
                    "Add {spelt:heading|通栏标题}, or write the activities in {spelt:rows|行} "
                    "without groups."
                ),
            ),
            explanation=(
                "A group has a heading across the table or, in a table with that column, a venue; "
                "without either, the paper does not say why it is a group."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                groups:
                  - {heading: 第一片区, rows: [{name: 书展, time: 4月7日}]}
                  - {rows: [{name: 讲座, time: 4月9日}]}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                groups:
                  - {heading: 第一片区, rows: [{name: 书展, time: 4月7日}]}
                  - {heading: 第二片区, rows: [{name: 讲座, time: 4月9日}]}
        """,
    ),
    PG283=both(
        zh=Message(
            title="没有分馆的标签",
            sentence="“{spelt:tag|标签}”印在分馆名称的下面，可是这一组没有分馆，印不出来。",
            hints=("写上“{spelt:venue|分馆}”，或者把这句话写进“{spelt:heading|通栏标题}”里。",),
            explanation="标签是分馆名称下面括号里的说明；只有通栏标题的一组没有地方印。",
        ),
        en=Message(
            title="A tag without a venue",
            sentence=(
                "A {spelt:tag|标签} is printed below the name of a venue, which this group does "
                "not have."
            ),
            hints=(
                (
                    "Give the group its {spelt:venue|分馆}, or write the words into the "
                    "{spelt:heading|通栏标题}."
                ),
            ),
            explanation=(
                "A tag stands in brackets below a venue's name; a group that has only a heading "
                "has no place for it."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                groups:
                  - {heading: 第一片区, tag: 城东, rows: [{name: 书展, time: 4月7日}]}
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                groups:
                  - {heading: 第一片区（城东）, rows: [{name: 书展, time: 4月7日}]}
        """,
    ),
    PG284=both(
        zh=Message(
            title="不相邻的列的上级表头",
            sentence="上级表头“{value}”下面的列不相邻，它会印成几个。",
            hints=("把这几列排在一起，或者换一个表头。",),
            explanation="一个表头只能盖住相邻的列；中间隔着别的列，就各印各的，读的人会以为是两件事。",
        ),
        en=Message(
            title="A head over columns that are no neighbours",
            sentence="The columns below the head “{value}” are no neighbours: it is printed twice.",
            hints=("Put the columns side by side, or give one of them another head.",),
            explanation=(
                "A head covers neighbouring columns only. With others between them it is printed "
                "once for each part, as if it were two things."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [{报名: [人数]}, name, {报名: [方式]}]
                rows: [{name: 书展, 人数: 20人, 方式: 电话}, {name: 讲座, 人数: 30人, 方式: 现场}]
        """,
        right="""
            activities:
              main:
                columns: [name, {报名: [人数, 方式]}]
                rows: [{name: 书展, 人数: 20人, 方式: 电话}, {name: 讲座, 人数: 30人, 方式: 现场}]
        """,
    ),
    PG285=both(
        zh=Message(
            title="不印表头的上级表头",
            sentence="这张表不印表头行，上级表头也印不出来。",
            hints=("删去“{spelt:header|表头行}: false”，或者删去“{spelt:above|上级表头}”。",),
            explanation="上级表头是表头行上面的一行；整个表头都不印，它就没有地方。",
        ),
        en=Message(
            title="A head in a table without a header",
            sentence="This table has no header row: a head above columns is not printed either.",
            hints=("Take out {spelt:header|表头行}: false, or {spelt:above|上级表头}.",),
            explanation=(
                "A head above columns is the upper row of the header; a table without a header has "
                "no place for it."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, {报名: [人数, 方式]}]
                header: false
                rows: [{name: 书展, 人数: 20人, 方式: 电话}, {name: 讲座, 人数: 30人, 方式: 现场}]
        """,
        right="""
            activities:
              main:
                columns: [name, {报名: [人数, 方式]}]
                rows: [{name: 书展, 人数: 20人, 方式: 电话}, {name: 讲座, 人数: 30人, 方式: 现场}]
        """,
    ),
)
