"""A dialog that stays while its act takes time: progress, Cancel, and then what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.ui.frame.dialog import Dialog
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job


class WorkDialog(Dialog):
    """A subclass calls `begin` in `commit`, and shows the result in `finish`."""

    working: ClassVar[str]  # "Reading the damaged file"
    stopped: ClassVar[str]  # what to say after Cancel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._job: Job | None = None
        self.is_done = False
        self.work = Text("", "caption", "text2", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        for widget in (self.work, self.bar):
            widget.hide()
            self.body.addWidget(widget)

    def finish(self, result: Any) -> None:
        """Show what came of it."""
        raise NotImplementedError

    def begin(self, work: Callable[[Job], object]) -> None:
        """Do `work(job)` beside the window; its `report` moves the bar and hears of Cancel."""
        self.problem.hide()
        self._show_work(working=True)
        self._job = self.desk.tasks.run(work, self._done, label=self.working, failed=self._failed)
        self._job.progress.connect(self._progress)
        self._job.ended.connect(self._ended)

    @override
    def try_commit(self) -> None:
        """Begin, or do what comes after it: unlike others, this dialog stays while it works."""
        if self._job is not None:
            return
        if self.is_done:
            self.accept()
            return
        try:
            self.commit()
        except UserError as error:
            self.show_problem(str(error))

    @override
    def reject(self) -> None:
        """Cancel the work first; the dialog closes when nothing goes on."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self.work.setText("Cancelling…")

    def _progress(self, share: float, text: str) -> None:
        self.bar.setValue(round(share * 100))
        if text:
            self.work.setText(f"{text}…")

    def _done(self, result: object) -> None:
        self.is_done = True
        self.finish(result)
        self.note_opened()  # what the work filled in was not typed

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # a bug: told in the one dialog for those
        self.show_problem(str(error))

    def _ended(self) -> None:
        self._job = None
        was_cancelled = not self.is_done and not self.problem.isVisibleTo(self)
        self._show_work(working=False)
        if self.is_done:
            self.focus_next()
        if was_cancelled:
            self.show_problem(self.stopped)

    def focus_next(self) -> None:
        """Put the focus where one goes on once the work is done: on the button, for Enter."""
        self.commit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_work(self, *, working: bool) -> None:
        self.work.setText(f"{self.working}…")
        self.bar.setValue(0)
        for widget in (self.work, self.bar):
            widget.setVisible(working)
        self.commit_button.setEnabled(not working)
