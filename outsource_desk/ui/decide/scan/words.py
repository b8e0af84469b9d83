"""What the page says about the last scan, the next one, and what to do after a success."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.services.decide.scan import NextTasks, ScanDates

NO_SCAN_YET = (
    "It is time to walk through the business again. Begin in a quiet month: under pressure it is"
    " too late to choose well."
)
LEAD = "Walk through the whole business, ten seconds for each task."


def again_sentence(dates: ScanDates, words: Words, today: date) -> str:
    """Return the line under the title of the page."""
    if dates.open_id is not None and dates.begun_on is not None:
        return f"A scan has been going on since {words.short_day(dates.begun_on, today)}."
    if dates.last_on is None or dates.next_on is None:
        return LEAD
    last = words.short_day(dates.last_on, today)
    return f"Last scan {last}, next one {words.short_day(dates.next_on, today)}."


def next_sentence(next_tasks: NextTasks) -> str:
    """Return what to give away after something went well (R18)."""
    names = [f"“{row.title}”" for row in next_tasks.rows]
    listed = " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"“{next_tasks.success}” goes well. Give away more: {listed}."
