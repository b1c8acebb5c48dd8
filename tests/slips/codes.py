"""Which codes name which slip: the one table that whoever changes the program fills in.

A code belongs here only if its message names *this* slip, in both languages, so that a person
who never heard of YAML knows what to change on that line. The comment above each line says what
a right message must say, in Chinese and in English. A true sentence about something else (“there
is no such field”, “this is not YAML”, a column of a table that is missing) names nothing.
Where one code says different things, ``Slip.must_say`` in ``slips/spoiling.py`` has what its
sentences must hold too: both figures of an indent, the field that is meant, the name of the file.

While the set of a slip is empty, nothing can be called named, and the script counts instead
where the program says anything at all on the right line.
"""

from __future__ import annotations

CODES: dict[str, frozenset[str]] = {
    # 列表里用了全角逗号“，”，换成半角“, ” / full-width comma in a list, write “, ”
    "full-width-comma-in-list": frozenset({"PG147"}),
    # 花括号里用了全角逗号“，” / full-width comma between fields in braces
    "full-width-comma-in-mapping": frozenset({"PG147"}),
    # 列表里用了顿号“、”，换成半角逗号 / enumeration comma “、” in a list, write “, ”
    "enumeration-comma-in-list": frozenset({"PG147"}),
    # 行首的空格是不间断空格，换成普通空格 / no-break space as indent, write ordinary blanks
    "no-break-space-as-indent": frozenset({"PG140"}),
    # 冒号后面是不间断空格 / no-break space after the colon
    "no-break-space-after-colon": frozenset({"PG140"}),
    # 内容开头有不间断空格 / no-break space at the beginning of the text
    "no-break-space-at-value": frozenset({"PG140"}),
    # 行首用了全角空格，一个换成两个半角空格 / full-width (ideographic) space as indent
    "ideographic-space-as-indent": frozenset({"PG140"}),
    # 冒号后面是全角空格 / full-width space after the colon
    "ideographic-space-after-colon": frozenset({"PG140"}),
    # 内容开头有全角空格（首行缩进由程序排） / full-width space at the beginning of the text
    "ideographic-space-at-value": frozenset({"PG140"}),
    # 行首有看不见的字符（U+FEFF），删掉 / invisible character U+FEFF in the indent, delete it
    "byte-order-mark-as-indent": frozenset({"PG140"}),
    # 冒号后面有看不见的字符（U+FEFF） / invisible character U+FEFF after the colon
    "byte-order-mark-after-colon": frozenset({"PG140"}),
    # 内容开头有看不见的字符（U+FEFF） / invisible character U+FEFF at the beginning of the text
    "byte-order-mark-at-value": frozenset({"PG140"}),
    # 行首有看不见的字符（零宽空格 U+200B） / zero-width space U+200B in the indent
    "zero-width-space-as-indent": frozenset({"PG140"}),
    # 冒号后面有看不见的字符（零宽空格 U+200B） / zero-width space U+200B after the colon
    "zero-width-space-after-colon": frozenset({"PG140"}),
    # 内容开头有看不见的字符（零宽空格 U+200B） / zero-width space U+200B at the text's beginning
    "zero-width-space-at-value": frozenset({"PG140"}),
    # “-”后面少一个空格 / a blank is missing after the dash
    "dash-without-blank": frozenset({"PG141"}),
    # 列表用了全角的“－”（“—”），换成半角“- ” / full-width (long) dash, write “- ”
    "full-width-dash": frozenset({"PG142"}),
    # 这一行缩进7格，同级的字段缩进8格 / indented by 7, the fields of its level by 8: both figures
    "one-blank-too-few": frozenset({"PG143"}),
    # 这一行缩进9格，同级的字段缩进8格 / indented by 9, the fields of its level by 8: both figures
    "one-blank-too-many": frozenset({"PG143"}),
    # 这一行是“正文: |”的文字，缩进比上一行少 / a line of the text below “body: |”, indented by
    # less than the others: both figures
    "text-line-too-far-left": frozenset({"PG144"}),
    # 这里少了“- ”，每一行（项）以“- ”开头 / “- ” is missing, each row begins with it
    "list-mark-lost": frozenset({"PG145"}),
    # 行首用了制表符，换成空格 / tab as indent, write blanks
    "tab-as-indent": frozenset({"PG123"}),
    # 冒号后面是制表符 / tab after the colon
    "tab-after-colon": frozenset({"PG146"}),
    # 文字里有制表符 / tab inside the text
    "tab-in-text": frozenset({"PG146"}),
    # 文字以半角冒号结尾，换成“：”或者去掉 / the text ends with a half-width colon
    "colon-at-end": frozenset({"PG148"}),
    # 文字里有半角冒号和空格，换成“：”或者加引号 / colon and blank inside the text
    "colon-in-text": frozenset({"PG132"}),
    # 字段“标题”后面用了全角冒号“：” / full-width colon after a field
    "full-width-colon": frozenset({"PG124"}),
    # 同上，每一处都说 / the same, at each place in one run
    "full-width-colons": frozenset({"PG124"}),
    # 双引号没有结束（说开始的那一行） / the double quotation mark opened here is not closed
    "double-quote-not-closed": frozenset({"PG126"}),
    # 单引号没有结束（说开始的那一行） / the single quotation mark opened here is not closed
    "single-quote-not-closed": frozenset({"PG126"}),
    # “ ”不是 YAML 的引号，去掉 / “ ” are no quotation marks of YAML, leave them out
    "curly-quotes-around-value": frozenset({"PG149"}),
    # “ ”不是 YAML 的引号，会印出来 / “ ” are no quotation marks of YAML and would be printed
    "curly-quotes-around-most": frozenset({"PG149"}),
    # 表达式里的引号用半角 / quotation marks in an expression are straight ones
    "curly-quotes-in-expression": frozenset({"PG231"}),
    # 双引号里的“\”有特别的意思，写成“\\”或者用单引号 / a backslash is special in double quotes
    "backslash-in-double-quotes": frozenset({"PG150"}),
    # 这一行像是从表格粘贴的（单元格之间是制表符），要写成字段 / pasted from a spreadsheet, cells
    # with tabs between: write it as fields
    "spreadsheet-row": frozenset({"PG151"}),
    # 条目以“- ”开头，编号由程序编排，去掉“1．” / items begin with “- ”; their numbers are made
    "word-numbers": frozenset({"PG152"}),
    # 条目以“- ”开头，去掉项目符号“•” / items begin with “- ”, not with a bullet
    "word-bullets": frozenset({"PG152"}),
    # 没有字段“时间段”，是不是“时间” / there is no field “时间段”; 时间 is meant: both names
    "guessed-key-chinese": frozenset({"PG136"}),
    # 没有字段“date”，是不是“time” / there is no field “date”; time is meant: both names
    "guessed-key-english": frozenset({"PG136"}),
    # 文件名以 .txt 结尾（记事本加的，Windows 可能不显示），改成 .yaml；只给文件夹时也要说 /
    # the name ends in .txt, rename it to .yaml; told also when only its folder is named
    "file-name": frozenset({"PG109"}),
}
