from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from plangen.messages import Language, phrasebook
from plangen.plan import model
from plangen.plan.model import Plan
from plangen.reading.load import load
from plangen.reading.problems import CODES
from plangen.source.text import SourceText
from support import findings, loaded, marked, plan_text

TABLE = """
activities:
  main:
    columns: [number, name, time]
    rows:
      - name: 甲
        time: 4月2日
"""


def test_expressions_are_rendered_into_the_plan() -> None:
    plan = loaded(plan_text(introduction="共{{ activities.count }}场") + TABLE).plan

    assert plan.introduction == "共1场"


def test_texts_know_their_paths_and_paragraphs() -> None:
    plan = loaded(plan_text() + "sections:\n  - title: 甲\n    body: |\n      一\n\n      二\n")

    assert [(each.path, str(each.text)) for each in plan.paragraphs] == [
        (("organization",), "测试图书馆"),
        (("sections", 0, "title"), "甲"),
        (("sections", 0, "body"), "一"),
        (("sections", 0, "body"), "二"),
    ]


def test_defaults() -> None:
    plan = loaded(plan_text() + TABLE).plan

    assert plan.full_title == "测试图书馆2023年4月份工作计划"
    [attachment] = plan.printed_attachments
    assert (attachment.title, attachment.tables) == ("2023年4月活动安排一览表", ("main",))


def test_a_plan_without_activities_has_no_attachment() -> None:
    assert loaded(plan_text()).plan.printed_attachments == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("period: 2023-04\n", [("PG202", "period")]),
        ("organization: 甲\nperiod: 2023-13\n", [("PG207", "2023-13")]),
        ("organization: [甲]\nperiod: 2023-04\n", [("PG203", "[甲]")]),
        ("organization: ''\nperiod: 2023-04\n", [("PG206", "''")]),
        (plan_text(sections="甲"), [("PG204", "甲")]),
        (plan_text(sections="[甲]"), [("PG205", "甲")]),
        (plan_text(activities="[甲]"), [("PG205", "[甲]")]),
        (plan_text(secions="甲"), [("PG201", "secions")]),
        (plan_text(sections="[{titel: 甲}]"), [("PG201", "titel")]),
        (plan_text() + TABLE.replace("number,", "nummer,"), [("PG209", "nummer")]),
        (plan_text() + TABLE.replace("main:", "count:"), [("PG210", "count")]),
        (plan_text() + TABLE.replace("main:", "a b:"), [("PG210", "a b")]),
        (
            plan_text() + TABLE + "    groups: [{venue: 甲, rows: [{name: 乙}]}]\n",
            [("PG213", "columns"), ("PG211", "groups")],
        ),
        (plan_text() + "activities: {main: {columns: [name]}}\n", [("PG212", "main")]),
        (plan_text() + TABLE.replace("number,", "venue,"), [("PG214", "venue")]),
        (plan_text() + TABLE.replace("number,", "name,"), [("PG215", "name")]),
        (plan_text() + TABLE + "    number_in: naem\n", [("PG216", "number_in")]),
        (plan_text() + TABLE + "        place: 一楼\n", [("PG217", "place")]),
        (plan_text() + TABLE + "    header: 也许\n", [("PG208", "也许")]),
        (plan_text() + TABLE + "    header: [true]\n", [("PG208", "[true]")]),
        (plan_text() + TABLE + "    number_in: number\n", [("PG216", "number_in")]),
        (plan_text(sections="[{title: ' '}]"), [("PG206", "' '")]),
        (
            plan_text() + TABLE + "attachments: [{title: 甲, tables: [mian]}]\n",
            [("PG218", "mian")],
        ),
        (plan_text() + TABLE.replace("[number, name, time]", "[]"), [("PG206", "[]")]),
        ("- 甲\n", [("PG120", "-")]),
        (plan_text(introduction="{{ x }}"), [("PG129", "{{")]),
        (
            plan_text(title="'{{ x }}'", introduction="一{{ x"),
            [("PG224", "{{ x }}"), ("PG221", "{{ x")],
        ),
    ],
)
def test_problems_are_findings_at_their_place(text: str, expected: list[tuple[str, str]]) -> None:
    found = sorted(findings(text), key=lambda finding: finding.order)

    assert [(each.code, marked(each)) for each in found] == expected


def test_titles_are_one_line_however_they_were_typed() -> None:
    plan = loaded("organization: |\n  测试\n  图书馆\nperiod: 2023-04\ntitle: |\n  甲\n\n  乙\n")

    assert (plan.plan.organization, plan.plan.full_title) == ("测试图书馆", "甲乙")
    assert plan.lines(("title",)) == ("甲", "乙")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("甲", ("甲",)),
        ("'甲'", ("甲",)),
        ("|\n  甲\n", ("甲",)),
        ("|\n  甲\n\n   乙 \n", ("甲", "乙")),
        ('"甲\\n乙"', ("甲", "乙")),
        ("|\n  Reading\n  Week\n", ("Reading ", "Week")),  # one line needs the space
        ("|\n  甲{{ period.month }}\n  {{ period.month }}月乙\n", ("甲4 ", "4月乙")),
        ("|\n  {{ period.month }}\n  {{ period.month }}\n", ("4 ", "4")),
    ],
)
def test_titles_remember_the_lines_on_which_they_were_typed(
    typed: str, lines: tuple[str, ...]
) -> None:
    plan = loaded(plan_text(title=typed))

    assert plan.plan.full_title == "".join(lines)
    assert plan.lines(("title",)) == lines


def test_a_typed_number_is_on_no_line_of_an_attachments_title() -> None:
    text = plan_text(attachments='[{title: "附件1：《2023年\\n一览表》", body: 甲}]')
    plan = loaded(text)

    assert plan.plan.attachments[0].title == "2023年一览表"
    assert plan.lines(("attachments", 0, "title")) == ("2023年", "一览表")


def test_a_typed_number_on_a_line_of_its_own_is_no_line() -> None:
    text = plan_text(attachments='[{title: "附件1：\\n2023年\\n一览表", body: 甲}]')

    assert loaded(text).lines(("attachments", 0, "title")) == ("2023年", "一览表")


def test_what_is_not_typed_has_no_lines() -> None:
    plan = loaded(plan_text(title="''"))

    assert plan.lines(("title",)) == plan.lines(("notice", "title")) == ()


@pytest.mark.parametrize(
    ("field", "text", "printed", "marked_as"),
    [
        ("sections", "[{title: 一、员工培训}]", "员工培训", "一、"),
        ("sections", "[{title: 十一．培训}]", "培训", "十一．"),
        ("sections", "[{title: 甲, items: [（一）乙]}]", "乙", "（一）"),
        ("sections", "[{title: 甲, items: ['1.乙']}]", "乙", "1."),
        ("sections", "[{title: 甲, items: [(2)乙]}]", "乙", "(2)"),
        ("sections", "[{title: 甲, items: [（二）、乙]}]", "乙", "（二）、"),
        ("sections", "[{title: 甲, items: [2、乙]}]", "乙", "2、"),
        ("sections", "[{title: 甲, items: [3)乙]}]", "乙", "3)"),
        ("sections", "[{title: 甲, items: [①乙]}]", "乙", "①"),
        ("sections", "[{title: 第一部分　总体要求}]", "总体要求", "第一部分\u3000"),
        ("attachments", "[{title: 附件1：《一览表》, body: 甲}]", "一览表", "附件1：《"),
        ("attachments", "[{title: 附件1：《甲》和《乙》, body: 丙}]", "《甲》和《乙》", "附件1："),
        ("sections", "[{title: 一、《手册》}]", "《手册》", "一、"),
        ("sections", "[{title: 甲, items: [1.《手册》]}]", "《手册》", "1."),
        ("attachments", "[{title: 附件：一览表, body: 甲}]", "一览表", "附件："),
    ],
)
def test_typed_numbers_are_left_out_with_a_warning(
    field: str, text: str, printed: str, marked_as: str
) -> None:
    source = plan_text(**{field: text})

    [finding] = [each for each in findings(source) if each.code.startswith("PG2")]

    assert (finding.code, finding.severity, marked(finding)) == ("PG229", "warning", marked_as)
    assert printed in [str(each.text) for each in loaded(source).texts]


@pytest.mark.parametrize(
    "text",
    [
        "[{title: 一件大事}]",
        "[{title: 十二、}]",
        "[{title: 甲, items: [1.5万册图书上架, 2024年活动, 3D打印]}]",
        "[{title: 第一、二季度安排}]",
    ],
)
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    assert findings(plan_text(sections=text)) == []


@pytest.mark.parametrize(
    "text",
    ["共｛｛ activities.count ｝｝场", "共{ activities.count }场", "{% if x %}甲{% endif %}"],
)
def test_mistyped_expressions_are_warned_of(text: str) -> None:
    assert [each.code for each in findings(plan_text(introduction=f"'{text}'"))] == ["PG228"]


def test_empty_activities_are_warned_of() -> None:
    table = "{main: {columns: [name], rows: [{name: 甲}, {name: }, {}]}}"

    assert [each.code for each in findings(plan_text(activities=table))] == ["PG230", "PG230"]


@pytest.mark.parametrize("period", ["[]", "[2023-04]", "{year: 2023}"])
def test_a_period_that_is_no_text(period: str) -> None:
    [finding] = findings(plan_text(period=period))

    assert (finding.code, finding.args["value"]) == ("PG207", period)


@pytest.mark.parametrize(
    ("text", "code", "key"),
    [
        ("sections: [员工培训]", "PG205", "sections[1]"),
        ("sections: [{title: 甲}, [乙]]", "PG205", "sections[2]"),
        ("activities: {main: {columns: [name], rows: [书展]}}", "PG205", "rows[1]"),
        ("secions:", "PG201", "secions"),
        ("'[key]': x", "PG201", "'[key]'"),
        ("activities: {main: }", "PG205", "main"),
    ],
)
def test_what_a_finding_calls_its_field(text: str, code: str, key: str) -> None:
    [finding] = findings(f"{plan_text()}{text}\n")

    assert (finding.code, finding.args["key"]) == (code, key)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "jointly: [甲馆, {name: 乙馆}]",
            "Write item 2 as a text alone after “- ”, without “key:”.",
        ),
        ("jointly: [~]", "Write item 1 as a text alone after “- ”, without “key:”."),
        ("title: [甲]", "Write “title: text”."),
        (
            "activities: {main: {columns: [人数], rows: [{name: 甲}]}}",
            "A column of your own is written “{人数: header}”.",
        ),
    ],
)
def test_hints_can_be_followed(text: str, hint: str) -> None:
    first, *_ = findings(f"{plan_text()}{text}\n")

    assert phrasebook(Language.EN).hint(first).endswith(hint)


def test_warnings_do_not_stop_a_plan() -> None:
    loading = load(SourceText("f", plan_text() + TABLE + "        place: 一楼\n"))

    assert loading.plan is not None
    assert [finding.severity.value for finding in loading.findings] == ["warning"]


def test_unknown_keys_come_with_the_nearest_known_one() -> None:
    [finding] = findings(plan_text() + TABLE + "        tiem: 4月\n")

    assert finding.args["nearest"] == "time"


def test_other_yaml_is_told_from_plans() -> None:
    assert not load(SourceText("f", "- a\n")).looks_like_plan
    assert not load(SourceText("f", "name: ci\non: push\n")).looks_like_plan
    assert load(SourceText("f", "organization: 甲\n")).looks_like_plan


KEYS = sorted(
    {
        name
        for each in vars(model).values()
        if isinstance(each, type) and issubclass(each, BaseModel)
        for name in each.model_fields
    }
    | {"main", "count", "x y"}
)
DATA = st.recursive(
    st.none() | st.sampled_from(["", "甲", "2023-04", "name", "venue", "true"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(sorted(Plan.model_fields)), DATA))
def test_every_kind_of_error_of_the_models_has_a_code(data: dict[str, object]) -> None:
    """Whatever is written where, Pydantic's errors become sentences, never a crash."""
    types: set[str] = set()
    try:
        Plan.model_validate(data)
    except ValidationError as error:
        types = {detail["type"] for detail in error.errors()}

    assert types <= set(CODES)


@pytest.mark.parametrize("name", ["活动", "条目", "rows"])
@pytest.mark.parametrize("text", ['"甲\\"乙"', "'甲\"乙'", "甲：乙"])
def test_a_name_in_a_plan_without_errors_is_no_slip(name: str, text: str) -> None:
    """Whatever a text hides: the table is called so, and no other name for a field."""
    tables = f"activities: {{{name}: {{columns: [name], rows: [{{name: {text}}}]}}}}\n"
    table = f"activities:\n  {name}:\n    columns: [name]\n    rows:\n      - {{name: {text}}}\n"

    for written in (tables, table):
        assert "PG136" not in {each.code for each in findings(plan_text() + written)}
