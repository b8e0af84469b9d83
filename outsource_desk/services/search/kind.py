"""What the search knows of one kind of record: where its words stand and what opens it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlmodel import SQLModel

    from outsource_desk.base.text import Words
    from outsource_desk.domain.place import Place


@dataclass(frozen=True, slots=True)
class Found:
    """One row, and the rows that it belongs to, by their tables."""

    table: str
    values: Mapping[str, Any]
    owners: tuple[Found, ...] = ()

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def get(self, table: str) -> Found | None:
        """Return the nearest row of `table` above this one, or this one."""
        level: tuple[Found, ...] = (self,)
        while level:
            for one in level:
                if one.table == table:
                    return one
            level = tuple(owner for one in level for owner in one.owners)
        return None

    def of(self, table: str) -> Found:
        """Return the row of `table` that this one belongs to. Raises: LookupError."""
        found = self.get(table)
        if found is None:
            raise LookupError(f"{self.table} {self['id']} belongs to no {table}")
        return found


def _as_stored(values: Mapping[str, Any]) -> Mapping[str, str]:
    return {name: value for name, value in values.items() if isinstance(value, str)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One table with words that people typed.

    title, body: columns that are searched; a hit in a title counts for more.
    heading:     the first line of a result; by default its title.
    place:       what Enter opens, given the row and the column in which the words stand.
    around:      what the record belongs to, in words: “Website”, “Contract C-2026-004”.
    shown:       how the stored text reads on the screen, where that differs.
    reads:       columns that `shown` needs besides the searched ones.
    labels:      how columns are called where their draft does not say it.
    """

    record: type[SQLModel]
    one: str
    many: str
    icon: str
    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    place: Callable[[Found, str], Place]
    heading: Callable[[Found, str, Words], str] | None = None
    around: Callable[[Found], tuple[str, ...]] = lambda _: ()
    shown: Callable[[Mapping[str, Any]], Mapping[str, str]] = _as_stored
    reads: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def table(self) -> str:
        return str(self.record.__tablename__)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are searched, titles first."""
        return (*self.title, *self.body)

    def texts(self, values: Mapping[str, Any]) -> tuple[str, str]:
        """Return the words of one row: of its title, and the others."""
        shown = self.shown(values)
        title = "\n".join(shown.get(name, "") for name in self.title)
        return title, "\n".join(shown.get(name, "") for name in self.body)

    def label(self, column: str) -> str:
        """Return how a column is called on the screen; a title needs no name."""
        known = "" if column in self.title else self.labels.get(column)
        if known is not None:
            return known
        described = self.record.model_fields.get(column)
        return (described.title or "") if described else ""

    def name(self, found: Found, column: str, words: Words) -> str:
        """Return the first line of a result."""
        if self.heading is not None:
            return self.heading(found, column, words)
        shown = self.shown(found.values)
        return " · ".join(shown[name] for name in self.title if shown.get(name))


def task_of(found: Found) -> tuple[str, ...]:
    """Return the task that a record belongs to, in words."""
    task = found.get("task")
    return (task["title"],) if task else ()


def contract_of(found: Found) -> tuple[str, ...]:
    """Return task and contract that a record belongs to, in words."""
    contract = found.of("contract")
    return (*task_of(found), f"Contract {contract['number']}")


def vendor_of(found: Found) -> tuple[str, ...]:
    return (found.of("vendor")["name"],)
