"""The warnings about vendors and what they have to show (R16, R40, R51, R125)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Relationship
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days
from outsource_desk.domain.radar.facts import DOCUMENT_SOON_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

MOST_SHARE = 0.5  # of the yearly spend, methods 4.14
SEVERAL_TASKS = 2  # a single task always has a single vendor


@check(
    Severity.WARN,
    icon="file-clock",
    title="Document runs out",
    reason="Without it you carry the risk yourself. Ask for the new one in time.",
    fix="Look at the files",
)
def document_expiring(facts: Facts) -> Iterator[Evidence]:
    """Flag documents that end within 30 days or have ended; a newer version settles it."""
    for document in facts.documents:
        left = (document.expires_on - facts.today).days
        if left <= DOCUMENT_SOON_DAYS:
            yield Evidence(
                f"{document.name} · {document.owner}",
                Subject(
                    document.task_id,
                    vendor_id=document.vendor_id,
                    bid_id=document.bid_id,
                    contract_id=document.contract_id,
                    milestone_id=document.milestone_id,
                    attachment_id=document.attachment_id,
                    sheet_id=document.sheet_id,
                ),
                title=_runs_out(left),
                on=document.expires_on,
            )


def _runs_out(left: int) -> str:
    if left < 0:
        return "Document has run out"
    return f"Document runs out in {days(left)}" if left else "Document runs out today"


@check(
    Severity.DANGER,
    icon="handshake",
    title="Friend or relative without papers",
    reason="Clear words on paper protect the friendship as well.",
    fix="Open vendor",
)
def friend_without_papers(facts: Facts) -> Iterator[Evidence]:
    """Flag work given to somebody close while nothing is signed."""
    for vendor in facts.vendors:
        close = vendor.relationship != Relationship.NONE
        if close and vendor.tasks and not vendor.in_writing:
            yield Evidence(
                f"{vendor.name} · sign a contract first, the friendship lasts longer",
                Subject(vendor_id=vendor.vendor_id),
            )


@check(
    Severity.WARN,
    icon="contact",
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


@check(
    Severity.WARN,
    icon="type",
    title="A name cannot be printed",
    reason="A contract with marks in place of the name of a party may bind nobody.",
    fix="Open vendor",
    field="name",
)
def name_cannot_be_printed(facts: Facts) -> Iterator[Evidence]:
    """Flag names with letters that no font of this computer has; a hint while there is no work."""
    for vendor in facts.vendors:
        if vendor.unprintable:
            yield Evidence(
                f"{vendor.name} · no font of this computer can print: {vendor.unprintable}. Write"
                " the name in letters that print, as a register or a passport has it",
                Subject(vendor_id=vendor.vendor_id),
                severity=None if vendor.tasks else Severity.INFO,
            )


@check(
    Severity.WARN,
    icon="layers",
    title="One vendor does almost everything",
    reason="Nobody is an expert in everything, and if this vendor stops, so do you.",
    fix="Open vendor",
)
def one_vendor_for_everything(facts: Facts) -> Iterator[Evidence]:
    """Flag a vendor with several tasks and more than half of the yearly spend."""
    total = sum(vendor.yearly_spend_minor for vendor in facts.vendors)
    for vendor in facts.vendors:
        much = vendor.yearly_spend_minor > MOST_SHARE * total
        if much and vendor.tasks >= SEVERAL_TASKS:
            yield Evidence(
                f"{vendor.name} has {vendor.tasks} tasks and more than half of what you spend",
                Subject(vendor_id=vendor.vendor_id),
            )
