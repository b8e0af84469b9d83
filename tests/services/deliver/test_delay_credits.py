"""Delay credits follow from the signed contract."""

from __future__ import annotations

import pytest

from outsource_desk.domain.kinds import PaymentKind
from outsource_desk.services.deliver import delivery
from outsource_desk.services.deliver.delay_credits import credit_due
from outsource_desk.services.deliver.delivery import Acceptance
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.deliver.payments import payment_rows
from outsource_desk.ui.deliver.dialogs.accept_milestone import AcceptMilestoneDialog


@pytest.fixture
def late(sample_store, today):
    """The restore test: 480.00, three days late, 2 % for each started week, 10 % at most."""
    rows = board(sample_store, today).rows
    return next(row for row in rows if row.title == "Restore test of the backups")


def test_credit_by_hand(sample_store, today, late):
    """R76: three days late is one started week: 2 % of 480.00 is 9.60."""
    due = credit_due(sample_store, late.id, today)
    assert (due.credit.late_days, due.credit.started_weeks) == (3, 1)
    assert due.credit.credit_minor == 960


def test_nothing_is_taken_off_in_time(sample_store, today):
    """R76: a delivery before its date costs the vendor nothing."""
    rows = board(sample_store, today).rows
    assert all(
        credit_due(sample_store, row.id, today) is None
        for row in rows
        if row.title == "Shop live, checked by you"
    )


def test_accepting_with_the_credit_is_one_step(sample_store, today, words, late):
    """R76, R93: credit and payment add up to the price of the milestone, and undo as one."""
    before = payment_rows(sample_store)
    accepted = Acceptance(late.id, today, paid_minor=47_040, credit_minor=960)
    delivery.accept(sample_store, accepted, today, words)
    made = [row for row in payment_rows(sample_store) if row not in before]
    assert {row.kind: row.amount_minor for row in made} == {
        PaymentKind.CREDIT: 960,
        PaymentKind.MILESTONE: 47_040,
    }
    sample_store.undo()
    assert payment_rows(sample_store) == before


def test_dialog_explains_the_credit(qtbot, sample_desk, late):
    """R76: the words show how the number comes about, and the button what is released."""
    shown = AcceptMilestoneDialog(sample_desk, milestone_id=late.id)
    qtbot.addWidget(shown)
    assert "€\u00a09.60" in shown.credit.box.accessibleName()
    assert "2\u00a0% each" in shown.credit.box.accessibleName()
    assert shown.commit_button.text() == "Accept and release €\u00a0480"
    shown.credit.box.click()
    assert shown.commit_button.text() == "Accept and release €\u00a0470.40"
