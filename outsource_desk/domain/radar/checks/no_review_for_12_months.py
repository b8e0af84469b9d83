"""Reminds of the yearly review (R103)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.dates import add_months
from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


LONGEST_MONTHS = 12


@check(
    "no_review_for_12_months",
    Severity.WARN,
    title="No review for 12 months",
    reason="Prices and needs change. Look at it once a year.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def no_review_for_12_months(facts: Facts) -> Iterator[Evidence]:
    """Flag a running contract that nobody has reviewed for a year."""
    for task, contract in facts.contracts():
        since = contract.last_review_on or contract.starts_on
        if contract.state != ContractState.SIGNED or since is None or since > facts.today:
            continue
        due_on = add_months(since, LONGEST_MONTHS)
        if due_on <= facts.today:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} should be reviewed once a year",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=due_on,
            )
