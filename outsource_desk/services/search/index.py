"""The words of a data file in a small database of their own, in memory.

Nothing of it is in the file: a mailed copy stays small, and an edit costs nothing more. It is not
in the `temp` schema of the file's connection either: filling it never holds that connection.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from outsource_desk.base.folding import Phrase

FTS = (  # words are folded and parted before; to this tokenizer every other sign is a letter
    "CREATE VIRTUAL TABLE entry USING fts5(title, body, tokenize = 'ascii', prefix = '2 3')"
)
PLAIN = "CREATE TABLE entry (rowid INTEGER PRIMARY KEY, title TEXT, body TEXT)"
KINDS_AT_MOST = 64  # an entry's number is that of its row times this, plus that of its kind
RANKED = 2_000  # more hits than this are too many to read: the newest are shown, unranked
TITLE_WEIGHT = 10.0
LONGEST_WORD = 64
MOST_PHRASES = 12


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """The words of one row, as they are shown; a row without words has no entry."""

    kind: int
    row_id: int
    title: str
    body: str

    @property
    def number(self) -> int:
        return self.row_id * KINDS_AT_MOST + self.kind


@dataclass(frozen=True, slots=True)
class Matches:
    """(kind, row id) of the best hits, the best first; `counts` tells all of them by kind."""

    best: tuple[tuple[int, int], ...]
    counts: dict[int, int]


class Index:
    """Finds rows by the words in them. One thread at a time; the owner of it holds a lock."""

    def __init__(self, *, full_text: bool | None = None) -> None:
        """Make an empty index; `full_text` False does without FTS5, None looks whether it is there.

        Words are folded here, the same way with and without FTS5, so both find the same rows.
        """
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self.full_text = _has_fts5(self._db) if full_text is None else full_text
        self._db.execute(FTS if self.full_text else PLAIN)

    def put(self, entries: Iterable[IndexEntry]) -> None:
        """Take in rows; one that is known already is replaced."""
        rows = [(entry.number, _plain(entry.title), _plain(entry.body)) for entry in entries]
        full = [row for row in rows if row[1] or row[2]]
        empty = [(row[0],) for row in rows if not (row[1] or row[2])]
        self._db.execute("BEGIN")
        self._db.executemany("DELETE FROM entry WHERE rowid = ?", empty)
        self._db.executemany(
            "INSERT OR REPLACE INTO entry (rowid, title, body) VALUES (?, ?, ?)", full
        )
        self._db.execute("COMMIT")

    def drop(self, kind: int, row_ids: Iterable[int]) -> None:
        """Forget rows; unknown ones do not matter."""
        numbers = [(row_id * KINDS_AT_MOST + kind,) for row_id in row_ids]
        self._db.execute("BEGIN")
        self._db.executemany("DELETE FROM entry WHERE rowid = ?", numbers)
        self._db.execute("COMMIT")

    def find(self, phrases: Sequence[Phrase]) -> Matches:
        """Return the rows in which all phrases stand, hits in titles first."""
        wanted = [_short(phrase) for phrase in phrases[:MOST_PHRASES]]
        if not wanted:
            return Matches((), {})
        best = self._full_text(wanted) if self.full_text else self._plainly(wanted)
        return Matches(best, self._counts(wanted, best))

    def entries(self) -> list[tuple[int, str, str]]:
        """Return everything that is known, for comparing two indexes."""
        return self._db.execute("SELECT rowid, title, body FROM entry ORDER BY rowid").fetchall()

    def close(self) -> None:
        self._db.close()

    def _full_text(self, wanted: list[Phrase]) -> tuple[tuple[int, int], ...]:
        sql = "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rowid DESC LIMIT ?"
        query = " AND ".join(_quoted(phrase) for phrase in wanted)
        titles = " AND ".join(f"title : {_quoted(phrase)}" for phrase in wanted)
        if len(self._db.execute(sql, (query, RANKED + 1)).fetchall()) <= RANKED:
            sql = (
                f"SELECT rowid FROM entry WHERE entry MATCH ? "  # noqa: S608  a number of ours
                f"ORDER BY bm25(entry, {TITLE_WEIGHT}, 1.0), rowid DESC LIMIT ?"
            )
        first = self._db.execute(sql, (titles, RANKED)).fetchall()
        return _parted([*first, *self._db.execute(sql, (query, RANKED)).fetchall()])

    def _plainly(self, wanted: list[Phrase]) -> tuple[tuple[int, int], ...]:
        sql = "SELECT rowid FROM entry WHERE {} ORDER BY rowid DESC LIMIT ?"
        titles = " AND ".join(["title LIKE ?"] * len(wanted))
        likes = [_like(phrase) for phrase in wanted]
        first = self._db.execute(sql.format(titles), (*likes, RANKED)).fetchall()
        anywhere, doubled = _anywhere(wanted)
        rest = self._db.execute(sql.format(anywhere), (*doubled, RANKED)).fetchall()
        return _parted([*first, *rest])

    def _counts(self, wanted: list[Phrase], best: Sequence[tuple[int, int]]) -> dict[int, int]:
        if len(best) < RANKED:
            counts: dict[int, int] = {}
            for kind, _ in best:
                counts[kind] = counts.get(kind, 0) + 1
            return counts
        where, values = "entry MATCH ?", [" AND ".join(_quoted(phrase) for phrase in wanted)]
        if not self.full_text:
            where, values = _anywhere(wanted)
        sql = f"SELECT rowid % {KINDS_AT_MOST}, count(*) FROM entry WHERE {where} GROUP BY 1"  # noqa: S608  texts of ours
        return dict(self._db.execute(sql, values).fetchall())


def _has_fts5(db: sqlite3.Connection) -> bool:
    options = db.execute("PRAGMA compile_options").fetchall()
    return ("ENABLE_FTS5",) in options


def _plain(text: str) -> str:
    """Return the folded words with a blank before each."""
    folded = words(text)
    return f" {' '.join(folded)}" if folded else ""


def _short(phrase: Phrase) -> Phrase:
    return tuple(word[:LONGEST_WORD] for word in phrase[:MOST_PHRASES])


def _quoted(phrase: Phrase) -> str:
    """Return a phrase for FTS5: in quotes nothing is an operator; folded words hold no quotes."""
    return f'"{" ".join(phrase)}" *'


def _like(phrase: Phrase) -> str:
    """Return a phrase for LIKE: folded words hold neither % nor _."""
    return f"% {' '.join(phrase)}%"


def _anywhere(wanted: list[Phrase]) -> tuple[str, list[str]]:
    """Return the condition that all phrases stand in title or body, and its values."""
    condition = " AND ".join(["(title LIKE ? OR body LIKE ?)"] * len(wanted))
    return condition, [like for phrase in wanted for like in (_like(phrase),) * 2]


def _parted(rows: list[tuple[int]]) -> tuple[tuple[int, int], ...]:
    """Return (kind, row id) of each number once."""
    numbers = dict.fromkeys(number for (number,) in rows)
    return tuple((number % KINDS_AT_MOST, number // KINDS_AT_MOST) for number in numbers)
