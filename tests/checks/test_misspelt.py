"""Words that are never right are told; others in which the same characters meet are not."""

from __future__ import annotations

import pytest

from plangen.checks import check
from plangen.config import Config
from plangen.language.misspelt import misspelt_words
from support import loaded, marked, plan_text


def found(sentence: str, config: Config | None = None) -> list[str]:
    text = plan_text(introduction=f"'{sentence}'")
    told = check(loaded(text), config or Config())
    return [marked(each) for each in told if each.code == "PG379"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("各组按排专人值守，馆务会另行招开。", ["按排", "招开"]),
        ("布署暑期工作，举行知识竟赛。", ["布署", "竟赛"]),
        ("馆讯编缉部征集稿件，逐册捡查书标。", ["编缉", "捡查"]),
        ("设备己经到货，发现问题急时上报。", ["己经", "急时上报"]),
        ("，界时请各班派代表参加。", ["，界时"]),
    ],
)
def test_words_that_do_not_exist_are_found(sentence: str, expected: list[str]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "成绩按排名公布，队伍按排列顺序入场，每天按排练表集合。",
        "本月统招开考，校招开启，报名通道不再招开放日志愿者。",
        "应急时处理预案，紧急时报告值班领导。",
        "读者自己完成登记，干部律己于心，利己经营要不得。",
        "毕竟赛程较长，究竟选哪一本，由读者投票。",
        "严防预防犯罪宣传走过场，消防碍口处不停车。",
        "图书管理员培训，文化管理工作会议，档案管护。",
        "公布署名作者名单，颁布署期。",
        "过渡假期安排，轮渡假日停航。",
        "世界时装展，媒介时代，全部份额用完。",
        "主讲坐镇现场，辅导员报明细账。",
        "登记律师名单，资格守则，表格守护。",
    ],
)
def test_words_that_meet_stay_silent(sentence: str) -> None:
    assert found(sentence) == []


def test_a_listed_name_may_be_spelt_so() -> None:
    assert found("招开工作室开放。") == ["招开"]
    assert found("招开工作室开放。", Config(names=("招开工作室",))) == []


def test_each_word_is_found_and_is_not_its_own_correction() -> None:
    words = misspelt_words()

    assert len(words) > 150
    for each in words:
        assert len(each.wrong) == len(each.right)
        assert [*each.find(each.wrong)] == [(0, len(each.wrong))]
        assert not [*each.find(each.right)]
        assert not set(each.before) & set(each.wrong[0]), each
