"""Changes that a file of a vendor brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records import bid
from outsource_desk.services.reply import intake as reply_intake
from outsource_desk.services.reply import several
from tests.e2e.hand import NOW, PAYROLL, WORDS, Hand
from tests.returned import released, returned, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store


def _add(store: Store, hand: Hand) -> None:
    raw = returned(store, released(store, PAYROLL))
    seen, taken = shown(store, PAYROLL, raw)
    name = hand.write("VendorDraft.name", "Łódź Payroll")
    draft = hand.draft(bid.BidDraft, price_minor=120_000, currency="EUR")
    confirmed = reply_intake.Confirmed(name, draft, seen.understood, seen.flags)
    reply_intake.add_bid_from_file(store, seen, confirmed, taken, NOW)


def _add_several(store: Store, _: Hand) -> None:
    raw = returned(store, released(store, PAYROLL))
    _seen, taken = shown(store, PAYROLL, raw)
    rows = several.form_rows(store, [several.FormFile("bid.pdf", raw, taken)], WORDS, NOW)
    several.add_whole(store, rows, WORDS, NOW)


OF_REPLIES: dict[str, Callable[[Store, Hand], object]] = {
    "reply.intake.add_bid_from_file": _add,
    "reply.several.add_whole": _add_several,
}
