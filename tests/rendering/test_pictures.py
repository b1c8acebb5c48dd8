"""Where pictures stand on paper, and how large they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen import layout
from rendering.office import Box, Line, Office, Page
from support import document, plan_text
from tiny_pictures import jfif, jpeg, png

MM = 25.4 / 1440  # of a twip
LEFT, RIGHT, TOP, BOTTOM = 28, 184, 37, 297 - 35
CLOSE = 0.3
SENTENCE = "各部门要按照活动安排做好准备，提前公布时间和地点，方便读者参与。"
PLAN = f"""\
sections:
  - title: 活动
    body: 图前的文字。
    pictures:
      - {{file: usual.png, caption: 图1 平常的一张}}
      - {{file: usual.png, alt: 甲, width: 50}}
    closing: 图后的文字。
  - title: 大图
    body: {SENTENCE * 9}
    pictures:
      - {{file: wide.png, caption: 图2 一万像素宽}}
      - {{file: photo.jpg, caption: 图3 照片}}
    closing: 宽图后的文字。
attachments:
  - title: 高的海报
    pictures: [{{file: high.png, caption: 图4 很高的一张}}]
  - title: 横放的海报
    landscape: true
    pictures: [{{file: wide.png, caption: 图5 横放的一张}}]
  - title: 横放的高海报
    landscape: true
    body: 先有一段文字。
    pictures: [{{file: high.png, caption: 图6 横放的高图}}]
  - title: 连着的海报
    pictures:
      - {{file: high.png, alt: 甲}}
      - {{file: tall.png, caption: {"图7 图题排成两行，" * 5}}}
"""


@pytest.fixture(scope="module", name="pages")
def _pages(office: Office, tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "usual.png").write_bytes(png(600, 300, 200, 0x11))
    (folder / "wide.png").write_bytes(png(10_000, 2500, 96, 0x77))
    (folder / "high.png").write_bytes(png(1000, 10_000, 96, 0x99))
    (folder / "tall.png").write_bytes(png(1500, 2500, 150, 0xBB))
    (folder / "photo.jpg").write_bytes(jpeg(jfif(1, 10)))
    return office.pages(document(plan_text() + PLAN, folder=folder), "pictures")


def drawn(pages: list[Page]) -> list[tuple[Page, Box]]:
    return [(page, picture) for page in pages for picture in page.pictures]


def caption_of(pages: list[Page], start: str) -> tuple[Page, Line]:
    """Return a caption, without the page number of a turned sheet that may stand beside it."""
    page, line = next((page, line) for page in pages for line in page.lines if start in line.text)
    first = line.text.index(start)
    return page, Line(line.characters[first:])


def test_all_are_there(pages: list[Page]) -> None:
    assert len(drawn(pages)) == 9
    turned = [page.width > page.height for page, _ in drawn(pages)]
    assert turned == [False] * 5 + [True] * 2 + [False] * 2


def test_none_leaves_the_text_block(pages: list[Page]) -> None:
    for page, picture in drawn(pages):
        sheet = layout.PORTRAIT if page.width < page.height else layout.LANDSCAPE
        left, right = sheet.left * MM, (sheet.width - sheet.right) * MM
        top, bottom = sheet.top * MM, (sheet.height - sheet.bottom) * MM
        assert picture.left > left - CLOSE
        assert picture.right < right + CLOSE
        assert picture.top > top - CLOSE
        assert picture.bottom < bottom + CLOSE
        assert (picture.left + picture.right) / 2 == pytest.approx((left + right) / 2, abs=0.5)


def test_proportions_are_kept(pages: list[Page]) -> None:
    shapes = [2, 2, 4, 4 / 3, 0.1, 4, 0.1, 0.1, 0.6]
    found = [picture.width / picture.height for _, picture in drawn(pages)]

    assert found == pytest.approx(shapes, rel=0.01)


def test_widths(pages: list[Page]) -> None:
    """By its dots per inch, or as asked for; the widest and the highest fill their block."""
    usual, asked, wide, photo, high, landscape, short, *_ = (each for _, each in drawn(pages))

    assert usual.width == pytest.approx(600 / 200 * 25.4, abs=CLOSE)
    assert asked.width == pytest.approx(50, abs=CLOSE)
    assert wide.width == pytest.approx(RIGHT - LEFT, abs=CLOSE)
    assert photo.width == pytest.approx(16 / 96 * 25.4, abs=CLOSE)  # 10 dots per inch are none
    assert landscape.width == pytest.approx(225, abs=CLOSE)
    assert 160 < high.height < 200
    assert 70 < short.height < 156


def test_the_first_picture_of_an_attachment_stands_below_its_title(pages: list[Page]) -> None:
    for title, label in (("高的海报", "附件1"), ("横放的海报", "附件2"), ("连着的海报", "附件4")):
        [page] = [each for each in pages if any(line.text == label for line in each.lines)]
        assert title in page.text
        assert page.pictures


def test_a_little_text_stays_with_the_picture_below_it(pages: list[Page]) -> None:
    [page] = [each for each in pages if "先有一段文字。" in each.text]

    assert "图6横放的高图" in page.text
    assert page.pictures


@pytest.mark.parametrize("number", range(1, 8))
def test_a_caption_stands_close_below_its_picture(pages: list[Page], number: int) -> None:
    page, caption = caption_of(pages, f"图{number}")
    above = [each for each in page.pictures if each.bottom < caption.baseline]

    assert above
    gap = min(caption.characters[0].top - each.bottom for each in above)
    assert 0 < gap < 8
    middle = (page.pictures[0].left + page.pictures[0].right) / 2
    if number < 7:  # the first line of two is full
        assert (caption.left + caption.right) / 2 == pytest.approx(middle, abs=1)


def test_nothing_is_printed_over_a_picture(pages: list[Page]) -> None:
    for page, picture in drawn(pages):
        others = [each for each in page.pictures if each is not picture]
        assert not [each for each in others if picture.overlaps(each)]
        for line in page.lines:
            for each in line.characters:
                inside = Box(each.left, each.right, each.top, each.bottom)
                assert not picture.overlaps(inside), each


def test_text_before_and_after_is_in_its_place(pages: list[Page]) -> None:
    page = pages[0]
    lines = {line.text: line.baseline for line in page.body}
    usual, asked = page.pictures[:2]

    assert lines["图前的文字。"] < usual.top
    assert usual.bottom < lines["图1平常的一张"] < asked.top
    assert asked.bottom < lines["图后的文字。"]
    wide, _ = next((line, p) for p in pages for line in p.lines if line.text == "宽图后的文字。")
    assert wide.left == pytest.approx(LEFT + 2 * 314 * MM, abs=1)


def test_a_caption_never_goes_to_the_next_page_alone(office: Office, tmp_path: Path) -> None:
    """Of pictures that leave ever less room, some take their captions with them to a new page."""
    (tmp_path / "square.png").write_bytes(png(300, 300, 100))
    attachments = "".join(
        f"  - title: 附件{width}\n    body: {SENTENCE * 8}\n"
        f"    pictures: [{{file: square.png, width: {width}, caption: 图{width}}}]\n"
        for width in range(62, 80, 2)
    )
    plan = plan_text() + f"attachments:\n{attachments}"
    pages = office.pages(document(plan, folder=tmp_path), "captions")

    with_picture = [page for page in pages if page.pictures]
    assert len(with_picture) == 9
    for page, width in zip(with_picture, range(62, 80, 2), strict=True):
        assert page.body[-1].text == f"图{width}"
        assert page.pictures[0].width == pytest.approx(width, abs=CLOSE)
    assert {len(page.body) == 1 for page in with_picture} == {True, False}
