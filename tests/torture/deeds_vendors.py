"""Vendors and the people there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.records.draft import read_draft
from outsource_desk.records.vendor import Contact, ContactDraft, VendorDraft
from outsource_desk.services import items
from outsource_desk.services.vendors import vendors
from tests.torture.deeds import Deed, Kind

if TYPE_CHECKING:
    from tests.torture.book import Book
    from tests.torture.deeds import Chance

STATES = ("lead", "past")
REST = {
    "kind": "company",
    "state_reason": "",
    "source": None,
    "source_note": "",
    "relationship": "none",
    "timezone": "",
    "language": "",
    "address": "",
    "website": "",
    "tax_id": "",
    "represented_by": "",
}
CONTACT = ("name", "role", "email", "phone")


def _vendor(chance: Chance) -> dict[str, Any]:
    return REST | {
        "name": chance.text(),
        "state": chance.choice(STATES),
        "country": chance.choice(("", "Polska", "México", "中国")),
        "notes": chance.text() * chance.choice((1, 1, 20)),
    }


def _contact(chance: Chance) -> dict[str, Any]:
    return {name: chance.text() for name in CONTACT}


def _pick_vendor(chance: Chance, book: Book) -> int:
    return chance.choice(sorted(book.tables["vendor"]))


def _pick_contact(kind: str, *, typed: bool = False):
    def pick(chance: Chance, book: Book) -> Deed | None:
        keys = sorted(book.tables["contact"])
        if not keys:
            return None
        return Deed(kind, chance.choice(keys), _contact(chance) if typed else {})

    return pick


def _name_taken(book: Book, deed: Deed) -> bool:
    named = book.rows("vendor", name=deed.fields["name"])
    return bool(named.keys() - {deed.key})


def _vendor_draft(deed: Deed) -> VendorDraft:
    return read_draft(VendorDraft, **_own_fields(deed))


def _own_fields(deed: Deed) -> dict[str, Any]:
    return {name: value for name, value in deed.fields.items() if name != "contact"}


def _add_vendor(book: Book, deed: Deed) -> None:
    vendor_id = book.add("vendor", **_own_fields(deed))
    book.add("contact", vendor_id=vendor_id, position=0, **deed.fields["contact"])


def _is_named(book: Book, deed: Deed) -> bool:
    """Return whether a bid or a contract names the vendor, who must stay then."""
    return any(book.rows(table, vendor_id=deed.key) for table in ("bid", "contract"))


def _remove_vendor(book: Book, deed: Deed) -> None:
    for table in ("contact", "attachment"):
        book.drop(table, *book.rows(table, vendor_id=deed.key))
    book.drop("vendor", deed.key)


def _places(book: Book, vendor_id: int) -> list[int]:
    return [row["position"] for row in book.rows("contact", vendor_id=vendor_id).values()]


def _add_contact(book: Book, deed: Deed) -> None:
    place = max(_places(book, deed.key), default=-1) + 1
    book.add("contact", vendor_id=deed.key, position=place, **deed.fields)


def _make_main(book: Book, deed: Deed) -> None:
    first = min(_places(book, book.tables["contact"][deed.key]["vendor_id"]))
    book.put("contact", deed.key, position=first - 1)


def _contact_draft(fields: dict[str, Any]) -> ContactDraft:
    return read_draft(ContactDraft, **fields)


KINDS = {
    "add_vendor": Kind(
        lambda chance, _: Deed("add_vendor", 0, _vendor(chance) | {"contact": _contact(chance)}),
        lambda store, deed: vendors.add_vendor(
            store, _vendor_draft(deed), _contact_draft(deed.fields["contact"])
        ),
        _add_vendor,
        _name_taken,
    ),
    "change_vendor": Kind(
        lambda chance, book: Deed("change_vendor", _pick_vendor(chance, book), _vendor(chance)),
        lambda store, deed: vendors.change_vendor(store, deed.key, _vendor_draft(deed)),
        lambda book, deed: book.put("vendor", deed.key, **deed.fields),
        _name_taken,
    ),
    "remove_vendor": Kind(
        lambda chance, book: Deed("remove_vendor", _pick_vendor(chance, book)),
        lambda store, deed: vendors.remove_vendor(store, deed.key),
        _remove_vendor,
        _is_named,
    ),
    "add_contact": Kind(
        lambda chance, book: Deed("add_contact", _pick_vendor(chance, book), _contact(chance)),
        lambda store, deed: items.add(store, Contact, deed.key, _contact_draft(deed.fields)),
        _add_contact,
    ),
    "change_contact": Kind(
        _pick_contact("change_contact", typed=True),
        lambda store, deed: items.change(store, Contact, deed.key, _contact_draft(deed.fields)),
        lambda book, deed: book.put("contact", deed.key, **deed.fields),
    ),
    "make_main_contact": Kind(
        _pick_contact("make_main_contact"),
        lambda store, deed: vendors.make_main_contact(store, deed.key),
        _make_main,
    ),
    "remove_contact": Kind(
        _pick_contact("remove_contact"),
        lambda store, deed: items.remove(store, Contact, deed.key),
        lambda book, deed: book.drop("contact", deed.key),
    ),
}
