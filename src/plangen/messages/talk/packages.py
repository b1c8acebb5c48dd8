"""Words for what is wrong with a Word file: the symbols in the findings about styles files."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "detail.overlap": Pair("各部分重叠在一起", "its parts lie upon one another"),
    "detail.unknown": Pair(
        "plangen 没有办法用它，也说不出是哪一部分不对",
        "plangen cannot work with it, nor tell which part is wrong",
    ),
    # What is wrong with the zip of a part
    "detail.checksum": Pair("内容与校验值不符", "it does not agree with its checksum"),
    "detail.unpacking": Pair("压缩的内容坏了", "what was packed is damaged"),
    "detail.password": Pair("设了密码", "it has a password"),
    "detail.packing": Pair("压缩的方法不是 Word 用的", "Word does not pack in this way"),
    "detail.part.twice": Pair("有两个同名的部分", "there are two of this name"),
    "detail.part.absolute": Pair(
        "名称从根目录或盘符写起", "its name begins at the root or at a drive"
    ),
    "detail.part.upwards": Pair("名称指向上一级文件夹", "its name leads to a folder above"),
    "detail.part.odd": Pair("名称里有不能用的字符", "its name has characters that it may not have"),
    # What is wrong with XML
    "detail.xml.none": Pair("不是 XML", "it is no XML"),
    "detail.xml.behind": Pair("结尾以后还有内容", "something follows its end"),
    "detail.xml.cut": Pair("后面的内容没有了", "the rest is missing"),
    "detail.xml.tags": Pair("标签不成对，或者不完整", "tags are incomplete, or not in pairs"),
    "detail.xml.character": Pair("有不能用的字符", "there is a character that may not be"),
    "detail.xml.encoding": Pair("用的不是 UTF-8 或 UTF-16 编码", "it is neither UTF-8 nor UTF-16"),
    "detail.xml.twice": Pair("同一个属性写了两次", "an attribute stands twice"),
    "detail.xml.ampersand": Pair("“&”后面写得不对", "what follows an “&” is wrong"),
    "detail.xml.prefix": Pair("用了没有说明的前缀", "a prefix is not explained"),
    "detail.xml.deep": Pair("内容太长，或者嵌套太深", "it is too long or nested too deeply"),
    "detail.xml.entities": Pair(
        "有文档类型声明，Word 文件里不能有",
        "it declares a document type, which no Word file may",
    ),
    "detail.xml.other": Pair("写得不合 XML 的规定", "it breaks the rules of XML"),
    # What is wrong with parts and what they lead to
    "detail.root": Pair("里面不是应有的内容", "it does not hold what it should"),
    "detail.strict": Pair(
        "文件存成了“严格的 Open XML 文档”，要另存为“Word 文档”",
        "the file was saved as Strict Open XML; save it as a Word document",
    ),
    "detail.dotx": Pair(
        "文件是 Word 模板（.dotx），要另存为“Word 文档”",
        "the file is a Word template (.dotx); save it as a Word document",
    ),
    "detail.kind": Pair(
        "它不是别处说的那一类内容", "it is not of the kind that others take it for"
    ),
    "detail.types": Pair(
        "有一行不完整，或者互相矛盾", "a line is incomplete or contradicts another"
    ),
    "detail.relation.incomplete": Pair("有一行不完整", "a line is incomplete"),
    "detail.relation.twice": Pair("有两行编号相同", "two lines have the same id"),
    "detail.relation.several": Pair(
        "只能有一个的部分指明了几个", "it names several where there can be one"
    ),
    "detail.document.none": Pair("没有指明正文在哪里", "it does not say where the text is"),
    "detail.styles.none": Pair("没有指明样式在哪里", "it does not say where the styles are"),
    "detail.body.none": Pair("没有正文，或者不止一个", "it has no body, or several"),
    "detail.drawing.number": Pair(
        "有图形的编号不是整数", "the number of a drawing is no whole number"
    ),
    "detail.section.none": Pair("一节也没有", "there is no section"),
    "detail.section.twice": Pair(
        "的纸张、页边距或网格写了两次", "has paper, margins or grid twice"
    ),
    "detail.section.large": Pair(
        "的页面设置多得不合规定", "has more of a page set-up than there can be"
    ),
    "detail.section.room": Pair(
        "的版心不到 50 毫米宽、50 毫米高", "has a text block of less than 50 mm by 50 mm"
    ),
    # What is wrong with a style
    "detail.style.id": Pair("没有编号", "has no id"),
    "detail.style.name": Pair("没有名称", "has no name"),
    "detail.style.type": Pair(
        "没有写明是段落、字符、表格还是列表样式",
        "is said to be of no type, such as paragraph or table",
    ),
    "detail.style.id.twice": Pair("和另一个样式的编号相同", "has the id of another"),
    "detail.style.name.twice": Pair("有两个", "is there twice"),
    "detail.style.base": Pair("的基准样式不存在", "is based on one that is not there"),
    "detail.style.circle": Pair(
        "的基准样式绕成了圈，或者层数太多", "is based on itself, or on too many"
    ),
    # What no document may carry
    "detail.macros": Pair("宏", "macros"),
    "detail.link": Pair("指向别的文件或网址的链接", "a link to another file or address"),
    "detail.object": Pair("嵌入的对象", "an embedded object"),
    "detail.field": Pair(
        "要去取别的文件或运行程序的域", "a field that fetches a file or runs a program"
    ),
    "style.defaults": Pair("文档默认", "the defaults"),
    "measure.unpacked": Pair("解开以后的 MB 数", "the MB of all that is unpacked"),
    "measure.parts": Pair("里面的部分数", "its parts"),
    "measure.relations": Pair("一个部分所指的部分数", "the parts that one leads to"),
    "measure.markup": Pair("里面的标签和属性数", "its tags and attributes"),
    "measure.sz.val": Pair("字号", "the size"),
    "measure.szCs.val": Pair("复杂文种的字号", "the size of complex scripts"),
    "measure.spacing.val": Pair("字符间距", "the character spacing"),
    "measure.spacing.before": Pair("段前间距", "the spacing before"),
    "measure.spacing.after": Pair("段后间距", "the spacing after"),
    "measure.spacing.line": Pair("行距", "the line spacing"),
    "measure.pgSz.w": Pair("纸张宽度", "the width of the paper"),
    "measure.pgSz.h": Pair("纸张高度", "the height of the paper"),
    "measure.pgMar.top": Pair("上边距", "the top margin"),
    "measure.pgMar.bottom": Pair("下边距", "the bottom margin"),
    "measure.pgMar.left": Pair("左边距", "the left margin"),
    "measure.pgMar.right": Pair("右边距", "the right margin"),
    "measure.pgMar.header": Pair("页眉距离", "the distance of the header"),
    "measure.pgMar.footer": Pair("页脚距离", "the distance of the footer"),
    "measure.pgMar.gutter": Pair("装订线", "the gutter"),
    "measure.docGrid.linePitch": Pair("网格的行距", "the line pitch of the grid"),
    "measure.docGrid.charSpace": Pair("网格的字距", "the character pitch of the grid"),
}
