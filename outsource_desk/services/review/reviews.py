"""Looking back at a contract: marks, promises kept, what follows and when to look again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.dates import add_months
from outsource_desk.domain.kinds import (
    Kept,
    MilestoneState,
    ReviewDecision,
    ReviewKind,
)
from outsource_desk.domain.review.review import (
    Marks,
    ReviewFacts,
    Suggestion,
    kept_share,
    overall_mark,
    suggest,
)
from outsource_desk.records.business import Business
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.review import Promise, PromiseDraft, Review, ReviewDraft
from outsource_desk.records.task import Task
from outsource_desk.services.deliver import signed_contracts
from outsource_desk.services.deliver.delivery_stage import follow_milestones
from outsource_desk.services.deliver.signed_contracts import signed_deal
from outsource_desk.services.review.contract_savings import (
    ContractSavings,
    NotCounted,
    contract_savings,
    why_not_counted,
)
from outsource_desk.services.review.lists import PROMISES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

MONTHS_BETWEEN = 12  # never longer without a review (R103)


@dataclass(frozen=True, slots=True)
class Judged:
    """A promise and whether it was kept; None was not judged."""

    id: int
    text: str
    kept: Kept | None


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """One review that was held."""

    id: int
    kind: ReviewKind
    held_on: date
    marks: Marks
    overall: float | None  # 1 … 5
    kept: float | None  # share of promises, 0 … 1
    decision: ReviewDecision | None
    note: str
    next_on: date | None
    milestone: str
    promises: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """Everything the Review stage shows about the contract of one task."""

    today: date
    deal: Deal
    entries: tuple[ReviewEntry, ...]  # the newest first
    first_accepted: str  # the milestone the first review is about; empty: none accepted yet
    first_accepted_id: int | None
    next_on: date
    days_left: int  # until the next review; below 0: overdue
    savings: ContractSavings | None
    not_counted: NotCounted | None  # why there is no saving

    @property
    def is_first_due(self) -> bool:
        """A milestone was accepted and nobody asked yet whether promises were kept (R102)."""
        return not self.entries and self.first_accepted_id is not None

    @property
    def plans_before(self) -> int:
        return sum(entry.decision == ReviewDecision.IMPROVE for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Weighed:
    """Marks and promises as a result, and what they suggest."""

    overall: float | None
    kept: float | None
    suggestion: Suggestion | None


def review_sheet(store: Store, task_id: int, today: date) -> ReviewSheet | None:
    """Return the reviews of a task's contract; None before it is signed."""
    with store.read() as session:
        deals = signed_contracts.deals(session, task_id=task_id)
        return _sheet(session, deals[-1], today) if deals else None


def contract_review_sheet(store: Store, contract_id: int, today: date) -> ReviewSheet:
    """Return the reviews of a contract. Raises: UserError before it is signed."""
    with store.read() as session:
        return _sheet(session, signed_deal(session, contract_id), today)


def weigh(
    sheet: ReviewSheet, kind: ReviewKind, marks: Marks, promises: Sequence[Kept | None]
) -> Weighed:
    """Work out what a review comes to while it is filled in."""
    kept = kept_share(promises)
    saving = sheet.savings.result.saving_minor if sheet.savings is not None else None
    facts = ReviewFacts(kind, marks, kept, sheet.plans_before, saving)
    return Weighed(overall_mark(marks), kept, suggest(facts))


def latest_next(held_on: date) -> date:
    """Return the last day for the next review: a year later (R103)."""
    return add_months(held_on, MONTHS_BETWEEN)


def hold_review(
    store: Store,
    contract_id: int,
    draft: ReviewDraft,
    promises: Sequence[PromiseDraft],
    today: date,
) -> int:
    """Store a review with its promises and return the id.

    Without a next day, the next review is a year later.
    Raises: UserError when nothing was judged or decided, or the next day is too far away.
    """
    _check(draft, promises, today)
    first = draft.kind == ReviewKind.FIRST_MILESTONE
    with store.change("Hold first review" if first else "Hold review") as session:
        deal = signed_deal(session, contract_id)
        review = Review(**draft.model_dump(), contract_id=contract_id)
        review.next_on = draft.next_on or latest_next(draft.held_on)
        review.milestone_id = _first_accepted(session, contract_id)[0] if first else None
        review_id = session.keep(review)
        for promise in promises:
            PROMISES.put(session, review_id, promise)
        follow_milestones(session, deal)
        return review_id


def remove_review(store: Store, review_id: int) -> None:
    """Remove a review held by mistake; undo brings it back."""
    with store.change("Remove review") as session:
        session.delete(session.need(Review, review_id))


def _check(draft: ReviewDraft, promises: Sequence[PromiseDraft], today: date) -> None:
    if draft.held_on > today:
        raise UserError("A review cannot be held in the future. Enter today or an earlier day.")
    if overall_mark(Marks(draft.quality, draft.speed, draft.cost, draft.communication)) is None:
        raise UserError("Give at least one mark, for example 4 for quality.")
    open_promises = [promise.text for promise in promises if promise.kept is None]
    if open_promises:
        raise UserError(f"Say whether this was kept, or remove it: “{open_promises[0]}”.")
    if draft.kind == ReviewKind.FIRST_MILESTONE and not promises:
        raise UserError("Name at least one promise, such as “Answers within one day”.")
    if draft.decision is None:
        raise UserError("Choose what follows, for example “Continue”.")
    _check_next(draft)


def _check_next(draft: ReviewDraft) -> None:
    if draft.next_on is None:
        return
    if draft.next_on <= draft.held_on:
        raise UserError("The next review must be after this one. Enter a later day.")
    if draft.next_on > latest_next(draft.held_on):
        raise UserError("Review at least once a year. Enter a day within the next 12 months.")


def _sheet(session: Session, deal: Deal, today: date) -> ReviewSheet:
    entries = _entries(session, deal.contract_id)
    milestone_id, title = _first_accepted(session, deal.contract_id)
    next_on = _next(deal, entries, today)
    task, firm = session.get_one(Task, deal.task_id), session.exec(select(Business)).one()
    return ReviewSheet(
        today=today,
        deal=deal,
        entries=entries,
        first_accepted=title,
        first_accepted_id=milestone_id,
        next_on=next_on,
        days_left=(next_on - today).days,
        savings=contract_savings(session, deal, today),
        not_counted=why_not_counted(task, firm, deal, today),
    )


def _next(deal: Deal, entries: Sequence[ReviewEntry], today: date) -> date:
    """Return when to look again: as agreed, and never later than a year after the last time."""
    if not entries:
        return latest_next(deal.signed_on or deal.starts_on or today)
    latest = latest_next(entries[0].held_on)
    return min(entries[0].next_on or latest, latest)


def _entries(session: Session, contract_id: int) -> tuple[ReviewEntry, ...]:
    names = "id kind held_on quality speed cost communication decision note next_on"
    columns: tuple[Any, ...] = (
        *(getattr(Review, name) for name in names.split()),
        Milestone.title,
    )
    query = (
        select(*columns)
        .join(Milestone, col(Review.milestone_id) == col(Milestone.id), isouter=True)
        .where(Review.contract_id == contract_id)
        .order_by(col(Review.held_on).desc(), col(Review.id).desc())
    )
    rows = session.exec(query).all()
    promises = _promises(session, [row[0] for row in rows])
    return tuple(_entry(row, promises.get(row[0], ())) for row in rows)


def _entry(row: tuple[Any, ...], promises: tuple[Judged, ...]) -> ReviewEntry:
    review_id, kind, held_on, quality, speed, cost, communication, *rest = row
    decision, note, next_on, milestone = rest
    marks = Marks(quality, speed, cost, communication)
    return ReviewEntry(
        id=review_id,
        kind=kind,
        held_on=held_on,
        marks=marks,
        overall=overall_mark(marks),
        kept=kept_share(promise.kept for promise in promises),
        decision=decision,
        note=note,
        next_on=next_on,
        milestone=milestone or "",
        promises=promises,
    )


def _promises(session: Session, reviews: Sequence[int]) -> Mapping[int, tuple[Judged, ...]]:
    columns: tuple[Any, ...] = (Promise.review_id, Promise.id, Promise.text, Promise.kept)
    query = (
        select(*columns)
        .where(col(Promise.review_id).in_(reviews))
        .order_by(col(Promise.position), col(Promise.id))
    )
    by_review: dict[int, list[Judged]] = {}
    for review_id, promise_id, text, kept in session.exec(query):
        by_review.setdefault(review_id, []).append(Judged(promise_id, text, kept))
    return {review_id: tuple(judged) for review_id, judged in by_review.items()}


def _first_accepted(session: Session, contract_id: int) -> tuple[int | None, str]:
    query = (
        select(Milestone.id, Milestone.title)
        .where(Milestone.contract_id == contract_id)
        .where(col(Milestone.state) == MilestoneState.ACCEPTED)
        .order_by(col(Milestone.accepted_on), col(Milestone.position))
    )
    row = session.exec(query).first()
    return (row[0], row[1]) if row else (None, "")
