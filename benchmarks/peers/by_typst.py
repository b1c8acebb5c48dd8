"""A PDF by typst, which reads the plan itself: by_typst.py TARGET PLAN…"""

import sys
from pathlib import Path

import typst

_SOURCE = """
#let plan = yaml("{name}")
= #plan.organization #plan.period
#plan.introduction
#for section in plan.sections [
  == #section.title
  #str(section.at("body", default: ""))
]
#for (name, it) in plan.activities {{
  let keys = it.columns.filter(key => key != "number")
  table(columns: keys.len(), ..keys, ..it.rows.map(row => keys.map(key => str(row.at(key, default: "")))).flatten())
}}
"""


def main(target: str, *paths: str) -> None:
    """Write a PDF for each plan."""
    for path in map(Path, paths):
        source = path.with_suffix(".typ")
        source.write_text(_SOURCE.format(name=path.name), encoding="utf-8")
        typst.compile(str(source), output=str(Path(target) / f"{path.stem}.pdf"))


main(*sys.argv[1:])
