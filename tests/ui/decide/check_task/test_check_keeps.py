"""“Check a task” loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.kept_form import TYPING
from tests.support.sample_tasks import id_of
from tests.support.screen import texts
from tests.ui.decide.check_task.hand import STEPS, Which, choose, forward, press, type_in


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
    assert len(empty_desk.store.past.lines(10)) == 2  # the new file, and one draft


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


def test_a_pause_of_typing_stores_the_answers_as_one_step(empty_desk, open_check):
    """R1, R118: a crash costs no more than the last second; one undo takes the step back."""
    store, label = empty_desk.store, empty_desk.store.undo_label()
    wizard = open_check(empty_desk)
    for typed, title in (("Pay", "Pay"), ("roll", "Payroll")):
        type_in(wizard, "title", typed)
        assert empty_desk.unsaved == TYPING
        wizard._pause.timeout.emit()
        assert not empty_desk.unsaved
        assert [row.title for row in tasks.task_list(store)] == [title]
        assert wizard.focusWidget() is wizard.step.fields["title"].editor
    forward(wizard)
    choose(wizard, wizard.step.fields["core"], "partly")
    empty_desk.settle()  # as a signal of the system does
    assert not empty_desk.unsaved
    wizard.button(Which.CancelButton).click()
    store.undo()
    again = open_check(empty_desk, str(id_of(store, "Payroll")))
    assert again.progress.values()["core"] == "partly"
    again.close()
    store.undo()
    store.undo()
    assert store.undo_label() == label
    assert not tasks.task_list(store)


def test_what_is_typed_and_cancelled_is_not_stored_again(empty_desk, open_check):
    """Ending the program later does not bring back a check that was cancelled."""
    wizard = open_check(empty_desk)
    type_in(wizard, "title", "Payroll")
    wizard.button(Which.CancelButton).click()
    empty_desk.settle()
    assert not empty_desk.unsaved
    assert not tasks.task_list(empty_desk.store)
