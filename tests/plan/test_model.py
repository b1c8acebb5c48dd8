from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from plangen.plan import model, sections
from plangen.plan.columns import COLUMNS, NUMBER, ROW_FIELDS, VENUE, Row
from plangen.plan.keys import CHINESE_COLUMNS, english_keys

MODELS = [
    each
    for each in (vars(model) | vars(sections)).values()
    if isinstance(each, type) and issubclass(each, BaseModel) and each.model_fields
]

NAMED = {each.__name__: each for each in MODELS}


def fields() -> Iterator[tuple[str, str]]:
    for each in MODELS:
        for name in each.model_fields:
            yield each.__name__, name


def test_there_are_models() -> None:
    assert {each.__name__ for each in MODELS} == {
        "Plan",
        "Section",
        "Item",
        "Picture",
        "Signature",
        "Letterhead",
        "Notice",
        "Colophon",
        "Attachment",
        "ActivityTable",
        "Column",
        "Group",
        "Row",
    }


@pytest.mark.parametrize(("model_name", "field"), list(fields()))
def test_every_field_has_a_chinese_title_a_description_and_an_example(
    model_name: str, field: str
) -> None:
    info = NAMED[model_name].model_fields[field]

    assert any("一" <= character <= "鿿" for character in str(info.title))
    assert any("一" <= character <= "鿿" for character in str(info.description))
    assert info.examples


@pytest.mark.parametrize("each", MODELS, ids=lambda each: each.__name__)
def test_unknown_keys_are_refused(each: type[BaseModel]) -> None:
    assert each.model_config["extra"] == "forbid"
    assert each.model_config["frozen"]


def test_the_columns_are_the_fields_of_a_row() -> None:
    assert set(COLUMNS) - {NUMBER, VENUE} == ROW_FIELDS == set(Row.model_fields) - {"more"}


@pytest.mark.parametrize("each", MODELS, ids=lambda each: each.__name__)
def test_every_key_has_one_chinese_name(each: type[BaseModel]) -> None:
    names = english_keys(each)

    assert len(names) == len(each.model_fields)
    assert not set(names) & set(each.model_fields)


def test_columns_are_called_as_the_fields_of_a_row() -> None:
    names = english_keys(Row)

    assert {chinese: CHINESE_COLUMNS[chinese] for chinese in names if chinese != "其他"} == {
        chinese: english for chinese, english in names.items() if english != "more"
    }


def test_a_copy_takes_nothing_over_that_was_computed_of_other_values() -> None:
    data = {
        "organization": "馆",
        "period": "2023-04",
        "activities": {"t": {"columns": [{"key": "name"}]}},
    }
    plan = model.Plan.model_validate(data)
    [attachment] = plan.printed_attachments

    changed = plan.model_copy(update={"period_name": "春季"})

    assert attachment.title == "2023年4月活动安排一览表"
    assert [each.title for each in changed.printed_attachments] == ["春季活动安排一览表"]
