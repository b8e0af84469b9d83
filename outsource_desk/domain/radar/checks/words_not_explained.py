"""Asks for the glossary of a contract (R80)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


@check(
    "words_not_explained",
    Severity.INFO,
    title="Contract explains no words",
    reason="Words of your trade mean something else elsewhere. Write down what they mean here.",
    fix="Explain words",
    stage=Stage.CONTRACT,
    field="words",
)
def words_not_explained(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft that explains none of its words."""
    for task, contract in facts.drafts():
        if contract.has_terms is False:
            yield Evidence(
                f"{task.title} · explain words that {contract.vendor_name} may read differently",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
