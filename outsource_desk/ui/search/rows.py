"""What the list of results holds: headings, hits, ways to more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from outsource_desk.services.search.results import Hit
from outsource_desk.ui.kit.rows_model import NO_PARENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.services.search.results import HitGroup, Results

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class HitHeading:
    """What the rows below are: “Milestones”, and how many."""

    title: str
    icon: str
    count: str


@dataclass(frozen=True, slots=True)
class More:
    """Shows all hits of one kind; without a kind, all kinds again."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Again:
    """Searches for something once more."""

    text: str


Row = HitHeading | Hit | More | Again


class ResultRows(QAbstractListModel):
    """Headings cannot be chosen; everything else can."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, at: int) -> Row:
        return self._rows[at]

    def choosable(self) -> list[int]:
        """Return the places of what can be chosen."""
        return [at for at, row in enumerate(self._rows) if not isinstance(row, HitHeading)]

    def place_of(self, wanted: Row | None) -> int | None:
        """Return where the same record stands now."""
        keys = [_key(row) for row in self._rows]
        key = _key(wanted) if wanted is not None else None
        return keys.index(key) if key in keys else None

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], HitHeading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def rows_of(results: Results, only: str, words: Words) -> list[Row]:
    """Return the rows of some results; `only` says that one kind was asked for."""
    rows: list[Row] = []
    for group in results.groups:
        rows.append(HitHeading(group.title, group.icon, words.number(group.count)))
        rows += group.hits
        rows += _more(group, words) if not only else ()
    if only:
        rows.append(More("Show all kinds again", ""))
    return rows


def spoken(row: Row) -> str:
    """Return what a screen reader says."""
    match row:
        case Hit():
            parts = (row.heading.text, row.context, row.excerpt.text)
            return ". ".join(part for part in parts if part)
        case HitHeading():
            return f"{row.title}: {row.count}" if row.count else row.title
        case _:
            return row.text


def _more(group: HitGroup, words: Words) -> Iterator[Row]:
    if group.count > len(group.hits):
        many = f"{group.title[:1].lower()}{group.title[1:]}"
        yield More(f"Show all {words.number(group.count)} in {many}", group.kind)


def _key(row: Row) -> object:
    return (row.kind, row.row_id) if isinstance(row, Hit) else row
