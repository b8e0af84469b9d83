"""A short notice that something was done, with Undo, over the bottom of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import row
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent

SHOWN_MS = 6000


class Toast(QFrame):
    """Stays six seconds, longer while the mouse or the focus is on it."""

    undone = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = Text()
        self.undo_button = Button("Undo")
        self.undo_button.clicked.connect(self._undo)
        row(self._text, self.undo_button, spacing=4, margins=(4, 2, 2, 2), on=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._leave)
        self._over = over
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, *, undo: bool) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo)
        self.undo_button.setAccessibleName(f"Undo: {text}")
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.start()
        super().enterEvent(event)

    def _place(self) -> None:
        over = self._over
        room = over.width() - S(12)
        self._text.setWordWrap(self.sizeHint().width() > room)
        self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - S(12))

    def _leave(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()
