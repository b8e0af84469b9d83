"""Compares the price of a contract with the bid (R79)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "differs_from_bid",
    Severity.WARN,
    title="Contract and bid name different prices",
    reason="What you sign should say what was offered. Find out why it does not.",
    fix="Look at the price",
    stage=Stage.CONTRACT,
    field="payment.price",
)
def differs_from_bid(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft whose price is not the price that was offered."""
    for task, contract in facts.drafts():
        offered = contract.bid_price_minor
        if offered is not None and contract.price_minor and contract.price_minor != offered:
            yield Evidence(
                f"{task.title} · {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                amount_minor=abs(contract.price_minor - offered),
                currency=contract.currency,
            )
