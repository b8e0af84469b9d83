"""What a brief holds, read from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlmodel import col, select

from outsource_desk.domain.compare.bids import JudgedCriterion as Yardstick
from outsource_desk.domain.compare.scoring import Pricing, compare
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.records.brief import (
    Brief,
    Criterion,
    Deliverable,
    GlossaryWord,
    Input,
    Interface,
    Kpi,
)

if TYPE_CHECKING:
    from datetime import date

    from sqlmodel import SQLModel

    from outsource_desk.domain.brief.payment_patterns import PriceLine
    from outsource_desk.domain.kinds import CriterionKind, Direction, Rhythm
    from outsource_desk.records.brief import BriefDraft
    from outsource_desk.store.session import Session

R = TypeVar("R")
# What the vendor sees besides the most sensitive data: the fields of the brief that say so.
ALSO: Final = {
    "also_personal": DataClass.PERSONAL,
    "also_payment": DataClass.PAYMENT,
    "also_health": DataClass.HEALTH,
}


@dataclass(frozen=True, slots=True)
class DeliverableRow:
    """One thing the vendor hands over (R19, R20); `price_quantity` is a decimal as text."""

    id: int
    title: str
    quantity: str
    quality: str
    speed: str
    due_on: date | None
    acceptance_test: str
    example: str
    price_line: PriceLine
    price_quantity: str
    price_unit: str


@dataclass(frozen=True, slots=True)
class InputRow:
    """One thing the owner gives (R19)."""

    id: int
    title: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class KpiRow:
    """One number that tells whether the work is good (R22); numbers are decimals as text."""

    id: int
    name: str
    unit: str
    direction: Direction
    target: str
    minimum: str
    rhythm: Rhythm
    source: str


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One yardstick of the comparison; `share` is its part of all weights, 0…1."""

    id: int
    name: str
    kind: CriterionKind
    weight: int
    floor: int  # lowest points that are good enough; 0: none
    meaning: str
    share: float


@dataclass(frozen=True, slots=True)
class InterfaceRow:
    """Where both firms touch, and what passes there (R25)."""

    id: int
    ours: str
    theirs: str
    passes: str
    way: str


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word with the one meaning that holds (R80)."""

    id: int
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class BriefLists:
    """The lists of a brief, each in its order."""

    deliverables: tuple[DeliverableRow, ...]
    inputs: tuple[InputRow, ...]
    kpis: tuple[KpiRow, ...]
    criteria: tuple[CriterionRow, ...]
    interfaces: tuple[InterfaceRow, ...]
    words: tuple[WordRow, ...]


def read_lists(session: Session, task_id: int, today: date) -> BriefLists:
    """Return the lists of a task."""
    return BriefLists(
        _rows(session, task_id, Deliverable, DeliverableRow),
        _rows(session, task_id, Input, InputRow),
        _rows(session, task_id, Kpi, KpiRow),
        _criteria(session, task_id, today),
        _rows(session, task_id, Interface, InterfaceRow),
        _rows(session, task_id, GlossaryWord, WordRow),
    )


def brief_of(session: Session, task_id: int) -> Brief | None:
    """Return the record of a brief; None while it was not begun."""
    return session.exec(select(Brief).where(Brief.task_id == task_id)).first()


def classes_of(most: DataClass | None, text: BriefDraft) -> frozenset[DataClass]:
    """Return all classes of data that the vendor sees (R26)."""
    also = {kind for name, kind in ALSO.items() if getattr(text, name)}
    return frozenset(also | ({most} if most else set()))


def _rows(session: Session, task_id: int, table: type[SQLModel], row: type[R]) -> tuple[R, ...]:
    names: tuple[str, ...] = row.__slots__  # type: ignore[attr-defined]  # slotted dataclasses
    stored = _ordered(session, task_id, table, names)
    return tuple(row(*values) for values in stored)


def _ordered(
    session: Session, task_id: int, table: type[SQLModel], names: tuple[str, ...]
) -> list[Any]:
    place: Any = table
    columns: list[Any] = [getattr(table, name) for name in names]
    query = select(*columns).where(place.task_id == task_id)
    return list(session.exec(query.order_by(col(place.position), col(place.id))).all())


def _criteria(session: Session, task_id: int, today: date) -> tuple[CriterionRow, ...]:
    names = ("id", "name", "kind", "weight", "floor", "meaning")
    stored: list[tuple[Any, ...]] = _ordered(session, task_id, Criterion, names)
    yardsticks = [Yardstick(*values[:4]) for values in stored]
    weights = compare(yardsticks, (), Pricing(), today).weights
    shares = {weight.criterion_id: weight.share for weight in weights}
    return tuple(CriterionRow(*(*values, shares.get(values[0], 0.0))) for values in stored)
