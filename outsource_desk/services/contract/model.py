"""What a contract says, ready to be set: the one model that every kind of paper prints.

A vendor reads it. No type here has room for a budget, a score or an internal note.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

CLIENT = "Client"
PROVIDER = "Provider"


@dataclass(frozen=True, slots=True)
class SubClause:
    """(a), (b) … below a paragraph."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph: 4.1."""

    number: str
    text: str
    parts: tuple[SubClause, ...] = ()


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`share` is its part of the width that the columns with `fit` leave over."""

    title: str
    align: Literal["left", "right"] = "left"
    fit: bool = False
    share: float = 1


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table of texts; `total` is its last row, or empty."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True)
class TickList:
    """Boxes to tick on paper, under a title."""

    title: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlankForm:
    """Lines to fill in by hand: what belongs there, and how many lines it needs."""

    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A numbered clause. `key` is the one of its template, or "extra:7"."""

    key: str
    number: str
    title: str
    blocks: tuple[Paragraph | TextTable, ...]


@dataclass(frozen=True, slots=True)
class ContractAnnex:
    key: str
    letter: str
    title: str
    lead: str
    blocks: tuple[TextTable | TickList | BlankForm, ...]


@dataclass(frozen=True, slots=True)
class PartyText:
    """One side at the head of the contract."""

    role: str
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SignatoryText:
    """Who signs for whom; empty texts leave a line to fill in by hand."""

    role: str
    name: str
    person: str
    capacity: str
    witness: bool


@dataclass(frozen=True, slots=True)
class ContractText:
    """The whole contract as it reads on paper."""

    contract_id: int
    number: str
    title: str
    meta: tuple[str, ...]
    version: str
    day: date
    paper: str
    draft: bool
    parties: tuple[PartyText, ...]
    facts: tuple[tuple[str, str], ...]
    clauses: tuple[ClauseText, ...]
    closing: str
    signatories: tuple[SignatoryText, ...]
    annexes: tuple[ContractAnnex, ...]
    file_name: str

    def clause(self, key: str) -> ClauseText | None:
        """Return one clause; None when the contract does not print it."""
        return next((clause for clause in self.clauses if clause.key == key), None)
