"""A PDF by typst, which reads the plan itself: by_typst.py TARGET PLAN…"""

import sys
from pathlib import Path

import typst

_SOURCE = """
#let plan = yaml(bytes(sys.inputs.plan))
= #plan.organization #plan.period
#plan.introduction
#for section in plan.sections [
  == #section.title
  #str(section.at("body", default: ""))
]
#for (name, it) in plan.activities {
  let keys = it.columns.map(each => if type(each) == str { each } else { each.keys().first() })
  let groups = it.at("groups", default: (it,))
  let rows = groups.map(group => group.rows.map(row => (venue: group.at("venue", default: "")) + row))
  table(columns: keys.len(), ..keys, ..rows.flatten().map(row => keys.map(key => str(row.at(key, default: "")))).flatten())
}
"""


def main(target: str, *paths: str) -> None:
    """Write a PDF for each plan."""
    for path in map(Path, paths):
        made = Path(target) / f"{path.stem}.pdf"
        typst.compile(_SOURCE.encode(), output=made, sys_inputs={"plan": path.read_text("utf-8")})


main(*sys.argv[1:])
