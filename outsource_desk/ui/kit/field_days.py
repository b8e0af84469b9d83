"""A field for days of the week: any of seven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.look.theme import S, metrics

if TYPE_CHECKING:
    from typing import Unpack

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.ui.kit.field import Options

DAYS = (
    ("1", "Monday"),
    ("2", "Tuesday"),
    ("3", "Wednesday"),
    ("4", "Thursday"),
    ("5", "Friday"),
    ("6", "Saturday"),
    ("7", "Sunday"),
)


class _Week(QWidget):
    """Seven buttons beside each other; four above three where there is no room."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = {day: self._button(name, word) for day, word in DAYS}
        self.setFocusProxy(self.buttons["1"])
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(S(1))
        self._arrange(len(DAYS))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(button.minimumWidth() for button in self.buttons.values())
        return QSize(4 * widest + 3 * S(1), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(button.minimumWidth() for button in self.buttons.values())
        needed = len(DAYS) * (widest + S(1))
        self._arrange(len(DAYS) if needed <= event.size().width() else 4)

    def _arrange(self, across: int) -> None:
        if across != self._across:
            self._across = across
            for at, button in enumerate(self.buttons.values()):
                self._grid.addWidget(button, at // across, at % across)
            self.updateGeometry()

    def _button(self, name: str, word: str) -> QToolButton:
        button = QToolButton()
        button.setText(word[:3])
        button.setCheckable(True)
        button.setProperty("segment", "true")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(f"{name}: {word}")
        button.setToolTip(word)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.ensurePolished()
        button.setMinimumWidth(metrics("strong").horizontalAdvance(word[:3]) + S(5))
        return button


class DaysField(Field[str]):
    """Days of the week as ISO numbers: “12345” is Monday to Friday."""

    def __init__(self, label: str, **options: Unpack[Options]) -> None:
        super().__init__(label, **options)
        self.week = _Week(label)
        self._put(self.week)
        for button in self.week.buttons.values():
            button.clicked.connect(self._pressed)

    @override
    def value(self) -> str:
        return "".join(day for day, button in self.week.buttons.items() if button.isChecked())

    @override
    def set_value(self, value: str) -> None:
        for day, button in self.week.buttons.items():
            button.setChecked(day in value)
        self.set_problem("")

    @override
    def is_empty(self) -> bool:
        return not self.value()

    def _pressed(self) -> None:
        self.set_problem("")
        self.changed.emit()
        self.committed.emit()
