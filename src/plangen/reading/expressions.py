"""Expressions in plan texts: ``{{ activities.count }}``.

A plan text is not a Jinja template: comments, statements and trimmed newlines would lose what
people write. Only the inside of ``{{ … }}`` is parsed, with Jinja's grammar, and the tree is
evaluated here, over names and constants alone.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, TypeAlias

from plangen.calendar.numerals import to_chinese
from plangen.findings import Args, shortened, suggestion
from plangen.patterns import regex
from plangen.plan.keys import NAMES_IN_EXPRESSIONS, known_parts, spelt_name
from plangen.plan.rendered import RenderedText, Segment
from plangen.source.characters import UNUSABLE

Value: TypeAlias = "str | int | bool"
Facts: TypeAlias = "Mapping[str, Value | Facts]"
"""The names that expressions can use: of values, or of further names below them."""

OPENING = "{{"
CLOSING = "}}"
_UNCLOSED = "PG221"
_MOST_FAULTS, _MOST_UNCLOSED = 100, 20
"""After so many wrong expressions, or some without an end, nothing more is told of a text."""
_GRAMMAR_WORDS = frozenset(
    ["true", "false", "none", "True", "False", "None", "not", "and", "or", "if", "else", "in", "is"]
)
"""Words that are no names in Jinja's grammar."""
_CURLY = regex("[“”‘’]")
_QUOTE_OR_CLOSING = regex(r"""["']|\}\}""")
_QUOTED = {
    '"': regex(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": regex(r"'(?:[^'\\]|\\.)*'", re.DOTALL),
}


class ExpressionError(Exception):
    """An expression that cannot become text; *start* and *end* are offsets in the value."""

    def __init__(self, code: str, start: int, end: int, finding_args: Args) -> None:
        super().__init__(code)
        self.code, self.start, self.end, self.finding_args = code, start, end, finding_args


class _UnknownNameError(Exception):
    """A name in an expression is unknown; *owner* are the names that stand at its place."""

    def __init__(self, written: str, owner: Facts) -> None:
        super().__init__(written)
        self.written, self.owner = written, owner


class _UnfitError(Exception):
    """An expression that cannot become text; its place is added where it is caught."""

    def __init__(self, code: str, **finding_args: str | int) -> None:
        super().__init__(code)
        self.code, self.finding_args = code, finding_args


def render(text: str, facts: Facts, *, chinese: bool = False) -> RenderedText:
    """Replace each ``{{ … }}`` of *text* by its value; with *chinese* advice has Chinese names.

    Raises ExpressionError for the first expression that is unclosed, not understood, not
    allowed, or names something that *facts* does not have.
    """
    if OPENING not in text:
        return RenderedText.typed(text)
    return RenderedText(tuple(_segments(text, facts, chinese=chinese)))


def _segments(text: str, facts: Facts, done: int = 0, *, chinese: bool) -> Iterator[Segment]:
    for start, end in expressions(text, done):
        if start > done:
            yield Segment(text[done:start], done, start)
        inside = text[start + len(OPENING) : end - len(CLOSING)]
        try:
            value = _printable(_value(inside, facts), inside)
        except _UnfitError as problem:
            if found := _CURLY.search(inside):
                at = start + len(OPENING) + found.start()
                typed = {"expression": shortened(inside)}
                raise ExpressionError("PG231", at, at + 1, typed) from None
            raise ExpressionError(problem.code, start, end, problem.finding_args) from None
        except _UnknownNameError as problem:
            args = _suggested(problem.written, problem.owner, chinese=chinese)
            raise ExpressionError("PG224", start, end, args) from None
        except (RecursionError, ValueError, OverflowError):  # too deep, or too long a number
            unclear = {"expression": shortened(inside)}
            raise ExpressionError("PG222", start, end, unclear) from None
        yield Segment(value, start, end, is_computed=True)
        done = end
    if done < len(text):
        yield Segment(text[done:], done, len(text))


def faults(text: str, facts: Facts, *, chinese: bool = False) -> Iterator[ExpressionError]:
    """Yield the errors of the expressions in *text*; one that is not closed is the last."""
    at = unclosed = 0
    for _ in range(_MOST_FAULTS):
        try:
            for segment in _segments(text, facts, at, chinese=chinese):
                del segment
        except ExpressionError as error:
            yield error
            at = error.end
            unclosed += error.code == _UNCLOSED
            if unclosed >= _MOST_UNCLOSED:
                return
        else:
            return


def expressions(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each ``{{ … }}`` of *text* begins and ends, from the offset *at* on.

    A ``}}`` in quotes ends none.

    Raises ExpressionError for one that is not closed.
    """
    unclosed: set[str] = set()
    while (start := text.find(OPENING, at)) >= 0:
        at = _closing(text, start, unclosed)
        yield start, at


def _printable(value: Value | Facts, inside: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _UnfitError("PG225", expression=shortened(inside))
    text = str(value)
    if unusable := UNUSABLE.search(text):
        raise _UnfitError("PG119", character=f"U+{ord(unusable.group()):04X}")
    return text


def _closing(text: str, start: int, unclosed: set[str]) -> int:
    """Return the offset after the ``}}`` that closes the expression at *start*.

    A quotation mark that is not closed quotes nothing. It is kept in *unclosed*: a later mark of
    its kind was escaped and has no end either, so a long text is searched for an end only once.
    """
    at = start + len(OPENING)
    while found := _QUOTE_OR_CLOSING.search(text, at):
        mark, at = found.group(), found.end()
        if mark == CLOSING:
            return at
        if mark not in unclosed:
            if quoted := _QUOTED[mark].match(text, found.start()):
                at = quoted.end()
            else:
                unclosed.add(mark)
    line_end = text.find("\n", start)
    raise ExpressionError(_UNCLOSED, start, line_end if line_end >= 0 else len(text), {})


def _value(inside: str, facts: Facts) -> Value | Facts:
    """Return the value of an expression; names with dots, as nearly all are, need no grammar."""
    names = inside.strip().split(".")
    if not all(name.isidentifier() and name not in _GRAMMAR_WORDS for name in names):
        return _evaluate(_parse(inside), facts)
    value: Value | Facts = facts
    for count, name in enumerate(names, start=1):
        value = _look_up(name, value, ".".join(names[:count]))
    return value


@cache
def _grammar() -> Any:  # noqa: ANN401
    from jinja2 import Environment  # noqa: PLC0415

    return Environment(autoescape=False)  # noqa: S701


def _parse(inside: str) -> Any:  # noqa: ANN401
    tree = _tree(inside)
    if tree is None:
        raise _UnfitError("PG222", expression=shortened(inside))
    return tree


@lru_cache(maxsize=256)
def _tree(inside: str) -> Any:  # noqa: ANN401
    """Return the tree of an expression; None for what is none."""
    from jinja2 import TemplateSyntaxError, nodes  # noqa: PLC0415  # 33 ms, rarely needed

    try:
        template = _grammar().parse(OPENING + inside + CLOSING)
    except TemplateSyntaxError:
        return None
    match template.body:
        case [nodes.Output(nodes=[nodes.Expr() as expression])]:
            return expression
    return None


def _evaluate(node: Any, facts: Facts) -> Value | Facts:  # noqa: ANN401  # Jinja's nodes vary
    form = type(node).__name__
    if form not in _FORMS:
        raise _UnfitError("PG223", form=form)
    return _FORMS[form](node, facts)


def _constant(node: Any, _: Facts) -> Value:  # noqa: ANN401
    value = node.data if hasattr(node, "data") else node.value
    if not isinstance(value, str | int):
        raise _UnfitError("PG225", expression=str(value))
    return value


def _name(node: Any, facts: Facts) -> Value | Facts:  # noqa: ANN401
    return _look_up(node.name, facts, node.name)


def _attribute(node: Any, facts: Facts) -> Value | Facts:  # noqa: ANN401
    return _look_up(node.attr, _evaluate(node.node, facts), _dotted(node))


def _sum(node: Any, facts: Facts) -> int:  # noqa: ANN401
    return _number(node.left, facts) + _number(node.right, facts)


def _difference(node: Any, facts: Facts) -> int:  # noqa: ANN401
    return _number(node.left, facts) - _number(node.right, facts)


def _negative(node: Any, facts: Facts) -> int:  # noqa: ANN401
    return -_number(node.node, facts)


def _number(node: Any, facts: Facts) -> int:  # noqa: ANN401
    value = _evaluate(node, facts)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _UnfitError("PG225", expression=_shown(value))
    return value


def _comparison(node: Any, facts: Facts) -> bool:  # noqa: ANN401
    first = _evaluate(node.expr, facts)
    for operand in node.ops:
        if operand.op not in _COMPARISONS:
            raise _UnfitError("PG223", form=operand.op)
        second = _evaluate(operand.expr, facts)
        try:
            holds = _COMPARISONS[operand.op](first, second)
        except TypeError:
            shown = f"{_shown(first)} , {_shown(second)}"
            raise _UnfitError("PG225", expression=shown) from None
        if not holds:
            return False
        first = second
    return True


def _condition(node: Any, facts: Facts) -> Value | Facts:  # noqa: ANN401
    if node.expr2 is None:
        raise _UnfitError("PG223", form="CondExpr")
    return _evaluate(node.expr1 if _evaluate(node.test, facts) else node.expr2, facts)


def _filtered(node: Any, facts: Facts) -> str:  # noqa: ANN401
    if node.name not in _FILTERS:
        known = ", ".join(f"|{name}" for name in _FILTERS)
        raise _UnfitError("PG224", name=f"|{node.name}", known=known)
    if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
        raise _UnfitError("PG223", form="Filter")
    value = _number(node.node, facts)
    try:
        return _FILTERS[node.name](value)
    except ValueError:
        raise _UnfitError("PG225", expression=str(value)) from None


_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
_FILTERS: dict[str, Callable[[int], str]] = {"chinese": to_chinese}
_FORMS: dict[str, Callable[[Any, Facts], Value | Facts]] = {
    "TemplateData": _constant,  # Jinja turns a constant text into this
    "Const": _constant,
    "Name": _name,
    "Getattr": _attribute,
    "Add": _sum,
    "Sub": _difference,
    "Neg": _negative,
    "Compare": _comparison,
    "CondExpr": _condition,
    "Filter": _filtered,
}
"""The function that evaluates each form that is allowed, by the name of Jinja's node."""


def _dotted(node: Any) -> str:  # noqa: ANN401
    """Return a name as it was written: activities.main.count."""
    if hasattr(node, "attr"):
        return f"{_dotted(node.node)}.{node.attr}"
    return getattr(node, "name", "…")


def _look_up(name: str, owner: Value | Facts, whole: str) -> Value | Facts:
    if not isinstance(owner, Mapping):
        raise _UnfitError("PG224", name=whole)
    if name not in owner:
        name = NAMES_IN_EXPRESSIONS.get(name, name)
    if name not in owner:
        raise _UnknownNameError(whole, owner)
    return owner[name]


def _suggested(written: str, owner: Facts, *, chinese: bool) -> Args:
    """Return the arguments for an unknown name, *written* with dots, among the names of *owner*.

    A name is like another in either spelling; it is told in one.
    """
    *above, last = known_parts(written.split("."))
    spelt = {
        spelt_name(".".join((*above, name)), chinese=each): name
        for each in (not chinese, chinese)
        for name in owner
    }
    lasts = {each.rpartition(".")[2]: name for each, name in spelt.items()}
    nearest = suggestion(last, lasts).get("nearest")
    told = {name: spelt_name(".".join((*above, name)), chinese=chinese) for name in owner}
    args = {"name": written, "known": ", ".join(told.values())}
    return args | ({"nearest": told[lasts[nearest]]} if nearest else {})


def _shown(value: Value | Facts) -> str:
    return "{…}" if isinstance(value, Mapping) else str(value)
