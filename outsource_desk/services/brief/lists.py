"""The lists of a brief: adding, changing, removing and ordering what stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Direction
from outsource_desk.records.brief import (
    Criterion,
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
from outsource_desk.services.locks.award_lock import refuse_if_chosen
from outsource_desk.services.locks.brief_lock import refuse_if_locked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlmodel import Session

    from outsource_desk.store.store import Store

ItemDraft = DeliverableDraft | InputDraft | KpiDraft | InterfaceDraft | GlossaryWordDraft


class ItemKind(StrEnum):
    DELIVERABLE = "deliverable"
    INPUT = "input"
    KPI = "kpi"
    INTERFACE = "interface"
    WORD = "word"
    CRITERION = "criterion"  # only ordered here; services.criteria does the rest


@dataclass(frozen=True, slots=True)
class _Kind:
    table: Any
    noun: str
    title: str  # name of the column that names an item


_KINDS: Final[Mapping[ItemKind, _Kind]] = {
    ItemKind.DELIVERABLE: _Kind(Deliverable, "deliverable", "title"),
    ItemKind.INPUT: _Kind(Input, "what you give:", "title"),
    ItemKind.KPI: _Kind(Kpi, "number", "name"),
    ItemKind.INTERFACE: _Kind(Interface, "contact point", "ours"),
    ItemKind.WORD: _Kind(GlossaryWord, "word", "word"),
    ItemKind.CRITERION: _Kind(Criterion, "criterion", "name"),
}
_DRAFT_OF: Final[Mapping[ItemKind, type[ItemDraft]]] = {
    ItemKind.DELIVERABLE: DeliverableDraft,
    ItemKind.INPUT: InputDraft,
    ItemKind.KPI: KpiDraft,
    ItemKind.INTERFACE: InterfaceDraft,
    ItemKind.WORD: GlossaryWordDraft,
}
_KIND_OF: Final[Mapping[type[ItemDraft], ItemKind]] = {
    draft: kind for kind, draft in _DRAFT_OF.items()
}


def item_draft(store: Store, kind: ItemKind, item_id: int) -> ItemDraft:
    """Return an item as it was filled in. Raises: UserError when it is gone."""
    draft = _DRAFT_OF[kind]
    with store.read() as session:
        found = _item(session, kind, item_id)
        return draft(**found.model_dump(include=set(draft.model_fields)))


def add_item(store: Store, task_id: int, draft: ItemDraft) -> int:
    """Add an item at the end of its list and return its id.

    Raises: FieldError for numbers that do not fit; UserError once the request was sent.
    """
    kind = _KINDS[_KIND_OF[type(draft)]]
    _check(draft)
    with store.change(f"Add {kind.noun} “{_title(kind, draft)}”") as session:
        refuse_if_locked(session, task_id)
        last = session.exec(
            select(kind.table.position)
            .where(kind.table.task_id == task_id)
            .order_by(col(kind.table.position).desc())
        ).first()
        position = 0 if last is None else last + 1
        item = kind.table(task_id=task_id, position=position, **draft.model_dump())
        session.add(item)
        session.flush()
        return int(item.id)


def edit_item(store: Store, item_id: int, draft: ItemDraft) -> None:
    """Change an item. Raises: as add_item."""
    key = _KIND_OF[type(draft)]
    _check(draft)
    with store.change(f"Change {_KINDS[key].noun} “{_title(_KINDS[key], draft)}”") as session:
        item = _item(session, key, item_id)
        refuse_if_locked(session, item.task_id)
        item.sqlmodel_update(draft.model_dump())


def remove_item(store: Store, kind: ItemKind, item_id: int) -> str:
    """Remove an item and return its name. Raises: UserError once the request was sent."""
    with store.read() as session:
        title = _title(_KINDS[kind], _item(session, kind, item_id))
    with store.change(f"Remove {_KINDS[kind].noun} “{title}”") as session:
        item = _item(session, kind, item_id)
        refuse_if_locked(session, item.task_id)
        session.delete(item)
    return title


def move_item(store: Store, kind: ItemKind, item_id: int, by: int) -> None:
    """Move an item `by` places down (up when negative); at the end of the list it stays.

    Raises: UserError once the request was sent; for a criterion, once a vendor is chosen.
    """
    with store.read() as session:
        item = _item(session, kind, item_id)
        there = _in_order(session, kind, item.task_id)
        title = _title(_KINDS[kind], item)
    at = next(place for place, one in enumerate(there) if one.id == item_id)
    to = min(max(at + by, 0), len(there) - 1)
    if to == at:
        return
    with store.change(f"Move {_KINDS[kind].noun} “{title}”") as session:
        refuse = refuse_if_chosen if kind == ItemKind.CRITERION else refuse_if_locked
        refuse(session, item.task_id)
        ordered = _in_order(session, kind, item.task_id)
        ordered.insert(to, ordered.pop(at))
        for position, one in enumerate(ordered):
            one.position = position


def _in_order(session: Session, kind: ItemKind, task_id: int) -> list[Any]:
    table = _KINDS[kind].table
    query = select(table).where(table.task_id == task_id)
    return list(session.exec(query.order_by(col(table.position), col(table.id))).all())


def _item(session: Session, kind: ItemKind, item_id: int) -> Any:
    found = session.get(_KINDS[kind].table, item_id)
    if found is None:
        raise UserError("This line was removed. Nothing was changed; Undo brings it back.")
    return found


def _title(kind: _Kind, item: Any) -> str:
    return str(getattr(item, kind.title))


def _check(draft: ItemDraft) -> None:
    """Numbers are numbers; the just acceptable one lies on the bad side of the target."""
    if isinstance(draft, DeliverableDraft):
        quantity = _number("price_quantity", draft.price_quantity)
        if quantity is not None and quantity <= 0:
            raise FieldError("price_quantity", "Enter a number above zero, for example 72.")
    if not isinstance(draft, KpiDraft):
        return
    target, minimum = _number("target", draft.target), _number("minimum", draft.minimum)
    if target is None or minimum is None:
        return
    if draft.direction == Direction.HIGHER and minimum > target:
        raise FieldError("minimum", "Just acceptable cannot be above the target. Enter less.")
    if draft.direction == Direction.LOWER and minimum < target:
        raise FieldError("minimum", "Just acceptable cannot be below the target. Enter more.")


def _number(name: str, text: str) -> Decimal | None:
    try:
        number = Decimal(text) if text else None
    except InvalidOperation as error:
        raise FieldError(name, "Enter a number, for example 2.5.") from error
    if number is not None and not number.is_finite():
        raise FieldError(name, "Enter a number, for example 2.5.")
    return number
