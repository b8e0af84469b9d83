"""Who works in the firm, and where: they own tasks and look after vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from outsource_desk.records.business import Department, Person
from outsource_desk.services.business import business
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.card import Card
from outsource_desk.ui.kit.item_list import CHANGE, REMOVE, ItemList, Items, Shown
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, put, row, stretch
from outsource_desk.ui.kit.spotlight import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from outsource_desk.services.business.business import DepartmentRow, PersonRow
    from outsource_desk.ui.frame.desk import Desk

COST = "cost"


class PeopleCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("People")
        self._desk = desk
        self._currency = ""
        self.people: ItemList[PersonRow] = ItemList(
            Items(
                "People",
                "Add person…",
                "Nobody yet. Add yourself first.",
                paint=self._painted,
                buttons=self._buttons,
                add_kind="",
                add_icon="user-plus",
                lines="between",
            )
        )
        self.acts = ItemActs(
            desk,
            self,
            ItemWork(Person, "person", "“{name}” was removed."),
        )
        self.people.asked.connect(self._act)
        self.add(self.people)
        self._shown: tuple[PersonRow, ...] | None = None

    def refresh(self) -> None:
        people, currency = business.people(self._desk.store), business.currency(self._desk.store)
        if (people, currency) != (self._shown, self._currency):
            self._shown, self._currency = people, currency
            self.people.show_items(people)

    def _buttons(self, shown: Shown[PersonRow]) -> dict[str, QAbstractButton]:
        name = shown.item.name
        return {
            CHANGE: Button("Change…", "small", name=f"Change {name}"),
            COST: Button("Cost of an hour…", "small", name=f"Cost of an hour of {name}"),
            REMOVE: Button("Remove", "quiet", name=f"Remove {name}"),
        }

    def _painted(self, shown: Shown[PersonRow]) -> QWidget:
        person = shown.item
        parts = dict.fromkeys((person.role, person.department, person.email))
        about = " · ".join(filter(None, parts))
        row = _row(person.name, (about, person.skills, self._rate(person)), shown.buttons)
        mark(row, f"people:{person.id}")
        return row

    def _rate(self, person: PersonRow) -> str:
        if person.hour_rate_minor is None:
            return ""
        return f"{self._desk.words.money(person.hour_rate_minor, self._currency)} an hour"

    def _act(self, what: str, person_id: int) -> None:
        if what == COST:
            open_dialog(self._desk, "hour_cost", self, person_id=person_id)
        else:
            self.acts(what, person_id)


class DepartmentsCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__("Departments")
        self._desk = desk
        self.departments: ItemList[DepartmentRow] = ItemList(
            Items(
                "Departments",
                "Add department…",
                "None yet. Even two, such as Workshop and Office, make the task scan easier.",
                paint=self._painted,
                buttons=_department_buttons,
                add_kind="",
                lines="between",
            )
        )
        self.departments.asked.connect(
            ItemActs(
                desk,
                self,
                ItemWork(Department, "department", "“{name}” was removed. Its people stay."),
            )
        )
        self.add(self.departments)
        self._shown: tuple[DepartmentRow, ...] | None = None

    def refresh(self) -> None:
        departments = business.departments(self._desk.store)
        if departments != self._shown:
            self._shown = departments
            self.departments.show_items(departments)

    def _painted(self, shown: Shown[DepartmentRow]) -> QWidget:
        department = shown.item
        people = self._desk.words.count(department.people, "person", "people")
        text = people if department.people else "Nobody yet"
        row = _row(department.name, (text,), shown.buttons)
        mark(row, f"departments:{department.id}")
        return row


def _department_buttons(shown: Shown[DepartmentRow]) -> dict[str, QAbstractButton]:
    name = shown.item.name
    return {
        CHANGE: Button("Rename…", "small", name=f"Rename {name}"),
        REMOVE: Button("Remove", "quiet", name=f"Remove {name}"),
    }


def _row(title: str, about: Sequence[str], buttons: Sequence[QWidget]) -> QWidget:
    """Return a title with lines below it; buttons at its right, or below when there are many."""
    lines = (Text(line, "body", "text2", wrap=True) for line in about if line)
    words = column(Text(title, "strong", wrap=True), *lines, spacing=0)
    holder = QWidget()
    below = len(buttons) > 2  # more have no room at the right of the row
    down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    acts = row(*buttons, stretch() if below else None, spacing=2)
    box = QBoxLayout(down if below else right, holder)
    put(box, grow(words), acts, spacing=1.5, margins=(0, 1.5, 0, 1.5))
    return holder
