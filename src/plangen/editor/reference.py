"""The reference of a plan's keys, as a page of the documentation, made from the models."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plangen.editor.examples import example
from plangen.editor.reference_words import PARTS, SECTIONS, WORDS
from plangen.messages import Language, Pair
from plangen.patterns import regex
from plangen.plan.columns import COLUMNS, NEVER_SUMMED
from plangen.plan.keys import NAMES_IN_EXPRESSIONS, model_in
from plangen.plan.part import english_description

_PLAIN = regex(r"(?![-?:!&*%@`|>'\"#\[\]{}])[^,\[\]{}#:\n]*(?::\S[^,\[\]{}#:\n]*)*")
"""The texts that YAML reads as they are within [ ] and { }."""


def page(language: Language) -> str:
    """Return the page of all keys, in Markdown."""
    return _Page(language).text()


class _Page:
    def __init__(self, language: Language) -> None:
        self.language = language
        self.is_chinese = language is Language.ZH

    def text(self) -> str:
        lines = [f"# {self._say('title')}", "", self._say("introduction")]
        for model, words in PARTS.items():
            lines += ["", f"## {words.title.of(self.language)}", "", words.lead.of(self.language)]
            lines += [*self._homes(model), "", *self._keys(model), *self._notes(words.notes)]
            if words.table == "columns":
                lines += ["", self._say("columns"), "", *self._columns()]
        for words in SECTIONS:
            lines += ["", f"## {words.title.of(self.language)}", "", words.lead.of(self.language)]
            if words.table == "names":
                lines += ["", *self._names()]
            lines += self._notes(words.notes)
        return "\n".join(lines) + "\n"

    def _say(self, key: str) -> str:
        return WORDS[key].of(self.language)

    def _homes(self, model: type[BaseModel]) -> Iterator[str]:
        """Yield in which keys of which parts a part stands."""
        homes = [
            self._say("home").format(key=self._code(name, info), owner=self._link(owner))
            for owner in PARTS
            for name, info in owner.model_fields.items()
            if model_in(info.annotation) is model
        ]
        if homes:
            yield ""
            yield self._say("homes").format(homes=self._say("comma").join(homes))

    def _link(self, model: type[BaseModel]) -> str:
        title = PARTS[model].title.of(self.language)
        return f"[{title}](#{title.lower().replace(' ', '-')})"

    def _code(self, name: str, info: FieldInfo) -> str:
        return f"`{info.title if self.is_chinese else name}`"

    def _keys(self, model: type[BaseModel]) -> Iterator[str]:
        """Yield the table of the keys of a part."""
        yield from self._header("key", "other", "what", "example")
        for name, info in model.model_fields.items():
            both = (f"`{name}`", f"`{info.title}`")
            examples = self._say("comma").join(
                f"`{_written(example(each, name, info, chinese=self.is_chinese))}`"
                for each in info.examples or ()
            )
            yield _row(*(both[::-1] if self.is_chinese else both), self._what(info), examples)

    def _what(self, info: FieldInfo) -> str:
        """Return what a field is, whether it must be there, and where it is described further."""
        text = str(info.description) if self.is_chinese else english_description(info)
        if info.is_required():
            text = self._say("required") + text
        inner = model_in(info.annotation)
        return text + (self._say("see").format(part=self._link(inner)) if inner else "")

    def _columns(self) -> Iterator[str]:
        """Yield the table of the known columns."""
        yield from self._header(
            "column", "column.other", "column.header", "column.sum", "column.synonyms"
        )
        for column in COLUMNS.values():
            both = (f"`{column.key}`", f"`{column.chinese}`")
            sums = self._say("no" if column.key in NEVER_SUMMED else "yes")
            printed = column.printed
            others = self._say("comma").join(printed.synonyms.split())
            spelt = both[::-1] if self.is_chinese else both
            yield _row(*spelt, printed.header, sums, others)

    def _names(self) -> Iterator[str]:
        """Yield the table of the names in expressions."""
        yield from self._header("name", "name.other")
        for chinese, english in NAMES_IN_EXPRESSIONS.items():
            both = (f"`{english}`", f"`{chinese}`")
            yield _row(*(both[::-1] if self.is_chinese else both))

    def _header(self, *keys: str) -> Iterator[str]:
        yield _row(*(self._say(key) for key in keys))
        yield _row(*("---" for _ in keys))

    def _notes(self, notes: Iterable[Pair]) -> Iterator[str]:
        for number, note in enumerate(notes):
            if number == 0:
                yield ""
            yield f"- {note.of(self.language)}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _written(value: object) -> str:
    """Return a value as YAML in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(_written(each) for each in value)}]"
    if isinstance(value, dict):
        pairs = (f"{_written(key)}: {_written(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else f'"{text}"'
