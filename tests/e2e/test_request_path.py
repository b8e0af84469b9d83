"""One task from the first scan to the contract, by services and the very files that go round."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from outsource_desk.domain.kinds import CriterionKind, Proof, Stage
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.domain.request.bid_questions import asked_anyway
from outsource_desk.records.bid import AwardDraft, BidAnswerDraft
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.compare import awards, bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.contract import start as contract_start
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.reply.view import reply_view, words_on
from outsource_desk.services.vendor_view.released import current_request
from tests.e2e.asking import (
    LODZ,
    MEANING,
    PRICES,
    SCHNELL,
    TYPEWELL,
    WORD,
    fill_pdf,
    fill_sheet,
)
from tests.e2e.owner import Owner

IN_TIME, AFTER_THE_FIRST, TOO_LATE = (
    datetime(2026, 12, day, 9, 0, tzinfo=UTC) for day in (10, 17, 22)
)


def check_columns(firm, task_id, filled):
    """R60: prices, days and answers in the grid are the ones that were filled in."""
    store = firm.store
    found = comparison(store, task_id, firm.today)
    by_vendor = {one.vendor: one for one in found.bids}
    assert {vendor: one.offered.price_minor for vendor, one in by_vendor.items()} == PRICES
    assert by_vendor[SCHNELL].is_out
    scored = [one for one in found.criteria if one.kind == CriterionKind.SCORE]
    assert scored
    for vendor, (path, told) in filled.items():
        column = by_vendor[vendor]
        assert (column.valid_until, column.start_on) == (date(2027, 3, 31), date(2027, 1, 4))
        for one in scored:
            names = asked_anyway(one.name) or (f"criterion_{one.criterion_id}",)
            wrote = next(told[name] for name in names if name in told)
            assert (f"criterion_{one.criterion_id}" in told) != bool(asked_anyway(one.name))
            assert column.answer(one.criterion_id).text == wrote
            assert words_on(store, column.bid_id, one.criterion_id) == wrote
        view = reply_view(store, column.bid_id)
        assert sorted(one.answer for one in view.answers) == sorted(told.values())
        assert view.lines[0].once_minor == PRICES[vendor]
        assert (view.file_name, view.version) == (path.name, 1 if vendor == SCHNELL else 2)
        assert len(view.remarks) == (2 if vendor == SCHNELL else 0)


def judge(firm, task_id):
    """R61: points for what was read; the totals are those worked out by hand."""
    store = firm.store
    found = comparison(store, task_id, firm.today)
    by_vendor = {one.vendor: one for one in found.bids}
    for vendor, points in ((TYPEWELL, 80), (LODZ, 85)):
        for one in found.criteria:
            if one.kind != CriterionKind.PRICE:
                proof = Proof.MET if one.kind == CriterionKind.MUST else None
                text = by_vendor[vendor].answer(one.criterion_id).text
                draft = BidAnswerDraft(
                    answer=text, points=None if proof else points, proof=proof, note="Seen."
                )
                bids.set_answer(store, by_vendor[vendor].bid_id, one.criterion_id, draft)
    judged = {one.vendor: one.total for one in comparison(store, task_id, firm.today).bids}
    assert judged[TYPEWELL] == pytest.approx(85)
    assert judged[LODZ] == pytest.approx(81.4, abs=0.01)
    reason = AwardDraft(reason="Best overall.", price_reason="The samples were good.")
    awards.choose(store, by_vendor[TYPEWELL].bid_id, reason, firm.today)


def check_contract(firm, task_id):
    """R73, R80: the contract says what was offered and what was asked for."""
    store = firm.store
    contract_id = contract_start.start_contract(store, task_id, firm.today)
    facts = read_facts(store, contract_id)
    assert (facts.head.price_minor, facts.head.currency) == (PRICES[TYPEWELL], "EUR")
    assert (facts.head.starts_on, facts.head.payment_days) == (date(2027, 1, 4), 14)
    assert facts.provider.name == TYPEWELL
    printed = Owner(store, firm.words).paper(
        "contract", firm.today, draft=True, contract_id=contract_id
    )
    for told in ("3,600.01", "Monthly accounts and corrections", WORD, MEANING):
        assert told in printed
    assert Owner(store, firm.words).stage(task_id) is Stage.CONTRACT


def test_from_the_scan_to_the_contract(firm, take_in):
    """R1, R14, R32, R35, R36, R37, R38: scan, verdict, brief, request, answers, bids, contract.

    Typewell came in time, Łódź after the first deadline and before the moved one, Schnell a day
    after that with the form of the first version. By hand: the price counts 30 of 120, samples
    90. Typewell 25 % x 100 + 75 % x 80 = 85. Łódź 25 % x 3,600.01 / 5,100 + 75 % x 85 = 81.4.
    """
    store = firm.store
    task_id = firm.scan()
    firm.decide(task_id)
    firm.write_brief(task_id)
    firm.release(task_id)
    firm.send(task_id)
    old, _ = firm.hand_out(task_id)
    brief_changes.take_back(store, task_id)
    brief_changes.set_field(store, task_id, "in_scope", "Monthly accounts and corrections")
    firm.release(task_id, "Corrections belong to the work.")
    firm.send(task_id)
    firm.answer(task_id)
    assert current_request(store, task_id).timetable.local.date() == date(2026, 12, 21)
    pdf, sheet = firm.hand_out(task_id)

    filled = {TYPEWELL: fill_pdf(pdf, TYPEWELL), LODZ: fill_sheet(sheet, LODZ)}
    filled[SCHNELL] = fill_pdf(old, SCHNELL)
    flags = {
        vendor: take_in(filled[vendor][0], moment)
        for vendor, moment in zip(PRICES, (IN_TIME, AFTER_THE_FIRST, TOO_LATE), strict=True)
    }
    assert flags == {
        TYPEWELL: set(),
        LODZ: set(),
        SCHNELL: {FlagKind.LATE, FlagKind.OLDER},
    }
    check_columns(firm, task_id, filled)
    judge(firm, task_id)
    check_contract(firm, task_id)
