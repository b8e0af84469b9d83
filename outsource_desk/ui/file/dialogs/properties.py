"""The data file: where it lies, what is in it, its backups, and whether it is sound."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.clock import local
from outsource_desk.base.paths import backups_folder
from outsource_desk.services.file.file_properties import file_properties
from outsource_desk.ui.file.file_words import content_words, show_folder
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.frame.work import Work
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.labels import breakable

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.file.file_properties import FileProperties
    from outsource_desk.store.checkup import CheckResult
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

NOT_ENCRYPTED = "No. Switch on the encryption of your disk; Help says how."
STOPPED = "The check was cancelled; so far nothing wrong was found."


@dialog("properties")
class PropertiesDialog(Dialog):
    """Facts to read, the folder, and a full check that runs beside the work."""

    title = "Properties of the data file"
    verb = "Close"
    width_units = WIDE_UNITS

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._job: Job | None = None
        self.cancel_button.hide()
        facts = file_properties(desk.store, backups_folder())
        self.facts = FactList()
        self.facts.show_facts(self._rows(facts))
        self.verdict = Banner("success")
        self.verdict.hide()
        self.work = Work()
        self.check_button = Button("Check now", icon="shield-check")
        self.check_button.clicked.connect(self._check)
        folder_button = Button("Show in folder", icon="folder-open")
        folder_button.clicked.connect(partial(show_folder, desk, facts.path.parent))
        for widget in (self.facts, self.verdict, self.work):
            self.body.addWidget(widget)
        for at, button in enumerate((folder_button, self.check_button)):
            button.setAutoDefault(False)
            self.buttons.insertWidget(at, button)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        """There is nothing to do."""

    @override
    def done(self, result: int) -> None:
        """Stop a check that nobody waits for any more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _rows(self, facts: FileProperties) -> list[tuple[str, str]]:
        words = self.desk.words
        gone = "The file is not there any more"
        made = self._moment(facts.latest_backup)
        kept = words.count(facts.backups, "backup", "backups")
        by = f", first made by {facts.made_by}" if facts.made_by else ""
        return [
            ("Name", facts.path.name),
            ("Folder", breakable(facts.path.parent)),
            ("Size", gone if facts.size_bytes is None else words.size(facts.size_bytes)),
            ("Format", f"{facts.format}{by}"),
            ("What is in it", content_words(words, facts)),
            ("Last change saved", self._moment(facts.saved_at) or "None yet"),
            ("Backups", f"{kept}, the last one {made}" if made else "None yet"),
            ("Backup folder", breakable(facts.backup_place)),
            ("Encrypted", NOT_ENCRYPTED),
        ]

    def _moment(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return f"{self.desk.words.day(local(moment).date())}, {self.desk.words.clock_time(moment)}"

    def _check(self) -> None:
        """Read the whole file in the background."""
        self.verdict.hide()
        self.check_button.setEnabled(False)
        health, words = self.desk.store.health, "Checking the whole file"
        self._job = self.desk.tasks.run(
            lambda job: health.check(job.report), self._show_check, label=words, failed=self._failed
        )
        self._job.ended.connect(self._ended)
        self.work.follow(self._job)

    def _show_check(self, result: CheckResult) -> None:
        sound = result.problem is None
        self.verdict.set_tone("success" if sound else "danger")
        self.verdict.set_actions([] if sound else self._ways())
        self.verdict.show_text(result.sentence)
        self._grow()

    def _ways(self) -> list[tuple[str, partial[None]]]:
        path = str(self.desk.store.path)
        offers = (("Restore a backup…", "restore_backup"), ("Salvage…", "salvage_file"))
        return [(text, partial(self._leave_for, act, path)) for text, act in offers]

    def _leave_for(self, act: str, path: str) -> None:
        self.accept()
        self.desk.ask(act, path)

    def _failed(self, error: Exception) -> None:
        self.verdict.set_tone("danger")
        self.verdict.show_text(str(error))

    def _ended(self) -> None:
        self._job = None
        self.check_button.setEnabled(True)
