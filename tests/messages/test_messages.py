from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import pytest

from plangen.calendar.periods import PeriodKind
from plangen.cli import app
from plangen.cli.phrases import phrases_with_rules
from plangen.findings import Finding, Place
from plangen.messages import Entry, Language, Message, phrasebook, placeholders
from plangen.messages.codes import CODES
from plangen.messages.talk import TALK
from plangen.month.remarks import About
from support import ROOT

MESSAGES = ROOT / "src" / "plangen" / "messages"
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (ROOT / "src" / "plangen").rglob("*.py")
    if MESSAGES not in path.parents
)
ALL = phrases_with_rules(Language.ZH).codes
WORDS_OF_THE_PARSER = {"PG111"}
"""Codes whose Chinese leaves out what the parser says, which is English."""


@pytest.mark.parametrize(
    ("folder", "name", "collected"),
    [(MESSAGES, "CODES", CODES), (MESSAGES / "talk", "TALK", TALK)],
    ids=["codes", "talk"],
)
def test_each_code_and_each_sentence_stands_once(
    folder: Path, name: str, collected: Mapping[str, object]
) -> None:
    package = ".".join(folder.relative_to(ROOT / "src").parts)
    files = [path.stem for path in folder.glob("*.py") if path.stem not in {"codes", "__init__"}]
    tables = [getattr(import_module(f"{package}.{file}"), name, {}) for file in files]
    counts = Counter(key for table in tables for key in table)

    assert counts.total() > 100
    assert set(counts) == set(collected)
    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", Language)
def test_every_code_has_all_that_explain_shows(language: Language) -> None:
    messages = {code: entry.of(language) for code, entry in ALL.items()}

    assert all(entry.family.of(language) for entry in ALL.values())
    assert [
        code
        for code, message in messages.items()
        if not all([message.title, message.sentence, message.explanation])
    ] == []
    assert [
        code for code, message in messages.items() if bool(message.wrong) != bool(message.right)
    ] == []


@pytest.mark.parametrize("code", ALL)
def test_both_languages_need_the_same_arguments(code: str) -> None:
    ours, theirs = ALL[code].zh, ALL[code].en

    assert len(ours.hints) == len(theirs.hints)
    if code in WORDS_OF_THE_PARSER:
        assert _names(ours) < _names(theirs)
    else:
        assert _names(ours) == _names(theirs)


def test_talk_has_the_same_arguments() -> None:
    assert [
        key for key, pair in TALK.items() if placeholders(pair.zh) != placeholders(pair.en)
    ] == []


def _names(message: Message) -> set[str]:
    return set().union(*map(placeholders, (message.sentence, message.several, *message.hints)))


def test_every_code_in_the_program_has_a_sentence() -> None:
    used = set(re.findall(r'"(PG[1245]\d\d)"', SOURCE))

    assert len(used) > 50
    assert used == set(CODES)


def test_every_sentence_of_the_talk_is_said() -> None:
    said = {key for key in TALK if f'"{key}"' in SOURCE or f"'{key}'" in SOURCE}
    computed = {
        key
        for key in TALK
        if key.split(".")[0]
        in {
            "character",
            "comma",
            "reason",
            "refused",
            "detail",
            "filetype",
            "remedy",
            "form",
            "measure",
            "severity",
            "actual",
            "day",
            "problem",
            "style",
            "mark",
            "value",
            "partner",
            "bound",
            "sort",
            "thing",
            "counted",
            "fact",
        }
        or key.startswith("explain.fix.")
    }
    computed |= {f"kind.{kind}" for kind in PeriodKind} | {f"review.{about}" for about in About}
    computed |= {f"review.{state}" for state in ("day", "holiday", "closed")}

    commands = app.tree(app.build(phrasebook(Language.EN))).commands
    computed |= {f"help.{command}" for command in commands}
    computed |= {"finding.comma", "finding.called"}  # said by the phrasebook itself

    assert set(TALK) == said | computed


@pytest.mark.parametrize("entry", CODES.values(), ids=list(CODES))
def test_chinese_sentences_are_chinese(entry: Entry) -> None:
    assert re.search("[一-鿿]", entry.zh.sentence)
    assert all(
        text.endswith(("。", "？", "{detail}", "{other}"))
        for text in (entry.zh.sentence, *entry.zh.hints)
    )


def test_gbk_consoles_can_show_every_sentence() -> None:
    for entry in CODES.values():
        for message in (entry.zh, entry.en):
            "".join((message.sentence, *message.hints)).encode("gbk")
    "".join(text for pair in TALK.values() for text in pair).encode("gbk")


def test_codes_that_reading_mends_say_so() -> None:
    mended = {code for code, entry in CODES.items() if entry.fixing}

    assert mended == {
        *("PG106", "PG123", "PG124", "PG125", "PG126", "PG128", "PG129", "PG131", "PG132"),
        *("PG136", "PG137", "PG138", "PG139", "PG140", "PG141", "PG142", "PG143", "PG144"),
        *("PG145", "PG146", "PG147", "PG148", "PG149", "PG150", "PG151", "PG152", "PG153"),
        *("PG154", "PG155", "PG157", "PG158"),
        *("PG160", "PG161", "PG207", "PG229", "PG231", "PG268"),
    }


def test_the_symbols_in_arguments_are_told_in_words() -> None:
    finding = Finding("PG102", Place("a.yaml"), {"reason": "EACCES"})

    assert (
        phrasebook(Language.EN).sentence(finding) == "The file cannot be read (permission denied)."
    )
