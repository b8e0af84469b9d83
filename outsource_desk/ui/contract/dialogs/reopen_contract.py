"""A finished contract that nobody signed becomes a draft again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk


@dialog("reopen_contract")
class ReopenContractDialog(FormDialog):
    """The reason stands in the history."""

    title = "Back to draft"
    verb = "Open again"
    fields = (
        text(
            "reason",
            label="Why do you open it again?",
            hint="For example: the start date has moved.",
            required="Say it in one sentence, for example “the start date has moved”.",
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        row = contracts.contract_list(desk.store)[0]
        return cls(desk, contract_id=row.contract_id, number=row.number)

    @override
    def look_up(self) -> None:
        self.set_title(
            f"Open {self.subject['number']} again",
            "The finished version stays stored. The next one gets the next number.",
        )

    @override
    def do(self, values: dict[str, Any]) -> str:
        contract_signing.back_to_draft(
            self.desk.store, self.subject["contract_id"], values["reason"]
        )
        return "The contract is a draft again."
