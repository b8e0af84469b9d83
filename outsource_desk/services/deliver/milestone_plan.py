"""Changing the milestones of running work; their amounts always come to the price (R75, R92)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, func, select
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.schedule import fit_amounts
from outsource_desk.domain.kinds import MilestoneState
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone, Payment
from outsource_desk.services.contract.lists import Milestones
from outsource_desk.services.deliver.delivery_stage import follow_milestones
from outsource_desk.services.deliver.signed_contracts import running_deal

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.session import Change, Session
    from outsource_desk.store.store import Store


class AmountGap(UserError):  # noqa: N818  it is read as a state: there is a gap
    """The amounts would not come to the price; `gap_minor` above 0 is too much."""

    def __init__(self, sentence: str, gap_minor: int) -> None:
        super().__init__(sentence)
        self.gap_minor = gap_minor


@dataclass(frozen=True, kw_only=True)
class RunningMilestones(Milestones):
    """The milestones of a signed contract; a change that opens a gap to the price is refused.

    fit_others: take the difference from the other open milestones, so that the sum stays.
    """

    words: Words
    fit_others: bool = False

    @override
    def check(self, draft: Any) -> None:
        if draft.starts_on and draft.due_on and draft.due_on < draft.starts_on:
            raise UserError(
                "It is due before the work starts. Enter a later day, or an earlier start."
            )

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        running_deal(session, owner_id)

    @override
    def criteria(self, draft: Any) -> list[str]:
        """The same is checked once."""
        return list(dict.fromkeys(super().criteria(draft)))

    @override
    def put(self, session: Session, owner_id: int, draft: Any) -> Any:
        before_minor = _gap(session, running_deal(session, owner_id))
        item = super().put(session, owner_id, draft)
        item.baseline_on = draft.due_on
        self._settle(session, item, before_minor)
        return item

    @override
    def fill(self, session: Session, item: Any, draft: Any) -> None:
        """The day that was signed stays as its baseline, so slip is seen."""
        if item.state == MilestoneState.ACCEPTED:
            raise UserError(
                f"“{item.title}” is accepted and stays as it was then."
                " Add another milestone for work that comes on top."
            )
        if draft.amount_minor != item.amount_minor and _has_payments(session, item.id):
            raise UserError(
                f"Payments were recorded for “{item.title}”, so its amount stays."
                " Remove the payments first, or add another milestone."
            )
        before_minor = _gap(session, running_deal(session, item.contract_id))
        if draft.due_on != item.due_on:
            item.forecast_on = None  # it was about the former day
        super().fill(session, item, draft)
        item.baseline_on = item.baseline_on or draft.due_on
        self._settle(session, item, before_minor)

    @override
    def delete(self, session: Session, item: Any) -> None:
        """Remove a milestone that is neither accepted nor paid."""
        if _has_payments(session, item.id):
            raise UserError(
                f"“{item.title}” was not removed, because payments were recorded for it."
                " Remove the payments first, or leave it as a record."
            )
        if item.state == MilestoneState.ACCEPTED:
            raise UserError(
                f"“{item.title}” was not removed, because you accepted it. It is a record."
            )
        before_minor = _gap(session, running_deal(session, item.contract_id))
        session.delete(item)
        self._settle(session, item, before_minor)

    def _settle(self, session: Session, item: Any, before_minor: int) -> None:
        """Refuse a gap that this change opened, or close it; the item keeps its amount."""
        session.flush()
        deal = running_deal(session, item.contract_id)
        gap_minor = _gap(session, deal)
        if gap_minor not in (0, before_minor):
            if not self.fit_others:
                raise AmountGap(gap_sentence(gap_minor, deal, self.words), gap_minor)
            _fit(session, deal, self.words, fixed_id=item.id)
        follow_milestones(session, deal)


def running(words: Words, *, fit_others: bool = False) -> RunningMilestones:
    """Return the list of the milestones of running work."""
    return RunningMilestones(
        table=Milestone,
        draft=AgreedMilestoneDraft,
        noun="milestone",
        words=words,
        fit_others=fit_others,
    )


def fix_amounts(store: Store, contract_id: int, words: Words) -> None:
    """Scale the open milestones so that all amounts come to the price.

    Raises: UserError when no milestone is open, or the settled ones already cost more.
    """
    with store.change("Fix amounts of the milestones") as session:
        deal = running_deal(session, contract_id)
        _fit(session, deal, words, fixed_id=None)


def gap_sentence(gap_minor: int, deal: Deal, words: Words) -> str:
    """Return how far the amounts are from the price, and what to do."""
    size = words.money(abs(gap_minor), deal.currency)
    price = words.money(deal.price_minor, deal.currency)
    side = "more" if gap_minor > 0 else "less"
    return (
        f"The milestones come to {size} {side} than the price of {price}."
        " Change an amount, or let “Fix amounts” spread the difference over the open ones."
    )


def _fit(session: Session, deal: Deal, words: Words, fixed_id: int | None) -> None:
    rows = session.exec(
        select(Milestone)
        .where(Milestone.contract_id == deal.contract_id)
        .order_by(col(Milestone.position), col(Milestone.id))
    ).all()
    loose = [row for row in rows if row.id != fixed_id and _may_change(session, row)]
    settled_minor = sum(row.amount_minor for row in rows if row not in loose)
    room_minor = deal.price_minor - settled_minor
    if not loose or room_minor < 0:
        raise UserError(
            "The open milestones cannot make up the difference to the price of"
            f" {words.money(deal.price_minor, deal.currency)}. Nothing was changed;"
            " enter another amount."
        )
    amounts = fit_amounts(room_minor, [row.amount_minor for row in loose])
    for row, amount_minor in zip(loose, amounts, strict=True):
        row.amount_minor = amount_minor


def _may_change(session: Session, row: Milestone) -> bool:
    accepted = row.state == MilestoneState.ACCEPTED
    return not accepted and row.id is not None and not _has_payments(session, row.id)


def _has_payments(session: Session, milestone_id: int) -> bool:
    query = select(Payment.id).where(Payment.milestone_id == milestone_id).limit(1)
    return session.exec(query).first() is not None


def _gap(session: Session, deal: Deal) -> int:
    total = select(func.sum(Milestone.amount_minor))
    planned_minor = session.exec(total.where(Milestone.contract_id == deal.contract_id)).one()
    return (planned_minor or 0) - deal.price_minor
