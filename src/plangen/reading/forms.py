"""Texts that have a form of their own: 字号, 份号, 密级, 紧急程度, names (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from plangen.calendar.lookalikes import with_digits
from plangen.findings import Finding, Fix, Severity
from plangen.patterns import regex
from plangen.plan.loaded import LoadedPlan
from plangen.plan.model import Plan
from plangen.plan.reading import Reading
from plangen.source.nodes import Path, Scalar
from plangen.source.scalars import typed_span

_Misfit: TypeAlias = tuple[Path, str, str]
"""The path of a text that is not as it should be, the code of the finding, and the text."""

# 7.2.5: the year in full, in six-sided brackets; before the number neither 第 nor zeros.
_NUMBER = regex(r"[^\d\s〔〕]+〔\d{4}〕[1-9]\d*号")
_LIKE_A_NUMBER = regex(
    r"(?P<office>[^\d\s〔〕［］【】()（）\[\]]+)\s*[〔［【(（\[]\s*(?P<year>\d{4})年?\s*[〕］】)）\]]\s*"
    r"第?\s*0*(?P<number>[1-9]\d*)\s*号?",
    needs="（[〔(【［",
)
_SERIAL = regex(r"[0-9]{6}")  # 7.2.1
_LIKE_A_SERIAL = regex(r"[\s“”‘’\"'「」]?(?P<digits>[0-9OolI]{1,6})[\s“”‘’\"'「」]?号?")
_SECRECY = regex(r"(?:绝密|机密|秘密)(?:★(?:[1-9]\d*(?:年|个月|天)|长期))?")  # 7.2.2
_URGENCY = regex("特急|加急")  # 7.2.3
_SEVERAL = regex("[、，,；;]")
_FORMS: dict[str, tuple[str, re.Pattern[str]]] = {
    "number": ("PG260", _NUMBER),
    "serial": ("PG261", _SERIAL),
    "secrecy": ("PG262", _SECRECY),
    "urgency": ("PG263", _URGENCY),
}


def malformed(loaded: LoadedPlan) -> Iterator[Finding]:
    """Yield a warning for each part of the letterhead, or name, that has not its form."""
    for path, code, text in (*_letterhead(loaded.plan), *_names(loaded.plan)):
        spot = loaded.reading.at_value(path)
        fix = _fix(loaded.reading, path, text) if code == "PG260" else None
        args = {"value": text} | ({"suggested": meant} if (meant := _meant(code, text)) else {})
        yield spot.finding(code, args, Severity.WARNING, fix)


def _meant(code: str, text: str) -> str:
    """Return the 份号 with six digits that one of fewer, or in quotation marks, was meant to be."""
    found = _LIKE_A_SERIAL.fullmatch(text) if code == "PG261" else None
    return with_digits(found["digits"]).zfill(6) if found else ""


def _letterhead(plan: Plan) -> Iterator[_Misfit]:
    head = plan.letterhead
    for name, (code, form) in _FORMS.items():
        text = str(getattr(head, name))
        if text and not form.fullmatch(text):
            yield ("letterhead", name), code, text
    if head.secrecy and not head.serial:  # 7.2.1: a secret document has the number of its copy
        yield ("letterhead", "secrecy"), "PG264", head.secrecy
    for number, attachment in enumerate(plan.attachments):
        if attachment.detached and not head.number:
            yield ("attachments", number, "detached"), "PG265", attachment.title


def _names(plan: Plan) -> Iterator[_Misfit]:
    """Yield each entry of a list of names that holds several names or stands there twice."""
    listed: dict[Path, tuple[str, ...]] = {
        ("jointly",): (plan.organization, *plan.jointly),
        ("letterhead", "signers"): ("", *plan.letterhead.signers),
    }
    for place, (host, *names) in listed.items():
        known = {host}
        for number, name in enumerate(names):
            is_twice = name in known
            known.add(name)
            if code := "PG266" if _SEVERAL.search(name) else "PG267" if is_twice else "":
                yield (*place, number), code, name


def _fix(reading: Reading, path: Path, text: str) -> Fix | None:
    """Return the fix that gives a 发文字号 like [2023]第04号 its form, if all of it was typed."""
    node, meant = reading.found(path).node, _LIKE_A_NUMBER.fullmatch(text)
    if not meant or not isinstance(node, Scalar) or node.value != text:
        return None
    typed = typed_span(reading.source.text, node, 0, len(text))
    written = f"{meant['office']}〔{meant['year']}〕{meant['number']}号"
    return Fix((reading.source.edit(*typed, written),)) if typed else None
