"""What cannot be read is kept: the dialog stays, says what to enter, and writes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.kit.field_value import DateField, _ReadField

if TYPE_CHECKING:
    from outsource_desk.ui.kit.field import Field

BAD = {True: "the day after Whitsun", False: "about 12 or so"}


def fields(root) -> list[Field]:
    """Return the fields that are read into a value, as they are shown."""
    return [one for one in root.findChildren(_ReadField) if one.isVisibleTo(root)]


def close(shown) -> None:
    shown.close()
    shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("key", DIALOGS.keys())
def test_a_dialog_keeps_what_cannot_be_read(sample_desk, key) -> None:
    """R131: for each number, amount and day of each dialog."""
    store = sample_desk.store
    made = DIALOGS[key].example(sample_desk)
    made.show()
    before = store.past.lines(5)
    for field in fields(made):
        if not field.edit.isEnabled() or field.edit.isReadOnly():
            continue
        kept, bad = field.edit.text(), BAD[isinstance(field, DateField)]
        field.edit.setText(bad)
        field.edit.textEdited.emit(bad)
        field.edit.editingFinished.emit()
        made.try_commit()
        where = f"{key}: {field.label.text()}"
        assert made.isVisible(), where
        assert field.edit.text() == bad, where
        assert any(map(str.isdigit, field.problem())), (where, field.problem())
        assert made.problem.isVisible(), where
        assert made.problem.text.endswith("."), where
        assert store.past.lines(5) == before, where
        field.edit.setText(kept)
        field.edit.textEdited.emit(kept)
    close(made)


@pytest.mark.parametrize(
    ("stage", "field_name"),
    [("brief", "due_on"), ("brief", "oversight_minutes"), ("contract", None)],
)
def test_a_form_keeps_what_cannot_be_read(sample_desk, stage, field_name) -> None:
    """R131: the forms of brief and contract save by themselves, but never what cannot be read."""
    from tests.ui.screens import places, settle, window_of

    store = sample_desk.store
    place = places(store)[f"stage {stage}"]
    tried = 0
    with window_of(sample_desk) as window:
        sample_desk.go(replace(place, field=field_name))
        settle(sample_desk)
        before = store.past.lines(5)
        for field in fields(window.current_page()):
            bad = BAD[isinstance(field, DateField)]
            field.edit.setText(bad)
            field.edit.textEdited.emit(bad)
            field.edit.editingFinished.emit()
            settle(sample_desk)
            assert field.edit.text() == bad, field.label.text()
            assert any(map(str.isdigit, field.problem())), field.label.text()
            assert store.past.lines(5) == before, field.label.text()
            tried += 1
    assert tried
