"""The other commands, and all that is said without a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from recording.cases import LANGUAGES, Case
from recording.groups import (
    PLAN,
    SAMPLE,
    beside,
    group,
    name_of,
    plans,
    settings,
    spoken,
    spoken_by_turns,
)

COMMANDS = "render", "validate", "new", "diff", "fmt", "explain", "schema", "doctor"
DIFF_FORMATS = "text", "markdown", "json"
ACTIVITIES = "keep", "clear", "drop"
_NEXT_PLANS = 3  # that come out of each other


@group
def new(files: Path) -> Iterator[Case]:
    for plan in plans(files, "plans", "good", "bad"):
        runs = [["new", "--from", PLAN, "--dry-run", "--activities", each] for each in ACTIVITIES]
        runs += [["new", "--from", PLAN, "--no-comments", "--keys", "zh"]]
        yield from spoken(Case(name_of(plan), runs, beside(plan)))
    for plan in plans(files, "plans", "good"):
        for each in ACTIVITIES:
            names = [PLAN, *(f"{number}.yaml" for number in range(1, _NEXT_PLANS + 1))]
            runs = [
                ["new", "--from", before, "-o", after, "--activities", each]
                for before, after in pairwise(names)
            ]
            runs += [["validate", names[1]], ["render", names[1]]]
            yield from spoken(Case(f"{each}/{name_of(plan)}", runs, beside(plan)))
    inputs = {"plans": "plans", "wrong.yaml": "bad/unknown-key.yaml"}
    texts = {"there.yaml": "somebody's work\n"}
    for number, words in enumerate(_NEW):
        yield from spoken(Case(f"words/{number:02}", [["new", *words.split()]], inputs, texts))
    for period in ("2023-05", "2023-Q2", "2023-H1", "2023", "2023-W14"):
        runs = [["new", period, "--blank", "--keys", each, "--force"] for each in LANGUAGES]
        yield from spoken(Case(f"blank/{period}", [*runs, ["new", period, "--blank", "--dry-run"]]))
    yield from spoken(Case("empty", [["new"], ["new", "2023-05"]]))


_NEW = (
    *(
        "",
        "2023-05",
        "2023-05 --dry-run",
        "2024-04",
        "2023-04",
        "2023-03 --from plans/2023-04.yaml",
    ),
    *("2023-Q2 --from plans/2023-04.yaml", "2023-Q3", "2023-05 --from nothing.yaml", "五月"),
    *("2023-05 --from plans", "2023-05 --from wrong.yaml", "2023-05 -o plans/2023-04.yaml --force"),
    *("2023-05 -o 五月.docx", "2023-05 -o there.yaml", "2023-05 -o there.yaml --force", "2023-13"),
    *("--blank --from plans/2023-04.yaml", "--activities some", "--keys zh", "--keys en -o 新/"),
    *("-o -", "--from plans/2023-04.yaml -o a/b/五月.yml", "--blank", "2023-04 --blank"),
)


@group
def phrases(files: Path) -> Iterator[Case]:
    for plan in plans(files, "phrases"):
        name = name_of(plan)
        found = re.search(r"-to-(.*)$", name)
        runs = [["validate", PLAN, "--format", "json"]]
        runs += [["new", *([found[1]] if found else []), "--from", PLAN, "-o", "next.yaml"]]
        runs += [] if found else [["render", PLAN]]
        yield from spoken(Case(name, runs, {PLAN: plan}))


@group
def fmt(files: Path) -> Iterator[Case]:
    for plan in plans(files, "plans", "good", "bad", "odd"):
        runs = [["fmt", PLAN, "--keys", each, "--diff"] for each in LANGUAGES]
        runs += [["fmt", PLAN, "--keys", "zh"], ["fmt", PLAN, "--keys", "zh"]]
        yield from spoken(Case(f"zh/{name_of(plan)}", runs, beside(plan)))
        runs = [["fmt", PLAN, "--keys", "en"]]
        yield from spoken(Case(f"en/{name_of(plan)}", runs, beside(plan)))
    inputs = {"good": "good", "bad": "bad"}
    runs = [["fmt", "good", "bad", "gone", "--keys", each] for each in (*LANGUAGES, "fr")]
    yield from spoken(Case("folder", [*runs, ["fmt", "good"]], inputs))


@group
def diff(files: Path) -> Iterator[Case]:
    good = [SAMPLE, "edited.yaml", *plans(files, "good"), "bad/2023-04-as-published.yaml"]
    pairs = [(SAMPLE, each) for each in good] + [(each, SAMPLE) for each in good[1:]]
    pairs += [*pairwise(good[2:])]
    pairs += [(SAMPLE, "bad/gbk.yaml"), (SAMPLE, "bad/tab.yaml"), (SAMPLE, "bad/totals.yaml")]
    for before, after in pairs:
        runs = [["diff", "a.yaml", "b.yaml", "--format", each] for each in DIFF_FORMATS]
        case = Case(f"{name_of(before)} {name_of(after)}".replace("/", "_"), runs)
        yield from spoken(Case(case.name, runs, {"a.yaml": before, "b.yaml": after}))
    changed = [path for path in plans(files, "damage") if path.endswith("-0.yaml")]
    yield from spoken_by_turns(
        Case(
            name_of(plan),
            [["diff", "a.yaml", "b.yaml", "--format", each] for each in ("text", "json")],
            {"a.yaml": f"good/{plan.split('/')[1]}.yaml", "b.yaml": plan},
        )
        for plan in changed
    )
    yield from spoken(Case("missing", [["diff", "a.yaml", "b.yaml"]], {"a.yaml": SAMPLE}))


@group
def words(files: Path) -> Iterator[Case]:
    """Ask for help, explanations, the schema and the machine, and type what is no command."""
    codes = sorted(set(re.findall(r"PG\d{3}", (files / "rules.md").read_text(encoding="utf-8"))))
    for code in codes:
        yield from spoken(Case(f"explain/{code}", [["explain", code]]))
    runs = [["explain", *each.split()] for each in ("", "PG3", "301,PG302 pg1", "PG999", "x")]
    yield from spoken(Case("explain/lists", runs))
    for name in COMMANDS:
        yield from spoken(Case(f"help/{name}", [[name, "--help"], [name, "-h"]]))
    yield from spoken(Case("help/all", [["--help"], ["-h"], []]))
    schema = [["schema"], ["schema", "-o", "a.json"], ["schema", "-o", "a.json", "--check"]]
    schema += [["schema", "--check"], ["schema", "-o", PLAN], ["schema", "-o", PLAN, "--check"]]
    yield from spoken(Case("schema", schema, {PLAN: SAMPLE}))
    yield from spoken(Case("doctor", [["doctor"], ["doctor", "--json"]]))
    own = {"own": "templates/broken"}
    runs = [["doctor"], ["doctor", "--json"]]
    yield from spoken(Case("doctor-own", runs, own, settings('template = "own"\nfonts = "gb2312"')))
    runs = [each.split() for each in _USAGE]
    for name, value in (("PLANGEN_LANG", "zh"), ("PLANGEN_LANG", "en"), ("LANG", "zh_CN.UTF-8")):
        yield Case(f"usage/{name}={value}", runs, {PLAN: SAMPLE}, environment={name: value})
    yield Case("usage/none", runs, {PLAN: SAMPLE})


_USAGE = (
    *("", "--help", "--version", "rendr x", "--lang zh", "--lang=zh validate", "render", "-x"),
    *("render --forec x", "validate --zzz x", "render x -o", "render --force=yes x", "diff a.yaml"),
    *("validate x --lang fr", "validate plan.yaml --format xml", "validate plan.yaml --jobs 0"),
    *("validate plan.yaml --jobs x", "validate plan.yaml --stdin-filename a", "fmt plan.yaml"),
    *("new --keys fr", "diff plan.yaml plan.yaml --format xml", "explain", "validate plan.yaml"),
)


@group
def process(_: Path) -> Iterator[Case]:
    """Start processes: with consoles that are not UTF-8, and that start others."""
    inputs = {"bad": "bad", PLAN: SAMPLE}
    runs = [["validate", "bad", "--format", form] for form in ("concise", "json", "sarif", "junit")]
    runs += [["schema"], ["diff", PLAN, "bad/march.yaml", "--format", "json"], ["doctor", "--json"]]
    for encoding, some in {"gbk": runs, "ascii": runs[:2]}.items():
        environment = {"PYTHONIOENCODING": encoding}
        yield from spoken(Case(encoding, some, inputs, environment=environment, is_process=True))
    runs = [["validate", "bad", "--jobs", "3"], ["render", PLAN], ["--version"], []]
    yield from spoken(Case("jobs", runs, inputs, is_process=True))
