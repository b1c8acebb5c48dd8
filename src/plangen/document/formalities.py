"""落款, 版头, 版记 and a 通知 of a plan, as the template prints them."""

from __future__ import annotations

from datetime import date

from plangen.plan.model import Plan
from plangen.plan.rendered import paragraphs
from plangen.values import Struct


class PrintedSignature(Struct, frozen=True):
    """署名 and 成文日期 for the template; the first organization is the host."""

    organizations: tuple[str, ...]
    date: str
    is_sealed: bool

    @property
    def organization(self) -> str:
        """The host alone, for templates that know of one organization."""
        return self.organizations[0]


class PrintedLetterhead(Struct, frozen=True):
    """版头 for the template; the first mark is the host's, if there are marks."""

    marks: tuple[str, ...]
    number: str
    serial: str
    secrecy: str
    urgency: str
    signers: tuple[str, ...]
    is_preprinted: bool


class PrintedColophon(Struct, frozen=True):
    """版记 for the template."""

    addressee: str
    copies: str
    office: str
    date: str
    other: tuple[str, ...]
    has_own_page: bool


class PrintedNotice(Struct, frozen=True):
    """印发…的通知 for the template, and the title of the plan that is attached to it."""

    paragraphs: tuple[str, ...]
    plan_title: str
    plan_title_lines: tuple[str, ...]


def printed_signature(plan: Plan) -> PrintedSignature | None:
    """Return 署名 and 成文日期, or None for a plan without them."""
    signature = plan.signature
    if signature.is_absent:
        return None
    organizations = (signature.organization or plan.organization, *plan.jointly)
    return PrintedSignature(organizations, _written(signature.date), signature.seal)


def _written(day: date) -> str:
    """Return a date as documents have it (7.3.5.4): without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def printed_letterhead(plan: Plan) -> PrintedLetterhead | None:
    """Return 版头, or None for a plan without it."""
    letterhead = plan.letterhead
    if letterhead.is_absent:
        return None
    return PrintedLetterhead(
        (letterhead.mark, *plan.jointly) if letterhead.mark else (),
        letterhead.number,
        letterhead.serial,
        letterhead.secrecy,
        letterhead.urgency,
        letterhead.signers,
        letterhead.preprinted,
    )


def printed_colophon(plan: Plan) -> PrintedColophon | None:
    """Return 版记, or None for a plan without it."""
    colophon = plan.colophon
    if colophon.is_absent:
        return None
    return PrintedColophon(
        _ended(colophon.addressee),
        _ended(colophon.copies),
        colophon.office,
        _written(colophon.date),
        paragraphs(colophon.other),
        colophon.own_page,
    )


def _ended(names: str) -> str:
    """Return a list of names with the full stop that ends it in 版记 (7.4.2)."""
    return f"{names.rstrip('。.')}。" if names else ""


def printed_notice(plan: Plan, plan_title_lines: tuple[str, ...]) -> PrintedNotice | None:
    """Return the notice that the plan is attached to, or None for a plan that stands alone."""
    if plan.notice.is_absent:
        return None
    return PrintedNotice(paragraphs(plan.notice.body), plan.full_title, plan_title_lines)
