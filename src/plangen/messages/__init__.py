"""Sentences for a person, in Chinese and English."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module

from plangen.findings import Args, Finding, Fixing, Severity


class Language(StrEnum):
    """A language that plangen speaks."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Message:
    """What a code says in one language.

    *sentence* and *hints* are format strings over the finding's arguments; of the hints, the
    first whose arguments are there is used. *wrong* and *right* are pieces of
    a file, or empty.
    """

    title: str
    sentence: str
    hints: tuple[str, ...]
    explanation: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said about a finding: a sentence, and what to do.

    Both are format strings over the finding's arguments. Of the hints, the first whose
    arguments the finding has is used.
    """

    sentence: str
    hints: tuple[str, ...] = ()

    def hint(self, args: Args) -> str:
        """Return the hint that fits, or an empty text."""
        for hint in self.hints:
            if placeholders(hint) <= set(args):
                return hint.format_map(args)
        return ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means: for ``explain``, the pages of rules, and programs that show help.

    *wrong* and *right* are pieces of a file, or empty; *severity* is that of a content rule.
    """

    title: str
    text: str
    wrong: str = ""
    right: str = ""
    severity: Severity | None = None
    fixing: Fixing = Fixing.NONE


def placeholders(text: str) -> set[str]:
    """Return the names in the braces of a format string."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@dataclass(frozen=True)
class Phrasebook:
    """Everything that plangen says in one language."""

    language: Language
    findings: Mapping[str, Wording]
    talk: Mapping[str, str]
    explanations: Mapping[str, Explanation] = field(default_factory=dict)

    def sentence(self, finding: Finding) -> str:
        """Return the sentence of a finding."""
        return self.findings[finding.code].sentence.format_map(self._worded(finding.args))

    def hint(self, finding: Finding) -> str:
        """Return what to do about a finding, or an empty text."""
        return self.findings[finding.code].hint(self._worded(finding.args))

    def _worded(self, args: Args) -> Args:
        """Replace arguments that are symbols (EACCES) by their words."""
        return {key: self.talk.get(f"{key}.{value}", value) for key, value in args.items()}

    def say(self, key: str, **args: str | int) -> str:
        """Return the sentence *key* of the program's talk, filled with *args*."""
        return self.talk[key].format_map(args)


def phrasebook(language: Language, rules: Mapping[str, Wording] | None = None) -> Phrasebook:
    """Return the phrasebook of *language*; *rules* adds the wordings of the content rules."""
    findings = import_module(f"plangen.messages.{language.value}").FINDINGS
    talk = import_module(f"plangen.messages.talk_{language.value}").TALK
    return Phrasebook(language, {**findings, **(rules or {})}, talk)


def explanations(language: Language) -> dict[str, Explanation]:
    """Return what the codes mean that are no content rules, with examples for some."""
    texts = import_module(f"plangen.messages.explained_{language.value}").EXPLAINED
    examples = import_module("plangen.messages.examples").EXAMPLES
    return {
        code: Explanation(title, text, *examples.get(code, ()))
        for code, (title, text) in texts.items()
    }
