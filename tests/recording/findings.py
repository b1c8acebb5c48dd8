"""Findings: of every format, by options and configurations, mended, about thousands of plans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recording.cases import LANGUAGES, Case
from recording.groups import PLAN, beside, group, name_of, plans, settings, spoken, spoken_by_turns
from recording.settings import PROJECTS, RULES, WRONG

FORMATS = "full", "concise", "json", "github", "junit", "sarif"
_IN_ALL_FORMATS = (
    *("bad/2023-04-as-published", "bad/march", "bad/tables", "bad/totals", "bad/letterhead"),
    *("bad/gbk", "bad/both-spellings", "bad/unknown-key", "good/marks"),
)


@group
def validate(files: Path) -> Iterator[Case]:
    for plan in plans(files, "plans", "good", "bad"):
        runs = [["validate", PLAN, "--format", form] for form in ("full", "json")]
        if name_of(plan) in _IN_ALL_FORMATS:
            runs = [["validate", PLAN, "--format", form] for form in FORMATS]
            runs += [["validate", PLAN, *each.split()] for each in _OPTIONS]
        yield from spoken(Case(name_of(plan), runs, beside(plan)))
    folder = [["validate", "bad", "good", "gone", "--format", form] for form in FORMATS]
    folder += [["validate", "bad", "--statistics"], ["validate", "bad", "--strict", "-q"]]
    inputs = {"bad": "bad", "good": "good"}
    yield from spoken(Case("folder", folder, inputs))
    runs = [["validate", "bad/march.yaml", "bad/tab.yaml"], ["validate", "b*/m*.yaml"], ["--help"]]
    yield from spoken(Case("terminal", runs, inputs, is_terminal=True))
    colours = {"FORCE_COLOR": "1"}
    yield from spoken(Case("colours", runs, inputs, environment=colours, is_terminal=True))
    runs = [["validate", "bad/march.yaml", "--format", "github"]]
    github = {"GITHUB_STEP_SUMMARY": "summary.md", "GITHUB_WORKSPACE": ".."}
    yield from spoken(Case("github", runs, inputs, environment=github))
    runs = [["validate", "图.yaml", "--format", "full"], ["render", "图.yaml"]]
    pictures = {"图": "odd/图"}
    yield from spoken(Case("pictures", runs, pictures, {"图.yaml": _PICTURES}))
    for name, text in RULES.items():
        for plan in (f"bad/{each}.yaml" for each in ("2023-04-as-published", "march", "tables")):
            runs = [["validate", PLAN, "--format", "json"], ["validate", PLAN, "--strict", "-q"]]
            case = Case(f"{name}/{name_of(plan)}", runs, beside(plan), settings(text))
            yield from spoken(case)


_OPTIONS = (
    "--strict",
    "--statistics",
    "--statistics --format json",
    "--select PG301,PG37",
    "--ignore PG3",
    "--select pg3 --ignore PG301,PG302 --strict",
    "--select PG99",
    "--unsafe-fixes",
    "--quiet",
    "--format sarif --output-file reports/x.sarif",
    "--output-file plan.yaml",
    "--diff --statistics",
)
_PICTURES = """\
organization: 测试图书馆
period: 2023-04
sections:
  - title: 活动
    pictures: [{file: 图/海抱.png, alt: 甲}, {file: 图, alt: 甲}, {file: 图/photo.heic, alt: 甲}]
attachments:
  - title: 海报
    pictures: [{file: 图/broken.png}, {file: 图/large.png}, {file: 图/phone.jpg}]
"""


@group
def fix(files: Path) -> Iterator[Case]:
    """Mend copies of plans; what becomes of the files is kept."""
    for plan in plans(files, "plans", "good", "bad", "odd"):
        runs = [["validate", PLAN, "--diff"], ["validate", PLAN, "--diff", "--unsafe-fixes"]]
        runs += [["validate", PLAN, "--fix"]]
        yield from spoken(Case(f"safe/{name_of(plan)}", runs, beside(plan)))
        runs = [["validate", PLAN, "--fix", "--unsafe-fixes", "--format", "full"]]
        yield from spoken(Case(f"unsafe/{name_of(plan)}", runs, beside(plan)))
    runs = [["validate", "bad", "--fix", "--unsafe-fixes"], ["validate", "bad", "--diff"]]
    yield from spoken(Case("folder", runs, {"bad": "bad"}))
    for name, options in {
        "plain": ["--stdin-filename", "plans/2023-05.yaml"],
        "fix": ["--fix"],
        "unsafe": ["--fix", "--unsafe-fixes", "--stdin-filename", "a.yaml"],
        "diff": ["--diff"],
        "json": ["--fix", "--format", "json"],
    }.items():
        for plan in ("bad/march.yaml", "bad/gbk.yaml", "bad/binary.yaml", "bad/crlf.yaml"):
            runs = [["validate", "-", *options]]
            yield from spoken(Case(f"stdin-{name}/{name_of(plan)}", runs, stdin=plan))


@group
def config(_: Path) -> Iterator[Case]:
    """Try configurations, most of them wrong."""
    runs = [["validate", PLAN], ["render", PLAN], ["doctor"]]
    for name, text in WRONG.items():
        yield from spoken(Case(name, runs, {PLAN: "bad/march.yaml"}, {"plangen.toml": text}))
    for name, text in PROJECTS.items():
        texts = {"pyproject.toml": f"{text}\n"}
        yield from spoken(Case(f"project-{name}", runs, {PLAN: "bad/march.yaml"}, texts))
    inputs = {PLAN: "bad/march.yaml", "plangen.toml": "odd/gbk.toml"}
    yield from spoken(Case("gbk", runs, inputs))
    inner = {"a/b.yaml": "bad/march.yaml", "c.yaml": "bad/march.yaml"}
    texts = {"plangen.toml": "ignore = ['PG3']\n", "a/plangen.toml": "select = ['PG301']\n"}
    yield from spoken(Case("nearest", [["validate", "a", "c.yaml"]], inner, texts))
    texts = {"plangen.toml": "holidays = 'days.toml'\n", "days.toml": "off = ['2023-04-20']\n"}
    yield from spoken(Case("days", runs, {PLAN: "bad/march.yaml"}, texts))


# --- many plans ---------------------------------------------------------------------------------


@group
def texts(files: Path) -> Iterator[Case]:
    """Do with the plans that the tests read what the rooms do that they test."""
    rooms = {
        "fixing": [_DIFF, ["validate", PLAN, "--fix", "--unsafe-fixes"]],
        "source": [_DIFF],
        "month": [["new", "--from", PLAN, "-o", "next.yaml", "--activities", "keep"]],
        "plan": [["fmt", PLAN, "--keys", each, "--diff"] for each in LANGUAGES],
        "cli": [_DIFF, ["fmt", PLAN, "--keys", "zh"], ["render", PLAN]],
        "document": [["render", PLAN]],
        "word": [["render", PLAN]],
        "report": [["render", PLAN]],
    }
    check = ["validate", PLAN, "--format", "json"]
    yield from spoken_by_turns(
        Case(name_of(plan), [check, *rooms.get(plan.split("/")[1], [])], {PLAN: plan})
        for plan in plans(files, "texts")
    )


_DIFF = ["validate", PLAN, "--diff", "--unsafe-fixes"]


@group
def damage(files: Path) -> Iterator[Case]:
    check = ["validate", PLAN, "--format", "json"]
    yield from spoken_by_turns(
        Case(name_of(plan), [check, _DIFF] if plan.endswith("-0.yaml") else [check], {PLAN: plan})
        for plan in plans(files, "damage")
    )


@group
def fuzz(files: Path) -> Iterator[Case]:
    yield from spoken_by_turns(
        Case(name_of(plan), [["validate", PLAN, "--format", "json"]], {PLAN: plan})
        for plan in plans(files, "fuzz")
    )
