"""Asks for a contact person at each vendor at work (R40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_contact_person",
    Severity.WARN,
    title="No point of contact",
    reason="Know by name whom you call, before something goes wrong.",
    fix="Add a contact",
    field="contacts",
)
def no_contact_person(facts: Facts) -> Iterator[Evidence]:
    """Flag vendors with running tasks for whom nobody is noted that can be reached."""
    for vendor in facts.vendors:
        if vendor.tasks and vendor.contacts == 0:
            yield Evidence(
                f"{vendor.name} · nobody with a telephone number or an e-mail address",
                Subject(vendor_id=vendor.vendor_id),
            )
