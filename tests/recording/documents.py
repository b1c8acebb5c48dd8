"""Documents: how they look, where they go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from recording.cases import LANGUAGES, Case
from recording.groups import (
    PLAN,
    SAMPLE,
    beside,
    group,
    in_language,
    name_of,
    plans,
    settings,
    spoken,
    spoken_by_turns,
)
from recording.settings import HOUSES, LAYOUTS


@group
def render(files: Path) -> Iterator[Case]:
    for plan in plans(files, "plans", "good", "bad"):
        yield from spoken(Case(name_of(plan), [["render", PLAN]], beside(plan)))
    for plan in plans(files, "matrix"):
        name = plan.split("/")[1].removesuffix(".yaml")
        template = 'template = "letter"\n' * (name in {"letter", "post"})
        house = settings(f"{template}{HOUSES.get(name, '')}")
        for language, profile in zip(LANGUAGES, ("", 'profile = "gbt33476"\n'), strict=True):
            texts = settings(f"{profile}{house.get('plangen.toml', '').strip()}")
            yield in_language(
                language, Case(name_of(plan), [["render", PLAN]], beside(plan), texts)
            )


@group
def layouts(files: Path) -> Iterator[Case]:
    """Render plans as offices want them to look, with templates of their own too."""
    chosen = ["matrix/all.yaml", "matrix/post.yaml", "matrix/two.yaml", "odd/lines-17.yaml"]
    for plan in [SAMPLE, *chosen]:
        for name, text in LAYOUTS.items():
            runs = [["render", PLAN]]
            case = Case(f"{name_of(plan)}/{name}", runs, beside(plan), settings(text))
            yield from spoken_by_turns(iter([case, case]) if plan == SAMPLE else iter([case]))
    for plan in chosen[1:]:
        for path in sorted((files / "templates").iterdir()):
            own = {"own": f"templates/{path.name}"}
            runs = [["render", PLAN, "--template", "own"]]
            yield from spoken(Case(f"{name_of(plan)}/own-{path.name}", runs, beside(plan) | own))
            runs = [["render", PLAN]]
            texts = settings('template = "own"\nline-pitch = 28')
            name = f"{name_of(plan)}/set-{path.name}"
            yield from spoken_by_turns(iter([Case(name, runs, beside(plan) | own, texts)]))
    for lines in plans(files, "odd"):
        if "lines-" in lines:
            yield from spoken(Case(name_of(lines), [["render", PLAN]], beside(lines)))


@group
def tables(files: Path) -> Iterator[Case]:
    yield from spoken_by_turns(
        Case(name_of(plan), [["render", PLAN]], {PLAN: plan})
        for plan in plans(files, "tables", "shapes")
    )


@group
def output(_: Path) -> Iterator[Case]:
    """Send documents to places where something may stand in the way."""
    two = {"a.yaml": "matrix/one.yaml", "b.yaml": "matrix/two.yaml"}
    other = two | {"c.yaml": SAMPLE}
    bad = {"bad.yaml": "bad/unknown-key.yaml", "c.yaml": SAMPLE}
    cases = {
        "file": (two, [["render", "a.yaml", "-o", "新/x.docx"]]),
        "folder": (two, [["render", "a.yaml", "-o", "夹"], ["render", "b.yaml", "-o", "2023.04"]]),
        "suffix": (two, [["render", "a.yaml", "-o", "x.pdf"]]),
        "many": (other, [["render", ".", "-o", "x.docx"]]),
        "same": (two, [["render", "."]]),
        "all": (other, [["render", "a.yaml", "c.yaml", "-o", "all/"]]),
        "again": (other, [["render", f"{each}.yaml", "-o", "x.docx"] for each in "acb"]),
        "edited": (other | {"x.docx": "odd/person.docx"}, [["render", "c.yaml", "-o", "x.docx"]]),
        "forced": (
            other | {"x.docx": "odd/person.docx"},
            [["render", "c.yaml", "-o", "x.docx", "--force"]],
        ),
        "open": (other | {"~$x.docx": "odd/person.docx"}, [["render", "c.yaml", "-o", "x.docx"]]),
        "in the way": (other, [["render", "c.yaml", "-o", "a.yaml/x.docx"]]),
        "broken plan": (bad, [["render", "."]]),
        "missing": (bad, [["render", "没有.yaml", "c.yaml"]]),
        "template": (
            other,
            [["render", "c.yaml", "--template", each] for each in ("没有", "c.yaml")],
        ),
        "letter": (other, [["render", "c.yaml", "--template", "letter"]]),
        "show": (other, [["render", "c.yaml", "--open"]]),
    }
    for name, (inputs, runs) in cases.items():
        yield from spoken(Case(name, runs, inputs))
    for epoch in ("1700000000", "9" * 20, "soon"):
        environment = {"SOURCE_DATE_EPOCH": epoch}
        runs = [["render", PLAN]]
        yield from spoken(Case(f"epoch-{epoch}", runs, {PLAN: SAMPLE}, environment=environment))
