"""What is to be read on a screen once it has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from outsource_desk.ui.kit.labels import Text
from tests.support.words import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def settle() -> None:
    """Let layouts that wait for layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def texts(widget: QWidget) -> list[str]:
    """Return what is written on the labels that can be seen."""
    return [plain(one.text()) for one in widget.findChildren(Text) if one.isVisibleTo(widget)]
