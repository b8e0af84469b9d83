"""The verdict explains every number and never lets a closed gate through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outsource_desk.domain.decide import answers as a
from outsource_desk.domain.decide.answers import Decision, TaskAnswers
from outsource_desk.domain.decide.screening import (
    QUESTIONS,
    Band,
    VerdictKind,
    band_of,
    needs_reason,
    preset_decision,
    screen,
)
from outsource_desk.domain.decide.screening_points import BASE, REUSED_FOR, SAVING_WORTH, WORTH

BEST = TaskAnswers(
    core=a.Core.SUPPORT,
    strategy=False,
    frequency=a.Frequency.MONTHLY,
    measurable=a.Measurable.NUMBER,
    oversight=a.Oversight.YES,
    parity=a.Parity.YES,
    repetitive=a.Repetitive.SIMPLE,
    equipment=a.Equipment.RARELY,
    customers=a.Customers.NONE,
    data=a.DataClass.NONE,
    offsite=a.Offsite.YES,
    documented=a.Documented.YES,
    reason=a.Reason.COST,
    location=a.Location.HOME,
    impact=a.Impact.LOSS,
    saving_share=0.3,
)


def changed(**answers):
    return TaskAnswers(
        **{name: answers.get(name, getattr(BEST, name)) for name in (*QUESTIONS, "saving_share")}
    )


def maybe(kind):
    return st.none() | st.sampled_from(kind)


ANY = st.builds(
    TaskAnswers,
    core=maybe(a.Core),
    strategy=st.none() | st.booleans(),
    frequency=maybe(a.Frequency),
    measurable=maybe(a.Measurable),
    oversight=maybe(a.Oversight),
    parity=maybe(a.Parity),
    repetitive=maybe(a.Repetitive),
    equipment=maybe(a.Equipment),
    customers=maybe(a.Customers),
    data=maybe(a.DataClass),
    offsite=maybe(a.Offsite),
    documented=maybe(a.Documented),
    reason=maybe(a.Reason),
    location=maybe(a.Location),
    impact=maybe(a.Impact),
    saving_share=st.none() | st.floats(-1e9, 1),
)


@given(ANY)
def test_score_is_base_plus_points(answers):
    """R2: the score is the base plus the points shown, on the scale, and its band fits."""
    verdict = screen(answers)
    assert verdict.score == verdict.base + sum(reason.points for reason in verdict.reasons)
    assert 0 <= verdict.score <= 100
    assert verdict.band == band_of(verdict.score)
    assert all(reason.good == (reason.points > 0) for reason in verdict.reasons)
    assert all(reason.points for reason in verdict.reasons)
    assert verdict.answered + len(verdict.open_questions) == verdict.total == len(QUESTIONS)
    assert len({card.key for card in verdict.advice}) == len(verdict.advice)


@given(ANY)
def test_closed_gates_keep_the_task_in(answers):
    """R3, R8, R9, R10: no score opens a closed gate."""
    verdict = screen(answers)
    if verdict.knock_outs:
        assert verdict.kind in (VerdictKind.KEEP, VerdictKind.FIX)
        assert verdict.band == Band.KEEP
        assert needs_reason(verdict, Decision.OUTSOURCE)


def test_weights_fill_the_scale():
    """R6: the best answers add exactly 50 to the base of 50, the worst take exactly 50."""
    tables = [[worth.points for worth in table.values()] for table in WORTH.values()]
    tables.append([worth.points for _, worth in SAVING_WORTH])
    assert sum(max(points) for points in tables) == 100 - BASE
    assert sum(min(points) for points in tables) == -BASE


def test_nothing_answered_is_neutral():
    """R8: an unanswered question counts neither way."""
    verdict = screen(TaskAnswers())
    assert (verdict.score, verdict.answered, verdict.reasons) == (50, 0, ())
    assert verdict.advice == ()
    assert verdict.open_questions == QUESTIONS
    assert "Answer" in verdict.headline


def test_worked_example():
    """R2, R5, R8: 50 + 10 support + 3 monthly + 7 measured − 1 personal data = 69: with care."""
    verdict = screen(
        TaskAnswers(
            core=a.Core.SUPPORT,
            frequency=a.Frequency.MONTHLY,
            measurable=a.Measurable.NUMBER,
            data=a.DataClass.PERSONAL,
        )
    )
    assert verdict.score == 69
    assert verdict.kind == VerdictKind.CARE
    assert [card.key for card in verdict.advice] == ["pilot_first", "data_proof"]


def test_best_task():
    """R6: the best answers reach 100 and every question is answered."""
    verdict = screen(BEST)
    assert verdict.score == 100
    assert verdict.open_questions == ()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"strategy": True}, VerdictKind.KEEP),  # R3
        ({"core": a.Core.CORE}, VerdictKind.KEEP),  # R2
        ({"measurable": a.Measurable.NO}, VerdictKind.FIX),  # R8
        ({"oversight": a.Oversight.NO}, VerdictKind.FIX),  # R9
        ({"parity": a.Parity.NO}, VerdictKind.FIX),  # R10
        ({"customers": a.Customers.DIRECT}, VerdictKind.CARE),  # R11
        ({"customers": a.Customers.SERVICE}, VerdictKind.OUTSOURCE),  # R11: the exception
        ({"data": a.DataClass.PERSONAL}, VerdictKind.CARE),
        ({"data": a.DataClass.PAYMENT}, VerdictKind.CARE),
        ({"data": a.DataClass.HEALTH}, VerdictKind.CARE),
        ({"data": a.DataClass.BUSINESS}, VerdictKind.OUTSOURCE),
        ({"parity": a.Parity.UNSURE}, VerdictKind.PILOT),  # R10
        ({"oversight": a.Oversight.LEARN}, VerdictKind.PILOT),  # R9
    ],
)
def test_one_gate_at_a_time(answer, kind):
    """R2, R3, R8, R9, R10: one closed gate is enough, however good the rest is."""
    verdict = screen(changed(**answer))
    assert verdict.kind == kind
    goes_out = kind in (VerdictKind.OUTSOURCE, VerdictKind.CARE)
    assert (verdict.reasons[-1].question == "hold") != goes_out
    for knock_out in verdict.knock_outs:
        assert knock_out.key in answer
        assert knock_out.fix


@pytest.mark.parametrize(
    ("answer", "card"),
    [
        ({"frequency": a.Frequency.ONCE}, "do_not_hire"),  # R5
        ({"frequency": a.Frequency.YEARS}, "do_not_hire"),  # R5
        ({"frequency": a.Frequency.DAILY}, "compare_hire"),  # R12
        ({"customers": a.Customers.DIRECT}, "customer_care"),  # R11
        ({"customers": a.Customers.SERVICE}, "customer_rules"),  # R11
        ({"reason": a.Reason.CAPACITY}, "start_early"),  # R13
        ({"repetitive": a.Repetitive.MIXED}, "split_niches"),  # R16
        ({"location": a.Location.OFFSHORE}, "offshore"),  # R17
        ({"equipment": a.Equipment.OFTEN}, "own_equipment"),  # R7
        ({"saving_share": -0.2}, "no_saving"),  # R12
    ],
)
def test_advice_fits_the_answer(answer, card):
    """R5, R7, R11, R12, R13, R16, R17: a card appears for its answer and for no other."""
    assert card in {advice.key for advice in screen(changed(**answer)).advice}
    assert card not in {advice.key for advice in screen(BEST).advice}


def test_pilot_comes_first():
    """R15: whoever goes outside starts small."""
    assert screen(BEST).advice[0].key == "pilot_first"


def test_customer_service_is_the_exception():
    """R11: customer service scores better than other direct contact."""
    direct = screen(changed(customers=a.Customers.DIRECT)).score
    assert screen(changed(customers=a.Customers.SERVICE)).score > direct


def test_override():
    """R3: deciding against the verdict needs a reason; following it or testing first does not."""
    outsource, keep = screen(BEST), screen(changed(strategy=True))
    assert preset_decision(outsource) == Decision.OUTSOURCE
    assert not needs_reason(outsource, Decision.OUTSOURCE)
    assert not needs_reason(outsource, Decision.PILOT)
    assert needs_reason(outsource, Decision.KEEP)
    assert preset_decision(keep) == Decision.KEEP
    assert needs_reason(keep, Decision.PILOT)


def test_every_question_says_what_it_is_used_for():
    """R31: each answer is reused later, and the screen says where."""
    assert set(REUSED_FOR) == set(QUESTIONS)
