"""The stage Decide, and how the page looks."""

from __future__ import annotations

import pytest

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.place import Place
from outsource_desk.services.decide import screening
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.decide.dialogs.change_decision import ChangeDecisionDialog
from tests.support.sample_tasks import id_of
from tests.support.screen import settle, texts
from tests.ui.audit import problems
from tests.ui.tasks.hand import open_decide


def test_the_verdict_with_money_and_hours(sample_desk, open_tasks):
    """R12: 24 × (€ 568 − € 512) − € 840 = € 504 and 24 × 13 h − 20 h = 292 h, side by side."""
    shown = texts(open_decide(sample_desk, open_tasks, "Payroll processing"))
    assert "Outsource it with care" in shown
    assert (  # 24 × (120 − 480) − 200 in cash, 292 × 32 in time
        "Saves € 504 in all over 24 months, hours counted at what they cost."
        " In cash you pay € 8,840 more. 292 h are set free, worth € 9,344."
    ) in shown
    assert "The start-up cost is earned back after 15 months." in shown
    assert {"€ 56 less", "13 h less", "€ 504 less", "292 h less"} <= set(shown)
    assert any(text.startswith("A full-time employee costs € 3,650 a month") for text in shown)
    assert "If looking after it takes twice the time" in shown


def test_what_was_decided_and_why(sample_desk, open_tasks):
    """R2, R15, R17: decision, day, reason against the verdict, pilot, place."""
    shown = texts(open_decide(sample_desk, open_tasks, "IT support"))
    assert "Against the verdict, because" in shown
    assert "The adviser of the chamber looks over the vendor's work twice a year." in shown
    shown = texts(open_decide(sample_desk, open_tasks, "Product photography"))
    assert "First 40 photographs, then decide about the rest." in shown
    assert any("Pottery travels badly." in text for text in shown)


def test_knock_outs_stand_first(sample_desk, open_tasks):
    """R2, R3, R10: why a task stays, and what would change that."""
    shown = texts(open_decide(sample_desk, open_tasks, "Glaze development"))
    assert "This is part of your main strategy. Strategy stays with you." in shown
    assert "Ask two vendors for a sample. If one is as good as yours, answer again." in shown


def test_an_unfinished_check_goes_on(sample_desk, open_tasks, asked):
    """R2: the banner says how much is answered; its button goes on."""
    view = open_decide(sample_desk, open_tasks, "Customer newsletter")
    assert "Nothing is decided yet: 6 of 15 questions are answered." in texts(view)
    view.stage().unfinished.acted.emit()
    assert asked == [("check_task", str(view.task_id))]
    assert view.stage().header_buttons() == [view.stage().go_on_button]


def test_a_task_without_a_check_invites_to_one(empty_desk, open_tasks, today):
    """R13: a task that was only noted down asks to be checked."""
    tasks.add_task(empty_desk.store, "Payroll", today)
    view = open_decide(empty_desk, open_tasks, "Payroll")
    assert "Not checked yet" in texts(view)


def test_the_decision_is_changed_with_a_reason(sample_desk, show_alone):
    """R2: against the verdict only with a sentence, also afterwards."""
    task_id = id_of(sample_desk.store, "Glaze development")
    dialog = show_alone(ChangeDecisionDialog(sample_desk, task_id=task_id))
    dialog.form["decision"].segments.button("pilot").click()
    dialog.try_commit()
    assert dialog.isVisible()
    assert screening.check(sample_desk.store, task_id).decision == Decision.KEEP
    dialog.form["reason"].edit.setPlainText("One glaze only, with a chemist we know.")
    dialog.try_commit()
    assert not dialog.isVisible()
    found = screening.check(sample_desk.store, task_id)
    assert found.decision == Decision.PILOT
    assert found.override == "One glaze only, with a chemist we know."


@pytest.mark.usefixtures("dressed")
def test_list_and_stage_in_both_themes_and_sizes(sample_desk, open_tasks):
    """R119: named, large enough, not cut off; light and dark, 10 and 16 pt, wide and narrow."""
    sizes = ((1166, 740), (844, 500))
    page = open_tasks(sample_desk, sizes[0])
    for title in ("", "Payroll processing", "Glaze development", "Customer newsletter"):
        if title:
            sample_desk.go(Place("tasks", id_of(sample_desk.store, title), "decide"))
        for size in sizes:
            page.resize(*size)
            settle()
            assert (page.width(), page.height()) == size
            assert problems(page) == [], (title, size)
        sizes = sizes[::-1]


def test_the_buttons_are_there_again_after_another_stage(sample_desk, open_tasks):
    """R132: a look at the brief and back leaves Decide as it was."""
    view = open_decide(sample_desk, open_tasks, "Payroll processing")
    before = view.stage().header_buttons()
    assert len(before) == 3
    view.show_stage("brief")
    view.show_stage("decide")
    assert view.stage().header_buttons() == before
    assert all(view.head.isAncestorOf(button) and button.isVisible() for button in before)


def test_buttons_follow_each_change_at_once(sample_desk, open_tasks):
    """What undo brings back shows its buttons with it."""
    view = open_decide(sample_desk, open_tasks, "Customer newsletter")
    shown = []
    view.stage().buttons_changed.connect(lambda: shown.append(view.stage().header_buttons()))
    view.stage().refresh()
    assert shown == [[view.stage().go_on_button]]
