"""From the choice of a vendor to the first draft of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import PriceBasis, PriceTax, Rhythm
from outsource_desk.domain.money import round_half_up, split_by_shares
from outsource_desk.records.bid import Award, Bid
from outsource_desk.records.brief import Brief, Deliverable, GlossaryWord, Input
from outsource_desk.records.business import Business, Person
from outsource_desk.records.contract import ClauseValue, Contract, Term
from outsource_desk.records.delivery import CheckItem, Milestone
from outsource_desk.records.sql import LINE
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.brief.rows import classes_of

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

DAYS_A_YEAR = Decimal("365.25")
REPORT_RHYTHMS = {Rhythm.DAILY: Rhythm.WEEKLY, Rhythm.QUARTERLY: Rhythm.MONTHLY}
LONGEST_PAYMENT = 180  # days, of a contract
PERSONAL = ("personal", "payment", "health")


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a first draft is made from."""

    task: Task
    brief: Brief | None
    bid: Bid
    vendor: Vendor


def start_contract(store: Store, task_id: int, today: date, paper: str = "A4") -> int:
    """Make the draft of a contract from the chosen bid and the brief, and return its id.

    Price, dates, milestones and everything else that is known already is filled in.
    paper:  "A4" or "Letter".
    Raises: UserError when no vendor is chosen, or when the task has a contract with that vendor.
    """
    with store.change() as session:
        ground = _ground(session, task_id)
        there = session.exec(
            select(Contract.number).where(
                Contract.task_id == task_id, Contract.vendor_id == ground.vendor.id
            )
        ).first()
        if there is not None:
            raise UserError(f"There is contract {there} with {ground.vendor.name} already.")
        session.label = f"Start the contract with “{ground.vendor.name}”"
        contract = _contract(session, ground, today)
        contract.paper = paper
        session.add(contract)
        session.flush()
        assert contract.id is not None
        for (clause, field), value in _known(session, ground).items():
            if value:
                row = ClauseValue(contract_id=contract.id, clause=clause, field=field, value=value)
                session.add(row)
        _add_milestones(session, contract, ground)
        _add_terms(session, contract)
        return contract.id


def total_price(price_minor: int, basis: PriceBasis, months: int, once_minor: int = 0) -> int:
    """Return what a bid costs over the whole contract, in minor units.

    basis:  what the bid's price pays for; a year counts for every started year.
    months: of the contract.
    once_minor: what is paid once beside it.
    """
    match basis:
        case PriceBasis.TOTAL:
            return once_minor + price_minor
        case PriceBasis.MONTH:
            return once_minor + price_minor * months
        case PriceBasis.YEAR:
            return once_minor + price_minor * -(-months // 12)


def whole_months(starts_on: date | None, ends_on: date | None) -> int:
    """Return the months from start to end, rounded, at least one; a year where one is open."""
    if starts_on is None or ends_on is None:
        return 12
    days = (ends_on - starts_on).days
    return max(1, round_half_up(days * 12 / DAYS_A_YEAR))


def _ground(session: Session, task_id: int) -> _Ground:
    award = session.exec(select(Award).where(Award.task_id == task_id)).first()
    if award is None:
        raise UserError("Choose a vendor first. The contract is made from the bid you choose.")
    bid = session.get_one(Bid, award.bid_id)
    return _Ground(
        session.get_one(Task, task_id),
        session.exec(select(Brief).where(Brief.task_id == task_id)).first(),
        bid,
        session.get_one(Vendor, bid.vendor_id),
    )


def _contract(session: Session, ground: _Ground, today: date) -> Contract:
    brief, bid = ground.brief, ground.bid
    starts_on = bid.start_on or (brief.start_on if brief else None)
    ends_on = brief.due_on if brief else None
    if starts_on and ends_on and ends_on < starts_on:
        ends_on = None
    basis = brief.price_basis if brief else PriceBasis.TOTAL
    months = whole_months(starts_on, ends_on)
    days = brief.payment_days if brief else None
    contract = Contract(
        task_id=bid.task_id,
        vendor_id=bid.vendor_id,
        bid_id=bid.id,
        number=_next_number(session, today.year),
        title=ground.task.title,
        currency=bid.currency,
        price_minor=total_price(bid.price_minor or 0, basis, months, bid.once_minor or 0),
        starts_on=starts_on,
        ends_on=ends_on,
    )
    if days is not None:
        contract.payment_days = min(days, LONGEST_PAYMENT)
    return contract


def _next_number(session: Session, year: int) -> str:
    start = f"C-{year}-"
    numbers = session.exec(select(Contract.number).where(col(Contract.number).startswith(start)))
    used = [
        int(number.removeprefix(start))
        for number in numbers
        if number.removeprefix(start).isdigit()
    ]
    return f"{start}{max(used, default=0) + 1:03d}"


def _known(session: Session, ground: _Ground) -> dict[tuple[str, str], str]:
    """Return what is known already, by clause and field."""
    task, brief, vendor = ground.task, ground.brief, ground.vendor
    business = session.get_one(Business, 1)
    owner_id = (brief.oversight_id if brief else None) or task.owner_id
    owner = session.get(Person, owner_id) if owner_id else None
    of_vendor = select(Contact).where(Contact.vendor_id == vendor.id)
    contact = session.exec(of_vendor.order_by(col(Contact.position))).first()
    meetings = brief.meetings if brief else None
    return {
        ("parties", "client_contact"): owner.name if owner else business.represented_by,
        ("parties", "client_reach"): (owner.email if owner else "") or business.email,
        ("parties", "provider_contact"): contact.name if contact else vendor.represented_by,
        ("parties", "provider_reach"): (contact.email or contact.phone) if contact else "",
        ("work", "scope"): (brief.in_scope if brief else "") or task.summary,
        ("work", "excluded"): brief.out_of_scope if brief else "",
        ("work", "inputs"): _inputs(session, ground),
        ("payment", "tax"): "" if ground.bid.tax is PriceTax.EXCLUDED else ground.bid.tax.value,
        ("reports", "report_rhythm"): REPORT_RHYTHMS.get(meetings, meetings) if meetings else "",
        ("reports", "meeting_rhythm"): meetings or "",
        ("data", "rules"): brief.data_rules if brief else "",
        ("data", "personal"): "yes" if _sees_personal(ground) else "no",
        ("disputes", "law"): business.country,
        ("signatures", "client_signer"): business.represented_by,
        ("signatures", "provider_signer"): vendor.represented_by,
    }


def _sees_personal(ground: _Ground) -> bool:
    seen = classes_of(ground.task.data_class, ground.brief or Brief(task_id=0))
    return any(kind in PERSONAL for kind in seen)


def _inputs(session: Session, ground: _Ground) -> str:
    titles = select(Input.title).where(Input.task_id == ground.task.id)
    return "\n".join(session.exec(titles.order_by(col(Input.position), col(Input.id))))


def _add_milestones(session: Session, contract: Contract, ground: _Ground) -> None:
    """Make one milestone from each deliverable of the brief; the price is shared evenly."""
    columns: Any = select(Deliverable).where(Deliverable.task_id == ground.task.id)
    rows: list[Deliverable] = list(
        session.exec(columns.order_by(col(Deliverable.position), col(Deliverable.id)))
    )
    if not rows:
        return
    amounts = split_by_shares(contract.price_minor, [1] * len(rows))
    for place, (row, amount) in enumerate(zip(rows, amounts, strict=True)):
        milestone = Milestone(
            contract_id=contract.id or 0,
            position=place,
            title=row.title,
            deliverable="\n".join(part for part in (row.quantity, row.quality) if part),
            due_on=row.due_on,
            amount_minor=amount,
        )
        session.add(milestone)
        session.flush()
        checks = [row.acceptance_test, row.quality] if row.quality else [row.acceptance_test]
        lines = [line.strip()[:LINE] for text in checks for line in text.splitlines()]
        for at, line in enumerate(filter(None, lines)):
            session.add(CheckItem(milestone_id=milestone.id or 0, position=at, text=line))


def _add_terms(session: Session, contract: Contract) -> None:
    """Words that were explained in the request mean the same in the contract (R80)."""
    wanted = select(GlossaryWord).where(
        GlossaryWord.task_id == contract.task_id, GlossaryWord.meaning != ""
    )
    known: set[str] = set()
    for row in session.exec(wanted.order_by(col(GlossaryWord.position), col(GlossaryWord.id))):
        if row.word not in known:
            session.add(Term(contract_id=contract.id or 0, word=row.word, meaning=row.meaning))
            known.add(row.word)
