"""One table model for every table: a page only lists its columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from outsource_desk.base.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outsource_desk.ui.kit.chip import ChipLook

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole + 1  # the row, or the Group
COLUMN_ROLE = Role.UserRole + 2  # the Column
NO_PARENT = QModelIndex()


@dataclass(frozen=True)  # no slots: `Column[Row](…)` sets an attribute of its own
class ListColumn(Generic[R]):
    """How one column reads: `value` for sorting and searching, `text` for showing."""

    title: str
    value: Callable[[R], Any]
    text: Callable[[Any], str] = str
    right: bool = False
    strong: bool = False
    tone: str = ""  # a token, such as "text2"
    chip: Callable[[R], ChipLook | None] | None = None  # shown instead of the text
    grows: bool = False  # takes the room that is left; else the first column does
    spare: int = 0  # left out where there is no room, the highest number first; 0: never


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A heading between rows."""

    title: str
    count: int
    closed: bool


class RowsModel(QAbstractTableModel, Generic[R]):
    """Read-only view on immutable rows; sorts, filters and groups them itself, on plain tuples.

    Asking a model cell by cell, as Qt's proxy does, takes seconds for 10,000 rows.
    """

    def __init__(
        self, columns: Sequence[ListColumn[R]], group: Callable[[R], str] | None = None
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._group = group
        self._closed: set[str] = set()
        self._rows: tuple[R, ...] = ()
        self._words: list[str] | None = None  # what the filter looks into, row by row
        self._filter: tuple[str, ...] = ()
        self._keep: Callable[[R], bool] | None = None
        self._sort: tuple[int, bool] | None = None
        self._shown: list[R | RowGroup] = []

    # What is shown.

    def set_rows(self, rows: Sequence[R]) -> None:
        self._rows = tuple(rows)
        self._words = None
        self._show()

    def set_filter(self, text: str) -> None:
        """Show the rows that contain every word of `text`."""
        self._filter = tuple(fold(text).split())
        self._show()

    def set_keep(self, keep: Callable[[R], bool] | None) -> None:
        """Show only the rows for which `keep` says so; None shows all."""
        self._keep = keep
        self._show()

    def toggle(self, title: str) -> None:
        """Open or close a group."""
        self._closed ^= {title}
        self._show()

    @property
    def is_filtered(self) -> bool:
        return bool(self._filter) or self._keep is not None

    @property
    def sort_state(self) -> tuple[int, bool] | None:
        return self._sort

    def item(self, at: int) -> R | RowGroup:
        return self._shown[at]

    def rows(self) -> list[R]:
        """Return the rows as shown, without headings."""
        return [row for row in self._shown if not isinstance(row, RowGroup)]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        known = 0 <= column < len(self.columns)
        self._sort = (column, order == Qt.SortOrder.DescendingOrder) if known else None
        self._show()

    # What Qt asks.

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._shown[index.row()]
        if role == COLUMN_ROLE:
            return self.columns[index.column()]
        if role not in (Role.DisplayRole, Role.AccessibleTextRole):
            return None
        row, column = self._shown[index.row()], self.columns[index.column()]
        if isinstance(row, RowGroup):
            return row.title
        text = cell_text(row, column)
        spoken = role == Role.AccessibleTextRole
        return f"{column.title}: {text or 'empty'}" if spoken else text

    @override
    def headerData(self, section: int, side: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if side == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == Role.DisplayRole:
                return column.title
            if role == Role.TextAlignmentRole:
                side_flag = Qt.AlignmentFlag.AlignRight if column.right else LEFT
                return side_flag | Qt.AlignmentFlag.AlignVCenter
        return None

    # How it is worked out.

    def _show(self) -> None:
        self.beginResetModel()
        rows = self._sorted(self._filtered())
        self._shown = self._grouped(rows) if self._group else list(rows)
        self.endResetModel()

    def _filtered(self) -> list[R]:
        rows = list(self._rows)
        if self._filter:
            texts = self._search_texts()
            rows = [
                row
                for row, text in zip(rows, texts, strict=True)
                if all(word in text for word in self._filter)
            ]
        return [row for row in rows if self._keep(row)] if self._keep else rows

    def _sorted(self, rows: list[R]) -> list[R]:
        """Return the rows by raw value, so 9 comes before 10; empty ones stay last."""
        if self._sort is None:
            return rows
        at, down = self._sort
        value = self.columns[at].value
        keys = [_sort_key(value(row)) for row in rows]  # beside the rows: no pair for each of them
        full = [place for place, key in enumerate(keys) if key is not None]
        full.sort(key=keys.__getitem__, reverse=down)
        empty = [row for row, key in zip(rows, keys, strict=True) if key is None]
        return [rows[place] for place in full] + empty

    def _grouped(self, rows: list[R]) -> list[R | RowGroup]:
        groups: dict[str, list[R]] = {}
        for row in rows:
            groups.setdefault(self._group(row) if self._group else "", []).append(row)
        shown: list[R | RowGroup] = []
        for title, members in groups.items():
            closed = title in self._closed
            shown.append(RowGroup(title, len(members), closed))
            shown.extend(() if closed else members)
        return shown

    def _search_texts(self) -> list[str]:
        if self._words is None:
            values = [column.value for column in self.columns]
            heads = [self._group] if self._group else []
            chips = [column.chip for column in self.columns if column.chip]
            self._words = [_search_text(row, (*heads, *values), chips) for row in self._rows]
        return self._words


LEFT = Qt.AlignmentFlag.AlignLeft


def cell_text(row: R, column: ListColumn[R]) -> str:
    """Return what a cell says."""
    if column.chip and (look := column.chip(row)):
        return look.text
    value = column.value(row)
    return "" if value is None else column.text(value)


def _sort_key(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


def _search_text(
    row: R, values: Sequence[Callable[[R], Any]], chips: Sequence[Callable[[R], ChipLook | None]]
) -> str:
    """Return the words of a row; numbers and dates are not searched."""
    texts = [text for value in values if isinstance(text := value(row), str)]
    texts += [look.text for chip in chips if (look := chip(row))]
    return fold("\n".join(texts))
