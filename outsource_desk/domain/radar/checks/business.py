"""The warnings about the owner's own firm (R2, R13, R30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    Severity.INFO,
    icon="gem",
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


@check(
    Severity.INFO,
    icon="telescope",
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


@check(
    Severity.INFO,
    icon="scan-search",
    title="Time to walk through your business again",
    reason=(
        "Look for work to give away before you are under pressure: then it is too late "
        "for a good choice."
    ),
    fix="Begin the scan",
    page="scan",
)
def scan_due(facts: Facts) -> Iterator[Evidence]:
    """Flag a scan that the owner wanted to repeat by now."""
    due = facts.business.scan_due_on
    if due is not None and due <= facts.today:
        since = (facts.today - due).days
        when = f"was due {days(since)} ago" if since else "is due today"
        yield Evidence(f"The next task scan {when}", Subject(), on=due)
