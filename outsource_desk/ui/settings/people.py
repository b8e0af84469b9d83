"""Who works in the firm: they own tasks and look after vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.services import business
from outsource_desk.ui.dialog import open_dialog
from outsource_desk.ui.home.rows import Rows
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from outsource_desk.services.business import PersonRow
    from outsource_desk.ui.desk import Desk


class PeopleCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("People")
        self._desk = desk
        self._shown: tuple[PersonRow, ...] | None = None
        self.rows = Rows("People")
        self.empty = Text("Nobody yet. Add yourself first.", "body", "text2", wrap=True)
        self.add_button = Button("Add person…", icon="user-plus")
        self.add_button.clicked.connect(lambda: open_dialog(desk, "person", self))
        self.add(self.rows, self.empty)
        self.body.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        found = business.people(self._desk.store)
        if found != self._shown:
            self._shown = found
            self.rows.set_rows([self._row(one) for one in found])
            self.rows.setVisible(bool(found))
            self.empty.setVisible(not found)

    def _row(self, one: PersonRow) -> tuple[QWidget, Button]:
        change = Button("Change…", "small", name=f"Change {one.name}")
        change.clicked.connect(lambda: open_dialog(self._desk, "person", self, person_id=one.id))
        remove = Button("Remove", "quiet", name=f"Remove {one.name}")
        remove.clicked.connect(lambda: self._remove(one))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(one.name, "strong", wrap=True))
        about = " · ".join(part for part in (one.role, one.email) if part)
        words.addWidget(Text(about, "body", "text2", wrap=True))
        row = QWidget()
        mark(row, f"people:{one.id}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, S(1.5), 0, S(1.5))
        line.setSpacing(S(2))
        line.addLayout(words, stretch=1)
        line.addWidget(change)
        line.addWidget(remove)
        return row, change

    def _remove(self, one: PersonRow) -> None:
        business.remove_person(self._desk.store, one.id)
        self._desk.say(f"“{one.name}” was removed.")
