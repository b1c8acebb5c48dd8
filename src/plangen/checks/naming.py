"""The names that a plan gives, by their kinds: what an office may list in its configuration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from plangen.checks.names import Register
from plangen.config import DEFAULT
from plangen.language.near_names import is_department
from plangen.plan.loaded import LoadedPlan
from plangen.plan.view import PlanView
from plangen.source.nodes import Path

KINDS = ("people", "places", "venues", "names")
"""The settings of the configuration that list names."""
_LONGEST = 4  # characters of a person's name


def names_met(plans: Iterable[LoadedPlan]) -> dict[str, Counter[str]]:
    """Return the names that fields of *plans* give, by the setting for them, and how often.

    Names of activities are no names of that kind: a plan makes them.
    """
    met: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for loaded in plans:
        register = Register(PlanView(loaded, DEFAULT))
        register.occurrences.look_for(register.uses)
        for name, uses in register.uses.items():
            if kind := _kind(register, name, uses[0].placed.path):
                met[kind][name] += register.count(name)
    return met


def _kind(register: Register, name: str, path: Path) -> str:
    """Return the setting that lists a name which stands first at *path*; empty for none."""
    last = path[-1]
    if last == "venue":
        return "venues"
    if last == "organization":
        return "names"
    if path[0] != "activities" or last == "name":
        return ""
    if register.is_of_people(path):
        return "names" if is_department(name) or len(name) > _LONGEST else "people"
    return "places"
