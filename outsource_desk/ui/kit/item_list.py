"""The one editor for a list that hangs on a record: its items, what can be done, and the keys.

With columns it is a table with buttons below; else each item is painted with its own buttons.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.buttons import Button, IconButton, Kind
from outsource_desk.ui.kit.card_rows import ENTER
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.row_delegate import row_height
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.kit.spotlight import bring_into_sight
from outsource_desk.ui.kit.table import RowsTable
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from outsource_desk.ui.kit.rows_model import ListColumn

R = TypeVar("R")
ADD, CHANGE, REMOVE, UP, DOWN = "add", "change", "remove", "up", "down"
KEYS = {"Ins": ADD, "Del": REMOVE, "Alt+Up": UP, "Alt+Down": DOWN}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
LEAST_ROWS = 2
TABLE_BUTTONS = {
    CHANGE: ("pencil", "Change the selected line (Enter)"),
    REMOVE: ("trash-2", "Remove the selected line (Delete)"),
    UP: ("arrow-up", "Move the selected line up (Alt+Up)"),
    DOWN: ("arrow-down", "Move the selected line down (Alt+Down)"),
}


@dataclass(frozen=True, slots=True)
class Shown(Generic[R]):
    """One item to paint: what it is, where it stands, and its buttons if it may be changed."""

    item: R
    at: int
    is_last: bool
    buttons: Sequence[QAbstractButton]


@dataclass(frozen=True, slots=True)
class Items(Generic[R]):
    """What a list says of itself; every item has an `id`."""

    name: str  # for a screen reader
    add: str  # on its button
    empty: str  # instead of items
    columns: Sequence[ListColumn[R]] = ()
    paint: Callable[[Shown[R]], QWidget] | None = None
    buttons: Callable[[Shown[R]], Mapping[str, QAbstractButton]] | None = None  # by what they do
    heading: str = ""
    add_beside: bool = False  # the button stands beside the heading, under a line
    add_kind: Kind = "small"
    add_icon: str = "plus"
    lines: Literal["", "below", "between"] = ""
    spacing: float = 1  # between painted items


class ItemList(QWidget, Generic[R]):
    """`asked` tells what is wanted, and of which item: "change", "remove", "up"; "add" of 0.

    Insert adds, Enter changes, Delete removes, Alt+Up and Alt+Down move. An `add_button` that is
    given stands elsewhere.
    """

    asked = Signal(str, int)

    def __init__(self, items: Items[R], add_button: Button | None = None) -> None:
        super().__init__()
        self._items = items
        self.ids: list[int] = []  # of what is shown, in its order
        self._made: dict[int, dict[str, QAbstractButton]] = {}
        self._adds_elsewhere = add_button is not None
        self.add_button = add_button or Button(items.add, items.add_kind, items.add_icon)
        self.add_button.clicked.connect(lambda: self._ask(ADD))
        self.empty = Text(items.empty, "body", "text2", wrap=True)
        self._buttons = QHBoxLayout()
        self._list = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S(2))
        self._table: RowsTable[Any] | None = None
        if not items.columns:
            self.setAccessibleName(items.name)
            self._lay_out_rows()
            self._add_keys(self, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._lay_out_table()
            self._add_keys(self.table, Qt.ShortcutContext.WidgetShortcut)

    @property
    def table(self) -> RowsTable[Any]:
        """The table of a list with columns."""
        assert self._table is not None
        return self._table

    def show_items(self, items: Sequence[R], *, editable: bool = True) -> None:
        """Show what the list holds; the chosen item, or the button with the cursor, stays."""
        if not self._adds_elsewhere:
            self.add_button.setVisible(editable)
        if self._table is not None:
            self._show_table(items, editable=editable)
            return
        held = self._held()
        self.ids = [self._id(item) for item in items]
        self._show_rows(items, editable=editable)
        self.empty.setVisible(not items and bool(self._items.empty))
        if held is not None:
            self._take_up(*held)

    def select(self, item_id: int) -> None:
        """Choose a line of a table; soon it is in sight, however many stand above it."""
        self.table.select(item_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_selected)

    def put_below(self, *widgets: QWidget) -> None:
        """Put what belongs to the list and is no item below it: a sum, what is wrong with it."""
        for widget in widgets:
            self._column.insertWidget(self._column.indexOf(self._buttons), widget)

    def put_beside_add(self, button: QWidget) -> None:
        self._buttons.insertWidget(1, button)

    def button(self, item_id: int, what: str) -> QAbstractButton:
        """Return the button beside an item that does `what`."""
        return self._made[item_id][what]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from item to item with Up and Down; Enter presses the button with the cursor."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        held = self._held()
        if held is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        item_id, what = held
        if event.key() in ENTER:
            self._made[item_id][what].click()
            return True
        step = STEPS.get(Qt.Key(event.key()), 0)
        to = self.ids.index(item_id) + step
        if step and 0 <= to < len(self.ids):
            self._focus(self.ids[to], what)
        return bool(step)

    def _add_keys(self, within: QWidget, context: Qt.ShortcutContext) -> None:
        for key, what in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), within)
            shortcut.setContext(context)
            shortcut.activated.connect(partial(self._ask, what))

    # What is asked for.

    def _ask(self, what: str, item_id: int | None = None) -> None:
        if self.add_button.isHidden() or not self.add_button.isEnabled():
            return  # nothing may be changed
        wanted = 0 if what == ADD else item_id or self._chosen()
        if wanted is not None and (what == ADD or self._possible(what, wanted)):
            self.asked.emit(what, wanted)

    def _chosen(self) -> int | None:
        if self._table is not None:
            row = self._table.selected()
            return None if row is None else self._id(row)
        held = self._held()
        return None if held is None else held[0]

    def _possible(self, what: str, item_id: int) -> bool:
        button = self._made.get(0 if self._table is not None else item_id, {}).get(what)
        return button is not None and button.isEnabled()

    @staticmethod
    def _id(item: Any) -> int:
        return int(item.id)

    # A table.

    def _lay_out_table(self) -> None:
        items = self._items
        self._table = RowsTable(items.name, items.columns, key=self._id, empty=items.empty)
        self._table.setSortingEnabled(False)  # the owner's order counts
        self._table.model().sort(-1)
        self._table.opened.connect(lambda _: self._ask(CHANGE))
        self._table.chosen.connect(lambda _: self._tell_buttons())
        self._made[0] = {what: IconButton(*look) for what, look in TABLE_BUTTONS.items()}
        self._buttons.setSpacing(S(1))
        self._buttons.addWidget(self.add_button)
        self._buttons.addStretch(1)
        for what, button in self._made[0].items():
            button.clicked.connect(partial(self._ask, what))
            self._buttons.addWidget(button)
        self._column.addWidget(white(self._table))
        self._column.addLayout(self._buttons)
        self.empty.setParent(self)
        self.empty.hide()  # the table says it
        self._tell_buttons()

    def _show_table(self, items: Sequence[R], *, editable: bool) -> None:
        self.table.set_rows(items)
        height = row_height() * max(LEAST_ROWS, len(items))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 2)
        for button in self._made[0].values():
            button.setVisible(editable)
        self._tell_buttons()

    def _tell_buttons(self) -> None:
        row, rows = self.table.selected(), self.table.rows()
        possible = {UP: row is not None and row is not rows[0]}
        possible[DOWN] = row is not None and row is not rows[-1]
        for what, button in self._made[0].items():
            button.setEnabled(possible.get(what, row is not None))

    def _show_selected(self) -> None:
        shown = self.table.visualRect(self.table.currentIndex())
        bring_into_sight(self.table.viewport(), shown)

    # Painted items.

    def _lay_out_rows(self) -> None:
        close = self._items.lines == "between" and not self._items.add_beside
        self._list.setSpacing(0 if close else S(self._items.spacing))
        head = QHBoxLayout()
        if self._items.heading:
            head.addWidget(Text(self._items.heading, "strong"))
        if self._items.add_beside:
            self._column.setContentsMargins(0, S(1), 0, 0)
            self._column.setSpacing(S(1))
            self._column.addWidget(line())
            head.addStretch(1)
            head.addWidget(self.add_button)
        if self._items.heading:
            self._column.addLayout(head)
        self._column.addWidget(self.empty)
        self._column.addLayout(self._list)
        if not self._items.add_beside and not self._adds_elsewhere:
            self._buttons.setSpacing(S(2))
            self._buttons.addWidget(self.add_button)
            self._buttons.addStretch(1)
            self._column.addLayout(self._buttons)

    def _show_rows(self, items: Sequence[R], *, editable: bool) -> None:
        while (former := self._list.takeAt(0)) is not None:
            widget = former.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._made.clear()
        for at, item in enumerate(items):
            if at and self._items.lines == "between":
                self._list.addWidget(line())
            self._list.addWidget(
                self._row(item, at, is_last=at == len(items) - 1, editable=editable)
            )
            if self._items.lines == "below":
                self._list.addWidget(line())

    def _row(self, item: R, at: int, *, is_last: bool, editable: bool) -> QWidget:
        made: dict[str, QAbstractButton] = {}
        if editable and self._items.buttons is not None:
            made = dict(self._items.buttons(Shown(item, at, is_last, ())))
        for what, button in made.items():
            button.clicked.connect(partial(self._pressed, what, self._id(item)))
            button.installEventFilter(self)
        self._made[self._id(item)] = made
        assert self._items.paint is not None
        return self._items.paint(Shown(item, at, is_last, tuple(made.values())))

    def _pressed(self, what: str, item_id: int, *_: object) -> None:
        self._ask(what, item_id)

    def _held(self) -> tuple[int, str] | None:
        """Return the item and the button of it that have the cursor."""
        for item_id, made in self._made.items():
            for what, button in made.items():
                if button.hasFocus():
                    return item_id, what
        return None

    def _take_up(self, item_id: int, what: str) -> None:
        """Put the cursor back to the item, or to one that is left."""
        if self.ids:
            self._focus(item_id if item_id in self.ids else self.ids[-1], what)
        elif not self.add_button.isHidden():
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, item_id: int, what: str) -> None:
        made = self._made[item_id]
        possible = [made[name] for name in (what, *made) if name in made and made[name].isEnabled()]
        if possible:
            possible[0].setFocus(Qt.FocusReason.TabFocusReason)


def icon_buttons(name: str, acts: Iterable[tuple[str, str, str]]) -> dict[str, QAbstractButton]:
    """Return small buttons named like “Change: Monthly accounts”, from (what, icon, verb)."""
    return {what: IconButton(icon, f"{verb}{name}") for what, icon, verb in acts}
