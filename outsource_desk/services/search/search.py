"""Searching one open data file: the index is filled in small steps and follows every change."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from outsource_desk.base.folding import phrases
from outsource_desk.services.search import rows
from outsource_desk.services.search.every import KINDS, NUMBERS
from outsource_desk.services.search.index import Index
from outsource_desk.services.search.results import HitGroup, Results, hit_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.folding import Phrase
    from outsource_desk.base.text import Words
    from outsource_desk.services.search.index import Matches
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

STEP_ROWS = 100  # read and taken in at once: some 5 ms
AT_ONCE = 200  # changes that a search takes in itself; more of them are left to `step`
PER_KIND = 6
OF_ONE_KIND = 200
LEAST_LETTERS = 2
PATIENCE_SECONDS = 0.02  # that a search waits for a step to end
IDEOGRAPHS_FROM = "\u2e80"  # one such sign is a word already


class Search:
    """Finds what people typed into one data file. `step` is called until it says there is no more.

    Steps run beside the window, searches in it. The lock is held for one step at most; the data
    file is held only while the rows of a step are read.
    """

    def __init__(self, store: Store, *, full_text: bool | None = None) -> None:
        self.store = store
        self._index = Index(full_text=full_text)
        self._lock = Lock()
        self._kind = 0  # the kind that is read now, and the last row of it that was
        self._row_id = 0
        self._note: int | None = None  # the last row of the history that was followed

    @property
    def is_complete(self) -> bool:
        """Tell whether every row was read once; changes since then may be missing."""
        return self._kind >= len(KINDS)

    @property
    def share(self) -> float:
        return self._kind / len(KINDS)

    def step(self) -> bool:
        """Read some more rows, or some changes; tell whether there is more to do.

        Raises: DataFileError when the file cannot be read.
        """
        with self._lock:
            return self._step()

    def find(self, text: str, words: Words, *, only: str = "") -> Results | None:
        """Return what holds every word of `text`; `only` one kind, then more of it.

        None while a step is at work: ask again soon. Raises: DataFileError.
        """
        wanted = _wanted(text)
        if not wanted:
            return Results(text, (), self.share, is_short=True)
        if not self._lock.acquire(timeout=PATIENCE_SECONDS):
            return None
        try:
            with self.store.read() as session:
                self._follow(session, AT_ONCE)
                matches = self._index.find(wanted)
                groups = _groups(session, matches, wanted, words, only)
            return Results(text, groups, self.share)
        finally:
            self._lock.release()

    def entries(self) -> list[tuple[int, str, str]]:
        """Return everything that is known, for comparing two searches."""
        return self._index.entries()

    def close(self) -> None:
        with self._lock:
            self._index.close()

    def _step(self) -> bool:
        with self.store.read() as session:
            if self._note is None:
                self._note = rows.newest_note(session)
            if self.is_complete:
                return self._follow(session, STEP_ROWS)
            kind = KINDS[self._kind]
            read = rows.rows_after(session, kind, self._row_id, STEP_ROWS)
        self._index.put(rows.entries(kind, read))
        if len(read) < STEP_ROWS:
            self._kind, self._row_id = self._kind + 1, 0
        else:
            self._row_id = read[-1]["id"]
        return True

    def _follow(self, session: Session, limit: int) -> bool:
        """Take in what changed; tell whether there may be more."""
        if self._note is None:
            return True
        changes = rows.changed_after(session, self._note, limit)
        by_table: dict[str, set[int]] = {}
        for _, table, row_id in changes:
            by_table.setdefault(table, set()).add(row_id)
        for table, row_ids in by_table.items():
            if table in NUMBERS:
                number = NUMBERS[table]
                read = rows.rows_of(session, KINDS[number], row_ids)
                there = rows.entries(KINDS[number], read)
                self._index.drop(number, row_ids - {entry.row_id for entry in there})
                self._index.put(there)
        if changes:
            self._note = changes[-1][0]
        return len(changes) == limit


def _wanted(text: str) -> tuple[Phrase, ...]:
    """Return the phrases of a text that are long enough to be looked for."""
    return tuple(
        phrase
        for phrase in phrases(text)
        if len("".join(phrase)) >= LEAST_LETTERS or phrase[0] >= IDEOGRAPHS_FROM
    )


def _groups(
    session: Session, matches: Matches, wanted: Sequence[Phrase], words: Words, only: str
) -> tuple[HitGroup, ...]:
    """Return the best hits by kind; the kind with the best hit stands first."""
    chosen: dict[int, list[int]] = {}
    wanted_kind, most = NUMBERS.get(only), OF_ONE_KIND if only else PER_KIND
    for number, row_id in matches.best:
        if wanted_kind in (None, number) and len(chosen.setdefault(number, [])) < most:
            chosen[number].append(row_id)
    keys = [(KINDS[number].table, row_id) for number, ids in chosen.items() for row_id in ids]
    read = rows.whole_rows(session, keys)
    groups: list[HitGroup] = []
    for number, ids in chosen.items():
        kind = KINDS[number]
        there = [read[kind.table, row_id] for row_id in ids if (kind.table, row_id) in read]
        hits = tuple(hit_of(kind, row, wanted, words) for row in there)
        if hits:
            count = matches.counts.get(number, len(hits))
            groups.append(HitGroup(kind.table, kind.many, kind.icon, count, hits))
    return tuple(groups)
