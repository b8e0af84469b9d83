"""The bids of vendors: asking, adding, changing, withdrawing, judging answers (R60, R61)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.compare import scale
from outsource_desk.domain.kinds import BidState, PriceBasis, Stage, VendorState
from outsource_desk.records.bid import Bid, BidAnswer, BidAnswerDraft, BidDraft
from outsource_desk.records.brief import Brief
from outsource_desk.records.sql import by_name
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.compare.vendor_names import vendor_named
from outsource_desk.services.locks.award_lock import refuse_if_chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

BEFORE_COMPARING = (Stage.DECIDE, Stage.BRIEF)
# What bids usually come in; the owner's own currency comes first on the screen.
CURRENCIES = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "PLN",
    "CZK",
    "SEK",
    "NOK",
    "DKK",
    "HUF",
    "RON",
    "TRY",
    "UAH",
    "INR",
    "CNY",
    "JPY",
    "CAD",
    "AUD",
)


@dataclass(frozen=True, slots=True)
class VendorChoice:
    """A vendor who may still bid for a task."""

    vendor_id: int
    name: str
    is_invited: bool


@dataclass(frozen=True, slots=True)
class FilledBid:
    """A bid as it was filled in."""

    bid_id: int
    task_id: int
    vendor: str
    draft: BidDraft


def vendor_choices(store: Store, task_id: int) -> tuple[VendorChoice, ...]:
    """Return the vendors without a bid for the task, the invited ones first, then by name."""
    with store.read() as session:
        states = dict(
            session.exec(select(Bid.vendor_id, Bid.state).where(Bid.task_id == task_id)).all()
        )
        vendors = session.exec(
            select(Vendor.id, Vendor.name)
            .where(col(Vendor.state) != VendorState.ELIMINATED)
            .order_by(by_name(Vendor.name))
        ).all()
    free = [
        VendorChoice(vendor_id, name, states.get(vendor_id) == BidState.INVITED)
        for vendor_id, name in vendors
        if vendor_id is not None and states.get(vendor_id) != BidState.RECEIVED
    ]
    return tuple(sorted(free, key=lambda choice: not choice.is_invited))


def bid_form(store: Store, bid_id: int) -> FilledBid:
    """Return a bid for changing it. Raises: UserError when it is gone."""
    with store.read() as session:
        bid, vendor = _bid(session, bid_id)
        draft = BidDraft.of_stored(bid.model_dump(include=set(BidDraft.model_fields)))
        return FilledBid(bid_id, bid.task_id, vendor, draft)


def price_basis(store: Store, task_id: int) -> PriceBasis:
    """Return what the price of a bid pays for, as the request asks."""
    with store.read() as session:
        asked = session.exec(select(Brief.price_basis).where(Brief.task_id == task_id)).first()
    return PriceBasis(asked) if asked else PriceBasis.TOTAL


def add_bid(store: Store, task_id: int, vendor: int | str, draft: BidDraft) -> int:
    """Record a bid and return its id; a name instead of an id also adds that vendor.

    The first bid moves the task on to comparing.
    Raises: UserError when the vendor has a bid already, or once a vendor is chosen.
    """
    with store.change() as session:
        name = vendor if isinstance(vendor, str) else session.need(Vendor, vendor).name
        session.label = f"Add the bid of “{name}”"
        refuse_if_chosen(session, task_id)
        vendor_id = vendor if isinstance(vendor, int) else vendor_named(session, vendor)
        bid = _open_bid(session, task_id, vendor_id, name)
        bid.sqlmodel_update(draft.model_dump())
        bid.state = BidState.RECEIVED
        session.add(bid)
        move_on(session, task_id)
        session.flush()
        return bid.id or 0


def edit_bid(store: Store, bid_id: int, draft: BidDraft) -> None:
    """Change price, currency, dates or note. Raises: UserError once a vendor is chosen."""
    with store.change() as session:
        bid, name = _bid(session, bid_id)
        session.label = f"Change the bid of “{name}”"
        refuse_if_chosen(session, bid.task_id)
        bid.sqlmodel_update(draft.model_dump())
        session.add(bid)


def withdraw_bid(store: Store, bid_id: int) -> None:
    """Take a bid out of the comparison; its answers are kept, adding it again brings them back.

    Raises: UserError once a vendor is chosen.
    """
    with store.change() as session:
        bid, name = _bid(session, bid_id)
        session.label = f"Withdraw the bid of “{name}”"
        refuse_if_chosen(session, bid.task_id)
        bid.state = BidState.WITHDRAWN
        session.add(bid)


def invite(store: Store, task_id: int, vendor_ids: Sequence[int]) -> None:
    """Note who was asked for a bid; who was asked or has bid already stays as it is.

    Raises: UserError once a vendor is chosen.
    """
    with store.change("Ask for bids") as session:
        refuse_if_chosen(session, task_id)
        there = set(session.exec(select(Bid.vendor_id).where(Bid.task_id == task_id)).all())
        for vendor_id in vendor_ids:
            if vendor_id not in there:
                session.add(Bid(task_id=task_id, vendor_id=vendor_id, state=BidState.INVITED))


def answer_draft(store: Store, bid_id: int, criterion_id: int) -> BidAnswerDraft:
    """Return what a bid says to a criterion; empty when nothing was noted yet."""
    with store.read() as session:
        answer = _answer(session, bid_id, criterion_id)
        if answer is None:
            return BidAnswerDraft()
        return BidAnswerDraft.of_stored(answer.model_dump(include=set(BidAnswerDraft.model_fields)))


def set_answer(store: Store, bid_id: int, criterion_id: int, draft: BidAnswerDraft) -> None:
    """Store the vendor's answer with its points, its proof and the evidence.

    Raises: UserError once a vendor is chosen.
    """
    with store.change() as session:
        bid, name = _bid(session, bid_id)
        session.label = f"Judge an answer of “{name}”"
        refuse_if_chosen(session, bid.task_id)
        answer = _answer(session, bid_id, criterion_id)
        answer = answer or BidAnswer(bid_id=bid_id, criterion_id=criterion_id)
        answer.sqlmodel_update(draft.model_dump())
        session.add(answer)


def set_mark(store: Store, bid_id: int, criterion_id: int, mark: int) -> None:
    """Give an answer the points of a whole mark 0 … 5; its words and its evidence stay.

    Raises: UserError once a vendor is chosen.
    """
    known = answer_draft(store, bid_id, criterion_id)
    points = scale.points_of(Fraction(mark))
    set_answer(store, bid_id, criterion_id, known.model_copy(update={"points": points}))


def _bid(session: Session, bid_id: int) -> tuple[Bid, str]:
    bid = session.need(Bid, bid_id)
    return bid, session.need(Vendor, bid.vendor_id).name


def _open_bid(session: Session, task_id: int, vendor_id: int, name: str) -> Bid:
    """Return the row of an invited or withdrawn bid, or a new one."""
    bid = session.exec(
        select(Bid).where(Bid.task_id == task_id, Bid.vendor_id == vendor_id)
    ).first()
    if bid is not None and bid.state == BidState.RECEIVED:
        raise UserError(
            f"{name} has sent a bid for this task already. Nothing was changed; change that bid."
        )
    return bid or Bid(task_id=task_id, vendor_id=vendor_id)


def _answer(session: Session, bid_id: int, criterion_id: int) -> BidAnswer | None:
    return session.exec(
        select(BidAnswer).where(BidAnswer.bid_id == bid_id, BidAnswer.criterion_id == criterion_id)
    ).first()


def move_on(session: Session, task_id: int) -> None:
    """Begin to compare: the first bid is there."""
    task = session.get_one(Task, task_id)
    if task.stage in BEFORE_COMPARING:
        task.stage = Stage.COMPARE
        session.add(task)
