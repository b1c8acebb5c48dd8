"""Plans: damaged bytes, damaged trees, and YAML of every form."""

from __future__ import annotations

from functools import cache
from random import Random

import yaml

import yaml_documents
from attack import damage, trees
from attack.attempts import GOOD, SAMPLE, TESTS, Attempt, Call, cut, render, some, validate

_CALLS_A_RUN = 1
_FORMATS = ("full", "json", "sarif", "github", "junit", "concise")


@cache
def sources() -> tuple[bytes, ...]:
    """Return the plans that are damaged."""
    bad = sorted((TESTS / "plans" / "bad").glob("*.yaml"))
    return tuple(path.read_bytes() for path in [SAMPLE, *sorted(GOOD.glob("*.yaml")), *bad])


@cache
def well_formed() -> tuple[str, ...]:
    """Return those of the plans that are YAML."""
    return tuple(text for text in map(_yaml, sources()) if text)


def _yaml(data: bytes) -> str:
    try:
        text = data.decode()
        return text if yaml.compose(text, Loader=yaml.CBaseLoader) is not None else ""
    except (UnicodeDecodeError, yaml.YAMLError):
        return ""


def plan(random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of a damaged plan, and what was done to it."""
    chance = random.random()
    if chance < 0.3:
        return damage.damaged(random.choice(sources()), random)
    if chance < 0.35:
        return yaml_documents.document(random.randrange(2**32)).text.encode(), ("yaml",)
    text, changes = trees.damaged(random.choice(well_formed()), random)
    data = text.encode("utf-8", errors="surrogatepass")
    if random.random() < 0.3:
        data, more = damage.damaged(data, random)
        changes += more
    if random.random() < 0.04:
        encoding = random.choice(["gb18030", "utf-16", "utf-8-sig", "utf-32", "utf-16-be"])
        data = text.encode(encoding, errors="replace")
        changes += (encoding,)
    return cut(data), changes


def commands(random: Random) -> tuple[Call, ...]:
    """Return all commands that take a plan, with some of their options."""
    keys = random.choice(["zh", "en"])
    period = random.choice(["2023-05", "2023-Q3", "2024", "2023-W20", "9999-12", "0001-01"])
    form = random.choice(["text", "markdown", "json"])
    lang = random.choice(["zh", "en"])
    return (
        *(validate("--format", each, "--lang", lang) for each in _FORMATS),
        validate("--fix", "--diff"),
        validate("--fix", "--diff", "--unsafe-fixes"),
        Call(("validate", "plan.yaml", "--fix", "--unsafe-fixes"), ("plan.yaml",)),
        render("--lang", lang),
        render(),
        Call(("fmt", "plan.yaml", "--keys", keys, "--diff")),
        Call(("fmt", "plan.yaml", "--keys", keys), ("plan.yaml",)),
        Call(("new", period, "--from", "plan.yaml", "--dry-run")),
        Call(("new", period, "--from", "plan.yaml", "-o", "next.yaml"), ("next.yaml",)),
        Call(("diff", "plan.yaml", "base.yaml", "--format", form)),
        Call(("diff", "base.yaml", "plan.yaml", "--format", form)),
    )


def attempt(random: Random) -> Attempt:
    """Return a damaged plan, and commands that are given it."""
    data, changes = plan(random)
    files = {"plan.yaml": data, "base.yaml": SAMPLE.read_bytes()}
    return Attempt(files, some(random, commands(random), _CALLS_A_RUN), changes)
