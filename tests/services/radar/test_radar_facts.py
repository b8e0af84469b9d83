"""The facts behind the warnings are read from the file: one change, and the warning is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlmodel import select

from outsource_desk.domain.decide import answers
from outsource_desk.domain.kinds import Kept, PriceBasis, ReviewDecision, ReviewKind, VendorState
from outsource_desk.domain.place import Place
from outsource_desk.records.bid import Award, Bid, BidAnswer
from outsource_desk.records.brief import Brief, Criterion, Deliverable, Kpi
from outsource_desk.records.business import Business
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import CheckItem, Milestone, OwnTime, Payment, Rework
from outsource_desk.records.request import RequestQuestion
from outsource_desk.records.review import Promise, Review
from outsource_desk.records.task import Scan, Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.radar.findings import findings, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

BOOKS, CUSTOMS, SUPPORT = "Bookkeeping", "Export papers and customs", "IT support"


@dataclass
class Hand:
    """Puts the sample business into a state by hand."""

    session: Any
    today: Any

    def task(self, title: str) -> Task:
        return self.session.exec(select(Task).where(Task.title == title)).one()

    def rows(self, table: Any, title: str) -> list[Any]:
        task_id = self.task(title).id
        return list(self.session.exec(select(table).where(table.task_id == task_id)))

    def brief(self, **values: Any) -> None:
        self.put(self.rows(Brief, BOOKS)[0], **values)

    def put(self, row: Any, **values: Any) -> None:
        for name, value in values.items():
            setattr(row, name, value)
        self.session.add(row)

    def deal(self, title: str = SUPPORT) -> Contract:
        return self.rows(Contract, title)[0]

    def milestones(self, title: str = SUPPORT) -> list[Milestone]:
        query = select(Milestone).where(Milestone.contract_id == self.deal(title).id)
        return list(self.session.exec(query))

    def drop(self, rows: Any) -> None:
        for row in rows:
            self.session.delete(row)

    def chosen(self) -> Bid:
        (award,) = self.rows(Award, CUSTOMS)
        return self.session.get(Bid, award.bid_id)

    def review(self, **values: Any) -> Review:
        review = Review(
            contract_id=self.deal().id, held_on=self.today, kind=ReviewKind.PERIODIC, **values
        )
        self.session.add(review)
        self.session.flush()
        return review

    def answer(self, name: str, **values: Any) -> None:
        """Ask for something, and let the chosen bid answer."""
        kind = "must" if "proof" in values else "score"
        one = Criterion(task_id=self.task(CUSTOMS).id, name=name, kind=kind, position=9)
        self.session.add(one)
        self.session.flush()
        self.session.add(BidAnswer(bid_id=self.chosen().id, criterion_id=one.id, **values))

    def ask_more(self, minor: int) -> None:
        """Let the draft name another price than the bid for the whole work."""
        self.put(self.rows(Brief, CUSTOMS)[0], price_basis=PriceBasis.TOTAL)
        self.put(self.deal(CUSTOMS), price_minor=self.chosen().price_minor + minor)

    def asked(self, answer: str) -> None:
        task_id = self.task(BOOKS).id
        self.session.add(
            RequestQuestion(task_id=task_id, asked_on=self.today, question="Paper?", answer=answer)
        )

    def scanned(self, days: int) -> None:
        """Let the last scan be so many days ago."""
        self.drop(self.session.exec(select(Scan)))
        day = self.today - timedelta(days=days)
        self.session.add(Scan(begun_on=day, ended_on=day))

    def promise(self, kept: Kept) -> None:
        review = self.review(decision=ReviewDecision.CONTINUE)
        self.session.add(Promise(review_id=review.id, text="Answers within a day", kept=kept))


def contacts_of(hand: Hand) -> list[Contact]:
    vendor_id = hand.deal().vendor_id
    return list(hand.session.exec(select(Contact).where(Contact.vendor_id == vendor_id)))


def checks_of(hand: Hand) -> list[CheckItem]:
    (first, *_) = hand.milestones(CUSTOMS)
    return list(hand.session.exec(select(CheckItem).where(CheckItem.milestone_id == first.id)))


MADE: dict[str, Callable[[Hand], object]] = {
    "nobody_understands_it": lambda h: h.put(h.task(BOOKS), oversight=answers.Oversight.NO),
    "vendor_not_as_good": lambda h: h.put(h.task(BOOKS), parity=answers.Parity.NO),
    "strangers_meet_customers": lambda h: h.put(h.task(BOOKS), customers=answers.Customers.DIRECT),
    "no_saving_expected": lambda h: h.put(
        h.task(BOOKS), reason=answers.Reason.COST, fee_minor=9_000_00
    ),
    "own_time_forgotten": lambda h: h.put(h.task(BOOKS), oversight_minutes=0),
    "place_without_reason": lambda h: h.put(
        h.task(BOOKS), location=answers.Location.OFFSHORE, location_reason=""
    ),
    "nobody_in_charge": lambda h: h.put(h.task(BOOKS), owner_id=None),
    "pilot_without_plan": lambda h: h.put(
        h.task(BOOKS), decision=answers.Decision.PILOT, pilot_plan=""
    ),
    "check_left_open": lambda h: h.put(
        h.task("Customer newsletter"), created_on=h.today - timedelta(days=31)
    ),
    "no_goal": lambda h: h.brief(objectives=""),
    "no_limits": lambda h: h.brief(out_of_scope=""),
    "no_channels": lambda h: h.brief(channels=""),
    "no_reporting_rhythm": lambda h: h.brief(meetings=None),
    "no_trade_off": lambda h: h.brief(trade_off=None),
    "nobody_oversees": lambda h: h.brief(oversight_id=None),
    "no_oversight_time": lambda h: h.brief(oversight_minutes=0),
    "data_without_rules": lambda h: h.brief(data_rules="", also_payment=True),
    "no_security_proof": lambda h: h.brief(also_health=True),
    "work_starts_before_bids": lambda h: h.brief(start_on=h.today, bids_due_on=h.today),
    "vague_words": lambda h: h.brief(in_scope="Everything as soon as possible, etc."),
    "process_not_result": lambda h: h.brief(in_scope="Sorting receipts by hand, step by step"),
    "nothing_assumed": lambda h: h.brief(assumptions=""),
    "no_small_beginning": lambda h: h.brief(trial=""),
    "no_transition": lambda h: h.brief(transition="", parallel_weeks=None),
    "no_deliverables": lambda h: h.drop(h.rows(Deliverable, BOOKS)),
    "number_without_target": lambda h: h.put(h.rows(Kpi, BOOKS)[0], target=""),
    "no_payment_terms": lambda h: h.brief(payment_pattern=None),
    "no_remedies": lambda h: h.brief(remedies=""),
    "scan_due": lambda h: h.scanned(200),
    "question_waiting": lambda h: h.asked(""),
    "answer_not_shared": lambda h: h.asked("Yes, by post."),
    "no_vision": lambda h: h.put(h.session.get(Business, 1), vision=" "),
    "no_strengths": lambda h: h.put(h.session.get(Business, 1), strengths=""),
    "must_have_not_proven": lambda h: h.answer("Insurance", proof="promised"),
    "samples_not_seen": lambda h: h.answer("Work samples", answer="sent two", points=None),
    "ruled_out_but_bidding": lambda h: h.put(
        h.session.get(Vendor, h.chosen().vendor_id), state=VendorState.ELIMINATED
    ),
    "starts_without_signature": lambda h: h.put(h.deal(CUSTOMS), starts_on=h.today),
    "differs_from_bid": lambda h: h.ask_more(1_00),
    "nothing_to_check_by": lambda h: h.drop(checks_of(h)),
    "name_cannot_be_printed": lambda h: h.put(
        h.session.get(Vendor, h.chosen().vendor_id), name="深圳市海风科技有限公司"
    ),
    "no_contact_person": lambda h: h.drop(contacts_of(h)),
    "contract_ending": lambda h: h.put(h.deal(), ends_on=h.today + timedelta(days=5)),
    "review_overdue": lambda h: h.review(next_on=h.today - timedelta(days=1)),
    "poor_mark_goes_on": lambda h: h.review(quality=1, decision=ReviewDecision.EXPAND),
    "broken_promise": lambda h: h.promise(Kept.NO),
    "rework_again": lambda h: h.session.add_all(
        Rework(milestone_id=h.milestones()[-1].id, reason="again", asked_on=h.today)
        for _ in range(2)
    ),
    "paid_before_acceptance": lambda h: h.session.add(
        Payment(
            contract_id=h.deal().id,
            milestone_id=h.milestones()[-1].id,
            amount_minor=5_00,
            paid_on=h.today,
        )
    ),
    "holding_on_too_tight": lambda h: h.session.add(
        OwnTime(contract_id=h.deal().id, spent_on=h.today, minutes=30_000)
    ),
}


@pytest.mark.parametrize("check", MADE)
def test_one_change_and_it_is_found(sample_store, today, check):
    """R2, R9-R12, R15-R32, R40, R43, R48, R74, R79, R82, R86, R93, R95, R99, R102, R103, R106."""
    before = {one.key for one in findings(sample_store, today)}
    with sample_store.change("By hand", filling=True) as session:
        MADE[check](Hand(session, today))
    new = [one for one in findings(sample_store, today) if one.key not in before]
    assert check in {one.check for one in new}
    sample_store.undo()
    assert {one.key for one in findings(sample_store, today)} == before


def test_the_words_lead_to_their_field(sample_store, today):
    """R31: “Look at the words” opens the field in which the first of them stands."""
    with sample_store.change("By hand") as session:
        Hand(session, today).brief(out_of_scope="Nothing urgent, etc.")
    (found,) = [one for one in findings(sample_store, today) if one.check == "vague_words"]
    task_id = found.subject.task_id
    assert place_of(found) == Place("tasks", task_id, "brief", field="out_of_scope")


def test_a_question_of_the_check_is_opened_by_its_name(sample_store, today):
    """R9: the place names the field of the wizard."""
    with sample_store.change("By hand") as session:
        hand = Hand(session, today)
        hand.put(hand.task(BOOKS), oversight=answers.Oversight.NO)
    found = {one.check: one for one in findings(sample_store, today)}["nobody_understands_it"]
    assert place_of(found).field == "check:oversight"
