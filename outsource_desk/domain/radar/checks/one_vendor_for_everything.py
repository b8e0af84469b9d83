"""Warns when one vendor carries too much (R16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


LIMIT_SHARE = 0.5  # of the yearly spend, methods 4.14
SEVERAL_TASKS = 2  # a single task always has a single vendor


@check(
    "one_vendor_for_everything",
    Severity.WARN,
    title="One vendor does almost everything",
    reason="Nobody is an expert in everything, and if this vendor stops, so do you.",
    fix="Open vendor",
)
def one_vendor_for_everything(facts: Facts) -> Iterator[Evidence]:
    """Flag a vendor with several tasks and more than half of the yearly spend."""
    total = sum(vendor.yearly_spend_minor for vendor in facts.vendors)
    for vendor in facts.vendors:
        much = vendor.yearly_spend_minor > LIMIT_SHARE * total
        if much and vendor.tasks >= SEVERAL_TASKS:
            yield Evidence(
                f"{vendor.name} has {vendor.tasks} tasks and more than half of what you spend",
                Subject(vendor_id=vendor.vendor_id),
            )
