"""“Restore a backup”: choose a copy, see what changes, done. Until the last button nothing does."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWizard
from typing_extensions import override

from outsource_desk.base.files import real_path
from outsource_desk.base.paths import backups_folder, first_data_file, seals_folder
from outsource_desk.services.file.backup_list import (
    backup_rows,
    other_place,
    own_places,
    uid_of_open,
)
from outsource_desk.services.file.restore_view import compare
from outsource_desk.services.file.restoring import go_back
from outsource_desk.ui.file.file_work import open_store, words_of
from outsource_desk.ui.file.restore_backup.choose import ChooseStep
from outsource_desk.ui.file.restore_backup.done import DoneStep
from outsource_desk.ui.file.restore_backup.look import show_inside
from outsource_desk.ui.file.restore_backup.lost import LostStep
from outsource_desk.ui.file.restore_backup.step_page import RestorePage
from outsource_desk.ui.file.restore_backup.words import CopyWords
from outsource_desk.ui.frame.wizard import Wizard, wizard

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.file.backup_list import BackupPlace, BackupRow
    from outsource_desk.services.file.restore_view import FileComparison
    from outsource_desk.services.file.restoring import Outcome
    from outsource_desk.store.store import Store
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.step import WizardStep
    from outsource_desk.ui.frame.tasks import Job

CHOOSE, LOST, DONE = range(3)
NOT_READABLE = "This copy cannot be read, and nothing was changed: choose another one."


@wizard
class RestoreBackup(Wizard):
    """`subject` is the path of a file that could not be opened; without it, the open one."""

    key = "restore_backup"
    verb = "&Close"

    def __init__(self, desk: Desk, parent: QWidget | None = None, subject: str = "") -> None:
        super().__init__(desk, parent, subject)
        self._document = _document(desk, subject)
        self._words = (
            desk.words
            if desk.is_open
            else words_of(desk.settings.locale or QLocale.system().name())
        )
        self._folder: Path | None = None  # the owner pointed at this one
        self._row: BackupRow | None = None
        self._job: Job | None = None
        self._is_busy = self._is_done = False
        words = CopyWords(self._words)
        self.choose, self.lost, self.done_ = (
            ChooseStep(desk, words),
            LostStep(desk, words),
            DoneStep(desk, words),
        )
        self.steps: tuple[WizardStep, ...] = (self.choose, self.lost, self.done_)
        self._pages = [
            RestorePage(step, at, len(self.steps)) for at, step in enumerate(self.steps, 1)
        ]
        self._put_together()
        self._read()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def step_keys(self) -> tuple[str, ...]:
        return tuple(step.key for step in self.steps)

    @override
    def show_step(self, key: str) -> None:
        """Show a step as it looks, without restoring anything."""
        self._is_done, wanted = True, self.step_keys().index(key)
        for _ in range(self.currentId(), wanted):
            self.next()
        self._is_done = False

    @override
    def validateCurrentPage(self) -> bool:
        """Go on with a copy that can be read; the second step ends with the restore itself."""
        if self._is_done:
            return True
        if self.currentId() == CHOOSE:
            return self._take()
        self._restore()
        return False

    @override
    def reject(self) -> None:
        """Leave; what was begun is finished first, so that no file is left in between."""
        if not self._is_busy:
            self._stop()
            super().reject()

    # Choosing.

    def _read(self) -> None:
        """List the copies beside the window: there may be many, and a stick may be slow."""
        self._stop()
        self.choose.show_reading()
        self._job = self.desk.tasks.run(
            partial(_rows, self.desk, self._document, self._folder),
            self._listed,
            failed=self._not_listed,
        )

    def _listed(self, rows: tuple[BackupRow, ...]) -> None:
        self._job = None
        self.choose.show_rows(rows, elsewhere=self._folder is not None)

    def _not_listed(self, error: Exception) -> None:
        self._listed(())
        self._say(CHOOSE, str(error))

    def _look_elsewhere(self, folder: Path) -> None:
        self._folder = folder
        self._read()

    def _look_inside(self, row: BackupRow) -> None:
        show_inside(self.desk, self._words, row, self, partial(self._say, CHOOSE))

    def _take(self) -> bool:
        row = self.choose.row()
        if row is None or not row.is_readable:
            self._say(CHOOSE, NOT_READABLE)
            return False
        self._say(CHOOSE, "")
        self._row = row
        return True

    # Comparing.

    def _compare(self) -> None:
        if self._row is None:
            return
        self._stop()
        self.lost.show_row(self._row)
        private = partial(self.desk.private_folder, "restore")
        is_open = self._before() is not None
        copy = self._row.path
        self._job = self.desk.tasks.run(
            lambda _job: compare(self._document, copy, private, is_open=is_open),
            self._compared,
            failed=self._not_compared,
        )

    def _compared(self, comparison: FileComparison) -> None:
        self._job = None
        self.lost.show_comparison(comparison)

    def _not_compared(self, error: Exception) -> None:
        self._job = None
        self.lost.show_failure(str(error))

    # Restoring.

    def _restore(self) -> None:
        if self._row is None or self._is_busy:
            return
        self._set_busy(busy=True)
        copy, before, clock = self._row.path, self._before(), self.desk.clock
        again = partial(open_store, clock=clock)
        self.desk.tasks.run(
            lambda _job: go_back(
                self._document, copy, backups_folder(), clock, again, before, seals=seals_folder()
            ),
            self._restored,
            label=f"Restoring {self._document.name}",
            failed=self._failed,
        )

    def _restored(self, outcome: Outcome) -> None:
        self._set_busy(busy=False)
        if outcome.store is not None:
            self._put_on_desk(outcome.store)
        if outcome.problem or self._row is None:
            self._say(LOST, outcome.problem)
            return
        self.done_.show_done(self._document, self._row, outcome.kept)
        self._is_done = True
        self.next()

    def _put_on_desk(self, store: Store) -> None:
        desk = self.desk
        other = desk.store if desk.is_open and desk.store.path != store.path else None
        desk.open(store, self._words)
        desk.set_settings(desk.settings.with_recent(str(store.path)))
        if other is not None:
            other.close()

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._say(LOST, str(error))

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        kinds = QWizard.WizardButton
        for kind in (kinds.NextButton, kinds.BackButton, kinds.CancelButton):
            self.button(kind).setEnabled(not busy)

    # Putting it together.

    def _before(self) -> Store | None:
        """The open file, when it is the one to restore."""
        desk = self.desk
        is_it = desk.is_open and desk.store.path == real_path(self._document)
        return desk.store if is_it else None

    def _put_together(self) -> None:
        kinds, options = QWizard.WizardButton, QWizard.WizardOption
        self.setWindowTitle(f"Restore a backup of {self._document.name}")
        self.setOption(options.HaveCustomButton1, on=False)
        self.setOption(options.DisabledBackButtonOnLastPage)
        self.setOption(options.NoCancelButtonOnLastPage)
        self.setButtonLayout(
            [
                kinds.Stretch,
                kinds.CancelButton,
                kinds.BackButton,
                kinds.NextButton,
                kinds.FinishButton,
            ]
        )
        self.add_pages([(page.step.short, page) for page in self._pages])
        self._pages[LOST].setButtonText(kinds.NextButton, "&Restore this copy")
        self.choose.elsewhere.connect(self._look_elsewhere)
        self.choose.looked.connect(self._look_inside)
        self.choose.table.opened.connect(lambda _row: self.next())
        self.choose.answered.connect(lambda: self._say(CHOOSE, ""))
        self.currentIdChanged.connect(self._entered)
        self.restart()

    def _entered(self, at: int) -> None:
        if at < 0:
            return
        if at == LOST:
            self._row = self._row or self.choose.row()
            self._compare()
        if at == DONE:
            self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage)
        self.steps[at].focus_first()
        if at == DONE:
            self.button(QWizard.WizardButton.FinishButton).setFocus()  # Enter closes

    def _say(self, at: int, sentence: str) -> None:
        problem = self._pages[at].problem
        if sentence:
            problem.show_text(sentence)
        else:
            problem.hide()

    def _stop(self) -> None:
        """Let work whose answer nobody waits for any more end early."""
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _rows(desk: Desk, document: Path, folder: Path | None, job: Job) -> tuple[BackupRow, ...]:
    second = Path(desk.settings.backup_place) if desk.settings.backup_place else None
    shown = (desk.store.path,) if desk.is_open else ()
    places: tuple[BackupPlace, ...] = (
        own_places(backups_folder(), document, second)
        if folder is None
        else (other_place(folder, shown),)
    )
    uid = uid_of_open(desk.store.path) if desk.is_open else ""
    return backup_rows(places, uid, partial(desk.private_folder, "backup"), job.report)


def _document(desk: Desk, subject: str) -> Path:
    """Return what is to be restored: what was asked for, the open file, or the one opened last."""
    if subject:
        return Path(subject)
    if desk.is_open:
        return desk.store.path
    return Path(next(iter(desk.settings.recent), first_data_file()))
