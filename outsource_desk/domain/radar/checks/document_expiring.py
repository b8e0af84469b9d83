"""Warns before a certificate, an insurance or another document runs out (R125)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days
from outsource_desk.domain.radar.facts import DOCUMENT_SOON_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "document_expiring",
    Severity.WARN,
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
                title=_title(left),
                on=document.expires_on,
            )


def _title(left: int) -> str:
    if left < 0:
        return "Document has run out"
    return f"Document runs out in {days(left)}" if left else "Document runs out today"
