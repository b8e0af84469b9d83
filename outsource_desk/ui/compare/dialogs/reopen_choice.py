"""Taking back the choice of a vendor, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.domain.kinds import Stage
from outsource_desk.services.compare import awards
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import long_text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk


@dialog("reopen_choice")
class ReopenChoiceDialog(FormDialog):
    """The reason goes into the history of the file."""

    title = "Reopen the choice"
    verb = "Compare again"
    fields = (
        long_text(
            "reason",
            label="Why you compare again",
            lines=2,
            hint="For example: the vendor took the offer back.",
            required="Say in one sentence why you compare again.",
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.CONTRACT)
        return cls(desk, task_id=task.id)

    @override
    def look_up(self) -> None:
        today = self.desk.clock.today()
        award = comparison(self.desk.store, self.subject["task_id"], today).award
        name = award.vendor if award is not None else "the vendor"
        self.set_title(
            f"Reopen the choice of {name}",
            "Bids and criteria can be changed again. The reason is kept in the history. A draft "
            "contract stays until you choose another vendor.",
        )

    @override
    def do(self, values: dict[str, Any]) -> str:
        awards.reopen(self.desk.store, self.subject["task_id"], values["reason"])
        return "The choice is open again."
