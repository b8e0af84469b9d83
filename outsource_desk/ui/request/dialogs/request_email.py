"""The text of the e-mail to each vendor, to be copied into the owner's own mail program (R35)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from typing_extensions import override

from outsource_desk.services.request.email import request_emails
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import WIDE_UNITS, Dialog, dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import ChoiceField, LongTextField, TextField
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.request.email import RequestEmail
    from outsource_desk.ui.frame.desk import Desk

LINES = 14
NO_ADDRESS = "No e-mail address is on the card of this vendor."
ATTACH = "Attach these files. “Save what to send…” puts them into a folder: {files}"
NOBODY = (
    "There is nothing to send, or nobody to send it to: release the request, and add vendors under"
    " Vendors."
)


@dialog("request_email")
class RequestEmailDialog(Dialog):
    """The text can be changed before it is copied; it stays open for the next vendor."""

    title = "E-mail to vendors"
    verb = "Copy text"
    lead = "Copy it into your mail program, attach the files and send it. Then note the sending."
    width_units = WIDE_UNITS

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        vendor_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        emails = request_emails(desk.store, task_id, desk.words, desk.clock.today())
        self._emails = {str(email.vendor_id): email for email in emails}
        self.vendor = ChoiceField("Vendor", [(key, e.vendor) for key, e in self._emails.items()])
        self.address = TextField("To")
        self.subject = TextField("Subject")
        self.text = LongTextField("Text", lines=LINES)
        self.files = Text("", "caption", "text2", wrap=True)
        self.cancel_button.setText("Close")
        self.body.addWidget(self.vendor)
        self.address_button = self._copies("address", self.address)
        self.subject_button = self._copies("subject", self.subject)
        self.body.addWidget(self.address)
        self.body.addWidget(self.subject)
        self.body.addWidget(self.text)
        self.body.addWidget(self.files)
        self.vendor.committed.connect(self._show)
        wanted = str(vendor_id)
        self.vendor.set_value(wanted if wanted in self._emails else next(iter(self._emails), None))
        self._show()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        self._copy("text", self.text)
        self.note_opened()

    @override
    def accept(self) -> None:
        """Stay: the next vendor gets an e-mail too."""

    def _copy(self, what: str, field: TextField | LongTextField) -> None:
        QGuiApplication.clipboard().setText(field.value())
        self.desk.say(f"The {what} is on the clipboard.", undo=False)

    def _copies(self, what: str, field: TextField) -> Button:
        button = Button(f"Copy {what}", "", "copy")
        button.clicked.connect(partial(self._copy, what, field))
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        return button

    def _show(self) -> None:
        email: RequestEmail | None = self._emails.get(self.vendor.value() or "")
        self.address.set_value(email.address if email else "")
        self.address.set_hint("" if email is None or email.address else NO_ADDRESS)
        self.subject.set_value(email.subject if email else "")
        self.text.set_value(email.text if email else "")
        files = ", ".join(email.files) if email else ""
        self.files.setText(ATTACH.format(files=files) if email else NOBODY)
        self.commit_button.setEnabled(email is not None)
        self.note_opened()  # what is shown was not typed
