"""A template is compiled and run by Jinja2; each mistake is reported at its place.

A mistake may come to light in another file, as when a template passes a wrong name to a macro of
the template that it extends. So a finding is about the last line of the template itself that ran.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Any

import jinja2
from jinja2 import (
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from plangen.document.markup import Markup
from plangen.document.origins import Origins
from plangen.document.statements import named, unparsed
from plangen.document.structure import SHIPPED, misfits, official
from plangen.document.template import HTML
from plangen.errors import TemplateError
from plangen.findings import CALLED_AT, Finding, suggestion

_OWN, _OTHER = "<own>", "<other>"  # the names of the two files in tracebacks
_MOST_CALLS = 3  # that are told of macros which call each other
_MACROS = frozenset({"macro", "template"})
"""The names of the functions that Jinja2 makes of macros, and what it calls them in tracebacks."""
_TOO_LONG = "integer string conversion"


class _UnknownNameError(UndefinedError):
    """An unknown variable *name*, or an attribute *name* that *owner* does not have.

    For a variable, *owner* is Jinja2's ``missing``.
    """

    def __init__(self, name: str, owner: object, message: str) -> None:
        super().__init__(message)
        self.name = name
        self.owner = owner


class _Unknown(StrictUndefined):
    """The value of an unknown name in Jinja2; it keeps the name for the finding about it."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401  # as Jinja2 has it
        name: str | None = None,
        exc: type[jinja2.TemplateRuntimeError] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)
        if hint is None and isinstance(name, str):
            # Jinja2 only calls this to make the error, with a sentence of its own.
            self._undefined_exception = partial(_UnknownNameError, name, obj)  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class _Step:
    """A line of the template that was running; *is_macro* if it stands in a macro."""

    line: int
    is_macro: bool


class Engine:
    """A template that is ready to run.

    Raises TemplateError for mistakes that show without a plan. With *marks_ends* its end tags have
    marks too (see origins.py).
    """

    def __init__(self, own: Markup, *, marks_ends: bool = False) -> None:
        self.own = own
        self.origins = Origins(own)
        self._marks_ends = marks_ends
        self._environment = ImmutableSandboxedEnvironment(
            autoescape=True,
            undefined=_Unknown,
            trim_blocks=True,
            lstrip_blocks=True,
            loader=FunctionLoader(self._other),
        )
        try:
            self._tree = self._environment.parse(self._marked(own), HTML, _OWN)
            findings = list(misfits(own, self._tree, self._environment))
            if not findings:
                self._template = self._compiled()
        except TemplateSyntaxError as error:
            findings = [unparsed(own.source, own.tokens, error)]
        except Exception as error:  # noqa: BLE001  # Jinja2 computes constants at once, however large or deep
            findings = [self._failure(None, error)]
        if findings:
            raise TemplateError(*sorted(findings, key=lambda finding: finding.order))

    def render(self, context: Mapping[str, object]) -> str:
        """Return the HTML that the template makes of a plan; raises TemplateError if it fails."""
        try:
            return self._template.render(context)
        except Exception as error:  # noqa: BLE001  # whatever a template's expression can raise
            finding = self._told(error, [*context, *_macros(self._tree)])
        raise TemplateError(finding)

    def _marked(self, template: Markup) -> str:
        return self.origins.marked(template, ends=self._marks_ends)

    def _other(self, name: str) -> tuple[str, str, None] | None:
        """Return the text of the template that others may extend; None for any other *name*."""
        if name != SHIPPED:
            return None
        return self._marked(official()), _OTHER, None

    def _compiled(self) -> jinja2.Template:
        environment = self._environment
        code = environment.compile(self._tree, HTML, _OWN)
        return environment.template_class.from_code(
            environment, code, environment.make_globals(None)
        )

    def _told(self, error: Exception, names: list[str]) -> Finding:
        steps = self._steps(error)
        line = steps[-1].line if steps else None
        if isinstance(error, TemplateNotFound):
            return self._about(line, "PG441", str(error.name), known=SHIPPED)
        if not isinstance(error, _UnknownNameError):
            return _called(self._failure(line, error), steps)
        # A name that stands in one line may fail in another: it is passed to a macro.
        texts = ((each.line, self.own.source.line_text(each.line)) for each in reversed(steps))
        line = next((each for each, text in texts if error.name in text), line)
        is_variable = error.owner is missing
        args = suggestion(error.name, names) if is_variable else _parts(error.name, error.owner)
        return _called(self._about(line, "PG440", error.name, **args), steps)

    def _steps(self, error: Exception) -> list[_Step]:
        """Return the steps in the template's own lines that led to *error*, innermost last."""
        run = [
            (frame.f_code.co_filename, _Step(line, frame.f_code.co_name in _MACROS))
            for frame, line in traceback.walk_tb(error.__traceback__)
            if frame.f_code.co_filename in {_OWN, _OTHER}
        ]
        if any(self._tree.find_all(nodes.Extends)) and len(run) > 1 and run[1][0] == _OTHER:
            # At its end a template runs the one that it extends: that frame is about no line of it.
            del run[0]
        return [step for file, step in run if file == _OWN]

    def _about(self, line: int | None, code: str, name: str, **args: str) -> Finding:
        if line is None:
            return self.origins.finding(code, None, {"name": name, **args})
        return named(self.own.source, line, code, name, **args)

    def _failure(self, line: int | None, error: Exception) -> Finding:
        extent = self.own.source.extent_of_line(line) if line else None
        return self.origins.finding("PG402", extent, {"detail": _detail(error)})


def _called(finding: Finding, steps: list[_Step]) -> Finding:
    """Return *finding* with the lines that called the macro which it is about, the last first."""
    calls: list[int] = []
    for before, step in pairwise(steps):
        if step.is_macro:
            calls.insert(0, before.line)
        if step.line == finding.place.line:
            break
    lines = [each for each in dict.fromkeys(calls) if each != finding.place.line]
    is_inside = any(each.is_macro and each.line == finding.place.line for each in steps)
    if not lines or not is_inside:
        return finding
    return replace(
        finding, args={**finding.args, CALLED_AT: " ← ".join(map(str, lines[:_MOST_CALLS]))}
    )


def _macros(tree: nodes.Template) -> list[str]:
    return [macro.name for macro in tree.find_all(nodes.Macro)]


def _parts(name: str, owner: object) -> dict[str, str]:
    """Return the arguments that suggest an attribute of *owner* instead of an unknown *name*."""
    parts = map(str, owner) if isinstance(owner, Mapping) else dir(owner)
    args = suggestion(name, [part for part in parts if not part.startswith("_")])
    if type(owner).__module__ == "builtins":  # the attributes of a text or a list fill a page
        del args["known"]
    return args


def _detail(error: Exception) -> str:
    match error:
        case RecursionError():
            return "nesting"
        case ValueError() if _TOO_LONG in str(error):
            return "number"
        case SyntaxError():  # of the code that Jinja2 makes: its line means nothing to anyone
            return error.msg
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
