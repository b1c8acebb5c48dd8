"""The texts around the sections and attachments of a plan, as a comparison shows them."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.plan.model import Plan
from plangen.plan.rendered import paragraphs


def head_texts(plan: Plan) -> dict[str, str | Iterable[str]]:
    """Return the texts of a plan that stand in no list, by their keys, as one would read them."""
    signature, day = plan.signature, plan.signature.date
    signed = f"{signature.organization or plan.organization} {day.year}年{day.month}月{day.day}日"
    return {
        "organization": plan.organization,
        "period": plan.period.name,
        "title": plan.full_title,
        **_letterhead(plan),
        "addressee": plan.addressee,
        "introduction": paragraphs(plan.introduction),
        "signature": "" if signature.is_absent else signed,
        "remarks": plan.remarks,
        "colophon": _colophon(plan),
    }


def _letterhead(plan: Plan) -> dict[str, str | Iterable[str]]:
    head, notice = plan.letterhead, plan.notice
    texts = (head.serial, head.secrecy, head.urgency, head.mark, head.number, *head.signers)
    return {
        "letterhead": " ".join(filter(None, texts)),
        "notice": (notice.title, *paragraphs(notice.body)),
    }


def _colophon(plan: Plan) -> str:
    colophon, day = plan.colophon, plan.colophon.date
    issued = f"{day.year}年{day.month}月{day.day}日"
    texts = (colophon.addressee, colophon.copies, colophon.office, issued)
    return "" if colophon.is_absent else " ".join(filter(None, texts))
