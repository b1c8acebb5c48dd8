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
    "comma.，": Pair("全角逗号“，”", "A full-width comma “，”"),
    "comma.、": Pair("顿号“、”", "An enumeration comma “、”"),
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
    "form.config.names": Pair("名称的列表，名称不能是空的", "a list of names, none of them empty"),
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
    "detail.number": Pair("数字太长", "a number in it is too long"),
    "detail.extends": Pair("一个模板只能扩展一次", "it can extend only one template"),
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
    "remedy.unpack": Pair(
        "把压缩包解开，写上其中计划文件的路径",
        "unpack the archive, and name the plan that was in it",
    ),
    "actual.holiday": Pair("是休息日", "is a day off"),
    "actual.workday": Pair("要上班", "is a working day"),
    "problem.missing": Pair("没有句号", "has no final mark"),
    "problem.comma": Pair("是逗号、顿号或分号，不是句号", "ends with a comma or semicolon"),
    "kind.year": Pair("年度", "year's"),
    "kind.half": Pair("半年", "half-year"),
    "kind.quarter": Pair("季度", "quarter's"),
    "kind.month": Pair("月", "month's"),
    "kind.week": Pair("周", "week's"),
}
