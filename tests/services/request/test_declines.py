"""A vendor says no to a request, and perhaps yes later."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.records.bid import BidDraft
from outsource_desk.services.compare import bids
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.request import declines
from outsource_desk.services.request.log import send_log
from tests.requesting import BOOKS, BRIGHTLINE, HANSA, issue, release, send


@pytest.fixture
def out(sample_store):
    """A request that two vendors have."""
    release(sample_store)
    send(sample_store, BRIGHTLINE, HANSA)
    return sample_store


def test_nobody_waits_for_one_who_declined(out, today):
    """R35, R36: it gets no addendum, and the comparison does not wait; undo takes it back."""
    declines.note_decline(out, BOOKS, HANSA)
    issue(out, "Returns too.")
    assert [one.vendor_id for one in send_log(out, BOOKS).waiting] == [BRIGHTLINE]
    assert comparison(out, BOOKS, today).invited == ("Brightline Payroll",)
    out.undo()
    out.undo()
    assert len(send_log(out, BOOKS).open) == 2


def test_a_no_can_become_a_yes(out, today):
    """R35: by a word of the owner, by what is sent to it, or by its bid."""
    declines.note_decline(out, BOOKS, HANSA)
    declines.ask_again(out, BOOKS, HANSA)
    assert len(send_log(out, BOOKS).open) == 2
    declines.note_decline(out, BOOKS, HANSA)
    send(out, HANSA)
    assert len(send_log(out, BOOKS).open) == 2
    declines.note_decline(out, BOOKS, HANSA)
    bids.add_bid(out, BOOKS, HANSA, BidDraft(price_minor=100))
    assert len(comparison(out, BOOKS, today).bids) == 1


def test_a_bid_is_withdrawn_instead(out):
    """R35: who has bid, or was never asked, cannot decline; the sentence says what to do."""
    bids.add_bid(out, BOOKS, HANSA, BidDraft(price_minor=100))
    with pytest.raises(UserError, match="withdraw the bid"):
        declines.note_decline(out, BOOKS, HANSA)
    with pytest.raises(UserError, match="was not asked"):
        declines.note_decline(out, BOOKS, 3)
    with pytest.raises(UserError, match="Undo brings it back"):
        declines.note_decline(out, BOOKS, 999)
