"""Plans that have the elements of every plan between them, from one page to five."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from plangen.document.template import Template, official_folder, open_template
from plangen.layout import LOOKS, Look
from plangen.values import replace
from rendering.test_grid import HAN, MIXED

LONG = HAN * 6  # some twenty lines of Han alone, for counting characters
DATE = "2023-03-28"
ROWS = [
    {"name": "经典诵读分享活动", "time": "4月2日", "place": "报告厅"},
    {"name": "古籍修复体验活动，邀请读者走进修复室，亲手装订一册线装书", "time": "4月9日"},
]
COLUMNS = ["number", "name", "time", "place"]
VENUES = [
    {"venue": "东湖社区分馆", "tag": "十五分钟阅读圈", "rows": ROWS},
    {"venue": "西湖社区分馆", "rows": ROWS[:1]},
]
LEVELS = [
    {"title": "加强领导。", "body": MIXED},
    "下发《手册》",
    {
        "title": "抓好落实",
        "body": MIXED,
        "items": [{"title": "制定方案", "items": ["明确时间节点", "明确责任人"]}, "按时上报"],
    },
]


def sections(count: int, text: str) -> list[dict[str, Any]]:
    """Return sections of a long text, the first with all levels."""
    first, *rest = ({"title": f"第{n}项工作", "body": text[n:]} for n in range(count))
    return [first | {"items": LEVELS}, *rest]


def _as_it_is(look: Look) -> Look:
    return look


@dataclass(frozen=True)
class Plan:
    """A plan, how many pages it has, and which of them are turned or have no number (from 1).

    *template* is the name of a folder that comes with plangen, *house* what a house changes.
    """

    fields: Mapping[str, Any]
    pages: int
    turned: tuple[int, ...] = ()
    unnumbered: tuple[int, ...] = ()
    template: str = "official"
    house: Callable[[Look], Look] = _as_it_is

    @property
    def text(self) -> str:
        fields = {"organization": "测试图书馆", "period": "2023-04", **self.fields}
        return yaml.dump(fields, allow_unicode=True, sort_keys=False)

    @property
    def opened_template(self) -> Template:
        return open_template(official_folder(self.template))

    def look(self, profile: Look) -> Look:
        """Return the look of the plan in one of the profiles."""
        return replace(self.house(profile), is_letter=LOOKS[self.template].is_letter)


SHAPED = [
    {
        "活动主题": f"第{n}场讲座",
        "日期": f"4月{n // 2 + 7}日\n9:00—11:30",
        "场馆": "一楼报告厅",
        "人数": "1,200人" if n else "0.35万人",
        "方式": "电话",
    }
    for n in range(4)
]
BASIC = {
    "one": Plan({"introduction": LONG[:500], "remarks": "联系人：测试员"}, 1),
    "two": Plan(
        {
            "addressee": "各分馆、各部门",
            "introduction": LONG[:280],
            "signature": {"date": DATE},
            "remarks": "联系人：测试员",
            "activities": {"main": {"caption": "活动安排", "columns": COLUMNS, "rows": ROWS}},
        },
        2,
    ),
    "three": Plan(
        {
            "title": "测试图书馆\n2023年4月份全民阅读\n系列推广活动工作计划",
            "introduction": HAN,
            "sections": sections(1, LONG[:330]),
            "signature": {"date": DATE, "seal": True},
            "activities": {"main": {"columns": ["venue", "name", "time"], "groups": VENUES}},
        },
        3,
    ),
    "four": Plan(
        {
            "organization": "测试市公共文化服务中心",
            "addressee": "各分馆、各部门",
            "introduction": LONG[:250],
            "signature": {"date": DATE},
            "attachments": [
                {"title": "注意事项", "body": HAN, "sections": [{"title": "报名办法"}]},
                {"title": "活动安排表", "tables": ["main", "more"], "landscape": True},
                {"title": "分馆活动安排表", "tables": ["venues"], "landscape": True},
            ],
            "activities": {
                "main": {"caption": "活动安排", "columns": COLUMNS, "rows": ROWS},
                "more": {"columns": COLUMNS, "header": False, "rows": ROWS},
                "venues": {"columns": ["venue", "name", "time", "notes"], "groups": VENUES},
            },
        },
        4,
        turned=(3, 4),
    ),
    "five": Plan(
        {
            "introduction": HAN,
            "sections": sections(3, LONG[:500]),
            "attachments": [{"title": "活动安排表", "tables": ["main"], "landscape": True}],
            "activities": {"main": {"columns": COLUMNS, "rows": ROWS}},
        },
        5,
        turned=(5,),
    ),
    "shapes": Plan(
        {
            "introduction": LONG[:200],
            "activities": {
                "main": {
                    "caption": "活动安排",
                    "columns": ["number", "活动主题", "日期", "场馆", {"报名": ["人数", "方式"]}],
                    "merge": ["日期", "场馆"],
                    "total": ["人数"],
                    "groups": [
                        {"heading": heading, "rows": SHAPED} for heading in ("第一片区", "第二片区")
                    ],
                },
            },
        },
        2,
    ),
}
