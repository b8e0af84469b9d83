"""Second step: what would be lost, what would come back, and that the present file is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.ui.frame.step import WizardStep
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.facts import FactList
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.kit.rows_model import ListColumn
from outsource_desk.ui.kit.table import RowsTable

if TYPE_CHECKING:
    from outsource_desk.services.file.backup_list import BackupRow
    from outsource_desk.services.file.restore_view import FileComparison
    from outsource_desk.store.backup.inspect_copy import Line
    from outsource_desk.ui.file.restore_backup.words import CopyWords
    from outsource_desk.ui.frame.desk import Desk

KEEPS = (
    "The file as it is now is kept first. Afterwards it stands among the copies as “before a"
    " restore”, so that you can go back to it."
)
NOTHING_LOST = "Nothing was changed since this copy was made."
COMPARING = "Comparing the copy with the present file…"
NO_LINES = "There are no changes to show."
LOST, BACK = "would be lost", "would come back"


class LostStep(WizardStep):
    key = "lost"
    title = "What would change?"
    short = "See what changes"
    lead = "Compared with the file as it is now."

    def __init__(self, desk: Desk, words: CopyWords) -> None:
        super().__init__(desk)
        self._words = words
        self.facts = FactList()
        self.kept = Banner("accent", KEEPS)
        self.lost = Text(COMPARING, "strong", wrap=True)
        self.back = Text("", "body", wrap=True)
        self.table: RowsTable[tuple[Line, str]] = RowsTable(
            "Changes", self._columns(), key=lambda row: (row[0].history_id, row[1]), empty=COMPARING
        )
        column(self.facts, self.lost, self.back, grow(self.table), self.kept, spacing=2, on=self)

    @override
    def focus_first(self) -> None:
        self.table.setFocus()

    def show_row(self, row: BackupRow) -> None:
        """Name the copy; the comparison follows."""
        self.facts.show_facts(
            (
                ("Copy of", self._words.moment(row.made)),
                ("In it", self._words.inside(row)),
                ("Last change in it", self._words.last(row)),
            )
        )
        self._show_texts(COMPARING, "")
        self.table.set_empty(COMPARING)
        self.table.set_rows(())

    def show_comparison(self, comparison: FileComparison) -> None:
        lost, back = comparison.lost, comparison.back
        gone = self._words.changes(lost, "since then would be lost") if lost.count else NOTHING_LOST
        again = self._words.changes(back, "would come back") if back.count else ""
        self._show_texts(comparison.why or gone, again)
        self.table.set_empty(NO_LINES)
        rows = [(line, LOST) for line in lost.newest] + [(line, BACK) for line in back.newest]
        self.table.set_rows(rows)

    def show_failure(self, sentence: str) -> None:
        self._show_texts(sentence, "")
        self.table.set_empty(NO_LINES)

    def _show_texts(self, lost: str, back: str) -> None:
        self.lost.setText(lost)
        self.back.setText(back)
        self.back.setVisible(bool(back))

    def _columns(self) -> list[ListColumn[tuple[Line, str]]]:
        return [
            ListColumn("When", lambda row: row[0].at, self._words.moment),
            ListColumn("Change", lambda row: self._words.line(row[0]), strong=True, grows=True),
            ListColumn("", lambda row: row[1], tone="text2"),
        ]
