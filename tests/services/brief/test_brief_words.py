"""The words of a request that are made from numbers."""

from __future__ import annotations

import pytest

from outsource_desk.services.brief.words import own_time_words


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (2, "about 5\u00a0minutes"),
        (15, "15\u00a0minutes"),
        (27, "about half an hour"),
        (41, "about three quarters of an hour"),
        (58, "about an hour"),
        (60, "an hour"),
        (67, "about an hour"),
        (90, "1.5\u00a0h"),
        (130, "about 2\u00a0h"),
    ],
)
def test_time_a_week_is_round(words, minutes, said) -> None:
    """R24: vendors read a time that somebody could plan."""
    assert own_time_words(minutes, words) == said
