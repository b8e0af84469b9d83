"""The cost of an hour is taken over instead of typed again (R12)."""

from __future__ import annotations

from outsource_desk.ui.settings.dialogs.hour_cost import HourCostDialog
from tests.support.sample_tasks import id_of
from tests.support.screen import settle, texts


def test_a_known_rate_goes_into_the_field(sample_desk, open_check):
    """R12: the firm and everybody with a rate are offered; the sum follows at once."""
    wizard = open_check(sample_desk, str(id_of(sample_desk.store, "Payroll processing")))
    wizard.show_step("costs")
    settle()
    actions = wizard.step.rates.menu_of_rates().actions()
    assert [one.text() for one in actions if not one.isSeparator()] == [
        "Hartmann Ceramics: €\u00a032 an hour",
        "Jonas Großmann: €\u00a029.62 an hour",
        "Käthe Hartmann: €\u00a045 an hour",
        "Work it out…",
    ]
    actions[2].trigger()
    settle()
    assert wizard.step.fields["hour_rate_minor"].value() == 4_500
    assert any("= € 630" in text for text in texts(wizard.step))  # 14 hours


def test_a_rate_can_be_worked_out_on_the_way(sample_desk, open_check):
    """R12: the calculator opens over the question and hands its result over."""
    wizard = open_check(sample_desk)
    wizard.show_step("costs")
    settle()
    wizard.step.rates._work_out()
    dialog = wizard.findChild(HourCostDialog)
    dialog.form["salary_minor"].edit.setText("52,000")
    dialog.try_commit()
    settle()
    assert wizard.step.fields["hour_rate_minor"].value() == 2_500
