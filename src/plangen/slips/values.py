"""Slips in the value of a field: quotation marks, brackets, colons, commas, backslashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from plangen.findings import shortened
from plangen.slips.guesses import guess
from plangen.slips.levels import TEXT, Level, known_keys
from plangen.slips.lines import BLANK, TypedLine
from plangen.slips.slip import Change, Slip
from plangen.source.comments import may_be_words

_QUOTED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
_CLOSING = {"[": "]", "{": "}"}
_WIDE = dict(zip("【】［］〔〕｛｝", "[][][]{}", strict=True))
_SPECIAL = re.compile(
    r"[%@`]|[&!](?=\S*[^\x00-\x7f\s])|\*(?=[ ]|\S*[^\x00-\x7f\s]|\S+[ ]+[^\s#])"
    r"|[|>](?![-+0-9]*(?:[ \t]+#|[ \t]*$))|[-?](?=[ ])|,"
)
_COLON = re.compile(r":(?:[ \t]+|$)")
_ESCAPE = re.compile(
    r"\\(?:[0abtnvfre\"/\\N_LP \t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})"
)
_PATH = re.compile(r"[A-Za-z]:\\(?!\\)")
_HAN = re.compile(r"[\u3400-\u9fff，。；：、（）《》“”]")
_COMMA = re.compile(rf"{BLANK}*(?P<mark>[，、；]){BLANK}*")
_ENDS = re.compile(r"[,\]}]")
_CURLY = re.compile("[“”‘’]")
_CURLY_ENDS = "”’"
_CURLY_WHOLE = re.compile(r"“(?P<text>[^“”]*)”$")
_CURLY_IN_BRACKETS = re.compile(r"(?<=[\[{,:])[ ]*“(?P<text>[^“”]*)”(?=[ ]*[,\]}])")
_FLOW_KEY = re.compile(
    rf"[{{,，、；]{BLANK}*(?P<key>[^\s:：,，、；{{}}\[\]]+?)(?P<colon>{BLANK}*[:：]{BLANK}*)"
)
_NO_TEXTS = frozenset(
    {
        "period", "number_in", "header", "date", "serial", "seal", "columns", "tables", "total",
        "detached", "landscape", "preprinted", "own_page", "width", "file", "organization",
    }
)  # fmt: skip
"""The fields whose values never hold quotation marks."""
_OF_NAMES = frozenset({"columns", "tables", "total"})
"""The lists of names: no mark of a text can stand in them."""


def quoted(text: str) -> str:
    """Return *text* in YAML's single quotes."""
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True)
class Value:
    """The value of a field, or an entry, in its file; *level* is what should stand there.

    *english* is the name of its field, *below* are the lines that follow, *names* the names of
    columns and tables that the file has.
    """

    line: TypedLine
    below: Sequence[TypedLine]
    level: Level
    english: str = ""
    names: Container[str] = frozenset()

    @property
    def content(self) -> str:
        """The value as it is typed in its line, without a comment."""
        return self.line.content

    @property
    def start(self) -> int:
        """Its offset in the file."""
        return self.line.value_at

    @property
    def end(self) -> int:
        """The offset behind its last character in the line."""
        return self.start + len(self.content)

    @property
    def in_curly_quotes(self) -> tuple[Change, ...]:
        """The changes that take away “ ” around the value, or around values in its brackets."""
        pattern = _CURLY_IN_BRACKETS if self.content[:1] in _CLOSING else _CURLY_WHOLE
        found = pattern.finditer(self.content)
        marks = (at for each in found for at in (each.start("text") - 1, each.end("text")))
        return tuple((self.start + at, self.start + at + 1, "") for at in marks)

    def slips(self) -> Iterator[Slip]:
        """Yield the slips of the value."""
        first = self.content[:1]
        if first in _QUOTED:
            yield from self._of_quotes(first)
        elif first in _CLOSING and not self.content.startswith("{{"):
            yield from self._of_brackets(first)
        elif first in _WIDE and self.level != TEXT:
            yield from self._of_wide_brackets()
        elif self.english in _NO_TEXTS and _CURLY.search(self.content):
            yield from self._of_curly_quotes()
        elif self.content:
            yield from self._of_plain_text()

    def goes_on_for(self) -> int:
        """Return how many of the lines below belong to the value."""
        first = self.content[:1]
        if first in _QUOTED and not _QUOTED[first].match(self.line.value):
            return self._lines_to(lambda text: first in text) or 0
        if first in _CLOSING and not _is_closed(self.line.value):
            return self._lines_to(lambda text: _CLOSING[first] in text) or 0
        return 0

    def _lines_to(self, is_end: Callable[[str], bool]) -> int | None:
        """Return the number of lines below to the one where the value ends.

        None if a field or an entry of the plan begins before.
        """
        for number, line in enumerate(self.below, 1):
            if line.is_structure and (line.is_known or not line.key) and "{" not in line.value:
                return None
            if is_end(line.dash + line.gap + line.key + line.colon + line.value):
                return number
        return None

    # Quotation marks ------------------------------------------------------------------------

    def _of_quotes(self, quote: str) -> Iterator[Slip]:
        found = _QUOTED[quote].match(self.line.value)
        if found is None:
            if quote == '"' and self.content.endswith('"') and len(self.content) > 1:
                yield from self._of_backslashes(self.content)  # "D:\"
            elif self._lines_to(lambda text: quote in text) is None:
                at = (self.start, self.start + 1)
                # Word makes a curly quotation mark of the closing one.
                is_curly = self.content[-1] in _CURLY_ENDS and len(self.content) > 1
                changes = ((self.end - is_curly, self.end, quote),)
                yield Slip("PG126", *at, changes, {"mark": quote})
            return
        behind = self.line.value[found.end() :].strip()
        if behind and not behind.startswith("#"):
            changes = ((self.start, self.end, quoted(self.content)),)
            at = (self.start, self.start + found.end())
            yield Slip("PG127", *at, changes, {"mark": quote}, is_sure=False)
        elif quote == '"':
            yield from self._of_backslashes(found.group())

    def _of_backslashes(self, typed: str) -> Iterator[Slip]:
        """Yield the slip of a text whose backslashes stand for themselves."""
        inner = typed[1:-1]
        wrong = _wrong_backslash(inner)
        if wrong is None:
            return
        at = self.start + 1 + wrong
        changes = ((self.start, self.start + len(typed), quoted(inner)),)
        yield Slip("PG150", at, at + 1, changes)

    def _of_curly_quotes(self) -> Iterator[Slip]:
        found = [each.start() for each in _CURLY.finditer(self.content)]
        changes = tuple((self.start + at, self.start + at + 1, "") for at in found)
        at = (self.start + found[0], self.start + found[-1] + 1)
        yield Slip("PG149", *at, changes)

    def _of_wide_brackets(self) -> Iterator[Slip]:
        """Yield the slips of full-width brackets around a list, or around fields."""
        found = [(self.start + at, mark) for at, mark in enumerate(self.content) if mark in _WIDE]
        changes = tuple((at, at + 1, _WIDE[mark]) for at, mark in found)
        at, mark = found[0]
        yield Slip("PG153", at, at + 1, changes, {"typed": mark, "meant": _WIDE[mark]})

    # Brackets -------------------------------------------------------------------------------

    def _of_brackets(self, bracket: str) -> Iterator[Slip]:
        if not _is_closed(self.content):
            if cut := self._cut_by_comment():
                yield cut
            elif self._lines_to(lambda text: _CLOSING[bracket] in text) is None:
                changes = ((self.end, self.end, _CLOSING[bracket]),)
                at = (self.start, self.start + 1)
                yield Slip("PG131", *at, changes, {"mark": bracket}, self.level.is_list)
                yield from self._inside_brackets(bracket)
            return
        if not self.content.endswith(_CLOSING[bracket]):
            changes = ((self.start, self.end, quoted(self.content)),)
            at = (self.start, self.start + 1)
            yield Slip("PG128", *at, changes, {"mark": bracket}, self.level == TEXT)
            return
        yield from self._inside_brackets(bracket)

    def _cut_by_comment(self) -> Slip | None:
        """Return the slip of a comment that was meant as words, and holds the closing bracket."""
        typed = self.line.value
        at = _behind_blanks(typed, len(self.content))
        if not _is_closed(typed.replace("#", " ")) or not may_be_words(typed[at:]):
            return None
        first = max(typed.rfind(mark, 0, at) + len(mark) for mark in ("[", "{", ",", ": "))
        first = _behind_blanks(typed, first)
        end = _ENDS.search(typed, at)
        last = len(typed[: end.start() if end else len(typed)].rstrip())
        changes = ((self.start + first, self.start + last, quoted(typed[first:last])),)
        place = (self.start + at, self.start + len(typed.rstrip()))
        args = {"text": shortened(typed[at:].rstrip())}
        return Slip("PG162", *place, changes, args, is_sure=False)

    def _inside_brackets(self, bracket: str) -> Iterator[Slip]:
        if self.english in _NO_TEXTS and _CURLY.search(self.content):
            yield from self._of_curly_quotes()
        if bracket == "[" and self.english in _OF_NAMES:
            yield from self._commas_of_names()
        elif bracket == "{":
            yield from self._commas_of_fields()

    def _commas_of_names(self) -> Iterator[Slip]:
        """Yield the slips of the commas in a list of names, as one."""
        found = list(_COMMA.finditer(self.content))
        parts = re.split(rf"{BLANK}*[,，、；\[\]]{BLANK}*", self.content)
        is_known = all(part in self.names for part in parts if part and "{" not in part)
        if found and (is_known or any(each["mark"] == "，" for each in found)):
            yield self._commas(found)

    def _commas_of_fields(self) -> Iterator[Slip]:
        """Yield the slips of the commas and colons between the fields in braces."""
        found = list(_FLOW_KEY.finditer(self.content))
        keys = [each for each in found if self._is_field(each["key"].strip("\"'"))]
        yield from self._guesses(found, keys)
        commas = [
            comma
            for each in keys
            if (comma := _COMMA.match(self.content, _blanks_before(self.content, each.start())))
        ]
        if commas:
            yield self._commas(commas)
        for each in keys:
            colon = each["colon"].strip()
            at, end = self.start + each.start("colon"), self.start + each.end("colon")
            args = {"key": each["key"]}
            if colon == "：":
                yield Slip("PG124", at, at + 1, ((at, end, ": "),), args)
            elif each["colon"] == ":" and self.content[each.end() : each.end() + 1] not in "\"'":
                yield Slip("PG125", at, at + 1, ((at, end, ": "),), args)

    def _guesses(
        self, found: Sequence[re.Match[str]], known: Sequence[re.Match[str]]
    ) -> Iterator[Slip]:
        """Yield the slips of the fields that are called by other names."""
        model = self.level.model
        if model is None:
            return
        present = {self.level.english(each["key"]) for each in known}
        for each in found:
            if each in known or not (other := guess(model, each["key"], present)):
                continue
            at = (self.start + each.start("key"), self.start + each.end("key"))
            args = {"key": each["key"], "meant": other.spelt}
            yield Slip("PG136", *at, ((*at, other.spelt),), args)

    def _is_field(self, word: str) -> bool:
        if self.level.model is None:
            return word in known_keys()
        return bool(self.level.english(word)) or word in self.names

    def _commas(self, found: Sequence[re.Match[str]]) -> Slip:
        spans = [(self.start + each.start(), self.start + each.end()) for each in found]
        mark = self.start + found[0].start("mark")
        changes = tuple((*span, ", ") for span in spans)
        return Slip("PG147", mark, mark + 1, changes, {"comma": found[0]["mark"]})

    # Texts without quotes -------------------------------------------------------------------

    def _of_plain_text(self) -> Iterator[Slip]:
        if self.content.startswith("{{"):
            changes = ((self.start, self.end, quoted(self.content)),)
            yield Slip("PG129", self.start, self.start + 2, changes)
        elif special := _SPECIAL.match(self.content):
            changes = ((self.start, self.end, quoted(self.content)),)
            args = {"mark": special.group()}
            yield Slip("PG128", self.start, self.start + 1, changes, args, self.level == TEXT)
        elif _COLON.search(self.content):
            yield from self._of_colons()

    def _of_colons(self) -> Iterator[Slip]:
        """Yield the slip of the colons in a text, which YAML takes for those of fields."""
        found = list(_COLON.finditer(self.content))
        is_chinese = all(_HAN.match(self.content, each.start() - 1) for each in found)
        if is_chinese:
            changes = tuple(
                (self.start + each.start(), self.start + each.end(), "：") for each in found
            )
        else:
            changes = ((self.start, self.end, quoted(self.content)),)
        first = found[0]
        at = self.start + first.start()
        is_last = first.end() == len(self.content)
        # Behind a heading a colon may as well be too much, or a text may be missing.
        is_sure = not (is_last and self.english in {"title", "caption", "name"})
        yield Slip("PG148" if is_last else "PG132", at, at + 1, changes, is_sure=is_sure)


def entry_value(line: TypedLine) -> TypedLine:
    """Return the line of an entry with all behind its dash as its value."""
    text = line.key + line.colon + line.value
    return replace(line, key="", colon="", value=text)


def _wrong_backslash(inner: str) -> int | None:
    """Return where a backslash stands that is no escape, or begins the path of a file; or None."""
    at = 0
    path = _PATH.search(inner)
    while (at := inner.find("\\", at)) >= 0:
        if path or not (found := _ESCAPE.match(inner, at)):
            return at
        at = found.end()
    return None


def _is_closed(text: str) -> bool:
    """Return whether the brackets that *text* begins with are closed in it."""
    depth = 0
    for each in re.finditer(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[\[\]{}]", text):
        mark = each.group()
        depth += (mark in _CLOSING) - (mark in _CLOSING.values())
        if depth == 0 and mark in _CLOSING.values():
            return True
    return False


def _behind_blanks(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip(" \t"))


def _blanks_before(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in " \t\u3000\u00a0":
        at -= 1
    return at
