"""Tips that show a text as it is: the one place where Qt is given a tip.

Qt takes a tip that looks like markup for markup: the name of a vendor could fetch a picture from
the disk or from a share in the network. A rule of tests/quality keeps every other file away.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolTip, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QStandardItem
    from PySide6.QtWidgets import QListWidgetItem

LONGEST_TIP = 500


def plain_tip(text: str) -> str:
    """Return what Qt shows as these very words, and nothing else."""
    short = text if len(text) <= LONGEST_TIP else f"{text[:LONGEST_TIP].rstrip()}…"
    if "<" not in short and "&lt;" not in short:  # all by which Qt knows markup
        return short
    lines = escape(short).replace("\n", "<br>")
    return f"<span>{lines}</span>"


def set_tip(shown: QWidget | QListWidgetItem | QStandardItem, text: str) -> None:
    """Give a widget or an item its tip."""
    shown.setToolTip(plain_tip(text))


def show_tip(where: QPoint, text: str, over: QWidget) -> None:
    """Show a tip at a place of the screen; no text takes the one that is shown away."""
    QToolTip.showText(where, plain_tip(text), over)
