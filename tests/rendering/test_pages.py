"""The sample and a long table, page by page, as LibreOffice prints them."""

from __future__ import annotations

from collections import Counter

import pytest

from rendering.fonts import STAND_INS
from rendering.measures import printed_words
from rendering.office import Office, Page
from support import PLANS, ROOT, document, document_lines, plan_text

XIAO_BIAO_SONG, FANG_SONG, _, HEI, SONG = STAND_INS.values()
EDGES = 28, 184  # mm, the text block
BLOCK_BOTTOM = 297 - 35


@pytest.fixture(scope="module", name="plan")
def _plan() -> str:
    return (ROOT / "plans/2023-04.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module", name="pages")
def _pages(office: Office, plan: str) -> list[Page]:
    return office.pages(document(plan), "sample")


LONG_ROWS = 120


@pytest.fixture(scope="module", name="long_table")
def _long_table(office: Office) -> list[Page]:
    rows = "".join(
        f"      - {{type: 讲座, name: 第{n}讲经典诵读分享活动, time: 2023年4月{n % 28 + 1}日, "
        f"content: 邀请专家为读者讲解经典作品第{n}讲并现场交流答疑}}\n"
        for n in range(1, LONG_ROWS + 1)
    )
    table = "    caption: 活动安排\n    columns: [number, type, name, time, content]\n    rows:\n"
    return office.pages(document(plan_text() + f"activities:\n  main:\n{table}{rows}"), "long")


@pytest.mark.parametrize(
    "name", ["2023-04.yaml", "school-week.yaml", "culture-quarter.yaml", "marks.yaml"]
)
def test_every_character_of_a_document_is_printed_once(office: Office, name: str) -> None:
    """Rows of a fixed height, a font without a glyph or a frame too small would lose some."""
    [path] = [*PLANS.glob(f"good/{name}"), *(ROOT / "plans").glob(name)]
    made = document(path.read_text(encoding="utf-8"))
    pages = office.pages(made, path.stem)

    written = Counter("".join(printed_words(line) for line in document_lines(made)))
    printed = Counter("".join(line.text for page in pages for line in page.body))

    assert printed == written


def test_paragraphs_are_printed_whole_and_in_order(pages: list[Page], plan: str) -> None:
    printed = "".join(line.text for page in pages[:3] for line in page.body)
    texts = [
        printed_words(line)
        for line in document_lines(document(plan))
        if line.startswith(("[Title", "[Body Text", "[heading", "[Attachment Note"))
    ]

    assert printed == "".join(texts)


def test_each_element_has_its_font(pages: list[Page]) -> None:
    def fonts(page: Page, start: str) -> set[str]:
        [line] = [line for line in page.body if line.text.startswith(start)]
        return line.fonts

    attachment = pages[3]
    assert fonts(pages[0], "铜官区图书馆2023年4月份工作计划") == {XIAO_BIAO_SONG}  # 7.3.1
    assert fonts(pages[0], "为使铜官区图书馆") == {FANG_SONG}  # 5.2.2
    assert fonts(pages[0], "一、统筹部署") == {HEI}  # 7.3.3
    assert fonts(pages[0], "播渠道") <= {FANG_SONG}
    assert fonts(pages[2], "附件：") == {FANG_SONG}  # 7.3.4
    assert fonts(attachment, "附件") == {HEI}  # 7.3.7
    assert fonts(attachment, "2023年4月活动安排一览表") == {XIAO_BIAO_SONG}
    assert fonts(attachment, "总馆活动安排") == {HEI}
    assert fonts(attachment, "序号") == {HEI}
    assert {page.footer.characters[1].font for page in pages} == {SONG}  # 7.5


def test_sizes(pages: list[Page]) -> None:
    def size(page: Page, start: str) -> float:
        [line] = [line for line in page.body if line.text.startswith(start)]
        return line.characters[0].size

    assert size(pages[0], "铜官区图书馆2023年4月份工作计划") == pytest.approx(22)
    assert size(pages[0], "为使铜官区图书馆") == pytest.approx(16)
    assert size(pages[3], "序号") == pytest.approx(12)
    assert pages[0].footer.characters[0].size == pytest.approx(14)


def test_the_title_is_centred(pages: list[Page]) -> None:
    title = pages[0].body[0]

    assert (title.left + title.right) / 2 == pytest.approx(sum(EDGES) / 2, abs=1)


def test_page_numbers_stand_outside_by_parity(pages: list[Page]) -> None:
    """7.5: — n — in 4号, right on odd and left on even pages, one character free, 7 mm below."""
    assert len(pages) == 5
    for number, page in enumerate(pages, 1):
        footer = page.footer
        gap = EDGES[1] - footer.right if number % 2 else footer.left - EDGES[0]

        assert footer.text == f"—{number}—"
        assert gap == pytest.approx(4.9, abs=1)
        dash = footer.baseline - footer.characters[0].size * 25.4 / 72 * 0.36
        assert dash - BLOCK_BOTTOM == pytest.approx(7, abs=1)


def test_the_attachment_begins_its_own_page(pages: list[Page]) -> None:
    """7.3.7: the label on the first line, flush left; the title on the third."""
    label, title = pages[3].body[:2]
    pitch = 579 / 1440 * 25.4

    assert label.text == "附件"
    assert label.left == pytest.approx(28, abs=1)
    assert title.text == "2023年4月活动安排一览表"
    assert (title.baseline - label.baseline) / pitch == pytest.approx(2, abs=0.4)
    assert pages[2].body[-1].text == "附件：2023年4月活动安排一览表"
    assert len(pages[2].body) == 4


def test_no_date_and_no_short_header_is_broken(pages: list[Page]) -> None:
    lines = "\n".join(line.text for page in pages[3:] for line in page.body)

    for whole in (
        "4月中下旬",
        "2023年4月22日",
        "2023年4月15日",
        "序号活动类型活动名称活动时间活动内容",
    ):
        assert whole in lines
    assert lines.count("2023年4月") == 16 + 1
    assert not [line for line in lines.splitlines() if line.endswith(("年", "4月2"))]


def test_table_rules_stay_in_the_text_block(pages: list[Page], long_table: list[Page]) -> None:
    rules = [rule for page in pages[3:] + long_table for rule in page.rules]

    assert len(rules) > 50
    assert min(rule.left for rule in rules) >= EDGES[0] - 0.5
    assert max(rule.right for rule in rules) <= EDGES[1] + 0.5


def test_nothing_is_outside_the_page(pages: list[Page], long_table: list[Page]) -> None:
    for page in pages + long_table:
        for line in page.lines:
            for each in line.characters:
                assert each.left > 20
                assert each.right < page.width - 15
                assert each.top > 30
                assert each.bottom < page.height - 15


def test_no_line_is_printed_over_another(pages: list[Page], long_table: list[Page]) -> None:
    for page in pages + long_table:
        boxes = [each for line in page.lines for each in line.characters]
        assert boxes
        for line in page.lines:
            for left, right in zip(line.characters, line.characters[1:], strict=False):
                if ord(left.text) > 0x7F:
                    assert right.left - left.left > 1.5


def test_a_long_table_repeats_its_header(long_table: list[Page]) -> None:
    header = "序号活动类型活动名称活动时间活动内容"
    tables = [page for page in long_table if len(page.body) > 5]

    assert len(tables) >= 4
    for page in tables:
        assert [line.text for line in page.body].count(header) == 1
    assert tables[1].body[0].text == header


def test_no_row_of_a_long_table_is_split_or_lost(long_table: list[Page]) -> None:
    numbers = [
        int(line.characters[0].text if len(word) == 1 else word)
        for page in long_table
        for line in page.body
        if (word := _number(line.characters[:3])) and "讲座" in line.text
    ]

    assert numbers == list(range(1, LONG_ROWS + 1))


def _number(characters: tuple[object, ...]) -> str:
    digits = ""
    for each in characters:
        text = getattr(each, "text", "")
        if not text.isdecimal():
            break
        digits += text
    return digits


def test_a_venue_whose_rows_run_over_a_page_loses_none(office: Office) -> None:
    rows = "".join(
        f"          - {{name: 第{n}场, time: 4月{n % 28 + 1}日}}\n" for n in range(1, 61)
    )
    table = "    columns: [venue, name, time]\n    groups:\n"
    rows = f"      - venue: 东湖社区分馆\n        rows:\n{rows}"
    pages = office.pages(document(f"{plan_text()}activities:\n  main:\n{table}{rows}"), "venue")
    text = "\n".join(line.text for page in pages for line in page.body)

    assert len(pages) >= 4
    assert text.count("东湖社区分馆") == 1 + text.count("东湖社区分馆（续）") == 3
    assert [f"第{n}场" in text for n in range(1, 61)] == [True] * 60
    assert all("活动名称" in page.text for page in pages[1:])


def test_a_long_list_of_items_fills_its_pages(office: Office) -> None:
    items = ", ".join(f"第{n}项工作" for n in range(1, 51))
    text = plan_text(sections=f"[{{title: 工作, items: [{items}]}}]")
    pages = office.pages(document(text), "items")

    assert [len(page.body) for page in pages] == [20, 22, 10]
