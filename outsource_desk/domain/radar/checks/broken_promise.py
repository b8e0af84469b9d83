"""Warns when a vendor goes on after a broken promise (R102)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ReviewDecision, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


GOES_ON = (ReviewDecision.CONTINUE, ReviewDecision.EXPAND)


@check(
    "broken_promise",
    Severity.WARN,
    title="A promise was broken, and you go on",
    reason="Did they live up to their promises? If not, agree on what changes before you go on.",
    fix="Look at the review",
    stage=Stage.REVIEW,
)
def broken_promise(facts: Facts) -> Iterator[Evidence]:
    """Flag contracts that go on although the last review found a broken promise."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is not None and last.broken and last.decision in GOES_ON:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {quoted(last.broken)}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
