"""A clause in the owner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.contract import ExtraClause
from outsource_desk.services.contract import contracts
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import long_text, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return contracts.contract_list(desk.store)[0].contract_id, None


@dialog("add_clause")
class AddClauseDialog(RecordDialog):
    """Adds one; the clause itself is where it is changed."""

    title = "Add a clause"
    lead = "In your own words. Every line becomes a numbered paragraph."
    services = of_items(ExtraClause, _sample)
    fields = (
        text(
            "title",
            hint="For example: Samples and moulds",
            required="Enter a title, for example “Samples and moulds”.",
        ),
        long_text(
            "body",
            label="What it says",
            lines=6,
            hint="Short sentences, one thought a line. Who does what, by when?",
            required="Write at least one sentence.",
            wording=True,
        ),
    )
