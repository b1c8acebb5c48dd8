"""版头 (7.2), 版记 (7.4), joint issue, printed paper and 信函 (10.1) on paper."""

from __future__ import annotations

import pytest

from plangen.document.compose import compose
from plangen.document.endings import remedy_of
from plangen.document.lines import text_width
from plangen.document.pages import PageModel
from plangen.document.template import official_folder, open_template
from plangen.document.vocabulary import StyleNames
from plangen.layout import LINE_PITCH, PORTRAIT, PROFILES, Look, twips
from plangen.layout.signature import signature_gaps
from plangen.values import replace
from rendering.fonts import STAND_INS
from rendering.office import Character, Line, Office, Page, Rule
from support import PLANS, document, loaded, plan_text

XIAO_BIAO_SONG, FANG_SONG, KAI, HEI, _ = STAND_INS.values()
CHARACTER = 314 / 1440 * 25.4  # mm
LINE = LINE_PITCH / 1440 * 25.4
LEFT, RIGHT, TOP, BOTTOM = 28, 184, 37, 262
MIDDLE = (LEFT + RIGHT) / 2
ASCENT, DESCENT = 0.859, 0.141
POINT = 25.4 / 72
HEAD = """{mark: 测试图书馆文件, number: 测图〔2023〕4号, serial: "000012", secrecy: 秘密★1年,
  urgency: 加急}"""
SIGNATURE = "{date: 2023-03-28}"
COLOPHON = "{copies: 区文化和旅游局、区教育局、区档案馆、区融媒体中心、各镇人民政府、各流通点、"
COLOPHON += "各志愿服务队, office: 测试图书馆办公室, date: 2023-03-29}"


def plan(**fields: str) -> str:
    fields = {
        "letterhead": HEAD,
        "introduction": "现将工作安排如下：",
        "signature": SIGNATURE,
    } | fields
    return plan_text(**{name: text for name, text in fields.items() if text})


def top(line: Line) -> float:
    """Return the upper edge of the characters of a line."""
    first = line.characters[0]
    return first.baseline - ASCENT * first.size * POINT


def bottom(line: Line) -> float:
    first = line.characters[0]
    return first.baseline + DESCENT * first.size * POINT


def middle(line: Line) -> float:
    return (line.left + line.right) / 2


def line(page: Page, start: str) -> Line:
    [found] = [each for each in page.lines if each.text.startswith(start)]
    return found


def across(page: Page) -> list[Rule]:
    """Return the horizontal rules of a page, from the top; some are drawn twice."""
    rules = {round(rule.top, 1): rule for rule in page.rules if rule.right - rule.left > 50}
    return [rules[place] for place in sorted(rules)]


@pytest.fixture(scope="module", name="page")
def _page(office: Office) -> Page:
    [page] = office.pages(document(plan()), "letterhead")
    return page


def test_copy_secrecy_and_urgency_stand_at_the_top_left(page: Page) -> None:
    """7.2.1 to 7.2.3."""
    lines = page.lines[:3]

    assert [each.text for each in lines] == ["000012", "秘密★1年", "加急"]
    assert [each.left for each in lines] == pytest.approx([LEFT] * 3, abs=1)
    assert lines[0].baseline == pytest.approx(44.3, abs=1.1)  # the first line of a page
    assert lines[2].baseline - lines[0].baseline == pytest.approx(2 * LINE, abs=0.2)
    assert [each.characters[0].font for each in lines] == [FANG_SONG, HEI, HEI]


MARKS = [
    (HEAD, "word"),
    (HEAD, "gbt33476"),
    ("{mark: 测试图书馆文件, number: 测图〔2023〕4号}", "word"),
    ("{mark: 测试图书馆文件, secrecy: 秘密, number: 测图〔2023〕4号}", "word"),
    ("{mark: 测试市测试区图书馆文件, number: 测图〔2023〕4号}", "word"),
    ("{mark: 测试省测试市测试区图书馆文件, number: 测图〔2023〕4号}", "word"),
]


@pytest.fixture(scope="module", name="marks")
def _marks(office: Office) -> list[list[Page]]:
    made = [document(plan(letterhead=head), look=PROFILES[profile]) for head, profile in MARKS]
    return office.pages_of_all(made, "mark")


@pytest.mark.parametrize(("head", "profile"), MARKS)
def test_the_mark_stands_35_mm_below_the_edge_of_the_text_block(
    marks: list[list[Page]], head: str, profile: str
) -> None:
    """7.2.4, whatever stands above it; then the number, the rule and the title."""
    [page] = marks[MARKS.index((head, profile))]
    number = line(page, "测图〔2023〕4号")
    mark = next(each for each in page.lines if each.text.endswith("图书馆文件"))
    title = line(page, "测试图书馆2023年4月份工作计划")
    pitch = PROFILES[profile].line_pitch / 1440 * 25.4
    leading = pitch - 16 * POINT
    [rule] = across(page)

    assert top(mark) == pytest.approx(TOP + 35, abs=1)
    assert middle(mark) == pytest.approx(MIDDLE, abs=1)
    assert mark.fonts == {XIAO_BIAO_SONG}
    # 7.2.5: two blank lines, and half the leading of the number's own line, which LibreOffice
    # sets 1 mm lower than the standard's middle.
    assert top(number) - bottom(mark) == pytest.approx(2 * pitch + leading / 2, abs=2)
    assert middle(number) == pytest.approx(MIDDLE, abs=1)
    assert rule.top - bottom(number) == pytest.approx(4, abs=1)  # 7.2.7
    assert (rule.left, rule.right) == pytest.approx((LEFT, RIGHT), abs=0.5)
    assert top(title) - rule.bottom == pytest.approx(2 * pitch + (36 - 22) / 2 * POINT, abs=2)


def test_names_of_signers_stand_below_each_other(office: Office) -> None:
    """7.2.5, 7.2.6: the number level with the last of them, one character from the left."""
    signers = HEAD.replace("urgency", "signers: [张三, 李四五, 王六, 赵七], urgency")
    [page] = office.pages(document(plan(letterhead=signers)), "upward")
    first, last = line(page, "签发人："), line(page, "测图〔2023〕4号")
    label, name, other = (first.characters[at] for at in (0, 4, 6))
    under, under_other = (last.characters[at] for at in (-4, -2))

    assert first.text == "签发人：张三李四五"
    assert last.text == "测图〔2023〕4号王六赵七"
    assert (last.left - LEFT) / CHARACTER == pytest.approx(1, abs=0.15)
    assert (RIGHT - first.right) / CHARACTER == pytest.approx(1, abs=0.15)
    assert under.left == pytest.approx(name.left, abs=0.3)
    assert under_other.left == pytest.approx(other.left, abs=0.3)
    assert (label.font, name.font) == (FANG_SONG, KAI)
    [rule] = across(page)
    assert rule.top - bottom(last) == pytest.approx(4, abs=1)


def test_marks_of_several_offices_share_one_word(office: Office) -> None:
    """7.2.4: the host first, 文件 at the right, in the middle of their height."""
    jointly = "[测试区文化旅游局, 测试文化馆]"
    page = office.pages(document(plan(jointly=jointly)), "joint")[0]
    marks = [each for each in page.lines if each.characters[0].size == pytest.approx(26)]
    heights = [each.baseline for each in marks if each.text != "文件"]
    words = [each for each in page.lines if each.text.endswith("文件")]

    assert "".join(each.text for each in marks).replace("文件", "") == (
        "测试图书馆测试区文化旅游局测试文化馆"
    )
    assert top(marks[0]) == pytest.approx(TOP + 35, abs=1)
    assert len(words) == 1
    word = words[0].characters[-2:]
    assert word[0].baseline == pytest.approx((heights[0] + heights[-1]) / 2, abs=1.5)
    names = [each for each in marks if each.text != "文件"]
    assert word[0].left > max(each.right for each in names)
    lefts = {round(each.left) for each in marks if each.text != "文件"}
    assert len(lefts) == 1  # the names are as wide as each other


def test_printed_paper_keeps_all_in_place(office: Office, page: Page) -> None:
    """Mark and rule are on the paper already; everything else stands where it stood."""
    printed = HEAD.replace("urgency", "preprinted: true, urgency")
    [found] = office.pages(document(plan(letterhead=printed)), "printed")
    left = [each for each in page.lines if each.text != "测试图书馆文件"]

    assert across(found) == []
    assert [each.text for each in found.lines] == [each.text for each in left]
    assert [each.baseline for each in found.lines] == pytest.approx(
        [each.baseline for each in left], abs=0.3
    )


def test_the_colophon_ends_with_the_text_block_of_the_last_page(office: Office) -> None:
    """7.4: lines of 0.35 and 0.25 mm as wide as the text block, 4号 one character in."""
    made = document(plan(colophon=COLOPHON, introduction="现将工作安排如下。" * 60))
    pages = office.pages(made, "colophon")
    assert len(pages) == 2
    assert len(across(pages[0])) == 1
    page = pages[1]
    rules = across(page)
    copies, office_line = line(page, "抄送："), line(page, "测试图书馆办公室")

    assert len(rules) == 3
    assert [rule.left for rule in rules] == pytest.approx([LEFT] * 3, abs=0.5)
    assert [rule.right for rule in rules] == pytest.approx([RIGHT] * 3, abs=0.5)
    assert rules[-1].bottom == pytest.approx(BOTTOM, abs=1)
    assert (copies.left - LEFT) / CHARACTER == pytest.approx(1, abs=0.15)
    wrapped = page.lines[page.lines.index(copies) + 1]
    assert wrapped.left == pytest.approx(copies.characters[3].left, abs=0.3)
    assert page.lines[page.lines.index(office_line) - 1].text.endswith("。")
    assert office_line.text == "测试图书馆办公室2023年3月29日印发"
    assert (office_line.left - LEFT) / CHARACTER == pytest.approx(1, abs=0.15)
    assert (RIGHT - office_line.right) / CHARACTER == pytest.approx(1, abs=0.15)
    sizes = [each.size for each in (*copies.characters, *office_line.characters)]
    assert sizes == pytest.approx([14] * len(sizes))


@pytest.fixture(scope="module", name="full")
def _full(office: Office) -> Page:
    """Return a page with a 版记 of all elements."""
    full = COLOPHON.replace("{", "{addressee: 各街道、各社区, other: 共印50份, ", 1)
    [page] = office.pages(document(plan(colophon=full)), "full")
    return page


def test_a_moved_addressee_stands_above_the_copies_without_a_line(full: Page) -> None:
    """7.4.2."""
    addressee, copies = line(full, "主送："), line(full, "抄送：")
    between = [r for r in across(full) if addressee.baseline < r.top < copies.baseline]

    assert addressee.text == "主送：各街道、各社区。"
    assert between == []


def test_other_elements_stand_below_a_thin_line(full: Page) -> None:
    """7.4.3: between them and 印发机关."""
    issued, other = line(full, "测试图书馆办公室"), line(full, "共印50份")
    between = [r for r in across(full) if issued.baseline < r.top < other.baseline]

    assert len(between) == 1
    assert (other.left - LEFT) / CHARACTER == pytest.approx(1, abs=0.15)
    assert other.characters[0].size == pytest.approx(14)
    assert across(full)[-1].bottom == pytest.approx(BOTTOM, abs=1)


def test_a_colophon_of_its_own_stands_on_an_even_page_without_a_number(office: Office) -> None:
    """7.5, and 7.3.1 of GB/T 33476.2-2016."""
    own = COLOPHON.replace("{", "{own_page: true, ", 1)
    pages = office.pages(document(plan(colophon=own)), "own")

    assert len(pages) == 2
    assert pages[0].footer.text == "—1—"
    assert pages[1].text.startswith("抄送：")
    assert pages[1].text.endswith("印发")
    assert across(pages[1])[-1].bottom == pytest.approx(BOTTOM, abs=1)


def test_a_notice_has_the_plan_as_its_attachment(office: Office) -> None:
    """The plan's title then stands as on any attachment (7.3.7)."""
    text = (PLANS / "good/letterhead.yaml").read_text(encoding="utf-8")
    pages = office.pages(document(text), "notice")
    labels = [page.lines[0].text for page in pages]

    assert labels[-3:] == ["附件", "附件1", "测图〔2023〕4号附件2"]
    attached = pages[-3].lines
    title = [each.text for each in attached[1:4]]
    assert title == ["测试图书馆", "测试文化馆", "2023年4月份工作计划"]
    assert attached[0].left == pytest.approx(LEFT, abs=1)
    assert (attached[1].baseline - attached[0].baseline) / LINE == pytest.approx(2, abs=0.4)
    noted = "".join(each.text for page in pages[:-3] for each in page.lines)
    assert "附件：测试图书馆、测试文化馆2023年4月份工作计划" in noted


SEALS = [2, 3, 4, 5, 7]


@pytest.fixture(scope="module", name="sealed")
def _sealed(office: Office) -> list[list[Page]]:
    return office.pages_of_all([document(_signed_by(count)) for count in SEALS], "seals")


def _signed_by(count: int) -> str:
    jointly = "[" + ", ".join(f"测试{each}馆" for each in "甲乙丙丁戊己"[: count - 1]) + "]"
    return plan(letterhead="", jointly=jointly, signature="{date: 2023-03-28, seal: true}")


@pytest.mark.parametrize("count", SEALS)
def test_seals_of_several_offices_have_room(sealed: list[list[Page]], count: int) -> None:
    """7.3.5.1: in rows, none meeting another, none beyond the text block."""
    page = sealed[SEALS.index(count)][0]
    date = line(page, "2023年3月28日")
    names = [each for each in page.lines if each.baseline < date.baseline][-3:]
    rows = [each for each in names if each.text.startswith("测试") and "计划" not in each.text]
    centres = [
        (sum(c.left + c.right for c in group) / (2 * len(group)), row.baseline)
        for row in rows
        for group in offices(row)
    ]

    assert len(centres) == count
    seal = 42
    for number, (x, y) in enumerate(centres):
        assert x - seal / 2 >= LEFT - 0.5
        assert x + seal / 2 <= RIGHT + 0.5
        for other_x, other_y in centres[:number]:
            assert max(abs(x - other_x), abs(y - other_y)) > seal
    # LibreOffice widens the date by the room that it puts between digits and Han; its end stands.
    assert (RIGHT - date.right) / CHARACTER == pytest.approx(4, abs=0.2)
    assert centres[-1][0] == pytest.approx(date.right - 6.5 / 2 * CHARACTER, abs=1)


def offices(row: Line) -> list[list[Character]]:
    """Return the characters of each name in a row."""
    groups: list[list[Character]] = []
    for each in row.characters:
        if not groups or each.left - groups[-1][-1].right > 2:
            groups.append([])
        groups[-1].append(each)
    return groups


def test_names_without_seals_begin_alike(office: Office) -> None:
    """7.3.5.2: the host first, the date two characters to the right of their beginning."""
    signed = plan(letterhead="", jointly="[测试市区文化旅游发展中心]")
    page = office.pages(document(signed), "names")[0]
    host, other, date = page.lines[-4:-1]

    assert (host.text, other.text) == ("测试图书馆", "测试市区文化旅游发展中心")
    assert host.left == pytest.approx(other.left, abs=0.3)
    assert (RIGHT - other.right) / CHARACTER == pytest.approx(2, abs=0.15)
    gaps = signature_gaps(text_width(other.text), text_width(date.text))
    assert (RIGHT - date.right) / CHARACTER == pytest.approx(gaps[1], abs=0.2)


def test_a_mark_stays_on_the_first_page_below_lines_that_reach_too_far(office: Office) -> None:
    """Three lines of 34 pt end where a mark of several offices should begin."""
    text = "title: 测试计划\n" + plan(jointly="[测试文化馆]", signature="")
    page = office.pages(document(text, look=Look(line_pitch=680)), "low")[0]
    urgency, host = line(page, "加急"), line(page, "测试图书馆")

    assert 0 < top(host) - bottom(urgency) < LINE
    assert top(host) == pytest.approx(TOP + 35, abs=6)


def test_a_pitch_against_a_lonely_signature_fits_in_print(office: Office) -> None:
    """The model of pages counts the room above the mark, which no line pitch changes."""
    seal, title = "{date: 2023-03-28, seal: true}", "title: 测试计划\n"
    fields = {"jointly": "[测试文化馆]", "signature": seal, "remarks": "联系人：甲"}
    look = replace(Look(), portrait=replace(PORTRAIT, top=twips(20)))
    tried = 0
    for count in range(1, 8):
        body = "|\n  " + "\n\n  ".join(["现将工作安排如下。"] * count) + "\n"
        text = title + plan(introduction=body, **fields)
        blocks = compose(loaded(text), open_template(official_folder()), StyleNames())
        pitch = remedy_of(PageModel(blocks, look), may_change_pitch=True).line_pitch
        if not pitch:
            continue
        tried += 1
        pages = office.pages(document(text, look=replace(look, line_pitch=pitch)), "fits")
        signed = next(page for page in pages if "2023年3月28日" in page.text)
        assert "现将工作安排如下。" in signed.text

    assert tried
