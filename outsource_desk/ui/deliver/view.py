"""Milestones of all running tasks, or of one: figures, table with timeline, the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from outsource_desk.services.deliver.milestone_plan import gap_sentence
from outsource_desk.services.deliver.milestone_words import figures
from outsource_desk.ui.deliver.acts import MilestoneActs
from outsource_desk.ui.deliver.panel import MilestonePanel
from outsource_desk.ui.deliver.table import MilestoneTable
from outsource_desk.ui.deliver.tools import ALL, KEEPS, Tools
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.figures import Figures
from outsource_desk.ui.kit.layout import column, grow
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.services.deliver.milestones import (
        ContractGroup,
        MilestoneBoard,
        MilestoneRow,
    )
    from outsource_desk.ui.frame.desk import Desk

LEAST_TABLE_UNITS = 45


class MilestoneView(QWidget):
    """Fed with a board by its page or stage; it changes the data file, never itself."""

    def __init__(self, desk: Desk, *, all_tasks: bool) -> None:
        super().__init__()
        self._desk = desk
        self._board: MilestoneBoard | None = None
        self._gap: ContractGroup | None = None
        self.figures = Figures("Overdue, due, paid and waiting")
        self.problem = Banner("danger")
        self.warning = Banner("warn")
        self.tools = Tools(searchable=all_tasks)
        self.table = MilestoneTable(desk, grouped=all_tasks)
        self.panel = MilestonePanel(desk.words)
        self.acts = MilestoneActs(desk, self)
        self.problem.hide()
        self.warning.hide()
        self._lay_out()
        self._connect()
        self._add_keys()

    def show_board(self, board: MilestoneBoard) -> None:
        """Show fresh milestones; the chosen one stays chosen."""
        self._board = board
        shown = [
            (figure.value, figure.title, figure.note, figure.tone)
            for figure in figures(board, self._desk.words)
        ]
        self.figures.setVisible(bool(shown))
        self.figures.show_figures(shown)
        self.tools.show_counts(board.counts)
        self.table.set_rows(board.rows)
        self._warn(board)
        if self.table.selected() is None:
            self._choose_first(board)
        self.panel.show_row(self.table.selected())

    def choose(self, milestone_id: int) -> None:
        """Show one milestone, whatever is filtered now."""
        if not self.table.select(milestone_id):
            self.tools.choice.choose(ALL)
            self.tools.field.clear()
            self.table.set_keep(None)
            self.table.select(milestone_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen_contract(self) -> int | None:
        """Return the contract that Add and Record payment are about."""
        row = self.table.selected()
        if row is not None:
            return row.contract_id
        groups = self._board.groups if self._board else ()
        return groups[0].deal.contract_id if len(groups) == 1 else None

    def pay(self) -> None:
        """Record a payment of the chosen milestone (Ctrl+R)."""
        row = self.table.selected()
        open_balance = row is not None and row.standing.payment.balance_minor > 0
        self.acts.pay(self.chosen_contract(), row.id if row and open_balance else None)

    def add(self) -> None:
        self.acts.add(self.chosen_contract())

    def _choose_first(self, board: MilestoneBoard) -> None:
        """Begin with what needs the owner most."""
        waiting = next((row for row in board.rows if row.standing.days_to_object is not None), None)
        urgent = next((row for row in board.rows if row.standing.needs_action), None)
        row = waiting or urgent or next(iter(self.table.rows()), None)
        if row is not None:
            self.table.select(row.id)

    def _warn(self, board: MilestoneBoard) -> None:
        """Say what does not fit the contract: the sum first, then days after its end."""
        words = self._desk.words
        self._gap = next((group for group in board.groups if group.gap_minor and group.rows), None)
        late = next((group for group in board.groups if group.late_rows), None)
        if self._gap is not None:
            sentence = gap_sentence(self._gap.gap_minor, self._gap.deal, words)
            self.warning.show_text(f"{self._gap.deal.task}: {sentence}", "Fix amounts")
        elif late is not None and late.deal.ends_on is not None:
            title, end = late.late_rows[0].title, words.day(late.deal.ends_on)
            self.warning.show_text(f"“{title}” is due after its contract ends on {end}.")
        else:
            self.warning.hide()

    def _fix(self) -> None:
        if self._gap is not None:
            self.acts.fix(self._gap.deal.contract_id)

    def _refuse(self, sentence: str, can_fix: bool) -> None:  # noqa: FBT001  a slot
        if sentence:
            self.problem.show_text(sentence, "Fix amounts" if can_fix else "")
        else:
            self.problem.hide()

    def _tick_next(self) -> None:
        row = self.table.selected()
        check = self.acts.tick_next(row) if row is not None else None
        announce(self.table, f"Ticked: {check.text}" if check else "Nothing left to tick")

    def _open(self, row: MilestoneRow) -> None:
        """Enter: change what may still change; else go to the panel."""
        if row.is_finished:
            self.panel.main_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.acts.do("edit", row)

    def _do(self, act: str) -> None:
        row = self.table.selected()
        if row is not None:
            self.acts.do(act, row)

    def _connect(self) -> None:
        self.table.chosen.connect(self.panel.show_row)
        self.table.opened.connect(self._open)
        self.table.spaced.connect(self._tick_next)
        self.panel.asked.connect(self._do)
        self.panel.ticked.connect(self.acts.tick)
        self.acts.refused.connect(self._refuse)
        self.problem.acted.connect(self.acts.fix_last)
        self.warning.acted.connect(self._fix)
        self.tools.chosen.connect(lambda key: self.table.set_keep(KEEPS[key]))
        self.tools.zoomed.connect(self.table.timeline.set_zoom)
        self.tools.today_asked.connect(self.table.timeline.go_today)
        self.tools.searched.connect(self.table.set_filter)

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], None]] = {
            "Ins": self.add,
            "Ctrl+R": self.pay,
            "Ctrl+G": self.table.timeline.go_today,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.table.setMinimumHeight(S(LEAST_TABLE_UNITS))
        inside = QWidget()
        column(Scroll(inside), on=self)  # first: each parent dresses all below
        column(
            self.figures,
            self.problem,
            self.warning,
            self.tools,
            grow(white(self.table)),
            self.panel,
            spacing=3,
            on=inside,
        )
