"""The sections of a brief with their meters: what each lacks, and how far it is (R32)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.completeness import Completeness, Part, completeness
from outsource_desk.services.brief import needs as brief_needs
from outsource_desk.services.brief.needs import TITLES, Need, Section, SectionKey, SectionState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.services.brief.needs import Written

BLOCKING_WEIGHT = 2
NEEDS: Final = {
    SectionKey.PURPOSE: brief_needs.purpose,
    SectionKey.SCOPE: brief_needs.scope,
    SectionKey.DELIVERABLES: brief_needs.deliverables,
    SectionKey.INPUTS: brief_needs.inputs,
    SectionKey.KPIS: brief_needs.kpis,
    SectionKey.DATA: brief_needs.data,
    SectionKey.WORKING: brief_needs.working,
    SectionKey.INTERFACES: brief_needs.interfaces,
    SectionKey.TRIAL: brief_needs.trial,
    SectionKey.PAYMENT: brief_needs.payment,
    SectionKey.CRITERIA: brief_needs.criteria,
    SectionKey.WORDS: brief_needs.words,
    SectionKey.DATES: brief_needs.dates,
}


def sections_of(written: Written) -> tuple[Section, ...]:
    """Return every section with what it lacks."""
    return tuple(_section(key, tuple(find(written))) for key, find in NEEDS.items())


def whole_meter(sections: Iterable[Section]) -> Completeness:
    """Count the sections that are needed: “7 of 12 complete”."""
    return completeness(
        [
            Part(section.key, section.title, section.state == SectionState.COMPLETE)
            for section in sections
            if section.state != SectionState.UNUSED
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
    if not needs:
        state = SectionState.UNUSED
    elif not missing:
        state = SectionState.COMPLETE
    else:
        state = SectionState.STARTED if meter.done else SectionState.EMPTY
    return Section(key, TITLES[key], state, meter, missing)
