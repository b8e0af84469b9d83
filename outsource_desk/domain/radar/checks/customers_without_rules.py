"""Asks how a vendor treats the customers (R29)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Customers
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


MEETS = (Customers.SOME, Customers.DIRECT, Customers.SERVICE)


@check(
    "customers_without_rules",
    Severity.WARN,
    title="No rules for talking to your customers",
    reason="To your customers the vendor is you: say how you greet, answer and say no.",
    fix="Write the rules",
    stage=Stage.BRIEF,
    field="customer_rules",
)
def customers_without_rules(facts: Facts) -> Iterator[Evidence]:
    """Flag work with customers without guidelines for it."""
    for task, brief in facts.open_briefs():
        if task.customers in MEETS and not brief.customer_rules:
            yield Evidence(
                f"{task.title} · say how the vendor treats your customers", Subject(task.task_id)
            )
