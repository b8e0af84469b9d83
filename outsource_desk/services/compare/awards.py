"""Choosing a vendor with a reason, and taking the choice back (R65, R72)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.compare.bid_guards import lowest_bid_guard
from outsource_desk.domain.kinds import ContractState, Stage, Undoing
from outsource_desk.records.bid import Award, AwardDraft, Bid
from outsource_desk.records.contract import Contract
from outsource_desk.records.draft import read_text
from outsource_desk.records.sql import REASON
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.compare.words import out_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from outsource_desk.services.compare.comparison import ComparedBid as Column
    from outsource_desk.services.compare.comparison import Comparison
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

BEFORE_CONTRACT = (Stage.DECIDE, Stage.BRIEF, Stage.COMPARE)


class Needs(StrEnum):
    """What a doubt asks of the owner before the choice counts."""

    NOTHING = "nothing"
    PRICE_REASON = "price_reason"
    KNOWING = "knowing"  # a tick: I know this and choose all the same


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to look at again before choosing a bid."""

    sentence: str
    needs: Needs


def doubts(compared: Comparison, bid_id: int) -> tuple[Doubt, ...]:
    """Say what speaks against choosing a bid, or what must be done knowingly.

    The lowest bid whose quality is not on a par needs a written reason (R65); a tie is the
    owner's decision (R72).
    """
    return tuple(_doubts(compared, compared.bid(bid_id)))


def refusal(compared: Comparison, bid_id: int) -> str:
    """Say why a bid cannot be chosen at all; empty when it can."""
    bid = compared.bid(bid_id)
    if compared.award is not None:
        return (
            f"You chose {compared.award.vendor} already. Nothing was changed. "
            "Press “Reopen the choice…” first."
        )
    if bid.is_out:
        return (
            f"{bid.vendor} is out: {out_words(bid)}. Nothing was changed. "
            "Change the answer or the criterion first if that is wrong."
        )
    if bid.price_minor is None and bid.offered.hides_tax:
        return (
            f"The price of {bid.vendor} holds tax, so it cannot be compared. Nothing was changed;"
            " enter the rate of the tax first."
        )
    if bid.price_minor is None:
        return f"{bid.vendor} has no price yet. Nothing was changed; enter the price first."
    return ""


def choose(
    store: Store, bid_id: int, draft: AwardDraft, today: date, *, knowingly: bool = False
) -> None:
    """Store the choice; it is frozen from then on, and the task moves on to its contract.

    knowingly: the owner has seen the doubts that need no written reason.
    Raises: UserError when the bid is out, or a reason or the owner's consent is missing.
    """
    with store.change(undo=Undoing.ASKS) as session:
        task_id = session.need(Bid, bid_id).task_id
        compared = comparison(store, task_id, today)
        problem = refusal(compared, bid_id) or _missing(
            compared, bid_id, draft, knowingly=knowingly
        )
        if problem:
            raise UserError(problem)
        vendor = compared.bid(bid_id)
        session.label = f"Choose “{vendor.vendor}”"
        session.add(Award(task_id=task_id, bid_id=bid_id, chosen_on=today, **draft.model_dump()))
        _set_aside_contracts(session, task_id, vendor.vendor_id)
        task = session.get_one(Task, task_id)
        if task.stage in BEFORE_CONTRACT:
            task.stage = Stage.CONTRACT
            session.add(task)


def reopen(store: Store, task_id: int, reason: str) -> None:
    """Take a choice back; the reason stands in the history. A draft contract is kept for now.

    Raises: UserError without a reason, without a choice, or once the contract is signed.
    """
    why = " ".join(read_text("The reason", reason, REASON).split())
    if not why:
        raise UserError("Say in one sentence why you compare again. Nothing was changed.")
    query = select(Contract.number).where(Contract.task_id == task_id)
    with store.change() as session:
        chosen = _chosen(session, task_id)
        if chosen is None:
            raise UserError("No vendor is chosen for this task. Nothing was changed.")
        signed = session.exec(query.where(col(Contract.signed_on).is_not(None))).first()
        if signed is not None:
            raise UserError(
                f"Contract {signed} is signed, so the choice stays. Nothing was changed. "
                "End the contract first, or agree a change in writing."
            )
        session.label = f"Reopen the choice of “{chosen}”: {why}"
        for award in session.exec(select(Award).where(Award.task_id == task_id)).all():
            session.delete(award)
        task = session.get_one(Task, task_id)
        if task.stage == Stage.CONTRACT:
            task.stage = Stage.COMPARE
            session.add(task)


def _doubts(compared: Comparison, bid: Column) -> Iterator[Doubt]:
    guard = lowest_bid_guard(compared.judged, bid.bid_id, compared.heading.quality_floor)
    if guard.needs_reason:
        yield Doubt(guard.sentence, Needs.PRICE_REASON)
    if bid.leads and compared.leader is None:
        names = " and ".join(compared.bid(bid_id).vendor for bid_id in compared.leaders)
        yield Doubt(f"{names} have the same total. You decide, not the numbers.", Needs.KNOWING)
    if bid.unproven:
        names = ", ".join(
            f"“{compared.criterion(criterion_id).name}”" for criterion_id in bid.unproven
        )
        yield Doubt(f"{bid.vendor} has not proven {names}, a must-have of yours.", Needs.KNOWING)
    if bid.unscored:
        names = ", ".join(
            f"“{compared.criterion(criterion_id).name}”" for criterion_id in bid.unscored
        )
        yield Doubt(f"You have not scored {names} yet.", Needs.KNOWING)
    if not bid.leads and compared.leader is not None:
        yield Doubt(f"{compared.leader.vendor} has the higher score.", Needs.NOTHING)


def _missing(compared: Comparison, bid_id: int, draft: AwardDraft, *, knowingly: bool) -> str:
    for doubt in doubts(compared, bid_id):
        if doubt.needs == Needs.PRICE_REASON and not draft.price_reason:
            return f"{doubt.sentence} Nothing was changed yet."
        if doubt.needs == Needs.KNOWING and not knowingly:
            return f"{doubt.sentence} Tick that you choose knowingly. Nothing was changed yet."
    return ""


def _chosen(session: Session, task_id: int) -> str | None:
    return session.exec(
        select(Vendor.name)
        .where(Vendor.id == Bid.vendor_id)
        .where(Bid.id == Award.bid_id)
        .where(Award.task_id == task_id)
    ).first()


def _set_aside_contracts(session: Session, task_id: int, vendor_id: int) -> None:
    """Drop the unfinished draft with a vendor who is no longer chosen; end a finished one."""
    others = session.exec(
        select(Contract).where(
            Contract.task_id == task_id,
            Contract.vendor_id != vendor_id,
            col(Contract.state).in_((ContractState.DRAFT, ContractState.FINISHED)),
        )
    ).all()
    for contract in others:
        if contract.state == ContractState.DRAFT:
            session.delete(contract)
        else:
            contract.state = ContractState.ENDED
            session.add(contract)
