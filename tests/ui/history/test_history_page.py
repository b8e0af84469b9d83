"""R120, R121: the page of the history, and the bin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from outsource_desk.domain.place import Place
from outsource_desk.records.tables import ABOUT
from outsource_desk.records.vendor import Contact, ContactDraft, VendorDraft
from outsource_desk.services import items
from outsource_desk.services.vendors import vendors
from outsource_desk.ui.history.page import HistoryPage
from outsource_desk.ui.kit.labels import Text
from tests.ui.audit import problems
from tests.ui.screens import settle


@pytest.fixture
def page(sample_desk, show):
    store = sample_desk.store
    vendor_id = vendors.add_vendor(store, VendorDraft(name="Acme"))
    items.add(store, Contact, vendor_id, ContactDraft(name="Ann"))
    vendors.change_vendor(store, vendor_id, VendorDraft(name="Bolt"))
    made = HistoryPage(sample_desk)
    made.refresh()
    show(made, width=1166, height=700)
    return made


def labels(page) -> list[str]:
    return [line.label for line in page._lines.table.rows()]


def details(page) -> str:
    shown = page._lines.details.card.findChildren(Text)
    return "\n".join(text.text() for text in shown if not text.isHidden())


def test_it_follows_every_kind_of_record(page) -> None:
    told = [name for name, about in ABOUT.items() if about.is_told]
    assert [table for table in told if not page.shows(frozenset({table}))] == []


def test_a_line_shows_what_it_did(page, sample_desk) -> None:
    """R121: old and new in words; Ctrl+C copies all of it."""
    assert labels(page)[:2] == ["Change vendor “Bolt”", "Add contact “Ann”"]
    assert "Name of the vendor: Acme → Bolt" in details(page)
    page._lines.details.copy()
    assert "Vendor “Bolt” changed\n  Name of the vendor: Acme → Bolt" in (
        QGuiApplication.clipboard().text()
    )
    sample_desk.store.undo()
    assert page._lines.table.rows()[0].label == "Change vendor “Bolt”"
    assert len(page._lines.table.rows()) == 5


def test_the_filters_narrow_it(page, sample_desk) -> None:
    filters = page._lines.filters
    filters.subject.set_value("vendor 1")
    filters.subject.committed.emit()
    settle(sample_desk)
    assert labels(page) == ["Sample business"]
    filters.clear()
    filters.field.setText("ann")
    filters.changed.emit()
    settle(sample_desk)
    assert labels(page)[0] == "Add contact “Ann”"
    filters.field.setText("zyzzyva")
    filters.changed.emit()
    settle(sample_desk)
    assert labels(page) == []
    assert page._lines.whole.isVisible()  # the filters stay, to be cleared


def test_older_lines_come_with_the_button(page, sample_desk) -> None:
    page.hide()  # or it is read again with every line
    for number in range(230):
        with sample_desk.store.change(f"Note {number}") as session:
            session.get_one(vendors.Vendor, 1).notes = str(number)
    page.show()
    assert len(labels(page)) == 200
    page._lines.older.click()
    settle(sample_desk)
    assert len(labels(page)) == 234
    assert not page._lines.older.isVisible()


def test_the_bin_brings_back(page, sample_desk) -> None:
    """R120: with Enter; Undo puts it into the bin again."""
    store = sample_desk.store
    bolt = next(one.id for one in vendors.vendor_list(store) if one.name == "Bolt")
    vendors.remove_vendor(store, bolt)
    page.open_place(Place("history", field="bin"))
    settle(sample_desk)
    shown = page._bin
    assert [item.what for item in shown.table.rows()] == ["Vendor “Bolt” with 1\u00a0contact"]
    shown.table.setFocus()
    QTest.keyClick(shown.table, Qt.Key.Key_Return)
    settle(sample_desk)
    assert store.undo_label() == "Bring back vendor “Bolt”"
    assert shown.empty.isVisible()
    sample_desk.undo()
    settle(sample_desk)
    assert len(shown.table.rows()) == 1


@pytest.mark.parametrize("field", ["happened", "bin"])
def test_the_page_passes_the_audit(dressed, make_desk, empty_store, show, field) -> None:
    """R131: also while there is nothing to show."""
    desk = make_desk(empty_store)
    made = HistoryPage(desk)
    made.refresh()
    made.open_place(Place("history", field=field))
    settle(desk)
    assert problems(show(made, width=844, height=500)) == []
