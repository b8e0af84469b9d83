"""How many hours a month a task can take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words

MOST_HOURS = 14_880  # twenty people in the longest month


def month_hours(words: Words) -> Callable[[int], str]:
    """Return the check of a field: "" where the minutes fit into a month."""
    problem = (
        f"Enter fewer hours: more than {words.number(MOST_HOURS)} a month is twenty people around"
        " the clock."
    )
    return lambda minutes: problem if minutes > MOST_HOURS * 60 else ""
