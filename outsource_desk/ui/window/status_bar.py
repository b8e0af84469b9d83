"""Whether all is saved, what was just done, the file and its last backup, work in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QStatusBar, QWidget
from typing_extensions import override

from outsource_desk.ui.frame.work import Work
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import row, stretch
from outsource_desk.ui.kit.toast import Toast
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

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
        self.toast = Toast()
        left = QWidget()
        row(self._icon, self._saved, spacing=1.5, margins=(3, 0.5, 0, 0.5), on=left)
        right = QWidget()
        row(self._work, self._file, spacing=3, margins=(0, 0.5, 3, 0.5), on=right)
        middle = QWidget()
        middle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        middle.setFixedHeight(self.toast.sizeHint().height())  # the bar does not jump
        row(stretch(), self.toast, stretch(), margins=(3, 0, 3, 0), on=middle)
        self._sides = (left, right)
        self.toast.turned.connect(self._fit)
        self.setSizeGripEnabled(False)
        self.addWidget(left)
        self.addWidget(middle, 1)
        self.addPermanentWidget(right)
        self._icon.hide()
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        desk.unsaved_changed.connect(self.refresh)
        desk.tasks.started.connect(self._work.follow)
        if desk.is_open:
            self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def refresh(self) -> None:
        """Say when the last change was saved, and where."""
        store, words = self._desk.store, self._desk.words
        moment = store.saved_at
        time = f" · {words.clock_time(moment)}" if moment else ""
        if store.read_only:
            self._say("Open for reading only: nothing can be changed.", "lock", "warn")
        elif self._desk.unsaved:
            self._say(self._desk.unsaved, "pencil", "text2")
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

    def _fit(self) -> None:
        """What was just done comes before the name of the file, where both have no room."""
        self._file.show()
        taken = sum(side.sizeHint().width() for side in self._sides) + self.toast.sizeHint().width()
        self._file.setVisible(not self.toast.isVisible() or taken + S(10) <= self.width())
