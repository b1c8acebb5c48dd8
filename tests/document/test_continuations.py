"""Where a venue goes on at the top of a page: only where that is sure in both programs."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plangen import layout
from plangen.document.blocks import (
    Attachment,
    Block,
    Cell,
    Document,
    Orientation,
    Paragraph,
    Picture,
    Row,
    Table,
    Title,
)
from plangen.document.continuations import continuations, with_continuations
from plangen.document.extents import TYPESETTERS, MeasuredText, Typesetter
from plangen.document.pages import Pages
from plangen.layout import Look
from plangen.plan.columns import ColumnKind
from plangen.values import replace
from steps import MOST, steps

LOOK, TURNED = Look(), layout.PORTRAIT.turned
KINDS = tuple(map(ColumnKind, ("number", "label", "text")))
HEADER = tuple(Cell((text,)) for text in ("序号", "分馆", "名称"))
IN_BOTH = pytest.mark.parametrize("typesetter", TYPESETTERS, ids=["Word", "LibreOffice"])


def venue(rows: int, lines: int = 1, name: str = "东馆", text: str = "讲座") -> list[Row]:
    first = (Cell((name, "（阅读圈）") if name else (), rowspan=rows),)
    return [
        (Cell((str(n),)), *(first if n == 1 else ()), Cell((text,) * lines))
        for n in range(1, rows + 1)
    ]


def table(*bodies: list[Row]) -> Table:
    return Table((), KINDS, (HEADER,), tuple(map(tuple, bodies)))


def attached(*blocks: Block) -> Document:
    return Document((Attachment(("附件",), Title(("安排",)), blocks),))


def starts(document: Document) -> list[int]:
    """Return the rows of the bodies before which venues go on."""
    return [each.row for each in continuations(with_continuations(document, LOOK, TURNED))]


def top_rows(document: Document, typesetter: Typesetter) -> list[int]:
    """Return the numbers of the rows at the top of the second page and those that follow."""
    pages = Pages(typesetter.height(LOOK))
    pages.fill(MeasuredText(document, {}).extents(typesetter, LOOK))
    counts = [len(page) for page in pages.pages]
    above = counts[0] - 5  # what stands above the table, and its header
    return [above + sum(counts[1:at]) for at in range(1, len(counts))]


def test_a_venue_over_two_pages_goes_on_on_each() -> None:
    document = attached(table(venue(60)))
    found = starts(document)

    assert len(found) == 2
    parted = with_continuations(document, LOOK, TURNED)
    for typesetter in TYPESETTERS:
        assert top_rows(parted, typesetter)[:2] == found


@given(
    st.integers(0, 60),
    st.lists(st.tuples(st.integers(1, 40), st.integers(1, 3)), min_size=1, max_size=4),
    st.integers(-2, 2),
)
@example(14, [(2, 3), (30, 1)], 2).via("two high rows move together to the next page")
def test_it_stays_at_the_top_of_a_page_with_two_rows_more_or_fewer(
    above: int, shapes: list[tuple[int, int]], change: int
) -> None:
    """The rows that change are of one line and stand above the first venue, in a body apart."""
    rows: list[Row] = [(Cell(("1",)), Cell(("一",)), Cell(("讲座",)))]
    bodies = [venue(*shape) for shape in shapes]
    document = attached(table(rows * (above + 2), *bodies))
    parted = with_continuations(document, LOOK, TURNED)
    found = [each.row for each in continuations(parted)]
    [attachment] = parted.blocks
    assert isinstance(attachment, Attachment)
    [made] = attachment.blocks
    assert isinstance(made, Table)
    changed = replace(
        made,
        bodies=(tuple(rows * (above + 2 + change)), *made.bodies[1:]),
        continued=tuple(
            replace(each, row=each.row + change, end=each.end + change) for each in made.continued
        ),
    )
    for typesetter in TYPESETTERS:
        tops = top_rows(attached(changed), typesetter)
        assert not found or found[0] + change in tops


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param((table(venue(15)),), id="one page"),
        pytest.param((table(venue(60, lines=6)),), id="rows too high for two to be moved"),
        pytest.param((table(venue(60, lines=40)),), id="rows that split"),
        pytest.param((table(venue(60, name="")),), id="no name"),
        pytest.param((Picture("a.png"), table(venue(60))), id="a picture of unknown height"),
    ],
)
def test_elsewhere_a_venue_is_one_cell(blocks: tuple[Block, ...]) -> None:
    assert starts(attached(*blocks)) == []


def test_where_programs_end_a_page_elsewhere_a_venue_is_one_cell() -> None:
    """A text above the table takes a line more in LibreOffice each time, so pages differ."""
    mixed = Paragraph(("文" * 10 + "2023" + "文" * 14,))
    pure = Paragraph(("文" * 26,))

    assert starts(attached(*[pure] * 8, table(venue(30)))) != []
    assert starts(attached(*[mixed] * 8, table(venue(30)))) == []


def test_a_venue_in_the_text_is_one_cell() -> None:
    """There pages depend on the signature."""
    assert starts(Document((table(venue(60)),))) == []


def test_turned_sheets_have_pages_of_their_own() -> None:
    upright = attached(table(venue(60)))
    [attachment] = upright.blocks
    assert isinstance(attachment, Attachment)
    turned = Document((replace(attachment, orientation=Orientation.LANDSCAPE),))

    assert len(starts(turned)) > len(starts(upright))


def test_several_tables_follow_one_another() -> None:
    document = attached(table(venue(30)), table(venue(30)), table(venue(60)))
    parted = with_continuations(document, LOOK, TURNED)

    assert len(list(continuations(parted))) >= 3


def test_the_cost_is_linear() -> None:
    def cost(rows: int) -> int:
        document = attached(table(venue(rows), *[venue(10)] * (rows // 10)))
        return steps(lambda: with_continuations(document, LOOK, TURNED))

    assert cost(1_000) <= MOST * cost(100)
