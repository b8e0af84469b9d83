"""The yardsticks of a comparison: adding, weighing, must-haves and minimums (R26, R61, R63)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, select
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.bid import BidAnswer
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.services.list_rules import ListRules
from outsource_desk.services.locks.award_lock import refuse_if_chosen, refuse_if_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.store.session import Change, Session
    from outsource_desk.store.store import Store

EVEN_WEIGHT = 10
# What owners who have outsourced before look at (name, how it counts, weight).
USUAL: tuple[CriterionDraft, ...] = (
    CriterionDraft(name="Price", kind=CriterionKind.PRICE, weight=25),
    CriterionDraft(name="Quality of samples", weight=25),
    CriterionDraft(name="References", weight=15),
    CriterionDraft(name="Turnaround time", weight=10),
    CriterionDraft(name="Communication", weight=10),
    CriterionDraft(name="Speaks your language", weight=5),
    CriterionDraft(name="Trial period", weight=10),
    CriterionDraft(name="Proof of data security", kind=CriterionKind.MUST, weight=0),
)


class Criteria(ListRules):
    """The yardsticks: they stay once vendors were told them, and only the order once chosen."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        refuse_if_told(session, owner_id)

    @override
    def guard_order(self, session: Change, owner_id: int) -> None:
        refuse_if_chosen(session, owner_id)

    @override
    def fit(self, session: Session, owner_id: int, draft: Any, own_id: int | None) -> None:
        others = [row for row in self.in_order(session, owner_id) if row.id != own_id]
        if any(row.name.casefold() == draft.name.casefold() for row in others):
            raise UserError(
                f"There is a criterion “{draft.name}” already. Nothing was changed; use another"
                " name."
            )
        if draft.kind == CriterionKind.PRICE and any(row.kind == draft.kind for row in others):
            raise UserError(
                "The price is a criterion already. Nothing was changed; change the weight of that"
                " one."
            )

    @override
    def columns(self, session: Session, draft: Any) -> dict[str, Any]:
        """A must-have has no weight, and only points have a minimum."""
        values = super().columns(session, draft)
        if draft.kind == CriterionKind.MUST:
            values["weight"] = 0
        if draft.kind != CriterionKind.SCORE:
            values["floor"] = 0
        return values

    @override
    def delete(self, session: Session, item: Any) -> None:
        """Remove a criterion and the answers to it."""
        answers = select(BidAnswer).where(BidAnswer.criterion_id == item.id)
        for answer in session.exec(answers).all():
            session.delete(answer)
        session.flush()
        session.delete(item)


CRITERIA: Final = Criteria(table=Criterion, draft=CriterionDraft, noun="criterion")


def add_usual_criteria(store: Store, task_id: int) -> None:
    """Start with the usual criteria; names that are there already stay as they are."""
    with store.change("Add the usual criteria") as session:
        refuse_if_told(session, task_id)
        there = session.exec(select(Criterion).where(Criterion.task_id == task_id)).all()
        names = {one.name.casefold() for one in there}
        has_price = any(one.kind == CriterionKind.PRICE for one in there)
        for draft in USUAL:
            if draft.name.casefold() in names or (has_price and draft.kind == CriterionKind.PRICE):
                continue
            CRITERIA.put(session, task_id, draft)


def set_weights(store: Store, task_id: int, weights: Mapping[int, int]) -> None:
    """Store weights (0…100 by criterion) in one step, at the end of a drag.

    Raises: UserError once chosen or told.
    """
    with store.change("Change weights") as session:
        refuse_if_told(session, task_id)
        for one in _weighted(session, task_id):
            one.weight = min(max(weights.get(one.id or 0, one.weight), 0), 100)
            session.add(one)


def spread_evenly(store: Store, task_id: int) -> None:
    """Let every criterion count the same. Raises: UserError once chosen or told."""
    with store.change("Spread weights evenly") as session:
        refuse_if_told(session, task_id)
        for one in _weighted(session, task_id):
            one.weight = EVEN_WEIGHT
            session.add(one)


def _weighted(session: Session, task_id: int) -> list[Criterion]:
    query = select(Criterion).where(
        Criterion.task_id == task_id, col(Criterion.kind) != CriterionKind.MUST
    )
    return list(session.exec(query).all())
