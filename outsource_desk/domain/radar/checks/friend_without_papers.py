"""Warns when a friend or relative works without papers (R51)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Relationship
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "friend_without_papers",
    Severity.DANGER,
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
