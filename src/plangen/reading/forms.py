"""Texts that have a form of their own: 字号, 份号, 密级, 紧急程度, names (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Finding, Fix, Severity
from plangen.plan.model import Plan
from plangen.reading.problems import shortened
from plangen.source.nodes import Node, Path, Scalar, find
from plangen.source.scalars import typed_span
from plangen.source.text import SourceText

# 7.2.5: the year in full, in six-sided brackets, neither 第 nor leading zeros.
_NUMBER = re.compile(r"[^\d\s〔〕]+〔\d{4}〕[1-9]\d*号")
_LIKE_A_NUMBER = re.compile(
    r"(?P<office>[^\d\s〔〕［］【】()（）\[\]]+)\s*[〔［【(（\[]\s*(?P<year>\d{4})年?\s*[〕］】)）\]]\s*"
    r"第?\s*0*(?P<number>[1-9]\d*)\s*号?"
)
_SERIAL = re.compile(r"[0-9]{6}")  # 7.2.1
_SECRECY = re.compile(r"(?:绝密|机密|秘密)(?:★(?:[1-9]\d*(?:年|个月|天)|长期))?")  # 7.2.2
_URGENCY = re.compile("特急|加急")  # 7.2.3
_SEVERAL = re.compile("[、，,；;]")
_FORMS: dict[str, tuple[str, re.Pattern[str]]] = {
    "number": ("PG260", _NUMBER),
    "serial": ("PG261", _SERIAL),
    "secrecy": ("PG262", _SECRECY),
    "urgency": ("PG263", _URGENCY),
}


def malformed(source: SourceText, root: Node, plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each part of the letterhead, or name, that is not written in its form.

    *plan* has its texts rendered.
    """
    for name, (code, form) in _FORMS.items():
        text = str(getattr(plan.letterhead, name))
        if text and not form.fullmatch(text):
            yield _finding(source, root, ("letterhead", name), code, text)
    head = plan.letterhead
    if head.secrecy and not head.serial:  # 7.2.1: a secret document has the number of its copy
        yield _finding(source, root, ("letterhead", "secrecy"), "PG264", head.secrecy)
    for number, attachment in enumerate(plan.attachments):
        if attachment.detached and not head.number:
            path = ("attachments", number, "detached")
            yield _finding(source, root, path, "PG265", attachment.title)
    listed: dict[Path, tuple[str, ...]] = {
        ("jointly",): (plan.organization, *plan.jointly),
        ("letterhead", "signers"): ("", *head.signers),
    }
    for place, (host, *names) in listed.items():
        for number, name in enumerate(names):
            is_twice = name in (host, *names[:number])
            if code := "PG266" if _SEVERAL.search(name) else "PG267" if is_twice else "":
                yield _finding(source, root, (*place, number), code, name)


def _finding(source: SourceText, root: Node, path: Path, code: str, text: str) -> Finding:
    node = find(root, path).node
    fix = None
    if code == "PG260" and isinstance(node, Scalar) and (meant := _LIKE_A_NUMBER.fullmatch(text)):
        written = f"{meant['office']}〔{meant['year']}〕{meant['number']}号"
        typed = typed_span(source.text, node, 0, len(text)) if node.value == text else None
        fix = Fix((source.edit(*typed, written),)) if typed else None
    args = {"value": shortened(text)}
    return source.finding(code, node.start, node.end, args, Severity.WARNING, fix)
