"""Sentences of ``diff`` about two plans."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "diff.names": Pair("比较：{before} → {after}", "Comparing {before} → {after}"),
    "diff.same": Pair("√ 两个计划内容相同。", "√ The two plans say the same."),
    "diff.head": Pair("计划", "plan"),
    "diff.table": Pair("活动表：{title}", "table: {title}"),
    "diff.field": Pair("{field}：", "{field}: "),
    "diff.time": Pair("（{time}）", " ({time})"),
    "diff.number": Pair("第{number}项", "no. {number}"),
    "diff.from": Pair("：{before} → {after}", ": {before} → {after}"),
    "diff.counts": Pair(
        "{what}：新增 {added}，删除 {removed}，移动 {moved}，修改 {changed}。",
        "{what}: added {added}, removed {removed}, moved {moved}, changed {changed}.",
    ),
    "diff.separator": Pair("、", ", "),
    "diff.added": Pair("新增", "added"),
    "diff.removed": Pair("删除", "removed"),
    "diff.moved": Pair("移动", "moved"),
    "diff.renamed": Pair("改名", "renamed"),
    "diff.changed": Pair("修改", "changed"),
    "diff.true": Pair("是", "yes"),
    "diff.false": Pair("否", "no"),
}
