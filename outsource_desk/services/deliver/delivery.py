"""What happens to a milestone: started, delivered, checked, accepted or sent back (R92, R93)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import MilestoneState, PaymentKind, Undoing
from outsource_desk.records.delivery import CheckItem, Milestone, PaymentDraft, Rework, ReworkDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver.delivery_stage import follow_milestones
from outsource_desk.services.deliver.payments import add_payment
from outsource_desk.services.deliver.signed_contracts import running_deal

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

ALL_DONE = 100  # per cent


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The owner's yes to a delivery.

    paid_minor:   above zero when money is sent at once.
    credit_minor: taken off the price because the delivery was late.
    """

    milestone_id: int
    accepted_on: date
    paid_minor: int = 0
    paid_on: date | None = None
    method: str = ""
    credit_minor: int = 0


def start(store: Store, milestone_id: int, today: date) -> None:
    """Note that work on a milestone has begun. Raises: UserError when it is further already."""
    with store.change() as session:
        milestone = _open_milestone(session, milestone_id)
        session.label = f"Start “{milestone.title}”"
        if milestone.state != MilestoneState.PLANNED:
            raise UserError(f"“{milestone.title}” has been started already. Nothing was changed.")
        milestone.state = MilestoneState.STARTED
        milestone.starts_on = today


def set_progress(store: Store, milestone_id: int, percent: int, forecast_on: date | None) -> None:
    """Note how far the vendor is, and when the vendor expects to deliver.

    Raises: UserError outside 0 to 100 %, or when it is accepted.
    """
    if not 0 <= percent <= ALL_DONE:
        raise UserError("Enter the progress from 0 to 100 %, for example 60.")
    with store.change() as session:
        milestone = _open_milestone(session, milestone_id)
        session.label = f"Update “{milestone.title}”"
        milestone.progress = percent
        milestone.forecast_on = forecast_on
        if percent and milestone.state == MilestoneState.PLANNED:
            milestone.state = MilestoneState.STARTED


def record_delivery(store: Store, milestone_id: int, delivered_on: date, today: date) -> None:
    """Note that the vendor handed it over; the days to object start the day after.

    Raises: UserError for a day to come, or when it is accepted.
    """
    if delivered_on > today:
        raise UserError("A delivery cannot lie in the future. Enter today or an earlier day.")
    with store.change() as session:
        milestone = _open_milestone(session, milestone_id)
        session.label = f"Record delivery of “{milestone.title}”"
        milestone.state = MilestoneState.DELIVERED
        milestone.delivered_on = delivered_on
        milestone.progress = ALL_DONE


def tick(store: Store, check_id: int, *, done: bool) -> None:
    """Tick one acceptance criterion, or take the tick away.

    Raises: UserError when the milestone is accepted: its checks stay as they were then.
    """
    with store.change() as session:
        check = session.need(CheckItem, check_id)
        session.label = f"{'Tick' if done else 'Untick'} “{check.text}”"
        _open_milestone(session, check.milestone_id)
        check.done = done


def accept(store: Store, acceptance: Acceptance, today: date, words: Words) -> None:
    """Accept a delivery and release its payment, which is due after the contract's days to pay.

    A delay credit and money that is sent at once are recorded in the same step; less than the
    balance is fine.
    Raises: UserError for impossible days or too much money.
    """
    with store.change(undo=Undoing.ASKS) as session:
        milestone = _open_milestone(session, acceptance.milestone_id)
        session.label = f"Accept “{milestone.title}”"
        accepted_on = acceptance.accepted_on
        if accepted_on > today:
            raise UserError("You cannot accept in the future. Enter today or an earlier day.")
        if milestone.delivered_on is not None and accepted_on < milestone.delivered_on:
            raise UserError(
                f"It was delivered on {words.day(milestone.delivered_on)}."
                " Enter that day or a later one."
            )
        milestone.delivered_on = milestone.delivered_on or accepted_on
        milestone.accepted_on = accepted_on
        milestone.state = MilestoneState.ACCEPTED
        milestone.progress = ALL_DONE
        _credit(session, milestone, acceptance, words)
        _pay(session, milestone, acceptance, words)
        follow_milestones(session, running_deal(session, milestone.contract_id))


def ask_rework(store: Store, milestone_id: int, draft: ReworkDraft, today: date) -> None:
    """Send a delivery back with what must change; the vendor's new day becomes the forecast.

    Raises: UserError when nothing was delivered, or the new day lies before today.
    """
    if draft.due_on is not None and draft.due_on < today:
        raise UserError("The new day lies in the past. Enter today or a later day.")
    with store.change() as session:
        milestone = _open_milestone(session, milestone_id)
        session.label = f"Ask for rework of “{milestone.title}”"
        if milestone.state not in (MilestoneState.DELIVERED, MilestoneState.REWORK):
            raise UserError(
                f"“{milestone.title}” has not been delivered yet. Record the delivery first."
            )
        session.add(Rework(**draft.model_dump(), milestone_id=milestone_id, asked_on=today))
        milestone.state = MilestoneState.REWORK
        milestone.delivered_on = None
        milestone.forecast_on = draft.due_on


def _credit(session: Session, milestone: Milestone, accepted: Acceptance, words: Words) -> None:
    if not accepted.credit_minor:
        return
    draft = read_draft(
        PaymentDraft,
        kind=PaymentKind.CREDIT,
        amount_minor=accepted.credit_minor,
        paid_on=accepted.accepted_on,
        note="Delay credit",
    )
    add_payment(session, milestone.contract_id, milestone.id, draft, words)


def _pay(session: Session, milestone: Milestone, acceptance: Acceptance, words: Words) -> None:
    if not acceptance.paid_minor:
        return
    draft = read_draft(
        PaymentDraft,
        kind=PaymentKind.MILESTONE,
        amount_minor=acceptance.paid_minor,
        paid_on=acceptance.paid_on or acceptance.accepted_on,
        method=acceptance.method,
    )
    add_payment(session, milestone.contract_id, milestone.id, draft, words)


def _open_milestone(session: Session, milestone_id: int) -> Milestone:
    """Return a milestone that may still change. Raises: UserError when it is accepted."""
    milestone = session.need(Milestone, milestone_id)
    running_deal(session, milestone.contract_id)
    if milestone.state == MilestoneState.ACCEPTED:
        raise UserError(
            f"“{milestone.title}” is accepted and stays as it was then."
            " If that was a mistake, use Undo."
        )
    return milestone
