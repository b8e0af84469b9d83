"""Every dialog for a record, found by itself: it adds, it changes, and it shows what is wrong."""

from __future__ import annotations

from datetime import date  # noqa: TC003  the draft below needs it
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from sqlmodel import Field

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import VendorKind
from outsource_desk.records.contract import ContractDraft
from outsource_desk.records.draft import Draft
from outsource_desk.records.sql import LINE, TEXT, one_of
from outsource_desk.services import items
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, Services
from outsource_desk.ui.frame.record_fields import FieldContext, every, limit, text
from outsource_desk.ui.kit.fields import (
    ChoiceField,
    DateField,
    HoursField,
    LongTextField,
    TextField,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.ui.frame.desk import Desk

RECORDS = {key: DIALOGS[key] for key in DIALOGS.keys() if issubclass(DIALOGS[key], RecordDialog)}  # noqa: SIM118
DECLARED = {key: DIALOGS[key] for key in DIALOGS.keys() if issubclass(DIALOGS[key], FormDialog)}  # noqa: SIM118
ONLY_ADDS = {"add_clause", "own_time"}  # a clause is changed in its panel; hours are removed
CHANGES = sorted(RECORDS.keys() - ONLY_ADDS)


def table_of(kind: type[RecordDialog]) -> sa.Table:
    """Return the table of the records, found by the draft it is made of."""
    draft = kind.services.draft
    listed = [one.table for one in items.lists().values() if one.draft is draft]
    return (listed or [one for one in draft.__subclasses__() if hasattr(one, "__table__")])[
        0
    ].__table__


def owners_and_items(desk: Desk, kind: type[RecordDialog]) -> list[tuple[int, int]]:
    """Return every record of the sample with its owner, and each owner of the example."""
    table = table_of(kind)
    owner = next((one.parent for one in table.foreign_keys if one.ondelete == "CASCADE"), sa.null())
    with desk.store.read() as session:
        rows = session.connection().execute(sa.select(owner, table.c.id).order_by(table.c.id))
        return [(row[0] or 0, row[1]) for row in rows]


def opened(desk: Desk, kind: type[RecordDialog], *, change: bool) -> Iterator[RecordDialog]:
    """Yield the dialog over every owner, or every record: some of them are locked."""
    example = kind.example(desk).owner_id
    for owner_id, item_id in [*owners_and_items(desk, kind), (example, 0)]:
        if item_id or not change:
            yield kind(desk, owner_id=owner_id, item_id=item_id if change else None)


def fill(dialog: RecordDialog, desk: Desk) -> None:
    """Enter something usable wherever something must be entered."""
    usable = {DateField: desk.clock.today(), HoursField: 60}
    for name in dialog.form.names:
        field = dialog.form[name]
        if field.problem() and not field.isHidden():
            first = field.box.itemData(0) if isinstance(field, ChoiceField) else "Something new"
            field.set_value(usable.get(type(field), first))


def committed(dialogs: Iterator[RecordDialog], desk: Desk) -> tuple[RecordDialog, list[str]]:
    """Commit the first one that is not locked; return it with the sentence it says."""
    refused = []
    said: list[str] = []
    desk.said.connect(lambda text, *_: said.append(text))
    for dialog in dialogs:
        fill(dialog, desk)
        try:
            dialog.commit()
        except UserError as error:
            refused.append(str(error))
        else:
            return dialog, said
    raise AssertionError(refused)


def there_is_one(desk: Desk, kind: type[RecordDialog]) -> None:
    """Add a record where the sample has none of its kind."""
    if not owners_and_items(desk, kind):
        committed(opened(desk, kind, change=False), desk)


def named(dialog: RecordDialog, sentence: str) -> str:
    name = (
        dialog.form[dialog.services.named_by]
        if dialog.services.named_by in dialog.form.names
        else None
    )
    return sentence.format(name=name.value() if name else "")


def test_each_adds_a_record_and_says_so(sample_desk):
    """A declared dialog opens empty, keeps what is entered as one change, and says it."""
    for key, kind in RECORDS.items():
        before = len(owners_and_items(sample_desk, kind))
        dialog, said = committed(opened(sample_desk, kind, change=False), sample_desk)
        assert (dialog.windowTitle(), dialog.commit_button.text()) == (kind.title, kind.verb), key
        assert len(owners_and_items(sample_desk, kind)) == before + 1, key
        hours = f"{sample_desk.words.hours(60)} of own time logged."
        expected = hours if key == "own_time" else quoting(dialog, kind.added)
        assert said == [expected], key


def test_each_changes_a_record_and_says_so(sample_desk):
    """It opens with what is stored; stored again as it was, the file says the same."""
    for key in CHANGES:
        kind = RECORDS[key]
        there_is_one(sample_desk, kind)
        before = rows_of(sample_desk, kind)
        dialog, said = committed(opened(sample_desk, kind, change=True), sample_desk)
        assert dialog.windowTitle() == quoting(dialog, kind.change_title), key
        assert dialog.commit_button.text() == kind.change_verb, key
        assert said == [quoting(dialog, kind.changed)], key
        assert rows_of(sample_desk, kind) == before, key


def test_what_the_draft_refuses_is_shown_at_its_field(sample_desk, qtbot):
    """The sentence stands in the banner and at the field, and the cursor is there."""
    for key, kind in RECORDS.items():
        dialog = next(opened(sample_desk, kind, change=False))
        qtbot.addWidget(dialog)
        fill(dialog, sample_desk)
        name = limited(dialog)[-1]
        field, most = dialog.form[name], limit(kind.services.draft.model_fields[name], "max_length")
        field.set_value("x" * (most + 1))
        dialog.show()
        dialog.try_commit()
        assert "too long" in dialog.problem.text, key
        assert field._problem_text.text() == dialog.problem.text, key
        assert dialog.focusWidget() is field.editor, key


def test_the_first_contact_of_a_vendor_is_refused_at_its_own_field(sample_desk, qtbot):
    """R40: its e-mail belongs to another draft, and still has its own place."""
    dialog = DIALOGS["add_vendor"](sample_desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.set_values({"name": "New", "contact_name": "Ada"})
    dialog.form["contact_email"].set_value("a" * 300)
    dialog.try_commit()
    assert "E-mail is too long" in dialog.form["contact_email"]._problem_text.text()
    assert dialog.focusWidget() is dialog.form["contact_email"].editor


def test_each_knows_whether_something_was_changed(sample_desk):
    """A dialog can tell whether closing it would lose anything."""
    for key, kind in RECORDS.items():
        there_is_one(sample_desk, kind)
        dialog = next(opened(sample_desk, kind, change=key in CHANGES))
        assert not dialog.is_changed(), key
        field = dialog.form[limited(dialog)[0]]
        before = field.value()
        field.set_value(f"{before} more")
        assert dialog.is_changed(), key
        field.set_value(before)
        assert not dialog.is_changed(), key


def test_what_cannot_be_read_counts_as_changed(sample_desk):
    """An entry that is no number yet is something that was typed, too."""
    dialog = DIALOGS["own_time"].example(sample_desk)
    dialog.form["minutes"].edit.setText("soon")
    assert dialog.is_changed()


def test_what_the_draft_needs_is_asked_for(sample_desk):
    """The dialog asks for what the draft cannot do without, before anything is stored."""
    for key, kind in RECORDS.items():
        dialog = next(opened(sample_desk, kind, change=False))
        fields = kind.services.draft.model_fields.items()
        needed = {name for name, one in fields if one.is_required() or limit(one, "min_length")}
        assert needed <= {name for name in dialog.form.names if dialog.form[name]._required}, key


def test_a_title_is_stated_once():
    """A field is labelled with the title of the draft, unless the dialog asks in other words."""
    twice = [
        (key, ask.name)
        for key, kind in DECLARED.items()
        for part in kind.fields
        for ask in (part if isinstance(part, tuple) else (part,))
        if (known := kind.draft.model_fields.get(ask.name)) is not None
        and ask.how.get("label") == known.title
    ]
    assert twice == []


class Anything(Draft):
    """Fields of every kind that tells by itself how it is asked."""

    line: str = Field(default="", max_length=LINE, title="Line")
    words: str = Field(default="", max_length=TEXT, title="Words")
    day: date = Field(title="Day")
    kind: VendorKind | None = one_of(VendorKind, "Kind")


def test_a_field_that_is_not_declared_is_asked_by_its_type(sample_desk):
    """House rule: a new field is the field, a migration and the sample; dialogs know it."""
    asked = every(Anything, text("words", label="Said"), text("beside"))
    made = {
        ask.name: ask.field(FieldContext(sample_desk, 0, Anything.model_fields.get(ask.name)))
        for ask in asked
    }
    assert {name: type(field) for name, field in made.items()} == {
        "line": TextField,
        "words": TextField,
        "day": DateField,
        "kind": ChoiceField,
        "beside": TextField,
    }
    assert made["words"].label.text() == "Said"
    assert made["day"]._required == "Enter the day."


def test_an_amount_does_not_tell_in_which_currency_it_is_asked():
    """What a type does not say, a dialog has to declare."""
    with pytest.raises(TypeError, match="price_minor"):
        every(ContractDraft)


def test_the_dialogs_for_records_are_declared():
    """They are found by themselves: a new one is walked through without being named here."""
    assert len(RECORDS) >= 18
    assert len(DECLARED) >= 28
    assert all(isinstance(kind.services, Services) for kind in RECORDS.values())


def quoting(dialog: RecordDialog, sentence: str) -> str:
    """Return a sentence with the name that stands in the dialog."""
    known = dialog.services.named_by in dialog.form.names
    return sentence.format(name=dialog.form[dialog.services.named_by].value() if known else "")


def rows_of(desk: Desk, kind: type[RecordDialog]) -> list[Any]:
    """Return what the file says of the records, in the words of the draft."""
    table = table_of(kind)
    known = [table.c[name] for name in kind.services.draft.model_fields if name in table.c]
    with desk.store.read() as session:
        return list(session.connection().execute(sa.select(*known).order_by(table.c.id)))


def limited(dialog: RecordDialog) -> list[str]:
    """Return the names of the fields for words that the draft limits, in their order."""
    known = dialog.services.draft.model_fields
    return [
        name
        for name in dialog.form.names
        if isinstance(dialog.form[name], TextField | LongTextField)
        and limit(known.get(name), "max_length")
    ]
