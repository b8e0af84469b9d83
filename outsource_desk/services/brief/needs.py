"""What a good brief holds, section by section, and what this one still lacks (R31, R32)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.domain.decide.answers import Customers, DataClass
from outsource_desk.domain.kinds import CriterionKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from outsource_desk.domain.brief.completeness import Completeness
    from outsource_desk.records.brief import BriefDraft
    from outsource_desk.services.brief.rows import BriefLists

ABBREVIATION = re.compile(r"(?<![\w@./-])[A-Z]{2,6}(?![\w@/-])")
EVERYBODY_KNOWS = frozenset(
    {
        *("AM", "PM", "UTC", "GMT", "CET", "EU", "UK", "US", "USA", "UN", "ID", "IT", "PC", "TV"),
        *("PDF", "USB", "URL", "OK", "CD", "DVD", "GPS", "SMS", "EUR", "USD", "GBP", "CHF", "PLN"),
        *("ISO", "VAT", "CEO", "HR", "FAQ", "WWW", "HTML", "CSV", "XLSX", "DOCX", "PNG", "JPEG"),
        *("GMBH", "AG", "LTD", "PCI", "DSS", "HIPAA", "DIN", "EN", "A.M", "P.M"),
    }
)
TOLD = (
    *("background", "objectives", "in_scope", "out_of_scope", "assumptions", "data_rules"),
    *("customer_rules", "reports", "trial", "trial_passed", "transition"),
)
EXAMPLE = "Show one good example: name it here, or attach a file that goes to vendors."
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
    INTERFACES = "interfaces"
    TRIAL = "trial"
    PAYMENT = "payment"
    CRITERIA = "criteria"
    WORDS = "words"
    DATES = "dates"


TITLES = {
    SectionKey.PURPOSE: "Why and what for",
    SectionKey.SCOPE: "What belongs to it",
    SectionKey.DELIVERABLES: "What you get",
    SectionKey.INPUTS: "What you give",
    SectionKey.KPIS: "How quality is measured",
    SectionKey.DATA: "Data and customers",
    SectionKey.WORKING: "Working together",
    SectionKey.INTERFACES: "Who works with whom",
    SectionKey.TRIAL: "Trial and hand-over",
    SectionKey.PAYMENT: "Price and payment",
    SectionKey.CRITERIA: "How you choose",
    SectionKey.WORDS: "Words explained",
    SectionKey.DATES: "Dates",
}


class SectionState(StrEnum):
    COMPLETE = "complete"
    STARTED = "started"
    EMPTY = "empty"
    UNUSED = "unused"  # nothing is in it, and nothing has to be


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
    unproven: tuple[str, ...] = ()  # statements that the data ask for, and no must-have does
    has_annex: bool = False  # a file goes along


def purpose(written: Written) -> Iterator[Need]:
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


def scope(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need("in_scope", "List what is part of the work.", bool(text.in_scope), True)
    yield Need("out_of_scope", "Say what is not part of it.", bool(text.out_of_scope))
    yield Need(
        "assumptions", "Say what you take for granted. Vendors may not.", bool(text.assumptions)
    )


def deliverables(written: Written) -> Iterator[Need]:
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
                ("what one unit is", row.price_unit or row.price_line != PriceLine.EACH),
            )
            if not there
        ]
        sentence = f"“{row.title}”: say {listed(lacks)}."
        yield Need("deliverables", sentence, not lacks, item_id=row.id)
    if rows:
        shown = written.has_annex or any(row.example for row in rows)
        yield Need("deliverables", EXAMPLE, shown, item_id=None if shown else rows[0].id)
    yield Need("trade_off", "Choose what gives way first.", written.text.trade_off is not None)


def inputs(written: Written) -> Iterator[Need]:
    yield Need("inputs", "Add what the vendor gets from you.", bool(written.lists.inputs))


def kpis(written: Written) -> Iterator[Need]:
    rows = written.lists.kpis
    yield Need("kpis", "Add a number that tells good work from bad.", bool(rows))
    for row in rows:
        lacks = [
            words
            for words, there in (("a target", row.target), ("who measures it", row.source))
            if not there
        ]
        yield Need("kpis", f"“{row.name}”: say {listed(lacks)}.", not lacks, item_id=row.id)


def data(written: Written) -> Iterator[Need]:
    data = written.data
    yield Need("data_class", "Choose what data the vendor will see.", data is not None, True)
    if data not in (None, DataClass.NONE):
        yield Need("data_rules", "Write the rules for your data.", bool(written.text.data_rules))
        yield Need("data_places", "Say where the data may be.", bool(written.text.data_places))
        for proof in written.unproven:
            asked = f"Ask for “{proof}”: it goes with data of this kind."
            yield Need("data_class", asked, done=False)
    if written.customers in WITH_CUSTOMERS:
        yield Need(
            "customer_rules",
            "Say how the vendor treats your customers.",
            bool(written.text.customer_rules),
        )


def working(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need(
        "oversight_id", "Choose who answers questions and decides.", written.has_oversight, True
    )
    yield Need(
        "oversight_minutes", "Say how many hours a week they have.", text.oversight_minutes > 0
    )
    yield Need("conflicts", "Say who decides when the two of you disagree.", bool(text.conflicts))
    yield Need("language", "Say in which language you work.", bool(text.language))
    yield Need("working_hours", "Say when you can reach each other.", bool(text.working_hours))
    yield Need("channels", "Say how you reach each other.", bool(text.channels))
    yield Need("meetings", "Choose how often you talk.", text.meetings is not None)
    yield Need("reports", "Say what the vendor reports, and when.", bool(text.reports))


def interfaces(written: Written) -> Iterator[Need]:
    rows = written.lists.interfaces
    yield Need("interfaces", "Add who of theirs works with whom of yours.", bool(rows))
    for row in rows:
        lacks = [
            words
            for words, there in (
                ("who it is on their side", row.theirs),
                ("what passes between them", row.passes),
            )
            if not there
        ]
        yield Need("interfaces", f"“{row.ours}”: say {listed(lacks)}.", not lacks, item_id=row.id)


def trial(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need("trial", "Say which small piece or month is tried first.", bool(text.trial))
    if text.trial:
        passed = "Say when the trial is passed, in numbers."
        yield Need("trial_passed", passed, bool(text.trial_passed))
    yield Need("transition", "Say how the work is handed over.", bool(text.transition))


def payment(written: Written) -> Iterator[Need]:
    text = written.text
    yield Need(
        "payment_pattern", "Choose in which parts you pay.", text.payment_pattern is not None
    )
    yield Need("payment_days", "Say within how many days you pay.", text.payment_days is not None)
    late = "Say what happens when the work is late or not good enough."
    yield Need("remedies", late, bool(text.remedies))


def words(written: Written) -> Iterator[Need]:
    rows = written.lists.words
    for row in rows:
        yield Need("words", f"Say what “{row.word}” means.", bool(row.meaning), item_id=row.id)
    known = {row.word.casefold() for row in rows}
    for short in abbreviations(written.text, written.lists):
        if short.casefold() not in known:
            yield Need("words", f"Explain “{short}”, or write it out.", done=False)


def criteria(written: Written) -> Iterator[Need]:
    weighted = [row for row in written.lists.criteria if row.kind != CriterionKind.MUST]
    yield Need("criteria", "Add what you compare the bids by.", bool(weighted), True)
    if weighted:
        besides = any(row.kind == CriterionKind.SCORE for row in weighted)
        yield Need("criteria", "Add something besides the price, such as references.", besides)
        priced = any(row.kind == CriterionKind.PRICE for row in weighted)
        yield Need("criteria", "Add the price.", priced)


def dates(written: Written) -> Iterator[Need]:
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


def abbreviations(text: BriefDraft, lists: BriefLists) -> tuple[str, ...]:
    """Return the shortened words that a vendor may not know, in their order."""
    said = [getattr(text, name) for name in TOLD]
    for row in lists.deliverables:
        said += [row.title, row.quantity, row.quality, row.acceptance_test]
    said += [f"{row.name} {row.unit}" for row in lists.kpis]
    found = (one for part in said for one in ABBREVIATION.findall(part))
    return tuple(dict.fromkeys(one for one in found if one not in EVERYBODY_KNOWS))


def listed(parts: list[str]) -> str:
    """Return “a, b and c”."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
