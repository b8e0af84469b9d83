"""Choosing a vendor knowingly, and taking the choice back."""

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import ContractState, CriterionKind, Proof, Stage
from outsource_desk.records.bid import AwardDraft
from outsource_desk.records.contract import Contract
from outsource_desk.records.task import Task
from outsource_desk.services.compare import awards
from outsource_desk.services.compare.awards import Needs
from tests.services.compare.bidding import TODAY, three_bids

REASON = AwardDraft(reason="They found the rounding error.")


def choose(tender, vendor, draft=REASON, **more):
    awards.choose(tender.store, tender.bids[vendor], draft, TODAY, **more)


def contract_with(tender, vendor, state, **more):
    vendor_id = tender.compare().bid(tender.bids[vendor]).vendor_id
    with tender.store.change("Add a contract") as session:
        session.add(
            Contract(
                task_id=tender.task_id,
                vendor_id=vendor_id,
                title="Payroll",
                number="C-2026-001",
                state=state,
                **more,
            )
        )


def contracts(tender):
    with tender.store.read() as session:
        return [one.state for one in session.exec(select(Contract)).all()]


def test_choosing_keeps_the_reason_and_moves_on(empty_store):
    """R72: the award holds reason, note and day; the task goes on to its contract; undo works."""
    tender = three_bids(empty_store)
    choose(tender, "Adler", AwardDraft(reason="Best work.", note_to_others="Thank you."))
    award = tender.compare().award
    assert (award.vendor, award.reason, award.note_to_others, award.chosen_on) == (
        "Adler",
        "Best work.",
        "Thank you.",
        TODAY,
    )
    with empty_store.read() as session:
        assert session.get(Task, tender.task_id).stage == Stage.CONTRACT
    empty_store.undo()
    assert tender.compare().award is None
    with empty_store.read() as session:
        assert session.get(Task, tender.task_id).stage == Stage.COMPARE


def test_the_lowest_bid_needs_a_reason(empty_store):
    """R65: the cheapest bid below the owner's minimum of 60 needs a written reason."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 5_000, scores={"Quality": 59})
    doubt = awards.doubts(tender.compare(), tender.bids["Dachs"])[0]
    assert doubt.needs == Needs.PRICE_REASON
    with pytest.raises(UserError, match="below your minimum"):
        choose(tender, "Dachs")
    assert tender.compare().award is None
    choose(tender, "Dachs", AwardDraft(reason="Small job.", price_reason="We check each slip."))
    assert tender.compare().award.price_reason == "We check each slip."


def test_a_good_lowest_bid_needs_none(empty_store):
    """R65: quality on a par with the others: (70 + 95) / 2 = 82.5, Adler has 90."""
    tender = three_bids(empty_store)
    assert awards.doubts(tender.compare(), tender.bids["Adler"]) == ()
    choose(tender, "Adler")


def test_a_tie_is_chosen_knowingly(empty_store):
    """R72: level bids are the owner's decision, with a tick."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", 10_000, scores={"Quality": 90})
    with pytest.raises(UserError, match="same total"):
        choose(tender, "Dachs")
    choose(tender, "Dachs", knowingly=True)
    assert tender.compare().award.vendor == "Dachs"


def test_unproven_and_unscored_are_chosen_knowingly(empty_store):
    """R63: what is not proven or not scored is said before the choice."""
    tender = three_bids(empty_store)
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    tender.criterion("Samples")
    needs = [(d.needs, d.sentence) for d in awards.doubts(tender.compare(), tender.bids["Clemens"])]
    assert [need for need, _ in needs] == [Needs.KNOWING, Needs.KNOWING]
    assert "“Insurance”" in needs[0][1]
    assert "“Samples”" in needs[1][1]
    with pytest.raises(UserError, match="knowingly"):
        choose(tender, "Clemens")
    choose(tender, "Clemens", knowingly=True)


def test_a_second_best_bid_is_only_mentioned(empty_store):
    """R72: choosing another than the leader needs no more than the reason."""
    tender = three_bids(empty_store)
    doubts = awards.doubts(tender.compare(), tender.bids["Clemens"])
    assert [d.needs for d in doubts] == [Needs.NOTHING]
    choose(tender, "Clemens")


def test_what_is_out_cannot_be_chosen(empty_store):
    """R63: a knocked-out bid is refused with its reason."""
    tender = three_bids(empty_store)
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    tender.judge("Adler", "Insurance", proof=Proof.MISSING)
    with pytest.raises(UserError, match="Adler is out: No proof of “Insurance”"):
        choose(tender, "Adler", knowingly=True)


def test_a_bid_without_price_cannot_be_chosen(empty_store):
    """R66: a partial bid needs its price first."""
    tender = three_bids(empty_store)
    tender.bid("Dachs", None, scores={"Quality": 90})
    with pytest.raises(UserError, match="no price yet"):
        choose(tender, "Dachs", knowingly=True)


def test_chosen_once(empty_store):
    """R72: a choice is frozen; a second one needs reopening first."""
    tender = three_bids(empty_store)
    choose(tender, "Adler")
    with pytest.raises(UserError, match="You chose Adler already"):
        choose(tender, "Clemens")


def test_reopening_needs_a_reason_and_is_in_the_history(empty_store):
    """R72: the reason of reopening stands in the history."""
    tender = three_bids(empty_store)
    choose(tender, "Adler")
    with pytest.raises(UserError, match="one sentence"):
        awards.reopen(empty_store, tender.task_id, "  ")
    awards.reopen(empty_store, tender.task_id, "Offer\nwithdrawn.")
    assert tender.compare().award is None
    assert empty_store.past.lines(1)[0].label == "Reopen the choice of “Adler”: Offer withdrawn."
    with pytest.raises(UserError, match="No vendor is chosen"):
        awards.reopen(empty_store, tender.task_id, "Again.")


def test_a_signed_contract_holds_the_choice(empty_store):
    """R72: once the contract is signed the choice stays."""
    tender = three_bids(empty_store)
    choose(tender, "Adler")
    contract_with(tender, "Adler", ContractState.SIGNED, signed_on=TODAY)
    with pytest.raises(UserError, match="C-2026-001 is signed"):
        awards.reopen(empty_store, tender.task_id, "Changed my mind.")


@pytest.mark.parametrize(
    ("state", "vendor", "left"),
    [
        (ContractState.DRAFT, "Clemens", []),
        (ContractState.DRAFT, "Adler", [ContractState.DRAFT]),
        (ContractState.FINISHED, "Clemens", [ContractState.ENDED]),
    ],
)
def test_another_vendor_sets_the_old_contract_aside(empty_store, state, vendor, left):
    """R72: the former vendor's draft goes, a finished one is ended, one's own stays."""
    tender = three_bids(empty_store)
    choose(tender, "Adler")
    contract_with(tender, "Adler", state)
    awards.reopen(empty_store, tender.task_id, "Better offer.")
    choose(tender, vendor)
    assert contracts(tender) == left
