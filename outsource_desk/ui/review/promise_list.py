"""Promises to judge one by one: kept, partly, not; with room for more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import Kept
from outsource_desk.records.review import PromiseDraft
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.field_choice import Segments
from outsource_desk.ui.kit.field_text import TextField
from outsource_desk.ui.kit.item_list import ADD, REMOVE, ItemList, Items, Shown
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, column, grow, row

if TYPE_CHECKING:
    from collections.abc import Sequence

CHOICES = offered(Kept)


@dataclass(slots=True)
class OpenPromise:
    """One promise while it is judged."""

    id: int
    text: str
    kept: Kept | None = None


class PromiseLine(QWidget):
    """One promise with its answer and its buttons."""

    judged = Signal()

    def __init__(self, shown: Shown[OpenPromise]) -> None:
        super().__init__()
        self._promise = promise = shown.item
        self.segments = Segments()
        self.segments.offer(promise.text, CHOICES)
        self.segments.choose(promise.kept and promise.kept.value)
        self.segments.group.buttonClicked.connect(self._choose)
        text = grow(Text(promise.text, "body", wrap=True))
        row(text, self.segments, *shown.buttons, spacing=2, on=self)

    def _choose(self) -> None:
        key = self.segments.key()
        self._promise.kept = Kept(key) if key else None
        self.segments.choose(key)
        self.judged.emit()


class PromiseList(QWidget):
    """`changed` when a promise was judged, added or removed; the review stores them with itself."""

    changed = Signal()

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName("Promises")
        self.lines: list[PromiseLine] = []
        self._promises = [OpenPromise(number, text) for number, text in enumerate(texts, 1)]
        self.field = TextField("Another promise")
        self.field.label.hide()
        self.edit = self.field.edit
        self.edit.setPlaceholderText("Another promise, such as: answers within one day")
        self.add_button = Button("Add promise", "small", "plus")
        self.add_button.setAutoDefault(False)
        self.items: ItemList[OpenPromise] = ItemList(
            Items("Promises", "", "", paint=self._line, buttons=_remove, spacing=1.5),
            self.add_button,
        )
        self.items.asked.connect(self._do)
        entry = row(grow(self.field), at_top(self.add_button), spacing=2)
        column(self.items, entry, spacing=1.5, on=self)
        self._show()

    def promises(self) -> list[PromiseDraft]:
        return [PromiseDraft(text=promise.text, kept=promise.kept) for promise in self._promises]

    def _do(self, what: str, number: int) -> None:
        text = self.field.value()
        if what == REMOVE:
            self._promises = [promise for promise in self._promises if promise.id != number]
        elif text and self.field.validate():
            number = max((promise.id for promise in self._promises), default=0) + 1
            self._promises.append(OpenPromise(number, text))
            self.edit.clear()
        else:
            return
        self._show()
        if what == ADD:
            self.lines[-1].segments.setFocus()
        self.changed.emit()

    def _show(self) -> None:
        self.lines = []
        self.items.show_items(self._promises)
        self.items.setVisible(bool(self._promises))

    def _line(self, shown: Shown[OpenPromise]) -> PromiseLine:
        line = PromiseLine(shown)
        line.judged.connect(self.changed)
        self.lines.append(line)
        return line


def _remove(shown: Shown[OpenPromise]) -> dict[str, QAbstractButton]:
    return {REMOVE: IconButton("x", f"Remove promise: {shown.item.text}")}
