"""Fields for one answer out of several, and for days of the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S, metrics

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from PySide6.QtGui import QResizeEvent, QWheelEvent

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


class ChoiceBox(QComboBox):
    """Turning the wheel over a form scrolls the form; it does not change an answer."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Field["str | None"]):
    """A drop-down list of `choices` (key, words); None until one is chosen."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        *,
        placeholder: str = "Choose…",
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, **options)
        self.box = ChoiceBox()
        self.box.setPlaceholderText(placeholder)
        self.box.setMinimumContentsLength(12)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._put(self.box)
        self.set_choices(choices)
        self.box.activated.connect(self._chosen)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other choices; the present answer stays when it is among them."""
        kept = self.value()
        self.box.clear()
        for key, words in choices:
            self.box.addItem(words, key)
        self.set_value(kept)

    @override
    def value(self) -> str | None:
        key = self.box.currentData()
        return None if key is None else str(key)

    @override
    def set_value(self, value: str | None) -> None:
        self.box.setCurrentIndex(-1 if value is None else self.box.findData(value))
        self.set_problem("")

    @override
    def is_empty(self) -> bool:
        return self.value() is None

    def _chosen(self) -> None:
        self.set_problem("")
        self.changed.emit()
        self.committed.emit()


class Segments(QWidget):
    """The buttons of a segmented choice: side by side, or stacked when there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._keys: dict[str, QToolButton] = {}

    def offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        for button in self._keys.values():
            self.group.removeButton(button)
            button.deleteLater()
        self._keys = {key: self._button(name, words) for key, words in choices}
        self.updateGeometry()

    def key(self) -> str | None:
        return next((key for key, button in self._keys.items() if button.isChecked()), None)

    def choose(self, key: str | None) -> None:
        """Show an answer, or none; the focus goes with it."""
        self.group.setExclusive(False)
        for own, button in self._keys.items():
            button.setChecked(own == key)
        self.group.setExclusive(True)
        if self._keys:
            self.setFocusProxy(self._keys.get(key or "", next(iter(self._keys.values()))))

    def button(self, key: str) -> QToolButton:
        return self._keys[key]

    @override
    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the widest button alone: then they stack."""
        widest = max((b.minimumSizeHint().width() for b in self._keys.values()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() for button in self._keys.values())
        side_by_side = QBoxLayout.Direction.LeftToRight
        stacked = QBoxLayout.Direction.TopToBottom
        wanted = side_by_side if needed <= event.size().width() else stacked
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setCheckable(True)
        button.setProperty("segment", "true")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a click takes the focus along
        button.setAccessibleName(f"{name}: {words}")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bold = metrics("strong").horizontalAdvance(words)  # the chosen one is bold
        plain = metrics().horizontalAdvance(words)
        button.ensurePolished()
        button.setMinimumWidth(button.sizeHint().width() + max(0, bold - plain))
        self.group.addButton(button)
        self._row.addWidget(button)
        return button


class SegmentedField(Field["str | None"]):
    """Two to five `choices` (key, words) in one glance; None until one is chosen."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, **options)
        self.segments = Segments()
        self.segments.offer(label, choices)
        self._put(self.segments)
        self.segments.choose(None)
        self.segments.group.buttonClicked.connect(self._chosen)

    @override
    def value(self) -> str | None:
        return self.segments.key()

    @override
    def set_value(self, value: str | None) -> None:
        self.segments.choose(value)
        self.set_problem("")

    @override
    def is_empty(self) -> bool:
        return self.value() is None

    def _chosen(self) -> None:
        self.segments.choose(self.segments.key())
        self.set_problem("")
        self.changed.emit()
        self.committed.emit()


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
        set_tip(button, word)
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
