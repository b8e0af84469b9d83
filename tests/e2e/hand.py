"""What a person types, and the rows of the sample business that it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from outsource_desk.base.text import Words
from outsource_desk.records.draft import Draft, read_draft
from outsource_desk.services.contract import signing as contract_signing

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
WORDS = Words("en_GB")
# Rows of the sample business.
NEWSLETTER, BOOKS, PAYROLL, CUSTOMS = 2, 3, 4, 6
DRAFT_CONTRACT, SIGNED, REVIEWED = 1, 2, 4
BRIGHTLINE, HANSA = 1, 13
STARTED, DELIVERED, PLANNED = 5, 7, 6
PDF = contract_signing.FinishedPaper(b"%PDF-1.4 the very pages", 8)
CODES = {"currency", "paper", "timezone", "working_days", "target", "minimum"} | {
    "price_quantity"
}  # not words


@dataclass
class Hand:
    """Fills in drafts and texts; writes `text` instead into the one place named `slot`."""

    slot: str = ""
    text: str = ""
    slots: list[str] = field(default_factory=list)

    def draft(self, kind: type[Draft], /, **usual: Any) -> Any:
        """Return a draft with every text field filled in."""
        known = kind.model_fields
        slots = next(base for base in kind.__mro__ if Draft in base.__bases__).__name__
        typed = {
            name: self.write(f"{slots}.{name}", usual.get(name, f"Some {name}"[:30]))
            for name, about in known.items()
            if about.annotation is str and name not in CODES
        }
        return read_draft(kind, **(usual | typed))

    def tries(self, slot: str) -> bool:
        """Whether a step that only writes into `slot` is needed: not when another one is tried."""
        return self.slot in {"", slot}

    def write(self, slot: str, usual: str) -> str:
        self.slots.append(slot)
        return self.text if slot == self.slot else usual
