"""What the meter reads of one brief and the radar of all of them at once is the same."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from sqlmodel import col, select

from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.radar.brief import BriefFacts
from outsource_desk.records.brief import (
    Brief,
    BriefDraft,
    Criterion,
    CriterionDraft,
    Deliverable,
    Kpi,
)
from outsource_desk.records.task import Task
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.needs import written_facts
from outsource_desk.services.brief.rows import read_lists
from outsource_desk.services.radar.brief_facts import brief_facts
from outsource_desk.services.radar.findings import findings
from tests.services.brief.hand import answer, fill

ONLY_THE_METER = {  # reads these; the radar looks at none of them
    "background",
    "measured_goal",
    "data_places",
    "conflicts",
    "working_hours",
    "reports",
    "interfaces",
    "trial_passed",
    "has_payment_days",
    "criteria",
    "words",
    "unexplained",
    "bids_day_passed",
}
ONLY_THE_RADAR = {"vague", "process", "sensitive"}
SHARED = {one.name for one in fields(BriefFacts)} - ONLY_THE_METER - ONLY_THE_RADAR


def as_is(_):
    return


def empty(session):
    """Nothing is said anywhere."""
    for row in session.exec(select(Brief)):
        blank = BriefDraft()
        row.sqlmodel_update(blank.model_dump() | {"oversight_id": None, "oversight_minutes": 0})
    for row in session.exec(select(Deliverable)):
        row.sqlmodel_update({"quantity": "", "quality": "", "speed": "", "due_on": None})
        row.sqlmodel_update({"acceptance_test": "", "example": ""})
    for row in session.exec(select(Kpi)):
        row.sqlmodel_update({"target": "", "source": ""})


def only_weeks(session):
    for row in session.exec(select(Brief)):
        row.sqlmodel_update({"transition": "", "parallel_weeks": 2, "also_health": True})


@pytest.mark.parametrize("state", [as_is, empty, only_weeks])
def test_both_read_the_same(sample_store, today, state):
    """R32: for every brief of the sample, as it is, emptied, and with a few odd answers."""
    with sample_store.change("By hand", filling=True) as session:
        state(session)
    with sample_store.read() as session:
        at_once = brief_facts(session)
        undecided = select(Task.id).where(col(Task.stage).in_(["decide", "brief", "compare"]))
        open_ones = set(session.exec(undecided)) & set(at_once)
    assert len(open_ones) >= 2
    for task_id in open_ones:
        unproven = brief(sample_store, task_id, today).data.unproven
        with sample_store.read() as session:
            row = session.exec(select(Brief).where(Brief.task_id == task_id)).one()
            lists = read_lists(session, task_id, today)
        text = BriefDraft.model_validate(row.model_dump(include=set(BriefDraft.model_fields)))
        written = written_facts(row, text, lists, unproven, today)
        results = tuple(replace(one, unit=True) for one in written.deliverables)
        written = replace(written, deliverables=results, unproven=tuple(sorted(unproven)))
        radar = replace(at_once[task_id], unproven=tuple(sorted(at_once[task_id].unproven)))
        for name in SHARED:
            assert getattr(written, name) == getattr(radar, name), name


def test_only_a_must_have_is_a_proof(store, task_id, today):
    """R26, R48: points for data security prove nothing: meter and radar ask for the must-have."""
    fill(store, task_id, today)
    brief_changes.set_field(store, task_id, "data_class", DataClass.PERSONAL)
    for row in brief(store, task_id, today).lists.criteria:
        if row.kind == CriterionKind.MUST:
            items.remove(store, Criterion, row.id)
    proof = CriterionDraft(name="Proof of data security", weight=10)
    items.add(store, Criterion, task_id, proof)
    answer(store, task_id, stage="brief")
    asked = "Ask for “Proof of data security”: it goes with data of this kind."
    assert asked in [need.sentence for need in brief(store, task_id, today).missing]
    assert "no_security_proof" in {one.check for one in findings(store, today)}
