"""The checks of deciding, asking, choosing, agreeing, delivering and looking back, case by case."""

import time
from dataclasses import replace

import pytest

from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import CHECKS, Severity, run_checks
from tests.domain.radar.cases_after import AFTER, chosen, draft, reviewed, signed
from tests.domain.radar.cases_brief import BRIEF, NOT_BEGUN
from tests.domain.radar.cases_decide import DECIDE
from tests.domain.radar.check_cases import day, of

CASES = {**DECIDE, **BRIEF, **AFTER}


def found(facts):
    return {one.check: one for one in run_checks(facts)}


@pytest.mark.parametrize("key", CASES)
def test_speaks(key):
    """R2, R9-R13, R15, R17, R19-R32, R37, R40, R43-R48, R51, R57, R58: the mistake is named."""
    speaks, _ = CASES[key]
    finding = found(speaks)[key]
    assert finding.why
    assert finding.reason.endswith(".")
    if finding.stage is not None:
        assert finding.subject.task_id == 1 or key == "abroad_only"
        assert finding.page == "tasks"


@pytest.mark.parametrize("key", CASES)
def test_stays_silent(key):
    """R2, R9-R13, R15, R17, R19-R32, R37, R40, R43-R48, R51, R57, R58: no false alarm."""
    _, silent = CASES[key]
    for at, facts in enumerate(silent):
        assert key not in found(facts), f"case {at}"


def test_a_brief_that_is_not_begun_is_left_alone():
    """R32: what is missing in an empty brief is the work of its meter, not a mistake."""
    assert {one.stage for one in found(NOT_BEGUN).values()} <= {None, Stage.DECIDE}


def test_the_words_of_some():
    """R31, R48, R82, R86, R102: the case is told with its words, days and amounts."""
    vague = found(BRIEF["vague_words"][0])["vague_words"]
    assert vague.why == "Payroll · “soon”, “etc.”"
    must = found(chosen(unproven=((3, "Insurance"),)))["must_have_not_proven"]
    assert (must.field, must.key) == ("3", "must_have_not_proven:t1.b1.i3")
    late = found(draft(starts_on=day(-2)))["starts_without_signature"]
    assert (late.severity, late.why) == (
        Severity.DANGER,
        "Payroll · Ada · the work began 2 days ago",
    )
    assert "begins today" in found(draft(starts_on=day(0)))["starts_without_signature"].why
    price = found(draft(bid_price_minor=990_00))["differs_from_bid"]
    assert (price.amount_minor, price.currency) == (10_00, "EUR")
    for offset, words in ((1, "ends in 1 day"), (0, "ends today"), (-1, "has run out")):
        ending = found(signed(ends_on=day(offset)))["contract_ending"]
        assert ending.title == f"Contract {words}"
    broken = found(reviewed(broken=("One", "Two", "Three", "Four")))["broken_promise"]
    assert broken.why.endswith("“One”, “Two”, “Three” and 1 more")


def test_all_checks_over_200_tasks_at_once():
    """R13: with everything wrong that can be wrong, 200 tasks take no more than 50 ms."""
    wrong = [task for speaks, _ in CASES.values() for task in speaks.tasks]
    tasks = tuple(replace(wrong[at % len(wrong)], task_id=at) for at in range(200))
    facts = of(*tasks)
    spent = []
    for _ in range(5):
        began = time.process_time()
        assert len(run_checks(facts)) > 200
        spent.append(time.process_time() - began)
    assert min(spent) < 0.05


def test_there_are_enough():
    """R2-R32: at least forty checks over all stages, the vendors and the firm."""
    assert len(CHECKS) >= 40
    assert {one.stage for one in CHECKS} == {None, *Stage}
    assert {one.page for one in CHECKS} >= {"tasks", "vendors", "settings"}
