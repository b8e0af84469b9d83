"""The sections of a brief, and what each of them still lacks (R31, R32)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


# The fields of each section, by the names of their values; lists go by the key of their section.
FIELDS_OF: Final[Mapping[SectionKey, tuple[str, ...]]] = {
    SectionKey.PURPOSE: ("background", "objectives"),
    SectionKey.SCOPE: ("in_scope", "out_of_scope", "assumptions"),
    SectionKey.DELIVERABLES: ("trade_off",),
    SectionKey.DATA: (
        "data_class",
        "also_personal",
        "also_payment",
        "also_health",
        "data_rules",
        "data_places",
        "data_way",
        "customer_rules",
    ),
    SectionKey.WORKING: (
        "oversight_id",
        "oversight_minutes",
        "oversight_plan",
        "conflicts",
        "language",
        "working_hours",
        "workplace",
        "channels",
        "shared_files",
        "meetings",
        "reports",
    ),
    SectionKey.TRIAL: (
        "trial",
        "trial_ends_on",
        "trial_passed",
        "transition",
        "parallel_weeks",
        "hand_back",
    ),
    SectionKey.PAYMENT: ("price_basis", "payment_pattern", "payment_days", "remedies"),
    SectionKey.CRITERIA: ("price_rule",),
    SectionKey.DATES: ("bids_due_on", "start_on", "due_on"),
}
SECTION_OF: Final = {name: key for key, names in FIELDS_OF.items() for name in names}


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
