"""Sentences of reports: around findings, summaries, fixes, explanations of codes."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "severity.error": Pair("错误", "error"),
    "severity.warning": Pair("警告", "warning"),
    "severity.note": Pair("提示", "note"),
    "finding": Pair(
        "{where}: {severity} {code}: {sentence}",
        "{where}: {severity} {code}: {sentence}",
    ),
    "finding.whole": Pair("{sentence}{hint}", "{sentence} {hint}"),
    "finding.called": Pair(
        "{sentence}这里是一个宏，由第{lines}行调用。",
        "{sentence} This is inside a macro, called on line {lines}.",
    ),
    "finding.comma": Pair("、", ", "),
    "finding.more": Pair(
        "{where}: 另有{count}处 {code}: {sentence}",
        "{where}: {count} more of {code}: {sentence}",
    ),
    "names.head": Pair(
        "计划里的名称，后面是出现的次数。删去写错的，其余贴进 plangen.toml。",
        "The names in the plans, and how often. Delete slips, paste the rest into plangen.toml.",
    ),
    "names.none": Pair("计划里没有这样的名称。", "The plans have no such names."),
    "hint": Pair("→ {hint}", "→ {hint}"),
    "summary.clean": Pair("√ {files} 个文件，没有发现问题。", "√ Files: {files}. Nothing found."),
    "summary.passed": Pair(
        "√ {files} 个文件，没有错误；{warnings} 个警告，{notes} 个提示。",
        "√ Files: {files}. No errors; warnings: {warnings}, notes: {notes}.",
    ),
    "summary.none": Pair(
        "× 没有读到计划文件：{errors} 个错误，{warnings} 个警告，{notes} 个提示。",
        "× No plan was read. Errors: {errors}, warnings: {warnings}, notes: {notes}.",
    ),
    "summary.found": Pair(
        "× {files} 个文件：{errors} 个错误，{warnings} 个警告，{notes} 个提示。",
        "× Files: {files}. Errors: {errors}, warnings: {warnings}, notes: {notes}.",
    ),
    "fix.safe": Pair("照此修改", "Change it so"),
    "fix.unsafe": Pair("照此修改，改后请核对", "Change it so, and check"),
    "fix.done": Pair(
        "√ 改好 {count} 处，涉及 {files} 个文件。",
        "√ Fixed: {count}, in files: {files}.",
    ),
    "fix.shown": Pair(
        "可以改好 {count} 处，涉及 {files} 个文件；文件没有改动。",
        "Can be fixed: {count}, in files: {files}. Nothing was written.",
    ),
    "fix.possible": Pair(
        "标有 [*] 的 {count} 处可以用 {options} 自动修改。",
        "[*] Can be fixed with {options}: {count}.",
    ),
    "fix.more": Pair(
        "另有 {count} 处可以用 --fix --unsafe-fixes 修改，改后请核对。",
        "Can be fixed with --fix --unsafe-fixes, and then checked: {count}.",
    ),
    "github.more": Pair(
        "GitHub 每种只显示 {shown} 条；全部 {total} 条见日志和步骤摘要。",
        "GitHub shows {shown} of a kind; all {total} are in the log and the step summary.",
    ),
    "github.header": Pair("| 位置 | 级别 | 编号 | 内容 |", "| Place | Severity | Code | Finding |"),
    "github.counts": Pair(
        "文件 {files} 个，错误 {errors} 处，警告 {warnings} 处，提示 {notes} 处",
        "files: {files}, errors: {errors}, warnings: {warnings}, notes: {notes}",
    ),
    "github.cut": Pair(
        "还有 {count} 处没有列出，见日志。",
        "Not listed here, but in the log: {count}.",
    ),
    "explain.title": Pair("{title}（{severity}）", "{title} ({severity})"),
    "explain.wrong": Pair("不对：", "Wrong:"),
    "explain.right": Pair("应为：", "Right:"),
    "explain.chinese": Pair("字段用中文时：", "With Chinese keys:"),
    "explain.fix.safe": Pair("可以用 --fix 自动修改。", "--fix mends it."),
    "explain.fix.unsafe": Pair(
        "可以用 --fix --unsafe-fixes 修改，改后请核对。",
        "--fix --unsafe-fixes mends it; check the result.",
    ),
    "explain.fix.some": Pair(
        "有把握的可以用 --fix 自动修改，其余的要自己改，或加上 --unsafe-fixes。",
        "--fix mends what is sure; the rest is for you to mend, or for --unsafe-fixes.",
    ),
    "explain.ignore": Pair(
        "确实没错的，在这一行末尾写上“# plangen: ignore {code}”，就不再报告。",
        "Where it is right all the same, end the line with “# plangen: ignore {code}”.",
    ),
    "rules.title": Pair("编号和规则", "Codes and rules"),
    "rules.introduction": Pair(
        (
            "`plangen validate` 报告的每一处都有编号。下面是全部编号的意思，"
            "与 `plangen explain` 显示的相同。"
        ),
        (
            "Everything that `plangen validate` reports has a code. This is what the codes mean, "
            "as `plangen explain` shows it."
        ),
    ),
}
