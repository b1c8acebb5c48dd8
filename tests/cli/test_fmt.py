"""``plangen fmt``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plangen import rewriting
from plangen.editor import spelling
from plangen.findings import Edit
from plangen.messages import Language, phrasebook
from plangen.source.nodes import Mapping
from plangen.source.text import SourceText
from spellings import chinese, english
from support import PLANS, plan_text
from terminal import Outcome, Run, write

TEMPLATE = """\
%YAML 1.1
--- # organization: 单位

'organization/单位' :   测试图书馆   # title: 标题
"period/月份": 2023-04
introduction/引言: >-
  本月计划开展活动{{ activities/活动.count/总数 }}场，
  {{activities/活动.总馆.count/总数|chinese}}场在总馆。
activities/活动:
  总馆:

    columns/列: [ number/序号,name/名称 , 'time/时间' ]
    rows/行:
    # 名称: name
    - { name/名称: title, time/时间: "4月5日" }   
...
"""  # noqa: W291  # blanks at the end of a line stay too
ENGLISH, CHINESE = english(TEMPLATE), chinese(TEMPLATE)

BOTH_WAYS = pytest.mark.parametrize(
    ("keys", "before", "after"),
    [("zh", ENGLISH, CHINESE), ("en", CHINESE, ENGLISH)],
    ids=["zh", "en"],
)


def _says(key: str, language: Language = Language.EN, **args: int) -> str:
    return phrasebook(language).say(key, **args) + "\n"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGEN_LANG", "en")


@BOTH_WAYS
def test_keys_change_and_nothing_else(
    run: Run, here: Path, keys: str, before: str, after: str
) -> None:
    path = write(here, text=before)
    outcome = run("fmt", "plan.yaml", "--keys", keys)

    assert path.read_bytes() == after.encode()
    assert outcome == Outcome(0, "plan.yaml\n", _says("fmt.done", files=1))


@BOTH_WAYS
def test_nothing_to_change(run: Run, here: Path, keys: str, before: str, after: str) -> None:
    path = write(here, text=after)
    os.utime(path, (1, 1))

    assert run("fmt", path, "--keys", keys) == Outcome(0, "", _says("fmt.none"))
    assert run("fmt", path, "--keys", keys, "--diff") == Outcome(0, "", _says("fmt.none"))
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("language", Language)
def test_the_summary_is_in_both_languages(run: Run, here: Path, language: Language) -> None:
    path = write(here)
    shown = run("fmt", path, "--keys", "zh", "--diff", "--lang", language)
    done = run("fmt", path, "--keys", "zh", "--lang", language)

    assert shown.err == _says("fmt.shown", language, files=1)
    assert done.err == _says("fmt.done", language, files=1)


def test_the_difference_is_shown_and_nothing_written(run: Run, here: Path) -> None:
    path = write(here, "a b.yaml")
    write(here, "c.yaml", chinese("organization/单位: 甲\nperiod/月份: 2023-04\n"))
    outcome = run("fmt", ".", "--keys", "zh", "--diff")

    assert outcome.out == (
        "--- a b.yaml\t\n+++ a b.yaml\t\n@@ -1,2 +1,2 @@\n"
        "-organization: 测试图书馆\n-period: 2023-04\n+单位: 测试图书馆\n+月份: 2023-04\n"
    )
    assert (outcome.code, outcome.err) == (1, _says("fmt.shown", files=1))
    assert path.read_text(encoding="utf-8") == plan_text()


@pytest.mark.parametrize("options", [(), ("--diff",)], ids=["", "diff"])
def test_a_bad_file_stops_no_other(run: Run, here: Path, options: tuple[str, ...]) -> None:
    wrong = write(here, "wrong.yaml", plan_text(foo="1"))
    good = write(here, "good.yaml")
    outcome = run("fmt", "missing.yaml", "wrong.yaml", "good.yaml", "--keys", "zh", *options)

    assert wrong.read_text(encoding="utf-8") == plan_text(foo="1")
    assert ("单位" in good.read_text(encoding="utf-8")) == (not options)
    assert "good.yaml" in outcome.out
    assert "wrong.yaml" not in outcome.out
    assert "missing.yaml: error PG101" in outcome.err
    assert "wrong.yaml:3:1: error PG201" in outcome.err
    assert _says("fmt.failed", files=2) in outcome.err
    assert outcome.code == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (plan_text(foo="1"), "PG201"),
        (plan_text(introduction="甲{{ x }}"), "PG224"),
        (plan_text(单位="甲"), "PG133"),
        (plan_text(introduction="'"), "PG126"),
        ("- 甲\n", "PG120"),
        ("", "PG112"),
        ("# title\n", "PG112"),
    ],
)
def test_a_plan_with_errors_is_left_alone(run: Run, here: Path, text: str, code: str) -> None:
    path = write(here, text=text)
    outcome = run("fmt", path, "--keys", "en")

    assert path.read_text(encoding="utf-8") == text
    assert (outcome.code, outcome.out) == (1, "")
    assert f"error {code}" in outcome.err
    assert outcome.err.endswith(_says("fmt.failed", files=1))


def test_what_only_the_content_rules_find_is_no_obstacle(run: Run, here: Path) -> None:
    text = (PLANS / "bad" / "march.yaml").read_text(encoding="utf-8")
    outcome = run("fmt", write(here, text=text), "--keys", "zh")

    assert (outcome.code, outcome.err) == (0, _says("fmt.done", files=1))


def test_a_file_that_is_no_text(run: Run, here: Path) -> None:
    path = here / "plan.yaml"
    path.write_bytes(b"\xff\0\0")
    outcome = run("fmt", path, "--keys", "en")

    assert path.read_bytes() == b"\xff\0\0"
    assert (outcome.code, outcome.out) == (2, "")
    assert "PG103" in outcome.err


def test_folders_and_patterns(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    for name in ("a.yaml", "b.yml"):
        write(here / "plans", name)
    write(here / "plans", "other.yaml", "on: push\n")
    outcome = run("fmt", "plans", "plans/a.*", "--keys", "zh")

    assert outcome.out == f"{Path('plans/a.yaml')}\n{Path('plans/b.yml')}\n"
    assert f"{Path('plans/other.yaml')}: note PG105" in outcome.err
    assert outcome.code == 0
    assert run("fmt", "plans/*.yml", "--keys", "en").out == f"{Path('plans/b.yml')}\n"
    assert run("fmt", "plans/other.yaml", "--keys", "en").code == 1
    assert "PG104" in run("fmt", here, "--keys", "en").err


ENCODINGS = {
    "UTF-8": ("utf-8", b""),
    "BOM": ("utf-8", b"\xef\xbb\xbf"),
    "GB18030": ("gb18030", b""),
    "UTF-16": ("utf-16-le", b"\xff\xfe"),
}


@BOTH_WAYS
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("codec", "mark"), ENCODINGS.values(), ids=ENCODINGS)
def test_line_ends_stay_and_other_encodings_become_utf_8(  # noqa: PLR0913, PLR0917
    run: Run,
    here: Path,
    codec: str,
    mark: bytes,
    line_end: str,
    keys: str,
    before: str,
    after: str,
) -> None:
    path = here / "plan.yaml"
    path.write_bytes(mark + before.replace("\n", line_end).encode(codec))
    outcome = run("fmt", "plan.yaml", "--keys", keys)

    kept = mark if codec == "utf-8" else b""
    assert path.read_bytes() == kept + after.replace("\n", line_end).encode()
    assert outcome == Outcome(0, "plan.yaml\n", _says("fmt.done", files=1))


def test_an_encoding_alone_is_not_changed(run: Run, here: Path) -> None:
    path = here / "plan.yaml"
    path.write_bytes(CHINESE.encode("gb18030"))

    assert run("fmt", path, "--keys", "zh") == Outcome(0, "", _says("fmt.none"))
    assert path.read_bytes() == CHINESE.encode("gb18030")


@pytest.mark.parametrize("text", ["甲", "}"], ids=["another plan", "no plan"])
def test_a_plan_that_would_say_something_else_is_left_alone(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def wrongly(source: SourceText, written: Mapping, *, chinese: bool) -> tuple[Edit, ...]:
        start = source.text.index("测试图书馆")
        return (source.edit(start, start + 5, text),)

    monkeypatch.setattr(spelling, "respelt", wrongly)
    path = write(here)

    for options in ((), ("--diff",)):
        outcome = run("fmt", path, "--keys", "zh", *options)

        assert path.read_text(encoding="utf-8") == plan_text()
        assert (outcome.code, outcome.out) == (2, "")
        assert f"{path}: error PG439" in outcome.err


def test_a_file_that_changes_meanwhile_is_left_alone(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(here)

    def changed(path: Path) -> SourceText:
        return SourceText(str(path), "somebody's work")

    monkeypatch.setattr(rewriting, "read", changed)
    outcome = run("fmt", path, "--keys", "zh")

    assert path.read_text(encoding="utf-8") == plan_text()
    assert (outcome.code, outcome.out) == (2, "")
    assert "PG418" in outcome.err


def test_a_file_that_must_not_be_written_is_left_alone(run: Run, here: Path) -> None:
    path = write(here)
    path.chmod(0o444)
    outcome = run("fmt", path, "--keys", "zh")

    assert path.read_text(encoding="utf-8") == plan_text()
    assert (outcome.code, outcome.out) == (2, "")
    assert "PG471" in outcome.err
    assert run("fmt", path, "--keys", "zh", "--diff").code == 1


def test_a_link_stays_a_link(run: Run, here: Path) -> None:
    path = write(here)
    link = here / "link.yaml"
    link.symlink_to(path)
    run("fmt", link, "--keys", "zh")

    assert link.is_symlink()
    assert path.read_text(encoding="utf-8").startswith("单位: ")


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("zh", (), "用法错误：缺少 --keys，可以写：zh|en。"),
        ("en", (), "Usage error: --keys is missing. Possible: zh|en."),
        ("zh", ("--keys", "fr"), "用法错误：--keys 的值不对，可以写：zh|en。"),
        ("en", ("--keys",), "Usage error: The option --keys needs a value."),
    ],
)
def test_the_language_of_the_keys_must_be_told(
    run: Run, here: Path, language: str, words: tuple[str, ...], said: str
) -> None:
    path = write(here)
    outcome = run("--lang", language, "fmt", path, *words)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(said + "\n")
    assert path.read_text(encoding="utf-8") == plan_text()
