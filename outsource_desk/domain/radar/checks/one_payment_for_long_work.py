"""Suggests milestones for long work (R74)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


LONG_DAYS = 60


@check(
    "one_payment_for_long_work",
    Severity.INFO,
    title="Long work in one piece",
    reason=(
        "Milestones show trouble while it can still be put right, not when everything is done."
    ),
    fix="Add milestones",
    stage=Stage.CONTRACT,
    field="milestones",
)
def one_payment_for_long_work(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft that runs for over two months with a single milestone."""
    for task, contract in facts.drafts():
        if contract.planned is None or contract.starts_on is None or contract.ends_on is None:
            continue
        length = (contract.ends_on - contract.starts_on).days
        if len(contract.planned) == 1 and length > LONG_DAYS:
            yield Evidence(
                f"{task.title} · {days(length)} with a single milestone",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
