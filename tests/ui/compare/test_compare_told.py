"""Weights that vendors were told stay; other weights can be tried, and nothing is stored."""

from __future__ import annotations

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.place import Place
from outsource_desk.records.bid import BidAnswerDraft, BidDraft
from outsource_desk.services.compare import bids, criteria
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.request import declines
from tests.requesting import BOOKS, BRIGHTLINE, HANSA, release, send
from tests.ui import audit


@pytest.fixture
def told(compare_stage, sample_store, sample_desk):
    """The stage with two bids for a released request: one is cheap, one is good."""
    release(sample_store)
    for vendor, price, points in ((BRIGHTLINE, 20_000, 40), (HANSA, 40_000, 60)):
        bid = bids.add_bid(sample_store, BOOKS, vendor, BidDraft(price_minor=price))
        found = comparison(sample_store, BOOKS, sample_desk.clock.today())
        for one in found.criteria[1:]:
            draft = BidAnswerDraft(answer="yes", points=points, proof="met")
            bids.set_answer(sample_store, bid, one.criterion_id, draft)
    compare_stage.open_task(BOOKS)
    return compare_stage


def shares(stage):
    return [row.share.text() for row in stage.board.grid.side.sliders()]


def test_other_weights_are_tried_and_given_up(told, sample_store):
    """R35, R61, R69: the order follows, the file stays, and one link leads back."""
    board, before = told.board, sample_store.undo_label()
    row, stored = board.grid.side.sliders()[0], shares(told)
    leads = board.panel.title.text()
    row.slider.setSliderDown(True)
    row.slider.setValue(0)
    row.slider.setSliderDown(False)
    assert shares(told) != stored
    assert "Nothing is stored" in board.tried.text
    assert board.panel.title.text() != leads
    assert sample_store.undo_label() == before
    told.refresh()  # whatever else changes: it is still tried
    assert shares(told) != stored
    assert audit.problems(board) == []
    board.tried.acted.emit()
    assert shares(told) == stored
    assert board.tried.isHidden()


def test_even_weights_are_tried_too(told, sample_store):
    """R61: “Spread evenly” asks nobody to change what vendors were told."""
    before = sample_store.undo_label()
    told.board.grid.side.spread.click()
    assert not told.board.tried.isHidden()
    assert sample_store.undo_label() == before


def test_what_is_tried_ends_with_the_task(told, sample_desk):
    """R61: another task begins with its own weights."""
    told.board.grid.side.spread.click()
    told.open_task(4)
    assert told.board.tried.isHidden()


def test_told_criteria_say_how_to_change_them(told, sample_desk, sample_store):
    """R35: no button that is refused, and a sentence with the way on."""
    said = []
    sample_desk.said.connect(lambda message, *_: said.append(str(message)))
    assert told.board.toolbar.add_criterion_button.isHidden()
    number = told.board.grid.side.sliders()[0].criterion_id
    told.acts.change_criterion(number)
    assert "press “Change the request” under Brief" in said[-1]
    with pytest.raises(UserError, match="Vendors were told"):
        criteria.set_weights(sample_store, BOOKS, {number: 1})
    told.open_place(Place("tasks", BOOKS, "compare"))


def test_before_the_first_bid_it_says_who_is_waited_for(compare_stage, sample_store):
    """R35, R66: no advice to ask those who were asked; declines are noted where it was sent."""
    release(sample_store)
    send(sample_store, BRIGHTLINE, HANSA)
    compare_stage.open_task(BOOKS)
    empty = compare_stage.no_bids
    assert empty.headline.text() == "No bid has come yet"
    assert "Waiting for Brightline Payroll, Hansa Fulfilment, until 14" in empty.sentence.text()
    assert empty.other_button.text() == "Send and answer…"
    declines.note_decline(sample_store, BOOKS, HANSA)
    compare_stage.refresh()
    assert "Hansa" not in empty.sentence.text()
