"""As a new owner would: an empty file, three answers, a ready brief, two forms, the choice."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from outsource_desk.domain.decide.answers import Decision, Oversight, Parity
from outsource_desk.domain.kinds import CriterionKind, Proof, Stage
from outsource_desk.records.bid import AwardDraft, BidAnswerDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.records.request import SendingDraft
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.filling import fill_in
from outsource_desk.services.business.business import business
from outsource_desk.services.compare import awards, bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.decide import check_sheet
from outsource_desk.services.request import log as request_log
from outsource_desk.services.tasks.starters import starter_of
from outsource_desk.ui.home.first_answers import FirstAnswers
from tests.e2e.asking import DUE, LODZ, PRICES, TYPEWELL, fill_pdf, fill_sheet
from tests.e2e.owner import Owner

IN_TIME = datetime(2026, 12, 10, 9, 0, tzinfo=UTC)
TYPED = {"name": "Miller Trading Ltd", "represented_by": "Ada Miller", "country": "Ireland"}
DAYS = {
    "bids_due_on": DUE,
    "start_on": date(2027, 1, 11),
    "due_on": date(2028, 1, 10),
}


def answer(desk):
    """R130: the three answers of the first start, one field after the other."""
    card = FirstAnswers(desk)
    card.refresh()
    for name, value in TYPED.items():
        card.form[name].set_value(value)
        card.form[name].changed.emit()
        card.form[name].committed.emit()
    card.deleteLater()


def decide(firm):
    """R14: a usual task; the owner adds who does it, how long it takes, and the two gates."""
    own = {"oversight": Oversight.YES, "parity": Parity.YES, "minutes_per_month": 840}
    opened = check_sheet.open_sheet(firm.store)
    values = {**opened.values, **starter_of("bookkeeping").values, **own}
    sheet = check_sheet.CheckSheet(values, starter="bookkeeping")
    return check_sheet.save_decision(
        firm.store, sheet, check_sheet.DecisionChoice(Decision.OUTSOURCE), firm.today
    )


def judge(firm, task_id):
    """R61: points for what was read, then the choice."""
    found = comparison(firm.store, task_id, firm.today)
    by_vendor = {bid.vendor: bid for bid in found.bids}
    for vendor, points in ((TYPEWELL, 80), (LODZ, 85)):
        for criterion in found.criteria:
            if criterion.kind != CriterionKind.PRICE:
                proof = Proof.MET if criterion.kind == CriterionKind.MUST else None
                draft = BidAnswerDraft(points=None if proof else points, proof=proof, note="Seen.")
                bid_id = by_vendor[vendor].bid_id
                bids.set_answer(firm.store, bid_id, criterion.criterion_id, draft)
    reason = AwardDraft(reason="Best overall.", price_reason="The answers were good.")
    awards.choose(firm.store, by_vendor[TYPEWELL].bid_id, reason, firm.today)


@pytest.fixture
def printed(firm, tmp_path):
    """Return what vendors read of a released request."""

    def read(task_id):
        return Owner(firm.store, firm.words).paper("request", firm.today, task_id=task_id)

    return read


def test_from_an_empty_file_to_the_chosen_bid(firm, make_desk, take_in, printed):
    """R14, R31, R32, R35, R38: business in three answers, a ready brief, nothing typed twice.

    What the owner typed is in the request by itself: the firm, who answers, the hours, the
    language, the working week. Three days are all that the ready brief asks for.
    """
    store = firm.store
    answer(make_desk(store))
    known = business(store)
    assert (known.currency, known.paper, known.hour_rate_minor) == ("EUR", "A4", 0)
    assert "Ada Miller" in check_sheet.background(store).people  # offered, not typed again
    task_id = decide(firm)
    fill_in(store, task_id, "bookkeeping", firm.words)
    asked = {need.field for need in brief(store, task_id, firm.today).missing}
    assert asked == {*DAYS, "deliverables"}  # an example of good work is only advice
    for name, day in DAYS.items():
        brief_changes.set_field(store, task_id, name, day)
    assert brief(store, task_id, firm.today).blocking == ()

    text = re.sub(r"\s+", " ", printed(task_id))
    for told in (
        "Miller Trading Ltd",
        "Ada Miller answers your questions",
        "Today this work takes us 14 h a month",
        "Monday to Friday, 9:00 to 17:00",
        "Working language: English",
        "Closed books of the month",
        "a signed page of your measures",
        "Who books, who reads it over",
    ):
        assert told in text, told
    assert text.count("Samples Work like this") == 1

    firm.release(task_id)
    draft = read_draft(SendingDraft, sent_on=firm.today)
    request_log.log_sending(store, task_id, tuple(PRICES), draft, firm.today)
    pdf, sheet = firm.hand_out(task_id)
    filled = {TYPEWELL: fill_pdf(pdf, TYPEWELL, "month"), LODZ: fill_sheet(sheet, LODZ, "month")}
    for path, _ in filled.values():
        take_in(path, IN_TIME)
    columns = {bid.vendor: bid for bid in comparison(store, task_id, firm.today).bids}
    assert {name: columns[name].offered.price_minor for name in filled} == {
        name: PRICES[name] for name in filled
    }
    judge(firm, task_id)
    assert Owner(store, firm.words).stage(task_id) is Stage.CONTRACT
