"""A dialog for a record is declared: its draft, its noun and its fields; it adds or changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.records.about import about_of
from outsource_desk.services import items
from outsource_desk.ui.frame.form_dialog import FormDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from outsource_desk.records.draft import Draft
    from outsource_desk.services.items import Kind
    from outsource_desk.services.list_rules import ListRules
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.buttons import Button


def _only_added(*_: object, **__: object) -> Any:
    raise NotImplementedError


class Services(NamedTuple):
    """What keeps a record: adding one, what it says, changing one; without the last two, no more.

    Called with the store and its owner or its number, with the draft, and by name with what the
    draft does not know.
    """

    draft: type[Draft]
    add: Callable[..., object]
    read: Callable[..., Draft | dict[str, Any]] = _only_added
    change: Callable[..., object] = _only_added
    sample: Callable[[Desk], tuple[int, int | None]] = _only_added  # owner and item of the example
    named_by: str = "name"  # the field that titles and messages quote
    one: str = ""  # what one is called
    remove: Callable[..., object] = _only_added


def of_items(
    table: type[Draft],
    sample: Callable[[Desk], tuple[int, int | None]],
    rules: Callable[..., ListRules] | None = None,
) -> Services:
    """Return what keeps the items of a list; `rules` makes them of what the draft does not know."""
    kept = items.lists()[table]

    def kind(more: dict[str, Any]) -> Kind:
        return rules(**more) if rules is not None else table

    return Services(
        kept.draft,
        lambda store, owner_id, draft, **more: items.add(store, kind(more), owner_id, draft),
        lambda store, item_id: items.draft(store, table, item_id),
        lambda store, item_id, draft, **more: items.change(store, kind(more), item_id, draft),
        sample,
        kept.name,
        about_of(table).one,
        lambda store, item_id: items.remove(store, table, item_id),
    )


class RecordDialog(FormDialog):
    """Adds a record to its owner, or changes the one with `item_id`.

    A field of the declaration that the draft does not know goes to the service by its name; one
    that is called `owner_id` asks whose the record is.
    """

    services: ClassVar[Services]
    noun: ClassVar[str] = ""  # where titles call it differently than its table
    owned: ClassVar[bool] = True  # an item of something; else one of the file
    dated: ClassVar[bool] = False  # the services are told the day

    change_title: ClassVar[str]  # may quote: "Change {name}"
    change_verb: ClassVar[str]
    added: ClassVar[str] = "“{name}” was added."
    changed: ClassVar[str] = "“{name}” was changed."
    removed: ClassVar[str] = ""  # where the dialog has a button that removes the record
    lead_stays: ClassVar[bool] = False  # the sentence for a new one stands above a change, too

    @override
    def __init_subclass__(cls) -> None:
        """Take the titles and verbs that are not declared from the noun."""
        super().__init_subclass__()
        cls.draft = cls.services.draft
        noun = cls.noun or cls.services.one
        for name, words in TITLES.items():
            if not hasattr(cls, name):
                setattr(cls, name, words.format(noun=noun))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        owner_id, item_id = cls.services.sample(desk)
        return cls(desk, owner_id=owner_id, item_id=item_id)

    @override
    def begin(self) -> dict[str, Any]:
        if self.item_id is None:
            return super().begin()
        values = dict(self.services.read(self.desk.store, self.item_id))
        self.set_title(
            self.change_title.format(name=values[self.services.named_by]),
            self.lead if self.lead_stays else "",
        )
        self.commit_button.setText(self.change_verb)
        return values

    @override
    def do(self, values: dict[str, Any]) -> str:
        owner_id = values.pop("owner_id", self.owner_id)
        draft = self.drafted(values)
        beside = values.keys() - self.draft.model_fields.keys()
        more = self.more({name: values[name] for name in beside})
        if self.dated:
            more["today"] = self.desk.clock.today()
        store = self.desk.store
        if self.item_id is not None:
            self.services.change(store, self.item_id, draft, **more)
            return self.say_done(self.changed, draft)
        owner = (owner_id,) if self.owned else ()
        self.services.add(store, *owner, draft, **more)
        return self.say_done(self.added, draft)

    # What a declaration may do differently.

    def more(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return what the services take besides the draft, from the fields that it lacks."""
        return values

    def say_done(self, sentence: str, draft: Draft) -> str:
        """Return the sentence that says it is done."""
        return sentence.format(name=getattr(draft, self.services.named_by, ""))

    def let_remove(self, button: Button) -> Button:
        """Let a button remove the record that is changed; a new one has none."""
        button.setAutoDefault(False)
        button.clicked.connect(self._remove)
        button.setVisible(self.item_id is not None)
        return button

    def _remove(self) -> None:
        try:
            self.services.remove(self.desk.store, self.item_id)
        except UserError as error:
            self.show_problem(str(error))
        else:
            self.desk.say(self.removed)
            self.accept()


TITLES = {
    "title": "Add {noun}",
    "verb": "Add {noun}",
    "change_title": "Change {noun}",
    "change_verb": "Save {noun}",
}
