"""The model of pages: lines, pages, and what stays together."""

from __future__ import annotations

from typing import get_args

import pytest

from main_texts import SEEDS, main_text
from plangen import layout
from plangen.document import flow
from plangen.document.blocks import (
    Addressee,
    Attachment,
    AttachmentNote,
    Block,
    Cell,
    Document,
    Heading,
    HeldPieces,
    Keeping,
    Letterhead,
    Paragraph,
    Picture,
    Remarks,
    RunIn,
    Signature,
    Table,
    Title,
)
from plangen.document.extents import OFFICE, TYPESETTERS, WORD, Typesetter
from plangen.document.flowed import Role
from plangen.document.lines import BrokenText
from plangen.document.pages import PageModel, Pages, Remedy
from plangen.layout import PROFILES, Look
from plangen.layout import letterhead as layout_letterhead
from plangen.plan.columns import ColumnKind
from plangen.values import replace

HAN = "文"
TITLE = Title(("计划",))
IN_BOTH = pytest.mark.parametrize("typesetter", TYPESETTERS, ids=["Word", "LibreOffice"])


def pages(*blocks: Block, typesetter: Typesetter = WORD, look: Look | None = None) -> Pages:
    return PageModel(Document(blocks), look or Look()).pages(typesetter)


def lines(*blocks: Block, typesetter: Typesetter = WORD) -> int:
    return sum(len(page) for page in pages(*blocks, typesetter=typesetter).pages)


@IN_BOTH
@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Paragraph((HAN * 26,)), 1),  # two characters in (7.3.3)
        (Paragraph((HAN * 27,)), 2),
        (Paragraph((HAN * (26 + 28),)), 2),
        (Paragraph((HAN * (26 + 28) + "。",)), 2),  # it hangs over the edge
        (Paragraph((HAN * (26 + 28) + "。”",)), 3),
        (Paragraph((HAN * 27, HAN * 28)), 3),  # a line break
        (Paragraph((HAN * 20,), run_in=RunIn(2, "（一）", "加强。")), 1),
        (Paragraph((HAN * 21,), run_in=RunIn(2, "（一）", "加强。")), 2),
        (Heading(1, "一、", (HAN * 24,)), 1),
        (Heading(1, "一、", (HAN * 25,)), 2),
        (Addressee((HAN * 28,)), 1),
        (Remarks((HAN * 27,)), 2),
        (Title((HAN * 20,)), 2),  # with the blank line below
        (Title((HAN * 20, HAN * 20)), 3),
        (AttachmentNote(((HAN * 23,),)), 2),  # with the blank line above
        (AttachmentNote(((HAN * 24,),)), 3),
        (AttachmentNote(((HAN * 22,), (HAN * 22,))), 3),
        (AttachmentNote(((HAN * 23,), (HAN * 22,))), 4),
        (AttachmentNote(()), 1),
        (Signature(((HAN * 8,),), ("2023年4月1日",)), 3),
        (Signature(((HAN * 8,),), ("2023年4月1日",), is_sealed=True), 4),
        (Signature(((HAN * 26,),), ("2023年4月1日",)), 3),
        (Signature(((HAN * 27,),), ("2023年4月1日",)), 4),  # it ends two characters from the edge
        (Signature(((HAN * 28,),), ("2023年4月1日",), is_sealed=True), 4),
        (Signature(((HAN * 60,), (HAN,)), ("2023年4月1日",)), 6),
    ],
)
def test_lines_of_each_block(typesetter: Typesetter, block: Block, expected: int) -> None:
    assert lines(block, typesetter=typesetter) == expected


def test_libreoffice_sets_han_and_digits_apart_and_word_does_not() -> None:
    text = Paragraph((f"{HAN * 10}2023{HAN * 14}",))

    assert lines(text, typesetter=WORD) == 1
    assert lines(text, typesetter=OFFICE) == 2


@pytest.mark.parametrize("mark", "、。，．；：！？")
def test_one_mark_stands_beyond_the_edge_of_a_text(mark: str) -> None:
    measure = WORD.measure(layout.NORMAL)
    room = 10 * measure.han

    assert BrokenText(f"{HAN * 10}{mark}{HAN}", measure).starts(room) == [0, 11]
    assert BrokenText(f"{HAN * 10}{mark}{mark}", measure).starts(room) == [0, 9]
    assert BrokenText(f"{HAN * 9}{mark}{mark}{HAN}", measure).starts(room) == [0, 11]


@pytest.mark.parametrize("mark", "）》”…—·")
def test_no_other_mark_does(mark: str) -> None:
    measure = WORD.measure(layout.NORMAL)
    starts = BrokenText(f"{HAN * 10}{mark}{HAN}", measure).starts(10 * measure.han)

    assert starts[1] in {9, 10}


def test_the_first_line_may_have_a_width_of_its_own() -> None:
    assert BrokenText(HAN * 9).starts(40, 20) == [0, 2, 6]


@pytest.mark.parametrize("profile", PROFILES)
@IN_BOTH
def test_a_page_has_22_lines(typesetter: Typesetter, profile: str) -> None:
    look = PROFILES[profile]
    text = [Paragraph((HAN,))] * 60
    filled = pages(*text, typesetter=typesetter, look=look)

    assert [len(page) for page in filled.pages] == [22, 22, 16]
    assert [line.top for line in filled.pages[1][:2]] == [0, look.line_pitch]
    assert filled.start(0) == (1, 1)
    assert filled.start(22) == (2, 1)
    assert filled.start(59) == (3, 16)


def test_a_title_takes_its_own_pitch() -> None:
    filled = pages(TITLE, *[Paragraph((HAN,))] * 20)

    assert [line.top for line in filled.pages[0][:3]] == [0, 720, 720 + 579]
    assert [len(page) for page in filled.pages] == [21, 1]
    with pytest.raises(ValueError, match="21"):
        filled.start(21)


@IN_BOTH
def test_what_is_kept_with_the_next_line_is_parted_in_no_program(typesetter: Typesetter) -> None:
    remarks = Remarks((HAN * 54,)), Remarks((HAN,))
    filled = pages(*[Paragraph((HAN,))] * 20, *remarks, typesetter=typesetter)

    assert [len(page) for page in filled.pages] == [20, 3]


@IN_BOTH
@pytest.mark.parametrize(
    ("keeping", "above", "count", "expected"),
    [
        (Keeping.TOGETHER, 19, 3, 0),
        (Keeping.TOGETHER, 18, 3, 3),
        (Keeping.TOGETHER, 18, 4, 0),
        (Keeping.PAIRED, 20, 2, 2),
        (Keeping.PAIRED, 21, 2, 0),
        (Keeping.PAIRED, 20, 3, 0),
        (Keeping.PAIRED, 19, 4, 2),
        (Keeping.PAIRED, 18, 4, 4),
        (Keeping.PAIRED, 18, 6, 4),
        (Keeping.PAIRED, 17, 6, 4),
        (Keeping.PAIRED, 21, 6, 0),
    ],
)
def test_what_is_held_leaves_lines_empty(
    typesetter: Typesetter, keeping: Keeping, above: int, count: int, expected: int
) -> None:
    """*expected* lines of the paragraph stay on the first page."""
    text = Paragraph((HAN * (28 * count - 2),))
    blocks = (*[Paragraph((HAN,))] * above, text, Paragraph((HAN,)))
    model = PageModel(Document(blocks), Look())
    filled = model.pages(typesetter, Remedy(HeldPieces(above, above, keeping)))

    assert sum(line.piece == above for line in filled.pages[0]) == expected
    assert [each // 579 for each in filled.empty] == [22 - len(page) for page in filled.pages]


@pytest.mark.parametrize("levels", [(1,), (2, 3), (1, 2, 3, 4)])
def test_headings_go_to_the_next_page_with_their_text(levels: tuple[int, ...]) -> None:
    headings = [Heading(level, "一、", (HAN,)) for level in levels]
    above = 22 - len(headings)
    filled = pages(*[Paragraph((HAN,))] * above, *headings, Paragraph((HAN,)))
    fitting = pages(*[Paragraph((HAN,))] * (above - 1), *headings, Paragraph((HAN,)))

    assert filled.start(above) == (2, 1)
    assert len(fitting.pages) == 1


def test_more_than_a_page_of_headings_is_not_kept_together() -> None:
    assert len(pages(*[Heading(1, "一、", (HAN,))] * 50).pages) == 3


def test_the_main_text_ends_at_the_first_attachment() -> None:
    attachment = Attachment(("附件",), TITLE, (Paragraph((HAN,)),))

    assert lines(Paragraph((HAN,)), attachment, Paragraph((HAN,))) == 1


def test_rows_of_a_table_are_as_high_as_their_texts() -> None:
    row = (Cell((HAN * 300,)), Cell((HAN,)))
    table = Table(("表",), (ColumnKind.TEXT, ColumnKind.TEXT), (), ((row, row),))
    filled = pages(table).pages

    # Below the last table stands the low paragraph that Word wants there.
    assert [line.role for line in filled[0]] == [*[Role.TEXT] * 3, Role.BLANK]
    assert filled[0][2].top - filled[0][1].top > 5 * layout.TABLE_LINE


@IN_BOTH
@pytest.mark.parametrize(("above", "below"), [(10, layout.FIGURE_CAPTION.after), (20, 0)])
def test_captions_have_room_below_them_but_at_the_foot_of_a_page(
    typesetter: Typesetter, above: int, below: int
) -> None:
    picture, text = Picture("a.png", "", ("图1",)), Paragraph((HAN,))
    blocks: tuple[Block, ...] = (*[text] * above, picture, text)
    model = PageModel(Document(blocks), Look(), {picture: layout.LINE_PITCH})

    placed = [line for page in model.pages(typesetter).pages for line in page]
    caption, following = placed[-2:]
    assert caption.bottom == (above + 2) * layout.LINE_PITCH
    assert following.top == (caption.bottom + below if below else 0)


def test_the_caption_of_a_table_has_room_below_it() -> None:
    table = Table(("表",), (ColumnKind.TEXT,), (), (((Cell((HAN,)),),),))
    caption, row, _ = pages(table).pages[0]

    assert row.top == caption.bottom + layout.TABLE_CAPTION.after == layout.LINE_PITCH + 120


def test_every_kind_of_block_has_its_lines() -> None:
    kinds = set(get_args(Block))
    unknown = flow._pieces.dispatch(object)

    assert len(kinds) >= 8
    assert [kind for kind in kinds if flow._pieces.dispatch(kind) is unknown] == []


@pytest.mark.parametrize(("addressees", "shows"), [(10, True), (18 * 28, True), (20 * 28, False)])
def test_the_first_page_shows_text(addressees: int, *, shows: bool) -> None:
    """7.3.3."""
    addressee = Addressee((HAN * addressees,))

    assert PageModel(Document((TITLE, addressee)), Look()).begins_with_text
    model = PageModel(Document((TITLE, addressee, Paragraph((HAN,)))), Look())
    assert model.begins_with_text is shows


@pytest.mark.parametrize("seed", SEEDS)
def test_no_line_is_lost_and_no_page_is_overfull(seed: int) -> None:
    model = PageModel(main_text(seed, is_mixed=True), Look())
    for typesetter in TYPESETTERS:
        filled = model.pages(typesetter)
        placed = [line for page in filled.pages for line in page]
        blocks = [line.block for line in placed]

        assert blocks == sorted(blocks)
        assert set(blocks) == set(range(len(model.document.blocks)))
        assert all(line.top < filled.height for line in placed)


HEAD = Letterhead((("甲馆文件",), ("乙馆",)), ("甲〔2023〕1号",), ("000001",), ("秘密",), ("特急",))


@pytest.mark.parametrize(
    "head", [HEAD, replace(HEAD, marks=HEAD.marks[:1]), replace(HEAD, serial=())]
)
@pytest.mark.parametrize("top", [layout.PORTRAIT.top, layout.twips(60), layout.twips(20)])
@pytest.mark.parametrize("pitch", [491, 579, 592, 680])
def test_the_room_above_a_mark_is_measured_at_every_pitch(
    head: Letterhead, top: int, pitch: int
) -> None:
    """7.2.4: the mark keeps its place while the lines around it do not."""
    look = Look(portrait=replace(layout.PORTRAIT, top=top))
    document = Document((head, TITLE))
    found = PageModel(document, look).pages(WORD, Remedy(line_pitch=pitch))
    expected = PageModel(document, replace(look, line_pitch=pitch)).pages(WORD)

    assert found == expected


LETTER = Letterhead((("甲馆",),), ("甲〔2023〕1号",), is_letter=True)


@IN_BOTH
@pytest.mark.parametrize(
    ("head", "top"),
    [
        # 10.1: the number stands at the right of the first line, whatever else stands on it.
        (LETTER, 2518),
        (replace(LETTER, secrecy=("秘密",)), 2518),
        (replace(LETTER, serial=("000001",), secrecy=("秘密",)), 2518 + 579),
        (replace(LETTER, is_preprinted=True), 2518),
        # Without a number and all else, nothing stands 7/8 of a character below the lines.
        (replace(LETTER, number=()), 2518 - 579 - layout_letterhead.LETTER_FIRST_LINE_BEFORE),
    ],
)
def test_a_title_stands_below_the_head_of_a_letter(
    typesetter: Typesetter, head: Letterhead, top: int
) -> None:
    """Measured in LibreOffice."""
    [page] = pages(head, TITLE, typesetter=typesetter).pages

    assert page[-2].top == top
