"""Plans with the shapes that offices have beyond headings and tables: lists, numbers, owners."""

from __future__ import annotations

from typing import Any

from rendering.plans import COLUMNS, DATE, ROWS, VENUES, Plan
from rendering.test_grid import HAN, MIXED

OWNER = "责任科室：办公室（一楼）"


def _levels(depth: int = 1) -> list[dict[str, Any]]:
    """Return two parts of each of the four levels, whose titles tell how deep they stand."""
    if depth > 4:
        return []
    below = {"items": _levels(depth + 1)} if depth < 4 else {}
    parts: list[dict[str, Any]] = [{"title": f"深{depth}层工作"}, {"title": f"深{depth}层末项"}]
    parts[0] |= below
    parts[-1]["body"] = MIXED
    return parts


def _numbered(*forms: str) -> Plan:
    sections = [*_levels(), {"body": HAN[:60]}]
    return Plan({"numbering": [*forms], "introduction": HAN, "sections": sections}, 2)


_OWNED: list[dict[str, Any]] = [
    {"title": "加强领导。", "body": HAN[:60], "owner": OWNER},
    {"title": "只有标题的条目", "owner": OWNER},
    {"title": "有正文的条目", "body": HAN[:70], "owner": OWNER},
    {"title": "另起一段。", "body": HAN[:40], "run_in": "false", "closing": "以上按时完成。"},
    {"title": "不编号的条目", "numbered": "false", "body": HAN[:40]},
    {"body": HAN[:50]},
]
_LISTED = {"listed": "true", "rows": ROWS, "note": f"活动如有变动，另行通知。\n{HAN[:60]}"}
SHAPED = {
    "worded": Plan(
        {
            "letterhead": {"number": "测图〔2023〕4号"},
            "subtitle": "——“书香满城”主题\n第二行副标题",
            "title_note": "2023年3月28日",
            "introduction": HAN,
            "sections": [
                {"title": "第一阶段：宣传发动", "numbered": "false", "body": HAN[:50]},
                {"title": "只有标题的章节", "owner": OWNER},
                {"title": "有正文的章节", "body": HAN[:60], "owner": OWNER},
                {"body": HAN[:60], "owner": OWNER},
                {"title": "条目", "items": _OWNED, "closing": HAN[:40]},
            ],
            "closing": "特此通知。\n联系人：测试员",
            "signature": {"date": DATE},
        },
        3,
    ),
    "forms": _numbered("第一部分", "第一、", "1、", "1）"),
    "marks": _numbered("1．", "①", "A.", "▲"),
    "signs": _numbered("（一）", "●", "-", "无"),
    "turns": _numbered("1.", "一、", "（1）", "①"),
    "listed": Plan(
        {
            "introduction": HAN + HAN,
            "tables": ["main"],
            "sections": [
                {"title": "读书活动", "tables": ["talks"]},
                {"title": "场馆活动", "items": [{"title": "分馆", "tables": ["venues"]}]},
            ],
            "activities": {
                "main": {"caption": "重点活动", "columns": COLUMNS, **_LISTED},
                "talks": {"columns": COLUMNS[1:], "listed": "true", "rows": ROWS},
                "venues": {
                    "columns": ["number", "venue", "name", "time"],
                    "listed": "true",
                    "groups": [{"heading": "第一片区", **VENUES[0]}, VENUES[1]],
                },
            },
        },
        2,
    ),
    "placed": Plan(
        {
            "introduction": HAN,
            "tables": ["main"],
            "sections": [
                {
                    "title": "时间安排",
                    "body": "安排见下表。",
                    "tables": ["talks", "more"],
                    "closing": MIXED,
                },
                {
                    "title": "场馆安排",
                    "items": [{"title": "分馆", "tables": ["venues"], "closing": HAN}, "按时上报"],
                },
            ],
            "activities": {
                "main": {
                    "caption": "活动安排",
                    "columns": COLUMNS,
                    "rows": ROWS,
                    "note": f"活动如有变动，另行通知。\n{HAN[:60]}",
                },
                "talks": {"columns": COLUMNS, "rows": ROWS},
                "more": {"columns": COLUMNS[1:], "rows": ROWS, "note": "以现场为准。"},
                "venues": {"columns": ["venue", "name", "time"], "groups": VENUES},
            },
        },
        2,
    ),
}
"""By the shapes: what stands in words, each form of numbers, activities and tables in the text."""
