"""What each of several has, times how many there are."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def told(sentence: str, code: str = "PG338") -> list[str]:
    text = plan_text(introduction=f'"{sentence}"')
    return [marked(each) for each in findings(text) if each.code == code]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("6个社团每个招收30人，共200人。", "30人，共200人"),
        ("7个街道各派3人参加，共20人。", "3人参加，共20人"),
        ("讲座共设8讲，每讲2课时，合计18课时。", "2课时，合计18课时"),
        ("每班35人，开4个班，共招收150人。", "35人，开4个班，共招收150人"),
        ("9所学校每校送书60册，共450册。", "60册，共450册"),
        ("评出优秀读者6名，每人奖励200元，合计1,000元。", "200元，合计1,000元"),
        ("分三批参观，每批20人，共50人。", "20人，共50人"),
        ("每天开放5小时，4天共25小时。", "5小时，4天共25小时"),
        ("四个分馆各举办2场讲座，共10场。", "2场讲座，共10场"),
        ("12个村各配书800册，共1万册。", "800册，共1万册"),
        ("每周2次，8周共18次。", "2次，8周共18次"),
    ],
)
def test_totals_that_are_not_the_product_are_told(sentence: str, expected: str) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "6个社团每个招收30人，共180人。",
        "7个街道各派3人参加，共21人。",
        "12个村各配书800册，共9,600册，约1万册次。",
        # How many there are is not said, or said twice.
        "各分馆各派3人参加，共20人。",
        "每个社区20人，共90人。",
        "低保家庭40户、困难党员20户，共60户，每户慰问金300元，合计1.8万元。",
        "第4周起每周2次，共6次。",
        "4月每月2场，共6场。",
        # Other numbers of the kind, and more than what each has.
        "8个分馆各2场，总馆3场，共19场。",
        "8个分馆各2场，另有总馆3场，共19场。",
        "4个班每班30人，除请假的2人外共118人。",
        "每队领队1名、队员5名，6队共36人。",
        # Each of each.
        "早晚两班，每班2人，每天4人，3天共12人次。",
        "每村每月1场，9个村全年共108场。",
        "每组约5人，6组共28人。",
        "每组5人，6组共30余人。",
        "每周3次，每次2小时，每周共6小时。",
        "单价45元，共采购30册。",
    ],
)
def test_products_and_other_totals_are_silent(sentence: str) -> None:
    assert told(sentence) == []
