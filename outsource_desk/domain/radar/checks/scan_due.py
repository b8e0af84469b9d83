"""Reminds of the next scan of the business (R13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "scan_due",
    Severity.INFO,
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
