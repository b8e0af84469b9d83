"""A clause in the owner's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft
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

    from outsource_desk.ui.frame.desk import Desk


@dialog("add_clause")
class AddClauseDialog(Dialog):
    title = "Add a clause"
    verb = "Add clause"
    lead = "In your own words. Every line becomes a numbered paragraph."

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, contract_id: int) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self.form = Form(
            {
                "title": TextField(
                    "Title",
                    hint="For example: Samples and moulds",
                    required="Enter a title, for example “Samples and moulds”.",
                ),
                "body": LongTextField(
                    "What it says",
                    lines=6,
                    hint="Short sentences, one thought a line. Who does what, by when?",
                    required="Write at least one sentence.",
                ),
            }
        )
        WordingCheck.on(self.form["body"], word_list())
        self.body.addWidget(self.form)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, contract_id=contracts.contract_list(desk.store)[0].contract_id)

    @override
    def commit(self) -> None:
        draft = read_draft(ExtraClauseDraft, **self.form.values())
        items.add(self.desk.store, ExtraClause, self._contract_id, draft)
        self.desk.say(f"“{draft.title}” was added.")
