from __future__ import annotations

import pytest

from plangen.language.looking import (
    begins_with,
    direction,
    is_limit,
    is_mentioned_only,
    looks_back,
    neighbour,
    prepares,
    time_at,
)
from plangen.language.months import MONTH


def said(sentence: str) -> str:
    """Return what the words around the one month of *sentence* say of it."""
    found = MONTH.search(sentence)
    assert found
    time = time_at(sentence, found.span())
    assert time
    saying = {
        "back": looks_back(time),
        "ahead": prepares(time),
        "limit": is_limit(time),
        "which": is_mentioned_only(time),
    }
    return " ".join(name for name, is_said in saying.items() if is_said)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("4月份开展活动20场", ""),
        ("4月计划推迟举办讲座", ""),
        ("4月举办了讲座", "back"),
        ("为了4月举办讲座", ""),
        ("4月份活动台账由办公室整理", "back"),
        ("4月份完成情况", "back"),
        ("4月完成成果展布置", ""),
        ("归档4月活动照片", "back"),
        ("兑现4月奖励", "back"),
        ("上月（4月）的活动", "back"),
        ("根据4月意见改进服务", "back which"),
        ("根据要求4月开展活动", ""),
        ("在4月开展活动", "which"),
        ("做到4月有活动", ""),
        ("筹备4月读书节", "ahead"),
        ("拟定4月活动方案", "ahead"),
        ("完成4月图书盘点", ""),
        ("联系4月讲座老师", "ahead"),
        ("下月（4月）开展活动", "ahead"),
        ("4月读书节筹备会", "ahead"),
        ("讲座移至4月举行", "limit"),
        ("4月底前完成盘点", "limit"),
        ("4月启动的项目", "which"),
        ("每年4月举办读书节", "which"),
    ],
)
def test_the_words_around_a_time_say_how_it_is_meant(sentence: str, expected: str) -> None:
    assert said(sentence) == expected


def test_a_time_in_a_title_stands_in_no_clause() -> None:
    assert time_at("《4月活动安排》", (1, 3)) is None


@pytest.mark.parametrize(
    ("text", "is_beginning"),
    [("4月起闭馆", True), ("4月起草方案", False), ("4月开始闭馆", False), ("从4月开始闭馆", True)],
)
def test_what_begins_with_a_time(text: str, is_beginning: bool) -> None:  # noqa: FBT001
    found = MONTH.search(text)

    assert found
    assert begins_with(text, found.span()) == is_beginning


@pytest.mark.parametrize(
    ("before", "is_long", "expected"),
    [("上月（", False, -1), ("下个月即", False, 1), ("上半年", False, 0), ("上半年", True, -1)],
)
def test_neighbours_are_called_by_their_place(before: str, is_long: bool, expected: int) -> None:  # noqa: FBT001
    assert neighbour(before, is_long=is_long) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("谋划第三季度工作", 1), ("通报第一季度考核结果", -1), ("第一季度开展讲座", 0)],
)
def test_a_whole_sentence_looks_somewhere(sentence: str, expected: int) -> None:
    assert direction(sentence) == expected
