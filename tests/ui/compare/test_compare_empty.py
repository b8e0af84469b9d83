"""The comparison before there is much to compare, and on its way to paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from outsource_desk.domain.kinds import Stage
from outsource_desk.records.bid import BidDraft
from outsource_desk.records.task import Task
from outsource_desk.services.compare import bids, criteria
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.tasks.tasks import add_task
from outsource_desk.ui.compare import CompareStage
from outsource_desk.ui.frame.dialog import DIALOGS

PAYROLL, CUSTOMS = 4, 6


def test_few_bids(sample_store, compare_stage, today):
    """R66: two bids bring a banner; none bring an empty state with a way to start."""
    compare_stage.open_task(CUSTOMS)
    assert compare_stage.board.banner.isHidden()  # the choice is made
    for bid in comparison(sample_store, PAYROLL, today).bids[2:]:
        bids.withdraw_bid(sample_store, bid.bid_id)
    compare_stage.open_task(PAYROLL)
    assert compare_stage.board.banner.text.startswith("Two bids")
    for bid in comparison(sample_store, PAYROLL, today).bids:
        bids.withdraw_bid(sample_store, bid.bid_id)
    assert compare_stage.stack.currentWidget().widget() is compare_stage.no_bids
    assert compare_stage.header_buttons() == []


def test_an_empty_file_gets_the_usual_criteria(empty_desk, empty_store, qtbot):
    """R26, R66: from no bids over no criteria to a grid, without leaving the page."""
    with empty_store.change("Add a task") as session:
        task = Task(title="Payroll", stage=Stage.BRIEF, created_on=empty_desk.clock.today())
        session.add(task)
        session.flush()
        task_id = task.id
    shown = CompareStage(empty_desk)
    qtbot.addWidget(shown)
    shown.open_task(task_id)
    shown.show()
    assert shown.stack.currentWidget().widget() is shown.no_bids
    bids.add_bid(empty_store, task_id, "Adler", BidDraft(price_minor=10_000))
    assert shown.stack.currentWidget() is shown.no_criteria
    qtbot.mouseClick(shown.no_criteria.start_button, Qt.MouseButton.LeftButton)
    assert shown.board.isVisible()
    assert shown.board.grid.model.rowCount() == len(criteria.USUAL)
    qtbot.mouseClick(shown.board.grid.side.spread, Qt.MouseButton.LeftButton)
    assert {row.share.text() for row in shown.board.grid.side.sliders()} == {"14\u00a0%"}


def test_printing(compare_stage, sample_store, today, monkeypatch):
    """R60, R66: Print offers the comparison; without bids the request is offered instead."""
    offered = []
    monkeypatch.setattr(
        "outsource_desk.ui.compare.printing.print_pdf",
        lambda _desk, _parent, title, data, name: offered.append((title, data[:5], name)),
    )
    compare_stage.board.toolbar.print_button.click()
    for bid in comparison(sample_store, PAYROLL, today).bids:
        bids.withdraw_bid(sample_store, bid.bid_id)
    compare_stage.no_bids.other_button.click()
    compare_stage.desk.tasks.wait()
    QApplication.processEvents()
    assert offered == [
        ("Comparison of bids", b"%PDF-", "Comparison of bids-Payroll processing-2026-11-24.pdf"),
        ("Request for bids", b"%PDF-", "Request for bids-Payroll processing-2026-11-24.pdf"),
    ]


def test_the_first_bid_asks_for_a_name_at_once(empty_desk, qtbot):
    """R60: an owner who knows no vendor yet need not find out how to add one."""
    task_id = add_task(empty_desk.store, "Cleaning", empty_desk.clock.today())
    dialog = DIALOGS["add_bid"](empty_desk, task_id=task_id)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.name.isHidden()
