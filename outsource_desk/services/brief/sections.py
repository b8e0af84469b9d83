"""The sections of a brief with their meters: what each lacks, and how far it is (R32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.brief.completeness import Completeness, MeterPart, completeness
from outsource_desk.domain.brief.sections import (
    SECTION_TITLES,
    BriefSection,
    Need,
    SectionKey,
    SectionState,
)
from outsource_desk.domain.radar.gaps import GAPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.facts import TaskFacts

BLOCKING_WEIGHT = 2


def sections_of(task: TaskFacts, brief: BriefFacts) -> tuple[BriefSection, ...]:
    """Return every section with what it lacks."""
    return tuple(
        _section(key, tuple(need for gap in gaps for need in gap.needs(task, brief)))
        for key, gaps in GAPS.items()
    )


def whole_meter(sections: Iterable[BriefSection]) -> Completeness:
    """Count the sections that are needed: “7 of 12 complete”."""
    return completeness(
        [
            MeterPart(section.key, section.title, section.state == SectionState.COMPLETE)
            for section in sections
            if section.state != SectionState.UNUSED
        ]
    )


def _section(key: SectionKey, needs: tuple[Need, ...]) -> BriefSection:
    meter = completeness(
        [
            MeterPart(
                f"{need.field}:{need.item_id or ''}",
                SECTION_TITLES[key],
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
    return BriefSection(key, SECTION_TITLES[key], state, meter, missing)
