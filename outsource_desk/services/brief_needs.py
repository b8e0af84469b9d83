"""What a good brief holds, section by section, and what this one still lacks (R31, R32)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.answers import Customers, DataClass
from outsource_desk.domain.completeness import Completeness, Part, completeness
from outsource_desk.domain.kinds import CriterionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from outsource_desk.records.brief import BriefDraft
    from outsource_desk.services.brief_rows import BriefLists

BLOCKING_WEIGHT = 2
WITH_CUSTOMERS = (Customers.SOME, Customers.DIRECT, Customers.SERVICE)


class SectionKey(StrEnum):
    """The sections, in their order on screen and paper."""

    PURPOSE = "purpose"
    SCOPE = "scope"
    DELIVERABLES = "deliverables"
    INPUTS = "inputs"
    KPIS = "kpis"
    DATA = "data"
    WORKING = "working"
    CRITERIA = "criteria"
    DATES = "dates"


TITLES = {
    SectionKey.PURPOSE: "Why and what for",
    SectionKey.SCOPE: "What belongs to it",
    SectionKey.DELIVERABLES: "What you get",
    SectionKey.INPUTS: "What you give",
    SectionKey.KPIS: "How quality is measured",
    SectionKey.DATA: "Data and customers",
    SectionKey.WORKING: "Working together",
    SectionKey.CRITERIA: "How you choose",
    SectionKey.DATES: "Dates and price",
}


class SectionState(StrEnum):
    COMPLETE = "complete"
    STARTED = "started"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that belongs in; without a `blocking` one, bids cannot be compared."""

    field: str  # where it is filled in: a field, or the section key of a list
    sentence: str  # how to complete it
    done: bool
    blocking: bool = False
    item_id: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One section with its own meter."""

    key: SectionKey
    title: str
    state: SectionState
    meter: Completeness
    missing: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """What the needs look at; `today` is None once the request was sent."""

    text: BriefDraft
    lists: BriefLists
    has_oversight: bool
    data: DataClass | None
    customers: Customers | None
    today: date | None = field(default=None)


def sections_of(written: Written) -> tuple[Section, ...]:
    """Return every section with what it lacks."""
    return tuple(_section(key, tuple(find(written))) for key, find in _NEEDS.items())


def whole_meter(sections: Iterable[Section]) -> Completeness:
    """Count the sections: “7 of 9 complete”."""
    return completeness(
        [
            Part(section.key, section.title, section.state == SectionState.COMPLETE)
            for section in sections
        ]
    )


def _section(key: SectionKey, needs: tuple[Need, ...]) -> Section:
    meter = completeness(
        [
            Part(
                f"{need.field}:{need.item_id or ''}",
                TITLES[key],
                need.done,
                BLOCKING_WEIGHT if need.blocking else 1,
                need.sentence,
            )
            for need in needs
        ]
    )
    missing = tuple(need for need in needs if not need.done)
    if not missing:
        state = SectionState.COMPLETE
    else:
        state = SectionState.STARTED if meter.done else SectionState.EMPTY
    return Section(key, TITLES[key], state, meter, missing)


def _purpose(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need(
        "background", "Say in two sentences who you are and why you ask.", bool(text.background)
    )
    yield Need(
        "objectives", "Say what is better when the work is done.", bool(text.objectives), True
    )
    if text.objectives:
        measured = bool(written.lists.kpis) or any(sign.isdigit() for sign in text.objectives)
        yield Need(
            "objectives", "Put a number or a day into your goals: both sides see it.", measured
        )


def _scope(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need("in_scope", "List what is part of the work.", bool(text.in_scope), True)
    yield Need("out_of_scope", "Say what is not part of it.", bool(text.out_of_scope))


def _deliverables(written: Written) -> Iterator[Need]:
    rows = written.lists.deliverables
    yield Need("deliverables", "Add what the vendor hands over.", bool(rows), True)
    for row in rows:
        lacks = [
            words
            for words, there in (
                ("how much", row.quantity),
                ("how good", row.quality),
                ("how fast", row.speed or row.due_on),
                ("how you check it", row.acceptance_test),
            )
            if not there
        ]
        sentence = f"“{row.title}”: say {_listed(lacks)}."
        yield Need("deliverables", sentence, not lacks, item_id=row.id)
    yield Need("trade_off", "Choose what gives way first.", written.text.trade_off is not None)


def _inputs(written: Written) -> Iterator[Need]:
    yield Need("inputs", "Add what the vendor gets from you.", bool(written.lists.inputs))


def _kpis(written: Written) -> Iterator[Need]:
    rows = written.lists.kpis
    yield Need("kpis", "Add a number that tells good work from bad.", bool(rows))
    for row in rows:
        lacks = [
            words
            for words, there in (("a target", row.target), ("who measures it", row.source))
            if not there
        ]
        yield Need("kpis", f"“{row.name}”: say {_listed(lacks)}.", not lacks, item_id=row.id)


def _data(written: Written) -> Iterator[Need]:
    data = written.data
    yield Need("data_class", "Choose what data the vendor will see.", data is not None, True)
    if data not in (None, DataClass.NONE):
        yield Need("data_rules", "Write the rules for your data.", bool(written.text.data_rules))
    if written.customers in WITH_CUSTOMERS:
        yield Need(
            "customer_rules",
            "Say how the vendor treats your customers.",
            bool(written.text.customer_rules),
        )


def _working(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need(
        "oversight_id", "Choose who answers questions and decides.", written.has_oversight, True
    )
    yield Need(
        "oversight_minutes", "Say how many hours a week they have.", text.oversight_minutes > 0
    )
    yield Need("language", "Say in which language you work.", bool(text.language))
    yield Need("channels", "Say how you reach each other.", bool(text.channels))
    yield Need("meetings", "Choose how often you talk.", text.meetings is not None)


def _criteria(written: Written) -> Iterator[Need]:
    weighted = [row for row in written.lists.criteria if row.kind != CriterionKind.MUST]
    yield Need("criteria", "Add what you compare the bids by.", bool(weighted), True)
    if weighted:
        besides = any(row.kind == CriterionKind.SCORE for row in weighted)
        yield Need("criteria", "Add something besides the price, such as references.", besides)
        priced = any(row.kind == CriterionKind.PRICE for row in weighted)
        yield Need("criteria", "Add the price.", priced)


def _dates(written: Written) -> Iterator[Need]:
    text, today = written.text, written.today
    until = text.bids_due_on
    yield Need("bids_due_on", "Say until when you take bids.", until is not None, True)
    if until is not None and today is not None:
        passed = "The day for bids has passed. Choose a later one."
        yield Need("bids_due_on", passed, until >= today, True)
    yield Need("start_on", "Say when the work starts.", text.start_on is not None)
    if until is not None and text.start_on is not None:
        order = "The work starts before the bids are in. Change one of the two days."
        yield Need("start_on", order, until <= text.start_on, True)
    yield Need("due_on", "Say when the work ends.", text.due_on is not None)


def _listed(parts: list[str]) -> str:
    """Return “a, b and c”."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


_NEEDS = {
    SectionKey.PURPOSE: _purpose,
    SectionKey.SCOPE: _scope,
    SectionKey.DELIVERABLES: _deliverables,
    SectionKey.INPUTS: _inputs,
    SectionKey.KPIS: _kpis,
    SectionKey.DATA: _data,
    SectionKey.WORKING: _working,
    SectionKey.CRITERIA: _criteria,
    SectionKey.DATES: _dates,
}
