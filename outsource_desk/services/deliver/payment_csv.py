"""The table of payments as text for a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from outsource_desk.base.spreadsheet import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.base.text import Words
    from outsource_desk.services.deliver.payments import PaymentRow

HEAD = (
    "Date",
    "Kind",
    "Vendor",
    "Task",
    "Milestone",
    "Contract",
    "Invoice",
    "How",
    "Note",
    "Amount",
    "Currency",
)


def csv_text(rows: Iterable[PaymentRow], words: Words) -> str:
    """Return payments as comma-separated text: ISO dates, amounts with a point."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEAD)
    for row in rows:
        names = (row.vendor, row.task, row.milestone, row.number, row.invoice, row.method, row.note)
        writer.writerow(
            (
                row.paid_on.isoformat(),
                row.kind.words,
                *(harmless(name) for name in names),
                words.plain_amount(row.signed_minor, row.currency),
                row.currency,
            )
        )
    return text.getvalue()
