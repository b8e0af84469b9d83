"""“Check a task”: the decision, and how it looks."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.services.decide import check_sheet, screening
from outsource_desk.ui.frame.wizard import WIZARDS, open_wizard
from outsource_desk.ui.kit.chip import Chip
from tests.support.sample_tasks import id_of
from tests.support.screen import settle, texts
from tests.ui.audit import problems
from tests.ui.decide.check_task.hand import STEPS, choose, forward, press


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
    choose(wizard, wizard.step.fields["pilot_kind"], "month")
    wizard.step.fields["pilot_plan"].edit.setPlainText("The pay slips of January")
    wizard.step.fields["pilot_days"].edit.setText("31")
    wizard.step.fields["pilot_success"].edit.setPlainText("No error in six pay slips")
    assert "What is done in the month of trial?" in texts(wizard)
    forward(wizard)
    found = screening.check(store, task_id)
    assert found.pilot_plan == "The pay slips of January"
    assert (found.pilot_kind, found.pilot_days) == ("month", 31)
    assert found.pilot_success == "No error in six pay slips"
    sheet = check_sheet.open_sheet(store, task_id)
    assert sheet.values["location"] == "home"


def test_hidden_costs_parts_and_places(sample_desk, open_check):
    """R12, R16, R17: each hidden cost counts at once; parts and reasons for places are kept."""
    store = sample_desk.store
    task_id = id_of(store, "Payroll processing")
    wizard = open_check(sample_desk, str(task_id))
    wizard.show_step("costs")
    wizard.step.fields["change_bp"].set_value(1_000)
    wizard.step.fields["parallel_months"].set_value(1)
    wizard.step.answered.emit()
    settle()
    shown = texts(wizard.step)
    assert {"Allowance for changes", "Handing the work over", "Everything"} <= set(shown)
    assert (  # 504 − 24 × 48 − 568; in cash 8,840 + 24 × 48 + 120
        "Costs € 1,216 more in all over 24 months, hours counted at what they cost."
        " In cash you pay € 10,112 more. 278 h are set free, worth € 8,896."
    ) in shown
    wizard.show_step("risks")
    settle()
    assert "Fits best" in {one.accessibleName() for one in wizard.step.findChildren(Chip)}
    wizard.step.fields["niches"].edit.setPlainText("Pay slips\nReports")
    wizard.save_and_close()
    assert screening.check(store, task_id).niches == ("Pay slips", "Reports")


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("subject", ["Payroll processing", ""])
def test_every_step_in_both_themes_and_sizes(sample_desk, open_check, subject):
    """R119: named, large enough, not cut off, in reading order; light and dark, 10 and 16 pt."""
    number = str(id_of(sample_desk.store, subject)) if subject else ""
    sizes = ((1366, 768), (900, 560))
    wizard = open_check(sample_desk, number, sizes[0])
    for step in STEPS:
        wizard.show_step(step)
        for size in sizes:
            wizard.resize(*size)
            settle()
            assert (wizard.width(), wizard.height()) == size
            assert problems(wizard) == [], (step, size)
        sizes = sizes[::-1]


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
    gone = []
    wizard.destroyed.connect(lambda: gone.append(True))
    gc.collect()
    wizard.show_step("verdict")
    settle()
    assert wizard.step.decision.isVisible()
    assert wizard.panel.isVisible()
    press(wizard, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del wizard
    gc.collect()
    settle()
    assert gone == [True]
    assert parent.findChildren(QWidget) == []


def test_the_registry_knows_it(sample_desk, qtbot):
    """R119: it is found by its name and can be built from the sample."""
    wizard = WIZARDS["check_task"].example(sample_desk)
    qtbot.addWidget(wizard)
    assert wizard.step.key == "task"
