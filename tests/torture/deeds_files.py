"""Files attached to vendors, and deleted things brought back."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.attachments import (
    changes as attachment_changes,
)
from outsource_desk.services.attachments import (
    intake as attachment_intake,
)
from tests.torture.deeds import Deed, Kind, of_own

if TYPE_CHECKING:
    from outsource_desk.store.store import Store
    from tests.torture.book import Book, Tables
    from tests.torture.deeds import Chance

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PARENTS = {
    "contact": {"vendor_id": "vendor"},
    "bid": {"task_id": "task", "vendor_id": "vendor"},
    "attachment": {"vendor_id": "vendor"},
    "check_item": {"milestone_id": "milestone"},
}


def _content(number: int) -> bytes:
    chance = random.Random(number)
    return b"%PDF-1.7 " + chance.randbytes(chance.choice((10, 5_000, 40_000)))


def _said(chance: Chance) -> dict[str, Any]:
    return {"name": chance.text(), "kind": "certificate", "review_note": chance.text()}


def _pick_attach(chance: Chance, book: Book) -> Deed:
    vendor_id = chance.choice(sorted(book.tables["vendor"]))
    return Deed("attach", vendor_id, _said(chance) | {"content": chance.number(0, 9)})


def _draft(deed: Deed) -> AttachmentDraft:
    return read_draft(AttachmentDraft, **_own_fields(deed))


def _own_fields(deed: Deed) -> dict[str, Any]:
    return {name: value for name, value in deed.fields.items() if name != "content"}


def _attach(store: Store, deed: Deed) -> None:
    taken = attachment_intake.take_in_bytes(store, "a.pdf", _content(deed.fields["content"]))
    owner = Owner(OwnerKind.VENDOR, deed.key)
    attachment_changes.attach(store, owner, [(taken, _draft(deed))], NOW)


def _attached(book: Book, deed: Deed) -> None:
    data = _content(deed.fields["content"])
    book.add(
        "attachment",
        **_own_fields(deed),
        vendor_id=deed.key,
        task_id=None,
        follows_id=None,
        version=1,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _pick_change(chance: Chance, book: Book) -> Deed | None:
    keys = book.added("attachment")
    return Deed("change_attachment", chance.choice(keys), _said(chance)) if keys else None


def _pick_bring_back(chance: Chance, book: Book) -> Deed | None:
    lines = sorted(book.bin)
    return Deed("bring_back", chance.choice(lines)) if lines else None


def _gone(book: Book, deed: Deed) -> Tables:
    """Return what the line of history deleted and is not there now."""
    return {
        table: {key: row for key, row in rows.items() if key not in book.tables.get(table, {})}
        for table, rows in book.bin[deed.key].items()
    }


def _cannot_come_back(book: Book, deed: Deed) -> bool:
    gone = _gone(book, deed)
    if not any(gone.values()):
        return True
    return any(
        row[column] not in book.tables[parent] and row[column] not in gone.get(parent, {})
        for table, rows in gone.items()
        for row in rows.values()
        for column, parent in PARENTS.get(table, {}).items()
    )


def _bring_back(book: Book, deed: Deed) -> None:
    for table, rows in _gone(book, deed).items():
        for key, row in rows.items():
            book.tables.setdefault(table, {})[key] = row


KINDS = {
    "attach": Kind(_pick_attach, _attach, _attached),
    "change_attachment": Kind(
        _pick_change,
        lambda store, deed: attachment_changes.change_attachment(store, deed.key, _draft(deed)),
        lambda book, deed: book.put("attachment", deed.key, **deed.fields),
    ),
    "remove_attachment": Kind(
        of_own("remove_attachment", "attachment"),
        lambda store, deed: attachment_changes.remove_attachment(store, deed.key),
        lambda book, deed: book.drop("attachment", deed.key),
    ),
    "bring_back": Kind(
        _pick_bring_back,
        lambda store, deed: store.bring_back(deed.key),
        _bring_back,
        _cannot_come_back,
    ),
}
