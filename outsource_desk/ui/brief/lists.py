"""The lists of a brief: what their rows show, and the table with its buttons and keys."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.kinds import CriterionKind, Direction
from outsource_desk.records import brief
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.row_delegate import row_height
from outsource_desk.ui.kit.rows_model import Column
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.kit.spotlight import bring_into_sight
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.records.draft import Draft
    from outsource_desk.services.brief.rows import (
        CriterionRow,
        DeliverableRow,
        InputRow,
        InterfaceRow,
        KpiRow,
        WordRow,
    )

LEAST_ROWS = 2
KINDS: dict[SectionKey, type[Draft]] = {
    SectionKey.DELIVERABLES: brief.Deliverable,
    SectionKey.INPUTS: brief.Input,
    SectionKey.KPIS: brief.Kpi,
    SectionKey.INTERFACES: brief.Interface,
    SectionKey.WORDS: brief.GlossaryWord,
    SectionKey.CRITERIA: brief.Criterion,
}
NAMES: dict[type[Draft], tuple[str, str]] = {
    brief.Deliverable: ("Deliverables", "Add deliverable…"),
    brief.Input: ("What you give", "Add what you give…"),
    brief.Kpi: ("Numbers", "Add number…"),
    brief.Interface: ("Who works with whom", "Add contact point…"),
    brief.GlossaryWord: ("Words", "Add word…"),
    brief.Criterion: ("Criteria", "Add criterion…"),
}
EMPTY: dict[type[Draft], str] = {
    brief.Deliverable: "Nothing yet. For example: Monthly accounts.",
    brief.Input: "Nothing yet. For example: Scanned receipts.",
    brief.Kpi: "Nothing yet. For example: Errors per 100 pay slips.",
    brief.Interface: "Nothing yet. For example: Workshop and packing hall, list of orders.",
    brief.GlossaryWord: "Nothing yet. For example: Bisque, a piece fired once.",
    brief.Criterion: "Nothing yet. Begin with the usual ones.",
}
LIMITS = {Direction.HIGHER: "at least", Direction.LOWER: "at most"}


class ItemTable(QWidget):
    """One list; Insert adds, Enter changes, Delete removes, Alt+Up and Alt+Down move."""

    add_asked = Signal()
    change_asked = Signal(int)
    remove_asked = Signal(int)
    move_asked = Signal(int, int)  # item, places down

    def __init__(self, kind: type[Draft], words: Words, today: date) -> None:
        super().__init__()
        name, add = NAMES[kind]
        self.table: RowsTable[Any] = RowsTable(
            name, _columns(kind, words, today), key=lambda row: row.id, empty=EMPTY[kind]
        )
        self.table.setSortingEnabled(False)  # the owner's order counts
        self.table.model().sort(-1)
        self.add_button = Button(add, "small", "plus")
        self.change_button = IconButton("pencil", "Change the selected line (Enter)")
        self.remove_button = IconButton("trash-2", "Remove the selected line (Delete)")
        self.up_button = IconButton("arrow-up", "Move the selected line up (Alt+Up)")
        self.down_button = IconButton("arrow-down", "Move the selected line down (Alt+Down)")
        self._lay_out()
        self._connect()
        self._tell_buttons()

    def show_rows(self, rows: Sequence[Any]) -> None:
        self.table.set_rows(rows)
        height = row_height() * max(LEAST_ROWS, len(rows))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 2)
        self._tell_buttons()

    def select(self, item_id: int) -> None:
        """Choose a line; soon it is in sight, however many stand above it."""
        self.table.select(item_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_selected)

    def _show_selected(self) -> None:
        shown = self.table.visualRect(self.table.currentIndex())
        bring_into_sight(self.table.viewport(), shown)

    def set_editable(self, editable: bool) -> None:  # noqa: FBT001  a switch, as in Qt
        for button in self._buttons():
            button.setVisible(editable)

    def _selected(self) -> int | None:
        row = self.table.selected()
        return None if row is None else row.id

    def _ask(self, signal: Any, *more: int) -> None:
        item_id = self._selected()
        if item_id is not None and not self.add_button.isHidden():
            signal.emit(item_id, *more)

    def _tell_buttons(self) -> None:
        row, rows = self.table.selected(), self.table.rows()
        for button in (self.change_button, self.remove_button):
            button.setEnabled(row is not None)
        self.up_button.setEnabled(row is not None and row is not rows[0])
        self.down_button.setEnabled(row is not None and row is not rows[-1])

    def _buttons(self) -> tuple[QWidget, ...]:
        changing = (self.change_button, self.remove_button, self.up_button, self.down_button)
        return (self.add_button, *changing)

    def _connect(self) -> None:
        acts: tuple[tuple[str, Any, Callable[[], None]], ...] = (
            ("", self.change_button, lambda: self._ask(self.change_asked)),
            ("Del", self.remove_button, lambda: self._ask(self.remove_asked)),
            ("Alt+Up", self.up_button, lambda: self._ask(self.move_asked, -1)),
            ("Alt+Down", self.down_button, lambda: self._ask(self.move_asked, 1)),
            ("Ins", self.add_button, self.add_button.click),
        )
        for key, button, act in acts:
            if button is not self.add_button:
                button.clicked.connect(act)
            if key:
                shortcut = QShortcut(QKeySequence(key), self.table)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)
        self.add_button.clicked.connect(self.add_asked)
        self.table.opened.connect(lambda _: self._ask(self.change_asked))
        self.table.chosen.connect(lambda _: self._tell_buttons())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(S(1))
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        for button in self._buttons()[1:]:
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S(2))
        column.addWidget(white(self.table))
        column.addLayout(buttons)


def _columns(kind: type[Draft], words: Words, today: date) -> list[Column[Any]]:
    def short(day: date) -> str:
        return words.short_day(day, today)

    match kind:
        case brief.Deliverable:
            return _deliverable_columns(short)
        case brief.Input:
            given: list[Column[InputRow]] = [
                Column("What", lambda row: row.title, strong=True, grows=True),
                Column("By when", lambda row: row.due_on, short),
            ]
            return given
        case brief.Kpi:
            return _kpi_columns(words)
        case brief.Interface:
            touching: list[Column[InterfaceRow]] = [
                Column("Your side", lambda row: row.ours, strong=True, grows=True),
                Column("Their side", lambda row: row.theirs or None),
            ]
            return touching
        case brief.GlossaryWord:
            meant: list[Column[WordRow]] = [
                Column("Word", lambda row: row.word, strong=True),
                Column("What it means here", lambda row: row.meaning or None, grows=True),
            ]
            return meant
        case _:
            return _criterion_columns(words)


def _deliverable_columns(short: Callable[[date], str]) -> list[Column[DeliverableRow]]:
    return [
        Column("Deliverable", lambda row: row.title, strong=True, grows=True),
        Column("By when", lambda row: row.due_on or None, short),
        Column("Check", lambda row: row.acceptance_test, chip=_test_chip),
    ]


def _test_chip(row: DeliverableRow) -> ChipLook:
    lacks = [part for part in (row.quantity, row.quality, row.speed or row.due_on) if not part]
    if not row.acceptance_test:
        return ChipLook("No test", "warn", "triangle-alert")
    if lacks:
        return ChipLook("Not finished", "warn", "circle-dashed")
    return ChipLook("Complete", "success", "circle-check")


def _kpi_columns(words: Words) -> list[Column[KpiRow]]:
    def target(row: KpiRow) -> str | None:
        if not row.target:
            return None
        return f"{LIMITS[row.direction]} {_number(row.target, words)} {row.unit}".strip()

    return [
        Column("What is measured", lambda row: row.name, strong=True, grows=True),
        Column("Target", target),
    ]


def _criterion_columns(words: Words) -> list[Column[CriterionRow]]:
    def chip(row: CriterionRow) -> ChipLook | None:
        must = row.kind == CriterionKind.MUST
        return ChipLook("Must have", "accent", "lock") if must else None

    return [
        Column("Criterion", lambda row: row.name, strong=True, grows=True),
        Column(
            "Weight",
            lambda row: None if row.kind == CriterionKind.MUST else row.share,
            words.percent,
            chip=chip,
        ),
    ]


def _number(text: str, words: Words) -> str:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return words.exact(value)
