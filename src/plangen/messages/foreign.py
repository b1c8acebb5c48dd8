"""What parsers and libraries say, in Chinese: their own words stand in no Chinese sentence.

They say it in English, in words that change with their versions. What is not known here is told in
general words: place, code and advice of the finding say the rest.
"""

from __future__ import annotations

from plangen.patterns import regex

_GENERAL = {"detail": "程序看不懂", "reason": "系统没有说明原因"}
"""What is said for words of no table, by the name of the argument."""
_HAN = regex("[\u4e00-\u9fff]")
_QUOTED = r"""['"](?P<what>[^'"]{1,60})['"]"""
_NAMES = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "模板的末尾",
    "name": "名称",
    "string": "文字",
    "integer": "整数",
    "float": "小数",
}
"""Jinja2's names of what stands in a template."""
_WORDS = (
    # Jinja2, of what it reads
    (
        rf"expected token {_QUOTED}, got ['\"](?P<other>[^'\"]{{1,60}})['\"]",
        "应该是“{what}”的地方写了“{other}”",
    ),
    (rf"unexpected end of template, expected {_QUOTED}", "到末尾也没有“{what}”"),
    (rf"unexpected char {_QUOTED}", "不能有“{what}”这个字符"),
    (
        rf"unexpected {_QUOTED}, expected ['\"](?P<other>[^'\"]{{1,60}})['\"]",
        "应该是“{other}”的地方写了“{what}”",
    ),
    (rf"unexpected {_QUOTED}", "这里不能写“{what}”"),
    (r"Unexpected end of template", "有一部分没有结束"),
    (r"Encountered unknown tag ['\"](?P<what>\w+)['\"]", "没有“{what}”这种语句"),
    (r"Missing end of comment tag", "注释没有结束"),
    (rf"block {_QUOTED} defined twice", "块“{what}”写了两次"),
    (r"Block names in Jinja", "块的名称只能用字母、数字和下划线"),
    (r"(?:can't|cannot) assign to", "不能给它赋值"),
    (r"non-default argument follows", "有默认值的参数要写在后面"),
    (r"expected an? (?:identifier|name)|Expected identifier", "这里要写一个名称"),
    (r"Invalid character in identifier", "名称里有不能用的字符"),
    (r"keyword argument repeated|got multiple values for", "同一个参数写了两次"),
    (r"duplicate argument", "同一个参数写了两次"),
    # Jinja2 and Python, of what it runs
    (rf"macro {_QUOTED} takes not more than (?P<other>\d+)", "宏“{what}”最多有{other}个参数"),
    (rf"macro {_QUOTED} takes no keyword argument", "宏“{what}”没有这个参数"),
    (rf"macro {_QUOTED} was invoked with two values", "宏“{what}”的同一个参数写了两次"),
    (r"parameter .{1,60} was not provided", "缺少一个参数"),
    (r"required positional argument|takes \d+ positional|takes no arguments", "参数的个数不对"),
    (r"unexpected keyword argument", "没有这个参数"),
    (r"is unsafe|is not safely callable", "这个成员或函数不许用"),
    (r"division by zero|modulo by zero", "除数是零"),
    (r"object is not iterable", "它不是列表，不能逐项列出"),
    (r"argument of type .{1,60} is not (?:iterable|a container)", "in 后面要是文字或列表"),
    (r"item pairs from a mapping", "items 只能列出成对的名称和值"),
    (r"sequence was empty", "列表是空的"),
    (r"slice step cannot be zero", "取一部分时，间隔不能是零"),
    (r"expected (?:length|leeway) >= (?P<what>\d+)", "长度不能小于 {what}"),
    (r"No caller defined", "caller() 只能用在 call 语句所调用的宏里"),
    (r"object is not callable", "它不是函数或宏，不能调用"),
    (
        r"unsupported operand|can only concatenate|must be str, not|not supported between",
        "这两样东西不能这样运算",
    ),
    (r"invalid literal for int|could not convert string", "它不是一个数"),
    (r"has no element|not subscriptable|indices must be|out of range", "不能这样取其中的一项"),
    (r"has no len|of unsized object", "它没有个数"),
    (r"(?:too many|not enough) values to unpack|cannot unpack", "变量的个数不对"),
    (r"too many (?:statically )?nested|maximum recursion", "嵌套太深"),
    # libxml2, of what tomllib says in a like way
    (r"Unescaped '<'", "属性里的“<”要写作 &lt;"),
    # tomllib
    (r"Expected '=' after a key", "名称后面要有“=”"),
    (r"Expected ['\"]\]+['\"] at the end", "方括号没有结束"),
    (r"Expected newline or end of document", "这一行后面有多余的内容，或者文字没有加引号"),
    (
        r"Cannot declare|Cannot overwrite|Cannot redefine|Cannot mutate|Duplicate inline",
        "同一项写了两次",
    ),
    (r"Unclosed array", "列表没有结束，缺“]”"),
    (r"Unclosed inline table", "大括号没有结束，缺“}}”"),
    (r"Unterminated string|Expected ['\"]{1,6}", "引号没有结束"),
    (r"Unescaped '\\\\'", "“\\”在双引号里要写成“\\\\”，或者改用单引号"),
    (r"Illegal character", "引号没有在这一行结束，或者有不能用的字符"),
    (r"Found invalid character|[Ii]nvalid character", "有不能用的字符"),
    (r"Invalid initial character for a key", "名称写得不对，或者引号不是半角的"),
    (r"Invalid statement", "这一行不是“名称 = 值”"),
    (r"Invalid value", "值没有写，或者文字没有加引号"),
    (r"Invalid date", "没有这个日期或时间"),
    (r"Unescaped|Escaped character|hex value", "反斜线后面写得不对"),
    # libxml2
    (r"tag mismatch", "开始和结束的标签不是一对"),
    (r"EntityRef|Entity '", "“&”后面写得不对"),
    (r"Extra content at the end", "最外面的元素后面还有内容"),
    (r"Start tag expected|Document is empty", "没有元素"),
    (r"Premature end of data|Couldn't find end of Start Tag", "有元素没有结束"),
    (r"redefined", "同一个属性写了两次"),
    (r"attributes construct error|AttValue", "属性写得不对"),
    (r"Namespace prefix|StartTag: invalid element name", "元素的名称写得不对"),
    (r"\]\]>", "文字里不能有“]]>”"),
    (r"[Cc]omment", "注释写得不对"),
    (r"PCDATA invalid Char|Char 0x", "有不能用的字符"),
    (r"Excessive depth|Huge", "内容太多，或者嵌套太深"),
)
_PATTERNS = tuple((regex(pattern), said) for pattern, said in _WORDS)


def in_chinese(name: str, words: str) -> str:
    """Return in Chinese what a library says as the argument *name* of a finding.

    Words that are Chinese already, and arguments that are no library's words, stay as they are.
    """
    general = _GENERAL.get(name)
    if general is None or _HAN.search(words):
        return words
    for pattern, said in _PATTERNS if name == "detail" else ():
        if found := pattern.search(words):
            parts = {key: _NAMES.get(part, part) for key, part in found.groupdict().items() if part}
            return said.format_map(parts)
    return general


def in_english(name: str, words: str) -> str:
    """Return what a library says as the argument *name*, without its full stop."""
    return words.rstrip(".") if name in _GENERAL else words
