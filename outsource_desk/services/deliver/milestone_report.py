"""Milestones and payments as one report: of a task, of a contract or of all that runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.records.contract import Contract
from outsource_desk.records.task import Task
from outsource_desk.services.business.business import business
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.deliver.payments import payment_rows

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.services.deliver.milestones import ContractGroup, MilestoneBoard
    from outsource_desk.services.deliver.payments import PaymentRow
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class GroupReport:
    """One contract: its milestones and its payments with what was left after each."""

    group: ContractGroup
    payments: tuple[tuple[PaymentRow, int], ...]  # the oldest first; still to pay afterwards


@dataclass(frozen=True, slots=True)
class MilestoneReport:
    """What the document prints; `owner` is the owner's firm, `about` the task asked for, if any."""

    today: date
    owner: str
    about: str
    board: MilestoneBoard
    groups: tuple[GroupReport, ...]

    @property
    def is_single(self) -> bool:
        return len(self.groups) == 1


def milestone_report(
    store: Store, today: date, task_id: int = 0, contract_id: int = 0
) -> MilestoneReport:
    """Return the report of a task, of a contract, or without either of all that runs."""
    about = _task_title(store, task_id, contract_id)
    milestones = board(store, today, task_id or None, contract_id or None)
    groups = tuple(GroupReport(group, _with_balance(store, group)) for group in milestones.groups)
    return MilestoneReport(today, business(store).name, about, milestones, groups)


def _task_title(store: Store, task_id: int, contract_id: int) -> str:
    """Return the title of the task, or of the task of the contract; "" for all."""
    with store.read() as session:
        contract = session.get(Contract, contract_id) if contract_id else None
        task = session.get(Task, contract.task_id if contract else task_id)
        return task.title if task else ""


def _with_balance(store: Store, group: ContractGroup) -> tuple[tuple[PaymentRow, int], ...]:
    """Follow the price down payment by payment; the last one agrees with the balance."""
    left_minor = group.deal.price_minor
    payments: list[tuple[PaymentRow, int]] = []
    for payment in reversed(payment_rows(store, group.deal.contract_id)):
        left_minor -= payment.price_change_minor
        payments.append((payment, left_minor))
    return tuple(payments)
