"""Asks how the work is paid (R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_payment_terms",
    Severity.INFO,
    title="Brief does not say how you pay",
    reason="Vendors plan with your money as you do: say when it comes, and what for.",
    fix="Say how",
    stage=Stage.BRIEF,
    field="payment_pattern",
)
def no_payment_terms(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief that does not say when money is due."""
    for task, brief in facts.open_briefs():
        if brief.deliverables and not brief.has_payment:
            yield Evidence(
                f"{task.title} · say when you pay, and what each payment depends on",
                Subject(task.task_id),
            )
