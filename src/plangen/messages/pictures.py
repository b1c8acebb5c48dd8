"""Messages about pictures."""

from __future__ import annotations

from plangen.messages.families import PICTURES
from plangen.messages.hints import NEAREST
from plangen.messages.message import Message, both, family

CODES = family(
    PICTURES,
    PG240=both(
        zh=Message(
            title="找不到的图片",
            sentence="找不到图片“{file}”。",
            hints=(NEAREST.zh, "路径从计划文件所在的文件夹算起，用“/”分开。"),
            explanation=(
                "路径从计划文件所在的文件夹算起，各种系统上都用“/”，写成“\\”也认得；"
                "“../图/海报.png”是旁边的文件夹。Linux 上区分大小写，别的电脑上找得到的，"
                "自动检查时可能找不到。"
            ),
        ),
        en=Message(
            title="A picture that is not there",
            sentence="There is no picture “{file}”.",
            hints=(
                NEAREST.en,
                "Paths start from the folder of the plan file, with / between their parts.",
            ),
            explanation=(
                "Paths start from the folder of the plan file and have / on every system; "
                "../pictures is the folder beside it. Linux tells POSTER.png from poster.png, "
                "other systems do not."
            ),
        ),
    ),
    PG241=both(
        zh=Message(
            title="图片的宽度",
            sentence="“{value}”不是图片的宽度。",
            hints=("写毫米数，例如 120；不写就按图片本身的大小。",),
            explanation=(
                "宽度是毫米数，可以带单位：120、120mm、12厘米。比版心宽的，按版心的宽度排。"
            ),
        ),
        en=Message(
            title="The width of a picture",
            sentence="“{value}” is no width of a picture.",
            hints=("Write millimetres, such as 120; without it the picture has its own size.",),
            explanation=(
                "It is in millimetres, or has its unit: 120, 120mm, 12cm. One that is wider than "
                "the text is printed as wide as the text."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                pictures:
                  - file: 图/海报.png
                    caption: 图1 培训海报
                    width: 满版
        """,
        right="""
            sections:
              - title: 员工培训
                pictures:
                  - file: 图/海报.png
                    caption: 图1 培训海报
                    width: 156
        """,
    ),
    PG242=both(
        zh=Message(
            title="不能用的图片路径",
            sentence="图片“{file}”不能用：{reason}。",
            hints=("写从计划文件所在的文件夹算起的路径，例如“图/海报.png”，并确认能打开它。",),
            explanation=(
                "图片要和计划放在一起：绝对路径换一台电脑就不对，网址上的图片明天可能就没有了。"
                "文件夹、设备和没有权限的文件也不能用。"
            ),
        ),
        en=Message(
            title="A path that no picture can have",
            sentence="The picture “{file}” cannot be used: {reason}.",
            hints=(
                (
                    "Write a path from the plan file's folder, such as pictures/poster.png; check "
                    "the file."
                ),
            ),
            explanation=(
                "Pictures stay with their plan: an absolute path is wrong on the next machine, and "
                "what an address shows may be gone tomorrow. Folders and devices do not do either."
            ),
        ),
    ),
    PG243=both(
        zh=Message(
            title="不能用的图片格式",
            sentence="“{file}”不是文档里能用的图片。",
            hints=(
                "这是 {found} 文件；打开它，另存为 PNG 或 JPEG。",
                "可以用的格式：{known}；用看图的程序打开，另存为 PNG 或 JPEG。",
            ),
            explanation=(
                "各种 Word 和 WPS 都能显示的是 PNG、JPEG、GIF、BMP；"
                "TIFF、WebP、HEIC、SVG 在有的程序里是空白。看的是文件的内容，不是文件名。"
            ),
        ),
        en=Message(
            title="A format that not every program shows",
            sentence="“{file}” is no picture that a document can show.",
            hints=(
                "It is a {found} file; open it and save it as PNG or JPEG.",
                (
                    "Possible are {known}; open it in a program for pictures and save it as PNG or "
                    "JPEG."
                ),
            ),
            explanation=(
                "PNG, JPEG, GIF and BMP are shown by every Word and WPS; TIFF, WebP, HEIC and SVG "
                "are blank in some. What counts is what is in the file, not its name."
            ),
        ),
    ),
    PG244=both(
        zh=Message(
            title="损坏的图片",
            sentence="图片“{file}”不完整，或者损坏了。",
            hints=("重新复制或下载；能打开的话，另存一次也可以。",),
            explanation=(
                "下载中断、复制不全的图片，打印出来缺一块，或者整个文档打不开。"
                "检查到图片的结尾为止，不解开像素。"
            ),
        ),
        en=Message(
            title="A damaged picture",
            sentence="The picture “{file}” is incomplete or damaged.",
            hints=("Copy or download it again; if it can be opened, saving it anew will do.",),
            explanation=(
                "What a broken download has left prints with a part missing, or stops Word from "
                "opening the document. Files are followed to their end; pixels are not unpacked."
            ),
        ),
    ),
    PG245=both(
        zh=Message(
            title="没有替代文字的图片",
            sentence="图片“{file}”没有替代文字，也没有图题。",
            hints=("用“{spelt:alt|替代文字}”写一句图里有什么，或者写“{spelt:caption|图题}”。",),
            explanation=(
                "看不见图片的人用读屏软件听文档，读的是替代文字；不写时读图题。"
                "海报上的时间和地点也应当写在里面。"
            ),
        ),
        en=Message(
            title="A picture without a description",
            sentence="The picture “{file}” has neither an alternative text nor a caption.",
            hints=("Say in {spelt:alt|替代文字} what it shows, or write a {spelt:caption|图题}.",),
            explanation=(
                "Those who cannot see a picture hear its alternative text, or else its caption. "
                "Time and place on a poster belong into it."
            ),
        ),
        wrong="""
            sections:
              - title: 员工培训
                pictures:
                  - file: 图/海报.png
        """,
        right="""
            sections:
              - title: 员工培训
                pictures:
                  - file: 图/海报.png
                    caption: 图1 培训海报
        """,
    ),
    PG246=both(
        zh=Message(
            title="太大的图片",
            sentence="图片“{file}”太大：{size} MB，{pixels} 像素。",
            hints=("缩小以后再用；占满版心，宽 2000 像素就足够清楚。",),
            explanation=(
                "图片原样放进文档：超过 10 MB，邮件发不出去；超过 5000 万像素，打开文档会很慢。"
            ),
        ),
        en=Message(
            title="A very large picture",
            sentence="The picture “{file}” is very large: {size} MB, {pixels} pixels.",
            hints=(
                "Scale it down; over the whole width of the text, 2000 pixels are sharp enough.",
            ),
            explanation=(
                "Pictures go into the document as they are: above 10 MB it is too much for many a "
                "mailbox, above 50 million pixels it opens slowly."
            ),
        ),
    ),
    PG247=both(
        zh=Message(
            title="横倒的照片",
            sentence="图片“{file}”在文档里会是横倒的。",
            hints=("用看图的程序打开，转正，另存一次。",),
            explanation=(
                "手机照片的像素可以是横着的，另记一笔“要转正”。看图的程序照着转，"
                "Word 文档里的图片不转。"
            ),
        ),
        en=Message(
            title="A photograph on its side",
            sentence="The picture “{file}” will lie on its side in the document.",
            hints=("Open it in a program for pictures, turn it upright and save it anew.",),
            explanation=(
                "A phone may store a photograph lying down with a note to turn it. Programs for "
                "pictures do so; in a Word document it stays as it lies."
            ),
        ),
    ),
    PG255=both(
        zh=Message(
            title="文件太大的图片",
            sentence="图片“{file}”有 {size} MB，超过了 {most} MB。",
            hints=("缩小以后再用；占满版心，宽 2000 像素就足够清楚。",),
            explanation=(
                "相机拍的最大的照片约 30 MB。更大的不读：多半写错了文件，"
                "放进文档也没有邮件和打印机收得下。"
            ),
        ),
        en=Message(
            title="A picture whose file is too large",
            sentence="The picture “{file}” has {size} MB; at most {most} MB are read.",
            hints=(
                "Scale it down; over the whole width of the text, 2000 pixels are sharp enough.",
            ),
            explanation=(
                "The largest photographs of cameras have 30 MB. A larger file is hardly the one "
                "that was meant, and no mail or printer would take the document."
            ),
        ),
    ),
    PG256=both(
        zh=Message(
            title="像素太多的图片",
            sentence="图片“{file}”有 {size} 像素，超过了 {most} 百万。",
            hints=("缩小以后再用；占满版心，宽 2000 像素就足够清楚。",),
            explanation=(
                "打开文档时，每个像素要占三四个字节；很小的文件里也可以有几十亿个像素，"
                "会占满打开它的电脑的内存。A4 纸以 600 点扫描是 3500 万像素。"
            ),
        ),
        en=Message(
            title="A picture of too many pixels",
            sentence="The picture “{file}” has {size} pixels, more than {most} million.",
            hints=(
                "Scale it down; over the whole width of the text, 2000 pixels are sharp enough.",
            ),
            explanation=(
                "Whoever opens the document needs three or four bytes for each pixel, and a small "
                "file can hold billions of them. A sheet of A4 scanned at 600 dots has 35 million."
            ),
        ),
    ),
    PG257=both(
        zh=Message(
            title="合起来太大的图片",
            sentence="到“{file}”为止，图片一共有 {size} MB，超过了 {most} MB。",
            hints=("把图片缩小以后再用，或者分成几个计划。",),
            explanation=(
                "图片原样放进文档，同一个文件只算一次。再多的不读，文档也就不生成：这样大的文档，"
                "办公软件打不开，邮件也发不出去。"
            ),
        ),
        en=Message(
            title="Pictures too large together",
            sentence="Up to “{file}”, the pictures have {size} MB together; {most} MB are allowed.",
            hints=("Scale the pictures down, or make several plans.",),
            explanation=(
                "Pictures go into the document as they are, each file once. No more are read, and "
                "no document is made: no office program would open it, and no mail would take it."
            ),
        ),
    ),
)
