"""Taking back the choice of a vendor, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.domain.kinds import Stage
from outsource_desk.services.compare import awards
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("reopen_choice")
class ReopenChoiceDialog(Dialog):
    """The reason goes into the history of the file."""

    title = "Reopen the choice"
    verb = "Compare again"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        award = comparison(desk.store, task_id, desk.clock.today()).award
        name = award.vendor if award is not None else "the vendor"
        self.set_title(
            f"Reopen the choice of {name}",
            "Bids and criteria can be changed again. The reason is kept in the history. A draft "
            "contract stays until you choose another vendor.",
        )
        self.reason = LongTextField(
            "Why you compare again",
            lines=2,
            hint="For example: the vendor took the offer back.",
            required="Say in one sentence why you compare again.",
        )
        self.body.addWidget(self.reason)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        task = next(row for row in task_list(desk.store) if row.stage is Stage.CONTRACT)
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        if not self.reason.validate():
            raise InputError(self.reason.problem())
        awards.reopen(self.desk.store, self._task_id, self.reason.value())
        self.desk.say("The choice is open again.")
