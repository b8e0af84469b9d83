"""Sizes of files as folders show them, the same in every place of the program."""

from __future__ import annotations

import pytest

from outsource_desk.base.text import Words


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1 KB"),
        (36_400, "36 KB"),
        (1_440_000, "1.4 MB"),
        (131_000_000, "131 MB"),
        (2_100_000_000, "2.1 GB"),
        (3 * 10**12, "3,000 GB"),
    ],
)
def test_a_size_in_words(size, told):
    """R117: as people say it."""
    assert Words("en_GB").size(size).replace("\u00a0", " ") == told
