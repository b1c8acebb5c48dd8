"""Whatever is typed in whatever style of YAML: each line of a text is one of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from support import document, document_lines, findings, plan_text

_MARKS = (
    """读书 活动 ， 。 、 ： （ ） “ ” 4月8日 9:00 10 —— · 《 》 Open Library #话题 ' " ● 附件"""
)
_PIECES = st.sampled_from([*_MARKS.split(), " ", "- "])
_LINE = st.lists(_PIECES, min_size=1, max_size=14).map("".join).map(str.strip).filter(bool)
_LINES = st.lists(_LINE, min_size=1, max_size=4)
_STYLES = st.sampled_from(["|", ">", "'", '"', '"\\n', ""])
_COMMENTS = st.sampled_from(["", "  # 注", "# 注"])
_PLAIN = re.compile(r"[^\W\d_](?:(?!: |:$| #)[^\n])*")
_NUMBER = re.compile(r"^（[一二三四五六七八九十]+）")


@dataclass(frozen=True)
class Written:
    """A text of some lines in one of YAML's styles; *comment* stands on a line of its own."""

    lines: tuple[str, ...]
    style: str
    comment: str

    def yaml(self, indent: str) -> str:
        """Return the value for its key, whose lines are indented by *indent*."""
        if self.style in {"|", ">"}:
            gap = "\n" if self.style == "|" else "\n\n"
            lines = gap.join(indent + line for line in self.lines)
            return f"{self.style}\n{lines}\n"
        if self.style == "'":
            return "'" + f"\n\n{indent}".join(self.lines).replace("'", "''") + "'\n"
        if self.style.startswith('"'):
            gap = "\\n" if self.style.endswith("n") else f"\n\n{indent}"
            escaped = (line.replace("\\", r"\\").replace('"', r"\"") for line in self.lines)
            return '"' + gap.join(escaped) + '"\n'
        return f"\n\n{indent}".join(self.lines) + "\n"


def _fits(written: Written) -> bool:
    return bool(written.style) or all(map(_PLAIN.fullmatch, written.lines))


WRITTEN = st.builds(Written, _LINES.map(tuple), _STYLES, _COMMENTS).filter(_fits)


def _plan(texts: dict[str, Written]) -> str:
    comment = next(iter(texts.values())).comment.strip()
    return (
        plan_text(introduction=texts["introduction"].yaml("  ").rstrip("\n"))
        + f"{comment}\nsections:\n  - title: 甲\n    body: {texts['body'].yaml('      ')}"
        + f"    {comment}\n    items:\n      - {texts['item'].yaml('        ')}"
        + f"    closing: {texts['closing'].yaml('      ')}"
        + "activities:\n  main:\n    columns: [name, content]\n    rows:\n      - name: 乙\n"
        + f"        content: {texts['cell'].yaml('          ')}"
    )


TEXTS = st.fixed_dictionaries(
    dict.fromkeys(("introduction", "body", "item", "closing", "cell"), WRITTEN)
)


@given(TEXTS)
def test_each_line_is_a_line_of_the_document_in_its_order(texts: dict[str, Written]) -> None:
    text = _plan(texts)
    if any(each.is_error and each.code < "PG3" for each in findings(text)):
        return  # such as braces: nothing is printed
    printed = [
        line.strip()
        for block in document_lines(document(text))
        for line in re.split(r"⏎| \| ", block.partition("] ")[2] or block.strip("| "))
    ]
    for name, written in texts.items():
        shown = iter([_NUMBER.sub("", each) for each in printed] if name == "item" else printed)
        for line in written.lines:
            assert line in shown, (name, line, printed)
