"""Lists of goods: how many there are, times the price of one, against the amount of the row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plangen.checks.registry import Hit, rule
from plangen.findings import Severity
from plangen.language.prices import AMOUNT, CHANGES_THE_PRICE, HOW_MANY, PER_PIECE, PRICE
from plangen.messages import Message
from plangen.patterns import regex
from plangen.plan.loaded import Need
from plangen.plan.model import ActivityTable
from plangen.plan.row_facts import header_of
from plangen.plan.totals import Amount, amount
from plangen.plan.view import Activity, PlanView
from plangen.values import Struct

_IN_TEN_THOUSANDS = regex("万元")
_SCALE = Decimal(10**4)

_ZH = Message(
    title="数量、单价与金额",
    sentence="{number}×{price}＝{product}，而“{column}”一栏写的是{amount}。",
    hints=("改正数量、单价或者金额。",),
    explanation=(
        "表里有数量、单价、金额三栏的，每一行的数量乘单价应当等于金额（四舍五入的不报告）。"
        "表里另有折扣、运费、天数、次数这样的栏，或者多数行都对不上的，说明金额另有算法，不核对。"
    ),
    wrong="{品名: 台灯, 数量: 30盏, 单价: 85元, 金额: 2650元}",
    right="{品名: 台灯, 数量: 30盏, 单价: 85元, 金额: 2550元}",
)
_EN = Message(
    title="Numbers, prices and amounts",
    sentence="{number} × {price} is {product}, but the column {column} says {amount}.",
    hints=("Correct the number, the price or the amount.",),
    explanation=(
        "In a table with columns for the number, the price of one and the amount (数量, 单价, "
        "金额), the amount of each row must be the product; rounded ones are right. Tables with "
        "columns such as 折扣, 运费 or 天数, and tables where most rows do not fit, are left alone."
    ),
    wrong="{品名: 台灯, 数量: 30盏, 单价: 85元, 金额: 2650元}",
    right="{品名: 台灯, 数量: 30盏, 单价: 85元, 金额: 2550元}",
)


class _Goods(Struct, frozen=True):
    """The keys of the columns of a list of goods, and by what prices and amounts are multiplied."""

    number: str
    price: str
    amount: str
    header: str
    price_scale: Decimal
    amount_scale: Decimal


@rule("PG398", Severity.WARNING, zh=_ZH, en=_EN, needs=Need.PARTS)
def amount_is_not_the_product(view: PlanView) -> Iterator[Hit]:
    """Find rows whose amount is not the number times the price."""
    tables = view.loaded.plan.activities.items()
    goods = {name: found for name, table in tables if (found := _goods(table))}
    wrong: dict[str, list[Hit]] = {}
    fitting = dict.fromkeys(goods, 0)
    for activity in view.activities if goods else ():
        of_table = goods.get(activity.table)
        product = _product(activity, of_table) if of_table else None
        if of_table is None or product is None:
            continue
        written = amount(activity.text(of_table.amount))
        if written is None:
            continue
        if abs(product - written.value * of_table.amount_scale) < _step(written, of_table):
            fitting[activity.table] += 1
        else:
            hit = _hit(activity, of_table, written, product)
            wrong.setdefault(activity.table, []).append(hit)
    for name, hits in wrong.items():
        if len(hits) <= fitting[name]:
            yield from hits


def _goods(table: ActivityTable) -> _Goods | None:
    """Return the columns of a list of goods; None where there are none, or which is not plain."""
    headers = {column.key: header_of(column).strip() for column in table.columns}
    if any(CHANGES_THE_PRICE.search(header) for header in headers.values()):
        return None
    found = [
        [key for key, header in headers.items() if pattern.search(header)]
        for pattern in (HOW_MANY, PRICE, AMOUNT)
    ]
    if any(len(keys) != 1 for keys in found):
        return None
    [[number], [price], [total]] = found
    scales = [_scale(headers[key]) for key in (price, total)]
    return _Goods(number, price, total, headers[total], *scales)


def _scale(header: str) -> Decimal:
    return _SCALE if _IN_TEN_THOUSANDS.search(header) else Decimal(1)


def _product(activity: Activity, goods: _Goods) -> Decimal | None:
    number = amount(activity.text(goods.number))
    price = amount(PER_PIECE.sub("", activity.text(goods.price)))
    if number is None or price is None:
        return None
    return number.value * price.value * goods.price_scale


def _step(written: Amount, goods: _Goods) -> Decimal:
    """Return the last place of an amount, by less than which it may be rounded."""
    step = Decimal(1).scaleb(int(written.number.as_tuple().exponent))
    scale = written.value / written.number if written.number else Decimal(1)
    return max(min(step, Decimal(1)) * scale * goods.amount_scale, Decimal("0.01"))


def _hit(activity: Activity, goods: _Goods, written: Amount, product: Decimal) -> Hit:
    placed = activity.cells[goods.amount]
    scale = (written.value / written.number if written.number else Decimal(1)) * goods.amount_scale
    form = ",f" if written.has_commas else "f"
    unit = written.scale + written.unit
    args: dict[str, str | int] = {
        "number": activity.text(goods.number),
        "price": activity.text(goods.price),
        "product": f"{(product / scale).normalize():{form}}{unit}",
        "column": goods.header,
        "amount": activity.text(goods.amount),
    }
    also = tuple(
        (cell, (0, len(str(cell.text))))
        for cell in (activity.cells[goods.number], activity.cells[goods.price])
    )
    return Hit(placed, (0, len(str(placed.text))), args, also=also)
