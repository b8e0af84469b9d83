"""A short notice that something was done, with Undo: in the status bar, where it covers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import row
from outsource_desk.ui.kit.tips import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent

SHOWN_MS = 6000
ELIDE = Qt.TextElideMode.ElideRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class OneLine(Text):
    """Words on one line that may be narrower than they are; the tip then has all of them."""

    def __init__(self, text: str = "", kind: str = "body") -> None:
        super().__init__(text, kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_tip(self, "" if self._shown() == self.text() else self.text())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), MIDDLE, self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), ELIDE, self.contentsRect().width())


class Toast(QFrame):
    """Stays six seconds, longer while the mouse or the focus is on it."""

    undone = Signal()
    turned = Signal(bool)  # shown or hidden

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = OneLine()
        self.undo_button = Button("Undo")
        self.undo_button.clicked.connect(self._undo)
        row(self._text, self.undo_button, spacing=4, margins=(4, 0.5, 0.5, 0.5), on=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._leave)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, text: str, *, undo: bool) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(undo)
        self.undo_button.setAccessibleName(f"Undo: {text}")
        self.show()
        self._timer.start()
        announce(self, text)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.start()
        super().enterEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit(False)

    def _leave(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()
