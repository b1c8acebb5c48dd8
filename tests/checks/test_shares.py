"""Shares beside the part and the whole: PG328."""

from __future__ import annotations

import pytest

from support import findings, marked, plan_text


def told(sentence: str) -> list[str]:
    plan = plan_text(introduction=f'"{sentence}"')
    return [marked(each) for each in findings(plan) if each.code == "PG328"]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("共收到投稿240篇，入选36篇，占25%。", "25%"),
        ("收到投稿240篇，其中少年组60篇，占35%。", "35%"),
        ("全馆工作人员64人，党员24人，占工作人员的47.5%。", "47.5%"),
        ("本月已修复古籍45册，占应修复总数150册的40%。", "40%"),
        ("保障对象800户的15%，即160户。", "15%"),
        ("抽取120名读者的30%（24名）回访。", "30%"),
        ("按工程款60万元的30%支付24万元。", "30%"),
        ("发出邀请函80份，收回回执72份，回执率80%。", "80%"),
        ("应参训90人，实到81人，到课率95%。", "95%"),
        ("抽检展柜50个，合格48个（合格率98%）。", "98%"),
        ("全年计划120场，已举办54场，完成率55%。", "55%"),
        ("入展作品36幅，占投稿作品144幅的20%。", "20%"),
        ("入展作品144幅，其中国画36幅，占总数的22%。", "22%"),
        ("办理提案36件。其中办结27件，占85%。", "85%"),
    ],
)
def test_shares_that_their_numbers_contradict_are_told(sentence: str, value: str) -> None:
    assert told(sentence) == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "共收到投稿240篇，入选36篇，占15%。",
        "共收到投稿230篇，入选36篇，占15.7%。",
        "共收到投稿230篇，入选36篇，占15.6%。",  # cut, not rounded
        "共收到投稿230篇，入选36篇，占16%。",
        "保障对象800户的20%，即160户。",
        # Several parts, and a whole that is their sum or stands elsewhere.
        "男教师16人，占40%，女教师24人，占60%。",
        "女教师24人，占60%，男教师16人，占40%。",
        "走访老党员45人、困难党员30人，占40%。",
        "少年组60篇，青年组80篇，占投稿总数的25%。",
        "编制64人，退休24人，占老年读者的47.5%。",
        "书法展6场，音乐会3场，占全年的25%。",
        "甲班40人，乙班38人，平均到课率96%。",
        "接种90人，随访30人，随访率98%。",
        # Goals, growth and what is about right.
        "应参训90人，实到81人，到课率不低于95%。",
        "去年借阅4万册，今年5万册，增长20%。",
        "全馆64人，党员24人，占比提高5%。",
        "共收到投稿240篇，入选36篇，约占16.5%。",
        "共收到投稿约240篇，入选36篇，占25%。",
        "邀请80人，到会72人，到会率85%以上。",
        # Numbers of other things.
        "走访70户，发放资料210份，满意率97%。",
        "演出8场，观众2,400人，上座率82%。",
    ],
)
def test_right_shares_and_those_of_other_wholes_are_silent(sentence: str) -> None:
    assert told(sentence) == []


def test_the_finding_tells_the_two_numbers() -> None:
    plan = plan_text(introduction="共收到投稿240篇，入选36篇，占25%。")
    [finding] = [each for each in findings(plan) if each.code == "PG328"]

    assert finding.args["part"] == "36篇"
    assert finding.args["whole"] == "240篇"
    assert finding.args["actual"] == "15"
