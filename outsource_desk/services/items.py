"""Every list that hangs on a record: adding, changing, removing, ordering and copying its items.

Each is one change, one step of undo, and refused where the list's owner is fixed or gone.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from outsource_desk.services.list_rules import ROOMS, ListRules, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.records.draft import Draft
    from outsource_desk.store.store import Store

# A list is named by the table of its items, or by its rules where a table has several.
Kind: TypeAlias = "type[Draft] | ListRules"


@cache
def lists() -> Mapping[Any, ListRules]:
    """Return what is so of each list, by its table, as the rooms say."""
    return {rules.table: rules for room in ROOMS for rules in room}


def rules_of(kind: Kind) -> ListRules:
    """Return what is so of a list; a table in itself says it for most."""
    return kind if isinstance(kind, ListRules) else lists()[kind]


def add(store: Store, kind: Kind, owner_id: int, draft: Draft) -> int:
    """Add an item at the end of its list and return its id.

    Raises: FieldError for values that do not fit; UserError when the owner is fixed or gone.
    """
    items = rules_of(kind)
    items.check(draft)
    with store.change(items.label("Add", draft)) as session:
        items.guard(session, owner_id)
        items.fit(session, owner_id, draft, None)
        return int(items.put(session, owner_id, draft).id)


def change(store: Store, kind: Kind, item_id: int, draft: Draft) -> None:
    """Change an item. Raises: as add; UserError when it is gone."""
    items = rules_of(kind)
    items.check(draft)
    with store.change(items.label("Change", draft)) as session:
        item: Any = session.need(items.table, item_id)
        owner_id = items.owner_of(item)
        items.guard(session, owner_id)
        items.fit(session, owner_id, draft, item_id)
        items.fill(session, item, draft)


def remove(store: Store, kind: Kind, item_id: int) -> str:
    """Remove an item and return its name. Raises: UserError when it has to stay, or is gone."""
    items = rules_of(kind)
    with store.change() as session:
        item: Any = session.need(items.table, item_id)
        session.label = items.label("Remove", item)
        items.guard_removal(session, items.owner_of(item))
        items.delete(session, item)
        return items.called(item)


def move(store: Store, kind: Kind, item_id: int, by: int) -> None:
    """Move an item `by` places down (up when negative); at the end of the list it stays.

    Raises: UserError when the owner is fixed, or the item is gone.
    """
    items = rules_of(kind)
    with store.change() as session:
        item: Any = session.need(items.table, item_id)
        session.label = items.label("Move", item)
        owner_id = items.owner_of(item)
        rows = items.in_order(session, owner_id)
        at = rows.index(item)
        to = min(max(at + by, 0), len(rows) - 1)
        if to == at:
            return
        items.guard_order(session, owner_id)
        rows.insert(to, rows.pop(at))
        number(rows)


def copy(store: Store, kind: Kind, item_id: int) -> int:
    """Put a copy of an item below it and return the id of the copy. Raises: as add."""
    items = rules_of(kind)
    with store.change() as session:
        item: Any = session.need(items.table, item_id)
        session.label = items.label("Copy", item)
        owner_id = items.owner_of(item)
        items.guard(session, owner_id)
        same = items.entered(session, item)
        twin = same.model_copy(update=items.twin(same))
        items.fit(session, owner_id, twin, None)
        made = items.put(session, owner_id, twin)
        items.copy_parts(session, item, made)
        if items.is_ordered:
            rows = items.in_order(session, owner_id)
            rows.insert(rows.index(item) + 1, rows.pop(rows.index(made)))
            number(rows)
        return int(made.id)


def draft(store: Store, kind: Kind, item_id: int) -> Any:
    """Return an item as it was filled in. Raises: UserError when it is gone."""
    items = rules_of(kind)
    with store.read() as session:
        return items.entered(session, session.need(items.table, item_id))
