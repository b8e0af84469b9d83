"""The library of instruction sheets, and the one that is selected."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
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
from outsource_desk.ui.frame.page import Page, page
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Header
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.list_search import ListSearch
from outsource_desk.ui.kit.noting import noting
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units
from outsource_desk.ui.sheets.card import SheetPanel
from outsource_desk.ui.sheets.printing import print_sheets
from outsource_desk.ui.sheets.step_row import NO_PICTURE, PICTURE
from outsource_desk.ui.sheets.table import SheetTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.domain.place import Place
    from outsource_desk.ui.attachments.jobs import Harvest
    from outsource_desk.ui.frame.desk import Desk

PICTURES = "Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff)"


@page
class SheetsPage(Page):
    key = "sheets"
    title = "Instructions"
    icon = "notebook-text"
    group = "records"
    order = 55

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._sheet_id: int | None = None  # which card is shown
        self._known: frozenset[int] = frozenset()
        self._asked = False  # in a narrow window: the owner opened the card
        self._step_id = 0  # the step that waits for its picture
        self._jobs = Jobs(desk, self)
        self.header = Header(
            "Instruction sheets",
            "How your work is done, step by step: for vendors, and for whoever does it next.",
        )
        self.print_button = Button("Print all…", icon="printer")
        self.add_button = Button("Add sheet…", "primary", "plus")
        self.header.set_buttons([self.print_button, self.add_button])
        self.search_field = ListSearch("Search instruction sheets", "Search, for example parcel")
        self.table = SheetTable(desk)
        self.sheet = white(self.table)
        self.card = SheetPanel(desk)
        self._steps = ItemActs(
            desk,
            self,
            ItemWork(
                SheetStep,
                "edit_step",
                "The step was removed.",
                owner=lambda: self._sheet_id or 0,
            ),
        )
        self.empty = Empty(
            "notebook-text",
            "No instruction sheets yet",
            "Write down once how a piece of work is done. The sheet goes along with a request, so "
            "that vendors know what to expect, and to the next person when somebody new begins.",
            "Add sheet…",
        )
        self._tools = QWidget()
        self._body = QWidget()
        self._lay_out()
        self._connect()

    @override
    def refresh(self) -> None:
        rows = sheet_library.sheet_list(self.desk.store)
        self.table.set_rows(rows)
        for widget in (self._tools, self._body, self.print_button):
            widget.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        for button in (self.add_button, self.empty.start_button):
            button.setEnabled(not self.desk.store.read_only)
        self._select(frozenset(row.id for row in rows))
        self._show_card()

    @override
    def open_place(self, place: Place) -> None:
        """Show the sheet `item_id`; `field` names one of its fields or steps."""
        if place.item_id is None:
            return
        self.search_field.clear()
        if self.table.select(place.item_id):
            self._open_card()

    @override
    def search(self) -> None:
        self._close_card()
        self.search_field.begin()

    @override
    def print_out(self) -> None:
        """Print the sheet that is shown."""
        row = self.table.selected()
        if row is None:
            super().print_out()
        else:
            print_sheets(self.desk, self, row.title, sheet_id=row.id)

    @override
    def panes(self) -> list[QWidget]:
        return [self.table, self.card]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _select(self, ids: frozenset[int]) -> None:
        """Show one that was just added or brought back, else the first while none is shown."""
        added = ids - self._known if self._known else frozenset()
        self._known = ids
        shown = self.table.rows()
        if len(added) == 1:
            self.table.select(next(iter(added)))
        elif self.table.selected() is None and shown:
            self.table.select(shown[0].id)

    def _show_card(self) -> None:
        row = self.table.selected()
        self._sheet_id = None if row is None else row.id
        if row is not None:
            with noting(self.card):
                self.card.show_card(sheet_library.sheet_card(self.desk.store, row.id))
        self._fit()

    def _open_card(self) -> None:
        self._asked = True
        self._show_card()

    def _close_card(self) -> None:
        self._asked = False
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """The card stands beside the list, or takes its place in a narrow window."""
        roomy = window_units(self) >= FULL_UNITS
        shown = self._sheet_id is not None and (roomy or self._asked)
        self.card.setVisible(shown)
        self.card.back_button.setVisible(not roomy)
        self.sheet.setVisible(roomy or not shown)

    # Acts.

    def _do(self, act: Callable[[], object], done: str) -> None:
        try:
            act()
        except UserError as error:
            self.desk.say(str(error), undo=False)
        else:
            self.desk.say(done)

    def _add(self) -> None:
        open_dialog(self.desk, "edit_sheet", self)

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
                self._do,
                lambda: sheet_changes.copy_sheet(store, row.id, today),
                f"“{row.title}” was copied.",
            ),
            "delete": partial(
                self._do,
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
            self._do(lambda: remove(store, step_id, today), "The picture was taken away.")
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
            self._do(
                partial(
                    sheet_pictures.set_picture,
                    *(store, self._step_id, taken, clock.now(), clock.today()),
                ),
                f"“{taken.name}” stands beside its step.",
            )

    def _connect(self) -> None:
        for add in (self.add_button.clicked, self.empty.started):
            add.connect(self._add)
        self.print_button.clicked.connect(lambda: print_sheets(self.desk, self))
        self.search_field.textChanged.connect(self.table.set_filter)
        self.table.chosen.connect(lambda _: self._show_card())
        self.table.opened.connect(lambda _: self._open_card())
        self.card.closed.connect(self._close_card)
        self.card.asked.connect(self._act)
        self.card.steps.asked.connect(self._act_on_step)
        self.card.dropped.connect(lambda step, paths: self._take_picture(step.id, paths))
        self.card.place_asked.connect(self.desk.go)
        self._jobs.taken.connect(self._taken)
        self._jobs.refused.connect(lambda sentence: self.desk.say(sentence, undo=False))
        for key, act in (("Ins", self._add), ("Del", partial(self._act, "delete"))):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.addWidget(self.search_field, stretch=1)
        tools.addStretch(1)
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(S(4))
        body.addWidget(self.sheet, stretch=2)
        body.addWidget(self.card, stretch=3)
        column = QVBoxLayout(self)
        column.setContentsMargins(S(6), S(5), S(6), S(4))
        column.setSpacing(S(3))
        column.addWidget(self.header)
        column.addWidget(self._tools)
        column.addWidget(self._body, stretch=1)
        column.addWidget(self.empty, stretch=1)
