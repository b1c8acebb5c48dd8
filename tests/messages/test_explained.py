from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plangen.checks import RULES
from plangen.config import read_config
from plangen.document.compose import compose
from plangen.document.template import official_folder, open_template
from plangen.errors import ConfigError, TemplateError
from plangen.messages import Language
from plangen.messages.codes import CODES
from plangen.word.stylesheet import open_stylesheet
from support import findings, loaded, plan_text
from terminal import write

WHOLE = {"PG120"}
"""Pieces that are whole files: nothing can stand before a list."""
TOLD_TOO = {"PG135": {"PG301"}}
"""What else is found in a piece: a comment with a wrong code keeps nothing quiet."""
WITHOUT_EXAMPLE = {
    "PG112": "an empty file has nothing to show",
    "PG121": "more than fifty levels fill a page",
    "PG122": "more than a thousand values fill a page",
    "PG163": "eight million bytes fill a library",
    "PG164": "two hundred thousand lines fill a shelf",
    "PG240": "a picture that is missing",
    "PG242": "a picture at a path that is a folder",
    "PG243": "a picture of another format",
    "PG244": "a picture that is broken",
    "PG246": "a picture that is too large",
    "PG247": "a photograph that lies on its side",
    "PG255": "a picture of fifty million bytes",
    "PG256": "a picture of a hundred million pixels",
    "PG257": "pictures of two hundred million bytes",
    "PG401": "a file that is missing",
    "PG424": "bytes that are no text",
    "PG426": "more than fifty levels fill a page",
}
HAN = "[一-鿿]"
HALF_WIDTH = re.compile(rf"{HAN}(?:[,;?()]|:(?! ))|[,;?()]{HAN}")
EXAMPLES = {
    code: (entry.zh.wrong, entry.zh.right) for code, entry in CODES.items() if entry.zh.wrong
}
IN_BOTH = pytest.mark.parametrize("language", Language)
OF_EACH_CODE = pytest.mark.parametrize("code", CODES)


@IN_BOTH
def test_an_explanation_says_more_than_the_finding(language: Language) -> None:
    for message in (entry.of(language) for entry in CODES.values()):
        told = (message.sentence, *message.hints)
        assert all(each not in message.explanation for each in told)


@IN_BOTH
def test_no_title_stands_twice(language: Language) -> None:
    titles = [entry.of(language).title for entry in CODES.values()]

    assert len(set(titles)) == len(titles)


@IN_BOTH
def test_gbk_consoles_can_show_everything(language: Language) -> None:
    for message in (entry.of(language) for entry in CODES.values()):
        texts = (message.title, message.explanation, message.wrong, message.right)
        "".join(texts).encode("gbk")


def test_both_languages_show_the_same_pieces() -> None:
    for entry in CODES.values():
        assert (entry.zh.wrong, entry.zh.right) == (entry.en.wrong, entry.en.right)


@OF_EACH_CODE
def test_titles_are_short_and_have_no_final_mark(code: str) -> None:
    chinese, english = CODES[code].zh.title, CODES[code].en.title

    assert re.search(HAN, chinese)
    assert len(chinese) <= 14
    assert 0 < len(english) <= 45
    assert all(title[-1].isalnum() for title in (chinese, english))


@OF_EACH_CODE
def test_explanations_are_one_to_three_sentences(code: str) -> None:
    chinese, english = CODES[code].zh.explanation, CODES[code].en.explanation

    assert chinese.endswith("。")
    assert 1 <= chinese.count("。") <= 3
    assert len(chinese) <= 120
    assert english.endswith(".")
    assert 1 <= len(re.findall(r"[a-z\d)”]\.(?: |$)", english)) <= 3
    assert len(english) <= 240


@OF_EACH_CODE
def test_explanations_have_the_marks_of_their_language(code: str) -> None:
    chinese, english = (
        f"{message.title} {message.explanation}" for message in (CODES[code].zh, CODES[code].en)
    )

    assert not HALF_WIDTH.search(re.sub(r"\{.*?\}", "", chinese))  # {字段: 内容, 字段: 内容}
    assert not re.search("[!！]", chinese + english)


@IN_BOTH
def test_nothing_in_an_explanation_is_html_on_a_page(language: Language) -> None:
    for message in (entry.of(language) for entry in CODES.values()):
        assert not re.search(r"<[\w/]|&#?\w+;|\n|  ", message.explanation)


def test_every_code_that_a_piece_of_a_file_can_show_has_an_example() -> None:
    shown = {code for code in CODES if re.match("PG(?:1[1-9]|2|40|42|44)", code)}

    assert set(EXAMPLES) == shown - set(WITHOUT_EXAMPLE)


@pytest.mark.parametrize("code", EXAMPLES)
def test_examples_are_short(code: str) -> None:
    for piece in EXAMPLES[code]:
        lines = piece.split("\n")
        assert len(lines) <= 6
        assert all(line.strip() and line == line.rstrip() for line in lines)


@pytest.mark.parametrize("code", [code for code in EXAMPLES if code < "PG3"])
def test_the_wrong_piece_of_a_plan_is_found_and_the_right_one_is_not(code: str) -> None:
    wrong, right = EXAMPLES[code]

    assert {each.code for each in findings(whole_plan(code, wrong))} == told(code)
    assert findings(whole_plan(code, right)) == []


@pytest.mark.parametrize("code", [code for code in EXAMPLES if code.startswith(("PG40", "PG44"))])
def test_the_wrong_piece_of_a_template_is_refused_and_the_right_one_is_not(
    code: str, tmp_path: Path
) -> None:
    wrong, right = EXAMPLES[code]

    with pytest.raises(TemplateError) as caught:
        compose_with(tmp_path / "wrong", wrong)
    assert {each.code for each in caught.value.findings} == {code}
    compose_with(tmp_path / "right", right)


@pytest.mark.parametrize("code", [code for code in EXAMPLES if code.startswith("PG42")])
def test_the_wrong_piece_of_a_configuration_is_refused_and_the_right_one_is_not(
    code: str, tmp_path: Path
) -> None:
    wrong, right = EXAMPLES[code]

    with pytest.raises(ConfigError) as caught:
        read_config(write(tmp_path, "wrong.toml", wrong), RULES)
    assert {each.code for each in caught.value.findings} == {code}
    read_config(write(tmp_path, "right.toml", right), RULES)


def told(code: str) -> set[str]:
    return {code} | TOLD_TOO.get(code, set())


def whole_plan(code: str, piece: str) -> str:
    """Return the plan that a piece is part of: organization and period may be left out in it."""
    if code in WHOLE:
        return f"{piece}\n"
    heads = {"organization|单位": "organization: 铜官区图书馆", "period|月份": "period: 2023-04"}
    missing = [
        line
        for names, line in heads.items()
        if not re.search(rf"^(?:{names}):", piece, re.MULTILINE)
    ]
    return "\n".join([*missing, piece, ""])


def compose_with(folder: Path, piece: str) -> None:
    """Make a document with a template of *piece* alone."""
    template = open_template(shutil.copytree(official_folder(), folder))
    whole = piece if piece.startswith("{% extends") else f"<article>\n{piece}\n</article>"
    template.html.write_text(f"{whole}\n", encoding="utf-8")
    plan = loaded(plan_text(addressee="各分馆", remarks="请提前报名"))
    compose(plan, template, open_stylesheet(template.styles).names)
