"""Messages about pages, with the clauses of GB/T 9704."""

from __future__ import annotations

from plangen.messages.families import PAGES
from plangen.messages.message import Message, both, family

CODES = family(
    PAGES,
    PG501=both(
        zh=Message(
            title="没有横放的页面",
            sentence="样式文件里没有横放的一节（书签 landscape），而计划要一个附件横放。",
            hints=(
                (
                    "由 templates/official 里的 styles.docx 改起；"
                    "或者不要横放（landscape: false，即“横向: false”）。"
                ),
            ),
            explanation=(
                "样式文件用书签 portrait 和 landscape 标出直放和横放的两节，各有页面设置和页脚。"
                "自己的样式文件可以只有直放的一节，表格太宽时也就直放；计划写明要横放，才非有不可。"
            ),
        ),
        en=Message(
            title="No turned sheets",
            sentence=(
                "The styles file has no section for turned sheets (bookmark landscape), and an "
                "attachment is to lie on them."
            ),
            hints=(
                "Start from styles.docx in templates/official, or do without (landscape: false).",
            ),
            explanation=(
                "The bookmarks portrait and landscape mark the sections of a styles file for "
                "upright and turned sheets. One of your own may do without the latter, unless a "
                "plan asks for it."
            ),
        ),
    ),
    PG502=both(
        zh=Message(
            title="两处都说版式",
            sentence="自己的样式文件已经说了文档什么样，配置里的版式设置对它不起作用。",
            hints=("去掉配置里的版式设置，或者不用自己的样式文件。",),
            explanation=(
                "样式文件是在 Word 里改好的，程序照用不改；配置里的版式设置只用在自带的样式上。"
                "只有 title-blank-before、signature-min-gap 和 numbering 与样式无关，"
                "两种样式都可以用。"
            ),
        ),
        en=Message(
            title="Two say how documents look",
            sentence=(
                "Your own styles file says how documents look; the layout settings have no effect "
                "on it."
            ),
            hints=(
                "Take the layout settings out of the configuration, or do without your own file.",
            ),
            explanation=(
                "A styles file is changed in Word and used as it is; the layout settings of the "
                "configuration are for the official styles. Only title-blank-before, "
                "signature-min-gap and numbering go with both."
            ),
        ),
    ),
    PG503=both(
        zh=Message(
            title="自定的行距",
            sentence=(
                "行距 {pitch} 磅，一页排 {lines} 行；"
                "标准的行距是 {standard} 磅，一页 {expected} 行正好撑满版心（5.2.3）。"
            ),
            hints=("去掉配置里的 line-pitch，就是标准的行距。",),
            explanation=(
                "每页 22 行撑满版心。固定值 28 磅是常见的做法，按 37、35 毫米的页边也是 22 行，"
                "但版心下面空 7.7 毫米。单位有规定就照规定，这里只是提示。"
            ),
        ),
        en=Message(
            title="A line pitch of the house",
            sentence=(
                "A line pitch of {pitch} pt gives {lines} lines a page; the standard's is "
                "{standard} pt, with which {expected} lines just fill the text block (5.2.3)."
            ),
            hints=("Without line-pitch in the configuration the pitch is the standard's.",),
            explanation=(
                "Twenty-two lines fill the text block. Exactly 28 pt is a common rule; with "
                "margins of 37 and 35 mm that is 22 lines too, but leaves 7.7 mm empty. This is "
                "only a note."
            ),
        ),
    ),
    PG504=both(
        zh=Message(
            title="自定的页边",
            sentence=(
                "页边（{side}）{width} 毫米，标准是 {expected} 毫米，误差 1 毫米以内（5.2.1）。"
            ),
            hints=("去掉配置里的 margins，就是标准的页边。",),
            explanation=(
                "天头 37 毫米、订口 28 毫米、版心 156×225 毫米。单位有规定就照规定，这里只是提示。"
            ),
        ),
        en=Message(
            title="Margins of the house",
            sentence=(
                "The margin {side} is {width} mm; the standard has {expected} mm, within 1 mm "
                "(5.2.1)."
            ),
            hints=("Without margins in the configuration they are the standard's.",),
            explanation=(
                "37 mm above, 28 mm at the binding side, a text block of 156 × 225 mm (5.2.1). "
                "This is only a note."
            ),
        ),
    ),
    PG505=both(
        zh=Message(
            title="自定的西文字体",
            sentence="数字和字母用 {font}；标准只说正文用仿宋，没有另外的字体（5.2.2）。",
            hints=("去掉配置里的 latin-font，就和正文一样。",),
            explanation=(
                "不少单位要求数字用 Times New Roman；字宽一样，不影响每行的字数。这里只是提示。"
            ),
        ),
        en=Message(
            title="A Latin font of the house",
            sentence=(
                "Digits and Latin letters are set in {font}; the standard names no font but 仿宋 "
                "(5.2.2)."
            ),
            hints=("Without latin-font in the configuration they are set as the text.",),
            explanation=(
                "Many offices ask for Times New Roman; its digits are as wide, so lines stay the "
                "same. This is only a note."
            ),
        ),
    ),
    PG506=both(
        zh=Message(
            title="为落款调整了行距",
            sentence=(
                "落款会单独落在第 {page} 页，这份文档的行距改为 {pitch} 磅，"
                "一页排 {lines} 行（7.3.5.5）。"
            ),
            hints=("正文增减一两行，就能恢复原来的行距。",),
            explanation=(
                "这一页余下的地方放不下印章和成文日期时，标准要求调整行距，不让落款离开正文。"
                "页末空出至多四行也不行（PG511），才改行距：先一页多排一行，不行就少排一行，"
                "还不行再多改一点，最多相差三行；只改这一份文档。"
            ),
        ),
        en=Message(
            title="Another line pitch for the signature",
            sentence=(
                "The signature would stand alone on page {page}: this document has a line pitch of "
                "{pitch} pt instead, {lines} lines a page (7.3.5.5)."
            ),
            hints=("With a line or two more or less of text the usual pitch comes back.",),
            explanation=(
                "Name and date must not leave the text. Where empty lines at the foot of a page do "
                "not help (PG511), a page gets a line more, or one less, or up to three where that "
                "is not enough. Only this document is changed."
            ),
        ),
    ),
    PG507=both(
        zh=Message(
            title="落款单独占一页",
            sentence="落款单独落在第 {page} 页，上面的正文不到五个字（7.3.5.5）。",
            hints=(
                "自己的样式文件“{own}”照用不改；请把正文增减一两行，或者在样式文件里调整行距。",
                "页末空行、在限度以内调整行距也不行，请把正文增减一两行。",
            ),
            explanation=(
                "署名和成文日期上面至少要有五个字的正文或附件说明。"
                "程序按 Word 和 LibreOffice 两种排法数行数，有一种会单独成页就提示。"
            ),
        ),
        en=Message(
            title="The signature alone on a page",
            sentence=(
                "The signature stands alone on page {page}, with fewer than five characters of "
                "text above it (7.3.5.5)."
            ),
            hints=(
                (
                    "Your own styles file {own} is used as it is: lengthen or shorten the text by "
                    "a line or two, or change the line pitch in that file."
                ),
                (
                    "Neither empty lines nor a line pitch within the limits help: lengthen or "
                    "shorten the text by a line or two."
                ),
            ),
            explanation=(
                "At least five characters of text, or of the note of attachments, stand above name "
                "and date. Lines are counted as Word "
                "and as LibreOffice set them; it is said where one of them leaves the signature "
                "alone."
            ),
        ),
    ),
    PG508=both(
        zh=Message(
            title="首页没有正文",
            sentence="正文上面的部分占满了第一页，首页没有正文（7.3.3）。",
            hints=("主送机关太多，移到版记里（7.4.2）或改用统称；标题、签发人也可以精简。",),
            explanation="公文首页必须显示正文。主送机关名称过多时，移到版记的抄送机关之上。",
        ),
        en=Message(
            title="A first page without text",
            sentence=(
                "What stands above the text fills the first page, which must show running text "
                "(7.3.3)."
            ),
            hints=(
                (
                    "Move addressees to the colophon (7.4.2), or shorten the title or the list of "
                    "signers."
                ),
            ),
            explanation=(
                "The first page of a document must show its text. Where there are too many "
                "addressees, they go above the copies in the colophon."
            ),
        ),
    ),
    PG509=both(
        zh=Message(
            title="三级标题加粗",
            sentence="三级标题（1.）加粗；标准只说用仿宋（7.3.3）。",
            hints=("去掉配置里的 bold-level-3，就不加粗。",),
            explanation=(
                "标准用黑体和楷体区分一级和二级标题，三级、四级和正文一样用仿宋，没有说加粗。"
                "单位有规定就照规定，这里只是提示。"
            ),
        ),
        en=Message(
            title="Bold headings of the third level",
            sentence=(
                "Headings 1. are set bold; the standard names 仿宋 for them and nothing more "
                "(7.3.3)."
            ),
            hints=("Without bold-level-3 in the configuration they are not bold.",),
            explanation=(
                "The standard tells levels apart by 黑体 and 楷体; the third and the fourth are "
                "仿宋, as the text is (7.3.3). Many offices want the third bold. This is only a "
                "note."
            ),
        ),
    ),
    PG510=both(
        zh=Message(
            title="没有单放版记的一页",
            sentence="样式文件里没有单放版记的一节（书签 last-page），而计划要版记另页。",
            hints=(
                (
                    "由 templates/official 里的 styles.docx 改起；"
                    "或者不要另页（own_page: false，即“另页: false”）。"
                ),
            ),
            explanation=(
                "书签 last-page 标出样式文件里单放版记的一节：在双数页上，不编页码。"
                "自己的样式文件可以没有这一节，除非有计划要用。"
            ),
        ),
        en=Message(
            title="No page for 版记 alone",
            sentence=(
                "The styles file has no section for a page of 版记 alone (bookmark last-page)."
            ),
            hints=(
                "Start from styles.docx in templates/official, or do without (own_page: false).",
            ),
            explanation=(
                "The bookmark last-page marks the section of a styles file for an even page "
                "without a number. One of your own may do without it, unless a plan asks for it."
            ),
        ),
    ),
    PG511=both(
        zh=Message(
            title="为落款留了空行",
            sentence=(
                "落款会单独落在第 {page} 页：第 {above} 页末尾空出至多四行，"
                "文字移到后面，行距不变（7.3.5.5）。"
            ),
            hints=("正文增减一两行，就不必空行。",),
            explanation=(
                "落款上面至少要有五个字的正文或附件说明。页末的段落不拆开，和下面的文字同页"
                "（Word 里的“与下段同页”“段中不分页”“孤行控制”），一页至多空四行。"
                "这样办不到，才调整行距（PG506）。"
            ),
        ),
        en=Message(
            title="Empty lines for the signature",
            sentence=(
                "The signature would stand alone on page {page}: up to four lines stay empty at "
                "the foot of page {above}, their text goes on below, and the line pitch is as "
                "usual (7.3.5.5)."
            ),
            hints=("With a line or two more or less of text no lines stay empty.",),
            explanation=(
                "At least five characters of text, or of the note of attachments, stand above it. "
                "Paragraphs at the end of a page stay whole, with what is below them, and up to "
                "four lines stay empty. Only where that fails is the pitch changed (PG506)."
            ),
        ),
    ),
    PG512=both(
        zh=Message(
            title="一行表格高过半页",
            sentence="活动表里有一行高过半页，从“{text}”开始；这样高的一共有 {count} 行。",
            hints=("把长的单元格写短，把长的说明移到正文里，或者少用几列。",),
            explanation=(
                "高过半页的行可以在一页末尾断开，读的人要翻页才看完。列宽已经按最矮的表格分配，"
                "还是这样高，就是文字太长或者列太多。这里只是提示。"
            ),
        ),
        en=Message(
            title="A row higher than half a page",
            sentence=(
                "A row of a table is higher than half a page: it begins with “{text}”; rows as "
                "high as that: {count}."
            ),
            hints=(
                (
                    "Shorten the long cells, move long descriptions into the text, or do without "
                    "some of the columns."
                ),
            ),
            explanation=(
                "Such a row may split between two pages, and is read with a turn of the page. The "
                "widths of columns make the table as low as can be already: the texts are too "
                "long, or the columns too many. This is only a note."
            ),
        ),
    ),
    PG513=both(
        zh=Message(
            title="另外的编号形式",
            sentence="编号不用标准的形式：标准是一、（一）1.（1）（7.3.3）。",
            hints=("去掉编号形式，就用标准的。",),
            explanation=(
                "标准规定四级标题依次用一、（一）1.（1）。单位习惯另一种写法就照习惯，字体随编号形式，"
                "这里只是提示。"
            ),
        ),
        en=Message(
            title="Other forms of numbers",
            sentence="Headings have other numbers than the standard's 一、（一）1.（1） (7.3.3).",
            hints=("Without numbering they have those.",),
            explanation=(
                "The standard numbers four levels 一、（一）1.（1）. Many offices have a habit of "
                "their own; headings are set as their numbers are. This is only a note."
            ),
        ),
    ),
    PG515=both(
        zh=Message(
            title="正文里太宽的表",
            sentence="正文里的表格太宽，一页纸排不下不断行的日期、数和名称：从“{text}”开始。",
            hints=("把它移到附件里，附件的纸可以横放；或者少用几列。",),
            explanation=(
                "正文的纸不横放，表格太宽，日期、数、人名就要从中间断开。附件的纸会自动横放。"
            ),
        ),
        en=Message(
            title="A table in the text that is too wide",
            sentence=(
                "A table in the text is too wide for its page, on which dates, sums and names "
                "would break: it begins with “{text}”."
            ),
            hints=(
                (
                    "Move it into an attachment, whose sheets are turned where that is needed, or "
                    "do without some columns."
                ),
            ),
            explanation=(
                "The sheets of the text are never turned, so in a table that is too wide dates, "
                "sums and names break. The sheets of an attachment are turned by themselves."
            ),
        ),
    ),
    PG516=both(
        zh=Message(
            title="分馆在下一页接着排",
            sentence="“{venue}”等 {count} 处跨页，下一页开头再写一遍名称，并注明（续）。",
            hints=("以后在 Word 里增减行，要看看（续）是不是还在页首；改计划再生成就不用管。",),
            explanation=(
                "分馆的活动跨页时，只有在 Word 和 LibreOffice 里都从同一行换页，"
                "上面多两行、少两行也不变，才另起一格写“名称（续）”；"
                "否则名称仍是一格，Word 会在每一页各排一遍。"
            ),
        ),
        en=Message(
            title="A venue that goes on to the next page",
            sentence=(
                "At the top of {count} pages, first for {venue}, a venue goes on: its name stands "
                "there again with （续）."
            ),
            hints=(
                (
                    "If rows are added or taken out in Word, see that （续） still stands at the "
                    "top of a page; a plan that is edited and rendered again needs no care."
                ),
            ),
            explanation=(
                "The name stands again only where Word and LibreOffice end the page before the "
                "same row, also with two rows more or fewer above it. Elsewhere the name is one "
                "cell, and Word sets it on each page."
            ),
        ),
    ),
    PG517=both(
        zh=Message(
            title="模板漏了的内容",
            sentence="文档里没有“{key}”：所用的模板漏了这一项。",
            hints=("请管模板的人照程序自带的模板补上；不要印的，从计划里删去。",),
            explanation=(
                "自己的模板如果是旧的，或者漏了一段，计划里写的文字就不在文档里。每种内容只报告一处；"
                "版头、落款、版记可能预先印好，不报告。"
            ),
        ),
        en=Message(
            title="What the template does not print",
            sentence="The template does not print “{key}”: the document lacks this text.",
            hints=(
                "Add it to the template, as the official one has it; or take it out of the plan.",
            ),
            explanation=(
                "A template of one's own that is old, or leaves something out, leaves texts of the "
                "plan out of the document. One place of each kind is told; letterhead, signature "
                "and imprint may be printed on the paper beforehand, and are not asked for."
            ),
        ),
    ),
)
