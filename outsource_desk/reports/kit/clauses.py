"""Numbered clauses: 1. heading, 1.1 clause, (a) part. Only here are the numbers made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from outsource_desk.domain.contract.clauses import letter
from outsource_desk.reports.kit import headings, styles
from outsource_desk.reports.kit.keeping import keep_last
from outsource_desk.reports.kit.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow


@dataclass(slots=True)
class Clauses:
    """Counts while a document is composed: heading(), then clause() as often as needed."""

    heading_number: int = 0
    clause_number: int = 0
    flow: Flow = field(default_factory=list)

    def heading(self, text: str) -> str:
        """Begin a clause group and return its number, for references."""
        self.heading_number += 1
        self.clause_number = 0
        self.flow += headings.heading(text, number=f"{self.heading_number}.")
        return str(self.heading_number)

    def clause(self, text: str, parts: Sequence[str] = (), *, leads: bool = False) -> str:
        """Add one clause, with lettered parts below it, and return its number.

        With `leads` it stays on the page of what is added next, for example a table.
        """
        self.clause_number += 1
        number = f"{self.heading_number}.{self.clause_number}"
        style = styles.CLAUSE_LEAD if parts or leads else styles.CLAUSE
        self.flow += paragraphs(text, style, number=number)
        lettered = [
            line
            for at, part in enumerate(parts)
            for line in paragraphs(part, styles.SUB, number=f"({letter(at)})")
        ]
        keep_last(lettered)
        self.flow += lettered
        if parts:
            self.flow[-1].spaceAfter = styles.CLAUSE.spaceAfter
        return number

    def add(self, flow: Flow) -> None:
        """Add something that is not numbered, for example a table."""
        self.flow += flow
