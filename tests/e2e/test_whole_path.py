"""One task from an empty file to a paid milestone and a held review, and all the way back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import (
    Kept,
    ReviewDecision,
    ReviewKind,
    Stage,
)
from outsource_desk.records.bid import AwardDraft
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.records.review import PromiseDraft, ReviewDraft
from outsource_desk.services.compare import awards
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.contract import (
    contracts,
)
from outsource_desk.services.contract import (
    signing as contract_signing,
)
from outsource_desk.services.contract import (
    start as contract_start,
)
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.outline import outline
from outsource_desk.services.decide.screening import assess
from outsource_desk.services.deliver import delivery, milestones, payments
from outsource_desk.services.home.home import home
from outsource_desk.services.review import reviews
from tests.e2e.owner import DECIDED, ENDS, FIRST_DUE, PRICE, SIGNED, STARTS, Owner, pages_of
from tests.requesting import release

BIDS_BY = date(2026, 12, 10)
DELIVERED, ACCEPTED = date(2027, 1, 29), date(2027, 2, 1)
PAID = date(2027, 2, 10)
WAITING = "Delivery waiting for your review"
MILEPOSTS = [
    "Decide on “Data entry”: outsource",
    "Begin the brief of “Data entry”",
    "Release RFP-2026-001, version 1, of “Data entry”",
    "Choose “Typewell Ltd”",
    "Start the contract with “Typewell Ltd”",
    "Finish contract C-2026-001, version 1",
    "Record signature of contract C-2026-001",
    "Record delivery of “First month”",
    "Accept “First month”",
    "Record payment",
    "Record payment",
    "Hold first review",
    "Record delivery of “The year”",
    "Accept “The year”",
]
LOGS = ("file_fact", "history", "history_row", "blob", "sqlite_sequence")


def _text(pdf):
    return " ".join(" ".join(page.extract_text() for page in pages_of(pdf)).split())


def _rows(store):
    """Return every row of every table but the history, as the file holds them."""
    with closing(sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: db.execute(f'SELECT * FROM "{name}"').fetchall()
            for (name,) in tables
            if name not in LOGS
        }


def _decide(owner):
    """R1: answers become a verdict, and the decision opens the brief."""
    values, task_id = owner.check()
    assessed = assess(values, "")
    assert assessed.preset is Decision.OUTSOURCE
    assert assessed.costs.saving_minor == 179_000
    assert owner.stage(task_id) is Stage.BRIEF
    return task_id


def _brief(owner, task_id):
    """R19: what is asked for is written once, and nothing of the budget is in it."""
    store = owner.store
    owner.write_brief(task_id)
    asked = owner.paper("request", DECIDED, task_id=task_id)
    assert "Orders typed in by noon of the next day." in asked
    assert "250" not in asked  # no budget leaves the house
    release(store, task_id, BIDS_BY)
    assert owner.stage(task_id) is Stage.COMPARE


def _compare(owner, task_id):
    """R60: bids stand side by side; the choice and its reason open the contract."""
    store = owner.store
    bid_ids = owner.collect_bids(task_id)
    seen = comparison(store, task_id, DECIDED)
    totals = {one.vendor: one.total for one in seen.bids}
    assert totals["Typewell Ltd"] == pytest.approx(85)
    assert totals["Łódź Data"] == pytest.approx(81.4, abs=0.01)
    assert seen.leaders == (bid_ids["Typewell Ltd"],)
    printed = owner.paper("comparison", DECIDED, task_id=task_id)
    assert "Łódź Data" in printed
    assert "not answered" in printed.casefold()  # unscored is never zero
    reason = AwardDraft(reason="Best overall.", price_reason="The samples were good.")
    awards.choose(store, bid_ids["Typewell Ltd"], reason, DECIDED)
    assert owner.stage(task_id) is Stage.CONTRACT


def _contract(owner, task_id):
    """R73, R75, R82: no gaps are printed; the amounts make the price; what is done is frozen."""
    store, words = owner.store, owner.words
    contract_id = contract_start.start_contract(store, task_id, DECIDED)
    facts = read_facts(store, contract_id)
    assert (facts.head.number, facts.head.price_minor) == ("C-2026-001", PRICE)
    assert [one.amount_minor for one in facts.milestones] == [180_001, 180_000]
    assert [one.due_on for one in facts.milestones] == [FIRST_DUE, ENDS]
    with pytest.raises(UserError, match="is not complete yet"):
        owner.finish(contract_id)
    owner.name_the_firm()
    owner.fill_contract(contract_id)
    assert outline(store, contract_id, words).open_findings == ()
    draft = owner.paper("contract", DECIDED, draft=True, contract_id=contract_id)
    assert "Nord Versand" in draft
    signed_pages = owner.finish(contract_id)
    assert "1,800.01" in _text(signed_pages)
    assert contract_signing.stored_paper(store, contract_id) == signed_pages
    with pytest.raises(UserError):
        contracts.set_value(store, contract_id, "late", "limit_percent", "20")
    contract_signing.record_signature(store, contract_id, SIGNED, SIGNED)
    assert owner.stage(task_id) is Stage.DELIVER
    return contract_id


def _deliver(owner, task_id, contract_id):
    """R92, R93: acceptance releases money, and no cent too much."""
    store, words = owner.store, owner.words
    row = owner.row(task_id, SIGNED)
    delivery.start(store, row.id, STARTS)
    delivery.record_delivery(store, row.id, DELIVERED, DELIVERED)
    delivery.tick(store, row.checks[0].id, done=True)
    assert home(store, DELIVERED, words).attention[0].title == WAITING
    delivery.accept(store, delivery.Acceptance(row.id, ACCEPTED), ACCEPTED, words)
    assert owner.row(task_id, ACCEPTED).standing.payment.due_on == date(2027, 2, 15)
    for amount_minor in (100_000, 80_001):  # in two parts
        part = PaymentDraft(amount_minor=amount_minor, paid_on=PAID, method="Bank transfer")
        payments.record_payment(store, contract_id, row.id, part, words)
    paid = owner.row(task_id, PAID)
    assert (paid.money.paid_minor, paid.accepted_on) == (180_001, ACCEPTED)
    more = PaymentDraft(amount_minor=1, paid_on=PAID)
    with pytest.raises(UserError):
        payments.record_payment(store, contract_id, row.id, more, words)
    ledger = owner.paper("milestones", PAID, contract_id=contract_id)
    assert "1,800.01" in ledger


def _review(owner, task_id, contract_id):
    """R102: the first milestone asks at once whether promises were kept."""
    store = owner.store
    sheet = reviews.review_sheet(store, task_id, PAID)
    assert sheet.is_first_due
    held = ReviewDraft(
        kind=ReviewKind.FIRST_MILESTONE,
        held_on=PAID,
        quality=4,
        speed=5,
        cost=4,
        communication=3,
        decision=ReviewDecision.CONTINUE,
    )
    promise = PromiseDraft(text="First month", kept=Kept.YES)
    reviews.hold_review(store, contract_id, held, [promise], PAID)
    entry = reviews.review_sheet(store, task_id, PAID).entries[0]
    assert (entry.overall, entry.kept, entry.milestone) == (4.0, 1.0, "First month")
    assert owner.stage(task_id) is Stage.DELIVER  # the year is still open
    last = owner.row(task_id, ENDS, 1)
    delivery.record_delivery(store, last.id, ENDS, ENDS)
    delivery.tick(store, last.checks[0].id, done=True)
    accepted = delivery.Acceptance(last.id, ENDS, paid_minor=180_000, paid_on=ENDS)
    delivery.accept(store, accepted, ENDS, owner.words)
    assert owner.stage(task_id) is Stage.REVIEW
    assert milestones.board(store, ENDS, task_id).groups[0].balance_minor == 0


def test_from_an_empty_file_to_a_paid_milestone_and_back(empty_store, words) -> None:
    """R1, R19, R60, R73, R75, R82, R92, R93, R102, R120: the whole life of one task.

    By hand. In-house 14 h x € 38 = € 532 a month. Outside € 250 + 2 h x € 38 = € 326. Once
    14 h x € 38 + € 150 = € 682. Over 12 months 12 x € 206 - € 682 = € 1,790 saved.
    Typewell: 25 % x 100 + 75 % x 80 = 85. Its price of € 3,600.01 makes halves of € 1,800.01
    and € 1,800.00. Accepted on 1 February with 14 days to pay: due on 15 February.
    """
    store, owner = empty_store, Owner(empty_store, words)
    empty, begun = _rows(store), store.undo_label()
    task_id = _decide(owner)
    _brief(owner, task_id)
    _compare(owner, task_id)
    contract_id = _contract(owner, task_id)
    _deliver(owner, task_id, contract_id)
    _review(owner, task_id, contract_id)
    told = [line.label for line in store.past.lines(500)]
    assert [label for label in reversed(told) if label in MILEPOSTS] == MILEPOSTS
    full, steps = _rows(store), 0
    while store.undo_label() != begun:
        store.undo()
        steps += 1
    assert _rows(store) == empty
    for _ in range(steps):
        store.redo()
    assert _rows(store) == full
