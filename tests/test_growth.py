"""Ten times the activities cost about ten times the work, from the file to the document."""

from __future__ import annotations

from datetime import datetime
from functools import cache, partial

import pytest

from growing.parts import PARTS, Subject
from growing.places import PLACES
from many_rows import KINDS, ordinary
from plangen.checks import RULES, check
from plangen.cli.phrases import phrases_with_rules
from plangen.config import DEFAULT, Config
from plangen.document.compose import Typesetting, compose
from plangen.document.template import official_folder, open_template
from plangen.messages import Language
from plangen.plan.loaded import LoadedPlan
from plangen.plan.occurrences import Occurrences
from plangen.plan.view import PlanView
from plangen.reading.load import load
from plangen.reading.once import Loading, read_once
from plangen.report.text import full
from plangen.slips.pasted import names_in
from plangen.source.text import SourceText
from plangen.word.blank import Properties
from plangen.word.stylesheet import open_stylesheet
from plangen.word.write import write_document
from profiles import by_profile
from steps import MOST, MOST_TIME, CountingText, steps, times_as_long
from support import loaded, plan_text

FEW = 30
MANY = 10 * FEW
CHARACTERS = by_profile(250, 500)


@cache
def plan(kind: str, count: int) -> LoadedPlan:
    return loaded(KINDS[kind](count))


REPEATED = [
    ("4月23日世界读书日", "body plain", "checking"),  # every date with every observance
    ("《甲》,", "body plain", "checking"),  # every mark with every title
    ("“甲甲”", "body plain", "checking"),
    ("某某", "many contents", "checking"),
    ("甲\n", "picture caption", "reading"),  # every line end with all others
    ("1、讲座\n", "item title", "reading"),
    ("十五五", "cell time", "checking"),  # a time longer than any
    ("{{ x%d }}", "caption", "reading"),  # every wrong expression
    ("①", "introduction", "checking"),  # every number out of order
    ("%h", "many tables of an attachment", "reading"),  # every unknown name with every known one
    ("%h", "many unknown keys", "reading"),
    ("%h", "many unknown keys of one row", "reading"),
    ("%h", "many columns of one's own", "reading"),
    ("%h", "many names of tables", "reading"),
    ("%h", "many jointly", "reading"),  # every name with those before
    ("%h", "many attachments", "checking"),  # every title in every text
    ("题目: 甲\n", "file", "reading"),  # every field with those below
    ("甲", "many rows with slips", "reading"),
    ("#甲 ", "many comments", "reading"),  # every comment with those below
]
"""Units and places whose cost grew by the square, and the part of the work."""


@pytest.mark.parametrize(("unit", "place", "part"), REPEATED)
def test_what_is_repeated(unit: str, place: str, part: str) -> None:
    def cost(characters: int) -> int:
        subject = Subject(PLACES[place](unit, characters))
        if part == "checking":
            PARTS["reading"](subject)
        return steps(lambda: PARTS[part](subject))

    cost(CHARACTERS)  # what is read once is known
    assert cost(10 * CHARACTERS) < MOST * cost(CHARACTERS)


@pytest.mark.parametrize("unit", ["{%）", "｛｛甲", "{ "])
def test_what_is_never_closed_is_looked_through_once(unit: str) -> None:
    """Patterns are no steps: the processor is asked how long they take."""

    def work(times: int) -> LoadedPlan | None:
        return load(SourceText("plan.yaml", plan_text(introduction=unit * times))).plan

    assert times_as_long(partial(work, 3_000), partial(work, 30_000)) < MOST_TIME


@pytest.mark.parametrize("unit", ["{ ", "{甲 ", " "])
def test_names_of_columns_are_looked_through_once(unit: str) -> None:
    few, many = (partial(names_in, "[{" + unit * times) for times in (1_000, 10_000))

    assert times_as_long(few, many) < MOST_TIME


def test_slips_and_fixes_are_tried_by_few_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[SourceText] = []

    def counted(source: SourceText) -> Loading:
        read.append(source)
        return read_once(source)

    monkeypatch.setattr("plangen.reading.load.read_once", counted)
    for unit, place in (("甲", "many rows without a colon"), ("十五五", "many numbers")):
        subject = Subject(PLACES[place](unit, 16_000))
        for part in ("reading", "checking"):
            PARTS[part](subject)
        assert 1 < len(read) < 20
        read.clear()


def test_a_long_text_with_many_mistakes_is_told_a_thousand_times() -> None:
    found = check(loaded(PLACES["introduction"]("①", 2_000)))

    assert len([each for each in found if each.code == "PG332"]) == 1000


def view(kind: str, count: int) -> PlanView:
    return PlanView(plan(kind, count), DEFAULT)


def reading(text: str) -> int:
    source = SourceText("plan.yaml", text)
    return steps(lambda: load(source))


def checking(loaded: LoadedPlan, config: Config = DEFAULT) -> int:
    check(loaded, config)  # times that were read once are known
    return steps(lambda: check(loaded, config))


def one_rule(code: str, view: PlanView) -> int:
    return steps(lambda: list(RULES[code].check(view)))


@pytest.fixture(scope="module", autouse=True)
def _all_that_is_made_once() -> None:
    """Read tables before anything is counted."""
    check(loaded(ordinary(MANY)))


@pytest.mark.parametrize("kind", ["ordinary", "venues", "tables", "empty_venues", "in_one_line"])
def test_reading(kind: str) -> None:
    assert reading(KINDS[kind](MANY)) < MOST * reading(KINDS[kind](FEW))


@pytest.mark.parametrize("kind", ["ordinary", "venues", "tables"])
def test_every_rule(kind: str) -> None:
    few, many = view(kind, FEW), view(kind, MANY)
    costs = {code: (one_rule(code, few), one_rule(code, many)) for code in RULES}

    assert {code: cost for code, cost in costs.items() if cost[1] > MOST * max(cost[0], 1)} == {}


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("near_names", "PG360"),
        ("slips", "PG360"),
        ("numbered", "PG302"),
        ("nearly_in_order", "PG317"),
        ("crowded", "PG351"),
        ("crowded", "PG352"),
        ("doubled", "PG374"),
        ("doubled", "PG375"),
        ("without_names", "PG383"),
    ],
)
def test_a_rule_with_much_to_do(kind: str, code: str) -> None:
    few, many = view(kind, FEW), view(kind, MANY)
    for each in (few, many):
        assert len(each.activities) in {FEW, MANY}  # made before it is counted

    assert one_rule(code, many) < MOST * one_rule(code, few)


@pytest.mark.parametrize(
    ("kind", "code"),
    [("without_times", "PG303"), ("kept_quiet", "PG370"), ("in_one_line", "PG310")],
)
def test_what_becomes_of_many_findings(kind: str, code: str) -> None:
    config = Config(select=(code,))

    assert checking(plan(kind, MANY), config) < MOST * checking(plan(kind, FEW), config)


def test_names_that_are_near_cost_little_more_than_others() -> None:
    near, others = view("near_names", MANY), view("ordinary", MANY)

    assert checking(near.loaded) < 1.5 * checking(others.loaded)


@pytest.mark.parametrize(
    ("kind", "code"),
    [("near_names", "PG360"), ("slips", "PG360"), ("doubled", "PG374"), ("doubled", "PG375")],
)
def test_the_text_of_a_plan_is_gone_through_a_few_times(kind: str, code: str) -> None:
    """Searches written in C are no steps: what they look at is counted instead."""
    searched = view(kind, MANY)
    text = CountingText(searched.occurrences.text)
    vars(searched)["occurrences"] = Occurrences(text)

    list(RULES[code].check(searched))

    assert len(text) // 2 < text.looked_at < 40 * len(text)


def test_findings_in_one_long_line() -> None:
    phrases = phrases_with_rules(Language.EN)
    few, many = (check(plan("in_one_line", count)) for count in (FEW, MANY))
    assert len(many) >= MANY
    assert len({each.place.line for each in many}) == 1

    assert steps(lambda: full(many, phrases)) < MOST * steps(lambda: full(few, phrases))


@pytest.mark.parametrize(("kind", "part"), [("ordinary", 2), ("venues", 2), ("tables", 8)])
def test_the_document(kind: str, part: int) -> None:
    few = FEW // part

    def cost(count: int) -> int:
        template = open_template(official_folder())
        sheet = open_stylesheet(template.styles)
        written = plan(kind, count)
        properties = Properties(written.plan.document_title, "", datetime(2023, 4, 1))  # noqa: DTZ001

        def write() -> None:
            blocks = compose(written, template, sheet.names, Typesetting(sheet.title_capacity))
            write_document(blocks, sheet, properties)

        return steps(write)

    assert cost(10 * few) < MOST * cost(few)
