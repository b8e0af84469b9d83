"""A clean copy for an e-mail: never the file that is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import backups_folder, documents_folder
from outsource_desk.services.file.file_properties import file_properties
from outsource_desk.ui.file.file_words import content_words, show_folder
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.frame.work import Work
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.fields import SegmentedField
from outsource_desk.ui.kit.labels import breakable

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

CARE = (
    "Everything is in it: budgets, target prices, scores, internal notes, and the history with what"
    " was changed and deleted. Send it to your accountant or lawyer, never to a vendor. It is not"
    " encrypted."
)
DONE = "The copy is ready and was checked. Attach this copy to your e-mail, never the open file."
TEMPORARY = "temporary"


@dialog("send_copy")
class SendCopyDialog(Dialog):
    """Makes the copy, then stays to show where it is."""

    title = "Send a copy"
    verb = "Make the copy"
    asks_to_keep = False
    lead = (
        "A file that is open may change while it is being sent. This makes a complete copy that"
        " you can attach to an e-mail."
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._job: Job | None = None
        self._is_done = False
        facts = file_properties(desk.store, backups_folder())
        self.facts = FactList()
        self.facts.show_facts([("What is in it", content_words(desk.words, facts))])
        self.place = SegmentedField(
            "Where it goes",
            [(TEMPORARY, "A temporary folder"), ("chosen", "A folder I choose…")],
            help_text="The temporary folder is emptied when you close this program.",
        )
        self.place.set_value(TEMPORARY)
        self.success = Banner("success")
        self.success.hide()
        self.work = Work()
        widgets = (Banner("warn", CARE), self.success, self.facts, self.place, self.work)
        for widget in widgets:
            self.body.addWidget(widget)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def try_commit(self) -> None:
        """Begin, or close when it is done: the dialog stays to show where the copy lies."""
        if self._is_done:
            self.accept()
            return
        try:
            self.commit()
        except UserError as error:
            self.show_problem(str(error))

    @override
    def commit(self) -> None:
        folder = self._folder()
        if folder is None or self._job is not None:
            return
        self.problem.hide()
        self.commit_button.setEnabled(False)
        target, store = self._free_name(folder), self.desk.store
        self._job = self.desk.tasks.run(
            lambda _job: store.save_copy(target),
            partial(self._done, target),
            label="Making the copy",
            failed=self._failed,
        )
        self._job.ended.connect(self._ended)
        self.work.follow(self._job)

    def _folder(self) -> Path | None:
        if self.place.value() == TEMPORARY:
            return self.desk.private_folder("send")
        chosen = QFileDialog.getExistingDirectory(
            self, "Folder for the copy", str(documents_folder())
        )
        return Path(chosen) if chosen else None

    def _free_name(self, folder: Path) -> Path:
        """Return a name that no file has: nothing is ever replaced."""
        here, day = self.desk.store.path, self.desk.clock.today().isoformat()
        names = (f"{here.stem} {day}", *(f"{here.stem} {day} ({n})" for n in range(2, 1000)))
        paths = (folder / f"{name}{here.suffix}" for name in names)
        return next(path for path in paths if not path.exists())

    def _done(self, target: Path, _found: None) -> None:
        self._is_done = True
        self.facts.show_facts(
            [
                ("The copy", target.name),
                ("Folder", breakable(target.parent)),
                ("Size", self.desk.words.size(target.stat().st_size)),
            ]
        )
        copy_path = partial(QGuiApplication.clipboard().setText, str(target))
        self.success.set_actions(
            [
                ("Show in folder", partial(show_folder, self.desk, target.parent)),
                ("Copy the path", copy_path),
            ]
        )
        self.success.show_text(DONE)
        self.place.hide()
        self.lead_text.hide()
        self.cancel_button.hide()
        self.commit_button.setText("Close")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error  # a bug: told in the one dialog for those
        self.show_problem(str(error))

    def _ended(self) -> None:
        self._job = None
        self.commit_button.setEnabled(True)
        self._grow()
