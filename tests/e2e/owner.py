"""The owner of the whole path: the steps through the real services, and the day it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO

import pypdf

from outsource_desk.domain.decide.answers import Decision, Oversight, Parity
from outsource_desk.domain.kinds import (
    Proof,
)
from outsource_desk.records.bid import BidAnswerDraft, BidDraft
from outsource_desk.records.brief import Deliverable, DeliverableDraft
from outsource_desk.records.business import BusinessDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.business import business
from outsource_desk.services.compare import bids, criteria
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract import signing as contract_signing
from outsource_desk.services.contract.outline import outline
from outsource_desk.services.decide import check_sheet
from outsource_desk.services.deliver import milestones
from outsource_desk.services.tasks import tasks
from outsource_desk.services.tasks.starters import starters

DECIDED = date(2026, 11, 24)
SIGNED = date(2026, 12, 18)
FINISHED_AT = datetime(2026, 12, 17, 15, 0, tzinfo=UTC)
FIRST_DUE = date(2027, 1, 31)
STARTS, ENDS = date(2027, 1, 4), date(2027, 12, 31)
PRICE = 360_001  # one cent more than two halves
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


@dataclass
class Owner:
    """Does what the screens do, one service call for each act."""

    store: object
    words: object

    def stage(self, task_id):
        return tasks.task_header(self.store, task_id).stage

    def paper(self, key, today, *, draft=False, **about):
        """Return the words of a document as it would be printed now."""
        result = DOCUMENTS[key].load(self.store, DocumentSubject(today=today, **about))
        pages = pypdf.PdfReader(BytesIO(build_pdf(key, result, self.words, draft=draft))).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    def answers(self):
        """Return what the wizard would hold about “Data entry”, and the key of its starter."""
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
        return values, starter.key

    def check(self):
        """Check “Data entry” from its starter and decide to outsource it (R1, R14)."""
        values, starter = self.answers()
        sheet = check_sheet.CheckSheet(values, "Ana Weiß", step=4, starter=starter)
        choice = check_sheet.DecisionChoice(Decision.OUTSOURCE)
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
            items.add(store, Deliverable, task_id, draft)
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
            self.store, DocumentSubject(today=SIGNED, contract_id=contract_id)
        )
        pages = build_pdf("contract", result, self.words)
        paper = contract_signing.FinishedPaper(pages, len(pages_of(pages)))
        contract_signing.finish_contract(self.store, contract_id, paper, self.words, FINISHED_AT)
        return pages

    def row(self, task_id, today, at=0):
        return milestones.board(self.store, today, task_id).groups[0].rows[at]


def pages_of(pdf):
    return pypdf.PdfReader(BytesIO(pdf)).pages
