"""What is said of pages, in Chinese."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG501": Wording(
        "样式文件里没有横放的一节（书签 landscape），而计划要一个附件横放。",
        ("由 templates/official 里的 styles.docx 改起；或者不要横放（横向: false）。",),
    ),
    "PG502": Wording(
        "自己的样式文件已经说了文档什么样，配置里的版式设置对它不起作用。",
        ("去掉配置里的版式设置，或者不用自己的样式文件。",),
    ),
    "PG503": Wording(
        "行距 {pitch} 磅，一页排 {lines} 行；标准是一页 {expected} 行，撑满版心（5.2.3）。",
        ("去掉配置里的 line-pitch，就是标准的行距。",),
    ),
    "PG504": Wording(
        "页边（{side}）{width} 毫米，标准是 {expected} 毫米，误差 1 毫米以内（5.2.1）。",
        ("去掉配置里的 margins，就是标准的页边。",),
    ),
    "PG505": Wording(
        "数字和字母用 {font}；标准只说正文用仿宋，没有另外的字体（5.2.2）。",
        ("去掉配置里的 latin-font，就和正文一样。",),
    ),
    "PG510": Wording(
        "样式文件里没有单放版记的一节（书签 last-page），而计划要版记另页。",
        ("由 templates/official 里的 styles.docx 改起；或者不要另页（另页: false）。",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG501": (
        "没有横放的页面",
        (
            "样式文件用书签 portrait 和 landscape 标出直放和横放的两节，各有页面设置和页脚。"
            "自己的样式文件可以只有直放的一节，表格太宽时也就直放；计划写明要横放，才非有不可。"
        ),
    ),
    "PG502": (
        "两处都说版式",
        "样式文件是在 Word 里改好的，程序照用不改；配置里的版式设置只用在自带的样式上。",
    ),
    "PG503": (
        "自定的行距",
        (
            "每页 22 行撑满版心。固定值 28 磅是常见的做法，按 37、35 毫米的页边也是 22 行，"
            "但版心下面空 7.7 毫米。单位有规定就照规定，这里只是提示。"
        ),
    ),
    "PG504": (
        "自定的页边",
        "天头 37 毫米、订口 28 毫米、版心 156×225 毫米。单位有规定就照规定，这里只是提示。",
    ),
    "PG505": (
        "自定的西文字体",
        "不少单位要求数字用 Times New Roman；字宽一样，不影响每行的字数。这里只是提示。",
    ),
    "PG510": (
        "没有单放版记的一页",
        (
            "书签 last-page 标出样式文件里单放版记的一节：在双数页上，不编页码。"
            "自己的样式文件可以没有这一节，除非有计划要用。"
        ),
    ),
}
