"""A finished contract that nobody signed becomes a draft again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import TextField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("reopen_contract")
class ReopenContractDialog(Dialog):
    """The reason stands in the history."""

    title = "Back to draft"
    verb = "Open again"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, contract_id: int, number: str
    ) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self.set_title(
            f"Open {number} again",
            "The finished version stays stored. The next one gets the next number.",
        )
        self.reason = TextField(
            "Why do you open it again?",
            hint="For example: the start date has moved.",
            required="Say it in one sentence, for example “the start date has moved”.",
        )
        self.body.addWidget(self.reason)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = contracts.contract_list(desk.store)[0]
        return cls(desk, contract_id=row.contract_id, number=row.number)

    @override
    def commit(self) -> None:
        if not self.reason.validate():
            raise InputError(self.reason.problem())
        contract_signing.back_to_draft(self.desk.store, self._contract_id, self.reason.value())
        self.desk.say("The contract is a draft again.")
