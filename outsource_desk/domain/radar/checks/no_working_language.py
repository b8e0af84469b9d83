"""Asks for the working language of a vendor abroad (R47)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.answers import Location
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.check import Evidence, Severity, Subject, check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from outsource_desk.domain.radar.facts import Facts


ABROAD = (Location.DEVELOPED, Location.OFFSHORE, Location.AGENCY)


@check(
    "no_working_language",
    Severity.INFO,
    title="No working language chosen",
    reason="A vendor abroad has to speak your language well enough to do business with you.",
    fix="Choose one",
    stage=Stage.BRIEF,
    field="language",
)
def no_working_language(facts: Facts) -> Iterator[Evidence]:
    """Flag a brief for a vendor abroad without a language."""
    for task, brief in facts.open_briefs():
        if task.location in ABROAD and not brief.language:
            yield Evidence(
                f"{task.title} · say in which language you work together", Subject(task.task_id)
            )
