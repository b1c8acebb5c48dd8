"""Sentences of commands about their results and about failures."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "render.noprogram": Pair(
        "没有找到可以打开 Word 文档的程序。",
        "No program was found that opens Word documents.",
    ),
    "render.none": Pair("× {failed} 个计划没有生成文档。", "× Plans without a document: {failed}."),
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
    "interrupted": Pair("已中断。", "Interrupted."),
}
