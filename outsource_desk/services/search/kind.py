"""What the search knows of one kind of record: where its words stand and what opens it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import AutoString

from outsource_desk.domain.place import Place
from outsource_desk.records.about import HIDDEN
from outsource_desk.records.tables import ABOUT, METADATA, title_of
from outsource_desk.records.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.records.about import Searched

LONGEST_NAME: Final = 200


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row, and the rows that it belongs to, by their tables."""

    table: str
    values: Mapping[str, Any]
    owners: tuple[FoundRow, ...] = ()

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def chain(self) -> Iterator[FoundRow]:
        """Yield this row and all above it, the nearest first."""
        level: tuple[FoundRow, ...] = (self,)
        while level:
            yield from level
            level = tuple(owner for row in level for owner in row.owners)

    def get(self, table: str) -> FoundRow | None:
        """Return the nearest row of `table` above this one, or this one."""
        return next((row for row in self.chain() if row.table == table), None)

    def of(self, table: str) -> FoundRow:
        """Return the row of `table` that this one belongs to. Raises: LookupError."""
        row = self.get(table)
        if row is None:
            raise LookupError(f"{self.table} {self['id']} belongs to no {table}")
        return row

    def at(self, path: str) -> Any:
        """Return what stands in a column; “reply_id.bid_id” follows a link first."""
        name, _, further = path.partition(".")
        if not further:
            return self[name]
        (key,) = METADATA.tables[self.table].columns[name].foreign_keys
        return self.of(key.column.table.name).at(further)

    def teller(self, words: Words) -> Teller:
        """Return what tells this row, and those above it, in words."""
        rows = {(row.table, row["id"]): row.values for row in self.chain()}
        return Teller(words, lambda table, row_id: rows.get((table, row_id)), LONGEST_NAME)

    def mention(self, words: Words) -> str:
        return self.teller(words).mention(self.table, self.values)


def _as_stored(values: Mapping[str, Any]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if isinstance(value, str)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """What cannot be said of a whole table at once, because it depends on the row.

    place:   what Enter opens, given the row and the column in which the words stand.
    heading: the first line of a result.
    around:  what the record belongs to, in words.
    shown:   how the stored text reads on the screen, where that differs.
    reads:   columns that `shown` needs besides the searched ones.
    """

    place: Callable[[FoundRow, str], Place] | None = None
    heading: Callable[[FoundRow], str] | None = None
    around: Callable[[FoundRow, Words], tuple[str, ...]] | None = None
    shown: Callable[[Mapping[str, Any]], Mapping[str, str]] = _as_stored
    reads: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kind:
    """One table with words that people typed: what it says of itself, and what is special."""

    table: str
    search: Searched
    special: Special = field(default_factory=Special)

    @property
    def one(self) -> str:
        return self.search.one or ABOUT[self.table].heading

    @property
    def many(self) -> str:
        return self.search.many or ABOUT[self.table].many.capitalize()

    @property
    def icon(self) -> str:
        return ABOUT[self.table].icon

    @property
    def title(self) -> tuple[str, ...]:
        return self.search.title

    @cached_property
    def body(self) -> tuple[str, ...]:
        """The columns that are searched besides the titles."""
        texts = [
            column.name
            for column in METADATA.tables[self.table].columns
            if isinstance(column.type, AutoString)
            and title_of(self.table, column.name) != HIDDEN
            and column.name not in self.title
            and column.name not in self.search.without
        ]
        return tuple(dict.fromkeys((*self.search.first, *texts)))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are searched, titles first."""
        return (*self.title, *self.body)

    def shown(self, values: Mapping[str, Any]) -> Mapping[str, str]:
        """Return the texts of a row as they read on the screen."""
        return self.special.shown(values)

    def texts(self, values: Mapping[str, Any]) -> tuple[str, str]:
        """Return the words of one row: of its title, and the others."""
        shown = self.shown(values)
        title = "\n".join(shown.get(name, "") for name in self.title)
        return title, "\n".join(shown.get(name, "") for name in self.body)

    def label(self, column: str) -> str:
        """Return how a column is called on the screen; a title needs no name."""
        if column in self.title:
            return ""
        return self.search.labels.get(column, title_of(self.table, column))

    def name(self, row: FoundRow, words: Words) -> str:
        """Return the first line of a result."""
        if self.special.heading is not None:
            return self.special.heading(row)
        if self.search.heading:
            return row.teller(words).filled(self.search.heading, row.table, row.values)
        shown = self.shown(row.values)
        return " · ".join(shown[name] for name in self.title if shown.get(name))

    def around(self, row: FoundRow, words: Words) -> tuple[str, ...]:
        """Return what a row belongs to, in words: “Website”, “Contract C-2026-004”."""
        if self.special.around is not None:
            return self.special.around(row, words)
        above = (row.get(table) for table in self.search.around)
        return tuple(owner.mention(words) for owner in above if owner is not None)

    def place(self, row: FoundRow, column: str) -> Place:
        """Return what Enter opens."""
        if self.special.place is not None:
            return self.special.place(row, column)
        where = self.search.where
        if where is None:
            raise LookupError(f"nobody says where a {self.table} is shown")
        return Place(
            where.page,
            row.of("task")["id"] if where.stage else None,
            where.stage.value if where.stage else None,
            row.at(where.item) if where.item else None,
            where.field.format_map({**row.values, "column": column}) or None,
        )
