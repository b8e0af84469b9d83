"""A milestone's status follows from facts and today, and nothing else."""

from datetime import date, timedelta

import pytest

from outsource_desk.domain.deliver.health import Light, health
from outsource_desk.domain.deliver.milestones import (
    MilestoneFacts,
    MilestoneStatus,
    PaymentStatus,
    milestone_totals,
    payment_standing,
    standing,
)
from outsource_desk.domain.kinds import MilestoneState

TODAY = date(2025, 11, 21)  # a Friday
STATE = MilestoneState
STATUS = MilestoneStatus


def day(offset):
    return TODAY + timedelta(days=offset)


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({}, STATUS.PLANNED),
        ({"starts_on": day(1), "due_on": day(30)}, STATUS.PLANNED),
        ({"starts_on": day(0), "due_on": day(30)}, STATUS.ON_TRACK),
        ({"state": STATE.STARTED, "due_on": day(0)}, STATUS.ON_TRACK),
        ({"state": STATE.STARTED, "due_on": day(7), "forecast_on": day(8)}, STATUS.AT_RISK),
        ({"state": STATE.STARTED, "due_on": day(7), "forecast_on": day(7)}, STATUS.ON_TRACK),
        ({"due_on": day(-1)}, STATUS.OVERDUE),
        ({"state": STATE.DELIVERED, "due_on": day(-9), "delivered_on": day(-2)}, STATUS.REVIEW_NOW),
        ({"state": STATE.REWORK, "due_on": day(-9)}, STATUS.REWORK),
        ({"state": STATE.ACCEPTED, "accepted_on": day(-1), "amount_minor": 9}, STATUS.ACCEPTED),
        (
            {"state": STATE.ACCEPTED, "accepted_on": day(-1), "amount_minor": 9, "paid_minor": 9},
            STATUS.PAID,
        ),
    ],
)
def test_status(facts, status):
    """R92: each status from the facts that make it."""
    assert standing(MilestoneFacts(1, **facts), TODAY).status == status


def test_days_left_to_object():
    """R74: delivered on Wednesday the 19th with 4 working days: object until Tuesday the 25th."""
    facts = MilestoneFacts(
        1, STATE.DELIVERED, delivered_on=date(2025, 11, 19), due_on=day(-2), review_days=4
    )
    found = standing(facts, TODAY)
    assert (found.object_until, found.days_to_object) == (date(2025, 11, 25), 4)
    assert standing(facts, date(2025, 11, 26)).days_to_object == -1
    assert found.needs_action
    assert found.late_days == 0


@pytest.mark.parametrize(
    ("facts", "slip"),
    [
        ({"due_on": day(5), "baseline_on": day(5)}, 0),
        ({"due_on": day(9), "baseline_on": day(5)}, 4),
        ({"due_on": day(5), "baseline_on": day(5), "forecast_on": day(12)}, 7),
        ({"due_on": day(-3), "baseline_on": day(-3)}, 3),
        ({"state": STATE.ACCEPTED, "baseline_on": day(-3), "delivered_on": day(-5)}, -2),
        ({"due_on": day(5)}, 0),
        ({"baseline_on": day(5)}, 0),
    ],
)
def test_slip_against_the_baseline(facts, slip):
    """R92: days behind (+) or ahead of (−) the date signed."""
    assert standing(MilestoneFacts(1, **facts), TODAY).slip_days == slip


@pytest.mark.parametrize(
    ("facts", "status", "balance", "late"),
    [
        ({"amount_minor": 0}, PaymentStatus.NOTHING_DUE, 0, 0),
        ({}, PaymentStatus.WHEN_ACCEPTED, 480, 0),
        ({"paid_minor": 100}, PaymentStatus.PART_PAID, 380, 0),
        ({"accepted_on": day(-14)}, PaymentStatus.DUE, 480, 0),
        ({"accepted_on": day(-20)}, PaymentStatus.OVERDUE, 480, 6),
        ({"accepted_on": day(-20), "paid_minor": 80}, PaymentStatus.OVERDUE, 400, 6),
        ({"accepted_on": day(-2), "paid_minor": 80}, PaymentStatus.PART_PAID, 400, 0),
        ({"accepted_on": day(-2), "paid_minor": 480}, PaymentStatus.PAID, 0, 0),
        ({"accepted_on": day(-2), "paid_minor": 430, "credit_minor": 50}, PaymentStatus.PAID, 0, 0),
        ({"accepted_on": day(-2), "paid_minor": 500}, PaymentStatus.PAID, -20, 0),
    ],
)
def test_payment(facts, status, balance, late):
    """R93: due 14 days after acceptance; part payments and credits leave the balance."""
    found = payment_standing(MilestoneFacts(1, **{"amount_minor": 480, **facts}), TODAY)
    assert (found.status, found.balance_minor, found.late_days) == (status, balance, late)


def test_totals():
    """R93: overdue, due within 30 days, paid of agreed, and what waits for the owner."""
    totals = milestone_totals(
        [
            MilestoneFacts(1, STATE.ACCEPTED, accepted_on=day(-20), amount_minor=480),
            MilestoneFacts(2, STATE.ACCEPTED, accepted_on=day(-9), amount_minor=12, paid_minor=12),
            MilestoneFacts(3, due_on=day(30), amount_minor=240),
            MilestoneFacts(4, due_on=day(31), amount_minor=360),
            MilestoneFacts(
                5,
                STATE.DELIVERED,
                due_on=day(0),
                delivered_on=day(-2),
                review_days=4,
                amount_minor=120,
                credit_minor=20,
            ),
        ],
        TODAY,
    )
    assert (totals.overdue_minor, totals.overdue_payments, totals.overdue_days) == (480, 1, 6)
    assert (totals.soon_minor, totals.soon_payments) == (340, 2)
    assert (totals.paid_minor, totals.agreed_minor) == (12, 1_192)
    assert (totals.waiting, totals.waiting_days) == (1, 4)


def test_no_milestones():
    """R92: an empty list gives zeros."""
    assert milestone_totals([], TODAY).waiting_days is None
    found = health([], TODAY)
    assert (found.light, found.index) == (Light.NOT_STARTED, None)


@pytest.mark.parametrize(
    ("accepted", "light"),
    [(100, Light.GREEN), (95, Light.GREEN), (94, Light.AMBER), (80, Light.AMBER), (79, Light.RED)],
)
def test_health(accepted, light):
    """R92: accepted value by due value: 0.95 is green, 0.8 is amber; paid ahead is exposure."""
    found = health(
        [
            MilestoneFacts(
                1,
                STATE.ACCEPTED,
                due_on=day(-1),
                baseline_on=day(-9),
                accepted_on=day(-5),
                amount_minor=accepted,
                paid_minor=accepted + 7,
            ),
            MilestoneFacts(2, due_on=TODAY, amount_minor=100 - accepted),
            MilestoneFacts(3, due_on=day(1), amount_minor=1_000),
        ],
        TODAY,
    )
    assert (found.light, found.due_minor) == (light, 100)
    assert found.exposed_minor == 7
    assert found.slip_days == 4
