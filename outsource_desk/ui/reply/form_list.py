"""Several forms in one list: what becomes of each, and a way to look at it."""

from __future__ import annotations

from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.services.reply.several import FormState
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.chip import Chip, ChipLook
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.services.reply.several import FormFileRow

LOOKS: Final = {
    FormState.CHECK: ChipLook("Please check", "warn", "triangle-alert"),
    FormState.REFUSED: ChipLook("Cannot be added", "danger", "circle-x"),
    FormState.WHOLE: ChipLook("Whole", "success", "circle-check"),
    FormState.ADDED: ChipLook("Added", "neutral", "check"),
}
TO_LOOK_AT: Final = (FormState.CHECK, FormState.WHOLE)
MOST_REASONS: Final = 3


class FormList(QWidget):
    """One row a file; `looked` names the file whose button was pressed."""

    looked = Signal(int)  # FormFileRow.at

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName("The files that were read")
        self.buttons: dict[int, Button] = {}
        self._first: Button | None = None
        self._column = column(spacing=3, on=self)

    def show_rows(self, rows: Sequence[FormFileRow]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            former = item.widget()
            if former is not None:
                former.hide()
                former.deleteLater()
        self.buttons = {}
        for row in rows:
            self._column.addWidget(self._row(row))
        to_check = (self.buttons[row.at] for row in rows if row.state is FormState.CHECK)
        self._first = next(to_check, None)

    def focus_first(self) -> bool:
        """Go to the first file that somebody has to look at; tells whether there is one."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._first is not None

    def _row(self, row: FormFileRow) -> QWidget:
        name, parts = row.vendor or row.name, (row.name, row.price)
        texts: list[QWidget] = [Text(name, "strong", wrap=True)]
        if row.vendor:
            below = ", ".join(filter(None, parts))
            texts.append(Text(below, "caption", "text2", wrap=True))
        left = len(row.why) - MOST_REASONS
        reasons = [*row.why[:MOST_REASONS]]
        if left > 0:
            reasons.append(f"And {self._words.count(left, 'more point', 'more points')}.")
        texts += [Text(reason, "body", "text2", wrap=True) for reason in reasons if reason]
        beside: list[QWidget] = [Chip(*astuple(LOOKS[row.state]))]
        if row.state in TO_LOOK_AT:
            button = Button("Look at it…", "small", name=f"Look at the bid of {name}")
            button.clicked.connect(partial(self.looked.emit, row.at))
            self.buttons[row.at] = button
            beside.append(button)
        return row_of(texts, beside)
