"""Styles files: damaged as archives, as XML, and in how their parts are related."""

from __future__ import annotations

from functools import cache
from random import Random

from attack import archives, damage, markup
from attack.archives import Parts
from attack.attempts import (
    GOOD,
    LETTER,
    MOST_BYTES,
    OFFICIAL,
    SMALL,
    Attempt,
    Call,
    cut,
    render,
)
from word_packages import word_like

_MORE_RELATIONS = (
    '<Relationship Id="rIdB" Type="{}image" Target="media/bomb.png"/>',
    '<Relationship Id="rIdB" Type="{}image" Target="media/none.png"/>',
    '<Relationship Id="rIdB" Type="{}hyperlink" Target="http://a.invalid/" TargetMode="External"/>',
    '<Relationship Id="rId1" Type="{}styles" Target="styles.xml"/>',
    '<Relationship Id="rIdB" Type="{}footer" Target="document.xml"/>',
    '<Relationship Id="rIdB" Type="{}styles" Target="../../../../etc/passwd"/>',
    '<Relationship Id="rIdB" Type="{}header" Target="#a"/>',
    '<Relationship Id="rIdB" Type="{}numbering" Target=""/>',
    '<Relationship Id="rIdB" Type="{}theme" Target="%00"/>',
)
_STRICT = b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


@cache
def sources() -> tuple[Parts, ...]:
    """Return the parts of the styles files that are damaged."""
    files = [(folder / "styles.docx").read_bytes() for folder in (OFFICIAL, LETTER)]
    return tuple(map(archives.unpacked, [*files, word_like()]))


def strict(parts: Parts, random: Random) -> Parts:
    """Let a part speak of another namespace, as Word's strict form of its files does."""
    at = random.randrange(len(parts))
    name, content = parts[at]
    return [*parts[:at], (name, content.replace(*_STRICT)), *parts[at + 1 :]]


def related(parts: Parts, random: Random) -> Parts:
    """Have one relation more."""
    at = random.choice([i for i, part in enumerate(parts) if part[0].endswith(".rels")])
    name, content = parts[at]
    more = random.choice(_MORE_RELATIONS).format(_TYPES)
    content = content.replace(b"</Relationships>", more.encode() + b"</Relationships>")
    types = b'<Default Extension="png" ContentType="image/png"/><Default'
    parts = [(n, d.replace(b"<Default", types, 1) if n.startswith("[") else d) for n, d in parts]
    return [*parts[:at], (name, content), *parts[at + 1 :]]


def document(parts: Parts, random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return a damaged document of *parts*, and what was done to it."""
    changes: tuple[str, ...] = ()
    chance = random.random()
    if chance < 0.55:
        at = random.randrange(len(parts))
        if random.random() < 0.5:  # the styles are by far the largest part
            at = next(i for i, part in enumerate(parts) if part[0] == "word/styles.xml")
        content, changes = markup.damaged(parts[at][1], random)
        changes = (parts[at][0], *changes)
        parts = [*parts[:at], (parts[at][0], content), *parts[at + 1 :]]
    elif chance < 0.72:
        change = random.choice([*archives.PART_CHANGES, related, strict])
        parts, changes = change(parts, random), (change.__name__,)
    elif chance < 0.735:
        parts, changes = archives.bomb(parts, random), ("bomb",)
        if random.random() < 0.5:
            parts, changes = related(parts, random), (*changes, "related")
    data = archives.packed(parts, random.choice([0, 8, 8, 8]) if "bomb" not in changes else 8)
    if chance >= 0.735 or random.random() < 0.05:
        if random.random() < 0.7:
            change_archive = random.choice(archives.ARCHIVE_CHANGES)
            data, changes = change_archive(data, random), (*changes, change_archive.__name__)
        else:
            data, more = damage.damaged(data, random)
            changes += more
    return (data if len(data) <= MOST_BYTES else cut(data)), changes


def attempt(random: Random) -> Attempt:
    """Return a template folder with a damaged styles file, and the rendering of a plan by it."""
    data, changes = document(random.choice(sources()), random)
    files = {
        "ours/document.html.j2": (
            random.choice([OFFICIAL, LETTER]) / "document.html.j2"
        ).read_bytes(),
        "ours/styles.docx": data,
        "plan.yaml": random.choice([SMALL, SMALL, SMALL, GOOD / "letterhead.yaml"]).read_bytes(),
    }
    if random.random() < 0.1:
        files["plangen.toml"] = b'template = "ours"\ntitle-blank-before = 1\n'
        return Attempt(files, (render(), Call(("doctor",))), changes)
    return Attempt(files, (render("--template", "ours"),), changes)
