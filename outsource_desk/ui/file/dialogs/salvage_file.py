"""What can be read of a damaged file, in a new one, with a report of what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.file_names import ENDING
from outsource_desk.base.files import real_path
from outsource_desk.services.file.salvage import SalvageReport, salvage_file
from outsource_desk.ui.frame.dialog import WIDE_UNITS, dialog
from outsource_desk.ui.frame.work_dialog import WorkDialog
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

HOW = (
    "Every page of the file is read for itself. What is lost there is looked for in the history of"
    " changes. Stored documents are compared with their sums."
)
THEN = (
    "Afterwards you see what was kept, record by record. The same report is written beside the new"
    " file."
)
MOST_LINES = 40


@dialog("salvage_file")
class SalvageFileDialog(WorkDialog):
    """`subject` is the path of a file that could not be opened; without it, the open one."""

    title = "Salvage what can be read"
    verb = "Choose the new file…"
    width_units = WIDE_UNITS
    working = "Reading the damaged file"
    stopped = "The salvage was cancelled, and nothing was left behind."

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, subject: str = "") -> None:
        super().__init__(desk, parent)
        self._source = Path(subject) if subject else desk.store.path
        self._made: SalvageReport | None = None
        self.set_title(
            self.title,
            f"Everything that can still be read in “{self._source.name}” goes into a new file."
            " The file itself is not changed.",
        )
        self._steps = [Text(step, "body", "text2", wrap=True) for step in (HOW, THEN)]
        self.outcome = Banner("success")
        self.outcome.hide()
        for widget in (*self._steps, self.outcome):
            self.body.addWidget(widget)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        offered = self._source.with_name(f"{self._source.stem} salvaged{ENDING}")
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.title,
            str(offered),
            f"Outsource Desk files (*{ENDING})",
            "",
            QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever overwritten
        )
        if name:
            target = Path(name)
            self.salvage(target if target.suffix == ENDING else Path(f"{name}{ENDING}"))

    def salvage(self, target: Path) -> None:
        """Read the damaged file into `target`; the pages of an open one are copied first."""
        desk, source = self.desk, self._source
        is_open = desk.is_open and desk.store.path == real_path(source)
        folder = desk.private_folder("salvage") if is_open else None

        def work(job: Job) -> SalvageReport:
            if folder is None:
                return salvage_file(source, target, desk.clock, job.report)
            copy = folder / source.name
            desk.store.health.copy_pages(copy, job.report)
            try:
                return salvage_file(copy, target, desk.clock, job.report)
            finally:
                copy.unlink()

        self.begin(work)

    @override
    def finish(self, result: SalvageReport) -> None:
        """Show the report; Enter opens the new file."""
        self._made = result
        for step in self._steps:
            step.hide()
        self.lead_text.hide()
        self.outcome.set_tone("success" if result.is_complete else "warn")
        self.outcome.show_text(result.headline)
        at = self.body.indexOf(self.outcome) + 1
        parts: list[Text] = []
        for title, lines in (("What is in the new file", result.counts), *result.details):
            shown = list(lines[:MOST_LINES])
            if len(lines) > MOST_LINES:
                rest = len(lines) - MOST_LINES
                shown.append(f"… and {rest} more: see “{result.report_path.name}”")
            parts += [Text(title, "strong", wrap=True), Text("\n".join(shown), wrap=True)]
        for place, part in enumerate(parts):
            self.body.insertWidget(at + place, part)
        self.cancel_button.setText("Close")
        self.commit_button.setText("Open the new file")
        QTimer.singleShot(0, self, self._grow)  # the lines take their room first

    @override
    def accept(self) -> None:
        super().accept()
        if self._made is not None:
            self.desk.ask("open_recent", str(self._made.path))
