"""Asks for a compliance statement where data needs one (R26, R48)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_security_proof",
    Severity.WARN,
    title="No proof of data security asked",
    reason=(
        "A statement such as ISO 27002, PCI DSS or HIPAA shows that a vendor takes your "
        "data seriously."
    ),
    fix="Ask for proof",
    stage=Stage.BRIEF,
    field="criteria",
)
def no_security_proof(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief for sensitive data without a must-have that asks for the proof."""
    for task, brief in facts.open_briefs():
        if not brief.has_security_proof:
            yield Evidence(
                f"{task.title} · make the proof a must-have before bids come in",
                Subject(task.task_id),
            )
