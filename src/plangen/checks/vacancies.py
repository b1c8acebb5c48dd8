"""Parts of a plan that are a title and nothing else, and titles that are sentences."""

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

_SENTENCE = 30  # characters from which a heading without a text is a sentence
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
            if path[-2] == "sections" and len(text) >= _SENTENCE:
                continue  # which is told as a sentence
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
        return bool(part.items or part.tables or part.closing.strip() or part.owner.strip())
    return bool(part.sections or part.tables)


_ZH_SENTENCE = Message(
    title="写成标题的长句",
    sentence="这个标题有{count}个字，下面没有正文：像是一段话，会用标题的黑体印出来。",
    hints=("把“{spelt:title|标题}”改成“{spelt:body|正文}”，就是编号的一段，用正文的字体。",),
    explanation=(
        "标题用黑体（7.3.3），三十个字以上、下面又没有正文的，多半是一段话。只写 body（正文）、"
        "不写 title（标题），正文就编号，用仿宋。这里只是提示。"
    ),
    wrong="""
        sections:
          - title: 全体馆员要认真学习新修订的服务规范并在接待咨询借还书等各个环节严格落实到位
          - {title: 员工培训, body: 组织学习。}
    """,
    right="""
        sections:
          - body: 全体馆员要认真学习新修订的服务规范并在接待咨询借还书等各个环节严格落实到位。
          - {title: 员工培训, body: 组织学习。}
    """,
)
_EN_SENTENCE = Message(
    title="A sentence as a heading",
    sentence=(
        "This title has {count} characters and no text below it: it reads as a paragraph, and is "
        "set as a heading."
    ),
    hints=("Write it as {spelt:body|正文} without {spelt:title|标题}: a numbered paragraph.",),
    explanation=(
        "Headings are 黑体 (7.3.3); one of thirty and more characters with no text below it is "
        "mostly a paragraph. A body without a title is numbered, and set as the text is. This is "
        "only a note."
    ),
    wrong=_ZH_SENTENCE.wrong,
    right=_ZH_SENTENCE.right,
)


@rule("PG396", Severity.NOTE, zh=_ZH_SENTENCE, en=_EN_SENTENCE, needs=Need.PARTS)
def sentence_as_title(view: PlanView) -> Iterator[Hit]:
    """Find titles of sections that are whole sentences, with no text below them."""
    plan = view.loaded.plan
    sections: dict[Path, Section] = {
        ("sections", at): each for at, each in enumerate(plan.sections)
    }
    for number, attachment in enumerate(plan.attachments):
        path = ("attachments", number, "sections")
        sections |= {(*path, at): each for at, each in enumerate(attachment.sections)}
    for placed in view.loaded.texts:
        section = sections.get(placed.path[:-1]) if placed.path[-1] == "title" else None
        length = len(str(placed.text))
        if section and length >= _SENTENCE and not section.body.strip():
            yield Hit(placed, (0, length), {"count": length}, is_cause=False)
