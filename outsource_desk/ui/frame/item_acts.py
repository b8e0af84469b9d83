"""What is done when something is asked of a list that hangs on a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.services import items
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.kit.item_list import ADD, CHANGE, DOWN, REMOVE, UP

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from outsource_desk.records.draft import Draft
    from outsource_desk.ui.frame.desk import Desk

PLACES = {UP: -1, DOWN: 1}


@dataclass(frozen=True, slots=True)
class ItemWork:
    """What the items of a list are, the dialog for one, and what is said when one is gone."""

    table: type[Draft]
    dialog: str
    removed: str  # “{name}” is the name of the item
    owner: Callable[[], int] = lambda: 0
    locked: Callable[[], str] = lambda: ""  # why no dialog opens, or ""


class ItemActs:
    """Connect it to `ItemList.asked`; refusals are said, nothing is lost."""

    def __init__(self, desk: Desk, parent: QWidget, work: ItemWork) -> None:
        self._desk, self._parent, self._work = desk, parent, work

    def __call__(self, what: str, item_id: int) -> None:
        store, table = self._desk.store, self._work.table
        if what in (ADD, CHANGE):
            self._open(item_id)
        elif what == REMOVE:
            self.do(lambda: items.remove(store, table, item_id), self._work.removed)
        else:
            self.do(lambda: items.move(store, table, item_id, PLACES[what]))

    def do(self, act: Callable[[], object], done: str = "") -> None:
        """Do it and say so, or say why not."""
        try:
            name = act()
        except UserError as error:
            self._desk.say(str(error), undo=False)
        else:
            if done:
                self._desk.say(done.format(name=name))

    def _open(self, item_id: int) -> None:
        if locked := self._work.locked():
            self._desk.say(locked, undo=False)
        else:
            subject = {"owner_id": self._work.owner()} | ({"item_id": item_id} if item_id else {})
            open_dialog(self._desk, self._work.dialog, self._parent, **subject)
