"""What the program is busy with, how far it is, and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import row
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.ui.frame.tasks import Job

PATIENCE_MS = 400  # shorter work needs no progress bar


class Work(QWidget):
    """Shows a job that takes longer than a moment; hidden otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._label = Text("", "caption", "text2")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(S(30))
        self._bar.setAccessibleName("Progress")
        cancel = Button("Cancel", "quiet")
        cancel.clicked.connect(self.cancel)
        row(self._label, self._bar, cancel, spacing=2, on=self)
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

    def cancel(self) -> bool:
        """Ask the work to stop; tells whether there was any."""
        if self._job is None:
            return False
        self._job.cancel()
        return True

    def _progress(self, share: float, text: str) -> None:
        self._bar.setValue(round(share * 100))
        if text:
            self._label.setText(text)

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self.hide()
