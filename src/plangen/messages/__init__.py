"""All that plangen says to a person, in Chinese and English: ``phrasebook`` opens the book.

The texts of a code are one entry in the file of its family (``codes.py`` lists the files); the
sentences of the program besides findings are in ``talk/``. Content rules bring their own messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plangen.findings import Args, Finding
from plangen.messages.message import Entry, Language, Message, Pair, placeholders
from plangen.messages.talk import TALK

__all__ = ["Entry", "Language", "Message", "Pair", "Phrasebook", "phrasebook", "placeholders"]


@dataclass(frozen=True)
class Phrasebook:
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
        return self.message(finding.code).sentence.format_map(self._worded(finding.args))

    def hint(self, finding: Finding) -> str:
        """Return the advice about a finding, or an empty text."""
        return self.message(finding.code).hint(self._worded(finding.args))

    def _worded(self, args: Args) -> Args:
        """Replace arguments that are symbols (EACCES) by their words."""
        return {key: self.talk.get(f"{key}.{value}", value) for key, value in args.items()}

    def say(self, key: str, **args: str | int) -> str:
        """Return the sentence *key* of the program's talk, filled with *args*."""
        return self.talk[key].format_map(args)


def phrasebook(language: Language, rules: Mapping[str, Entry] | None = None) -> Phrasebook:
    """Return the phrasebook of *language*; *rules* adds the entries of content rules."""
    talk = {key: text.of(language) for key, text in TALK.items()}
    return Phrasebook(language, talk, rules or {})
