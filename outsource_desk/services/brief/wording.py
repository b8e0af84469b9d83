"""Where a brief can be read in two ways: section, field or line, and what to write (R31)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.sections import Need, SectionKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from outsource_desk.domain.brief.wording import Find, WordList
    from outsource_desk.services.brief.briefs import BriefResult

# What is said about the firm itself may be said in any words; the rest is asked or promised.
CHECKED: Final[Mapping[SectionKey, tuple[str, ...]]] = {
    SectionKey.PURPOSE: ("objectives",),
    SectionKey.SCOPE: ("in_scope", "out_of_scope", "assumptions"),
    SectionKey.DATA: ("data_rules", "data_places", "data_way", "customer_rules"),
    SectionKey.WORKING: (
        "oversight_plan",
        "conflicts",
        "working_hours",
        "workplace",
        "channels",
        "shared_files",
        "reports",
    ),
    SectionKey.TRIAL: ("trial", "trial_passed", "transition", "hand_back"),
    SectionKey.PAYMENT: ("remedies",),
}
CHECKED_ITEMS: Final[Mapping[SectionKey, tuple[str, tuple[str, ...]]]] = {
    SectionKey.DELIVERABLES: ("title", ("quantity", "quality", "speed", "acceptance_test")),
    SectionKey.INPUTS: ("title", ("title",)),
    SectionKey.KPIS: ("name", ("name", "source")),
    SectionKey.INTERFACES: ("ours", ("passes", "way")),
    SectionKey.CRITERIA: ("name", ("meaning",)),
    SectionKey.WORDS: ("word", ("meaning",)),
}


@dataclass(frozen=True, slots=True)
class UnclearSpot:
    """One find; `item_id` and `item` tell the line of a list it stands in."""

    section: SectionKey
    field: str  # as Need.field: a field, or the section key of a list
    find: Find
    item_id: int | None = None
    item: str = ""

    @property
    def need(self) -> Need:
        """How to mend it, as one more thing to look at; it never stands in the way."""
        where = f"“{self.item}”: " if self.item else ""
        sentence = f"{where}“{self.find.words}” – {self.find.why} {self.find.advice}"
        return Need(self.field, sentence, done=False, item_id=self.item_id)


def unclear_spots(brief: BriefResult, words: WordList) -> tuple[UnclearSpot, ...]:
    """Return what vendors could read in two ways, in the order of the sections."""
    return tuple(spot for key in SectionKey for spot in _in_section(key, brief, words))


def _in_section(key: SectionKey, brief: BriefResult, words: WordList) -> Iterator[UnclearSpot]:
    for name in CHECKED.get(key, ()):
        for find in words.look_through(getattr(brief.text, name)):
            yield UnclearSpot(key, name, find)
    title, names = CHECKED_ITEMS.get(key, ("", ()))
    for row in getattr(brief.lists, key.value) if names else ():
        for name in names:
            for find in words.look_through(getattr(row, name)):
                yield UnclearSpot(key, key.value, find, row.id, getattr(row, title))
