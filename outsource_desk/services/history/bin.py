"""The bin: what was deleted in the last 90 days and is not there now, and how it comes back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.records.tables import ABOUT
from outsource_desk.services.history.book import owners
from outsource_desk.services.history.words import HistoryTeller, counted
from outsource_desk.store.blobs import KEPT_DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.store.history import HistoryLine, RowChange
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Binned:
    """One deletion that can be taken back."""

    history_id: int
    what: str  # "Vendor “Acme” with 2 contacts"
    name: str  # "Vendor “Acme”"
    at: datetime
    by_user: str
    days_left: int


def binned(store: Store, words: Words, now: datetime) -> tuple[Binned, ...]:
    """Return what is in the bin, the newest first."""
    past = store.past
    first = past.first_since(now - timedelta(KEPT_DAYS))
    rows = past.deletions(first)
    teller = HistoryTeller(past, words, rows)
    by_line: dict[int, list[RowChange]] = {}
    for row in rows:
        by_line.setdefault(row.history_id, []).append(row)
    items: list[Binned] = []
    for history_id, gone in by_line.items():
        heads = _heads(gone)
        if heads and all(row.table in ABOUT and ABOUT[row.table].in_bin for row in heads):
            line = past.lines(1, history_id + 1)[0]
            items.append(_binned(line, heads, gone, teller, words, now))
    return tuple(items)


def bring_back(store: Store, item: Binned) -> None:
    """Put it back in one change that can be undone. Raises: UserError with the reason why not."""
    name = f"{item.name[:1].lower()}{item.name[1:]}"
    store.bring_back(item.history_id, f"Bring back {name}")


def _binned(
    line: HistoryLine,
    heads: Sequence[RowChange],
    gone: Sequence[RowChange],
    teller: HistoryTeller,
    words: Words,
    now: datetime,
) -> Binned:
    first = heads[0]
    name = teller.named(first.table, first.before or {})
    if len(heads) > 1:
        name = counted(Counter(row.table for row in heads).items(), words)
    rest = Counter(row.table for row in gone if _counts(row)) - Counter(row.table for row in heads)
    what = f"{name} with {counted(rest.items(), words)}" if rest else name
    left = KEPT_DAYS - (now - line.at).days
    return Binned(line.history_id, what, name, line.at, line.by_user, left)


def _counts(row: RowChange) -> bool:
    about = ABOUT.get(row.table)
    return about is not None and (about.in_bin or about.goes_along)


def _heads(gone: Sequence[RowChange]) -> list[RowChange]:
    """Return the rows that went by themselves, not along with another one."""
    there = {(row.table, row.row_id) for row in gone}
    return [
        row
        for row in gone
        if not any((of, (row.before or {}).get(name)) in there for name, of in owners(row.table))
    ]
