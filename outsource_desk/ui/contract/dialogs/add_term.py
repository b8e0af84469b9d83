"""A word of the trade and what both sides agree it means (R80)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.contract import Term, TermDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.contract import contracts
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField, TextField
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.contract.facts import TermFacts
    from outsource_desk.ui.frame.desk import Desk


@dialog("add_term")
class AddTermDialog(Dialog):
    """With `term` it changes that one."""

    title = "Explain a word"
    verb = "Add word"
    lead = "Say exactly what it means here, so that nobody has to guess later."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        contract_id: int,
        term: TermFacts | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self._term = term
        self.form = Form(
            {
                "word": TextField(
                    "Word",
                    hint="For example: Held parcel",
                    required="Enter the word, for example “Held parcel”.",
                ),
                "meaning": LongTextField(
                    "Meaning", required="Say what it means, with numbers where there are any."
                ),
            }
        )
        WordingCheck.on(self.form["meaning"], word_list())
        if term is not None:
            self.form.set_values({"word": term.word, "meaning": term.meaning})
            self.commit_button.setText("Change word")
        self.body.addWidget(self.form)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, contract_id=contracts.contract_list(desk.store)[0].contract_id)

    @override
    def commit(self) -> None:
        draft = read_draft(TermDraft, **self.form.values())
        if self._term is None:
            items.add(self.desk.store, Term, self._contract_id, draft)
            self.desk.say(f"“{draft.word}” was added.")
        else:
            items.change(self.desk.store, Term, self._term.id, draft)
            self.desk.say(f"“{draft.word}” was changed.")
