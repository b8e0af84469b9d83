"""Asks for the vision of the business (R30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_vision",
    Severity.INFO,
    title="Your vision is not written down",
    reason="Everybody who works for you should head the same way. Three sentences are enough.",
    fix="Write it",
    page="settings",
    field="vision",
)
def no_vision(facts: Facts) -> Iterator[Evidence]:
    """Flag a business that gives work out and never said where it is heading."""
    if not facts.business.vision and any(facts.going_out()):
        yield Evidence("Vendors read it in every request", Subject())
