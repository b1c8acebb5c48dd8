"""A template is compiled and run by Jinja2; each mistake is reported at its place.

A mistake may come to light in another file, as when a template passes a wrong name to a macro of
the template that it extends. So a finding is about the last line of the template itself that ran.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping, MutableMapping
from itertools import islice, pairwise
from types import CodeType
from typing import Any

import jinja2
from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from plangen.document.counting import counted
from plangen.document.environment import OpenEnvironment
from plangen.document.markup import Markup
from plangen.document.meter import Bulk, Meter, RefusedError, measured
from plangen.document.official import SHIPPED, is_shipped, official
from plangen.document.offlist import refusals
from plangen.document.origins import Origins
from plangen.document.sandbox import ClosedEnvironment, parts_of
from plangen.document.statements import named, unparsed
from plangen.document.structure import misfits
from plangen.document.template import HTML
from plangen.document.unknown import UnknownNameError
from plangen.errors import TemplateError
from plangen.findings import CALLED_AT, Finding, suggestion
from plangen.limits import TOLD_FINDINGS
from plangen.patterns import regex
from plangen.values import Struct, replace

_OWN, _OTHER = "<own>", "<other>"  # the names of the two files in tracebacks
_MOST_CALLS = 3  # that are told of macros which call each other
_MACROS = frozenset({"macro", "template"})
"""The names of the functions that Jinja2 makes of macros, and what it calls them in tracebacks."""
_TOO_LONG = "integer string conversion"
_FUNCTION = regex(r"^[\w.<>]+\(\) ")
"""How Python names the function of ours, or of Jinja2's, that got wrong arguments."""
_OTHERS = (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
"""The statements that name another template."""


class _Step(Struct, frozen=True):
    """A line of the template that was running; *is_macro* if it stands in a macro."""

    line: int
    is_macro: bool


class Engine:
    """A template that is ready to run.

    Raises TemplateError for mistakes that show without a plan. Its start tags have marks (see
    origins.py), but for those of the template that comes with plangen, which nobody has to mend;
    with *marks_ends* all tags of either have.
    """

    def __init__(self, own: Markup, *, marks_ends: bool = False) -> None:
        self.own = own
        self.origins = Origins(own)
        self._marks_ends = marks_ends
        self._is_shipped = is_shipped(own)
        compiling = self._environment(Bulk())  # nothing runs in it
        is_marked = marks_ends or not self._is_shipped
        text = self._marked(own) if is_marked else own.source.text
        parser = Parser(compiling, text, HTML, _OWN)
        try:
            self._tree = _parsed(parser)
            findings = [] if self._is_shipped else self._off_the_list()
            if not findings:
                others = iter(()) if self._is_shipped else self._tree.find_all(_OTHERS)
                self._other = self._code_of_official(compiling) if any(others) else None
                tree = self._tree if self._is_shipped else counted(self._tree)
                self._code = compiling.compile(tree, HTML, _OWN)
        except TemplateSyntaxError as error:
            findings = [unparsed(own.source, own.tokens, error)]
        except _TooDeepError as error:
            findings = [self._failure(error.line, RecursionError())]
        except Exception as error:  # noqa: BLE001  # whatever Jinja2 and Python make of it
            findings = [self._failure(None, error)]
        if findings:
            ordered = sorted(findings, key=lambda finding: finding.order)
            raise TemplateError(*ordered[:TOLD_FINDINGS])

    def render(self, context: Mapping[str, object]) -> str:
        """Return the HTML that the template makes of a plan; raises TemplateError if it fails."""
        bulk = Bulk() if self._is_shipped else measured(list(context.values()))
        template = _template(self._environment(bulk, self._other), self._code)
        try:
            return template.render(context)
        except Exception as error:  # noqa: BLE001  # whatever a template's expression can raise
            finding = self._told(error, [*context, *_macros(self._tree)])
        raise TemplateError(finding)

    def _environment(self, bulk: Bulk, other: CodeType | None = None) -> Environment:
        """Return what a template runs in: one of an office's own is guarded and counted.

        *bulk* is how much the plan has, *other* the code of the template that others may extend.
        """
        if self._is_shipped:
            return OpenEnvironment()
        return ClosedEnvironment(Meter(bulk), _Official(other))

    def _off_the_list(self) -> list[Finding]:
        """Return the findings about what a template may not do, or else about its names."""
        refused = [*islice(refusals(self.own, self._tree), TOLD_FINDINGS)]
        return refused or [*misfits(self.own, self._tree)]

    def _marked(self, template: Markup) -> str:
        return self.origins.marked(template, ends=self._marks_ends)

    def _code_of_official(self, compiling: Environment) -> CodeType:
        tree = counted(compiling.parse(self._marked(official()), HTML, _OTHER))
        return compiling.compile(tree, HTML, _OTHER)

    def _told(self, error: Exception, names: list[str]) -> Finding:
        steps = self._steps(error)
        line = steps[-1].line if steps else None
        if isinstance(error, RefusedError):
            extent = self.own.source.extent_of_line(line) if line else None
            return _called(self.origins.finding(error.code, extent, error.finding_args), steps)
        if not isinstance(error, UnknownNameError):
            return _called(self._failure(line, error), steps)
        # A name that stands in one line may fail in another: it is passed to a macro.
        texts = ((each.line, self.own.source.line_text(each.line)) for each in reversed(steps))
        line = next((each for each, text in texts if error.name in text), line)
        is_variable = error.is_variable
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


class _TooDeepError(Exception):
    """Jinja2's parser has come too deep into a template, at a *line*."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _parsed(parser: Parser) -> nodes.Template:
    try:
        return parser.parse()
    except RecursionError:
        raise _TooDeepError(parser.stream.current.lineno) from None


class _Official(BaseLoader):
    """Gives a running template the one that others may extend, and no other."""

    def __init__(self, code: CodeType | None) -> None:
        self._code = code

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002, ARG002  # as Jinja2 has it
    ) -> jinja2.Template:
        """Return the official template."""
        if name != SHIPPED or self._code is None:
            raise TemplateNotFound(name)
        return _template(environment, self._code)


def _template(environment: Environment, code: CodeType) -> jinja2.Template:
    globals_ = environment.make_globals(None)
    return environment.template_class.from_code(environment, code, globals_)


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
    known = map(str, owner) if isinstance(owner, Mapping) else parts_of(owner)
    parts = sorted(known)
    return suggestion(name, parts) if parts else {}


def _detail(error: Exception) -> str:
    match error:
        case RecursionError():
            return "nesting"
        case ValueError() if _TOO_LONG in str(error):
            return "number"
        case SyntaxError():  # of the code that Jinja2 makes: its line means nothing to anyone
            return error.msg
    lines = _FUNCTION.sub("", str(error)).splitlines()
    return lines[0] if lines else type(error).__name__
