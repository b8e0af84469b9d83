"""One task from an empty file to a paid milestone and a held review, and all the way back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO

import pypdf
import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.answers import Decision, Oversight, Parity
from outsource_desk.domain.kinds import (
    Kept,
    Proof,
    ReviewDecision,
    ReviewKind,
    Stage,
)
from outsource_desk.records.bid import AwardDraft, BidAnswerDraft, BidDraft
from outsource_desk.records.brief import DeliverableDraft
from outsource_desk.records.business import BusinessDraft
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.records.review import PromiseDraft, ReviewDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, Subject
from outsource_desk.services import (
    awards,
    bids,
    brief_changes,
    brief_lists,
    business,
    check_sheet,
    contract_signing,
    contract_start,
    contracts,
    criteria,
    delivery,
    milestones,
    payments,
    reviews,
    tasks,
)
from outsource_desk.services.comparison import comparison
from outsource_desk.services.contract_facts import read_facts
from outsource_desk.services.contract_outline import outline
from outsource_desk.services.home import home
from outsource_desk.services.screening import assess
from outsource_desk.services.starters import starters

DECIDED = date(2026, 11, 24)
SIGNED = date(2026, 12, 18)
FINISHED_AT = datetime(2026, 12, 17, 15, 0, tzinfo=UTC)
FIRST_DUE = date(2027, 1, 31)
STARTS, ENDS = date(2027, 1, 4), date(2027, 12, 31)
DELIVERED, ACCEPTED = date(2027, 1, 29), date(2027, 2, 1)
PAID = date(2027, 2, 10)
PRICE = 360_001  # one cent more than two halves
WAITING = "Delivery waiting for your review"
ANSWERS = {
    ("parties", "client_reach"): "ana@example.com",
    ("parties", "provider_contact"): "Jan Peters",
    ("parties", "provider_reach"): "jan@example.org",
    ("late", "credit_percent"): "2",
    ("late", "limit_percent"): "10",
    ("reports", "report_rhythm"): "weekly",
    ("reports", "meeting_rhythm"): "monthly",
    ("ending", "notice_weeks"): "4",
    ("words", "days_at"): "Hamburg",
    ("disputes", "law"): "Germany",
    ("disputes", "court"): "Hamburg",
    ("signatures", "client_signer"): "Ana Weiß",
    ("signatures", "provider_signer"): "Jan Peters",
}
MILEPOSTS = [
    "Decide on “Data entry”: outsource",
    "Begin the brief of “Data entry”",
    "Send the request for “Data entry”",
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
LOGS = ("history", "history_row", "blob", "sqlite_sequence")


@dataclass
class Owner:
    """Does what the screens do, one service call for each act."""

    store: object
    words: object

    def stage(self, task_id):
        return tasks.task_header(self.store, task_id).stage

    def paper(self, key, today, *, draft=False, **about):
        """Return the words of a document as it would be printed now."""
        result = DOCUMENTS[key].load(self.store, Subject(today=today, **about))
        pages = pypdf.PdfReader(BytesIO(build_pdf(key, result, self.words, draft=draft))).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    def check(self):
        """Check “Data entry” from its starter and decide to outsource it (R1, R14)."""
        starter = next(one for one in starters() if one.title == "Data entry")
        values = {
            **starter.values,
            "oversight": Oversight.YES,
            "parity": Parity.YES,
            "minutes_per_month": 14 * 60,
            "hour_rate_minor": 3_800,
            "fee_minor": 25_000,
            "oversight_minutes": 2 * 60,
            "selection_minutes": 6 * 60,
            "transition_minutes": 8 * 60,
            "one_off_minor": 15_000,
            "horizon_months": 12,
        }
        sheet = check_sheet.Sheet(values, "Ana Weiß", step=4, starter=starter.key)
        choice = check_sheet.Choice(Decision.OUTSOURCE)
        return values, check_sheet.save_decision(self.store, sheet, choice, DECIDED)

    def write_brief(self, task_id):
        store = self.store
        brief_changes.begin_brief(store, task_id)
        for name, value in (
            ("objectives", "Orders typed in by noon of the next day."),
            ("bids_due_on", date(2026, 12, 10)),
            ("start_on", STARTS),
            ("due_on", ENDS),
        ):
            brief_changes.set_field(store, task_id, name, value)
        brief_changes.set_oversight(store, task_id, "Ana Weiß")
        for title, due_on in (("First month", FIRST_DUE), ("The year", ENDS)):
            done = f"{title}: no order is missing."
            draft = DeliverableDraft(title=title, due_on=due_on, acceptance_test=done)
            brief_lists.add_item(store, task_id, draft)
        criteria.add_usual_criteria(store, task_id)

    def collect_bids(self, task_id):
        """Add three bids; judge two of them fully. Return bid numbers by vendor."""
        found = {
            name: bids.add_bid(
                self.store, task_id, name, BidDraft(price_minor=price, received_on=DECIDED)
            )
            for name, price in (
                ("Typewell Ltd", PRICE),
                ("Łódź Data", 510_000),
                ("Schnell GmbH", 420_000),
            )
        }
        seen = comparison(self.store, task_id, DECIDED)
        for name, points in (("Typewell Ltd", 80), ("Łódź Data", 85)):
            for one in seen.criteria:
                self._judge(found[name], one, points)
        return found

    def _judge(self, bid_id, criterion, points):
        if criterion.kind == "price":
            return
        proof = Proof.MET if criterion.kind == "must" else None
        draft = BidAnswerDraft(
            answer="As agreed", points=None if proof else points, proof=proof, note="Seen."
        )
        bids.set_answer(self.store, bid_id, criterion.criterion_id, draft)

    def name_the_firm(self):
        firm = BusinessDraft(name="Nord Versand", address="Hafenstr. 5, Hamburg")
        business.save_business(self.store, firm)

    def fill_contract(self, contract_id):
        """Answer what stands in the way, as “Go to next problem” leads through the clauses."""
        for finding in outline(self.store, contract_id, self.words).open_findings:
            answer = ANSWERS[finding.clause, finding.field]
            contracts.set_value(self.store, contract_id, finding.clause, finding.field, answer)

    def finish(self, contract_id):
        """Freeze the pages that will be signed, as the dialog does."""
        result = DOCUMENTS["contract"].load(
            self.store, Subject(today=SIGNED, contract_id=contract_id)
        )
        pages = build_pdf("contract", result, self.words)
        paper = contract_signing.FinishedPaper(pages, len(_pages(pages)))
        contract_signing.finish_contract(self.store, contract_id, paper, self.words, FINISHED_AT)
        return pages

    def row(self, task_id, today, at=0):
        return milestones.board(self.store, today, task_id).groups[0].rows[at]


def _pages(pdf):
    return pypdf.PdfReader(BytesIO(pdf)).pages


def _text(pdf):
    return " ".join(" ".join(page.extract_text() for page in _pages(pdf)).split())


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
    asked = owner.paper("brief", DECIDED, task_id=task_id)
    assert "Orders typed in by noon of the next day." in asked
    assert "250" not in asked  # no budget leaves the house
    brief_changes.mark_sent(store, task_id, DECIDED, DECIDED)
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
    told = [line.label for line in store.history(500)]
    assert [label for label in reversed(told) if label in MILEPOSTS] == MILEPOSTS
    full, steps = _rows(store), 0
    while store.undo_label() != begun:
        store.undo()
        steps += 1
    assert _rows(store) == empty
    for _ in range(steps):
        store.redo()
    assert _rows(store) == full
