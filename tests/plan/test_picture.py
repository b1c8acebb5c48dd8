from __future__ import annotations

import pytest

from plangen.comparing.model import compare
from support import findings, loaded, marked, plan_text


def picture(more: str) -> str:
    return plan_text(sections=f"[{{title: 甲, pictures: [{{file: a.png{more}}}]}}]")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("120", 120),
        ("'120'", 120),
        ("120.5", 120.5),
        ("120mm", 120),
        ("12 CM", 120),
        ("120毫米", 120),
        ("12厘米", 120),
        ("１２０", 120),
        ("", 0),
        ("~", 0),
    ],
)
def test_widths(written: str, expected: float) -> None:
    plan = loaded(picture(f", alt: 甲, width: {written}")).plan

    assert plan.sections[0].pictures[0].width == expected


@pytest.mark.parametrize("written", ["满版", "0", "-5", "12 inches", "50%", "1e2", "99999", "''"])
def test_what_is_no_width(written: str) -> None:
    [found] = findings(picture(f", alt: 甲, width: {written}"))

    assert found.code == "PG241"
    assert marked(found) == written


def test_the_caption_stands_for_the_alternative_text() -> None:
    assert findings(picture(", caption: 图1")) == []
    assert findings(picture(", alt: 灰的")) == []


@pytest.mark.parametrize("more", ["", ", caption: , alt: ' '", ", width: 20"])
def test_a_picture_that_says_nothing_is_told(more: str) -> None:
    [found] = findings(picture(more))

    assert (found.code, found.severity) == ("PG245", "warning")
    assert marked(found) == "a.png"


def test_texts_of_pictures_may_hold_expressions_and_file_names_may_not() -> None:
    text = "{file: 'a{{period.month}}.png', caption: '图{{ period.month }}'}"
    plan = loaded(plan_text(sections=f"[{{title: 甲, pictures: [{text}]}}]")).plan
    [found] = plan.sections[0].pictures

    assert (found.file, found.caption) == ("a{{period.month}}.png", "图4")


def test_the_caption_of_a_picture_may_name_another_month() -> None:
    """It is no title of the plan: a photograph shows what was."""
    assert findings(picture(", caption: 图1 3月活动现场")) == []
    assert findings(
        plan_text(activities="{t: {caption: 3月活动安排, columns: [name], rows: [{name: 甲}]}}")
    )


def test_all_that_is_said_of_a_picture_is_a_difference() -> None:
    one = picture(", alt: 灰的, caption: 图1, width: 50")
    changes = [("a.png", "b.png"), ("灰的", "红的"), ("图1", "图2"), ("50", "60")]
    before = loaded(one).plan

    assert compare(before, before).is_empty
    for old, new in changes:
        [section] = compare(before, loaded(one.replace(old, new)).plan).sections
        [part] = section.parts
        assert part.field == "pictures"


def test_an_unknown_key_is_told() -> None:
    assert "PG201" in {each.code for each in findings(picture(", 标题: 甲"))}
