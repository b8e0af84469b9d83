"""The yardsticks of a comparison."""

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.records.bid import AwardDraft
from outsource_desk.records.brief import Brief, Criterion, CriterionDraft
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.compare import awards, criteria
from tests.services.compare.bidding import TODAY, Tender, three_bids


def shares(tender):
    return {one.name: one.share for one in tender.compare().criteria}


def test_usual_criteria(empty_store):
    """R26: eight usual criteria at one press; what is there already stays, undo takes all back."""
    tender = Tender(empty_store)
    tender.criterion("References", 40)
    criteria.add_usual_criteria(empty_store, tender.task_id)
    names = [one.name for one in tender.compare().criteria]
    assert len(names) == len(criteria.USUAL)
    assert names[0] == "References"
    assert len(set(names)) == len(names)
    empty_store.undo()
    assert [one.name for one in tender.compare().criteria] == ["References"]


@pytest.mark.parametrize(
    ("data", "proof"),
    [(DataClass.NONE, False), (DataClass.BUSINESS, False), (DataClass.PERSONAL, True)],
)
def test_a_proof_is_usual_where_data_asks_for_it(empty_store, data, proof):
    """R26: who sees no personal data is not knocked out; a signed page is enough for the rest."""
    tender = Tender(empty_store)
    with empty_store.change("Answer") as session:
        session.get_one(Task, tender.task_id).data_class = data
    criteria.add_usual_criteria(empty_store, tender.task_id)
    musts = [one for one in tender.compare().criteria if one.kind == CriterionKind.MUST]
    assert len(musts) == proof
    assert "or a signed page" in criteria.USUAL[-1].meaning


def test_the_language_is_named(empty_store):
    """R26, R47: “our language” tells a stranger nothing."""
    tender = Tender(empty_store)
    with empty_store.change("Answer") as session:
        brief = session.exec(select(Brief).where(Brief.task_id == tender.task_id)).one()
        brief.language = "German"
    criteria.add_usual_criteria(empty_store, tender.task_id)
    with empty_store.read() as session:
        spoken = session.exec(select(Criterion).where(Criterion.name == criteria.LANGUAGE)).one()
    assert spoken.meaning == "That is German."


def test_a_drag_is_one_step(empty_store):
    """R61: several weights are stored as one step of undo; a must-have has no weight."""
    tender = three_bids(empty_store)
    must = tender.criterion("Insurance", 50, CriterionKind.MUST)
    ids = tender.criteria
    criteria.set_weights(
        empty_store, tender.task_id, {ids["Price"]: 90, ids["Quality"]: 30, must: 77}
    )
    assert shares(tender) == {"Price": 0.75, "Quality": 0.25, "Insurance": 0.0}
    assert empty_store.undo_label() == "Change weights"
    empty_store.undo()
    assert shares(tender) == {"Price": 0.4, "Quality": 0.6, "Insurance": 0.0}


def test_spread_evenly(empty_store):
    """R61: every weighted criterion counts the same."""
    tender = three_bids(empty_store)
    tender.criterion("Speed", 3)
    tender.criterion("Insurance", kind=CriterionKind.MUST)
    criteria.spread_evenly(empty_store, tender.task_id)
    assert shares(tender) == {"Price": 1 / 3, "Quality": 1 / 3, "Speed": 1 / 3, "Insurance": 0.0}


def test_removing_takes_the_answers_along(empty_store):
    """R61: a removed criterion and its answers come back together by undo."""
    tender = three_bids(empty_store)
    before = tender.compare()
    items.remove(empty_store, Criterion, tender.criteria["Quality"])
    assert [one.name for one in tender.compare().criteria] == ["Price"]
    empty_store.undo()
    assert tender.compare() == before


def test_becoming_a_must_have(empty_store):
    """R63: a criterion that becomes a must-have loses weight and minimum."""
    tender = three_bids(empty_store)
    one = tender.criteria["Quality"]
    items.change(
        empty_store,
        Criterion,
        one,
        CriterionDraft(name="Quality", kind=CriterionKind.MUST, weight=60, floor=40),
    )
    draft = items.draft(empty_store, Criterion, one)
    assert (draft.kind, draft.weight, draft.floor) == (CriterionKind.MUST, 0, 0)


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (CriterionDraft(name="quality"), "already"),
        (CriterionDraft(name="Cost", kind=CriterionKind.PRICE), "price is a criterion already"),
    ],
)
def test_no_doubles(empty_store, draft, said):
    """R61: a name and the price stand in the comparison once."""
    tender = three_bids(empty_store)
    with pytest.raises(UserError, match=said):
        items.add(empty_store, Criterion, tender.task_id, draft)


def test_a_choice_freezes_the_criteria(empty_store):
    """R72: after the choice the criteria stay as they were."""
    tender = three_bids(empty_store)
    awards.choose(empty_store, tender.bids["Adler"], AwardDraft(reason="Best."), TODAY)
    one = tender.criteria["Quality"]
    acts = (
        lambda: items.add(empty_store, Criterion, tender.task_id, CriterionDraft(name="New")),
        lambda: items.change(empty_store, Criterion, one, CriterionDraft(name="New")),
        lambda: items.remove(empty_store, Criterion, one),
        lambda: criteria.set_weights(empty_store, tender.task_id, {one: 1}),
        lambda: criteria.spread_evenly(empty_store, tender.task_id),
        lambda: criteria.add_usual_criteria(empty_store, tender.task_id),
    )
    for act in acts:
        with pytest.raises(UserError, match="Reopen the choice"):
            act()
