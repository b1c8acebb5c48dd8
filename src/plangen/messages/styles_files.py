"""Messages about styles files that somebody has made: which part is wrong, and how."""

from __future__ import annotations

from plangen.messages.families import STYLES_FILES
from plangen.messages.message import Message, both, family

_AGAIN_ZH = (
    "在 Word 里打开它，另存为“Word 文档（.docx）”；不行就从 templates/official 复制一份改起。"
)
_AGAIN_EN = (
    "Open it in Word and save it as a Word document (.docx), or start from that of "
    "templates/official."
)

CODES = family(
    STYLES_FILES,
    PG460=both(
        zh=Message(
            title="样式文件缺一部分",
            sentence="样式文件里没有“{part}”，而 {origin} 要用它。",
            hints=(_AGAIN_ZH,),
            explanation=(
                ".docx 是一个压缩包，里面的各部分互相指着。用解压软件改过、没有传完的文件，"
                "常常少了其中一部分；Word 另存一次就会补齐。"
            ),
        ),
        en=Message(
            title="Part missing in a styles file",
            sentence="The styles file lacks “{part}”, which {origin} leads to.",
            hints=(_AGAIN_EN,),
            explanation=(
                "A .docx is a zip whose parts lead to one another. One that was repacked, or not "
                "sent whole, often lacks some; Word mends that when it saves."
            ),
        ),
    ),
    PG461=both(
        zh=Message(
            title="样式文件里坏了的 XML",
            sentence="样式文件的 {part} 读到第 {line} 行就读不下去了：{detail}。",
            hints=(_AGAIN_ZH,),
            explanation=(
                "样式文件里的文字部分用 XML 书写，Word 写的总是合格的。"
                "手工改过、没有传完或者被别的程序改坏的，就不合格了。"
            ),
        ),
        en=Message(
            title="Broken XML in a styles file",
            sentence="{part} of the styles file breaks off at line {line}: {detail}.",
            hints=(_AGAIN_EN,),
            explanation=(
                "The texts in a styles file are XML, and Word writes it right. What was changed by "
                "hand, not sent whole, or spoilt by another program is none any more."
            ),
        ),
    ),
    PG462=both(
        zh=Message(
            title="样式文件里解不开的部分",
            sentence="样式文件的 {part} 解不开：{detail}。",
            hints=(_AGAIN_ZH,),
            explanation=(
                "文件在拷贝、传送的时候坏了，或者不是用 Word 打包的。"
                "换一份完好的，或者请发文件的人重新发一次。"
            ),
        ),
        en=Message(
            title="Part of a styles file that stays packed",
            sentence="{part} of the styles file cannot be unpacked: {detail}.",
            hints=(_AGAIN_EN,),
            explanation=(
                "It was damaged on its way, or packed by something else than Word. Take a whole "
                "copy, or have it sent again."
            ),
        ),
    ),
    PG463=both(
        zh=Message(
            title="太大的样式文件",
            sentence="样式文件太大：{measure}超过 {most}。",
            hints=("删去其中的文字、图片和嵌入的字体，再存一次。",),
            explanation=(
                "样式文件只要样式、页面设置和页脚，通常不到 100 kB。"
                "大小是边解压边数的，不看文件自己怎么写，所以压缩得再小也有限度。"
            ),
        ),
        en=Message(
            title="Styles file that is too large",
            sentence="The styles file is too large: {measure} are more than {most}.",
            hints=("Remove its texts, pictures and embedded fonts, and save it again.",),
            explanation=(
                "It needs styles, page set-up and footers, mostly less than 100 kB. Sizes are "
                "counted while it is unpacked, whatever it says itself, so a small file may be too "
                "large as well."
            ),
        ),
    ),
    PG464=both(
        zh=Message(
            title="不能用的页面设置",
            sentence="样式文件的 {part} 里，第 {section} 节{detail}。",
            hints=("在 Word 的“页面设置”里改好这一节的纸张和页边距。",),
            explanation=(
                "文档的纸张、页边距和页脚都取自样式文件的各节；"
                "版心窄到放不下几个字，就没有办法排版。"
            ),
        ),
        en=Message(
            title="Page set-up that cannot be used",
            sentence="In {part} of the styles file, section {section} {detail}.",
            hints=("Set the paper and margins of this section in Word's Page Setup.",),
            explanation=(
                "Documents take paper, margins and footers from the sections of the styles file. "
                "In a text block of a few characters nothing can be set."
            ),
        ),
    ),
    PG465=both(
        zh=Message(
            title="样式文件里不合规定的部分",
            sentence="样式文件的 {part} 不能用：{detail}。",
            hints=(_AGAIN_ZH,),
            explanation=(
                "各部分叫什么、是什么、指着什么，都有规定（ISO/IEC 29500）。"
                "不合规定的文件，Word 也会说已经损坏，或者要修复才能打开。"
            ),
        ),
        en=Message(
            title="Irregular part of a styles file",
            sentence="{part} of the styles file cannot be used: {detail}.",
            hints=(_AGAIN_EN,),
            explanation=(
                "ISO/IEC 29500 lays down what parts are called, what they are and where they lead. "
                "Word too says of other files that they are damaged, or repairs them."
            ),
        ),
    ),
    PG466=both(
        zh=Message(
            title="样式文件里坏了的样式",
            sentence="样式文件的 {part} 里，样式“{style}”{detail}。",
            hints=(_AGAIN_ZH,),
            explanation=(
                "plangen 按名称找样式，所以每个样式都要有名称、编号和类型，而且不能重复；"
                "样式的基准样式也要存在。"
            ),
        ),
        en=Message(
            title="Broken style in a styles file",
            sentence="In {part} of the styles file, the style “{style}” {detail}.",
            hints=(_AGAIN_EN,),
            explanation=(
                "Styles are found by name. So each has a name, an id and a type, none of them "
                "twice, and the style that it is based on must be there."
            ),
        ),
    ),
    PG467=both(
        zh=Message(
            title="样式里不对的数字",
            sentence=(
                "样式文件的 {part} 里，样式“{style}”的{measure}“{value}”"
                "不是 {least} 到 {most} 的整数。"
            ),
            hints=("在 Word 里把这个样式重新设一遍，再保存。",),
            explanation=(
                "字号以半磅为单位，间距以二十分之一磅为单位，都写成整数。"
                "别的程序写的小数、厘米，Word 保存一次就会改成整数。"
            ),
        ),
        en=Message(
            title="Wrong number in a style",
            sentence=(
                "In {part} of the styles file, {measure} of the style “{style}”, “{value}”, is no "
                "whole number from {least} to {most}."
            ),
            hints=("Set this style again in Word, and save the file.",),
            explanation=(
                "Sizes are written in half points and spacing in twentieths of a point, as whole "
                "numbers. Fractions of other programs become whole when Word saves."
            ),
        ),
    ),
    PG468=both(
        zh=Message(
            title="页面设置里不对的数字",
            sentence=(
                "样式文件的 {part} 里，第 {section} 节的{measure}“{value}”"
                "不是 {least} 到 {most} 的整数。"
            ),
            hints=("在 Word 的“页面设置”里把这一节重新设一遍，再保存。",),
            explanation="纸张、页边距和网格以二十分之一磅为单位，写成整数；最大是 22 英寸。",
        ),
        en=Message(
            title="Wrong number in the page set-up",
            sentence=(
                "In {part} of the styles file, {measure} of section {section}, “{value}”, is no "
                "whole number from {least} to {most}."
            ),
            hints=("Set this section again in Word's Page Setup, and save the file.",),
            explanation=(
                "Paper, margins and grid are written in twentieths of a point, as whole numbers of "
                "22 inches at most."
            ),
        ),
    ),
    PG469=both(
        zh=Message(
            title="样式文件里不能有的内容",
            sentence="样式文件的 {part} 里有{detail}，文档不能带着它。",
            hints=(
                "在 Word 里删去“{target}”，或者断开链接，再保存。",
                "在 Word 里删去它，再保存。",
            ),
            explanation=(
                "用样式文件做的每一份文档，都会带上它的页眉、页脚和样式。"
                "宏、嵌入的对象，以及一打开就去取别的文件的链接，收到文档的人并不知道，所以不收。"
            ),
        ),
        en=Message(
            title="What a styles file may not hold",
            sentence="{part} of the styles file holds {detail}, which no document may carry.",
            hints=(
                "Remove “{target}” in Word, or break its link, and save the file.",
                "Remove it in Word, and save the file.",
            ),
            explanation=(
                "Every document carries the headers, footers and styles of its styles file. "
                "Nobody who gets one knows of macros, embedded objects, or links that fetch other "
                "files when it is opened."
            ),
        ),
    ),
)
