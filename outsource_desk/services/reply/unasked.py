"""A returned form that needs nobody to look at it: one reading only, and nothing to warn of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import PriceTax
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.domain.reply.offer import offered_lines, offered_price
from outsource_desk.domain.request.bid_fields import BidField
from outsource_desk.records.bid import BidDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.reply.intake import Confirmed, in_minor
from outsource_desk.services.reply.replies import unclear

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.base.text import Words
    from outsource_desk.domain.reply.offer import FormPrice
    from outsource_desk.services.reply.replies import Preview

NO_NAME: Final = "The vendor does not name itself."
NO_CURRENCY: Final = "No currency is named."
WITH_TAX: Final = "The prices hold tax, so somebody has to enter its rate."
FOREIGN: Final = "The price is in {code}, so somebody has to enter the exchange rate."


def why_asking(shown: Preview, words: Words) -> tuple[str, ...]:
    """Return everything that the owner has to decide; empty when the bid can be added as it is."""
    return tuple(_reasons(shown, words))


def without_asking(shown: Preview, words: Words) -> Confirmed:
    """Return the bid that a clear form makes. Raises: UserError for any other."""
    why = why_asking(shown, words)
    if why:
        raise UserError(" ".join(why))
    price = _price(shown, words)
    understood = shown.understood
    code = str(understood[BidField.CURRENCY])
    draft = read_draft(
        BidDraft,
        price_minor=None if price.value is None else in_minor(price.value, code),
        once_minor=None if price.once is None else in_minor(price.once, code),
        tax=price.tax,
        currency=code,
        received_on=shown.came_on,
        valid_until=understood.get(BidField.VALID_UNTIL),
        start_on=understood.get(BidField.START_ON),
    )
    vendor = shown.vendor_name if shown.guess is None else shown.guess
    return Confirmed(vendor, draft, understood)


def price_of(shown: Preview, words: Words) -> str:
    """Return the price as the owner writes it; "" where it or its currency is not clear."""
    price, code = _price(shown, words), shown.understood.get(BidField.CURRENCY)
    if price.value is None or price.doubt or not isinstance(code, str):
        return ""
    return words.money(in_minor(price.value, code), code)


def _reasons(shown: Preview, words: Words) -> Iterable[str]:
    for flag in shown.all_flags(shown.guess, shown.came_on, words):
        if flag.kind is not FlagKind.PRICE:  # its answer is told below
            yield flag.sentence
    for answer in shown.doubtful:
        yield unclear(words, answer)
    if not shown.vendor_name:
        yield NO_NAME
    yield from _about_price(shown, words)


def _about_price(shown: Preview, words: Words) -> Iterable[str]:
    code = shown.understood.get(BidField.CURRENCY)
    if code is None:
        yield NO_CURRENCY
    elif code != shown.own_currency:
        yield FOREIGN.format(code=code)
    price = _price(shown, words)
    if price.tax is PriceTax.INCLUDED:
        yield WITH_TAX
    if price.doubt:
        yield price.doubt


def _price(shown: Preview, words: Words) -> FormPrice:
    lines = offered_lines(shown.asked.form.lines, shown.understood)
    return offered_price(shown.basis, shown.understood, lines, words.exact)
