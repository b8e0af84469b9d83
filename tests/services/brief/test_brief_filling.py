"""Filling a brief in: one field, one step."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind, Direction
from outsource_desk.records.brief import (
    Criterion,
    CriterionDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from tests.services.brief.hand import answer


def test_one_field_is_one_step(store, task_id, today):
    """R32: leaving a field stores it as one step of undo, named after the field."""
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "background", "  We are six people.  ")
    assert store.undo_label() == "Change “Background” of the brief"
    assert brief(store, task_id, today).text.background == "We are six people."
    store.undo()
    assert brief(store, task_id, today).text.background == ""
    assert store.undo_label() == "Begin the brief of “Bookkeeping”"


def test_the_same_value_leaves_no_step(store, task_id):
    """R32: leaving a field unchanged is not a change."""
    brief_changes.set_field(store, task_id, "background", "We are six.")
    before = store.past.lines(1)
    brief_changes.set_field(store, task_id, "background", "We are six.")
    assert store.past.lines(1) == before


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "x" * 201), ("background", "\x00"), ("oversight_minutes", -1)],
)
def test_what_does_not_fit_is_refused_with_a_sentence(store, task_id, today, name, value):
    """R32: a refused value changes nothing; the sentence belongs to its field."""
    with pytest.raises(FieldError) as refused:
        brief_changes.set_field(store, task_id, name, value)
    assert refused.value.field == name
    assert str(refused.value).endswith(".")
    assert not brief(store, task_id, today).begun


def test_work_cannot_end_before_it_starts(store, task_id, today):
    """R32: whichever of the two days comes second is refused; the same day is fine."""
    brief_changes.set_field(store, task_id, "start_on", date(2027, 1, 10))
    with pytest.raises(FieldError, match="before it starts"):
        brief_changes.set_field(store, task_id, "due_on", date(2027, 1, 9))
    brief_changes.set_field(store, task_id, "due_on", date(2027, 1, 10))
    with pytest.raises(FieldError) as refused:
        brief_changes.set_field(store, task_id, "start_on", date(2027, 1, 11))
    assert refused.value.field == "start_on"
    assert brief(store, task_id, today).text.start_on == date(2027, 1, 10)


def test_a_brief_begins_with_what_the_check_knows(store, task_id, today):
    """R22, R24, R26: summary, number, hours and data rules come from the check."""
    answer(
        store,
        task_id,
        summary="Receipts and accounts",
        measure="errors per month",
        oversight_minutes=130,
        data_class=DataClass.PERSONAL,
    )
    brief_changes.begin_brief(store, task_id)
    found = brief(store, task_id, today)
    assert found.text.in_scope == "Receipts and accounts"
    assert found.text.oversight_minutes == 30  # 130 a month × 12 / 52
    assert found.text.data_rules.startswith("Use personal data for this work only")
    assert [(row.name, row.direction) for row in found.lists.kpis] == [
        ("Errors per month", Direction.LOWER)
    ]


def test_personal_data_makes_proof_a_must_have_once(store, task_id, today):
    """R26: the must-have comes with the brief, can be removed, and does not come back."""
    answer(store, task_id, data_class=DataClass.PERSONAL)
    brief_changes.begin_brief(store, task_id)
    (proof,) = brief(store, task_id, today).lists.criteria
    assert (proof.name, proof.kind) == ("Proof of data security", CriterionKind.MUST)
    assert not brief(store, task_id, today).data.lacks_proof
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "language", "German")
    assert len(brief(store, task_id, today).lists.criteria) == 1
    items.remove(store, Criterion, proof.id)
    brief_changes.set_field(store, task_id, "language", "English")
    found = brief(store, task_id, today)
    assert found.lists.criteria == ()
    assert found.data.lacks_proof
    brief_changes.ask_for_proof(store, task_id)
    assert len(brief(store, task_id, today).lists.criteria) == 1


def test_choosing_personal_data_later_asks_for_proof_too(store, task_id, today):
    """R26: data class and must-have are one step; one of another name counts as well."""
    brief_changes.begin_brief(store, task_id)
    brief_changes.set_field(store, task_id, "data_class", "personal")
    assert len(brief(store, task_id, today).lists.criteria) == 1
    store.undo()
    assert brief(store, task_id, today).lists.criteria == ()
    assert brief(store, task_id, today).data.data is None
    own = CriterionDraft(name="Data security", kind=CriterionKind.MUST)
    items.add(store, Criterion, task_id, own)
    brief_changes.set_field(store, task_id, "data_class", "personal")
    assert len(brief(store, task_id, today).lists.criteria) == 1


def test_one_person_supervises_with_hours_a_week(store, task_id, today):
    """R24: a known name is used, a new one becomes one of your people, empty means nobody."""
    brief_changes.set_oversight(store, task_id, " René Okafor ")
    brief_changes.set_field(store, task_id, "oversight_minutes", 45)
    found = brief(store, task_id, today)
    assert (found.oversight.name, found.text.oversight_minutes) == ("René Okafor", 45)
    brief_changes.set_oversight(store, task_id, "")
    assert brief(store, task_id, today).oversight is None
    brief_changes.set_oversight(store, task_id, "René Okafor")
    assert len(brief(store, task_id, today).people) == 1
