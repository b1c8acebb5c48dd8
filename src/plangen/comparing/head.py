"""The texts of a plan outside its sections and attachments, as a comparison shows them."""

from __future__ import annotations

from collections.abc import Iterable

from plangen.plan.model import Attachment, Plan
from plangen.plan.rendered import paragraphs
from plangen.plan.sections import Item, Section


def head_texts(plan: Plan) -> dict[str, str | Iterable[str]]:
    """Return the texts of a plan that stand in no list, by their keys, as a reader sees them."""
    return {
        "organization": plan.organization,
        "jointly": plan.jointly,
        "period": plan.period.name,
        "period_name": plan.period_name,
        "title": plan.full_title,
        "subtitle": paragraphs(plan.subtitle),
        "title_note": paragraphs(plan.title_note),
        "numbering": plan.numbering,
        **_letterhead(plan),
        "addressee": plan.addressee,
        "introduction": paragraphs(plan.introduction),
        "closing": paragraphs(plan.closing),
        "signature": _signature(plan),
        "remarks": plan.remarks,
        "colophon": _colophon(plan),
    }


def _signature(plan: Plan) -> str:
    signature, day = plan.signature, plan.signature.date
    signed = f"{signature.organization or plan.organization} {day.year}年{day.month}月{day.day}日"
    return "" if signature.is_absent else signed + (" 用印" if signature.seal else "")


def _letterhead(plan: Plan) -> dict[str, str | Iterable[str]]:
    head, notice = plan.letterhead, plan.notice
    texts = (head.serial, head.secrecy, head.urgency, head.mark, head.number, *head.signers)
    printed = "套打" if head.preprinted else ""
    return {
        "letterhead": " ".join(filter(None, (*texts, printed))),
        "notice": (notice.title, *paragraphs(notice.body)),
    }


def _colophon(plan: Plan) -> str:
    colophon, day = plan.colophon, plan.colophon.date
    issued = f"{day.year}年{day.month}月{day.day}日"
    alone = "另页" if colophon.own_page else ""
    texts = (colophon.addressee, colophon.copies, colophon.office, issued)
    listed = (*texts, *paragraphs(colophon.other), alone)
    return "" if colophon.is_absent else " ".join(filter(None, listed))


def manner(part: Attachment) -> dict[str, str]:
    """Return the settings detached and landscape of an attachment, as texts; empty if usual."""
    turned = "true" if part.landscape else "false"
    return {
        "detached": "true" if part.detached else "",
        "landscape": turned if "landscape" in part.model_fields_set else "",
    }


def numbered_manner(part: Section | Item) -> dict[str, str]:
    """Return the settings numbered and run_in of a section or item, as texts; empty if usual."""
    apart = isinstance(part, Item) and not part.run_in
    return {
        "numbered": "" if part.numbered else "false",
        "run_in": "false" if apart else "",
    }
