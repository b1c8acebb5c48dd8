"""What is said of pages, in Chinese."""

from __future__ import annotations

from plangen.messages import Wording

FINDINGS: dict[str, Wording] = {
    "PG501": Wording(
        "样式文件里没有横放的一节（书签 landscape），而计划要一个附件横放。",
        ("由 templates/official 里的 styles.docx 改起；或者不要横放（横向: false）。",),
    ),
}
EXPLAINED: dict[str, tuple[str, str]] = {
    "PG501": (
        "没有横放的页面",
        (
            "样式文件用书签 portrait 和 landscape 标出直放和横放的两节，各有页面设置和页脚。"
            "自己的样式文件可以只有直放的一节，表格太宽时也就直放；计划写明要横放，才非有不可。"
        ),
    ),
}
