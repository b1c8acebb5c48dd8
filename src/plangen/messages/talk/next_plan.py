"""Sentences of ``new``: the plan that was made, and the places to look at in it."""

from __future__ import annotations

from plangen.messages.message import Pair

TALK = {
    "new.done": Pair(
        "由 {source} 写成了{period}的计划 {file}。",
        "The plan for {period}, {file}, was made from {source}.",
    ),
    "new.shown": Pair(
        "由 {source} 可以写成{period}的计划 {file}；现在没有写入。",
        "The plan for {period}, {file}, can be made from {source}; nothing was written.",
    ),
    "new.blank": Pair("{period}的计划写在 {file}。", "The plan for {period} is {file}."),
    "new.backup": Pair("原来的文件留作 {file}。", "The file that was there is now {file}."),
    "new.dropped": Pair("删去的活动：{count} 项。", "Activities taken out: {count}."),
    "new.emptied": Pair("要填写的活动：{count} 项。", "Activities to be filled in: {count}."),
    "new.review": Pair("请核对：{count} 处。", "To be checked: {count}."),
    "new.next": Pair("下一步：plangen validate {file}", "Next: plangen validate {file}"),
    "review.changed": Pair(
        "“{before}”改成了“{after}”{days}",
        "“{before}” has become “{after}”{days}",
    ),
    "review.cut": Pair(
        "“{before}”改成了“{after}”，新的月份没有原来那一天{days}",
        "“{before}” has become “{after}”: the new month has no such day{days}",
    ),
    "review.left": Pair("“{before}”没有改", "“{before}” was left as it is"),
    "review.comment": Pair("注释里的“{before}”没有改", "“{before}” in a comment was left as it is"),
    "review.shared": Pair(
        "“{before}”没有清空，别处用 * 引用了它",
        "“{before}” was not emptied: an alias (*) uses it elsewhere",
    ),
    "review.activity": Pair(
        "上次：{before}。这次的时间另定",
        "Last time: {before}. This time it is open",
    ),
    "review.activity.time": Pair(
        "上次：{before}。这次可以是{after}{days}",
        "Last time: {before}. This time it could be {after}{days}",
    ),
    "review.observances": Pair(
        "{after}的节日和纪念日：{before}",
        "observances of {after}: {before}",
    ),
    "review.off": Pair(
        "{after}放假：{before}",
        "holidays in {after}: {before}",
    ),
    "review.note": Pair("请核对：{text}", "Check: {text}"),
    "review.days": Pair("（{days}）", " ({days})"),
    "review.comma": Pair("；", "; "),
    "review.day": Pair("{weekday}", "{weekday}"),
    "review.holiday": Pair("{weekday}，放假", "{weekday}, a holiday"),
    "review.closed": Pair("{weekday}，闭馆", "{weekday}, when the house is closed"),
}
