"""The milestones of a contract draft: what, when, how much, how it is checked (R74, R75)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, delete, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.schedule import (
    PERCENTS,
    PaymentPattern,
    fit_amounts,
    stage_amounts,
)
from outsource_desk.records.delivery import (
    CheckItem,
    CheckItemDraft,
    Milestone,
    MilestoneDraft,
    Payment,
)
from outsource_desk.records.draft import read_draft
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.guard import draft_in, label_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlmodel import Session

    from outsource_desk.services.contract.facts import ContractFacts, StageFacts
    from outsource_desk.store.store import Store

GONE = "This milestone is no longer in the contract. Undo brings it back."
PATTERN_TITLES = {
    PaymentPattern.SINGLE: ("Work handed over",),
    PaymentPattern.HALVES: ("First half of the work", "Second half of the work"),
    PaymentPattern.THIRTY_FORTY_THIRTY: ("Start of the work", "Main part", "Work handed over"),
    PaymentPattern.QUARTER_HALF_QUARTER: ("Start of the work", "Main part", "Work handed over"),
    PaymentPattern.QUARTERS: ("First quarter", "Second quarter", "Third quarter", "Last quarter"),
}


def add_milestone(
    store: Store, contract_id: int, draft: MilestoneDraft, criteria: Sequence[str]
) -> int:
    """Append a milestone with its acceptance criteria and return its id.

    Raises: UserError when the contract is no draft any more, or a criterion is too long.
    """
    with store.change(f"Add milestone “{draft.title}”") as session:
        draft_in(session, contract_id)
        last = select(func.coalesce(func.max(Milestone.position), -1))
        place = session.exec(last.where(Milestone.contract_id == contract_id)).one() + 1
        milestone = Milestone(**draft.model_dump(), contract_id=contract_id, position=place)
        session.add(milestone)
        session.flush()
        assert milestone.id is not None
        _put_criteria(session, milestone.id, criteria)
        return milestone.id


def change_milestone(
    store: Store, milestone_id: int, draft: MilestoneDraft, criteria: Sequence[str]
) -> None:
    """Change a milestone and its acceptance criteria.

    Raises: UserError when the contract is no draft any more, or a criterion is too long.
    """
    with store.change(f"Change milestone “{draft.title}”") as session:
        milestone = _milestone_in(session, milestone_id)
        milestone.sqlmodel_update(draft.model_dump(exclude_unset=True))
        session.add(milestone)
        _put_criteria(session, milestone_id, criteria)


def remove_milestone(store: Store, milestone_id: int) -> None:
    """Take a milestone out. Raises: UserError when something was paid for it already."""
    with store.read() as session:
        title = _milestone_in(session, milestone_id).title
        paid = session.exec(select(Payment.id).where(Payment.milestone_id == milestone_id)).first()
    if paid is not None:
        raise UserError(f"Something was paid for “{title}”, so it stays. Nothing was changed.")
    with store.change(f"Delete milestone “{title}”") as session:
        session.delete(_milestone_in(session, milestone_id))


def move_milestone(store: Store, milestone_id: int, step: int) -> None:
    """Move a milestone up (−1) or down (1) in the order of the contract; at the end, nothing."""
    with store.change("Move milestone") as session:
        moved = _milestone_in(session, milestone_id)
        order = col(Milestone.position), col(Milestone.id)
        of_contract = select(Milestone).where(Milestone.contract_id == moved.contract_id)
        rows = list(session.exec(of_contract.order_by(*order)).all())
        here = rows.index(moved)
        there = min(max(here + step, 0), len(rows) - 1)
        rows.insert(there, rows.pop(here))
        for place, row in enumerate(rows):
            row.position = place
            session.add(row)


def fix_amounts(store: Store, contract_id: int) -> None:
    """Scale the amounts so that they sum to the price exactly.

    Raises: UserError without milestones or without a price.
    """
    facts = _with_price(store, contract_id)
    amounts = fit_amounts(facts.head.price_minor, [one.amount_minor for one in facts.milestones])
    _set_amounts(store, facts, facts.milestones, amounts)


def apply_pattern(store: Store, contract_id: int, pattern: PaymentPattern) -> None:
    """Spread the price over the milestones; a contract without any gets those of the pattern.

    Raises: UserError when the contract has another number of milestones, or no price.
    """
    facts = _with_price(store, contract_id)
    amounts = stage_amounts(facts.head.price_minor, pattern)
    if facts.milestones and len(facts.milestones) != len(amounts):
        has, needs = len(facts.milestones), len(PERCENTS[pattern])
        raise UserError(
            f"This pattern is for {needs} milestones and the contract has {has}. "
            "Nothing was changed: add or delete milestones, or choose another pattern."
        )
    if facts.milestones:
        _set_amounts(store, facts, facts.milestones, amounts)
        return
    with store.change(f"Add milestones to {label_of(store, contract_id)}") as session:
        draft_in(session, contract_id)
        for place, (title, amount) in enumerate(zip(PATTERN_TITLES[pattern], amounts, strict=True)):
            draft = read_draft(MilestoneDraft, title=title, amount_minor=amount)
            values = draft.model_dump()
            session.add(Milestone(**values, contract_id=contract_id, position=place))


def _with_price(store: Store, contract_id: int) -> ContractFacts:
    facts = read_facts(store, contract_id)
    if not facts.head.price_minor:
        raise UserError("Enter the total price first, under “Price and payment”.")
    return facts


def _set_amounts(
    store: Store, facts: ContractFacts, stages: Sequence[StageFacts], amounts: Sequence[int]
) -> None:
    with store.change(f"Fix amounts of contract {facts.head.number}") as session:
        draft_in(session, facts.head.id)
        for stage, amount in zip(stages, amounts, strict=True):
            milestone = session.get_one(Milestone, stage.id)
            milestone.amount_minor = amount
            session.add(milestone)


def _milestone_in(session: Session, milestone_id: int) -> Milestone:
    milestone = session.get(Milestone, milestone_id)
    if milestone is None:
        raise UserError(GONE)
    draft_in(session, milestone.contract_id)
    return milestone


def _put_criteria(session: Session, milestone_id: int, criteria: Sequence[str]) -> None:
    """Store the criteria anew: in a draft nothing has been ticked yet."""
    session.exec(delete(CheckItem).where(col(CheckItem.milestone_id) == milestone_id))
    for place, text in enumerate(one for one in criteria if one.strip()):
        draft = read_draft(CheckItemDraft, text=text)
        session.add(CheckItem(**draft.model_dump(), milestone_id=milestone_id, position=place))
