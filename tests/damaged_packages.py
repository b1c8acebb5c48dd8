"""Styles files, damaged by a seed: none makes plangen fail, and none takes long.

    python tests/damaged_packages.py [--count 20000] [--seed 1]

prints how many made a document, how often each code was told, the slowest, and every failure.
Half of the damages are in the bytes, half in the structure: elements, attributes, relations, names.
"""

from __future__ import annotations

import argparse
import io
import random
import resource
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import join, normpath
from shutil import copytree
from warnings import catch_warnings, simplefilter

from lxml import etree

from plangen import plan_file
from plangen.cli.phrases import phrases_with_rules
from plangen.config import DEFAULT
from plangen.document.template import STYLES, Template, official_folder, open_template
from plangen.errors import PlangenError
from plangen.layout import OFFICIAL
from plangen.messages import Language
from plangen.plan_file import PlanFile
from plangen.rendering import render_in
from plangen.source.text import SourceText
from plangen.word.package import read_parts
from word_packages import word_like

PLAN = """\
organization: 测试图书馆
period: 2023-04
addressee: 各分馆
introduction: 现将4月份工作计划安排如下：
sections:
  - title: 阅读推广
    body: 开展活动。
    pictures: [{file: pictures/poster.png, caption: 海报}]
    items: [{title: 加强领导。, body: 明确分工。}, 下发《手册》。]
signature: {date: 2023-03-28}
remarks: 请提前报名
activities:
  main:
    columns: [type, name, time, place, content]
    rows: [{type: 讲座, name: 科普讲座, time: 4月5日, place: 一楼, content: 科普}]
attachments: [{title: 安排表, tables: [main], landscape: true}]
"""
HOSTILE = (
    *("", "0", "-1", "1", "12.5", "1e9", "99999999999", "-99999999999", "abc", "５", " 7 ", "0x10"),
    *("auto", "true", "a'b\"c", "../../etc/passwd", "/word/document.xml", "file:///x", "x" * 5000),
    *("http://example.org/", "word/styles.xml", "rId1", "rId99", "paragraph", "Normal", "External"),
)
_NAMESPACES = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"http://schemas.openxmlformats.org/package/2006/relationships",
    b"http://schemas.openxmlformats.org/package/2006/content-types",
)
_DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
Parts = dict[str, bytes]
Entries = list[tuple[str, bytes]]


def damaged(seed: int) -> bytes:
    """Return a styles file with one to three damages."""
    chance = random.Random(seed)
    base = chance.choice(
        [(official_folder(name) / STYLES).read_bytes() for name in ("official", "letter")]
        + [word_like()]
    )
    parts: Parts = dict(read_parts(base))
    whole = chance.random() < 0.15
    for _ in range(0 if whole else chance.choice((1, 1, 1, 2, 3))):
        name = chance.choice(_favourites(parts))
        if chance.random() < 0.25:
            parts[name] = _bytes_damaged(parts[name], chance)
        elif chance.random() < 0.75 and name.endswith(("xml", "rels")):
            parts[name] = _tree_damaged(parts[name], chance)
        else:
            chance.choice(_OF_PARTS)(parts, name, chance)
    entries = list(parts.items())
    if chance.random() < 0.05:
        entries.append((chance.choice(list(parts)), b"twice"))
    data = _zipped(entries)
    for _ in range(chance.choice((1, 2, 5)) if whole else 0):
        data = _bytes_damaged(data, chance)
    return data


def _favourites(parts: Parts) -> list[str]:
    """Return the names of parts, those that all else leads through several times."""
    led = [
        name for name in parts if name.endswith(("document.xml", "styles.xml", "rels", "s].xml"))
    ]
    return [*parts, *led, *led]


def _zipped(entries: Entries) -> bytes:
    buffer = io.BytesIO()
    with catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        simplefilter("ignore")  # of two parts of one name
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _bytes_damaged(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return b"\0"
    at = chance.randrange(len(data))
    length = chance.choice((1, 1, 2, 4, 30, 300))
    piece = data[at : at + length]
    return chance.choice(
        (
            lambda: data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :],
            lambda: data[:at] + chance.randbytes(len(piece)) + data[at + length :],
            lambda: data[:at],
            lambda: data[:at] + data[at + length :],
            lambda: data[:at] + piece + data[at:],
            lambda: data[:at] + bytes(length) + data[at + length :],
            lambda: data[:at] + b"9" * length + data[at:],
        )
    )()


def _tree_damaged(data: bytes, chance: random.Random) -> bytes:
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    elements = list(root.iter("*"))
    element, other = chance.choice(elements), chance.choice(elements)
    if chance.random() < 0.6:
        _attribute_damaged(element, other, chance)
    else:
        _element_damaged(element, other, chance)
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _attribute_damaged(
    element: etree._Element, other: etree._Element, chance: random.Random
) -> None:
    holders = [each for each in element.getroottree().iter("*") if each.attrib]
    element = element if element.attrib or not holders else chance.choice(holders)
    names = list(element.attrib)
    if not names:
        return
    name = chance.choice(names)
    way = chance.random()
    if way < 0.2:
        del element.attrib[name]
    elif way < 0.8 or not other.attrib:
        element.set(name, chance.choice(HOSTILE))
    else:
        element.set(name, str(chance.choice(list(other.attrib.values()))))


def _element_damaged(element: etree._Element, other: etree._Element, chance: random.Random) -> None:
    parent = element.getparent()
    way = chance.randrange(6)
    if way == 0:
        element.text = chance.choice(HOSTILE)
    elif way == 1:
        element.tag = chance.choice((str(other.tag), "x", "{urn:x}y", str(element.tag).lower()))
    elif way == 2:
        deep = element
        for _ in range(chance.choice((3, 60, 240, 400))):
            deep = etree.SubElement(deep, str(element.tag))
            deep.attrib.update(element.attrib)
    elif parent is None:
        return
    elif way == 3:
        parent.remove(element)
    elif way == 4:
        copies = chance.choice((1, 1, 3, 2000))
        text = etree.tostring(element)
        for _ in range(copies if len(text) < 2000 else 1):
            parent.append(etree.fromstring(text))
    elif element not in other.iterancestors() and element is not other:
        other.append(element)


def _remove(parts: Parts, name: str, chance: random.Random) -> None:
    del parts[name]
    parts.setdefault("[Content_Types].xml", b"")


def _rename(parts: Parts, name: str, chance: random.Random) -> None:
    new = chance.choice(
        ("x.xml", "../x", "/abs", name.upper(), "a\\b", "word/é\x1b.xml", name + "/")
    )
    parts[new] = parts.pop(name)


def _swap(parts: Parts, name: str, chance: random.Random) -> None:
    other = chance.choice(list(parts))
    parts[name], parts[other] = parts[other], parts[name]


def _declare(parts: Parts, name: str, chance: random.Random) -> None:
    begin = parts[name].find(b"?>") + 2
    parts[name] = parts[name][:begin] + _DOCTYPE + parts[name][begin:].replace(b"0", b"&b;", 1)
    if chance.random() < 0.5:
        parts[name] = b"<?xml version='1.0'?>" + _DOCTYPE + b"<x>&b;</x>"


def _encode(parts: Parts, name: str, chance: random.Random) -> None:
    code = chance.choice(("utf-16", "utf-7", "gb18030", "utf-32", "cp037"))
    text = parts[name].decode("utf-8", "replace").replace("UTF-8", code)
    parts[name] = text.encode(code, "replace")


def _renamespace(parts: Parts, name: str, chance: random.Random) -> None:
    parts[name] = parts[name].replace(chance.choice(_NAMESPACES), b"http://purl.oclc.org/ooxml/x")


def _grow(parts: Parts, name: str, chance: random.Random) -> None:
    end = parts[name].rfind(b"</")
    grown = chance.choice((b"<w:x/>", b" ", b"<w:p><w:r/></w:p>", b"x"))
    many = chance.choice((1000, 100_000, 2_000_000))
    parts[name] = parts[name][:end] + grown * many + parts[name][end:]


_OF_PARTS: tuple[Callable[[Parts, str, random.Random], None], ...] = (
    *(_remove, _rename, _swap, _declare, _encode, _renamespace, _grow),
)


def outcome(styles: bytes, template: Template, plan: PlanFile) -> tuple[str, ...]:
    """Return the codes that are told of a styles file, or none if it makes a document.

    Fails where the document is none, or where a sentence cannot be told.
    """
    template.styles.write_bytes(styles)
    try:
        data = render_in(OFFICIAL, plan, open_template(template.folder)).data
    except PlangenError as error:
        for each in error.findings:
            for language in Language:
                told = PHRASES[language].sentence(each)
                assert len(told) < 400, told
                assert PHRASES[language].hint(each)
        return tuple(f"{each.code} {each.args.get('detail', '')}" for each in error.findings)
    check_document(data)
    return ()


PHRASES = {language: phrases_with_rules(language) for language in Language}


def check_document(data: bytes) -> None:
    """Fail unless *data* has parts of XML that lead to one another, and nowhere else."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)), names
        for name in names:
            if not name.endswith((".xml", ".rels")):
                continue
            root = etree.fromstring(archive.read(name))
            for each in root.iter("{*}Relationship") if name.endswith(".rels") else ():
                target = str(each.get("Target"))
                if each.get("TargetMode") == "External":
                    assert target.startswith(("http", "mailto:")), target
                else:
                    folder = name.replace("_rels/", "").rpartition("/")[0]
                    assert normpath(join("/", folder, target))[1:] in names, target


def prepared(folder: Path) -> tuple[Template, PlanFile]:
    """Return a template in *folder* whose styles can be changed, and the plan to be printed."""
    own = copytree(official_folder(), folder / "own")
    pictures = Path(__file__).parent / "plans" / "good"
    source = SourceText(str(pictures / "plan.yaml"), PLAN)
    return Template(own), plan_file.load(source, config=DEFAULT)


def run(count: int, seed: int) -> Iterator[tuple[int, str, float]]:
    """Yield the number of each damaged file, what became of it, and the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        template, plan = prepared(Path(folder))
        for number in range(seed * 1_000_000, seed * 1_000_000 + count):
            styles = damaged(number)
            begin = time.process_time()
            try:
                told = ", ".join(sorted(set(outcome(styles, template, plan)))) or "document"
            except Exception:  # noqa: BLE001  # all that it is about
                told = traceback.format_exc()
            yield number, told, time.process_time() - begin


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    told: Counter[str] = Counter()
    slowest, failures = (0.0, 0), 0
    for number, what, seconds in run(options.count, options.seed):
        told[what if "\n" not in what else "FAILED"] += 1
        slowest = max(slowest, (seconds, number))
        if "\n" in what:
            failures += 1
            print(f"--- {number}\n{what}")
    for what, times in told.most_common():
        print(f"{times:7} {what}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    print(f"slowest: {slowest[0]:.2f} s ({slowest[1]}); most memory: {memory} MB")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
