"""Asks for the strengths of the business (R2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_strengths",
    Severity.INFO,
    title="Your strengths are not written down",
    reason=(
        "What you are best at should never go out. Name it, and the check of each task "
        "can point to it."
    ),
    fix="Write them",
    page="settings",
    field="strengths",
)
def no_strengths(facts: Facts) -> Iterator[Evidence]:
    """Flag a business that gives work out and never said what it is best at."""
    if not facts.business.strengths and any(facts.going_out()):
        yield Evidence("Say what customers come to you for", Subject())
