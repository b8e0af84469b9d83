"""Home and the savings behind it, with numbers worked by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outsource_desk.domain.kinds import ContractState, MilestoneState, PaymentKind, Stage
from outsource_desk.records.business import BusinessDraft
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Milestone, OwnTime, Payment
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.business.business import save_business
from outsource_desk.services.home.home import home
from outsource_desk.services.review.savings import savings


@pytest.fixture
def running_store(empty_store, today):
    """One contract that began on 1 November: the clock says 24 November 2026."""
    save_business(empty_store, BusinessDraft(name="Mine", hour_rate_minor=3_000))
    with empty_store.change("Fill") as session:
        vendor = Vendor(name="Ada")
        task = Task(
            title="Payroll",
            stage=Stage.DELIVER,
            created_on=today,
            minutes_per_month=1_800,  # 30 h at € 30: € 900 a month
            hour_rate_minor=3_000,
        )
        session.add_all([vendor, task])
        session.flush()
        contract = Contract(
            task_id=task.id,
            vendor_id=vendor.id,
            title="Payroll",
            number="C-1",
            state=ContractState.SIGNED,
            signed_on=today.replace(day=1),
            starts_on=today.replace(day=1),
        )
        session.add(contract)
        session.flush()
        session.add_all(
            [
                Payment(
                    contract_id=contract.id,
                    kind=PaymentKind.RETAINER,
                    amount_minor=20_000,
                    paid_on=today,
                ),
                OwnTime(contract_id=contract.id, spent_on=today, minutes=120),
                Milestone(
                    contract_id=contract.id,
                    title="First run",
                    due_on=today + timedelta(days=4),
                    amount_minor=20_000,
                    state=MilestoneState.STARTED,
                ),
            ]
        )
    return empty_store


def test_savings_by_hand(running_store, today):
    """R12, R105: 24 of 30 days of € 900 are € 720; less € 200 paid, less 2 h at € 30: € 460."""
    found = savings(running_store, today)
    assert found.total.saving_minor == 72_000 - 20_000 - 6_000
    assert found.total.oversight_minutes == 120
    assert found.total.minutes_freed == 1_440 - 120
    (row,) = found.rows
    assert (row.in_house_minor, row.paid_minor, row.own_minor) == (72_000, 20_000, 6_000)


def test_home_says_how_the_saving_was_counted(running_store, today, words):
    """R105: money, own hours and freed hours, each for itself."""
    saved = home(running_store, today, words).saved
    assert saved.amount == "€\u00a0460"
    assert saved.is_gain
    assert saved.sentence == (
        "in all since Nov, hours counted at what they cost."
        " In cash you pay €\u00a0200 more. 22\u00a0h are set free, worth €\u00a0660."
    )


def test_a_task_without_a_cost_in_house_is_left_out_and_named(running_store, today):
    """R12: what is not known is not counted as nothing."""
    with running_store.change("Forget") as session:
        session.get_one(Task, 1).minutes_per_month = None
    found = savings(running_store, today)
    assert found.rows == ()
    assert found.left_out == ("Payroll",)
    assert found.since is None


def test_the_next_milestones_are_the_nearest(sample_store, today, words):
    """R92: what is still to come, in the order of its days, four of them."""
    found = home(sample_store, today, words).milestones
    assert [one.title for one in found][:2] == ["Clickable draft", "Second batch: 60 photos"]
    assert len(found) == 4
    assert found[0].status_words == "At risk"
    assert found[0].amount == "€\u00a02,400"
    assert found[0].place.page == "milestones"


def test_the_same_saving_on_home_and_in_the_report(sample_store, today, words):
    """R105: one number, two places."""
    report = savings(sample_store, today)
    shown = home(sample_store, today, words).saved
    assert shown.amount == words.money(report.total.saving_minor, "EUR", cents=False)
    assert sum(row.saving_minor for row in report.rows) == report.total.saving_minor
    assert sum(row.minutes_freed for row in report.rows) == report.total.minutes_freed


def test_stages_are_counted(sample_store, today, words):
    """R1: every task is in one bar."""
    stages = home(sample_store, today, words).stages
    assert [one.key for one in stages] == [stage.value for stage in Stage]
    assert sum(one.count for one in stages) == 10


def test_an_empty_file_and_a_sample(empty_store, sample_store, today, words):
    """R130: the page knows whether to greet a new owner and whether it is the sample."""
    fresh = home(empty_store, today, words)
    assert (fresh.is_empty, fresh.is_sample, fresh.attention, fresh.saved) == (
        True,
        False,
        (),
        None,
    )
    sample = home(sample_store, today, words)
    assert (sample.is_empty, sample.is_sample) == (False, True)


def test_nothing_to_do_names_what_comes_next(running_store, today, words):
    """R130: a quiet day says so, with the next date."""
    assert home(running_store, today, words).quiet == "Next: First run, on 28 Nov."


def test_an_answer_is_new_after_every_change(sample_store, today, words):
    """R105: the result is asked again after a change, an undo and a redo."""
    first = home(sample_store, today, words)
    assert home(sample_store, today, words) is first
    with sample_store.change("Forget") as session:
        session.get_one(Task, 1).stage = Stage.BRIEF
    changed = home(sample_store, today, words)
    assert changed.stages != first.stages
    sample_store.undo()
    assert home(sample_store, today, words) == first
    sample_store.redo()
    assert home(sample_store, today, words) == changed
