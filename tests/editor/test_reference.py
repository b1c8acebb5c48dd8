"""The page of all keys is that of the models, in both languages."""

from __future__ import annotations

import re

import pytest
import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plangen.editor.reference import page
from plangen.editor.reference_words import PARTS
from plangen.messages import Language
from plangen.plan.columns import COLUMNS
from plangen.plan.keys import model_in
from plangen.plan.model import Plan
from plangen.plan.part import english_description
from support import ROOT, Golden

PAGES = {
    Language.EN: ROOT / "docs" / "reference" / "plan.md",
    Language.ZH: ROOT / "docs" / "zh" / "reference" / "plan.md",
}


def below(model: type[BaseModel]) -> set[type[BaseModel]]:
    """Return a model and all models in it."""
    found = {model}
    for info in model.model_fields.values():
        inner = model_in(info.annotation)
        if inner and inner is not model:
            found |= below(inner)
    return found


@pytest.mark.parametrize("language", Language)
def test_the_page_is_fresh(golden: Golden, language: Language) -> None:
    golden.check(page(language), PAGES[language])


def test_every_part_is_on_the_page() -> None:
    assert set(PARTS) == below(Plan)


@pytest.mark.parametrize(
    ("model", "name"), [(model, name) for model in PARTS for name in model.model_fields]
)
def test_every_key_is_described_in_both_languages(model: type[BaseModel], name: str) -> None:
    info = model.model_fields[name]

    assert str(info.description).endswith("。")
    assert english_description(info).endswith(".")


def test_a_key_without_english_is_an_error() -> None:
    with pytest.raises(LookupError, match="主送 is not described in English"):
        english_description(FieldInfo(title="主送", description="主送机关。"))


@pytest.mark.parametrize("language", Language)
def test_the_examples_are_yaml(language: Language) -> None:
    rows = [line.split(" | ") for line in page(language).splitlines() if line.startswith("| `")]
    examples = [
        example for row in rows if len(row) == 4 for example in re.findall("`([^`]+)`", row[3])
    ]

    assert len(examples) > 60
    for example in examples:
        assert isinstance(yaml.safe_load(f"key: {example}"), dict), example


def test_chinese_examples_have_chinese_keys() -> None:
    text = page(Language.ZH)

    assert "`{单位: " not in page(Language.EN)
    for name in ("mark", "venue", "caption", *COLUMNS):
        assert f"{{{name}: " not in text
