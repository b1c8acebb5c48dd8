"""Characters that are typed for each other sound alike or look alike."""

from __future__ import annotations

import pytest

from plangen.language.likeness import are_alike


@pytest.mark.parametrize(
    "pair",
    [
        "馆管",
        "张章",
        "博搏",
        "未末",
        "鹞鷂",
        "圆园",
        "厅听",
        "厂广",
        "申深",
        "林玲",
        "侧测",
        "听昕",
        "远运",
    ],
)
def test_characters_that_sound_or_look_alike(pair: str) -> None:
    assert are_alike(*pair)
    assert are_alike(*reversed(pair))


@pytest.mark.parametrize("pair", ["小社", "财民", "声器", "台馆", "绿街", "市区", "湖河", "明青"])
def test_characters_that_nobody_takes_for_each_other(pair: str) -> None:
    assert not are_alike(*pair)
