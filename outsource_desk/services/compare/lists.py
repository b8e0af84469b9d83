"""The list of criteria: what may be said of one, and until when it may change (R26, R61)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlmodel import select
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.folding import same_name
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.bid import BidAnswer
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.services.list_rules import ROOMS, ListRules
from outsource_desk.services.locks.award_lock import refuse_if_chosen, refuse_if_told

if TYPE_CHECKING:
    from outsource_desk.store.session import Change, Session


class Criteria(ListRules):
    """The yardsticks: they stay once vendors were told them, and only the order once chosen."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        refuse_if_told(session, owner_id)

    @override
    def guard_order(self, session: Change, owner_id: int) -> None:
        refuse_if_chosen(session, owner_id)

    @override
    def fit(self, session: Change, owner_id: int, draft: Any, own_id: int | None) -> None:
        others = [row for row in self.in_order(session, owner_id) if row.id != own_id]
        if any(same_name(row.name) == same_name(draft.name) for row in others):
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
ROOMS.add("compare", (CRITERIA,))
