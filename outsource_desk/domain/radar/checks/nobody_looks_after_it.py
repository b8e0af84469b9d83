"""Notices neglect (R97)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


PATIENCE = timedelta(days=60)


@check(
    "nobody_looks_after_it",
    Severity.INFO,
    title="Nobody has looked after it for two months",
    reason=(
        "You still have to supervise. A short look and a word of thanks keep a vendor on the way."
    ),
    fix="Have a look",
    stage=Stage.REVIEW,
)
def nobody_looks_after_it(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts without a sign of attention for two months."""
    for task, contract in facts.running():
        since = None if contract.is_over(facts.today) else contract.watched_on
        if since is not None and since + PATIENCE <= facts.today:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {days((facts.today - since).days)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=since + PATIENCE,
            )
