"""What a sentence says of an activity: its hours, people, and the clauses that speak of it."""

from __future__ import annotations

import re

import pytest

from plangen.language import statements
from plangen.language.clauses import Span
from plangen.language.headers import Duty, counts_people, duty_of, says_when
from plangen.language.statements import Naming, Sentence, clocks_said, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9:30开始", [(570, None)]),
        ("下午3点半开始", [(930, None)]),
        ("上午9:00至11:00", [(540, 660)]),
        ("下午2:30—4:30", [(870, 990)]),
        ("4月7日9点举行", [(540, None)]),
        ("晚7:00", [(1140, None)]),
        ("9时30分", [(570, None)]),
        ("晚上七点半", [(1170, None)]),
        ("上午十点", [(600, None)]),
        ("达到十点要求", []),
        ("做到3点要求", []),
        ("每课2时段", []),
        ("比分3：2", []),
    ],
)
def test_hours(text: str, expected: list[tuple[int, int | None]]) -> None:
    assert [(each.start, each.end) for each in clocks_said(text)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "“甲乙”4月7日举行，由丙负责，报名4月5日截止，30人参加",
            ["“甲乙”4月7日举行", "由丙负责", "30人参加"],
        ),
        ("4月7日9:00，“甲乙”开讲", ["4月7日9:00", "“甲乙”开讲"]),
        ("“甲乙”分两批入场：第一批9:00", ["“甲乙”分两批入场"]),
        ("“甲乙”（4月7日，周五）举行", ["“甲乙”（4月7日，周五）举行"]),
        ("“甲乙”4月7日举行，4月9日召开总结会，由丙主持", ["“甲乙”4月7日举行"]),
        ("为筹备“甲乙”，4月3日开会", []),
        ("“甲乙”的海报4月3日上墙", []),
        ("“甲乙”、“丙丁”4月3日举行", []),
    ],
)
def test_clauses_about_an_activity(sentence: str, expected: list[str]) -> None:
    [span] = sentences(sentence)
    at = sentence.index("甲乙")
    found = Sentence(sentence, span, [Naming((at, at + 2), is_whole=True)]).clauses_about(0)
    assert [sentence[slice(*each)] for each in found] == expected


def test_a_sentence_is_read_once_however_many_activities_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "，".join(f"“甲{number}”4月{number}日举行" for number in range(1, 21))
    namings = [Naming(each.span(), is_whole=True) for each in re.finditer(r"甲\d+", text)]
    sentence, asked = Sentence(text, (0, len(text)), namings), []
    blanked = statements._without_asides

    def counted(text: str, sentence: Span, names: list[Span]) -> str:
        asked.append(sentence)
        return blanked(text, sentence, names)

    monkeypatch.setattr(statements, "_without_asides", counted)

    found = [sentence.clauses_about(at) for at in range(20)]

    assert [text[slice(*spans[0])] for spans in found] == text.split("，")
    assert len(asked) == 1


@pytest.mark.parametrize("header", ["时间", "演出时间", "日 期", "上课星期", "钟点", "起止时间"])
def test_headers_of_times(header: str) -> None:
    assert says_when(header)


@pytest.mark.parametrize(
    "header", ["报名时间", "截止日期", "集合时间", "完成时间", "地点", "日期要求"]
)
def test_headers_of_other_times(header: str) -> None:
    assert not says_when(header)


def test_headers_of_people() -> None:
    assert duty_of("负责人") is Duty.CHARGE
    assert duty_of("主讲人") is Duty.SPEAKER
    assert duty_of("承办单位") is Duty.OFFICE
    assert duty_of("监制") is Duty.CHARGE
    assert duty_of("值班电话") is None
    assert duty_of("听课教师") is None
    assert duty_of("地点") is None
    assert counts_people("预计观众")
    assert not counts_people("志愿者人数")
