"""A dialog for a record is declared: its draft, its noun and its fields; it adds or changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from typing_extensions import override

from outsource_desk.base.errors import InputError
from outsource_desk.records.about import about_of
from outsource_desk.records.draft import Draft, FieldError, read_draft
from outsource_desk.services import items
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.ui.frame.dialog import Dialog
from outsource_desk.ui.frame.record_fields import DeclaredField, FieldContext
from outsource_desk.ui.kit.form import Form
from outsource_desk.ui.kit.wording import WordingCheck

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


def _only_added(*_: object, **__: object) -> Any:
    raise NotImplementedError


class Services(NamedTuple):
    """What keeps a record: adding one, what it says, changing one; without the last two, no more.

    Called with the store and its owner or its number, with the draft, and by name with what the
    draft does not know.
    """

    draft: type[Draft]
    add: Callable[..., object]
    read: Callable[..., Draft] = _only_added
    change: Callable[..., object] = _only_added
    sample: Callable[[Desk], tuple[int, int | None]] = _only_added  # owner and item of the example
    named_by: str = "name"  # the field that titles and messages quote
    one: str = ""  # what one is called


def of_items(table: type[Draft], sample: Callable[[Desk], tuple[int, int | None]]) -> Services:
    """Return what keeps the items of a list."""
    kept = items.lists()[table]
    return Services(
        kept.draft,
        lambda store, owner_id, draft: items.add(store, table, owner_id, draft),
        lambda store, item_id: items.draft(store, table, item_id),
        lambda store, item_id, draft: items.change(store, table, item_id, draft),
        sample,
        kept.name,
        about_of(table).one,
    )


class RecordDialog(Dialog):
    """Adds a record to its owner, or changes the one with `item_id`.

    A field of the declaration that the draft does not know goes to the service by its name.
    """

    services: ClassVar[Services]
    noun: ClassVar[str] = ""  # where titles call it differently than its table
    # Those in a tuple of their own stand side by side.
    fields: ClassVar[tuple[DeclaredField | tuple[DeclaredField, ...], ...]]
    owned: ClassVar[bool] = True  # an item of something; else one of the file
    dated: ClassVar[bool] = False  # the services are told the day

    change_title: ClassVar[str]  # may quote: "Change {name}"
    change_verb: ClassVar[str]
    added: ClassVar[str] = "“{name}” was added."
    changed: ClassVar[str] = "“{name}” was changed."
    lead_stays: ClassVar[bool] = False  # the sentence for a new one stands above a change, too

    @override
    def __init_subclass__(cls) -> None:
        """Take the titles and verbs that are not declared from the noun."""
        super().__init_subclass__()
        noun = cls.noun or cls.services.one
        for name, words in TITLES.items():
            if not hasattr(cls, name):
                setattr(cls, name, words.format(noun=noun))

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        owner_id: int = 0,
        item_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.owner_id, self.item_id = owner_id, item_id
        self._asked: dict[str, DeclaredField] = {}
        self.form = self._form()
        self.put_form()
        self.form.changed.connect(lambda _: self.show_needed())
        if item_id is None:
            begins = {name: ask.start(self._context(name)) for name, ask in self._asked.items()}
            self.show_values({name: value for name, value in begins.items() if value is not None})
        else:
            self._show_item(item_id)
        self._opened_with = self.entered()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        owner_id, item_id = cls.services.sample(desk)
        return cls(desk, owner_id=owner_id, item_id=item_id)

    @override
    def commit(self) -> None:
        try:
            draft = self._store()
        except FieldError as error:
            if error.field in self.form.names:
                self.form[error.field].set_problem(str(error))
                self.form.focus_field(error.field)
            raise
        sentence = self.added if self.item_id is None else self.changed
        self.desk.say(self.say_done(sentence, draft))

    def is_changed(self) -> bool:
        """Whether something else stands in the fields than when the dialog was opened."""
        return self.entered() != self._opened_with

    def entered(self) -> dict[str, Any]:
        """Return what stands in the fields; an entry that cannot be read is its own sentence."""
        values = {}
        for name in self.form.names:
            try:
                values[name] = self.form[name].value()
            except InputError as error:
                values[name] = error.args
        return values

    def values(self) -> dict[str, Any]:
        """Return what is to be stored, by the names of the fields. Raises: InputError."""
        return {name: self._asked[name].store(value) for name, value in self.form.values().items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored, or what a new record begins with."""
        known = {name: value for name, value in values.items() if name in self._asked}
        self.form.set_values({name: self._asked[name].show(known[name]) for name in known})
        self.show_needed()

    # What a declaration may do differently.

    def put_form(self) -> None:
        """Place the form; a declaration may put something above or below it."""
        self.body.addWidget(self.form)

    def show_needed(self) -> None:
        """Show the fields that the answers of others ask for."""
        for name, ask in self._asked.items():
            if "shown_for" in ask.how:
                other, keys = ask.how["shown_for"]
                self.form[name].setVisible(self.form[other].value() in keys)

    def more(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return what the services take besides the draft, from the fields that it lacks."""
        return values

    def say_done(self, sentence: str, draft: Draft) -> str:
        """Return the sentence that says it is done."""
        return sentence.format(name=getattr(draft, self.services.named_by, ""))

    def _store(self) -> Draft:
        values, known = self.values(), self.services.draft.model_fields
        draft = read_draft(
            self.services.draft, **{key: values[key] for key in values if key in known}
        )
        more = self.more({key: values[key] for key in values if key not in known})
        if self.dated:
            more["today"] = self.desk.clock.today()
        store = self.desk.store
        if self.item_id is not None:
            self.services.change(store, self.item_id, draft, **more)
        else:
            owner = (self.owner_id,) if self.owned else ()
            self.services.add(store, *owner, draft, **more)
        return draft

    def _show_item(self, item_id: int) -> None:
        values = self.services.read(self.desk.store, item_id).model_dump()
        self.set_title(
            self.change_title.format(name=values[self.services.named_by]),
            self.lead if self.lead_stays else "",
        )
        self.commit_button.setText(self.change_verb)
        self.show_values(values)

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
        return FieldContext(self.desk, self.owner_id, self.services.draft.model_fields.get(name))


TITLES = {
    "title": "Add {noun}",
    "verb": "Add {noun}",
    "change_title": "Change {noun}",
    "change_verb": "Save {noun}",
}
