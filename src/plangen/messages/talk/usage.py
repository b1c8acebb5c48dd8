"""Sentences about wrong command lines."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "usage.error": Pair("用法错误：{detail}", "Usage error: {detail}"),
    "usage.help": Pair("用“{command} --help”查看用法。", "See “{command} --help”."),
    "usage.option": Pair("没有选项 {name}。", "There is no option {name}."),
    "usage.option.near": Pair(
        "没有选项 {name}。您是不是想写 {nearest}？",
        "There is no option {name}. Did you mean {nearest}?",
    ),
    "usage.option.elsewhere": Pair(
        "{command} 没有选项 {name}，{others} 有。",
        "{command} has no option {name}: it belongs to {others}.",
    ),
    "usage.option.dashes": Pair(
        "“{name}”前面的横线不对，要用半角的减号。您是不是想写 {nearest}？",
        "“{name}” does not begin with the right hyphens. Did you mean {nearest}?",
    ),
    "usage.command.near": Pair(
        "没有命令“{name}”，是不是 {nearest}？",
        "There is no command “{name}”. Did you mean {nearest}?",
    ),
    "usage.command.path": Pair(
        "先写命令，再写文件。检查它：plangen validate {name}；生成文档：plangen render {name}",
        (
            "The command comes first. To check it: plangen validate {name}; for its document: "
            "plangen render {name}"
        ),
    ),
    "usage.nowhere": Pair(
        "没有写计划文件，这里也没有 plans 文件夹。写上文件或文件夹：{command} 文件。",
        (
            "No plan file was named, and there is no folder plans here. Name a file or a folder: "
            "{command} FILE."
        ),
    ),
    "usage.nowhere.here": Pair(
        "没有写计划文件，这里也没有 plans 文件夹。要用当前文件夹里的计划，写 {command} .",
        (
            "No plan file was named, and there is no folder plans here. For the plans of the "
            "current folder type {command} ."
        ),
    ),
    "usage.command": Pair(
        "没有命令“{name}”。命令有：{known}。",
        "There is no command “{name}”. Commands: {known}.",
    ),
    "usage.command.missing": Pair("要写一个命令：{known}。", "A command is needed: {known}."),
    "usage.separator": Pair("、", ", "),
    "usage.missing": Pair("缺少 {name}。", "{name} is missing."),
    "usage.missing.known": Pair(
        "缺少 {name}，可以写：{known}。",
        "{name} is missing. Possible: {known}.",
    ),
    "usage.value": Pair("{name} 的值不对。", "The value of {name} does not fit."),
    "usage.value.known": Pair(
        "{name} 的值不对，可以写：{known}。",
        "The value of {name} does not fit. Possible: {known}.",
    ),
    "usage.option.value": Pair("选项 {name} 后面要有一个值。", "The option {name} needs a value."),
    "usage.option.flag": Pair("选项 {name} 后面不写值。", "The option {name} takes no value."),
    "usage.other": Pair("命令行写得不对（{detail}）。", "The command line is wrong ({detail})."),
    "usage.period": Pair(
        (
            "“{value}”不是时期。可以写 2023-05、2023-Q2（季度）、2023-H1（半年）、"
            "2023（年）、2023-W14（周）或 2024-03-04..2024-03-08（一段日子）。"
        ),
        (
            "“{value}” is no period. Write 2023-05, 2023-Q2 (a quarter), 2023-H1 (half a year), "
            "2023 or 2023-W14 (a week)."
        ),
    ),
    "usage.blank": Pair(
        "--blank 不与 --from、--activities、--no-comments、--name 同用。",
        "--blank does not go with --from, --activities, --no-comments or --name.",
    ),
    "usage.check": Pair("--check 要和 -o 一起用。", "--check goes with -o."),
    "usage.extra": Pair("写了多余的参数。", "There are too many arguments."),
    "usage.diff": Pair(
        "--diff 不能和 --format、--output-file、--statistics 一起用。",
        "--diff does not go with --format, --output-file or --statistics.",
    ),
    "usage.names": Pair(
        "--names 只列出名称，不能和 --fix、--diff、--format、--output-file、--statistics 一起用。",
        (
            "--names prints names alone; it does not go with --fix, --diff, --format, "
            "--output-file or --statistics."
        ),
    ),
    "usage.fix": Pair(
        "从标准输入修改时，改好的文件写到标准输出；这种格式的结果要用 --output-file 写到文件。",
        (
            "What is mended on its way takes the standard output; results in this format need "
            "--output-file."
        ),
    ),
    "usage.stdin": Pair("--stdin-filename 要和“-”一起用。", "--stdin-filename goes with “-”."),
    "usage.code.file": Pair(
        "explain 后面写编号，如 PG301。要检查文件，用 plangen validate {name}",
        "explain takes a code, such as PG301. To check a file: plangen validate {name}",
    ),
    "usage.code.near": Pair(
        "没有编号 {name}，是不是 {nearest}？用 plangen explain 列出全部编号。",
        "There is no code {name}. Did you mean {nearest}? plangen explain lists all codes.",
    ),
    "usage.code": Pair(
        "没有编号 {name}；用 plangen explain 列出全部编号。",
        "There is no code {name}; plangen explain lists all codes.",
    ),
}
