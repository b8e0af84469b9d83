"""Unclear words in a text field: underlined while one types, with what to write instead (R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.field_text import LongTextField, TextField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import at_top, column, grow, row
from outsource_desk.ui.kit.tips import show_tip
from outsource_desk.ui.look.theme import colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.brief.wording import Find, WordList

SHOWN = 3
TYPING_MS = 400
LONGEST_LABEL = 24


class Underline(QSyntaxHighlighter):
    """Draws a wave under each find of a text."""

    def __init__(self, edit: QPlainTextEdit, words: WordList) -> None:
        super().__init__(edit.document())
        self._words = words

    @override
    def highlightBlock(self, text: str) -> None:
        look = _wave()
        for find in self._words.look_through(text):
            start, length = qt_span(text, find)
            self.setFormat(start, length, look)


class LineUnderline(QObject):
    """The same for a line of words: it takes looks of letters only from an input method."""

    def __init__(self, edit: QLineEdit, words: WordList) -> None:
        super().__init__(edit)
        self._edit, self._words = edit, words
        self._composing = self._drawing = False
        edit.installEventFilter(self)
        edit.textChanged.connect(self.draw)
        self.draw()

    def draw(self) -> None:
        """Underline each find; while signs are put together, theirs is the line."""
        if self._composing:
            return
        text, cursor = self._edit.text(), self._edit.cursorPosition()
        kind, look = QInputMethodEvent.AttributeType.TextFormat, _wave()
        looks = []
        for find in self._words.look_through(text):
            start, length = qt_span(text, find)
            looks.append(QInputMethodEvent.Attribute(kind, start - cursor, length, look))
        self._drawing = True
        QCoreApplication.sendEvent(self._edit, QInputMethodEvent("", looks))
        self._drawing = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent) and not self._drawing:
            self._composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.StyleChange:
            self.draw()
        return False


class WordingCheck(QWidget):
    """Stands below a field: each find as a button that leads to it, and what to write instead."""

    def __init__(self, field: TextField | LongTextField, words: WordList) -> None:
        super().__init__()
        self._field, self._words = field, words
        self._edit: Any = field.edit
        self.finds: tuple[Find, ...] = ()
        self.setAccessibleName(f"Unclear words: {field.label.text()}")
        self.rows: list[tuple[QWidget, Button, Text]] = []
        self.more = Text("", "caption", "text2", wrap=True)
        self._column = column(self.more, spacing=1, on=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.look)
        self.underline: Underline | None = None
        if isinstance(field, LongTextField):
            self.underline = Underline(field.edit, words)
            field.edit.document().contentsChanged.connect(self._later)
            field.edit.viewport().installEventFilter(self)
        else:
            LineUnderline(field.edit, words)
            field.edit.textChanged.connect(self._later)
        field.installEventFilter(self)
        field.add_below(self)
        self.hide()

    @classmethod
    def on(cls, field: Any, words: WordList) -> WordingCheck | None:
        """Watch over a field; only fields for words can be unclear."""
        return cls(field, words) if isinstance(field, TextField | LongTextField) else None

    def look(self) -> None:
        """Show what is unclear now."""
        self._timer.stop()
        before, text = self.finds, self._text()
        self.finds = self._words.look_through(text) if self._edit.isEnabled() else ()
        for at, (holder, button, advice) in enumerate(self._enough_rows()):
            holder.setVisible(at < len(self.finds))
            if at < len(self.finds):
                find = self.finds[at]
                button.setText(f"“{_short(find.words)}”")
                button.setAccessibleName(f"“{find.words}”. {find.why} {find.advice}")
                advice.setText(f"{find.why} {find.advice}")
        left = len(self.finds) - SHOWN
        self.more.setText(f"And {left} more, underlined above." if left > 0 else "")
        self.more.setVisible(left > 0)
        self.setVisible(bool(self.finds))
        if len(self.finds) > len(before) and self._edit.hasFocus():
            newest = next(find for find in self.finds if find not in before)
            announce(self, f"“{newest.words}”: {newest.why} {newest.advice}")

    def go_to(self, at: int) -> None:
        """Select a find in its field."""
        if at >= len(self.finds):
            return
        find = self.finds[at]
        start, length = qt_span(self._text(), find)
        if isinstance(self._edit, QPlainTextEdit):
            cursor = self._edit.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + length, cursor.MoveMode.KeepAnchor)
            self._edit.setTextCursor(cursor)
        else:
            self._edit.setSelection(start, length)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell_at(event)
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.StyleChange):
            self._later()
            if self.underline is not None and event.type() == QEvent.Type.StyleChange:
                self.underline.rehighlight()
        return False

    def _tell_at(self, event: QHelpEvent) -> bool:
        """Say what is unclear about the words under the mouse."""
        place = self._edit.cursorForPosition(event.pos()).position()
        text = self._text()
        for find in self._words.look_through(text):
            start, length = qt_span(text, find)
            if start <= place <= start + length:
                tip = f"“{find.words}”: {find.why} {find.advice}"
                show_tip(event.globalPos(), tip, self._edit)
                return True
        QToolTip.hideText()
        return True

    def _later(self) -> None:
        self._timer.start(TYPING_MS if self._edit.hasFocus() else 0)

    def _text(self) -> str:
        if isinstance(self._edit, QPlainTextEdit):
            return self._edit.toPlainText()
        return str(self._edit.text())

    def _enough_rows(self) -> Sequence[tuple[QWidget, Button, Text]]:
        while len(self.rows) < min(SHOWN, len(self.finds)):
            at = len(self.rows)
            holder, button, advice = QWidget(), Button("", "small"), Text("", "caption", wrap=True)
            button.clicked.connect(lambda _=False, at=at: self.go_to(at))
            row(at_top(button), grow(advice), spacing=2, on=holder)
            self._column.insertWidget(at, holder)
            self.rows.append((holder, button, advice))
        return self.rows


def _wave() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(colour("warn"))
    return look


def qt_span(text: str, find: Find) -> tuple[int, int]:
    """Return start and length as Qt counts them: signs beyond the first plane are two."""
    before = len(text[: find.start].encode("utf-16-le")) // 2
    return before, len(text[find.start : find.end].encode("utf-16-le")) // 2


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST_LABEL else f"{plain[:LONGEST_LABEL].rstrip()}…"
