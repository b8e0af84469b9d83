"""“Check a task” by keyboard alone; the verdict follows every answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import Stage
from outsource_desk.services.decide import screening
from tests.support.sample_tasks import id_of
from tests.support.screen import settle, texts
from tests.ui.decide.check_task.hand import choose, forward, press, type_in


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
    assert (  # worked by hand
        "Saves € 1,136 in all over 24 months, hours counted at what they cost."
        " In cash you pay € 7,792 more. 279 h are set free, worth € 8,928."
    ) in shown
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
    assert "60 of 100 · 1 of 15 questions answered" in texts(summary)
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
        "outsource_desk.ui.decide.check_task.verdict_panel.announce",
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
    """R2: the core question shows the listed strengths of the owner and the staff."""
    wizard = open_check(sample_desk)
    wizard.show_step("core")
    settle()
    told = next(text for text in texts(wizard.step) if "Your strengths:" in text)
    assert "Hartmann Ceramics: Glazes nobody else has" in told
    assert "René Okafor: " in told


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


def test_a_step_without_answers_is_not_ticked(empty_desk, open_check):
    """R2: a tick says that what the verdict needs was answered, not that somebody passed."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    choose(wizard, wizard.step.fields["offsite"], "yes")
    forward(wizard)
    forward(wizard)
    forward(wizard)
    names = [button.accessibleName() for button in wizard.side.findChildren(QToolButton)]
    assert names[1:4] == [
        "Step 2, Core or support: not all answered",
        "Step 3, What it costs: not all answered",
        "Step 4, Risks: current",
    ]
    wizard.show_step("costs")
    type_in(wizard, "minutes_per_month", "14")
    type_in(wizard, "hour_rate_minor", "32")
    wizard.show_step("risks")
    names = [button.accessibleName() for button in wizard.side.findChildren(QToolButton)]
    assert names[2] == "Step 3, What it costs: done"


def test_each_step_begins_in_its_uppermost_field(empty_desk, open_check):
    """R131: the cursor begins at the top left, whatever was built first."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    for key, name in (("core", "core"), ("costs", "minutes_per_month"), ("risks", "oversight")):
        wizard.show_step(key)
        settle()
        assert wizard.step.fields[name].isAncestorOf(wizard.focusWidget())
