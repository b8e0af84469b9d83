"""The yardsticks of a comparison: the usual ones, and how much each weighs (R26, R61, R63)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlmodel import col, select

from outsource_desk.base.folding import same_name
from outsource_desk.domain.brief.data_sharing import SHARING
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.brief import Brief, Criterion, CriterionDraft
from outsource_desk.records.task import Task
from outsource_desk.services.compare.lists import CRITERIA
from outsource_desk.services.locks.award_lock import refuse_if_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

EVEN_WEIGHT = 10
LANGUAGE: Final = "Speaks our language"
PROOF: Final = SHARING[DataClass.PERSONAL]
HARMLESS: Final = (DataClass.NONE, DataClass.BUSINESS)  # no proof is asked for these
# What owners who have outsourced before look at (name, how it counts, weight).
USUAL: tuple[CriterionDraft, ...] = (
    CriterionDraft(name="Price", kind=CriterionKind.PRICE, weight=25),
    CriterionDraft(name="Quality of samples", weight=25),
    CriterionDraft(name="References", weight=15),
    CriterionDraft(name="Turnaround time", weight=10),
    CriterionDraft(name="Communication", weight=10),
    CriterionDraft(name=LANGUAGE, weight=5),
    CriterionDraft(name="Trial period", weight=10),
    CriterionDraft(
        name=PROOF.proof, kind=CriterionKind.MUST, weight=0, meaning=PROOF.proof_meaning
    ),
)


def add_usual_criteria(store: Store, task_id: int) -> None:
    """Start with the usual criteria; names that are there already stay as they are."""
    with store.change("Add the usual criteria") as session:
        refuse_if_told(session, task_id)
        there = session.exec(select(Criterion).where(Criterion.task_id == task_id)).all()
        names = {same_name(criterion.name) for criterion in there}
        spoken = session.exec(select(Brief.language).where(Brief.task_id == task_id)).first()
        has_price = any(criterion.kind == CriterionKind.PRICE for criterion in there)
        usual = USUAL[:-1] if session.need(Task, task_id).data_class in HARMLESS else USUAL
        for draft in usual:
            if same_name(draft.name) in names or (has_price and draft.kind == CriterionKind.PRICE):
                continue
            told = {"meaning": f"That is {spoken}."} if draft.name == LANGUAGE and spoken else {}
            CRITERIA.put(session, task_id, draft.model_copy(update=told))


def set_weights(store: Store, task_id: int, weights: Mapping[int, int]) -> None:
    """Store weights (0…100 by criterion) in one step, at the end of a drag.

    Raises: UserError once chosen or told.
    """
    with store.change("Change weights") as session:
        refuse_if_told(session, task_id)
        for criterion in _weighted(session, task_id):
            criterion.weight = min(max(weights.get(criterion.id or 0, criterion.weight), 0), 100)
            session.add(criterion)


def spread_evenly(store: Store, task_id: int) -> None:
    """Let every criterion count the same. Raises: UserError once chosen or told."""
    with store.change("Spread weights evenly") as session:
        refuse_if_told(session, task_id)
        for criterion in _weighted(session, task_id):
            criterion.weight = EVEN_WEIGHT
            session.add(criterion)


def _weighted(session: Session, task_id: int) -> list[Criterion]:
    query = select(Criterion).where(
        Criterion.task_id == task_id, col(Criterion.kind) != CriterionKind.MUST
    )
    return list(session.exec(query).all())
