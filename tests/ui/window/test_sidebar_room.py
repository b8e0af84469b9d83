"""R131: all places stay on the screen in a low window, before anybody has to scroll for one."""

from __future__ import annotations

import pytest

from tests.ui.screens import settle, window_of


@pytest.mark.parametrize(("percent", "size"), [(100, (900, 560)), (160, (1366, 768))])
def test_no_place_has_to_be_scrolled_for(sample_desk, dress, percent, size):
    """R131: the smallest window, and the largest text in the usual one."""
    dress("light", percent)
    with window_of(sample_desk, *size) as window:
        settle(sample_desk)
        places = window.sidebar.list
        assert places.verticalScrollBar().maximum() == 0
        heights = {places.sizeHintForRow(row) for row in range(places.model().rowCount())}
        assert max(heights) >= 24
