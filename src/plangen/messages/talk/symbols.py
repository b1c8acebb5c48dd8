"""Words for the symbols in the arguments of findings: ``reason`` EACCES, ``form`` Slice."""

from __future__ import annotations

from plangen.messages.message import Pair

_MARKS = {
    "“": Pair("左双引号", "opening double quotation mark"),
    "”": Pair("右双引号", "closing double quotation mark"),
    "‘": Pair("左单引号", "opening single quotation mark"),
    "’": Pair("右单引号", "closing single quotation mark"),
    "（": Pair("左括号", "opening bracket （"),
    "）": Pair("右括号", "closing bracket ）"),
    "(": Pair("半角的左括号", "opening half-width bracket ("),
    ")": Pair("半角的右括号", "closing half-width bracket )"),
    "《": Pair("左书名号", "opening title mark 《"),
    "》": Pair("右书名号", "closing title mark 》"),
    "【": Pair("左方头括号", "opening black bracket 【"),
    "】": Pair("右方头括号", "closing black bracket 】"),
    "〔": Pair("左六角括号", "opening six-sided bracket 〔"),
    "〕": Pair("右六角括号", "closing six-sided bracket 〕"),
}

_ERRORS = {
    "ENOENT": Pair("路径不存在", "the path does not exist"),
    "EACCES": Pair("没有权限", "permission denied"),
    "EPERM": Pair("没有权限", "permission denied"),
    "EBADF": Pair("已经关闭", "it is closed"),
    "EISDIR": Pair("是一个文件夹", "it is a folder"),
    "ENOTDIR": Pair("路径中间有一段不是文件夹", "a part of the path is not a folder"),
    "ENOSPC": Pair("磁盘满了", "the disk is full"),
    "EROFS": Pair("磁盘是只读的", "the disk is read-only"),
    "EDQUOT": Pair("分给您的磁盘空间满了", "your share of the disk is full"),
    "EFBIG": Pair("文件太大", "the file is too large"),
    "EIO": Pair("磁盘或网络出了故障", "the disk or the network has failed"),
    "ELOOP": Pair("链接绕成了圈", "the links lead in a circle"),
    "EINVAL": Pair("系统不接受这个名称", "the system does not accept this name"),
    "ENAMETOOLONG": Pair("名称太长", "the name is too long"),
    "EBUSY": Pair("正被别的程序使用", "another program uses it"),
    "ESPIPE": Pair("不是普通的文件", "it is no ordinary file"),
    "EILSEQ": Pair(
        "名称含有系统的编码没有的字",
        "the name has characters that the system's encoding lacks",
    ),
}
"""What the system says, by the names of its errors."""

TALK = {
    **{f"{role}.{name}": said for role in ("reason", "detail") for name, said in _ERRORS.items()},
    **{f"{role}.{mark}": name for role in ("mark", "partner") for mark, name in _MARKS.items()},
    "refused.sync": Pair(
        "不能确认内容已经存到磁盘上", "cannot tell whether the contents have reached the disk"
    ),
    "refused.mode": Pair("不能设置权限", "keeps no permissions"),
    "refused.replace": Pair(
        "不让整个换掉文件，内容是直接写进去的",
        "does not let a file be replaced as a whole, so the contents were written over",
    ),
    "comma.，": Pair("全角逗号“，”", "A full-width comma “，”"),
    "comma.、": Pair("顿号“、”", "An enumeration comma “、”"),
    "comma. ": Pair("空格", "A space"),
    "comma.；": Pair("全角分号“；”", "A full-width semicolon “；”"),
    "character.U+3000": Pair("全角空格（U+3000）", "a full-width space (U+3000)"),
    "character.U+00A0": Pair("不间断空格（U+00A0）", "a no-break space (U+00A0)"),
    "character.U+200B": Pair("看不见的字符（U+200B）", "an invisible character (U+200B)"),
    "character.U+FEFF": Pair("看不见的字符（U+FEFF）", "an invisible character (U+FEFF)"),
    "reason.absolute": Pair(
        "是绝对路径，换一台电脑就找不到",
        "an absolute path is right on one machine only",
    ),
    "reason.address": Pair(
        "是网址或别的地址，程序不上网",
        "it is an address, and plangen goes to no network",
    ),
    "form.Call": Pair("调用函数", "a function call"),
    "form.Getitem": Pair("方括号", "square brackets"),
    "form.Tuple": Pair("圆括号里的列表", "a list in parentheses"),
    "form.List": Pair("列表", "a list"),
    "form.Dict": Pair("映射", "a mapping"),
    "form.Filter": Pair("带参数的过滤器", "a filter with arguments"),
    "form.Test": Pair("is 判断", "an “is” test"),
    "form.And": Pair("and", "and"),
    "form.Or": Pair("or", "or"),
    "form.Not": Pair("not", "not"),
    "form.Mul": Pair("乘法", "a multiplication"),
    "form.Div": Pair("除法", "a division"),
    "form.CondExpr": Pair("没有 else 的 if", "if without else"),
    "form.Concat": Pair("~ 连接", "joining by ~"),
    "form.FloorDiv": Pair("整除", "an integer division"),
    "form.Mod": Pair("求余", "a remainder"),
    "form.Pow": Pair("乘方", "a power"),
    "form.Pos": Pair("正号", "a plus sign"),
    "form.Slice": Pair("切片", "a slice"),
    "form.in": Pair("in", "in"),
    "form.notin": Pair("not in", "not in"),
    "form.config.tool": Pair("[tool.plangen] 这样的表", "a table, [tool.plangen]"),
    "form.config.select": Pair("规则的编号，或编号的列表", "a code of a rule, or a list of them"),
    "form.config.ignore": Pair("规则的编号，或编号的列表", "a code of a rule, or a list of them"),
    "form.config.severity": Pair(
        '形如 { PG317 = "error" } 的表，值为 error、warning 或 note',
        'a table such as { PG317 = "error" } with error, warning or note',
    ),
    "form.config.closing_day": Pair(
        '"周一" 或 "monday" 这样的星期，或它们的列表',
        'a weekday such as "周一" or "monday", or a list of them',
    ),
    "form.config.holidays": Pair(
        (
            '形如 { off = ["2027-02-05..2027-02-11"], work = ["2027-02-20"] } 的表，'
            "或者写着这些的 TOML 文件名"
        ),
        (
            'a table { off = ["2027-02-05..2027-02-11"], work = ["2027-02-20"] }, or the name '
            "of a TOML file that holds it"
        ),
    ),
    "form.config.term": Pair(
        (
            '形如 { start = "2024-02-26", weeks = 20 } 的表：start 是第1周的星期一，'
            "weeks 是周数，1 到 53"
        ),
        (
            'a table { start = "2024-02-26", weeks = 20 }: start is the Monday of the first week, '
            "weeks from 1 to 53"
        ),
    ),
    **{
        f"form.config.{key}": Pair(
            "名称的列表，名称不能是空的", "a list of names, none of them empty"
        )
        for key in ("names", "people", "places", "venues")
    },
    "form.config.template": Pair("文件夹的路径", "the path of a folder"),
    "form.config.profile": Pair('"word" 或 "gbt33476"', '"word" or "gbt33476"'),
    "form.config.fonts": Pair('"standard" 或 "gb2312"', '"standard" or "gb2312"'),
    "form.config.latin_font": Pair(
        '一种字体的名称，不超过 31 个字符，如 "Times New Roman"',
        'the name of one font, of 31 characters at most, such as "Times New Roman"',
    ),
    "form.config.line_pitch": Pair(
        "12 到 60 之间的磅数，如 28", "a number of points from 12 to 60, such as 28"
    ),
    "form.config.margins": Pair(
        "形如 { top = 37, left = 28 } 的表，单位毫米，每边 5 到 80",
        "a table such as { top = 37, left = 28 }, in mm, each from 5 to 80",
    ),
    "form.config.grid": Pair('"characters" 或 "lines"', '"characters" or "lines"'),
    "form.config.duplex": Pair("true 或 false", "true or false"),
    "form.config.bold_level_3": Pair("true 或 false", "true or false"),
    "form.config.title_blank_before": Pair("0、1 或 2", "0, 1 or 2"),
    "form.config.signature_min_gap": Pair(
        "0 到 4 之间的字数",
        "a number of characters from 0 to 4",
    ),
    "form.config.numbering": Pair(
        '编号形式的列表，如 ["一、", "1、"]，最多四项，写法同计划里的“编号形式”',
        'a list of at most four forms such as ["一、", "1、"], as for numbering of a plan',
    ),
    "bound.setting": Pair("一个数或日期的字符数", "characters in one number or date"),
    "bound.days": Pair("一段日期的天数", "days in one span"),
    "bound.alldays": Pair("休息日和上班日的天数", "days off or working days"),
    "detail.package": Pair(
        "不是 Word 文档，或者已经损坏", "it is no Word document, or it is damaged"
    ),
    "detail.ampersand": Pair("“&”不能单独写", "“&” cannot stand alone"),
    "detail.entity": Pair("XML 没有这个字符名称", "XML has no character of this name"),
    "detail.less": Pair("“<”不能单独写，要写作 &lt;", "“<” cannot stand alone and is written &lt;"),
    "detail.tag": Pair("这个标签不完整，缺“>”或者引号", "this tag lacks its “>” or a quote"),
    "detail.attribute": Pair('属性要写成 名称="值"', 'an attribute is written name="value"'),
    "detail.nesting": Pair("嵌套太深", "it is nested too deeply"),
    "detail.context": Pair(
        "引入时要在末尾写上 with context，否则里面没有计划的内容",
        "an import needs “with context” at its end to know the plan",
    ),
    "detail.length": Pair("内容太长", "it is too long"),
    "detail.doctype": Pair(
        "<!DOCTYPE …> 里只能写一个名称", "<!DOCTYPE …> can have nothing but one name"
    ),
    "detail.number": Pair("数字太长", "a number in it is too long"),
    "sort.filter": Pair("过滤器", "filter"),
    "sort.test": Pair("判断", "test"),
    "sort.function": Pair("函数", "function"),
    "sort.method": Pair("调用", "call"),
    "sort.call": Pair("调用", "call"),
    "sort.operator": Pair("运算", "operator"),
    "sort.arithmetic": Pair("数以外的运算", "operator on anything but numbers,"),
    "sort.statement": Pair("语句", "statement"),
    "sort.part": Pair("以 _ 开头的名称", "name that begins with _,"),
    "sort.key": Pair("算出来的名称", "computed key"),
    "thing.list": Pair("列表，要用 for 逐项写出", "a list: print its entries, with for"),
    "thing.part": Pair(
        "计划的一部分，要写出它的哪一项，如 {{ each.title }}",
        "a part of the plan: name what to print of it, as in {{ each.title }}",
    ),
    "thing.call": Pair(
        "宏或块，调用它要加括号，如 {{ super() }}",
        "a macro or a block, which needs brackets, as in {{ super() }}",
    ),
    "thing.none": Pair(
        "空的，计划里没有这一项，先用 if 判断",
        "nothing, as the plan lacks it: ask with if before",
    ),
    "thing.no_list": Pair("单独的一项，不是列表", "a single thing, and no list"),
    "thing.no_number": Pair("文字，不是数", "a text, and no number"),
    "counted.turns": Pair("循环的总次数", "turns of its loops"),
    "counted.steps": Pair("循环和宏里运行的步数", "steps in its loops and macros"),
    "counted.output": Pair("写出的字符数", "characters that it prints"),
    "counted.made": Pair("拼出的字符总数", "characters that it puts together"),
    "counted.depth": Pair("宏和块互相调用的层数", "macros and blocks in each other"),
    "counted.tokens": Pair("代码里的名称和符号", "names and marks in its code"),
    "counted.names": Pair("不同名称的个数", "different names"),
    "counted.inclusions": Pair("引入的次数", "inclusions"),
    "counted.blocks": Pair("块的个数", "blocks"),
    "detail.extends": Pair("一个模板只能扩展一次", "it can extend only one template"),
    "form.file.text": Pair("文本文件", "a text file"),
    "form.file.plan": Pair("计划", "a plan"),
    "form.file.word": Pair("Word 文档（.docx）", "a Word document (.docx)"),
    "filetype.docx": Pair("Word 文档（.docx）", "a Word document (.docx)"),
    "filetype.xlsx": Pair("Excel 表格（.xlsx）", "an Excel workbook (.xlsx)"),
    "filetype.pptx": Pair("PowerPoint 演示文稿（.pptx）", "a PowerPoint presentation (.pptx)"),
    "filetype.ofd": Pair("OFD 版式文件", "an OFD document"),
    "filetype.odt": Pair("OpenDocument 文档（.odt）", "an OpenDocument text (.odt)"),
    "filetype.ods": Pair("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"),
    "filetype.odp": Pair("OpenDocument 演示文稿（.odp）", "an OpenDocument presentation (.odp)"),
    "filetype.doc": Pair(
        "Word 或 WPS 的旧版文档（.doc、.wps）",
        "an old Word or WPS document (.doc, .wps)",
    ),
    "filetype.xls": Pair(
        "Excel 或 WPS 的旧版表格（.xls、.et）",
        "an old Excel or WPS workbook (.xls, .et)",
    ),
    "filetype.ppt": Pair(
        "PowerPoint 或 WPS 的旧版演示文稿（.ppt、.dps）",
        "an old PowerPoint or WPS presentation (.ppt, .dps)",
    ),
    "filetype.ole": Pair("Office 的旧版文件", "an old Office file"),
    "filetype.locked": Pair("Office 文件（设了密码）", "an Office file with a password"),
    "filetype.pdf": Pair("PDF 文件", "a PDF file"),
    "filetype.rtf": Pair("RTF 文档", "an RTF document"),
    "filetype.png": Pair("PNG 图片", "a PNG picture"),
    "filetype.jpeg": Pair("JPEG 图片", "a JPEG picture"),
    "filetype.gif": Pair("GIF 图片", "a GIF picture"),
    "filetype.bmp": Pair("BMP 图片", "a BMP picture"),
    "filetype.tiff": Pair("TIFF 图片", "a TIFF picture"),
    "filetype.webp": Pair("WebP 图片", "a WebP picture"),
    "filetype.heic": Pair("HEIC 图片", "a HEIC picture"),
    "filetype.psd": Pair("Photoshop 图片（.psd）", "a Photoshop picture (.psd)"),
    "filetype.svg": Pair("SVG 图片", "an SVG picture"),
    "filetype.media": Pair("录音或视频", "a recording or a video"),
    "filetype.shortcut": Pair("快捷方式", "a shortcut"),
    "filetype.program": Pair("程序", "a program"),
    "filetype.postscript": Pair("PostScript 文件", "a PostScript file"),
    "filetype.ceb": Pair("CEB 版式文件", "a CEB document"),
    "filetype.epub": Pair("EPUB 电子书", "an EPUB book"),
    "filetype.html": Pair("网页（HTML）", "a web page (HTML)"),
    "filetype.mht": Pair("网页或邮件（.mht、.eml）", "a web page or a mail (.mht, .eml)"),
    "filetype.xml": Pair("XML 文件", "an XML file"),
    "filetype.csv": Pair("逗号分隔的表格（.csv）", "a table with commas (.csv)"),
    "filetype.lock": Pair(
        "Word 或 WPS 打开文档时的临时文件（~$）",
        "the mark (~$) that Word or WPS leaves beside an open document",
    ),
    "filetype.archive": Pair("压缩包", "an archive"),
    "filetype.zip": Pair("ZIP 压缩包", "a ZIP archive"),
    "filetype.7z": Pair("7z 压缩包", "a 7z archive"),
    "filetype.rar": Pair("RAR 压缩包", "a RAR archive"),
    "filetype.gzip": Pair("gzip 压缩包", "a gzip archive"),
    "remedy.copy": Pair(
        "用 plangen new --blank 写一份空白计划，再打开这个文件，把文字抄进各个字段",
        "write an empty one by plangen new --blank and copy the words of this file into its fields",
    ),
    "remedy.type": Pair(
        "用 plangen new --blank 写一份空白计划，把图片上的文字录进各个字段",
        "write an empty one by plangen new --blank and type into it what the picture shows",
    ),
    "remedy.name": Pair("写上计划文件的路径", "name the file of the plan"),
    "remedy.follow": Pair(
        "写上它所指的那个文件的路径",
        "name the file that it leads to",
    ),
    "remedy.begin": Pair(
        "这个文件是空的，用 plangen new --blank 写一份空白计划",
        "this file is empty; write an empty plan by plangen new --blank",
    ),
    "remedy.rows": Pair(
        "用 plangen new --blank 写一份空白计划，把表格的每一行抄成一项活动",
        "write an empty one by plangen new --blank and copy each row of the table as an activity",
    ),
    "remedy.unpack": Pair(
        "把压缩包解开，写上其中计划文件的路径",
        "unpack the archive, and name the plan that was in it",
    ),
    "remedy.inside": Pair(
        "写上文件夹里一个文件的路径",
        "Name a file in the folder",
    ),
    "remedy.rewrite": Pair(
        "这是读错了编码的乱码，原来的字已经丢失：照原稿重新写",
        "A wrong encoding has made it and the characters are lost: write them anew",
    ),
    "remedy.blank": Pair(
        "它代表一个空格：改成空格，不需要就删去",
        "It stands for a blank: write a blank, or remove it",
    ),
    "remedy.mark": Pair("删去记号，留下文字", "Remove the marks and keep the words"),
    "remedy.heading": Pair(
        "标题写成 title，或者删去“#”",
        "Write the heading as a title, or remove the “#”",
    ),
    "remedy.quote": Pair("删去开头的“>”", "Remove the “>” at the beginning"),
    "remedy.list": Pair(
        "每一项写成 items 的一条，或者删去开头的记号",
        "Write each as one of the items, or remove the mark at its beginning",
    ),
    "remedy.table": Pair(
        "表格写进 activities，一行是一项活动",
        "Write the table below activities, each of its rows as an activity",
    ),
    "remedy.link": Pair(
        "只写名称，或者写成“名称（网址）”",
        "Write the name alone, or the address in brackets behind it",
    ),
    "remedy.code": Pair("删去这一行的记号", "Remove the marks of this line"),
    "remedy.line": Pair(
        "删去它；要换行或另起一段，就真的另起一行",
        "Remove it; where a line or a paragraph should begin, begin a line",
    ),
    "remedy.nothing": Pair(
        "它代表空的单元格：填上内容，没有就删去它",
        "It stands for an empty cell: fill it in, or remove it",
    ),
    "remedy.formula": Pair(
        "电子表格里的公式算错了：在表格里改好，再把结果写在这里",
        "A formula went wrong: mend it in the spreadsheet, and write its result",
    ),
    "remedy.number": Pair(
        "数字没有显示完整：在表格里加宽这一列或设为文本，再照抄",
        "The number is cut short: widen its column or make it text there, and copy it again",
    ),
    "remedy.break": Pair(
        "它代表换行：删去它，需要就另起一行",
        "It stands for a line break: remove it, and begin a line if one is needed",
    ),
    "remedy.clock": Pair("只写日期，删去后面的零点", "Write the date alone, without the midnight"),
    "remedy.seconds": Pair("只写到分，删去秒", "Write the clock without its seconds"),
    "remedy.field": Pair(
        "这里本来该是文字：照原文件看到的样子重新写",
        "Write the words that the other program showed here",
    ),
    "remedy.guillemets": Pair(
        "这是邮件合并的域：填上内容；如果是书名，就用《》",
        "It is a field of a mail merge: fill it in; the title of a book has 《》",
    ),
    "remedy.chat": Pair(
        "删去它；要放图片，就写在 pictures 里",
        "Remove it; a picture belongs into pictures",
    ),
    "actual.holiday": Pair("是休息日", "is a day off"),
    "form.mobile": Pair("手机号码是11位", "mobile numbers have 11 figures"),
    "form.area3": Pair("3位区号后面是8位", "behind an area code of 3 figures there are 8"),
    "form.area4": Pair(
        "4位区号后面是7位或8位", "behind an area code of 4 figures there are 7 or 8"
    ),
    "day.holiday": Pair("节假日", "a holiday"),
    "actual.workday": Pair("要上班", "is a working day"),
    "mark.“": Pair("左引号“", "opening quotation mark “"),
    "mark.”": Pair("右引号”", "closing quotation mark ”"),
    "mark.‘": Pair("左单引号‘", "opening single quotation mark ‘"),
    "mark.’": Pair("右单引号’", "closing single quotation mark ’"),
    "partner.“": Pair("左引号", "opening quotation mark"),
    "partner.”": Pair("右引号", "closing quotation mark"),
    "partner.‘": Pair("左单引号", "opening single quotation mark"),
    "partner.’": Pair("右单引号", "closing single quotation mark"),
    "value.U+200B": Pair("看不见的零宽字符 U+200B", "an unseen zero-width character, U+200B"),
    "value.U+FEFF": Pair("看不见的零宽字符 U+FEFF", "an unseen zero-width character, U+FEFF"),
    "value.U+2060": Pair("看不见的零宽字符 U+2060", "an unseen zero-width character, U+2060"),
    "value.U+200E": Pair("看不见的方向符 U+200E", "an unseen mark of direction, U+200E"),
    "value.U+200F": Pair("看不见的方向符 U+200F", "an unseen mark of direction, U+200F"),
    "value.U+00AD": Pair("看不见的断词符 U+00AD", "an unseen soft hyphen, U+00AD"),
    "problem.missing": Pair("没有句号", "has no final mark"),
    "problem.item": Pair("没有标点，别的条都有", "has no mark at its end, as the other items have"),
    "problem.comma": Pair("是逗号、顿号或分号，不是句号", "ends with a comma or semicolon"),
    "fact.date": Pair("日期", "date"),
    "fact.weekday": Pair("星期", "weekday"),
    "fact.clock": Pair("钟点", "time"),
    "fact.part": Pair("时间", "time"),
    "fact.place": Pair("地点", "place"),
    "fact.person": Pair("人员", "person"),
    "fact.people": Pair("人数", "number of people"),
    "kind.year": Pair("年度", "year's"),
    "kind.half": Pair("半年", "half-year"),
    "kind.quarter": Pair("季度", "quarter's"),
    "kind.month": Pair("月", "month's"),
    "kind.week": Pair("周", "week's"),
    "kind.months": Pair("几个月的", "several months'"),
    "kind.days": Pair("若干天的", "several days'"),
}
