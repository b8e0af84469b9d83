"""Compare bids: the grid, why the best leads, and the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from outsource_desk.domain.place import Place
from outsource_desk.services.compare.comparison import comparison, rerank, veiled
from outsource_desk.services.compare.criteria import EVEN_WEIGHT
from outsource_desk.services.compare.words import waiting_words
from outsource_desk.ui.compare.acts import CompareActs
from outsource_desk.ui.compare.board import CompareBoard
from outsource_desk.ui.compare.printing import print_comparison, print_request
from outsource_desk.ui.frame.stage import StageView, stage
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.kit.scroll import Scroll
from outsource_desk.ui.kit.tips import set_tip
from outsource_desk.ui.look.theme import S, metrics

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QPushButton, QWidget

    from outsource_desk.services.compare.comparison import Comparison
    from outsource_desk.ui.frame.desk import Desk

ASK_FIRST = "Send the same request to at least three vendors"
NONE_YET = "No bid has come yet"
ADD_HERE = (
    "Drop each form that comes back onto this window, or type the bid in. The same questions for "
    "all: the answers stand side by side."
)
NAME_UNITS = 50  # of a vendor on a button
REPLY = "reply"  # in `Place.field`


@stage
class CompareStage(StageView):
    """Weights move in memory and are stored when let go; told ones are only tried, see `told`."""

    key = "compare"
    title = "Compare bids"
    order = 30

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._comparison: Comparison | None = None
        self._weights: dict[int, int] = {}  # moved, not stored: not yet, or only tried
        self._veil = False
        self.acts = CompareActs(desk, self)
        self.choose_button = Button("Choose…", "primary", "check")
        self.contract_button = Button("Go to the contract", "primary", "arrow-right")
        self.keep(self.choose_button, self.contract_button)
        self.board = CompareBoard(desk.words)
        self.no_bids = _no_bids()
        self.no_criteria = _no_criteria()
        self.stack = QStackedWidget()
        self._scrolled = Scroll(self.board)  # only in a very low window
        self._empty = Scroll(self.no_bids)
        for shown in (self._scrolled, self._empty, self.no_criteria):
            self.stack.addWidget(shown)
        column(self.stack, on=self)
        self._connect()

    @override
    def open_task(self, task_id: int) -> None:
        self.board.grid.settle_now()
        self.board.forget_columns()
        self._weights = {}
        super().open_task(task_id)

    @override
    def refresh(self) -> None:
        if not self.task_id:
            return
        compared = comparison(self.desk.store, self.task_id, self.desk.clock.today())
        tried = self._weights if compared.heading.told and compared.award is None else {}
        self._comparison = self.acts.comparison = veiled(compared) if self._veil else compared
        self.board.show_comparison(self._comparison)
        self._try(tried)
        page = self._scrolled if compared.criteria else self.no_criteria
        self.stack.setCurrentWidget(page if compared.bids else self._empty)
        self._tell_waiting(compared)
        self._name_button(self._comparison)
        self.buttons_changed.emit()

    @override
    def open_place(self, place: Place) -> None:
        """Show the cell of a bid (`item_id`) and of a criterion (`field`: its number).

        `field` “reply:7” shows what the vendor wrote as well.
        """
        if self._comparison is None or place.item_id is None:
            return
        what, _, _ = (number := place.field or "").partition(":")
        if self._comparison.criteria:
            first = self._comparison.criteria[0].criterion_id
            self.board.grid.select(place.item_id, int(number) if number.isdigit() else first)
            self.board.grid.cells.setFocus()
        if what == REPLY:
            self.acts.show_answers(place.item_id)

    @override
    def begins_at(self) -> QWidget | None:
        """Once a vendor is chosen, at the way to the contract; else in the grid."""
        if self.contract_button.isVisible():
            return self.contract_button
        cells = self.board.grid.cells
        return cells if cells.isVisible() else super().begins_at()

    @override
    def header_buttons(self) -> list[QPushButton]:
        compared = self._comparison
        if compared is None:
            return []
        if compared.award is not None:
            return [self.contract_button]
        return [self.choose_button] if any(not bid.is_out for bid in compared.bids) else []

    @override
    def print_out(self) -> None:
        self.board.grid.settle_now()
        if self._comparison is None or not self._comparison.bids:
            self.desk.say("There are no bids to print yet.", undo=False)
            return
        print_comparison(self.desk, self, self.task_id, self._comparison.heading.title)

    def _tell_waiting(self, compared: Comparison) -> None:
        """Say for whom one waits while no bid is there; before the release, what comes first."""
        waiting = waiting_words(compared, self.desk.words)
        self.no_bids.set_texts(NONE_YET if waiting else ASK_FIRST, f"{waiting} {ADD_HERE}".strip())
        is_told = compared.heading.told
        self.no_bids.other_button.setText("Send and answer…" if is_told else "Print request")

    def _show_request(self) -> None:
        """Show who has it; before the release, offer it for printing."""
        if self._comparison is not None and self._comparison.heading.told:
            self.acts.open_request()
        elif self._comparison is not None:
            print_request(self.desk, self, self.task_id, self._comparison.heading.title)

    def _name_button(self, compared: Comparison) -> None:
        name = compared.leader.vendor if compared.leader else "a vendor"
        elided = metrics("strong").elidedText(name, Qt.TextElideMode.ElideRight, S(NAME_UNITS))
        self.choose_button.setText(f"Choose {elided}…".replace("&", "&&"))
        set_tip(self.choose_button, name if elided != name else "")

    def _drag(self, criterion_id: int, weight: int) -> None:
        if self._comparison is None:
            return
        self._weights[criterion_id] = weight
        self._show_weights()

    def _show_weights(self) -> None:
        if self._comparison is not None:
            reranked = rerank(self._comparison, self._weights)
            self.board.show_weights(veiled(reranked) if self._veil else reranked)

    def _try(self, weights: dict[int, int]) -> None:
        """Show what other weights would do; nothing is stored."""
        self._weights = weights
        self.board.tell_tried(bool(weights))
        if weights:
            self._show_weights()

    def _spread_evenly(self) -> None:
        compared = self._comparison
        if compared is not None and compared.heading.told:
            weighed = [criterion for criterion in compared.criteria if criterion.weight]
            self._try({criterion.criterion_id: EVEN_WEIGHT for criterion in weighed})
        else:
            self.acts.spread_evenly()

    def _back_to_told(self) -> None:
        self._weights = {}
        self.refresh()

    def _store_weights(self) -> None:
        if self._comparison is not None and self._comparison.heading.told:
            self._try(self._weights)
            return
        weights, self._weights = self._weights, {}
        if weights and not self.acts.store_weights(self.task_id, weights):
            self.refresh()

    def _set_veil(self, veil: bool) -> None:  # noqa: FBT001  a slot
        self._veil = veil
        self.refresh()

    def _open_menu(self, bid_id: int, criterion_id: int, where: QPoint) -> None:
        board = self.board
        menu = self.acts.menu(bid_id, criterion_id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Move left", lambda: board.move_column(bid_id, -1))
        menu.addAction("Move right", lambda: board.move_column(bid_id, 1))
        pin = "Unpin" if board.is_pinned(bid_id) else "Pin to the left"
        menu.addAction(pin, lambda: board.toggle_pin(bid_id))
        menu.popup(where)

    def _go_to_contract(self) -> None:
        self.desk.go(Place("tasks", self.task_id, "contract"))

    def _connect(self) -> None:
        acts, grid, bar = self.acts, self.board.grid, self.board.toolbar
        self.choose_button.clicked.connect(acts.choose_leader)
        self.contract_button.clicked.connect(self._go_to_contract)
        bar.add_bid.connect(acts.add_bid)
        bar.add_bid_from_file.connect(acts.add_bid_from_file)
        bar.add_criterion.connect(acts.add_criterion)
        bar.printed.connect(self.print_out)
        bar.veil_toggled.connect(self._set_veil)
        grid.weight_dragged.connect(self._drag)
        grid.weights_settled.connect(self._store_weights)
        grid.answer_asked.connect(
            lambda bid, criterion, evidence: acts.judge(bid, criterion, evidence=evidence)
        )
        grid.score_asked.connect(acts.score)
        grid.bid_asked.connect(acts.change_bid)
        grid.criterion_asked.connect(acts.change_criterion)
        grid.spread_asked.connect(self._spread_evenly)
        self.board.told_asked.connect(self._back_to_told)
        grid.menu_asked.connect(self._open_menu)
        self.board.more_bids_asked.connect(acts.add_bid)
        self.board.panel.reopen_asked.connect(acts.reopen)
        self.no_bids.started.connect(acts.add_bid)
        self.no_bids.other.connect(self._show_request)
        bar.request_asked.connect(acts.open_request)
        self.no_bids.add_button("Add bid from a file…", acts.add_bid_from_file)
        self.no_criteria.started.connect(acts.add_usual_criteria)
        self.no_criteria.other.connect(acts.add_criterion)


def _no_bids() -> Empty:
    return Empty(
        "mails",
        ASK_FIRST,
        ADD_HERE,
        "Add bid…",
        "Print request",
    )


def _no_criteria() -> Empty:
    return Empty(
        "list-checks",
        "What counts for you?",
        "Price is one thing; quality, references and proof are others. Start with the usual "
        "criteria and change them as you like.",
        "Use the usual criteria",
        "Add criterion…",
    )
