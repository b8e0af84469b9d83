"""Changing the milestones of running work; their amounts always come to the price (R75, R92)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, delete, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.schedule import fit_amounts
from outsource_desk.domain.kinds import MilestoneState
from outsource_desk.records.delivery import CheckItem, CheckItemDraft, Milestone, Payment
from outsource_desk.records.draft import read_draft
from outsource_desk.services.deliver.delivery_stage import follow_milestones
from outsource_desk.services.deliver.signed_contracts import running_deal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.records.delivery import MilestoneDraft
    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store


class AmountGap(UserError):  # noqa: N818  it is read as a state: there is a gap
    """The amounts would not come to the price; `gap_minor` above 0 is too much."""

    def __init__(self, sentence: str, gap_minor: int) -> None:
        super().__init__(sentence)
        self.gap_minor = gap_minor


def add_milestone(
    store: Store,
    contract_id: int,
    draft: MilestoneDraft,
    checks: Sequence[str],
    words: Words,
    *,
    fit_others: bool = False,
) -> int:
    """Add a milestone at the end and return its id.

    fit_others: take its amount from the other open milestones, so that the sum stays.
    Raises:     AmountGap when the amounts no longer come to the price.
    """
    with store.change(f"Add milestone “{draft.title}”") as session:
        deal = running_deal(session, contract_id)
        before = _gap(session, deal)
        count = select(func.count()).select_from(Milestone)
        position = session.exec(count.where(Milestone.contract_id == contract_id)).one()
        milestone = Milestone(
            **draft.model_dump(),
            contract_id=contract_id,
            position=position,
            baseline_on=draft.due_on,
        )
        milestone_id = session.keep(milestone)
        _set_checks(session, milestone_id, checks)
        _keep_sum(session, deal, before, words, milestone_id if fit_others else None)
        follow_milestones(session, deal)
        return milestone_id


def edit_milestone(
    store: Store,
    milestone_id: int,
    draft: MilestoneDraft,
    checks: Sequence[str],
    words: Words,
    *,
    fit_others: bool = False,
) -> None:
    """Change a milestone; the day that was signed stays as its baseline, so slip is seen.

    Raises: AmountGap when the amounts no longer come to the price; UserError when it is
            accepted, or when less than what was paid would be left.
    """
    with store.change(f"Change milestone “{draft.title}”") as session:
        milestone = session.need(Milestone, milestone_id)
        deal = running_deal(session, milestone.contract_id)
        if milestone.state == MilestoneState.ACCEPTED:
            raise UserError(
                f"“{milestone.title}” is accepted and stays as it was then."
                " Add another milestone for work that comes on top."
            )
        if draft.amount_minor != milestone.amount_minor and _has_payments(session, milestone_id):
            raise UserError(
                f"Payments were recorded for “{milestone.title}”, so its amount stays."
                " Remove the payments first, or add another milestone."
            )
        before = _gap(session, deal)
        if draft.due_on != milestone.due_on:
            milestone.forecast_on = None  # it was about the former day
        milestone.sqlmodel_update(draft.model_dump())
        milestone.baseline_on = milestone.baseline_on or draft.due_on
        _set_checks(session, milestone_id, checks)
        session.flush()
        _keep_sum(session, deal, before, words, milestone_id if fit_others else None)


def remove_milestone(
    store: Store, milestone_id: int, words: Words, *, fit_others: bool = False
) -> None:
    """Remove a milestone that is neither accepted nor paid; undo brings it back.

    Raises: AmountGap when the amounts no longer come to the price; UserError when it must stay.
    """
    with store.change() as session:
        milestone = session.need(Milestone, milestone_id)
        title = milestone.title
        session.label = f"Remove milestone “{title}”"
        deal = running_deal(session, milestone.contract_id)
        if _has_payments(session, milestone_id):
            raise UserError(
                f"“{title}” was not removed, because payments were recorded for it."
                " Remove the payments first, or leave it as a record."
            )
        if milestone.state == MilestoneState.ACCEPTED:
            raise UserError(f"“{title}” was not removed, because you accepted it. It is a record.")
        before = _gap(session, deal)
        session.delete(milestone)
        session.flush()
        _keep_sum(session, deal, before, words, milestone_id if fit_others else None)
        follow_milestones(session, deal)


def fix_amounts(store: Store, contract_id: int, words: Words) -> None:
    """Scale the open milestones so that all amounts come to the price.

    Raises: UserError when no milestone is open, or the settled ones already cost more.
    """
    with store.change("Fix amounts of the milestones") as session:
        deal = running_deal(session, contract_id)
        _fit(session, deal, words, fixed_id=None)


def _keep_sum(
    session: Session, deal: Deal, before_minor: int, words: Words, fitted_id: int | None
) -> None:
    """Refuse a gap that this change opened, or close it; `fitted_id` keeps its amount."""
    gap_minor = _gap(session, deal)
    if gap_minor in (0, before_minor):
        return
    if fitted_id is None:
        raise AmountGap(gap_sentence(gap_minor, deal, words), gap_minor)
    _fit(session, deal, words, fixed_id=fitted_id)


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


def _set_checks(session: Session, milestone_id: int, texts: Sequence[str]) -> None:
    """Store the acceptance criteria in this order; one that stays keeps its tick."""
    query = select(CheckItem).where(CheckItem.milestone_id == milestone_id)
    stored = session.exec(query.order_by(col(CheckItem.position))).all()
    if [item.text for item in stored] == list(texts):
        return
    ticked = {item.text for item in stored if item.done}
    session.exec(delete(CheckItem).where(col(CheckItem.milestone_id) == milestone_id))
    for position, text in enumerate(dict.fromkeys(texts)):
        draft = read_draft(CheckItemDraft, text=text)
        item = CheckItem(**draft.model_dump(), milestone_id=milestone_id, position=position)
        item.done = text in ticked
        session.add(item)
