"""“Check a task”: by keyboard alone, nothing lost, every step readable."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWizard

from outsource_desk.domain.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.services import check_sheet, screening, tasks
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.wizard import WIZARDS, open_wizard
from outsource_desk.ui.wizards.check_task import CheckTask
from tests.ui.audit import problems

Which = QWizard.WizardButton
ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up)
STEPS = ("task", "core", "costs", "risks", "verdict")


@pytest.fixture
def open_check(qtbot):
    """Open the wizard, as large as asked; it is gone after the test."""
    shown = []

    def opened(desk, subject="", size=(1160, 690)):
        wizard = CheckTask(desk, subject=subject)
        shown.append(wizard)
        wizard.resize(*size)
        wizard.show()
        qtbot.waitExposed(wizard)
        settle()
        return wizard

    yield opened
    for wizard in shown:
        wizard.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle():
    for _ in range(4):
        QApplication.processEvents()


def plain(text):
    return text.replace("\u00a0", " ")


def texts(widget: QWidget):
    return [plain(one.text()) for one in widget.findChildren(Text) if one.isVisibleTo(widget)]


def focused():
    return QApplication.focusWidget()


def press(wizard, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(wizard.focusWidget() or wizard, key, modifier)
    settle()


def tab_to(wizard, field):
    """Press Tab until the cursor is in a field."""
    goal = field.editor
    for _ in range(60):
        at = wizard.focusWidget()
        if at is goal or (at is not None and goal.isAncestorOf(at)):
            return
        press(wizard, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never reaches “{field.label.text()}”")


def type_in(wizard, name, text):
    tab_to(wizard, wizard.step.fields[name])
    QTest.keyClicks(wizard.focusWidget(), text)
    settle()


def choose(wizard, field, key):
    """Go to the question with Tab, to the choice with the arrows, and press Space."""
    tab_to(wizard, field)
    for arrow in (one for one in ARROWS for _ in range(5)):
        if wizard.focusWidget() is field.segments.button(key):
            break
        press(wizard, arrow)
    press(wizard, Qt.Key.Key_Space)
    assert field.value() == key


def forward(wizard):
    press(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def id_of(store, title):
    return next(row.id for row in tasks.task_list(store) if row.title == title)


# The main path.


def test_a_task_is_checked_with_the_keyboard_alone(empty_desk, open_check):
    """R2, R8, R9, R12, R15: five steps, Tab, arrows, Space and Ctrl+Enter; decided at the end."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    type_in(wizard, "owner", "Ada")
    choose(wizard, wizard.step.fields["offsite"], "yes")
    forward(wizard)
    assert wizard.step.key == "core"
    for name, key in (("core", "support"), ("strategy", "no"), ("measurable", "number")):
        choose(wizard, wizard.step.fields[name], key)
    type_in(wizard, "measure", "errors per payslip")
    forward(wizard)
    for name, text in (
        ("minutes_per_month", "14"),
        ("hour_rate_minor", "32"),
        ("fee_minor", "320"),
        ("oversight_minutes", "2"),
        ("selection_minutes", "5"),
        ("transition_minutes", "4"),
        ("one_off_minor", "112"),
    ):
        type_in(wizard, name, text)
    assert "= € 448 a month" in texts(wizard.step)
    forward(wizard)
    choose(wizard, wizard.step.fields["oversight"], "yes")
    choose(wizard, wizard.step.fields["parity"], "yes")
    forward(wizard)
    assert wizard.step.key == "verdict"
    assert wizard.step.decision.value() == "outsource"  # preset by the verdict
    shown = texts(wizard.step)
    assert "Saves € 1,136 and 279 h of your time over 24 months." in shown  # worked by hand
    assert "The start-up cost is earned back after 7 months." in shown
    forward(wizard)
    assert not wizard.isVisible()
    found = screening.check(empty_desk.store, id_of(empty_desk.store, "Payroll"))
    assert (found.decision, found.stage) == (Decision.OUTSOURCE, Stage.BRIEF)
    assert found.measure == "errors per payslip"


def test_the_verdict_follows_every_answer(empty_desk, open_check):
    """R2, R8: headline, score and reasons at once; a closed gate is shown at once."""
    wizard = open_check(empty_desk)
    summary = wizard.panel.summary
    assert summary.headline.text() == "Answer the questions to see a verdict"
    wizard.show_step("core")
    choose(wizard, wizard.step.fields["core"], "support")
    assert "60 of 100 · 1 of 14 questions answered" in texts(summary)
    assert {"Supports the business, not core", "+10"} <= set(texts(summary))
    choose(wizard, wizard.step.fields["measurable"], "no")
    assert summary.headline.text() == "Fix this first"
    assert any(text.startswith("You cannot tell whether") for text in texts(summary))
    choose(wizard, wizard.step.fields["core"], "core")
    assert summary.headline.text() == "Keep this in-house"


def test_the_verdict_is_read_out_when_it_rests(empty_desk, open_check, qtbot, monkeypatch):
    """R2: a screen reader hears the verdict once, half a second after the last answer."""
    said = []
    monkeypatch.setattr(
        "outsource_desk.ui.wizards.check_task.verdict_panel.announce",
        lambda _widget, text: said.append(text),
    )
    wizard = open_check(empty_desk)
    wizard.show_step("core")
    choose(wizard, wizard.step.fields["core"], "support")
    choose(wizard, wizard.step.fields["measurable"], "no")
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=2000)
    assert len(said) == 1
    assert said[0].startswith("Fix this first.")


def test_what_an_answer_is_reused_for(sample_desk, open_check):
    """R8: the number becomes the quality number of the contract."""
    wizard = open_check(sample_desk, str(id_of(sample_desk.store, "Payroll processing")))
    wizard.show_step("core")
    settle()
    assert "Good. You will reuse this number in the contract: “errors per payslip”." in texts(
        wizard.step
    )


def test_your_strengths_stand_beside_the_core_question(sample_desk, open_check):
    """R2: the core question shows the listed strengths of the business."""
    wizard = open_check(sample_desk)
    wizard.show_step("core")
    settle()
    assert any("Your strengths: Glazes" in text for text in texts(wizard.step))


def test_a_starter_fills_in_and_keeps_what_was_answered(empty_desk, open_check):
    """R14: the first two steps are filled; an own answer is never overwritten."""
    wizard = open_check(empty_desk)
    type_in(wizard, "department", "Back room")
    starter = wizard.step.fields["starter"]
    tab_to_first = wizard.steps[0]
    tab_to_first.starter.focus()
    for _ in range(2):
        press(wizard, Qt.Key.Key_Down)
    assert starter.value() == "bookkeeping"
    first, second = wizard.steps[0].fields, wizard.steps[1].fields
    assert first["title"].value() == "Bookkeeping"
    assert first["department"].value() == "Back room"
    assert second["core"].value() == "support"
    assert second["measure"].value() == "bookings corrected at year end"


# Nothing is lost.


def test_save_and_finish_later_goes_on_at_the_same_step(empty_desk, open_check):
    """R1: answers and step are there again; the button says so."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    forward(wizard)
    choose(wizard, wizard.step.fields["core"], "partly")
    assert wizard.button(Which.CustomButton1).text() == "Save and finish &later"
    wizard.button(Which.CustomButton1).click()
    assert not wizard.isVisible()
    again = open_check(empty_desk, str(id_of(empty_desk.store, "Payroll")))
    assert again.step.key == "core"
    assert again.step.fields["core"].value() == "partly"


def test_escape_and_closing_save_the_draft(empty_desk, open_check):
    """R1: Esc and the window's cross keep what was typed."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "By Esc")
    press(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    other = open_check(empty_desk)
    type_in(other, "title", "By the cross")
    other.close()
    assert {row.title for row in tasks.task_list(empty_desk.store)} == {"By Esc", "By the cross"}


def test_looking_in_and_leaving_changes_nothing(sample_desk, open_check):
    """R1: opening and closing a check is no change."""
    store = sample_desk.store
    label = store.undo_label()
    wizard = open_check(sample_desk, str(id_of(store, "Payroll processing")))
    for step in STEPS:
        wizard.show_step(step)
    wizard.show_step("task")
    press(wizard, Qt.Key.Key_Escape)
    new = open_check(sample_desk)
    press(new, Qt.Key.Key_Escape)
    assert store.undo_label() == label


def test_cancel_puts_everything_back_and_undo_brings_it_again(empty_desk, open_check):
    """R1: Cancel asks nothing and loses nothing."""
    said = []
    empty_desk.said.connect(lambda text, undo: said.append((text, undo)))
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    wizard.button(Which.CancelButton).click()
    assert not wizard.isVisible()
    assert tasks.task_count(empty_desk.store) == 0
    assert said[-1][1]  # the toast offers Undo
    empty_desk.store.undo()
    assert [row.title for row in tasks.task_list(empty_desk.store)] == ["Payroll"]


def test_one_undo_step_for_each_step(empty_desk, open_check):
    """R1: drafts are stored when a step is left, not at every key."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    assert tasks.task_count(empty_desk.store) == 0
    forward(wizard)
    wizard.back()
    forward(wizard)
    assert len(empty_desk.store.history(10)) == 2  # the new file, and one draft


def test_a_mistake_keeps_what_was_typed_and_says_what_to_enter(empty_desk, open_check):
    """R12, R119: the sentence has an example; Next waits; Back loses nothing."""
    wizard = open_check(empty_desk)
    forward(wizard)
    assert wizard.step.key == "task"
    assert "Enter a name, for example Payroll processing." in texts(wizard.step)
    type_in(wizard, "title", "Payroll")
    forward(wizard)
    forward(wizard)
    type_in(wizard, "minutes_per_month", "fourteen")
    forward(wizard)
    assert wizard.step.key == "costs"
    assert "Enter hours, for example 14 or 1:30." in texts(wizard.step)
    wizard.back()
    forward(wizard)
    assert wizard.step.fields["minutes_per_month"].edit.text() == "fourteen"


def test_hostile_text_does_no_harm(empty_desk, open_check):
    """R119: markup shows as typed; a NUL is refused at its field, and nothing else is lost."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "<b>Pay</b> & co")
    wizard.step.fields["summary"].edit.setPlainText("x" * 30_000)
    forward(wizard)
    assert wizard.step.key == "task"
    assert any("too long" in text for text in texts(wizard.step))
    wizard.step.fields["summary"].edit.setPlainText("\u202e ₹ 💥")
    forward(wizard)
    assert wizard.step.key == "core"
    assert wizard.windowTitle() == "Check a task – <b>Pay</b> & co"


# The decision.


def test_against_the_verdict_the_reason_is_asked_for(sample_desk, open_check):
    """R2, R3: without a sentence nothing is saved; with one it is kept."""
    store = sample_desk.store
    task_id = id_of(store, "Glaze development")
    wizard = open_check(sample_desk, str(task_id))
    wizard.show_step("verdict")
    assert wizard.step.decision.value() == "keep"
    assert not wizard.step.override.isVisible()
    choose(wizard, wizard.step.decision, "outsource")
    assert wizard.step.override.isVisible()
    forward(wizard)
    assert wizard.isVisible()
    assert any(text.startswith("Say in one sentence why") for text in texts(wizard.step))
    assert screening.check(store, task_id).decision == Decision.KEEP
    QTest.keyClicks(wizard.focusWidget(), "A glaze chemist works with us for a year.")
    forward(wizard)
    assert not wizard.isVisible()
    found = screening.check(store, task_id)
    assert (found.decision, found.stage) == (Decision.OUTSOURCE, Stage.BRIEF)
    assert found.override == "A glaze chemist works with us for a year."


def test_open_questions_are_listed_with_a_way_there(sample_desk, open_check):
    """R8: the last step lists what is open; a press leads to the question."""
    wizard = open_check(sample_desk, str(id_of(sample_desk.store, "Customer newsletter")))
    wizard.show_step("verdict")
    settle()
    wizard.step.linked.emit("parity")
    settle()
    assert wizard.step.key == "risks"
    assert wizard.step.fields["parity"].editor.isAncestorOf(wizard.focusWidget())


def test_nothing_goes_out_while_a_gate_is_open(sample_desk, open_check):
    """R9: the sentence names the question; the wizard stays."""
    wizard = open_check(sample_desk, str(id_of(sample_desk.store, "Customer newsletter")))
    wizard.show_step("verdict")
    choose(wizard, wizard.step.decision, "pilot")
    forward(wizard)
    assert wizard.isVisible()
    assert any("first answer" in text for text in texts(wizard))


def test_pilot_plan_and_place_are_kept(sample_desk, open_check):
    """R15, R17: the small piece to try, where the vendor works and why."""
    store = sample_desk.store
    task_id = id_of(store, "Payroll processing")
    wizard = open_check(sample_desk, str(task_id))
    wizard.show_step("risks")
    choose(wizard, wizard.step.fields["location"], "home")
    assert wizard.step.fields["location_reason"].isVisible()
    wizard.show_step("verdict")
    wizard.step.pilot.edit.setPlainText("The pay slips of January")
    forward(wizard)
    found = screening.check(store, task_id)
    assert found.pilot_plan == "The pay slips of January"
    sheet = check_sheet.open_sheet(store, task_id)
    assert sheet.values["location"] == "home"


# How it looks and lives.


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("size", [(1366, 768), (900, 560)])
@pytest.mark.parametrize("subject", ["Payroll processing", ""])
def test_every_step_in_both_themes_and_sizes(sample_desk, open_check, size, subject):
    """R119: named, large enough, not cut off, in reading order; light and dark, 10 and 16 pt."""
    number = str(id_of(sample_desk.store, subject)) if subject else ""
    wizard = open_check(sample_desk, number, size)
    for step in STEPS:
        wizard.show_step(step)
        settle()
        assert (wizard.width(), wizard.height()) == size
        assert problems(wizard) == [], step


def test_a_narrow_window_keeps_the_verdict(empty_desk, dress, open_check):
    """R119: first the list of steps goes, then the verdict moves below the questions."""
    wizard = open_check(empty_desk, size=(1160, 690))
    assert wizard.side.isVisible()
    wizard.resize(900, 560)
    settle()
    assert not wizard.side.isVisible()
    assert wizard.panel.isVisible()


def test_the_theme_may_change_while_it_is_open(sample_desk, dress, open_check):
    """R119: light to dark and 10 to 16 pt in the middle of a check, which QWizard alone dies of."""
    wizard = open_check(sample_desk, "4")
    for theme, percent in (("dark", 160), ("light", 100), ("dark", 100)):
        dress(theme, percent)
        settle()
    assert wizard.isVisible()


def test_only_done_steps_lead_back(sample_desk, open_check):
    """R2: the list at the left goes back, never ahead; the answers stay."""
    wizard = open_check(sample_desk, str(id_of(sample_desk.store, "Payroll processing")))
    wizard.show_step("costs")
    settle()
    rows = wizard.side._rows
    assert [row.focusPolicy() == Qt.FocusPolicy.StrongFocus for row in rows] == [
        True,
        True,
        False,
        False,
        False,
    ]
    rows[0].click()
    assert wizard.step.key == "task"


def test_it_survives_being_left_alone(sample_desk, qtbot):
    """R119: no part of it is kept alive by accident only."""
    parent = QWidget()
    qtbot.addWidget(parent)
    wizard = open_wizard(sample_desk, "check_task", parent, "4")
    gc.collect()
    wizard.show_step("verdict")
    settle()
    press(wizard, Qt.Key.Key_Escape)
    del wizard
    gc.collect()
    settle()


def test_the_registry_knows_it(sample_desk, qtbot):
    """R119: it is found by its name and can be built from the sample."""
    wizard = WIZARDS["check_task"].example(sample_desk)
    qtbot.addWidget(wizard)
    assert wizard.step.key == "task"
