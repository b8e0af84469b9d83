"""The form that goes out with a request, and the seal that proves it is ours (R38).

Nothing here reads a budget or a weight: questions are names, and what the owner tells about them.
"""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final

from sqlmodel import col, select

from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind, PriceBasis
from outsource_desk.domain.reply.form_identity import FormIdentity
from outsource_desk.domain.request.bid_questions import AskedCriterion, Wanted, form_of
from outsource_desk.domain.request.priced_lines import Priced, priced_lines
from outsource_desk.records.brief import Brief, Criterion, Deliverable
from outsource_desk.records.business import Business
from outsource_desk.records.file_fact import FileFact
from outsource_desk.records.task import Task
from outsource_desk.services.compare.bids import CURRENCIES
from outsource_desk.store.file_facts import UID

if TYPE_CHECKING:
    from outsource_desk.domain.request.bid_form import BidForm
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

PURPOSE: Final = b"bid form 1"


def bid_form(store: Store, task_id: int, *, request: str = "", version: int = 1) -> BidForm:
    """Return what vendors are asked about one task, as the brief stands now.

    Raises: UserError when the task is gone.
    """
    with store.read() as session:
        task = session.need(Task, task_id)
        own = session.exec(select(Business.currency)).first() or CURRENCIES[0]
        criteria = _criteria(session, task_id)
        return form_of(
            Wanted(
                request=request,
                version=version,
                title=task.title,
                lines=priced_lines(task.title, _deliverables(session, task_id)),
                currencies=(own, *(currency for currency in CURRENCIES if currency != own)),
                criteria=_asked(criteria, CriterionKind.SCORE),
                must_haves=_asked(criteria, CriterionKind.MUST),
                basis=_basis(session, task_id),
                with_data=task.data_class not in (None, DataClass.NONE),
            )
        )


def form_key(store: Store) -> bytes:
    """Return the key of this data file, the same in every copy of it; it never leaves the file."""
    with store.read() as session:
        uid = session.get(FileFact, UID)
    return hmac.new((uid.value if uid else "").encode(), PURPOSE, "sha256").digest()


def form_mark(store: Store, form: BidForm) -> str:
    """Return the sealed line for the hidden field of a form."""
    return FormIdentity.of(form.request, form.version, form.names()).mark(form_key(store))


def _basis(session: Session, task_id: int) -> PriceBasis:
    asked = session.exec(select(Brief.price_basis).where(Brief.task_id == task_id)).first()
    return PriceBasis(asked) if asked else PriceBasis.TOTAL


def _deliverables(session: Session, task_id: int) -> tuple[Priced, ...]:
    rows = session.exec(
        select(Deliverable)
        .where(Deliverable.task_id == task_id)
        .order_by(col(Deliverable.position), col(Deliverable.id))
    ).all()
    return tuple(
        Priced(row.title, row.quantity, row.price_line, row.price_quantity, row.price_unit)
        for row in rows
    )


def _criteria(session: Session, task_id: int) -> list[Criterion]:
    query = select(Criterion).where(Criterion.task_id == task_id)
    return list(session.exec(query.order_by(col(Criterion.position), col(Criterion.id))).all())


def _asked(criteria: list[Criterion], kind: CriterionKind) -> tuple[AskedCriterion, ...]:
    return tuple(
        AskedCriterion(criterion.id or 0, criterion.name, criterion.meaning)
        for criterion in criteria
        if criterion.kind == kind
    )
