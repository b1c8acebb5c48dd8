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
)
