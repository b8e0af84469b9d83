"""Both sides have signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import DateField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("record_signature")
class RecordSignatureDialog(Dialog):
    """From then on the contract is locked and delivery begins."""

    title = "Record the signature"
    verb = "Record signature"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, contract_id: int, number: str
    ) -> None:
        super().__init__(desk, parent)
        self._contract_id = contract_id
        self._number = number
        self.set_title(
            f"Record the signature of {number}",
            "Enter the day on which the second of you signed.",
        )
        today = desk.words.day(desk.clock.today())
        self.signed_on = DateField(
            "Signed on", desk.words, required=f"Enter the day, for example {today}."
        )
        self.signed_on.set_value(desk.clock.today())
        self.body.addWidget(self.signed_on)
        self.body.addWidget(
            Text(
                "The contract is locked from now on. Its due dates become the plan that delays are "
                "measured against. Later changes need a change order that both sides sign.",
                "body",
                "text2",
                wrap=True,
            )
        )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = contracts.contract_list(desk.store)[0]
        return cls(desk, contract_id=row.contract_id, number=row.number)

    @override
    def commit(self) -> None:
        if not self.signed_on.validate():
            raise InputError(self.signed_on.problem())
        day, today = self.signed_on.value(), self.desk.clock.today()
        contract_signing.record_signature(self.desk.store, self._contract_id, day or today, today)
        self.desk.say(f"{self._number} is signed. Keep the signed copy under “Files…”.")
