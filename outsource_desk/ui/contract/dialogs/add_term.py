"""A word of the trade and what both sides agree it means (R80)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.contract import Term
from outsource_desk.services.contract import contracts
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, of_items
from outsource_desk.ui.frame.record_fields import long_text, text

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


def _sample(desk: Desk) -> tuple[int, int | None]:
    return contracts.contract_list(desk.store)[0].contract_id, None


@dialog("add_term")
class AddTermDialog(RecordDialog):
    """Adds one, or changes the one with `item_id`."""

    noun = "word"
    title = change_title = "Explain a word"
    lead = "Say exactly what it means here, so that nobody has to guess later."
    lead_stays = True
    change_verb = "Change word"
    services = of_items(Term, _sample)
    fields = (
        text(
            "word",
            hint="For example: Held parcel",
            required="Enter the word, for example “Held parcel”.",
        ),
        long_text(
            "meaning",
            required="Say what it means, with numbers where there are any.",
            wording=True,
        ),
    )
