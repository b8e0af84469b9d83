"""The words for the days to object."""

from __future__ import annotations

import pytest

from outsource_desk.domain.deliver.objection_period import REMINDER, left_to_object


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (12, "12\u00a0days left to object"),
        (1, "1\u00a0day left to object"),
        (0, "Last day to object"),
        (-3, "The days to object are over: answer now"),
    ],
)
def test_days_left(days, said) -> None:
    """R74, R91: nothing counts as accepted by the days to object alone."""
    assert left_to_object(days) == said
    assert "accepted" not in said
    assert "reminder" in REMINDER
