"""What the spreadsheet of the bid form says besides its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.reply.form_identity import printed_mark
from outsource_desk.domain.request.bid_form import PRICE_COLUMNS

if TYPE_CHECKING:
    from outsource_desk.domain.request.bid_form import BidForm

SHEET_LEAD: Final = (
    "Write into the white cells, save the file and send it back. Cells that cannot be changed "
    "belong to the form. Answers marked * are needed."
)
SHEET_PRICES: Final = "Prices line by line"


def sheet_title(form: BidForm) -> str:
    return f"Bid form: {form.title}"


def sheet_words(form: BidForm) -> tuple[str, ...]:
    """Return every text of the spreadsheet that stands in no row of a question."""
    heads = [title for _, title, _ in PRICE_COLUMNS]
    sections = [text for section in form.sections for text in (section.title, section.lead)]
    mark = printed_mark(form.request, form.version) if form.request else ""
    return (sheet_title(form), mark, SHEET_LEAD, SHEET_PRICES, *heads, *sections)
