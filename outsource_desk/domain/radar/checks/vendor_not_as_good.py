"""Warns when a vendor cannot reach the quality of the owner (R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Parity
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "vendor_not_as_good",
    Severity.WARN,
    title="Vendors are not as good as you are",
    reason="Customers notice when the work gets worse, and they do not ask who did it.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:parity",
)
def vendor_not_as_good(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out although outsiders cannot do it as well."""
    for task in facts.going_out():
        if task.parity == Parity.NO:
            yield Evidence(
                f"{task.title} · you said that nobody outside does it as well",
                Subject(task.task_id),
            )
