"""Each check speaks up in its case, and stays silent otherwise and where facts are missing."""

import pkgutil
import time
from dataclasses import replace
from datetime import date

import pytest

from outsource_desk.domain.decide.answers import Core, Decision, Measurable
from outsource_desk.domain.deliver.milestones import MilestoneFacts
from outsource_desk.domain.kinds import ContractState, MilestoneState, Relationship, Stage
from outsource_desk.domain.radar import checks
from outsource_desk.domain.radar.check import CHECKS, Severity, Subject, run_checks
from outsource_desk.domain.radar.contract import ContractFacts, TrackedMilestone
from outsource_desk.domain.radar.facts import BidFacts, DocumentFacts, Facts, TaskFacts, VendorFacts
from tests.domain.radar.cases_after import AFTER
from tests.domain.radar.cases_brief import BRIEF
from tests.domain.radar.cases_decide import DECIDE
from tests.domain.radar.check_cases import TODAY, day

DRAFT = ContractFacts(1, "Brightline")
SIGNED = replace(DRAFT, state=ContractState.SIGNED, starts_on=TODAY)


def task(stage=Stage.DELIVER, **facts):
    facts.setdefault("decision", Decision.OUTSOURCE)
    return TaskFacts(1, "Payroll", stage, **facts)


def comparing(*bids, **facts):
    return task(Stage.COMPARE, bids=bids, **facts)


def signed(milestone=None, **changes):
    tracked = () if milestone is None else (TrackedMilestone("First run", milestone),)
    return task(contracts=(replace(SIGNED, milestones=tracked, **changes),))


def draft(**changes):
    return task(Stage.CONTRACT, contracts=(replace(DRAFT, **changes),))


def found(*tasks, vendors=(), documents=()):
    return {f.check: f for f in run_checks(Facts(TODAY, tasks, vendors, documents))}


CHEAP, GOOD = BidFacts(1, "Cheap", 100, 40), BidFacts(2, "Good", 150, 90)
OVERDUE = MilestoneFacts(7, MilestoneState.ACCEPTED, accepted_on=day(-20), amount_minor=480_00)
DELIVERED = MilestoneFacts(8, MilestoneState.DELIVERED, delivered_on=day(-2), review_days=4)

SPEAKS = {
    "price_alone": comparing(CHEAP, GOOD, leading_bid_id=1),
    "no_references": comparing(replace(GOOD, references_checked=0), chosen_bid_id=2),
    "no_trial": draft(has_trial=False),
    "no_written_contract": task(contracts=(DRAFT,)),
    "core_outsourced": task(Stage.BRIEF, core=Core.CORE),
    "not_measurable": task(Stage.BRIEF, measurable=Measurable.NO),
    "no_penalty": draft(has_delay_credit=False),
    "no_regular_call": signed(has_regular_call=False),
    "no_review_for_12_months": signed(starts_on=date(2024, 11, 21)),
    "fewer_than_three_bids": comparing(CHEAP, GOOD),
    "quote_expiring": comparing(replace(GOOD, valid_until=day(3))),
    "payment_overdue": signed(OVERDUE),
    "delivery_waiting": signed(DELIVERED),
    "milestone_late": signed(MilestoneFacts(9, due_on=day(-1))),
    "first_milestone_review_due": signed(OVERDUE),
}
VENDORS = {
    "one_vendor_for_everything": (
        VendorFacts(1, "Ada", tasks=2, yearly_spend_minor=51),
        VendorFacts(2, "Bob", tasks=2, yearly_spend_minor=49),
    ),
    "friend_without_papers": (VendorFacts(1, "Ada", Relationship.FRIEND, tasks=1),),
}
SILENT = {
    "price_alone": [
        comparing(CHEAP, GOOD, leading_bid_id=2),
        comparing(CHEAP, replace(GOOD, quality=None), leading_bid_id=1),
        comparing(CHEAP, leading_bid_id=1, price_weight_share=0.4),
        comparing(CHEAP, replace(GOOD, in_the_race=False), leading_bid_id=1),
    ],
    "no_references": [
        comparing(GOOD, chosen_bid_id=2),
        comparing(replace(GOOD, references_checked=2), chosen_bid_id=2),
        comparing(replace(GOOD, references_checked=0)),
    ],
    "no_trial": [
        draft(),
        draft(has_trial=True),
        replace(draft(has_trial=False), decision=Decision.PILOT),
    ],
    "no_written_contract": [signed(), task(Stage.CONTRACT)],
    "core_outsourced": [task(core=Core.CORE, decision=Decision.KEEP), task(core=Core.SUPPORT)],
    "not_measurable": [
        task(measurable=Measurable.NO, numbers_in_brief=1),
        task(Stage.BRIEF, numbers_in_brief=0),
    ],
    "no_penalty": [draft(), draft(has_delay_credit=True), signed(has_delay_credit=False)],
    "no_regular_call": [signed(), signed(has_regular_call=True)],
    "no_review_for_12_months": [
        signed(starts_on=date(2024, 11, 22)),
        signed(starts_on=date(2020, 1, 1), last_review_on=day(-100)),
        signed(starts_on=None),
        signed(starts_on=date.max),
    ],
    "fewer_than_three_bids": [
        comparing(),
        comparing(CHEAP, bids_due_on=TODAY),
        comparing(CHEAP, GOOD, replace(GOOD, bid_id=3)),
    ],
    "quote_expiring": [
        comparing(replace(GOOD, valid_until=day(8))),
        comparing(GOOD),
        comparing(replace(CHEAP, valid_until=day(-1)), GOOD, chosen_bid_id=2),
    ],
    "payment_overdue": [signed(replace(OVERDUE, paid_minor=480_00))],
    "delivery_waiting": [signed(OVERDUE)],
    "milestone_late": [signed(MilestoneFacts(9, due_on=TODAY)), signed(DELIVERED)],
    "first_milestone_review_due": [
        signed(DELIVERED),
        signed(OVERDUE, first_milestone_reviewed=True),
    ],
}


def test_every_check_is_a_function_in_the_file_of_its_stage():
    """R16: the name of the function is the key; every file holds some, all of one stage or none."""
    at = {one.key: one.look.__module__.rpartition(".")[2] for one in CHECKS}
    assert set(at.values()) == {module.name for module in pkgutil.iter_modules(checks.__path__)}
    assert all(one.look.__name__ == one.key for one in CHECKS)
    stages = {(at[one.key], one.stage) for one in CHECKS}
    assert len(stages) == len(set(at.values()))
    covered = {*SPEAKS, *VENDORS, *DECIDE, *BRIEF, *AFTER, "document_expiring"}
    assert covered == set(CHECKS.keys())
    for one in CHECKS:
        assert one.title
        assert one.fix


@pytest.mark.parametrize("key", SPEAKS)
def test_speaks(key):
    """R2, R8, R15, R45, R65, R66, R71, R76, R82, R85, R91-R93, R102, R103: the mistake is named."""
    finding = found(SPEAKS[key])[key]
    assert finding.subject.task_id == 1
    assert finding.stage is not None
    assert "Payroll" in finding.why or "Brightline" in finding.why


@pytest.mark.parametrize(("key", "case"), [(k, c) for k, cases in SILENT.items() for c in cases])
def test_stays_silent(key, case):
    """R2, R8, R15, R45, R65, R66, R71, R76, R82, R85, R91-R93, R102, R103: no false alarm."""
    assert key not in found(case)


def test_one_vendor_for_everything():
    """R16: two tasks and more than half of the spend; a single task is no concentration."""
    ada, bob = VENDORS["one_vendor_for_everything"]
    finding = found(vendors=(ada, bob))["one_vendor_for_everything"]
    assert finding.subject == Subject(vendor_id=1)
    for vendors in ((replace(ada, yearly_spend_minor=49), bob), (replace(ada, tasks=1), bob)):
        assert not found(vendors=vendors)
    assert not found(vendors=(VendorFacts(1, "Ada", tasks=3),))


def test_friend_without_papers():
    """R51: friends and relatives get papers like everybody else."""
    (friend,) = VENDORS["friend_without_papers"]
    assert found(vendors=(friend,))["friend_without_papers"].severity == Severity.DANGER
    assert not found(vendors=(replace(friend, in_writing=True),))
    assert not found(vendors=(replace(friend, relationship=Relationship.NONE),))
    assert not found(vendors=(replace(friend, tasks=0),))


def test_numbers_in_the_words():
    """R71, R74, R93: days and the balance are told."""
    overdue = found(SPEAKS["payment_overdue"])["payment_overdue"]
    assert overdue.title == "Payment overdue by 6 days"
    assert (overdue.amount_minor, overdue.currency) == (480_00, "EUR")
    assert "4\u00a0days left to object" in found(SPEAKS["delivery_waiting"])["delivery_waiting"].why
    assert found(SPEAKS["milestone_late"])["milestone_late"].title == "Milestone late by 1 day"
    for left, words in ((0, "today"), (-1, "has run out"), (1, "in 1 day")):
        case = comparing(replace(GOOD, valid_until=day(left)))
        assert words in found(case)["quote_expiring"].title


def test_worst_and_most_urgent_first():
    """R93: danger before warning, and the oldest date first; “Not relevant” hides one finding."""
    late = signed(MilestoneFacts(9, due_on=day(-30)))
    older = replace(late, task_id=2)
    findings = run_checks(
        Facts(TODAY, (SPEAKS["delivery_waiting"], SPEAKS["payment_overdue"], older))
    )
    assert [f.check for f in findings[:2]] == ["milestone_late", "payment_overdue"]
    assert findings[-1].severity != Severity.DANGER
    key = findings[0].key
    assert key == "milestone_late:t2.c1.m9"
    rest = run_checks(Facts(TODAY, (older,)), frozenset({key}))
    assert key not in {f.key for f in rest}


def test_nothing_known_finds_nothing():
    """R130: an empty file brings no warnings."""
    assert run_checks(Facts(TODAY)) == ()
    assert run_checks(Facts(TODAY, (TaskFacts(1, "New"),), (VendorFacts(1, "Ada"),))) == ()


def test_a_busy_desk_is_checked_at_once():
    """R13: 200 tasks with 10 milestones each stay far below a noticeable wait."""
    busy = signed(MilestoneFacts(9, due_on=day(-1)))
    contract = replace(busy.contracts[0], milestones=busy.contracts[0].milestones * 10)
    tasks = tuple(replace(busy, task_id=i, contracts=(contract,)) for i in range(200))
    start = time.process_time()
    assert len(run_checks(Facts(TODAY, tasks))) >= 2_000
    assert time.process_time() - start < 1


def test_document_expiring():
    """R125: thirty days before, and after; the title says how long."""
    document = DocumentFacts(7, "ISO 27001.pdf", "“Ada”", day(30), vendor_id=1)
    finding = found(documents=(document,))["document_expiring"]
    assert finding.subject == Subject(vendor_id=1, attachment_id=7)
    assert (finding.title, finding.why) == ("Document runs out in 30 days", "ISO 27001.pdf · “Ada”")
    assert not found(documents=(replace(document, expires_on=day(31)),))
