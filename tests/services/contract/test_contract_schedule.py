"""The milestones of a contract draft and the price they share."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.base.errors import UserError
from outsource_desk.domain.contract.schedule import PriceSpread, fit_amounts, stage_amounts
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone
from outsource_desk.services import items
from outsource_desk.services.contract import (
    outline as contract_outline,
)
from outsource_desk.services.contract import (
    schedule as contract_schedule,
)
from outsource_desk.services.contract.facts import read_facts
from tests.services.contract.contracting import draft_of, milestones_of


@pytest.fixture
def draft_id(sample_store):
    return draft_of(sample_store)


def test_milestones_must_make_the_price(sample_store, draft_id, words) -> None:
    """R75: 3,600.00 against 900 + 900 + 1,800 + 500 is 500 too much; Fix amounts makes it right."""
    draft = AgreedMilestoneDraft(title="More", amount_minor=50_000, due_on=date(2027, 1, 15))
    items.add(
        sample_store, Milestone, draft_id, draft.model_copy(update={"criteria": ["One thing"]})
    )
    found = contract_outline.outline(sample_store, draft_id, words)
    sentences = [one.sentence for one in found.findings if one.clause == "milestones"]
    assert sentences[0] == (
        "The milestones add up to €\xa0500 more than the price. Press “Fix amounts”."
    )
    assert "before the milestone above it" in sentences[1]
    contract_schedule.fix_amounts(sample_store, draft_id)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert sum(amounts) == 360_000
    assert amounts == [79_024, 79_024, 158_049, 43_903]  # of 410,000 each, largest remainders up


def test_milestones_are_changed_moved_and_deleted(sample_store, draft_id) -> None:
    """R74: each keeps its own acceptance criteria."""
    first, second, third = milestones_of(sample_store, draft_id)
    draft = AgreedMilestoneDraft(title="Anew", due_on=date(2027, 2, 1), amount_minor=1)
    items.change(
        sample_store, Milestone, first.id, draft.model_copy(update={"criteria": ["a", " ", "b"]})
    )
    items.move(sample_store, Milestone, first.id, 1)
    items.move(sample_store, Milestone, third.id, 1)
    facts = read_facts(sample_store, draft_id)
    assert [one.title for one in facts.milestones] == [second.title, "Anew", third.title]
    assert facts.milestones[1].criteria == ("a", "b")
    items.remove(sample_store, Milestone, first.id)
    assert len(milestones_of(sample_store, draft_id)) == 2
    with pytest.raises(UserError, match="no longer"):
        items.remove(sample_store, Milestone, first.id)


def test_patterns(sample_store, draft_id) -> None:
    """R75: 30 / 40 / 30 of 3,600.00 is 1,080 / 1,440 / 1,080; another number is refused."""
    contract_schedule.apply_pattern(sample_store, draft_id, PriceSpread.THIRTY_FORTY_THIRTY)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert amounts == [108_000, 144_000, 108_000]
    with pytest.raises(UserError, match="for 2 milestones and the contract has 3"):
        contract_schedule.apply_pattern(sample_store, draft_id, PriceSpread.HALVES)
    for one in milestones_of(sample_store, draft_id):
        items.remove(sample_store, Milestone, one.id)
    contract_schedule.apply_pattern(sample_store, draft_id, PriceSpread.HALVES)
    amounts = [one.amount_minor for one in milestones_of(sample_store, draft_id)]
    assert amounts == [180_000, 180_000]


@given(
    price=st.integers(min_value=0, max_value=10**12),
    amounts=st.lists(st.integers(min_value=0, max_value=10**10), min_size=1, max_size=30),
)
def test_fixed_amounts_always_sum_to_the_price(price: int, amounts: list[int]) -> None:
    """R75: to the cent, whatever stood there before."""
    assert sum(fit_amounts(price, amounts)) == price


@given(price=st.integers(min_value=0, max_value=10**12), at=st.integers(0, 4))
def test_patterns_always_sum_to_the_price(price: int, at: int) -> None:
    """R75: the remainder lies on the last stage."""
    assert sum(stage_amounts(price, tuple(PriceSpread)[at])) == price
