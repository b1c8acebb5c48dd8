"""Sentences of commands about their results and about failures."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "render.noprogram": Pair(
        "没有找到可以打开 Word 文档的程序。",
        "No program was found that opens Word documents.",
    ),
    "render.found": Pair(
        "生成了 {written} 份文档；查出 {errors} 个错误，{warnings} 个警告，{notes} 个提示。",
        "Documents: {written}. Errors: {errors}, warnings: {warnings}, notes: {notes}.",
    ),
    "render.failed": Pair(
        (
            "× {failed} 个计划没有生成文档，生成了 {written} 份；"
            "查出 {errors} 个错误，{warnings} 个警告，{notes} 个提示。"
        ),
        (
            "× Plans without a document: {failed}, documents: {written}. "
            "Errors: {errors}, warnings: {warnings}, notes: {notes}."
        ),
    ),
    "verbose.configuration": Pair("配置：{path}", "Configuration: {path}"),
    "verbose.configuration.none": Pair(
        "配置：{path} 和上层文件夹里没有 plangen.toml，都按默认",
        "Configuration: no plangen.toml in {path} or above; the defaults hold",
    ),
    "verbose.template": Pair("模板：{path}", "Template: {path}"),
    "verbose.plan": Pair("计划：{path}", "Plan: {path}"),
    "completion.done": Pair(
        "√ {shell} 的自动补全装好了。重新打开终端，输入命令或选项的开头，再按 Tab 键。",
        (
            "√ Completion for {shell} is installed. Open the terminal again, type the beginning "
            "of a command or an option, and press Tab."
        ),
    ),
    "completion.shell": Pair(
        "认不出正在用的命令行（{name}）；能自动补全的有：{known}。",
        "The shell in use is not known ({name}); completion is there for {known}.",
    ),
    "completion.profile": Pair(
        "PowerShell 没有说出它的启动文件在哪里；请用 --show-completion 看脚本，自己加进去。",
        (
            "PowerShell does not say where its profile is; see the script by --show-completion, "
            "and put it there yourself."
        ),
    ),
    "fmt.done": Pair("√ {files} 个文件的字段名改好了。", "√ Keys changed in files: {files}."),
    "fmt.shown": Pair(
        "{files} 个文件的字段名要改；文件没有改动。",
        "Keys to change in files: {files}. Nothing was written.",
    ),
    "fmt.none": Pair("√ 没有要改的字段名。", "√ No keys to change."),
    "fmt.failed": Pair("× {files} 个文件没有改动。", "× Files left as they are: {files}."),
    "schema.fresh": Pair("√ {file} 与本版本一致。", "√ {file} is that of this version."),
    "schema.stale": Pair(
        "× {file} 与本版本不一致；去掉 --check 重新生成。",
        "× {file} is not that of this version; write it anew without --check.",
    ),
    "bug": Pair(
        "plangen 出错了，这不是您的错。详情写在 {log}，请把它发给维护者。",
        "plangen failed, and not by your fault. Details are in {log}; please send it on.",
    ),
    "bug.nolog": Pair(
        "plangen 出错了，这不是您的错：{error}",
        "plangen failed, and not by your fault: {error}",
    ),
    "system": Pair(
        "系统不让访问“{file}”（{reason}）。",
        "The system refuses access to “{file}” ({reason}).",
    ),
    "system.results": Pair(
        "结果写不出去（{reason}）。",
        "The results cannot be written ({reason}).",
    ),
    "memory": Pair(
        "内存不够，没有做完。关掉一些程序再试；计划特别大的，分成几个。",
        "There is not enough memory, and this was not done. Close other programs and try again; "
        "divide a plan that is very large.",
    ),
    "interrupted": Pair("已中断。", "Interrupted."),
}
