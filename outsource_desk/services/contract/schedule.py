"""The amounts of the milestones of a contract draft: they come to the price (R75)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.schedule import (
    PERCENTS,
    PriceSpread,
    fit_amounts,
    stage_amounts,
)
from outsource_desk.records.delivery import (
    Milestone,
    MilestoneDraft,
)
from outsource_desk.records.draft import read_draft
from outsource_desk.services.contract.facts import facts_in
from outsource_desk.services.contract.guard import draft_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.contract.facts import ContractContent
    from outsource_desk.store.session import Change, Session
    from outsource_desk.store.store import Store

PATTERN_TITLES = {
    PriceSpread.SINGLE: ("Work handed over",),
    PriceSpread.HALVES: ("First half of the work", "Second half of the work"),
    PriceSpread.THIRTY_FORTY_THIRTY: ("Start of the work", "Main part", "Work handed over"),
    PriceSpread.QUARTER_HALF_QUARTER: ("Start of the work", "Main part", "Work handed over"),
    PriceSpread.QUARTERS: ("First quarter", "Second quarter", "Third quarter", "Last quarter"),
}


def fix_amounts(store: Store, contract_id: int) -> None:
    """Scale the amounts so that they sum to the price exactly.

    Raises: UserError without milestones or without a price.
    """
    with store.change() as session:
        facts = _with_price(session, contract_id)
        amounts = fit_amounts(
            facts.head.price_minor, [row.amount_minor for row in facts.milestones]
        )
        _set_amounts(session, facts, amounts)


def apply_pattern(store: Store, contract_id: int, pattern: PriceSpread) -> None:
    """Spread the price over the milestones; a contract without any gets those of the pattern.

    Raises: UserError when the contract has another number of milestones, or no price.
    """
    with store.change() as session:
        facts = _with_price(session, contract_id)
        amounts = stage_amounts(facts.head.price_minor, pattern)
        if facts.milestones and len(facts.milestones) != len(amounts):
            has, needs = len(facts.milestones), len(PERCENTS[pattern])
            raise UserError(
                f"This pattern is for {needs} milestones and the contract has {has}. "
                "Nothing was changed: add or delete milestones, or choose another pattern."
            )
        if facts.milestones:
            _set_amounts(session, facts, amounts)
            return
        draft_in(session, contract_id)
        session.label = f"Add milestones to contract {facts.head.number}"
        for place, (title, amount) in enumerate(zip(PATTERN_TITLES[pattern], amounts, strict=True)):
            draft = read_draft(MilestoneDraft, title=title, amount_minor=amount)
            values = draft.model_dump()
            session.add(Milestone(**values, contract_id=contract_id, position=place))


def _with_price(session: Session, contract_id: int) -> ContractContent:
    facts = facts_in(session, contract_id)
    if not facts.head.price_minor:
        raise UserError("Enter the total price first, under “Price and payment”.")
    return facts


def _set_amounts(session: Change, facts: ContractContent, amounts: Sequence[int]) -> None:
    draft_in(session, facts.head.id)
    session.label = f"Fix amounts of contract {facts.head.number}"
    for stage, amount in zip(facts.milestones, amounts, strict=True):
        session.get_one(Milestone, stage.id).amount_minor = amount
