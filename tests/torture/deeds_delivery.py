"""Milestones with their checks, progress, money that moved, own time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from outsource_desk.base.text import Words
from outsource_desk.records.delivery import (
    AgreedMilestoneDraft,
    Milestone,
    OwnTime,
    OwnTimeDraft,
    PaymentDraft,
)
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.deliver import delivery, payments
from tests.torture.deeds import TODAY, Deed, Kind, of_own

if TYPE_CHECKING:
    from tests.torture.book import Book
    from tests.torture.deeds import Chance

DRAFT_CONTRACT, SIGNED, STARTED = 1, 2, 5  # of the sample business
WORDS = Words("en_GB")


def _day(chance: Chance) -> str:
    return (TODAY + timedelta(days=chance.number(-300, 0))).isoformat()


def _milestone(chance: Chance) -> dict[str, object]:
    return {
        "title": chance.text(),
        "deliverable": chance.text(),
        "starts_on": None,
        "due_on": _day(chance),
        "amount_minor": chance.number(0, 10**12),
        "review_days": chance.number(0, 90),
        "checks": [chance.text() for _ in range(chance.number(0, 3))],
    }


def _own_fields(deed: Deed) -> dict[str, object]:
    return {name: value for name, value in deed.fields.items() if name != "checks"}


def _agreed(deed: Deed) -> AgreedMilestoneDraft:
    return read_draft(AgreedMilestoneDraft, **_own_fields(deed), criteria=deed.fields["checks"])


def _pick_milestone(chance: Chance, book: Book) -> Deed | None:
    keys = _of_draft(book)
    return Deed("change_milestone", chance.choice(keys), _milestone(chance)) if keys else None


def _pick_move(chance: Chance, book: Book) -> Deed | None:
    keys = _of_draft(book)
    step = {"step": chance.choice((-1, 1))}
    return Deed("move_milestone", chance.choice(keys), step) if keys else None


def _of_draft(book: Book) -> list[int]:
    """Return the milestones of the draft contract in their order."""
    rows = book.rows("milestone", contract_id=DRAFT_CONTRACT)
    return sorted(rows, key=lambda key: (rows[key]["position"], key))


def _add_milestone(book: Book, deed: Deed) -> None:
    places = [row["position"] for row in book.rows("milestone", contract_id=deed.key).values()]
    place = max(places, default=-1) + 1
    key = book.add("milestone", contract_id=deed.key, position=place, **_own_fields(deed))
    _put_checks(book, key, deed)


def _put_checks(book: Book, key: int, deed: Deed) -> None:
    book.drop("check_item", *book.rows("check_item", milestone_id=key))
    for place, text in enumerate(deed.fields["checks"]):
        book.add("check_item", milestone_id=key, position=place, text=text, done=0)


def _change_milestone(book: Book, deed: Deed) -> None:
    book.put("milestone", deed.key, **_own_fields(deed))
    _put_checks(book, deed.key, deed)


def _remove_milestone(book: Book, deed: Deed) -> None:
    book.drop("check_item", *book.rows("check_item", milestone_id=deed.key))
    book.drop("milestone", deed.key)


def _move_milestone(book: Book, deed: Deed) -> None:
    order = _of_draft(book)
    here = order.index(deed.key)
    there = min(max(here + deed.fields["step"], 0), len(order) - 1)
    if there == here:  # at the end already: its places may have gaps, and keep them
        return
    order.insert(there, order.pop(here))
    for place, key in enumerate(order):
        book.put("milestone", key, position=place)


def _pick_progress(chance: Chance, _book: Book) -> Deed:
    fields = {"progress": chance.number(0, 100), "forecast_on": _day(chance)}
    return Deed("set_progress", STARTED, fields)


def _set_progress(store, deed: Deed) -> None:
    expected = date.fromisoformat(deed.fields["forecast_on"])
    delivery.set_progress(store, deed.key, deed.fields["progress"], expected)


def _pick_payment(chance: Chance, _book: Book) -> Deed:
    fields = {
        "kind": "expense",
        "amount_minor": chance.number(1, 10**9),
        "paid_on": _day(chance),
        "method": chance.text(),
        "invoice": chance.text(),
        "note": chance.text(),
    }
    return Deed("record_payment", SIGNED, fields)


def _record_payment(store, deed: Deed) -> None:
    draft = read_draft(PaymentDraft, **deed.fields)
    payments.record_payment(store, deed.key, None, draft, WORDS)


def _pick_time(chance: Chance, _book: Book) -> Deed:
    fields = {"spent_on": _day(chance), "minutes": chance.number(1, 600), "note": chance.text()}
    return Deed("log_own_time", SIGNED, fields)


KINDS = {
    "add_milestone": Kind(
        lambda chance, _: Deed("add_milestone", DRAFT_CONTRACT, _milestone(chance)),
        lambda store, deed: items.add(store, Milestone, deed.key, _agreed(deed)),
        _add_milestone,
    ),
    "change_milestone": Kind(
        _pick_milestone,
        lambda store, deed: items.change(store, Milestone, deed.key, _agreed(deed)),
        _change_milestone,
    ),
    "remove_milestone": Kind(
        of_own("remove_milestone", "milestone"),
        lambda store, deed: items.remove(store, Milestone, deed.key),
        _remove_milestone,
    ),
    "move_milestone": Kind(
        _pick_move,
        lambda store, deed: items.move(store, Milestone, deed.key, deed.fields["step"]),
        _move_milestone,
    ),
    "set_progress": Kind(
        _pick_progress,
        _set_progress,
        lambda book, deed: book.put("milestone", deed.key, **deed.fields),
    ),
    "record_payment": Kind(
        _pick_payment,
        _record_payment,
        lambda book, deed: book.add(
            "payment", contract_id=deed.key, milestone_id=None, **deed.fields
        ),
    ),
    "remove_payment": Kind(
        of_own("remove_payment", "payment"),
        lambda store, deed: payments.remove_payment(store, deed.key),
        lambda book, deed: book.drop("payment", deed.key),
    ),
    "log_own_time": Kind(
        _pick_time,
        lambda store, deed: items.add(
            store, OwnTime, deed.key, read_draft(OwnTimeDraft, **deed.fields)
        ),
        lambda book, deed: book.add("own_time", contract_id=deed.key, **deed.fields),
    ),
    "remove_own_time": Kind(
        of_own("remove_own_time", "own_time"),
        lambda store, deed: items.remove(store, OwnTime, deed.key),
        lambda book, deed: book.drop("own_time", deed.key),
    ),
}
