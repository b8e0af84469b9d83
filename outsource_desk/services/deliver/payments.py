"""Money that moved: every payment, what is still to pay, and the sums of a year (R93)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.deliver.milestones import PaymentStatus
from outsource_desk.domain.deliver.payments import Ledger, ledger, most_allowed
from outsource_desk.domain.kinds import PaymentKind, Undoing
from outsource_desk.records.contract import Contract
from outsource_desk.records.delivery import Milestone, Payment, PaymentDraft
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.services.deliver import signed_contracts
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.deliver.payment_words import too_much
from outsource_desk.services.deliver.signed_contracts import NO_MONEY, signed_deal

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.deliver.milestones import PaymentStanding
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

IN_FAVOUR = (PaymentKind.CREDIT, PaymentKind.REFUND)


class PaymentRow(NamedTuple):
    """One payment; the amount is in minor units and above zero, `kind` says which way.

    A tuple, because a list may hold very many of them.
    """

    id: int
    paid_on: date
    kind: PaymentKind
    amount_minor: int
    currency: str
    method: str
    invoice: str
    note: str
    contract_id: int
    number: str
    task_id: int
    task: str
    vendor: str
    milestone: str  # empty: for the contract as a whole

    @property
    def signed_minor(self) -> int:
        """Below zero when it is in the owner's favour: a credit or a refund."""
        return -self.amount_minor if self.kind in IN_FAVOUR else self.amount_minor

    @property
    def price_change_minor(self) -> int:
        """What it takes off the amount still to pay: a credit does, a refund adds to it."""
        if self.kind == PaymentKind.EXPENSE:
            return 0
        return -self.amount_minor if self.kind == PaymentKind.REFUND else self.amount_minor


@dataclass(frozen=True, slots=True)
class YearTotal:
    """The payments of one calendar year in one currency."""

    year: int
    currency: str
    count: int
    sums: Ledger


@dataclass(frozen=True, slots=True)
class Payable:
    """A milestone that is not paid in full, or a contract as a whole."""

    contract_id: int
    milestone_id: int | None
    task: str
    vendor: str
    title: str
    currency: str
    balance_minor: int
    paid_minor: int
    payment: PaymentStanding | None = None
    contract_starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class PaymentBook:
    """The page of payments."""

    today: date
    rows: tuple[PaymentRow, ...]  # the newest first
    years: tuple[YearTotal, ...]  # the latest first
    overdue: tuple[Payable, ...]  # the oldest first


def payment_book(store: Store, today: date) -> PaymentBook:
    """Return all payments, their yearly sums and what is overdue."""
    rows = payment_rows(store)
    late = [
        payable
        for payable in payables(store, today)
        if payable.payment and payable.payment.late_days
    ]
    late.sort(key=lambda payable: -(payable.payment.late_days if payable.payment else 0))
    return PaymentBook(today, rows, year_totals(rows), tuple(late))


def overdue_count(store: Store, today: date) -> int:
    """Return how many payments are overdue, for the number beside the page's name."""
    rows = board(store, today).rows
    return sum(row.standing.payment.status == PaymentStatus.OVERDUE for row in rows)


def payment_rows(store: Store, contract_id: int | None = None) -> tuple[PaymentRow, ...]:
    """Return every payment, of one contract when named, the newest first."""
    names = "id paid_on kind amount_minor"
    columns: tuple[Any, ...] = (
        *(getattr(Payment, name) for name in names.split()),
        Contract.currency,
        *(getattr(Payment, name) for name in ["method", "invoice", "note", "contract_id"]),
        Contract.number,
        Contract.task_id,
        Task.title,
        Vendor.name,
        func.coalesce(Milestone.title, ""),
    )
    query: Any = select(*columns).join(Contract, col(Payment.contract_id) == col(Contract.id))
    query = query.join(Task).join(Vendor, col(Contract.vendor_id) == col(Vendor.id))
    query = query.join(Milestone, col(Payment.milestone_id) == col(Milestone.id), isouter=True)
    if contract_id is not None:
        query = query.where(Payment.contract_id == contract_id)
    query = query.order_by(col(Payment.paid_on).desc(), col(Payment.id).desc())
    with store.read() as session:
        return tuple(map(PaymentRow._make, session.connection().execute(query)))


def year_totals(rows: tuple[PaymentRow, ...]) -> tuple[YearTotal, ...]:
    """Add up payments by calendar year and currency; currencies are never mixed."""
    sums: dict[tuple[int, str], dict[PaymentKind, int]] = {}
    counts: dict[tuple[int, str], int] = {}
    for row in rows:
        key = (row.paid_on.year, row.currency)
        own = sums.setdefault(key, {})
        own[row.kind] = own.get(row.kind, 0) + row.amount_minor
        counts[key] = counts.get(key, 0) + 1
    ordered = sorted(sums, key=lambda key: (-key[0], key[1]))
    return tuple(YearTotal(*key, counts[key], ledger(sums[key].items())) for key in ordered)


def payables(store: Store, today: date, contract_id: int | None = None) -> tuple[Payable, ...]:
    """Return what can be paid: open milestones, those that wait longest first, then contracts."""
    running = board(store, today, contract_id=contract_id)
    open_rows = [row for row in running.rows if row.standing.payment.balance_minor > 0]
    open_rows.sort(key=lambda row: (-row.standing.payment.late_days, not row.is_finished))
    titles = {group.deal.contract_id: group.deal.task for group in running.groups}
    milestones = [
        Payable(
            contract_id=row.contract_id,
            milestone_id=row.id,
            task=titles[row.contract_id],
            vendor=row.vendor,
            title=row.title,
            currency=row.currency,
            balance_minor=row.standing.payment.balance_minor,
            paid_minor=row.money.paid_minor,
            payment=row.standing.payment,
            contract_starts_on=row.contract_starts_on,
        )
        for row in open_rows
    ]
    whole = [
        Payable(
            contract_id=group.deal.contract_id,
            milestone_id=None,
            task=group.deal.task,
            vendor=group.deal.vendor,
            title="",
            currency=group.deal.currency,
            balance_minor=group.balance_minor,
            paid_minor=group.money.paid_minor,
            contract_starts_on=group.deal.starts_on,
        )
        for group in running.groups
    ]
    return (*milestones, *whole)


def record_payment(
    store: Store,
    contract_id: int,
    milestone_id: int | None,
    draft: PaymentDraft,
    words: Words,
) -> int:
    """Store a payment, credit or refund and return its id; part payments are welcome.

    Raises: UserError when it is more than is still to pay, or more than was paid.
    """
    with store.change(f"Record {draft.kind.words.lower()}", undo=Undoing.ASKS) as session:
        return add_payment(session, contract_id, milestone_id, draft, words)


def add_payment(
    session: Session,
    contract_id: int,
    milestone_id: int | None,
    draft: PaymentDraft,
    words: Words,
) -> int:
    """Add a payment to a running change. Raises: UserError when it is too much."""
    deal = signed_deal(session, contract_id)
    title, balance_minor, paid_minor = _standing(session, deal, milestone_id)
    most_minor = most_allowed(draft.kind, balance_minor, paid_minor)
    if most_minor is not None and draft.amount_minor > most_minor:
        raise UserError(too_much(draft.kind, title, most_minor, deal.currency, words))
    return session.keep(
        Payment(**draft.model_dump(), contract_id=contract_id, milestone_id=milestone_id)
    )


def remove_payment(store: Store, payment_id: int) -> None:
    """Remove a payment that was recorded by mistake; undo brings it back."""
    with store.change() as session:
        payment = session.need(Payment, payment_id)
        contract = session.get_one(Contract, payment.contract_id)
        vendor = session.get_one(Vendor, contract.vendor_id).name
        kind = payment.kind.words.lower()
        session.label = f"Remove {kind} “{vendor}: {contract.title}”"
        session.delete(payment)


def _standing(
    session: Session, deal: signed_contracts.Deal, milestone_id: int | None
) -> tuple[str, int, int]:
    """Return what is paid for, what is still to pay and what was paid, in minor units."""
    money = signed_contracts.money(session, [deal.contract_id])
    whole = money.by_contract.get(deal.contract_id, NO_MONEY)
    left_minor = deal.price_minor - whole.credit_minor - whole.paid_minor
    if milestone_id is None:
        return deal.task, left_minor, whole.paid_minor
    milestone = session.need(Milestone, milestone_id)
    if milestone.contract_id != deal.contract_id:
        raise UserError("This milestone belongs to another contract. Choose what the money is for.")
    paid = money.by_milestone.get(milestone_id, NO_MONEY)
    own_minor = milestone.amount_minor - paid.credit_minor - paid.paid_minor
    return milestone.title, own_minor, paid.paid_minor
