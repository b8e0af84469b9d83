"""Settings, Reports, Help and their dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.services.business import business
from outsource_desk.services.radar.findings import dismiss, findings
from outsource_desk.ui.file.files import DataFiles
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.shortcuts import SHORTCUTS
from outsource_desk.ui.help.page import HelpPage
from outsource_desk.ui.help.topics import KEYS, topics
from outsource_desk.ui.reports.page import ReportsPage
from outsource_desk.ui.settings.page import SettingsPage
from outsource_desk.ui.window.main_window import MainWindow


@pytest.fixture
def settings_page(sample_desk, show):
    made = SettingsPage(sample_desk)
    made.refresh()
    show(made, width=1166, height=700)
    return made


def test_a_field_of_the_business_is_saved_when_it_is_left(settings_page, sample_desk):
    """R12: the cost of an hour counts from now on, and Undo takes it back."""
    rate = settings_page.work.form["hour_rate_minor"]
    rate.edit.setText("40")
    rate.committed.emit()
    assert business.business(sample_desk.store).hour_rate_minor == 4_000
    sample_desk.undo()
    assert business.business(sample_desk.store).hour_rate_minor == 3_200
    assert rate.value() == 3_200


def test_an_empty_name_is_refused_with_an_example(settings_page, sample_desk):
    """R130: the sentence stands under the field and nothing is stored."""
    name = settings_page.business.form["name"]
    name.set_value("")
    name.committed.emit()
    assert "for example Miller Trading Ltd." in name._problem_text.text()
    assert business.business(sample_desk.store).name == "Hartmann Ceramics"


def test_people_come_and_go(settings_page, sample_desk, hold):
    """R19: added, changed and removed, each undoable."""
    dialog = hold(DIALOGS["person"](sample_desk))
    dialog.form.set_values({"name": "Łucja", "role": "Glaze"})
    dialog.commit()
    names = [one.name for one in business.people(sample_desk.store)]
    assert "Łucja" in names
    assert len(settings_page.people.people.ids) == len(names)
    person = next(one for one in business.people(sample_desk.store) if one.name == "Łucja")
    settings_page.people.people.button(person.id, "remove").click()
    assert "Łucja" not in [one.name for one in business.people(sample_desk.store)]
    sample_desk.undo()
    assert "Łucja" in [one.name for one in business.people(sample_desk.store)]


def test_a_choice_of_the_look_counts_at_once(settings_page, sample_desk):
    """R131: theme, size and rows are kept in the settings."""
    form = settings_page.look.form
    for name, value in (("theme", "dark"), ("text_percent", "120"), ("density", "compact")):
        form[name].set_value(value)
        form[name].committed.emit()
    kept = sample_desk.settings
    assert (kept.theme, kept.text_percent, kept.density) == ("dark", 120, "compact")


def test_another_language_of_formats_needs_no_restart(settings_page, sample_desk, qtbot):
    """R131: numbers are written anew as soon as it is chosen."""
    window = MainWindow(sample_desk)
    qtbot.addWidget(window)
    files = DataFiles(sample_desk, window)
    sample_desk.asked.connect(files.do)
    form = settings_page.look.form
    form["locale"].set_value("de_DE")
    form["locale"].committed.emit()
    assert sample_desk.words.money(120_050, "EUR") == "1.200,50\u00a0€"


def test_a_warning_is_watched_again(settings_page, sample_desk):
    """R66: Settings lists what was switched off."""
    store, today = sample_desk.store, sample_desk.clock.today()
    first = findings(store, today)[0]
    dismiss(store, first.key, first.title, "Paid in cash")
    assert len(settings_page.switched_off.rows._stops) == 1
    settings_page.switched_off.rows._stops[0].click()
    assert findings(store, today)[0] == first


def test_a_place_in_settings_is_a_field(settings_page):
    """R130: “the address is missing” leads to the field of the address."""
    settings_page.activateWindow()
    settings_page.open_place(Place("settings", field="address"))
    assert settings_page.window().focusWidget() is settings_page.business.form["address"].editor


# Reports and Help.


def test_every_document_is_listed_with_its_preview(sample_desk, show, qtbot):
    """R105: savings first, then all documents; a document is drawn beside the window."""
    page = ReportsPage(sample_desk)
    page.refresh()
    show(page, width=1166, height=700)
    assert page.list_.item(0).text() == "Savings"
    page.open_place(Place("reports", field="contract"))
    with qtbot.waitSignal(sample_desk.tasks.idle, timeout=20_000):
        pass
    assert page._printed.preview.page_count > 1
    assert page._printed.print_button.isEnabled()
    assert page._printed._file_name().startswith("Service contract-C")


def test_a_document_without_a_subject_says_so(empty_desk, show):
    """R130: an empty file has nothing to print, in words."""
    page = ReportsPage(empty_desk)
    page.refresh()
    show(page, width=1166, height=700)
    page.open_place(Place("reports", field="contract"))
    assert "no contract yet" in page._printed.problem.text
    assert not page._printed.print_button.isEnabled()


def test_f1_opens_the_topic_of_each_page(sample_desk, show):
    """R130: every page has a text; an unknown one leads to the first steps."""
    shown = HelpPage(sample_desk)
    show(shown, width=1166, height=700)
    for key in (page.key for page in PAGES if page.key != "help"):
        shown.open_place(Place("help", field=key))
        assert shown.list_.currentItem().text() == topics()[key].title
    shown.open_place(Place("help", field="help"))
    assert shown.list_.currentRow() == 0


def test_search_lists_the_topics_with_the_words(sample_desk, show):
    """R130: “encrypted” is found where the safety of the data is explained."""
    page = HelpPage(sample_desk)
    show(page, width=1166, height=700)
    page.search_field.setText("not encrypted")
    assert [page.list_.item(n).text() for n in range(page.list_.count())] == [
        "Your data and its safety",
        "Privacy",
    ]
    page.search_field.setText("zzz")
    assert page.list_.count() == 0
    assert "No topic" in page.text.toPlainText()


def test_help_explains_every_check():
    """R130: each warning has its reason."""
    told = topics()["mistakes"].text
    assert all(one.title in told and one.reason in told for one in CHECKS)
    assert set(KEYS) == set(topics())


def test_the_list_of_keys_is_true(sample_desk, qtbot):
    """R131: every key of the menus is in the list."""
    window = MainWindow(sample_desk)
    qtbot.addWidget(window)
    listed = " ".join(key for _, keys in SHORTCUTS for key, _ in keys)
    used = {action.shortcut().toString() for action in window.actions_.findChildren(QAction)}
    known = {key for key in used if key and not key.startswith(("Alt+", "Ctrl+")[:1])}
    ranges = {f"Ctrl+{n}" for n in range(1, 10)}
    assert {key for key in known - ranges if key not in listed} == set()
