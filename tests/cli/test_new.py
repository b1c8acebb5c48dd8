"""``plangen new``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plangen.month.activities import Activities
from support import TESTS, Golden, findings, loaded, plan_text
from terminal import Run, write

EXPECTED = TESTS / "golden" / "new-2023-05"


@pytest.fixture(name="plans")
def _plans(here: Path, sample: Path) -> Path:
    """Work in a folder with the sample in ``plans``."""
    folder = here / "plans"
    folder.mkdir()
    shutil.copy(sample, folder)
    return folder


def small(folder: Path, period: str, name: str = "", **fields: str) -> Path:
    folder.mkdir(exist_ok=True)
    return write(folder, name or f"{period}.yaml", plan_text(period=period, **fields))


def test_the_command_line_knows_what_can_become_of_activities(run: Run) -> None:
    assert f"--activities {'|'.join(Activities)}\n" in run("new", "--help").out


# --- the sample ---


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sample_as_the_plan_for_may(
    run: Run, plans: Path, golden: Golden, language: str
) -> None:
    shown = run("new", "2023-05", "--dry-run", "--lang", language)
    made = run("new", "2023-05", "--lang", language)

    golden.check(shown.out, EXPECTED / f"{language}.diff")
    golden.check(made.err, EXPECTED / f"{language}.txt")
    assert (made.code, made.out) == (0, "plans/2023-05.yaml\n")
    told = findings((plans / "2023-05.yaml").read_text(encoding="utf-8"))
    assert {each.code for each in told} == {"PG230", "PG383"}
    assert len(told) == 23


def test_validate_names_the_places_to_fill_and_render_works(run: Run, plans: Path) -> None:
    run("new")
    checked = run("validate", plans / "2023-05.yaml", "--lang", "zh")
    rendered = run("render", plans / "2023-05.yaml")

    assert (checked.code, rendered.code) == (0, 0)
    assert "“活动名称、活动时间、活动内容”是空的" in checked.out
    assert Path("output/铜官区图书馆2023年5月份工作计划.docx").is_file()


def test_a_dry_run_writes_nothing(run: Run, plans: Path) -> None:
    outcome = run("new", "2023-05", "--dry-run", "--lang", "zh")

    assert outcome.code == 0
    assert outcome.out.startswith("--- plans/2023-04.yaml\n+++ plans/2023-05.yaml\n")
    assert "现在没有写入" in outcome.err
    assert "下一步" not in outcome.err
    assert [each.name for each in plans.iterdir()] == ["2023-04.yaml"]


def test_without_comments_only_the_texts_change(run: Run, plans: Path) -> None:
    run("new", "2023-05", "--no-comments", "--activities", "keep")
    before, after = (
        (plans / f"2023-{month}.yaml").read_text(encoding="utf-8") for month in ("04", "05")
    )

    assert len(before.splitlines()) == len(after.splitlines())
    assert "请核对" not in after


@pytest.mark.parametrize(("activities", "count"), [("keep", 23), ("clear", 23), ("drop", 9)])
def test_what_becomes_of_the_activities(run: Run, plans: Path, activities: str, count: int) -> None:
    run("new", "--activities", activities)
    plan = loaded((plans / "2023-05.yaml").read_text(encoding="utf-8")).plan

    assert plan.activity_count == count
    names = [row.name for row in plan.activities["main"].rows]
    assert any(names) is (activities == "keep")


def test_the_keys_can_be_respelt_on_the_way(run: Run, plans: Path) -> None:
    run("new", "--keys", "zh")
    text = (plans / "2023-05.yaml").read_text(encoding="utf-8")

    assert "\n月份: 2023-05\n" in text
    assert "{{ 活动.总数 }}" in text
    assert "\nperiod" not in text


# --- which plan, and which period ---


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (["2023-03", "2023-02"], "2023-04"),
        (["2023-12"], "2024-01"),
        (["2023-Q4"], "2024-Q1"),
        (["2023-H1"], "2023-H2"),
        (["2023"], "2024"),
        (["2023-W52"], "2024-W01"),
        (["2023-03", "2023-Q2"], "2023-04"),
        (["2023-03", "2023-Q1"], "2023-04"),
        (["2023", "2023-04"], "2023-05"),
    ],
)
def test_alone_it_makes_the_plan_that_is_due_next(
    run: Run, here: Path, there: list[str], expected: str
) -> None:
    for period in there:
        small(here / "plans", period)
    outcome = run("new")

    assert outcome.out == f"plans/{expected}.yaml\n"
    text = (here / "plans" / f"{expected}.yaml").read_text(encoding="utf-8")
    assert str(loaded(text).plan.period) == expected


def test_the_newest_earlier_plan_of_its_kind_is_taken(run: Run, here: Path) -> None:
    for period in ("2023-01", "2023-03", "2023-06", "2023-Q1"):
        small(here / "plans", period, introduction=f"No. {period[-2:]}")
    (here / "plans" / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    (here / "plans" / "broken.yaml").write_bytes(b"\xff\xfe\xfd\x00\xd8")
    run("new", "2023-05")

    assert "No. 03" in (here / "plans" / "2023-05.yaml").read_text(encoding="utf-8")


def test_it_works_inside_the_folder_of_the_plans_too(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(plans)

    assert run("new").out == "2023-05.yaml\n"


def test_another_plan_and_another_place(run: Run, here: Path) -> None:
    source = small(here / "old", "2023-04", "馆2023-04定稿.yaml")
    beside = run("new", "2023-06", "--from", source)
    elsewhere = run("new", "--from", source, "-o", here / "new")
    named = run("new", "--from", source, "-o", here / "五月.yml")

    assert Path(beside.out.strip()) == here / "old" / "馆2023-06定稿.yaml"
    assert Path(elsewhere.out.strip()) == here / "new" / "馆2023-05定稿.yaml"
    assert Path(named.out.strip()) == here / "五月.yml"


def test_the_one_with_the_plain_name_is_taken(run: Run, here: Path) -> None:
    small(here / "plans", "2023-04", introduction="定稿")
    small(here / "plans", "2023-04", "2023-04 备份.yaml", introduction="备份")

    assert "由 plans/2023-04.yaml 写成" in run("new", "--lang", "zh").err


def test_a_name_with_a_blank_is_quoted_in_the_next_command(run: Run, here: Path) -> None:
    small(here / "plans", "2023-04")
    outcome = run("new", "-o", here / "我的 计划.yaml", "--lang", "zh")

    assert outcome.err.endswith(f'下一步：plangen validate "{here}/我的 计划.yaml"\n')


def test_a_plan_in_gbk_is_written_as_utf_8(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    text = plan_text(introduction="现将4月份工作计划安排如下：")
    (here / "plans" / "2023-04.yaml").write_bytes(text.encode("gb18030"))
    run("new", "--no-comments")

    made = (here / "plans" / "2023-05.yaml").read_bytes().decode("utf-8")
    assert made == text.replace("2023-04", "2023-05").replace("4月份", "5月份")


def test_holidays_of_the_configuration_are_told(run: Run, here: Path) -> None:
    (here / "plangen.toml").write_text('closing-day = "周一"\n', encoding="utf-8")
    small(here / "plans", "2023-04", introduction="4月8日前完成。")

    assert "“5月8日前完成”（周一，闭馆）" in run("new", "--lang", "zh").err


# --- refusals ---


@pytest.mark.parametrize(
    ("words", "code", "zh", "en"),
    [
        (["2023-03"], 2, "PG431: 这里没有比2023年3月更早的月计划", "There is no month's plan"),
        (["2023-04"], 2, "plans/2023-04.yaml: 错误 PG430: 这个文件已经有了", "already there"),
        (["2023-Q3"], 2, "这里没有比2023年第三季度更早的季度计划", "There is no quarter's plan"),
        (["2023-03", "--from", "plans/2023-04.yaml"], 2, "PG432: 这是2023年4月的", "PG432: This"),
        (["2023-04", "--from", "plans/2023-04.yaml"], 2, "不能用来写2023年4月", "PG432: This is"),
        (["2023-Q2", "--from", "plans/2023-04.yaml"], 2, "→ 写同一种时期（2023-05）", "(2023-05)"),
        (["2023-05", "--from", "nothing.yaml"], 2, "找不到这个文件", "PG101"),
        (["2023-05", "--from", "plans"], 2, "PG102", "PG102"),
        (["2023-05", "--from", "wrong.yaml"], 1, "PG435: 这个计划有错误", "This plan has errors"),
        (["2023-05", "--from", "list.yaml"], 1, "PG435", "PG435"),
        (["2023-05", "-o", "plans/2023-04.yaml", "--force"], 2, "PG436: 新的计划会", "PG436: The"),
        (["2023-05", "-o", "五月.docx"], 2, "PG437: 计划文件的名称应当", "should end with .yaml"),
        (["2023-05", "-o", "there.yaml"], 2, "→ 要替换它，加上 --force", "→ To replace it add"),
        (["2023-13"], 2, "“2023-13”不是时期", "“2023-13” is no period"),
        (["五月"], 2, "不是时期", "is no period"),
        (["--blank", "--from", "plans/2023-04.yaml"], 2, "--blank 不与 --from", "does not go"),
        (["--activities", "some"], 2, "可以写：keep|clear|drop", "Possible: keep|clear|drop"),
    ],
)
def test_refusals(  # noqa: PLR0913, PLR0917  # what is typed, and what is said
    run: Run, plans: Path, words: list[str], code: int, zh: str, en: str
) -> None:
    here = plans.parent
    write(here, "wrong.yaml", plan_text(foo="1"))
    write(here, "list.yaml", "- 1\n")
    there = write(here, "there.yaml", "somebody's work\n")
    before = sorted(here.rglob("*"))
    chinese, english = run("new", *words, "--lang", "zh"), run("new", *words, "--lang", "en")

    assert (chinese.code, english.code) == (code, code)
    assert (chinese.out, english.out) == ("", "")
    assert zh in chinese.err
    assert en in english.err
    assert sorted(here.rglob("*")) == before
    assert there.read_text(encoding="utf-8") == "somebody's work\n"


def test_several_plans_for_one_period(run: Run, here: Path) -> None:
    small(here / "plans", "2023-04", "a.yaml")
    small(here / "plans", "2023-04", "b.yaml")
    outcome = run("new", "--lang", "zh")

    assert outcome.code == 2
    assert "PG434: 2023年4月的计划不止一个：plans/a.yaml, plans/b.yaml。" in outcome.err
    assert "→ 用 --from 写明" in outcome.err


@pytest.mark.parametrize("folder", ["", "plans"])
def test_no_plans_at_all(run: Run, here: Path, folder: str) -> None:
    (here / folder).mkdir(exist_ok=True)
    outcome = run("new", "--lang", "zh")

    assert outcome.code == 2
    assert "PG431" in outcome.err
    assert "第一次写计划，用 --blank" in outcome.err


def test_a_broken_newest_plan_is_not_passed_over(run: Run, plans: Path) -> None:
    broken = plans / "2023-05.yaml"
    broken.write_text('period: 2023-05\ntitle: "\n', encoding="utf-8")
    outcome = run("new", "2023-06", "--lang", "zh")

    assert outcome.code == 1
    assert "plans/2023-05.yaml:2:8: 错误 PG126" in outcome.err
    assert "PG435" in outcome.err
    assert not (plans / "2023-06.yaml").exists()


def test_a_plan_that_cannot_be_read_again_is_not_written(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plangen.month.roll._period_like", lambda *_: "五月")
    outcome = run("new", "--lang", "zh")

    assert outcome.code == 2
    assert "PG438" in outcome.err
    assert [each.name for each in plans.iterdir()] == ["2023-04.yaml"]


def test_a_plan_that_would_say_something_else_is_not_written(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plangen.month.roll.dropped", lambda *_: [])
    outcome = run("new", "--activities", "drop", "--lang", "zh")

    assert outcome.code == 2
    assert "PG438" in outcome.err
    assert [each.name for each in plans.iterdir()] == ["2023-04.yaml"]


def test_a_dry_run_shows_what_would_take_the_place_of_a_file(run: Run, plans: Path) -> None:
    (plans / "2023-05.yaml").write_text("somebody's work\n", encoding="utf-8")
    outcome = run("new", "2023-05", "--dry-run")

    assert outcome.code == 0
    assert "+period: 2023-05" in outcome.out
    assert (plans / "2023-05.yaml").read_text(encoding="utf-8") == "somebody's work\n"


def test_the_newest_plan_is_not_passed_over_because_it_is_damaged(run: Run, plans: Path) -> None:
    (plans / "2023-05.yaml").write_bytes(b"\xff\xfe\xfd\x00\xd8")
    outcome = run("new", "--lang", "zh")

    assert (outcome.code, outcome.out) == (2, "")
    assert "PG103" in outcome.err


@pytest.mark.parametrize("name", ["-", ".yaml", "plan.txt"])
def test_names_that_are_none(run: Run, plans: Path, name: str) -> None:
    assert "PG437" in run("new", "-o", name).err
    assert sorted(each.name for each in plans.parent.iterdir()) == ["plans"]


def test_dropped_activities_are_counted(run: Run, plans: Path) -> None:
    assert "删去的活动：14 项。" in run("new", "--activities", "drop", "--lang", "zh").err
    assert plans.is_dir()


def test_force_replaces_and_keeps_what_was_there(run: Run, plans: Path) -> None:
    target = plans / "2023-05.yaml"
    for written in ("one\n", "two\n"):
        target.write_bytes(written.encode())
        outcome = run("new", "2023-05", "--force", "--lang", "zh")
        assert outcome.code == 0
        assert loaded(target.read_text(encoding="utf-8")).plan.period.number == 5

    assert (plans / "2023-05.yaml.bak").read_bytes() == b"one\n"
    assert (plans / "2023-05.yaml.2.bak").read_bytes() == b"two\n"
    assert "原来的文件留作 plans/2023-05.yaml.2.bak。" in outcome.err


def test_a_folder_in_the_place_of_the_file(run: Run, plans: Path) -> None:
    (plans / "2023-05.yaml").mkdir()

    assert run("new", "2023-05", "--force").code == 2
    assert run("new", "2023-05").code == 2


# --- a first plan ---


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("keys", ["zh", "en", ""])
@pytest.mark.parametrize("period", ["2023-05", "2023-Q2", "2023-H1", "2023", "2023-W14"])
def test_a_blank_plan_can_be_rendered_and_names_what_to_fill(
    run: Run, here: Path, language: str, keys: str, period: str
) -> None:
    options = ["--keys", keys] if keys else []
    outcome = run("new", period, "--blank", *options, "--lang", language)
    text = (here / "plans" / f"{period}.yaml").read_text(encoding="utf-8")

    assert (outcome.code, outcome.out) == (0, f"plans/{period}.yaml\n")
    is_chinese = (keys or language) == "zh"
    assert text.startswith("# yaml-language-server: $schema=../schema/plan.schema.json\n")
    assert ("单位: " in text) is is_chinese
    assert list(loaded(text.replace("×××", "某馆")).plan.activities) == [
        "主表" if is_chinese else "main"
    ]
    assert {each.code for each in findings(text)} == {"PG230", "PG382"}
    assert run("render", here / "plans").code == 0


@pytest.mark.parametrize(
    ("schema", "output", "expected"),
    [
        ("", "plans/", "../schema/plan.schema.json"),
        ("", "2023-05.yaml", "schema/plan.schema.json"),
        ("schema", "plans/", "../schema/plan.schema.json"),
        ("schema", "2023/街道/", "../../schema/plan.schema.json"),
        ("2023/schema", "2023/街道/", "../schema/plan.schema.json"),
    ],
)
def test_a_blank_plan_names_the_schema_that_is_there(
    run: Run, here: Path, schema: str, output: str, expected: str
) -> None:
    if schema:
        run("schema", "-o", f"{schema}/plan.schema.json")

    path = run("new", "2023-05", "--blank", "-o", output).out.strip()

    first = (here / path).read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={expected}"


def test_a_blank_plan_is_for_the_period_that_is_due(run: Run, here: Path) -> None:
    small(here / "plans", "2031-05")

    assert run("new", "--blank").out == "plans/2031-06.yaml\n"


def test_a_blank_plan_among_none_is_for_the_next_month(run: Run, here: Path) -> None:
    outcome = run("new", "--blank", "--dry-run")

    assert "period: 20" in outcome.out or "月份: 20" in outcome.out
    assert not (here / "plans").exists()


def test_a_blank_plan_replaces_none(run: Run, plans: Path) -> None:
    outcome = run("new", "2023-04", "--blank", "--lang", "en")

    assert outcome.code == 2
    assert "PG430" in outcome.err
    assert "阅读推广" in (plans / "2023-04.yaml").read_text(encoding="utf-8")


# --- spans ---

WEEK = {"period_name": "第4周", "introduction": "现将第4周工作安排如下。"}


def test_a_named_week_steps_by_itself(run: Run, here: Path) -> None:
    small(here / "plans", "2024-03-18..2024-03-22", "2024-03-18-第4周.yaml", **WEEK)
    outcome = run("new", "--lang", "zh")

    assert outcome.out == "plans/2024-03-25-第5周.yaml\n"
    assert "写成了第5周（2024年3月25日至29日）的计划" in outcome.err
    text = (here / "plans" / "2024-03-25-第5周.yaml").read_text(encoding="utf-8")
    assert "period: 2024-03-25..2024-03-29\nperiod_name: 第5周\n" in text
    assert "现将第5周工作安排如下。" in text
    assert run("new", "--lang", "zh").out == "plans/2024-04-01-第6周.yaml\n"


@pytest.mark.parametrize(
    ("name", "called", "expected"),
    [
        ("计划.yaml", "第4周", "2024-03-25-第5周.yaml"),
        ("第4周.yaml", "第4周", "2024-03-25-第5周.yaml"),
        ("2024-03-18.yaml", "第4周", "2024-03-25.yaml"),
        ("2024年第4周.yaml", "第4周", "2024年第5周.yaml"),
        ("计划.yaml", "2024年春第4周", "2024年春第5周.yaml"),
        ("计划.yaml", "''", "2024-03-25..2024-03-29.yaml"),
    ],
)
def test_the_file_of_a_week_has_its_first_day(
    run: Run, here: Path, name: str, called: str, expected: str
) -> None:
    small(here / "plans", "2024-03-18..2024-03-22", name, period_name=called)

    assert run("new").out == f"plans/{expected}\n"


def test_a_span_has_no_next_one_by_itself(run: Run, here: Path) -> None:
    small(here / "plans", "2024-09-30..2024-10-07", "a.yaml", period_name="国庆假期")
    small(here / "plans", "2024-03..2024-06", "b.yaml")
    chinese, english = run("new", "--lang", "zh"), run("new", "--lang", "en")

    assert (chinese.code, english.code) == (2, 2)
    assert "a.yaml: 错误 PG473: 这个计划的时期是2024年9月30日至10月7日" in chinese.err
    assert "plangen new 2025-09-30..2025-10-07 --name 新的名称" in chinese.err
    assert "PG473: The plan is for 2024年9月30日至10月7日" in english.err
    alone = run("new", "--from", "plans/b.yaml", "--lang", "zh")
    assert "→ 写出新的时期，如 plangen new 2025-03..2025-06。" in alone.err
    assert len(list((here / "plans").iterdir())) == 2


def test_the_next_span_and_its_name_can_be_given(run: Run, here: Path) -> None:
    fields = {"period_name": "第十二届读书节", "introduction": "举办第十二届读书节。"}
    small(here / "plans", "2024年4月23日至5月22日", "读书节.yaml", **fields)
    outcome = run("new", "2025年4月23日至5月22日", "--name", "第十三届读书节", "--lang", "zh")

    assert outcome.out == "plans/2025-04-23-第十三届读书节.yaml\n"
    text = (here / outcome.out.strip()).read_text(encoding="utf-8")
    assert "period: 2025年4月23日至5月22日\nperiod_name: 第十三届读书节\n" in text
    assert "举办第十三届读书节。" in text


def test_a_week_follows_a_week_and_a_term_a_term(run: Run, here: Path) -> None:
    small(here / "plans", "2024-03-18..2024-03-22", "week.yaml", period_name="第4周")
    small(here / "plans", "2024-02-26..2024-07-12", "term.yaml", period_name="第二学期")
    week = run("new", "2024-04-08..2024-04-12", "--lang", "zh")
    term = run("new", "2024-09-02..2025-01-17", "--name", "第一学期", "--lang", "zh")

    assert "由 plans/week.yaml 写成了第7周" in week.err
    assert "由 plans/term.yaml 写成了第一学期" in term.err


@pytest.mark.parametrize("words", [[], ["2024-07-15..2024-07-19"]])
def test_the_term_of_the_configuration_ends(run: Run, here: Path, words: list[str]) -> None:
    write(here, "plangen.toml", 'term = { start = "2024-02-26", weeks = 20 }\n')
    small(here / "plans", "2024-07-08..2024-07-12", "a.yaml", period_name="第20周")
    outcome = run("new", *words, "--lang", "zh")

    assert (outcome.code, outcome.out) == (2, "")
    assert "PG474: 学期只有20周，到2024年7月14日为止" in outcome.err
    named = run("new", "2024-07-15..2024-07-19", "--name", "第21周", "--lang", "zh")
    assert "写成了第21周" in named.err


def test_a_new_term_counts_from_one(run: Run, here: Path) -> None:
    write(here, "plangen.toml", "term = { start = 2024-09-02, weeks = 20 }\n")
    small(here / "plans", "2024-07-08..2024-07-12", "a.yaml", period_name="第20周")

    assert run("new").out == "plans/2024-09-02-第1周.yaml\n"


def test_a_name_for_a_plan_that_has_none_is_refused(run: Run, plans: Path) -> None:
    outcome = run("new", "2023-05", "--name", "读书月", "--lang", "zh")

    assert outcome.code == 2
    assert "PG475: 原来的计划没有时期名称，“读书月”没有地方写" in outcome.err
    assert not (plans / "2023-05.yaml").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["2024-W14"],
        ["2024-03-11..2024-03-15"],
        ["--blank", "--name", "第5周"],
    ],
)
def test_what_does_not_go_with_a_span(run: Run, here: Path, words: list[str]) -> None:
    small(here / "plans", "2024-03-18..2024-03-22", "a.yaml", period_name="第4周")
    outcome = run("new", *words, *(["--from", "plans/a.yaml"] if words[0] != "--blank" else []))

    assert (outcome.code, outcome.out) == (2, "")


def test_a_blank_plan_for_a_span(run: Run, here: Path) -> None:
    (here / "plans").mkdir()
    outcome = run("new", "--blank", "2024-03-18..2024-03-22")

    assert outcome.out == "plans/2024-03-18..2024-03-22.yaml\n"
    assert run("render", outcome.out.strip()).code == 0
