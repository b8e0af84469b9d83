"""Who works in the firm, and where: they own tasks and look after vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.records.business import Department, Person
from outsource_desk.services import items
from outsource_desk.services.business import business
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.card_rows import Rows
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.services.business.business import DepartmentRow, PersonRow
    from outsource_desk.ui.frame.desk import Desk

BESIDE = 2  # buttons that have room at the right of a row


class _ListCard(Card):
    """Rows with buttons, a sentence where there are none, and a button that adds one."""

    def __init__(self, title: str, none: str, add: Button, desk: Desk) -> None:
        super().__init__(title)
        self._desk = desk
        self.rows = Rows(title)
        self.empty = Text(none, "body", "text2", wrap=True)
        self.add_button = add
        self.add(self.rows, self.empty)
        self.body.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Sequence[tuple[QWidget, Button]]) -> None:
        self.rows.set_rows(rows)
        self.rows.setVisible(bool(rows))
        self.empty.setVisible(not rows)


class PeopleCard(_ListCard):
    def __init__(self, desk: Desk) -> None:
        add = Button("Add person…", icon="user-plus")
        add.clicked.connect(lambda: open_dialog(desk, "person", self))
        super().__init__("People", "Nobody yet. Add yourself first.", add, desk)
        self._shown: tuple[PersonRow, ...] | None = None
        self._currency = ""

    def refresh(self) -> None:
        found, currency = business.people(self._desk.store), business.currency(self._desk.store)
        if (found, currency) != (self._shown, self._currency):
            self._shown, self._currency = found, currency
            self.show_rows([self._row(one) for one in found])

    def _row(self, one: PersonRow) -> tuple[QWidget, Button]:
        change = Button("Change…", "small", name=f"Change {one.name}")
        change.clicked.connect(lambda: open_dialog(self._desk, "person", self, person_id=one.id))
        cost = Button("Cost of an hour…", "small", name=f"Cost of an hour of {one.name}")
        cost.clicked.connect(lambda: open_dialog(self._desk, "hour_cost", self, person_id=one.id))
        remove = Button("Remove", "quiet", name=f"Remove {one.name}")
        remove.clicked.connect(lambda: self._remove(one))
        parts = dict.fromkeys((one.role, one.department, one.email))
        about = " · ".join(filter(None, parts))
        row = _row(one.name, (about, one.skills, self._rate(one)), (change, cost, remove))
        mark(row, f"people:{one.id}")
        return row, change

    def _rate(self, one: PersonRow) -> str:
        if one.hour_rate_minor is None:
            return ""
        return f"{self._desk.words.money(one.hour_rate_minor, self._currency)} an hour"

    def _remove(self, one: PersonRow) -> None:
        items.remove(self._desk.store, Person, one.id)
        self._desk.say(f"“{one.name}” was removed.")


class DepartmentsCard(_ListCard):
    def __init__(self, desk: Desk) -> None:
        add = Button("Add department…", icon="plus")
        add.clicked.connect(lambda: open_dialog(desk, "department", self))
        none = "None yet. Even two, such as Workshop and Office, make the task scan easier."
        super().__init__("Departments", none, add, desk)
        self._shown: tuple[DepartmentRow, ...] | None = None

    def refresh(self) -> None:
        found = business.departments(self._desk.store)
        if found != self._shown:
            self._shown = found
            self.show_rows([self._row(one) for one in found])

    def _row(self, one: DepartmentRow) -> tuple[QWidget, Button]:
        rename = Button("Rename…", "small", name=f"Rename {one.name}")
        asked = {"department_id": one.id}
        rename.clicked.connect(lambda: open_dialog(self._desk, "department", self, **asked))
        remove = Button("Remove", "quiet", name=f"Remove {one.name}")
        remove.clicked.connect(lambda: self._remove(one))
        people = self._desk.words.count(one.people, "person", "people")
        row = _row(one.name, (people if one.people else "Nobody yet",), (rename, remove))
        mark(row, f"departments:{one.id}")
        return row, rename

    def _remove(self, one: DepartmentRow) -> None:
        items.remove(self._desk.store, Department, one.id)
        self._desk.say(f"“{one.name}” was removed. Its people stay.")


def _row(title: str, about: Sequence[str], buttons: Sequence[Button]) -> QWidget:
    """Return a title with lines below it; buttons at its right, or below when there are many."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(title, "strong", wrap=True))
    for line in filter(None, about):
        words.addWidget(Text(line, "body", "text2", wrap=True))
    row = QWidget()
    below = len(buttons) > BESIDE
    down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    whole = QBoxLayout(down if below else right, row)
    whole.setContentsMargins(0, S(1.5), 0, S(1.5))
    whole.setSpacing(S(1.5))
    beside = QHBoxLayout()
    beside.setSpacing(S(2))
    for button in buttons:
        beside.addWidget(button)
    if below:
        beside.addStretch(1)
    whole.addLayout(words, stretch=1)
    whole.addLayout(beside)
    return row
