"""What the window shows when the data file could not be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from outsource_desk.ui.kit.empty import Empty

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.ui.desk import Desk


class NoFile(QWidget):
    """The reason, and two ways on: an earlier copy, or another file."""

    def __init__(self, desk: Desk, path: Path, sentence: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.message = Empty(
            "file-x",
            f"“{path.name}” could not be opened",
            sentence,
            "Restore a backup…",
            "Open another file…",
        )
        self.message.started.connect(lambda: desk.ask("restore_backup", str(path)))
        self.message.other.connect(lambda: desk.ask("open_file"))
        QVBoxLayout(self).addWidget(self.message)
