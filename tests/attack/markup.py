"""Damage to XML: elements and attributes dropped, doubled, moved, and values of every kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

from attack import damage, hostile
from attack.damage import REPEATED

_VALUE = re.compile(r'="[^"]*"')
_VALUES = (
    *(
        "",
        " ",
        "0",
        "-1",
        "abc",
        "NaN",
        "INF",
        "99999999999999999999",
        "1.5",
        "1e9",
        "true",
        "on",
        "auto",
        "%",
    ),
    *(
        "9" * 5000,
        "甲" * 3000,
        "../../canary.txt",
        "/dev/zero",
        "http://a.cn/",
        "file:///etc/passwd",
        "rId1",
        "rId999",
    ),
    *(
        "Normal",
        "Title",
        "word/styles.xml",
        "/word/styles.xml",
        "styles.xml",
        "&#x0;",
        "&amp;",
        "&#xFFFE;",
        "1 2 3",
    ),
)
_WRAPPERS = (
    '<?xml version="1.0" encoding="{}"?>',
    '<?xml version="1.1"?>',
    '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><?a b?><!-- c -->',
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;">]>',
    '<!DOCTYPE a SYSTEM "http://a.invalid/a.dtd">',
)
_ENCODINGS = (
    "gb18030",
    "utf-16",
    "latin-1",
    "nosuch",
    "utf-7",
    "ascii",
    "utf-32",
    "ebcdic-cp-us",
    "UTF-8",
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Change = Callable[[etree._Element, Random], None]


def _pick(root: etree._Element, random: Random) -> etree._Element:
    return random.choice(list(root.iter("*")))


def drop(root: etree._Element, random: Random) -> None:
    """Leave an element out, with all in it."""
    element = _pick(root, random)
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def double(root: etree._Element, random: Random) -> None:
    """Write an element twice, or very often."""
    element = _pick(root, random)
    parent = element.getparent()
    if parent is not None and len(element) < 200:
        size = len(etree.tostring(element))
        for _ in range(random.choice([1, 1, 1, min(REPEATED, 150_000 // size)])):
            parent.insert(parent.index(element), deepcopy(element))


def move(root: etree._Element, random: Random) -> None:
    """Put an element into another."""
    element, target = _pick(root, random), _pick(root, random)
    if element is not root and target not in set(element.iter()):
        target.insert(random.randrange(len(target) + 1), element)


def rename(root: etree._Element, random: Random) -> None:
    """Give an element another name, or take it out of its namespace."""
    element = _pick(root, random)
    name = etree.QName(element).localname
    other = etree.QName(_pick(root, random)).localname
    element.tag = random.choice([name, f"{{{_W}}}{other}", f"{{urn:a}}{name}", f"{{{_W}}}sdt"])


def no_attribute(root: etree._Element, random: Random) -> None:
    """Leave an attribute out."""
    element = _pick(root, random)
    if names := list(element.attrib):
        del element.attrib[random.choice(names)]


def attribute(root: etree._Element, random: Random) -> None:
    """Give an attribute another value: of another kind, or that of another one."""
    with_some = [each for each in root.iter("*") if each.attrib]
    if with_some:
        element, other = random.choice(with_some), random.choice(with_some)
        known = [str(each) for each in other.attrib.values()]
        new = random.choice([*known, random.choice([v for v in _VALUES if "&" not in v])])
        element.set(random.choice([str(each) for each in element.attrib]), new)


def content(root: etree._Element, random: Random) -> None:
    """Write text where none belongs."""
    element = _pick(root, random)
    element.text = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd]", "", hostile.text(random))[:50_000]


def deep(root: etree._Element, random: Random) -> None:
    """Nest an element in itself."""
    element = _pick(root, random)
    tag = element.tag
    for _ in range(random.choice([5, 200, 300, 3000])):
        element = etree.SubElement(element, tag)


CHANGES: tuple[Change, ...] = (
    drop,
    double,
    move,
    rename,
    no_attribute,
    attribute,
    attribute,
    content,
    deep,
)


def damaged(data: bytes, random: Random) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of a part after some changes, and their names; pictures are parts, too."""
    chance = random.random()
    if chance < 0.12 or not data.startswith(b"<"):
        return damage.damaged(data, random)
    if chance < 0.2:
        return _declared(data, random), ("declaration",)
    if chance < 0.28:
        return _with_value(data, random), ("value",)
    root = etree.fromstring(data)
    chosen = random.choices(CHANGES, k=random.randint(1, 3))
    for change in chosen:
        change(root, random)
    written: bytes = etree.tostring(root, encoding="UTF-8", standalone=True)
    return written, tuple(change.__name__ for change in chosen)


def _declared(data: bytes, random: Random) -> bytes:
    text = re.sub(r"^<\?xml.*?\?>\s*", "", data.decode())
    if random.random() < 0.3:
        text = re.sub(r"(<[^/>]+>)", r"\1&b;", text, count=1)
    head = random.choice(_WRAPPERS).format(random.choice(_ENCODINGS))
    encoding = random.choice(["utf-8", "utf-8", "utf-8", "utf-16", "gb18030", "utf-8-sig"])
    return (head + text).encode(encoding, errors="replace")


def _with_value(data: bytes, random: Random) -> bytes:
    text = data.decode()
    at = random.choice([match.span() for match in _VALUE.finditer(text)] or [(0, 0)])
    new = f'="{random.choice(_VALUES)}"' if random.random() < 0.8 else "=a"
    return (text[: at[0]] + new + text[at[1] :]).encode()
