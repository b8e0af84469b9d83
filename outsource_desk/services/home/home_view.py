"""What Home shows, ready to be painted: texts and places, nothing that has to be looked up.

It is kept from one start of the program to the next, so it imports nothing heavy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  base.frozen_json asks for the types

from outsource_desk.domain.place import Place  # noqa: TC001  base.frozen_json asks for the types


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to look at; `key` is the finding's, `fix` the words of its button.

    severity: danger, warn or info, as in domain.radar.check; reason: why it matters in general.
    """

    key: str
    check: str
    severity: str
    icon: str
    title: str
    why: str
    amount: str
    fix: str
    place: Place
    reason: str = ""

    @property
    def is_hint(self) -> bool:
        """Good to know; nothing goes wrong without it."""
        return self.severity == "info"


@dataclass(frozen=True, slots=True)
class NextMilestone:
    """One delivery to come; `day` and `month` stand on the tile.

    status: as in domain.milestones.
    """

    day: str
    month: str
    title: str
    where: str
    status: str
    status_words: str
    amount: str
    place: Place


@dataclass(frozen=True, slots=True)
class SavedMonth:
    """One pair of bars; the texts say the same in words."""

    label: str
    in_house_minor: int
    outsourced_minor: int
    in_house: str
    outsourced: str


@dataclass(frozen=True, slots=True)
class Saved:
    """The one number, how it was counted, and the last months."""

    amount: str
    is_gain: bool
    sentence: str
    months: tuple[SavedMonth, ...]


@dataclass(frozen=True, slots=True)
class StageCount:
    key: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class PageBadge:
    """The number beside a page's name in the sidebar."""

    page: str
    count: int
    urgent: bool


@dataclass(frozen=True, slots=True)
class Home:
    """The whole page on one day."""

    today: date
    day: str  # "Tuesday, 24 November 2026"
    is_empty: bool  # no task yet
    is_sample: bool
    attention: tuple[Attention, ...]  # the worst and most urgent first
    milestones: tuple[NextMilestone, ...]
    quiet: str  # what stands there when nothing needs attention
    saved: Saved | None  # None before anything can be counted
    stages: tuple[StageCount, ...]

    @property
    def is_urgent(self) -> bool:
        return any(row.severity == "danger" for row in self.attention)


@dataclass(frozen=True, slots=True)
class FirstLook:
    """All that the window shows first: Home, and the numbers in the sidebar."""

    home: Home
    badges: tuple[PageBadge, ...]
