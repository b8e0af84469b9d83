"""What one brief says and leaves out: the facts that its needs are found from (R31, R32)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.domain.radar.brief import (
    BriefFacts,
    DeliverableFacts,
    InterfaceFacts,
    KpiFacts,
    WordFacts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from outsource_desk.records.brief import Brief, BriefDraft
    from outsource_desk.services.brief.rows import BriefLists, DeliverableRow, WordRow

ABBREVIATION = re.compile(r"(?<![\w@./-])[A-Z]{2,6}(?![\w@/-])")
EVERYBODY_KNOWS = frozenset(
    {
        "AM",
        "PM",
        "UTC",
        "GMT",
        "CET",
        "EU",
        "UK",
        "US",
        "USA",
        "UN",
        "ID",
        "IT",
        "PC",
        "TV",
        "PDF",
        "USB",
        "URL",
        "OK",
        "CD",
        "DVD",
        "GPS",
        "SMS",
        "EUR",
        "USD",
        "GBP",
        "CHF",
        "PLN",
        "ISO",
        "VAT",
        "CEO",
        "HR",
        "FAQ",
        "WWW",
        "HTML",
        "CSV",
        "XLSX",
        "DOCX",
        "PNG",
        "JPEG",
        "GMBH",
        "AG",
        "LTD",
        "PCI",
        "DSS",
        "HIPAA",
        "DIN",
        "EN",
        "A.M",
        "P.M",
    }
)
TOLD = (
    "background",
    "objectives",
    "in_scope",
    "out_of_scope",
    "assumptions",
    "data_rules",
    "customer_rules",
    "reports",
    "trial",
    "trial_passed",
    "transition",
)


def written_facts(
    brief: Brief, text: BriefDraft, lists: BriefLists, unproven: tuple[str, ...], today: date
) -> BriefFacts:
    """Return what the meter and the radar look at.

    text: of the brief; unproven: proofs that the data asks for, and no must-have does.
    """
    return BriefFacts(
        sent=brief.sent_on is not None,
        background=bool(text.background),
        objectives=bool(text.objectives),
        measured_goal=bool(lists.kpis) or any(sign.isdigit() for sign in text.objectives),
        in_scope=bool(text.in_scope),
        out_of_scope=bool(text.out_of_scope),
        assumptions=bool(text.assumptions),
        deliverables=tuple(_deliverable(row) for row in lists.deliverables),
        trade_off=text.trade_off,
        inputs=len(lists.inputs),
        kpis=tuple(
            KpiFacts(row.id, row.name, bool(row.target), bool(row.source)) for row in lists.kpis
        ),
        data_rules=bool(text.data_rules),
        data_places=bool(text.data_places),
        unproven=unproven,
        customer_rules=bool(text.customer_rules),
        has_oversight=brief.oversight_id is not None,
        oversight_minutes=text.oversight_minutes,
        conflicts=bool(text.conflicts),
        language=text.language,
        working_hours=bool(text.working_hours),
        channels=bool(text.channels),
        meetings=text.meetings,
        reports=bool(text.reports),
        interfaces=tuple(
            InterfaceFacts(row.id, row.ours, bool(row.theirs), bool(row.passes))
            for row in lists.interfaces
        ),
        trial=bool(text.trial),
        trial_passed=bool(text.trial_passed),
        transition=bool(text.transition),
        both_work=bool(text.parallel_weeks),
        has_payment=text.payment_pattern is not None,
        has_payment_days=text.payment_days is not None,
        remedies=bool(text.remedies),
        criteria=frozenset(row.kind for row in lists.criteria),
        words=tuple(WordFacts(row.id, row.word, bool(row.meaning)) for row in lists.words),
        unexplained=_unexplained(abbreviations(text, lists), lists.words),
        bids_due_on=text.bids_due_on,
        bids_day_passed=text.bids_due_on is not None and text.bids_due_on < today,
        start_on=text.start_on,
        due_on=text.due_on,
    )


def abbreviations(text: BriefDraft, lists: BriefLists) -> tuple[str, ...]:
    """Return the shortened words that a vendor may not know, in their order."""
    texts = [getattr(text, name) for name in TOLD]
    for row in lists.deliverables:
        texts += [row.title, row.quantity, row.quality, row.acceptance_test]
    texts += [f"{row.name} {row.unit}" for row in lists.kpis]
    shortened = (short for part in texts for short in ABBREVIATION.findall(part))
    return tuple(dict.fromkeys(short for short in shortened if short not in EVERYBODY_KNOWS))


def _deliverable(row: DeliverableRow) -> DeliverableFacts:
    return DeliverableFacts(
        row.id,
        row.title,
        quantity=bool(row.quantity),
        quality=bool(row.quality),
        speed=bool(row.speed),
        due=row.due_on is not None,
        test=bool(row.acceptance_test),
        example=bool(row.example),
        unit=bool(row.price_unit) or row.price_line != PriceLine.EACH,
    )


def _unexplained(shortened: Sequence[str], words: Sequence[WordRow]) -> tuple[str, ...]:
    known = {row.word.casefold() for row in words}
    return tuple(short for short in shortened if short.casefold() not in known)
