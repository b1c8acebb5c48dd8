"""What makes the cases of each group, and what all of them need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from recording.cases import LANGUAGES, Case

Group = Callable[[Path], Iterator[Case]]
GROUPS: dict[str, Group] = {}
"""What makes the cases of a group, from the folder of the files."""

PLAN = "plan.yaml"
"""How the plan of a case is called."""
SAMPLE = "plans/2023-04.yaml"
"""The plan that comes with the program."""


def group(make: Group) -> Group:
    """Register what makes the cases of a group, which bears its name."""
    GROUPS[make.__name__] = make
    return make


def spoken(case: Case) -> Iterator[Case]:
    """Yield *case* in each language."""
    for language in LANGUAGES:
        yield in_language(language, case)


def spoken_by_turns(cases: Iterator[Case]) -> Iterator[Case]:
    """Yield one case in one language and the next in the other: they are many."""
    for number, case in enumerate(cases):
        yield in_language(LANGUAGES[number % 2], case)


def in_language(language: str, case: Case) -> Case:
    runs = [[*run, "--lang", language] for run in case.runs]
    return Case(**(vars(case) | {"name": f"{case.name}.{language}", "runs": runs}))


def plans(files: Path, *folders: str) -> Iterator[str]:
    """Yield the plan files in *folders*, as inputs."""
    for folder in folders:
        for path in sorted((files / folder).rglob("*.yaml")):
            yield path.relative_to(files).as_posix()


def name_of(plan: str) -> str:
    """Return a plan's input as the name of a case."""
    return plan.removesuffix(".yaml")


def beside(plan: str) -> dict[str, str]:
    """Return a plan with the pictures that it may show."""
    return {PLAN: plan, "pictures": "good/pictures"}


def settings(text: str) -> dict[str, str]:
    """Return the configuration of an office, as a file."""
    return {"plangen.toml": f"{text}\n"} if text else {}
