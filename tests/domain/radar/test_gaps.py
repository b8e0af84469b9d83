"""The meter of a brief and the mistake radar say the same about every gap, whatever is written."""

from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outsource_desk.domain.decide.answers import Customers, DataClass, Decision, Location
from outsource_desk.domain.kinds import CriterionKind, Rhythm, Stage, TradeOff
from outsource_desk.domain.radar.brief import (
    BriefFacts,
    DeliverableFacts,
    InterfaceFacts,
    KpiFacts,
    WordFacts,
)
from outsource_desk.domain.radar.check import CHECKS, run_checks
from outsource_desk.domain.radar.facts import Facts, TaskFacts
from outsource_desk.domain.radar.gaps import GAPS
from outsource_desk.services.brief.sections import sections_of
from tests.domain.radar.check_cases import TODAY, day

ALERTS = {alert.key: (gap, alert) for gaps in GAPS.values() for gap in gaps for alert in gap.alerts}
PROOF = "Proof of data security"
DAYS = st.none() | st.sampled_from([day(offset) for offset in (-1, 0, 20, 40)])


def rows(kind, first):
    """Lists of lines in which anything may be said or left out."""
    ticks = {one.name: st.booleans() for one in fields(kind) if one.type == "bool"}
    line = st.builds(kind, item_id=st.just(first), name=st.just("Pay slips"), **ticks)
    lists = st.lists(line, max_size=2)
    return lists.map(
        lambda lines: tuple(replace(row, item_id=first + at) for at, row in enumerate(lines))
    )


BRIEFS = st.builds(
    BriefFacts,
    **{one.name: st.booleans() for one in fields(BriefFacts) if one.type == "bool"},
    language=st.sampled_from(["", "English"]),
    meetings=st.none() | st.sampled_from(Rhythm),
    sensitive=st.sampled_from([(), (DataClass.PERSONAL,), (DataClass.PAYMENT, DataClass.HEALTH)]),
    trade_off=st.none() | st.sampled_from(TradeOff),
    oversight_minutes=st.sampled_from([0, 30]),
    start_on=DAYS,
    due_on=DAYS,
    bids_due_on=DAYS,
    deliverables=rows(DeliverableFacts, 10),
    kpis=rows(KpiFacts, 20),
    interfaces=rows(InterfaceFacts, 30),
    words=rows(WordFacts, 40),
    inputs=st.integers(0, 2),
    unproven=st.sampled_from([(), (PROOF,), (PROOF, "Proof of card security")]),
    criteria=st.frozensets(st.sampled_from(CriterionKind)),
    unexplained=st.sampled_from([(), ("SLA",)]),
)
TASKS = st.builds(
    TaskFacts,
    st.just(1),
    st.just("Payroll"),
    stage=st.sampled_from(Stage),
    decision=st.none() | st.sampled_from(Decision),
    customers=st.none() | st.sampled_from(Customers),
    data_class=st.none() | st.sampled_from(DataClass),
    location=st.none() | st.sampled_from(Location),
    minutes_per_month=st.sampled_from([None, 0, 600]),
    examples=st.sampled_from([0, 1]),
    brief=BRIEFS,
)


def warned(task):
    """Return the findings about gaps: key and line."""
    found = run_checks(Facts(TODAY, (task,)))
    return {(one.check, one.subject.item_id) for one in found if one.check in ALERTS}


def missing(task):
    return [need for section in sections_of(task, task.brief) for need in section.missing]


@settings(max_examples=60)
@given(TASKS)
def test_no_warning_about_what_the_meter_has(task):
    """R32: whatever the radar misses in a brief, the meter misses it too, on the same line."""
    lacking = missing(task)
    for key, item_id in warned(task):
        gap, _ = ALERTS[key]
        own = [need for need in gap.needs(task, task.brief) if not need.done]
        assert own, key
        assert all(need in lacking for need in own), key
        if item_id is not None:
            assert item_id in {need.item_id for need in own}, key


@settings(max_examples=60)
@given(TASKS)
def test_no_silence_about_what_the_meter_lacks(task):
    """R32: in a brief that is written for work to which all applies, each need is warned of."""
    brief = replace(
        task.brief,
        sent=False,
        in_scope=True,
        sensitive=(DataClass.PERSONAL,),
        has_oversight=True,
        both_work=False,
        due_on=None,
        deliverables=task.brief.deliverables or (DeliverableFacts(10, "Pay slips"),),
    )
    task = replace(
        task,
        stage=Stage.BRIEF,
        decision=Decision.OUTSOURCE,
        location=Location.OFFSHORE,
        minutes_per_month=600,
        brief=brief,
    )
    found = warned(task)
    for key, (gap, alert) in ALERTS.items():
        open_needs = [need for need in gap.needs(task, brief) if not need.done]
        if not alert.parts:
            assert (key in {one for one, _ in found}) == bool(open_needs), key
    by_line = {
        row.item_id: {
            "result_half_said": not (row.quantity and row.quality and (row.speed or row.due)),
            "result_without_date": not (row.speed or row.due),
            "result_without_test": not row.test,
        }
        for row in brief.deliverables
    }
    for item_id, expected in by_line.items():
        for key, lacks in expected.items():
            assert ((key, item_id) in found) == lacks, key


@pytest.mark.parametrize(("offset", "blocks"), [(-1, True), (0, False), (1, None)])
def test_work_that_starts_as_the_bids_come_in(offset, blocks):
    """R37: no time to compare is a gap; only a start before the day keeps the request in."""
    brief = BriefFacts(bids_due_on=TODAY, start_on=day(offset))
    task = TaskFacts(1, "Payroll", Stage.BRIEF, brief=brief)
    needs = [need.blocking for need in missing(task) if need.field == "start_on"]
    assert needs == ([] if blocks is None else [blocks])
    assert (("work_starts_before_bids", None) in warned(task)) == bool(needs)


def test_a_day_is_as_good_as_a_pace():
    """R20, R23: a result with a day says how fast, on the meter and for the radar."""
    row = DeliverableFacts(10, "Pay slips", speed=False)
    brief = BriefFacts(language="English", deliverables=(row,))
    task = TaskFacts(1, "Payroll", Stage.BRIEF, brief=brief)
    assert all(need.item_id is None for need in missing(task))
    assert all(item_id is None for _, item_id in warned(task))


def test_data_besides_asks_for_rules_too():
    """R26: personal data that comes with work of another kind needs rules like any other."""
    brief = BriefFacts(sensitive=(DataClass.PERSONAL,), data_rules=False)
    task = TaskFacts(1, "Payroll", Stage.BRIEF, data_class=DataClass.NONE, brief=brief)
    assert "data_rules" in {need.field for need in missing(task)}
    assert ("data_without_rules", None) in warned(task)


def test_every_gap_with_a_warning_is_a_check():
    """R32: two dozen warnings come from the table of gaps, and no other has their names."""
    assert len(ALERTS) == 24
    for key, (gap, alert) in ALERTS.items():
        assert CHECKS[key].title == alert.title
        assert CHECKS[key].field == (alert.field or gap.field)
