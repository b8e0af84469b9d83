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
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    TextField,
)
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, row, stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words
    from outsource_desk.services.attachments.attachments import FileRow

NAMES = ("name", "kind", "expires_on", "reviewed_on", "review_note", "goes_to_vendors")


class FileDetails(QWidget):
    """Every field is told when it is left; the panel stores it."""

    changed = Signal(object)  # AttachmentDraft
    asked = Signal(str)  # "open", "save", "version", "remove"

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._row: FileRow | None = None
        self.about = Text("", "body", "text2", wrap=True)
        self.fixed = Text("", "body", "text2", wrap=True)
        self.form = _form(words)
        self.form.committed.connect(self._commit)
        self.open_button = Button("Open", "", "external-link")
        self.save_button = Button("Save as…", "", "download")
        self.version_button = Button("New version…", "", "file-plus")
        self.remove_button = Button("Remove", "quiet", "trash-2")
        self._lay_out()

    def show_row(self, row: FileRow, *, can_go: bool, read_only: bool) -> None:
        """Show a file; `can_go`: it belongs to a task, so it may go to vendors."""
        other = self._row is None or self._row.id != row.id
        was, self._row = self._row, row
        self.about.setText(_about(row, self._words))
        self.fixed.setText(row.fixed)
        self.fixed.setVisible(bool(row.fixed))
        for name in NAMES:
            value = getattr(row, name)
            if other or value != getattr(was, name):
                self.form[name].set_value(value)
            self.form[name].setEnabled(not read_only)
        for name in ("name", "kind"):
            self.form[name].setEnabled(not (row.fixed or read_only))
        self.form["goes_to_vendors"].setVisible(can_go and row.is_latest)
        self.remove_button.setEnabled(not (row.fixed or read_only))
        self.version_button.setEnabled(not read_only)

    def show_again(self) -> None:
        """Put back what is stored: a change was refused."""
        if self._row is not None:
            self.form.set_values({name: getattr(self._row, name) for name in NAMES})

    def refuse(self, error: FieldError) -> None:
        """Say below a field why it cannot be stored."""
        self.form[error.field].set_problem(str(error))

    def _commit(self, name: str) -> None:
        row, field = self._row, self.form[name]
        if row is None or not field.validate() or field.value() == getattr(row, name):
            return
        values: dict[str, Any] = {key: getattr(row, key) for key in NAMES} | {name: field.value()}
        try:
            self.changed.emit(read_draft(AttachmentDraft, **values))
        except FieldError as error:
            self.refuse(error)

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


def _form(words: Words) -> Form:
    form = Form()
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
    return form


def _about(row: FileRow, words: Words) -> str:
    parts = (
        type_words(row.name, row.media_type),
        words.size(row.size),
        f"version {row.version}" if row.version > 1 else "",
        f"attached on {words.day(row.added_at.date())}",
    )
    return " · ".join(part for part in parts if part)
