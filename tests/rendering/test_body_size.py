"""Text of another size: one figure of the layout is changed, and a page has 22 × 28 as before."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from rendering.measures import usual_length
from rendering.office import Office
from rendering.test_grid import TEXTS
from support import ROOT, plan_text

FIGURE = "BODY_SIZE = Size.SAN_HAO\n"
SMALLER = "BODY_SIZE = Size.XIAO_SAN\n"  # 15 pt


@pytest.fixture(scope="module", name="smaller")
def _smaller(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a copy of the program in which one figure is another."""
    folder = tmp_path_factory.mktemp("smaller")
    for name in ("src", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    figures = folder / "src" / "plangen" / "layout" / "sizes.py"
    written = figures.read_text(encoding="utf-8")
    assert written.count(FIGURE) == 1
    figures.write_text(written.replace(FIGURE, SMALLER), encoding="utf-8")
    run(folder, "plangen.word.styles")
    return folder


def rendered(folder: Path, name: str) -> bytes:
    plan, target = folder / f"{name}.yaml", folder / f"{name}.docx"
    written = plan_text() + f"sections:\n  - title: 章节\n    body: {TEXTS[name] * 30}\n"
    plan.write_text(written, encoding="utf-8")
    run(folder, "plangen", "render", str(plan), "-o", str(target))
    return target.read_bytes()


def run(folder: Path, *arguments: str) -> None:
    environment = os.environ | {"PYTHONPATH": str(folder / "src")}
    command = [sys.executable, "-m", *arguments]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=environment)


def test_the_styles_follow_from_the_size(smaller: Path) -> None:
    package = docx.Document(io.BytesIO(rendered(smaller, "plain")))
    normal = package.styles["Normal"].element
    grid = package.sections[0]._sectPr.find(qn("w:docGrid"))
    assert grid is not None

    assert normal.find(qn("w:rPr")).find(qn("w:sz")).get(qn("w:val")) == "30"
    assert normal.find(qn("w:rPr")).find(qn("w:spacing")).get(qn("w:val")) == "14"
    assert normal.find(qn("w:pPr")).find(qn("w:spacing")).get(qn("w:line")) == "579"
    assert (grid.get(qn("w:linePitch")), grid.get(qn("w:charSpace"))) == ("579", "3277")


def test_a_page_has_22_lines_of_28_characters(office: Office, smaller: Path) -> None:
    """5.2.3, by LibreOffice, which sets the text by what is written and not by our arithmetic."""
    documents = {name: rendered(smaller, name) for name in TEXTS}

    for name, pages in office.all_pages(documents).items():
        assert len(pages) >= 3, name
        for page in pages[1:-1]:
            assert len(page.body) == 22, name
            assert usual_length(list(page.body)) == 28, name
            sizes = {each.size for line in page.body for each in line.characters}
            assert {round(size, 1) for size in sizes} == {15}, name
