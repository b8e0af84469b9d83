"""What stands in the fields of a window, read from the editors themselves: none is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QButtonGroup, QWidget

Entries = dict[str, str]  # by the kind of editor and its place in the window


def entries(inside: QWidget) -> Entries:
    """Return what was typed, chosen and ticked, also where it is hidden at the moment."""
    found = {
        "line": [edit.text() for edit in _lines(inside)],
        "text": [edit.toPlainText() for edit in _texts(inside)],
        "choice": [box.currentText() for box in _choices(inside)],
        "tick": [str(button.isChecked()) for button in _ticks(inside)],
    }
    return {
        f"{kind} {place}": entry
        for kind, entered in found.items()
        for place, entry in enumerate(entered)
    }


def put_back(inside: QWidget, typed: Entries) -> None:
    """Type, choose and tick again what is told; choices first, because they may fill in texts."""
    for place, button in enumerate(_ticks(inside)):
        _tick(button, typed[f"tick {place}"] == str(True))
    for place, box in enumerate(_choices(inside)):
        _choose(box, typed[f"choice {place}"])
    for place, line in enumerate(_lines(inside)):
        text = typed[f"line {place}"]
        if line.text() != text:
            line.setText(text)
            line.textEdited.emit(text)
    for place, paper in enumerate(_texts(inside)):
        if paper.toPlainText() != typed[f"text {place}"]:
            paper.setPlainText(typed[f"text {place}"])


def _tick(button: QAbstractButton, wanted: bool) -> None:  # noqa: FBT001  as it was
    group = cast("QButtonGroup | None", button.group())  # PySide says there always is one
    by_another = button.isChecked() and group is not None and group.exclusive()
    if button.isChecked() != wanted and not by_another:
        button.click()


def _choose(box: QComboBox, text: str) -> None:
    at = box.findText(text)
    if at >= 0 and at != box.currentIndex():
        box.setCurrentIndex(at)
        box.activated.emit(at)


def _lines(inside: QWidget) -> list[QLineEdit]:
    return [edit for edit in inside.findChildren(QLineEdit) if not edit.isReadOnly()]


def _texts(inside: QWidget) -> list[QPlainTextEdit]:
    return [edit for edit in inside.findChildren(QPlainTextEdit) if not edit.isReadOnly()]


def _choices(inside: QWidget) -> list[QComboBox]:
    return list(inside.findChildren(QComboBox))


def _ticks(inside: QWidget) -> list[QAbstractButton]:
    buttons: Iterable[QAbstractButton] = inside.findChildren(QAbstractButton)
    return [button for button in buttons if button.isCheckable()]
