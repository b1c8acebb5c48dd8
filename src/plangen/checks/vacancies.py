"""Parts of a plan that are a title and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.messages import Message
from plangen.plan.loaded import Need
from plangen.plan.model import Attachment
from plangen.plan.sections import Section
from plangen.plan.view import PlanView
from plangen.source.nodes import Path

_FEWEST = 3  # sections of titles alone that are a list of tasks
_ENDS = "。！？；!?;"
_ZH = Message(
    title="只有标题的部分",
    sentence="“{title}”只有标题，下面没有内容。",
    hints=("写上内容；不需要就把这一部分删去。",),
    explanation=(
        "章节要有正文、条目或图片，附件要有正文、章节、图片或表格，不然印出来只有一行标题，附件还要白占一页。"
        "以句号结尾的标题自成一句，全是标题的计划是提纲，全是标题的三个以上章节是任务清单，都不报告；条目可以只有标题。"
    ),
    wrong="sections:\n  - title: 后勤保障",
    right="sections:\n  - title: 后勤保障\n    body: 检修空调和照明。",
)
_EN = Message(
    title="A part that is a title alone",
    sentence="“{title}” is a title with nothing below it.",
    hints=("Write what belongs there, or remove the part.",),
    explanation=(
        "A section has a text, items or pictures, an attachment a text, sections, pictures or "
        "tables; without them one line is printed, and of an attachment a page with one line. "
        "A title that ends with 。 is a sentence, a plan of nothing but titles an outline, "
        "three or more sections of titles alone a list of tasks, and an item may be a title: they "
        "are left alone."
    ),
    wrong="sections:\n  - title: 后勤保障",
    right="sections:\n  - title: 后勤保障\n    body: 检修空调和照明。",
)


@rule("PG388", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def title_alone(view: PlanView) -> Iterator[Hit]:
    """Find sections and attachments of a title alone."""
    titles = {each.path: each for each in view.loaded.texts if each.path[-1:] == ("title",)}
    for path in _bare(view):
        if placed := titles.get((*path, "title")):
            text = str(placed.text)
            args = {"title": " ".join(text.split())}
            # What is wrong in the title of a section goes first; of an attachment, it is mostly
            # that no text names it, which is another mistake.
            yields_to = placed.path if path[-2] == "sections" else None
            yield Hit(placed, (0, len(text)), args, yields_to=yields_to, is_cause=False)


def _bare(view: PlanView) -> Iterator[Path]:
    """Yield the paths of the parts that have a title alone."""
    plan = view.loaded.plan
    is_outline = not (plan.introduction or plan.attachments or plan.activities)
    if not is_outline or any(map(_has_content, plan.sections)):
        yield from _bare_sections(plan.sections, ("sections",))
    for number, attachment in enumerate(plan.attachments):
        if not _has_content(attachment):
            yield "attachments", number
        yield from _bare_sections(attachment.sections, ("attachments", number, "sections"))


def _bare_sections(sections: Sequence[Section], path: Path) -> Iterator[Path]:
    bare = [number for number, section in enumerate(sections) if not _has_content(section)]
    if len(bare) == len(sections) >= _FEWEST:
        return
    for number in bare:
        if sections[number].title.rstrip()[-1:] not in _ENDS:
            yield *path, number


def _has_content(part: Section | Attachment) -> bool:
    if part.body.strip() or part.pictures:
        return True
    if isinstance(part, Section):
        return bool(part.items or part.tables or part.closing.strip())
    return bool(part.sections or part.tables)
