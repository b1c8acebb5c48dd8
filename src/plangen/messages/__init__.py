"""All that plangen says to a person, in Chinese and English: ``phrasebook`` opens the book.

The texts of a code are one entry in the file of its family (``codes.py`` lists the files); the
sentences of the program besides findings are in ``talk/``. Content rules bring their own messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from plangen.findings import CALLED_AT, Args, Finding
from plangen.messages.filling import filled, placeholders
from plangen.messages.foreign import in_chinese, in_english
from plangen.messages.message import Entry, Language, Message, Pair
from plangen.messages.talk import TALK
from plangen.values import Struct, field

__all__ = ["Entry", "Language", "Message", "Pair", "Phrasebook", "phrasebook", "placeholders"]

_MOST_LINES = 10  # that a sentence names


class Phrasebook(Struct, frozen=True, dict=True):
    """Everything that plangen says in one language; *rules* are the entries of content rules."""

    language: Language
    talk: Mapping[str, str]
    rules: Mapping[str, Entry] = field(default_factory=dict)

    @cached_property
    def codes(self) -> Mapping[str, Entry]:
        """All codes in their order; help pages and plans without findings need none of them."""
        from plangen.messages.codes import CODES  # noqa: PLC0415

        return dict(sorted({**CODES, **self.rules}.items()))

    def message(self, code: str) -> Message:
        """Return the texts of *code*."""
        return self.codes[code].of(self.language)

    def sentence(self, finding: Finding) -> str:
        """Return the sentence of a finding."""
        args = self._worded(finding)
        told = self.message(finding.code).told(args, is_chinese=finding.is_chinese)
        if CALLED_AT in args:
            return self.say("finding.called", sentence=told, lines=args[CALLED_AT])
        return told

    def hint(self, finding: Finding) -> str:
        """Return the advice about a finding, or an empty text."""
        args = self._worded(finding)
        return self.message(finding.code).hint(args, is_chinese=finding.is_chinese)

    def _worded(self, finding: Finding) -> Args:
        """Return the arguments of a finding, those that are symbols (EACCES) in words.

        If it is about several places, ``count`` says how many, and ``lines`` on which lines.
        """
        args = {name: self.word(name, each) for name, each in finding.args.items()}
        return {**self._places(finding), **args} if finding.also else args

    def word(self, name: str, value: str | int) -> str | int:
        """Return the argument *name* in words: a symbol, or in Chinese what a library says."""
        said = self.talk.get(f"{name}.{value}")
        if said is not None or not isinstance(value, str):
            return value if said is None else said
        return in_chinese(name, value) if self.language is Language.ZH else in_english(name, value)

    def _places(self, finding: Finding) -> Args:
        places = (finding.place, *finding.also)
        lines = list(dict.fromkeys(str(place.line) for place in places))
        shown = self.say("finding.comma").join(lines[:_MOST_LINES])
        more = "…" if len(lines) > _MOST_LINES else ""
        return {"count": len(places), "lines": shown + more}

    def say(self, key: str, **args: str | int) -> str:
        """Return the sentence *key* of the program's talk, filled with *args*."""
        return filled(self.talk[key], args)


def phrasebook(language: Language, rules: Mapping[str, Entry] | None = None) -> Phrasebook:
    """Return the phrasebook of *language*; *rules* adds the entries of content rules."""
    talk = {key: text.of(language) for key, text in TALK.items()}
    return Phrasebook(language, talk, rules or {})
