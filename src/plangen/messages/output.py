"""Messages about files that are written."""

from __future__ import annotations

from plangen.messages.families import OUTPUT
from plangen.messages.message import Message, both, family

CODES = family(
    OUTPUT,
    PG410=both(
        zh=Message(
            title="不能用的样式文件",
            sentence="styles.docx 不能用：{detail}。",
            hints=("从 templates/official 复制 styles.docx，再用 Word 修改。",),
            explanation=(
                "它必须是完好的 .docx。.doc、.wps 改了扩展名也不是，要在 Word 里另存为 .docx。"
            ),
        ),
        en=Message(
            title="Unusable styles.docx",
            sentence="styles.docx cannot be used: {detail}.",
            hints=("Copy styles.docx from templates/official and change it in Word.",),
            explanation=(
                "It must be whole; a .doc or .wps under another name is none: save as .docx in "
                "Word."
            ),
        ),
    ),
    PG411=both(
        zh=Message(
            title="写不了的文件",
            sentence="写不了这个文件（{reason}）。",
            hints=("换一个位置，或检查文件夹的权限和磁盘空间。",),
            explanation="写了一半的文件不会留下，原来的文件也没有变；同时写的其他计划照常处理。",
        ),
        en=Message(
            title="File that cannot be written",
            sentence="The file cannot be written ({reason}).",
            hints=("Choose another place, or check permissions and disk space.",),
            explanation=(
                "Nothing half-written is left; an older file stays, and the other plans go on."
            ),
        ),
    ),
    PG412=both(
        zh=Message(
            title="两个计划一个文件",
            sentence="这个计划和 {first} 会写成同一个文件，没有写：{other}",
            hints=("分别用 -o 指定文件。",),
            explanation=(
                "没有用 -o 指定文件时，文档以计划的标题为名。标题相同，后一个会盖掉前一个，"
                "所以只写前一个。"
            ),
        ),
        en=Message(
            title="Two plans for one file",
            sentence=(
                "This plan and {first} would become the same file; it was not written: {other}"
            ),
            hints=("Give each its file with -o.",),
            explanation=(
                "Without a file after -o, a document is named after its title. With the same title "
                "the second would replace the first, so only the first is written."
            ),
        ),
    ),
    PG413=both(
        zh=Message(
            title="改过的文档",
            sentence="这个文件不是 plangen 写的，或写好以后有人改过，没有覆盖。",
            hints=("用 -o 写到别处；确定不要原来的内容时，加 {force}。", "用 -o 写到别处。"),
            explanation=(
                "再写一次，别人的文档或者在 Word 里改过的内容就没有了。想保留的改动，"
                "最好也写进计划里。"
            ),
        ),
        en=Message(
            title="Edited document",
            sentence=(
                "plangen did not write this file, or someone has edited it since; it was left "
                "alone."
            ),
            hints=(
                "Use -o to write elsewhere, or {force} to lose what it holds.",
                "Use -o to write elsewhere.",
            ),
            explanation=(
                "Writing would lose what was changed in Word, or another's document. Changes that "
                "should stay are best made in the plan too."
            ),
        ),
    ),
    PG414=both(
        zh=Message(
            title="打开着的文档",
            sentence="文件看来正被 Word 或 WPS 打开（旁边有“{lock}”），没有写。",
            hints=(
                "在 Word 或 WPS 里关闭它，再运行一次；确实没有人打开它时，加 {force}。",
                "在 Word 或 WPS 里关闭它，再运行一次。",
            ),
            explanation=(
                "文档打开着的时候，旁边有一个以 ~$ 开头的隐藏文件；这时写入，"
                "在 Word 里一保存就会被盖掉。确实没有人打开时（共用的文件夹要问一声），"
                "那是 Word 意外退出时留下的，可以用 --force 照写，或者删去它。"
            ),
        ),
        en=Message(
            title="Open document",
            sentence=(
                "Word or WPS seems to have the file open (there is “{lock}”); it was left alone."
            ),
            hints=(
                "Close it there and run again; if really nobody has it open, add {force}.",
                "Close it there and run again.",
            ),
            explanation=(
                "While a document is open, a hidden file that begins with ~$ lies beside it, and "
                "what is written now is lost when Word saves. If really nobody has it open (ask, "
                "where others use the folder), a crash left it: use --force, or delete it."
            ),
        ),
    ),
    PG415=both(
        zh=Message(
            title="几个计划一个文件名",
            sentence="要写 {count} 个文件，-o 应该是一个文件夹。",
            hints=("写一个已有的文件夹，或以“/”结尾。",),
            explanation="一份 Word 文档只放一个计划。-o 后面写文件夹，每个文档就以计划的标题为名。",
        ),
        en=Message(
            title="One file for several plans",
            sentence="There are {count} files to write, so -o must be a folder.",
            hints=("Name a folder that exists, or end the name with “/”.",),
            explanation=(
                "One Word file holds one plan. In a folder, each document is named after its title."
            ),
        ),
    ),
    PG416=both(
        zh=Message(
            title="别的格式的文件名",
            sentence="-o 的文件名以“{suffix}”结尾，而生成的是 Word 文档。",
            hints=("用 .docx 结尾。",),
            explanation=(
                "生成的是 .docx（ISO/IEC 29500）。用了别的扩展名，程序会按那种格式去读，打不开。"
                "要 PDF，请在 Word 里另存。"
            ),
        ),
        en=Message(
            title="Name of another format",
            sentence="The file after -o ends in “{suffix}”, but the result is a Word document.",
            hints=("Let it end in .docx.",),
            explanation=(
                "What is written is .docx (ISO/IEC 29500). Under another ending, programs take it "
                "for that format and fail; for a PDF, save it as one in Word."
            ),
        ),
    ),
    PG417=both(
        zh=Message(
            title="文档属性里的时间",
            sentence="环境变量 SOURCE_DATE_EPOCH 的值“{value}”不是一个时间。",
            hints=("写从 1970 年起的秒数，或者不设。",),
            explanation=(
                "SOURCE_DATE_EPOCH 是通行的约定（reproducible-builds.org），"
                "用整数秒表示写进文档属性的时间。不设时，用计划时期的第一天。"
            ),
        ),
        en=Message(
            title="Time in the properties",
            sentence="The environment variable SOURCE_DATE_EPOCH is no time: “{value}”.",
            hints=("Write seconds since 1970, or unset it.",),
            explanation=(
                "SOURCE_DATE_EPOCH is a convention (reproducible-builds.org): the time in the "
                "document's properties, in whole seconds. If unset, it is the first day of the "
                "period."
            ),
        ),
    ),
    PG418=both(
        zh=Message(
            title="同时被改的文件",
            sentence="修改时文件已被别的程序改动，没有写入。",
            hints=("关闭打开它的程序，重新运行。",),
            explanation="检查以后、改正以前，有人保存了这个计划；现在写入，他的改动就丢了。",
        ),
        en=Message(
            title="File changed meanwhile",
            sentence="Another program changed the file meanwhile; it was not written.",
            hints=("Close the program that has it open, and run again.",),
            explanation=(
                "Someone saved the plan between the check and the fix; writing now would lose that."
            ),
        ),
    ),
    PG419=both(
        zh=Message(
            title="写到计划上的报告",
            sentence="--output-file 写的是一个计划文件，写入会覆盖它。",
            hints=("换一个文件名。",),
            explanation="--output-file 后面是存放检查结果的文件；写到计划上，计划就找不回来了。",
        ),
        en=Message(
            title="Report in place of a plan",
            sentence="The file after --output-file is one of the plans, which would be lost.",
            hints=("Name another file.",),
            explanation=(
                "--output-file takes the report; written over a plan, the plan would be gone for "
                "good."
            ),
        ),
    ),
    PG470=both(
        zh=Message(
            title="写法受限的文件夹",
            sentence="这个文件夹{refused}；文件照样写好了。",
            hints=("文件夹在网络上或移动盘上的，打开文件看一眼，再断开。",),
            explanation=(
                "平时先写临时文件，存到磁盘上，再换掉原来的文件，断电也不会只剩半个。"
                "有的网络文件夹、移动盘、容器不支持其中一步；这一步就省去，每个文件夹只提示一次。"
            ),
        ),
        en=Message(
            title="Folder with limits",
            sentence="This folder {refused}; the file was written all the same.",
            hints=("On a network or a removable disk, look at the file before you disconnect.",),
            explanation=(
                "As a rule a temporary file is written, brought to the disk and then put in the "
                "place of the old one, so that no power cut leaves half a file. Some shares, disks "
                "and containers refuse one of these steps; it is left out, and told once."
            ),
        ),
    ),
    PG471=both(
        zh=Message(
            title="不许改的文件",
            sentence="这个文件不许改（只读，或者您没有权限），没有写。",
            hints=("去掉文件的“只读”属性，或者写到别处。",),
            explanation=(
                "所有命令都一样：只读的文件不换掉，加了 --force 也不换。"
                "有人设了只读，就是不想让它变。"
            ),
        ),
        en=Message(
            title="File that must not be changed",
            sentence=(
                "The file must not be changed (it is read-only, or you lack permission); it was "
                "left alone."
            ),
            hints=("Make the file writable, or write elsewhere.",),
            explanation=(
                "All commands leave a read-only file alone, with --force too: whoever has made it "
                "read-only does not want it to change."
            ),
        ),
    ),
    PG472=both(
        zh=Message(
            title="有几个名字的文件",
            sentence="这个文件另有别的名字（硬链接），那个名字下还是原来的内容。",
            hints=("两处都要新内容，就再复制一次。",),
            explanation=(
                "硬链接是同一个文件的几个名字，备份程序常用。plangen 写新文件换下旧的，"
                "别的名字下留着旧的，什么也不会丢。"
            ),
        ),
        en=Message(
            title="File with several names",
            sentence="The file has another name (a hard link), under which it is as it was.",
            hints=("Copy the file if both should have the new contents.",),
            explanation=(
                "Hard links are several names of one file; backup programs use them. plangen puts "
                "a new file in the place of the old one, which stays under its other names."
            ),
        ),
    ),
)
