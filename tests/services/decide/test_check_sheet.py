"""Checking a task: drafts, decisions and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import (
    Core,
    Decision,
    Measurable,
    Oversight,
    Parity,
    Reason,
)
from outsource_desk.domain.decide.screening import VerdictKind
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import FieldError
from outsource_desk.records.task import Task
from outsource_desk.services.business.business import people
from outsource_desk.services.decide import check_sheet, screening
from outsource_desk.services.decide.check_sheet import CheckSheet, DecisionChoice
from outsource_desk.services.tasks import tasks
from tests.support.sample_tasks import id_of

GOOD = {
    "title": "Payroll",
    "reason": Reason.COST,
    "core": Core.SUPPORT,
    "strategy": False,
    "measurable": Measurable.NUMBER,
    "measure": "errors per payslip",
    "oversight": Oversight.YES,
    "parity": Parity.YES,
    "repetitive": "simple",
    "frequency": "monthly",
}
OUT, TRY, KEEP = (
    DecisionChoice(one) for one in (Decision.OUTSOURCE, Decision.PILOT, Decision.KEEP)
)
WHY = "Two vendors sent samples as good as ours."


def stored(store, task_id):
    return screening.check(store, task_id)


# The live verdict.


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"strategy": True}, VerdictKind.KEEP),
        ({"core": Core.CORE}, VerdictKind.KEEP),
        ({"measurable": Measurable.NO}, VerdictKind.FIX),
        ({"oversight": Oversight.NO}, VerdictKind.FIX),
        ({"parity": Parity.NO}, VerdictKind.FIX),
    ],
)
def test_one_closed_gate_is_enough(answer, kind):
    """R2, R3, R8, R9, R10: core, strategy, no measure, nobody to supervise: at once a no."""
    verdict = screening.assess({**GOOD, **answer}, "EUR").verdict
    assert verdict.kind == kind
    assert [one.key for one in verdict.knock_outs] == list(answer)


def test_answers_as_the_screen_gives_them_count_the_same():
    """R2: the text of a choice and its member give the same verdict."""
    typed = {key: str(one) if key != "strategy" else one for key, one in GOOD.items()}
    assert screening.assess(typed, "EUR") == screening.assess(GOOD, "EUR")


def test_every_other_answer_counts_too():
    """R5, R6, R7, R11: frequency, simplicity, equipment and customers move the score."""
    score = screening.assess(GOOD, "EUR").verdict.score
    for answer in (
        {"frequency": "daily"},
        {"repetitive": "expert"},
        {"equipment": "often"},
        {"customers": "direct"},
    ):
        assert screening.assess({**GOOD, **answer}, "EUR").verdict.score < score


def test_money_needs_hours_rate_and_fee():
    """R12: the saving counts in the verdict only when both sides are known."""
    part = screening.assess({**GOOD, "minutes_per_month": 840}, "EUR")
    assert (part.today, part.costs, part.hire) == (None, None, None)
    whole = {**GOOD, "minutes_per_month": 840, "hour_rate_minor": 3200, "fee_minor": 20000}
    found = screening.assess(whole, "EUR")
    assert found.today is not None
    assert found.costs is not None
    assert found.today.monthly_minor == 448_00
    assert found.costs.monthly_saving_minor == 248_00
    assert "saving_share" in {reason.question for reason in found.verdict.reasons}


# Drafts.


def test_save_and_finish_later_keeps_answers_owner_and_step(empty_store, today):
    """R1, R4: everything typed so far is there again, at the same step."""
    sheet = CheckSheet(values=GOOD, owner="Ada Núñez", step=3, starter="payroll")
    kept = check_sheet.save_draft(empty_store, sheet, today)
    again = check_sheet.open_sheet(empty_store, kept.task_id)
    assert {name: again.values[name] for name in GOOD} == GOOD
    assert (again.owner, again.step, again.starter) == ("Ada Núñez", 3, "payroll")
    assert [person.name for person in people(empty_store)] == ["Ada Núñez"]
    assert stored(empty_store, kept.task_id).decision is None


def test_a_known_name_is_the_same_person(sample_store, today):
    """R1: writing a name differently in case makes no second person."""
    before = people(sample_store)
    sheet = CheckSheet(values=GOOD, owner="rené okafor")
    kept = check_sheet.save_draft(sample_store, sheet, today)
    assert people(sample_store) == before
    assert check_sheet.open_sheet(sample_store, kept.task_id).owner == "René Okafor"


def test_a_draft_is_one_undo_step(empty_store, today):
    """R1: one press of Undo takes back one draft, with the person it named."""
    check_sheet.save_draft(empty_store, CheckSheet(values=GOOD, owner="Ada"), today)
    assert empty_store.undo() == "Answers about “Payroll”"
    assert tasks.task_count(empty_store) == 0
    assert people(empty_store) == ()


def test_a_draft_without_a_name_is_not_lost(empty_store, today):
    """R1: Esc on the first question keeps what was typed."""
    kept = check_sheet.save_draft(empty_store, CheckSheet(values={"summary": "Pay slips"}), today)
    assert tasks.task_header(empty_store, kept.task_id).title == "Task without a name"


def test_hostile_text_is_stored_or_refused_with_the_field(empty_store, today):
    """R119: markup is text; a NUL and 100,000 characters are refused by a sentence."""
    nasty = "<img src=x> \u202e Ω 💥"
    kept = check_sheet.save_draft(
        empty_store, CheckSheet(values={**GOOD, "summary": nasty, "measure": nasty}), today
    )
    assert stored(empty_store, kept.task_id).summary == nasty
    for text in ("a\x00b", "x" * 100_000):
        with pytest.raises(FieldError) as refused:
            check_sheet.save_draft(empty_store, CheckSheet(values={**GOOD, "summary": text}), today)
        assert refused.value.field == "summary"
    assert tasks.task_count(empty_store) == 1


def test_new_answers_withdraw_a_decision_that_no_longer_fits(sample_store, today):
    """R2, R3: nobody keeps “outsource” by answering “core” later."""
    task_id = id_of(sample_store, "Payroll processing")
    sheet = check_sheet.open_sheet(sample_store, task_id)
    changed = replace(sheet, values={**sheet.values, "core": Core.CORE})
    check_sheet.save_draft(sample_store, changed, today)
    assert stored(sample_store, task_id).decision is None
    sample_store.undo()
    assert stored(sample_store, task_id).decision == Decision.OUTSOURCE


# Decisions.


def test_deciding_to_outsource_moves_the_task_on(empty_store, today):
    """R2, R15: the decision is stored with its day, and the brief is next."""
    task_id = check_sheet.save_decision(empty_store, CheckSheet(values=GOOD), OUT, today)
    found = stored(empty_store, task_id)
    assert (found.decision, found.decided_on, found.stage) == (OUT.decision, today, Stage.BRIEF)
    assert empty_store.undo() == "Decide on “Payroll”: outsource"


def test_a_pilot_needs_no_reason_and_keeps_its_plan(empty_store, today):
    """R15: trying a small piece first is always allowed; the plan is kept."""
    values = {**GOOD, "pilot_plan": "The pay slips of January"}
    task_id = check_sheet.save_decision(empty_store, CheckSheet(values=values), TRY, today)
    found = stored(empty_store, task_id)
    assert (found.decision, found.pilot_plan) == (Decision.PILOT, "The pay slips of January")
    assert found.stage == Stage.BRIEF


def test_the_place_is_kept_with_its_reason(empty_store, today):
    """R17: where the vendor works, and why there."""
    values = {**GOOD, "location": "developed", "location_reason": "Knows German payroll"}
    task_id = check_sheet.save_decision(empty_store, CheckSheet(values=values), OUT, today)
    found = stored(empty_store, task_id)
    place = next(one.answer for one in found.answers if one.key == "location")
    assert (place, found.location_reason) == ("Similar country", "Knows German payroll")


def test_keeping_stays_at_decide(empty_store, today):
    """R2: a task that is kept has no further stage."""
    core = {**GOOD, "core": Core.CORE}
    task_id = check_sheet.save_decision(empty_store, CheckSheet(values=core), KEEP, today)
    assert stored(empty_store, task_id).stage == Stage.DECIDE


@pytest.mark.parametrize("override", ["", "   "])
@pytest.mark.parametrize("answer", [{"core": Core.CORE}, {"strategy": True}, {"parity": "no"}])
def test_against_the_verdict_only_with_a_reason(empty_store, today, answer, override):
    """R2, R3: deciding against the verdict without a sentence is refused; nothing is stored."""
    sheet = CheckSheet(values={**GOOD, **answer})
    choice = DecisionChoice(Decision.OUTSOURCE, override)
    with pytest.raises(FieldError, match="against the verdict") as refused:
        check_sheet.save_decision(empty_store, sheet, choice, today)
    assert refused.value.field == "override"
    assert tasks.task_count(empty_store) == 0
    choice = DecisionChoice(Decision.OUTSOURCE, WHY)
    task_id = check_sheet.save_decision(empty_store, sheet, choice, today)
    assert stored(empty_store, task_id).override == WHY


def test_the_file_itself_refuses_core_work_without_a_reason(sample_store):
    """R3: even a change that forgets to ask cannot store it."""
    task_id = id_of(sample_store, "Payroll processing")
    with pytest.raises(UserError), sample_store.change("Forgets to ask") as session:
        session.need(Task, task_id).core = Core.CORE


@pytest.mark.parametrize("gate", check_sheet.GATES)
def test_nothing_goes_out_with_an_open_gate(empty_store, today, gate):
    """R8, R9: what is not answered may be unknown, but not for the five gates."""
    values = {name: value for name, value in GOOD.items() if name != gate}
    with pytest.raises(UserError, match="first answer"):
        check_sheet.save_decision(
            empty_store, CheckSheet(values=values), DecisionChoice(OUT.decision, WHY), today
        )
    assert tasks.task_count(empty_store) == 0


def test_changing_the_mind_moves_the_stage_there_and_back(sample_store, today):
    """R15: keeping a task puts its bids aside; deciding again finds them."""
    task_id = id_of(sample_store, "Payroll processing")
    keep = DecisionChoice(Decision.KEEP, "We found a program that does it in an hour.")
    check_sheet.change_decision(sample_store, task_id, keep, today)
    assert stored(sample_store, task_id).stage == Stage.DECIDE
    check_sheet.change_decision(sample_store, task_id, OUT, today)
    assert stored(sample_store, task_id).stage == Stage.COMPARE


def test_a_signed_contract_holds_the_decision(sample_store, today):
    """R73: what is signed cannot be decided away; the sentence says how else."""
    task_id = id_of(sample_store, "Web shop redesign")
    with pytest.raises(UserError, match="End the contract first"):
        check_sheet.change_decision(
            sample_store, task_id, DecisionChoice(KEEP.decision, WHY), today
        )
    assert stored(sample_store, task_id).decision == Decision.OUTSOURCE


# Cancel.


def test_cancel_of_a_new_check_leaves_nothing_but_undo(empty_store, today):
    """R1: Cancel removes the draft; Undo brings it back."""
    before = check_sheet.open_sheet(empty_store)
    kept = check_sheet.save_draft(empty_store, CheckSheet(values=GOOD), today)
    check_sheet.cancel(empty_store, kept, before, today)
    assert tasks.task_count(empty_store) == 0
    assert empty_store.undo() == "Cancel the check of “Payroll”"
    assert tasks.task_count(empty_store) == 1


def test_cancel_of_another_check_restores_answers_and_decision(sample_store, today):
    """R1: the former answers, decision and day are back."""
    task_id = id_of(sample_store, "Payroll processing")
    before = check_sheet.open_sheet(sample_store, task_id)
    changed = replace(before, values={**before.values, "core": Core.CORE})
    check_sheet.save_draft(sample_store, changed, today)
    check_sheet.cancel(sample_store, changed, before, today)
    assert check_sheet.open_sheet(sample_store, task_id) == before


def test_background_of_the_questions(sample_store):
    """R1, R2: strengths, people, departments and the usual cost of an hour are at hand."""
    found = check_sheet.background(sample_store)
    assert found.hour_rate_minor == 32_00
    assert found.currency == "EUR"
    assert found.strengths[0].startswith("Hartmann Ceramics: Glazes nobody else has")
    assert any(one.startswith("René Okafor: ") for one in found.strengths)
    assert "René Okafor" in found.people
    assert set(found.departments) >= {"Office", "Shop", "Workshop"}


def test_the_sample_decisions_are_consistent(sample_store, today):
    """R2: no task of the sample was decided against its verdict without a reason."""
    for row in tasks.task_list(sample_store):
        sheet = check_sheet.open_sheet(sample_store, row.id)
        check_sheet.save_draft(sample_store, sheet, today)
        assert check_sheet.open_sheet(sample_store, row.id) == sheet
