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
    "required": Pair("必写。", "Required. "),
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
        (
            "在终端上，错误、警告、提示是红、黄、青色。依次看 `--color`、环境变量 `NO_COLOR`（没有"
            "颜色）、`FORCE_COLOR`（都有颜色）。"
        ),
        (
            "On a terminal errors are red, warnings yellow and notes cyan. `--color` decides, then "
            "the environment variables `NO_COLOR` (none) and `FORCE_COLOR` (always)."
        ),
    ),
    Pair(
        (
            "`plangen --install-completion` 装上自动补全（bash、zsh、fish、PowerShell），脚本的位置"
            "写在标准输出；PowerShell 要允许运行脚本才有用。"
        ),
        (
            "`plangen --install-completion` installs the completion (bash, zsh, fish, PowerShell) "
            "and prints where; PowerShell must be allowed to run scripts."
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
            (
                "不写路径时是当前文件夹里的 `plans`。计划一个一个读、一个一个写；在终端上，几个计划"
                "有进度条。最后一行是文档和问题的个数，`-q` 不显示。"
            ),
            (
                "Without a path it is the folder `plans` of the working directory. Plans are read "
                "and written one by one, on a terminal with a bar where there are several. The "
                "last line counts documents and findings; `-q` leaves it out."
            ),
        ),
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
                "`--template letter` 是自带的[信函](../howto/sending-out.md#信函)，别的文件夹是[自"
                "己的模板](../howto/own-template.md)。"
            ),
            (
                "`--template letter` is the [信函](../howto/sending-out.md#a-letter) that comes "
                "with plangen, any other folder [a template of your "
                "own](../howto/own-template.md)."
            ),
        ),
    ),
    "validate": (
        Pair(
            (
                "不写路径时是当前文件夹里的 `plans`。设了环境变量 `GITHUB_ACTIONS` 时（GitHub 自己"
                "会设），文字后面有各行的批注。"
            ),
            (
                "Without a path it is the folder `plans` of the working directory. Where the "
                "environment variable `GITHUB_ACTIONS` is set, as GitHub does, annotations follow "
                "the text."
            ),
        ),
        Pair(
            "`--select` 和 `--ignore` 写编号或编号的开头：`--select PG301,PG37`。",
            "`--select` and `--ignore` take codes or their beginnings: `--select PG301,PG37`.",
        ),
        Pair(
            (
                "哪些地方自动修改，怎样改，见[第一个计划](../first-plan.md#自动修改)；结果的格式"
                "见[持续集成](../howto/continuous-integration.md#结果的格式)；“-”和 "
                "`--stdin-filename` 见[在编辑器里](../howto/editor.md#让编辑器调用-plangen)。"
            ),
            (
                "What `--fix` mends: [First plan](../first-plan.md#5-check). The formats: "
                "[Continuous integration](../howto/continuous-integration.md#formats). “-” and "
                "`--stdin-filename`: [Editor](../howto/editor.md#the-text-of-the-editor-checked)."
            ),
        ),
    ),
    "new": (
        Pair(
            (
                "改什么，不改什么，见[写下个月的计划](../howto/next-month.md)。`--activities "
                "drop` 每处留一个空行。"
            ),
            (
                "What goes on and what stays: [Next month's plan](../howto/next-month.md). "
                "`--activities drop` leaves one empty row a list."
            ),
        ),
    ),
    "diff": (
        Pair(
            (
                "换了地方的算移动，不算新增。例子见[持续集"
                "成](../howto/continuous-integration.md#比较两个计划)。"
            ),
            (
                "What stands elsewhere is moved and not new. Examples: [Continuous "
                "integration](../howto/continuous-integration.md#two-plans-compared)."
            ),
        ),
    ),
    "fmt": (
        Pair(
            "例子见[在编辑器里](../howto/editor.md#统一字段名)。",
            "An example: [Editor](../howto/editor.md#one-spelling-of-the-keys).",
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
            "编辑器怎样用它，见[在编辑器里](../howto/editor.md)。",
            "How editors use it: [Editor](../howto/editor.md).",
        ),
    ),
    "doctor": (
        Pair(
            "它说什么，缺的字体怎样得到，见[常见问题](../faq.md#打印出来的字体不对)。",
            "What it says, and how to get fonts: [Questions](../faq.md#the-fonts-look-wrong).",
        ),
    ),
}
"""What there is to know of each command."""

EXIT_CODES = {
    0: Pair("正常", "fine"),
    1: Pair(
        (
            "计划里有错误；`--strict`：有警告；`fmt --diff`、`validate --diff`：有要改"
            "的；`schema --check`：不一致；`doctor`：plangen 不能正常工作"
        ),
        (
            "errors in a plan; `--strict`: warnings; `fmt --diff`, `validate --diff`: "
            "something would change; `schema --check`: another version; `doctor`: plangen cannot "
            "work"
        ),
    ),
    2: Pair(
        "用法不对，文件读不了，配置、模板或位置不能用，或者文档没有覆盖",
        (
            "wrong usage, unreadable file, unusable configuration, template or target, "
            "or a document left alone"
        ),
    ),
    3: Pair("plangen 自己出错", "a bug in plangen"),
    130: Pair("被中断", "interrupted"),
    143: Pair("系统要它结束", "asked to end by the system"),
}
