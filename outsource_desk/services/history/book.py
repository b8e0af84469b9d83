"""The history as it is looked through: a window of lines at a time, narrowed to what is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from outsource_desk.base.folding import sort_key
from outsource_desk.records.tables import ABOUT, METADATA
from outsource_desk.services.history.words import HistoryTeller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from outsource_desk.base.text import Words
    from outsource_desk.services.history.words import RecordWords
    from outsource_desk.store.history import FileHistory, HistoryLine
    from outsource_desk.store.store import Store

PAGE: Final = 200  # lines shown at a time
STEP: Final = 500  # lines looked through at a time: others wait no longer than that
MOST_RECORDS: Final = 40  # of one line told in full
Row = tuple[str, int]  # table, id


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """What the owner wants to see of the history; the defaults show everything."""

    kind: str = ""  # a table
    owner: Row | None = None  # a task, vendor or contract, with all that belongs to it
    since: datetime | None = None
    text: str = ""

    @property
    def is_everything(self) -> bool:
        return self == HistoryQuery()


@dataclass(frozen=True, slots=True)
class Window:
    """Some lines, the newest first, and where the next window starts; None at the end."""

    lines: tuple[HistoryLine, ...]
    next_id: int | None


@dataclass(frozen=True, slots=True)
class LineWords:
    """One line with what it did to each record."""

    line: HistoryLine
    records: tuple[RecordWords, ...]
    more: int  # records that are not told


def first_lines(store: Store) -> Window:
    """Return the newest lines: quick, whatever the length of the history."""
    lines = store.past.lines(PAGE)
    return Window(lines, lines[-1].history_id if len(lines) == PAGE else None)


def look(
    store: Store,
    asked: HistoryQuery,
    before_id: int | None,
    report: Callable[[float], None] = lambda _share: None,
) -> Window:
    """Return the next lines that fit what is asked, from before `before_id` on.

    Takes as long as it has to look: for a background job. `report` may raise to end it.
    """
    past = store.past
    newest = past.newest_id() if before_id is None else before_id - 1
    oldest = past.first_since(asked.since) if asked.since else 1
    if asked.is_everything:
        lines = past.lines(PAGE, newest + 1)
        return Window(lines, lines[-1].history_id if len(lines) == PAGE else None)
    rows = belonging(store, asked.owner) if asked.owner else None
    line_ids: list[int] = []
    start = newest
    while newest >= oldest and len(line_ids) < PAGE:
        low = max(oldest, newest - STEP + 1)
        line_ids += _fitting(past, asked, rows, newest, low)
        newest = low - 1
        report(1 - max(0, newest - oldest) / max(1, start - oldest))
    shown, is_cut = line_ids[:PAGE], len(line_ids) > PAGE
    lines = tuple(line for line_id in shown for line in past.lines(1, line_id + 1))
    next_id = shown[-1] if is_cut else newest + 1
    return Window(lines, next_id if is_cut or newest >= oldest else None)


def line_words(store: Store, line: HistoryLine, words: Words) -> LineWords:
    """Return what one line did, record by record."""
    rows = store.past.rows(line.history_id)
    teller = HistoryTeller(store.past, words, rows)
    changed = [row for row in rows if row.before != row.after]
    records = [teller.record(row) for row in changed[:MOST_RECORDS]]
    return LineWords(line, tuple(records), max(0, len(changed) - MOST_RECORDS))


def kinds() -> list[tuple[str, str]]:
    """Return ("vendor", "Vendors") for each kind of record that the history tells of."""
    named = [(about.many.capitalize(), name) for name, about in ABOUT.items() if about.is_told]
    return [(name, words) for words, name in sorted(named, key=lambda pair: sort_key(pair[0]))]


def subjects(store: Store) -> list[tuple[str, str]]:
    """Return ("task 3", "Task: Payroll") for what the history can be narrowed to."""
    columns = {"task": "title", "vendor": "name", "contract": "number"}
    choices: list[tuple[str, str]] = []
    with store.read() as session:
        for table, column in columns.items():
            known = METADATA.tables[table].c
            rows = session.connection().execute(select(known.id, known[column])).all()
            named = sorted(
                ((str(name), row_id) for row_id, name in rows), key=lambda pair: sort_key(pair[0])
            )
            choices += [
                (f"{table} {number}", f"{table.capitalize()}: {name}") for name, number in named
            ]
    return choices


def belonging(store: Store, owner: Row) -> set[Row]:
    """Return a record with everything that belongs to it, there or deleted."""
    members = {owner}
    gone = store.past.deletions()
    while True:
        before = len(members)
        for table in METADATA.sorted_tables:
            for name, parent in owners(table.name):
                ids = [row_id for of, row_id in members if of == parent]
                members |= store.past.pointing(table.name, name, ids)
        for row in gone:
            image = row.before or {}
            if any((parent, image.get(name)) in members for name, parent in owners(row.table)):
                members.add((row.table, row.row_id))
        if len(members) == before:
            return members


def owners(table: str) -> Iterator[tuple[str, str]]:
    """Yield (column, table it leads to) of the links that say whose a row is."""
    known = METADATA.tables.get(table)
    for key in known.foreign_keys if known is not None else ():
        if key.ondelete != "SET NULL" and key.column.name == "id":
            yield key.parent.name, key.column.table.name


def _fitting(
    past: FileHistory, asked: HistoryQuery, rows: set[Row] | None, newest: int, oldest: int
) -> list[int]:
    """Return the lines between two that fit, the newest first."""
    labels = past.labels(newest, oldest)
    fitting = {line for line, _ in labels}
    if asked.kind or rows is not None:
        fitting = {
            line
            for line, table, row_id in past.touched(newest, oldest)
            if (not asked.kind or table == asked.kind) and (rows is None or (table, row_id) in rows)
        }
    if asked.text:
        fitting &= _speaking(past, asked.text, dict(labels), newest, oldest)
    return [line for line, _ in labels if line in fitting]


def _speaking(
    past: FileHistory, text: str, labels: dict[int, str], newest: int, oldest: int
) -> set[int]:
    """Return the lines whose label, person or changed values hold every word of `text`."""
    wanted = text.casefold().split()
    texts = {line: [label.casefold()] for line, label in labels.items()}
    for line, before, after in past.images(newest, oldest):
        raw = f"{before or ''}{after or ''}".casefold()
        if any(word in raw for word in wanted) and line in texts:
            texts[line].append(_changed_values(before, after))
    return {
        line for line, parts in texts.items() if all(word in "\n".join(parts) for word in wanted)
    }


def _changed_values(before: str | None, after: str | None) -> str:
    old, new = json.loads(before or "{}"), json.loads(after or "{}")
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    values = [value for name in names for value in (old.get(name), new.get(name))]
    return "\n".join(value for value in values if isinstance(value, str)).casefold()
