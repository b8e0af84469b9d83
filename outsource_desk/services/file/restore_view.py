"""What going back to a copy would take away, and what it would bring back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.files import is_there
from outsource_desk.records.tables import ABOUT, METADATA
from outsource_desk.store.backup.inspect_copy import (
    CopyHistory,
    Line,
    looking,
    looking_beside,
    past,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHOWN = 200
KINDS: dict[str, tuple[str, ...]] = {  # what the owner calls it: the tables it is stored in
    "tasks": ("task", "own_time", "dismissal"),
    "briefs": ("brief", "deliverable", "input", "kpi"),
    "vendors": ("vendor", "contact"),
    "bids": ("bid", "bid_answer", "criterion", "award"),
    "contracts": ("contract", "contract_version", "clause_value", "extra_clause", "term"),
    "milestones": ("milestone", "check_item", "rework"),
    "payments": ("payment",),
    "reviews": ("review", "promise"),
    "files": ("attachment",),
    "business and people": ("business", "person"),
}
KIND_OF = {table: kind for kind, tables in KINDS.items() for table in tables}


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines of history that only one of two files has."""

    count: int
    newest: tuple[Line, ...]  # the newest first, at most SHOWN
    kinds: tuple[tuple[str, int], ...]  # ("tasks", 3): the most frequent first


@dataclass(frozen=True, slots=True)
class FileComparison:
    """The present file beside a copy; `why` says why it cannot be compared, else ""."""

    lost: Changes
    back: Changes
    why: str = ""


NONE = Changes(0, (), ())
UNKNOWN = "What was changed since then is not known, because the present file cannot be read."
GONE = "There is no file in this place now, so nothing can be lost."


def compare(
    document: Path, copy: Path, private: Callable[[], Path], *, is_open: bool
) -> FileComparison:
    """Say what restoring `copy` over `document` would lose and bring back.

    `is_open` when a window of this program has the document open.
    Raises: DataFileError when the copy cannot be read.
    """
    with looking(copy, private) as db:
        theirs = past(db)
    if not is_open and not is_there(document):
        return FileComparison(NONE, NONE, GONE)
    try:
        with looking_beside(document) if is_open else looking(document, private) as db:
            ours = past(db)
    except UserError:
        return FileComparison(NONE, NONE, UNKNOWN)
    same = _same(ours, theirs)
    return FileComparison(_changes(ours, same), _changes(theirs, same))


def _same(history: CopyHistory, other: CopyHistory) -> int:
    """Return how many lines both begin with: after an earlier restore their ways part."""
    count = 0
    for left, right in zip(history.lines, other.lines, strict=False):
        if left != right:
            break
        count += 1
    return count


def kind_of(table: str) -> str:
    """Return the kind a table is told under, its own or that of what it belongs to."""
    about = ABOUT.get(table)
    if table in KIND_OF or about is None:
        return KIND_OF.get(table, "other things")
    if about.owner is None:
        return about.many
    (key,) = METADATA.tables[table].columns[about.owner].foreign_keys
    return kind_of(key.column.table.name)


def _changes(file: CopyHistory, after: int) -> Changes:
    lines = file.lines[after:]
    counted: Counter[str] = Counter()
    for line in lines:
        tables = file.touched.get(line.history_id, ())
        counted.update({kind_of(table) for table in tables})
    newest = tuple(reversed(lines[-SHOWN:]))
    return Changes(len(lines), newest, tuple(counted.most_common()))
