"""Messages about the configuration."""

from __future__ import annotations

from plangen.messages.families import CONFIGURATION
from plangen.messages.hints import KNOWN, NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    CONFIGURATION,
    PG420=both(
        zh=Message(
            title="读不了的配置",
            sentence="配置文件读不了：{detail}。",
            hints=("改正这一行；文字加引号，列表用方括号。",),
            explanation=(
                "plangen.toml 和 pyproject.toml 的 [tool.plangen] 用 TOML 书写，文字一律加引号，"
                "这一点和 YAML 不同。读不了就不检查计划。"
            ),
        ),
        en=Message(
            title="Unreadable configuration",
            sentence="The configuration cannot be read: {detail}.",
            hints=("Mend the line; texts stand in quotes, lists in square brackets.",),
            explanation=(
                "plangen.toml, and [tool.plangen] in pyproject.toml, are TOML, where texts are "
                "always quoted, unlike in YAML. While it cannot be read, plans are not checked."
            ),
        ),
        wrong="ignore = [PG317]",
        right='ignore = ["PG317"]',
    ),
    PG421=both(
        zh=Message(
            title="没有的配置项",
            sentence="没有“{key}”这项配置。",
            hints=(NEAREST.zh, KNOWN.zh),
            explanation="写错的配置项不起作用，又没有人会发觉。名称中间用短横，如 closing-day。",
        ),
        en=Message(
            title="Unknown setting",
            sentence="There is no setting “{key}”.",
            hints=(NEAREST.en, KNOWN.en),
            explanation=(
                "It would change nothing, unnoticed. Names have hyphens, as in closing-day."
            ),
        ),
        wrong='closing_day = "周一"',
        right='closing-day = "周一"',
    ),
    PG422=both(
        zh=Message(
            title="不合适的值",
            sentence="“{key}”的值不对：{form}。",
            hints=("照这个形式写。",),
            explanation=(
                "每项配置有自己的形式：闭馆日写星期，节假日写日期，"
                "严重程度写 error、warning 或 note。看不懂的值不猜。"
            ),
        ),
        en=Message(
            title="Unfit value",
            sentence="The value of “{key}” does not fit: {form}.",
            hints=("Write it in that form.",),
            explanation=(
                "Each setting has its form: weekdays for closing days, dates for holidays, error, "
                "warning or note for severity. A value that is not understood is not guessed at."
            ),
        ),
        wrong="closing-day = 1",
        right='closing-day = "周一"',
    ),
    PG423=both(
        zh=Message(
            title="没有的规则",
            sentence="没有编号为“{value}”的规则。",
            hints=(NEAREST.zh, "写内容规则的编号（PG301）或它的开头（PG37）。"),
            explanation=(
                "编号写错，什么规则也关不掉、打不开。配置和 --select、"
                "--ignore 只能选内容规则（PG3 开头），文件和字段的错误总是报告。"
            ),
        ),
        en=Message(
            title="Unknown rule",
            sentence="No rule has the code “{value}”.",
            hints=(NEAREST.en, "Write codes of content rules (PG301) or their beginning (PG37)."),
            explanation=(
                "A wrong code turns nothing off or on. Only content rules (PG3xx) can be chosen, "
                "here and with --select and --ignore; mistakes of file and fields are always told."
            ),
        ),
        wrong='ignore = ["PG399"]',
        right='ignore = ["PG317"]',
    ),
    PG424=both(
        zh=Message(
            title="配置文件的编码",
            sentence="配置文件不是 UTF-8 编码的文字。",
            hints=("另存为 UTF-8。",),
            explanation="TOML 规定用 UTF-8（TOML 1.0）。GBK 的计划能读，GBK 的配置不能。",
        ),
        en=Message(
            title="Encoding of the configuration",
            sentence="The configuration is not UTF-8 text.",
            hints=("Save it as UTF-8.",),
            explanation=(
                "TOML is UTF-8 by definition (TOML 1.0). Plans in GBK can be read, settings cannot."
            ),
        ),
    ),
    PG425=both(
        zh=Message(
            title="配置所指的文件",
            sentence="“{key}”所指的“{path}”用不了：{reason}。",
            hints=("写从配置文件所在的文件夹算起的路径，并确认它在那里。",),
            explanation=(
                "holidays 可以写一个文件的名称，template 写一个文件夹；路径都从配置文件所在的文件夹"
                "算起，不从运行命令的文件夹算起。设备和管道不读。"
            ),
        ),
        en=Message(
            title="A file that a setting names",
            sentence="“{path}”, which {key} names, cannot be used: {reason}.",
            hints=("Write a path from the folder of the configuration; check that it is there.",),
            explanation=(
                "holidays may name a file, and template names a folder. Their paths start from the "
                "folder of the configuration, not from the one in which the command is run. "
                "Devices and pipes are not read."
            ),
        ),
        wrong='holidays = "holidays.toml"',
        right='holidays = { off = ["2027-02-05..2027-02-11"] }',
    ),
    PG426=both(
        zh=Message(
            title="嵌套太深的配置",
            sentence="括号或者带点的名称超过了 {limit} 层。",
            hints=("照文档里的形式写；配置最多有三层。",),
            explanation="没有哪一项配置有这么多层，这样的文件多半是写坏了，或者不是配置。",
        ),
        en=Message(
            title="Configuration nested too deeply",
            sentence="Brackets, or names with dots, go deeper than {limit} levels.",
            hints=("Write it as the documentation shows; settings have three levels at most.",),
            explanation=(
                "No setting has so many levels: the file is damaged, or it is no configuration."
            ),
        ),
    ),
    PG427=both(
        zh=Message(
            title="太长的配置值",
            sentence="{bound}最多是 {limit}，这里有 {size}。",
            hints=("检查有没有写错；真有这么多，就分开写，或者只写用得着的年份。",),
            explanation=(
                "数和日期最多 100 个字符；一段休息日或上班日最多 366 天，合起来最多 20000 天。"
                "更多的几乎都是写错了年份，又会占满内存。"
            ),
        ),
        en=Message(
            title="A setting that is too long",
            sentence="At most {limit} {bound} are read; here are {size}.",
            hints=("See whether it is right; if so, write it in parts, or fewer years.",),
            explanation=(
                "A number or a date has 100 characters at most, a span of days off or of working "
                "days 366 days, all together 20,000. More is nearly always a slip in a year, and "
                "would fill the memory."
            ),
        ),
        wrong="""
            [holidays]
            off = ["1927-02-05..2027-02-11"]
        """,
        right="""
            [holidays]
            off = ["2027-02-05..2027-02-11"]
        """,
    ),
)
