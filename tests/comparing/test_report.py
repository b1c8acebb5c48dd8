"""What is said about two plans: exact words, the schema, and that a user's words change nothing."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.comparing import report
from plangen.comparing.difference import difference
from plangen.comparing.model import Change, ChangeKind, Comparison, Position, compare
from plangen.comparing.report import json_text, markdown, text
from plangen.messages import Language, phrasebook
from plangen.plan.columns import Row
from plangen.plan.model import ActivityTable, Column, Plan
from profiles import by_profile
from steps import MOST, steps
from support import ROOT, Golden, loaded

EXPECTED = Path(__file__).parent / "expected"
FORMATS = {"txt": text, "md": markdown, "json": json_text}
PHRASES = {each: phrasebook(each) for each in Language}
NAMES = ("plans/2023-04.yaml", "plans/新 [1].yaml")

NOTHING = Comparison((), (), (), ())


NEW_ROW = "      - {type: 讲座, name: 春季养生, time: 4月9日}\n"
OLD_CALLIGRAPHY = "          - name: 老年书法交流活动\n            time: 2023年4月21日\n"
NEW_VENUE = """      - venue: 新城社区分馆
        tag: 15分钟阅读圈
        rows:
          - {name: 亲子阅读活动, time: 2023年4月23日}
"""


def edited(sample: str) -> str:
    """Return the sample plan as an editor leaves it."""
    training = _between(sample, "  - title: 员工培训\n", "  - title: 图书馆简报")
    books = _between(sample, "      - type: 展览\n", "      - type: 志愿服务活动\n")
    for old, new in (
        ("sections:\n", "remarks: 联系电话见附件\nsections:\n"),
        (training, ""),
        ("\nattachments:", f"{training}\nattachments:"),
        ("年度考核迎检", "年度考核及迎检"),
        ("不低于96%（4月9日前完成）。4月10日", "不低于98%（4月12日前完成）。4月14日"),
        ("简报的编辑制作", "简报的编辑和印制"),
        ("同时继续配合甲方，积极开展好", "\n\n      每周六开展"),
        ("caption: 总馆活动安排", "caption: 总馆活动"),
        ("time: 4月5日", "time: 4月6日"),
        ("content: 科普绘本导读", "place: 一楼报告厅\n        content: 科普绘本导读"),
        (books, ""),
        ("      - type: 电影展\n", f"{NEW_ROW}      - type: 电影展\n"),
        (OLD_CALLIGRAPHY, ""),
        ("name: 老年国画作品展\n            time: 2023年4月8日\n", "name: 老年国画作品展\n"),
    ):
        assert sample.count(old) == 1, old
        sample = sample.replace(old, new)
    return f"{sample}{OLD_CALLIGRAPHY}{NEW_VENUE}"


def _between(sample: str, start: str, end: str) -> str:
    return sample[sample.index(start) : sample.index(end)]


@pytest.fixture(name="found")
def _found(sample: Path) -> Comparison:
    before = sample.read_text(encoding="utf-8")
    return compare(loaded(before).plan, loaded(edited(before)).plan)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", FORMATS)
def test_an_edited_plan_in_exact_words(
    golden: Golden, found: Comparison, form: str, language: Language
) -> None:
    shown = FORMATS[form](found, PHRASES[language], NAMES)

    golden.check(shown, EXPECTED / f"diff.{language.value}.{form}")


@pytest.mark.parametrize("language", Language)
def test_two_months_in_exact_words(golden: Golden, sample: Path, language: Language) -> None:
    april = sample.read_text(encoding="utf-8")
    may = (ROOT / "tests/plans/good/culture-quarter.yaml").read_text(encoding="utf-8")
    shown = text(compare(loaded(april).plan, loaded(may).plan), PHRASES[language], NAMES)

    golden.check(shown, EXPECTED / f"diff.other.{language.value}.txt")


@pytest.mark.parametrize("language", Language)
def test_nothing_differs(language: Language) -> None:
    for form in (text, markdown):
        assert PHRASES[language].say("diff.same") in form(NOTHING, PHRASES[language], NAMES)

    assert json.loads(json_text(NOTHING, PHRASES[language], NAMES))["same"] is True


def test_gbk_consoles_can_show_the_signs(found: Comparison) -> None:
    shown = text(found, PHRASES[Language.ZH], NAMES)

    assert set("+-~→") <= set(shown)
    shown.encode("gbk")


# --- the schema --------------------------------------------------------------------------------


def _validated(shown: str) -> Mapping[str, object]:
    schema = json.loads((ROOT / "schema/diff.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    value: Mapping[str, object] = json.loads(shown)
    jsonschema.Draft7Validator(schema).validate(value)
    return value


@pytest.mark.parametrize("language", Language)
def test_json_is_as_documented(found: Comparison, language: Language) -> None:
    value = _validated(json_text(found, PHRASES[language], NAMES))

    assert value["language"] == language.value
    assert value["summary"] == {
        "sections": {"added": 0, "removed": 0, "moved": 1, "changed": 4},
        "attachments": {"added": 0, "removed": 0, "moved": 0, "changed": 0},
        "rows": {"added": 2, "removed": 1, "moved": 1, "changed": 3},
    }


# --- inside a text -----------------------------------------------------------------------------

LONG = "四月份各部门全力做好图书馆考核资料的整理工作，依据考核指标对资料进行梳理"
INSIDE = {
    "short": ("4月5日", "4月15日", "4月5日 → 4月15日"),
    "in the middle": (
        f"{LONG}，4月9日前完成，{LONG}。",
        f"{LONG}，4月10日前完成，{LONG}。",
        f"…{LONG[-17:]}，4月[-9-]{{+10+}}日前完成，{LONG[:15]}…",
    ),
    "at both ends": (
        f"{LONG}{LONG}",
        f"请{LONG}{LONG}。",
        f"{{+请+}}{LONG[:20]}…{LONG[-20:]}{{+。+}}",
    ),
    "numbers and words are whole": (
        f"{LONG}Windows10，共115场",
        f"{LONG}Word10，共125场",
        f"…{LONG[-20:]}[-Windows-]{{+Word+}}10，共[-115-]{{+125+}}场",
    ),
    "next to nothing between": (
        f"{LONG}甲乙的丙丁",
        f"{LONG}子丑的寅卯",
        f"…{LONG[-20:]}[-甲乙的丙丁-]{{+子丑的寅卯+}}",
    ),
    "nothing in common": (LONG, "加强日常卫生监督管理，进一步提升服务效果水平" * 2, ""),
}


@pytest.mark.parametrize("case", INSIDE)
def test_what_differs_inside_a_text(case: str) -> None:
    old, new, expected = INSIDE[case]
    brackets = {ChangeKind.REMOVED: "[-{}-]", ChangeKind.ADDED: "{{+{}+}}", None: "{}"}

    assert "".join(brackets[kind].format(said) for kind, said in difference(old, new)) == expected


_PIECES = st.lists(st.sampled_from([*"甲乙丙。，1a", "12", "书法讲座"]), max_size=60).map("".join)


@given(_PIECES, _PIECES)
def test_no_character_that_differs_is_dropped(old: str, new: str) -> None:
    pieces = difference(old, new)
    if max(len(old), len(new)) <= 20:
        assert pieces == [(None, f"{old} → {new}")]
        return

    left_out = set()
    for whole, others in ((old, ChangeKind.ADDED), (new, ChangeKind.REMOVED)) if pieces else ():
        shown = "".join(said for kind, said in pieces if kind is not others)
        assert re.fullmatch(".*".join(map(re.escape, shown.split("…"))), whole)
        left_out.add(len(whole) - len(shown))
    assert len(left_out) <= 1


# --- a user's words ----------------------------------------------------------------------------

NASTY = "[/b]<x>&\"'|`*_%0A,:;::error::{{ 5 }}]]>#@~\\ $x$ <!-- --> [x](http://x)"
STEERING = ["\x1b[31m红\x1b[0m", "a\r\nb", "\u202e倒", "\x00", "\ufffe", "\ud800", "\x85"]
BLOCKS = ["# x", "- x", "1. x", "> x", "| a |\n| - |\n| b |", "```\nx", "\n\n    x", "=="]
WORDS = st.text(st.characters(), min_size=1, max_size=12) | st.sampled_from(
    [NASTY, *STEERING, *BLOCKS]
)


def _change(field: str, before: str, after: str, *parts: Change, mark: str = "") -> Change:
    old, new = (
        Position(1, said, time=said, table=said, venue=said) if said else None
        for said in (before, after)
    )
    return Change(field, old, new, parts, is_moved="m" in mark, is_text="t" in mark)


def _comparison(word: str, other: str) -> Comparison:
    """Return changes of every sort; their shape is the same for all words."""
    before, after = f"{word}旧", f"{other}新"
    texts = (
        _change("body", f"{before}{LONG}{LONG}", f"{after}{LONG}{LONG}", mark="t"),
        _change(word, "", after, mark="t"),
        _change("body", before, "", mark="t"),
        _change("body", before, before, mark="tm"),
    )
    part = _change("items", before, after, *texts, mark="m")
    rows = (
        _change("rows", before, after, *texts, mark="m"),
        _change("rows", "", after, *texts),
        _change("rows", before, "", *texts),
    )
    tables = (_change("activities", before, after, part, *rows), _change("activities", "", after))
    return Comparison(texts[:1], (part,), (part,), tables)


_STARTS = {
    text: re.compile(r" *(?:[-+~→]+ )?"),
    markdown: re.compile(r"(?: *- |#+ )?(?:\*\*.*?\*\*)?"),
}


def _shapes(found: Comparison, names: tuple[str, str]) -> list[str]:
    """Return how the lines of text and Markdown begin, as far as we write it."""
    return [
        str(start.findall(line)[0])
        for form, start in _STARTS.items()
        for line in form(found, PHRASES[Language.EN], names).split("\n")
    ]


def _is_clean(shown: str) -> bool:
    unseen = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return not any(unicodedata.category(each) in unseen for each in shown if each != "\n")


@given(WORDS, WORDS)
def test_words_of_a_user_change_nothing(word: str, other: str) -> None:
    harmless, hostile = _comparison("甲", "乙"), _comparison(word, other)
    shown = [form(hostile, PHRASES[Language.EN], (word, other)) for form in FORMATS.values()]

    assert _shapes(hostile, (word, other)) == _shapes(harmless, NAMES)
    assert all(map(_is_clean, shown))
    lists = [each for each in _validated(shown[-1]).values() if isinstance(each, list)]
    assert [len(each) for each in lists] == [1, 1, 1, 2]


_OURS = re.compile(r"^(?: *- |#+ )?(?:\*\*[a-z, ]+\*\* )?|</?(?:del|ins)>|&#\d+;|<!-- -->")


@given(WORDS, WORDS)
def test_no_mark_of_markdown_is_a_users(word: str, other: str) -> None:
    shown = markdown(_comparison(word, other), PHRASES[Language.EN], (word, other))

    for line in shown.splitlines():
        assert not set("\\`*_[]<>&|~#") & set(_OURS.sub("", line))
        assert not re.search(r"[@$](?!<!-- -->)", line)


# --- large tables ------------------------------------------------------------------------------

_MANY = by_profile(2_000, 4_000)


def _plan(names: Iterable[str]) -> Plan:
    rows = tuple(Row(name=name, type="活动", time="4月1日") for name in names)
    columns = (Column(key="name"), Column(key="time"))
    tables = {"main": ActivityTable(columns=columns, rows=rows)}
    return Plan.model_validate({"organization": "甲", "period": "2023-04", "activities": tables})


def _counted(before: Iterable[str], after: Iterable[str]) -> Counter[str]:
    """Return how many rows have become what."""
    found = compare(_plan(before), _plan(after))
    rows = (part for each in found.tables for part in each.parts if part.field == "rows")
    return Counter(kind.value for each in rows for kind in each.kinds)


def _edited(count: int) -> tuple[list[str], list[str]]:
    """Return *count* names, and what a few edits have made of them: 1.5 % changed, 1 % moved."""
    chance = random.Random(1)
    han = [chr(0x4E00 + number) for number in range(3000)]
    changed, moved, removed, added = (count * each // 1000 for each in (15, 10, 7, 8))
    names = ["".join(chance.choices(han, k=12)) for _ in range(count + added)]
    new, edited = names[count:], names[:count]
    for number in chance.sample(range(count), changed):
        edited[number] = f"{edited[number][:9]}新"
    taken = [edited.pop(number) for number in sorted(chance.sample(range(count), moved))[::-1]]
    return names[:count], [*new, *edited[removed:], *taken]


def test_a_few_hundred_changes_among_many_rows() -> None:
    assert _counted(*_edited(_MANY)) == {
        "added": _MANY * 8 // 1000,
        "removed": _MANY * 7 // 1000,
        "moved": _MANY * 10 // 1000,
        "changed": _MANY * 15 // 1000,
    }


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (["书法讲座"] * _MANY, {}),
        (["书法讲座"] * 10, {"removed": _MANY - 10}),
        (["亲子绘本"] * _MANY, {"added": _MANY, "removed": _MANY}),
    ],
    ids=["the same", "fewer", "others"],
)
def test_one_row_many_times(after: list[str], expected: dict[str, int]) -> None:
    assert _counted(["书法讲座"] * _MANY, after) == expected


@pytest.mark.parametrize(
    "rows",
    [
        _edited,
        lambda count: (["书法讲座"] * count, ["书法讲座"] * count),
        lambda count: (["书法讲座"] * count, ["书法讲座"] * 10),
        lambda count: (["书法讲座"] * count, ["亲子绘本"] * count),
    ],
    ids=["edited", "the same", "fewer", "others"],
)
def test_ten_times_the_rows_cost_about_ten_times_the_work(
    rows: Callable[[int], tuple[list[str], list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # How JSON is written is the business of a library, and would be most of the steps.
    monkeypatch.setattr(report, "dumped", repr)

    def cost(count: int) -> int:
        before, after = map(_plan, rows(count))

        def work() -> None:
            found = compare(before, after)
            for form in FORMATS.values():
                form(found, PHRASES[Language.ZH], NAMES)

        return steps(work)

    few = by_profile(100, 200)

    assert cost(10 * few) < MOST * cost(few)
