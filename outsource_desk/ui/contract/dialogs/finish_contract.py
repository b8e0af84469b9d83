"""Freezing a contract as a numbered version, and printing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.services.vendor_view.contract import contract_paper, text_of
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.paper.contract_paper import finished, make_pdf
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

POINTS = (
    "The text is fixed and gets a version number. The PDF is kept in your data file.",
    "Print it twice, sign both copies, and keep one.",
    "Until somebody has signed, you can go back to the draft; the next version gets a new number.",
    "This is a template, not legal advice. Show it to a lawyer when much is at stake.",
)


@dialog("finish_contract")
class FinishContractDialog(Dialog):
    """Checks again that nothing is missing, makes the PDF elsewhere, then stores and prints it."""

    title = "Finish the contract"
    verb = "Finish and print…"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, contract_id: int) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        paper = contract_paper(desk.store, contract_id, desk.clock.today(), final=True)
        self._text = text_of(paper, desk.words)
        self._paper = paper
        self.set_title(
            f"Finish contract {self._text.number}",
            f"{self._text.title} with {self._text.parties[1].name}, {self._text.version.lower()}.",
        )
        for point in POINTS:
            self.body.addWidget(Text(point, wrap=True))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = contracts.contract_list(desk.store)
        draft = next(row for row in rows if row.state is ContractState.DRAFT)
        return cls(desk, contract_id=draft.contract_id)

    @override
    def commit(self) -> None:
        desk, contract_id, text = self.desk, self._contract_id, self._text
        contract_signing.check_ready(desk.store, contract_id, desk.words)
        window = self.parentWidget() or self
        paper, words = self._paper, desk.words

        def store(data: bytes) -> None:
            try:
                number = contract_signing.finish_contract(
                    desk.store, contract_id, finished(data), words, desk.clock.now()
                )
            except UserError as error:
                show_error(error, window)
                return
            desk.say(f"Version {number} is finished. Sign it, then record the signature.")
            print_pdf(desk, window, f"Contract {text.number}", data, text.file_name)

        desk.tasks.run(lambda _: make_pdf(paper, words), store, label="Making the contract")
