"""Everything in the data file for other programs: a folder or a zip that the owner names."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar
from typing_extensions import override

from outsource_desk.base.bundle import ZIP, refuse_taken
from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import documents_folder
from outsource_desk.services.export_everything import Exported, export_everything, export_name
from outsource_desk.ui.dialog import Dialog, dialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.desk import Desk
    from outsource_desk.ui.tasks import Job

CARE = (
    "The export also holds the history with everything that was deleted, and it is not encrypted:"
    " keep it where only you can read it."
)
WORKING = "Exporting everything"
STOPPED = "The export was cancelled, and nothing was left behind."
FULL = 100


@dialog("export_everything")
class ExportEverythingDialog(Dialog):
    """Stays open while it works, and says what was written."""

    title = "Export everything"
    verb = "Choose where…"
    lead = (
        "Every table for a spreadsheet, all of it as JSON for other programs, and every attached"
        " file. Your data file stays as it is."
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._job: Job | None = None
        self._is_done = False
        self.form = SegmentedField("Write it as", [("folder", "A folder"), ("zip", "One zip file")])
        self.form.set_value("folder")
        self.care = Text(CARE, "body", "text2", wrap=True)
        self.work = Text("", "caption", "text2", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress of the export")
        self.success = Banner("success", action="Show it")
        for widget in (self.form, self.care, self.work, self.bar, self.success):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._show_work(working=False)
        self.success.hide()

    @override
    @classmethod
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def try_commit(self) -> None:
        """Begin, or close when it is done: unlike others, this dialog stays while it works."""
        if self._is_done:
            self.accept()
            return
        try:
            self.commit()
        except UserError as error:
            self.show_problem(str(error))

    @override
    def commit(self) -> None:
        target = self._ask_target()
        if target is None or self._job is not None:
            return
        refuse_taken(target)
        store, now = self.desk.store, self.desk.clock.now()
        place = self.desk.private_folder("export")
        self.problem.hide()
        self._show_work(working=True)

        def work(job: Job) -> Exported:
            return export_everything(store, target, place, now, job.report)

        self._job = self.desk.tasks.run(work, self._done, label=WORKING, failed=self._failed)
        self._job.progress.connect(self._progress)
        self._job.ended.connect(self._ended)

    @override
    def show_problem(self, sentence: str) -> None:
        super().show_problem(sentence)
        self._grow()

    @override
    def reject(self) -> None:
        """Cancel the export first; the dialog closes when nothing goes on."""
        if self._job is None:
            super().reject()
            return
        self._job.cancel()
        self.work.setText("Cancelling…")

    def _ask_target(self) -> Path | None:
        is_zip = self.form.value() == "zip"
        suffix, kind = (ZIP, f"Zip file (*{ZIP})") if is_zip else ("", "New folder (*)")
        offered = documents_folder() / f"{export_name(self.desk.store, self.desk.clock.now())}"
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.title,
            f"{offered}{suffix}",
            kind,
            "",
            QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever overwritten
        )
        if not name:
            return None
        path = Path(name)
        return path.with_name(path.name + suffix) if path.suffix.lower() != suffix else path

    def _progress(self, share: float, _text: str) -> None:
        self.bar.setValue(round(share * FULL))

    def _done(self, found: Exported) -> None:
        words = self.desk.words
        counts = ", ".join(
            (
                words.count(found.tables, "table", "tables"),
                words.count(found.rows, "row", "rows"),
                words.count(found.documents, "attached file", "attached files"),
            )
        )
        self._is_done = True
        self.success.acted.connect(partial(_show, found.path))
        self.success.show_text(f"“{found.path.name}” is written: {counts}.", "Show it")
        self.lead_text.hide()
        self.cancel_button.hide()
        self.commit_button.setText("Close")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # a bug: told in the one dialog for those
        self.show_problem(str(error))

    def _ended(self) -> None:
        self._job = None
        was_cancelled = not self._is_done and not self.problem.isVisibleTo(self)
        self._show_work(working=False)
        if was_cancelled:
            self.show_problem(STOPPED)

    def _show_work(self, *, working: bool) -> None:
        self.work.setText(f"{WORKING}…")
        self.bar.setValue(0)
        for widget in (self.work, self.bar):
            widget.setVisible(working)
        self.form.setVisible(not working and not self._is_done)
        self.commit_button.setEnabled(not working)


def _show(path: Path) -> None:
    """Open the folder, or the one that holds the zip."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path if path.is_dir() else path.parent)))
