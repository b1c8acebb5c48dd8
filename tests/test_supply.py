"""No version with a published hole is allowed, and no action of others is a moving name."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
import yaml

from support import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"].values()
REQUIREMENTS = [*PROJECT["dependencies"], *(each for extra in EXTRAS for each in extra)]
ADVISORIES = tomllib.loads((ROOT / "tests/data/advisories.toml").read_text(encoding="utf-8"))
WORKFLOWS = [ROOT / "action.yml", *sorted((ROOT / ".github/workflows").glob("*.yml"))]


def parts(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared."""
    return tuple(map(int, version.split(".")))


def lower_bounds() -> dict[str, str]:
    """Return the lowest version of each package that may be installed."""
    found = (re.fullmatch(r"([\w-]+)>=([\d.]+)", each) for each in REQUIREMENTS)
    return {each[1]: each[2] for each in found if each}


def test_every_requirement_has_a_lower_bound() -> None:
    assert len(lower_bounds()) == len(REQUIREMENTS)


@pytest.mark.parametrize("advisory", ADVISORIES["advisory"], ids=lambda each: each["id"])
def test_no_version_with_a_published_hole_is_allowed(advisory: dict[str, str]) -> None:
    bound = lower_bounds()[advisory["package"]]
    is_free = parts(bound) >= parts(advisory["fixed"])

    assert is_free != ("unreached" in advisory)


def _used(value: Any) -> list[str]:  # noqa: ANN401  # YAML
    """Return the actions that a workflow uses, wherever they are named."""
    if isinstance(value, list):
        return [name for each in value for name in _used(each)]
    if not isinstance(value, dict):
        return []
    own = [value["uses"]] if isinstance(value.get("uses"), str) else []
    return own + [name for each in value.values() for name in _used(each)]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_of_others_are_named_by_their_commit(workflow: Any) -> None:  # noqa: ANN401
    text = workflow.read_text(encoding="utf-8")
    used = [each for each in _used(yaml.safe_load(text)) if not each.startswith("./")]

    assert used
    for action in used:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}", action)
        assert re.search(rf"{re.escape(action)}  # v\d+\.\d+\.\d+$", text, re.MULTILINE)
