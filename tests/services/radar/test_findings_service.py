"""What needs the owner, found in the file; what was switched off stays off until undone."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Decision, Frequency
from outsource_desk.domain.kinds import (
    ContractState,
    CriterionKind,
    MilestoneState,
    Rhythm,
    Stage,
)
from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import BY_SEVERITY, CHECKS
from outsource_desk.records.bid import Bid, BidAnswer
from outsource_desk.records.brief import Brief, Criterion
from outsource_desk.records.contract import ClauseValue, Contract
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.review import Review
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.radar.findings import (
    dismiss,
    dismissals,
    findings,
    place_of,
    watch_again,
)


def of(store, today, check):
    return [one for one in findings(store, today) if one.check == check]


def contract_of(session, number):
    return session.exec(select(Contract).where(Contract.number == number)).one()


def test_the_sample_has_a_problem_of_many_kinds(sample_store, today):
    """R66, R71, R102: payments, deliveries, offers, papers, reviews and choosing on price."""
    kinds = {one.check for one in findings(sample_store, today)}
    assert kinds >= {
        "payment_overdue",
        "milestone_late",
        "friend_without_papers",
        "delivery_waiting",
        "quote_expiring",
        "price_alone",
        "first_milestone_review_due",
    }


def test_the_worst_and_most_urgent_comes_first(sample_store, today):
    """R66: sorted by severity, then by date."""
    found = [
        (BY_SEVERITY.index(one.severity), one.on or today.max)
        for one in findings(sample_store, today)
    ]
    assert found == sorted(found)


def test_a_late_payment_names_its_balance(sample_store, today):
    """R93: € 480 accepted 20 days ago, to be paid in 14, is 6 days late."""
    (found,) = of(sample_store, today, "payment_overdue")
    assert (found.title, found.amount_minor, found.currency) == (
        "Payment overdue by 6 days",
        48_000,
        "EUR",
    )


def test_every_finding_opens_an_exact_place(sample_store, today):
    """R130: a task with its stage and item, or a vendor's card."""
    for one in findings(sample_store, today):
        place = place_of(one)
        assert place.page in {"tasks", "vendors"}
        assert (place.task_id and place.stage) or place.item_id


def test_places_by_hand(sample_store, today):
    """R130: the milestone of the payment, the clause of the delay credit, the card of a friend."""
    (late,) = of(sample_store, today, "payment_overdue")
    milestone_id = late.subject.milestone_id
    assert place_of(late) == Place(
        "tasks", late.subject.task_id, "deliver", milestone_id, "payment"
    )
    (friend,) = of(sample_store, today, "friend_without_papers")
    assert place_of(friend) == Place("vendors", item_id=friend.subject.vendor_id)


def test_few_bids_are_named_once_the_time_is_over(sample_store, today):
    """R66: two bids are a nudge after the day they were due, not before."""
    with sample_store.change("Take bids away") as session:
        task = session.exec(select(Task).where(Task.title == "Payroll processing")).one()
        bids = session.exec(select(Bid).where(Bid.task_id == task.id)).all()
        for bid in bids[2:]:
            session.delete(bid)
    assert len(of(sample_store, today, "fewer_than_three_bids")) == 1
    assert of(sample_store, today - timedelta(days=30), "fewer_than_three_bids") == []


def test_an_offer_that_runs_out(sample_store, today):
    """R71: valid four more days is a warning; thirty are not."""
    titles = [one.title for one in of(sample_store, today, "quote_expiring")]
    assert "Offer runs out in 4 days" in titles
    assert "Offer has run out" in titles
    assert len(titles) == 2


def test_the_first_milestone_asks_for_a_review(sample_store, today):
    """R102: accepted and never reviewed; holding the review answers it."""
    (found,) = of(sample_store, today, "first_milestone_review_due")
    with sample_store.change("Hold a review") as session:
        contract_id = found.subject.contract_id
        session.add(Review(contract_id=contract_id, held_on=today, kind="first_milestone"))
    assert of(sample_store, today, "first_milestone_review_due") == []


def test_a_year_without_review(sample_store, today):
    """R103: the last review was 80 days ago, so 286 days from now it is a year."""
    assert of(sample_store, today, "no_review_for_12_months") == []
    later = of(sample_store, today + timedelta(days=290), "no_review_for_12_months")
    assert any("Kodex" in one.why for one in later)


def test_a_delay_credit_and_a_call_in_the_contract_count(sample_store, today):
    """R77: what is filled into the clauses answers the warnings of a draft."""
    with sample_store.change("Fill in", filling=True) as session:
        contract = contract_of(session, "C-2026-004")
        session.exec(select(Brief).where(Brief.task_id == contract.task_id)).one().meetings = None
        for value in session.exec(
            select(ClauseValue).where(ClauseValue.contract_id == contract.id)
        ).all():
            session.delete(value)
        contract_id = contract.id
    assert of(sample_store, today, "no_penalty")
    assert of(sample_store, today, "no_regular_call")
    with sample_store.change("Fill in", filling=True) as session:
        for clause, field, value in (
            ("late", "credit_percent", "2"),
            ("reports", "meeting_rhythm", Rhythm.WEEKLY),
        ):
            session.add(
                ClauseValue(contract_id=contract_id, clause=clause, field=field, value=value)
            )
    assert of(sample_store, today, "no_penalty") == []
    assert of(sample_store, today, "no_regular_call") == []


def test_a_dismissed_finding_stays_away_until_undone(sample_store, today):
    """R66: “Not relevant here” is one undoable step; the note is kept."""
    first = findings(sample_store, today)[0]
    dismiss(sample_store, first.key, first.title, " Paid in cash ")
    assert first.key not in {one.key for one in findings(sample_store, today)}
    assert [one.note for one in dismissals(sample_store)] == ["Paid in cash"]
    assert sample_store.undo_label() == f"Not relevant here: {first.title}"
    sample_store.undo()
    assert findings(sample_store, today)[0] == first
    sample_store.redo()
    watch_again(sample_store, dismissals(sample_store)[0].id)
    assert findings(sample_store, today)[0] == first


def test_dismissing_one_case_leaves_the_others(sample_store, today):
    """R71: the answer is about one case, not about the kind of warning."""
    one, other = of(sample_store, today, "quote_expiring")
    dismiss(sample_store, one.key, one.title, "")
    assert of(sample_store, today, "quote_expiring") == [other]


def test_a_long_note_is_refused(sample_store, today):
    """R66: what cannot be stored is said in a sentence."""
    first = findings(sample_store, today)[0]
    with pytest.raises(UserError, match="too long"):
        dismiss(sample_store, first.key, first.title, "x" * 2_001)


def test_nothing_is_asked_of_an_empty_file(empty_store, today):
    """R130: a new owner sees no warning."""
    assert findings(empty_store, today) == ()


def test_many_tasks_are_looked_through_quickly(empty_store, today):
    """R66: 200 tasks with bids, contracts and milestones within 50 ms (doubled here)."""
    with empty_store.change("Fill") as session:
        vendors = [Vendor(name=f"Vendor {n}") for n in range(20)]
        session.add_all(vendors)
        session.flush()
        for n in range(200):
            stage = (Stage.BRIEF, Stage.COMPARE, Stage.DELIVER)[n % 3]
            task = Task(
                title=f"Task {n}",
                stage=stage,
                created_on=today,
                decision=Decision.OUTSOURCE,
                frequency=Frequency.WEEKLY,
            )
            session.add(task)
            session.flush()
            session.add(Brief(task_id=task.id, meetings=Rhythm.WEEKLY))
            if stage == Stage.COMPARE:
                _add_bids(session, task.id, vendors)
            if stage == Stage.DELIVER:
                _add_contract(session, task.id, vendors[n % 20].id, today)
    findings(empty_store, today - timedelta(days=1))  # compiles the queries
    spent = []
    for day in range(5):
        began = time.process_time()
        found = findings(empty_store, today + timedelta(days=day))
        spent.append(time.process_time() - began)
    assert found
    assert min(spent) < 0.1


def _add_bids(session, task_id, vendors):
    criteria = [
        Criterion(task_id=task_id, name="Price", kind=CriterionKind.PRICE, weight=40),
        Criterion(task_id=task_id, name="Quality", weight=60, position=1),
    ]
    session.add_all(criteria)
    bids = [Bid(task_id=task_id, vendor_id=vendors[n].id, price_minor=n * 1000) for n in range(4)]
    session.add_all(bids)
    session.flush()
    session.add_all(
        BidAnswer(bid_id=bid.id, criterion_id=criteria[1].id, points=50) for bid in bids
    )


def _add_contract(session, task_id, vendor_id, today):
    contract = Contract(
        task_id=task_id,
        vendor_id=vendor_id,
        title="Work",
        number=f"C-{task_id}",
        state=ContractState.SIGNED,
        signed_on=today,
        starts_on=today,
    )
    session.add(contract)
    session.flush()
    session.add_all(
        Milestone(
            contract_id=contract.id,
            title=f"Part {n}",
            due_on=today - timedelta(days=n),
            amount_minor=100,
            state=MilestoneState.STARTED,
        )
        for n in range(3)
    )


def test_every_check_can_be_named():
    """R130: a check without a title or a button could not be shown."""
    assert all(check.title and check.fix for check in CHECKS)
