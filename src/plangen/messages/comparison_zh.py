"""What is said about the differences of two plans, in Chinese."""

TALK: dict[str, str] = {
    "diff.names": "比较：{before} → {after}",
    "diff.same": "√ 两个计划内容相同。",
    "diff.head": "计划",
    "diff.table": "活动表：{title}",
    "diff.field": "{field}：",
    "diff.time": "（{time}）",
    "diff.number": "第{number}项",
    "diff.from": "：{before} → {after}",
    "diff.counts": "{what}：新增 {added}，删除 {removed}，移动 {moved}，修改 {changed}。",
    "diff.separator": "、",
    "diff.added": "新增",
    "diff.removed": "删除",
    "diff.moved": "移动",
    "diff.renamed": "改名",
    "diff.changed": "修改",
    "diff.true": "是",
    "diff.false": "否",
}
