"""What the reference of commands says beside their help, both languages side by side."""

from __future__ import annotations

from plangen.messages import Pair

WORDS = {
    "title": Pair("命令", "Commands"),
    "introduction": Pair(
        (
            "安装以后，程序是 `.venv\\Scripts\\plangen`（Linux 和 macOS 上是 "
            "`.venv/bin/plangen`），激活环境以后是 `plangen`。`plangen 命令 --help` 显示同样的说"
            "明。每个命令都有这些选项，`--version` 只单独用："
        ),
        (
            "After the install the program is `.venv/bin/plangen` (on Windows "
            "`.venv\\Scripts\\plangen`), in an activated environment `plangen`. `plangen COMMAND "
            "--help` says the same as this page. Every command has these options, `--version` "
            "alone stands without one:"
        ),
    ),
    "option": Pair("选项", "option"),
    "typed": Pair("参数或选项", "argument or option"),
    "what": Pair("意思", "what it does"),
    "formats": Pair("结果的格式：", "The formats of the results:"),
    "for": Pair("给谁看", "for"),
    "codes": Pair("退出码", "Exit codes"),
    "code": Pair("退出码", "exit code"),
    "meaning": Pair("意思", "meaning"),
    "findings": Pair(
        "`validate`、`render` 查出的问题的编号，见[编号和规则](../rules.md)。",
        "The codes of what is found are listed in [Codes and rules](../rules.md).",
    ),
}

PROGRAM = (
    Pair(
        (
            "路径可以是文件、文件夹（表示其中所有的 `*.yaml` 和 `*.yml`），或 `plans/2023-*.yaml` "
            "这样的写法。"
        ),
        (
            "A path may be a file, a folder, which stands for its `*.yaml` and `*.yml` files, or "
            "a pattern such as `plans/2023-*.yaml`."
        ),
    ),
    Pair(
        "界面语言依次看 `--lang`、环境变量 `PLANGEN_LANG`、系统的语言。",
        (
            "The language is that of `--lang`, of the environment variable `PLANGEN_LANG`, or of "
            "the system."
        ),
    ),
    Pair(
        "整个文件夹共同的规定写在 `plangen.toml` 里，见[配置](configuration.md)。",
        (
            "What holds for all plans of a folder stands in `plangen.toml`: "
            "[Configuration](configuration.md)."
        ),
    ),
)

COMMANDS = {
    "render": (
        Pair(
            "内容方面的问题（PG3xx）不会妨碍生成：说明问题，照样生成文档。",
            (
                "Findings about the content (PG3xx) never stop it: they are said and the document "
                "is written."
            ),
        ),
        Pair(
            (
                "同一个计划，每次生成的文件完全相同。设了环境变量 `SOURCE_DATE_EPOCH` 时，文档属性"
                "里的时间用它，而不是计划时期的第一天。"
            ),
            (
                "The same plan gives the same bytes. With the environment variable "
                "`SOURCE_DATE_EPOCH` set, that time goes into the document's properties instead "
                "of the first day of the period."
            ),
        ),
        Pair(
            (
                "`--template letter` 用自带的信函模板，见[正式发文](../howto/sending-out.md)；自己"
                "的模板见[自己的模板](../howto/own-template.md)。"
            ),
            (
                "`--template letter` is the 信函 that comes with plangen: [Sending "
                "out](../howto/sending-out.md); one of your own: [Own "
                "template](../howto/own-template.md)."
            ),
        ),
    ),
    "validate": (
        Pair(
            "标有 `[*]` 的地方可以用 `--fix` 自动修改：全角与半角、重复的标点、标点旁边的空格、日"
            "期的写法、手写的编号、字段名后面的冒号、文件的编码。只改动这些字，注释、引号、换行都"
            "保持原样。",
            (
                "Findings marked `[*]` can be mended by `--fix`: the width of marks, doubled "
                "marks, blanks beside marks, forms of dates, numbers that the program makes "
                "itself, a colon after a key, the encoding. Only those characters change: "
                "comments, quoting and line ends stay as they are."
            ),
        ),
        Pair(
            (
                "`--unsafe-fixes` 还会修改多半有错、但要您核对的地方：把别的月份改成计划的月份，把"
                "与表格不符的数换成表达式，删去重复的词。"
            ),
            (
                "`--unsafe-fixes` goes on to what is probable, but for you to check: the month of "
                "the plan for another, the expression for a number that the tables contradict, a "
                "word that stands twice."
            ),
        ),
        Pair(
            "会弄坏文件的修改，不做。",
            "A fix that would break the file is not made.",
        ),
        Pair(
            (
                "路径写“-”时检查标准输入，文件名由 `--stdin-filename` 说明；`plangen validate - "
                "--fix` 把改好的文件写到标准输出，供编辑器调用。"
            ),
            (
                "With “-” for a path the standard input is checked, under the name of "
                "`--stdin-filename`; `plangen validate - --fix` prints the file mended, for "
                "editors."
            ),
        ),
        Pair(
            "`--select PG301,PG37` 写编号或编号的开头。",
            "`--select PG301,PG37`: codes or their beginnings.",
        ),
        Pair(
            "JSON 的格式见 [report.schema.json](../../../schema/report.schema.json)。",
            (
                "The form of the JSON is described in "
                "[report.schema.json](../../schema/report.schema.json)."
            ),
        ),
        Pair(
            "有几百个文件时才用几个进程。",
            "Several processes are used where there are hundreds of files.",
        ),
    ),
    "new": (
        Pair(
            "怎样写下个月的计划，见[写下个月的计划](../howto/next-month.md)。",
            "How it is used: [Next month's plan](../howto/next-month.md).",
        ),
        Pair(
            "`--activities drop` 每处留一个空行。",
            "`--activities drop` leaves one empty row a list.",
        ),
    ),
    "diff": (
        Pair(
            "逐章、逐项列出；换了地方的算移动，不算新增。",
            "Section by section and row by row; what stands elsewhere is moved and not new.",
        ),
        Pair(
            (
                "`markdown` 用在合并请求里，`json` 给程序看"
                "（[diff.schema.json](../../../schema/diff.schema.json)）。"
            ),
            (
                "`markdown` is for a merge request, `json` for programs "
                "([diff.schema.json](../../schema/diff.schema.json))."
            ),
        ),
    ),
    "fmt": (
        Pair(
            (
                "字段名、表格的列名、表达式里的名称都换；两种混用的文件，换过就统一了。注释、引"
                "号、先后、空行都保持原样。"
            ),
            (
                "Every key, every known column and every name in an expression is changed; a file "
                "that mixes them is in one spelling afterwards. Comments, quoting, order and "
                "blank lines stay as they are."
            ),
        ),
        Pair(
            (
                "有错误的计划不改；写入以前会再读一遍，与原来的计划不一致就不写。改过的文件，不管"
                "原来是什么编码，都写成 UTF-8，和 `validate --fix` 一样。"
            ),
            (
                "A plan with errors is left alone, and nothing is written that does not read as "
                "the same plan. A changed file is written as UTF-8, whatever its encoding was, as "
                "by `validate --fix`."
            ),
        ),
    ),
    "explain": (
        Pair(
            "`plangen explain PG301` 说明一个编号，`plangen explain PG37` 列出这样开头的编号。",
            (
                "`plangen explain PG301` explains one code, `plangen explain PG37` lists those "
                "that begin so."
            ),
        ),
    ),
    "schema": (
        Pair(
            (
                "编辑器怎样用它，见[编辑器](../howto/editor.md)。`--check` 时，文件与本版本不一"
                "致，退出码为 1。"
            ),
            (
                "How editors use it: [Editor](../howto/editor.md). With `--check` the exit code "
                "is 1 if the file is not that of this version."
            ),
        ),
    ),
    "doctor": (
        Pair(
            (
                "看公文用的字体装了哪些、是什么名称，缺的用什么代替、怎样得到；还有哪些程序能打开"
                "文档，这个文件夹的模板和配置能不能用。"
            ),
            (
                "It says which fonts of the official layout are installed under which of their "
                "names, what is shown instead of those that are missing, and how to get them; "
                "which programs show documents; and whether the template and the configuration "
                "for this folder can be used."
            ),
        ),
        Pair(
            "缺字体时退出码仍为 0；模板或配置不能用时为 1。",
            (
                "Missing fonts leave the exit code 0; it is 1 when the template or the "
                "configuration cannot be used."
            ),
        ),
        Pair(
            "JSON 的格式见 [doctor.schema.json](../../../schema/doctor.schema.json)。",
            (
                "The form of the JSON is described in "
                "[doctor.schema.json](../../schema/doctor.schema.json)."
            ),
        ),
        Pair(
            "有 fontconfig 的系统（Linux）由它来找字体，别的系统直接读字体文件里的名称。",
            (
                "Where fontconfig is at work (Linux), it is asked; elsewhere the names are read "
                "from the font files."
            ),
        ),
    ),
}
"""What there is to know of each command."""

FORMAT_WORDS = {
    "full": Pair(
        "人：位置、句子、文件里的那一行、怎么改（在终端上）",
        "reading: place, sentence, line of the file, what to do (on a terminal)",
    ),
    "concise": Pair("每处一行（不在终端上）", "one line a finding (otherwise)"),
    "json": Pair("程序", "programs"),
    "github": Pair(
        "GitHub Actions：列表、各行的批注、步骤摘要里的表格",
        "GitHub Actions: the list, an annotation at each line, a table in the summary of the step",
    ),
    "junit": Pair(
        "Jenkins、GitLab、Azure：每处是一个测试", "Jenkins, GitLab, Azure: a test for each finding"
    ),
    "sarif": Pair(
        "代码扫描（SARIF 2.1.0），带说明和改法",
        "code scanning (SARIF 2.1.0), with explanations and fixes",
    ),
}

EXIT_CODES = {
    0: Pair("正常", "fine"),
    1: Pair(
        (
            "计划里有错误；`validate --strict`：有警告；`fmt --diff`、`validate --diff`：有要改"
            "的；`schema --check`：不一致；`doctor`：plangen 不能正常工作"
        ),
        (
            "errors in a plan; `validate --strict`: warnings; `fmt --diff`, `validate --diff`: "
            "something would change; `schema --check`: another version; `doctor`: plangen cannot "
            "work"
        ),
    ),
    2: Pair(
        "用法不对，文件读不了，模板或位置不能用，或者文档没有覆盖",
        "wrong usage, unreadable file, unusable template or target, or a document left alone",
    ),
    3: Pair("plangen 自己出错", "a bug in plangen"),
    130: Pair("被中断", "interrupted"),
}
