"""Where the keyboard begins on each screen, and where Tab goes from there, against a stored list.

`tab_order.txt` is read by people: a line that changes is looked at before it is stored. After a
wanted change, the test tells the new lines.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.screens import dialogs, places, settle, window_of
from tests.ui.tab_order import jumps_back, line

pytestmark = pytest.mark.long
OF_THIS_COMPUTER = {"dialog print_pdf"}  # lists its printers
STORED = Path(__file__).with_name("tab_order.txt")


def stored() -> dict[str, str]:
    pairs = (text.split(": ", 1) for text in STORED.read_text("utf-8").splitlines())
    return dict(pairs)


def different(found: dict[str, str], kinds: tuple[str, ...]) -> list[str]:
    kept = {name: stops for name, stops in stored().items() if name.startswith(kinds)}
    new = [f"{name}: {stops}" for name, stops in found.items() if kept.get(name) != stops]
    return [*new, *(f"gone: {name}" for name in kept.keys() - found.keys())]


def test_pages_and_stages_begin_where_work_begins(sample_store, make_desk):
    """R131: first focus and Tab order of every page and of every stage of a task."""
    desk, found = make_desk(sample_store), {}
    with window_of(desk) as window:
        for name, place in places(sample_store).items():
            desk.go(place)
            settle(desk)
            page = window.current_page()
            found[name] = line(page, page.begins_at())
    assert different(found, ("page", "stage")) == []


def test_dialogs_and_steps_are_read_from_above(sample_store, make_desk):
    """R131: in dialogs and steps Tab never goes up to a field that was passed by."""
    desk, found, jumps = make_desk(sample_store), {}, {}
    for name, shown in dialogs(desk):
        if name not in OF_THIS_COMPUTER:
            found[name] = line(shown, shown.focusWidget())
        jumps[name] = list(jumps_back(shown))
    assert {name: back for name, back in jumps.items() if back} == {}
    assert different(found, ("dialog", "wizard")) == []
