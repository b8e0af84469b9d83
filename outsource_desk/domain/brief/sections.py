"""The sections of a brief, and what each of them still lacks (R31, R32)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.brief.completeness import Completeness


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


SECTION_TITLES = {
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
class BriefSection:
    """One section with its own meter."""

    key: SectionKey
    title: str
    state: SectionState
    meter: Completeness
    missing: tuple[Need, ...]


def listed(parts: Sequence[str]) -> str:
    """Return “a, b and c”."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
