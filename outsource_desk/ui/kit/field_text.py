"""Fields for text, a tick and a time zone."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from outsource_desk.domain.working_day import is_zone, known_zones, zone_of
from outsource_desk.ui.kit.field import Field
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, grow, row
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from outsource_desk.ui.kit.field import Options

LONGEST_LINE = 200
LONGEST_TEXT = 20_000
MOST_IN_A_LINE = 100_000  # a line is laid out as a whole: more would stop the window
TOO_LONG = "{label} is too long. At most {longest} characters: {over} too many."


class _Words(Field[str]):
    """What is pasted beyond the limit stays in sight, with a sentence; nothing is cut off."""

    longest = LONGEST_TEXT

    def __init__(self, label: str, **options: Unpack[Options]) -> None:
        super().__init__(label, **options)
        self.longest = options.get("longest", self.longest)

    @override
    def is_empty(self) -> bool:
        return not self.value()

    @override
    def problem(self) -> str:
        return self.excess() or super().problem()

    def excess(self) -> str:
        """Return a sentence when there is more than what fits, or ""."""
        over = len(unicodedata.normalize("NFC", self.value())) - self.longest
        if over <= 0:
            return ""
        return TOO_LONG.format(label=self.label.text(), longest=self.longest, over=over)

    def _tell(self) -> None:
        self.set_problem(self.excess())
        self.changed.emit()


class TextField(_Words):
    """One line of words; `suggestions` are offered while typing."""

    longest = LONGEST_LINE

    def __init__(
        self,
        label: str,
        *,
        suggestions: Sequence[str] = (),
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, **options)
        self.edit = QLineEdit()
        self.edit.setMaxLength(MOST_IN_A_LINE)
        self._put(self.edit)
        self.set_suggestions(suggestions)
        self.edit.textEdited.connect(self._tell)
        self.edit.editingFinished.connect(self.committed)

    @override
    def value(self) -> str:
        return self.edit.text().strip()

    @override
    def set_value(self, value: str) -> None:
        self.edit.setText(value)
        self.set_problem("")

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        if not suggestions:
            return
        completer = QCompleter(list(suggestions), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._tell)
        self.edit.setCompleter(completer)


class _Paper(QPlainTextEdit):
    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LongTextField(_Words):
    """Several lines of words; Tab leaves it."""

    def __init__(self, label: str, *, lines: int = 4, **options: Unpack[Options]) -> None:
        super().__init__(label, **options)
        self.edit = _Paper()
        self._known = ""  # Qt calls a new look of some letters a new text, too
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(self.edit.fontMetrics().lineSpacing() * lines + S(4))
        self.edit.setMaximumHeight(self.edit.minimumHeight())
        self._put(self.edit)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.committed)

    @override
    def value(self) -> str:
        return self.edit.toPlainText().strip()

    @override
    def set_value(self, value: str) -> None:
        """Show a text; the cursor stays when it is the same."""
        self._known = value
        if value != self.edit.toPlainText():
            self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(False)
        self.set_problem("")

    def _typed(self) -> None:
        text = self.edit.toPlainText()
        if text == self._known:
            return
        self._known = text
        self._tell()


class _Caption(Text):
    """The words beside a check box: they wrap, and pressing them ticks the box."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text, wrap=True)
        self._box = box

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._box.setFocus(Qt.FocusReason.MouseFocusReason)
        self._box.click()


class CheckField(Field[bool]):
    """A box to tick; its words may wrap, which those of a plain check box cannot."""

    def __init__(self, label: str, **options: Unpack[Options]) -> None:
        super().__init__(label, **options)
        self.label.hide()
        self.box = QCheckBox()
        holder = QWidget()
        box = row(at_top(self.box), grow(_Caption(label, self.box)), spacing=2, on=holder)
        self._put(self.box)
        self._row.removeWidget(self.box)
        box.insertWidget(0, self.box, alignment=Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(holder)
        self.box.clicked.connect(self._ticked)

    @override
    def value(self) -> bool:
        return self.box.isChecked()

    @override
    def set_value(self, value: bool) -> None:
        self.box.setChecked(value)
        self.set_problem("")

    @override
    def is_empty(self) -> bool:
        return False

    def _ticked(self) -> None:
        self.changed.emit()
        self.committed.emit()


class ZoneField(TextField):
    """Takes “berlin” for Europe/Berlin, and shows it so when it is left."""

    def __init__(self, label: str, *, hint: str = "") -> None:
        super().__init__(label, suggestions=known_zones(), check=_problem, hint=hint)
        self.edit.editingFinished.connect(self._tidy)

    @override
    def value(self) -> str:
        return zone_of(super().value())

    def _tidy(self) -> None:
        """Write out a zone that is known; leave anything else as it was typed, with the reason."""
        if is_zone(self.value()):
            self.edit.setText(self.value())
        self.validate()


def _problem(name: str) -> str:
    if is_zone(name):
        return ""
    return "This time zone is not known. Type a large city near you, for example Berlin."
