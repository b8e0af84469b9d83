"""The lists of a brief, and which numbers in them cannot be."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.kinds import Direction
from outsource_desk.records.brief import (
    Deliverable,
    DeliverableDraft,
    GlossaryWord,
    GlossaryWordDraft,
    Input,
    InputDraft,
    Interface,
    InterfaceDraft,
    Kpi,
    KpiDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.services.list_rules import ROOMS, ListRules
from outsource_desk.services.locks.brief_lock import refuse_if_locked

if TYPE_CHECKING:
    from outsource_desk.store.session import Change


class BriefList(ListRules):
    """Fixed as soon as the request was sent."""

    @override
    def guard(self, session: Change, owner_id: int) -> None:
        refuse_if_locked(session, owner_id)


class Deliverables(BriefList):
    """What the vendor hands over."""

    @override
    def check(self, draft: Any) -> None:
        quantity = _number("price_quantity", draft.price_quantity)
        if quantity is not None and quantity <= 0:
            raise FieldError("price_quantity", "Enter a number above zero, for example 72.")


class Kpis(BriefList):
    """What is measured: the just acceptable number lies on the bad side of the target."""

    @override
    def check(self, draft: Any) -> None:
        target, minimum = _number("target", draft.target), _number("minimum", draft.minimum)
        if target is None or minimum is None:
            return
        if draft.direction == Direction.HIGHER and minimum > target:
            raise FieldError("minimum", "Just acceptable cannot be above the target. Enter less.")
        if draft.direction == Direction.LOWER and minimum < target:
            raise FieldError("minimum", "Just acceptable cannot be below the target. Enter more.")


ROOMS.add(
    "brief",
    (
        Deliverables(table=Deliverable, draft=DeliverableDraft, noun="deliverable"),
        BriefList(table=Input, draft=InputDraft, noun="what you give:"),
        Kpis(table=Kpi, draft=KpiDraft, noun="number"),
        BriefList(table=Interface, draft=InterfaceDraft, noun="contact point"),
        BriefList(table=GlossaryWord, draft=GlossaryWordDraft, noun="word"),
    ),
)


def _number(name: str, text: str) -> Decimal | None:
    try:
        number = Decimal(text) if text else None
    except InvalidOperation as error:
        raise FieldError(name, "Enter a number, for example 3.") from error
    if number is not None and not number.is_finite():
        raise FieldError(name, "Enter a number, for example 3.")
    return number
