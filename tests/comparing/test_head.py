"""What a comparison shows beside texts: who issues a plan, and how it is printed and bound."""

from __future__ import annotations

import pytest

from plangen.comparing.model import Change, compare
from support import loaded, plan_text

HEAD = "letterhead: {mark: 甲文件, number: 甲〔2023〕1号}\n"


def said(changes: tuple[Change, ...]) -> list[tuple[str, str, str]]:
    """Return the key of each change, and the text before and after it."""
    return [
        (
            each.field,
            each.before.title if each.before else "",
            each.after.title if each.after else "",
        )
        for each in changes
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "jointly: [乙馆]", ("jointly", "", "乙馆")),
        ("period_name: 第4周", "period_name: 第5周", ("period_name", "第4周", "第5周")),
        (
            "letterhead: {mark: 甲文件, signers: [丁]}",
            "letterhead: {mark: 甲文件, signers: [丁], preprinted: true}",
            ("letterhead", "甲文件 丁", "甲文件 丁 套打"),
        ),
        (
            "signature: {date: 2023-03-28, seal: true}",
            "signature: {date: 2023-03-28}",
            ("signature", "测试图书馆 2023年3月28日 用印", "测试图书馆 2023年3月28日"),
        ),
        (
            "colophon: {office: 办公室, date: 2023-03-29}",
            "colophon: {office: 办公室, date: 2023-03-29, other: 共印50份, own_page: true}",
            ("colophon", "办公室 2023年3月29日", "办公室 2023年3月29日 共印50份 另页"),
        ),
    ],
)
def test_who_issues_a_plan_and_how_it_is_printed(
    before: str, after: str, expected: tuple[str, str, str]
) -> None:
    texts = (f"{plan_text(title='计划')}{each}\n" for each in (before, after))
    found = compare(*(loaded(text).plan for text in texts))

    assert said(found.head) == [expected]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("detached: true", [("detached", "", "true")]),
        ("detached: false", []),
        ("landscape: false", [("landscape", "", "false")]),
    ],
)
def test_how_an_attachment_lies(written: str, expected: list[tuple[str, str, str]]) -> None:
    texts = (
        f"{plan_text()}{HEAD}attachments: [{{title: 办法{each}}}]\n"
        for each in ("", f", {written}")
    )
    found = compare(*(loaded(text).plan for text in texts))

    assert [each for changed in found.attachments for each in said(changed.parts)] == expected
