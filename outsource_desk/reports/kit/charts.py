"""Charts as a document asks for them: flowables, or the sentence that there is nothing to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.reports.kit import blocks
from outsource_desk.reports.kit.bars import BarChart, ChartBar, ScoreBar
from outsource_desk.reports.kit.radar import LEAST_AXES, Legend, Radar, Series
from outsource_desk.reports.kit.scatter import Scatter, ScatterSpot
from outsource_desk.reports.kit.timeline import Stretch, TimelineChart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow

NOTHING = "There is nothing to draw yet."
MOST_ON_A_PAGE = 15


def score_bar(share: float, width: float = 92, series: int = 0) -> ScoreBar:
    """Return a slim bar for a cell of a table; `share` is 0…1."""
    return ScoreBar(share, width, series)


def bar_chart(bars: Sequence[ChartBar], width: float, axis_text: Callable[[float], str]) -> Flow:
    """Return horizontal bars from 0, cut into several charts when they are many."""
    parts = [bars[at : at + MOST_ON_A_PAGE] for at in range(0, len(bars), MOST_ON_A_PAGE)]
    return [BarChart(part, width, axis_text) for part in parts] or blocks.empty(NOTHING)


def radar(axes: Sequence[str], series: Sequence[Series], width: float) -> Flow:
    """Return a wheel of scores with its legend; the first series is filled."""
    if len(axes) < LEAST_AXES or not series:
        return blocks.empty(NOTHING)
    return [Legend([scores.name for scores in series], width), Radar(axes, series, width)]


def scatter(spots: Sequence[ScatterSpot], width: float, price_text: Callable[[float], str]) -> Flow:
    """Return price against quality, a mark for each bid."""
    return [Scatter(spots, width, price_text)] if spots else blocks.empty(NOTHING)


def timeline(
    stretches: Sequence[Stretch], width: float, words: Words, today: date | None = None
) -> Flow:
    """Return the milestones on a strip of months; many of them become several strips."""
    parts = [stretches[at : at + MOST_ON_A_PAGE] for at in range(0, len(stretches), MOST_ON_A_PAGE)]
    return [TimelineChart(part, width, words, today) for part in parts] or blocks.empty(NOTHING)
