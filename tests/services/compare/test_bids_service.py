"""Recording bids and judging their answers."""

from datetime import date

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import BidState, Stage
from outsource_desk.records.bid import AwardDraft, Bid, BidAnswerDraft, BidDraft
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.compare import awards, bids
from tests.services.compare.bidding import Tender, three_bids


def stage_of(store, task_id):
    with store.read() as session:
        return session.get(Task, task_id).stage


def test_the_first_bid_starts_the_comparison(empty_store):
    """R60: the task moves from the brief to comparing; undo takes the whole step back."""
    tender = Tender(empty_store)
    bid_id = bids.add_bid(empty_store, tender.task_id, "Adler", BidDraft(price_minor=100))
    assert stage_of(empty_store, tender.task_id) == Stage.COMPARE
    assert empty_store.undo_label() == "Add the bid of “Adler”"
    empty_store.undo()
    assert stage_of(empty_store, tender.task_id) == Stage.BRIEF
    with empty_store.read() as session:
        assert session.get(Bid, bid_id) is None
        assert session.exec(select(Vendor.name)).all() == []


def test_an_invited_vendor_keeps_one_row(empty_store):
    """R60: the bid of a vendor who was asked takes the place of the invitation."""
    tender = Tender(empty_store)
    with empty_store.change("Add a vendor") as session:
        vendor = Vendor(name="Adler")
        session.add(vendor)
        session.flush()
        vendor_id = vendor.id
    bids.invite(empty_store, tender.task_id, [vendor_id])
    assert tender.compare().invited == ("Adler",)
    choice = bids.vendor_choices(empty_store, tender.task_id)[0]
    assert (choice.name, choice.is_invited) == ("Adler", True)
    bids.add_bid(empty_store, tender.task_id, vendor_id, BidDraft(price_minor=100))
    assert tender.compare().invited == ()
    assert tender.order() == ["Adler"]
    assert bids.vendor_choices(empty_store, tender.task_id) == ()


def test_one_bid_a_vendor(empty_store):
    """R60: a second bid of the same vendor is refused with a sentence."""
    tender = three_bids(empty_store)
    with pytest.raises(UserError, match="Adler has sent a bid"):
        bids.add_bid(empty_store, tender.task_id, "Adler", BidDraft(price_minor=1))
    assert len(tender.compare().bids) == 3


def test_withdrawn_bids_come_back_with_their_answers(empty_store):
    """R60: a withdrawn bid leaves the comparison; adding it again brings its answers back."""
    tender = three_bids(empty_store)
    bids.withdraw_bid(empty_store, tender.bids["Adler"])
    assert tender.order() == ["Biber", "Clemens"]  # 0.4·100 + 42 = 82; 0.4·62.5 + 57 = 82: level
    assert tender.compare().gone == ("Adler",)
    bids.add_bid(empty_store, tender.task_id, "Adler", BidDraft(price_minor=10_000))
    assert tender.compare().bids[0].total == 94.0


def test_changing_a_bid(empty_store):
    """R60: the form gives back what was typed, and stores the change as one step."""
    tender = three_bids(empty_store)
    form = bids.bid_form(empty_store, tender.bids["Adler"])
    assert (form.vendor, form.draft.price_minor) == ("Adler", 10_000)
    changed = BidDraft(price_minor=9_000, valid_until=date(2027, 1, 1))
    bids.edit_bid(empty_store, form.bid_id, changed)
    assert bids.bid_form(empty_store, form.bid_id).draft == changed
    empty_store.undo()
    assert bids.bid_form(empty_store, form.bid_id).draft == form.draft


def test_answers_keep_words_points_and_evidence(empty_store):
    """R61: answer, points and evidence of one cell; judging again changes the same row."""
    tender = three_bids(empty_store)
    bid_id, one = tender.bids["Adler"], tender.criteria["Quality"]
    draft = BidAnswerDraft(answer="8 of 10", points=80, note="Checked by our tax adviser.")
    bids.set_answer(empty_store, bid_id, one, draft)
    assert bids.answer_draft(empty_store, bid_id, one) == draft
    answer = tender.compare().bid(bid_id).answer(one)
    assert (answer.text, answer.points, answer.note) == (draft.answer, 80.0, draft.note)


def test_a_choice_freezes_the_bids(empty_store):
    """R72: after the choice nothing about the bids changes, and the sentence says what to do."""
    tender = three_bids(empty_store)
    bid_id = tender.bids["Adler"]
    awards.choose(empty_store, bid_id, AwardDraft(reason="Best."), date(2026, 11, 24))
    before = tender.compare()
    acts = (
        lambda: bids.add_bid(empty_store, tender.task_id, "Dachs", BidDraft()),
        lambda: bids.edit_bid(empty_store, bid_id, BidDraft(price_minor=1)),
        lambda: bids.withdraw_bid(empty_store, bid_id),
        lambda: bids.set_answer(
            empty_store, bid_id, tender.criteria["Quality"], BidAnswerDraft(points=1)
        ),
        lambda: bids.invite(empty_store, tender.task_id, []),
    )
    for act in acts:
        with pytest.raises(UserError, match="Reopen the choice"):
            act()
    assert tender.compare() == before


def test_states(empty_store):
    """R60: only received bids stand in the comparison."""
    tender = three_bids(empty_store)
    with empty_store.change("Decline") as session:
        bid = session.get(Bid, tender.bids["Biber"])
        bid.state = BidState.DECLINED
        session.add(bid)
    assert tender.compare().gone == ("Biber",)
