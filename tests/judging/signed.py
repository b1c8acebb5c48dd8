"""Judges where the signatures of random texts stand: never on a page without text above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from judging import offices, phrases
from judging.converting import converted
from judging.figures import Bound
from judging.modelled import PlacedLine, pages_of
from judging.paragraphs import Reading, Styles, main_text
from judging.widths import render_text
from plangen import layout
from rendering.office import Page

_DATE = "2023年3月28日"
_REMARKS = "联系人：李四，电话0562-2834567"
_ORGANIZATIONS = ["铜官区图书馆", "铜官区文化馆", "铜官区博物馆", "铜官区美术馆"]
_CLOSE = {"Signature", "JointSignature", "Date"}
_TEXT = 5
"""So many characters count as text above a signature; fewer do not."""
_MOST_EMPTY = 4


@dataclass(frozen=True)
class Judged:
    """A signed text: where it fails, by the name of who makes the pages."""

    seed: int
    has_other_pitch: bool
    alone: frozenset[str]
    empty: dict[str, int]
    """How many lines at the end of the page before that of the signature are empty."""


def plan_text(seed: int) -> str:
    """Return a plan whose text takes one to four pages and has a signature."""
    random = Random(f"signed {seed}")
    fields: dict[str, Any] = {}
    if random.random() < 0.3:
        fields["jointly"] = _ORGANIZATIONS[1 : random.randint(2, 4)]
    if random.random() < 0.3:
        fields["letterhead"] = {"mark": "铜官区图书馆文件", "number": "铜图〔2023〕4号"}
    if random.random() < 0.4:
        fields["addressee"] = "各分馆"
    fields["introduction"] = phrases.sentences(random, random.randint(10, 120))
    fields["sections"] = list(_sections(random, random.randint(100, 1900)))
    fields["signature"] = {"date": "2023-03-28"}
    if random.random() < 0.4:
        fields["signature"]["seal"] = True
    if random.random() < 0.3:
        fields["remarks"] = _REMARKS
    if random.random() < 0.4:
        office = {"office": "铜官区图书馆办公室", "date": "2023-03-29"}
        fields["colophon"] = {"copies": "区文化和旅游局"} | office
    if random.random() < 0.5:
        titles = random.sample(phrases.known("names"), random.randint(1, 3))
        fields["attachments"] = [
            {"title": f"{title}实施方案", "body": phrases.sentences(random, 60)} for title in titles
        ]
    return offices.plan_of({}, **fields)


def _sections(random: Random, length: int) -> Iterator[dict[str, Any]]:
    while length > 0:
        section: dict[str, Any] = {"title": random.choice(phrases.known("clauses"))}
        texts = [
            phrases.sentences(random, random.randint(8, 200)) for _ in range(random.randint(1, 2))
        ]
        section["body"] = "\n".join(texts)
        if random.random() < 0.4:
            items = [
                phrases.sentences(random, random.randint(8, 90))
                for _ in range(random.randint(2, 4))
            ]
            section["items"] = items
            texts += items
        if random.random() < 0.2:
            section["closing"] = phrases.sentences(random, 12)
        length -= sum(len(text) + 30 for text in texts)
        yield section


def judge(seed: int, data: bytes) -> Judged:
    """Judge the document of a seed by the habits of both programs."""
    paragraphs, width, height = main_text(data)
    pitch = Styles(data).pitch
    alone, empty = set(), {}
    for reading in Reading:
        name = reading.name.lower()
        pages = pages_of(paragraphs, width, height, reading)
        at = next(at for at, page in enumerate(pages) if any(map(_is_close, page)))
        if not _has_text(pages[at]):
            alone.add(name)
        if at:
            last = max((line.bottom for line in pages[at - 1] if line.text), default=0)
            empty[name] = (height - last) // pitch
    return Judged(seed, pitch != layout.OFFICIAL.line_pitch, frozenset(alone), empty)


def _is_close(line: PlacedLine) -> bool:
    return line.paragraph.name in _CLOSE


def _has_text(page: Sequence[PlacedLine]) -> bool:
    """Return whether text stands above the signature."""
    count = 0
    for line in page:
        if _is_close(line):
            break
        is_text = line.paragraph.name not in {"Title"} | _CLOSE
        count += len(line.text) if is_text and not line.paragraph.name.startswith("Letter") else 0
    return count >= _TEXT


def is_alone(pages: Sequence[Page]) -> bool:
    """Return whether no text stands above the date on its page, as LibreOffice printed it."""
    page = next(page for page in pages if any(line.text == _DATE for line in page.body))
    [date] = [line for line in page.body if line.text == _DATE]
    above = (line.text for line in page.body if line.baseline < date.baseline)
    names = "".join(_ORGANIZATIONS)
    return sum(len(text) for text in above if not set(text) <= set(names)) < _TEXT


def figures(seeds: Sequence[int], *, is_printed: bool) -> Iterator[Bound]:
    """Yield the figures of the texts of these seeds; *is_printed*: LibreOffice prints them too."""
    documents = [render_text(plan_text(seed)) for seed in seeds]
    judged = [judge(seed, data) for seed, data in zip(seeds, documents, strict=True)]
    for reading in Reading:
        name = reading.name.lower()
        alone = [each.seed for each in judged if name in each.alone]
        yield Bound(f"signatures alone, as {name} reads {alone}", len(alone), 0)
        empty = {each.seed: each.empty.get(name, 0) for each in judged}
        worst = sorted(empty, key=lambda seed: -empty[seed])[:5]
        most = max(empty.values(), default=0)
        yield Bound(f"empty lines before a signature's page, {name} {worst}", most, _MOST_EMPTY)
    if is_printed:
        pages = zip(seeds, converted(documents), strict=True)
        alone = [seed for seed, each in pages if is_alone(each)]
        yield Bound(f"signatures alone, as LibreOffice prints {alone}", len(alone), 0)
    changed = [each.seed for each in judged if each.has_other_pitch]
    yield Bound(f"texts with another pitch {changed}", len(changed), 0.1 * len(judged))
