"""What is said of the chosen file, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from outsource_desk.domain.choice import offered
from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.services.attachments.words import type_words
from outsource_desk.ui.frame.kept_form import KeptForm
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    TextField,
)
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, row, stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.errors import UserError
    from outsource_desk.base.text import Words
    from outsource_desk.services.attachments.attachments import FileRow
    from outsource_desk.ui.frame.desk import Desk

NAMES = ("name", "kind", "expires_on", "reviewed_on", "review_note", "goes_to_vendors")


class FileDetails(QWidget):
    """Every field is told when it is left and in each pause of typing; the panel stores it."""

    changed = Signal(int, object)  # number of the file, AttachmentDraft
    asked = Signal(str)  # "open", "save", "version", "remove"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        self._row: FileRow | None = None
        self._refused = False
        self.about = Text("", "body", "text2", wrap=True)
        self.fixed = Text("", "body", "text2", wrap=True)
        self.form = KeptForm(desk, self._commit)
        _fill(self.form, desk.words)
        self.open_button = Button("Open", "", "external-link")
        self.save_button = Button("Save as…", "", "download")
        self.version_button = Button("New version…", "", "file-plus")
        self.remove_button = Button("Remove", "quiet", "trash-2")
        self._lay_out()

    def show_row(self, row: FileRow, *, can_go: bool, read_only: bool) -> None:
        """Show a file; `can_go`: it belongs to a task, so it may go to vendors."""
        other = self._row is None or self._row.id != row.id
        if other:
            self.form.settle()  # what was typed about the former one
            self.form.forget()
        was, self._row = self._row, row
        self.about.setText(_about(row, self._words))
        self.fixed.setText(row.fixed)
        self.fixed.setVisible(bool(row.fixed))
        for name in NAMES:
            value = getattr(row, name)
            if other or value != getattr(was, name):
                self.form.show_value(name, value)
            self.form[name].setEnabled(not read_only)
        for name in ("name", "kind"):
            self.form[name].setEnabled(not (row.fixed or read_only))
        self.form["goes_to_vendors"].setVisible(can_go and row.is_latest)
        self.remove_button.setEnabled(not (row.fixed or read_only))
        self.version_button.setEnabled(not read_only)

    def refuse(self, error: UserError) -> None:
        """Keep what was typed; below its field it is said why it cannot be stored."""
        self._refused = True
        if isinstance(error, FieldError):
            self.form.refuse(error.field, str(error))

    def _commit(self, name: str) -> bool:
        row, field = self._row, self.form[name]
        if row is None or not field.validate():
            return False
        if field.value() == getattr(row, name):
            return True
        self._refused = False
        values: dict[str, Any] = {key: getattr(row, key) for key in NAMES} | {name: field.value()}
        try:
            self.changed.emit(row.id, read_draft(AttachmentDraft, **values))
        except FieldError as error:
            self.refuse(error)
        return not self._refused

    def _lay_out(self) -> None:
        acts: tuple[tuple[Button, str], ...] = (
            (self.open_button, "open"),
            (self.save_button, "save"),
            (self.version_button, "version"),
            (self.remove_button, "remove"),
        )
        for button, act in acts:
            button.clicked.connect(self._asker(act))
            button.setAutoDefault(False)
        buttons = row(*(button for button, _ in acts), stretch(), spacing=2)
        column(buttons, self.about, self.fixed, self.form, spacing=2, on=self)

    def _asker(self, act: str) -> Callable[[], None]:
        return lambda: self.asked.emit(act)


def _fill(form: KeptForm, words: Words) -> None:
    form.add_beside(
        {
            "name": TextField("Name", required="Enter a name, for example Insurance 2027.pdf."),
            "kind": ChoiceField("Kind", offered(AttachmentKind)),
        }
    )
    form.add_beside(
        {
            "expires_on": DateField(
                "Good until", words, hint="You are reminded 30 days before. Empty: for ever."
            ),
            "reviewed_on": DateField("Looked through on", words),
        }
    )
    form.add("review_note", LongTextField("What you found", lines=2))
    form.add(
        "goes_to_vendors",
        CheckField("Goes to vendors, with the request", hint="All other files stay with you."),
    )


def _about(row: FileRow, words: Words) -> str:
    parts = (
        type_words(row.name, row.media_type),
        words.size(row.size),
        f"version {row.version}" if row.version > 1 else "",
        f"attached on {words.day(row.added_at.date())}",
    )
    return " · ".join(part for part in parts if part)
