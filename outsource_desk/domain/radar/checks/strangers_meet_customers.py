"""Warns when a vendor deals directly with customers (R11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Customers
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "strangers_meet_customers",
    Severity.WARN,
    title="Strangers deal with your customers",
    reason=(
        "Except for customer service and finding new customers, customers should meet "
        "you and your trained people."
    ),
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:customers",
)
def strangers_meet_customers(facts: Facts) -> Iterator[Evidence]:
    """Flag direct work with customers that is neither service nor lead generation."""
    for task in facts.going_out():
        if task.customers == Customers.DIRECT:
            yield Evidence(
                f"{task.title} · the vendor would deal with your customers directly",
                Subject(task.task_id),
            )
