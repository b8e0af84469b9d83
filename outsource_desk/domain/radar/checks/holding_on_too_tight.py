"""Notices micromanagement (R99)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


LIMIT_SHARE = 0.3  # of the hours that the work took in-house; a house rule
MONTHS = 3  # that `own_minutes` covers


@check(
    "holding_on_too_tight",
    Severity.INFO,
    title="You look over the vendor’s shoulder",
    reason=(
        "Checking every step eats the time that you wanted to win. Look at results, and let go."
    ),
    fix="Look at your hours",
    stage=Stage.REVIEW,
)
def holding_on_too_tight(facts: Facts) -> Iterator[Evidence]:
    """Flag a contract that takes more than three tenths of the hours it was to free."""
    for task, contract in facts.running():
        freed = (task.minutes_per_month or 0) * MONTHS
        spent = contract.own_minutes or 0
        if freed and spent > LIMIT_SHARE * freed:
            yield Evidence(
                f"{task.title} · you spent {spent / freed:.0%} of the time that it was to free",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
