"""A word of the owner's trade, with the one meaning that holds."""

from __future__ import annotations

from typing_extensions import override

from outsource_desk.records.brief import GlossaryWord, GlossaryWordDraft
from outsource_desk.ui.brief.brief_item_dialog import BriefItemDialog
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.kit.form import Form


@dialog("edit_brief_word")
class EditBriefWordDialog(BriefItemDialog):
    """Adds one, or changes the one with `item_id` (R80)."""

    title = "Add word"
    verb = "Add word"
    lead = "One meaning, so that two honest people read the same."
    table = GlossaryWord
    listed = "words"
    draft_type = GlossaryWordDraft
    named_by = "word"
    checked = ("meaning",)
    change_title = "Change word"

    @override
    def make_form(self) -> Form:
        return Form(
            {
                "word": TextField(
                    "Word",
                    hint="For example: Bisque",
                    required="Enter the word, for example Bisque.",
                ),
                "meaning": LongTextField(
                    "What it means here", lines=3, hint="For example: A piece that was fired once."
                ),
            }
        )
