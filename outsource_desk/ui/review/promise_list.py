"""Promises to judge one by one: kept, partly, not; with room for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import Kept
from outsource_desk.records.review import PromiseDraft
from outsource_desk.records.sql import LINE
from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.field_choice import Segments
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row

if TYPE_CHECKING:
    from collections.abc import Sequence

CHOICES = offered(Kept)


class PromiseLine(QWidget):
    """One promise with its answer."""

    judged = Signal()
    removed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.segments = Segments()
        self.segments.offer(text, CHOICES)
        self.segments.choose(None)
        self.segments.group.buttonClicked.connect(self._choose)
        remove = IconButton("x", f"Remove promise: {text}")
        remove.clicked.connect(self.removed)
        row(grow(Text(text, "body", wrap=True)), self.segments, remove, spacing=2, on=self)

    def kept(self) -> Kept | None:
        key = self.segments.key()
        return Kept(key) if key else None

    def _choose(self) -> None:
        self.segments.choose(self.segments.key())
        self.judged.emit()


class PromiseList(QWidget):
    """`changed` when a promise was judged, added or removed."""

    changed = Signal()

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName("Promises")
        self.lines: list[PromiseLine] = []
        self.edit = QLineEdit()
        self.edit.setMaxLength(LINE)
        self.edit.setPlaceholderText("Another promise, such as: answers within one day")
        self.edit.setAccessibleName("Another promise")
        self.add_button = Button("Add promise", "small", "plus")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_typed)
        self._column = column(
            row(grow(self.edit), self.add_button, spacing=2), spacing=1.5, on=self
        )
        for text in texts:
            self.add_promise(text)

    def add_promise(self, text: str) -> PromiseLine:
        line = PromiseLine(text)
        line.judged.connect(self.changed)
        line.removed.connect(lambda: self._remove(line))
        self._column.insertWidget(len(self.lines), line)
        self.lines.append(line)
        return line

    def promises(self) -> list[PromiseDraft]:
        return [PromiseDraft(text=line.text, kept=line.kept()) for line in self.lines]

    def _add_typed(self) -> None:
        text = self.edit.text().strip()
        if text:
            line = self.add_promise(text)
            self.edit.clear()
            line.segments.setFocus()
            self.changed.emit()

    def _remove(self, line: PromiseLine) -> None:
        self.lines.remove(line)
        line.hide()
        line.deleteLater()
        self.changed.emit()
