"""What the peers print of a plan file, read as a short script would read it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

HEADERS = {
    "number": "序号",
    "type": "活动类型",
    "name": "活动名称",
    "time": "活动时间",
    "content": "活动内容",
    "place": "活动地点",
    "venue": "分馆",
}


def read(path: str) -> dict[str, Any]:
    """Return title, paragraphs (style and text) and tables (headers and rows) of a plan."""
    plan = yaml.load(Path(path).read_bytes(), yaml.CSafeLoader)
    year, month = str(plan["period"]).split("-")
    texts = [("text", plan["introduction"])]
    for section in plan["sections"]:
        texts.append(("heading", section["title"]))
        texts += [("text", line) for line in str(section.get("body", "")).split("\n") if line]
        for item in section.get("items") or ():
            whole = item if isinstance(item, str) else "".join(map(str, item.values()))
            texts.append(("text", whole))
    tables = [_table(each) for each in plan["activities"].values()]
    title = f"{plan['organization']}{year}年{int(month)}月份工作计划"
    return {"title": title, "texts": texts, "tables": tables}


def _table(table: dict[str, Any]) -> dict[str, Any]:
    keys = [each if isinstance(each, str) else next(iter(each)) for each in table["columns"]]
    groups = table.get("groups") or [{"rows": table.get("rows") or ()}]
    rows, number = [], 0
    for group in groups:
        for row in group["rows"]:
            number += 1
            cells = {"number": number, "venue": group.get("venue", ""), **row}
            rows.append([str(cells.get(key) or "") for key in keys])
    return {"headers": [HEADERS.get(key, key) for key in keys], "rows": rows}
