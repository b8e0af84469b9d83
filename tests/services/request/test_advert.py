"""The short texts for boards and social media: made of the request, and of nothing else."""

from __future__ import annotations

import pytest
from sqlmodel import select

from outsource_desk.base.text import Words
from outsource_desk.records.brief import Brief
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.request.advert import POST_CHARACTERS, adverts
from outsource_desk.services.vendor_view.request import request_pack
from tests.requesting import BOOKS, release


@pytest.fixture
def said(sample_store, words, today):
    return lambda: adverts(sample_store, BOOKS, words, today)


def test_a_board_reads_what_who_and_how_to_ask(sample_store, said, today):
    """R39: who looks for what, the goal, the work, the must-haves, and whom to write to."""
    pack, board = request_pack(sample_store, BOOKS, today), said().board
    assert board.startswith(f"{pack.brief.sender.name} is looking for: Bookkeeping\n")
    assert pack.brief.objectives.split("\n")[0] in board
    assert f"– {pack.brief.in_scope[0]}" in board
    assert all(one.name in board for one in pack.brief.must_haves)
    assert board.endswith(f"{pack.decline.contact}, {pack.decline.reach}")
    assert "Number:" not in board  # nothing was released yet


def test_a_released_request_brings_its_number_and_deadline(sample_store, said):
    """R37, R39: by the owner's clock and by UTC, as in the request itself."""
    release(sample_store)
    board, post = said().board, said().post
    assert "Number: RFP-2026-001" in board
    assert "Bids by: 14 December 2026, 17:00" in board
    assert "UTC" in board
    assert "Bids by 14 Dec 2026." in post


@pytest.mark.parametrize(
    "scope", ["", "Monthly accounts\nSales tax", "A long piece of work\n" * 90]
)
@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "en_IN"])
def test_a_post_fits_and_keeps_the_way_to_answer(sample_store, today, scope, locale):
    """R39: 280 characters at most; the work is shortened, never whom to ask."""
    brief_changes.set_field(sample_store, BOOKS, "in_scope", scope)
    post = adverts(sample_store, BOOKS, Words(locale), today).post
    assert len(post) <= POST_CHARACTERS
    assert post.endswith(request_pack(sample_store, BOOKS, today).decline.reach)


def test_an_empty_brief_still_has_a_text(sample_store, said):
    """R39: the name of the task and where to write are enough to begin with."""
    with sample_store.change("Begin anew") as session:
        brief = session.exec(select(Brief).where(Brief.task_id == BOOKS)).one()
        brief.objectives = brief.background = brief.in_scope = ""
        brief.bids_due_on = None
    assert "is looking for: Bookkeeping" in said().board
    assert "is looking for: Bookkeeping." in said().post
    assert "Bids by" not in said().post
