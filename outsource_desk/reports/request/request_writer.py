"""What every part of a request uses: numbered clauses, lists and tables between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.styles import NUMBER_COLUMN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words

DASH: Final = "–"
STILL_OPEN: Final = "To be agreed"  # a request may leave it open; the contract warns


@dataclass(slots=True)
class RequestWriter:
    """Counts the clauses of one request and remembers the numbers others refer to."""

    words: Words
    width: float
    made: kit.Clauses = field(default_factory=kit.Clauses)
    numbers: dict[str, str] = field(default_factory=dict)

    def heading(self, text: str, key: str = "") -> None:
        self.numbers[key or text] = self.made.heading(text)

    def say(self, text: str) -> None:
        if text:
            self.made.clause(text)

    def listed(self, lead: str, lines: Sequence[str]) -> None:
        """Add lettered parts; a single one needs no letter, none needs nothing."""
        if len(lines) == 1:
            self.made.clause(f"{lead} {lines[0]}")
        elif lines:
            self.made.clause(lead, lines)

    def table(
        self, lead: str, columns: Sequence[kit.PaperColumn], rows: Sequence[tuple[str, ...]]
    ) -> None:
        if not rows:
            return
        self.made.clause(lead, leads=True)
        lines = [kit.Row(row) for row in rows]
        self.made.add(kit.table(columns, lines, self.width, indent=NUMBER_COLUMN))


def stacked(*texts: str) -> str:
    return "\n".join(text for text in texts if text) or DASH
