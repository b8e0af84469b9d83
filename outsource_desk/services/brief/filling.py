"""A brief from a ready pack: what is empty is filled, what was typed stays (R14, R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlmodel import select

from outsource_desk.domain.brief.customer_contact import GUIDELINES
from outsource_desk.domain.brief.data_sharing import rules_for
from outsource_desk.domain.brief.sections import SECTION_OF, SectionKey
from outsource_desk.domain.decide.answers import DataClass
from outsource_desk.domain.kinds import CriterionKind, PriceBasis
from outsource_desk.records.brief import (
    BriefDraft,
    Criterion,
    Deliverable,
    GlossaryWord,
    Input,
    Interface,
    Kpi,
)
from outsource_desk.records.business import Person
from outsource_desk.records.task import Task
from outsource_desk.services.brief.changes import ask_proof, begin, first_number
from outsource_desk.services.brief.packs import pack_called
from outsource_desk.services.brief.rows import brief_of
from outsource_desk.services.business.business import NEW_NAME, business
from outsource_desk.services.business.countries import country_of
from outsource_desk.services.list_rules import ROOMS
from outsource_desk.services.locks.brief_lock import refuse_if_locked
from outsource_desk.services.tasks.starters import starter_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.records.brief import Brief
    from outsource_desk.services.brief.packs import Pack
    from outsource_desk.services.business.business import BusinessProfile
    from outsource_desk.services.tasks.starters import Starter
    from outsource_desk.store.session import Change, Session
    from outsource_desk.store.store import Store

TABLES: Final[Mapping[SectionKey, Any]] = {
    SectionKey.DELIVERABLES: Deliverable,
    SectionKey.INPUTS: Input,
    SectionKey.KPIS: Kpi,
    SectionKey.CRITERIA: Criterion,
    SectionKey.INTERFACES: Interface,
    SectionKey.WORDS: GlossaryWord,
}
DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOUR: Final = 60
EVERY: Final = tuple(SectionKey)
FILLED: Final = "The ready brief is filled in. Read each section and change what is different here."


def fill_in(
    store: Store, task_id: int, key: str, words: Words, only: Collection[SectionKey] = EVERY
) -> None:
    """Fill what is empty in a brief from the pack of a usual task, in one step of work.

    only: the sections that are wanted.
    Raises: KeyError for an unknown pack; UserError once the request was sent.
    """
    pack, starter, firm = pack_called(key), starter_of(key), business(store)
    with store.change(f"Fill in from the pack “{starter.title}”") as session:
        refuse_if_locked(session, task_id)
        task = session.need(Task, task_id)
        task.starter = task.starter or key
        brief = brief_of(session, task_id) or begin(session, task_id)
        if SectionKey.DATA in only:
            _take_data(session, task, brief, starter)
        if SectionKey.WORKING in only and brief.oversight_id is None and firm.represented_by:
            brief.oversight_id = _person(session, firm.represented_by)
        fresh = brief.payment_pattern is None and brief.price_basis == PriceBasis.TOTAL
        if SectionKey.PAYMENT in only and fresh:
            brief.price_basis = pack.price_basis
        values = {**pack.values, **_known(task, firm, words)}
        wanted = {name: value for name, value in values.items() if SECTION_OF[name] in only}
        _fill_text(brief, wanted, starter)
        for section in [key for key in TABLES if key in only]:
            _fill_list(session, task, section, pack, starter)


def _take_data(session: Session, task: Task, brief: Brief, starter: Starter) -> None:
    if task.data_class is None:
        task.data_class = DataClass(starter.values["data_class"])
        ask_proof(session, task, brief)


def _person(session: Change, name: str) -> int:
    """Return who signs for the firm; until another is named, that one answers vendors."""
    known = session.exec(select(Person.id).where(Person.name == name)).first()
    return known if known is not None else session.keep(Person(name=name))


def _fill_text(brief: Brief, values: Mapping[str, Any], starter: Starter) -> None:
    if "in_scope" in values and brief.in_scope == starter.values["summary"]:
        brief.in_scope = ""  # the program wrote it, nobody else
    for name, value in values.items():
        if getattr(brief, name) == BriefDraft.model_fields[name].default:
            setattr(brief, name, value)


def _fill_list(
    session: Session, task: Task, section: SectionKey, pack: Pack, starter: Starter
) -> None:
    rules = next(rules for room in ROOMS for rules in room if rules.table is TABLES[section])
    there = rules.in_order(session, task.id or 0)
    if section == SectionKey.KPIS:
        there = _without_measure(session, there, starter)
    if section == SectionKey.CRITERIA:
        there = [criterion for criterion in there if criterion.kind != CriterionKind.MUST]
    if there:
        return
    for draft in pack.lists[section]:
        rules.put(session, task.id or 0, draft)


def _without_measure(session: Session, there: list[Any], starter: Starter) -> list[Any]:
    """Take the bare number out that came from the usual task: the pack measures it with values."""
    usual = first_number(str(starter.values["measure"]))
    own = [kpi for kpi in there if (kpi.name, kpi.target, kpi.source) != (usual, "", "")]
    for kpi in there:
        if kpi not in own:
            session.delete(kpi)
    session.flush()
    return [kpi for kpi in own if kpi.target or kpi.source]


def _known(task: Task, firm: BusinessProfile, words: Words) -> Mapping[str, Any]:
    """Return what was answered before: who asks, the work today, when and in which language."""
    country = country_of(firm.country)
    told = [firm.about or _who(firm), _today(task, words)]
    known = {
        "background": "\n".join(line for line in told if line),
        "working_hours": _hours(firm),
        "data_rules": "\n".join(rules_for((task.data_class,) if task.data_class else ())),
        "customer_rules": "\n".join(GUIDELINES[task.customers]) if task.customers else "",
    }
    if country is not None:
        known["language"] = country.language
    if country is not None and task.data_class not in (None, DataClass.NONE):
        known["data_places"] = country.data_places
    return known


def _who(firm: BusinessProfile) -> str:
    if firm.name == NEW_NAME:
        return ""
    return f"We are {firm.name}, {firm.country}." if firm.country else f"We are {firm.name}."


def _today(task: Task, words: Words) -> str:
    minutes = task.minutes_per_month
    return f"Today this work takes us {words.hours(minutes)} a month." if minutes else ""


def _hours(firm: BusinessProfile) -> str:
    """Return “Monday to Friday, 9:00 to 17:00”."""
    days = [DAYS[int(day) - 1] for day in firm.working_days]
    in_a_row = "1234567".find(firm.working_days) >= 0 and len(days) > 2
    named = f"{days[0]} to {days[-1]}" if in_a_row else ", ".join(days)
    return f"{named}, {_clock(firm.day_begins)} to {_clock(firm.day_ends)}"


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR}:{minutes % HOUR:02}"
