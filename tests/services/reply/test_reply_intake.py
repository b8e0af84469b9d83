"""R38: a returned form becomes vendor, bid, prices, answers and file in one step, once."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import BidState, CriterionKind, Proof
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.reply.flags import FlagKind
from outsource_desk.records.bid import (
    AwardDraft,
    Bid,
    BidAnswer,
    BidDraft,
    BidLine,
    Reply,
    ReplyAnswer,
)
from outsource_desk.records.brief import Criterion, CriterionDraft
from outsource_desk.records.request import Addendum, Request
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services import items
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.compare import awards, bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.reply.intake import Confirmed, add_bid_from_file
from outsource_desk.services.reply.replies import preview
from tests.returned import ANSWERS, BYTES, NOW, released, returned, shown

PRICE = BidDraft(
    price_minor=120_000, currency="EUR", received_on=NOW.date(), valid_until=date(2027, 1, 31)
)


@pytest.fixture
def must_id(sample_store, task_id):
    draft = CriterionDraft(name="Proof of insurance", kind=CriterionKind.MUST, weight=0)
    return items.add(sample_store, Criterion, task_id, draft)


@pytest.fixture
def score_id(sample_store, task_id):
    return items.add(sample_store, Criterion, task_id, CriterionDraft(name="Night shifts"))


def add(store, task_id, raw, vendor="Łódź Payroll", draft=PRICE):
    seen, taken = shown(store, task_id, raw)
    confirmed = Confirmed(vendor, draft, seen.understood, seen.flags)
    return add_bid_from_file(store, seen, confirmed, taken, NOW)


def rows(store, kind, **where):
    with store.read() as session:
        query = select(kind).where(*(getattr(kind, name) == one for name, one in where.items()))
        return [row.model_dump() for row in session.exec(query)]


@pytest.mark.parametrize(("minutes", "is_late"), [(-1, True), (0, False), (1, False)])
def test_what_is_told_to_be_late_is_late_in_the_comparison(
    sample_store, task_id, words, minutes, is_late
):
    """R37, R63: one minute decides, on the form, in the grid and in the checks alike."""
    deadline = NOW + timedelta(minutes=minutes)
    raw = returned(sample_store, released(sample_store, task_id, deadline=deadline))
    seen = preview(sample_store, raw, "bid.pdf", NOW, task_id)
    kinds = {flag.kind for flag in seen.all_flags(None, seen.came_on, words)}
    assert (FlagKind.LATE in kinds) is is_late
    bid_id = add(sample_store, task_id, raw)
    bid = comparison(sample_store, task_id, NOW.date()).bid(bid_id)
    assert ("Came after the deadline" in [out.sentence for out in bid.outs]) is is_late


def test_an_addendum_gives_everybody_more_time(sample_store, task_id):
    """R36, R63: the deadline with its addenda counts, not the one that was printed first."""
    form = released(sample_store, task_id, deadline=NOW - timedelta(minutes=1))
    bid_id = add(sample_store, task_id, returned(sample_store, form))
    with sample_store.change("Issue an addendum") as session:
        request_id = session.exec(select(Request.id)).first()
        session.add(
            Addendum(
                request_id=request_id,
                number=1,
                released_at=NOW,
                changes="",
                moved_days=3,
                pages=1,
                pdf_sha256=sample_store.documents.put(b"%PDF an addendum"),
            )
        )
    assert comparison(sample_store, task_id, NOW.date()).bid(bid_id).outs == ()


def test_everything_of_the_form_is_taken_over_in_one_step(sample_store, task_id, must_id, score_id):
    """R38: new vendor with contact, bid, line of prices, answers word by word, the file."""
    form = released(sample_store, task_id)
    before = sample_store.undo_label()
    long = "Yes (\\day and night),\r\nΓειά ₹ 汉字 " + "word " * 900
    told = {
        f"criterion_{score_id}": long,
        f"must_{must_id}": "Yes",
        f"must_{must_id}_proof": "Policy 12, until 2027-06-30",
    }
    bid_id = add(sample_store, task_id, returned(sample_store, form, told))
    (bid,) = rows(sample_store, Bid, id=bid_id)
    assert (bid["price_minor"], bid["state"]) == (120_000, BidState.RECEIVED)
    (vendor,) = rows(sample_store, Vendor, id=bid["vendor_id"])
    assert (vendor["name"], vendor["country"]) == ("Łódź Payroll", "Poland")
    (contact,) = rows(sample_store, Contact, vendor_id=bid["vendor_id"])
    assert contact["email"] == ANSWERS["contact_email"]
    (line,) = rows(sample_store, BidLine, bid_id=bid_id)
    assert (line["quantity"], line["rate"], line["once_minor"]) == ("3", "400.00", 120_000)
    (reply,) = rows(sample_store, Reply, bid_id=bid_id)
    assert (reply["version"], reply["sha256"]) == (1, hashlib.sha256(BYTES).hexdigest())
    wrote = {row["field"]: row["answer"] for row in rows(sample_store, ReplyAnswer)}
    assert wrote["approach"] == ANSWERS["approach"]
    assert wrote[f"criterion_{score_id}"] == long.strip()
    graded = {row["criterion_id"]: row for row in rows(sample_store, BidAnswer, bid_id=bid_id)}
    assert graded[score_id]["points"] is None
    assert graded[score_id]["answer"].endswith("…")
    assert len(graded[score_id]["answer"]) <= 200
    assert graded[must_id]["proof"] == Proof.PROMISED
    assert graded[must_id]["answer"] == "Yes. Policy 12, until 2027-06-30"
    files = file_list(sample_store, Owner(OwnerKind.BID, bid_id))
    assert [row.sha256 for row in files.rows] == [reply["sha256"]]
    sample_store.undo()
    assert sample_store.undo_label() == before
    assert not rows(sample_store, Reply, bid_id=bid_id)


def test_nothing_is_taken_in_twice(sample_store, task_id):
    """R38: the same bytes are refused, also beside a window that shows them already."""
    form = released(sample_store, task_id)
    raw = returned(sample_store, form)
    seen, taken = shown(sample_store, task_id, raw)
    confirmed = Confirmed("Łódź Payroll", PRICE, seen.understood)
    add_bid_from_file(sample_store, seen, confirmed, taken, NOW)
    with pytest.raises(UserError, match="already, as the bid of Łódź Payroll"):
        preview(sample_store, raw, "bid.pdf", NOW)
    with pytest.raises(UserError, match="already"):
        add_bid_from_file(sample_store, seen, confirmed, taken, NOW)


def test_a_second_form_of_a_vendor_replaces_the_first(sample_store, task_id, score_id, words):
    """R38: it is told before; prices and answers are new, unchanged answers keep their points."""
    form = released(sample_store, task_id)
    field = f"criterion_{score_id}"
    first = returned(sample_store, form, {field: "Monday to Friday", "line_2_once": "10,00"})
    bid_id = add(sample_store, task_id, first)
    judged = bids.answer_draft(sample_store, bid_id, score_id).model_copy(update={"points": 60})
    bids.set_answer(sample_store, bid_id, score_id, judged)
    data = b"%PDF-1.7 a second one"
    taken = take_in_bytes(sample_store, "bid 2.pdf", data)
    second = returned(
        sample_store, form, {field: "Monday to Friday"}, sha256=hashlib.sha256(data).hexdigest()
    )
    seen = preview(sample_store, second, "bid 2.pdf", NOW)
    (vendor_id,) = [row["vendor_id"] for row in rows(sample_store, Bid, id=bid_id)]
    (again,) = seen.all_flags(vendor_id, NOW.date(), words)
    assert "version 1 already" in again.sentence
    cheaper = PRICE.model_copy(update={"price_minor": 99_000})
    confirmed = Confirmed(vendor_id, cheaper, seen.understood | {"line_1_once": Decimal(990)})
    assert add_bid_from_file(sample_store, seen, confirmed, taken, NOW) == bid_id
    assert bids.answer_draft(sample_store, bid_id, score_id).points == 60
    assert [row["once_minor"] for row in rows(sample_store, BidLine, bid_id=bid_id)] == [99_000]
    assert len(rows(sample_store, Reply, bid_id=bid_id)) == 2
    files = file_list(sample_store, Owner(OwnerKind.BID, bid_id))
    assert {row.name for row in files.rows} == {"bid.pdf", "bid 2.pdf"}


def test_a_changed_answer_has_to_be_judged_again(sample_store, task_id, must_id):
    """R38: points of an answer that is gone would judge something nobody said."""
    form = released(sample_store, task_id)
    field = f"must_{must_id}"
    bid_id = add(sample_store, task_id, returned(sample_store, form, {field: "Yes"}))
    proven = bids.answer_draft(sample_store, bid_id, must_id).model_copy(
        update={"proof": Proof.MET}
    )
    bids.set_answer(sample_store, bid_id, must_id, proven)
    data = b"%PDF-1.7 a second one"
    raw = returned(sample_store, form, {field: "No"}, sha256=hashlib.sha256(data).hexdigest())
    seen = preview(sample_store, raw, "bid.pdf", NOW)
    taken = take_in_bytes(sample_store, "bid.pdf", data)
    confirmed = Confirmed("Łódź Payroll", PRICE, seen.understood)
    with pytest.raises(UserError, match="choose that vendor in the list"):
        add_bid_from_file(sample_store, seen, confirmed, taken, NOW)
    confirmed = replace(confirmed, vendor=seen.named(" łódź  PAYROLL"))
    add_bid_from_file(sample_store, seen, confirmed, taken, NOW)
    draft = bids.answer_draft(sample_store, bid_id, must_id)
    assert (draft.answer, draft.proof) == ("No", Proof.MISSING)


def test_a_file_that_changed_meanwhile_is_refused(sample_store, task_id):
    """R38: what is kept is what was shown."""
    form = released(sample_store, task_id)
    raw = replace(returned(sample_store, form), sha256="0" * 64)
    with pytest.raises(UserError, match="changed after it was read"):
        add(sample_store, task_id, raw)


def test_after_the_choice_nothing_comes_in(sample_store, task_id, today):
    """R38, R69: the comparison stays as it was; in the file itself too."""
    form = released(sample_store, task_id)
    raw = returned(sample_store, form)
    add(sample_store, task_id, raw)
    best = comparison(sample_store, task_id, today).bids[0]
    draft = AwardDraft(reason="Best", price_reason="Cheap and good")
    awards.choose(sample_store, best.bid_id, draft, today, knowingly=True)
    other = replace(raw, sha256="1" * 64)
    with pytest.raises(UserError, match="You chose"):
        preview(sample_store, other, "bid.pdf", NOW)
    for kind in (BidLine, Reply, ReplyAnswer):
        with (
            pytest.raises(UserError, match="vendor is chosen"),
            sample_store.change("x") as session,
        ):
            session.delete(session.exec(select(kind)).first())


def test_hostile_words_of_a_stranger_are_kept_as_far_as_a_file_can(sample_store, task_id):
    """R38, R131: NUL and half letters become a sign; names that are too long are cut."""
    form = released(sample_store, task_id)
    nasty = {"approach": "a\x00b\ud800c <b>&amp;", "vendor_country": "x" * 300}
    bid_id = add(sample_store, task_id, returned(sample_store, form, nasty))
    wrote = {row["field"]: row["answer"] for row in rows(sample_store, ReplyAnswer)}
    assert wrote["approach"] == "a\ufffdb\ufffdc <b>&amp;"
    (bid,) = rows(sample_store, Bid, id=bid_id)
    (vendor,) = rows(sample_store, Vendor, id=bid["vendor_id"])
    assert vendor["country"] == "x" * 60
