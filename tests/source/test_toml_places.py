"""Damaged configurations: what is read has its places, and what is refused is told at one."""

from __future__ import annotations

import tomllib
from pathlib import Path

from attack import configurations
from attack.kinds import chance
from plangen.checks import RULES
from plangen.config import FILE, find_config, read_config
from plangen.errors import ConfigError
from plangen.messages import Language, phrasebook
from plangen.report.text import full
from plangen.source.toml import parse_toml
from plangen.source.toml_places import spans
from profiles import by_profile

NUMBERS = range(by_profile(150, 400))
PHRASES = [phrasebook(language) for language in Language]
OF_THE_WHOLE = {"PG107", "PG420", "PG424"}
"""The codes that have no line: about bytes that are no text, or a file that holds too much."""


def damaged(number: int) -> bytes:
    data, _ = configurations.configuration(chance("configurations", 1, number))
    return data


def codes(data: bytes, folder: Path) -> set[str]:
    """Return what is told of a configuration, each at its place and in both languages."""
    (folder / FILE).write_bytes(data)
    assert find_config(folder) == folder / FILE
    try:
        read_config(folder / FILE, RULES)
    except ConfigError as error:
        for finding in error.findings:
            assert finding.place.file.startswith(str(folder))
            assert finding.place.line or finding.code in OF_THE_WHOLE, finding
        for phrases in PHRASES:
            full(error.findings, phrases)
        return {each.code for each in error.findings}
    return {""}


def paths(value: object, above: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """Return the paths of all that is in *value*."""
    below = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list):
        below = enumerate(value)  # type: ignore[assignment]
    found = set[tuple[str | int, ...]]()
    for step, each in below:
        found |= {(*above, step), *paths(each, (*above, step))}
    return found


def test_damaged_configurations_are_read_or_told_at_a_place(tmp_path: Path) -> None:
    told = set[str]().union(*(codes(damaged(number), tmp_path) for number in NUMBERS))

    assert {"", "PG422", "PG426", "PG427"} <= told


def test_the_places_are_those_of_what_the_parser_has_read() -> None:
    compared = 0
    for number in NUMBERS:
        try:
            text = damaged(number).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            table = tomllib.loads(text)
            file = parse_toml("plangen.toml", text)
        except (ValueError, RecursionError):  # no TOML, or beyond a bound
            continue
        assert file.table == table or "nan" in text
        assert set(spans(text)) == paths(table), text
        compared += 1

    assert compared > len(NUMBERS) / 10
