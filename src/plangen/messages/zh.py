"""Chinese sentences."""

from plangen.messages import Wording
from plangen.messages.letterhead_zh import FINDINGS as OF_LETTERHEADS
from plangen.messages.next_zh import FINDINGS as OF_NEXT_PLANS
from plangen.messages.pages_zh import FINDINGS as OF_PAGES
from plangen.messages.pictures_zh import FINDINGS as OF_PICTURES
from plangen.messages.tables_zh import FINDINGS as OF_TABLES
from plangen.messages.templates_zh import FINDINGS as OF_TEMPLATES

_NEAREST = "您是不是想写“{nearest}”？"
_KNOWN = "可以写：{known}。"
_YAML_SLIPS = (
    "检查这一行和上一行：冒号用半角、后面空一格，缩进用空格对齐，引号和括号成对；"
    "文字里有特殊符号时，整段加上引号。"
)

FINDINGS = {
    "PG101": Wording("找不到这个文件或文件夹。", ("检查路径有没有写错。",)),
    "PG102": Wording("这个文件读不了（{reason}）。", ("检查它是不是一个文件，您有没有权限打开。",)),
    "PG103": Wording(
        "文件不是可以读的文字（读到字节 {byte}）。",
        ("用记事本打开，另存为，编码选“UTF-8”。",),
    ),
    "PG104": Wording(
        "文件夹里没有计划文件（*.yaml 或 *.yml）。", ("写上计划文件的路径，或另一个文件夹。",)
    ),
    "PG105": Wording("这个 YAML 文件不是计划，跳过了。"),
    "PG106": Wording(
        "文件是 {encoding} 编码，已照读。", ("另存为 UTF-8 编码，免得别的程序认错。",)
    ),
    "PG107": Wording(
        "这是 {filetype}，不是文本文件。",
        (
            "计划是名称以 .yaml 结尾的文本文件：{remedy}。",
            "从 templates/official 复制 document.html.j2，用文本编辑器修改。",
        ),
    ),
    "PG111": Wording("从这里起不符合 YAML 的写法。", (_YAML_SLIPS,)),
    "PG112": Wording("文件是空的。", ("至少写上 organization 和 period 两项。",)),
    "PG113": Wording("“{key}”在这里写了两次。", ("只留一个；两处内容不同时，合在一起。",)),
    "PG114": Wording(
        "计划文件不使用 YAML 标签“{tag}”。", ("删去标签；“!”是文字的一部分时，整段加上引号。",)
    ),
    "PG115": Wording("计划文件不使用合并键“<<”。", ("把要用的各项直接写出来。",)),
    "PG116": Wording(
        "字段名必须是一个词，不能是列表或映射。",
        ("以“[”或“{{”开头的文字要加上引号。",),
    ),
    "PG117": Wording("一个文件只能有一个计划，这里又开始了一个（---）。", ("分成两个文件。",)),
    "PG118": Wording(
        "引用“*{name}”没有对应的“&{name}”。", ("“*”是文字的一部分时，整段加上引号。",)
    ),
    "PG119": Wording("文件里有 Word 文档不能容纳的字符 {character}。", ("删去这个字符。",)),
    "PG120": Wording(
        "计划文件的最外层应该是“字段: 内容”。", ("从“organization: 单位名称”这一行写起。",)
    ),
    "PG121": Wording("层数太多，超过 {limit} 层。", ("减少缩进的层数。",)),
    "PG122": Wording("引用展开后超过 {limit} 项。", ("把内容直接写出来。",)),
    "PG123": Wording("这一行的开头用了制表符（Tab）。", ("换成空格，每层两个。",)),
    "PG124": Wording("“{key}”后面用了全角冒号“：”。", ("换成半角冒号，后面空一格：“{key}: ”。",)),
    "PG125": Wording("“{key}:”的冒号后面没有空格。", ("在冒号后面空一格：“{key}: ”。",)),
    "PG126": Wording("引号 {mark} 没有配对。", ("在文字的末尾补上 {mark}，或者两个都去掉。",)),
    "PG127": Wording(
        "引号 {mark} 结束以后还有文字。",
        ("把整段文字放进一对引号，或者把里面的引号换成全角的“”。",),
    ),
    "PG128": Wording(
        "文字以“{mark}”开头，YAML 会当作特殊符号。", ("给整段文字加上一对半角引号。",)
    ),
    "PG129": Wording(
        "以“{{{{”开头的文字要加引号。",
        ("写成 '{{{{ activities.count }}}}…'，整段放进一对半角引号。",),
    ),
    "PG130": Wording(
        "花括号里的文字含有半角逗号，“{key}”被当成了另一个字段。",
        ("把逗号换成全角“，”，或者给整段文字加上引号。",),
    ),
    "PG131": Wording(
        "括号“{mark}”没有配对。", ("补上另一半；括号是文字的一部分时，整段加上引号。",)
    ),
    "PG132": Wording(
        "文字里有“冒号加空格”，YAML 会当作另一个字段。",
        ("换成全角冒号“：”，或者给整段文字加上引号。",),
    ),
    "PG133": Wording("“{key}”和“{other}”是同一个字段，写了两次。", ("只留一个。",)),
    "PG137": Wording(
        "“{text}”不会印出来：空格后面的 # 和它后面的文字，YAML 都当作注释。",
        ("要印，就给整段文字加上一对半角引号；真是注释，就在 # 后面空一格。",),
    ),
    "PG201": Wording("没有“{key}”这个字段。", (_NEAREST, _KNOWN)),
    "PG202": Wording("缺少必须填写的“{key}”。", ("加上一行“{key}: 内容”。",)),
    "PG203": Wording(
        "“{key}”应该是一段文字。",
        ("第 {item} 项只写文字：“- ”后面不加“字段:”，也不空着。", "写成“{key}: 文字”。"),
    ),
    "PG204": Wording("“{key}”应该是一个列表。", ("每一项单独一行，前面写“- ”。",)),
    "PG205": Wording("“{key}”应该是若干个“字段: 内容”。", ("换一行，缩进两格，再写各字段。",)),
    "PG206": Wording("“{key}”是空的。", ("填上内容。",)),
    "PG207": Wording(
        "“{value}”不是一个时期。",
        ("写成“2023-04”“2023年4月”（月份从 1 到 12）、“2023-Q2”“2023年上半年”或“2023-W14”。",),
    ),
    "PG208": Wording(
        "“{key}”应该是 true（是）或 false（否），而不是“{value}”。", ("写 true 或 false。",)
    ),
    "PG209": Wording(
        "没有“{value}”这一列。",
        (_NEAREST, "可以写：{known}。自定一列，写成“{{{value}: 表头}}”。"),
    ),
    "PG210": Wording(
        "“{key}”不能作活动表的名称。",
        ("用字母或汉字开头，不含空格和标点，也不要用 count，例如 main。",),
    ),
    "PG211": Wording(
        "同一张表里 rows 和 groups 只能写一个。", ("按分馆分组就用 groups，否则用 rows。",)
    ),
    "PG212": Wording("活动表“{key}”里没有活动。", ("在 rows 或 groups 下写活动，或删去这张表。",)),
    "PG213": Wording(
        "按分馆分组的表要有 venue 这一列，否则分馆名称印不出来。", ("在 columns 里加上 venue。",)
    ),
    "PG214": Wording("venue 这一列要配合 groups 使用。", ("把活动写在 groups 下，或去掉 venue。",)),
    "PG215": Wording("“{value}”这一列写了两次。", ("删去一个。",)),
    "PG216": Wording("number_in 的“{value}”不是这张表的列。", (_NEAREST, _KNOWN)),
    "PG217": Wording(
        "这张表没有“{key}”这一列，所填内容不会印出来。",
        ("在 columns 里加上“{key}”，或删去这一项。",),
    ),
    "PG218": Wording("activities 里没有“{value}”这张表。", (_NEAREST, _KNOWN)),
    "PG219": Wording(
        "活动表“{key}”没有列入任何附件，不会印出来。", ("在某个附件的 tables 里加上“{key}”。",)
    ),
    "PG220": Wording(
        "这里写“{key}”，前面写的是“{other}”，是同一个字段的两种写法。", ("全文用一种写法。",)
    ),
    "PG221": Wording("“{{{{”没有对应的“}}}}”。", ("补上“}}}}”。",)),
    "PG222": Wording(
        "看不懂表达式“{expression}”。", ("写成 {{{{ activities.count }}}} 这样的名称。",)
    ),
    "PG223": Wording(
        "表达式里不能用这种写法（{form}）。",
        ("只能用名称、数字、文字、加减、比较和“甲 if 条件 else 乙”。",),
    ),
    "PG224": Wording("表达式里的“{name}”没有定义。", (_NEAREST, _KNOWN)),
    "PG225": Wording(
        "表达式“{expression}”得不出文字或数字。", ("用到具体的数，例如 activities.count。",)
    ),
    "PG226": Wording(
        "“{value}”不是一个日期。", ("年月日写全，例如“2023-03-28”或“2023年3月28日”。",)
    ),
    "PG227": Wording(
        "条目的层次太多。", ("“一、”下面最多有（一）、1.、（1）三级；把这一级并到上一级。",)
    ),
    "PG228": Wording(
        "这像是表达式，但写法不对，会照原样印出来。",
        ("写成半角的两对花括号：{{{{ activities.count }}}}。",),
    ),
    "PG229": Wording("编号自动生成，这里手写的“{value}”没有印。", ("删去它。",)),
    "PG230": Wording("这一项活动什么都没有写，会印成空行。", ("填上内容，或删去这一项。",)),
    "PG410": Wording(
        "styles.docx 不能用：{detail}",
        ("从 templates/official 复制 styles.docx，再用 Word 修改。",),
    ),
    "PG411": Wording(
        "写不了这个文件（{reason}）。", ("换一个位置，或检查文件夹的权限和磁盘空间。",)
    ),
    "PG412": Wording(
        "这个计划和 {first} 会写成同一个文件，没有写：{other}", ("分别用 -o 指定文件。",)
    ),
    "PG413": Wording(
        "这个文件不是 plangen 写的，或写好以后有人改过，没有覆盖。",
        ("用 -o 写到别处；确定不要原来的内容时，加 {force}。", "用 -o 写到别处。"),
    ),
    "PG414": Wording(
        "文件正被 Word 或 WPS 打开（有“{lock}”），没有写。",
        ("在 Word 或 WPS 里关闭它，再运行一次。",),
    ),
    "PG415": Wording(
        "要写 {count} 个文件，-o 应该是一个文件夹。", ("写一个已有的文件夹，或以“/”结尾。",)
    ),
    "PG417": Wording(
        "环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是一个时间。",
        ("写从 1970 年起的秒数，或者不设。",),
    ),
    "PG416": Wording("-o 的文件名以“{suffix}”结尾，而生成的是 Word 文档。", ("用 .docx 结尾。",)),
    "PG420": Wording("配置文件读不了：{detail}。", ("改正这一行；文字加引号，列表用方括号。",)),
    "PG421": Wording("没有“{key}”这项配置。", ("您是不是想写“{nearest}”？", "可以写：{known}。")),
    "PG422": Wording("“{key}”的值不对：{form}。", ("照这个形式写。",)),
    "PG423": Wording(
        "没有编号为“{value}”的规则。",
        ("您是不是想写“{nearest}”？", "写内容规则的编号（PG301）或它的开头（PG37）。"),
    ),
    "PG424": Wording("配置文件不是 UTF-8 编码的文字。", ("另存为 UTF-8。",)),
    "PG134": Wording("这个注释没有用：这一行没有 {code}。", ("删去它。",)),
    "PG135": Wording(
        "没有编号为“{value}”的规则，这个注释不起作用。",
        ("您是不是想写“{nearest}”？", "写内容规则的编号，如 PG301。"),
    ),
    "PG418": Wording("修改时文件已被别的程序改动，没有写入。", ("关闭打开它的程序，重新运行。",)),
    "PG419": Wording("--output-file 写的是一个计划文件，写入会覆盖它。", ("换一个文件名。",)),
    "PG439": Wording(
        "换了字段名，计划的内容就变了，文件没有改动。",
        ("请自己修改字段名，并把文件发给维护者。",),
    ),
    **OF_LETTERHEADS,
    **OF_NEXT_PLANS,
    **OF_PAGES,
    **OF_PICTURES,
    **OF_TABLES,
    **OF_TEMPLATES,
}
