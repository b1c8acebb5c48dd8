"""Words that are never right."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.checks.registry import Hit, Repair, rule
from plangen.findings import Fixing, Severity
from plangen.language.misspelt import misspelt_words
from plangen.messages import Message
from plangen.plan.view import PlanView

_ZH = Message(
    title="写错的词",
    sentence="“{value}”是错词，应当是“{suggested}”。",
    hints=("改成“{suggested}”；确实这样写的名称，写进 plangen.toml 的 names。",),
    explanation=(
        "同音、形近的字打错了，就成了没有的词：招开（召开）、按排（安排）、布署（部署）、"
        "捡查（检查）、编缉（编辑）。只报告两百来个在哪里都不对的词；"
        "“按排名录取”“统招开考”“应急时处理”里的不报告。"
    ),
    wrong="工作按排如下：",
    right="工作安排如下：",
)
_EN = Message(
    title="Misspelt words",
    sentence="“{value}” is no word: it should be “{suggested}”.",
    hints=("Write “{suggested}”; a name that is really spelt so goes into names.",),
    explanation=(
        "A character that sounds or looks like the right one makes a word that does not exist: "
        "招开 (召开), 按排 (安排), 布署 (部署), 捡查 (检查), 编缉 (编辑). Some two hundred that "
        "are wrong everywhere are told; 按排名录取, 统招开考 and 应急时处理 are left alone."
    ),
    wrong="工作按排如下：",
    right="工作安排如下：",
)


@rule("PG379", Severity.WARNING, zh=_ZH, en=_EN, fixing=Fixing.UNSAFE)
def word_misspelt(view: PlanView) -> Iterator[Hit]:
    """Find words that are never right."""
    everything = view.paragraphs.joined
    named = "\n".join(view.config.known_names)
    for word in misspelt_words():
        if not everything.characters.issuperset(word.wrong) or word.wrong in named:
            continue
        for first, last in word.find(everything.text):
            (_, placed, _), start = view.paragraphs.at(first)
            span = (first - start, last - start)
            args = {"value": word.wrong, "suggested": word.right}
            repair = Repair(((span, word.right),), is_safe=False)
            yield Hit(placed, span, args, repair=repair)
