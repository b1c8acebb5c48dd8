"""Many hits of one cause in one paragraph become one hit, with one repair.

A paragraph that was typed with half-width marks has dozens of them: a writer is told once, and
mends it once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from plangen.checks.registry import Hit, Repair
from plangen.messages.filling import quoted_inside

GATHERED = frozenset(
    {
        *("PG370", "PG372", "PG375", "PG376", "PG377", "PG378", "PG380", "PG381", "PG389"),
        "PG393",
    }
)
"""The rules whose hits of a paragraph are told as one."""
_MOST = 6  # different texts that a sentence shows


def gathered(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield one hit for all *hits* of a rule in a paragraph, in the order of the first ones.

    What can be mended safely, what can be mended, and what cannot stay apart.
    """
    alike: dict[Hashable, list[Hit]] = {}
    for hit in hits:
        alike.setdefault((id(hit.placed), _repair_kind(hit)), []).append(hit)
    for each in alike.values():
        yield each[0] if len(each) == 1 else _one(sorted(each, key=lambda hit: hit.span))


def _repair_kind(hit: Hit) -> bool | None:
    """Return whether the repair of a hit is safe; None where there is none that can be made.

    An expression has computed what cannot be changed in the file.
    """
    if hit.repair is None:
        return None
    is_typed = all(hit.placed.text.typed_range(*span) for span, _ in hit.repair.changes)
    return hit.repair.is_safe if is_typed else None


def _one(hits: list[Hit]) -> Hit:
    """Return one hit for several of a paragraph.

    Its argument ``values`` shows the wrong texts and how often each stands there, ``changes`` the
    right text for each.
    """
    first = hits[0]
    shown = [_quoted(hit, "mark", "value") for hit in hits]
    values = Counter(shown)
    changes = dict.fromkeys(
        f"{value}→{_quoted(hit, 'wide', 'suggested')}"
        for value, hit in zip(shown, hits, strict=True)
    )
    args = {
        **first.args,
        "values": _listed(
            value if count == 1 else f"{value}×{count}" for value, count in values.items()
        ),
        "changes": _listed(changes),
    }
    repairs = [hit.repair for hit in hits if hit.repair]
    changed = tuple(sorted(change for repair in repairs for change in repair.changes))
    is_safe = all(repair.is_safe for repair in repairs)
    repair = Repair(changed, is_safe) if len(repairs) == len(hits) else None
    also = tuple((hit.placed, hit.span) for hit in hits[1:])
    return Hit(first.placed, first.span, args, first.yields_to, repair, first.is_sure, also)


def _listed(texts: Iterable[str]) -> str:
    listed = list(texts)
    return " ".join(listed[:_MOST]) + (" …" if len(listed) > _MOST else "")


def _quoted(hit: Hit, mark: str, text: str) -> str:
    """Return the argument *mark* of a hit as it is, or its argument *text* in quotation marks."""
    return str(hit.args.get(mark, "")) or f"“{quoted_inside(str(hit.args.get(text, '')))}”"
