"""The warnings about what is agreed in writing (R15, R74–R85, R89)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Decision
from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.money import whole_percent
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check, days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts

LONG_DAYS = 60
EARLY_SHARE = 0.5  # a house rule
SOON_DAYS = 7


@check(
    Severity.WARN,
    icon="file-diff",
    title="Contract and bid name different prices",
    reason="What you sign should say what was offered. Find out why it does not.",
    fix="Look at the price",
    stage=Stage.CONTRACT,
    field="payment.price",
)
def differs_from_bid(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft whose price is not the price that was offered."""
    for task, contract in facts.drafts():
        offered = contract.bid_price_minor
        if offered is not None and contract.price_minor and contract.price_minor != offered:
            yield Evidence(
                f"{task.title} · {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
                amount_minor=abs(contract.price_minor - offered),
                currency=contract.currency,
            )


@check(
    Severity.WARN,
    icon="shield-alert",
    title="Contract draft has no delay credit",
    reason="A date without a consequence is a wish.",
    fix="Fix",
    stage=Stage.CONTRACT,
    field="late.credit_percent",
)
def no_penalty(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft in which a late delivery costs the vendor nothing."""
    for task, contract in facts.contracts():
        if contract.open_draft and contract.has_delay_credit is False:
            yield Evidence(
                f"{task.title} · costs you leverage if the delivery slips",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="phone",
    title="No regular call agreed",
    reason="Fifteen minutes at a fixed time find trouble early.",
    fix="Add a rhythm",
    stage=Stage.CONTRACT,
    field="reports.meeting_rhythm",
)
def no_regular_call(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft or running contract without a weekly or monthly talk."""
    for task, contract in facts.contracts():
        if contract.state != ContractState.ENDED and contract.has_regular_call is False:
            yield Evidence(
                f"{task.title} · agree on a short call with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.INFO,
    icon="file-pen-line",
    title="Signed copy is not kept here",
    reason="Keep a signed and dated copy: you need it on the day when something is in question.",
    fix="Attach it",
    stage=Stage.CONTRACT,
    field="files",
)
def no_signed_copy(facts: Facts) -> Iterator[Evidence]:
    """Flag running contracts without a file of the signed copy."""
    for task, contract in facts.running():
        if contract.has_signed_copy is False and not contract.is_over(facts.today):
            yield Evidence(
                f"{task.title} · attach the signed contract with {contract.vendor_name}",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.INFO,
    icon="flask-conical",
    title="Contract starts without a trial",
    reason="A small piece or one month shows whether you work well together.",
    fix="Add a trial",
    stage=Stage.CONTRACT,
    field="ending",
)
def no_trial(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft without a trial, unless the whole task is a small piece to try."""
    for task, contract in facts.contracts():
        untried = contract.open_draft and contract.has_trial is False
        if untried and task.decision != Decision.PILOT:
            yield Evidence(
                f"{task.title} · try {contract.vendor_name} on a small piece or for a month",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.DANGER,
    icon="file-x",
    title="Work without a signed contract",
    reason="Nobody knows what was agreed when it matters.",
    fix="Write the contract",
    stage=Stage.CONTRACT,
)
def no_written_contract(facts: Facts) -> Iterator[Evidence]:
    """Flag a task that is being delivered while nothing is signed."""
    for task in facts.tasks:
        if task.stage in (Stage.DELIVER, Stage.REVIEW) and not task.in_writing:
            yield Evidence(
                f"{task.title} · nothing is agreed in writing yet", Subject(task.task_id)
            )


@check(
    Severity.WARN,
    icon="list-todo",
    title="Milestone without an acceptance criterion",
    reason="What you cannot check you have to accept, and to pay.",
    fix="Add a criterion",
    stage=Stage.CONTRACT,
    field="milestones",
)
def nothing_to_check_by(facts: Facts) -> Iterator[Evidence]:
    """Flag the milestones of a draft that nobody could accept or refuse."""
    for task, contract in facts.drafts():
        for milestone in contract.planned or ():
            if not milestone.has_test:
                yield Evidence(
                    f"{task.title} · how will you check “{milestone.title}”?",
                    Subject(
                        task.task_id, contract_id=contract.contract_id, item_id=milestone.item_id
                    ),
                )


@check(
    Severity.INFO,
    icon="milestone",
    title="Long work in one piece",
    reason=(
        "Milestones show trouble while it can still be put right, not when everything is done."
    ),
    fix="Add milestones",
    stage=Stage.CONTRACT,
    field="milestones",
)
def one_payment_for_long_work(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft that runs for over two months with a single milestone."""
    for task, contract in facts.drafts():
        if contract.planned is None or contract.starts_on is None or contract.ends_on is None:
            continue
        length = (contract.ends_on - contract.starts_on).days
        if len(contract.planned) == 1 and length > LONG_DAYS:
            yield Evidence(
                f"{task.title} · {days(length)} with a single milestone",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="banknote",
    title="Much of the price is due at the start",
    reason="Money is your lever. Pay for what was delivered and accepted.",
    fix="Spread the amounts",
    stage=Stage.CONTRACT,
    field="milestones",
)
def paid_up_front(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft in which more than half of the price is due when the work starts."""
    for task, contract in facts.drafts():
        if contract.starts_on is None or not contract.planned or not contract.price_minor:
            continue
        early = sum(
            milestone.amount_minor
            for milestone in contract.planned
            if milestone.due_on is not None and milestone.due_on <= contract.starts_on
        )
        if early > EARLY_SHARE * contract.price_minor:
            percent = whole_percent(early / contract.price_minor)
            yield Evidence(
                f"{task.title} · {percent} is due before any work is done",
                Subject(task.task_id, contract_id=contract.contract_id),
            )


@check(
    Severity.WARN,
    icon="file-x",
    title="Work starts, nothing is signed",
    reason="A signed and dated agreement saves you trouble when the deal is ever in question.",
    fix="Get it signed",
    stage=Stage.CONTRACT,
    field="signatures",
)
def starts_without_signature(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft whose work starts within a week, or has started."""
    for task, contract in facts.drafts():
        if contract.starts_on is None:
            continue
        left = (contract.starts_on - facts.today).days
        if left <= SOON_DAYS:
            yield Evidence(
                f"{task.title} · {contract.vendor_name} · {_when(left)}",
                Subject(task.task_id, contract_id=contract.contract_id),
                severity=Severity.DANGER if left <= 0 else None,
                on=contract.starts_on,
            )


def _when(left: int) -> str:
    if left < 0:
        return f"the work began {days(-left)} ago"
    return f"the work begins in {days(left)}" if left else "the work begins today"


@check(
    Severity.INFO,
    icon="book-a",
    title="Contract explains no words",
    reason="Words of your trade mean something else elsewhere. Write down what they mean here.",
    fix="Explain words",
    stage=Stage.CONTRACT,
    field="words",
)
def words_not_explained(facts: Facts) -> Iterator[Evidence]:
    """Flag a draft that explains none of its words."""
    for task, contract in facts.drafts():
        if contract.has_terms is False:
            yield Evidence(
                f"{task.title} · explain words that {contract.vendor_name} may read differently",
                Subject(task.task_id, contract_id=contract.contract_id),
            )
