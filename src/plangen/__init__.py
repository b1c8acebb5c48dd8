"""plangen: work plans in YAML, rendered as official Chinese Word documents (GB/T 9704-2012).

Three calls are the whole library::

    from plangen import load, check, render

    plan = load("plans/2023-04.yaml")
    findings = plan.findings + check(plan)
    render(plan).save("output/2023-04.docx")

They are resolved when they are first asked for: the version alone needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plangen.plan_file import check, load
    from plangen.rendering import render

__all__ = ["__version__", "check", "load", "render"]
__version__ = "0.1.0"

_HOMES = {"check": "plan_file", "load": "plan_file", "render": "rendering"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
