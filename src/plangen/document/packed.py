"""The template that comes with plangen, as Jinja2 has compiled it when the package was built.

To compile it takes a twelfth of the time of one document. A checkout has no such form of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import jinja2

from plangen.document.environment import OpenEnvironment, made_of
from plangen.document.markup import Markup
from plangen.document.origins import Origins

_MODULE = "plangen.document.compiled"  # hatch_build.py writes it


def packed_engine(own: Markup) -> PackedEngine | None:
    """Return the compiled form of a template; None without one of this text and this Jinja2."""
    try:
        module = import_module(_MODULE)
    except ImportError:
        return None
    if made_of(own.source.text) != module.MADE_OF:
        return None
    environment = OpenEnvironment()
    globals_ = environment.make_globals(None)
    made = environment.template_class.from_module_dict(environment, vars(module), globals_)
    return PackedEngine(own, made)


class PackedEngine:
    """The template that comes with plangen, ready to run: what fails in it is a bug."""

    def __init__(self, own: Markup, template: jinja2.Template) -> None:
        self.own = own
        self.origins = Origins(own)
        self._template = template

    def render(self, context: Mapping[str, object]) -> str:
        """Return the HTML that the template makes of a plan."""
        return self._template.render(context)
