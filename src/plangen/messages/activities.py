"""Messages about activity tables: their names, columns and rows."""

from __future__ import annotations

from plangen.messages.families import FIELDS
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    FIELDS,
    PG209=both(
        zh=Message(
            title="没有的列",
            sentence="没有“{value}”这一列。",
            hints=(NEAREST.zh, "可以写：{known}。自定一列，写成“{{{value}: 表头}}”。"),
            explanation=(
                "序号、名称、时间等常用的列自带表头；自定的列要写成“字段: 表头”，"
                "如“报名方式: 报名方式”，否则不知道表头印什么。"
            ),
        ),
        en=Message(
            title="Unknown column",
            sentence="There is no column “{value}”.",
            hints=(
                NEAREST.en,
                "Possible: {known}. A column of your own is written “{{{value}: header}}”.",
            ),
            explanation=(
                "Columns such as number, name and time bring their headers. One of your own is "
                "written with its header, {报名方式: 报名方式}, or there is none to print."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, 报名方式]
                rows: [{name: 老年书法交流活动, 报名方式: 电话报名}]
        """,
        right="""
            activities:
              main:
                columns: [name, {报名方式: 报名方式}]
                rows: [{name: 老年书法交流活动, 报名方式: 电话报名}]
        """,
    ),
    PG210=both(
        zh=Message(
            title="活动表的名称",
            sentence="“{key}”不能作活动表的名称。",
            hints=(
                "用字母或汉字开头，不含空格和标点，也不要用“{spelt:count|总数}”，例如“{spelt:main|总馆}”。",
            ),
            explanation=(
                "名称要写进 activities.main.count 这样的表达式，所以不能有空格和标点，"
                "也不能以数字开头；count（总数）已经有了用处。"
                "印在表格上方的文字写在 caption（表题）里。"
            ),
        ),
        en=Message(
            title="Name of a table",
            sentence="“{key}” cannot name an activity table.",
            hints=(
                (
                    "Begin with a letter, no spaces or marks, and not {spelt:count|总数}: for "
                    "example {spelt:main|总馆}."
                ),
            ),
            explanation=(
                "It stands in expressions, activities.main.count, so it has no spaces or marks and "
                "no digit first; count is the total. What is printed above the table is its "
                "caption."
            ),
        ),
        wrong="""
            activities:
              4月活动:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG211=both(
        zh=Message(
            title="行和分组都写了",
            sentence="同一张表里“{spelt:rows|行}”和“{spelt:groups|分组}”只能写一个。",
            hints=("按分馆分组就用“{spelt:groups|分组}”，否则用“{spelt:rows|行}”。",),
            explanation=(
                "行是一项接一项排的，分组的活动旁边有分馆的名称；两种都写，就不知道这张表该怎么排。"
            ),
        ),
        en=Message(
            title="Rows and groups",
            sentence="A table has {spelt:rows|行} or {spelt:groups|分组}, not both.",
            hints=("Use {spelt:groups|分组} to group by venue, else {spelt:rows|行}.",),
            explanation=(
                "Rows are set one below the other, groups with their venue beside them; with both, "
                "it is open how the table should look."
            ),
        ),
        wrong="""
            activities:
              branches:
                columns: [venue, name]
                rows: [{name: 小小志愿者活动}]
                groups:
                  - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}
        """,
        right="""
            activities:
              branches:
                columns: [venue, name]
                groups:
                  - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}
        """,
    ),
    PG212=both(
        zh=Message(
            title="没有活动的表",
            sentence="活动表“{key}”里没有活动。",
            hints=("在“{spelt:rows|行}”或“{spelt:groups|分组}”下写活动，或删去这张表。",),
            explanation="这张表印出来只有表头。多半是忘了写活动，或者活动写到了别的字段下面。",
        ),
        en=Message(
            title="Table without activities",
            sentence="The activity table “{key}” has no activities.",
            hints=(
                "Write them under {spelt:rows|行} or {spelt:groups|分组}, or remove the table.",
            ),
            explanation=(
                "Only its header would be printed; mostly the rows stand under another field."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                caption: 总馆活动安排
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                caption: 总馆活动安排
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG213=both(
        zh=Message(
            title="分组的表缺分馆列",
            sentence="按分馆分组的表要有“{spelt:venue|分馆}”这一列，否则分馆名称印不出来。",
            hints=(
                (
                    "在“{spelt:columns|列}”里加上“{spelt:venue|分馆}”；"
                    "要占整行的，改写成“{spelt:heading|通栏标题}”。"
                ),
            ),
            explanation=(
                "分馆的名称印在 venue（分馆）这一列，对着它的各项活动。没有这一列，"
                "纸上就看不出哪项活动在哪个分馆。"
            ),
        ),
        en=Message(
            title="Groups without a venue column",
            sentence=(
                "A table with groups needs the column {spelt:venue|分馆}, or the venues are not "
                "printed."
            ),
            hints=(
                (
                    "Add {spelt:venue|分馆} to {spelt:columns|列}; for a row across the table, "
                    "write {spelt:heading|通栏标题} in its place."
                ),
            ),
            explanation=(
                "The venues are printed in the column venue, each beside its rows. Without it, the "
                "paper does not say where an activity takes place."
            ),
        ),
        wrong="""
            activities:
              branches:
                columns: [name]
                groups:
                  - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}
        """,
        right="""
            activities:
              branches:
                columns: [venue, name]
                groups:
                  - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}
        """,
    ),
    PG214=both(
        zh=Message(
            title="不分组的表有分馆列",
            sentence="“{spelt:venue|分馆}”这一列要配合“{spelt:groups|分组}”使用。",
            hints=("把活动写在“{spelt:groups|分组}”下，或去掉“{spelt:venue|分馆}”。",),
            explanation=(
                "venue（分馆）这一列印的是各个分组的名称，不分组时从头到尾都是空的。要印活动地点，"
                "用 place（地点）这一列。"
            ),
        ),
        en=Message(
            title="Venue column without groups",
            sentence="The column {spelt:venue|分馆} goes with {spelt:groups|分组}.",
            hints=("Write the activities under {spelt:groups|分组}, or drop {spelt:venue|分馆}.",),
            explanation=(
                "The column venue shows the names of groups; with rows it would be empty from top "
                "to bottom. For a place, use the column place."
            ),
        ),
        wrong="""
            activities:
              branches:
                columns: [venue, name]
                rows: [{name: 诗歌鉴赏会}]
        """,
        right="""
            activities:
              branches:
                columns: [venue, name]
                groups:
                  - {venue: 官塘社区分馆, rows: [{name: 诗歌鉴赏会}]}
        """,
    ),
    PG215=both(
        zh=Message(
            title="重复的列",
            sentence="“{value}”这一列写了两次。",
            hints=("删去一个。",),
            explanation="同样的内容会印两遍，别的列就更窄了。",
        ),
        en=Message(
            title="Repeated column",
            sentence="The column “{value}” is written twice.",
            hints=("Remove one.",),
            explanation=(
                "The same content would be printed twice and leave less width for the rest."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time, name]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG216=both(
        zh=Message(
            title="加编号的列",
            sentence="“{spelt:number_in|编号列}”的“{value}”不是这张表的列。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "number_in（编号列）写明在哪一列的文字前加“1、”“2、”，序号和分馆这两列除外。表里没有那一列，"
                "编号就没有地方印。"
            ),
        ),
        en=Message(
            title="Column for numbers",
            sentence="{spelt:number_in|编号列}: “{value}” is not a column of this table.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "number_in names the column whose texts get 1、 and 2、 before them, any but "
                "number and venue. If the table does not have it, the numbers have no place."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                number_in: title
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                number_in: name
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG217=both(
        zh=Message(
            title="没有列的内容",
            sentence="这张表没有“{key}”这一列，所填内容不会印出来。",
            several=(
                "这张表没有“{key}”这一列，{count}项活动里所填的内容都不会印出来（第{lines}行）。"
            ),
            hints=("在“{spelt:columns|列}”里加上“{key}”，或删去这一项。",),
            explanation="文档照样生成，只是少了这一项。填好的地点、负责人，往往就这样漏印了。",
        ),
        en=Message(
            title="Field without a column",
            sentence="This table has no column “{key}”, so this text will not be printed.",
            several=(
                "This table has no column “{key}”, so the texts of {count} rows will not be "
                "printed (lines {lines})."
            ),
            hints=("Add “{key}” to {spelt:columns|列}, or remove the field.",),
            explanation=(
                "The document is made all the same; a place or a name is easily missing from it."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 铜陵历史文化讲座活动, time: 4月7日, place: 一楼报告厅}
        """,
        right="""
            activities:
              main:
                columns: [name, time, place]
                rows:
                  - {name: 铜陵历史文化讲座活动, time: 4月7日, place: 一楼报告厅}
        """,
    ),
    PG218=both(
        zh=Message(
            title="没有的活动表",
            sentence="“{spelt:activities|活动}”里没有“{value}”这张表。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation=(
                "tables（表格）里写的是 activities（活动）下面各表的名称，"
                "不是印在上方的表题。名称不对，就少印一张表。"
            ),
        ),
        en=Message(
            title="Unknown table",
            sentence="There is no table “{value}” in {spelt:activities|活动}.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "What stands in tables are names under activities, not the captions above tables. "
                "With a wrong name, a table would be missing."
            ),
        ),
        wrong="""
            attachments: [{title: 4月活动安排一览表, tables: [main, branches]}]
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
        right="""
            attachments: [{title: 4月活动安排一览表, tables: [main]}]
            activities:
              main:
                columns: [name, time]
                rows: [{name: 世界读书日精选书展, time: 4月22日}]
        """,
    ),
    PG219=both(
        zh=Message(
            title="不在附件里的表",
            sentence="活动表“{key}”没有列入任何附件或章节，不会印出来。",
            hints=("在某个附件或章节的“{spelt:tables|表格}”里加上“{key}”。",),
            explanation=(
                "写了 attachments（附件），就只印附件和正文里列出的表。"
                "没有列出的仍然算在活动总数里，正文的数和附件就对不上了。"
            ),
        ),
        en=Message(
            title="Table in no attachment",
            sentence="The activity table “{key}” has no place and will not be printed.",
            hints=("Add “{key}” to the {spelt:tables|表格} of an attachment or a section.",),
            explanation=(
                "Once attachments are written, only the tables named in them or in the text are "
                "printed. The others still count in the total, so text and attachments disagree."
            ),
        ),
        wrong="""
            attachments: [{title: 4月活动安排一览表, tables: [main]}]
            activities:
              main: {columns: [name], rows: [{name: 世界读书日精选书展}]}
              branches: {columns: [name], rows: [{name: 老年书法交流活动}]}
        """,
        right="""
            attachments: [{title: 4月活动安排一览表, tables: [main, branches]}]
            activities:
              main: {columns: [name], rows: [{name: 世界读书日精选书展}]}
              branches: {columns: [name], rows: [{name: 老年书法交流活动}]}
        """,
    ),
    PG230=both(
        zh=Message(
            title="空的活动",
            sentence="这一项活动什么都没有写，会印成空行。",
            hints=("填上内容，或删去这一项。",),
            explanation="它算在活动总数里，印出来却是空行；多半是复制了一行，没有填写。",
        ),
        en=Message(
            title="Empty activity",
            sentence="This activity is empty and is printed as an empty row.",
            hints=("Fill it in, or remove it.",),
            explanation="It counts in the total: mostly a row that was copied and never filled in.",
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 世界读书日精选书展, time: 4月22日}
                  - name:
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                rows:
                  - {name: 世界读书日精选书展, time: 4月22日}
        """,
    ),
    PG294=both(
        zh=Message(
            title="印两次的表",
            sentence="活动表“{value}”前面已经有地方印了，这里会再印一次。",
            hints=("留下一处，另一处删去。",),
            explanation=(
                "一张表只排在一个地方：章节、条目、引言下面，或者附件里。印两次，改一处就会忘了另一处，"
                "正文里的数也像是两倍。"
            ),
        ),
        en=Message(
            title="A table that is printed twice",
            sentence="The table “{value}” has a place already; here it would be printed again.",
            hints=("Keep one of the places.",),
            explanation=(
                "A table has one place: below the introduction, in a section, in an item, or in an "
                "attachment. Printed twice, its activities seem to be twice as many."
            ),
        ),
        wrong="""
            sections: [{title: 活动, body: 安排见下表和附件《活动安排表》。, tables: [main]}]
            attachments: [{title: 活动安排表, tables: [main]}]
            activities:
              main: {columns: [name], rows: [{name: 世界读书日精选书展}]}
        """,
        right="""
            sections: [{title: 活动, body: 安排见下表。, tables: [main]}]
            activities:
              main: {columns: [name], rows: [{name: 世界读书日精选书展}]}
        """,
    ),
    PG296=both(
        zh=Message(
            title="逐条印而没有名称的表",
            sentence="逐条印的表没有活动名称一列；“{value}”一列当作名称。",
            hints=("加上“{spelt:name|名称}”一列，或者不逐条印。",),
            explanation="逐条印的活动，先印名称，其余各列印在下面；没有名称，就用第一列。",
        ),
        en=Message(
            title="A listed table without names",
            sentence="A table that is listed has no column of names; “{value}” stands for it.",
            hints=("Add the column “{spelt:name|名称}”, or do not list the table.",),
            explanation=(
                "Of a listed activity the name is printed first, and the other columns below it; "
                "without names the first column takes their place."
            ),
        ),
        wrong="""
            activities:
              main: {columns: [time, place], listed: true, rows: [{time: 4月7日, place: 报告厅}]}
        """,
        right="""
            activities:
              main:
                columns: [name, time, place]
                listed: true
                rows: [{name: 读书会, time: 4月7日, place: 报告厅}]
        """,
    ),
    PG297=both(
        zh=Message(
            title="逐条印的表用不上的字段",
            sentence="逐条印的表没有格子，“{key}”不起作用。",
            hints=("删去它，或者不逐条印。",),
            explanation="表头行、上级表头、合并列、编号列和合计是表格的格子才有的；逐条印时都不印。",
        ),
        en=Message(
            title="What a listed table has no use for",
            sentence="A table that is listed has no grid: “{key}” has no effect.",
            hints=("Delete it, or do not list the table.",),
            explanation=(
                "Header rows, heads above columns, merged columns, numbers inside a column and "
                "totals belong to the grid of a table; where activities are listed, none of them "
                "is printed."
            ),
        ),
        wrong="""
            activities:
              main:
                columns: [name, time]
                listed: true
                merge: [time]
                rows: [{name: 读书会, time: 4月7日}]
        """,
        right="""
            activities:
              main:
                columns: [name, time]
                listed: true
                rows: [{name: 读书会, time: 4月7日}]
        """,
    ),
)
