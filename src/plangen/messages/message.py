"""The classes of messages: a text in both languages, the texts of a code, and its entry."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from plangen.findings import Args, Fixing, Severity
from plangen.messages.filling import filled, placeholders
from plangen.values import Struct, replace


class Language(StrEnum):
    """A language that plangen speaks."""

    ZH = "zh"
    EN = "en"


class Pair(NamedTuple):
    """One text in Chinese and in English."""

    zh: str
    en: str

    def of(self, language: Language) -> str:
        """Return the text in *language*."""
        return self.zh if language is Language.ZH else self.en


_UNTITLED = Pair("", "")


class Message(Struct, frozen=True, kw_only=True):
    """The texts of a code in one language.

    *sentence* and *hints* are format strings over the finding's arguments (filling.py); the first
    hint whose arguments are all there is used. *several* takes the place of *sentence* where a
    finding is about more than one place: its argument ``count`` says about how many. *wrong* and
    *right* are pieces of a file, or empty.
    """

    title: str
    sentence: str
    several: str = ""
    hints: tuple[str, ...] = ()
    explanation: str
    wrong: str = ""
    right: str = ""

    def told(self, args: Args, *, is_chinese: bool = False) -> str:
        """Return the sentence of a finding, with the Chinese names of fields if *is_chinese*."""
        is_many = self.several and int(args.get("count", 1)) > 1
        return filled(self.several if is_many else self.sentence, args, is_chinese=is_chinese)

    def hint(self, args: Args, *, is_chinese: bool = False) -> str:
        """Return the first hint whose arguments *args* has, filled; or an empty text."""
        for hint in self.hints:
            if placeholders(hint) <= args.keys():
                return filled(hint, args, is_chinese=is_chinese)
        return ""


class Entry(Struct, frozen=True, kw_only=True):
    """A code in the book: its texts in both languages, and the title of its family.

    *severity* is that of a content rule; *fixing* tells which of its findings can be mended.
    """

    zh: Message
    en: Message
    family: Pair = _UNTITLED
    severity: Severity | None = None
    fixing: Fixing = Fixing.NONE

    def of(self, language: Language) -> Message:
        """Return the texts of the code in *language*."""
        return self.zh if language is Language.ZH else self.en


def both(
    *, zh: Message, en: Message, wrong: str = "", right: str = "", fixing: Fixing = Fixing.NONE
) -> Entry:
    """Return an entry whose messages show the same pieces of a file in both languages.

    A piece of several lines may stand between triple quotes, set in as deep as its first line.
    """
    wrong, right = _piece(wrong), _piece(right)
    zh, en = (replace(each, wrong=wrong, right=right) for each in (zh, en))
    return Entry(zh=zh, en=en, fixing=fixing)


def _piece(text: str) -> str:
    if not text.startswith("\n"):
        return text
    lines = text.split("\n")[1:-1]
    margin = len(lines[0]) - len(lines[0].lstrip())
    return "\n".join(line[margin:] for line in lines)


def family(title: Pair, **entries: Entry) -> dict[str, Entry]:
    """Return entries by their codes, all with the *title* of their family."""
    return {code: replace(entry, family=title) for code, entry in entries.items()}
