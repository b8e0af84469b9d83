"""Milestones, payments and reviews on the screen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from outsource_desk.domain.deliver.milestones import MilestoneStatus, PaymentStatus
from outsource_desk.domain.kinds import Kept
from outsource_desk.domain.place import Place
from outsource_desk.records.delivery import MilestoneDraft, OwnTime, OwnTimeDraft
from outsource_desk.services import items
from outsource_desk.services.deliver.milestones import board
from outsource_desk.ui.deliver.dialogs.accept_milestone import AcceptMilestoneDialog
from outsource_desk.ui.deliver.dialogs.edit_milestone import EditMilestoneDialog
from outsource_desk.ui.deliver.dialogs.record_payment import RecordPaymentDialog
from outsource_desk.ui.deliver.milestones_page import MilestonesPage
from outsource_desk.ui.deliver.payments_page import PaymentsPage
from outsource_desk.ui.deliver.stage import DeliverStage
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.review.dialogs.hold_review import HoldReviewDialog
from outsource_desk.ui.review.stage import ReviewStage
from tests import milestones
from tests.ui.audit import nameless, outside, problems

SHOP, PHOTOS, IT = 7, 8, 9


@pytest.fixture
def open_page(qtbot):
    """Show a page or stage in a window of its own and return it."""
    kept = []  # qtbot holds them weakly

    def opened(screen, task_id=None, size=(1140, 740)):
        kept.append(screen)
        qtbot.addWidget(screen)
        if size:
            screen.resize(*size)
            _ = screen.refresh() if task_id is None else screen.open_task(task_id)
        screen.show()
        qtbot.waitExposed(screen)
        for _ in range(3):
            QApplication.processEvents()
        return screen

    yield opened
    for screen in filter(isValid, kept):
        screen.close()
        screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def found(desk, title):
    rows = board(desk.store, desk.clock.today()).rows
    return next(row for row in rows if row.title == title)


def shown_dialog(kind):
    QApplication.processEvents()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


SCREENS = [
    (DeliverStage, PHOTOS),
    (ReviewStage, IT),
    (ReviewStage, SHOP),
]


@pytest.mark.parametrize(("kind", "task_id"), SCREENS)
@pytest.mark.parametrize("size", [(1166, 690), (836, 480)])
def test_screens_pass_the_audit(dressed, sample_desk, open_page, kind, task_id, size):
    """R131: names, targets and no cut text in both themes, at 10 and 16 pt, wide and small."""
    screen = open_page(kind(sample_desk), task_id, size)
    assert problems(screen) == []
    assert outside(screen) == []


@pytest.mark.parametrize("kind", [MilestonesPage, PaymentsPage])
def test_empty_pages_say_how_to_start(dressed, empty_desk, open_page, kind):
    """R131: without contracts the page says what will be here."""
    screen = open_page(kind(empty_desk))
    assert screen.empty.isVisible()
    assert problems(screen) == []


def test_accepting_by_keyboard(sample_desk, open_page, qtbot):
    """R93: Space ticks the last check, the panel's button accepts, payment falls due."""
    page = open_page(MilestonesPage(sample_desk))
    page.view.table.setFocus()
    assert page.view.table.selected().title == "First 40 photos"
    qtbot.keyClick(page.view.table, Qt.Key.Key_Space)
    assert not found(sample_desk, "First 40 photos").open_checks
    button = page.view.panel.main_button
    assert button.text() == "Accept and release €\u00a01,200…"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = shown_dialog(AcceptMilestoneDialog)
    assert "Due on: 8 Dec 2026" in dialog.facts.accessibleName()
    assert not dialog.warning.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert found(sample_desk, "First 40 photos").status == MilestoneStatus.ACCEPTED
    assert page.view.panel.main_button.text() == "Record payment of €\u00a01,200…"
    with qtbot.waitSignal(sample_desk.doubted) as asked:  # others rely on it: it asks first
        sample_desk.undo()
    sample_desk.revert(*asked.args)
    assert found(sample_desk, "First 40 photos").status == MilestoneStatus.REVIEW_NOW


def test_recording_a_part_payment(sample_desk, open_page, qtbot):
    """R93: Ctrl+R opens the dialog with the balance; too much stays open with the sentence."""
    page = open_page(MilestonesPage(sample_desk))
    page.open_place(Place("milestones", item_id=found(sample_desk, "Service, fifth month").id))
    page.view.pay()
    dialog = shown_dialog(RecordPaymentDialog)
    assert dialog.heading.text() == "Record a payment to Kodex Łódź sp. z o.o."
    assert dialog.form["amount_minor"].value() == 48_000
    dialog.form["amount_minor"].set_value(50_000)
    dialog.try_commit()
    assert "Only €\u00a0480 is still to pay" in dialog.problem.text
    dialog.form["amount_minor"].set_value(20_000)
    dialog.try_commit()
    assert not dialog.isVisible()
    after = found(sample_desk, "Service, fifth month").standing.payment
    assert (after.status, after.balance_minor) == (PaymentStatus.OVERDUE, 28_000)


def test_insert_adds_and_closes_the_gap(sample_desk, open_page, qtbot):
    """R75: a new milestone that breaks the sum offers “Fix amounts” in the dialog."""
    stage = open_page(DeliverStage(sample_desk), PHOTOS)
    stage.view.table.setFocus()
    qtbot.keyClick(stage.view.table, Qt.Key.Key_Insert)
    if not any(isinstance(w, EditMilestoneDialog) for w in QApplication.topLevelWidgets()):
        stage.view.add()  # shortcuts need an active window, which offscreen may not give
    dialog = shown_dialog(EditMilestoneDialog)
    day = sample_desk.clock.today()
    dialog.form.set_values({"title": "Cut-outs", "amount_minor": 30_000, "due_on": day})
    dialog.try_commit()
    assert "€\u00a0300 more than the price" in dialog.problem.text
    dialog.problem.acted.emit()
    assert not dialog.isVisible()
    assert found(sample_desk, "Cut-outs").amount_minor == 30_000
    assert sum(row.amount_minor for row in stage.view.table.rows()) == 300_000


def test_choices_above_the_table(sample_desk, open_page, qtbot):
    """R92: All 10, Needs action 3, Next 30 days 2, Paid 3; the search looks into names."""
    page = open_page(MilestonesPage(sample_desk))
    tools, table = page.view.tools, page.view.table
    assert tools.choice.button("needs_action").text() == "Needs action  3"
    tools.choice.button("needs_action").click()
    assert {row.title for row in table.rows()} == {
        "Service, fifth month",
        "Restore test of the backups",
        "First 40 photos",
    }
    tools.choice.button("all").click()
    tools.field.setText("łódź restore")
    assert [row.title for row in table.rows()] == ["Restore test of the backups"]
    page.open_place(Place("milestones", item_id=found(sample_desk, "Clickable draft").id))
    assert table.selected().title == "Clickable draft"
    for zoom in ("month", "year"):
        tools.zoom.button(zoom).click()
        table.grab()


def test_every_cell_speaks(sample_desk, open_page):
    """R131: group rows and all cells have words for a screen reader, the timeline too."""
    page = open_page(MilestonesPage(sample_desk))
    model = page.view.table.model()
    spoken = [
        model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert all(spoken)
    assert "Timeline: 29 Oct 2026 to 16 Nov 2026" in spoken
    assert "IT support · Kodex Łódź sp. z o.o." in spoken
    check = page.view.panel.checks.box(found(sample_desk, "First 40 photos").checks[0].id)
    role = QAccessible.queryAccessibleInterface(check.box).role()
    assert role == QAccessible.Role.CheckBox


def test_hostile_text_is_shown_as_it_is(sample_desk, open_page, dressed):
    """R131: markup, right-to-left marks and long words neither break nor widen the screen."""
    draft = MilestoneDraft(
        title=("<b>\u202eŁ😀</b> " * 20)[:200], deliverable="x" * 20_000, amount_minor=0
    )
    contract_id = found(sample_desk, "First 40 photos").contract_id
    checks = ["<img src=x> " * 15, "y" * 200]
    new = milestones.add_milestone(sample_desk.store, contract_id, draft, checks, sample_desk.words)
    stage = open_page(DeliverStage(sample_desk), PHOTOS, (836, 480))
    stage.open_place(Place("tasks", PHOTOS, "deliver", new))
    QApplication.processEvents()
    assert stage.view.table.selected().id == new
    assert stage.view.panel.title.text() == draft.title
    assert nameless(stage) == []


def test_saving_payments_as_csv(sample_desk, open_page, tmp_path):
    """R93: what is shown is what is saved, readable by a spreadsheet."""
    page = open_page(PaymentsPage(sample_desk))
    page.search_field.setText("pixelhof")
    page.save_csv(tmp_path / "payments.csv")
    text = (tmp_path / "payments.csv").read_text("utf-8-sig")
    assert text.splitlines()[1].startswith("2026-11-09,Payment,Pixelhof GmbH")
    assert len(text.splitlines()) == 2


def test_removing_a_payment_can_be_undone(sample_desk, open_page, qtbot):
    """R120: a payment recorded by mistake goes, and comes back."""
    page = open_page(PaymentsPage(sample_desk))
    page.table.selectRow(0)
    page.remove_button.click()
    assert len(page.table.rows()) == 4
    sample_desk.undo()
    assert len(page.table.rows()) == 5


def test_holding_the_first_review(sample_desk, open_page, qtbot):
    """R102: promises and marks give a suggestion, which is preset and can be saved."""
    stage = open_page(ReviewStage(sample_desk), SHOP)
    assert stage.hold_button.text() == "Hold first review…"
    stage.hold_button.click()
    dialog = shown_dialog(HoldReviewDialog)
    for line in dialog.promises.lines:
        line.segments.button("yes").click()
    for field in dialog.marks.values():
        field.segments.button("5").click()
    assert dialog.decision.value() == "expand"
    dialog.promises.edit.setText("Answers within a day")
    dialog.promises.add_button.click()
    dialog.try_commit()
    assert "“Answers within a day”" in dialog.problem.text
    dialog.promises.lines[-1].segments.button("no").click()
    dialog.try_commit()
    assert not dialog.isVisible()
    assert stage.hold_button.text() == "Hold review…"
    assert stage.cards.count() == 1
    assert problems(stage) == []


def test_own_hours_are_a_list_like_any_other(sample_desk, open_page):
    """R105: the button in the title row logs hours, the one beside an entry removes it."""
    stage = open_page(ReviewStage(sample_desk), PHOTOS)
    contract_id = found(sample_desk, "First 40 photos").contract_id
    draft = OwnTimeDraft(spent_on=sample_desk.clock.today(), minutes=90, note="Talked")
    entries = [items.add(sample_desk.store, OwnTime, contract_id, draft) for _ in range(5)]
    shown = stage.hours.hours
    assert shown.ids == entries[::-1]
    assert stage.hours.more.text() == "and 1\u00a0earlier entry"
    shown.button(entries[-1], "remove").click()
    assert shown.ids[:-1] == entries[-2::-1]
    assert not stage.hours.more.isVisible()
    sample_desk.undo()
    assert shown.ids == entries[::-1]
    stage.hours.action_button.click()
    assert shown_dialog(DIALOGS["own_time"]).owner_id == contract_id


def test_a_promise_that_goes_leaves_the_answers_of_the_others(sample_desk, open_page):
    """R102: the review stores what is left of the list, as it was judged."""
    dialog = HoldReviewDialog.example(sample_desk)
    promises = dialog.promises
    before = promises.promises()
    promises.lines[1].segments.button("no").click()
    promises.items.button(promises.items.ids[0], "remove").click()
    after = promises.promises()
    assert [promise.text for promise in after] == [promise.text for promise in before[1:]]
    assert after[0].kept is Kept.NO
    assert promises.lines[0].segments.key() == "no"
    dialog.deleteLater()


def test_badges_count_what_needs_the_owner(sample_desk):
    """R92: the sidebar shows 3 milestones and 1 payment, both urgent."""
    assert MilestonesPage.badge(sample_desk.store, sample_desk.clock.today()).count == 3
    assert PaymentsPage.badge(sample_desk.store, sample_desk.clock.today()).count == 1


@pytest.mark.parametrize(("kind", "task_id"), SCREENS[0:1] + SCREENS[2:4])
def test_printing_offers_the_report(sample_desk, open_page, kind, task_id):
    """R92: Ctrl+P on the page and on the stages prints the same document."""
    screen = open_page(kind(sample_desk), task_id)
    screen.print_out()
    dialog = shown_dialog(DIALOGS["print_pdf"])
    assert dialog._data.startswith(b"%PDF-")
    assert "Milestones" in dialog._file_name
    dialog.reject()


def test_the_gap_of_a_file_is_shown_and_fixed(sample_desk, open_page):
    """R75: amounts that do not come to the price show a warning that closes the gap."""
    stage = open_page(DeliverStage(sample_desk), PHOTOS)
    with sample_desk.store.change("Change the price", filling=True) as session:
        session.connection().exec_driver_sql("UPDATE contract SET price_minor=330000 WHERE id=3")
    assert "come to €\u00a0300 less than the price of €\u00a03,300" in stage.view.warning.text
    stage.view.warning.acted.emit()
    assert not stage.view.warning.isVisible()
    assert sum(row.amount_minor for row in stage.view.table.rows()) == 330_000


@pytest.mark.parametrize("key", ["accept_milestone", "record_payment"])
def test_a_day_before_the_contract_runs_is_told(sample_desk, key):
    """R93: accepted or paid before the contract begins is said, and only then."""
    dialog = DIALOGS[key].example(sample_desk)
    accepts = key == "accept_milestone"
    starts_on = (dialog._row if accepts else dialog._chosen()).contract_starts_on
    day = dialog.form["accepted_on" if accepts else "paid_on"]
    for shown, early in ((starts_on, False), (starts_on - timedelta(days=1), True)):
        day.set_value(shown)
        day.changed.emit()
        day.committed.emit()
        begins = sample_desk.words.day(starts_on)
        said = f"The contract begins on {begins}: this day is before it."
        assert (day.hint.text() == said) == early
    dialog.deleteLater()
