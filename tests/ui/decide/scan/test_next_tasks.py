"""After a success, the review names what to give away next (R18)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from outsource_desk.services.decide import scan
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.review.stage import ReviewStage


@pytest.fixture
def stage(sample_desk, qtbot):
    """Show the review of a task."""
    found = ReviewStage(sample_desk)
    qtbot.addWidget(found)
    found.resize(1166, 700)

    def opened(task_id):
        found.open_task(task_id)
        found.show()
        QApplication.processEvents()
        return found

    return opened


def test_the_review_of_a_success_goes_on(sample_desk, stage):
    """R18: one press checks the task that promises most; other reviews say nothing of it."""
    asked = []
    sample_desk.asked.connect(lambda act, subject: asked.append((act, subject)))
    found = scan.next_tasks(sample_desk.store)
    shown = stage(found.success_id)
    assert shown.next_tasks.isVisibleTo(shown)
    button = shown.next_tasks.findChildren(Button)[-1]
    assert button.text() == "Customer newsletter"
    button.click()
    assert asked == [("check_task", str(found.rows[0].task_id))]
    other = next(
        row.task_id
        for row in scan.scan_rows(sample_desk.store)
        if row.title == "Catalogue translation"
    )
    assert not stage(other).next_tasks.isVisibleTo(shown)
