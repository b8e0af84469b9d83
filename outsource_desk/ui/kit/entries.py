"""What stands in the fields of a window, read from the editors themselves: none is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Entries = dict[str, str]  # by the kind of editor and its place in the window


def entries(inside: QWidget) -> Entries:
    """Return what was typed, chosen and ticked, also where it is hidden at the moment."""
    lines = [e.text() for e in inside.findChildren(QLineEdit) if not e.isReadOnly()]
    texts = [e.toPlainText() for e in inside.findChildren(QPlainTextEdit) if not e.isReadOnly()]
    choices = [box.currentText() for box in inside.findChildren(QComboBox)]
    buttons = [button for button in inside.findChildren(QAbstractButton) if button.isCheckable()]
    ticks = [str(button.isChecked()) for button in buttons]
    kinds = {"line": lines, "text": texts, "choice": choices, "tick": ticks}
    return {
        f"{kind} {place}": entry
        for kind, found in kinds.items()
        for place, entry in enumerate(found)
    }
