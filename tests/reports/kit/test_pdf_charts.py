from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.picture import ticks
from tests.reports.reader import pages, words
from tests.reports.specimen import VENDORS, WORDS, bars, comparison, printed, strip


@pytest.mark.parametrize(
    ("top", "last"), [(0, 1), (0.3, 0.3), (1, 1), (7, 8), (99, 100), (31500, 40000), (1e9, 1e9)]
)
def test_an_axis_ends_at_a_round_value(top: float, last: float) -> None:
    """R128: the scale begins at 0 and covers the longest bar."""
    found = ticks(top)
    assert found[0] == 0
    assert found[-1] == pytest.approx(last)
    assert 2 <= len(found) <= 6


def test_charts_carry_their_names_and_values_as_words() -> None:
    """R128: a chart can be searched and copied, and read without colour."""
    found = words(comparison())
    for name, bar in zip(VENDORS, bars(), strict=True):
        assert found.count(name) >= 3
        assert bar.text in found


@pytest.mark.parametrize("values", [(0, 0), (-5, 3), (1e-9, 1e12), (5, 5)])
def test_any_values_can_be_drawn(values) -> None:
    """R128: zero, negative and huge values do not stop an export."""
    half = 220
    flow = kit.bar_chart([kit.ChartBar("a", v, str(v)) for v in values], half, str)
    flow += kit.scatter([kit.ScatterSpot("a", v, v) for v in values], half, str)
    flow += kit.radar(["x", "y", "z"], [kit.Series("a", [*values, 200])], half)
    flow += [kit.score_bar(v) for v in values]
    assert pages(printed(flow))


def test_empty_charts_say_so() -> None:
    """R128: a chart without values is a sentence."""
    flow = kit.bar_chart([], 200, str) + kit.scatter([], 200, str) + kit.radar([], [], 200)
    flow += kit.timeline([], 200, WORDS)
    assert words(printed(flow)).count("There is nothing to draw yet.") == 4


def test_many_bars_and_milestones_go_on_over_the_page() -> None:
    """R128: no chart is taller than a page."""
    day = date(2026, 12, 31)
    flow = kit.bar_chart([kit.ChartBar(f"n{at}.", at, str(at)) for at in range(60)], 400, str)
    flow += kit.timeline([kit.Stretch(f"m{at}.", day, day) for at in range(60)], 400, WORDS)
    found = words(printed(flow))
    assert "n59." in found
    assert "m59." in found


def test_a_strip_of_many_years_is_drawn() -> None:
    """R101: a plan of ten years still shows its months apart."""
    long = kit.Stretch("Long", date(2020, 2, 29), date(2031, 12, 31))
    assert "Feb 2020" in words(printed(kit.timeline([long], 450, WORDS)))


def test_a_timeline_names_each_due_date_and_today() -> None:
    """R101: the strip tells the dates, not only their places."""
    found = words(printed(strip(450)))
    assert "18 Dec 2026" in found
    assert "Today" in found
