"""Brief: what is asked of vendors, complete before it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.place import Place
from outsource_desk.services.brief import briefs
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.brief.acts import BriefActs
from outsource_desk.ui.brief.board import BriefBoard
from outsource_desk.ui.frame.outline_shell import OutlineStage
from outsource_desk.ui.frame.stage import stage
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.sheets.button import SheetsButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.ui.frame.desk import Desk

REQUEST_PARTS = ("request", "addendum", "request_question", "request_sending")
CHOOSE_READY = "Choose a ready brief…"
USE_READY = "Begin with the ready brief"


@stage
class BriefStage(OutlineStage):
    key = "brief"
    title = "Brief"
    order = 20

    nothing = Nothing(
        "Write down what you want",
        "What you answered in the check is filled in. Short sections, and the pages that "
        "vendors get stand beside them. Every vendor answers the same request.",
        "Begin the brief",
        "file-text",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._brief: BriefResult | None = None
        self.acts = BriefActs(desk, self)
        self.ready_button = self.none.add_button(CHOOSE_READY, self.acts.fill_in)
        self.board = BriefBoard(desk, self.acts)
        self.files_button = FilesButton(desk)
        self.sheets_button = SheetsButton(desk)
        self.print_button = Button("Print brief…", "", "printer")
        self.send_button = Button("Release…", "primary", "lock")
        self.request_button = Button("Send and answer…", "", "send")
        self.bids_button = Button("Go to the bids", "primary", "arrow-right")
        self.keep(self.files_button, self.sheets_button, self.print_button)
        self.keep(self.send_button, self.request_button, self.bids_button)
        self.arrange(self.board)
        self._connect()

    @override
    def open_task(self, task_id: int) -> None:
        self.board.panel.settle()
        self.board.forget()
        super().open_task(task_id)

    @override
    def refresh(self) -> None:
        if not self.task_id:
            return
        brief = briefs.brief(self.desk.store, self.task_id, self.desk.clock.today())
        self._brief = self.acts.brief = brief
        self.board.show_brief(brief)
        self.files_button.show_owner(Owner(OwnerKind.TASK, self.task_id))
        self.sheets_button.show_task(self.task_id)
        self.stack.setCurrentWidget(self.board if brief.begun else self.none)
        self.ready_button.setText(USE_READY if brief.pack else CHOOSE_READY)
        self.ready_button.set_kind("primary" if brief.pack else "")
        self.none.start_button.set_kind("" if brief.pack else "primary")
        self.buttons_changed.emit()

    @override
    def open_place(self, place: Place) -> None:
        """Show a field by its name, or a section by its key; `item_id` is a line of its list."""
        if (place.field or "").partition(".")[0] in REQUEST_PARTS:
            self.acts.send_and_answer(place=place)
        elif place.field:
            self.board.show_field(place.field, place.item_id)

    @override
    def header_buttons(self) -> list[QPushButton]:
        brief = self._brief
        if brief is None or not brief.begun:
            return []
        sent = bool(brief.locked)
        follow = [self.request_button, self.bids_button] if sent else [self.send_button]
        return [self.files_button, self.sheets_button, self.print_button, *follow]

    @override
    def print_out(self) -> None:
        self.board.panel.settle()
        if self._brief is None or not self._brief.begun:
            self.desk.say("There is no brief to print yet.", undo=False)
        else:
            self.acts.print_out(self._brief)

    def send(self) -> None:
        """Release the request; the dialog says what is missing."""
        self.board.panel.settle()
        self.acts.send()

    def _connect(self) -> None:
        self.none.started.connect(self.acts.begin)
        self.print_button.clicked.connect(self.print_out)
        self.send_button.clicked.connect(self.send)
        self.request_button.clicked.connect(self.acts.send_and_answer)
        self.bids_button.clicked.connect(
            lambda: self.desk.go(Place("tasks", self.task_id, "compare"))
        )
        self.board.change_asked.connect(self.acts.take_back)
