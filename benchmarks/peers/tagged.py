"""A script with docxtpl and a tagged template: tagged.py TARGET PLAN…"""

import sys
from pathlib import Path

import docx
from docxtpl import DocxTemplate

from reading import read


def template(folder: Path) -> Path:
    """Return the tagged template, made once."""
    path = folder / "tagged.docx"
    if path.is_file():
        return path
    document = docx.Document()
    document.add_heading("{{ title }}", 0)
    document.add_paragraph("{%p for style, text in texts %}")
    document.add_paragraph("{{ text }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p for table in tables %}")
    table = document.add_table(4, 3, "Table Grid")
    # A tag of columns or of a row stands for the whole cell or row that has it.
    for row, texts in enumerate(
        (
            ("{%tc for header in table.headers %}", "{{ header }}", "{%tc endfor %}"),
            ("{%tr for row in table.rows %}",),
            ("{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}"),
            ("{%tr endfor %}",),
        )
    ):
        for cell, text in zip(table.rows[row].cells, texts, strict=False):
            cell.text = text
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))
    return path


def main(target: str, *paths: str) -> None:
    """Write a document for each plan."""
    folder = Path(target)
    for path in paths:
        document = DocxTemplate(template(folder))
        document.render(read(path), autoescape=True)
        document.save(folder / f"{Path(path).stem}.docx")


main(*sys.argv[1:])
