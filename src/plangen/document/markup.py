"""The HTML of a template: the code of Jinja2 is blanked in it, and every offset stays.

Jinja2's own lexer says which characters are code. It goes through any text only once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from plangen.document.statements import TemplateToken, endless, overdone, too_much, unread
from plangen.errors import TemplateError
from plangen.limits import TEMPLATE_TOKENS
from plangen.patterns import regex
from plangen.source.text import SourceText, read
from plangen.values import Struct, replace

COMPUTED = "\ufffc"
"""Stands for each character of an expression, whose value is not known yet."""

# It only reads: nothing is run, so nothing needs to be escaped.
_JINJA = Environment()  # noqa: S701
_LINE_BREAK = regex("\r\n?")
_BLANKS = regex(r"\s*")
_SPAN = regex(r"<!--|<!\[CDATA\[|<\?")
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
_PIECE = regex(rf"<[^<>]*>?|(?P<text>[^<>{COMPUTED}]+)")


class Markup(Struct, frozen=True, dict=True):
    """A template's text with its *tokens* (what Jinja2 sees) and its *html* (what XML sees).

    In *html*, expressions are COMPUTED, statements and comments of either kind are blanks. Both are
    made when they are first asked for: of the template that comes with plangen only an error asks.
    """

    source: SourceText

    @cached_property
    def tokens(self) -> tuple[TemplateToken, ...]:
        """What Jinja2 sees; raises TemplateError for code that it cannot read."""
        return tuple(_read_tokens(self.source))

    @cached_property
    def html(self) -> str:
        """What XML sees; raises TemplateError as tokens do, and for a comment without end."""
        html = "".join(_blanked(self.source.text, self.tokens))
        return _without_spans(self.source, html)

    @cached_property
    def texts(self) -> dict[str, tuple[int, int] | None]:
        """The texts between tags, with their offsets; None for a text that stands there twice."""
        found: dict[str, tuple[int, int] | None] = {}
        for piece in _PIECE.finditer(self.html):
            if text := (piece["text"] or "").strip():
                start = piece.start() + piece["text"].index(text)
                found[text] = None if text in found else (start, start + len(text))
        return found


def read_markup(path: Path) -> Markup:
    """Return the template in a file, with nothing looked into yet.

    Raises InputError for a file that cannot be read.
    """
    return markup(read(path, is_markup=True))


def markup(source: SourceText) -> Markup:
    """Return the template of a text, with nothing looked into yet."""
    # Jinja2 counts lines by LF; a finding's line and column are the same either way.
    return Markup(replace(source, text=_LINE_BREAK.sub("\n", source.text)))


def _read_tokens(source: SourceText) -> list[TemplateToken]:
    """Return what Jinja2 sees in a template's text.

    Raises TemplateError for code that it cannot read, for a part that never ends, and for
    statements in too many others.
    """
    tokens: list[TemplateToken] = []
    left = TEMPLATE_TOKENS
    try:
        for token in _tokens(source.text):
            tokens.append(token)  # those before a mistake are needed to tell it
            left -= token.is_code
            if left < 0:
                break
    except TemplateSyntaxError as error:
        raise TemplateError(unread(source, tokens, error)) from None
    if found := too_much(source, tokens):
        raise TemplateError(found)
    if found := endless(source, tokens) or overdone(source, tokens):
        raise TemplateError(found)
    return tokens


def _tokens(text: str) -> Iterator[TemplateToken]:
    at = 0
    for _, kind, value in _JINJA.lex(text):
        if not text.startswith(value, at):  # a sign such as {%- takes the blanks before it away
            found = _BLANKS.match(text, at)
            at = found.end() if found else at
        yield TemplateToken(kind, at, at + len(value))
        at += len(value)


def _blanked(text: str, tokens: Iterable[TemplateToken]) -> Iterator[str]:
    at, filler = 0, " "
    for token in tokens:
        yield text[at : token.start]
        piece = text[token.start : token.end]
        if token.kind == "variable_begin":
            filler = COMPUTED
        yield piece if token.kind == "data" else _filled(piece, filler)
        if token.kind == "variable_end":
            filler = " "
        at = token.end
    yield text[at:]


def _filled(text: str, filler: str) -> str:
    return "\n".join(filler * len(line) for line in text.split("\n"))


def _without_spans(source: SourceText, html: str) -> str:
    """Return *html* with comments, CDATA and processing instructions as blanks."""
    pieces, at = [], 0
    while found := _SPAN.search(html, at):
        closing = _ENDS[found.group()]
        end = html.find(closing, found.end())
        if end < 0:
            args = {"opening": found.group(), "closing": closing}
            raise TemplateError(source.finding("PG444", *found.span(), args))
        end += len(closing)
        pieces += [html[at : found.start()], _filled(html[found.start() : end], " ")]
        at = end
    return "".join((*pieces, html[at:]))
