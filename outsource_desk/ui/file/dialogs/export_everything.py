"""Everything in the data file for other programs: a folder or a zip that the owner names."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.bundle import ZIP, refuse_taken
from outsource_desk.base.paths import documents_folder
from outsource_desk.services.file.export_everything import Exported, export_everything, export_name
from outsource_desk.ui.file.file_words import show_folder
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.work_dialog import WorkDialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

CARE = (
    "The export also holds the history with everything that was deleted, and it is not encrypted:"
    " keep it where only you can read it."
)


@dialog("export_everything")
class ExportEverythingDialog(WorkDialog):
    """Stays open while it works, and says what was written."""

    title = "Export everything"
    verb = "Choose where…"
    working = "Exporting everything"
    stopped = "The export was cancelled, and nothing was left behind."
    lead = (
        "Every table for a spreadsheet, all of it as JSON for other programs, and every attached"
        " file. Your data file stays as it is."
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = SegmentedField("Write it as", [("folder", "A folder"), ("zip", "One zip file")])
        self.form.set_value("folder")
        self.success = Banner("success")
        self.success.hide()
        self.body.insertWidget(0, self.form)
        self.body.insertWidget(1, Text(CARE, "body", "text2", wrap=True))
        self.body.addWidget(self.success)

    @override
    @classmethod
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        target = self._ask_target()
        if target is None:
            return
        refuse_taken(target)
        store, now = self.desk.store, self.desk.clock.now()
        place = self.desk.private_folder("export")
        self.form.hide()
        self.begin(lambda job: export_everything(store, target, place, now, job.report))

    @override
    def finish(self, result: Exported) -> None:
        words = self.desk.words
        counts = ", ".join(
            (
                words.count(result.tables, "table", "tables"),
                words.count(result.rows, "row", "rows"),
                words.count(result.documents, "attached file", "attached files"),
            )
        )
        folder = result.path if result.path.is_dir() else result.path.parent
        self.success.acted.connect(partial(show_folder, self.desk, folder))
        self.success.show_text(f"“{result.path.name}” is written: {counts}.", "Show it")
        self.lead_text.hide()
        self.cancel_button.hide()
        self.commit_button.setText("Close")

    @override
    def show_problem(self, sentence: str) -> None:
        """Cancelled or refused: the form is there again for another try."""
        self.form.show()
        super().show_problem(sentence)
        self._grow()

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
