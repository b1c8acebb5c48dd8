from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def found(time: str) -> list[tuple[str, str, str]]:
    row = f"{{name: 甲, time: '{time}'}}"
    text = plan_text(activities=f"{{main: {{columns: [name, time], rows: [{row}]}}}}")
    return [(each.code, each.severity.value, marked(each)) for each in findings(text)]


@pytest.mark.parametrize(
    "time", ["4月31日", "随便什么时候", "114年1月28日", "4月9日至3月1日", "25:00"]
)
def test_what_is_not_understood_is_noted(time: str) -> None:
    assert found(time) == [("PG303", "note", time)]


@pytest.mark.parametrize(
    "time",
    [
        "4月2日",
        "4月中下旬",
        "每周六14:30",
        "4月7日（周五）上午9:00—11:30",
        "待定",
        "长期坚持",
        "全年",
        "",
    ],
)
def test_what_is_understood_is_not(time: str) -> None:
    assert [code for code, _, _ in found(time)] in ([], ["PG217"])
