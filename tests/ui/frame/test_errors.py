"""Failures: a sentence for the owner, details for us, nothing swallowed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from outsource_desk.base.errors import UserError
from outsource_desk.ui.frame.errors import BUG, install, show_error
from outsource_desk.ui.frame.tasks import Tasks


@pytest.fixture
def box(qtbot):
    """The message that is shown, closed after the test."""

    def find():
        return next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
        )

    yield find
    find().close()


def test_a_user_error_is_its_sentence(box):
    """R119: what the owner can act on is said as it is."""
    show_error(UserError("The disk is full. Nothing was lost."))
    assert box().text() == "The disk is full. Nothing was lost."


def test_a_bug_has_details_to_copy(box, caplog):
    """R119: a bug is logged, told plainly, and its details can be copied."""
    show_error(ZeroDivisionError("a test"))
    assert box().text() == BUG
    copy = next(b for b in box().buttons() if b.text() == "Copy details")
    copy.click()
    assert "ZeroDivisionError: a test" in QApplication.clipboard().text()
    assert box().isVisible()
    assert "unexpected failure" in caplog.text


def test_what_escapes_is_shown(box, monkeypatch, caplog):
    """R119: an exception that nobody caught does not end the program silently."""
    monkeypatch.setattr(sys, "excepthook", None)
    install()
    sys.excepthook(ValueError, ValueError("lost"), None)
    assert box().text() == BUG


def test_work_gives_its_result_and_its_failure(qtbot):
    """R131: slow work ends in its result or in its failure, never in silence."""
    tasks, results, failures = Tasks(), [], []
    with qtbot.waitSignal(tasks.idle):
        tasks.run(lambda _job: 42, results.append)
        tasks.run(lambda _job: 1 / 0, results.append, failed=failures.append)
    assert results == [42]
    assert isinstance(failures[0], ZeroDivisionError)


def test_work_can_be_cancelled(qtbot):
    """R131: cancelled work stops at its next report and has no result."""
    tasks, results = Tasks(), []

    def endless(job):
        job.cancel()
        while True:
            job.report(0.5, "Writing")

    with qtbot.waitSignal(tasks.idle):
        tasks.run(endless, results.append, label="Writing")
    assert results == []
