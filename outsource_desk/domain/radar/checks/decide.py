"""The warnings about what to give out (R2, R8–R17, R24, R27, R68)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import (
    ABROAD,
    Core,
    Customers,
    Decision,
    Documented,
    Location,
    Oversight,
    Parity,
    Reason,
)
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

SEVERAL_TASKS = 2  # one task is no habit
UNDECIDED = timedelta(days=30)


@check(
    Severity.INFO,
    icon="globe",
    title="Everything goes to low-cost countries",
    reason=(
        "Some work is better done near you, or in another developed country: pick the "
        "best expert you can afford."
    ),
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:location",
)
def abroad_only(facts: Facts) -> Iterator[Evidence]:
    """Flag a firm in which all work goes offshore, once there is more than one such task."""
    placed = [task for task in facts.going_out() if task.location is not None]
    far = [task for task in placed if task.location == Location.OFFSHORE]
    if len(far) >= SEVERAL_TASKS and len(far) == len(placed):
        yield Evidence(f"all {len(far)} tasks with a place go offshore", Subject(far[-1].task_id))


@check(
    Severity.INFO,
    icon="hourglass",
    title="Check was never finished",
    reason=(
        "Until you are under pressure, outsourcing never comes to mind, and then it is "
        "too late for a good decision."
    ),
    fix="Finish the check",
    stage=Stage.DECIDE,
    field="check",
)
def check_left_open(facts: Facts) -> Iterator[Evidence]:
    """Flag tasks that wait for a decision for a month."""
    for task in facts.tasks:
        if task.stage != Stage.DECIDE or task.decision is not None or task.created_on is None:
            continue
        waited = facts.today - task.created_on
        if waited >= UNDECIDED:
            yield Evidence(
                f"{task.title} · nothing decided for {days(waited.days)}", Subject(task.task_id)
            )


@check(
    Severity.DANGER,
    icon="gem",
    title="Core work is going out",
    reason="What customers buy you for is hard to get back once it is gone.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:core",
)
def core_outsourced(facts: Facts) -> Iterator[Evidence]:
    """Flag core work or strategy that the owner decided to give away."""
    for task in facts.going_out():
        if task.strategy:
            yield Evidence(f"{task.title} · part of your main strategy", Subject(task.task_id))
        elif task.core == Core.CORE:
            yield Evidence(f"{task.title} · customers buy you for this", Subject(task.task_id))


@check(
    Severity.WARN,
    icon="book-open",
    title="Nobody wrote down how it is done",
    reason="A vendor who gets no instructions guesses, or asks you every time.",
    fix="Write instructions",
    stage=Stage.DECIDE,
    field="check:documented",
)
def method_not_written(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out undocumented, until instructions go with it."""
    for task in facts.going_out():
        if task.documented == Documented.NO and task.is_open and not task.sheets:
            yield Evidence(
                f"{task.title} · write an instruction sheet before you hand it over",
                Subject(task.task_id),
            )


@check(
    Severity.WARN,
    icon="coins",
    title="It would save no money",
    reason="You outsource this to lower costs. A month would cost as much as today, or more.",
    fix="Look at the costs",
    stage=Stage.DECIDE,
    field="check:fee_minor",
)
def no_saving_expected(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out to save costs while a month outside costs as much as inside."""
    for task in facts.going_out():
        if task.reason != Reason.COST or not task.is_open:
            continue
        today, outside = task.today_minor, task.outside_minor
        if today is not None and outside is not None and outside >= today:
            yield Evidence(
                f"{task.title} · the fee and your own time cost as much as today",
                Subject(task.task_id),
            )


@check(
    Severity.WARN,
    icon="user-round",
    title="Nobody in your firm is in charge",
    reason="The work goes out, the responsibility stays. One person should own it.",
    fix="Choose a person",
    stage=Stage.DECIDE,
    field="check:owner",
)
def nobody_in_charge(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out while nobody in the firm is responsible for it."""
    for task in facts.going_out():
        if task.has_owner is False:
            yield Evidence(
                f"{task.title} · choose who answers for it in your firm", Subject(task.task_id)
            )


@check(
    Severity.WARN,
    icon="book-open",
    title="Nobody inside understands the work",
    reason="Who cannot judge the work has to believe whatever the vendor says.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:oversight",
)
def nobody_understands_it(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out although nobody in the firm could judge it."""
    for task in facts.going_out():
        if task.oversight == Oversight.NO:
            yield Evidence(
                f"{task.title} · nobody here could tell whether it is done right",
                Subject(task.task_id),
            )


@check(
    Severity.INFO,
    icon="timer",
    title="Your own time is not counted",
    reason=(
        "Outsourced work always needs some of your time. Left out, it makes the vendor "
        "look cheaper."
    ),
    fix="Add your hours",
    stage=Stage.DECIDE,
    field="check:oversight_minutes",
)
def own_time_forgotten(facts: Facts) -> Iterator[Evidence]:
    """Flag a cost plan with a fee in which nobody looks after the vendor."""
    for task in facts.going_out():
        if task.is_open and task.own_minutes == 0:
            yield Evidence(
                f"{task.title} · the costs say that the vendor needs none of your time",
                Subject(task.task_id),
            )


@check(
    Severity.WARN,
    icon="flask-conical",
    title="Small piece to try is not described",
    reason=(
        "A trial needs a beginning, an end and a sign of success. Else it simply becomes the job."
    ),
    fix="Describe it",
    stage=Stage.DECIDE,
    field="check:pilot_plan",
)
def pilot_without_plan(facts: Facts) -> Iterator[Evidence]:
    """Flag a decision to try a small piece that nobody described."""
    for task in facts.tasks:
        if task.decision == Decision.PILOT and task.is_open and not task.pilot_plan:
            yield Evidence(
                f"{task.title} · say what is tried, until when, and what counts as a success",
                Subject(task.task_id),
            )


@check(
    Severity.INFO,
    icon="map-pin",
    title="No reason for working abroad",
    reason=(
        "It comes down to the best expert for the job. A reason on paper keeps you from "
        "following a habit."
    ),
    fix="Write the reason",
    stage=Stage.DECIDE,
    field="check:location_reason",
)
def place_without_reason(facts: Facts) -> Iterator[Evidence]:
    """Flag a choice of a vendor abroad without a reason."""
    for task in facts.going_out():
        if task.is_open and task.location in ABROAD and not task.location_reason:
            yield Evidence(f"{task.title} · why not somebody near you?", Subject(task.task_id))


@check(
    Severity.WARN,
    icon="user-x",
    title="Strangers deal with your customers",
    reason=(
        "Except for customer service and finding new customers, customers should meet "
        "you and your trained people."
    ),
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:customers",
)
def strangers_meet_customers(facts: Facts) -> Iterator[Evidence]:
    """Flag direct work with customers that is neither service nor lead generation."""
    for task in facts.going_out():
        if task.customers == Customers.DIRECT:
            yield Evidence(
                f"{task.title} · the vendor would deal with your customers directly",
                Subject(task.task_id),
            )


@check(
    Severity.WARN,
    icon="award",
    title="Vendors are not as good as you are",
    reason="Customers notice when the work gets worse, and they do not ask who did it.",
    fix="Look again",
    stage=Stage.DECIDE,
    field="check:parity",
)
def vendor_not_as_good(facts: Facts) -> Iterator[Evidence]:
    """Flag work that goes out although outsiders cannot do it as well."""
    for task in facts.going_out():
        if task.parity == Parity.NO:
            yield Evidence(
                f"{task.title} · you said that nobody outside does it as well",
                Subject(task.task_id),
            )
