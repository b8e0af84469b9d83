"""Left: whether all is saved. Right: the file, its last backup, and work in progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStatusBar, QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.theme import S

if TYPE_CHECKING:
    from outsource_desk.ui.desk import Desk
    from outsource_desk.ui.tasks import Job

PATIENCE_MS = 400  # shorter work needs no progress bar


class StatusBar(QStatusBar):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._backup = ""
        self._icon = Icon("circle-check", "success", 3.5)
        self._saved = Text("Opening…", "caption", "text2")
        self._file = Text("", "caption", "text2")
        self._work = _Work()
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(S(3), S(0.5), 0, S(0.5))
        row.setSpacing(S(1.5))
        row.addWidget(self._icon)
        row.addWidget(self._saved)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(0, S(0.5), S(3), S(0.5))
        row.setSpacing(S(3))
        row.addWidget(self._work)
        row.addWidget(self._file)
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

    def show_trouble(self, sentence: str) -> None:
        """Say that a change is not on the disk."""
        self._say(sentence, "circle-alert", "danger")

    def _say(self, sentence: str, icon: str, tone: str) -> None:
        self._icon.set_icon(icon, tone)
        self._icon.show()
        self._saved.setText(sentence)


class _Work(QWidget):
    """What the program is busy with, how far it is, and Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._label = Text("", "caption", "text2")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(S(30))
        self._bar.setAccessibleName("Progress")
        cancel = Button("Cancel", "quiet")
        cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S(2))
        for widget in (self._label, self._bar, cancel):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    def follow(self, job: Job) -> None:
        if not job.label:  # quick work that needs no words
            return
        self._job = job
        self._label.setText(job.label)
        self._bar.setValue(0)
        self._timer.start()
        job.progress.connect(self._progress)
        job.ended.connect(self._end)

    def _progress(self, share: float, text: str) -> None:
        self._bar.setValue(round(share * 100))
        if text:
            self._label.setText(text)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self.hide()
