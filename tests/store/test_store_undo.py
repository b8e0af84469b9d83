"""Undo and redo put back exactly what was there, whatever the change set off."""

import shutil
import tempfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import StepKind, Undoing
from outsource_desk.store.journal import UNDO_LIMIT
from tests.store.firm import (
    CONTACT,
    CONTRACT,
    MILESTONE,
    TABLES,
    VENDOR,
    add_vendor,
    everything,
    open_store,
    vendor_names,
)

IDS = st.integers(1, 5)
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.one_of(st.integers(-9 * 10**18, 2**63 - 1), st.integers(-3, 3))
VALUES = {
    "vendor": {"name": TEXTS, "note": st.none() | TEXTS},
    "contact": {"vendor_id": IDS, "boss_id": st.none() | IDS, "name": TEXTS},
    "contract": {
        "vendor_id": IDS,
        "contact_id": st.none() | IDS,
        "total_minor": st.none() | NUMBERS,
        "title": TEXTS,
    },
    "milestone": {"contract_id": IDS, "title": TEXTS},
}


def statements(name):
    table = TABLES[name]
    row = st.fixed_dictionaries(VALUES[name])
    part = st.fixed_dictionaries({}, optional=VALUES[name]).filter(bool)
    return st.one_of(
        st.builds(lambda values: sa.insert(table).values(values), row),
        st.builds(
            lambda key, values: sa.insert(table).prefix_with("OR REPLACE").values(id=key, **values),
            IDS,
            row,
        ),
        st.builds(
            lambda key, values: sa.update(table).where(table.c.id == key).values(values), IDS, part
        ),
        st.builds(lambda values: sa.update(table).values(values), part),
        st.builds(lambda key: sa.delete(table).where(table.c.id == key), IDS),
    )


STEPS = st.lists(st.sampled_from(sorted(VALUES)).flatmap(statements), min_size=1, max_size=3)


def try_step(store, step):
    """Do the statements of a step; a step that breaks a constraint changes nothing."""
    try:
        with store.change("Step") as session:
            for statement in step:
                session.execute(statement)
    except UserError:
        return


def fill(store):
    """A little of everything, linked: so that random edits set off cascades."""
    with store.change("Fill") as session:
        for key in range(1, 4):
            session.execute(sa.insert(VENDOR).values(name=f"Vendor {key}"))
        for key in range(1, 4):
            session.execute(sa.insert(CONTACT).values(vendor_id=key, boss_id=key - 1 or None))
            session.execute(sa.insert(CONTRACT).values(vendor_id=1 + key % 2, contact_id=key))
            session.execute(sa.insert(MILESTONE).values(contract_id=key, title="Draft"))
            session.execute(sa.insert(MILESTONE).values(contract_id=key, title="Final"))


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(STEPS, min_size=1, max_size=12), turns=st.lists(st.booleans(), max_size=12))
def test_random_edits_undone_and_redone_are_identical(empty_file, steps, turns):
    """R120: every value and its type is the same after any walk of undo and redo."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "firm.outsource"
        shutil.copyfile(empty_file, path)
        store = open_store(path)
        states = [everything(store)]
        for step in [None, *steps]:
            before = store.past.lines(1)
            fill(store) if step is None else try_step(store, step)
            if store.past.lines(1) != before:  # a step may put a row back as it was: still a step
                states.append(everything(store))
        here = len(states) - 1
        for back in [*turns, *[True] * len(states), *[False] * len(states)]:
            moved = store.undo() if back else store.redo()
            here += 0 if moved is None else -1 if back else 1
            assert everything(store) == states[here]
        assert here == len(states) - 1
        store.close()


def test_cascade_and_set_null_come_back(store):
    """R120: deleting a vendor takes its people along; one undo brings all of them back."""
    fill(store)
    before = everything(store)
    with store.change("Delete contract") as session:
        session.execute(sa.delete(CONTRACT).where(CONTRACT.c.id == 1))
        session.execute(sa.delete(CONTACT).where(CONTACT.c.id == 2))
    after = everything(store)
    assert len(after["milestone"]) == len(before["milestone"]) - 2
    assert store.undo() == "Delete contract"
    assert everything(store) == before
    assert store.redo() == "Delete contract"
    assert everything(store) == after
    assert store.undo() == "Delete contract"
    assert everything(store) == before


@pytest.mark.parametrize(
    "text", ["", "'\"\\", "line\nline\ttab\x01\x1f\x7f", "€ ₺ 😀 é é", '{"a": 1}']
)
@pytest.mark.parametrize("number", [0, -1, 2**63 - 1, -9 * 10**18, 2**53 + 1])
def test_values_come_back_exactly(store, text, number):
    """R120: 64-bit numbers and any text survive the way through the history."""
    with store.change("Add") as session:
        session.execute(sa.insert(CONTRACT).values(title=text, total_minor=number))
    before = everything(store)
    with store.change("Delete") as session:
        session.execute(sa.delete(CONTRACT))
    store.undo()
    assert everything(store) == before


def test_labels_follow_the_steps(store):
    """R120: the menu says what would be undone; a new change ends the redo."""
    assert (store.undo_label(), store.redo_label()) == (None, None)
    assert (store.undo(), store.redo()) == (None, None)
    add_vendor(store, "A")
    add_vendor(store, "B")
    assert store.undo_label() == "Add vendor “B”"
    store.undo()
    assert (store.undo_label(), store.redo_label()) == ("Add vendor “A”", "Add vendor “B”")
    add_vendor(store, "C")
    assert (store.undo_label(), store.redo_label()) == ("Add vendor “C”", None)
    assert vendor_names(store) == ["A", "C"]


def test_numbers_are_never_used_twice(store):
    """R120: a row added after an undo cannot take the place of the one that may come back."""
    first = add_vendor(store, "A")
    store.undo()
    assert add_vendor(store, "B") > first


def test_as_many_steps_as_promised(store):
    """R120: the last steps can be undone, the oldest are forgotten, the history keeps all."""
    for number in range(UNDO_LIMIT + 2):
        add_vendor(store, f"{number}")
    while store.undo():
        pass
    assert vendor_names(store) == ["0", "1"]
    assert len(store.past.lines(1000)) == UNDO_LIMIT * 2 + 2


def test_failing_undo_changes_nothing(store, path):
    """R120: rows that differ from what the step left are not overwritten."""
    add_vendor(store, "A")
    store._db.execute("DELETE FROM vendor")
    store._writer._guard.stamp()
    with pytest.raises(RuntimeError, match="differs"):
        store.undo()
    assert store.undo_label() == "Add vendor “A”"
    assert len(store.past.lines(9)) == 1


def test_what_makes_a_file_is_no_step_of_undo(store):
    """R120: it is never taken back, and nothing before it is."""
    add_vendor(store, "Before")
    with store.change("Fill", undo=Undoing.NEVER) as session:
        session.execute(sa.insert(TABLES["vendor"]).values(name="Whole"))
    assert store.undo_label() is None
    assert store.undo() is None
    assert vendor_names(store)[-2:] == ["Before", "Whole"]


def test_how_a_step_is_taken_back_goes_with_it(store):
    """R120: also to its redo and the next undo."""
    with store.change("Sign", undo=Undoing.ASKS) as session:
        session.execute(sa.insert(TABLES["vendor"]).values(name="Signed"))
    assert store.next_step(StepKind.UNDO).undoing is Undoing.ASKS
    store.undo()
    assert store.next_step(StepKind.REDO).undoing is Undoing.ASKS
    store.redo()
    assert store.next_step(StepKind.UNDO).undoing is Undoing.ASKS


def typed(store, visit, name):
    """Save what stands in a field in the middle of typing."""
    with store.visit(visit), store.change("Rename vendor") as session:
        session.execute(sa.update(VENDOR).where(VENDOR.c.id == 1).values(name=name))


@settings(max_examples=40, deadline=None)
@given(
    names=st.lists(st.tuples(st.integers(1, 2), st.sampled_from("abcd"), st.sampled_from("-c"))),
)
def test_what_is_typed_in_one_visit_of_a_field_is_one_step(empty_file, names):
    """R120: undo goes back to the text before the visit, also with copies and undos in between."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "firm.outsource"
        shutil.copyfile(empty_file, path)
        store = open_store(path)
        add_vendor(store, "a")
        visits, last = {1: object(), 2: object()}, "a"
        steps = []  # visit, name before, whether it is longer than one line, whether it is copied
        for visit, name, then in names:
            typed(store, visits[visit], name)
            if name != last and steps and steps[-1][0] == visit:
                _, before, long, copied = steps.pop()
                if name != before or long:
                    steps.append((visit, before, long or copied, False))
            elif name != last:
                steps.append((visit, last, False, False))
            last = name
            if then == "c":
                store.save_copy(Path(folder) / "copy.outsource")
                steps = [(*step[:3], True) for step in steps]
        for _, before, _, _ in reversed(steps):
            assert store.undo() == "Rename vendor"
            assert vendor_names(store) == [before]
        assert store.undo_label() != "Rename vendor"
        assert vendor_names(store) == ["a"]
        for _ in steps:
            store.redo()
        assert vendor_names(store) == [last]
        store.close()


def test_a_visit_is_one_line_of_the_history_however_long_it_is(store):
    """A long text would else stand in the file as often as somebody paused to think."""
    add_vendor(store, "A")
    visit, lines = object(), len(store.past.lines(99))
    for name in ("Ac", "Acm", "Acme"):
        typed(store, visit, name)
    assert len(store.past.lines(99)) == lines + 1
    changes = store.past.field_changes(store.past.newest_id())
    assert [(change.before, change.after) for change in changes] == [("A", "Acme")]
    assert store.undo() == "Rename vendor"
    assert vendor_names(store) == ["A"]
    assert store.redo() == "Rename vendor"
    assert vendor_names(store) == ["Acme"]


def test_what_a_copy_tells_stays_in_the_history(store, tmp_path):
    """Restoring would else say that the copy has a change which the file never had."""
    add_vendor(store, "A")
    visit = object()
    typed(store, visit, "Ac")
    store.save_copy(tmp_path / "copy.outsource")
    line = store.past.lines(1)
    typed(store, visit, "Acm")
    typed(store, visit, "Acme")
    assert store.past.lines(2)[1:] == line
    store.undo()
    assert vendor_names(store) == ["A"]
    store.redo()
    assert vendor_names(store) == ["Acme"]


def test_typing_that_was_taken_away_again_is_no_step(store):
    """An Undo that changes nothing looks broken."""
    add_vendor(store, "A")
    visit = object()
    typed(store, visit, "Ac")
    typed(store, visit, "A")
    assert store.undo_label() != "Rename vendor"
    typed(store, visit, "Ab")
    store.undo()
    assert vendor_names(store) == ["A"]


def test_after_an_undo_the_same_visit_begins_a_new_step(store):
    """R120: what was taken back is not mixed with what is typed next."""
    add_vendor(store, "A")
    visit = object()
    typed(store, visit, "Ac")
    store.undo()
    typed(store, visit, "Ab")
    assert store.redo() is None
    store.undo()
    assert vendor_names(store) == ["A"]
    store.redo()
    assert vendor_names(store) == ["Ab"]
