from __future__ import annotations

import re

import pytest

from plangen.calendar.periods import Kind
from plangen.messages import (
    Language,
    Wording,
    en,
    phrasebook,
    placeholders,
    talk_en,
    talk_zh,
    zh,
)
from plangen.month.remarks import About
from support import ROOT

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "src" / "plangen").rglob("*.py")
    if "messages" not in path.parts
)


def test_both_languages_say_the_same_things() -> None:
    assert set(zh.FINDINGS) == set(en.FINDINGS)
    assert set(talk_zh.TALK) == set(talk_en.TALK)


@pytest.mark.parametrize("code", zh.FINDINGS)
def test_no_language_needs_an_argument_that_the_other_does_without(code: str) -> None:
    """A sentence may leave an argument out, but every argument must be known to one of them."""
    ours, theirs = _names(zh.FINDINGS[code]), _names(en.FINDINGS[code])

    assert ours <= theirs


@pytest.mark.parametrize("key", talk_zh.TALK)
def test_talk_has_the_same_arguments(key: str) -> None:
    assert placeholders(talk_zh.TALK[key]) == placeholders(talk_en.TALK[key])


def _names(wording: Wording) -> set[str]:
    return set().union(*map(placeholders, (wording.sentence, *wording.hints)))


def test_every_code_in_the_program_has_a_sentence() -> None:
    used = set(re.findall(r'"(PG[1245]\d\d)"', SOURCE))

    assert len(used) > 50
    assert used == set(zh.FINDINGS)


def test_every_sentence_of_the_talk_is_said() -> None:
    said = {key for key in talk_zh.TALK if f'"{key}"' in SOURCE or f"'{key}'" in SOURCE}
    computed = {
        key
        for key in talk_zh.TALK
        if key.split(".")[0]
        in {"reason", "detail", "filetype", "remedy", "form", "severity", "actual", "problem"}
        or key.startswith("explain.fix.")
    }
    computed |= {f"kind.{kind}" for kind in Kind} | {f"review.{about}" for about in About}
    computed |= {f"review.{state}" for state in ("day", "holiday", "closed")}

    assert set(talk_zh.TALK) == said | computed


@pytest.mark.parametrize("wording", zh.FINDINGS.values(), ids=list(zh.FINDINGS))
def test_chinese_sentences_are_chinese(wording: Wording) -> None:
    assert re.search("[一-鿿]", wording.sentence)
    assert all(
        text.endswith(("。", "？", "{detail}", "{other}"))
        for text in (wording.sentence, *wording.hints)
    )


def test_gbk_consoles_can_show_every_sentence() -> None:
    for phrases in map(phrasebook, Language):
        for wording in phrases.findings.values():
            "".join((wording.sentence, *wording.hints)).encode("gbk")
        "".join(phrases.talk.values()).encode("gbk")
