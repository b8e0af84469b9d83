"""The library of instruction sheets, and the one that is selected."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.paths import documents_folder
from outsource_desk.records.sheet import SheetStep
from outsource_desk.services.sheets import (
    changes as sheet_changes,
)
from outsource_desk.services.sheets import (
    library as sheet_library,
)
from outsource_desk.services.sheets import (
    pictures as sheet_pictures,
)
from outsource_desk.ui.attachments.jobs import Jobs
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.frame.list_shell import CardPage
from outsource_desk.ui.frame.page import page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Nothing
from outsource_desk.ui.sheets.card import SheetPanel
from outsource_desk.ui.sheets.printing import print_sheets
from outsource_desk.ui.sheets.step_row import NO_PICTURE, PICTURE
from outsource_desk.ui.sheets.table import SheetTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outsource_desk.services.sheets.library import SheetRow
    from outsource_desk.ui.attachments.jobs import Harvest
    from outsource_desk.ui.frame.desk import Desk

PICTURES = "Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff)"


@page
class SheetsPage(CardPage["SheetRow"]):
    key = "sheets"
    title = "Instructions"
    icon = "notebook-text"
    group = "records"
    order = 55

    heading = "Instruction sheets"
    caption = "How your work is done, step by step: for vendors, and for whoever does it next."
    search_texts = ("Search instruction sheets", "Search, for example parcel")
    nothing = Nothing(
        "No instruction sheets yet",
        "Write down once how a piece of work is done. The sheet goes along with a request, so "
        "that vendors know what to expect, and to the next person when somebody new begins.",
        "Add sheet…",
    )
    card: SheetPanel
    shares = (2, 3)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._step_id = 0  # the step that waits for its picture
        self._jobs = Jobs(desk, self)
        self.print_button = Button("Print all…", icon="printer")
        self.header.set_buttons([self.print_button, self.add_button])
        self.arrange_card(SheetPanel(desk))
        self._steps = ItemActs(
            desk,
            self,
            ItemWork(
                SheetStep,
                "edit_step",
                "The step was removed.",
                owner=lambda: self.item_id or 0,
            ),
        )
        self._connect()

    @override
    def make_table(self) -> SheetTable:
        return SheetTable(self.desk)

    @override
    def rows(self) -> Sequence[SheetRow]:
        return sheet_library.sheet_list(self.desk.store)

    @override
    def show_rows(self, rows: Sequence[SheetRow]) -> None:
        self.print_button.setVisible(bool(rows))
        for button in (self.add_button, self.empty.start_button):
            button.setEnabled(not self.desk.store.read_only)
        super().show_rows(rows)

    @override
    def fill_card(self, sheet: SheetRow) -> None:
        self.card.show_card(sheet_library.sheet_card(self.desk.store, sheet.id))

    @override
    def begin(self) -> None:
        open_dialog(self.desk, "edit_sheet", self)

    @override
    def remove(self) -> None:
        self._act("delete")

    @override
    def print_out(self) -> None:
        """Print the sheet that is shown."""
        sheet = self.table.selected()
        if sheet is None:
            super().print_out()
        else:
            print_sheets(self.desk, self, sheet.title, sheet_id=sheet.id)

    def _act(self, what: str) -> None:
        """Do what a button of the card asks for."""
        row, desk = self.table.selected(), self.desk
        if row is None:
            return
        store, today = desk.store, desk.clock.today()
        acts: dict[str, Callable[[], object]] = {
            "print": self.print_out,
            "change": partial(open_dialog, desk, "edit_sheet", self, item_id=row.id),
            "tasks": partial(open_dialog, desk, "sheet_tasks", self, sheet_id=row.id),
            "copy": partial(
                self.do,
                lambda: sheet_changes.copy_sheet(store, row.id, today),
                f"“{row.title}” was copied.",
            ),
            "delete": partial(
                self.do,
                lambda: sheet_changes.remove_sheet(store, row.id),
                f"“{row.title}” was deleted.",
            ),
        }
        acts[what]()

    def _act_on_step(self, what: str, step_id: int) -> None:
        """Do what a button beside a step asks for."""
        store, today = self.desk.store, self.desk.clock.today()
        if what == PICTURE:
            self._ask_picture(step_id)
        elif what == NO_PICTURE:
            remove = sheet_pictures.remove_picture
            self.do(lambda: remove(store, step_id, today), "The picture was taken away.")
        else:
            self._steps(what, step_id)

    def _ask_picture(self, step_id: int) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Choose a picture", str(documents_folder()), PICTURES
        )
        if chosen:
            self._take_picture(step_id, [Path(chosen)])

    def _take_picture(self, step_id: int, paths: Sequence[Path]) -> None:
        self._step_id = step_id
        self._jobs.take_in(paths[:1])

    def _taken(self, harvest: Harvest) -> None:
        if harvest.refused:
            self.desk.say(harvest.refused[0], undo=False)
        store, clock = self.desk.store, self.desk.clock
        for taken in harvest.taken:
            self.do(
                partial(
                    sheet_pictures.set_picture,
                    store,
                    self._step_id,
                    taken,
                    clock.now(),
                    clock.today(),
                ),
                f"“{taken.name}” stands beside its step.",
            )

    def _connect(self) -> None:
        card = self.card
        self.print_button.clicked.connect(lambda: print_sheets(self.desk, self))
        card.asked.connect(self._act)
        card.steps.asked.connect(self._act_on_step)
        card.dropped.connect(lambda step, paths: self._take_picture(step.id, paths))
        self._jobs.taken.connect(self._taken)
        self._jobs.refused.connect(lambda sentence: self.desk.say(sentence, undo=False))
