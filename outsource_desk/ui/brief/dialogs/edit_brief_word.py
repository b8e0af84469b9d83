"""A word of the owner's trade, with the one meaning that holds."""

from __future__ import annotations

from outsource_desk.records.brief import GlossaryWord
from outsource_desk.ui.brief.examples import brief_services
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog
from outsource_desk.ui.frame.record_fields import long_text, text


@dialog("edit_brief_word")
class EditBriefWordDialog(RecordDialog):
    """Adds one, or changes the one with `item_id` (R80)."""

    noun = "word"
    lead = "One meaning, so that two honest people read the same."
    lead_stays = True
    change_verb = "Save changes"
    services = brief_services(GlossaryWord, "words")
    fields = (
        text("word", hint="For example: Cut-off", required="Enter the word, for example Cut-off."),
        long_text(
            "meaning",
            lines=3,
            hint="For example: Until 12:00 an order leaves on the same day.",
            wording=True,
        ),
    )
