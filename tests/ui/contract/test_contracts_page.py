"""The list of all contracts."""

from __future__ import annotations

import pytest

from outsource_desk.domain.place import Place
from outsource_desk.ui.contract.contracts_page import ContractsPage


@pytest.fixture
def page(sample_desk, show):
    made = ContractsPage(sample_desk)
    made.refresh()
    show(made, width=1118, height=600)
    return made


def test_every_contract_with_vendor_state_price_and_end(page) -> None:
    """R73: the newest number first; states read in words."""
    rows = page.table.rows()
    assert [row.number for row in rows] == [
        "C-2026-004",
        "C-2026-003",
        "C-2026-002",
        "C-2026-001",
        "C-2025-006",
    ]
    assert (rows[1].vendor, rows[1].state, rows[1].price_minor) == (
        "Pixelhof GmbH",
        "signed",
        720_000,
    )


def test_opening_a_contract_leads_to_its_task(page, qtbot, sample_desk) -> None:
    """R73: Enter or a double click."""
    with qtbot.waitSignal(sample_desk.went) as went:
        page.table.opened.emit(page.table.rows()[0])
    assert went.args == [Place("tasks", 6, "contract")]


def test_without_contracts_it_says_how_one_begins(empty_desk, show) -> None:
    """R73: the empty state leads to the tasks."""
    page = ContractsPage(empty_desk)
    page.refresh()
    show(page, width=1118, height=600)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
