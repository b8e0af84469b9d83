"""Left: whether all is saved. Right: the file, its last backup, and work in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStatusBar, QWidget

from outsource_desk.ui.frame.work import Work
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import row

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk


class StatusBar(QStatusBar):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._backup = ""
        self._icon = Icon("circle-check", "success", 3.5)
        self._saved = Text("Opening…", "caption", "text2")
        self._file = Text("", "caption", "text2")
        self._work = Work()
        left = QWidget()
        row(self._icon, self._saved, spacing=1.5, margins=(3, 0.5, 0, 0.5), on=left)
        right = QWidget()
        row(self._work, self._file, spacing=3, margins=(0, 0.5, 3, 0.5), on=right)
        self.setSizeGripEnabled(False)
        self.addWidget(left)
        self.addPermanentWidget(right)
        self._icon.hide()
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        desk.tasks.started.connect(self._work.follow)
        if desk.is_open:
            self.refresh()

    def refresh(self) -> None:
        """Say when the last change was saved, and where."""
        store, words = self._desk.store, self._desk.words
        moment = store.saved_at
        time = f" · {words.clock_time(moment)}" if moment else ""
        if store.read_only:
            self._say("Open for reading only: nothing can be changed.", "lock", "warn")
        else:
            self._say(f"All changes saved{time}", "circle-check", "success")
        self._file.setText("  ·  ".join(filter(None, (store.path.name, self._backup))))

    def show_backup(self, text: str) -> None:
        """Show when the last backup was made: "last backup today 09:10"."""
        self._backup = text
        if self._desk.is_open:
            self.refresh()

    def show_none(self) -> None:
        """Say that no data file is open: the page tells why."""
        self._icon.hide()
        self._saved.setText("No data file is open.")

    def show_trouble(self, sentence: str) -> None:
        """Say that a change is not on the disk."""
        self._say(sentence, "circle-alert", "danger")

    def _say(self, sentence: str, icon: str, tone: str) -> None:
        self._icon.set_icon(icon, tone)
        self._icon.show()
        self._saved.setText(sentence)
