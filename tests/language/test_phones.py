from __future__ import annotations

from collections.abc import Callable

import pytest

from plangen.language.phones import wrong_numbers
from steps import MOST_TIME, times_as_long


@pytest.mark.parametrize(
    ("text", "number", "form", "count"),
    [
        ("联系电话：0562-283310", "0562-283310", "area4", 6),
        ("值班电话0562-283310188", "0562-283310188", "area4", 9),
        ("电话（0562）283310。", "0562）283310", "area4", 6),
        ("报名电话：010-6655443", "010-6655443", "area3", 7),
        ("热线：021-665544332", "021-665544332", "area3", 9),
        ("手机1381234567。", "1381234567", "mobile", 10),
        ("手机号码为138123456789", "138123456789", "mobile", 12),
        ("电话：138-1234-567", "", "", 0),
        ("电话：林老师 1381234567", "1381234567", "mobile", 10),
        ("电话：0562-2833101、0562-283310", "0562-283310", "area4", 6),
        ("电话0226655443", "0226655443", "area3", 7),
        ("联系方式：+86 138123456", "138123456", "mobile", 9),
    ],
)
def test_a_number_of_another_length(text: str, number: str, form: str, count: int) -> None:
    told = [(text[slice(*each.span)], each.form, each.count) for each in wrong_numbers(text)]

    assert told == ([(number, form, count)] if number else [])


@pytest.mark.parametrize(
    "text",
    [
        "联系电话：0562-2833101",
        "联系电话：0562-28331018",
        "电话：010-66554433",
        "电话：（010）66554433",
        "电话：0562-2833101转8012",
        "电话：0562-2833101-802",
        "电话：0562-2833101、2833102",
        "电话：0562-2833101/2",
        "电话：02266554433",
        "手机13812345678",
        "手机：138-1234-5678",
        "手机：138 1234 5678",
        "手机：138****5678",
        "服务热线12345，举报电话12318",
        "电话：95588、96371",
        "电话：0562-12345",
        "电话：0562-96371",
        "电话：400-123-4567，8008101234",
        "电话：2833101",
        "手机短号：612345",
        "账号：138123456",
        "QQ群：1381234567",
        "邮编244000，电话未定",
        "发放手机1200部，电话卡1500000000张",
        "热线：110、119",
        "电话预约2024年活动",
        "经费1381234567元",
        "统一社会信用代码1234056248",
        "电话：00852-12345678",
        "电话：0562-2833-1018",
    ],
)
def test_right_numbers_and_other_figures(text: str) -> None:
    assert list(wrong_numbers(text)) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1381234567", ["1381234567"]),
        ("王小明 0562-283310", ["0562-283310"]),
        ("0562-2833101", []),
        ("13812345678\n1381234567", ["1381234567"]),
        ("QQ2833101", []),
    ],
)
def test_a_cell_needs_no_word_before_its_number(text: str, numbers: list[str]) -> None:
    assert [text[slice(*each.span)] for each in wrong_numbers(text, is_cell=True)] == numbers


@pytest.mark.parametrize("run", ["电话", "电话：0", "1", "0562-", "电话：王 ", "手机1 ", "、13812"])
def test_a_long_run_is_looked_at_in_its_time(run: str) -> None:
    def look(count: int) -> Callable[[], object]:
        return lambda: list(wrong_numbers(run * count))

    assert times_as_long(look(2_000), look(20_000)) < MOST_TIME
