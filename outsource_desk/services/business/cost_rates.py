"""What an hour costs, of the firm and of each person, and the sum that it comes from (R12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlmodel import col, select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.hourly_cost import (
    WEEKS_A_YEAR,
    Away,
    WorkYear,
    YearCosts,
    hourly_cost,
)
from outsource_desk.records.business import Business, HourCost, HourCostDraft, Person
from outsource_desk.records.sql import by_name

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.decide.hourly_cost import HourlyCost
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

ONLY: Final = 1  # the id of the one business
MONEY_WORDS: Final = {
    YearCosts.SALARY: "Pay",
    YearCosts.EMPLOYER_TAX: "Taxes and insurance",
    YearCosts.BENEFITS: "Benefits",
    YearCosts.OVERHEAD: "Desk, tools and rooms",
    YearCosts.SUPERVISION: "Supervision by others",
}
AWAY_WORDS: Final = {
    Away.LEAVE: "Leave and public holidays",
    Away.SICK: "Sick days",
    Away.TRAINING: "Training and meetings",
}
NO_RATE: Final = "The year costs nothing yet. Enter the pay of the year."


@dataclass(frozen=True, slots=True)
class Rate:
    """What an hour of somebody costs; the firm's own has no person."""

    who: str
    rate_minor: int
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class SumLine:
    """One line of the sum: what it is, the figure, and where the figure comes from."""

    title: str
    value: str
    how: str
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class ExplainedRate:
    """A rate with every number behind it, in words."""

    rate_minor: int
    rate: str  # “€ 29.62”
    how: str  # “€ 48,102 ÷ 1,624 h”
    lines: tuple[SumLine, ...]
    warning: str  # what pay alone would have said


def rates(store: Store) -> tuple[Rate, ...]:
    """Return every known rate: the firm's first, then people by name."""
    with store.read() as session:
        firm = session.exec(select(Business.name, Business.hour_rate_minor)).one()
        known = col(Person.hour_rate_minor).is_not(None)
        query = select(Person.name, Person.hour_rate_minor, Person.id).where(known)
        people = session.exec(query.order_by(by_name(Person.name))).all()
    own = (Rate(*firm),) if firm[1] else ()
    return (*own, *(Rate(who, rate or 0, number) for who, rate, number in people))


def rate_of(store: Store, person: str) -> int | None:
    """Return what an hour of the person of that name costs; the firm's rate for all others.

    None where neither is known.
    """
    known = rates(store)
    own = next((rate.rate_minor for rate in known if rate.person_id and rate.who == person), None)
    firm = next((rate.rate_minor for rate in known if rate.person_id is None), None)
    return own if own is not None else firm


def hour_cost(store: Store, person_id: int | None) -> HourCostDraft | None:
    """Return what was entered for a person, or for the firm (None); None if nothing was."""
    with store.read() as session:
        entered = _sum_of(session, person_id)
        names = set(HourCostDraft.model_fields)
        return HourCostDraft.of_stored(entered.model_dump(include=names)) if entered else None


def explained(draft: HourCostDraft, currency: str, words: Words) -> ExplainedRate:
    """Return the cost of an hour and every number behind it.

    Raises: InputError when no working time is left.
    """
    cost = _worked_out(draft)
    rate = words.money(cost.rate_minor, currency)
    year, hours = words.money(cost.yearly_minor, currency), words.hours(cost.productive_minutes)
    return ExplainedRate(
        rate_minor=cost.rate_minor,
        rate=rate,
        how=f"{year} ÷ {hours}",
        lines=(*_money_lines(cost, currency, words), *_time_lines(cost, words)),
        warning=_warning(cost, currency, words),
    )


def save_hour_cost(store: Store, person_id: int | None, draft: HourCostDraft) -> int:
    """Keep the sum and make its result the rate of the person, or of the firm; return the rate.

    Raises: InputError when no working time is left; UserError when the person is gone or the
        year costs nothing.
    """
    rate_minor = _worked_out(draft).rate_minor
    if not rate_minor:
        raise UserError(NO_RATE)
    with store.change("Work out the cost of an hour") as session:
        owner = (
            session.need(Business, ONLY) if person_id is None else session.need(Person, person_id)
        )
        kept = _sum_of(session, person_id) or HourCost(**draft.model_dump(), person_id=person_id)
        kept.sqlmodel_update(draft.model_dump())
        session.add(kept)
        owner.hour_rate_minor = rate_minor
    return rate_minor


def _sum_of(session: Session, person_id: int | None) -> HourCost | None:
    return session.exec(select(HourCost).where(col(HourCost.person_id).is_(person_id))).first()


def _worked_out(draft: HourCostDraft) -> HourlyCost:
    return hourly_cost(WorkYear(**draft.model_dump()))


def _money_lines(cost: HourlyCost, currency: str, words: Words) -> list[SumLine]:
    lines = []
    for part in cost.money:
        if part.minor or part.kind == YearCosts.SALARY:
            alone = part.share is None or part.kind == YearCosts.SALARY
            how = "a year" if alone else f"{words.percent(part.share or 0)} of the pay"
            lines.append(SumLine(MONEY_WORDS[part.kind], words.money(part.minor, currency), how))
    total = words.money(cost.yearly_minor, currency)
    return [*lines, SumLine("What the year costs", total, "", is_total=True)]


def _time_lines(cost: HourlyCost, words: Words) -> list[SumLine]:
    week, day = words.hours(cost.week_minutes), words.hours(cost.day_minutes)
    lines = [
        SumLine("Paid hours", words.hours(cost.paid_minutes), f"{WEEKS_A_YEAR} weeks × {week}")
    ]
    lines += [
        SumLine(
            AWAY_WORDS[part.kind],
            f"− {words.hours(part.minutes)}",
            f"{words.count(part.days, 'day', 'days')} × {day}",
        )
        for part in cost.away
        if part.days
    ]
    worked = words.hours(cost.productive_minutes)
    return [*lines, SumLine("Hours really worked", worked, "", is_total=True)]


def _warning(cost: HourlyCost, currency: str, words: Words) -> str:
    if cost.understated <= 0:
        return ""
    pay = words.money(cost.pay_only_minor, currency)
    return f"Pay alone would say {pay} an hour: {words.percent(cost.understated)} too little."
