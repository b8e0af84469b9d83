"""The index is what a new one would be, after any changes, at any moment (R123)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.text import Words
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.business.business import found_business
from outsource_desk.services.search import search as search_module
from outsource_desk.services.search.search import Search
from outsource_desk.store.store import Store
from tests.conftest import NOW

ACTS = (
    "add vendor",
    "add contact",
    "add task",
    "rename",
    "empty",
    "delete",
    "undo",
    "redo",
    "back",
)
NAMES = ("Zebra", "Änderung", "", "a-b", "tail")
STEPS = st.lists(
    st.tuples(st.sampled_from((*ACTS, "read", "find")), st.integers(0, 5), st.sampled_from(NAMES)),
    max_size=25,
)


def _act(store, act, number, name):
    if act == "back":
        _bring_back(store)
    elif act in ("undo", "redo"):
        getattr(store, act)()
    else:
        _change(store, act, number, name)


def _change(store, act, number, name):
    with store.change(act) as session:
        vendors = session.exec(select(Vendor)).all()
        chosen = vendors[number % len(vendors)] if vendors else None
        match act:
            case "add vendor":
                session.add(Vendor(name=f"V{name}", notes=name))
            case "add task":
                session.add(Task(title=f"T{name}", created_on=NOW.date()))
            case "add contact" if chosen:
                session.add(Contact(vendor_id=chosen.id, name=f"C{name}", role=name))
            case "rename" if chosen:
                chosen.name, chosen.notes = f"R{name}", f"{name} {number}"
            case "empty" if chosen:
                chosen.notes = ""
            case "delete" if chosen:
                session.delete(chosen)


def _bring_back(store):
    """Bring back what the last deletion took, as the page History does."""
    lines = [line for line in store.past.lines(50) if line.label == "delete"]
    if lines and any(row.after is None for row in store.past.rows(lines[0].history_id)):
        row = next(row for row in store.past.rows(lines[0].history_id) if row.table == "vendor")
        with store.read() as session:
            if session.get(Vendor, row.row_id) is not None:
                return
        store.bring_back(lines[0].history_id)


def _all_of(store):
    fresh = Search(store)
    while fresh.step():
        pass
    found = fresh.entries()
    fresh.close()
    return found


def _prove(steps, full_text):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "mine.outsource", FixedClock(NOW))
        found_business(store)
        search = Search(store, full_text=full_text)
        for act, number, name in steps:
            if act == "read":
                search.step()
            elif act == "find":
                search.find("zebra", Words("en_GB"))
            else:
                _act(store, act, number, name)
        while search.step():
            pass
        assert search.entries() == _all_of(store)
        search.close()
        store.close()


@settings(max_examples=10)
@given(steps=STEPS, full_text=st.booleans())
def test_after_any_changes_it_is_what_a_new_one_is(steps, full_text):
    """R123: changes, undo, redo, bringing back, cascades, while it is built and afterwards."""
    _prove(steps, full_text)


@pytest.mark.slow
def test_after_very_many_changes_it_is_what_a_new_one_is():
    """R123: the same, 200 times."""
    proven = []

    @settings(max_examples=200)
    @given(steps=STEPS, full_text=st.booleans())
    def prove(steps, full_text):
        _prove(steps, full_text)
        proven.append(len(steps))

    prove()
    sys.stdout.write(f"search: {len(proven)} stories, {sum(proven)} steps, all indexes equal\n")


def test_many_changes_at_once_are_taken_in_step_by_step(empty_store, words, monkeypatch):
    """R123: after an import a search does not make the window wait; the rest follows in steps."""
    search = Search(empty_store)
    while search.step():
        pass
    many = search_module.AT_ONCE * 3
    with empty_store.change("Import") as session:
        session.add_all(Vendor(name=f"Zebra {number}") for number in range(many))
    assert search.find("zebra", words).count == search_module.AT_ONCE
    while search.step():
        pass
    assert search.find("zebra", words).count == many
    search.close()
