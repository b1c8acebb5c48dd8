"""A script with python-docx: python_docx.py TARGET PLAN…"""

import sys
from pathlib import Path

import docx

from reading import read


def main(target: str, *paths: str) -> None:
    """Write a document for each plan."""
    for path in paths:
        plan = read(path)
        document = docx.Document()
        document.add_heading(plan["title"], 0)
        for style, text in plan["texts"]:
            document.add_paragraph(text, "Heading 1" if style == "heading" else None)
        for each in plan["tables"]:
            table = document.add_table(1, len(each["headers"]), "Table Grid")
            for cell, text in zip(table.rows[0].cells, each["headers"], strict=True):
                cell.text = text
            for row in each["rows"]:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        document.save(str(Path(target) / f"{Path(path).stem}.docx"))


main(*sys.argv[1:])
