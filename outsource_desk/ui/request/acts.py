"""What the owner does with a released request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import document_name
from outsource_desk.base.paths import documents_folder
from outsource_desk.services.request import declines
from outsource_desk.services.request import log as request_log
from outsource_desk.services.vendor_view import letter as request_letter
from outsource_desk.services.vendor_view.released import paper_of
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.paper.printing import print_pdf
from outsource_desk.ui.request.folder import send_folder
from outsource_desk.ui.request.papers import decline_pdf, paper_size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.request.log import Recipient, SendLog
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.ui.frame.desk import Desk


class RequestActs:
    """Works on the request of one task; dialogs open over `parent`."""

    def __init__(self, desk: Desk, parent: QWidget, task_id: int) -> None:
        self._desk = desk
        self._parent = parent
        self._task_id = task_id
        self.log: SendLog | None = None

    @property
    def released(self) -> ReleasedRequest | None:
        return self.log.released if self.log else None

    def open_request(self) -> None:
        """Show the very bytes that went out."""
        released, desk = self.released, self._desk
        if released is not None:
            data = paper_of(desk.store, released.pdf_sha256)
            print_pdf(desk, self._parent, released.name, data, released.file_name)

    def note_sending(self, vendor_id: int | None = None) -> None:
        chosen = (vendor_id,) if vendor_id else ()
        self._open("note_sending", task_id=self._task_id, chosen=chosen)

    def write_email(self, row: Recipient | None) -> None:
        """Show the text of the e-mail, of the vendor that is selected first."""
        vendor_id = row.vendor_id if row else None
        self._open("request_email", task_id=self._task_id, vendor_id=vendor_id)

    def remove_sending(self, row: Recipient) -> None:
        """Remove the newest line of a vendor in the send log."""
        lines = self.log.lines if self.log else ()
        line = next((line for line in lines if line.vendor_id == row.vendor_id), None)
        if line is not None:
            request_log.remove_sending(self._desk.store, line.id)
            paper = f"addendum {line.addendum}" if line.addendum else f"version {line.version}"
            self._desk.say(f"{row.name}: the note about {paper} was removed.")

    def note_decline(self, row: Recipient) -> None:
        """Note that a vendor said no, or wait for it again."""
        store, act = self._desk.store, declines.ask_again if row.declined else declines.note_decline
        text = f"{row.name} is waited for again." if row.declined else f"{row.name} does not bid."
        try:
            act(store, self._task_id, row.vendor_id)
        except UserError as error:
            show_error(error, self._parent)
        else:
            self._desk.say(text)

    def add_question(self) -> None:
        self._open("request_question", owner_id=self._task_id)

    def change_question(self, question_id: int) -> None:
        self._open("request_question", owner_id=self._task_id, item_id=question_id)

    def addendum(self) -> None:
        self._open("addendum", task_id=self._task_id)

    def advert(self) -> None:
        self._open("advert", task_id=self._task_id)

    def print_decline(self) -> None:
        desk = self._desk
        sheet = request_letter.decline_sheet(desk.store, self._task_id, desk.clock.today())
        words, size = desk.words, paper_size(desk)
        name = document_name("No bid", sheet.title, day=desk.clock.today())

        def offer(data: bytes) -> None:
            print_pdf(desk, self._parent, "Form to decline", data, name)

        desk.tasks.run(lambda _: decline_pdf(sheet, words, size), offer, label="Form to decline")

    def save_folder(self) -> None:
        """Ask for a folder and put everything to send into it, one folder for each vendor."""
        chosen = QFileDialog.getExistingDirectory(
            self._parent, "Save what to send", str(documents_folder())
        )
        if chosen:
            self.save_into(Path(chosen))

    def save_into(self, folder: Path) -> None:
        """Write a folder for each vendor who was asked; for nobody yet, one for all."""
        desk, released, log = self._desk, self.released, self.log
        if released is None or log is None:
            return
        made = send_folder(desk, log, released, folder)
        documents, words, size = desk.store.documents, desk.words, paper_size(desk)

        def done(count: int) -> None:
            whom = words.count(count, "vendor", "vendors") if count else "everybody"
            desk.say(f"Saved in “{made.path.name}”, for {whom}. Send it, then note it.", undo=False)

        def failed(error: Exception) -> None:
            if isinstance(error, OSError):
                error = UserError(
                    f"“{made.path}” could not be written ({error.strerror}). Nothing was lost: "
                    "choose another folder."
                )
            show_error(error, self._parent)

        def work(_: object) -> int:
            return made.write(documents, words, size)

        desk.tasks.run(work, done, label="Saving what to send", failed=failed)

    def _open(self, key: str, **subject: object) -> None:
        open_dialog(self._desk, key, self._parent, **subject)
