"""The warnings about how the work goes on (R86, R97, R99, R102–R106)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from outsource_desk.domain.dates import add_months
from outsource_desk.domain.kinds import ContractState, MilestoneState, ReviewDecision, Stage
from outsource_desk.domain.money import whole_percent
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

GOES_ON = (ReviewDecision.CONTINUE, ReviewDecision.EXPAND)
SOON_DAYS = 30
TIGHT_SHARE = 0.3  # of the hours that the work took in-house; a house rule
MONTHS_COUNTED = 3  # that `own_minutes` covers
LONGEST_MONTHS = 12
UNWATCHED = timedelta(days=60)
POOR = 2


@check(
    Severity.WARN,
    icon="heart-crack",
    title="A promise was broken, and you go on",
    reason="Did they live up to their promises? If not, agree on what changes before you go on.",
    fix="Look at the review",
    stage=Stage.REVIEW,
)
def broken_promise(facts: Facts) -> Iterator[Evidence]:
    """Flag contracts that go on although the last review found a broken promise."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is not None and last.broken and last.decision in GOES_ON:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {quoted(last.broken)}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="calendar-off",
    title="Contract ends soon",
    reason="Decide in time whether you go on, renegotiate or bring the work back.",
    fix="Decide",
    stage=Stage.REVIEW,
)
def contract_ending(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts that end within a month or have ended."""
    for task, contract in facts.running():
        if contract.ends_on is None or contract.is_done:
            continue
        left = (contract.ends_on - facts.today).days
        if left <= SOON_DAYS:
            yield Evidence(
                f"{task.title} · {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                title=f"Contract ends in {days(left)}" if left > 0 else _over(left),
                on=contract.ends_on,
            )


def _over(left: int) -> str:
    return "Contract ends today" if left == 0 else "Contract has run out"


@check(
    Severity.WARN,
    icon="clipboard-check",
    title="First milestone done: were promises kept?",
    reason="It is the cheapest moment to stop or to change something.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def first_milestone_review_due(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts with an accepted milestone and no review of the first one."""
    for task, contract in facts.contracts():
        if contract.state != ContractState.SIGNED or contract.first_milestone_reviewed:
            continue
        accepted = [
            milestone.facts
            for milestone in contract.milestones
            if milestone.facts.state == MilestoneState.ACCEPTED
        ]
        if accepted:
            yield Evidence(
                f"{task.title} · decide whether to go on with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=min((m.accepted_on for m in accepted if m.accepted_on), default=None),
            )


@check(
    Severity.INFO,
    icon="eye",
    title="You look over the vendor’s shoulder",
    reason=(
        "Checking every step eats the time that you wanted to win. Look at results, and let go."
    ),
    fix="Look at your hours",
    stage=Stage.REVIEW,
)
def holding_on_too_tight(facts: Facts) -> Iterator[Evidence]:
    """Flag a contract that takes more than three tenths of the hours it was to free."""
    for task, contract in facts.running():
        freed = (task.minutes_per_month or 0) * MONTHS_COUNTED
        spent = contract.own_minutes or 0
        if freed and spent > TIGHT_SHARE * freed:
            percent = whole_percent(spent / freed)
            yield Evidence(
                f"{task.title} · you spent {percent} of the time that it was to free",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="clipboard-check",
    title="No review for 12 months",
    reason="Prices and needs change. Look at it once a year.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def no_review_for_12_months(facts: Facts) -> Iterator[Evidence]:
    """Flag a running contract that nobody has reviewed for a year."""
    for task, contract in facts.contracts():
        since = contract.last_review_on or contract.starts_on
        if contract.state != ContractState.SIGNED or since is None or since > facts.today:
            continue
        due_on = add_months(since, LONGEST_MONTHS)
        if due_on <= facts.today:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} should be reviewed once a year",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=due_on,
            )


@check(
    Severity.INFO,
    icon="eye-off",
    title="Nobody has looked after it for two months",
    reason=(
        "You still have to supervise. A short look and a word of thanks keep a vendor on the way."
    ),
    fix="Have a look",
    stage=Stage.REVIEW,
)
def nobody_looks_after_it(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts without a sign of attention for two months."""
    for task, contract in facts.running():
        since = None if contract.is_over(facts.today) else contract.watched_on
        if since is not None and since + UNWATCHED <= facts.today:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {days((facts.today - since).days)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=since + UNWATCHED,
            )


@check(
    Severity.WARN,
    icon="thumbs-down",
    title="Poor marks, and nothing changes",
    reason=(
        "If they do not improve, your contract protects you: use it, or look for somebody else."
    ),
    fix="Look at the review",
    stage=Stage.REVIEW,
)
def poor_mark_goes_on(facts: Facts) -> Iterator[Evidence]:
    """Flag contracts that go on unchanged after a mark of 1 or 2."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is None or last.worst_mark is None or last.decision not in GOES_ON:
            continue
        if last.worst_mark <= POOR:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} got a mark of {last.worst_mark} of 5",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="calendar-clock",
    title="Agreed review is overdue",
    reason="You set this day yourselves. A review that slips is the first promise broken.",
    fix="Review now",
    stage=Stage.REVIEW,
)
def review_overdue(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts whose agreed review has passed."""
    for task, contract in facts.running():
        last = contract.last_review
        if last is not None and last.next_on is not None and last.next_on < facts.today:
            late = (facts.today - last.next_on).days
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · since {days(late)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                on=last.next_on,
            )
