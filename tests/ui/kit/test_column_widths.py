"""R131: tables give up what matters least before anybody has to scroll sideways."""

from __future__ import annotations

import pytest

from outsource_desk.domain.place import Place
from outsource_desk.ui.kit.column_widths import fitted, left_out
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.look.theme import S
from tests.ui.screens import settle, window_of

COLUMNS = (
    ListColumn("Name", str, grows=True),
    ListColumn("Kind", str, spare=2),
    ListColumn("State", str),
    ListColumn("Note", str, spare=1),
    ListColumn("Price", str, right=True),
)


def test_the_highest_number_goes_first(qapp):
    """R131: only as many as needed, never those that must stay, and before a name is cut."""
    whole = 200
    widths = [whole, 100, 100, 100, 100]
    assert left_out(COLUMNS, widths, whole + 400) == set()
    assert left_out(COLUMNS, widths, whole + 399) == {1}
    assert left_out(COLUMNS, widths, whole + 250) == {1, 3}
    assert left_out(COLUMNS, [S(99), *widths[1:]], S(56) + 400) == set(), "a very long name is cut"
    assert left_out(COLUMNS, widths, 10) == {1, 3}


def test_a_few_pixels_are_taken_from_the_widest_other_one(qapp):
    """R131: no bar for six pixels; amounts keep theirs."""
    least = S(32)
    widths = [200, 100, 120, 100, 300]
    made = fitted(COLUMNS, widths, set(), least + 620 - 6)
    assert made == [least, 100, 114, 100, 300]
    assert sum(fitted(COLUMNS, widths, {1}, 900)[at] for at in (0, 2, 3, 4)) == 900


@pytest.mark.parametrize("key", ["vendors", "payments", "contracts", "tasks", "sheets"])
def test_no_list_of_the_sample_scrolls_sideways(sample_desk, key):
    """R131: in the smallest window and in the usual one."""
    with window_of(sample_desk, 900, 560) as window:
        sample_desk.go(Place(key))
        for width in (900, 1100, 1366, 900):
            window.resize(width, 560)
            settle(sample_desk)
            assert window.current_page().table.horizontalScrollBar().maximum() == 0, width
