"""Tasks, the bids for them, and the words of a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.bid import BidDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.compare import bids
from outsource_desk.services.contract import contracts
from outsource_desk.services.tasks import tasks
from tests.torture.deeds import TODAY, Deed, Kind, of_own

if TYPE_CHECKING:
    from tests.torture.book import Book
    from tests.torture.deeds import Chance

DRAFT_CONTRACT = 1  # of the sample business
BLANKS = (("work", "scope"), ("data", "rules"), ("disputes", "law"), ("people", "key_people"))


def _pick_rename(chance: Chance, book: Book) -> Deed:
    task_id = chance.choice(sorted(book.tables["task"]))
    return Deed("rename_task", task_id, {"title": chance.text()})


def _delete_task(book: Book, deed: Deed) -> None:
    book.drop("bid", *book.rows("bid", task_id=deed.key))
    book.drop("task", deed.key)


def _pick_bid(chance: Chance, book: Book) -> Deed | None:
    own = book.added("task")
    if not own:
        return None
    task_id, price = chance.choice(own), chance.number(0, 10**9)
    vendor_id = chance.choice(sorted(book.rows("vendor")))
    return Deed("add_bid", task_id, _bid(chance, price) | {"vendor_id": vendor_id})


def _pick_edit_bid(chance: Chance, book: Book) -> Deed | None:
    own = book.added("bid")
    if not own:
        return None
    return Deed("edit_bid", chance.choice(own), _bid(chance, chance.number(0, 10**15)))


def _bid(chance: Chance, price_minor: int) -> dict[str, object]:
    currency = chance.choice(("EUR", "USD", "JPY"))
    return {"price_minor": price_minor, "currency": currency, "note": chance.text()}


def _known_bid(book: Book, deed: Deed) -> dict[int, dict]:
    return book.rows("bid", task_id=deed.key, vendor_id=deed.fields["vendor_id"])


def _add_bid(book: Book, deed: Deed) -> None:
    known = _known_bid(book, deed)
    values = deed.fields | {"task_id": deed.key, "state": "received"}
    if known:
        book.put("bid", next(iter(known)), **values)
    else:
        book.add("bid", **values)
    book.put("task", deed.key, stage="compare")


def _has_bid(book: Book, deed: Deed) -> bool:
    return any(row["state"] == "received" for row in _known_bid(book, deed).values())


def _bid_draft(deed: Deed) -> BidDraft:
    typed = {name: value for name, value in deed.fields.items() if name != "vendor_id"}
    return read_draft(BidDraft, **typed)


def _pick_blank(chance: Chance, _book: Book) -> Deed:
    clause, name = chance.choice(BLANKS)
    fields = {"clause": clause, "field": name, "value": chance.text()}
    return Deed("set_value", DRAFT_CONTRACT, fields)


def _set_value(book: Book, deed: Deed) -> None:
    place = {name: deed.fields[name] for name in ("clause", "field")}
    known = book.rows("clause_value", contract_id=deed.key, **place)
    if known:
        book.put("clause_value", next(iter(known)), value=deed.fields["value"])
    else:
        book.add("clause_value", contract_id=deed.key, **deed.fields)


def _add_task(book: Book, deed: Deed) -> None:
    first = {"stage": "decide", "decision": None, "created_on": TODAY.isoformat()}
    book.add("task", **deed.fields, **first)


KINDS = {
    "add_task": Kind(
        lambda chance, _: Deed("add_task", 0, {"title": chance.text()}),
        lambda store, deed: tasks.add_task(store, deed.fields["title"], TODAY),
        _add_task,
    ),
    "rename_task": Kind(
        _pick_rename,
        lambda store, deed: tasks.rename_task(store, deed.key, deed.fields["title"]),
        lambda book, deed: book.put("task", deed.key, **deed.fields),
    ),
    "delete_task": Kind(
        of_own("delete_task", "task"),
        lambda store, deed: tasks.delete_task(store, deed.key),
        _delete_task,
    ),
    "add_bid": Kind(
        _pick_bid,
        lambda store, deed: bids.add_bid(
            store, deed.key, deed.fields["vendor_id"], _bid_draft(deed)
        ),
        _add_bid,
        _has_bid,
    ),
    "edit_bid": Kind(
        _pick_edit_bid,
        lambda store, deed: bids.edit_bid(store, deed.key, _bid_draft(deed)),
        lambda book, deed: book.put("bid", deed.key, **deed.fields),
    ),
    "withdraw_bid": Kind(
        of_own("withdraw_bid", "bid"),
        lambda store, deed: bids.withdraw_bid(store, deed.key),
        lambda book, deed: book.put("bid", deed.key, state="withdrawn"),
    ),
    "set_value": Kind(
        _pick_blank,
        lambda store, deed: contracts.set_value(store, deed.key, **deed.fields),
        _set_value,
    ),
}
