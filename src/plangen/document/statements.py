"""The statements of a template, and where a statement or expression begins that never ends.

Jinja2 notices a missing end at the end of the file, or at the next statement that does not fit. The
place to mend is where the statement or expression begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jinja2 import TemplateSyntaxError

from plangen import limits
from plangen.document.allowed import STATEMENTS
from plangen.document.meter import Counted
from plangen.findings import Finding, suggestion
from plangen.patterns import regex
from plangen.source.text import SourceText
from plangen.values import Struct

_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_QUOTES = ("'", '"')
_ENDS = ("\n", "}}", "%}")
_ENDING = "end"
_WITH_END = frozenset({"autoescape", "block", "call", "filter", "for", "if", "macro", "with"})
_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
_NUMBERS = ("integer", "float")
_MOST_INSIDE = 1000  # tokens of one expression
_NO_CODE = frozenset({"data", "whitespace", "comment", "comment_end"})
_RAW = "raw"
_BLOCK = regex(r"\{%[-+]?\s*block\s+(\w+)")
_UNKNOWN = regex(r"unknown tag '(\w+)'")
_AT_OFFSET = regex(r" at \d+$")
_NOT_CLOSED = "innermost block that needs to be closed"
# Text that stands in no expression: an end tag, an element without content, another {{, or a line
# that begins with a tag. The expression's end was then forgotten before it.
_HTML = regex(r"</|/>|\{[{%#]|\n[ \t]*<")


class TemplateToken(Struct, frozen=True):
    """What Jinja2's lexer sees in ``text[start:end]``; *kind* is the lexer's name for it."""

    kind: str
    start: int
    end: int

    @property
    def is_code(self) -> bool:
        """Whether it counts as code: neither HTML nor blanks; a comment counts once."""
        return self.kind not in _NO_CODE


class Statement(Struct, frozen=True):
    """A statement ``{% … %}`` with its first *word*; *has_end* if an end… statement closes it."""

    word: str
    start: int
    end: int
    has_end: bool

    @property
    def deepens_by(self) -> int:
        """How many more statements are open behind it: 1, 0, or -1 if it closes one."""
        return self.has_end - self.word.startswith(_ENDING)


def statements(source: SourceText, tokens: Sequence[TemplateToken]) -> Iterator[Statement]:
    """Yield the statements of a template, in order."""
    start, word, is_assignment, depth = -1, "", False, 0
    for token in tokens:
        text = source.text[token.start : token.end]
        match token.kind:
            case "block_begin":
                start, word, is_assignment, depth = token.start, "", False, 0
            case "name" if not word:
                word = text
            case "operator" if start >= 0:
                depth += _BRACKETS.get(text, 0)
                is_assignment |= text == "=" and not depth
            case "block_end":
                has_end = word in _WITH_END or (word == "set" and not is_assignment)
                yield Statement(word, start, token.end, has_end)
                start = -1


def block_names(source: SourceText, tokens: Sequence[TemplateToken]) -> Iterator[str]:
    """Yield the names of the blocks of a template."""
    for each in statements(source, tokens):
        if found := _BLOCK.match(source.text, each.start):
            yield found[1]


def outside(source: SourceText, tokens: Sequence[TemplateToken]) -> Iterator[tuple[int, int]]:
    """Yield the extents of the text that stands inside no statement with an end."""
    at, depth = 0, 0
    for each in statements(source, tokens):
        if not depth:
            yield at, each.start
        depth += each.deepens_by
        at = each.end
    yield at, len(source.text)


def endless(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    """Return a finding about a part without end, such as an expression, or None."""
    begun = _begun(tokens)
    if begun is None:
        return None
    if found := _open_text(source, tokens, begun):
        return found
    if begun.kind == "raw_begin":
        return _not_closed(source, begun, *_words(_RAW))
    text = source.text[begun.start : begun.end][:2]
    return _not_closed(source, begun, text, _CLOSINGS[text])


def too_much(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    """Return the finding about *tokens* if they are more code than a template may have.

    Mostly an expression without end has swallowed the rest of the template, and is told.
    """
    if sum(token.is_code for token in tokens) <= limits.TEMPLATE_TOKENS:
        return None
    begun = _begun(tokens)
    if begun and sum(1 for _ in _inside(tokens, begun)) > _MOST_INSIDE:
        return endless(source, tokens)
    args: dict[str, str | int] = {
        "counted": Counted.TOKENS.value,
        "limit": limits.TEMPLATE_TOKENS,
    }
    return source.finding("PG447", tokens[-1].start, tokens[-1].end, args)


def overdone(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    """Return a finding about statements or brackets in too many others, or too long a number.

    Jinja2 and Python would go as deep as they can, and then tell no line.
    """
    return _too_deep(source, tokens) or _overdone_code(source, tokens)


def _too_deep(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    depth = 0
    for each in statements(source, tokens):
        depth += each.deepens_by
        if depth > limits.NESTED_STATEMENTS:
            return source.finding("PG402", each.start, each.end, {"detail": "nesting"})
    return None


def _overdone_code(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    """Return a finding about brackets in too many others, or about too long a number."""
    depth = 0
    for token in tokens:
        if token.kind == "operator":
            depth += _BRACKETS.get(source.text[token.start : token.end], 0)
        elif token.kind.endswith("_begin"):
            depth = 0
        is_long = token.kind in _NUMBERS and token.end - token.start > limits.NUMBER_DIGITS + 1
        if is_long or depth > limits.NESTED_BRACKETS:
            detail = "number" if is_long else "nesting"
            return source.finding("PG402", token.start, token.end, {"detail": detail})
    return None


def unread(
    source: SourceText, tokens: Sequence[TemplateToken], error: TemplateSyntaxError
) -> Finding:
    """Return the finding about the text behind *tokens*, which Jinja2's lexer cannot read."""
    at = tokens[-1].end if tokens else 0
    begun = _begun(tokens)
    if begun is not None:
        inside = "".join(_text(source, each) for each in _inside(tokens, begun))
        is_endless = begun.kind in {"comment_begin", "raw_begin"} or _HTML.search(inside)
        found = endless(source, tokens) if is_endless else _open_text(source, tokens, begun)
        if found:
            return found
    if (mark := source.text[at : at + 1]) in _QUOTES:
        return source.finding("PG444", at, at + 1, {"opening": mark, "closing": mark})
    return source.finding("PG402", at, at + 1, {"detail": _AT_OFFSET.sub("", str(error.message))})


def unparsed(
    source: SourceText, tokens: Sequence[TemplateToken], error: TemplateSyntaxError
) -> Finding:
    """Return the finding about *tokens* of which Jinja2's parser can make no template."""
    message = str(error.message)
    if unknown := _UNKNOWN.search(message):
        word = unknown[1]
        if not word.startswith(_ENDING) and word not in STATEMENTS:
            return named(source, error.lineno, "PG440", word, **suggestion(word, STATEMENTS))
    if (unknown or _NOT_CLOSED in message) and (found := _misfit(source, tokens)):
        return found
    start, end = source.extent_of_line(error.lineno)
    return source.finding("PG402", start, end, {"detail": message})


def named(source: SourceText, line: int, code: str, name: str, **args: str) -> Finding:
    """Return a finding about *name* in a line: at its place, or at the line if that is unsure."""
    start, end = source.extent_of_line(line)
    found = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", source.text[start:end]))
    if name and len(found) == 1:
        start, end = start + found[0].start(), start + found[0].end()
    return source.finding(code, start, end, {"name": name, **args})


def _begun(tokens: Sequence[TemplateToken]) -> TemplateToken | None:
    """Return the token that begins a part without end: only the last part can have none."""
    for token in reversed(tokens):
        if token.kind.endswith("_end"):
            return None
        if token.kind.endswith("_begin"):
            return token
    return None


def _inside(tokens: Sequence[TemplateToken], begun: TemplateToken) -> Iterator[TemplateToken]:
    return (each for each in tokens if each.start >= begun.end)


def _text(source: SourceText, token: TemplateToken) -> str:
    return "" if token.kind == "string" else source.text[token.start : token.end]


def _open_text(
    source: SourceText, tokens: Sequence[TemplateToken], begun: TemplateToken
) -> Finding | None:
    """Return a finding about the quote that swallows the end of the expression or the line.

    Behind HTML there is none: the quotes are HTML's then, and the end is missing before it.
    """
    before = ("", "")  # each sign of HTML stands in three tokens at most
    for each in _inside(tokens, begun):
        text = source.text[each.start : each.end]
        if each.kind != "string":
            if _HTML.search("".join((*before, text))):
                return None
            before = (before[1], text)
        elif any(end in text for end in _ENDS):
            args = {"opening": text[0], "closing": text[0]}
            return source.finding("PG444", each.start, each.start + 1, args)
    return None


def _misfit(source: SourceText, tokens: Sequence[TemplateToken]) -> Finding | None:
    """Return a finding about a statement without end, or the first end without statement."""
    still_open: list[Statement] = []
    for each in statements(source, tokens):
        if each.has_end:
            still_open.append(each)
        elif each.word.startswith(_ENDING):
            words = [f"{_ENDING}{opened.word}" for opened in still_open]
            if each.word not in words:
                args = {"closing": f"{{% {each.word} %}}"}
                if still_open:
                    args["opening"] = _words(still_open[-1].word)[0]
                return source.finding("PG445", each.start, each.end, args)
            if words[-1] != each.word:
                break
            still_open.pop()
    if not still_open:
        return None
    return _not_closed(source, still_open[-1], *_words(still_open[-1].word))


def _words(word: str) -> tuple[str, str]:
    return f"{{% {word} %}}", f"{{% {_ENDING}{word} %}}"


def _not_closed(
    source: SourceText, at: TemplateToken | Statement, opening: str, closing: str
) -> Finding:
    args = {"opening": opening, "closing": closing}
    return source.finding("PG444", at.start, at.end, args)
