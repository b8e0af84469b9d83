"""A dialog that asks for something is declared: its fields, and what is done with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from typing_extensions import override

from outsource_desk.records.draft import Draft, FieldError, read_draft
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.ui.frame.dialog import Dialog
from outsource_desk.ui.frame.record_fields import DeclaredField, FieldContext
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


class FormDialog(Dialog):
    """About its `subject`: often the record `owner_id`, or one that hangs on it, `item_id`."""

    draft: ClassVar[type[Draft]] = Draft  # titles, limits and what is required come from it
    # Those in a tuple of their own stand side by side.
    fields: ClassVar[tuple[DeclaredField | tuple[DeclaredField, ...], ...]]

    def __init__(self, desk: Desk, parent: QWidget | None = None, **subject: Any) -> None:
        super().__init__(desk, parent)
        self.subject = subject
        self.owner_id: int = subject.get("owner_id", 0)
        self.item_id: int | None = subject.get("item_id")
        self._asked: dict[str, DeclaredField] = {}
        self.look_up()
        self.form = self._form()
        self.put_form()
        self.form.changed.connect(lambda _: self.show_needed())
        self.form.committed.connect(self.answered)
        self.show_values(self.begin())
        self.note_opened()

    # What a declaration says.

    def do(self, values: dict[str, Any]) -> str:
        """Do the act and return the sentence that says so. Raises: UserError."""
        raise NotImplementedError

    def look_up(self) -> None:
        """Read what it is about, before the fields are made."""

    def begin(self) -> dict[str, Any]:
        """Return what stands in the fields at first."""
        begins = {name: ask.start(self._context(name)) for name, ask in self._asked.items()}
        return {name: value for name, value in begins.items() if value is not None}

    def put_form(self) -> None:
        """Place the form; a declaration may put something above or below it."""
        self.body.addWidget(self.form)

    def show_needed(self) -> None:
        """Show the fields that the answers of others ask for."""
        for name, ask in self._asked.items():
            if "shown_for" in ask.how:
                other, keys = ask.how["shown_for"]
                self.form[name].setVisible(self.form[other].value() in keys)

    def answered(self, name: str) -> None:
        """A field was left, or chosen; others may follow it."""

    # What every declaration has.

    @override
    def commit(self) -> None:
        try:
            sentence = self.do(self.values())
        except FieldError as error:
            if error.field in self.form.names:
                self.form[error.field].set_problem(str(error))
                self.form.focus_field(error.field)
            raise
        self.desk.say(sentence)

    def values(self) -> dict[str, Any]:
        """Return what is to be stored, by the names of the fields. Raises: InputError."""
        return {name: self._asked[name].store(value) for name, value in self.form.values().items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored, or what a new record begins with."""
        known = {name: value for name, value in values.items() if name in self._asked}
        self.form.set_values({name: self._asked[name].show(known[name]) for name in known})
        self.show_needed()

    def drafted(self, values: Mapping[str, Any]) -> Any:
        """Return the draft of the answers. Raises: FieldError for one that cannot be."""
        known = self.draft.model_fields
        return read_draft(
            self.draft, **{name: value for name, value in values.items() if name in known}
        )

    def _form(self) -> Form:
        form, words = Form(), word_list()
        for part in self.fields:
            asks = part if isinstance(part, tuple) else (part,)
            asked = {
                ask.name: ask for ask in asks if self.item_id is None or not ask.how.get("new_only")
            }
            made = {name: ask.field(self._context(name)) for name, ask in asked.items()}
            if isinstance(part, tuple):
                form.add_beside(made)
            else:
                for name, field in made.items():
                    form.add(name, field)
            for name, ask in asked.items():
                if ask.how.get("wording"):
                    WordingCheck.on(made[name], words)
            self._asked |= asked
        return form

    def _context(self, name: str) -> FieldContext:
        known = self.draft.model_fields.get(name)
        return FieldContext(self.desk, self.owner_id, known, self.subject)
