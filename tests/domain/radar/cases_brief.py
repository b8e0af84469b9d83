"""Cases of the checks about briefs."""

from dataclasses import replace

from outsource_desk.domain.decide.answers import Customers, DataClass, Decision, Location
from outsource_desk.domain.kinds import Rhythm, Stage, TradeOff
from outsource_desk.domain.radar.brief import BriefFacts, DeliverableFacts, KpiFacts, WordSpot
from tests.domain.radar.check_cases import day, of, task

RESULT = DeliverableFacts(5, "Pay slips")
WHOLE = BriefFacts(
    language="English",
    meetings=Rhythm.WEEKLY,
    trade_off=TradeOff.QUALITY,
    deliverables=(RESULT,),
    kpis=(KpiFacts(6, "Errors"),),
    start_on=day(60),
    due_on=day(90),
    bids_due_on=day(30),
)
MEETS = {"customers": Customers.DIRECT}


def brief(stage=Stage.BRIEF, *, about=None, **changes):
    facts = {"minutes_per_month": 600, "examples": 1, **(about or {})}
    return of(task(stage, bids_due_on=day(30), brief=replace(WHOLE, **changes), **facts))


def result(**changes):
    return {"deliverables": (RESULT, replace(RESULT, item_id=7, **changes))}


def same(**changes):
    """Speaks while it is written; silent once it was sent, and when somebody was chosen."""
    silent = [brief(), brief(sent=True, **changes), brief(Stage.CONTRACT, **changes)]
    return brief(**changes), silent


BRIEF = {
    "no_goal": same(objectives=False),
    "no_deliverables": same(deliverables=()),
    "result_without_test": same(**result(test=False)),
    "result_half_said": same(**result(quantity=False)),
    "result_without_date": (
        brief(due_on=None, **result(speed=False, due=False)),
        [
            brief(),
            brief(due_on=None),
            brief(due_on=None, **result(speed=False)),
            brief(**result(speed=False, due=False)),
        ],
    ),
    "number_without_target": same(kpis=(KpiFacts(6, "Errors", target=False),)),
    "no_limits": same(out_of_scope=False),
    "no_inputs": same(inputs=0),
    "nobody_oversees": (
        brief(sent=True, has_oversight=False),
        [brief(), brief(Stage.CONTRACT, has_oversight=False)],
    ),
    "no_oversight_time": (
        brief(oversight_minutes=0),
        [brief(), brief(oversight_minutes=0, has_oversight=False)],
    ),
    "data_without_rules": (
        brief(sent=True, data_rules=False, sensitive=(DataClass.HEALTH,)),
        [brief(data_rules=False), brief(sensitive=(DataClass.HEALTH,))],
    ),
    "no_security_proof": same(unproven=("Proof of data security",)),
    "customers_without_rules": (
        brief(about=MEETS, customer_rules=False),
        [brief(about=MEETS), brief(customer_rules=False)],
    ),
    "no_channels": same(channels=False),
    "no_reporting_rhythm": same(meetings=None),
    "no_working_language": (
        brief(about={"location": Location.OFFSHORE}, language=""),
        [brief(about={"location": Location.OFFSHORE}), brief(language="")],
    ),
    "no_trade_off": same(trade_off=None),
    "work_starts_before_bids": (brief(start_on=day(30)), [brief(), brief(start_on=None)]),
    "vague_words": same(vague=(WordSpot("soon", "objectives"), WordSpot("etc.", "deliverables"))),
    "process_not_result": same(process=(WordSpot("by hand", "in_scope"),)),
    "no_examples": (
        brief(about={"examples": 0}, deliverables=(replace(RESULT, example=False),)),
        [brief(), brief(about={"examples": 0}), brief(**result(example=False))],
    ),
    "no_transition": (
        brief(transition=False),
        [brief(), brief(transition=False, about={"minutes_per_month": 0})],
    ),
    "no_small_beginning": (
        brief(trial=False),
        [brief(), brief(trial=False, about={"decision": Decision.PILOT})],
    ),
    "question_waiting": (
        brief(about={"waiting_since": day(-2)}),
        [brief(), brief(Stage.CONTRACT, about={"waiting_since": day(-2)})],
    ),
    "answer_not_shared": (
        brief(about={"untold_answers": 1}),
        [brief(), brief(Stage.CONTRACT, about={"untold_answers": 1})],
    ),
    "few_vendors_asked": (
        brief(about={"vendors_asked": 2}),
        [
            brief(),
            brief(about={"vendors_asked": 3}),
            brief(about={"vendors_asked": 0}),
            brief(Stage.CONTRACT, about={"vendors_asked": 2}),
        ],
    ),
    "no_payment_terms": same(has_payment=False),
    "no_remedies": same(remedies=False),
    "nothing_assumed": same(assumptions=False),
}
NOT_BEGUN = of(task(brief=BriefFacts(objectives=False, in_scope=False, inputs=0, channels=False)))
