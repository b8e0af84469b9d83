"""The cells of the comparison as Qt asks for them; every number comes from the service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.services.compare import words as said
from outsource_desk.ui.kit.rows_model import NO_PARENT
from outsource_desk.ui.kit.tips import plain_tip

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.kinds import Proof
    from outsource_desk.services.compare.comparison import (
        ComparedBid,
        ComparedCriterion,
        Comparison,
    )

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell, ready to be painted; it does not change while weights do."""

    text: str
    foreign: str  # the price in the vendor's own currency
    points: float | None
    points_text: str
    proof: Proof | None
    is_must: bool
    is_answered: bool
    is_out: bool
    spoken: str
    note: str


class GridModel(QAbstractTableModel):
    """Criteria by bids. `arrange` shows other columns, `rerank` other places of the same ones."""

    reranked = Signal()  # totals have changed

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._comparison: Comparison | None = None
        self._columns: tuple[int, ...] = ()
        self._bids: dict[int, ComparedBid] = {}
        self._cells: dict[tuple[int, int], GridCell] = {}
        self.pinned: frozenset[int] = frozenset()

    # What is shown.

    def arrange(
        self, comparison: Comparison, columns: tuple[int, ...], pinned: frozenset[int]
    ) -> None:
        """Show these bids, in this order."""
        self.beginResetModel()
        self._comparison = comparison
        self._columns = columns
        self.pinned = pinned
        self._bids = {bid.bid_id: bid for bid in comparison.bids}
        self._cells = {}
        self.endResetModel()

    def rerank(self, comparison: Comparison) -> None:
        """Show other weights: columns stay where they are until the drag is over.

        Answers and points do not depend on weights, so only a column that begins or ends to lead
        is drawn again.
        """
        before, self._comparison = self._bids, comparison
        self._bids = {bid.bid_id: bid for bid in comparison.bids}
        last = self.rowCount() - 1
        for column, bid_id in enumerate(self._columns):
            old, new = before[bid_id], self._bids[bid_id]
            if (old.status, old.rank) != (new.status, new.rank):
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)
            if old.leads != new.leads:
                self.dataChanged.emit(self.index(0, column), self.index(last, column))
        self.reranked.emit()

    @property
    def comparison(self) -> Comparison | None:
        return self._comparison

    def bid_at(self, column: int) -> ComparedBid:
        return self._bids[self._columns[column]]

    def criterion_at(self, row: int) -> ComparedCriterion:
        assert self._comparison is not None
        return self._comparison.criteria[row]

    def column_of(self, bid_id: int) -> int:
        """Return where a bid is shown; -1 when it is not."""
        return self._columns.index(bid_id) if bid_id in self._columns else -1

    def row_of(self, criterion_id: int) -> int:
        criteria = () if self._comparison is None else self._comparison.criteria
        rows = [criterion.criterion_id for criterion in criteria]
        return rows.index(criterion_id) if criterion_id in rows else -1

    def has_foreign(self, row: int) -> bool:
        """Whether a price of this row was offered in another currency."""
        return any(self.cell(row, column).foreign for column in range(len(self._columns)))

    def cell(self, row: int, column: int) -> GridCell:
        bid, criterion = self.bid_at(column), self.criterion_at(row)
        key = (bid.bid_id, criterion.criterion_id)
        if key not in self._cells:
            self._cells[key] = self._made(bid, criterion)
        return self._cells[key]

    # What Qt asks.

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() or self._comparison is None else len(self._comparison.criteria)

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Role.AccessibleTextRole:
                return cell.spoken
            case Role.DisplayRole:
                return cell.text
            case Role.ToolTipRole:
                return plain_tip(_tip(cell))
            case _:
                return None

    @override
    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if self._comparison is None or role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        if side == Qt.Orientation.Vertical:
            return self.criterion_at(section).name
        bid = self.bid_at(section)
        if role == Role.DisplayRole:
            return bid.vendor
        pinned = "pinned" if bid.bid_id in self.pinned else ""
        state, soon = said.status_words(bid, self._comparison), said.expiry_words(bid, self._words)
        return ", ".join(part for part in (bid.vendor, state, soon, pinned) if part)

    def _made(self, bid: ComparedBid, criterion: ComparedCriterion) -> GridCell:
        assert self._comparison is not None
        answer = bid.answer(criterion.criterion_id)
        is_price = criterion.kind == CriterionKind.PRICE
        return GridCell(
            text=said.answer_words(bid, answer, criterion, self._comparison, self._words),
            foreign=said.offered_words(bid, self._comparison, self._words) if is_price else "",
            points=answer.points,
            points_text=said.points(answer, self._words),
            proof=answer.proof,
            is_must=criterion.kind == CriterionKind.MUST,
            is_answered=criterion.criterion_id not in bid.unanswered,
            is_out=bid.is_out,
            spoken=said.spoken_cell(bid, answer, criterion, self._comparison, self._words),
            note=answer.note,
        )


class TotalsModel(QAbstractTableModel):
    """The one pinned row of totals, column by column below the grid."""

    def __init__(self, grid: GridModel, words: Words) -> None:
        super().__init__()
        self.grid = grid
        self._words = words
        grid.modelAboutToBeReset.connect(self.beginResetModel)
        grid.modelReset.connect(self.endResetModel)
        grid.reranked.connect(self._tell)

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else self.grid.columnCount()

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        comparison = self.grid.comparison
        if not index.isValid() or comparison is None:
            return None
        bid = self.grid.bid_at(index.column())
        match role:
            case Role.DisplayRole:
                return said.total_words(bid, self._words)
            case Role.ToolTipRole:
                return plain_tip(said.total_words(bid, self._words))
            case Role.AccessibleTextRole:
                return said.spoken_total(bid, comparison, self._words)
            case _:
                return None

    @override
    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if side == Qt.Orientation.Vertical and role == Role.DisplayRole:
            return "Total score"
        return self.grid.headerData(section, side, role)

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))


def _tip(cell: GridCell) -> str:
    return "\n".join(part for part in (cell.text, cell.foreign, cell.note) if part)
