from __future__ import annotations

import re
import tomllib

import pytest
from annotated_types import Ge, Le, MaxLen

from plangen.config import Config, Margins
from plangen.findings import Finding, Place
from plangen.messages import Language, phrasebook
from plangen.messages.foreign import in_chinese, in_english
from plangen.messages.talk import TALK

CHINESE = phrasebook(Language.ZH)
BROKEN_TOML = [
    "select = [",
    "select = ['a'",
    "a = 1 b = 2",
    "a 1",
    "a = ",
    "a = PG301",
    "a = 'b",
    'a = "b',
    'a = "b\\q"',
    "[a",
    "[[a]",
    "a = 1\na = 2",
    "[a]\n[a]",
    "a = { b = 1",
    "a = { b = 1, b = 2 }",
    "a.b = 1\n[a.b]",
    "单位 = 1",
    "a = “b”",
    "a = 2023-13-40",
    "a = 'b\nc'",
    "= 1",
    "a = \x00",
]


@pytest.mark.parametrize("text", BROKEN_TOML)
def test_what_is_wrong_in_toml_is_told_in_chinese(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    said = in_chinese("detail", str(caught.value))

    assert not re.search("[A-Za-z]{2,}", said)
    assert said != in_chinese("detail", "never heard of")


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("detail", "something else entirely", "程序看不懂"),
        ("reason", "Some failure", "系统没有说明原因"),
        ("detail", "这是中文", "这是中文"),
        ("value", "Hello", "Hello"),
        ("detail", "unexpected '}'", "这里不能写“}”"),
        (
            "detail",
            "expected token 'end of print statement', got 'remarks'",
            "应该是“}}”的地方写了“remarks”",
        ),
        ("detail", "argument of type 'int' is not iterable", "in 后面要是文字或列表"),
        (
            "detail",
            "argument of type 'int' is not a container or iterable",
            "in 后面要是文字或列表",
        ),
        ("detail", "cannot unpack non-iterable int object", "变量的个数不对"),
        ("detail", "No first item, sequence was empty.", "列表是空的"),
        ("detail", "expected length >= 3, got -5", "长度不能小于 3"),
        ("detail", "slice step cannot be zero", "取一部分时，间隔不能是零"),
        ("detail", "Can only get item pairs from a mapping.", "items 只能列出成对的名称和值"),
        ("detail", "No caller defined", "caller() 只能用在 call 语句所调用的宏里"),
    ],
)
def test_words_of_libraries_are_told_in_chinese(name: str, words: str, said: str) -> None:
    assert in_chinese(name, words) == said


def test_in_english_they_stay_but_for_the_full_stop() -> None:
    assert in_english("detail", "Invalid value.") == "Invalid value"
    assert in_english("value", "a.") == "a."


def test_every_error_of_the_system_has_words_wherever_it_is_told() -> None:
    finding = Finding("PG420", Place("plangen.toml"), {"detail": "EACCES"})

    assert CHINESE.sentence(finding) == "配置文件读不了：没有权限。"
    assert {key.removeprefix("reason.") for key in TALK if key.startswith("reason.E")} == {
        key.removeprefix("detail.") for key in TALK if key.startswith("detail.E")
    }


@pytest.mark.parametrize("name", ["line_pitch", "title_blank_before", "signature_min_gap"])
def test_a_setting_with_limits_names_them(name: str) -> None:
    limits = [
        each.ge if isinstance(each, Ge) else each.le
        for each in Config.model_fields[name].metadata
        if isinstance(each, Ge | Le)
    ]

    assert len(limits) == 2
    for text in TALK[f"form.config.{name}"]:
        assert all(re.search(rf"\b{limit}\b", text) for limit in limits)


def test_margins_and_fonts_name_their_limits() -> None:
    sides = list(Margins.model_fields)
    longest = [
        each.max_length
        for each in Config.model_fields["latin_font"].metadata
        if isinstance(each, MaxLen)
    ]

    assert len(sides) == 4
    assert all("5" in text and "80" in text for text in TALK["form.config.margins"])
    assert all(str(longest[0]) in text for text in TALK["form.config.latin_font"])
