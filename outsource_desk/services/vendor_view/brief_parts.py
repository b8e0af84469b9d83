"""The parts of what vendors may read that are built from the text of a brief alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.brief.payment_patterns import PATTERNS

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.brief.payment_patterns import PaymentPattern
    from outsource_desk.records.brief import BriefDraft
    from outsource_desk.services.brief.rows import BriefLists


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """Who of theirs works with whom of ours, and what passes between them (R25)."""

    ours: str
    theirs: str
    passes: str
    way: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What is tried first, and how the work comes over and back (R15)."""

    pieces: tuple[str, ...]
    until: date | None
    passed_when: tuple[str, ...]
    hand_over: tuple[str, ...]
    parallel_weeks: int  # both do the work; 0: not
    hand_back: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.pieces or self.hand_over or self.hand_back or self.parallel_weeks)


@dataclass(frozen=True, slots=True)
class Working:
    """How both sides work together, beside language, channels and meetings."""

    hours: str
    place: str
    shared_files: str
    oversight: tuple[str, ...]
    conflicts: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaymentTerms:
    """In which parts a price is paid, and what follows when the work is not as agreed."""

    pattern: PaymentPattern | None
    told: str  # the pattern in a sentence to the vendor
    days: int | None
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the meaning that holds for this work (R80)."""

    word: str
    meaning: str


def working_of(text: BriefDraft) -> Working:
    return Working(
        text.working_hours,
        text.workplace,
        text.shared_files,
        lines(text.oversight_plan),
        lines(text.conflicts),
        lines(text.reports),
    )


def contact_points_of(lists: BriefLists) -> tuple[ContactPoint, ...]:
    return tuple(
        ContactPoint(interface.ours, interface.theirs, interface.passes, interface.way)
        for interface in lists.interfaces
    )


def glossary_of(lists: BriefLists) -> tuple[Word, ...]:
    return tuple(Word(term.word, term.meaning) for term in lists.words)


def trial_of(text: BriefDraft) -> Trial:
    return Trial(
        lines(text.trial),
        text.trial_ends_on,
        lines(text.trial_passed),
        lines(text.transition),
        text.parallel_weeks or 0,
        lines(text.hand_back),
    )


def payment_of(text: BriefDraft) -> PaymentTerms:
    pattern = text.payment_pattern
    sentence = PATTERNS[pattern].told if pattern else ""
    return PaymentTerms(pattern, sentence, text.payment_days, lines(text.remedies))


def lines(text: str) -> tuple[str, ...]:
    """Return one entry a line, without the dashes and bullets people type before them."""
    return some(*(line.strip().lstrip("-•*").strip() for line in text.splitlines()))


def some(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
