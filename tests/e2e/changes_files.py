"""Changes of attached files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records import attachment
from outsource_desk.services.attachments import changes as attachment_changes
from outsource_desk.services.attachments.intake import take_in_bytes
from tests.e2e.hand import BRIGHTLINE, NOW, Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.store.store import Store

VENDOR = Owner(OwnerKind.VENDOR, BRIGHTLINE)


def _draft(hand: Hand) -> Any:
    return hand.draft(
        attachment.AttachmentDraft,
        name="ISO 27001.pdf",
        kind=AttachmentKind.CERTIFICATE,
        expires_on=date(2027, 6, 30),
    )


def _attach(store: Store, hand: Hand) -> int:
    taken = take_in_bytes(store, "ISO 27001.pdf", b"%PDF-1.4 the very pages")
    return attachment_changes.attach(store, VENDOR, [(taken, _draft(hand))], NOW)[0]


def _add_version(store: Store, hand: Hand) -> None:
    first = _attach(store, Hand())
    taken = take_in_bytes(store, "ISO 27001.pdf", b"%PDF-1.4 of the year after")
    attachment_changes.add_version(store, first, taken, _draft(hand), NOW)


def _remove(store: Store, _: Hand) -> None:
    first = _attach(store, Hand())
    taken = take_in_bytes(store, "ISO 27001.pdf", b"%PDF-1.4 of the year after")
    attachment_changes.add_version(store, first, taken, _draft(Hand()), NOW)
    attachment_changes.remove_attachment(store, first)


OF_FILES: dict[str, Callable[[Store, Hand], object]] = {
    "attachments.changes.attach": _attach,
    "attachments.changes.add_version": _add_version,
    "attachments.changes.change_attachment": lambda store, hand: (
        attachment_changes.change_attachment(store, _attach(store, Hand()), _draft(hand))
    ),
    "attachments.changes.remove_attachment": _remove,
}
