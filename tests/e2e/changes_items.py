"""Changes of the lists that hang on a record: each deed on each list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from outsource_desk.services import items
from tests.e2e.hand import Hand
from tests.lists import WHERE, ids

if TYPE_CHECKING:
    from outsource_desk.store.store import Store


def _add(table: type, store: Store, hand: Hand) -> int:
    owner_id, more = WHERE[table]
    return items.add(store, table, owner_id, hand.draft(items.lists()[table].draft, **more))


def _change(table: type, store: Store, hand: Hand) -> None:
    items.change(
        store,
        table,
        _first(table, store),
        hand.draft(items.lists()[table].draft, **WHERE[table][1]),
    )


def _remove(table: type, store: Store, _: Hand) -> None:
    items.remove(store, table, _first(table, store))


def _move(table: type, store: Store, _: Hand) -> None:
    _add(table, store, Hand())
    items.move(store, table, _first(table, store), 1)


def _copy(table: type, store: Store, _: Hand) -> None:
    items.copy(store, table, _add(table, store, Hand()))


def _first(table: type, store: Store) -> int:
    there = ids(store, table)
    return there[0] if there else _add(table, store, Hand())


DEEDS = {"add": _add, "change": _change, "remove": _remove, "move": _move, "copy": _copy}
OF_ITEMS = {
    f"items.{deed} {table.__tablename__}": partial(act, table)
    for deed, act in DEEDS.items()
    for table, kind in items.lists().items()
    if kind.is_ordered or deed != "move"
}
