"""The yardsticks of a comparison: adding, weighing, must-haves and minimums (R26, R61, R63)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.bid import BidAnswer
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.services.locks.award_lock import refuse_if_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlmodel import Session

    from outsource_desk.store.store import Store

EVEN_WEIGHT = 10
# What owners who have outsourced before look at (name, how it counts, weight).
USUAL: tuple[CriterionDraft, ...] = (
    CriterionDraft(name="Price", kind=CriterionKind.PRICE, weight=25),
    CriterionDraft(name="Quality of samples", weight=25),
    CriterionDraft(name="References", weight=15),
    CriterionDraft(name="Turnaround time", weight=10),
    CriterionDraft(name="Communication", weight=10),
    CriterionDraft(name="Speaks your language", weight=5),
    CriterionDraft(name="Trial period", weight=10),
    CriterionDraft(name="Proof of data security", kind=CriterionKind.MUST, weight=0),
)


def criterion_draft(store: Store, criterion_id: int) -> CriterionDraft:
    """Return a criterion as it was filled in."""
    with store.read() as session:
        found = _criterion(session, criterion_id)
        return CriterionDraft.model_validate(found.model_dump(include=set(_FIELDS)))


def add_criterion(store: Store, task_id: int, draft: CriterionDraft) -> int:
    """Add a criterion at the end and return its id.

    Raises: UserError for a second price, a name that is taken, or once a vendor is chosen or
            the criteria were told.
    """
    with store.change(f"Add criterion “{draft.name}”") as session:
        _check(session, task_id, draft)
        criterion = _new(session, task_id, draft)
        session.flush()
        return criterion.id or 0


def add_usual_criteria(store: Store, task_id: int) -> None:
    """Start with the usual criteria; names that are there already stay as they are."""
    with store.change("Add the usual criteria") as session:
        refuse_if_told(session, task_id)
        there = session.exec(select(Criterion).where(Criterion.task_id == task_id)).all()
        names = {one.name.casefold() for one in there}
        has_price = any(one.kind == CriterionKind.PRICE for one in there)
        for draft in USUAL:
            if draft.name.casefold() in names or (has_price and draft.kind == CriterionKind.PRICE):
                continue
            _new(session, task_id, draft)
            session.flush()


def edit_criterion(store: Store, criterion_id: int, draft: CriterionDraft) -> None:
    """Change name, kind, weight, minimum or meaning. Raises: UserError as add_criterion."""
    with store.change(f"Change criterion “{draft.name}”") as session:
        criterion = _criterion(session, criterion_id)
        _check(session, criterion.task_id, draft, besides=criterion_id)
        criterion.sqlmodel_update(_stored(draft))
        session.add(criterion)


def remove_criterion(store: Store, criterion_id: int) -> None:
    """Remove a criterion and the answers to it. Raises: UserError once chosen or told."""
    with store.read() as session:
        name = _criterion(session, criterion_id).name
    with store.change(f"Remove criterion “{name}”") as session:
        criterion = _criterion(session, criterion_id)
        refuse_if_told(session, criterion.task_id)
        answers = select(BidAnswer).where(BidAnswer.criterion_id == criterion_id)
        for answer in session.exec(answers).all():
            session.delete(answer)
        session.flush()
        session.delete(criterion)


def set_weights(store: Store, task_id: int, weights: Mapping[int, int]) -> None:
    """Store weights (0…100 by criterion) in one step, at the end of a drag.

    Raises: UserError once chosen or told.
    """
    with store.change("Change weights") as session:
        refuse_if_told(session, task_id)
        for one in _weighted(session, task_id):
            one.weight = min(max(weights.get(one.id or 0, one.weight), 0), 100)
            session.add(one)


def spread_evenly(store: Store, task_id: int) -> None:
    """Let every criterion count the same. Raises: UserError once chosen or told."""
    with store.change("Spread weights evenly") as session:
        refuse_if_told(session, task_id)
        for one in _weighted(session, task_id):
            one.weight = EVEN_WEIGHT
            session.add(one)


_FIELDS = tuple(CriterionDraft.model_fields)


def _weighted(session: Session, task_id: int) -> list[Criterion]:
    query = select(Criterion).where(
        Criterion.task_id == task_id, col(Criterion.kind) != CriterionKind.MUST
    )
    return list(session.exec(query).all())


def _criterion(session: Session, criterion_id: int) -> Criterion:
    found = session.get(Criterion, criterion_id)
    if found is None:
        raise UserError("This criterion was removed. Nothing was changed; add it again.")
    return found


def _new(session: Session, task_id: int, draft: CriterionDraft) -> Criterion:
    last = session.exec(
        select(Criterion.position)
        .where(Criterion.task_id == task_id)
        .order_by(col(Criterion.position).desc())
    ).first()
    criterion = Criterion(task_id=task_id, position=0 if last is None else last + 1, name="")
    criterion.sqlmodel_update(_stored(draft))
    session.add(criterion)
    return criterion


def _stored(draft: CriterionDraft) -> dict[str, object]:
    """A must-have has no weight, and only points have a minimum."""
    values = draft.model_dump()
    if draft.kind == CriterionKind.MUST:
        values["weight"] = 0
    if draft.kind != CriterionKind.SCORE:
        values["floor"] = 0
    return values


def _check(
    session: Session, task_id: int, draft: CriterionDraft, besides: int | None = None
) -> None:
    refuse_if_told(session, task_id)
    others = [
        one
        for one in session.exec(select(Criterion).where(Criterion.task_id == task_id)).all()
        if one.id != besides
    ]
    if any(one.name.casefold() == draft.name.casefold() for one in others):
        raise UserError(
            f"There is a criterion “{draft.name}” already. Nothing was changed; use another name."
        )
    if draft.kind == CriterionKind.PRICE and any(one.kind == draft.kind for one in others):
        raise UserError(
            "The price is a criterion already. Nothing was changed; change the weight of that one."
        )
