"""The remarks about a plan that was made from another one, in words."""

from __future__ import annotations

import re
from functools import cache

from plangen.language.weekdays import weekday_name
from plangen.messages import Language, Phrasebook, phrasebook
from plangen.month.remarks import About, DayNote, Remark
from plangen.patterns import regex

_DAYS = re.escape("{days}")
_PLACEHOLDER = regex(r"\\\{\w+\\\}")
_NOTE, _ACTIVITY, _TIMED = "review.note", "review.activity", "review.activity.time"


def sentence(remark: Remark, phrases: Phrasebook) -> str:
    """Return the sentence of a remark, on one line."""
    key = f"review.{remark.about}"
    if remark.about is About.ACTIVITY and remark.after:
        key = _TIMED
    notes = [_day(note, phrases) for note in remark.days]
    days = phrases.say("review.days", days=phrases.say("review.comma").join(notes)) if notes else ""
    return phrases.say(key, before=remark.before, after=remark.after, days=days)


def comment(remark: Remark, phrases: Phrasebook) -> str:
    """Return a remark as a comment of the plan file, without ``#``; empty where none is needed."""
    if remark.about is About.IN_COMMENT:
        return ""
    text = sentence(remark, phrases)
    return text if remark.about is About.ACTIVITY else phrases.say(_NOTE, text=text)


def is_comment_of_ours(text: str) -> bool:
    """Return whether a comment (without ``#``) is one that ``comment`` has written."""
    return any(pattern.fullmatch(text) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of our comments in both languages: a person may write 请核对 too."""
    patterns = []
    for language in Language:
        talk = phrasebook(language).talk
        for about in About:
            body = talk[f"review.{about}"]
            texts = (
                [body, talk[_TIMED]] if about is About.ACTIVITY else [talk[_NOTE].format(text=body)]
            )
            days = re.escape(talk["review.days"]).replace(_DAYS, "周[^（）()]*")
            for text in map(re.escape, texts):
                # Not beyond our sentence: one behind it is the writer's own.
                words = ".*" if about is About.ACTIVITY else "[^。！？]*"
                patterns.append(_PLACEHOLDER.sub(words, text.replace(_DAYS, f"(?:{days})?")))
    return tuple(map(re.compile, patterns))


def _day(note: DayNote, phrases: Phrasebook) -> str:
    weekday = weekday_name(note.day.weekday())
    state = "holiday" if note.is_holiday else "closed" if note.is_closed else "day"
    return phrases.say(f"review.{state}", weekday=weekday)
