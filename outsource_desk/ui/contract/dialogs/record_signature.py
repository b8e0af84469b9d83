"""Both sides have signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import day
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk

LOCKED = (
    "The contract is locked from now on. Its due dates become the plan that delays are "
    "measured against. Later changes need a change order that both sides sign."
)


@dialog("record_signature")
class RecordSignatureDialog(FormDialog):
    """From then on the contract is locked and delivery begins."""

    title = "Record the signature"
    verb = "Record signature"
    fields = (
        day(
            "signed_on",
            label="Signed on",
            required="Enter the day, for example {today}.",
            today=True,
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = contracts.contract_list(desk.store)[0]
        return cls(desk, contract_id=row.contract_id, number=row.number)

    @override
    def put_form(self) -> None:
        super().put_form()
        self.set_title(
            f"Record the signature of {self.subject['number']}",
            "Enter the day on which the second of you signed.",
        )
        self.body.addWidget(Text(LOCKED, "body", "text2", wrap=True))

    @override
    def do(self, values: dict[str, Any]) -> str:
        store, today = self.desk.store, self.desk.clock.today()
        contract_signing.record_signature(
            store, self.subject["contract_id"], values["signed_on"], today
        )
        return f"{self.subject['number']} is signed. Keep the signed copy under “Files…”."
