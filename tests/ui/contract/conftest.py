"""Fixtures of the tests here."""

from __future__ import annotations

import pytest

from outsource_desk.services.contract import contracts
from outsource_desk.ui.contract import ContractStage


@pytest.fixture
def draft(sample_desk):
    rows = contracts.contract_list(sample_desk.store)
    return next(row for row in rows if row.number == "C-2026-004")


@pytest.fixture
def opened(sample_desk, qtbot, draft, hold):
    """Show the stage of the draft in a wide window."""
    stage = ContractStage(sample_desk)
    stage.setObjectName("page")
    stage.resize(1180, 640)
    stage.open_task(draft.task_id)
    hold(stage)
    preview = stage.board.preview
    qtbot.waitUntil(lambda: preview.isHidden() or preview.view.page_count > 0, timeout=8000)
    yield stage
    sample_desk.tasks.wait()
