"""What hangs on a contract draft: clauses in own words, the glossary, the milestones (R74, R80)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlmodel import col, delete, func, select
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft, Term, TermDraft
from outsource_desk.records.delivery import (
    AgreedMilestoneDraft,
    CheckItem,
    CheckItemDraft,
    Milestone,
    MilestoneDraft,
    Payment,
)
from outsource_desk.records.draft import read_draft
from outsource_desk.services.contract.guard import draft_in
from outsource_desk.services.list_rules import ROOMS, ListRules

if TYPE_CHECKING:
    from outsource_desk.store.session import Change, Session


class ContractParts(ListRules):
    """Fixed as soon as the contract is finished."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        draft_in(session, owner_id)


class Terms(ContractParts):
    """Each word is explained once, whether it is written large or small."""

    @override
    def fit(self, session: Change, owner_id: int, draft: Any, own_id: int | None) -> None:
        same = select(Term.id).where(
            Term.contract_id == owner_id, func.lower(col(Term.word)) == draft.word.lower()
        )
        if session.exec(same).first() not in (None, own_id):
            raise UserError(
                f"“{draft.word}” is explained already. Change that line, or use another word."
            )


class Milestones(ContractParts):
    """What, when, how much; the draft also says how it is checked."""

    @override
    def put_parts(self, session: Session, item: Any, draft: Any) -> None:
        """Store the criteria in this order; one that stays keeps its tick."""
        if "criteria" not in draft.model_fields_set:
            return
        query = select(CheckItem).where(CheckItem.milestone_id == item.id)
        stored = session.exec(query.order_by(col(CheckItem.position))).all()
        texts = self.criteria(draft)
        if [check.text for check in stored] == texts:
            return
        ticked = {check.text for check in stored if check.done}
        session.exec(delete(CheckItem).where(col(CheckItem.milestone_id) == item.id))
        for place, text in enumerate(texts):
            check = CheckItem(
                **read_draft(CheckItemDraft, text=text).model_dump(),
                milestone_id=item.id,
                position=place,
                done=text in ticked,
            )
            session.add(check)

    def criteria(self, draft: Any) -> list[str]:
        """Return what is to be checked, in its order."""
        return [text for text in draft.criteria if text.strip()]

    @override
    def entered(self, session: Session, item: Any) -> Any:
        stored = item.model_dump(include=set(MilestoneDraft.model_fields))
        texts = select(CheckItem.text).where(CheckItem.milestone_id == item.id)
        criteria = session.exec(texts.order_by(col(CheckItem.position))).all()
        return AgreedMilestoneDraft.of_stored({**stored, "criteria": tuple(criteria)})

    @override
    def delete(self, session: Session, item: Any) -> None:
        paid = session.exec(select(Payment.id).where(Payment.milestone_id == item.id)).first()
        if paid is not None:
            raise UserError(
                f"Something was paid for “{item.title}”, so it stays. Nothing was changed."
            )
        session.delete(item)


ROOMS.add(
    "contract",
    (
        ContractParts(
            table=ExtraClause,
            draft=ExtraClauseDraft,
            noun="clause",
            labels={"Remove": "Delete clause “{name}”"},
            keeps_unset=True,
        ),
        Terms(
            table=Term,
            draft=TermDraft,
            noun="word",
            labels={
                "Add": "Add “{name}” to the words",
                "Change": "Change the meaning of “{name}”",
                "Remove": "Delete “{name}” from the words",
            },
            is_ordered=False,
            keeps_unset=True,
        ),
        Milestones(
            table=Milestone,
            draft=AgreedMilestoneDraft,
            noun="milestone",
            labels={"Remove": "Delete milestone “{name}”", "Move": "Move milestone"},
            keeps_unset=True,
        ),
    ),
)
