"""Suggests a trial before a contract is signed (R15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "no_trial",
    Severity.INFO,
    title="Contract starts without a trial",
    reason="A small piece or one month shows whether you work well together.",
    fix="Add a trial",
    stage=Stage.CONTRACT,
    field="ending",
)
def no_trial(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft without a trial, unless the whole task is a small piece to try."""
    for task, contract in facts.contracts():
        untried = contract.open_draft and contract.has_trial is False
        if untried and task.decision != Decision.PILOT:
            yield Evidence(
                f"{task.title} · try {contract.vendor_name} on a small piece or for a month",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
