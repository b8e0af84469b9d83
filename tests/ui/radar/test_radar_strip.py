"""What the mistake radar shows where it is mended: the line, the list, the dots, the fields."""

import pytest

from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.services.home import radar
from outsource_desk.services.radar.findings import dismiss, findings, place_of
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.look.icons import tinted
from outsource_desk.ui.tasks.task_view import TaskView
from outsource_desk.ui.window.main_window import MainWindow

SHIPPING = "Warehouse & shipping"


@pytest.fixture
def places(sample_desk):
    found = []
    sample_desk.went.connect(found.append)
    return found


@pytest.fixture
def view(sample_desk, qtbot):
    made = TaskView(sample_desk)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def task_of(desk, check):
    found = findings(desk.store, desk.clock.today())
    return next(one for one in found if one.check == check)


def labels(strip):
    return [button.text() for button in strip.banner._more]


def test_the_worst_is_said_above_its_stage(view, sample_desk):
    """R66, R71: the strip says title and evidence, without the name that stands above."""
    one = task_of(sample_desk, "price_alone")
    view.open_place(Place("tasks", one.subject.task_id, "compare"))
    assert view.radar.isVisible()
    assert view.radar.banner.text.startswith("Offer has run out. Ask Hansa")
    assert SHIPPING not in view.radar.banner.text
    assert labels(view.radar) == ["Look at the bid", "Not relevant here…", "Show 2 more"]


def test_all_of_it_with_reasons_on_demand(view, sample_desk):
    """R66: each row has its evidence, why it matters, Fix, and “Not relevant here”."""
    one = task_of(sample_desk, "price_alone")
    view.open_place(Place("tasks", one.subject.task_id, "compare"))
    view.radar.toggle()
    assert view.radar.banner.text == "3 things to look at here"
    assert len(view.radar.rows._stops) == 3
    assert all(row.reason for row in view.radar.found)
    view.show_stage("brief")
    assert not view.radar.isVisible()


def test_fix_opens_the_exact_field(view, sample_desk, places):
    """R20: the button goes to the list in the brief, and there to the very line."""
    one = task_of(sample_desk, "result_without_test")
    view.open_place(Place("tasks", one.subject.task_id, "brief"))
    view.radar.banner._more[0].click()
    assert places[-1] == place_of(one)
    assert (places[-1].field, places[-1].item_id) == ("deliverables", one.subject.item_id)


def test_a_dot_marks_the_stage(view, sample_desk):
    """R32: the status of a stage says that something is wrong in it, also to a screen reader."""
    one = task_of(sample_desk, "payment_overdue")
    view.open_task(one.subject.task_id)
    step = view.head.stepper.button("deliver")
    assert step.mark.tone == "danger"
    assert step.accessibleName().endswith("2 things to look at")
    hint = view.head.stepper.button("contract")
    assert (hint.mark.tone, hint.mark.note) == ("", "1 thing to look at")


def test_put_aside_it_goes_from_everywhere(view, sample_desk, qtbot):
    """R66: “Not relevant here” takes it from the stage too; Undo brings it back."""
    one = task_of(sample_desk, "price_alone")
    view.open_place(Place("tasks", one.subject.task_id, "compare"))
    before = len(view.radar.found)
    dismiss(sample_desk.store, one.key, one.title, "We know them")
    sample_desk.changed.emit(frozenset({"dismissal"}))
    qtbot.waitUntil(lambda: len(view.radar.found) == before - 1)
    sample_desk.undo()
    qtbot.waitUntil(lambda: len(view.radar.found) == before)


def test_the_vendor_and_the_firm_have_theirs(sample_desk, qtbot):
    """R30, R51: the page of vendors tells of the selected one, Settings of the firm."""
    with sample_desk.store.change("Forget the vision") as session:
        from outsource_desk.records.business import Business

        session.get(Business, 1).vision = ""
    window = MainWindow(sample_desk)
    qtbot.addWidget(window)
    window.show()
    friend = task_of(sample_desk, "friend_without_papers")
    sample_desk.go(place_of(friend))
    page = window.stack.currentWidget()
    assert [one.check for one in page.radar.found] == ["friend_without_papers"]
    vision = task_of(sample_desk, "no_vision")
    assert place_of(vision) == Place("settings", field="vision")
    sample_desk.go(place_of(vision))
    page = window.stack.currentWidget()
    assert [one.check for one in page.radar.found] == ["no_vision"]


def test_every_finding_is_seen_from_its_place(sample_store, today, words):
    """R130: nothing is found that no page shows."""
    for one in findings(sample_store, today):
        place = place_of(one)
        task = place.task_id is not None
        seen = Place("tasks", place.task_id, place.stage) if task else Place(place.page)
        assert one.key in {row.key for row in radar.seen_from(sample_store, seen, today, words)}


def test_the_dialog_takes_any_finding(sample_desk, qtbot):
    """R66: the strip opens the same dialog as Home."""
    one = task_of(sample_desk, "no_signed_copy")
    dialog = DIALOGS["dismiss_finding"](sample_desk, finding=one.key, title=one.title)
    qtbot.addWidget(dialog)
    dialog.commit()
    keys = {found.key for found in findings(sample_desk.store, sample_desk.clock.today())}
    assert one.key not in keys


def test_every_check_has_an_icon():
    """R13: the icon that a check names is one that can be drawn."""
    for one in CHECKS:
        assert "<svg" in tinted(one.icon, "#000000"), one.key
