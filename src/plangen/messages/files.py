"""Messages about files that cannot be read as plans."""

from __future__ import annotations

from plangen.findings import Fixing
from plangen.messages.families import FILES
from plangen.messages.message import Message, both, family

CODES = family(
    FILES,
    PG101=both(
        zh=Message(
            title="没有这个文件",
            sentence="找不到这个文件或文件夹。",
            hints=("旁边有“{nearest}”：写的大概是它。", "检查路径有没有写错。"),
            explanation=(
                "命令里的相对路径从运行命令时所在的文件夹算起，不是从计划所在的文件夹算起；"
                "配置里的 template 从配置文件所在的文件夹算起。"
            ),
        ),
        en=Message(
            title="Missing file",
            sentence="No such file or folder.",
            hints=("There is “{nearest}”, which may be meant.", "Check the path."),
            explanation=(
                "A relative path starts from the folder in which the command is run, not from the "
                "plan's; the template of a configuration starts from the configuration's folder."
            ),
        ),
    ),
    PG102=both(
        zh=Message(
            title="读不了的文件",
            sentence="这个文件读不了（{reason}）。",
            hints=("{remedy}。", "检查它是不是一个文件，您有没有权限打开。"),
            explanation=(
                "系统不让读：没有权限，或者是断开的网络盘、设备。这个文件没有检查，也没有生成文档；"
                "同时写的其他文件照常处理。"
            ),
        ),
        en=Message(
            title="Unreadable file",
            sentence="The file cannot be read ({reason}).",
            hints=("{remedy}.", "Check that it is a file and that you may open it."),
            explanation=(
                "The system refuses: no permission, a device, a network drive that is gone. This "
                "file is neither checked nor printed; others named with it are."
            ),
        ),
    ),
    PG103=both(
        zh=Message(
            title="不是文字的文件",
            sentence="文件不是可以读的文字（读到字节 {byte}）。",
            hints=(
                "用编辑器打开，把第{line}行里显示不出来的字重新写好，保存为 UTF-8。",
                "这不是文字，不要用记事本另存；写上计划文件的路径。",
            ),
            explanation=(
                "损坏的 UTF-8 不硬读，否则整篇会变成别的字。能读的编码有 UTF-8、"
                "UTF-16 和 GB18030（含 GBK）。"
            ),
        ),
        en=Message(
            title="File that is not text",
            sentence="The file is not text that can be read (found byte {byte}).",
            hints=(
                "Open it in an editor, write what is broken in line {line} anew, save as UTF-8.",
                "This is no text, and saving it as text would ruin it; name the file of a plan.",
            ),
            explanation=(
                "Damaged UTF-8 is not guessed at, or all of the text would turn into other "
                "characters. UTF-8, UTF-16 and GB18030 (which holds GBK) can be read."
            ),
        ),
    ),
    PG104=both(
        zh=Message(
            title="没有计划的文件夹",
            sentence="文件夹里没有计划文件（*.yaml 或 *.yml）。",
            hints=("写上计划文件的路径，或另一个文件夹。",),
            explanation=(
                "文件夹里只看扩展名为 .yaml 和 .yml 的文件；下一级文件夹、以点开头的隐藏文件不看。"
            ),
        ),
        en=Message(
            title="Folder without plans",
            sentence="The folder holds no plan files (*.yaml or *.yml).",
            hints=("Name a plan file or another folder.",),
            explanation=(
                "Only .yaml and .yml files in the folder itself count, hidden ones left out."
            ),
        ),
    ),
    PG105=both(
        zh=Message(
            title="不是计划的 YAML",
            sentence="这个 YAML 文件不是计划，跳过了。",
            explanation=(
                "文件夹里可能有别的程序的配置，其中没有一个计划的字段，所以跳过，不算错误。"
                "它若本来是计划，就直接写这个文件的路径，哪里不对都会列出来。"
            ),
        ),
        en=Message(
            title="YAML that is not a plan",
            sentence="This YAML file is not a plan and was skipped.",
            explanation=(
                "In a folder, a file without a single field of a plan is passed over: it may be "
                "another program's settings. If it was meant as a plan, name the file itself, and "
                "all that is wrong is told."
            ),
        ),
    ),
    PG106=both(
        zh=Message(
            title="文件的编码",
            sentence="文件是 {encoding} 编码，已照读。",
            hints=("另存为 UTF-8 编码，免得别的程序认错。",),
            explanation=(
                "GB18030（含 GBK）和 UTF-16 的文件也能读，印出来不受影响，"
                "但别的程序多半按 UTF-8 来读，会显示乱码。中文版旧记事本的“ANSI”就是 GBK。"
            ),
        ),
        en=Message(
            title="Encoding of the file",
            sentence="The file is in {encoding}; it was read as such.",
            hints=("Save it as UTF-8, lest other programs misread it.",),
            explanation=(
                "GB18030 (which holds GBK) and UTF-16 are printed rightly all the same, but most "
                "programs expect UTF-8 and show nonsense. “ANSI” in an old Chinese Notepad is GBK."
            ),
        ),
        fixing=Fixing.SAFE,
    ),
    PG107=both(
        zh=Message(
            title="别的程序的文件",
            sentence="这是 {filetype}，不是{form}。",
            hints=(
                "计划是名称以 .yaml 结尾的文本文件：{remedy}。",
                "“{styles}”要是 Word 文档：从 templates/official 复制，再用 Word 修改。",
                "“{settings}”要是文本文件：把它改名或移走，设置用文本编辑器另写。",
                "从 templates/official 复制 document.html.j2，用文本编辑器修改。",
            ),
            explanation=(
                "文件是什么，由开头的字节决定：Word、Excel 文件改了扩展名还是原来的文件，"
                "用记事本另存则会损坏。里面的文字要抄进计划的各个字段。"
                "网页和 .csv 表格是文字，但也不是计划的写法。"
            ),
        ),
        en=Message(
            title="Files of other programs",
            sentence="This is {filetype}, not {form}.",
            hints=(
                "A plan is a text file whose name ends in .yaml: {remedy}.",
                "Copy {styles} from templates/official, and change it in Word.",
                "Move {settings} away, and write the settings in a text editor.",
                "Copy document.html.j2 from templates/official, and change it in a text editor.",
            ),
            explanation=(
                "What a file is, its first bytes tell: under another name, a Word or Excel file "
                "stays one, and saved as text it is ruined. Its words have to be copied into the "
                "fields of a plan. Web pages and tables with commas are text, but no plans either."
            ),
        ),
    ),
    PG108=both(
        zh=Message(
            title="不是文件夹的模板",
            sentence="模板是一个文件夹，这里写的是一个文件。",
            hints=("写上文件夹的路径，里面有 document.html.j2 和 styles.docx。",),
            explanation=(
                "模板由两个文件组成，放在一个文件夹里：document.html.j2 管内容和次序，"
                "styles.docx 管样子。只想换样子，就在自己的文件夹里换 styles.docx。"
            ),
        ),
        en=Message(
            title="Template that is no folder",
            sentence="A template is a folder, and this is a file.",
            hints=("Name the folder that holds document.html.j2 and styles.docx.",),
            explanation=(
                "A template is two files in one folder: document.html.j2 says what stands in a "
                "document and in which order, styles.docx how it looks. For another look alone, "
                "put another styles.docx into a folder of your own."
            ),
        ),
    ),
    PG109=both(
        zh=Message(
            title="计划文件的名称",
            sentence="“{name}”不是以 .yaml 结尾，在文件夹里不会当作计划。",
            hints=(
                "旁边已有“{there}”：看清哪一个是新的，另一个移走。",
                "改名为“{right}”；末尾的“{added}”，Windows 可能没有显示出来。",
                "改名为“{right}”。",
            ),
            explanation=(
                "记事本另存时会加上 .txt，浏览器下载时会加上 (1)，中文输入法会把点写成句号。"
                "Windows 默认不显示已知的扩展名：在资源管理器的“查看”里选中“文件扩展名”，就看得见。"
                "直接写这个文件的路径，照样能读。"
            ),
        ),
        en=Message(
            title="Name of a plan",
            sentence="“{name}” does not end in .yaml, and is no plan to a folder.",
            hints=(
                "There is also “{there}”: see which is the newer one, and move the other away.",
                "Rename it to “{right}”; Windows may hide the “{added}” at its end.",
                "Rename it to “{right}”.",
            ),
            explanation=(
                "Notepad adds .txt to a name, a browser (1), a Chinese keyboard writes 。 for the "
                "dot. Windows hides endings that it knows: tick “File name extensions” under View "
                "in the Explorer. Named itself, the file is read."
            ),
        ),
    ),
    PG163=both(
        zh=Message(
            title="太大的文件",
            sentence="文件超过了 {most} MB，不读。",
            hints=(
                "这个文件有 {size} MB：看看写的是不是要用的文件。",
                "看看写的是不是要用的文件。",
            ),
            explanation=(
                "计划最多 8 MB，配置、假日文件和模板 1 MB，styles.docx 20 MB。"
                "真实的计划不到 0.1 MB，更大的几乎都是写错了路径，读下去只会占满内存。"
            ),
        ),
        en=Message(
            title="File too large",
            sentence="The file has more than {most} MB, and is not read.",
            hints=(
                "It has {size} MB: see whether this is the file that you mean.",
                "See whether this is the file that you mean.",
            ),
            explanation=(
                "A plan may have 8 MB; a configuration, a file of holidays or a template 1 MB; "
                "styles.docx 20 MB. A real plan has less than 0.1 MB. A larger file is nearly "
                "always a wrong path, and reading on would only fill the memory."
            ),
        ),
    ),
    PG164=both(
        zh=Message(
            title="行数太多的文件",
            sentence="文件超过了 {limit} 行，不读。",
            hints=("看看写的是不是要用的文件。",),
            explanation=(
                "真实的计划最多六百行。行数这样多的，几乎都是写错了路径，"
                "或者是别的程序导出的数据；一行一行查下去，要用很久。"
            ),
        ),
        en=Message(
            title="File of too many lines",
            sentence="The file has more than {limit} lines, and is not read.",
            hints=("See whether this is the file that you mean.",),
            explanation=(
                "A real plan has 600 lines at most. One of so many is nearly always a wrong path, "
                "or data that another program has written; its lines would take long to check."
            ),
        ),
    ),
)
