"""Everything after the release: who has the request, what was asked, what changes (R35, R36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendor_view.released import current_request
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.request.panel import RequestPanel

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.domain.place import Place
    from outsource_desk.ui.frame.desk import Desk


@dialog("request_desk")
class RequestDeskDialog(Dialog):
    """Whatever is done here is stored at once."""

    title = "Send and answer"
    verb = "Close"
    asks_to_keep = False
    width_units = WIDE_UNITS + 20

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        place: Place | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.cancel_button.hide()
        self.panel = RequestPanel(desk, task_id)
        self.body.addWidget(self.panel)
        if place is not None:
            self.panel.show_place(place)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        out = (row.id for row in rows if current_request(desk.store, row.id) is not None)
        return cls(desk, task_id=next(out, rows[0].id))

    @override
    def commit(self) -> None:
        """Everything is stored already."""
