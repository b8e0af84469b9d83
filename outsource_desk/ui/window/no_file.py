"""What the window shows when the data file could not be opened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.frame.recovery_actions import ways_at_opening
from outsource_desk.ui.kit.empty import Empty

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from outsource_desk.base.errors import UserError
    from outsource_desk.ui.frame.desk import Desk


class NoFile(QWidget):
    """The reason, and the ways on for this kind of trouble; Enter takes the first."""

    def __init__(self, desk: Desk, path: Path, error: UserError) -> None:
        super().__init__()
        self.setObjectName("page")
        headline = f"“{path.name}” could not be opened"
        self.message = Empty("file-x", headline, str(error))
        for at, (text, act) in enumerate(ways_at_opening(getattr(error, "kind", ""))):
            go = partial(desk.ask, act, str(path))
            button = self.message.add_button(text, go, "" if at else "primary")
            if at == 0:
                self.setFocusProxy(button)
        QVBoxLayout(self).addWidget(self.message)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
