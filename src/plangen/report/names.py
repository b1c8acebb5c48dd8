"""The names that plans give, as lists to paste into ``plangen.toml``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from plangen.messages import Phrasebook


def name_lists(met: Mapping[str, Counter[str]], phrases: Phrasebook) -> str:
    """Return *met*, names by the setting for them, as TOML; behind each name how often it stands.

    Names that stand often come first: a slip mostly stands at the end.
    """
    lists = [*_lists(met)]
    head = phrases.say("names.head" if lists else "names.none")
    return "\n".join([f"# {head}", *lists]) + "\n"


def _lists(met: Mapping[str, Counter[str]]) -> Iterator[str]:
    for setting, names in met.items():
        if names:
            yield f"{setting} = ["
            for name, count in sorted(names.items(), key=lambda each: (-each[1], each[0])):
                yield f"    {json.dumps(name, ensure_ascii=False)},  # {count}"
            yield "]"
