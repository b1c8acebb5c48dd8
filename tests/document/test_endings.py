"""What is decided lest the end of a document stand alone on a page (7.3.5.5)."""

from __future__ import annotations

import pytest

from main_texts import CLOSINGS, closing, ending, main_text
from plangen import layout
from plangen.document.blocks import (
    Block,
    Document,
    HeldPieces,
    Keeping,
    Letterhead,
    Paragraph,
    Signature,
    Title,
)
from plangen.document.endings import remedy_of
from plangen.document.extents import OFFICE, TYPESETTERS, WORD
from plangen.document.pages import AS_IT_IS, PageModel, Remedy
from plangen.layout import PROFILES, Look
from plangen.layout.signature import pitches_for_signature
from plangen.values import replace
from profiles import by_profile

HAN = "文"
TITLE = Title(("计划",))
LINE = Paragraph((HAN * 26,))
LONG = Paragraph((HAN * (28 * 8 - 2),))  # eight lines, too many to stay empty
DATE = ("2023年4月1日",)


def model_of(*blocks: Block) -> PageModel:
    return PageModel(Document((TITLE, *blocks)), Look())


def chosen(model: PageModel) -> Remedy:
    return remedy_of(model, may_change_pitch=True)


def empty_lines(model: PageModel, remedy: Remedy) -> int:
    """Return the most empty lines at a foot, in either program."""
    pitch = remedy.line_pitch or model.look.line_pitch
    feet = [foot for each in TYPESETTERS for foot in model.pages(each, remedy).empty[:-1]]
    return max(feet, default=0) // pitch


@pytest.mark.parametrize("is_one", [False, True], ids=["paragraphs", "one"])
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("kind", CLOSINGS)
def test_text_stands_above_the_signature_wherever_it_ends(
    profile: str, kind: str, *, is_one: bool
) -> None:
    look, held, pitches = PROFILES[profile], 0, set()
    for count in range(1, 90, by_profile(3, 2)):
        model = PageModel(ending(count, kind, is_one=is_one), look)
        remedy = chosen(model)

        assert (remedy == AS_IT_IS) == (not model.lonely_end())
        assert not model.lonely_end(remedy)
        if remedy.held:
            held += 1
            assert empty_lines(model, remedy) <= 4
        if remedy.line_pitch:
            pitches.add(replace(look, line_pitch=remedy.line_pitch).lines_per_page)
    assert held or (is_one and "note" not in kind)  # 附件说明 is text, and can be kept
    assert pitches or not is_one or "note" in kind
    assert is_one or not pitches
    assert all(abs(each - 22) <= 3 for each in pitches)


def test_few_texts_get_another_pitch() -> None:
    """Random signed texts of one to four pages: none alone, four lines empty, few with a pitch."""
    models = [PageModel(main_text(seed, is_mixed=True), Look()) for seed in range(130)]
    signed = [model for model in models if model.is_signed]
    remedies = [chosen(model) for model in signed]

    assert len(signed) > 100
    assert sum(bool(each.held) for each in remedies) > 10
    assert sum(bool(each.line_pitch) for each in remedies) < len(signed) / 10
    for model, remedy in zip(signed, remedies, strict=True):
        assert not model.lonely_end(remedy)
        if remedy.held:  # headings of several levels may leave more, as they did before
            assert empty_lines(model, remedy) <= max(4, empty_lines(model, AS_IT_IS))


@pytest.mark.parametrize(
    ("above", "text", "held"),
    [
        # The title and the blank line below it are the first two pieces.
        pytest.param(18, [LINE], HeldPieces(20, 21, Keeping.TOGETHER), id="a line"),
        pytest.param(
            15, [Paragraph((HAN * 110,))], HeldPieces(17, 18, Keeping.TOGETHER), id="four"
        ),
        pytest.param(
            16, [Paragraph((HAN * 2,))] * 3, HeldPieces(18, 21, Keeping.TOGETHER), id="short ones"
        ),
        pytest.param(
            11,
            [Paragraph((HAN * (28 * 8 + 1),))],
            HeldPieces(13, 13, Keeping.PAIRED),
            id="end of many",
        ),
    ],
)
def test_the_last_text_goes_to_the_page_of_the_signature(
    above: int, text: list[Block], held: HeldPieces
) -> None:
    model = model_of(*[LINE] * above, *text, *closing("plain"))

    assert model.lonely_end() == 2
    assert chosen(model) == Remedy(held, page=1)


def test_where_the_last_paragraph_is_long_one_before_is_kept_whole() -> None:
    """A paragraph at the end of the page before: as many lines more are on those that follow."""
    model = model_of(*[LINE] * 17, Paragraph((HAN * 110,)), *[LINE] * 11, LONG, *closing("plain"))
    remedy = chosen(model)

    assert model.lonely_end() == 3
    assert remedy == Remedy(HeldPieces(19, 19, Keeping.TOGETHER), page=1)
    assert empty_lines(model, remedy) == 2


def test_where_nothing_can_be_kept_the_pitch_is_another() -> None:
    model = model_of(*[LINE] * 11, LONG, *closing("plain"))

    assert model.lonely_end() == 2
    assert chosen(model) == Remedy(line_pitch=607)
    assert remedy_of(model, may_change_pitch=False) == AS_IT_IS


@pytest.mark.parametrize(("characters", "is_lonely"), [(4, True), (5, False)])
@pytest.mark.parametrize("kind", ["plain", ""])
def test_four_characters_are_no_text(characters: int, kind: str, *, is_lonely: bool) -> None:
    """The last line of a paragraph, with a signature or without."""
    end = closing(kind) if kind else []
    text = Paragraph((HAN * (28 * 6 - 2 + characters),))
    model = model_of(*[LINE] * 13, text, *end)

    assert bool(model.lonely_end()) is is_lonely
    assert (chosen(model).held == HeldPieces(15, 15, Keeping.PAIRED)) is is_lonely


def test_the_pitch_is_never_changed_without_a_signature() -> None:
    """A paragraph of four characters, below one that is longer than may stay empty."""
    few = Paragraph((HAN * 4,))
    model = model_of(*[LINE] * 11, LONG, few)

    assert model.lonely_end() == 2
    assert chosen(model) == AS_IT_IS


def test_the_first_page_keeps_its_text() -> None:
    """7.3.3: the only paragraph on it does not leave it for the signature."""
    model = PageModel(Document((Title((HAN,) * 16), LINE, *closing("plain"))), Look())
    remedy = chosen(model)

    assert model.lonely_end() == 2
    assert model.begins_with_text
    assert all(model.pages(each, remedy).begins_with_text for each in TYPESETTERS)
    assert remedy == AS_IT_IS  # neither can be had without the other one lost


def test_no_pitch_moves_the_mark() -> None:
    """7.2.4 against 7.3.5.5: with three lines above it, the mark has its place up to 30.1 pt."""
    numbers = ("甲〔2023〕1号",), ("000001",), ("秘密",), ("特急",)
    head = Letterhead((("甲馆文件",), ("乙馆",)), *numbers)
    signature = Signature((("甲馆",), ("乙馆",)), DATE, is_sealed=True)
    pitches = set()
    for count in range(1, 12):
        body = Paragraph((HAN * (28 * count - 2),))
        model = PageModel(Document((head, TITLE, body, signature)), Look())
        pitches.add(chosen(model).line_pitch)

    assert pitches != {0}
    assert max(pitches) <= (layout.twips(35) - 175) / 3


def test_what_holds_in_one_program_alone_is_not_enough() -> None:
    """Digits and Han set apart make a line more, and that line decides."""
    text = Paragraph((f"{HAN * 10}2023{HAN * 14}",))
    model = model_of(*[LINE] * 15, text, *closing("plain"))

    assert model.pages(WORD).lonely_end == 0
    assert model.pages(OFFICE).lonely_end == 2
    assert model.lonely_end() == 2


@pytest.mark.parametrize(
    ("lines", "held"), [(18, None), (17, HeldPieces(20, 21, Keeping.TOGETHER)), (14, None)]
)
def test_a_note_of_attachments_is_text(lines: int, held: HeldPieces | None) -> None:
    """It stands above the signature by itself, or is kept with it."""
    assert chosen(model_of(*[LINE] * lines, *closing("note"))).held == held


def test_names_that_fill_more_than_a_page_stand_alone() -> None:
    model = model_of(LINE, Signature(((HAN,),) * 60, DATE))

    assert model.lonely_end() == 3
    assert chosen(model) == AS_IT_IS


def test_without_a_signature_nothing_is_to_be_done() -> None:
    assert chosen(model_of()) == AS_IT_IS


@pytest.mark.parametrize("pitch", [480, 560, 600])
def test_house_line_pitches_have_their_own_neighbours(pitch: int) -> None:
    look = Look(line_pitch=pitch)
    pitches = list(pitches_for_signature(look))
    counts = [
        replace(look, line_pitch=each).lines_per_page - look.lines_per_page for each in pitches
    ]

    assert counts[:2] == [1, -1]
    assert sorted(set(counts), key=counts.index) == [1, -1, 2, -2, 3, -3]
    for count in set(counts):  # the first of each fills the text block
        assert look.portrait.is_filled_by(pitches[counts.index(count)])
    assert len(set(pitches)) == len(pitches)


def test_no_line_cuts_its_characters() -> None:
    assert min(pitches_for_signature(Look(line_pitch=330))) == 320
