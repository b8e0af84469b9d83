"""The people at a vendor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.vendor import Contact, ContactDraft, Vendor
from outsource_desk.services.list_rules import ROOMS, ListRules

if TYPE_CHECKING:
    from outsource_desk.store.session import Change


class Contacts(ListRules):
    """The people at a vendor; lists and documents name the first."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        session.need(Vendor, owner_id)


ROOMS.add("vendors", (Contacts(table=Contact, draft=ContactDraft, noun="contact"),))
