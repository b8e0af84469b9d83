"""Forms that vendors sent back: read beside the window, looked at, then added as bids."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.services.reply.intake import Confirmed, add_bid_from_file
from outsource_desk.services.reply.replies import preview
from outsource_desk.services.reply.several import FormState, add_whole, form_rows
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog, open_dialog
from outsource_desk.ui.frame.work_dialog import WorkDialog
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.reply.answers import Answers
from outsource_desk.ui.reply.form_list import FormList
from outsource_desk.ui.reply.offer import OfferPanel
from outsource_desk.ui.reply.reading import read_form, read_forms
from outsource_desk.ui.reply.warnings import Warnings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.services.reply.several import FormFile, FormFileRow
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

KINDS = "Forms that came back (*.pdf *.xlsx)"
HOW = (
    "Choose the PDF or the spreadsheet that the vendor filled in, or several of them. You see what"
    " was understood before anything is added. You can also drop the files onto the window."
)
MANY = (
    "Files to check come first. The whole ones can be added together, in one step; a bid is added"
    " with its file and every answer."
)
NO_FILE = "The file itself was not read in. Nothing was added; choose the file once more."
ANSWERS = "What the vendor wrote"


@dialog("bid_from_file")
class BidFromFileDialog(WorkDialog):
    """One form is shown at once; several become a list, from which each can be looked at.

    `subject` holds the paths of files, one in a line; `reading` is a form that was read already.
    """

    title = "Add bids from files"
    verb = "Choose files…"
    lead = HOW
    width_units: ClassVar[int] = 185
    working = "Reading"
    stopped = "Reading was cancelled. Nothing was changed."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int | None = None,
        subject: str = "",
        reading: tuple[Preview, TakenIn] | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._files: list[FormFile] = []
        self._rows: tuple[FormFileRow, ...] = ()
        self.forms: FormList | None = None
        self._shown: Preview | None = None
        self._taken: TakenIn | None = None
        self.warnings = Warnings()
        self.body.addWidget(self.warnings)
        self.offer: OfferPanel | None = None
        if reading is not None:
            self.show_preview(*reading)
        elif subject:
            self.read([Path(line) for line in subject.splitlines() if line])

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        from outsource_desk.ui.reply.example import example_reply  # noqa: PLC0415  only for pictures

        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        made = cls(desk, task_id=task.id)
        raw, name = example_reply(desk.store, task.id), "Bid of Northwind Payroll.pdf"
        made.show_preview(preview(desk.store, raw, name, desk.clock.now(), task.id), None)
        return made

    @override
    def commit(self) -> None:
        """Choose files; as soon as one is shown, add the bid; of a list, all that are whole."""
        if self.forms is not None:
            self._add_whole()
        elif self._shown is not None:
            self._add(self._shown)
        else:
            names, _ = QFileDialog.getOpenFileNames(self, self.title, str(Path.home()), KINDS)
            if names:
                self.read([Path(name) for name in names])

    @override
    def try_commit(self) -> None:
        if self._shown is None and self.forms is None:
            super().try_commit()
        else:
            Dialog.try_commit(self)

    def read(self, paths: Sequence[Path]) -> None:
        """Read files in a process of their own; what they say is shown when it is there."""
        store, task_id, now = self.desk.store, self._task_id, self.desk.clock.now()

        def work(job: Job) -> tuple[Preview, TakenIn]:
            raw, taken = read_form(store, paths[0], task_id, job.report)
            return preview(store, raw, paths[0].name, now, task_id), taken

        if len(paths) == 1:
            self.begin(work)
        else:
            self.begin(lambda job: read_forms(store, paths, task_id, job))

    @override
    def finish(self, result: tuple[Preview, TakenIn] | list[FormFile]) -> None:
        if isinstance(result, list):
            self.show_list(result)
        else:
            self.show_preview(*result)

    def show_list(self, files: list[FormFile]) -> None:
        """Show what becomes of each file."""
        self._files = files
        self.forms = FormList(self.desk.words)
        self.forms.looked.connect(self._look)
        self.body.addWidget(self.forms)
        self.cancel_button.setText("Close")
        self._show_rows()
        QTimer.singleShot(0, self, self._grow)

    def show_preview(self, shown: Preview, taken: TakenIn | None) -> None:
        """Show what a file says; without the file itself it cannot be added."""
        self._shown, self._taken = shown, taken
        self.set_title(f"Add the bid of {shown.vendor_name or 'a vendor'}", _about(shown))
        self.offer = OfferPanel(self.desk.words, shown)
        self.offer.about.connect(self._show_warnings)
        self.body.addWidget(self.offer)
        self.body.addWidget(Text(ANSWERS, "sub", wrap=True))
        self.body.addWidget(Answers(self.desk.words, shown.values))
        self._show_warnings()
        self.commit_button.setText("Add bid")
        QTimer.singleShot(0, self, self._grow)  # the answers take their room first

    @override
    def focus_next(self) -> None:
        """Begin at the top: what was read is looked at before it is added."""
        if self.forms is not None:
            if not self.forms.focus_first():
                whole = self.commit_button.isEnabled()
                button = self.commit_button if whole else self.cancel_button
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.offer is not None:
            (self.offer.vendor if self.warnings.seen.isHidden() else self.warnings.seen).focus()

    def _show_warnings(self) -> None:
        if self._shown is not None and self.offer is not None:
            self.warnings.show_flags(
                self._shown.all_flags(
                    self.offer.vendor_id(), self.offer.received_on(), self.desk.words
                )
            )

    def _add(self, shown: Preview) -> None:
        if self.offer is None:
            return
        self._show_warnings()
        draft = self.offer.draft()
        confirmed = Confirmed(
            vendor=self.offer.vendor_or_name(),
            draft=draft,
            values=self.offer.confirmed_values(),
            flags=self.warnings.confirm(),
            taken=self.offer.card.taken(),
        )
        if self._taken is None:
            raise UserError(NO_FILE)
        now = self.desk.clock.now()
        bid_id = add_bid_from_file(self.desk.store, shown, confirmed, self._taken, now)
        self.desk.say("The bid was added, with the file and every answer.")
        self.desk.go(Place("tasks", shown.asked.task_id, "compare", bid_id))

    def _add_whole(self) -> None:
        added = add_whole(self.desk.store, self._rows, self.desk.words, self.desk.clock.now())
        for row in self._rows:
            if row.state is FormState.WHOLE:
                self._note_added(row.at)
        bids = self.desk.words.count(added, "bid was", "bids were")
        self.desk.say(f"{bids} added, with the files and every answer.")

    def _look(self, at: int) -> None:
        """Show one form over the list, to be corrected and added."""
        row = next(row for row in self._rows if row.at == at)
        if row.shown is not None and row.taken is not None:
            reading = (row.shown, row.taken)
            form = open_dialog(self.desk, self.key, self, task_id=self._task_id, reading=reading)
            form.accepted.connect(partial(self._look_on, at))

    def _look_on(self, at: int) -> None:
        """Go on with the next form; without one, the list has done its work."""
        self._note_added(at)
        self.accept()

    def _note_added(self, at: int) -> None:
        self._files[at] = replace(self._files[at], is_added=True)

    def _show_rows(self) -> None:
        if self.forms is None:
            return
        desk = self.desk
        self._rows = form_rows(desk.store, self._files, desk.words, desk.clock.now(), self._task_id)
        whole = sum(row.state is FormState.WHOLE for row in self._rows)
        self.set_title(f"Add bids from {len(self._files)} files", MANY)
        self.forms.show_rows(self._rows)
        self.commit_button.setEnabled(whole > 0)
        bids = desk.words.count(whole, "whole bid", "whole bids") if whole else "whole bids"
        self.commit_button.setText(f"Add {bids}")

    @override
    def accept(self) -> None:
        """Close when nothing is left; a list stays for the files that somebody has to look at."""
        if self.forms is not None:
            self._show_rows()
            if any(row.state is not FormState.ADDED for row in self._rows):
                self.focus_next()
                return
        super().accept()


def _about(shown: Preview) -> str:
    asked = shown.asked
    number = f"{asked.number}, version {asked.version}" if asked.number else "No request sent yet"
    kind = {ReplyKind.SHEET: "spreadsheet", ReplyKind.FLAT: "copy without fields"}.get(
        shown.raw.kind, "form"
    )
    return f"{number} – {asked.title}. Read from the {kind} “{shown.file_name}”."
