"""Warns when running work has no milestones (R74, R91)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_milestones",
    Severity.WARN,
    title="Running work without milestones",
    reason="Who reports only at the end reports too late. Agree on steps that can be seen.",
    fix="Add a milestone",
    stage=Stage.DELIVER,
)
def no_milestones(facts: Facts) -> Iterator[Evidence]:
    """Flag signed contracts without a single milestone."""
    for task, contract in facts.running():
        if contract.running and not contract.milestones:
            yield Evidence(
                f"{task.title} · nothing tells whether {contract.vendor_name} is on the way",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
