"""The search over everything, as it is used: typed into, gone through, opened (R123)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from outsource_desk.domain.place import Place
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.search.results import Hit
from outsource_desk.ui.search.dialogs.search import SearchDialog
from outsource_desk.ui.search.finder import Finder
from outsource_desk.ui.search.rows import Again, HitHeading, More
from tests.ui.screens import settle, window_of


@pytest.fixture
def opened(sample_desk, qtbot):
    """The dialog over the sample, read whole."""
    return _open(sample_desk, qtbot)


def _open(desk, qtbot):
    dialog = SearchDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    finder = Finder.of(desk)
    qtbot.waitUntil(lambda: not finder.is_reading, timeout=10_000)
    return dialog


def _type(dialog, text):
    dialog.field.setText(text)
    dialog.look_up()


def _kinds(dialog):
    return [type(row) for row in dialog.results.rows()]


def test_ctrl_f_searches_everything_and_ctrl_shift_f_this_list(sample_desk):
    """R123: one field everywhere; the field of a page has a key of its own."""
    with window_of(sample_desk) as window:
        sample_desk.go(Place("vendors"))
        menu = {
            action.text(): action
            for action in window.actions_.findChildren(type(window.actions_.undo))
        }
        assert menu["&Search everything…"].shortcut() == QKeySequence(QKeySequence.StandardKey.Find)
        assert menu["Search in this &list"].shortcut() == QKeySequence("Ctrl+Shift+F")
        window.activateWindow()
        menu["Search in this &list"].trigger()
        assert window.focusWidget() is window.page("vendors").search_field
        menu["&Search everything…"].trigger()
        settle(sample_desk)
        assert isinstance(QApplication.activeModalWidget(), SearchDialog)


def test_results_stand_below_their_kinds_with_the_first_chosen(opened):
    """R123: grouped by kind, with the number of each; Enter opens the first at once."""
    _type(opened, "payroll")
    rows = opened.results.rows()
    assert isinstance(rows[0], HitHeading)
    assert {row.title for row in rows if isinstance(row, HitHeading)} >= {
        "Tasks",
        "Vendors",
        "Briefs",
    }
    assert opened.results.chosen() is rows[1]
    assert opened.state.text().replace("\u00a0", " ").endswith("places found.")


def test_the_keys_of_the_field_go_through_the_results(opened):
    """R123: hands stay on the keys: Down, Up, PageDown, PageUp; headings are passed over."""
    _type(opened, "payroll")
    hits = [row for row in opened.results.rows() if not isinstance(row, HitHeading)]
    opened.field.setFocus()
    for key, times, at in (
        ("Down", 1, 1),
        ("Down", 1, 2),
        ("Up", 1, 1),
        ("PageDown", len(hits), len(hits) - 1),
        ("PageUp", len(hits), 0),
    ):
        for _ in range(times):
            QTest.keyClick(opened.field, getattr(Qt.Key, f"Key_{key}"))
        assert opened.results.chosen() is hits[min(at, len(hits) - 1)], key
    assert opened.field.text() == "payroll"


def test_enter_goes_to_the_exact_place_and_closes(opened, sample_desk, qtbot):
    """R123: Enter opens what is chosen, also when it comes before the results do."""
    opened.field.setText("seán ó briain")
    with qtbot.waitSignal(sample_desk.went) as gone:
        QTest.keyClick(opened.field, Qt.Key.Key_Return)
    assert gone.args == [Place("vendors", item_id=1, field="contact:2")]
    assert not opened.isVisible()


def test_escape_closes_without_going_anywhere(opened, sample_desk, qtbot):
    with qtbot.assertNotEmitted(sample_desk.went):
        QTest.keyClick(opened.field, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_nothing_found_says_what_to_try(opened):
    """R123: an empty answer is no dead end."""
    _type(opened, "xyzzy plover")
    assert opened.nothing.isVisible()
    assert not opened.commit_button.isEnabled()
    _type(opened, "x")
    assert opened.tips.isVisible()


def test_all_of_one_kind_and_back(empty_desk, qtbot):
    """R123: the first few of each kind, then all of one."""
    with empty_desk.store.change("Add") as session:
        session.add_all(Vendor(name=f"Zebra {number}") for number in range(30))
    dialog = _open(empty_desk, qtbot)
    _type(dialog, "zebra")
    more = dialog.results.rows()[-1]
    assert more == More("Show all 30 in vendors", "vendor")
    dialog.results.go(Qt.Key.Key_PageDown)
    assert dialog.results.chosen() is more
    dialog.try_commit()
    assert _kinds(dialog).count(Hit) == 30
    QTest.keyClick(dialog.results, Qt.Key.Key_End)
    assert dialog.results.chosen() == More("Show all kinds again", "")
    dialog.try_commit()
    assert _kinds(dialog).count(Hit) < 30


def test_what_led_somewhere_is_offered_again(opened, sample_desk, qtbot):
    """R123: the last searches, for this session."""
    _type(opened, "  payroll  ")
    opened.try_commit()
    again = _open(sample_desk, qtbot)
    assert again.results.rows() == [HitHeading("Last searches", "history", ""), Again("payroll")]
    again.try_commit()
    assert again.field.text() == "payroll"
    assert again.isVisible()


def test_markup_in_what_people_typed_stays_text(empty_desk, qtbot):
    """R123: a name is shown letter by letter, whatever it holds."""
    name = '<b>Zebra</b> & "co" \u202e 😀' + "x" * 180
    with empty_desk.store.change("Add") as session:
        session.add(Vendor(name=name[:200], notes="<img src=x> zebra"))
    dialog = _open(empty_desk, qtbot)
    _type(dialog, "zebra")
    assert dialog.results.chosen().heading.text.startswith("<b>Zebra</b>")
    assert not dialog.grab().isNull()


def test_a_change_is_found_at_the_next_letter(opened, sample_desk):
    """R123: the search follows the file."""
    with sample_desk.store.change("Add") as session:
        session.add(Vendor(name="Quagga and Sons"))
    _type(opened, "quagga")
    assert opened.results.chosen().heading.text == "Quagga and Sons"
    sample_desk.undo()
    _type(opened, "quagg")
    assert opened.results.chosen() is None


def test_another_file_is_another_search(opened, sample_desk, empty_store, words, qtbot):
    """R123: nothing of the former file is found, nor what was searched for there."""
    _type(opened, "payroll")
    opened.try_commit()
    sample_desk.open(empty_store, words)
    other = _open(sample_desk, qtbot)
    assert other.results.rows() == []
    _type(other, "payroll")
    assert other.nothing.isVisible()


def test_closing_the_file_while_it_is_read_says_nothing(
    sample_desk, empty_store, words, qtbot, monkeypatch
):
    """R123: reading just ends; the new file is read instead."""
    shown = []
    monkeypatch.setattr("outsource_desk.ui.search.finder.show_error", shown.append)
    finder = Finder.of(sample_desk)
    finder.read_on()
    former = sample_desk.store
    sample_desk.open(empty_store, words)
    former.close()
    finder.read_on()
    qtbot.waitUntil(lambda: not finder.is_reading, timeout=10_000)
    assert finder.current().is_complete
    assert finder.current().store is empty_store
    assert shown == []


def test_other_work_comes_in_between(sample_desk, qtbot):
    """R123: reading is many small jobs: a preview waits for one of them, not for all."""
    order = []
    finder = Finder.of(sample_desk)
    finder.moved_on.connect(lambda: order.append("step"))
    finder.read_on()
    sample_desk.tasks.run(lambda _job: None, lambda _: order.append("preview"))
    qtbot.waitUntil(lambda: not finder.is_reading, timeout=10_000)
    assert order.index("preview") <= 1 < order.count("step")
