"""The comparison on the screen: keys, weights in one step, frozen heads, choosing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from outsource_desk.domain.place import Place
from outsource_desk.records.bid import BidDraft
from outsource_desk.records.brief import Criterion
from outsource_desk.services import items
from outsource_desk.services.compare import bids, criteria
from outsource_desk.services.compare.comparison import comparison
from tests.ui import audit

PAYROLL, SHIPPING, CUSTOMS = 4, 5, 6
WIDE, NARROW = (1366, 700), (900, 560)


@pytest.fixture
def opened(compare_stage, monkeypatch):
    """What dialogs the stage asks for, instead of opening them."""
    asked = []
    monkeypatch.setattr(
        "outsource_desk.ui.compare.acts.open_dialog",
        lambda _desk, key, _parent, **subject: asked.append((key, subject)),
    )
    return asked


def row_of(compare_stage, name):
    rows = compare_stage.board.grid.side.sliders()
    return next(row for row in rows if row.slider.accessibleName() == f"Weight of {name}")


def vendors(compare_stage):
    model = compare_stage.board.grid.model
    return [model.bid_at(column).vendor for column in range(model.columnCount())]


def test_columns_best_first_and_cells_speak(compare_stage):
    """R60, R61: vendors as columns, criteria as rows, and each cell says all of it."""
    assert vendors(compare_stage) == [
        "Brightline Payroll",
        "LohnWerk GmbH",
        "Kestrel Accounting",
        "PayAsia Ltd",
    ]
    model = compare_stage.board.grid.model
    assert model.rowCount() == 7
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == (
        "Brightline Payroll, price per year: €\u00a05,760, score 100"
    )
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == (
        "LohnWerk GmbH, Rank 2, Expires in 4\u00a0days"
    )
    totals = compare_stage.board.grid.totals_model
    assert totals.index(0, 3).data(role).startswith("PayAsia Ltd, total score: No proof of")
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            spoken = model.index(row, column).data(role)
            assert "None" not in spoken
            assert "True" not in spoken


def test_it_says_how_a_cell_opens(compare_stage):
    """R60: below the grid stands what Enter and a double click do."""
    hint = compare_stage.board.hint
    assert hint.isVisible()
    assert (
        hint.text() == "Press Enter on a cell, or double-click it, to open it; 0 to 5 gives a mark."
    )


def test_weights_are_real_widgets(compare_stage):
    """R61: each weight is a slider that assistive technology sees, named, with its share."""
    rows = compare_stage.board.grid.side.sliders()
    assert len(rows) == 6  # the must-have has a lock instead
    interface = QAccessible.queryAccessibleInterface(rows[0].slider)
    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Weight of Price per year"
    assert interface.text(QAccessible.Text.Description) == "Counts 25\u00a0% of the total."


def test_a_drag_is_one_step_of_undo(compare_stage, sample_store):
    """R61, R69: totals follow the slider at once; letting go stores it once; undo takes it back."""
    before = sample_store.undo_label()
    row = row_of(compare_stage, "Trial period offered")
    totals = compare_stage.board.grid.totals_model
    shown = totals.index(0, 1).data()
    row.slider.setSliderDown(True)
    for weight in (10, 5, 0):
        row.slider.setValue(weight)
    assert totals.index(0, 1).data() != shown  # LohnWerk offers no trial and gains
    assert sample_store.undo_label() == before
    row.slider.setSliderDown(False)
    assert sample_store.undo_label() == "Change weights"
    assert row.share.text() == "0\u00a0%"
    assert compare_stage.board.grid.side.sum.text() == "100\u00a0%"
    sample_store.undo()
    assert row_of(compare_stage, "Trial period offered").share.text() == "15\u00a0%"
    assert totals.index(0, 1).data() == shown


def test_keys_on_a_slider_are_one_step(compare_stage, sample_store, today, qtbot):
    """R61: several arrow keys are stored together, at the latest before something else happens."""
    row = row_of(compare_stage, "Price per year")
    row.slider.setFocus()
    for _ in range(5):
        qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    compare_stage.board.grid.settle_now()
    assert sample_store.undo_label() == "Change weights"
    stored = {one.name: one.weight for one in comparison(sample_store, PAYROLL, today).criteria}
    assert stored["Price per year"] == 30
    sample_store.undo()
    assert sample_store.undo_label() != "Change weights"


def test_columns_wait_until_the_drag_is_over(compare_stage):
    """R69: while a weight is dragged columns keep their places; then the best stands first."""
    criteria_row = row_of(compare_stage, "Turnaround time")
    criteria_row.slider.setSliderDown(True)
    criteria_row.slider.setValue(100)
    for name in ("Trial period offered", "References checked", "Price per year"):
        row_of(compare_stage, name).slider.setSliderDown(True)
        row_of(compare_stage, name).slider.setValue(0)
    model = compare_stage.board.grid.model
    assert vendors(compare_stage)[0] == "Brightline Payroll"
    assert model.bid_at(1).leads
    criteria_row.slider.setSliderDown(False)
    assert vendors(compare_stage)[0] == "LohnWerk GmbH"
    assert compare_stage.choose_button.text() == "Choose LohnWerk GmbH…"


def test_keys_of_the_grid(compare_stage, opened, qtbot):
    """R60: arrows move, Enter judges, F2 starts with the evidence, Ctrl+arrows move, Space pins."""
    cells = compare_stage.board.grid.cells
    cells.setFocus()
    qtbot.keyClick(cells, Qt.Key.Key_Down)
    qtbot.keyClick(cells, Qt.Key.Key_Right)
    bid_id, criterion_id = compare_stage.board.grid.current()
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    qtbot.keyClick(cells, Qt.Key.Key_F2)
    asked = {"bid_id": bid_id, "criterion_id": criterion_id}
    assert opened == [
        ("edit_answer", {**asked, "evidence": False}),
        ("edit_answer", {**asked, "evidence": True}),
    ]
    qtbot.keyClick(cells, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert vendors(compare_stage)[2] == "LohnWerk GmbH"
    assert compare_stage.board.grid.current() == (bid_id, criterion_id)
    qtbot.keyClick(cells, Qt.Key.Key_Space)
    assert vendors(compare_stage)[0] == "LohnWerk GmbH"
    qtbot.keyClick(cells, Qt.Key.Key_Space)
    qtbot.keyClick(cells, Qt.Key.Key_Up)
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert opened[-1][0] == "add_bid"  # the price is part of the bid


def test_digits_give_marks(compare_stage, sample_store, qtbot):
    """R60, R61: a whole grid is scored by digits and arrows; words and evidence stay."""
    grid = compare_stage.board.grid
    scores = [c.criterion_id for c in compare_stage._comparison.criteria if c.kind == "score"]
    bid_id = grid.current()[0]
    for mark, criterion_id in zip((5, 0), scores, strict=False):
        before = bids.answer_draft(sample_store, bid_id, criterion_id)
        grid.select(bid_id, criterion_id)
        qtbot.keyClick(grid.cells, str(mark))
        after = bids.answer_draft(sample_store, bid_id, criterion_id)
        assert after == before.model_copy(update={"points": 20 * mark})
        assert grid.current() == (bid_id, criterion_id), "the next arrow goes on from here"
    said = []
    compare_stage.desk.said.connect(lambda text, _undo: said.append(text))
    price = next(c for c in compare_stage._comparison.criteria if c.kind == "price")
    grid.select(bid_id, price.criterion_id)
    qtbot.keyClick(grid.cells, "3")
    assert said[-1] == "The points for a price follow from the price. Press Enter to change it."


def test_heads_and_totals_stay_in_sight(compare_stage, sample_store, qtbot):
    """R60: scrolling moves the cells and the criteria together; heads and totals stay."""
    for number in range(12):
        items.add(sample_store, Criterion, PAYROLL, criteria.CriterionDraft(name=f"More {number}"))
    grid = compare_stage.board.grid
    QApplication.processEvents()
    pinned = (grid.header, grid.totals, grid.side.foot)
    places = [widget.mapTo(compare_stage, widget.rect().topLeft()) for widget in pinned]
    bar = grid.cells.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert grid.side.area.verticalScrollBar().value() == bar.value()
    assert places == [widget.mapTo(compare_stage, widget.rect().topLeft()) for widget in pinned]
    first = grid.side.sliders()[0]
    grid.side.area.ensureWidgetVisible(first)
    assert bar.value() == grid.side.area.verticalScrollBar().value() < bar.maximum()


def test_rows_stand_level_with_their_cells(compare_stage):
    """R60: criterion and cells of a row share one height."""
    grid = compare_stage.board.grid
    for at, row in enumerate(grid.side.sliders()):
        top = row.mapTo(grid, row.rect().topLeft()).y()
        cell = grid.cells.visualRect(grid.model.index(at, 0))
        assert grid.cells.viewport().mapTo(grid, cell.topLeft()).y() == top
        assert cell.height() == row.height()


def test_more_than_five_bids(compare_stage, sample_store):
    """R60: five columns at once, the others under Columns."""
    for number in range(4):
        bids.add_bid(sample_store, PAYROLL, f"Vendor {number}", BidDraft(price_minor=700_000))
    assert len(vendors(compare_stage)) == 5
    assert "3 not shown" in compare_stage.board.toolbar.line.text()
    assert compare_stage.board.toolbar.columns_button.isVisible()
    found, shown = compare_stage.board.grid.model.comparison, vendors(compare_stage)
    hidden = next(bid for bid in found.bids if bid.vendor not in shown)
    compare_stage.board.toolbar.column_toggled.emit(compare_stage.board.grid.model.bid_at(0).bid_id)
    compare_stage.board.toolbar.column_toggled.emit(hidden.bid_id)
    assert hidden.vendor in vendors(compare_stage)


def test_a_choice_freezes_the_screen(compare_stage, opened, qtbot):
    """R72: after the choice weights are locked, and editing says how to reopen."""
    compare_stage.open_task(CUSTOMS)
    said = []
    compare_stage.desk.said.connect(lambda text, _undo: said.append(text))
    assert compare_stage.header_buttons() == [compare_stage.contract_button]
    assert not compare_stage.board.grid.side.sliders()[0].slider.isEnabled()
    assert not compare_stage.board.toolbar.add_bid_button.isVisible()
    qtbot.keyClick(compare_stage.board.grid.cells, Qt.Key.Key_F2)
    assert "Reopen the choice" in said[0]
    assert opened == []
    qtbot.mouseClick(compare_stage.board.panel.award.button, Qt.MouseButton.LeftButton)
    assert opened == [("reopen_choice", {"task_id": CUSTOMS})]


def test_prices_can_be_hidden(compare_stage, sample_store, qtbot):
    """R64: while something is unscored, prices and places can be hidden."""
    assert not compare_stage.board.toolbar.veil_button.isVisible()
    compare_stage.open_task(SHIPPING)
    button = compare_stage.board.toolbar.veil_button
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    model = compare_stage.board.grid.model
    assert {model.index(0, column).data() for column in range(5)} == {"hidden"}
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "€" in model.index(0, 0).data()


def test_an_exact_place(compare_stage):
    """R60: a place names a bid and a criterion, and that cell becomes current."""
    model = compare_stage.board.grid.model
    bid_id, criterion_id = model.bid_at(2).bid_id, model.criterion_at(3).criterion_id
    compare_stage.open_place(Place("tasks", PAYROLL, "compare", bid_id, str(criterion_id)))
    assert compare_stage.board.grid.current() == (bid_id, criterion_id)


def test_choosing_by_the_primary_button(compare_stage, opened, qtbot):
    """R72: the primary button names the leader and opens the choice."""
    assert compare_stage.choose_button.text() == "Choose Brightline Payroll…"
    compare_stage.choose_button.click()
    assert opened == [("choose_vendor", {"task_id": PAYROLL})]


def test_audit(dressed, compare_stage):
    """R60: everything is named, large enough, readable and in order, in any dress and size."""
    for size in (WIDE, NARROW):
        compare_stage.resize(*size)
        for task_id in (PAYROLL, SHIPPING, CUSTOMS):
            compare_stage.open_task(task_id)
            assert audit.problems(compare_stage) == [], (size, task_id)
