"""Plans with 版头, 版记, a notice, a letter, pictures, totals and long venues, and all together."""

from __future__ import annotations

from typing import Any

from plangen.layout import Look
from plangen.values import replace
from rendering.plans import COLUMNS, DATE, LONG, ROWS, VENUES, Plan, sections
from rendering.test_grid import HAN, MIXED

_MARK = {"mark": "测试图书馆文件", "number": "测图〔2023〕4号"}
_FULL = _MARK | {"serial": "000012", "secrecy": "秘密★1年", "urgency": "加急"}
_SIGNERS = ["张三", "李四五", "王六", "赵七"]
_OFFICES = ["测试区文化旅游局", "测试文化馆"]
_COPIES = "区文化和旅游局、区教育局、区档案馆、区融媒体中心、各镇人民政府、各流通点、各志愿服务队"
_COLOPHON = {"copies": _COPIES, "office": "测试图书馆办公室", "date": "2023-03-29"}
_PRINTED = _COLOPHON | {"other": "共印50份"}
_OWN_PAGE = _PRINTED | {"addressee": "各街道、各社区", "own_page": "true"}
_SIGNED = {"date": DATE}
_SEALED = _SIGNED | {"seal": True}
_NOTICE = "现将《测试图书馆2023年4月份工作计划》印发给你们，请结合实际，认真贯彻执行。"
_POSTER = {"file": "pictures/poster.png", "caption": "图1 活动海报", "width": 60}
_BARE = {"file": "pictures/poster.png", "alt": "活动海报", "width": 40}
_WHOLE = {"file": "pictures/poster.png", "caption": "图2 活动海报", "width": 150}
_ITEM: dict[str, Any] = {"title": "加强领导。", "body": MIXED}
_COUNTED = {
    "columns": ["number", "venue", "name", "time", {"人数": "人数"}],
    "total": ["name", "人数"],
    "groups": [
        {
            "venue": f"东馆{venue}",
            "tag": "十五分钟阅读圈",
            "rows": [
                {"name": f"第{n}场讲座", "time": f"4月{n % 28 + 1}日", "人数": "30人"}
                for n in range(1, count + 1)
            ],
        }
        for venue, count in enumerate((3, 40, 5), 1)
    ],
}
_TOTALLED = {
    "columns": [*COLUMNS[:3], {"人数": "人数"}],
    "total": ["人数"],
    "rows": [row | {"人数": "1,000人"} for row in ROWS],
}


def _attached(title: str, *tables: str, **fields: object) -> dict[str, Any]:
    return {"title": title, "tables": [*tables]} | fields


def _lines_to_a_page(count: int, look: Look) -> Look:
    return replace(look, line_pitch=look.portrait.text_height // count)


def _house(look: Look) -> Look:
    return replace(
        look,
        is_duplex=True,
        has_bold_level_3=True,
        title_blank_before=2,
        signature_min_gap=2,
    )


OFFICIAL = {
    "headed": Plan(
        {"letterhead": _FULL | {"urgency": "特急"}, "introduction": LONG[:180]},
        1,
    ),
    "foot": Plan({"introduction": LONG[:300], "signature": _SIGNED, "colophon": _PRINTED}, 1),
    "upward": Plan(
        {
            "letterhead": _MARK | {"mark": "测试省测试市测试区图书馆文件", "signers": _SIGNERS},
            "introduction": LONG[:500],
            "signature": _SEALED,
            "colophon": _COLOPHON,
        },
        2,
    ),
    "joint": Plan(
        {
            "letterhead": _FULL | {"signers": _SIGNERS[:3]},
            "jointly": _OFFICES,
            "introduction": LONG[:330],
            "signature": _SIGNED,
            "colophon": _COLOPHON,
        },
        2,
    ),
    "sealed": Plan(
        {
            "jointly": [*_OFFICES, "测试博物馆"],
            "introduction": LONG[:180],
            "signature": _SEALED,
            "remarks": "联系人：测试员",
            "colophon": _OWN_PAGE,
        },
        2,
        unnumbered=(2,),
    ),
    "printed": Plan(
        {
            "letterhead": _FULL | {"mark": "图书馆文件", "preprinted": True},
            "introduction": LONG[:380],
            "signature": _SIGNED,
            "colophon": _OWN_PAGE,
        },
        3,
        unnumbered=(3,),
    ),
    "letter": Plan(
        {
            "letterhead": _FULL | {"mark": "测试图书馆"},
            "addressee": "各分馆",
            "introduction": LONG[:700],
            "sections": sections(1, HAN),
            "signature": _SEALED,
            "colophon": _COLOPHON,
        },
        3,
        unnumbered=(1,),
        template="letter",
    ),
    "post": Plan(
        {
            "letterhead": _MARK | {"mark": "测试图书馆", "serial": "000012"},
            "jointly": _OFFICES,
            "introduction": LONG[:200],
            "sections": [{"title": "海报", "body": LONG[:100], "pictures": [_POSTER]}],
            "signature": _SIGNED,
            "attachments": [_attached("活动安排表", "main", landscape=True)],
            "activities": {"main": _TOTALLED},
            "colophon": _OWN_PAGE,
        },
        4,
        turned=(3,),
        unnumbered=(1, 4),
        template="letter",
    ),
    "notice": Plan(
        {
            "letterhead": _MARK | {"mark": "测试市测试区图书馆文件"},
            "addressee": "各分馆",
            "notice": {"body": f"{_NOTICE}\n\n{LONG[:200]}"},
            "introduction": LONG[:250],
            "sections": [{"title": "阅读推广", "body": HAN}],
            "signature": _SEALED,
            "attachments": [
                _attached("活动安排表", "main"),
                _attached("报名办法", body=HAN, detached=True),
            ],
            "activities": {"main": {"columns": COLUMNS, "rows": ROWS}},
            "colophon": _COLOPHON,
        },
        5,
    ),
    "pictures": Plan(
        {
            "introduction": LONG[:150],
            "sections": [
                {"title": "海报", "body": HAN, "pictures": [_POSTER, _BARE], "closing": MIXED},
                {"title": "照片", "body": LONG[:200], "items": [_ITEM | {"pictures": [_BARE]}]},
            ],
            "signature": _SIGNED,
            "attachments": [
                _attached("活动海报", pictures=[_WHOLE]),
                _attached("横放的海报", pictures=[_WHOLE], landscape=True),
            ],
        },
        5,
        turned=(5,),
    ),
    "totals": Plan(
        {
            "introduction": LONG[:280],
            "attachments": [
                _attached("场馆活动安排表", "venues"),
                _attached("活动安排表", "main", landscape=True),
            ],
            "activities": {"venues": _COUNTED, "main": _TOTALLED},
        },
        5,
        turned=(5,),
    ),
    "tall": Plan(
        {"introduction": LONG, "signature": _SIGNED, "colophon": _COLOPHON},
        2,
        house=lambda look: _lines_to_a_page(21, look),
    ),
    "dense": Plan(
        {"introduction": LONG * 3, "signature": _SIGNED},
        3,
        house=lambda look: _lines_to_a_page(23, look),
    ),
    "house": Plan(
        {
            "introduction": LONG + LONG[:150],
            "sections": sections(1, HAN),
            "signature": _SIGNED,
            "attachments": [
                _attached("活动安排表", "main"),
                _attached("横放的活动安排表", "more", landscape=True),
            ],
            "activities": {
                "main": {"columns": ["venue", "name", "time"], "groups": VENUES},
                "more": _TOTALLED,
            },
        },
        5,
        turned=(5,),
        house=_house,
    ),
    "all": Plan(
        {
            "letterhead": _FULL | {"signers": _SIGNERS},
            "jointly": _OFFICES,
            "addressee": "各分馆",
            "notice": {"body": f"{_NOTICE}\n\n{HAN}"},
            "introduction": LONG[:180],
            "sections": [
                {"title": "海报", "body": HAN, "pictures": [_POSTER]},
                *sections(1, HAN),
            ],
            "signature": _SEALED,
            "remarks": "联系人：测试员",
            "attachments": [
                _attached("场馆活动安排表", "venues", landscape=True),
                _attached("活动安排表", "main", detached=True),
            ],
            "activities": {"venues": _COUNTED, "main": _TOTALLED},
            "colophon": _OWN_PAGE,
        },
        11,
        turned=(6, 7, 8, 9),
        unnumbered=(11,),
    ),
}
"""By the elements that documents have which are sent out, and those that few plans have."""
