"""Slips in the value of a field: quotation marks, brackets, colons, commas, backslashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from functools import cached_property

from plangen.findings import shortened
from plangen.patterns import regex
from plangen.slips.guesses import guess
from plangen.slips.levels import TEXT, Level, known_keys
from plangen.slips.lines import BLANK, BLANKS, TypedLine
from plangen.slips.slip import OTHER_NAME, Slip
from plangen.source.characters import NO_BLANK
from plangen.source.comments import may_be_words
from plangen.source.cut_lines import header_slip
from plangen.source.edits import Change
from plangen.source.scalars import single_quoted
from plangen.source.text import SourceText
from plangen.values import Struct, replace

_QUOTED = {
    '"': regex(r'"(?:[^"\\]|\\.)*"', re.DOTALL),
    "'": regex(r"'(?:[^']|'')*'"),
}
_CLOSING = {"[": "]", "{": "}"}
_WIDE = dict(zip("【】［］〔〕｛｝", "[][][]{}", strict=True))
_SPECIAL = regex(
    r"[%@`]|[&!](?=\S*[^\x00-\x7f\s])|\*(?=[ ]|\S*[^\x00-\x7f\s]|\S+[ ]+[^\s#])"
    r"|[|>](?![-+0-9]*(?:[ \t]+#|[ \t]*$))|[-?](?=[ ])|,"
)
_COLON = regex(r":(?:[ \t]+|$)")
_ESCAPE = regex(r"\\(?:[0abtnvfre\"/\\N_LP \t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_PATH = regex(r"(?<![A-Za-z])[A-Za-z]:\\(?!\\)")
_HAN = regex(r"[\u3400-\u9fff，。；：、（）《》“”]")
_COMMA = regex(rf"(?:(?<!{BLANK}){BLANK}+)?(?P<mark>[，、；]){BLANK}*", needs="，、；")
_LAST_WORD = regex(r"[^\s、，,；;。]+$")
MOST_LINES = 200
"""Of one value; what is longer was never closed."""
_LONGEST_WORD = 60  # characters, more than any field has
_PARTING = regex(rf"[,，、；\[\]]|(?<![:：]){BLANK}+")
_ONE_BLANK = regex(BLANK)
_ENDS = regex(r"[,\]}]")
_LONGEST = 2000  # characters of a line whose brackets are counted
_GAP = regex(r"(?<=[^\s\[:：])(?P<mark>[ ])[ ]*(?=[^\s\]])")
_CURLY = regex("[“”‘’]")
_CURLY_ENDS = "”’"
_CURLY_WHOLE = regex(r"“(?P<text>[^“”]*)”$")
_CURLY_IN_BRACKETS = regex(r"(?<=[\[{,:])[ ]*“(?P<text>[^“”]*)”(?=[ ]*[,\]}])")
_FLOW_KEY = regex(
    rf"[{{,，、；]{BLANK}{{0,8}}(?P<key>[^\s{NO_BLANK}:：,，、；{{}}\[\]]{{1,20}})(?P<colon>{BLANK}{{0,8}}[:：]{BLANK}*)"
)
_NO_TEXTS = frozenset(
    {
        "period", "number_in", "header", "date", "serial", "seal", "columns", "tables", "total",
        "detached", "landscape", "preprinted", "own_page", "width", "file", "numbered", "run_in",
        "numbering", "merge", "listed",
    }
)  # fmt: skip
"""The fields whose values never hold quotation marks."""
_OF_NAMES = frozenset({"columns", "tables", "total", "merge"})
"""The lists of names: no mark of a text can stand in them."""


class Value(Struct, frozen=True, dict=True):
    """The value of a field, or an entry, in its file; *level* is what should stand there.

    *english* is the name of its field, *below* are the lines that follow, *names* the names of
    columns and tables that the file has, which *is_chinese* where most of its keys are.
    """

    line: TypedLine
    below: Sequence[TypedLine]
    level: Level
    english: str = ""
    names: Container[str] = frozenset()
    is_chinese: bool = False

    @cached_property
    def content(self) -> str:
        """The value as it is typed in its line, without a comment."""
        return self.line.content

    @property
    def is_plain(self) -> bool:
        """Whether it is a text without quotes and brackets."""
        return self.content[:1] not in {"", *_QUOTED, *_CLOSING, "|", ">"}

    @cached_property
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
        elif self._has_curly_quotes():
            yield from self._of_curly_quotes()
        elif self.content:
            yield from self._of_plain_text()

    def _has_curly_quotes(self) -> bool:
        """Return whether “ ” stand where no quotation marks can belong to the value."""
        if self.english == "organization":  # “春雨”图书馆 is a name
            return _CURLY_WHOLE.match(self.content) is not None
        return self.english in _NO_TEXTS and _CURLY.search(self.content) is not None

    def goes_on_for(self) -> int:
        """Return how many of the lines below belong to the value."""
        first = self.content[:1]
        if first in _QUOTED and not _QUOTED[first].match(self.line.value):
            return self._lines_to(lambda text: first in text) or 0
        if first in _CLOSING and not _is_closed(self.line.value):
            return self._lines_to(lambda text: _CLOSING[first] in text) or 0
        return 0

    def _end_of_lines(self) -> int:
        """Return the offset behind the last line that is set in deeper than the field."""
        end = self.end
        for line in self.below:
            if line.width <= self.line.width or _begins_anew(line):
                break
            end = line.end - len(line.value) + len(line.value.rstrip())
        return end

    def _lines_to(self, is_end: Callable[[str], bool]) -> int | None:
        """Return the number of lines below to the one where the value ends.

        None if a field or an entry of the plan begins before.
        """
        for number, line in enumerate(self.below, 1):
            if _begins_anew(line):
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
                end = self._end_of_lines()
                changes = ((end - is_curly, end, quote),)
                yield Slip("PG126", *at, changes, {"mark": quote})
            return
        behind = self.line.value[found.end() :].strip()
        if behind and not behind.startswith("#"):
            changes = ((self.start, self.end, single_quoted(self.content)),)
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
        changes = ((self.start, self.start + len(typed), single_quoted(inner)),)
        is_sure = any(not _ESCAPE.match(inner, each) for each in _backslashes(inner))
        yield Slip("PG150", at, at + 1, changes, is_sure=is_sure)

    def _of_curly_quotes(self) -> Iterator[Slip]:
        found = [each.start() for each in _CURLY.finditer(self.content)]
        changes = tuple((self.start + at, self.start + at + 1, "") for at in found)
        at = (self.start + found[0], self.start + found[-1] + 1)
        yield Slip("PG149", *at, changes)

    def _of_wide_brackets(self) -> Iterator[Slip]:
        """Yield the slips of full-width brackets around a list, or around fields."""
        found = [(self.start + at, mark) for at, mark in enumerate(self.content) if mark in _WIDE]
        changes = [(at, at + 1, _WIDE[mark]) for at, mark in found]
        if self.english in _OF_NAMES:
            commas = _COMMA.finditer(self.content)
            changes += [
                (self.start + each.start(), self.start + each.end(), ", ") for each in commas
            ]
        at, mark = found[0]
        yield Slip("PG153", at, at + 1, tuple(changes), {"typed": mark, "meant": _WIDE[mark]})

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
        if self.content.endswith((f"{_CLOSING[bracket]},", f"{_CLOSING[bracket]}，")):
            at = (self.end - 1, self.end)
            yield Slip("PG154", *at, ((*at, ""),), {"mark": self.content[-1]})
        elif not self.content.endswith(_CLOSING[bracket]):
            changes = ((self.start, self.end, single_quoted(self.content)),)
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
        changes = ((self.start + first, self.start + last, single_quoted(typed[first:last])),)
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
        if not found and "," not in self.content:
            found = list(_GAP.finditer(self.content))
        parts = _PARTING.split(self.content)
        bare = [part.strip(BLANKS).strip("\"'“”") for part in parts]
        is_known = all(part in self.names for part in bare if part and not set(part) & set("{}"))
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
        places = {each.start() for each in known}
        for each in found:
            if each.start() in places or not (
                other := guess(model, each["key"], present, chinese=self.is_chinese)
            ):
                continue
            at = (self.start + each.start("key"), self.start + each.end("key"))
            args = {"key": each["key"], "meant": other.spelt}
            yield Slip(OTHER_NAME, *at, ((*at, other.spelt),), args)

    def _is_field(self, word: str) -> bool:
        if self.level.model is None:
            return word in known_keys()
        return bool(self.level.english(word)) or word in self.names

    def _commas(self, found: Sequence[re.Match[str]]) -> Slip:
        spans = [(self.start + each.start(), self.start + each.end()) for each in found]
        mark = self.start + found[0].start("mark")
        changes = tuple((*span, ", ") for span in spans)
        comma = found[0]["mark"].strip() or " "
        return Slip("PG147", mark, mark + 1, changes, {"comma": comma})

    # Texts without quotes -------------------------------------------------------------------

    def _of_plain_text(self) -> Iterator[Slip]:
        if self.content.startswith("{{"):
            changes = ((self.start, self.end, single_quoted(self.content)),)
            yield Slip("PG129", self.start, self.start + 2, changes)
        elif special := _SPECIAL.match(self.content):
            changes = ((self.start, self.end, single_quoted(self.content)),)
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
            changes = ((self.start, self.end, single_quoted(self.content)),)
        first = found[0]
        at = self.start + first.start()
        is_last = first.end() == len(self.content)
        # Behind a heading a colon may as well be too much, or a text may be missing.
        word = _LAST_WORD.search(self.content, max(0, first.start() - _LONGEST_WORD), first.start())
        is_field = word is not None and (word.group() in known_keys() or word.group() in self.names)
        is_sure = not (is_last and self.english in {"title", "caption", "name"}) and not (
            is_field and word is not None and word.start() > 0
        )
        yield Slip("PG148" if is_last else "PG132", at, at + 1, changes, is_sure=is_sure)


def text_behind_bar(source: SourceText, line: TypedLine) -> Slip | None:
    """Return the slip of a text that stands behind ``|`` and not below it, or None."""
    found = header_slip(source, line.number)
    if found is None:
        return None
    start = line.start + found.place.column - 1
    edits = found.fix.edits if found.fix else ()
    whole = ((line.value_at, line.value_at + len(line.content), single_quoted(line.content)),)
    changes = tuple((each.start, each.end, each.text) for each in edits) or whole
    end = line.value_at + len(line.content)
    return Slip("PG161", start, end, changes, found.args, is_sure=bool(edits))


def entry_value(line: TypedLine) -> TypedLine:
    """Return the line of an entry with all behind its dash as its value."""
    text = line.key + line.colon + line.value
    return replace(line, key="", colon="", value=text)


def _backslashes(inner: str) -> Iterator[int]:
    """Yield where the backslashes stand that are not the second ones of an escape."""
    at = 0
    while (at := inner.find("\\", at)) >= 0:
        yield at
        found = _ESCAPE.match(inner, at)
        at = found.end() if found else at + 1


def _wrong_backslash(inner: str) -> int | None:
    """Return where a backslash stands that is no escape, or begins the path of a file; or None."""
    path = _PATH.search(inner)
    wrong = (at for at in _backslashes(inner) if path or not _ESCAPE.match(inner, at))
    return next(wrong, None)


def _begins_anew(line: TypedLine) -> bool:
    """Return whether a line is a field or an entry of the plan, and no part of brackets above."""
    is_structure = line.is_structure and (line.is_known or not line.key)
    text = line.value.rstrip()
    opened, closed = (sum(map(text.count, marks)) for marks in ("[{", "]}"))
    return is_structure and closed <= opened and not text.endswith(",")


def _is_closed(text: str) -> bool:
    """Return whether the brackets that *text* begins with are closed in it."""
    if len(text) > _LONGEST:
        return True
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
    """Return where the blanks before the character *at* begin."""
    while at > 0 and _ONE_BLANK.match(text, at - 1):
        at -= 1
    return at
