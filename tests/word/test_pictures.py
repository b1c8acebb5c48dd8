from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from plangen.document.template import HTML, STYLES, official_folder, open_template
from plangen.errors import PlanError, TemplateError
from plangen.pictures.formats import Measured
from plangen.word.package import read_parts
from plangen.word.pictures import drawn_size
from support import document, document_lines, plan_text
from terminal import write
from tiny_pictures import ADOBE, bmp, gif, jpeg, png

MM = 36000
ROOM = 156 * MM, 200 * MM


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "a.png").write_bytes(png(96, 48))
    (tmp_path / "copy.png").write_bytes(png(96, 48))
    (tmp_path / "b.jpg").write_bytes(jpeg(ADOBE))
    (tmp_path / "c.gif").write_bytes(gif())
    (tmp_path / "d.bmp").write_bytes(bmp())
    return tmp_path


def section(*pictures: str) -> str:
    inside = f"[{', '.join(pictures)}]"
    return f"{{title: 活动, body: 文字在前。, pictures: {inside}, items: [条目], closing: 结语。}}"


PLAN = plan_text(
    sections=f"[{section('{file: a.png, caption: 图1, alt: 灰的}', '{file: b.jpg, alt: 照片}')}]",
    attachments="[{title: 甲, body: 正文, landscape: true, pictures: [{file: copy.png, alt: 灰}, "
    "{file: c.gif, alt: 灰}, {file: d.bmp, caption: 图2}], tables: [t]}]",
    activities="{t: {columns: [name], rows: [{name: 书展}]}}",
)


def drawings(data: bytes) -> list[etree._Element]:
    body = etree.fromstring(read_parts(data)["word/document.xml"])
    return list(body.iter(qn("wp:docPr")))


def test_pictures_stand_after_the_text_and_before_what_follows(folder: Path) -> None:
    lines = [line for line in document_lines(document(PLAN, folder=folder)) if line != "[Normal]"]

    assert lines[1:] == [
        "[heading 1] 一、活动",
        "[Body Text] 文字在前。",
        "[Picture]",
        "[Figure Caption] 图1",
        "[Picture]",
        "[heading 2] （一）条目",
        "[Body Text] 结语。",
        "[Attachment Note] 附件：甲",
        "[Attachment Label] 附件",
        "[Attachment Title] 甲",
        "[Body Text] 正文",
        "[Picture]",
        "[Picture]",
        "[Picture]",
        "[Figure Caption] 图2",
        "| 活动名称 |",
        "| 书展 |",
        "[After Table]",
    ]


def test_items_have_pictures_too(folder: Path) -> None:
    items = "[{title: 甲。, body: 文字, pictures: [{file: a.png, alt: 灰}], items: [{title: 乙, "
    items += "pictures: [{file: c.gif, alt: 灰}]}]}]"
    plan = plan_text(sections=f"[{{title: 活动, items: {items}}}]")

    assert list(document_lines(document(plan, folder=folder)))[-4:] == [
        "[Body Text] （一）甲。文字",
        "[Picture]",
        "[heading 3] 1.乙",
        "[Picture]",
    ]


def test_each_drawing_has_its_number_and_its_description(folder: Path) -> None:
    made = document(PLAN, folder=folder)
    parts = read_parts(made)
    frames = [
        drawing.get("id")
        for name, part in parts.items()
        if name.startswith("word/footer")
        for drawing in etree.fromstring(part).iter(qn("wp:docPr"))
    ]
    found = drawings(made)

    assert frames
    assert [each.get("descr") for each in found] == ["灰的", "照片", "灰", "灰", "图2"]
    numbers = [each.get("id") for each in found]
    assert len({*numbers, *frames}) == len(numbers) + len(set(frames))


def test_the_same_picture_is_stored_once(folder: Path) -> None:
    parts = read_parts(document(PLAN, folder=folder))
    media = {name: data for name, data in parts.items() if name.startswith("word/media/")}

    assert sorted(media.values()) == sorted([png(96, 48), jpeg(ADOBE), gif(), bmp()])
    assert sorted(name.rpartition(".")[2] for name in media) == ["bmp", "gif", "jpg", "png"]


def test_the_same_plan_and_pictures_give_the_same_bytes(folder: Path) -> None:
    assert document(PLAN, folder=folder) == document(PLAN, folder=folder)


def test_a_document_changes_nothing_of_the_next(folder: Path) -> None:
    """What documents share is made once a process: pictures and titles stay with their own."""
    plain = document(plan_text(introduction="引言"))
    document(PLAN, folder=folder)

    assert document(plan_text(introduction="引言")) == plain


def test_only_a_picture_with_a_caption_is_kept_with_what_follows(folder: Path) -> None:
    body = docx.Document(io.BytesIO(document(PLAN, folder=folder))).element.body
    kept = [
        drawing.xpath("ancestor::w:p")[0].find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
        for drawing in body.iter(qn("wp:inline"))
    ]

    assert kept == [True, False, False, False, True]


@pytest.mark.parametrize(
    ("pixels", "dpi", "wanted", "expected"),
    [
        ((960, 480), 96, 0, (254, 127)),
        ((960, 480), 240, 0, (101.6, 50.8)),
        ((10, 10), 100, 0, (2.54, 2.54)),
        ((10, 10), 100, 50, (50, 50)),
        ((960, 480), 240, 50, (50, 25)),
        ((960, 480), 240, 400, (156, 78)),
        ((100, 1000), 25.4 * 4, 0, (20, 200)),
        ((100, 1000), 25.4 * 4, 30, (20, 200)),
        ((10_000, 1), 96, 0, (156, 0.0156)),
    ],
)
def test_sizes(
    pixels: tuple[int, int], dpi: float, wanted: float, expected: tuple[float, float]
) -> None:
    """Its own size or the width asked for, never beyond the room, never out of proportion."""
    picture = Measured("png", "image/png", *pixels, (dpi, dpi))
    across, down = drawn_size(picture, wanted, ROOM)
    most = tuple(min(length, room / MM) for length, room in zip(expected, ROOM, strict=True))
    if expected == (254, 127):
        most = (156, 78)

    assert (across / MM, down / MM) == pytest.approx(most, abs=0.01)


def test_a_picture_that_goes_away_is_told(folder: Path) -> None:
    (folder / "c.gif").unlink()
    with pytest.raises(PlanError) as caught:
        document(PLAN, folder=folder)

    assert [each.code for each in caught.value.findings] == ["PG240"]


def test_a_styles_file_from_before_does_for_plans_without_pictures(folder: Path) -> None:
    template = folder / "template"
    template.mkdir()
    package = docx.Document(str(official_folder() / STYLES))
    package.styles["Picture"].delete()
    package.save(str(template / STYLES))
    write(template, HTML, (official_folder() / HTML).read_text(encoding="utf-8"))
    opened = open_template(template)

    assert document(plan_text(), opened)
    with pytest.raises(TemplateError) as caught:
        document(PLAN, opened, folder=folder)
    assert [(each.code, each.args["name"]) for each in caught.value.findings] == [
        ("PG405", "Picture")
    ]


def test_a_logo_in_the_header_of_a_styles_file_is_no_trouble(folder: Path) -> None:
    template = folder / "template"
    template.mkdir()
    package = docx.Document(str(official_folder() / STYLES))
    package.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(png(96, 48)))
    package.sections[0].even_page_header.paragraphs[0].add_run().add_picture(
        io.BytesIO(png(5, 5, 100))
    )
    package.save(str(template / STYLES))
    write(template, HTML, (official_folder() / HTML).read_text(encoding="utf-8"))

    parts = read_parts(document(PLAN, open_template(template), folder=folder))
    media = [data for name, data in parts.items() if name.startswith("word/media/")]

    assert sorted(media) == sorted([png(96, 48), png(5, 5, 100), jpeg(ADOBE), gif(), bmp()])
